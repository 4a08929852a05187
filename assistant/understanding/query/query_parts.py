"""The parts of a query that are read from what the recognisers took: limits, code, what is asked of a text, what will not be heeded."""

from __future__ import annotations

import re
from typing import Any

from assistant.library import Library
from assistant.records import PersonMention, QueryKind
from assistant.records.figures import FIGURES
from assistant.understanding.facts.paper_facts import further_paper_facts
from assistant.understanding.facts.papers_with_code import (
    asks_for_code,
    asks_of_papers_with_code,
    code_wanted,
)
from assistant.understanding.facts.person_facts import further_person_facts
from assistant.understanding.facts.told_in_text import asks_for_figure
from assistant.understanding.language.cues import PAPERS, PEOPLE
from assistant.understanding.language.mainland import as_typed, is_japanese
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import GroupBy, Shape
from assistant.understanding.query.clauses import Asked, asked_in_clauses
from assistant.understanding.query.taken import Taken
from assistant.understanding.query.topic_left import part_names
from assistant.understanding.topic.topic_in_chinese import said_in_chinese

_ASKS_YEAR = re.compile(
    r"\b(?:when|(?:which|what) year|(?:first|earliest|oldest|latest|newest|recent|final|last) (?:\w+ )?year)\b|哪一?年|什么时候|何时",
    re.I,
)
"""Beside the first or last of papers: its year is what is asked."""
_EVERY_VENUE = re.compile(
    r"\b(?:both|each of|all of|every one of)\b.*\bVENUE\b.*\bVENUE\b|\bVENUE\b.*\b(?:as well as|and also|and)\b.*\bVENUE\b|\bVENUE\b.*\bVENUE\b.*(?:都|均)"
)
_OTHER_SCRIPT = re.compile(r"[^A-Za-z]*[^\W\d_A-Za-z\u00c0-\u024f][^A-Za-z]*")
"""A topic in letters that are not Latin ones: in a language that is not read."""


def topic_said(topic: str, question: Question) -> tuple[str, str] | None:
    """A topic that was put into English, with the words in which it was asked for."""
    if not topic or not (question.is_chinese or question.translated or _OTHER_SCRIPT.fullmatch(topic)):
        return None
    if not (question.is_chinese or question.translated):
        return topic, topic
    if question.translated is not None:
        return topic, question.translated.own_words(topic)
    said = said_in_chinese(question.masked(lower=False), topic)
    typed = as_typed(said, question.typed) or ("" if is_japanese(question.typed) else said)
    return topic, typed or topic


def fact_wanted(shape: Shape, question: Question, taken: Taken) -> str | None:
    """`code` where only papers with code are wanted; `words` where a person is asked about without speaking of papers."""
    either_way = "fact" in taken.references.drops  # "with or without code"
    lists = shape.kind in (QueryKind.PAPERS, QueryKind.COUNT)
    if lists and shape.fact not in FIGURES and not either_way and asks_for_code(question.text):
        return "code"
    at_end = taken.constraints.limit == 1 and taken.constraints.sort in ("newest", "oldest")
    if lists and at_end and not taken.paper_ids and _ASKS_YEAR.search(question.text):
        return "year"
    if shape.fact == "words" and asks_for_figure(question.text):
        return "figure"
    speaks_of_papers = re.search(
        r"\b(?:papers?|publi\w+|articles?|works?(?! (?:on|in|with|at|for)\b)|wrote|written|write)\b|论文|文章",
        question.text,
        re.I,
    )
    return "words" if taken.people and shape.kind is QueryKind.PAPERS and not speaks_of_papers else None


_WITHOUT_CODE = re.compile(r"\bwithout code\b", re.I)


def code_asked(shape: Shape, fact: str | None, question: Question, taken: Taken) -> bool | None:
    """Whether code tells the papers that are listed, counted, or a share of others: with it (where `fact` does not say so), or without."""
    if taken.paper_ids or "fact" in taken.references.drops:
        return None
    if fact == "code":
        return True
    lists = shape.kind in (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.COAUTHORS, QueryKind.VENUES)
    if not lists or not (_WITHOUT_CODE.search(question.text) or asks_of_papers_with_code(question.text)):
        return None
    return code_wanted(question.text)


_ON_BOTH = re.compile(rf"\bon both (?:of )?(?:PERSON|the|these|those|his|her|their)\b.*\b{PAPERS}\b")
_SIGNED_BOTH = re.compile(
    rf"\b(?:two|both|LIMIT)\b.*\b(?:who(?:se)?|which {PEOPLE}|names?)\b[^?.!]{{0,40}}\b(?:(?:on|in|of|to|under|signed|wrote|authored|co-?authored|share[sd]?|behind)\b[^?.!]{{0,12}}\bboth|both (?:times|papers))\b"
)
"""`Two papers are at X. Who signed both?`: whoever has two there."""


def papers_at_least(kind: QueryKind, masked: str, taken: Taken, people: int) -> int | None:
    """How many papers whoever is listed must have: two, where they must be on both papers of somebody."""
    on_both = kind is QueryKind.COAUTHORS and people == 1 and _ON_BOTH.search(masked)
    signed = kind is QueryKind.COUNT and not people and _SIGNED_BOTH.search(masked)
    return taken.constraints.at_least or (2 if on_both or signed else None)


def left_unapplied(taken: Taken, unknown_terms: tuple[str, ...], *, tells_number: bool) -> list[str]:
    """In words, what of the question the answer will not heed; how many papers somebody must have counts people, or is told."""
    at_least = [] if tells_number or taken.constraints.at_least is None else [taken.constraints.at_least_said]
    return [
        *taken.constraints.unapplied,
        *taken.other_years,
        *taken.unknown_venues,
        *unknown_terms,
        *at_least,
    ]


def limits_of(
    taken: Taken, masked: str, not_about: str, *, ranks_people: bool, group_by: GroupBy | None
) -> dict[str, Any]:
    """The parts of a query that limit and order what is listed; what is turned round is none of them."""
    constraints, without = taken.constraints, taken.without.model_copy(update={"topic": not_about})
    return {
        "years": taken.years if taken.years_left_out or not without.years else None,
        "venues": taken.venues,
        "every_venue": group_by != "venue" and len(taken.venues) > 1 and bool(_EVERY_VENUE.search(masked)),
        "status": None if group_by == "status" else taken.status,
        "track": None if constraints.track in without.tracks else constraints.track,
        "also_tracks": constraints.kinds.wanted[1:],
        "position": None if without.position else constraints.position,
        "also_at": constraints.also_at if taken.paper_ids and not without.position else (),
        "author_number": constraints.author_number,
        "without": without.besides(),
        "sort": None if ranks_people else constraints.sort,
        "limit": None if ranks_people else constraints.limit,
        "at_end": constraints.at_end and not (ranks_people or taken.paper_ids),
        "in_title": taken.in_title,
        "paper_ids": taken.paper_ids,
    }


def clauses_of(question: Question, taken: Taken, library: Library, *, follows: bool) -> Asked:
    """The several things asked of one paper, named here or before."""
    if taken.people or question.is_chinese or not (taken.paper_ids or follows):
        return Asked()
    asked = asked_in_clauses(question, part_names(question, taken.paper_ids, library))
    return asked if asked.is_several else Asked()


def asked_too(masked: str, shape: Shape, taken: Taken) -> tuple[str, ...]:
    """What else is asked of the same paper or person."""
    if taken.paper_ids:
        return further_paper_facts(masked, shape.fact)
    return further_person_facts(masked, shape.fact) if taken.people else ()


def confidence_in(shape: Shape, people: tuple[PersonMention, ...], unapplied: list[str], topic: str) -> float:
    confidence = shape.confidence
    if any(not one.candidates for one in people):
        confidence -= 0.2
    if unapplied:
        confidence -= 0.2
    if len(topic.split()) > 12:
        confidence -= 0.3
    return round(max(0.1, confidence), 2)
