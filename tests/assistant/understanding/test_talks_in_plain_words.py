"""Company that is all there is, patents, what no journal took, and follow-ups in words that stand for plainer ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind, Status
from assistant.understanding.message.plainly_asked import in_plain_words, without_own_affairs
from tests.assistant.lab import last, open_lab, paper, people

TRIO = paper("trio", "Three on Ice: A Field Diary", "A diary of three on the ice.", "mira tomas ines", 2022, "ICRA")  # fmt: skip
PATENT = paper("patent", "Drill Head for Ice Cores", "", "tomas", 2023, "US Patent")
OTHER_PATENT = paper("patent2", "Valve for Sensors in Snow", "", "mira", 2024, "European Patent")
SNOW = "Who wrote Measuring Snow Depth from Sound?"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("plain")), TRIO, PATENT, OTHER_PATENT)


@pytest.mark.parametrize(
    "question",
    [
        "Which papers did Tomas Verhoeven write with only Mira Holmqvist?",
        "papers by Tomas Verhoeven with Mira Holmqvist alone",
        "papers by Tomas Verhoeven and Mira Holmqvist only",
        "which papers has Tomas Verhoeven with nobody but Mira Holmqvist?",
        "which papers did Tomas Verhoeven write with Mira Holmqvist and nobody else?",
        "papers of Tomas Verhoeven with just one co-author",
    ],
)
def test_company_that_is_all_there_is(lab: Assistant, question: str) -> None:
    query = last(lab, question)
    assert query.author_number is not None
    assert (query.author_number.least, query.author_number.most) == (2, 2)
    assert people(query) == ["tomas"]


def test_it_holds_behind_a_list_as_well(lab: Assistant) -> None:
    query = last(lab, "papers by Tomas Verhoeven", "which are with only Mira Holmqvist?")
    assert query.author_number is not None
    assert (people(query), query.author_number.most) == (["tomas"], 2)


@pytest.mark.parametrize(
    "question",
    [
        "papers by Tomas Verhoeven with Mira Holmqvist",
        "only the papers of Tomas Verhoeven with Mira Holmqvist",
        "papers by Tomas Verhoeven and Mira Holmqvist, only from 2024",
        "papers by Tomas Verhoeven with Mira Holmqvist only in 2024",
    ],
)
def test_other_company_may_have_more(lab: Assistant, question: str) -> None:
    assert last(lab, question).author_number is None


def test_only_behind_a_list_narrows_it(lab: Assistant) -> None:
    query = last(lab, "papers by Tomas Verhoeven", "only those with Mira Holmqvist please")
    assert query.author_number is None


@pytest.mark.parametrize("question", ["any patents?", "Which patents are on record?", "how many patents are there"])  # fmt: skip
def test_patents_are_papers_at_such_a_venue(lab: Assistant, question: str) -> None:
    query = last(lab, question)
    assert (set(query.venues), query.topic) == ({"US Patent", "European Patent"}, "")


def test_patents_of_an_office(lab: Assistant) -> None:
    assert last(lab, "list your European patents").venues == ("European Patent",)


@pytest.mark.parametrize(
    "question",
    [
        "which papers are not out yet?",
        "Which papers haven't been through a journal yet?",
        "which papers have not gone through peer review so far",
        "papers still without a journal",
        "Which papers have never made it into a journal?",
    ],
)
def test_what_no_journal_took(lab: Assistant, question: str) -> None:
    query = last(lab, question)
    assert (query.kind, query.status, query.topic) == (QueryKind.PAPERS, Status.PREPRINT, "")


@pytest.mark.parametrize("question", ["and who signed it?", "who put their names to it?", "who contributed to it?"])  # fmt: skip
def test_who_signed_wrote(lab: Assistant, question: str) -> None:
    query = last(lab, "Is there anything on snow depth from sound?", question)
    assert (query.kind, query.fact, query.paper_ids) == (QueryKind.FACT, "authors", ("snow",))


@pytest.mark.parametrize(
    "question",
    ["same author, anything else", "the same author, more?", "Same person - other papers?"],
)
def test_more_of_the_first_author(lab: Assistant, question: str) -> None:
    query = last(lab, "Is there anything on snow depth from sound?", question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ["mira"])
    assert query.without is not None
    assert query.without.paper_ids == ("snow",)


@pytest.mark.parametrize(
    "question",
    [
        "Does the second name turn up on any other paper here?",
        "does the second author appear on others?",
        "Did the second name pop up on anything else?",
    ],
)
def test_the_second_author_on_others(lab: Assistant, question: str) -> None:
    query = last(lab, SNOW, question)
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ["ines"], "")


@pytest.mark.parametrize("question", ["who is the first author?", "and the first author?"])
def test_the_first_author_of_each(lab: Assistant, question: str) -> None:
    query = last(lab, "papers from 2024", question)
    assert (query.kind, query.fact, query.position) == (QueryKind.FACT, "authors", "first")
    assert set(query.paper_ids) == {"icenet", "robots", "patent2"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("What is there on moss? I'm after the full picture", "What is there on moss?"),
        ("Who is the author? might want to hire them, honestly", "Who is the author?"),
        ("Any papers on tides? I need it by tonight", "Any papers on tides? I need it by tonight"),
        ("Harbour office here. Which papers are on tides?", "Which papers are on tides?"),
        ("Programme officer speaking. Which works are new?", "Which works are new?"),
    ],
)
def test_own_affairs_are_left_out(text: str, kept: str) -> None:
    assert without_own_affairs(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "Do you have a paper for me? I am interested in tides",
        "Who works on water? I mean tides",
        "Anything on moss here. Which is the newest?",
        "Which papers are on moss? I want only those from 2021",
        "Who is the author? I thought it was Mira",
    ],
)
def test_what_narrows_is_kept(text: str) -> None:
    assert without_own_affairs(text) == text


@pytest.mark.parametrize("text", ["who signed the treaty?", "does the second sensor turn up?", "who takes part in trials?"])  # fmt: skip
def test_other_words_stay(text: str) -> None:
    assert in_plain_words(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Papers in ICRA, leave out AAAI and the other siblings", "Papers in ICRA, leave out AAAI"),
        ("ICRA papers without AAAI and the like?", "ICRA papers without AAAI?"),
        ("I need his or her complete list with you", "I need their complete list of papers with you"),
        ("Still there?", "Is that person still there?"),
        ("and still with you?", "Is that person still there?"),
    ],
)
def test_plainer_words(text: str, plain: str) -> None:
    assert in_plain_words(text) == plain


@pytest.mark.parametrize("text", ["Is the glacier still there?", "Do siblings and the like matter?"])
def test_things_that_stay(text: str) -> None:
    assert in_plain_words(text) == text


@pytest.mark.parametrize("question", ["still there?", "And still in the lab?"])
def test_still_there_is_asked_of_the_one_spoken_of(lab: Assistant, question: str) -> None:
    query = last(lab, "Who is Tomas Verhoeven?", question)
    assert (query.kind, people(query)) == (QueryKind.FACT, ["tomas"])
