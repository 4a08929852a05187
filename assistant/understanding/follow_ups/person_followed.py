"""A follow-up about the person spoken of, whom it does not name: `h-index then?`."""

from __future__ import annotations

import re

from assistant.records import FactKind, Query, QueryKind
from assistant.text.words import says_half
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.paper_facts import paper_fact
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.numbers import YEAR

_LISTED = (QueryKind.PAPERS, QueryKind.COUNT)
_STATED = frozenset(FactKind)
_OF_A_PAPER = ("authors", "links", "year", "venue", "track")
_CIRCUMSTANCE = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\b\s*)?(?:on|in|at|under|with|from|for|during|about) (?:which|what|whom|whose)\b(?!.*\b(?:papers?|articles?|publications?)\b)"
)
"""`On which animals?`: of what was just told of somebody."""


_WHEN_THAT = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then|exactly)\b\W*)*(?:(?:in|from|since|until|till|as of) )?(?:when|(?:what|which) (?:years?|dates?|months?))(?: exactly)?"
    r"(?: (?:is|was|were|did|has|does) (?:that|this|it|those|PAPER)?(?: (?:be|been|happen\w*|start\w*|begin|end\w*|finish\w*|take place|do|get|receive|win|won))?(?: (?:that|it|this|there|exactly|PAPER))?)?\W*$"
)


def dated(parsed: Parsed, talk: Conversation) -> Query | None:
    """`When was that?`, behind a fact that a person's page states: the same, with its date; where none is given, that is said."""
    before, query = talk.query, parsed.query
    of_person = (
        before is not None and before.kind is QueryKind.FACT and before.people and not before.paper_ids
    )
    if before is None or not of_person or query.people or query.paper_ids or query.years or query.topic:
        return None
    if not _WHEN_THAT.match(parsed.masked):
        return None
    facts = talk.evidence.facts
    undated = facts and not any(YEAR.search(fact.text) for fact in facts)
    return before.model_copy(update={"language": query.language, "unapplied": ("when",) if undated else ()})


def of_person(parsed: Parsed, talk: Conversation) -> Query | None:
    """A fact of a person asked without a person: `h-index then?`, after a turn about one."""
    query, references = parsed.query, parsed.references
    own = query.people or query.paper_ids or query.venues or references.paper or references.group
    if (
        own
        or not talk.is_of_person
        or len(talk.person) != 1
        or talk.person[0].researcher_id is None
        or references.ordinal is not None
        or references.described
    ):
        return None
    if references.corrects and talk.query is not None and talk.query.detail:
        return None  # "sorry, I meant Alibaba": the same fact, there
    one_listed = talk.is_certain and talk.query is not None and talk.query.kind in _LISTED
    stated = paper_fact(f"{parsed.masked.rstrip('?!. ')} PAPER")
    if one_listed and (stated in _OF_A_PAPER or re.search(r"\btitles?\b", parsed.masked)):
        return None  # "title and venue?", of the one paper that was listed
    if references.person:
        return None  # the shape knows of a person already
    of_anybody = query.kind is QueryKind.PEOPLE and query.fact in _STATED and not query.topic
    if talk.is_certain and query.kind not in (QueryKind.PAPERS, QueryKind.HELP) and not of_anybody:
        return None
    fact = person_fact(f"{parsed.masked.rstrip('?!. ')} of PERSON")
    topic = ""
    circumstance = (
        bool(_CIRCUMSTANCE.match(parsed.masked))
        and talk.query is not None
        and talk.query.kind is QueryKind.FACT
    )
    of_papers = re.search(rf"\b{PAPERS}\b", parsed.masked)
    said = circumstance or (not of_papers and _page_speaks_of(query.topic, talk))
    if fact is None and query.topic and _states_facts(talk) and said:
        fact, topic = "words", query.topic
    if fact is None:
        return None
    changes = {"kind": QueryKind.FACT, "fact": fact, "people": talk.person, "topic": topic, "group_by": None}
    return query.model_copy(update=changes)


def _states_facts(talk: Conversation) -> bool:
    """Whether the last turn was about what a person's page says rather than about papers."""
    return talk.query is not None and talk.query.kind in (QueryKind.FACT, QueryKind.PROFILE)


def _page_speaks_of(topic: str, talk: Conversation) -> bool:
    """Whether half of the words stand in what the person's page states."""
    person = talk.library.researcher(talk.person[0].researcher_id or "")
    return says_half((fact.text for fact in person.facts), topic)
