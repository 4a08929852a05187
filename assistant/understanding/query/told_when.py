"""Whether a question asks when it became known that papers had been accepted: `when did the news come that X took two papers of A?`."""

from __future__ import annotations

import re

from assistant.understanding.query.taken import Taken

_WHEN = re.compile(
    r"\b(?:when|(?:which|what) (?:month|day|date)|(?:the|what|which|on what) (?:date|month|day) (?:of|on|in|when|that|did|was|were|is))\b|什么时候|何时|几月|哪个?月|哪天",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:news|announc\w*|report(?:s|ed)?|post(?:s|ed)?|hear|heard|learn(?:ed|t)?|find out|found out|told|tells?|notif\w*|informed?|accept\w*|tak(?:e|en)|took|admit\w*|g[eo]t (?:\w+ ){0,2}in(?:to)?|ma[dk]e it in(?:to)?|share[sd]?|celebrat\w*|become known|became known|page (?:say|said|mention)\w*)\b|录用|接收|宣布|消息",
    re.I,
)


def asks_when_told(text: str, taken: Taken) -> bool:
    """Whether it does, of one person's papers that are told by their venue or by being accepted."""
    of_papers = taken.venues or taken.status is not None
    alone = len(taken.people) == 1 and not (taken.paper_ids or taken.excluded)
    return alone and bool(of_papers) and bool(_WHEN.search(text) and _TOLD.search(text))
