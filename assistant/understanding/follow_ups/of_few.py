"""A follow-up over a list: which of a few it means in other words, and no topic on which nothing was found."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.spoken_of.selection import nearest_of

_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)
_CLEARLY, _LIKE = 0.03, 0.15
"""As in `selection`; less will do where one of a few is said to be on it."""
_WHICH_ONE = re.compile(
    r"^\W*(?:(?:and|but|so|ok|then)\b\W*)*which (?:(?:one|paper|article) )?(?:of|among|from) (?:the|these|those) (?:two|three|four)\b",
    re.I,
)


def one_of_few(parsed: Parsed, talk: Conversation, found: Query) -> Query:
    """`Which one of the two deals with segmentation?`, said in words of neither: the one that is clearly nearer in meaning."""
    if found.kind is not QueryKind.PAPERS or not found.topic or not _WHICH_ONE.match(parsed.wording):
        return found
    listed = [talk.library.papers_by_id[one] for one in talk.displayed if one in talk.library.papers_by_id]
    if len(listed) < 2 or talk.papers_of(found):
        return found
    nearest = nearest_of(found.topic, listed, talk, clearly=_CLEARLY, like=_LIKE)
    return found.model_copy(update={"paper_ids": nearest, "topic": ""}) if nearest else found


_NAMES_PAPERS = re.compile(rf"\b{PAPERS}\b")


def without_dead_topic(parsed: Parsed, talk: Conversation, found: Query) -> Query:
    """`How many papers at COLING?`, behind a topic on which somebody has nothing at all: all of theirs there."""
    query, before = parsed.query, talk.query
    carried = before is not None and found.topic == before.topic and found.topic and not query.topic
    if before is None or not carried or found.kind not in _LISTS or before.kind not in _LISTS:
        return found
    asks_anew = _NAMES_PAPERS.search(parsed.masked) and (query.venues or query.years or query.position)
    if not asks_anew or not found.people or found.people != before.people or parsed.references.any_but_opener:
        return found
    alone = Query(kind=QueryKind.PAPERS, people=found.people, topic=found.topic)
    return found if talk.papers_of(alone) else found.model_copy(update={"topic": "", "topic_said": None})
