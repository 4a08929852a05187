"""A question that wants somebody's name, where it is read as no question for it: by their role, or by what their pages tell."""

from __future__ import annotations

from assistant.outcome import outcome_of
from assistant.records import Evidence, FactKind, Query, QueryKind
from assistant.seams import Understanding
from assistant.understanding.conversation import Conversation
from assistant.understanding.exchange import Retrieve
from assistant.understanding.membership import MEMBERSHIPS
from assistant.understanding.rosters import LEANS, roster_asked
from assistant.understanding.sought_on_pages import ON_PAGES, seeks_somebody, told_of_somebody

_MOST_WORDS = 90
"""Words up to which a message is a question for somebody."""


def somebody_sought(
    text: str, understood: Understanding, talk: Conversation, retrieve: Retrieve
) -> Query | None:
    """The query for whoever a message seeks; None where it seeks nobody, or is answered as it was read."""
    query, library = understood.query, talk.library
    if query.refusal or query.language != "en" or not library.stated or len(text.split()) > _MOST_WORDS:
        return None
    names_known = any(one.researcher_id for one in (*query.people, *query.coauthors))
    of_roles = query.kind is QueryKind.PEOPLE and query.fact in (FactKind.POSITION, *MEMBERSHIPS)
    if not names_known and not (query.kind.is_talk and not seeks_somebody(text)):
        roster = roster_asked(text, library, follows=talk.query is not None)
        if roster is not None and (not of_roles or (roster.detail and not query.detail)):
            return roster
    if names_known or of_roles or not seeks_somebody(text) or query.kind.is_talk:
        return None
    if talk.query is not None and LEANS.search(text):
        return None  # of a paper or of people spoken of before
    told = told_of_somebody(text)
    if not told or any(_is_answered(one.query, retrieve(one.query, library)) for one in (*understood.before, understood)):
        return None
    sought = Query(kind=QueryKind.PEOPLE, fact=ON_PAGES, topic=told)
    return sought if retrieve(sought, library).ranked_people else None


def _is_answered(query: Query, evidence: Evidence) -> bool:
    """Whether what was read is answered, and not only by what comes nearest in meaning."""
    return outcome_of(query, evidence) == "answer" and not evidence.tentative
