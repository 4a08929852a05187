"""`What was the thesis on?`, behind talk of one person: theirs, as their page tells of it."""

from __future__ import annotations

import re

from assistant.records import PersonMention, Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.cues import PAPERS

_THESIS = re.compile(
    r"\b(?:the|his|her|their|that|PERSON(?: ?['’]s)?) (?:(?:ph\.?d\.?|doctoral|master['’]?s?|bachelor['’]?s?|own|final) )?(?:thesis|dissertation)\b(?! (?:supervis|advis|committee|defen[cs]e|project|student))",
    re.I,
)
_SEEKS = re.compile(
    rf"\b{PAPERS}\b|\b(?:which|whose|any|all|other|another|more|by)\b|\bwho (?:wrote|did|has|works?)\b", re.I
)
_OF_PEOPLE = (QueryKind.PEOPLE, QueryKind.PROFILE, QueryKind.FACT)


def thesis_followed(parsed: Parsed, talk: Conversation) -> Query | None:
    """The thesis of the one person spoken of, where the papers shown last are none."""
    query, before = parsed.query, talk.query
    named = query.people or query.coauthors or query.paper_ids or query.years or query.topic not in _SAID
    if before is None or named or not _THESIS.search(parsed.wording) or _SEEKS.search(parsed.wording):
        return None
    of_one = before.kind in _OF_PEOPLE or (len(before.people) == 1 and not talk.shown)
    if not of_one or before.paper_ids or len(talk.shown) > 1 or talk.lists_people:
        return None
    person = _person(talk)
    if person is None:
        return None
    return Query(kind=QueryKind.FACT, fact="thesis", people=(person,), language=query.language)


_SAID = ("", "thesis", "dissertation")


def _person(talk: Conversation) -> PersonMention | None:
    """The one person the last answer was about."""
    found = talk.person
    return found[0] if len(found) == 1 and found[0].researcher_id else None
