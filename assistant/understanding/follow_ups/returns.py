"""Returns to a person spoken of before: `back to X`."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records import Query
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.carryover import carried_over
from assistant.understanding.kinds.superlatives import TOTAL
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.spoken_of.antecedents import people_named

_PLACED_PERSON = re.compile(r"\b(first|second|third|last) (?:person|one|researcher|name|guy)\b")
_OWN_PAPERS = re.compile(rf"\b(?:his|her|their)\s+{PAPERS}\b", re.I)
"""A whole question, of which only the person is to be told."""


def returned(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Back to X`: the last question that was about X, with what is said besides put in its place."""
    query = parsed.query
    if not parsed.references.back:
        return None
    people = query.people
    if not people and (match := _PLACED_PERSON.search(parsed.masked)):
        named = people_named(talk)
        place = {"first": 0, "second": 1, "third": 2, "last": -1}[match.group(1)]
        people = named[place : place + 1] if place >= 0 else named[-1:]
    if people and people[0].researcher_id:
        ids = {one.researcher_id for one in people}
        for turn in talk.turns():
            before = turn.query
            if before is not None and {one.researcher_id for one in before.people} == ids:
                plain = parsed.query.model_copy(
                    update={"people": people, "topic": "" if not query.people else query.topic}
                )
                own = query.topic and _OWN_PAPERS.search(parsed.wording)
                return (
                    plain
                    if own or (query.people and TOTAL.search(parsed.masked))
                    else carried_over(replace(parsed, query=plain), turn)
                )
        return query.model_copy(update={"people": people}) if not query.people else None
    return None
