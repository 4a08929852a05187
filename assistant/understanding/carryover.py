"""Carryover: the query before, with what a follow-up states put in its place."""

from __future__ import annotations

import re
from typing import Any

from assistant.records import PersonMention, Query, QueryKind, Without, Years
from assistant.understanding.conversation import Conversation
from assistant.understanding.cues import PAPERS
from assistant.understanding.parsed import Parsed
from assistant.words import stems

_ALL_YEARS = re.compile(r"\b(?:in total|overall|altogether|in all|all years|of all time|ever)\b|一共|总共")
_WITH_PERSON = re.compile(r"\b(?:with|alongside)\s+(?:\w+\s+)?PERSON\b|[和与跟]\s*PERSON")
_WITH_WHOM = re.compile(
    r"^\W*(?:(?:and|so|but|together|written|done)\b\s*)*(?:(?:with|alongside) who(?:m)?(?: else)?|who(?:m)?(?: else)? with)\W*$|^\W*(?:和|与|跟)谁"
)
_CONSTRAINTS = ("years", "venues", "status", "track", "position", "sort", "limit")


_ASKS_VENUES = re.compile(r"\b(?:venues|conferences|journals)\b|哪些会议")
_NAMES_THEM = re.compile(
    r"\b(?:list|name|show|give|enumerate|which|what are)\b|^\W*(?:all|everything)\b|列出|哪些"
)


def carried_over(parsed: Parsed, talk: Conversation) -> Query:
    """The earlier query with what the follow-up states put in its place."""
    assert talk.query is not None, "a follow-up follows something"
    references = parsed.references
    if parsed.query.kind is QueryKind.PEOPLE and parsed.query.topic and not references.any_but_opener:
        return parsed.query  # "and who works on glaciers?" names all it needs
    before = _base(parsed, talk)
    query = _turned_round(parsed.query) if references.excludes else parsed.query
    changes: dict[str, Any] = {}
    open_kind = (
        query.kind in (QueryKind.PAPERS, QueryKind.PROFILE, QueryKind.HELP) and not before.kind.is_talk
    )
    counts_on = query.kind is QueryKind.FACT and query.fact in ("words", "figure") and not query.topic
    if counts_on and before.kind in (QueryKind.COUNT, QueryKind.PAPERS):  # "how many in total?"
        changes |= {"kind": QueryKind.COUNT, "fact": None}
    elif open_kind and ((_was_of_person(before) and _papers_meant(parsed)) or _papers_said(before, parsed)):
        changes |= {"kind": QueryKind.PAPERS, "fact": None, "group_by": None}
    elif open_kind and before.people and _WITH_WHOM.match(parsed.masked):
        changes |= {"kind": QueryKind.COAUTHORS, "fact": None, "group_by": None}
    elif open_kind and _ASKS_VENUES.search(parsed.masked):
        changes |= {"kind": QueryKind.VENUES, "fact": None}
    elif open_kind and before.kind is QueryKind.COUNT and (query.limit or _NAMES_THEM.search(parsed.masked)):
        changes |= {"kind": QueryKind.PAPERS, "fact": None}  # "name them"
    elif open_kind:
        changes |= {"kind": before.kind, "group_by": before.group_by, "fact": before.fact}
    for name in _CONSTRAINTS:
        if not getattr(query, name) and name not in ("sort", "limit"):
            changes[name] = getattr(before, name)
    if _ALL_YEARS.search(parsed.masked):
        changes["years"] = query.years
    elif references.moves is not None and query.years is None:
        changes["years"] = _moved(references.moves, before, talk)
    elif references.years_away is not None and query.years is None:
        changes["years"] = years_away(references.years_away, talk)
    elif references.same_years and query.years is None:
        changes["years"] = _years_of(talk)
    without = query.without or _still_left_out(query, before)
    if references.corrects and without is not None and query.people:
        without = without.model_copy(update={"people": ()})  # "not A, B": A is replaced
    if without is not None or before.without is not None:
        changes["without"] = without if without != Without() else None
    adds = bool(_WITH_PERSON.search(parsed.masked)) and open_kind
    changes |= _merged_people(query, before, narrows=references.group or adds)
    if adds and before.coauthors and not references.group:
        changes["coauthors"] = query.people  # "and with B?" after "with A": another co-author, not one more
    if changes.get("kind", query.kind) is QueryKind.COMPARE and len(query.people) == 1 and before.people:
        changes["people"] = (before.people[0], *query.people)
    if changes.get("kind") is QueryKind.PROFILE and (changes.get("coauthors") or query.coauthors):
        changes |= {"kind": QueryKind.PAPERS, "fact": None}  # "and with B?", behind who A is
    bare = query.kind is QueryKind.FACT and query.fact in ("words", "about") and not query.topic
    if query.paper_ids and bare and before.kind is QueryKind.FACT and before.paper_ids:
        return query.model_copy(
            update={"fact": before.fact, "topic": before.topic}
        )  # "and X?": the same of X
    if query.paper_ids:
        if changes.get("kind") not in (QueryKind.COMPARE, QueryKind.SIMILAR, QueryKind.FACT, None):
            changes |= {"kind": QueryKind.FACT, "fact": "about"}
        changes["people"] = query.people
        changes["topic"] = query.topic
        return query.model_copy(update=changes)
    if query.topic and references.group and before.topic:
        among = talk.shown if len(talk.shown) > 1 else talk.listed or talk.shown
        changes["paper_ids"] = () if references.drops else among
        changes |= {"kind": QueryKind.PAPERS if open_kind else query.kind}
    elif not query.topic:
        changes["topic"] = before.topic
        changes["paper_ids"] = before.paper_ids
        if before.kind in (QueryKind.PEOPLE,) and (query.people or query.coauthors):
            changes["kind"] = QueryKind.PAPERS
    if references.corrects and before.detail and query.topic and not (query.people or query.paper_ids):
        return before.model_copy(
            update={"detail": query.topic}
        )  # "sorry, I meant Alibaba": the same fact, there
    if references.corrects and before.kind is QueryKind.FACT and before.people and query.topic and open_kind:
        return query.model_copy(update=changes | {"fact": before.fact, "paper_ids": ()})
    if open_kind and before.kind is QueryKind.FACT and query.topic:
        if before.paper_ids and not speaks_of(talk, query.topic):
            return query.model_copy(update={"people": (), "kind": QueryKind.PAPERS, "fact": None})
        changes |= {"fact": query.fact or "words", "paper_ids": before.paper_ids}
    return query.model_copy(update=changes)


def _was_of_person(before: Query) -> bool:
    """Whether a person was asked about and not their papers."""
    interests = before.kind is QueryKind.FACT and before.fact == "interest"
    return interests or before.kind in (QueryKind.PROFILE, QueryKind.COAUTHORS)


def _papers_said(before: Query, parsed: Parsed) -> bool:
    """`And papers?`, after any fact of a person."""
    of_person = before.kind is QueryKind.FACT and bool(before.people) and not before.paper_ids
    return of_person and bool(re.search(rf"\b{PAPERS}\b", parsed.masked))


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


def speaks_of(talk: Conversation, topic: str) -> bool:
    """Whether the paper spoken of holds half of the words."""
    paper, wanted = talk.paper, set(stems(topic))
    held = set(stems(f"{paper.title}. {paper.abstract}")) if paper is not None else set()
    return bool(wanted) and len(wanted & held) * 2 >= len(wanted)


def _base(parsed: Parsed, talk: Conversation) -> Query:
    """The earlier query without what no longer holds; the papers spoken of, where a fact of one was asked and now the set."""
    assert talk.query is not None, "a follow-up follows something"
    before, references = talk.query, parsed.references
    of_paper = before.kind is QueryKind.COAUTHORS and len(before.paper_ids) == 1
    if of_paper and parsed.query.people and talk.earlier is not None:
        return _base(parsed, talk.earlier)  # who else is on a paper is no constraint
    if references.moves and before.kind is QueryKind.FACT and (listing := list_of(talk)) is not None:
        return listing  # "is there a newer one?", of those the paper was picked from
    if before.kind is QueryKind.FACT and len(before.paper_ids) < 2:
        stated = parsed.query.years or parsed.query.venues or parsed.query.status or parsed.query.track
        if stated and not references.group and (list_query := _last_list(talk)) is not None:
            return list_query  # "and in 2022?" goes back to the list that was narrowed before
    if before.kind is QueryKind.FACT and len(before.paper_ids) == 1:
        if references.group and (listed := (talk.pair if references.both else ()) or talk.listed):
            return Query(kind=QueryKind.PAPERS, paper_ids=listed)
        if _WITH_PERSON.search(parsed.masked) or references.corrects or references.moves:
            people = before.people or talk.person
            return Query(kind=QueryKind.PAPERS, people=people)
    if before.kind is QueryKind.FACT and before.people and references.group:
        before = before.model_copy(update={"kind": QueryKind.PAPERS, "fact": None})
    drops = list(references.drops)
    if _ALL_OF.search(parsed.masked):
        drops += ["years", "venues", "topic"]
    empty: dict[str, Any] = {"years": None, "venues": (), "topic": ""}
    return before.model_copy(update={name: empty[name] for name in drops})


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


_ALL_OF = re.compile(
    r"\b(?:all|everything|every (?:paper|one))(?: of| by| from)? (?:PERSON|the (?:papers|works)\b)|^\W*everything\W*$"
)


def _turned_round(query: Query) -> Query:
    """`Leave out everything before 2021`: what it states is not wanted."""
    years = query.years or (query.without.years if query.without is not None else None)
    if years is not None and (years.first is None) != (
        years.last is None
    ):  # all before, or all after: from there on
        kept = Years(first=years.last + 1) if years.last is not None else Years(last=(years.first or 0) - 1)
        return query.model_copy(update={"years": kept, "without": None})
    stated = {name: getattr(query, name) for name in ("years", "venues", "status", "track", "people")}
    without = (query.without or Without()).model_copy(
        update={name: value for name, value in stated.items() if value}
    )
    return query.model_copy(
        update={
            "years": None,
            "venues": (),
            "status": None,
            "track": None,
            "people": (),
            "without": without if without != Without() else None,
        }
    )


def _still_left_out(query: Query, before: Query) -> Without | None:
    """What was left out before, without what is asked for now."""
    if before.without is None:
        return None
    none = Without()
    wanted = [name for name in ("years", "venues", "status", "track", "people") if getattr(query, name)]
    return before.without.model_copy(update={name: getattr(none, name) for name in wanted})


def _moved(where: str, before: Query, talk: Conversation) -> Years | None:
    """`and before that?`, `and since then?`: of the years asked for, else of the paper spoken of."""
    years = before.years
    if years is None and talk.is_certain and talk.paper is not None and talk.paper.year:
        years = Years(first=talk.paper.year, last=talk.paper.year)
    if years is None:
        return None
    if where == "before" and years.first is not None:
        return Years(last=years.first - 1)
    if where == "after" and years.last is not None:
        return Years(first=years.last + 1)
    return years


def years_away(distance: int, talk: Conversation) -> Years | None:
    """`The year before`, `that year`: told from the years asked for last, else from the year of the paper spoken of."""
    years: Years | None = None
    for turn in talk.turns():
        paper = turn.paper if turn.is_certain else None
        if paper is not None and paper.year and not (turn.query and turn.query.years):
            years = Years(first=paper.year, last=paper.year)
        else:
            years = turn.query.years if turn.query is not None else None
        if years is not None:
            break
    if years is None or not distance:
        return years
    end = (years.first or years.last) if distance < 0 else (years.last or years.first)
    return Years(first=end + distance, last=end + distance) if end is not None else None


def _years_of(talk: Conversation) -> Years | None:
    """`The same two years`: from the first to the last year the questions before asked for."""
    found: list[int] = []
    for turn in talk.turns():
        years = turn.query.years if turn.query is not None else None
        if years is None or years.first is None or years.last is None:
            break
        found += [years.first, years.last]
    return Years(first=min(found), last=max(found)) if found else None


def _merged_people(query: Query, before: Query, *, narrows: bool) -> dict[str, Any]:
    """Who is asked for now: new people replace the old ones, unless they only narrow what was listed."""
    if query.kind is QueryKind.COMPARE and len(query.people) == 1:
        return {"people": (*before.people[:1], *query.people)}
    if not query.people:
        return {"people": before.people, "coauthors": query.coauthors or before.coauthors}
    if narrows and before.people and not _same(query.people, before.people):
        return {"people": before.people, "coauthors": (*before.coauthors, *query.people)}
    return {"coauthors": query.coauthors}


def _same(one: tuple[PersonMention, ...], other: tuple[PersonMention, ...]) -> bool:
    return [mention.candidates for mention in one] == [mention.candidates for mention in other]
