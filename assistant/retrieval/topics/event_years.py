"""A year that is of what papers tell and not of when they came out: `the floods of July 2021`."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Query, QueryKind
from assistant.retrieval.topics.found import Found
from assistant.retrieval.topics.topical import find
from assistant.text import sentences
from assistant.text.words import stems


def told_of(query: Query, library: Library) -> tuple[Query, Found] | None:
    """The papers of any year that tell of the topic in the year asked for, with the query as it was then read.

    For a question whose years leave nothing on its topic; None where the year is a range or no paper that fits names it.
    """
    years = query.years
    if (
        query.kind is not QueryKind.PAPERS
        or years is None
        or years.first is None
        or years.first != years.last
    ):
        return None
    any_year = query.model_copy(update={"years": None, "topic": f"{query.topic} {years.first}"})
    fitting = find(any_year, library).fitting
    telling = tuple(
        one for one in fitting if _tells(one.passage.passage.text, str(years.first), set(stems(query.topic)))
    )
    if not telling:
        return None
    unapplied = (*query.unapplied, f"{years.first} as the year of publication")
    return any_year.model_copy(update={"unapplied": unapplied}), Found(telling, ())


def _tells(text: str, year: str, topic: set[str]) -> bool:
    """Whether one sentence has the year and a word of the topic."""
    told = (set(stems(text[start:end])) for start, end in sentences(text))
    return any(year in words and words & topic for words in told)
