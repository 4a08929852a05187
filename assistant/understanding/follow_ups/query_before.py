"""The query before: the earlier question a follow-up builds on, without what no longer holds."""

from __future__ import annotations

import re
from typing import Any

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.carried_people import names_company


def query_before(parsed: Parsed, talk: Conversation) -> Query:
    """The earlier query without what no longer holds; the papers spoken of, where a fact of one was asked and now the set."""
    assert talk.query is not None, "a follow-up follows something"
    before, references = talk.query, parsed.references
    of_paper = before.kind is QueryKind.COAUTHORS and len(before.paper_ids) == 1
    if of_paper and (parsed.query.people or references.moves) and talk.earlier is not None:
        return query_before(parsed, talk.earlier)  # who else is on a paper is no constraint
    if references.moves and before.kind is QueryKind.FACT and (listing := list_of(talk)) is not None:
        return listing  # "is there a newer one?", of those the paper was picked from
    goes_on = references.moves or (before.paper_ids and (parsed.query.years or parsed.query.venues))
    compared = before.kind is QueryKind.COMPARE and goes_on and not references.group
    if compared and (listed_before := _last_list(talk)) is not None:
        return listed_before  # "any newer ones?", "and in 2026?", of the list that some were compared out of
    if before.kind is QueryKind.FACT and len(before.paper_ids) < 2:
        stated = (
            references.years_away
            or parsed.query.years
            or parsed.query.venues
            or parsed.query.status
            or parsed.query.track
        )
        if stated and not references.group and (list_query := _last_list(talk)) is not None:
            if _turns_to(before, list_query, parsed):
                return Query(kind=QueryKind.PAPERS, people=before.people)
            return list_query  # "and in 2022?" goes back to the list that was narrowed before
    if before.kind is QueryKind.FACT and len(before.paper_ids) == 1:
        if references.group and (listed := (talk.pair if references.both else ()) or talk.listed):
            return Query(kind=QueryKind.PAPERS, paper_ids=listed)
        if names_company(parsed.masked) or references.corrects or references.moves:
            own = references.moves and parsed.query.topic  # "something newer on bees?", of anybody
            people = before.people or (() if own else talk.person)
            return Query(kind=QueryKind.PAPERS, people=people)
    if before.kind is QueryKind.FACT and len(before.paper_ids) > 1 and parsed.query.kind in _LISTS:
        return Query(
            kind=QueryKind.PAPERS, paper_ids=before.paper_ids
        )  # "which were at X?", behind who wrote each
    if before.kind is QueryKind.FACT and before.people and references.group:
        before = before.model_copy(update={"kind": QueryKind.PAPERS, "fact": None})
    drops = [*references.drops, *_replaced_by(parsed, talk)]
    if _ALL_OF.search(parsed.masked):
        drops += ["years", "venues", "topic", "paper_ids"]
    if "people" in drops or _BY_ANYONE.search(parsed.masked):
        drops += ["people", "coauthors"]
    empty: dict[str, Any] = {
        "years": None,
        "venues": (),
        "topic": "",
        "fact": None,
        "people": (),
        "coauthors": (),
        "position": None,
        "paper_ids": (),
    }
    return before.model_copy(update={name: empty[name] for name in drops})


def _turns_to(before: Query, listed: Query, parsed: Parsed) -> bool:
    """`And how many of 2020?`, behind a fact of somebody else than whose papers were listed: of them, on whatever they wrote."""
    if not before.people or before.paper_ids or before.people == listed.people:
        return False
    return bool(listed.people or parsed.query.kind is QueryKind.COUNT)


def _replaced_by(parsed: Parsed, talk: Conversation) -> list[str]:
    """`Anything from 2019 instead?`: where or when, as the last question alone narrowed it, gives way to what is said now."""
    last, wider = talk.query, talk.earlier.query if talk.earlier is not None else None
    if not parsed.references.instead or last is None or wider is None:
        return []
    said = {name for name in ("years", "venues") if getattr(parsed.query, name)}
    added = [name for name in ("years", "venues") if getattr(last, name) and not getattr(wider, name)]
    return [name for name in added if said and name not in said]


_LISTS = (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.HELP)


def list_of(talk: Conversation) -> Query | None:
    """The last question that listed the one paper spoken of, among others or alone."""
    for turn in talk.turns():
        query = turn.query
        if query is not None and query.kind in (QueryKind.PAPERS, QueryKind.COUNT):
            return query if talk.is_certain and talk.shown[0] in turn.shown else None
    return None


def _last_list(talk: Conversation) -> Query | None:
    """The last question that asked for papers and not for a fact of one; not one that only picked from a list before it."""
    queries = [turn.query for turn in talk.turns() if turn.query is not None]
    lists = [one for one in queries if one.kind in (QueryKind.PAPERS, QueryKind.COUNT)]
    last = lists[0] if lists else None
    if len(lists) > 1 and last is not None and last.track and not lists[1].track:
        picked = last.model_copy(update={"track": None, "kind": lists[1].kind})
        return lists[1] if (picked.people, picked.years) == (lists[1].people, lists[1].years) else last
    return last


_BY_ANYONE = re.compile(r"\bby (?:anyone|anybody|everyone|everybody|whoever|whomever)\b(?! else)")
_ALL_OF = re.compile(
    r"\b(?:all|everything|every (?:paper|one))(?: of| by| from)? (?:PERSON|the (?:papers|works)\b)|^\W*everything\W*$"
)
