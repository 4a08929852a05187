"""When members came and left: first and last, longest, by year; told by dated positions, and by nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, QueryKind, Researcher
from assistant.understanding.people.membership import JOINED, LEFT, LONGEST
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab


def member(key: str, name: str, position: str) -> Researcher:
    return Researcher(
        id=key,
        name=name,
        member=True,
        source_ids=("s1",),
        facts=(fact(FactKind.POSITION, position),),
    )


DATED = (
    member("arne", "Arne Solberg", "PhD student (Fall 2021 - current), Ice Group"),
    member("bela", "Bela Kovacs", "PhD student (Spring 2024 - current), Ice Group"),
    member("cleo", "Cleo Marchetti", "PhD student (Fall 2024 - current), Ice Group"),
    member("dina", "Dina Ostrander", "Master student (Spring 2020 - Spring 2023) (alumni), Ice Group"),
    member("egon", "Egon Wirth", "Postdoc, Ice Group"),
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    where = Path(tmp_path_factory.mktemp("lab"))
    return open_lab(where, researchers=(MIRA, TOMAS, *OTHERS, *DATED))


@pytest.mark.parametrize(
    ("text", "asked", "who"),
    [
        ("Who has been here longest?", LONGEST, ["arne"]),
        ("Who is the longest-serving member of the group?", LONGEST, ["arne"]),
        ("Which member has been in the group the longest?", LONGEST, ["arne"]),
        ("Who joined first?", JOINED, ["dina"]),
        ("Who was the first to join?", JOINED, ["dina"]),
        ("Who joined last?", JOINED, ["cleo"]),
        ("Who joined most recently?", JOINED, ["cleo"]),
        ("Who left last?", LEFT, ["dina"]),
        ("How many joined since 2021?", JOINED, ["arne", "bela", "cleo"]),
        ("Who joined in 2024?", JOINED, ["bela", "cleo"]),
        ("Who left in 2023?", LEFT, ["dina"]),
    ],
)
def test_members_by_when_they_came_and_left(text: str, asked: str, who: list[str], lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.kind, answer.query.fact) == (QueryKind.PEOPLE, asked)
    assert sorted(one.id for one in answer.people) == who
    assert "not every page gives years" in answer.text and answer.citations


def test_members_counted_by_the_year_in_which_they_came(lab: Assistant) -> None:
    by_year = lab.ask("How many people joined each year?").text
    assert all(line in by_year for line in ("**2020**: 1", "**2021**: 1", "**2024**: 2"))
    most = lab.ask("In which year did most people join?").text
    assert "**2024**: 2" in most and "2021" not in most


@pytest.mark.parametrize(
    "text",
    [
        "When did Arne Solberg join the group?",
        "Since when has Arne Solberg been here?",
        "How long has Arne Solberg been in the group?",
    ],
)
def test_a_dated_position_tells_since_when(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.outcome == "answer" and "Fall 2021 - current" in answer.text


@pytest.mark.parametrize("who", ["Egon Wirth", "Mira Holmqvist"])
def test_nothing_is_guessed_where_no_page_tells(who: str, lab: Assistant) -> None:
    assert lab.ask(f"When did {who} join the group?").outcome == "abstain"
