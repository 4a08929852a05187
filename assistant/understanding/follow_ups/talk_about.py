"""What the talk is about where a later turn says it not: somebody, the papers on a topic, or one paper."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.second_turns import About

_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)
_OF_PERSON = (QueryKind.PROFILE, QueryKind.VENUES, QueryKind.FACT)
LIMITS = ("years", "venues", "position", "status", "track", "code", "in_title", "author_number")
"""What a list may be held to besides whom or what it is of."""


@dataclass(frozen=True)
class TalkAbout:
    """What was asked about last."""

    kind: About
    query: Query
    said: str
    """The name, the topic or the title."""

    @property
    def goes_on(self) -> bool:
        """Whether a name or a year alone says enough to go on with it: not behind one fact of a person."""
        return self.kind != "person" or self.query.kind in (*_LISTS, QueryKind.PROFILE)

    @property
    def is_limited(self) -> bool:
        """Whether it was a list that was held to more than the person or the topic."""
        limits = [bool(getattr(self.query, one)) for one in LIMITS]
        return any(limits) or (self.kind == "person" and bool(self.query.topic))


def about_what(talk: Conversation) -> TalkAbout | None:
    """What the last question was about; None where it was of several, or of something else."""
    query = talk.query
    if query is None or query.kind.is_talk or query.refusal or query.without or query.coauthors:
        return None
    if query.kind is QueryKind.FACT and len(query.paper_ids) == 1 and not query.people:
        return TalkAbout("paper", query, talk.library.papers_by_id[query.paper_ids[0]].title)
    if query.paper_ids or query.group_by or query.limit or query.at_end:
        return None
    listed = query.kind in _LISTS
    if listed and len(talk.shown) < 2:
        return None
    if len(query.people) == 1 and (listed or query.kind in _OF_PERSON):
        person = query.people[0].researcher_id
        return TalkAbout("person", query, talk.library.name(person)) if person else None
    topical = listed and query.topic and not query.people
    return TalkAbout("topic", query, query.topic) if topical else None
