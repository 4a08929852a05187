"""Narrowed: the list before, held to something more: `only those with code`, `which one is at ICRA?`."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records import Query, QueryKind, Status
from assistant.records.author_places import FROM_FRONT
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.carried_people import names_company
from assistant.understanding.follow_ups.carryover import carried_over
from assistant.understanding.follow_ups.details import THIN_TOPIC
from assistant.understanding.follow_ups.leaning import LISTS
from assistant.understanding.spoken_of.antecedents import person_meant

_LISTED = (QueryKind.PAPERS, QueryKind.COUNT)
_BARE_WHICH = re.compile(r"\W*(?:(?:and|but|so|ok|then)\b[\s,]*)*which (?:are|were)\b", re.I)


_KEEPS = re.compile(
    r"\b(?:keep|only|just|narrow|filter|restrict|limit|drop|leav\w+|remov\w+|cut|exclud\w+|without|minus|except)\b",
    re.I,
)
"""Holds the list itself to something more: where nothing fits, nothing is left of it."""


def among_more(parsed: Parsed, talk: Conversation, found: Query) -> Query:
    """`And which one is at ICRA?`, where the narrowed list holds none: of the list it was narrowed from."""
    wider = talk.earlier
    if found.coauthors and not (parsed.query.people or parsed.query.coauthors):
        return found  # "have they written together?": both are spoken of, and nobody else
    if wider and names_company(parsed.masked) and talk.query and not talk.papers_of(talk.query):
        instead = carried_over(parsed, wider)  # "then with B", behind "with A", where there was none
        return instead if talk.papers_of(instead) else found
    narrows = parsed.references.group and found.kind in LISTS and parsed.query.kind in LISTS
    narrows = narrows and not _KEEPS.search(parsed.text)
    if not narrows or talk.papers_of(found) or found.kind is QueryKind.COUNT:
        return found  # "how many of those are at X?": none
    others = [carried_over(parsed, wider)] if wider and set(talk.shown) < set(wider.shown) else []
    if _BARE_WHICH.match(parsed.wording) and parsed.query.topic:
        others.append(parsed.query)  # "which are about glaciers?" may also begin anew
    return next((one for one in others if talk.papers_of(one)), found)


_PICKS = re.compile(
    r"\b(?:only|just|which|what|any|ones?|those|list|show|filter|keep|how many|limit|restrict)\b|[哪只仅几]|有没有|多少"
)

_NO_CODE = re.compile(
    r"\b(?:no|without|lacks?|lacking|misses|missing|(?:has|have|had|do|does|did)(?:n['’]?t| not)(?: (?:have|offer|release|provide|come with|got|share))?)"
    r" (?:any |a |the |their |its )?(?:public |released |source |available |open )?(?:code|github|repo(?:sitory)?|implementation)\b",
    re.I,
)


def _without_code(query: Query, before: Query) -> Query:
    """`Which of them have no code?`: the list before without those that have it."""
    held = {"kind": query.kind, "fact": None, "group_by": None, "code": False, "language": query.language}
    return before.model_copy(update=held)


_PRINTED = re.compile(
    r"\b(?:only|just|which|any|how many|those|these|ones?|them|keep)\b.*?\b(?:(?P<sort>(?:at|in|from) (?:an? |any |some |the )?(?:real |proper |actual |peer-?reviewed )*(?:conferences?|journals?))"
    r"|(?:published|peer-?reviewed)(?: (?:ones|papers|work|already))?)(?: please| then| now)*\W*$",
    re.I,
)


_REVIEWED = re.compile(r"\bpeer[- ]?reviewed\b", re.I)


def printed_only(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Only the published ones`, `only those at conferences`: the list before, held to what a venue printed."""
    query, before = parsed.query, talk.query
    topic = "" if query.topic.replace("-", " ") == "peer reviewed" else query.topic
    reviewed = query.status is Status.ACCEPTED and _REVIEWED.search(parsed.wording)
    status = None if reviewed else query.status
    own = query.people or query.paper_ids or query.venues or topic or status or query.years
    leans = parsed.references.group or parsed.references.opener
    match = _PRINTED.search(parsed.wording)
    if own or before is None or before.kind not in _LISTED or not leans or match is None:
        return None
    if before.paper_ids or query.kind not in (*_LISTED, QueryKind.VENUES, QueryKind.HELP):
        return None
    counts = query.kind is QueryKind.COUNT or "how many" in parsed.masked
    return before.model_copy(
        update={
            "kind": QueryKind.COUNT if counts else QueryKind.PAPERS,
            "status": Status.PUBLISHED,
            "unapplied": (match.group("sort"),) if match.group("sort") else (),
            "group_by": None,
            "language": query.language,
        }
    )


_ONLY = re.compile(r"^\W*(?:(?:and|but|ok|now|please)\b\s*)*(?:just|only)\b")


def narrowed(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Only those with code`, `the ones where she comes first`: the list before, held to what it is of a paper."""
    query, references, before = parsed.query, parsed.references, talk.query
    if before is None or query.people or query.paper_ids or not (references.group or references.opener):
        return None
    if before.kind not in (*_LISTED, QueryKind.VENUES) or query.kind not in _LISTED:
        return None
    if references.group and _NO_CODE.search(parsed.wording):
        return _without_code(query, before)
    with_code = query.fact == "code" and THIN_TOPIC.fullmatch(query.topic or "code")
    if with_code and _PICKS.search(parsed.wording.lower()):
        plain = replace(parsed, query=query.model_copy(update={"topic": "", "fact": None}))
        return carried_over(plain, talk).model_copy(update={"fact": "code", "code": True, "kind": query.kind})
    return None


def narrowed_by_place(parsed: Parsed, talk: Conversation) -> Query | None:
    """`The ones where she comes first`, `in which of these is X not first author?`: of the list before."""
    query, references, before = parsed.query, parsed.references, talk.query
    if before is None or before.kind not in _LISTED or not before.people or query.paper_ids or query.topic:
        return None
    place_said = query.position or (query.without and query.without.position)
    if _WHICH_CAME.match(parsed.masked) and not _AUTHORSHIP.search(parsed.wording):
        return None  # "which one was first?", in time
    picks = references.group or bool(_ONLY.match(parsed.masked))
    if not picks or not (place_said or query.author_number) or _ASKS_NAME.search(parsed.masked):
        return None
    own = query.people or (person_meant(talk) if references.person else before.people)
    if [one.researcher_id for one in own[:1]] != [one.researcher_id for one in before.people[:1]]:
        return None
    plain = query.model_copy(update={"people": (), "kind": _kind_of_list(query), "fact": None})
    return carried_over(replace(parsed, query=plain), talk).model_copy(
        update={"kind": plain.kind, "fact": before.fact if before.fact == "code" else None}
    )


def _kind_of_list(query: Query) -> QueryKind:
    return QueryKind.COUNT if query.kind is QueryKind.COUNT else QueryKind.PAPERS


_WHICH_CAME = re.compile(r"^\W*(?:(?:and|but|so|ok|then)\b[\s,]*)*(?:which|what)?(?: (?:one|paper))? ?(?:(?:was|is|came) )?POSITION\W*$")  # fmt: skip
_AUTHORSHIP = re.compile(r"\b(?:authors?|names?|listed|place|lead\w*)\b", re.I)
_ASKS_NAME = re.compile(r"\bwho(?:se|m)?\b|谁")


def another_place(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And third?`, behind a question of second authors: the same of that place, unless it is one of a list shown."""
    query, before, ordinal = parsed.query, talk.query, parsed.references.ordinal
    held = before is not None and before.position and before.kind in _LISTED and before.people
    if (
        before is not None
        and held
        and query.position
        and not query.people
        and _PLACE_ALONE.fullmatch(parsed.masked)
    ):
        return before.model_copy(update={"position": query.position, "language": query.language})
    if before is None or before.position is None or ordinal is None or not _BARE.fullmatch(parsed.masked):
        return None
    of_paper = before.kind is QueryKind.FACT and before.fact == "authors"
    if not of_paper and (before.kind not in _LISTED or ordinal < len(talk.shown)):
        return None
    place = FROM_FRONT[ordinal] if 0 <= ordinal < len(FROM_FRONT) else "last"
    return before.model_copy(update={"position": place, "language": query.language})


_BARE = re.compile(r"\W*(?:(?:and|or|but|what about|how about|as|then|also|the|an?)\W+)*(?:PAPER|PERSON)?\W*")
_PLACE_ALONE = re.compile(
    r"\W*(?:(?:and|or|but|now|what about|how about|as|then|also|the|only|those|ones|papers?)\W+)*POSITION(?:\W+(?:ones?|papers?|then|instead|too))*\W*|\W*(?:那么?|作为|当)*POSITION(?:的)?(?:呢)?\W*"
)
