"""Later turns behind figures and pairs of people: the same with another bound, year or person, and what the pair in front wrote."""

from __future__ import annotations

import re

from assistant.records import PersonMention, Query, QueryKind
from assistant.records.figures import (
    FIGURES,
    NEVER_WITH,
    OF_PAIRS,
    OF_PAPERS,
    PAIRS,
    SHARE,
    UNPAIRED,
)
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.kinds.stretches_asked import change_said
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.numbers import NUMBER, bounds_of, number
from assistant.understanding.people.members_beside import MEMBERS

_FOLLOWED = FIGURES - {SHARE}
"""A share carries the whole it is of, by a rule of its own."""
_OTHER_ASK = re.compile(
    r"\b(?:who|whom|which|what(?! about\b)|when|where|why|how (?!about\b)|list|show|name|papers?|publications?|titles?)\b"
)
"""Asks for something else."""
_WITH = re.compile(r"\b(?:with|together with|alongside) PERSON\b")
_LONGEST = 9
"""Words of a turn that only changes a limit."""
_GOES_ON = re.compile(
    r"^\W*(?:and|or|what about|how about|but|only|just|ok|then|now|the same|same|in|at|since|before|with|without|among|on|for|more|at least|exactly|besides|except)\b",
    re.I,
)
_BOUND = re.compile(
    rf"\b(?P<how>(?:no|not) more than|at most|up to|fewer than|less than|more than|over|at least|exactly|precisely|only|just)\s+(?P<n>{NUMBER})\b|\b(?P<m>{NUMBER}) or more\b",
    re.I,
)
_MEMBERS = re.compile(r"\b(?:members?|of (?:you|the lab|your lab|your people|the group|the team))\b", re.I)
_ANYBODY = re.compile(r"\b(?:all (?:the )?(?:authors|people)|anyone|anybody|any authors?|everybody)\b", re.I)
_FEWEST = re.compile(r"\b(?:fewest|least|smallest)\b", re.I)
_MOST = re.compile(r"\b(?:the )?most\b(?! recent)", re.I)
_WHAT_THEY_WROTE = re.compile(
    rf"\b(?:which|what|list|show(?: me)?|name|give me|see)\b[^.?!]*\b(?:(?:{PAPERS}|ones|titles)\b[^.?!]*\b(?:these|those|they|their|them|that|are)\b|(?:these|those|their|the|its)\b[^.?!]*\b(?:{PAPERS}|titles)\b)|\bwhat (?:did|have|has) they (?:write|written|publish\w*|do|done)\b",
    re.I,
)


def figures_followed(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And more than ten?`, `and since 2020?`, `and for B?`, behind a figure or pairs of people: the same, otherwise held."""
    before = talk.query
    if before is None or before.kind is not QueryKind.COUNT or before.fact not in _FOLLOWED:
        return None
    if parsed.query.fact in FIGURES:
        return None
    if (wrote := _what_they_wrote(parsed, talk, before)) is not None:
        return wrote
    if not _GOES_ON.search(parsed.text) or len(parsed.text.split()) > _LONGEST:
        return None
    bound = before.fact in OF_PAIRS and _BOUND.search(parsed.text)
    if parsed.query.paper_ids or (_OTHER_ASK.search(parsed.masked) and not bound):
        return None
    changes = _changes(parsed, before)
    return before.model_copy(update=changes | {"language": parsed.query.language}) if changes else None


def _changes(parsed: Parsed, before: Query) -> dict[str, object]:
    """What the turn puts in the place of what was asked before."""
    query, text = parsed.query, parsed.text
    if before.fact in OF_PAPERS and (changed := change_said(text)) is not None:
        return {"fact": changed}
    stated = (
        "years",
        "venues",
        "status",
        "track",
        "also_tracks",
        "author_number",
        "in_title",
        "code",
        "topic",
    )
    changes: dict[str, object] = {name: getattr(query, name) for name in stated if getattr(query, name)}
    if query.without is not None:
        changes["without"] = query.without
    elif named := (*query.people, *query.coauthors):
        whose = _whose(parsed, before, named)
        if whose is None:
            return {}
        changes |= whose
    return changes | _of_pairs(text, before) if before.fact in (PAIRS, UNPAIRED) else changes


def _whose(parsed: Parsed, before: Query, named: tuple[PersonMention, ...]) -> dict[str, object] | None:
    """Of whom, or with whom, the same is asked."""
    if before.fact == NEVER_WITH:
        return {"people": named}
    if before.fact in OF_PAIRS:
        return None
    if before.people and _WITH.search(parsed.masked):
        return {"coauthors": named}
    return {"people": named, "coauthors": ()}


def _of_pairs(text: str, before: Query) -> dict[str, object]:
    """How many papers a pair must have, which end is wanted, and among whom."""
    changes: dict[str, object] = {}
    if (bound := _BOUND.search(text)) is not None:
        changes |= _bounds(bound) | {"topic": before.topic}
    if _MEMBERS.search(text):
        changes |= {"detail": MEMBERS, "topic": before.topic}
    elif before.fact == PAIRS and _ANYBODY.search(text):
        changes |= {"detail": "", "topic": before.topic}
    if before.fact == PAIRS and not bound and (_FEWEST.search(text) or _MOST.search(text)):
        changes |= {"superlative": True, "fewest": bool(_FEWEST.search(text)), "at_least": None}
        changes |= {"at_most": None, "limit": 1, "topic": before.topic}
    return changes


def _bounds(bound: re.Match[str]) -> dict[str, object]:
    how = (bound["how"] or "at least").lower()
    least, most = bounds_of(how, number(bound["n"] or bound["m"]))
    return {"at_least": least, "at_most": most, "fact": PAIRS, "superlative": False, "limit": None}


def _what_they_wrote(parsed: Parsed, talk: Conversation, before: Query) -> Query | None:
    """`Which papers are these?`, behind one pair in front: what the two have together, within the same limits."""
    front = talk.evidence.ranked_people
    if before.fact != PAIRS or len(front) != 2 or parsed.query.people or parsed.query.paper_ids:
        return None
    if not _WHAT_THEY_WROTE.search(parsed.text):
        return None
    first, second = (talk.mention(one.researcher_id) for one in front)
    bare = {"fact": None, "detail": "", "superlative": False, "fewest": False, "at_least": None}
    without = before.without.besides("people") if before.without else None
    query, dated = parsed.query, parsed.query.years or before.years
    return before.model_copy(
        update=bare
        | {"kind": QueryKind.PAPERS, "people": (first,), "coauthors": (second,), "without": without}
        | {"limit": None, "at_most": None, "years": dated, "venues": query.venues or before.venues}
    )
