"""Counts apart: two counts of the conversation, or the last one and that of somebody or some time named, and by how many they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from assistant.records import Query, QueryKind, Years
from assistant.understanding.constraints.year_ranges import hull
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.kinds.superlatives import DIFFERENCE
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.shape import GroupBy

_LEAD = r"^\W*(?:(?:and|so|but|ok|then|exactly|hm+)\b\W*)*"
_MORE = r"(?:more|fewer|less|higher|lower|bigger|larger|smaller)"
_THAT = r"(?:that|it|this|they|those|these|PAPER)"
_OF_BOTH = r"(?:\s+(?:between|of|in|for) (?:(?:the|these|those|both|them|they)\b)?(?: two)?(?: (?:numbers|counts|figures|people|years|venues|of them))?)?"
_BY_HOW_MANY = re.compile(
    rf"{_LEAD}(?:by (?:how (?:many|much)(?: {PAPERS})?(?: {_MORE})?|(?:what|which) (?:margin|number))|how (?:many|much) {_MORE}(?: {PAPERS})?(?: (?:is|are|was|were|does) {_THAT}(?: make)?)?"
    rf"|(?:what|how (?:big|large|much|great))(?:'s| is| was)?(?: of)?(?: an?| the)? (?:difference|gap|margin)(?: (?:is|was|does) {_THAT}(?: make)?)?{_OF_BOTH}|(?:the )?difference{_OF_BOTH})\W*$"
)
_WHICH_IS_MORE = re.compile(
    rf"{_LEAD}(?:(?:is|are|was|were) {_THAT} {_MORE}(?: or (?:less|fewer|more))?"
    rf"|(?:which|what)(?: (?:of (?:the two|them|these|those|both)|one|year|venue|conference|journal|topic))?(?: of (?:the two|them|these|those))?(?: (?:had|has|have|was|is|saw|got|wins?))? (?:the )?(?:{_MORE}|most|better|best|busier|stronger)(?: {PAPERS}| productive| active| of (?:them|the two))?)\W*$"
)
_THAN = re.compile(
    rf"{_LEAD}(?P<how>how (?:many|much) {_MORE}(?: {PAPERS})?|by how (?:many|much)|{_MORE}|(?:is|are|was|were) {_THAT} {_MORE})?(?: {PAPERS})?(?: (?:is|are|was|were) {_THAT})?(?: {_MORE})?\s*\bthan (?:(?:by|for|in|at|with|those|that|these|the one|of|from|what|PAPER)\W+)*(?:PERSON|YEAR|VENUE)"
    r"(?: (?:has|have|had|did|does|wrote|published|got|there (?:are|were)|(?:is|are|was|were) (?:that|it|those|they|PAPER)))?\W*$"
)
"""`How many more is that than in 2024?`: of the last count, beside one that is named."""
_COUNTABLE = (QueryKind.COUNT, QueryKind.PAPERS)
_DIMENSIONS: dict[str, GroupBy] = {"people": "person", "years": "year", "venues": "venue", "topic": "topic"}


def counts_apart(parsed: Parsed, talk: Conversation) -> Query | None:
    """`By how many?`, `is that more than B has?`, `which year had more?`: what was counted, set against each other."""
    masked, last = parsed.masked, talk.query
    if last is None or parsed.query.paper_ids or parsed.references.described:
        return None
    than = _THAN.match(masked)
    by_how_many = bool(_BY_HOW_MANY.match(masked) or (than and "how" in masked))
    if than is not None:
        found = _beside(parsed.query, last)
    elif by_how_many or _WHICH_IS_MORE.match(masked):
        found = _side_by_side(talk)
    else:
        return None
    if found is None:
        return None
    fact = DIFFERENCE if by_how_many or (than and not than.group("how")) else None
    most = found.group_by != "person"  # of people the superlative would count everybody at their place
    return found.model_copy(update={"fact": fact, "superlative": most, "language": parsed.query.language})


def _side_by_side(talk: Conversation) -> Query | None:
    """The two that the last answer counted or compared, or the last two counts that differ in one thing."""
    last = talk.query
    if last is None:
        return None
    if last.kind is QueryKind.COMPARE and len(last.people) == 2 and not last.paper_ids:
        return _counting(last).model_copy(update={"group_by": "person"})
    if last.kind is QueryKind.COUNT and last.group_by:
        return last if len(talk.evidence.groups) == 2 else None
    for one in _counts_before(talk):
        found = _apart(one, last)
        if found is not None:
            return found
    return None


def _counts_before(talk: Conversation) -> Iterator[Query]:
    """The counts before the last one, latest first."""
    for turn in list(talk.turns())[1:]:
        if turn.query is None or turn.query.kind not in _COUNTABLE or turn.query.group_by:
            return
        yield turn.query


def _beside(named: Query, last: Query) -> Query | None:
    """The last count beside the same of whoever, whenever or wherever is named."""
    if last.kind not in _COUNTABLE:
        return None
    if last.group_by == "person" and len(last.people) == 2 and len(named.people) == 1:
        return last.model_copy(update={"people": (last.people[0], *named.people)})  # "and than C?"
    said = {name: getattr(named, name) for name in ("people", "years", "venues") if getattr(named, name)}
    if len(said) != 1 or last.group_by:
        return None
    return _apart(last, last.model_copy(update=said))


def _apart(one: Query, other: Query) -> Query | None:
    """Two counts as one, grouped by the single thing in which they differ; None where that is not so."""
    first, second = _counting(one), _counting(other)
    differing = [name for name in _DIMENSIONS if getattr(first, name) != getattr(second, name)]
    if len(differing) != 1:
        return None
    (name,) = differing
    if first.model_copy(update={name: getattr(second, name)}) != second:
        return None
    mine, others = getattr(first, name), getattr(second, name)
    if not mine or not others:
        return None
    if name == "years":
        if mine.exact or others.exact or not _are_disjoint(mine, others):
            return None
        changes: dict[str, Any] = {"years": hull((mine, others)), "also_years": (mine, others)}
    elif name == "topic":
        changes = {"topic": f"{mine} or {others}"}
    elif len(mine) == len(others) == 1 and getattr(mine[0], "candidates", 0) != getattr(
        others[0], "candidates", 1
    ):
        changes = {name: (*mine, *others)}
    else:
        return None
    return first.model_copy(update={"group_by": _DIMENSIONS[name], **changes})


def _are_disjoint(one: Years, other: Years) -> bool:
    """Whether no year lies in both ranges, either of which may be open."""
    first, last = (one, other) if (one.last or _FAR) < (other.last or _FAR) else (other, one)
    return first.last is not None and last.first is not None and first.last < last.first


_FAR = 9999
_COUNTED = ("people", "coauthors", "years", "venues", "topic", "status", "track", "also_tracks", "position", "without", "author_number")  # fmt: skip


def _counting(query: Query) -> Query:
    """A count of the same papers, without what is said of it besides."""
    return Query(kind=QueryKind.COUNT, **{name: getattr(query, name) for name in _COUNTED})
