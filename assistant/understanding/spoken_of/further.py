"""Further papers and people: `has she another paper on bees?`, `who else has one at ICRA?` ask for more than was spoken of."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Without
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.cues import PAPERS

FURTHER = re.compile(
    rf"\b(?:another|(?:one|two|any|some|a few) (?:more|other)|any others?|others?|(?:a |any )?(?:further|additional|different)|a second|what else|which other|what other)\b(?: [\w-]+){{0,4}}? (?:{PAPERS}|one|ones)\b|\b(?:anything|something|what) else\b|\bhow many (?:more|others?)\b",
    re.I,
)
"""Says that a paper besides those known is asked for."""
_ELSE_WHO = re.compile(r"\b(?:any|some)(?:one|body)(?: here)? else\b|\bwho(?:m)? else\b|\b(?:any|which|what) other (?:people|person|researchers?|authors?|members?|colleagues?|students?)\b", re.I)  # fmt: skip
"""Says that somebody besides whoever is spoken of is asked for."""


def besides_known(masked: str, query: Query, talk: Conversation) -> Query:
    """The query without the one paper spoken of last, where a further one is asked for and it would be listed too."""
    if query.kind is QueryKind.COUNT and query.group_by == "person" and _ELSE_WHO.search(masked):
        return _by_others(masked, query, talk)
    lists = query.kind in (QueryKind.PAPERS, QueryKind.COUNT) and not query.paper_ids and not query.group_by
    if not lists or not talk.is_certain or not FURTHER.search(masked):
        return query
    if query.without is not None and query.without.paper_ids:
        return query
    paper = talk.library.papers_by_id.get(talk.shown[0])
    asked = {one.researcher_id for one in query.people}
    theirs = paper is not None and (not asked or bool(asked & set(paper.researcher_ids)))
    if not theirs or not (query.people or query.topic):
        return query
    without = (query.without or Without()).model_copy(update={"paper_ids": talk.shown})
    return query.model_copy(update={"without": without})


def _by_others(masked: str, query: Query, talk: Conversation) -> Query:
    """`Has anybody else one at ICRA?`: behind one such paper, who wrote another; behind what somebody did, who is not them."""
    carried = bool(query.people) and "PERSON" not in masked
    if (query.people and not carried) or query.without is not None or talk.query is None:
        return query
    anybody = query.model_copy(update={"people": ()})
    listed = talk.papers_of(anybody.model_copy(update={"kind": QueryKind.PAPERS, "group_by": None}))
    if talk.is_certain and talk.shown[0] in {one.id for one in listed}:
        return anybody.model_copy(update={"without": Without(paper_ids=talk.shown)})
    left_out = talk.person if talk.is_of_person and len(talk.person) == 1 else ()
    return anybody.model_copy(update={"without": Without(people=left_out)}) if left_out else query
