"""An exact question read as the plain one it stands for, where the reading is sure of it and nothing it limits gets lost."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from assistant.library import Library
from assistant.records import Query, QueryKind
from assistant.text import fold
from assistant.text.words import content_words, stem
from assistant.understanding.constraints.company import company_on_papers
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.numbers import YEAR
from assistant.understanding.language.plain_kinds import OTHER, Named, has_too_many, in_slots
from assistant.understanding.language.plain_wordings import EXACT, OF_TEXT
from assistant.understanding.language.question import Question
from assistant.understanding.language.word_parts import word_parts
from assistant.understanding.query.taken import Taken

SURE = 0.8
"""Chance from which a wording is taken for the plain question: of those held out, 99 in 100 are."""
LIKELY = 0.6
"""Chance from which a paper is asked about as a whole: a detail that its text does not have is none of its words either."""
_SORT_OF_LINK = re.compile(
    r"\b(?:doi|arxiv|code|git ?hub|gitlab|repo\w*|hugging ?face|slides?|video\w*|poster|demo|data\w*|weights|models?|bib\w*|supplement\w*|preprint)\b",
    re.I,
)
_HOW_MUCH = re.compile(r"\bhow (?:much|many|long|often|far|fast|large|big|small|old)\b", re.I)
"""A figure is asked for, of which the whole need not tell."""
_OF_A_TEXT = re.compile(r"\b(?:abstracts?|conclu(?:de[sd]?|sions?))\b", re.I)
_KEPT = (
    "paper_ids",
    "status",
    "track",
    "code",
    "in_title",
    "author_number",
    "at_least",
    "refusal",
    "clauses",
    "also_years",
)
"""What the plain question must limit in the same way."""
_ASKED = ("group_by", "without", "whole")
"""What it must ask in the same way, where the question by itself is read as asking it."""
_TURNS_INTO: dict[QueryKind, tuple[QueryKind, ...]] = {
    QueryKind.COUNT: (QueryKind.COUNT, QueryKind.COAUTHORS),
    QueryKind.COAUTHORS: (QueryKind.COAUTHORS, QueryKind.COUNT),
    QueryKind.COMPARE: (QueryKind.COMPARE, QueryKind.COUNT),
    QueryKind.VENUES: (QueryKind.VENUES, QueryKind.COUNT, QueryKind.FACT),
}
"""What is counted is no list in plainer words; whatever else a question was read as may be."""
OPEN_FACTS = ("words", "asked", "told", "about", "figure")
"""Facts that a question is read as asking where nothing better is known."""
_AT_AN_END = ("newest", "oldest")
"""Orders that ask for one end of a list."""
_ORDERS = ("authors", "citations", "ends")
"""Orders that no plain question has."""
_EITHER = re.compile(r"\bPERSON or PERSON\b")
_FRAMES = 0.5
"""Chance below which a word may tell something that would be lost."""

_NAME_BEFORE_PAPERS = re.compile(rf"(?<=\w )([A-Z][\w'’-]+) (?i:{PAPERS})\b")
"""`how many Crohn's papers`: a topic, whoever it looks like."""


def slots_in(question: Question, taken: Taken) -> tuple[Named, ...] | None:
    """What a question names, by the slots it would fill; None where it names more than plain questions do, or what is not stored."""
    unknown = taken.missing_title or taken.unknown_side or taken.unknown_venues
    if unknown or question.is_chinese or question.translated:
        return None
    spans = {(one.start, one.end): "PQ" for one in taken.people if one.mention.candidates}
    for start, end, label in question.taken:
        if label in ("PAPER", "VENUE"):
            spans[start, end] = "T" if label == "PAPER" else "V"
    held = list(spans)
    for match in YEAR.finditer(question.text):
        if not any(start < match.end() and match.start() < end for start, end in held):
            spans[match.span()] = "YZ"
    named = in_slots((start, end, slots) for (start, end), slots in spans.items())
    return None if has_too_many(named) else named


def put_plainly(parsed: Parsed, library: Library, today: dt.date, read: Callable[..., Parsed]) -> Parsed:
    """The plain question read by the rules, where nothing that the question limits gets lost by it; the question itself else."""
    if not parsed.slots or company_on_papers(parsed.masked):
        return parsed
    kind, chance = EXACT.told(parsed.text, parsed.slots, library.snapshot.embedder)
    if kind == OTHER or chance < (LIKELY if kind in OF_TEXT else SURE):
        return parsed
    plain = read(EXACT.filled(kind, parsed.text, parsed.slots), library, today)
    return plain if _keeps_all(plain.query, kind, parsed, library) else parsed


def _keeps_all(plain: Query, kind: str, parsed: Parsed, library: Library) -> bool:
    query = parsed.query
    if len(query.people) > 1 and plain.coauthors and _EITHER.search(parsed.masked):
        return False  # "papers by A or B" are of either
    if plain.refusal or plain.unapplied or any(getattr(plain, one) != getattr(query, one) for one in _KEPT):
        return False
    if plain.kind not in _TURNS_INTO.get(query.kind, (plain.kind,)):
        return False
    if any(getattr(query, one) not in (None, getattr(plain, one)) for one in _ASKED):
        return False
    if query.fact not in (None, *OPEN_FACTS, plain.fact) or query.sort in _ORDERS:
        return False
    if query.sort in _AT_AN_END and (plain.sort != query.sort or _only_arranged(query, plain)):
        return False
    if kind in OF_TEXT:
        asks_whole = not _asks_a_part(query, plain) and not _is_of_the_text(query, library)
        if _HOW_MUCH.search(parsed.text) or (kind != "link" and _asks_for_text(parsed.text, query, library)):
            return False
        return asks_whole and (kind != "result" or _has_text(query, library))
    return _limits_as_much(plain, query) and not _tells_topic(query.topic, parsed.text, library)


def _only_arranged(query: Query, plain: Query) -> bool:
    """Whether a whole list is put in order, of which the plain question asks for one end: `newest first`."""
    return query.limit is None and not query.at_end and plain.limit is not None


def _asks_for_text(text: str, query: Query, library: Library) -> bool:
    """Whether the abstract itself, or what it concludes, is asked for where only a title is stored."""
    return _OF_A_TEXT.search(text) is not None and not _has_text(query, library)


def _has_text(query: Query, library: Library) -> bool:
    """Whether more than the title of what is asked about is stored, which tells no result."""
    return any(library.papers_by_id[one].abstract for one in query.paper_ids if one in library.papers_by_id)


def _asks_a_part(query: Query, plain: Query) -> bool:
    """Whether the rules read the same already, or one sort of link: the DOI, the code."""
    if query.fact == plain.fact == "links":
        return _SORT_OF_LINK.search(query.detail) is not None
    return query.fact == plain.fact or bool(plain.detail)


def _is_of_the_text(query: Query, library: Library) -> bool:
    """Whether a word that was left is one of the paper's text: what that says of it is asked for, and not the whole."""
    papers = [library.papers_by_id[one] for one in query.paper_ids if one in library.papers_by_id]
    said = {stem(word) for one in papers for word in content_words(f"{one.title} {one.abstract}")}
    asked = {stem(word) for word in content_words(query.topic) if not is_chatter(word)}
    return bool(asked & said)


def _limits_as_much(plain: Query, query: Query) -> bool:
    """Whether all years, venues, places and exceptions are there still."""
    without = plain.without
    years = {plain.years, without.years if without else None}
    venues = {*plain.venues, *(without.venues if without else ())}
    place = query.position in (None, plain.position) or plain.group_by == "position"
    return query.years in (None, *years) and {*query.venues} <= venues and place


def _tells_topic(topic: str, text: str, library: Library) -> bool:
    """Whether a word that was left as a topic reads as one where it stands."""
    before_papers = _NAME_BEFORE_PAPERS.search(text)
    if before_papers is not None and set(fold(topic).split()) & set(fold(before_papers[1]).split()):
        return True
    words = {word for word in fold(topic).split() if not is_chatter(word)}
    return bool(words) and any(
        one.chance("frame") < _FRAMES and words & set(fold(text[one.start : one.end]).split())
        for one in word_parts(text, library.snapshot.embedder)
    )
