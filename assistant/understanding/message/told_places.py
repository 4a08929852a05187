"""A place told of before the question that asks about it: `We move to Lund. Does anyone work there?` is read as one question."""

from __future__ import annotations

import re

from assistant.understanding.message.stories import SENTENCE_END

_PLACE = re.compile(
    r"\b(?:to|in|at|from|near|around|into|visit(?:s|ing)?|leav(?:e|es|ing) for)\s+(?:the\s+(?=(?:[A-Z][\w'’-]+ )*(?:University|Institute|College|Netherlands|United|US|UK)\b))?"
    r"(?P<place>(?!(?:I|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)[A-Z][\w'’-]*(?:\s+(?:of\s+|de\s+|la\s+)*[A-Z][\w'’-]*)*(?:(?<= of Science)\s+and\s+[A-Z][\w'’-]*)?)"
)
_ASKS_FOR_PEOPLE = re.compile(
    r"\b(?:any(?:one|body)|some(?:one|body)|who|(?:any|some|one|which|how many) (?:of )?(?:your |the |these )?(?:[\w-]+ ){0,2}?(?:people|members|researchers|students|authors|alumni|colleagues|scientists|you|yours))\b",
    re.I,
)
_THERE = re.compile(
    r"(?<!is )(?<!are )(?<!was )(?<!were )(?P<to>\b(?:go(?:es|ne|ing)?|went|mov(?:e|es|ed|ing)|been|left for|came|come)\s+)?(?P<from>\b(?:from|near|around)\s+)?\b(?:over\s+|out\s+)?there\b(?=\s*(?:[?.!,;]|$|(?:now|currently|already|too|as well|at the moment|or|and|for|before|these days)\b))|\b(?:at|in|from) (?:that|this) (?:place|city|town|country|state|university|institute|school)\b",
    re.I,
)
_OF_YOURS = re.compile(r"\b((?:any|some)(?:one|body)|who)\s+(?:from|of|in|on) (?:yours|your (?:pages|site|list))\b", re.I)  # fmt: skip


_ASKED_BEHIND = re.compile(
    r",\s+(?:and |so |but )?(?=(?:is|are|was|were|does|do|did|has|have|who|which|can|any)\b)", re.I
)
"""`I studied in Lund, is anyone from there?`: what is told and what is asked, in one sentence."""


def place_put_in(text: str) -> str | None:
    """The question with the place in it that the sentences before name and that it calls `there`; None where it is not so."""
    *before, request = SENTENCE_END.split(text.strip())
    if not before:
        *before, request = _ASKED_BEHIND.split(request, maxsplit=1)
    if not before or any("?" in one for one in before):
        return None
    there, places = _THERE.search(request), list(_PLACE.finditer(" ".join(before)))
    if there is None or not places or not _ASKS_FOR_PEOPLE.search(request):
        return None
    place = places[-1].group("place")
    said = f"{there.group('to')}to" if there.group("to") else (there.group("from") or "in").strip()
    asked = f"{request[: there.start()]}{said} {place}{request[there.end() :]}"
    return _OF_YOURS.sub(r"\1", asked)
