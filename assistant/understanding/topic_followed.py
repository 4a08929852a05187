"""A follow-up about the topic of a search: `what has X done about it?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation import Conversation
from assistant.understanding.cues import PAPERS
from assistant.understanding.parsed import Parsed

_ON_IT = re.compile(
    r"\b(?:about|on|to|into|for|in|regarding|concerning|towards?) (?:PAPER|it|that|this|(?:this|that|the(?: same)?) (?:topic|subject|area|field|theme|matter))\W*$"
)
_PAPERS_ON_IT = re.compile(
    rf"^\W*(?:(?:and|so|but|any|are there|do you have|have you|show me|list|which|what|the|your|all|some|other)\b\s*)*{PAPERS} (?:about|on) (?:PAPER|it|that|this|there)\W*$"
)
_THEY_PUBLISHED = re.compile(
    rf"^\W*(?:(?:and|so|but|ok)\b\s*)*(?:(?:what|which {PAPERS}) (?:have|did|do) (?:they|it) (?:publish(?:ed)?|writ(?:e|ten)|have|done|do)|(?:what are )?(?:their|they|the) {PAPERS})(?: (?:on|about) (?:it|that|this))?\W*$",
    re.I,
)
"""Behind people who work on something: what they wrote on it."""


def is_on_it(parsed: Parsed) -> bool:
    """Whether it ends with `about it`, `on that topic`."""
    return bool(_ON_IT.search(parsed.masked))


def on_subject(parsed: Parsed, talk: Conversation) -> Query | None:
    """`What has X done about it?`, after a search by topic: the papers of X on that topic."""
    query, before = parsed.query, talk.query
    if before is None or not before.topic or before.paper_ids:
        return None
    if before.people and not (query.people and query.people != before.people):
        return None
    if before.kind is QueryKind.PEOPLE and not query.people and _THEY_PUBLISHED.match(parsed.wording):
        return Query(kind=QueryKind.PAPERS, topic=before.topic, language=query.language)
    if talk.is_certain:
        return None
    if _PAPERS_ON_IT.match(parsed.masked):  # "and papers on it?", behind people who work on something
        return Query(kind=QueryKind.PAPERS, topic=before.topic, language=query.language)
    if len(query.people) != 1 or query.topic or query.paper_ids or not is_on_it(parsed):
        return None
    kind = query.kind if query.kind is QueryKind.COUNT else QueryKind.PAPERS
    return query.model_copy(update={"kind": kind, "fact": None, "topic": before.topic})
