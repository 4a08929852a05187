"""One question, read by itself: every recogniser in turn, then the kind and the topic from what is left."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from assistant.library import Library
from assistant.records import FactKind, Query, QueryKind
from assistant.records.figures import OF_PAIRS
from assistant.understanding.constraints.year_ranges import hull
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.papers_with_code import (
    take_code,
)
from assistant.understanding.facts.theses_told import thesis_on
from assistant.understanding.kinds.refusals import private_of_others, refused
from assistant.understanding.kinds.several import asks_both_ways
from assistant.understanding.kinds.superlatives import FEWEST
from assistant.understanding.language.cues import PEOPLE
from assistant.understanding.language.mainland import is_japanese
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import Shape
from assistant.understanding.message.asides import take_asides
from assistant.understanding.message.paper_preambles import take_in_passing, take_preamble, take_shared
from assistant.understanding.message.prepared import prepared
from assistant.understanding.people.holders import take_holders
from assistant.understanding.people.people_asked import with_degree
from assistant.understanding.people.roles import roles
from assistant.understanding.people.roles_in_context import parts_in_context
from assistant.understanding.query.clauses import Asked
from assistant.understanding.query.counts_weighed import ranges_weighed
from assistant.understanding.query.kinds_in_context import kind_asked, shape_in_context, told_on_topic
from assistant.understanding.query.names_as_topics import without_topical_names
from assistant.understanding.query.put_plainly import slots_in
from assistant.understanding.query.query_parts import (
    asked_too,
    clauses_of,
    code_asked,
    confidence_in,
    fact_wanted,
    left_unapplied,
    limits_of,
    papers_at_least,
    topic_said,
)
from assistant.understanding.query.query_settled import of_whom, settled
from assistant.understanding.query.second_opinion import is_refused, second_opinion
from assistant.understanding.query.taken import Taken, take_all
from assistant.understanding.query.topic_left import LISTING, detail_of, topic_left
from assistant.understanding.topic.listed_parts import listed_parts

_TOPICLESS = frozenset({QueryKind.SMALL_TALK, QueryKind.HELP, QueryKind.PROFILE})
_LISTS_PAPERS = frozenset(
    {QueryKind.PAPERS, QueryKind.COUNT, QueryKind.READING_LIST, QueryKind.TIMELINE, QueryKind.VENUES}
)
_MOST_CITED_PERSON = re.compile(rf"\bSORT (?:{PEOPLE}|person)\b|^\W*who(?: is|'s|se)?(?: \w+)? SORT\W*$")


def parse(text: str, library: Library, today: dt.date, talk: Conversation | None = None) -> Parsed:
    """Read one question, in the light of the conversation where there is one. Never raises for what a visitor may type."""
    question, cut = prepared(text, library)
    question.told = question.told or thesis_on(question, library)
    taken = take_all(question, library, today, talk)
    slots = slots_in(question, taken)
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
    asked = clauses_of(question, taken, library, follows=talk is not None)
    # The clauses ask one thing of several papers.
    beside = len(taken.paper_ids) > 1 and (shape.fact == "figure" or asks_both_ways(masked))
    if beside:
        asked = Asked()
    if asked.is_several and taken.paper_ids:
        shape = Shape(QueryKind.FACT, fact="words")
    fact = fact_wanted(shape, question, taken)
    code = code_asked(shape, fact, question, taken)
    if fact == "code" or code is not None:
        take_code(question)
    topic, unknown_terms = topic_left(question, shape, taken, library)
    named = [one for one in taken.people if one.mention not in taken.excluded]
    parts = parts_in_context(question, named, shape, *roles(question, named, shape))
    people, coauthors = parts.people, parts.coauthors
    anchored = people or coauthors or taken.paper_ids or taken.names_publications
    if not (anchored or topic) and shape.kind in LISTING:
        topic = " ".join(taken.unknown_venues)
    # Pronouns were taken from what is left: `a private number for them` is read as it was typed.
    said = question.text.lower() if taken.references.any and not taken.people else whole
    refusal = refused(whole, names_people=bool(taken.people)) or private_of_others(said)
    refusal = is_refused(refusal, question, taken, library)
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
    of_pairs = kind is QueryKind.COUNT and shape.fact in OF_PAIRS
    tells_number = counts_people or of_pairs or (kind is QueryKind.COUNT and bool(people))
    unapplied += [*left_unapplied(taken, unknown_terms, tells_number=tells_number), *asides]
    unapplied += [taken.unknown_side] if taken.unknown_side and len(taken.paper_ids) > 1 else []
    not_about = taken.not_about.topic if kind in _LISTS_PAPERS else ""
    unapplied += [taken.not_about.said] if taken.not_about.said and not not_about else []
    query = Query(
        kind=kind,
        topic="" if kind in _TOPICLESS else topic,
        topic_said=topic_said(topic, question),
        people=people,
        coauthors=coauthors,
        **limits_of(taken, masked, not_about, ranks_people=ranks_people, group_by=group_by),
        group_by=group_by,
        also_years=ranges,
        superlative=group_by is not None and shape.superlative,
        fewest=taken.constraints.fewest or (group_by is not None and bool(FEWEST.search(masked))),
        at_least=papers_at_least(kind, masked, taken, len(people)) if counts_people or of_pairs else None,
        code=code,
        fact=None if kind is QueryKind.PROFILE else fact or shape.fact,
        detail=holders if kind in (QueryKind.PEOPLE, QueryKind.COUNT) else detail_of(question, shape, topic),
        also=(asked.apart or asked_too(masked, shape, taken)) if kind is QueryKind.FACT else (),
        clauses=asked.of_text,
        unapplied=tuple(dict.fromkeys(unapplied)),
        beside_at=parts.beside_at,
        refusal=refusal,
        language="zh" if question.is_chinese and not is_japanese(text) else "en",
        confidence=confidence_in(shape, people + coauthors, unapplied, topic),
    )
    if parts.position is not None:
        query = query.model_copy(update={"position": parts.position})
    query = settled(query, question, taken, library, today, whole=whole, masked=masked)
    if query.kind is QueryKind.PEOPLE and query.fact == FactKind.EDUCATION and not holders:
        query = query.model_copy(update={"topic": with_degree(topic, question.text)})
    query = of_whom(query, question, taken, library)
    assumed = [one.mention.text for one in taken.people if one.assumed]
    papers_named = tuple(
        question.text[start:end] for start, end, label in sorted(question.taken) if label == "PAPER"
    )
    return Parsed(
        query, taken.references, shape, masked, question.worded(), papers_named, assumed, question.text, slots
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
