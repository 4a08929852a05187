"""The fact of a person that a question asks for by its learned reading, where the rules read it as another one, or as papers.

The reading is believed where it is sure, and held by what is stored: an answer that the rules have found to a question of
their own stands unless the reading is surer still, and a name or a figure that the question adds must stand on the page.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import FactKind, PersonMention, Query, QueryKind, Researcher, Understanding
from assistant.retrieval.fact_words import KINDS_SAID, wanted_of
from assistant.text import fold
from assistant.understanding.conversation.exchange import Retrieve, has_answer
from assistant.understanding.language.person_wordings import (
    KINDS,
    OTHER,
    PAPERS,
    PROFILE,
    STAND_IN,
    person_kind,
    with_stand_in,
)
from assistant.understanding.language.word_parts import word_parts

_LIKELY = 0.6
"""Chance from which the reading is tried where the rules find nothing."""
_SURE = 0.75
"""Where they find something that names no more than the person, or would say that another fact is not stored."""
_SURER = 0.9
"""Where they find an answer to another question."""
_OPEN_FACTS = (None, "words", "asked", "told", "about", "figure")
"""Facts as which a question is read where the rules know nothing better."""
_EASILY_READ = (*_OPEN_FACTS, FactKind.JOB_SEEKING, FactKind.INTEREST)
"""Facts as which the rules read many a question: an answer to another one is what was asked."""
_READ_AS = (QueryKind.PAPERS, QueryKind.PROFILE, QueryKind.FACT, QueryKind.PEOPLE, QueryKind.COUNT)
_OF_PAPERS = re.compile(r"\b(?:papers?|publi\w+|articles?|preprints?|works|wr[io]t\w+|author\w*)\b", re.I)
_MEMBERSHIP = "membership"
_FRAMES = 0.5
"""Chance below which a word may tell something that the fact alone would not answer."""
_LIMITS = (
    "also_years",
    "venues",
    "status",
    "track",
    "position",
    "author_number",
    "without",
    "in_title",
    "coauthors",
    "paper_ids",
    "title",
    "clauses",
    "unknown",
    "at_least",
    "superlative",
    "group_by",
)
"""What a fact of a person cannot be limited by."""
_MOST_WORDS = 60
_SENTENCE = re.compile(r"(?<=[.?!;])\s+")
_THEM = re.compile(r"\b(?:they|he|she|them|him|this person|that person|the person)\b", re.I)
_THEIRS = re.compile(r"\b(?:their|his|her)\b", re.I)
_THAT = re.compile(r"\b(?:that|this|it)(?=\W*$|,)", re.I)
_NAME = re.compile(r"(?<![.?!:] )(?<!^)\b[A-Z][\w'’-]+")
_FIGURE = re.compile(r"\d+")
_TITLES = frozenset(
    "dr prof professor mr mrs ms miss sir madam phd ph msc bsc ba ma i i'm i'd i'll i've".split()
)


def limits_papers(query: Query) -> bool:
    """Whether a query is limited by anything that a fact of a person cannot be limited by."""
    return query.code is not None or any(getattr(query, one) for one in _LIMITS)


def fact_asked(
    text: str,
    person: PersonMention,
    understood: Understanding,
    library: Library,
    retrieve: Retrieve,
    *,
    follows: bool,
) -> Query | None:
    """The query for the fact that a message asks of somebody; None where it asks none, or is answered as it was read."""
    query = understood.query
    if not _may_ask_fact(text, query):
        return None
    kind, chance = _read(text, person, library)
    if kind in (PAPERS, OTHER) or chance < _LIKELY or (query.years and kind != _MEMBERSHIP):
        return None
    if follows and (kind == PROFILE or chance < _SURER or person.text not in text):
        return None  # "and the year before?", "I meant A": asked again of somebody, and no fact of theirs
    told = retrieve(query, library)
    if _is_read(kind, query) and (
        chance < _SURER or has_answer(told) or not _only_frames(query, text, library)
    ):
        return None
    asked = _query(kind, person, query)
    found = retrieve(asked, library)
    bare = query.kind in (QueryKind.PAPERS, QueryKind.PROFILE, QueryKind.COUNT) and not query.topic
    if has_answer(told) and query.kind is QueryKind.FACT and query.fact not in _EASILY_READ:
        return None
    if has_answer(told):
        needed = _SURE if bare else _SURER
    else:
        needed = _LIKELY if query.fact in _OPEN_FACTS else _SURE
    if chance < needed:
        return None
    if not has_answer(found):
        drops = bool(query.years)
        return asked if drops or chance >= _SURER else None
    page = library.researcher(person.researcher_id or "")
    return asked if has_answer(told) or _holds_names(text, person, page) else None


def _may_ask_fact(text: str, query: Query) -> bool:
    """Whether a query names one person and limits nothing, so that a fact of theirs may be all that is asked."""
    return (
        query.kind in _READ_AS
        and (query.kind is not QueryKind.FACT or query.fact in (*_OPEN_FACTS, *KINDS))
        and not (query.kind is QueryKind.COUNT and _OF_PAPERS.search(text))
        and len(query.people) == 1
        and len(text.split()) <= _MOST_WORDS
        and not limits_papers(query)
    )


def _is_read(kind: str, query: Query) -> bool:
    """Whether the rules read the question as the same: what they found, or did not find, stands."""
    if kind == PROFILE:
        return query.kind is QueryKind.PROFILE
    return query.kind is QueryKind.FACT and kind in (query.fact, *query.also)


def _only_frames(query: Query, text: str, library: Library) -> bool:
    """Whether the fact was looked for beside words that only frame the question: `affiliation of A, for the authority file`."""
    words = {fold(one) for one in wanted_of(f"{query.topic} {query.detail}", besides=KINDS_SAID).weights}
    return bool(words) and all(
        one.chance("frame") >= _FRAMES
        for one in word_parts(text, library.snapshot.embedder)
        if words & set(fold(text[one.start : one.end]).split())
    )


def _query(kind: str, person: PersonMention, query: Query) -> Query:
    if kind == PROFILE:
        return Query(kind=QueryKind.PROFILE, people=(person,), wording=query.wording)
    return Query(kind=QueryKind.FACT, fact=kind, people=(person,), years=query.years, wording=query.wording)


def _read(text: str, person: PersonMention, library: Library) -> tuple[str, float]:
    """What the whole message asks, or where that is not sure the sentence that asks, whoever it is of named there."""
    embedder = library.snapshot.embedder
    stood_in = with_stand_in(text, (person.text,)) if person.text else text
    kind, chance = person_kind(stood_in, embedder)
    parts = [one for one in _SENTENCE.split(stood_in.strip()) if one.strip()]
    if len(parts) < 2:
        return kind, chance
    asking = next((one for one in reversed(parts) if one.endswith("?")), parts[-1])
    if STAND_IN not in asking:
        asking = _named(asking)
    alone, sure = person_kind(asking, embedder)
    return (alone, sure) if STAND_IN in asking and sure > chance else (kind, chance)


def _named(sentence: str) -> str:
    """A sentence with the name in place of the first word that points at somebody."""
    for pattern, name in ((_THEM, STAND_IN), (_THEIRS, f"{STAND_IN}'s"), (_THAT, STAND_IN)):
        if pattern.search(sentence):
            return pattern.sub(name, sentence, count=1)
    return sentence


def _holds_names(text: str, person: PersonMention, page: Researcher) -> bool:
    """Whether the page has the names and figures that the sentence on somebody adds."""
    told = fold(" ".join((page.name, *(fact.text for fact in page.facts))))
    sentences = [one for one in _SENTENCE.split(text) if not person.text or person.text in one] or [text]
    rest = " ".join(sentences).replace(person.text, " ") if person.text else " ".join(sentences)
    if rest.isupper():
        return True
    names = {fold(one) for one in _NAME.findall(rest)} - _TITLES
    figures = set(_FIGURE.findall(rest))
    return all(one in told for one in names | figures if one)
