"""Questions with several limits: every wording is whole, and the gold is what counting by hand gives."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from test_init import lab

from assistant.records import Author, Link, Paper, Researcher, Status
from evals.case_files import load_cases
from evals.computed.draw import Draw
from evals.computed.limited import EXPECT, Expected, Question
from evals.computed.limits import CLASHES, MAKERS, Asked, Limit, narrowed, together
from evals.computed.records import Records
from evals.gold import Corpus, check_gold
from evals.interchange import write_cases
from evals.limit_wordings import Wordings
from evals.limits_combined import combined_cases

ADA, BO, CY, DI = (Researcher(id=name[0].lower(), name=name) for name in ("Ada Alm", "Bo Berg", "Cy Cole", "Di Dahl"))  # fmt: skip
PEOPLE = {person.id: person for person in (ADA, BO, CY, DI)}


def paper(title: str, authors: str, year: int, *, cut: bool = False, code: bool = False, venue: str = "ICLR") -> Paper:  # fmt: skip
    return Paper(
        id=title,
        title=f"On the nature of {title}",
        authors=tuple(Author(name=PEOPLE[one].name, researcher_id=one) for one in authors),
        authors_complete=not cut,
        researcher_ids=tuple(dict.fromkeys(authors)),
        year=year,
        venue=venue,
        status=Status.PUBLISHED,
        links=(Link(kind="code", url="https://example.org"),) if code else (),
    )


PAPERS = [
    paper("ab", "ab", 2020, code=True),
    paper("abc", "abc", 2021),
    paper("ba", "ba", 2021, venue="ICML"),
    paper("ca", "ca", 2022, code=True),
    paper("a", "a", 2023, venue="ICML"),
    paper("ac…", "ac", 2023, cut=True),
    paper("aba", "aba", 2024),
]
RECORDS = Records(Corpus(PAPERS, list(PEOPLE.values())))
ASKED = Asked(ADA, PAPERS, [BO, CY])


def drawn(kind: str, **slots: str) -> Limit:
    """The limit of a kind that fills its wording so."""
    for seed in range(500):
        limit = MAKERS[kind](Draw(RECORDS, seed), ASKED)
        if limit is not None and slots.items() <= limit.slots.items():
            return limit
    raise AssertionError(f"{kind} is never drawn with {slots}")


@pytest.mark.parametrize(
    ("kind", "slots", "within", "unknown"),
    [
        ("first_author", {}, "ab abc a ac… aba", ""),
        ("last_author", {}, "ba ca aba", "a ac…"),
        ("not_first_author", {}, "ba ca", ""),
        ("with", {"B": "Bo Berg"}, "ab abc ba aba", ""),
        ("without", {"B": "Bo Berg"}, "ca a ac…", ""),
        ("in_year", {"Y": "2021"}, "abc ba", ""),
        ("between", {"Y1": "2021", "Y2": "2023"}, "abc ba ca a ac…", ""),
        ("in_either_year", {"Y1": "2020", "Y2": "2022"}, "ab ca", ""),
        ("since", {"Y": "2023"}, "a ac… aba", ""),
        ("before", {"Y": "2021"}, "ab", ""),
        ("not_in_year", {"Y": "2021"}, "ab ca a ac… aba", ""),
        ("at_venue", {"V": "ICML"}, "ba a", ""),
        ("not_at_venue", {"V": "ICLR"}, "ba a", ""),
        ("code", {}, "ab ca", ""),
        ("no_code", {}, "abc ba a ac… aba", ""),
        ("more_authors", {"K": "two"}, "abc", "ac… aba"),
        ("at_least_authors", {"K": "three"}, "abc", "ac… aba"),
        ("at_least_authors", {"K": "two"}, "ab abc ba ca ac…", "aba"),
        ("at_most_authors", {"K": "three"}, "ab abc ba ca a", "ac… aba"),
        ("fewer_authors", {"K": "three"}, "ab ba ca a", "ac… aba"),
        ("exact_authors", {"K": "two"}, "ab ba ca", "ac… aba"),
    ],
)
def test_each_limit_leaves_what_it_leaves_by_hand(
    kind: str, slots: dict[str, str], within: str, unknown: str
) -> None:
    left, open_ = narrowed(PAPERS, [drawn(kind, **slots)])
    assert [one.id for one in left] == within.split()
    assert [one.id for one in open_] == unknown.split()


def expected(ask: str, *limits: Limit) -> Expected | None:
    within, unknown = narrowed(PAPERS, limits)
    return EXPECT[ask](Question(RECORDS, ADA, PAPERS, limits, within, unknown))


def test_limits_narrow_one_another() -> None:
    both = expected("count", drawn("with", B="Bo Berg"), drawn("in_year", Y="2021"))
    assert both == {"outcome": "answer", "number": {"value": 2}}


def test_nothing_left_may_be_said_to_be_none_or_not_stored() -> None:
    none = (drawn("with", B="Bo Berg"), drawn("in_year", Y="2022"))
    assert expected("count", *none) == {"outcome": ["answer", "abstain"], "number": {"value": 0}}
    assert expected("coauthors", *none) is None


def test_a_list_that_a_cut_list_of_authors_leaves_open_is_not_complete_and_a_number_is_not_asked() -> None:
    last = drawn("last_author")
    assert expected("count", last) is None
    listed = expected("list", last)
    assert listed is not None
    assert listed["set"]["complete"] is False
    assert set(listed["forbid"]) == {
        "On the nature of abc"
    }  # what else is no answer is part of a title that is


def test_company_that_is_named_may_be_listed_as_a_coauthor_or_not() -> None:
    company = (drawn("with", B="Bo Berg"), drawn("in_year", Y="2021"))
    listed = expected("coauthors", *company)
    assert listed is not None
    assert listed["set"] == {"of": "people", "items": ["person:Cy Cole"], "complete": False}
    assert expected("count_coauthors", *company) is None


CORPUS = lab(people=9, papers=60)
CASES = list(combined_cases(CORPUS, 120))
WORDINGS = Wordings.shipped()


def test_cases_load_and_leave_no_slot(tmp_path: Path) -> None:
    write_cases(CASES, tmp_path / "limits.jsonl")
    read = load_cases([tmp_path / "limits.jsonl"])
    check_gold(read, CORPUS)
    assert len(read.cases) > 110
    assert not [case.id for case in CASES for turn in case.turns if "{" in turn.user]
    assert {len(case.turns) for case in CASES} >= {1, 2, 3}


def test_the_same_seed_asks_the_same_and_another_something_else() -> None:
    assert list(combined_cases(CORPUS, 30)) == list(combined_cases(CORPUS, 30))
    assert list(combined_cases(CORPUS, 30, seed=2)) != list(combined_cases(CORPUS, 30))


def test_no_question_has_limits_that_contradict_each_other() -> None:
    assert not [case.id for case in CASES if not together(case.tags)]
    assert all(clash <= MAKERS.keys() for clash in CLASHES)


def test_every_limit_has_wordings_and_ten_at_least_as_a_later_turn() -> None:
    counts = Counter((one.says, one.kind) for one in WORDINGS.all)
    assert {kind for says, kind in counts if says == "limit"} == MAKERS.keys()
    assert {kind for says, kind in counts if says == "question"} == {*EXPECT, "all"}
    assert all(counts["later_turn", kind] >= 10 for kind in MAKERS)
    assert len({(one.says, one.kind, one.text) for one in WORDINGS.all}) == len(WORDINGS.all)


def test_every_wording_fills() -> None:
    slots: dict[str, set[str]] = defaultdict(set)
    for kind in MAKERS:
        slots[kind] = set(drawn(kind).slots)
    for one in WORDINGS.all:
        named = set(re.findall(r"\{(\w+)\}", one.text))
        if one.says == "question":
            assert named == {"P", "L"} - ({"P"} if one.kind.startswith("lab") else set()) - ({"L"} if one.kind == "all" else set())  # fmt: skip
        elif one.kind.endswith(("first_author", "last_author")):
            assert named <= {"P"}, one.text
        else:
            assert named == slots[one.kind], one.text


def test_bare_places_stand_before_other_names_and_what_leaves_out_ends_the_question() -> None:
    shown = [wording for wording in WORDINGS.all if wording.first and wording.says == "limit"]
    assert {wording.kind for wording in shown} == {"first_author", "last_author", "not_first_author"}
    place = re.compile("|".join(re.escape(one.text) for one in shown))
    for case in (case for case in CASES if len(case.turns) == 1 and "with" in case.tags):
        found = place.search(case.turns[0].user)
        names = [person.name for person in CORPUS.researchers.values()]
        assert found is None or sum(name in case.turns[0].user[: found.start()] for name in names) == 1
