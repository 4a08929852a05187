"""Single questions about people and the catalog: whom somebody advises, who has what address, who studied where, what nobody states."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, Link, QueryKind, Researcher
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab, paper, read

STUDENTS = (
    Researcher(
        id="lin",
        name="Lin Aasen",
        member=True,
        source_ids=("s1",),
        facts=(
            fact(FactKind.POSITION, "PhD Student"),
            fact(FactKind.ADVISOR, "Advisor: Mira Holmqvist"),
            fact(FactKind.EDUCATION, "MSc in Physics, Moor College, 2020"),
        ),
        links=(Link(kind="orcid", url="https://orcid.org/0000-0002-6788-0765"),),
    ),
    Researcher(
        id="oda",
        name="Oda Brekke",
        member=True,
        source_ids=("s1",),
        facts=(
            fact(FactKind.POSITION, "Alumni, PhD '21"),
            fact(FactKind.BIOGRAPHY, "Oda Brekke was supervised by Mira Holmqvist. Before, Oda visited Moor College."),
        ),
        links=(Link(kind="other", url="https://twitter.com/odabrekke"),),
    ),
)  # fmt: skip
MORE = (
    paper("chapter", "Ice in Chapters", "A chapter on ice.", "mira", 2018, "Handbook of Ice", track="Book chapter"),
    paper("prize", "A Prize for Ice", "An awarded paper on ice.", "mira", 2019, "ICRA", track="Distinguished paper award"),
    paper("poster", "A Wall of Ice", "A wall.", "tomas", 2019, "ICRA", track="Poster"),
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(tmp_path_factory.mktemp("lab"), *MORE, researchers=(MIRA, TOMAS, *STUDENTS, *OTHERS))


@pytest.mark.parametrize(
    "question",
    [
        "Which students does Mira Holmqvist supervise?",
        "Who are the students advised by Mira Holmqvist?",
        "Who did their PhD with Mira Holmqvist?",
        "How many PhD students has Mira Holmqvist graduated?",
        "Whose advisor is Mira Holmqvist?",
        "who was supervised by Mira Holmqvist",
    ],
)
def test_those_are_somebodys_students_whose_pages_say_so(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert "Lin Aasen" in answer.text and "Oda Brekke" in answer.text


def test_where_no_page_names_an_advisor_nobody_is_a_student(lab: Assistant) -> None:
    assert lab.ask("Which students does Tomas Verhoeven supervise?").outcome == "abstain"


@pytest.mark.parametrize(
    ("question", "shown", "others"),
    [
        ("Who has an ORCID?", "0000-0002-6788-0765", "Mira"),
        ("Whose homepage is listed?", "https://lab.example/mira", "Lin"),
        ("Which members are on Twitter?", "odabrekke", "Lin"),
        ("What is Lin Aasen's ORCID?", "0000-0002-6788-0765", "Mira"),
        ("Is Oda Brekke on Twitter?", "odabrekke", "Mira"),
    ],
)
def test_addresses_are_told_of_those_who_have_them(
    question: str, shown: str, others: str, lab: Assistant
) -> None:
    text = lab.ask(question).text
    assert shown in text and others not in text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who studied at Moor College?", {"lin"}),
        ("Who graduated from Moor College in 2020?", {"lin"}),
        ("Which PhD students have an ORCID?", {"lin"}),
        ("Who got an MSc at Moor College?", {"lin"}),
    ],
)
def test_studies_are_told_by_education(question: str, names: set[str], lab: Assistant) -> None:
    library = lab.library()
    found = {one.id for one in STUDENTS if one.name in lab.ask(question).text}
    assert found == names and read(question, library).kind is QueryKind.PEOPLE


@pytest.mark.parametrize(
    "question",
    [
        "How many patents does Lin Aasen have?",
        "How many talks did Lin Aasen give in 2024?",
        "How many hours a week does Lin Aasen work?",
        "What is Lin Aasen's favourite paper?",
        "What is Lin Aasen's h-index?",
        "Where did Lin Aasen do the bachelor?",
        "Does Lin Aasen work at Google?",
    ],
)
def test_what_no_page_states_is_absent_beside_the_nearest(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "abstain"
    assert "PhD Student" in answer.text


def test_a_position_tells_of_a_degree_and_its_year(lab: Assistant) -> None:
    for question in ("When did Oda Brekke graduate?", "Has Oda Brekke finished her PhD?"):
        assert "PhD '21" in lab.ask(question).text


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("Which book chapters are there?", ["chapter"]),
        ("What award did the lab win?", ["prize"]),
        ("Which paper won the best student paper award?", ["prize"]),
        ("Did you ever win an award?", ["prize"]),
        ("How many posters did you publish since 2015?", ["poster"]),
        ("When was the first time Mira Holmqvist and Tomas Verhoeven published together?", ["icenet"]),
        ("When did Mira Holmqvist publish with Tomas Verhoeven for the last time?", ["swarm"]),
    ],
)
def test_tracks_and_first_times(question: str, papers: list[str], lab: Assistant) -> None:
    assert [one.id for one in lab.ask(question).papers] == papers


@pytest.mark.parametrize(
    "question",
    [
        "How do I apply to the lab?",
        "Can I visit the lab on Friday?",
        "Who pays for the lab?",
        "Is there a free desk in the lab this summer?",
        "When does the next bus leave?",
        "When is the ICRA deadline?",
        "What is the acceptance rate of ICRA?",
    ],
)
def test_what_only_people_of_the_place_know_is_not_stored(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "abstain" and not answer.papers


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("How can I apply reinforcement learning to my robots?", "answer"),
        ("Papers on deadlines at ICRA", "abstain"),
        ("When were you last updated?", "answer"),
        ("Can I trust your answers?", "answer"),
        ("What is 17 times 23?", "refuse"),
        ("I need a python script to parse a file", "refuse"),
        ("Can you correct my English in this email?", "refuse"),
        ("What do you think of football?", "refuse"),
        ("Who is older, Lin Aasen or Oda Brekke?", "refuse"),
        ("Can Lin Aasen supervise my thesis?", "abstain"),
        ("What is Lin Aasen's address in Oslo?", "abstain"),
    ],
)
def test_the_assistant_and_other_tasks(question: str, outcome: str, lab: Assistant) -> None:
    assert lab.ask(question).outcome == outcome


@pytest.mark.parametrize(
    ("question", "grouped"),
    [
        ("Who among the PhD students has the most papers?", "person"),
        ("How many papers does each PhD student have?", "person"),
        ("Which of you had most ICRA papers in 2024?", "person"),
        ("Who wrote papers alone?", "person"),
        ("List everyone with a paper at ICRA", "person"),
    ],
)
def test_counts_of_people_of_a_sort(question: str, grouped: str, lab: Assistant) -> None:
    query = read(question, lab.library())
    assert (query.kind, query.group_by) == (QueryKind.COUNT, grouped)


@pytest.mark.parametrize(
    ("question", "kind", "fact"),
    [
        ("How many distinct authors are there?", QueryKind.PEOPLE, "authors"),
        ("Which language model powers this chatbot?", QueryKind.HELP, None),
        ("Do you store my questions?", QueryKind.HELP, None),
        ("Who is a co-supervisor of Lin Aasen?", QueryKind.FACT, "advisor"),
        ("Did Lin Aasen win the Holmqvist prize?", QueryKind.FACT, "award"),
        ("Did Lin Aasen graduate from Verhoeven College?", QueryKind.FACT, "education"),
    ],
)
def test_what_a_question_is_about(question: str, kind: QueryKind, fact: str | None, lab: Assistant) -> None:
    query = read(question, lab.library())
    assert (query.kind, query.fact) == (kind, fact)
    assert len(query.people) <= 1


def test_papers_of_two_joined_by_a_hyphen_are_of_both(lab: Assistant) -> None:
    query = read("Holmqvist-Verhoeven papers", lab.library())
    assert (len(query.people), len(query.coauthors)) == (1, 1)
