"""Questions typed in a hurry."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind
from tests.assistant.lab import people, read


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("smth on soft ground pls", "soft ground"),
        ("anyth abt soft ground?", "soft ground"),
        ("u got sth on soft ground", "soft ground"),
        ("cld u show me papers abt soft ground", "soft ground"),
    ],
)
def test_shorthand_is_no_part_of_a_topic(text: str, topic: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic) == (QueryKind.PAPERS, topic)


@pytest.mark.parametrize(
    "text",
    [
        "papers frm 2024 by mira holmqvist",
        "wht did mira holmqvist publsh in 2024",
        "ur publs of mira holmqvist 2024",
        "does mira holmqvist hv any pprs from 2024?",
    ],
)
def test_shorthand_around_a_name_is_no_topic(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, people(query)) == (QueryKind.PAPERS, "", ["mira"])


@pytest.mark.parametrize(
    ("text", "kind", "fact"),
    [
        ("icenet - which conf", QueryKind.FACT, "venue"),
        ("icenet which yr", QueryKind.FACT, "year"),
        ("how mny ppl wrote icenet", QueryKind.FACT, "authors"),
        ("mira holmqvist h idx", QueryKind.FACT, "h_index"),
        ("mira holmqvists uni", QueryKind.FACT, "affiliation"),
        ("any1 working on soft ground?", QueryKind.PEOPLE, None),
    ],
)
def test_what_is_asked_in_shorthand(text: str, kind: QueryKind, fact: str | None, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.fact) == (kind, fact)
