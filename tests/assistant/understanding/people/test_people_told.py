"""People told by what they are: an office, a place, a topic, or as the advisor of whom the talk is about."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, QueryKind, Researcher
from assistant.understanding.follow_ups.held_people import HELD
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, last, open_lab, people


def member(key: str, name: str, *facts: tuple[FactKind, str]) -> Researcher:
    return Researcher(
        id=key, name=name, member=True, source_ids=("s1",), facts=tuple(fact(*one) for one in facts)
    )


MEMBERS = (
    MIRA.model_copy(update={"facts": (*MIRA.facts, fact(FactKind.POSITION, "Professor and head of the group"))}),
    TOMAS.model_copy(
        update={
            "facts": (
                *TOMAS.facts,
                fact(FactKind.POSITION, "PhD student"),
                fact(FactKind.EDUCATION, "MSc, University of Utrecht"),
                fact(FactKind.ADVISOR, "His advisor is Prof. Pavel Horak."),
            )
        }
    ),
    member("olga", "Olga Brandt", (FactKind.POSITION, "PhD student"), (FactKind.EDUCATION, "BSc, University of Bologna")),
    member("ines", "Ines Carvalho", (FactKind.POSITION, "Frontend developer")),
    member("anton", "Anton Reuss", (FactKind.POSITION, "Programmer (alumni)")),
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(
        tmp_path_factory.mktemp("lab"), researchers=(*MEMBERS, *(one for one in OTHERS if one.id != "ines"))
    )


@pytest.mark.parametrize(
    ("question", "fact_asked"),
    [
        ("What's the professor's e-mail?", "email"),
        ("what are the professor's research interests", FactKind.INTEREST),
        ("Which university is the professor at?", FactKind.AFFILIATION),
        ("Does the professor have a YouTube channel? link please", "youtube"),
    ],
)
def test_a_fact_of_somebody_told_by_office(lab: Assistant, question: str, fact_asked: str) -> None:
    query = last(lab, question)
    assert (people(query), query.fact) == (["mira"], fact_asked)


@pytest.mark.parametrize("question", ["Who is the professor?", "What is the frontend developer called?"])
def test_who_somebody_is_is_asked_of_their_office(lab: Assistant, question: str) -> None:
    assert last(lab, question).kind is QueryKind.PEOPLE


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("How many assistant professors are in the group?", "abstain"),
        ("Who is an associate professor?", "abstain"),
        ("Who is an assistant?", "abstain"),
        ("How many professors are in the group?", "answer"),
    ],
)
def test_a_rank_that_nobody_has_is_no_other(lab: Assistant, question: str, outcome: str) -> None:
    assert lab.ask(question).outcome == outcome


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("What has the frontend developer published?", "ines"),
        ("papers by the frontend developer", "ines"),
        ("the frontend developer's papers", "ines"),
        ("What has the developer written in 2023?", "ines"),
        ("Which papers has the PhD student from Utrecht written?", "tomas"),
        ("papers by the student who came from the University of Utrecht", "tomas"),
        ("has the student from Bologna any papers?", "olga"),
        ("What did the PI publish in 2024?", "mira"),
        ("the head of the group's papers on snow", "mira"),
        ("papers of the professor", "mira"),
    ],
)
def test_papers_of_somebody_told_by_office_or_place(lab: Assistant, question: str, person: str) -> None:
    query = last(lab, question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, [person])


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("the frontend developer", "ines"),
        ("Tell me about the guy from Utrecht", "tomas"),
        ("the PhD student from Bologna", "olga"),
    ],
)
def test_somebody_told_alone_is_asked_for(lab: Assistant, question: str, person: str) -> None:
    query = last(lab, question)
    assert (query.topic, people(query)) == ("", [person])


@pytest.mark.parametrize(
    "question",
    [
        "What has the PhD student published?",
        "papers by the student from Oslo",
        "papers on how the student learns from the teacher",
        "distillation from the teacher to the student",
        "a model of the head in motion",
    ],
)
def test_what_fits_several_or_nobody_stays_as_it_is(lab: Assistant, question: str) -> None:
    assert people(last(lab, question)) == []


def test_of_several_the_one_spoken_of_is_meant(lab: Assistant) -> None:
    assert people(last(lab, "Who is Olga Brandt?", "What has the PhD student published?")) == ["olga"]


def test_two_may_be_told_in_one_question(lab: Assistant) -> None:
    query = last(lab, "Has the frontend developer written with the head of the group?")
    assert (people(query), [one.researcher_id for one in query.coauthors]) == (["ines"], ["mira"])


@pytest.mark.parametrize(
    "question", ["has the advisor papers here?", "what has his supervisor written?", "papers by the advisor"]
)
def test_the_advisor_is_whom_the_page_names(lab: Assistant, question: str) -> None:
    assert people(last(lab, "Who is Tomas Verhoeven?", question)) == ["pavel"]


@pytest.mark.parametrize(
    "question",
    [
        "papers by the PhD students",
        "Which papers did the PhD students write?",
        "how many papers by PhD students?",
    ],
)
def test_papers_of_all_who_hold_an_office(lab: Assistant, question: str) -> None:
    assert sorted(people(last(lab, question))) == ["olga", "tomas"]


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Who is the developer?", ["ines", "anton"]),
        ("Who are the PhD students?", ["olga", "tomas"]),
        ("Who is the head of the group?", ["mira"]),
    ],
)
def test_who_holds_an_office_is_still_asked(lab: Assistant, question: str, people: list[str]) -> None:
    assert sorted(one.id for one in lab.ask(question).people) == sorted(people)


@pytest.mark.parametrize(
    ("question", "detail"),
    [
        ("Which of the group's PhD students has the most papers?", "PhD students"),
        ("the most productive PhD student?", "PhD student"),
    ],
)
def test_who_of_an_office_has_most(lab: Assistant, question: str, detail: str) -> None:
    query = lab.read(question).query
    assert (query.kind, query.group_by, query.detail) == (QueryKind.COUNT, "person", detail)


@pytest.mark.parametrize(
    "question", ["Where did Mira Holmqvist do the PhD?", "mira holmqvist: where did she get the Ph.D"]
)
def test_a_degree_is_nobody(lab: Assistant, question: str) -> None:
    assert people(last(lab, question)) == ["mira"]


def test_who_leads_it(lab: Assistant) -> None:
    query = last(lab, "What does the lab do?", "who leads it?")
    assert (query.kind, query.fact, query.topic) == (QueryKind.PEOPLE, "position", "head of the lab")


def test_a_possessive_without_its_apostrophe(lab: Assistant) -> None:
    assert people(last(lab, "olga brandts papers in 2020")) == ["olga"]


@pytest.mark.parametrize(
    "question",
    [
        "Mira Holmqvist's PhD students",
        "how many PhD students does Mira Holmqvist have?",
        "PhD students of Mira Holmqvist",
    ],
)
def test_the_people_of_whoever_leads_are_the_lab_s(lab: Assistant, question: str) -> None:
    assert sorted(one.id for one in lab.ask(question).people) == ["olga", "tomas"]


@pytest.mark.parametrize("steps", [(), ("her latest paper?",)])
def test_her_students_in_a_conversation(lab: Assistant, steps: tuple[str, ...]) -> None:
    query = last(lab, "Who leads the group?", *steps, "how many PhD students does she have?")
    assert (query.kind, query.fact, query.topic) == (QueryKind.PEOPLE, "position", "phd students")


def test_students_of_others_are_not_the_lab_s(lab: Assistant) -> None:
    assert last(lab, "Tomas Verhoeven's students").fact != "position"


@pytest.mark.parametrize(
    "question",
    [
        "Tomas Verhoeven's students",
        "how many students does Tomas Verhoeven have?",
        "who does Tomas Verhoeven supervise?",
    ],
)
def test_whom_somebody_trains_is_no_company(lab: Assistant, question: str) -> None:
    answer = lab.ask(question)
    assert (answer.query.kind, answer.query.fact, answer.outcome) == (QueryKind.FACT, "students", "abstain")


def test_a_place_may_own_something(lab: Assistant) -> None:
    assert people(last(lab, "the student from Bologna's papers")) == ["olga"]


@pytest.mark.parametrize("question", ["and the PhD students?", "what about PhD students?"])
def test_of_those_who_work_on_it_who_holds_an_office(lab: Assistant, question: str) -> None:
    query = last(lab, "Who works on reinforcement learning?", question)
    assert (query.kind, query.topic, query.detail.lower()) == (
        QueryKind.PEOPLE,
        "reinforcement learning",
        "phd students",
    )


def test_those_shown_are_held_to_an_office(lab: Assistant) -> None:
    query = last(lab, "Who works on reinforcement learning?", "is one of them a PhD student?")
    assert (query.kind, query.fact, query.topic) == (QueryKind.PEOPLE, HELD, "PhD student")
    assert people(query) == ["tomas", "mira", "pavel"]


@pytest.mark.parametrize(
    ("question", "fewest"),
    [("which of them has the most papers?", False), ("and which of them publishes the least?", True)],
)
def test_who_of_a_list_of_people_has_most_papers(lab: Assistant, question: str, fewest: bool) -> None:
    query = last(lab, "Who are the PhD students?", question)
    assert (query.kind, query.group_by, query.fewest) == (QueryKind.COUNT, "person", fewest)
    assert set(people(query)) == {"tomas", "olga"}


@pytest.mark.parametrize(
    ("question", "company", "counts"),
    [
        ("which of them has written with Pavel Horak?", ["pavel"], None),
        ("which of them published at ICRA?", [], None),
        ("which of them has papers at SIGGRAPH in 1999?", [], 0),
    ],
)
def test_people_listed_are_held_to_what_their_papers_have(
    lab: Assistant, question: str, company: list[str], counts: int | None
) -> None:
    query = last(lab, "Who are the PhD students?", question)
    assert (query.kind, query.group_by) == (QueryKind.COUNT, "person")
    assert set(people(query)) == {"tomas", "olga"}
    assert [one.researcher_id for one in query.coauthors] == company
    assert counts is None or query.years is not None
