"""What came of a paper later: `is there a later version for large data sets?`, `any extension to video?`, behind one paper.

A successor carries the name of the paper and is later; where the name is an ordinary word, it has one of its authors. What it is asked to be for is looked up.
"""

from __future__ import annotations

import re

from assistant.records import Paper, Query, QueryKind
from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_LATER = re.compile(
    r"\b(?:an?|any|some|the)\s+(?:(?:later|newer|more recent|improved|extended|updated|faster|second|new|next|scalable|better)\s+)?(?:versions?|follow-?ups?|successors?|extensions?|variants?|sequels?|updates?|continuations?)\b(?!\s+of\s+the\s+(?:list|answer))",
    re.I,
)
_KIND_OF_IT = re.compile(
    r"^(?:(?:later|newer|more recent|improved|extended|updated|faster|second|new|next|better)\s+)*(?:versions?|follow-?ups?|successors?|extensions?|variants?|sequels?|updates?|continuations?)\b\s*(?:(?:for|to|of|on|with|in|that|which)\b\s*)*",
    re.I,
)
"""Where a topic still says that a later version is asked for."""
_ASKS = re.compile(r"\b(?:is|are|was|were|has|have|did|does|do|any)\b", re.I)
_COINED = re.compile(r"[A-Za-z0-9][A-Z0-9]")
_FEW = 4


def successor(parsed: Parsed, talk: Conversation, query: Query) -> Query:
    """The later paper of the same name, where one is stored that fits what it is asked to be for; else the query as it is."""
    own, paper = parsed.query, talk.paper if talk.is_certain else None
    named = own.people or own.paper_ids or own.venues
    if paper is None or named or own.language != "en" or own.kind is not QueryKind.PAPERS:
        return query
    if query.paper_ids and query.paper_ids != (paper.id,):
        return query  # a version told by its number
    if not (_LATER.search(parsed.wording) and _ASKS.search(parsed.wording)):
        return query
    later = _of_its_name(paper, talk)
    if not later:
        return query
    topic = _KIND_OF_IT.sub("", own.topic)
    if not content_words(topic):
        return Query(kind=QueryKind.PAPERS, paper_ids=tuple(one.id for one in later), language=own.language)
    found = talk.found(own.model_copy(update={"topic": topic}))
    fitting = [one for one in (*found.papers, *found.nearest[:1]) if one in later]
    if not fitting:
        return query
    return Query(kind=QueryKind.FACT, fact="about", paper_ids=(fitting[0].id,), language=own.language)


def _of_its_name(paper: Paper, talk: Conversation) -> list[Paper]:
    """Later papers whose title has a name of the paper, a coined one or by one of its authors."""
    head = paper.title.partition(":")[0].strip() if ":" in paper.title else ""
    names = {*talk.library.names_of(paper.id), *((head,) if head and " " not in head else ())}
    names = {one for one in names if len(one) > 2}
    later = [
        one
        for one in talk.library.papers
        if one.id != paper.id
        and (one.year or 0) > (paper.year or 0)
        and any(
            (_COINED.search(name) or set(one.researcher_ids) & set(paper.researcher_ids))
            and re.search(rf"\b{re.escape(name)}\b", one.title)
            for name in names
        )
    ]
    return sorted(later, key=lambda one: one.year or 0)[:_FEW]
