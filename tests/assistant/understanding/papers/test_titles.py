"""Which stored paper a question names, and that a doubt names none."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from assistant.embedding.minilm import MiniLM
from assistant.library import Library
from assistant.records import Paper, Passage, ScoredPassage
from assistant.understanding.language.question import Question
from assistant.understanding.papers.titles import take_papers

_TEXTS = {
    "heron": ("HERON: A Large Collection of Bird Calls", "We introduce HERON, 3,120 recordings of herons."),
    "outfit": ("Outfit++: Small Edits for Better Clothes", "We propose Outfit++ for clothes. We test on ImageNet."),
    "poly": ("Outlining Leaves With a Contour-RNN", "We present an approach that outlines leaves."),
    "areas": ("Regions of Interest for Meadow Captioning", "An RNN reads regions. Attention helps."),
    "two": ("Spherical Kernels", "Kernels on the sphere."),
    "bees": ("Counting Bees from the Air", "A drone counts bees over meadows."),
    "bias": ("Do Small Language Models Overcome Reporting Bias?", "Rare events are over-represented in text."),
    "rover": ("Safe Exploration in Finite Decision Processes with Kernels", "We develop a novel algorithm, SAFEWALK, and test it on a rover."),
    "fair": ("Learning Controllable Fair Embeddings", "We learn embeddings that are fair."),
    "gen": ("Learning Generative Models across Unlike Spaces", "Generative models of clouds. Convolutional Neural Networks (CNNs) are used."),
    "robust": ("Robust Imitation from Noisy Demonstrations", "Demonstrations are noisy."),
    "fox": ("Track (With) a Fox: Counting Animals at Night", "Cameras count foxes."),
    "calls": ("P²BIRD: Fast-CALL9K for Marshes", "P²BIRD listens. A method for marsh birds, and its parts."),
    "tide": ("Tidal Basins by Layered Memory", "The Layered Tidal Forecaster (LTFQ) merely adds layers. Sea level is forecast from buoys near harbours."),
    "tide2": ("Tidal Basins by Flat Memory", "The method, FLTQ, is flat. Salt is measured with probes."),
    "air": ("Amortized Inference for Rivers", "We call the method Bank-Flow, and release RiverSet, a set of 40 rivers."),
}  # fmt: skip


class _Shelf:
    def papers(self, ids: Any = None) -> tuple[Paper, ...]:
        return tuple(
            Paper(id=key, title=title, abstract=abstract) for key, (title, abstract) in _TEXTS.items()
        )

    def venues(self) -> tuple[Any, ...]:
        return ()

    def names(self) -> tuple[Any, ...]:
        return ()

    def researchers(self, **_: Any) -> tuple[Any, ...]:
        return ()


def _searched(embedder: MiniLM) -> Callable[..., tuple[ScoredPassage, ...]]:
    """A search by meaning alone over the shelf."""
    passages = [
        Passage(
            id=key,
            kind="paper",
            owner_id=key,
            field="abstract",
            title=title,
            text=f"{title}. {text}",
            source_id="",
        )
        for key, (title, text) in _TEXTS.items()
    ]
    vectors = embedder.embed_passages([one.text for one in passages])

    def search(text: str, **_: Any) -> tuple[ScoredPassage, ...]:
        cosines = (vectors @ embedder.embed_question(text)).tolist()
        return tuple(
            ScoredPassage(passage=one, score=cosine, dense=cosine)
            for one, cosine in zip(passages, cosines, strict=True)
        )

    return search


@pytest.fixture(scope="module")
def library() -> Library:
    embedder = MiniLM()
    snapshot = SimpleNamespace(
        catalog=_Shelf(), generation="g1", embedder=embedder, search=_searched(embedder)
    )
    return Library(cast(Any, snapshot))


@pytest.mark.parametrize(
    ("question", "paper"),
    [
        ("How many calls does the HERON collection hold?", "heron"),
        ("who wrote heron", "heron"),
        ("I need the full author list of Outfit++ for a reference.", "outfit"),
        ("outfit++ authors", "outfit"),
        ("By what factor does Contour-RNN speed things up?", "poly"),
        ("Is Contour-RNN's code online?", "poly"),
        ("Spherical Kernels: was it an oral?", "two"),
        ("who wrote spherical kernels", "two"),
        ("When was “Spherical Kernels” published?", "two"),
        ('Who wrote "Counting Bees"?', "bees"),
        ("where was Regions of Interest published", "areas"),
        ("Do you know where Do Small Language Models Overcome Reporting Bias came out?", "bias"),
        ("authors of Do Small Language Models Overcome?", "bias"),
        ("who are the authors of the reporting bias paper", "bias"),
        ("who wrote the paper on safe exploration with a rover?", "rover"),
        ("what is the SafeWalk algorithm", "rover"),
        ("What does SAFEWALK guarantee?", "rover"),
        ("When did Learning Controllable Fair Embedding appear?", "fair"),
        ("who wrote Learning Contollable Fair Embedings", "fair"),
        ("Where did Learning Generative Models Across Unlike Spaces appear?", "gen"),
        ("year of robust imitation from noisy demonstrations?", "robust"),
        ("what does RiverSet contain", "air"),
        ("What is Bank-Flow?", "air"),
        ("authors of the bird calls collection paper?", "heron"),
        ("where did the contour submission rank", "poly"),
        ("on which animals was the fair embeddings model tested", "fair"),
        ("does the contour leaves method need labels", "poly"),
        ("I search the paper of bees over meadows", "bees"),
        ("who built the meadow captioning system", "areas"),
        ("give me the repository of Regions of Interest", "areas"),
        ("please send the address of the small edits for better clothes code", "outfit"),
    ],
)
def test_names_the_paper(question: str, paper: str, library: Library) -> None:
    assert take_papers(Question(question), library) == (paper,)


@pytest.mark.parametrize(
    ("question", "paper"),
    [
        ("p2bird which recordings", "calls"),
        ("p2 bird: how many marshes?", "calls"),
        ("ltfq depth?", "tide"),
        ("is fltq any good", "tide2"),
        ("contour rnn speed", "poly"),
        ("contourrnn speed", "poly"),
        ("safe walk on a rover", "rover"),
        ("is ltfq good at tides", "tide"),
    ],
)
def test_short_names_in_small_letters_and_in_parts(question: str, paper: str, library: Library) -> None:
    assert take_papers(Question(question), library) == (paper,)


@pytest.mark.parametrize(
    ("question", "paper"),
    [
        ("In the layered tidal memory framework, what is added?", "tide"),
        ("The flat memory for tidal basins: which probes were used?", "tide2"),
        ("What is measured with probes in the tidal basins work?", "tide2"),
        ("which buoys does the tidal basins method use near harbours?", "tide"),
        ("For the drone over meadows, how many bees were counted?", "bees"),
        ("that fair embeddings thing: which animals?", "fair"),
    ],
)
def test_a_description_before_a_question(question: str, paper: str, library: Library) -> None:
    assert take_papers(Question(question), library) == (paper,)


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("In your paper on fair embeddings, which animals were used?", ("fair",)),
        ("What animals does your work on fair embeddings use?", ("fair",)),
        ("The study about counting foxes: how many cameras were there?", ("fox",)),
        ("how many recordings did your study of bird calls make", ("heron",)),
        ("In your experiment with a drone, what was counted?", ("bees",)),
        ("Your review of memory for tidal basins, which probes does it take?", ("tide2",)),
        ("In Ada's paper on marsh birds, what is listened to?", ("calls",)),
        ("Which language models did the rare events study test?", ("bias",)),
        ("What did their investigation into noisy demonstrations show?", ("robust",)),
        ("Compare the paper on fair embeddings with the one on counting foxes", ("fair", "fox")),
        ("Is the study on noisy demonstrations older than the one about reporting bias?", ("robust", "bias")),
        ("Were the participants paid in your reporting bias study?", ("bias",)),
    ],
)
def test_one_paper_is_spoken_of_without_its_name(
    question: str, papers: tuple[str, ...], library: Library
) -> None:
    assert take_papers(Question(question), library) == papers


@pytest.mark.parametrize(
    "question",
    [
        "Show me your work on embeddings",
        "Could you list your work that counts bees?",
        "Tell me about your research on bees",
        "Who does work on bird calls?",
        "What does your work on tidal basins include?",
        "Who is interested in the study of bees?",
        "Which of your papers on tides has code?",
        "How many wheelchairs were in your study of hospital corridors?",
        "What is Ada's field of work?",
        "What did Ada's 2019 paper show?",
    ],
)
def test_all_work_on_a_topic_is_no_paper(question: str, library: Library) -> None:
    assert take_papers(Question(question), library) == ()


def test_a_description_of_two_papers_names_both(library: Library) -> None:
    named = take_papers(Question("In the tidal basins work, what is new?"), library)
    assert set(named) == {"tide", "tide2"}


@pytest.mark.parametrize(
    "question",
    [
        "Who works on the layered memory framework?",
        "Which papers use the tidal memory method?",
        "In the last paper on tidal memory, what is new?",
        "How large is the method?",
        "What is the weather forecasting system made of?",
    ],
)
def test_a_description_that_fits_none_names_none(question: str, library: Library) -> None:
    assert take_papers(Question(question), library) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Papers by Ada Lind with Bo Ek",
        "papers on ImageNet",
        "Who works on RNNs?",
        "Does the RNN help?",
        "papers about convolutional neural networks",
        "papers on spherical kernels",
        "anything on safe exploration?",
        "list the papers about fashion and outfit edits",
        "who wrote Counting Birds from the Ground",
        "who wrote Learning Generative Models of Proteins",
        "When was Learning Generative Models Across Time published?",
        "who wrote Graph-HERON-X?",
        "the latest paper",
        "does the model use convolutional layers",
        "what is the small problem of learning",
        "Is there a paper on rivers with a rover?",
        "who proposed the attention mechanism framework",
        "who wrote the first paper on learning?",
        "research on learning models",
        "is there work on robust imitation from noisy demonstrations",
    ],
)
def test_names_no_paper_where_another_may_be_meant(question: str, library: Library) -> None:
    assert take_papers(Question(question), library) == ()


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("what is the riverboat of the set?", ()),
        ("How do HERON and the robust imitation differ in their use of noise?", ("heron", "robust")),
        ("Is SAFEWALK better than the spherical kernels?", ("rover", "two")),
        ("How do the learning controllable fair embeddings and HERON differ?", ("fair", "heron")),
        ("How do HERON and the birds of a marsh differ?", ("heron",)),
    ],
)
def test_a_second_paper_is_named_by_words_of_its_title(
    question: str, papers: tuple[str, ...], library: Library
) -> None:
    assert take_papers(Question(question), library) == papers
