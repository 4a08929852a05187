"""A fact named barely where one person alone was shown or spoken of: `interests?`, `And the PhD, where and when?`."""

from __future__ import annotations

import re

from assistant.records import FactKind, PersonMention, Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.person_facts import further_person_facts, person_fact

_BARELY = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|also|then|what about|how about|any|the|a|an|what|which|where|when|is there|are there|since when|from which|at which)\b\W*)*"
    r"(?P<said>[a-z][\w.'’-]*(?:\s+(?:(?:and|or|of)\s+)?[a-z][\w.'’-]*)?)"
    r"(?:\W+(?:and|or|from|at|in|with|under|when|where|which|what|whom|university|school|college|place|year|it|was|is|that|exactly|then|too|please|listed|given|known|stated)\b)*\W*$"
)
_OF_OTHERS = re.compile(
    r"\b(?:who|whose|everyone|everybody|anyone|anybody|people|members|students|post-?docs|ph\.?ds|alumni|professors|others?|papers?|publications?|articles?|authors?|years|venues?|journals?)\b"
)
_DEGREES = re.compile(
    r"\b(?:ph\.?\s?d\.?|doctorate|master(?:['’]?s)?(?: degree)?|m\.?sc\.?|bachelor(?:['’]?s)?(?: degree)?|b\.?sc\.?|degree)\b"
)
_STATED = (FactKind.INTEREST, FactKind.EDUCATION, FactKind.POSITION, FactKind.AFFILIATION, FactKind.AWARD, FactKind.ADVISOR, FactKind.TEACHING, FactKind.EXPERIENCE, "email", "homepage", "github", "scholar", "orcid", "linkedin", "phone", "office", "hobbies", "thesis")  # fmt: skip


def fact_of_one(parsed: Parsed, talk: Conversation) -> Query | None:
    """The query for a fact of the one person shown or spoken of last; None where a turn says more."""
    query, references = parsed.query, parsed.references
    own = query.people or query.paper_ids or query.venues or query.years
    if own or references.any_but_opener or query.language != "en":
        return None
    person = _one(talk)
    said = parsed.wording.lower()
    if person is None or _OF_OTHERS.search(said) or _BARELY.match(said) is None:
        return None
    masked = f"{said.rstrip('?!. ')} of PERSON"
    fact = FactKind.EDUCATION if _DEGREES.search(said) else person_fact(masked)
    if fact not in _STATED:
        return None
    degree = _DEGREES.search(parsed.wording.lower())
    return Query(
        kind=QueryKind.FACT,
        fact=fact,
        people=(person,),
        also=further_person_facts(masked, fact),
        detail=degree.group() if degree is not None and degree.group() != "degree" else "",
        wording=query.wording,
    )


def _one(talk: Conversation) -> PersonMention | None:
    """The one person listed last, or of whom alone a portrait or a fact was asked."""
    query = talk.query
    if query is None or query.coauthors or query.paper_ids:
        return None
    if query.kind is QueryKind.PEOPLE:
        shown = talk.people_shown
        return talk.mention(shown[0]) if len(shown) == 1 else None
    if query.kind not in (QueryKind.PROFILE, QueryKind.FACT) or len(query.people) != 1:
        return None
    return query.people[0] if query.people[0].researcher_id else None
