"""Names known by their shape, and things that a request points back at."""

import pytest

from assistant.understanding.constraints.unapplied import NOT_STORED, take_unapplied
from assistant.understanding.language.names_of_things import points_back, with_names_told
from assistant.understanding.language.question import Question
from assistant.understanding.language.word_parts import PARTS, TELLS, WordPart, word_spans
from assistant.understanding.papers.title_wording import take_title_words
from assistant.understanding.people.people_asked import on_a_topic


def _weak(text: str, telling: float = 0.2) -> list[WordPart]:
    chances = tuple({"topic": telling, "frame": 1 - telling}.get(part, 0.0) for part in PARTS)
    return [WordPart(start, end, chances) for start, end in word_spans(text)]


def _told(text: str, telling: float = 0.2) -> list[str]:
    words = with_names_told(_weak(text, telling), text)
    return [text[one.start : one.end] for one in words if one.telling >= TELLS]


@pytest.mark.parametrize(
    "text",
    [
        "Geese foul our lake. Has your group looked into keeping those birds off?",
        "My roof leaks heat. Do you have anything to steer that process?",
        "We fight blight every summer. Any work of yours on this fungus?",
        "Chimneys fill the valley with soot. Did you ever write about such particles?",
        "We lose bees to mites. Have you studied these animals?",
    ],
)
def test_a_request_points_at_what_was_told(text: str) -> None:
    assert points_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "Any work of yours on this fungus?",
        "I have a lab at home. Which papers that use light do you have?",
        "I teach physics. Is there anything on that page?",
        "I read your list. Who wrote about that paper?",
        "We are new here. What has been done in that year?",
        "I was told that you are back. Do you know of methods that work?",
    ],
)
def test_a_request_alone_points_at_nothing(text: str) -> None:
    assert not points_back(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("What has the group published on HTLV-1? I'm after everything.", ["HTLV", "-", "1"]),
        ("Anything about FRBs? My boss wants to know.", ["FRBs"]),
        ("Have you written about PM2.5 and NO2?", ["PM2", ".", "5", "NO2"]),
        ("We fight DWV each winter. Any work of yours on that virus?", ["DWV"]),
        ("I work at NASA. Which of your papers are about rain?", []),
        ("What has been published on Tuesday?", []),
    ],
)
def test_a_name_by_its_shape_is_told(text: str, told: list[str]) -> None:
    assert [one for one in _told(text) if one != "and"] == told


def test_what_surely_frames_a_story_is_not_told() -> None:
    assert _told("I work at NASA. Any work of yours on that virus?", telling=0.02) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("were floods forecast from what people typed into search engines", False),
        ("who-beats-whom networks", False),
        ("what people work on floods", True),
        ("who works on floods", True),
        ("which people have looked at who-eats-whom webs", True),
    ],
)
def test_people_within_what_is_told_are_not_asked_for(text: str, people: bool) -> None:
    assert on_a_topic(text, named=False) is people


@pytest.mark.parametrize(
    "text",
    [
        "Somebody said there is one on sleep with an insect in its title.",
        "Papers on rain that have a colour in the title?",
        "Is there one on sound with the name of a town in the title?",
    ],
)
def test_a_sort_of_word_is_no_word_of_a_title(text: str) -> None:
    question = Question(text)
    assert take_title_words(question) is None
    assert len(take_unapplied(question, NOT_STORED)) == 1


@pytest.mark.parametrize("text", ["papers with a colon in the title", "papers with a “robot” in the title"])
def test_a_sign_and_a_word_in_quotes_are_searched(text: str) -> None:
    assert take_title_words(Question(text)) is not None
