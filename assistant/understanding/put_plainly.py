"""An exact question read as the plain one it stands for, where the reading is sure of it and nothing it limits gets lost."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from assistant.library import Library
from assistant.records import Query
from assistant.text import fold
from assistant.understanding.parsed import Parsed
from assistant.understanding.plain_wordings import OTHER, Named, filled, plain_kind
from assistant.understanding.question import Question
from assistant.understanding.taken import Taken
from assistant.understanding.word_parts import word_parts

SURE = 0.8
"""Chance from which a wording is taken for the plain question: of those held out, 99 in 100 are."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_KEPT = ("status", "track", "code", "in_title", "author_number", "at_least", "refusal")
"""What the plain question must limit in the same way."""
_TELLS = 0.4
"""Chance from which a word is of a topic, and would be lost."""


def named_in(question: Question, taken: Taken) -> tuple[Named, ...] | None:
    """What a question names, by slots; None where it names more than plain questions do."""
    spans = {(one.start, one.end): "PQ" for one in taken.people if one.mention.candidates}
    for start, end, label in question.taken:
        if label in ("PAPER", "VENUE"):
            spans[start, end] = "T" if label == "PAPER" else "V"
    held = list(spans)
    for match in _YEAR.finditer(question.text):
        if not any(start < match.end() and match.start() < end for start, end in held):
            spans[match.span()] = "YZ"
    named: list[Named] = []
    for (start, end), slots in sorted(spans.items()):
        number = sum(one.slot in slots for one in named)
        if number >= len(slots):
            return None
        named.append(Named(start, end, slots[number]))
    return tuple(named)


def plain_question(question: Question, taken: Taken, library: Library) -> str | None:
    """The plain question that an exact one surely stands for."""
    named = None if question.is_chinese or question.translated else named_in(question, taken)
    if not named or taken.missing_title or taken.unknown_side or taken.unknown_venues:
        return None
    kind, chance = plain_kind(question.text, named, library.snapshot.embedder)
    if kind == OTHER or chance < SURE:
        return None
    return filled(kind, question.text, named)


def put_plainly(parsed: Parsed, library: Library, today: dt.date, read: Callable[..., Parsed]) -> Parsed:
    """The plain question read by the rules, where nothing that the question limits gets lost by it; the question itself else."""
    if parsed.plain is None:
        return parsed
    plain = read(parsed.plain, library, today)
    return plain if _keeps_all(plain.query, parsed, library) else parsed


def _keeps_all(plain: Query, parsed: Parsed, library: Library) -> bool:
    query, without = parsed.query, plain.without
    if plain.refusal or query.refusal or any(getattr(plain, one) != getattr(query, one) for one in _KEPT):
        return False
    if plain.unapplied or (query.without and (query.without.topic or query.without.statuses)):
        return False
    years = {plain.years, *plain.also_years, without.years if without else None}
    venues = {*plain.venues, *(without.venues if without else ())}
    if query.years not in (None, *years) or not {*query.venues} <= venues:
        return False
    if query.position not in (None, plain.position) and plain.group_by != "position":
        return False
    return not _tells_topic(query.topic, parsed.text, library)


def _tells_topic(topic: str, text: str, library: Library) -> bool:
    """Whether a word that was left as a topic reads as one where it stands."""
    words = set(fold(topic).split())
    return bool(words) and any(
        one.telling >= _TELLS and fold(text[one.start : one.end]) in words
        for one in word_parts(text, library.snapshot.embedder)
    )
