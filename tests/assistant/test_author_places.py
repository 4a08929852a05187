"""Places in author lists and numbers of authors: read in many wordings, applied to lists, and what a cut list leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Author, Query, QueryKind, Turn
from assistant.records.author_places import AuthorNumber, AuthorPlace, place_unknown, stands_at
from tests.assistant.lab import open_lab, paper, people, read

MANY = (
    paper("three", "Ice Drums", "Drums of ice.", "ines mira pavel", 2023, "AAAI"),
    paper("five", "Ice Flutes", "Flutes of ice.", "ines wei1 mira tomas pavel", 2024, "ICML"),
    paper("cut", "Ice Harps", "Harps of ice.", "ines wei1", 2025, None, authors_complete=False, researcher_ids=("ines", "wei1", "mira")),
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(tmp_path_factory.mktemp("lab"), *MANY)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On which papers is Mira Holmqvist the second author?", "second"),
        ("papers with Mira Holmqvist as 2nd author", "second"),
        ("second-author papers of Mira Holmqvist", "second"),
        ("Where does Mira Holmqvist come second in the author list?", "second"),
        ("papers on which Mira Holmqvist is listed third", "third"),
        ("List the papers with Mira Holmqvist at the fourth position in the author list", "fourth"),
        ("papers where Mira Holmqvist is neither first nor last author", "middle"),
        ("papers where Mira Holmqvist sits in the middle of the author list, neither first nor last", "middle"),
        ("Mira Holmqvist's papers as penultimate author", "penultimate"),
        ("papers with Mira Holmqvist as second-to-last author", "penultimate"),
        ("Mira Holmqvist 作为第二作者的论文有哪些", "second"),
        ("Mira Holmqvist 三作的论文", "third"),
        ("Mira Holmqvist 倒数第二作者的文章", "penultimate"),
    ],
)  # fmt: skip
def test_a_place_in_the_author_list_is_a_constraint(text: str, place: AuthorPlace, lab: Assistant) -> None:
    query = read(text, lab.library())
    assert (query.kind, query.position, query.topic, query.unapplied) == (QueryKind.PAPERS, place, "", ())
    assert people(query) == ["mira"]


@pytest.mark.parametrize(
    "text",
    ["What was Mira Holmqvist's second paper?", "the third paper by Mira Holmqvist", "Who came second?"],
)
def test_an_ordinal_of_something_else_is_no_place(text: str, lab: Assistant) -> None:
    assert read(text, lab.library()).position is None


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("papers with more than three authors", 4, None),
        ("Which papers have fewer than three authors?", None, 2),
        ("papers by Mira Holmqvist with at least two authors", 2, None),
        ("papers with five or more authors", 5, None),
        ("papers with at most 2 authors", None, 2),
        ("papers with exactly two authors", 2, 2),
        ("two-author papers at AAAI", 2, 2),
        ("How many papers have three authors?", 3, 3),
        ("multi-author papers", 2, None),
        ("有三位作者的论文有哪些", 3, 3),
        ("作者超过四个人的论文", 5, None),
    ],
)
def test_how_many_authors_is_a_constraint(
    text: str, least: int | None, most: int | None, lab: Assistant
) -> None:
    query = read(text, lab.library())
    assert query.author_number == AuthorNumber(least=least, most=most)
    assert (query.topic, query.unapplied) == ("", ()) and query.kind in (QueryKind.PAPERS, QueryKind.COUNT)


def test_how_many_authors_a_named_paper_has_is_no_constraint(lab: Assistant) -> None:
    query = read("How many authors does IceNet have?", lab.library())
    assert (query.kind, query.author_number) == (QueryKind.FACT, None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Does IceNet have more than three authors?", "No: **IceNet"),
        ("Does IceNet have at least two authors?", "Yes: **IceNet"),
        ("Is IceNet single-authored?", "No: **IceNet"),
        ("Was IceNet written by one person?", "No: **IceNet"),
        ("Has IceNet only one author?", "No: **IceNet"),
        ("Did two people write IceNet?", "Yes: **IceNet"),
        ("Are there fewer than three people on IceNet?", "Yes: **IceNet"),
        ("Is “A Theory of Melting in Spin Systems” by a single author?", "Yes: **A Theory"),
        ("Does “A Theory of Melting in Spin Systems” have several authors?", "No: **A Theory"),
    ],
)
def test_whether_a_named_paper_has_so_many_authors(text: str, told: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.fact, answer.outcome) == ("authors", "answer")
    assert answer.text.startswith(told)
    assert answer.value == len(answer.papers[0].authors)


def test_the_same_is_asked_of_another_paper(lab: Assistant) -> None:
    query = last(lab, "Does IceNet have more than three authors?", "and SwarmWalk?")
    assert (query.paper_ids, query.author_number) == (("swarm",), AuthorNumber(least=4))
    query = last(lab, "Who is the last author of IceNet?", "and SwarmWalk?")
    assert (query.paper_ids, query.position) == (("swarm",), "last")


def test_whether_the_paper_spoken_of_has_so_many_authors(lab: Assistant) -> None:
    query = last(lab, "Who wrote IceNet?", "does it have more than one author?")
    assert (query.paper_ids, query.fact) == (("icenet",), "authors")
    assert query.author_number == AuthorNumber(least=2)


@pytest.mark.parametrize(
    "text",
    [
        "On which of Mira Holmqvist's papers is somebody else the first author?",
        "Which of Mira Holmqvist's papers have another first author?",
        "papers by Mira Holmqvist where someone else is listed first",
        "papers of Mira Holmqvist with a different first author",
    ],
)
def test_papers_with_somebody_else_in_first_place(text: str, lab: Assistant) -> None:
    query = read(text, lab.library())
    assert (query.kind, query.position, people(query)) == (QueryKind.PAPERS, None, ["mira"])
    assert query.without is not None and query.without.position == "first"


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("On which papers is Mira Holmqvist the second author?", {"swarm", "three"}),
        ("On which papers is Mira Holmqvist the third author?", {"five"}),
        ("papers where Mira Holmqvist is neither first nor last author", {"three", "five"}),
        ("papers of Mira Holmqvist as last author", {"swarm"}),
        ("papers with more than two authors", {"three", "five"}),
        ("papers by Mira Holmqvist with exactly three authors", {"three"}),
    ],
)
def test_only_papers_that_surely_fit_are_listed(text: str, papers: set[str], lab: Assistant) -> None:
    assert {one.id for one in lab.ask(text).papers} == papers


def test_a_cut_list_may_hold_more(lab: Assistant) -> None:
    assert "author list of 1 further papers is cut" in lab.ask("papers of Mira Holmqvist as last author").text
    assert "further papers" not in lab.ask("papers of Mira Holmqvist as second author").text


@pytest.mark.parametrize(
    ("who", "place", "stands", "unknown"),
    [
        ("ines", "first", True, False),
        ("mira", "first", False, False),
        ("mira", "third", False, True),
        ("mira", "last", False, True),
        ("wei1", "last", False, False),
        ("wei1", "penultimate", False, True),
        ("wei1", "middle", True, False),
        ("mira", "single", False, False),
    ],
)
def test_what_a_cut_list_tells(who: str, place: AuthorPlace, stands: bool, unknown: bool) -> None:
    cut = MANY[2]
    assert (stands_at(cut, [who], place), place_unknown(cut, [who], place)) == (stands, unknown)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("At which place in the author list does Mira Holmqvist stand on Ice Flutes?", "the third of the 5 authors"),
        ("Which number author is Mira Holmqvist on Ice Flutes?", "the third of the 5 authors"),
        ("Where does Pavel Horak come in the byline of Ice Flutes?", "the fifth and last of the 5 authors"),
        ("Who is the second author of Ice Flutes?", "second author of **Ice Flutes** is Wei Lindgren"),
        ("Who is the fourth author of Ice Drums?", "has no fourth author: 3 authors are named"),
        ("Who is the third author of Ice Harps?", "does not name the third author"),
        ("Mira Holmqvist 在 Ice Flutes 里是第几作者？", "5 位作者中的第 3 位"),
    ],
)  # fmt: skip
def test_places_of_one_paper_are_told(text: str, said: str, lab: Assistant) -> None:
    assert said in lab.ask(text).text


def last(lab: Assistant, *questions: str) -> Query:
    history: list[Turn] = []
    for question in questions[:-1]:
        answer = lab.ask(question, tuple(history))
        history += [Turn(role="user", content=question), Turn(role="assistant", content=answer.text)]
    return lab.read(questions[-1], tuple(history)).query


@pytest.mark.parametrize(
    ("question", "place", "left_out"),
    [
        ("In which of these is he not first author?", None, "first"),
        ("In which of these is Mira not first author?", None, "first"),
        ("in which of them is she second author?", "second", None),
        ("Only those where she is third", "third", None),
        ("which of these have her as last author", "last", None),
    ],
)
def test_a_list_is_narrowed_by_place(
    question: str, place: str | None, left_out: str | None, lab: Assistant
) -> None:
    query = last(lab, "Papers by Mira Holmqvist since 2023", question)
    assert (query.kind, people(query), query.position) == (QueryKind.PAPERS, ["mira"], place)
    assert query.years is not None and query.years.first == 2023
    assert (query.without.position if query.without else None) == left_out


def test_another_place_is_asked_for(lab: Assistant) -> None:
    query = last(lab, "On which papers is Mira Holmqvist second author?", "And third?")
    assert (query.kind, people(query), query.position) == (QueryKind.PAPERS, ["mira"], "third")
    query = last(lab, "Who is the second author of Ice Flutes?", "and the third?")
    assert (query.fact, query.paper_ids, query.position) == ("authors", ("five",), "third")


def test_a_list_is_narrowed_by_the_number_of_authors(lab: Assistant) -> None:
    query = last(lab, "Papers by Mira Holmqvist", "which of those have more than two authors?")
    assert (people(query), query.author_number) == (["mira"], AuthorNumber(least=3))


def test_a_long_author_list_is_told_to_its_end(tmp_path: Path) -> None:
    names = [f"Ada {chr(65 + i // 26)}{chr(97 + i % 26)}berg" for i in range(120)]
    long = paper(
        "long",
        "Ice Choirs",
        "Many sing of ice.",
        "mira",
        2025,
        "AAAI",
        authors=tuple(Author(name=one) for one in names[:61]),
    )
    longer = paper(
        "longer",
        "Ice Operas",
        "All sing of ice.",
        "mira",
        2025,
        "AAAI",
        authors=tuple(Author(name=one) for one in names),
    )
    lab = open_lab(tmp_path, long, longer)
    told = lab.ask("Who wrote Ice Choirs?").text
    assert all(one in told for one in names[:61]) and "(61 authors)" in told
    told = lab.ask("Who wrote Ice Operas?").text
    assert "and others (120 authors)" in told and "the source does not name" not in told
