"""Exact questions decided by what is stored: code, lengths of author lists, roles, names told again, places not held, years between."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import FactKind, Link, QueryKind, Researcher
from assistant.records.figures import SHARE
from assistant.understanding.constraints.years_between import YEARS_BETWEEN
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab, paper, people, read

CODED = paper(
    "drift",
    "DriftMap: Maps of Drifting Ice",
    "DriftMap follows drifting ice on 64 maps. It was tried on FjordBench and on PolarSet.",
    "mira tomas ines",
    2025,
    "ICRA",
    links=(Link(kind="code", url="https://code.example/drift"),),
)
SECOND = paper("icenet2", "IceNet 2: Sensors That Last", "IceNet 2 lasts longer.", "mira pavel", 2026, None)


def _member(key: str, name: str, position: str) -> Researcher:
    return Researcher(
        id=key, name=name, member=True, source_ids=("s1",), facts=(fact(FactKind.POSITION, position),)
    )


MEMBERS = (
    _member("olga", "Olga Brandt", "Honours Student (alumni)"),
    _member("yves", "Yves Tanguy", "Honours (alumni)"),
    _member("rosa", "Rosa Iglesias", "Masters Student"),
    _member("nils", "Nils Ekdahl", "Harbour Trust PhD Student"),
    _member("lena", "Lena Fuchs", "PhD Student"),
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(
        tmp_path_factory.mktemp("lab"), CODED, SECOND, researchers=(MIRA, TOMAS, *OTHERS, *MEMBERS)
    )


@pytest.fixture(scope="module")
def stored(lab: Assistant) -> Library:
    return lab.library()


@pytest.mark.parametrize(
    ("text", "fewest"),
    [
        ("Which article has the shortest author list?", True),
        ("the publication with the fewest names on it", True),
        ("What paper was written by the smallest team?", True),
        ("which paper has the least number of authors", True),
        ("The paper with the longest list of authors, please", False),
        ("Which publication was signed by the largest group of researchers? The paper with most names on it", False),
    ],
)  # fmt: skip
def test_papers_by_the_length_of_their_author_list(text: str, fewest: bool, stored: Library) -> None:
    query = read(text, stored)
    assert (query.kind, query.sort, query.limit, query.fewest) == (QueryKind.PAPERS, "authors", 1, fewest)


@pytest.mark.parametrize("text", ["Who has the most co-authors?", "Who has the fewest papers?"])
def test_people_are_counted_and_no_author_lists(text: str, stored: Library) -> None:
    assert read(text, stored).group_by == "person"


def test_papers_with_as_few_authors_are_shown_together(lab: Assistant) -> None:
    text = lab.ask("Which paper has the fewest authors?").text
    assert "Theory of Melting" in text and "Notes on Prompts" in text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mira Holmqvist's papers without code", False),
        ("Which papers of Mira Holmqvist have no repository?", False),
        ("Mira Holmqvist's publications that do not release code", False),
    ],
)
def test_papers_without_code(text: str, code: bool, stored: Library) -> None:
    query = read(text, stored)
    assert (query.code, query.topic, people(query)) == (code, "", ["mira"])


@pytest.mark.parametrize(
    "text",
    [
        "What share of Mira Holmqvist's papers comes with a code link?",
        "What fraction of Mira Holmqvist's papers has code?",
        "what percentage of Mira Holmqvist's publications link to a repository",
    ],
)
def test_a_share_with_code(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.fact, answer.query.code) == (SHARE, True)
    assert "20%" in answer.text


@pytest.mark.parametrize(
    "text",
    ["How many of Mira Holmqvist's papers link to code?", "how many papers of Mira Holmqvist release code"],
)
def test_papers_with_code_are_counted(text: str, lab: Assistant) -> None:
    assert "**1** paper" in lab.ask(text).text


@pytest.mark.parametrize(
    "text",
    ["Everything Holmqvist wrote with Verhoeven", "Anything Holmqvist and Verhoeven signed jointly?"],
)
def test_a_word_for_all_of_it_is_no_given_name(text: str, stored: Library) -> None:
    query = read(text, stored)
    assert {one.researcher_id for one in (*query.people, *query.coauthors)} == {"mira", "tomas"}


def test_initials_in_brackets_name_nobody(stored: Library) -> None:
    query = read("How many papers has M. Holmqvist (M., not K. R.)?", stored)
    assert (people(query), query.coauthors) == (["mira"], ())


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holmqvist's papers, but nothing with Tomas Verhoeven",
        "Tomas Verhoeven disregarded, which papers has Mira Holmqvist?",
        "Mira Holmqvist's papers, with Tomas Verhoeven left out",
    ],
)
def test_who_is_left_out(text: str, stored: Library) -> None:
    query = read(text, stored)
    assert people(query) == ["mira"]
    assert query.without is not None and [one.researcher_id for one in query.without.people] == ["tomas"]


@pytest.mark.parametrize(
    "text",
    [
        "Count the papers of Mira Holmqvist that Tomas Verhoeven does not lead.",
        "Mira Holmqvist's papers not led by Tomas Verhoeven",
        "On how many of Mira Holmqvist's papers is Tomas Verhoeven not first author?",
    ],
)
def test_who_must_not_lead_may_be_an_author(text: str, stored: Library) -> None:
    query = read(text, stored)
    assert people(query) == ["mira"] and not query.coauthors
    assert query.without is not None and query.without.placed_at == "first"
    assert [one.researcher_id for one in query.without.placed] == ["tomas"] and not query.without.people


def test_a_place_left_out_is_no_status(stored: Library) -> None:
    query = read("Mira Holmqvist's papers not published at ICRA", stored)
    assert query.status is None and query.without is not None and query.without.venues
    assert read("Mira Holmqvist's papers not yet published", stored).status is not None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("How many honours students are among the alumni?", {"Olga Brandt"}),
        ("How many people on the team page are Harbour Trust PhD students?", {"Nils Ekdahl"}),
        ('Number of people whose title is exactly "PhD Student"?', {"Lena Fuchs"}),
        ("names of the people listed as Masters Student", {"Rosa Iglesias"}),
        ("count the people who are group alumni", {"Olga Brandt", "Yves Tanguy"}),
    ],
)
def test_people_by_the_words_of_their_role(text: str, named: set[str], lab: Assistant) -> None:
    answer = lab.ask(text).text
    assert {one.name for one in MEMBERS if one.name in answer} == named


@pytest.mark.parametrize(
    "text",
    [
        "How many years lie between IceNet and IceNet 2?",
        "IceNet 2 came how many years after IceNet?",
        "Number of years between IceNet and its successor?",
    ],
)
def test_years_between_two_papers(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.query.detail == YEARS_BETWEEN and "**2** years" in answer.text


def test_which_came_first_is_still_asked(stored: Library) -> None:
    assert read("Which is older, IceNet or IceNet 2?", stored).detail != YEARS_BETWEEN


@pytest.mark.parametrize(
    "text",
    [
        "whom does Mira Holmqvist write with most, and how often",
        "With whom has Mira Holmqvist written most? How many times?",
    ],
)
def test_how_often_stands_in_the_answer(text: str, lab: Assistant) -> None:
    answer = lab.ask(text).text
    assert "Tomas Verhoeven" in answer and answer.count("Most papers") == 1


@pytest.mark.parametrize(
    "text",
    [
        "the first thing Mira Holmqvist put out and its year",
        "when does Mira Holmqvist first turn up, and with what",
    ],
)
def test_the_first_paper_with_its_year(text: str, lab: Assistant) -> None:
    answer = lab.ask(text).text
    assert "Measuring Snow Depth" in answer and "2023" in answer and "DriftMap" not in answer


def test_who_signed_both(stored: Library) -> None:
    query = read("Two CVPR papers are listed. Who signed both?", stored)
    assert (query.group_by, query.at_least) == ("person", 2)
