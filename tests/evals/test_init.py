from __future__ import annotations

import json
from pathlib import Path

import pytest
from fake_door import CORPUS, TableDoor

from assistant.errors import UsageError
from assistant.records import Author, Paper, Researcher, Status
from evals.case_files import load_cases
from evals.cases import CaseSet
from evals.feedback import draft_cases
from evals.gold import Corpus, check_gold
from evals.init import init_cases
from evals.interchange import write_cases
from evals.run import evaluate

CASES = init_cases(CORPUS)
BY_QUESTION = {case.turns[0].user: case.turns[0].expect for case in CASES}


def lab(people: int = 12, papers: int = 40) -> Corpus:
    """A lab large enough for every template: each paper has two authors and its own venue and year."""
    first = ["Anna", "Birk", "Cleo", "Dirk", "Ewa", "Finn", "Gro", "Hugo", "Ines", "Jan", "Kaya", "Lars"]
    last = ["Abel", "Brandt", "Cruz", "Dahl", "Eide", "Falk", "Gran", "Holm", "Ibsen", "Juul", "Krog", "Lund"]
    who = [Researcher(id=f"r{n}", name=f"{first[n]} {last[n]}", member=n < 6) for n in range(people)]
    works = []
    for n in range(papers):
        pair = [who[i] for i in dict.fromkeys((n % people, (n * n + 1) % people))]
        authors = tuple(Author(name=person.name, researcher_id=person.id) for person in pair)
        works.append(
            Paper(
                id=f"p{n}",
                title=f"Study number {n} of things",
                year=2015 + n % 7,
                venue=f"CONF{n % 4}",
                status=Status.PUBLISHED,
                authors=authors,
                researcher_ids=tuple(author.researcher_id or "" for author in authors),
            )
        )
    return Corpus(works, who)


def test_a_lab_gets_a_hundred_cases_that_load_and_name_only_what_is_there(tmp_path: Path) -> None:
    corpus = lab()
    cases = init_cases(corpus)
    assert len(cases) >= 100
    write_cases(cases, tmp_path / "cases.jsonl")
    read = load_cases([tmp_path / "cases.jsonl"])
    assert read.cases == tuple(cases)
    check_gold(read, corpus)
    assert 0.25 < len(read.only(split="held_out").cases) / len(cases) < 0.4
    kinds = {case.category for case in cases}
    assert kinds >= {
        "count",
        "coauthor",
        "temporal",
        "comparison",
        "superlative",
        "author_position",
        "paper_fact",
    }
    assert len({case.turns[0].user for case in cases}) == len(cases)


def test_the_gold_is_right_by_hand() -> None:
    count = BY_QUESTION["How many papers does Ada Lindström have?"]
    assert count is not None and count.number is not None and count.set is not None
    assert count.number.value == 2
    assert set(count.set.items) == {"paper:IceNet: Sensing Glaciers from Orbit", "paper:Quiet Drones"}
    together = BY_QUESTION["Which papers did Ada Lindström and Bo Okafor write together?"]
    assert together is not None and together.set is not None
    assert together.set.items == ("paper:IceNet: Sensing Glaciers from Orbit",)
    before = BY_QUESTION["Which papers did Ada Lindström publish before 2024?"]
    assert before is not None and before.set is not None
    assert before.set.items == ("paper:IceNet: Sensing Glaciers from Orbit",)
    latest = BY_QUESTION["What is the latest paper of Ada Lindström?"]
    assert latest is not None and latest.docs == (("paper:Quiet Drones",),)
    coauthors = BY_QUESTION["Who are the co-authors of Bo Okafor?"]
    assert coauthors is not None and coauthors.set is not None
    assert coauthors.set.items == ("person:Ada Lindström", "person:kim1")
    wrote = BY_QUESTION['Who wrote "Fair Queues"?']
    assert wrote is not None
    assert [fact.any[0] for fact in wrote.facts] == ["Bo Okafor", "Kim Rao"]


def test_shared_and_absent_names_are_asked_for() -> None:
    shared = BY_QUESTION["Which papers did Kim Rao write?"]
    assert shared is not None and shared.outcome == ("clarify",)
    absent = BY_QUESTION["How many papers does Ada Okafor have?"]
    assert absent is not None and absent.outcome == ("abstain", "clarify")
    assert not any("Kim Rao have?" in question for question in BY_QUESTION)


def test_what_the_records_leave_open_the_gold_leaves_open() -> None:
    people = (Researcher(id="a", name="Ada Ek", member=True), Researcher(id="b", name="Bo Ask", member=True))
    papers = (
        Paper(
            id="1",
            title="One",
            year=2020,
            authors=(Author(name="Ada Ek", researcher_id="a"),),
            researcher_ids=("a", "b"),
            authors_complete=False,
        ),
        Paper(id="2", title="Two", year=None, researcher_ids=("a",)),
    )
    asked = {case.turns[0].user: case.turns[0].expect for case in init_cases(Corpus(papers, people))}
    coauthors = asked["Who are the co-authors of Ada Ek?"]
    assert coauthors is not None and coauthors.set is not None and not coauthors.set.complete
    assert "Which papers did Ada Ek write as first author?" not in asked
    assert not any("latest" in question for question in asked)
    assert not any("Who wrote" in question for question in asked)


def test_a_preprint_server_is_no_venue() -> None:
    author = Author(name="Ada Ek", researcher_id="a")
    papers = [
        Paper(
            id=str(n),
            title=f"T{n}",
            year=2020,
            venue="arXiv",
            status=Status.PREPRINT,
            authors=(author,),
            researcher_ids=("a",),
        )
        for n in range(3)
    ]
    cases = init_cases(Corpus(papers, (Researcher(id="a", name="Ada Ek", member=True),)))
    assert not any("arXiv" in case.turns[0].user for case in cases)


def test_made_cases_can_be_run() -> None:
    run = evaluate(TableDoor({}), CaseSet(cases=tuple(CASES)), corpus=CORPUS)
    assert run.complete and not run.errors


def test_thumbs_down_become_drafts_unless_mended_since(tmp_path: Path) -> None:
    rows = [
        {"question": "Who is Ada?", "rating": "down", "reason": "wrong\nperson", "answer": "Bo."},
        {"question": "who is ADA", "rating": "down", "answer": "Kim."},
        {"question": "What of ice?", "rating": "down", "answer": ""},
        {"question": "What of ice?", "rating": "up", "answer": ""},
        {"question": "fine", "rating": "up", "answer": ""},
    ]
    text = "\n".join([*(json.dumps(row) for row in rows), '{"question": "cut'])
    (tmp_path / "feedback.jsonl").write_text(text, encoding="utf-8")
    (draft,) = draft_cases(tmp_path)
    assert draft.turns[0].user == "Who is Ada?"
    assert draft.origin == "feedback"
    assert draft.note == "complaint: wrong person; the answer was: Bo."
    write_cases([draft], tmp_path / "drafts.jsonl")
    read = load_cases([tmp_path / "drafts.jsonl"])
    assert read.cases == (draft,)
    assert read.drafts == ("feedback-001",)
    run = evaluate(TableDoor({}), CaseSet(cases=(draft, CASES[0])), corpus=CORPUS)
    assert [result.id for result in run.results] == [CASES[0].id]


def test_no_feedback_yet_says_where_it_would_be(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no feedback yet"):
        draft_cases(tmp_path)
