"""Another year or venue in the place of the last one, and what was carried with it."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import Years
from tests.assistant.lab import last

IN_2024 = "What did Tomas Verhoeven publish in 2024?"


@pytest.mark.parametrize("narrowed", ["Is one of these about melting?", "any on glaciers?"])
@pytest.mark.parametrize("question", ["and what about 2025?", "and in 2025?", "2025?"])
def test_a_topic_asked_of_a_years_list_gives_way_where_another_year_has_nothing_on_it(
    assistant: Assistant, narrowed: str, question: str
) -> None:
    query = last(assistant, "Which papers did Mira Holmqvist publish in 2024?", narrowed, question)
    assert (query.topic, query.years) == ("", Years(first=2025, last=2025))


def test_a_topic_that_another_year_has_stays(assistant: Assistant) -> None:
    query = last(assistant, IN_2024, "any on robots?", "and in 2025?")
    assert (query.topic, query.years) == ("robots", Years(first=2025, last=2025))


def test_a_topic_asked_before_any_year_stays(assistant: Assistant) -> None:
    query = last(assistant, "Papers by Mira Holmqvist on snow", "and in 2025?")
    assert query.topic == "snow"


@pytest.mark.parametrize("question", ["And at AAAI?", "what about AAAI?", "at AAAI?"])
def test_a_year_named_with_a_venue_gives_way_where_the_other_venue_has_nothing(
    assistant: Assistant, question: str
) -> None:
    query = last(assistant, "Did Mira Holmqvist have anything at ICRA 2024?", question)
    assert (query.venues, query.years) == (("AAAI",), None)


def test_a_year_given_by_itself_stays(assistant: Assistant) -> None:
    query = last(assistant, "Papers by Mira Holmqvist in 2024", "at ICRA?", "and at AAAI?")
    assert (query.venues, query.years) == (("AAAI",), Years(first=2024, last=2024))
