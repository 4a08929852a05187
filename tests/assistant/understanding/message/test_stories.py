"""Problems told first and asked about afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.library import Library
from assistant.records import QueryKind
from assistant.understanding.message import stories
from assistant.understanding.message.stories import story_told
from tests.assistant.lab import open_lab, read
from tests.assistant.store_helpers import HashedWords


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_lab(Path(tmp_path_factory.mktemp("lab"))).library()


@pytest.mark.parametrize(
    ("told", "kind", "words"),
    [
        ("Our ice sensors break down in every storm. Do you have a paper on that?", QueryKind.PAPERS, "storm"),
        ("Snow makes our roofs collapse each winter. Who handles this?", QueryKind.PEOPLE, "roofs"),
        ("Small robots sink in the mud of our fields. Any research of yours in that direction?", QueryKind.PAPERS, "mud"),
        ("A drone should find the wasps near our house. Has anyone here looked into such things?", QueryKind.PEOPLE, "wasps"),
        ("Suppose the glacier melts faster than we measure. Is there work on it?", QueryKind.PAPERS, "glacier"),
        ("Bees are hard to count over large meadows. Papers on why?", QueryKind.PAPERS, "meadows"),
    ],
)  # fmt: skip
def test_the_problem_told_is_the_topic(library: Library, told: str, kind: QueryKind, words: str) -> None:
    query = read(told, library)
    assert query.kind is kind
    assert words in query.topic


@pytest.mark.parametrize(
    "asks",
    ["Is that one of yours?", "Was that your work?", "Isn't this from your group?", "was it done by you?"],
)
def test_whether_what_was_told_is_of_the_lab_asks_for_its_paper(library: Library, asks: str) -> None:
    query = read(f"I heard of small robots that walk on soft ground with six legs. {asks}", library)
    assert (query.kind, query.fact) == (QueryKind.PAPERS, None)
    assert "robots" in query.topic and "yours" not in query.topic


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Our lake loses more water each year than the river brings. Did any of you do research about that?", QueryKind.PEOPLE),
        ("The weak bees get weaker every winter and the strong ones stronger. Which of your papers explain it?", QueryKind.PAPERS),
        ("We review small robots that walk on soft ground with six legs. What have your people published on that?", QueryKind.PAPERS),
        ("The glacier sheds twice as much ice as last summer. What did your members find out about this?", QueryKind.PAPERS),
        ("A salesman told us that warm hives keep the mites away. Is there a person in your group who would know?", QueryKind.PEOPLE),
        ("My neighbour counts the wasps by ear and gets it wrong. What have you done in this respect?", QueryKind.PAPERS),
    ],
)  # fmt: skip
def test_words_of_a_story_ask_for_nothing(library: Library, told: str, kind: QueryKind) -> None:
    query = read(told, library)
    assert (query.kind, query.group_by, query.fact) == (kind, None, None)
    assert not query.people and len(query.topic.split()) > 2


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("My town sits on a coast with more storms each year. Is anyone among you studying what that does to the ice?", QueryKind.PEOPLE),
        ("A man on the telephone sold me a broken snow sensor. Do you study how to mend snow sensors?", QueryKind.PAPERS),
        ("The hall closes at six as nobody knows how many people come for the robots. Is one of your people into robots on soft ground?", QueryKind.PEOPLE),
        ("The snow stations fail whenever it storms. Does someone in your institute try to see snow storms coming?", QueryKind.PEOPLE),
    ],
)  # fmt: skip
def test_what_is_asked_stands_in_the_sentence_that_asks(library: Library, told: str, kind: QueryKind) -> None:
    query = read(told, library)
    assert (query.kind, query.group_by, query.fact, query.refusal) == (kind, None, None, None)


@pytest.mark.parametrize(
    "told",
    [
        "I do the books of a school in Nepal. We need papers on snow depth.",
        "Currently I sum up what is known about snow depth. Which papers of yours do I need?",
        "I give a class on snow depth next week. Which of your works could I hand out?",
    ],
)
def test_who_asks_names_nobody_and_no_time(library: Library, told: str) -> None:
    query = read(told, library)
    assert (query.people, query.unapplied, query.years) == ((), (), None)
    assert "snow depth" in query.topic


def test_what_the_reading_makes_out_is_the_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "My aunt keeps bees on a roof near the harbour. Is there a paper on that?"
    monkeypatch.setattr(stories, "telling_words", lambda *_: "bees on a roof near the harbour")
    story = story_told(text, HashedWords())
    assert story is not None and story.topic == "bees on a roof near the harbour"
    monkeypatch.setattr(stories, "telling_words", lambda *_: "roof")
    whole = story_told(text, HashedWords())
    assert whole is not None and whole.topic == "My aunt keeps bees on a roof near the harbour"


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, great overview of snow depth. Which of those papers is newest?",
        "I read the IceNet paper yesterday evening. Who wrote it?",
        "I like small robots on soft ground. What has Tomas Verhoeven done on that?",
        "I met somebody from your lab in 2023. Is there anything on this?",
        "Who is Mira Holmqvist? And what does she do about that?",
        "Hello! Is there anything on that?",
        "Which papers are about bees?",
        "",
    ],
)
def test_what_names_its_own_subject_tells_no_story(text: str) -> None:
    assert story_told(text, HashedWords()) is None


@given(st.text(max_size=200))
def test_any_text_tells_a_story_or_none(text: str) -> None:
    story = story_told(text, HashedWords())
    assert story is None or story.question.startswith(("Who works on", "Which papers are"))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Why do bees leave their hive in spring? Looking for studies that counted.", "Why do bees leave their hive in spring"),
        ("Who pays for the paths in the hills, and is it fair? I want research that measured it.", "Who pays for the paths in the hills, and is it fair"),
        ("How do glaciers find their way downhill? Give me everything you have that is about that.", "How do glaciers find their way downhill"),
    ],
)  # fmt: skip
def test_a_question_of_the_world_is_the_topic_of_the_work_that_is_wanted(text: str, topic: str) -> None:
    story = story_told(text, HashedWords())
    assert story is not None and (story.kind, story.topic) == (QueryKind.PAPERS, topic)


@pytest.mark.parametrize(
    "text",
    [
        "Which papers are about glaciers? Give me everything you have.",
        "Who works on glaciers here? I want papers.",
        "What have you written on hives? Papers please.",
    ],
)
def test_a_question_to_those_who_know_what_is_stored_is_none_of_the_world(text: str) -> None:
    story = story_told(text, HashedWords())
    assert story is None or not story.topic.startswith(("Which", "Who", "What"))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("We keep zebrafish and want cheap monitoring. Anything for us?", ("zebrafish", "monitoring")),
        ("We hold bees and need to count them in the meadow. Is there a paper of yours?", ("count", "bees")),
        ("We grow Pseudomonas in our lab and have heaps of spectra. Is there a tool or paper from you that could help?", ("Pseudomonas", "spectra")),
        ("Every morning our buses are stuck in snow. Got something I could read?", ("buses", "snow")),
    ],
)  # fmt: skip
def test_a_bare_request_asks_for_all_that_was_told(
    library: Library, told: str, words: tuple[str, ...]
) -> None:
    query = read(told, library)
    assert query.kind is QueryKind.PAPERS
    assert all(one in query.topic for one in words)
    assert not set(query.topic.lower().split()) & {"we", "our", "heaps"}
