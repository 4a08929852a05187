"""Which sentences of a paper answer a question's words, and that none does where the text does not say it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from assistant.embedding.minilm import MiniLM
from assistant.library import Library
from assistant.records import Paper, Passage
from assistant.retrieval.paper_facts.answering import answers
from assistant.retrieval.paper_facts.comparing import nearest_answers

TITLE = "HERON: A Large Benchmark for Bird Calls"
CALLS = "The collection holds 3,120 recordings of 208 movies and 4 rivers."
SPEED = "Our decoder runs in real time at 48ms on a Jetson board, 6.5x faster than the best rival."
GAIN = "On BirdSet the error falls by 21% and the forgetting rate is 0.3%."
TREE = "The search engine is powered by suffix trees."
MODEL = "With 20M and 1.1B weights the models were trained on two corpora."
PICTURES = "It works on images as well."
TEXT = " ".join((f"{TITLE}.", "We study birds.", CALLS, SPEED, GAIN, TREE, MODEL, PICTURES))
OTHERS = (
    "A benchmark of rain. We train large models on clouds.",
    "Fast parsing of birds. Training takes hours, a batch is 32.",
    "A study of patients. Doctors count licences of drivers; the data structure is a graph.",
)


class _Shelf:
    def papers(self, ids: Any = None) -> tuple[Paper, ...]:
        texts = (TEXT.removeprefix(f"{TITLE}. "), *OTHERS)
        return tuple(Paper(id=f"p{n}", title=f"Title {n}", abstract=text) for n, text in enumerate(texts))


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(cast(Any, SimpleNamespace(catalog=_Shelf(), generation="g1", embedder=MiniLM())))


PASSAGE = Passage(
    id="x", kind="paper", owner_id="p0", field="abstract", title=TITLE, text=TEXT, source_id="s1"
)


@pytest.mark.parametrize(
    ("topic", "figure", "sentence"),
    [
        ("recordings benchmark hold", True, CALLS),
        ("films", True, CALLS),
        ("movies are covered", True, CALLS),
        ("run time in milliseconds", False, SPEED),
        ("latency", True, SPEED),
        ("times faster", True, SPEED),
        ("large is the speedup", True, SPEED),
        ("hardware was it measured", False, SPEED),
        ("forgetting rate", False, GAIN),
        ("percent does the error shrink", True, GAIN),
        ("data structure powers the engine", False, TREE),
        ("sizes of models were trained", False, MODEL),
        ("pictures or for text", False, PICTURES),
    ],
)
def test_the_sentence_that_answers(topic: str, figure: bool, sentence: str, library: Library) -> None:
    assert answers(topic, figure, PASSAGE, library)[:1] == [sentence]


@pytest.mark.parametrize(
    ("topic", "figure"),
    [
        ("GPU hours went into training", True),
        ("patients", True),
        ("stars on github", True),
        ("licence released under", False),
        ("learning rate", False),
        ("batch size", True),
        ("optimizer", False),
        ("annotators were paid", True),
        ("languages", True),
    ],
)
def test_what_the_text_does_not_say_is_not_answered(topic: str, figure: bool, library: Library) -> None:
    assert answers(topic, figure, PASSAGE, library) == []


SHORT = Passage(
    id="y",
    kind="paper",
    owner_id="p0",
    field="abstract",
    title="Bird Calls by Autoregressive Transformers",
    text="We use an expected improvement (EI) rule. "
    "Bird Calls by Autoregressive Transformers (BCAT) hears them. BCAT is tested on a Jetson board.",
    source_id="s1",
)


@pytest.mark.parametrize(
    ("topic", "held"),
    [("EI stand for", "(EI)"), ("stands EI", "(EI)"), ("acronym BCAT", "(BCAT)"), ("short", "(BCAT)")],
)
def test_a_short_form_is_met_by_what_it_stands_for(topic: str, held: str, library: Library) -> None:
    (said,) = answers(topic, False, SHORT, library)
    assert held in said


@pytest.mark.parametrize("topic", ["XQR stands for", "QTW acronym"])
def test_a_short_form_not_written_out_is_not_stored(topic: str, library: Library) -> None:
    assert answers(topic, False, SHORT, library) == []


def test_of_two_names_to_choose_from_one_must_be_there(library: Library) -> None:
    assert answers("board a Sawyer or PR2", False, SHORT, library) == []
    assert answers("board a Jetson or Sawyer", False, SHORT, library)


def test_a_share_is_told_by_a_number_only(library: Library) -> None:
    assert answers("percentage engine powered search", False, PASSAGE, library) == []


def test_a_sentence_near_in_meaning_answers_where_it_has_some_of_the_words(library: Library) -> None:
    text = (
        "We study weather. Each clip was labelled by three trained ornithologists listening twice. It rains."
    )
    passage = PASSAGE.model_copy(update={"text": text, "title": "Weather"})
    found = answers("experts annotated every audio clip by ear", False, passage, library)
    assert found == ["Each clip was labelled by three trained ornithologists listening twice."]
    assert answers("licence of every audio clip release", False, passage, library) == []


FORECAST = PASSAGE.model_copy(
    update={
        "title": "TIDER: Forecasting River Levels for Hydrologists",
        "text": "Models of rivers commonly look one hour ahead. Gauges are noisy. We study forecasts for a whole week. "
        "TIDER has two remedies. Gate Smoothing (GS) averages neighbouring gauges. Flood Replay (FR) shows rare floods again. "
        "On two Elbe basins the water level stays predictable, and a FlowGate occupies 0.4 MB. "
        "At 12 gauges and 30 steps, it is ahead of rivals. Its drawback: droughts are missed.",
    }
)


@pytest.mark.parametrize(
    ("topic", "figure", "wording", "said"),
    [
        ("far ahead", True, "How far ahead does it look?", "a whole week"),
        ("horizon", False, "what is its horizon?", "a whole week"),
        ("remedies", False, "what remedies does it have?", "Gate Smoothing"),
        ("remedies", False, "what remedies does it have?", "Flood Replay"),
        ("rivers", False, "on which rivers did they test it?", "Elbe"),
        ("conditions measured", False, "under what conditions was it measured?", "12 gauges"),
        ("weakness admit", False, "what weakness do the authors admit?", "droughts"),
        ("limitation", False, "any limitation?", "droughts"),
        ("big is one gate storage wise", True, "how big is one gate, storage wise?", "0.4 MB"),
    ],
)
def test_the_form_of_a_question_tells_which_sentence_answers(
    topic: str, figure: bool, wording: str, said: str, library: Library
) -> None:
    found = answers(topic, figure, FORECAST, library, wording)
    assert said in " ".join(found)
    assert len(found) <= 3


@pytest.mark.parametrize(
    ("topic", "figure", "wording"),
    [
        ("optimizer was used to train", False, "Which optimizer was used to train it?"),
        ("learning rate", False, "What learning rate does it use?"),
        ("hospital provided", False, "Which hospital provided it?"),
        ("mice", True, "How many mice were used in it?"),
        ("GPU", False, "Which GPU was it trained on?"),
    ],
)
def test_the_form_alone_answers_nothing(topic: str, figure: bool, wording: str, library: Library) -> None:
    assert answers(topic, figure, FORECAST, library, wording) == []


def test_the_doing_does_not_tell_the_doer(library: Library) -> None:
    passage = PASSAGE.model_copy(
        update={"text": "We study birds. The clips are annotated in 3 ways.", "title": "Birds"}
    )
    assert answers("annotators", True, passage, library, "How many annotators worked on it?") == []


FINCHES = PASSAGE.model_copy(
    update={
        "title": "Continuous-Time Forecasting of Finch Songs",
        "text": "Continuous-Time Forecasting of Finch Songs. Approaches from continuous time are adapted to song models. "
        "The small model runs in real time at 62ms. With 400M and 1.3B parameters it beats other networks. "
        "We demonstrate the method by applying it to zebras and canaries. "
        "The Tuneful Adaptive Forest (TAF) sorts the notes.",
    }
)


@pytest.mark.parametrize(
    ("topic", "figure", "wording", "part"),
    [
        ("model sizes", True, "it was tried at what model sizes?", "400M and 1.3B"),
        (
            "large are the models trained",
            True,
            "How large are the models they trained in it?",
            "400M and 1.3B",
        ),
        ("network size", True, "what network size does it reach?", "400M and 1.3B"),
        ("forecaster big parameter", False, "Is the forecaster big? Give me its parameter count.", "400M"),
        ("species continuous-time songs", False, "On which species was it tested?", "zebras and canaries"),
        ("letters", False, "TAF - what do the letters stand for?", "Tuneful Adaptive Forest (TAF)"),
    ],
)
def test_words_of_the_title_and_general_ones_do_not_hide_the_answer(
    topic: str, figure: bool, wording: str, part: str, library: Library
) -> None:
    assert any(part in one for one in answers(topic, figure, FINCHES, library, wording))


FINDERS = PASSAGE.model_copy(
    update={
        "title": "FinchNet: Nest Search with Drones",
        "text": "FinchNet: Nest Search with Drones. Searching nests by hand fails for two reasons. FinchNet needs no hand. "
        "Branch Filtering Module removes leaves from the known pictures. Nest Voting lets several flights agree. "
        "The classifiers of single trees are discarded; a nearest-neighbour rule takes their place at inference. "
        "Tests with CIFAR-10/100 and MNIST put it among the best known. The time per tree falls by 37%.",
    }
)


@pytest.mark.parametrize(
    ("topic", "figure", "wording", "parts"),
    [
        ("remedies", False, "what remedies does it have?", ("Branch Filtering", "Nest Voting")),
        (
            "solutions proposes",
            False,
            "which solutions does it propose?",
            ("Branch Filtering", "Nest Voting"),
        ),
        ("modules consist", False, "What modules does it consist of?", ("Branch Filtering",)),
        ("data", False, "which data was it tested with?", ("CIFAR-10/100",)),
        ("data sets with drones", False, "data sets of it with drones?", ("CIFAR-10/100", "MNIST")),
        (
            "replaces the classifiers at test time",
            False,
            "what replaces the classifiers at test time?",
            ("nearest-neighbour",),
        ),
        ("time fall", True, "by how much does the time fall?", ("37%",)),
    ],
)
def test_parts_data_and_what_takes_a_place(
    topic: str, figure: bool, wording: str, parts: tuple[str, ...], library: Library
) -> None:
    said = " ".join(answers(topic, figure, FINDERS, library, wording))
    assert all(part in said for part in parts), said


@pytest.mark.parametrize(
    "wording", ["What model of graphics card was used for timing it?", "Which hardware did it run on?"]
)
def test_a_time_does_not_tell_the_hardware(wording: str, library: Library) -> None:
    assert answers("graphics card hardware timing", False, FINCHES, library, wording) == []


@pytest.mark.parametrize(
    ("topic", "parts"),
    [
        ("size of the benchmark", ("3,120",)),
        ("speed", ("6.5x",)),
        ("forgetting", ("0.3%",)),
    ],
)
def test_a_comparison_quotes_the_figure_that_is_there(
    topic: str, parts: tuple[str, ...], library: Library
) -> None:
    said = " ".join(nearest_answers(topic, PASSAGE, library))
    assert all(part in said for part in parts), said
