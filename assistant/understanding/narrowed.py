"""Narrowed: the list before, held to something more: `only those with code`, `which one is at ICRA?`."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records import Query, QueryKind
from assistant.understanding.antecedents import person_meant
from assistant.understanding.carried_people import names_company
from assistant.understanding.carryover import carried_over
from assistant.understanding.conversation import Conversation
from assistant.understanding.details import THIN_TOPIC
from assistant.understanding.leaning import LISTS
from assistant.understanding.parsed import Parsed

_BARE_WHICH = re.compile(r"\W*(?:(?:and|but|so|ok|then)\b[\s,]*)*which (?:are|were)\b", re.I)


def among_more(parsed: Parsed, talk: Conversation, found: Query) -> Query:
    """`And which one is at ICRA?`, where the narrowed list holds none: of the list it was narrowed from."""
    wider = talk.earlier
    if wider and names_company(parsed.masked) and talk.query and not talk.papers_of(talk.query):
        instead = carried_over(parsed, wider)  # "then with B", behind "with A", where there was none
        return instead if talk.papers_of(instead) else found
    narrows = parsed.references.group and found.kind in LISTS and parsed.query.kind in LISTS
    if not narrows or talk.papers_of(found):
        return found
    others = [carried_over(parsed, wider)] if wider and set(talk.shown) < set(wider.shown) else []
    if _BARE_WHICH.match(parsed.wording) and parsed.query.topic:
        others.append(parsed.query)  # "which are about glaciers?" may also begin anew
    return next((one for one in others if talk.papers_of(one)), found)


_PICKS = re.compile(
    r"\b(?:only|just|which|what|any|ones?|those|list|show|filter|keep|how many|limit|restrict)\b"
)

_ONLY = re.compile(r"^\W*(?:(?:and|but|ok|now|please)\b\s*)*(?:just|only)\b")


def narrowed(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Only those with code`, `the ones where she comes first`: the list before, held to what it is of a paper."""
    query, references, before = parsed.query, parsed.references, talk.query
    if before is None or query.people or query.paper_ids or not (references.group or references.opener):
        return None
    if before.kind not in (QueryKind.PAPERS, QueryKind.COUNT) or query.kind not in (
        QueryKind.PAPERS,
        QueryKind.COUNT,
    ):
        return None
    with_code = query.fact == "code" and THIN_TOPIC.fullmatch(query.topic or "code")
    if with_code and _PICKS.search(parsed.wording.lower()):
        plain = replace(parsed, query=query.model_copy(update={"topic": "", "fact": None}))
        return carried_over(plain, talk).model_copy(update={"fact": "code", "kind": query.kind})
    theirs = references.person and person_meant(talk)[:1] == before.people[:1]
    picks = references.group or bool(_ONLY.match(parsed.masked))
    if query.position and theirs and picks and not query.topic:
        return carried_over(parsed, talk)
    return None
