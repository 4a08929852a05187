"""Follow-ups: a question that leans on the turns before it, made whole.

Only what the visitor typed is read again; what the assistant said before is looked up afresh, so a forged or stale
transcript changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from assistant.library import Library
from assistant.records import Evidence, Paper, PersonMention, Query, QueryKind, Without, Years
from assistant.understanding.kinds import paper_shape
from assistant.understanding.parse import Parsed

Retrieve = Callable[[Query, Library], Evidence]

_TALK = frozenset({QueryKind.SMALL_TALK, QueryKind.HELP, QueryKind.OFF_DOMAIN})
_LISTS = frozenset(
    {
        QueryKind.PAPERS,
        QueryKind.COUNT,
        QueryKind.TIMELINE,
        QueryKind.VENUES,
        QueryKind.READING_LIST,
        QueryKind.PROFILE,
    }
)
_ELSE = re.compile(r"\b(?:else|other|others|more)\b|还|其他")
_WRITES = re.compile(r"\b(?:publi\w+|writ\w+|wrote|papers?|works?|articles?|done|did)\b|论文|发表")
_ALL_YEARS = re.compile(r"\b(?:in total|overall|altogether|in all|all years|of all time|ever)\b|一共|总共")
_BEFORE_THAT = re.compile(r"\b(?:before (?:that|then)|earlier(?: than that)?|previously)\b|在?(?:那|此)?之前")
_AFTER_THAT = re.compile(
    r"\b(?:after (?:that|then)|since (?:then|that)|later(?: than that)?|afterwards)\b|在?(?:那|此)?之后"
)
_WITH_PERSON = re.compile(r"\b(?:with|alongside)\s+(?:\w+\s+)?PERSON\b|[和与跟]\s*PERSON")
_MORE = re.compile(r"\b(?:more|fewer)\b|更多|更少")
_THIN_TOPIC = re.compile(
    r"(?:the |its |their )?(?:code|links?|github|pdf|doi|awards?|prizes?|venue|conference)", re.I
)
"""Topic words that after a paper ask for something of it."""
_CONSTRAINTS = ("years", "venues", "status", "track", "position", "sort", "limit")


def leans(parsed: Parsed) -> bool:
    """Whether a question needs the turns before it to be understood."""
    if parsed.query.kind is QueryKind.OFF_DOMAIN:
        return False
    unread = parsed.query.kind is QueryKind.HELP and parsed.shape.kind is QueryKind.PAPERS
    talk = parsed.query.kind in _TALK and not unread
    grouped = parsed.query.group_by and not _is_comparative(parsed)
    return parsed.references.any or not (parsed.has_anchor or talk or grouped)


def _is_comparative(parsed: Parsed) -> bool:
    """`Who has more papers?`: of those named before."""
    return parsed.query.group_by == "person" and not parsed.query.people and bool(_MORE.search(parsed.masked))


def is_open(query: Query) -> bool:
    """Whether nothing holds a list together: answered as it stands it would be every paper stored."""
    bound = (
        query.topic
        or query.people
        or query.coauthors
        or query.years
        or query.venues
        or query.status
        or query.track
    )
    return query.kind in _LISTS and not (
        bound or query.paper_ids or query.without or query.group_by or query.fact == "code"
    )


def resolve(parsed: Parsed, before: Query, library: Library, retrieve: Retrieve) -> Query:
    """The query that a follow-up means, given the query before it; help where it leads nowhere."""
    found = _resolved(parsed, before, library, retrieve)
    return (
        found.model_copy(update={"kind": QueryKind.HELP})
        if is_open(found) and parsed.references.any
        else found
    )


def _resolved(parsed: Parsed, before: Query, library: Library, retrieve: Retrieve) -> Query:
    query, references = parsed.query, parsed.references
    about_paper = _about_the_paper(parsed, before, library, retrieve)
    if about_paper is not None:
        return about_paper
    if query.kind is QueryKind.HELP and not references.any:
        return query
    if query.people and not references.any_but_opener and before.paper_ids and _WRITES.search(parsed.masked):
        return query
    if _is_comparative(parsed):
        return query.model_copy(update={"people": before.people}) if len(before.people) > 1 else query
    changes: dict[str, Any] = {}
    if references.ordinal is not None or references.paper:
        changes["paper_ids"] = _paper_meant(before, references.ordinal, library, retrieve)
    if references.person:
        if query.people:
            changes["coauthors"] = (*query.people, *query.coauthors)
            if query.kind in (QueryKind.PROFILE, QueryKind.COAUTHORS):
                changes["kind"] = QueryKind.PAPERS
        changes["people"] = _person_meant(before, library, retrieve)
        return query.model_copy(update=_whole(query, changes))
    if references.ordinal is not None or references.paper:
        return query.model_copy(update=_whole(query, changes))
    return _merge(parsed, before, library, retrieve)


def _about_the_paper(parsed: Parsed, before: Query, library: Library, retrieve: Retrieve) -> Query | None:
    """A question without a thing of its own, after a turn about one paper: `which year?`, `what else did the first author publish?`."""
    query, references = parsed.query, parsed.references
    named = query.people or query.coauthors or query.paper_ids
    own = (
        named
        or (query.topic and not _THIN_TOPIC.fullmatch(query.topic))
        or query.venues
        or query.years
        or query.status
        or references.group
        or references.ordinal is not None
    )
    if own or before.kind in _TALK:
        return None
    paper = _focus(before, library, retrieve)
    if paper is None:
        return None
    shape = paper_shape(
        parsed.masked if "PAPER" in parsed.masked else f"{parsed.masked.rstrip('?!. ')} PAPER"
    )
    if query.position and not re.match(r"\W*(?:and |so )?who\b", parsed.masked):
        return _of_author(query, paper, parsed.masked)
    fact = shape.fact if shape is not None else None
    if fact in (None, "words", "figure", "about") or (references.person and fact != "links"):
        return None
    return query.model_copy(
        update={"kind": QueryKind.FACT, "fact": fact, "paper_ids": (paper.id,), "group_by": None, "topic": ""}
    )


def _of_author(query: Query, paper: Paper, masked: str) -> Query | None:
    """What the first or last author of a paper did besides."""
    place = 0 if query.position == "first" else -1
    known = paper.authors and (place == 0 or paper.authors_complete)
    author = paper.authors[place].researcher_id if known else None
    if author is None:
        return None
    changes: dict[str, Any] = {
        "people": (
            PersonMention(text=paper.authors[place].name, candidates=(author,), researcher_id=author),
        ),
        "position": None,
        "kind": QueryKind.PAPERS if query.kind in (QueryKind.FACT, QueryKind.HELP) else query.kind,
        "fact": None,
    }
    if _ELSE.search(masked):
        changes["without"] = Without(paper_ids=(paper.id,))
    return query.model_copy(update=changes)


def _focus(before: Query, library: Library, retrieve: Retrieve) -> Paper | None:
    """The one paper the turn before was about, if there was just one."""
    if before.kind is QueryKind.FACT and len(before.paper_ids) == 1:
        return library.papers_by_id.get(before.paper_ids[0])
    if before.kind not in (QueryKind.PAPERS, QueryKind.FACT):
        return None
    papers = retrieve(before, library).papers
    return papers[0] if len(papers) == 1 else None


def _whole(query: Query, changes: dict[str, Any]) -> dict[str, Any]:
    """A kind that fits what is now known: a bare person is a profile, a bare paper its contents."""
    if query.kind in (QueryKind.PAPERS, QueryKind.HELP) and changes.get("paper_ids") and not query.topic:
        changes |= {"kind": QueryKind.FACT, "fact": query.fact or "about"}
    return changes


def _merge(parsed: Parsed, before: Query, library: Library, retrieve: Retrieve) -> Query:
    """The earlier query with what the follow-up states put in its place."""
    query, references = parsed.query, parsed.references
    changes: dict[str, Any] = {}
    open_kind = (
        query.kind in (QueryKind.PAPERS, QueryKind.PROFILE, QueryKind.HELP) and before.kind not in _TALK
    )
    counts_on = query.kind is QueryKind.FACT and query.fact in ("words", "figure") and not query.topic
    if counts_on and before.kind in (QueryKind.COUNT, QueryKind.PAPERS):  # "how many in total?"
        changes |= {"kind": QueryKind.COUNT, "fact": None}
    elif open_kind:
        changes |= {"kind": before.kind, "group_by": before.group_by, "fact": before.fact}
    for name in _CONSTRAINTS:
        if not getattr(query, name) and name not in ("sort", "limit"):
            changes[name] = getattr(before, name)
    if _ALL_YEARS.search(parsed.masked):
        changes["years"] = query.years
    elif before.years is not None and query.years is None:
        changes["years"] = _moved(before.years, parsed.masked)
    adds = bool(_WITH_PERSON.search(parsed.masked)) and open_kind
    changes |= _merged_people(query, before, narrows=references.group or adds)
    if adds and before.coauthors and not references.group:
        changes["coauthors"] = query.people  # "and with B?" after "with A": another co-author, not one more
    if changes.get("kind", query.kind) is QueryKind.COMPARE and len(query.people) == 1 and before.people:
        changes["people"] = (before.people[0], *query.people)
    if query.paper_ids:
        if changes.get("kind") not in (QueryKind.COMPARE, QueryKind.SIMILAR, QueryKind.FACT, None):
            changes |= {"kind": QueryKind.FACT, "fact": "about"}
        changes["people"] = query.people
        changes["topic"] = query.topic
        return query.model_copy(update=changes)
    if query.topic and references.group and before.topic:
        changes["paper_ids"] = tuple(paper.id for paper in retrieve(before, library).papers)
        changes |= {"kind": QueryKind.PAPERS if open_kind else query.kind}
    elif not query.topic:
        changes["topic"] = before.topic
        changes["paper_ids"] = before.paper_ids
        if before.kind in (QueryKind.PEOPLE,) and (query.people or query.coauthors):
            changes["kind"] = QueryKind.PAPERS
    if open_kind and before.kind is QueryKind.FACT and query.topic:
        changes |= {"fact": query.fact or "words", "paper_ids": before.paper_ids}
    return query.model_copy(update=changes)


def _moved(years: Years, masked: str) -> Years:
    """`and before that?`, `and since then?`."""
    if years.first is not None and _BEFORE_THAT.search(masked):
        return Years(last=years.first - 1)
    if years.last is not None and _AFTER_THAT.search(masked):
        return Years(first=years.last + 1)
    return years


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


def _paper_meant(before: Query, ordinal: int | None, library: Library, retrieve: Retrieve) -> tuple[str, ...]:
    if ordinal is None and before.paper_ids and before.kind is QueryKind.FACT:
        return before.paper_ids[:1]
    papers = retrieve(before, library).papers
    place = ordinal or 0
    return (papers[place].id,) if papers and -len(papers) <= place < len(papers) else ()


def _person_meant(before: Query, library: Library, retrieve: Retrieve) -> tuple[PersonMention, ...]:
    if before.people:
        return before.people[:1] if before.kind is not QueryKind.COMPARE else before.people
    evidence = retrieve(before, library)
    ids = [one.researcher_id for one in evidence.ranked_people[:1]] or [one.id for one in evidence.people[:1]]
    ids = ids or [one for one in (group.researcher_id for group in evidence.groups[:1]) if one]
    if not ids and evidence.papers and (before.paper_ids or len(evidence.papers) == 1):
        ids = [author.researcher_id for author in evidence.papers[0].authors[:1] if author.researcher_id]
    return tuple(PersonMention(text=library.name(one), candidates=(one,), researcher_id=one) for one in ids)
