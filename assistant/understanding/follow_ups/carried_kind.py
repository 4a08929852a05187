"""The carried kind: which kind of answer a follow-up wants, where it does not say so itself."""

from __future__ import annotations

import re
from typing import Any

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.cues import PAPERS

_WITH_WHOM = re.compile(
    r"^\W*(?:(?:and|so|but|together|written|done)\b\s*)*(?:(?:with|alongside) who(?:m)?(?: else)?|who(?:m)?(?: else)? with)\W*$|^\W*(?:和|与|跟)谁"
)
_CO_AUTHORS = re.compile(r"\bco-?(?:authors?|writers?|workers?)\b|\bcollaborators?\b")
_BY = re.compile(r"\b(?:by|from) PERSON\b")
_ASKS_VENUES = re.compile(r"\b(?:venues|conferences|journals)\b|哪些会议")
_NAMES_THEM = re.compile(
    r"\b(?:list|name|show|give|enumerate|which|what are)\b|^\W*(?:all|everything)\b|列出|哪些"
)


_FIGURES = ("citations", "h_index", "paper_count")
_BARE_PAPERS = re.compile(rf"\W*(?:(?:and|or|but|what about|how about)\W+)*(?:the )?{PAPERS}\W*")


def leaves_kind_open(query: Query, before: Query) -> bool:
    """Whether a follow-up does not say itself what kind of answer it wants."""
    return query.kind in (QueryKind.PAPERS, QueryKind.PROFILE, QueryKind.HELP) and not before.kind.is_talk


def carried_kind(parsed: Parsed, query: Query, before: Query) -> dict[str, Any]:
    """The kind of answer and the fact, where the follow-up leaves them to what was asked before."""
    counts_on = query.kind is QueryKind.FACT and query.fact in ("words", "figure") and not query.topic
    if counts_on and before.kind in (QueryKind.COUNT, QueryKind.PAPERS):  # "how many in total?"
        return {"kind": QueryKind.COUNT, "fact": None}
    of_one = before.kind in (QueryKind.PAPERS, QueryKind.COUNT) and len(before.people) == 1
    if query.kind is QueryKind.PEOPLE and of_one and _CO_AUTHORS.search(parsed.masked):
        return {
            "kind": QueryKind.COAUTHORS,
            "fact": None,
            "group_by": None,
        }  # "who are the co-authors there?"
    if not leaves_kind_open(query, before):
        return {}
    if before.fact in _FIGURES and _BARE_PAPERS.fullmatch(parsed.masked):
        return {"kind": QueryKind.COUNT, "fact": None, "group_by": None}  # "and papers?", behind a number
    if (_was_of_person(before) and _papers_meant(parsed)) or _papers_said(before, parsed):
        return {"kind": QueryKind.PAPERS, "fact": None, "group_by": None}
    if (
        before.group_by == "person"
        and query.people
        and query.kind is not QueryKind.COUNT
        and _BY.search(parsed.masked)
    ):
        return {"kind": QueryKind.PAPERS, "fact": None, "group_by": None}  # "any by A?", behind who has most
    if before.people and _WITH_WHOM.match(parsed.masked):
        return {"kind": QueryKind.COAUTHORS, "fact": None, "group_by": None}
    if _ASKS_VENUES.search(parsed.masked):
        return {"kind": QueryKind.VENUES, "fact": None}
    named = query.limit or _NAMES_THEM.search(parsed.masked)
    if named and before.kind in (QueryKind.COUNT, QueryKind.VENUES):
        return {"kind": QueryKind.PAPERS, "fact": None}  # "name them"
    return {"kind": before.kind, "group_by": before.group_by, "fact": before.fact}


def _was_of_person(before: Query) -> bool:
    """Whether a person was asked about and not their papers."""
    interests = before.kind is QueryKind.FACT and before.fact == "interest"
    return interests or before.kind in (QueryKind.PROFILE, QueryKind.COAUTHORS)


def _papers_said(before: Query, parsed: Parsed) -> bool:
    """`And papers?`, after any fact of a person."""
    of_person = before.kind is QueryKind.FACT and bool(before.people) and not before.paper_ids
    return of_person and bool(re.search(rf"\b(?:{PAPERS}|titles)\b", parsed.masked))


def _papers_meant(parsed: Parsed) -> bool:
    """Whether papers are wanted, after a turn about a person: it says so, or it says where or when."""
    query = parsed.query
    return bool(
        re.search(rf"\b{PAPERS}\b", parsed.masked)
        or query.venues
        or query.years
        or query.track
        or query.status
    )
