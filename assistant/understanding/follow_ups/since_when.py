"""Since when: the earliest of the papers that were listed, by whomever and on whatever they are."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_SINCE_WHEN = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then)\b\W*)*(?:since (?:when|(?:what|which) year)|how long|for how long|from when on|when|(?:in )?(?:what|which) year)\b"
    r"(?=(?P<rest>.*))",
    re.I,
)
_BARE = re.compile(r"^\W*(?:(?:and|so|but|ok|then|exactly|about)\b\W*)*(?:since|from) (?:when|(?:what|which) year)\b(?: on| exactly| about)?\W*$", re.I)  # fmt: skip
_WORKS = re.compile(
    r"^\W*(?:(?:has|have|had|is|are|was|were|did|does|do) (?:PERSON|they|this|that|PAPER|it)|PERSON (?:has|have))\b.*\b(?:work(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|do(?:ing|ne)?|research\w*|publish\w*|writ\w+|start(?:ed)?|beg[aiu]n|active|into)\b",
    re.I,
)
_BEGINS = re.compile(r"\b(?:start(?:ed)?|beg[aiu]n|first)\b", re.I)
_ON_IT = re.compile(
    r"\b(?:on|in|with|about|at)? ?(?:PAPER|it|this|that|these|them|there|(?:this|that|the) (?:topic|subject|area|field))\W*$",
    re.I,
)
_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)


def since_when(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Since when?`, `how long has she worked on this?`: the earliest of what was listed."""
    query, before = parsed.query, talk.query
    own = query.people or query.paper_ids or query.years or query.venues
    if own or before is None or before.kind not in _LISTS or len(talk.shown) < 2 or before.group_by:
        return None
    if not (before.topic or before.people) or not (_BARE.match(parsed.wording) or _asks_begin(parsed)):
        return None
    return before.model_copy(
        update={
            "kind": QueryKind.PAPERS,
            "sort": "oldest",
            "limit": 1,
            "fact": None,
            "at_end": False,
            "language": query.language,
        }
    )


def _asks_begin(parsed: Parsed) -> bool:
    """Whether it asks how long somebody has been at it, or when that began."""
    match = _SINCE_WHEN.match(parsed.masked)
    if match is None:
        return False
    rest = match.group("rest")
    begins = _BEGINS.search(rest) or re.search(r"\b(?:since|how long)\b", parsed.masked)
    return bool(begins and _WORKS.match(rest) and _ON_IT.search(rest))
