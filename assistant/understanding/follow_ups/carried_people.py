"""Carried people: whose papers a follow-up asks for, and with whom they wrote them."""

from __future__ import annotations

import re
from typing import Any

from assistant.records import PersonMention, Query, QueryKind, Without
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.carried_kind import leaves_kind_open
from assistant.understanding.people.roles_in_context import with_their_place

_WITH_PERSON = re.compile(r"\b(?:with|alongside)\s+(?:\w+\s+)?PERSON\b|[和与跟]\s*PERSON")
_THEIRS = re.compile(
    r"^\W*(?:(?:and|now|ok|then|so|show|give|list|me|what about|how about|please|to)\b[\s,]*)*(?:those|these|the ones|the papers|the same)(?: papers?)? (?:of|by|from) they\W*$",
    re.I,
)
"""`Now those of X`: X in place of whoever was asked for; `only those by X` narrows."""


def carried_people(
    parsed: Parsed, query: Query, before: Query, *, kind: QueryKind, without: Without | None
) -> dict[str, Any]:
    """Whose papers are asked for, and with whom they wrote them."""
    references = parsed.references
    open_kind = leaves_kind_open(query, before)
    adds = names_company(parsed.masked) and (open_kind or query.kind is QueryKind.COUNT)
    narrows = (references.group or adds) and not _THEIRS.match(parsed.wording)
    own = bool(query.people and query.coauthors)  # "and A with B?" says who, and with whom
    if before.coauthors and _joined_again(parsed, query):
        return {"people": query.people[:1], "coauthors": query.people[1:]}
    changes = _merged_people(query, before, narrows=narrows and not own)
    if adds and not own:
        if query.people and before.coauthors and not (references.group or references.besides):
            changes["coauthors"] = (
                query.people
            )  # "and with B?" after "with A": another co-author, not one more
        whose, company = changes.get("people", query.people), changes.get("coauthors", ())
        changes["people"], changes["coauthors"] = with_their_place(parsed.masked, whose, company)
    if (
        without is not None and without.people and "coauthors" in changes
    ):  # "and not with B?", behind "with B"
        changes["coauthors"] = tuple(one for one in changes["coauthors"] if one not in without.people)
    if kind is QueryKind.COMPARE and len(query.people) == 1 and before.people:
        changes["people"] = (before.people[0], *query.people)
    return changes


_JOINED_NAMES = re.compile(
    r"\bPERSON\b(?:\s*(?:,|and|&|\+|with|和|与|、)+\s*PERSON\b)+|\bboth\b.*\bPERSON\b.*\bPERSON\b"
)
_EITHER = re.compile(r"\b(?:or|either|versus|vs|each(?! other)|respectively)\b|或")


def _joined_again(parsed: Parsed, query: Query) -> bool:
    """`Sorry, I meant A and B`, behind papers that A and C wrote together: those of both again."""
    several = len(query.people) > 1 and not query.coauthors and query.kind is not QueryKind.COMPARE
    return several and bool(_JOINED_NAMES.search(parsed.masked)) and not _EITHER.search(parsed.masked)


def names_company(masked: str) -> bool:
    """Whether it names somebody behind `with`."""
    return bool(_WITH_PERSON.search(masked))


def _merged_people(query: Query, before: Query, *, narrows: bool) -> dict[str, Any]:
    """Who is asked for now: new people replace the old ones, unless they only narrow what was listed."""
    if query.kind is QueryKind.COMPARE and len(query.people) == 1:
        return {"people": (*before.people[:1], *query.people)}
    if not query.people:
        return {"people": before.people, "coauthors": query.coauthors or before.coauthors}
    if narrows and before.people and not _same(query.people, before.people):
        return {"people": before.people, "coauthors": (*before.coauthors, *query.people)}
    if narrows and _same(query.people, before.people):
        return {"people": before.people, "coauthors": query.coauthors or before.coauthors}
    return {"coauthors": query.coauthors}


def _same(one: tuple[PersonMention, ...], other: tuple[PersonMention, ...]) -> bool:
    """Whether the second holds all of the first."""
    bearers = {mention.researcher_id for mention in other if mention.researcher_id}
    return all(mention.researcher_id in bearers or mention in other for mention in one)
