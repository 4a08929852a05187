"""Further papers: `has she another paper on bees?` asks for one besides the paper that was spoken of."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Without
from assistant.understanding.conversation import Conversation
from assistant.understanding.cues import PAPERS

FURTHER = re.compile(
    rf"\b(?:another|(?:one|two|any|some|a few) (?:more|other)|any others?|others?|(?:a |any )?(?:further|additional|different)|a second|what else|which other|what other)\b(?: [\w-]+){{0,4}}? (?:{PAPERS}|one|ones)\b|\b(?:anything|something|what) else\b|\bhow many (?:more|others?)\b",
    re.I,
)
"""Says that a paper besides those known is asked for."""


def besides_known(masked: str, query: Query, talk: Conversation) -> Query:
    """The query without the one paper spoken of last, where a further one is asked for and it would be listed too."""
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
