"""A lab of many members with short pages: degrees taken there, theses, places of work, what is told before the question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, Researcher
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab


def _member(key: str, name: str, position: str, *more: str) -> Researcher:
    told = (fact(FactKind.BIOGRAPHY, one) for one in more if not one.startswith("Thesis"))
    theses = (fact(FactKind.OTHER, one) for one in more if one.startswith("Thesis"))
    facts = (fact(FactKind.POSITION, position), *told, *theses)
    return Researcher(id=key, name=name, member=True, source_ids=("s1",), facts=facts)


MEMBERS = (
    _member("olga", "Olga Brandt", "M.Sc. Graduate (alumni)", "Thesis: Frost patterns on window glass"),
    _member("yves", "Yves Tanguy", "M.Sc. Graduate (alumni)", "Thesis: Tidal power of narrow fjords"),
    _member("rosa", "Rosa Iglesias", "Ph.D. Graduate (alumni)"),
    _member("nils", "Nils Ekdahl", "PhD Student", "Nils Ekdahl is a student. He also works as an intern at Harbour Bank."),
    _member("lena", "Lena Fuchs", "Administrative Staff"),
    _member("pia", "Pia Moreau", "Masters Student", "Pia Moreau enjoys chess and rowing."),
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    people = (MIRA, TOMAS, *OTHERS, *MEMBERS)
    yield open_lab(tmp_path_factory.mktemp("lab"), researchers=people)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("How many people finished an M.Sc. in the group?", {"Olga Brandt", "Yves Tanguy"}),
        ("Who got a master's degree in your lab?", {"Olga Brandt", "Yves Tanguy"}),
        ("Who has completed a doctorate here?", {"Rosa Iglesias"}),
        ("Did any of the alumni finish with a PhD?", {"Rosa Iglesias"}),
        ("How many M.Sc. graduates are there?", {"Olga Brandt", "Yves Tanguy"}),
        ("Whose thesis was on frost patterns?", {"Olga Brandt"}),
        ("Which alum did their thesis on tidal power?", {"Yves Tanguy"}),
        ("Whose dissertation was about window glass, Olga Brandt's or Yves Tanguy's?", {"Olga Brandt"}),
        ("I have to send an invoice. Who are the administrative staff?", {"Lena Fuchs"}),
        ("We lost a key; who is the administrative staff", {"Lena Fuchs"}),
        ("Which masters student enjoys chess?", {"Pia Moreau"}),
        ("Who works for Harbour Bank?", {"Nils Ekdahl"}),
        ("Which PhD student is at Harbour Bank?", {"Nils Ekdahl"}),
    ],
)
def test_people_by_what_their_page_states(question: str, named: set[str], lab: Assistant) -> None:
    answer = lab.ask(question)
    shown = {one.name for one in MEMBERS if one.name in answer.text}
    assert (answer.outcome, shown) == ("answer", named)


@pytest.mark.parametrize(
    "question",
    [
        "What was the title of Rosa Iglesias's doctoral thesis?",
        "Whose thesis was on kidney stones?",
        "Which of your people is at Fjordsoft?",
        "Which masters student plays the organ?",
        "What grade average did Nils Ekdahl finish with?",
    ],
)
def test_what_no_page_states_is_not_told(question: str, lab: Assistant) -> None:
    assert lab.ask(question).outcome == "abstain"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What was Olga Brandt's master thesis on?", "Frost patterns on window glass"),
        ("the thesis of Yves Tanguy", "Tidal power of narrow fjords"),
    ],
)
def test_a_thesis_that_a_page_states(question: str, said: str, lab: Assistant) -> None:
    assert said in lab.ask(question).text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("I'm reviewing a grant: on how many of these publications does Ines Carvalho appear?", 3),
        ("I know Pavel Horak from ICML. How many papers has he written with this lab?", 3),
        ("hw many papers does Tomas Verhoeven have", 3),
    ],
)
def test_what_is_told_before_limits_nothing(question: str, count: int, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.query is not None
    assert (answer.query.venues, answer.query.topic, answer.value) == ((), "", count)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("I work on soft ground. Which of Tomas Verhoeven's papers are relevant?", "soft ground"),
        ("I am interested in bees. Who works on that?", "bees"),
    ],
)
def test_a_topic_told_before_stays_one(question: str, topic: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.query is not None and topic in answer.query.topic


def test_pay_is_private(lab: Assistant) -> None:
    assert lab.ask("How much does Harbour Bank pay Nils Ekdahl?").outcome == "refuse"


def test_who_comes_next_leaves_the_first_out(lab: Assistant) -> None:
    answer = lab.ask("Who has the most papers with Tomas Verhoeven after Mira Holmqvist?")
    assert "Pavel Horak" in answer.text.split("\n")[0]


def test_the_thesis_of_those_who_ask_is_nobodys(lab: Assistant) -> None:
    answer = lab.ask("For my thesis: what has Mira Holmqvist written on snow depth?")
    assert answer.query is not None and answer.query.fact != "thesis"
