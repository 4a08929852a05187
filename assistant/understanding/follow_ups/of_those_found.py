"""Turns behind a list that was found for a topic: the papers of all those people on it, and two of more papers than two."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_THEIR_PAPERS = re.compile(
    r"^\W*(?:(?:and|so|ok|but|please)\b\W*)*(?:which|what|how many|list|show(?: me)?|any|are there any|only)(?: ones)?(?: of)?(?: all)? (?:their|they|these people['’]s|those people['’]s) (?:papers|publications|works|articles)\b",
    re.I,
)
_THE_TWO = re.compile(
    r"^\W*(?:(?:and|so|ok|now|please|(?:can|could|would) you)\b\W*)*compare (?:the two|both|the two of them|those two|these two|them both|both of them)(?: papers)?\W*$",
    re.I,
)
_FEW = 2


def their_papers(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which of their papers are from 2024?`, behind people found for a topic: of all of them, and on that topic."""
    before, query = talk.query, parsed.query
    found_for_topic = before is not None and before.kind is QueryKind.PEOPLE and before.fact is None
    if before is None or not (found_for_topic and before.topic) or before.people or query.topic:
        return None
    if not _THEIR_PAPERS.match(parsed.wording) or query.kind not in (QueryKind.PAPERS, QueryKind.COUNT):
        return None
    if not (query.years or query.venues or query.status):
        return None
    return query.model_copy(
        update={
            "topic": before.topic,
            "topic_said": before.topic_said,
            "people": (),
            "fact": None,
            "wording": "",
        }
    )


def the_two(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Compare the two`, behind a list of more papers: the first two, and that the others are left out."""
    if not _THE_TWO.match(parsed.wording) or len(talk.shown) <= _FEW:
        return None
    if talk.query is None or talk.query.kind is not QueryKind.PAPERS:
        return None
    rest = len(talk.shown) - _FEW
    return Query(
        kind=QueryKind.COMPARE,
        paper_ids=tuple(talk.shown[:_FEW]),
        unapplied=(f"all but the first two ({rest} more listed)",),
        language=parsed.query.language,
    )
