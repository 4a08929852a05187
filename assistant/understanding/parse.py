"""One question, read by itself: every recogniser in turn, then the kind and the topic from what is left."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from assistant.library import Library
from assistant.records import FactKind, PersonMention, Query, QueryKind, Years
from assistant.understanding.asides import take_asides
from assistant.understanding.authors_besides import besides_somebody
from assistant.understanding.clauses import Asked, asked_in_clauses
from assistant.understanding.conversation import Conversation
from assistant.understanding.counts_weighed import places_weighed, ranges_weighed
from assistant.understanding.cues import PAPERS, PEOPLE
from assistant.understanding.end_years import at_end
from assistant.understanding.figures_asked import SHARE, whole_of
from assistant.understanding.holders import take_holders
from assistant.understanding.kinds_in_context import kind_asked, shape_in_context, told_on_topic
from assistant.understanding.listed_parts import listed_parts
from assistant.understanding.members_beside import among_members
from assistant.understanding.names_as_topics import without_topical_names
from assistant.understanding.of_the_place import asked_of_the_place
from assistant.understanding.paper_facts import STORED_APART, further_paper_facts
from assistant.understanding.paper_preambles import take_in_passing, take_preamble, take_shared
from assistant.understanding.papers_with_code import (
    asks_for_code,
    asks_of_papers_with_code,
    code_wanted,
    take_code,
)
from assistant.understanding.parsed import Parsed
from assistant.understanding.people_asked import with_degree
from assistant.understanding.person_facts import further_person_facts
from assistant.understanding.prepared import prepared
from assistant.understanding.question import Question
from assistant.understanding.refusals import refused
from assistant.understanding.roles import roles
from assistant.understanding.roles_in_context import parts_in_context
from assistant.understanding.second_opinion import is_refused, second_opinion
from assistant.understanding.several import asks_both_ways
from assistant.understanding.shape import GroupBy, Shape
from assistant.understanding.simplified import as_typed, is_japanese
from assistant.understanding.superlatives import DIFFERENCE, FEWEST, asks_difference
from assistant.understanding.taken import Taken, take_all
from assistant.understanding.theses_told import thesis_on
from assistant.understanding.told_in_text import asks_for_figure
from assistant.understanding.topic_in_chinese import said_in_chinese
from assistant.understanding.topic_left import LISTING, detail_of, part_names, topic_left
from assistant.understanding.unknown_beside import besides_unknown
from assistant.understanding.with_or_without import with_or_without
from assistant.understanding.year_ranges import hull
from assistant.understanding.years_between import YEARS_BETWEEN, asks_years_between

_TOPICLESS = frozenset({QueryKind.SMALL_TALK, QueryKind.HELP, QueryKind.PROFILE})
_LISTS_PAPERS = frozenset(
    {QueryKind.PAPERS, QueryKind.COUNT, QueryKind.READING_LIST, QueryKind.TIMELINE, QueryKind.VENUES}
)
_MOST_CITED_PERSON = re.compile(rf"\bSORT (?:{PEOPLE}|person)\b|^\W*who(?: is|'s|se)?(?: \w+)? SORT\W*$")
_ASKS_YEAR = re.compile(
    r"\b(?:when|(?:which|what) year|(?:first|earliest|oldest|latest|newest|recent|final|last) (?:\w+ )?year)\b|哪一?年|什么时候|何时",
    re.I,
)
"""Beside the first or last of papers: its year is what is asked."""
_EVERY_VENUE = re.compile(
    r"\b(?:both|each of|all of|every one of)\b.*\bVENUE\b.*\bVENUE\b|\bVENUE\b.*\b(?:as well as|and also|and)\b.*\bVENUE\b|\bVENUE\b.*\bVENUE\b.*(?:都|均)"
)


def parse(text: str, library: Library, today: dt.date, talk: Conversation | None = None) -> Parsed:
    """Read one question, in the light of the conversation where there is one. Never raises for what a visitor may type."""
    question, cut = prepared(text, library)
    question.told = question.told or thesis_on(question, library)
    taken = take_all(question, library, today, talk)
    _unlabel(question, taken)
    whole = question.masked()
    if taken.paper_ids and not taken.people:
        take_preamble(question)
        take_in_passing(question)
        take_shared(question)
    has_asides = taken.is_exact and not question.is_chinese and listed_parts(question) is None
    asides = take_asides(question, library) if has_asides else ()
    holders = "" if taken.people or question.is_chinese else take_holders(question)
    masked = question.masked()
    shape = shape_in_context(question, taken, masked, begins=talk is None)
    shape = told_on_topic(shape, question, taken, library, begins=talk is None)
    shape = second_opinion(shape, question, taken, library, begins=talk is None)
    shape, taken = without_topical_names(shape, question, taken)
    asked = _clauses(question, taken, library, follows=talk is not None)
    # The clauses ask one thing of several papers.
    beside = len(taken.paper_ids) > 1 and (shape.fact == "figure" or asks_both_ways(masked))
    if beside:
        asked = Asked()
    if asked.is_several and taken.paper_ids:
        shape = Shape(QueryKind.FACT, fact="words")
    fact = _fact(shape, question, taken)
    code = _code(shape, fact, question, taken)
    if fact == "code" or code is not None:
        take_code(question)
    topic, unknown_terms = topic_left(question, shape, taken, library)
    named = [one for one in taken.people if one.mention not in taken.excluded]
    parts = parts_in_context(question, named, shape, *roles(question, named, shape))
    people, coauthors = parts.people, parts.coauthors
    anchored = people or coauthors or taken.paper_ids or taken.names_publications
    if not (anchored or topic) and shape.kind in LISTING:
        topic = " ".join(taken.unknown_venues)
    refusal = is_refused(refused(whole, names_people=bool(taken.people)), question, taken, library)
    kind, group_by = kind_asked(shape, topic, question, taken, of_people=bool(people), fact=fact)
    if parts.compares:
        kind, group_by = QueryKind.COUNT, "person"  # "with whom has A written more, B or C?"
    if refusal:
        kind, group_by = QueryKind.OFF_DOMAIN, shape.group_by
    counts_people = kind is QueryKind.COAUTHORS or (kind is QueryKind.COUNT and group_by == "person")
    ranks_people = taken.constraints.sort == "citations" and bool(_MOST_CITED_PERSON.search(masked))
    unapplied = [*cut, *(["most cited author"] if ranks_people else [])]
    ranges = ranges_weighed(question, taken) if group_by == "year" else ()
    if ranges:
        taken = replace(taken, years=hull(ranges), other_years=())
    tells_number = counts_people or (kind is QueryKind.COUNT and bool(people))
    unapplied += [*_unapplied(taken, unknown_terms, tells_number=tells_number), *asides]
    unapplied += [taken.unknown_side] if taken.unknown_side and len(taken.paper_ids) > 1 else []
    not_about = taken.not_about.topic if kind in _LISTS_PAPERS else ""
    unapplied += [taken.not_about.said] if taken.not_about.said and not not_about else []
    query = Query(
        kind=kind,
        topic="" if kind in _TOPICLESS else topic,
        topic_said=_said(topic, question),
        people=people,
        coauthors=coauthors,
        **_limits(taken, masked, not_about, ranks_people=ranks_people, group_by=group_by),
        group_by=group_by,
        also_years=ranges,
        superlative=group_by is not None and shape.superlative,
        fewest=taken.constraints.fewest or (group_by is not None and bool(FEWEST.search(masked))),
        at_least=_at_least(kind, masked, taken, len(people)) if counts_people else None,
        code=code,
        fact=None if kind is QueryKind.PROFILE else fact or shape.fact,
        detail=holders if kind in (QueryKind.PEOPLE, QueryKind.COUNT) else detail_of(question, shape, topic),
        also=(asked.apart or _also(masked, shape, taken)) if kind is QueryKind.FACT else (),
        clauses=asked.of_text,
        unapplied=tuple(dict.fromkeys(unapplied)),
        beside_at=parts.beside_at,
        refusal=refusal,
        language="zh" if question.is_chinese and not is_japanese(text) else "en",
        confidence=_confidence(shape, people + coauthors, unapplied, topic),
    )
    if parts.position is not None:
        query = query.model_copy(update={"position": parts.position})
    if query.fact == "year" and len(query.paper_ids) == 2 and asks_years_between(whole):
        query = query.model_copy(update={"detail": YEARS_BETWEEN, "also": (), "clauses": ()})
    if group_by == "position":
        query = query.model_copy(update={"position": None, "also_at": places_weighed(question)})
    if query.kind is QueryKind.COUNT and query.at_end and query.sort == "newest" and query.years is None:
        recent = Years(first=today.year - 1, last=today.year)  # "how many recent papers?" asks for no order
        query = query.model_copy(update={"years": recent, "sort": None, "at_end": False})
    query = _of_difference(query, masked)
    if query.fact == SHARE and taken.constraints.figure is not None:
        more = bool(taken.in_title or taken.constraints.author_number or code is not None)
        held = whole_of(question, taken.constraints.figure, topic=topic, more=more)
        query = query.model_copy(update={"whole": held})
    if taken.end_year is not None:
        query = query.model_copy(update={"years": at_end(query, taken.end_year, library)})
    if taken.unknown_side and len(taken.paper_ids) == 1 and not (people or query.refusal):
        query = Query(
            kind=QueryKind.FACT,
            fact=query.fact if query.fact in STORED_APART else "about",
            title=taken.unknown_side,
            paper_ids=taken.paper_ids,
            language=query.language,
        )
    if taken.missing_title and not taken.paper_ids and not query.refusal:
        query = Query(
            kind=QueryKind.PAPERS,
            topic=taken.missing_title,
            title=taken.missing_title,
            language=query.language,
        )
    if query.kind is QueryKind.PEOPLE and query.fact == FactKind.EDUCATION and not holders:
        query = query.model_copy(update={"topic": with_degree(topic, question.text)})
    nobody_named = not (taken.people or taken.paper_ids or query.refusal)
    of_venue = bool(taken.venues or taken.unknown_venues)
    if nobody_named and (said := asked_of_the_place(question.text, names_venue=of_venue)):
        query = Query(kind=QueryKind.PAPERS, unapplied=(said,), language=query.language)
    query = besides_somebody(with_or_without(besides_unknown(query), question, taken.people))
    query = among_members(query, question.text)
    assumed = [one.mention.text for one in taken.people if one.assumed]
    return Parsed(query, taken.references, shape, masked, question.worded(), assumed)


_OTHER_SCRIPT = re.compile(r"[^A-Za-z]*[^\W\d_A-Za-z\u00c0-\u024f][^A-Za-z]*")
"""A topic in letters that are not Latin ones: in a language that is not read."""


def _said(topic: str, question: Question) -> tuple[str, str] | None:
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


def _of_difference(query: Query, masked: str) -> Query:
    """A count of two, by how many papers they differ: `how many more papers has A than B?`."""
    if query.kind not in (QueryKind.COUNT, QueryKind.COMPARE) or not asks_difference(masked):
        return query
    two_people = len(query.people) == 2 and not (query.coauthors or query.paper_ids)
    unit: GroupBy | None = "person" if two_people else query.group_by
    if unit is None or (query.people and not two_people and unit == "person"):
        return query
    return query.model_copy(
        update={"kind": QueryKind.COUNT, "group_by": unit, "fewest": False, "fact": DIFFERENCE}
    )


_OF_THOSE_LEFT_OUT = re.compile(r"\b(?:their|they|these|those|the) (?:two |both )?(?:\w+ )?(?:joint|common|shared)\b|\b(?:they|the two)\b.*\b(?:together|jointly|share\w*|in common)\b", re.I)  # fmt: skip


def _unlabel(question: Question, taken: Taken) -> None:
    """Those left out are no people of the question's shape: `other than A, who writes with B?` asks of B alone.

    `Besides A and B, who wrote their joint papers?` asks of both.
    """
    left_out = taken.negations.people
    if len(left_out) == len(taken.people) > 1 and _OF_THOSE_LEFT_OUT.search(question.text):
        left_out.clear()
    question.taken = [
        (start, end, "" if (start, end) in left_out else label) for start, end, label in question.taken
    ]


def _fact(shape: Shape, question: Question, taken: Taken) -> str | None:
    """`code` where only papers with code are wanted; `words` where a person is asked about without speaking of papers."""
    either_way = "fact" in taken.references.drops  # "with or without code"
    lists = shape.kind in (QueryKind.PAPERS, QueryKind.COUNT)
    if lists and shape.fact != SHARE and not either_way and asks_for_code(question.text):
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


def _code(shape: Shape, fact: str | None, question: Question, taken: Taken) -> bool | None:
    """Whether code tells the papers that are listed, counted, or a share of others: with it (where `fact` does not say so), or without."""
    if taken.paper_ids or "fact" in taken.references.drops or fact == "code":
        return None
    lists = shape.kind in (QueryKind.PAPERS, QueryKind.COUNT)
    if not lists or not asks_of_papers_with_code(question.text):
        return None
    return code_wanted(question.text)


_ON_BOTH = re.compile(rf"\bon both (?:of )?(?:PERSON|the|these|those|his|her|their)\b.*\b{PAPERS}\b")


_SIGNED_BOTH = re.compile(
    rf"\b(?:two|both|LIMIT)\b.*\b(?:who(?:se)?|which {PEOPLE}|names?)\b[^?.!]{{0,40}}\b(?:(?:on|in|of|to|under|signed|wrote|authored|co-?authored|share[sd]?|behind)\b[^?.!]{{0,12}}\bboth|both (?:times|papers))\b"
)
"""`Two papers are at X. Who signed both?`: whoever has two there."""


def _at_least(kind: QueryKind, masked: str, taken: Taken, people: int) -> int | None:
    """How many papers whoever is listed must have: two, where they must be on both papers of somebody."""
    on_both = kind is QueryKind.COAUTHORS and people == 1 and _ON_BOTH.search(masked)
    signed = kind is QueryKind.COUNT and not people and _SIGNED_BOTH.search(masked)
    return taken.constraints.at_least or (2 if on_both or signed else None)


def _unapplied(taken: Taken, unknown_terms: tuple[str, ...], *, tells_number: bool) -> list[str]:
    """In words, what of the question the answer will not heed; how many papers somebody must have counts people, or is told."""
    at_least = [] if tells_number or taken.constraints.at_least is None else [taken.constraints.at_least_said]
    return [
        *taken.constraints.unapplied,
        *taken.other_years,
        *taken.unknown_venues,
        *unknown_terms,
        *at_least,
    ]


def _limits(
    taken: Taken, masked: str, not_about: str, *, ranks_people: bool, group_by: GroupBy | None
) -> dict[str, Any]:
    """The parts of a query that limit and order what is listed; what is turned round is none of them."""
    constraints, without = taken.constraints, taken.without.model_copy(update={"topic": not_about})
    return {
        "years": taken.years if taken.years_left_out or not without.years else None,
        "venues": taken.venues,
        "every_venue": group_by != "venue" and len(taken.venues) > 1 and bool(_EVERY_VENUE.search(masked)),
        "status": None if group_by == "status" else taken.status,
        "track": None if without.track else constraints.track,
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


def _clauses(question: Question, taken: Taken, library: Library, *, follows: bool) -> Asked:
    """The several things asked of one paper, named here or before."""
    if taken.people or question.is_chinese or not (taken.paper_ids or follows):
        return Asked()
    asked = asked_in_clauses(question, part_names(question, taken.paper_ids, library))
    return asked if asked.is_several else Asked()


def _also(masked: str, shape: Shape, taken: Taken) -> tuple[str, ...]:
    """What else is asked of the same paper or person."""
    if taken.paper_ids:
        return further_paper_facts(masked, shape.fact)
    return further_person_facts(masked, shape.fact) if taken.people else ()


def _confidence(shape: Shape, people: tuple[PersonMention, ...], unapplied: list[str], topic: str) -> float:
    confidence = shape.confidence
    if any(not one.candidates for one in people):
        confidence -= 0.2
    if unapplied:
        confidence -= 0.2
    if len(topic.split()) > 12:
        confidence -= 0.3
    return round(max(0.1, confidence), 2)
