"""How many papers several answers showed in all: `how many is that in all?`, behind one list and then another."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Years
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.cues import PAPERS

_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)
_ALL = r"(?:in all|all in all|in total|in sum|altogether|all together|together|combined|overall|all told)"
_SUMMED = re.compile(
    rf"^\W*(?:(?:and|so|but|ok|then|now)\b\W*)*(?:how many(?: {PAPERS})? (?:is|are|was|were|does|do|makes?)(?: (?:PAPER|that|this|it|those|these|they))?(?: make| come to| add up to)?,? {_ALL}"
    rf"|how many(?: {PAPERS})? (?:is|are) (?:PAPER|that|this|those|these|they) (?:then )?if (?:one |you |i |we )?adds? (?:them|both|the two)(?: up| together)?"
    r"|(?:what(?:'s| is) )?(?:the )?sum of (?:both|the two|these|those|all of (?:them|these))(?: lists)?|(?:add|sum) (?:them|both|those|these)(?: two)?(?: lists)? up)\W*$"
)
_SAME = ("people", "coauthors", "years", "venues", "topic", "position", "status", "track", "also_tracks")


def summed_up(parsed: Parsed, talk: Conversation) -> Query | None:
    """The papers of the last lists together, which differ in one thing asked for; None where there was one list, or steps of one."""
    if parsed.query.people or parsed.query.years or parsed.query.venues or not _SUMMED.match(parsed.masked):
        return None
    lists: list[Conversation] = []
    for turn in talk.turns():
        if turn.query is None or not _goes_beside(turn, lists):
            break
        lists.append(turn)
    if len(lists) < 2:
        return None
    return _together([turn.query for turn in lists if turn.query is not None], lists, parsed)


def _together(queries: list[Query], lists: list[Conversation], parsed: Parsed) -> Query:
    """One count of what several questions asked: over their years or venues where they differ in these, else over the papers."""
    first, language = queries[0], parsed.query.language
    counted = first.model_copy(
        update={
            "kind": QueryKind.COUNT,
            "fact": None if first.fact != "code" else "code",
            "wording": "",
            "language": language,
        }
    )
    years = sorted({year for one in queries for year in _years(one)})
    if years and years == list(range(years[0], years[-1] + 1)) and _differ(queries, "years"):
        return counted.model_copy(update={"years": Years(first=years[0], last=years[-1])})
    if _differ(queries, "venues"):
        venues = tuple(dict.fromkeys(venue for one in reversed(queries) for venue in one.venues))
        return counted.model_copy(update={"venues": venues})
    ids = tuple(dict.fromkeys(one for turn in reversed(lists) for one in _papers(turn)))
    return Query(kind=QueryKind.COUNT, paper_ids=ids, language=language)


def _years(query: Query) -> list[int]:
    years = query.years
    if years is None or years.first is None or years.last is None or years.exact:
        return []
    return list(range(years.first, years.last + 1))


def _differ(queries: list[Query], name: str) -> bool:
    """Whether they differ in that, and in nothing else."""
    others = [other for other in _SAME if other != name]
    alike = all(getattr(one, other) == getattr(queries[0], other) for one in queries for other in others)
    return alike and any(getattr(one, name) != getattr(queries[0], name) for one in queries)


def _papers(turn: Conversation) -> tuple[str, ...]:
    """All that a turn's question holds, whether its answer listed or only counted it."""
    assert turn.query is not None
    return tuple(one.id for one in turn.papers_of(turn.query.model_copy(update={"kind": QueryKind.PAPERS})))


def _goes_beside(turn: Conversation, lists: list[Conversation]) -> bool:
    """Whether a turn listed papers, and others than those behind it: asked the same but for one thing."""
    query = turn.query
    if query is None or query.kind not in _LISTS or query.group_by or query.paper_ids or query.limit:
        return False
    if not lists:
        return True
    later = lists[-1].query
    assert later is not None
    differing = [name for name in _SAME if getattr(query, name) != getattr(later, name)]
    if len(differing) != 1 or not (getattr(query, differing[0]) and getattr(later, differing[0])):
        return False
    return not set(_papers(turn)) <= set(_papers(lists[-1])) and not set(_papers(lists[-1])) <= set(
        _papers(turn)
    )
