"""What is asked of several papers or people of a list at once: names at a place, what they share, how two of them differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind
from tests.assistant.lab import last, open_lab, people


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


TOMAS, MIRA, INES = "Papers by Tomas Verhoeven", "Papers by Mira Holmqvist", "Papers by Ines Carvalho"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("first authors of those?", "first"),
        ("First authors?", "first"),
        ("who are the first authors?", "first"),
        ("and the last authors?", "last"),
        ("the senior authors of these please", "last"),
        ("who is the first author of each?", "first"),
    ],
)
def test_who_stands_at_a_place_on_each(lab: Assistant, question: str, place: str) -> None:
    query = last(lab, TOMAS, question)
    assert (query.kind, query.fact, query.position, len(query.paper_ids)) == (
        QueryKind.FACT,
        "authors",
        place,
        3,
    )


def test_behind_names_the_list_goes_on(lab: Assistant) -> None:
    query = last(lab, TOMAS, "first authors of those?", "and the last authors?")
    assert (query.fact, query.position, len(query.paper_ids)) == ("authors", "last", 3)
    query = last(lab, TOMAS, "first authors of those?", "which were at ICRA?")
    assert (query.kind, query.venues, query.position) == (QueryKind.PAPERS, ("ICRA",), None)
    query = last(lab, "What is IceNet?", "first authors?")
    assert (query.paper_ids, query.fact, query.position) == (("icenet",), "authors", "first")


OVERLAPS = ["any overlap?", "is there an overlap between the two?", "and do they overlap?", "which papers are on both lists?"]  # fmt: skip


@pytest.mark.parametrize("question", OVERLAPS)
@pytest.mark.parametrize(
    "before", [(TOMAS, "and by Mira Holmqvist?"), ("Compare Tomas Verhoeven and Mira Holmqvist",)]
)
def test_what_two_people_share(lab: Assistant, before: tuple[str, ...], question: str) -> None:
    query = last(lab, *before, question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ["tomas"])
    assert [one.researcher_id for one in query.coauthors] == ["mira"]


@pytest.mark.parametrize(
    "question", ["any overlap with Mira Holmqvist?", "is there some overlap with Mira's papers?"]
)
def test_what_somebody_shares_with_whoever_is_named(lab: Assistant, question: str) -> None:
    query = last(lab, TOMAS, question)
    assert (people(query), [one.researcher_id for one in query.coauthors]) == (["tomas"], ["mira"])


@pytest.mark.parametrize(
    "question", ["Any overlap between the authors?", "do the authors overlap?", "any overlap?"]
)
def test_who_is_on_both_of_two_papers(lab: Assistant, question: str) -> None:
    query = last(lab, "Who wrote IceNet?", "and SwarmWalk?", question)
    assert (query.kind, query.fact, set(query.paper_ids)) == (
        QueryKind.COMPARE,
        "authors",
        {"icenet", "swarm"},
    )


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("How does the first differ from the last?", (0, -1)),
        ("what is the difference between the first and the second?", (0, 1)),
        ("compare the second one with the third one", (1, 2)),
        ("compare the first and the third", (0, 2)),
        ("what does number 1 have in common with number 3?", (0, 2)),
    ],
)
def test_two_papers_named_by_their_places(lab: Assistant, question: str, places: tuple[int, ...]) -> None:
    answer = lab.ask(TOMAS)
    shown = [paper.id for paper in answer.papers]
    query = last(lab, TOMAS, question)
    assert (query.kind, query.paper_ids) == (QueryKind.COMPARE, tuple(shown[one] for one in places))


def test_two_people_named_by_their_places(lab: Assistant) -> None:
    ranked = "Who has the most papers?"
    query = last(lab, ranked, "how many more papers has the first than the second?")
    assert (query.kind, query.group_by, len(query.people)) == (QueryKind.COUNT, "person", 2)
    query = last(lab, ranked, "what did the runner-up write?")
    assert (query.kind, len(query.people)) == (QueryKind.PAPERS, 1)


def test_how_many_a_list_of_one_is(lab: Assistant) -> None:
    assert last(lab, "Papers by Wei Lindgren", INES, "at CVPR in 2022", "how many is that?").kind is QueryKind.COUNT  # fmt: skip


@pytest.mark.parametrize(
    "question", ["Who paid for that research?", "who funded this work?", "Who financed that?", "who supported it financially?"]
)  # fmt: skip
def test_who_paid_is_asked_of_the_papers_text_and_is_no_topic(lab: Assistant, question: str) -> None:
    query = last(lab, MIRA, "Which is the oldest?", question)
    assert (query.kind, query.fact, query.paper_ids) == (QueryKind.FACT, "words", ("snow",))


@pytest.mark.parametrize("question", ["who funded them?", "who sponsored those?", "who reviewed these?"])
def test_who_paid_for_several(lab: Assistant, question: str) -> None:
    query = last(lab, MIRA, question)
    assert (query.kind, query.fact, len(query.paper_ids)) == (QueryKind.FACT, "words", 3)


@pytest.mark.parametrize("question", ["When was that?", "since when?", "and in which year?", "when exactly?"])
def test_when_behind_a_fact_of_a_person_asks_for_its_date(lab: Assistant, question: str) -> None:
    query = last(lab, "At which university is Mira Holmqvist?", question)
    assert (query.kind, query.fact, people(query)) == (QueryKind.FACT, "affiliation", ["mira"])
    assert query.unapplied == ("when",)


@pytest.mark.parametrize("question", ["who are the co-authors there?", "who were the collaborators?"])
def test_the_co_authors_on_a_list(lab: Assistant, question: str) -> None:
    query = last(lab, "Papers by Mira Holmqvist on glaciers", question)
    assert (query.kind, people(query), query.topic) == (QueryKind.COAUTHORS, ["mira"], "")
    assert query.paper_ids


def test_none_of_a_list_are_counted_as_none(lab: Assistant) -> None:
    query = last(lab, MIRA, "only those from 2023", "how many of those with Tomas Verhoeven?")
    assert query.years is not None


@pytest.mark.parametrize(
    "question", ["the other years?", "and in the other years?", "what about the other years"]
)
def test_the_other_years(lab: Assistant, question: str) -> None:
    query = last(lab, MIRA, "those from 2024", question)
    assert query.without is not None
    assert (query.years, query.without.years and query.without.years.first, people(query)) == (
        None,
        2024,
        ["mira"],
    )


@pytest.mark.parametrize("question", ["which one was first?", "which came first?", "and which is the oldest of the whole lot?"])  # fmt: skip
def test_which_was_first_in_time(lab: Assistant, question: str) -> None:
    query = last(lab, MIRA, question)
    assert (query.sort, query.limit, query.position) == ("oldest", 1, None)


@pytest.mark.parametrize(
    "question", ["same authors on anything else?", "did the same people write other papers?"]
)
def test_the_same_authors_on_something_else(lab: Assistant, question: str) -> None:
    query = last(lab, "Who wrote IceNet?", question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ["mira", "tomas"])
    assert query.without is not None and query.without.paper_ids == ("icenet",)


def test_the_second_ones_too(lab: Assistant) -> None:
    ranked = "Who works on robots?"
    first, second = (last(lab, ranked, "the first one's papers?", one) for one in ("and the second's?", "And the second one's?"))  # fmt: skip
    assert people(first) == people(second)
    assert (first.kind, first.topic, len(first.people)) == (QueryKind.PAPERS, "", 1)


@pytest.mark.parametrize(
    "question", ["how many are left?", "so how many remain?", "how many papers is that?"]
)
def test_how_many_are_left(lab: Assistant, question: str) -> None:
    query = last(lab, MIRA, "only since 2024", question)
    assert (query.kind, people(query), query.topic) == (QueryKind.COUNT, ["mira"], "")


def test_a_list_narrowed_to_nothing_leaves_the_list_standing(lab: Assistant) -> None:
    query = last(lab, MIRA, "any of them at CVPR?", "who else is on the oldest?")
    assert query.paper_ids == ("snow",)


@pytest.mark.parametrize(
    "question",
    ["ok and the swarms one, what year is it from?", "and the bees one, when was it published?"],
)
def test_one_that_no_list_holds_is_told_by_its_title(lab: Assistant, question: str) -> None:
    query = last(lab, "What is IceNet?", "Who is the first author?", question)
    assert query.paper_ids in (("swarm",), ("bees",))


def test_the_first_two_set_apart(lab: Assistant) -> None:
    query = last(lab, TOMAS, "the first two: how do they differ?")
    assert (query.kind, len(query.paper_ids)) == (QueryKind.COMPARE, 2)


@pytest.mark.parametrize(
    "question",
    ["the two from ICRA, how do they differ?", "compare the two at ICRA", "how do the two from 2024 differ?"],
)
def test_two_of_a_list_told_by_their_place_or_year(lab: Assistant, question: str) -> None:
    query = last(lab, TOMAS, question)
    assert (query.kind, set(query.paper_ids)) == (QueryKind.COMPARE, {"icenet", "robots"})
