"""A short question that names nobody, behind talk of one person: tried on what is stored of that person first.

`Any prizes as an undergraduate?`, `and hobbies?`: a fact that their pages state answers it, before papers are looked for.
"""

from __future__ import annotations

import re

from assistant.records import PersonMention, Query, QueryKind
from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.language.cues import PAPERS

_SEEKS = re.compile(
    rf"\b{PAPERS}\b|\b(?:any|some|every)(?:one|body)\b|\bwho(?:se|m)?\b|\b(?:you|your|yours|we|our|us)\b|\b(?:else|others?|another|about)\b"
)
_UNSURE = (QueryKind.PAPERS, QueryKind.FACT)
_SHORT = 5
_BEHIND = 3
"""So many turns back somebody is still spoken of, where those since showed nothing."""


def asked_of_person(parsed: Parsed, talk: Conversation, query: Query) -> Query:
    """The query as one for a fact of whom the talk is about, where their pages state it; else as it is."""
    own, references = parsed.query, parsed.references
    if query.kind is QueryKind.PEOPLE and len(query.people) == 1 and query.topic and own.language == "en":
        return _told_of(query, talk)
    named = own.people or own.coauthors or own.paper_ids or own.years or own.venues or query.people
    leans = references.any_but_opener or references.fresh or references.back or references.corrects
    lists = query.kind in _UNSURE and own.kind in _UNSURE and not query.paper_ids
    if named or leans or not lists or own.language != "en" or _SEEKS.search(parsed.masked):
        return query
    if not content_words(own.topic) or len(content_words(own.topic)) > _SHORT:
        return query
    whole, topic = parsed.masked.rstrip("?!. "), own.topic.lower()
    facts = dict.fromkeys(
        filter(None, (person_fact(f"{whole} of PERSON"), person_fact(f"PERSON 's {topic}")))
    )
    person = _spoken_of(talk) if facts else None
    if person is None:
        return query
    found = talk.found(query) if query.kind is QueryKind.PAPERS else None
    if found is not None and found.papers and not found.tentative:
        return query
    for fact in facts:
        asked = Query(kind=QueryKind.FACT, fact=fact, people=(person,), language=own.language)
        stated = talk.found(asked)
        if stated.facts and not stated.missing:
            return asked
    return query


def _told_of(query: Query, talk: Conversation) -> Query:
    """`Whom has she interned with?`: what her page tells, where nobody is found by it."""
    asked = query.model_copy(update={"kind": QueryKind.FACT, "fact": "words"})
    if talk.found(query).ranked_people:
        return query
    stated = talk.found(asked)
    return asked if stated.facts and not stated.missing else query


def _spoken_of(talk: Conversation) -> PersonMention | None:
    """The one person the last turns were about, unless papers or other people were shown since."""
    for place, turn in enumerate(talk.turns()):
        asked = turn.query
        if asked is None or place >= _BEHIND:
            return None
        if len(asked.people) == 1 and not asked.coauthors and not asked.paper_ids:
            return asked.people[0] if asked.people[0].researcher_id else None
        if turn.shown or turn.lists_people:
            return None
    return None
