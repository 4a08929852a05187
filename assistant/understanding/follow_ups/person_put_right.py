"""`No, Zaleski I meant`, behind the question whether somebody wrote a paper: the same of the one who was meant."""

from __future__ import annotations

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed


def person_put_right(parsed: Parsed, talk: Conversation) -> Query | None:
    """The last question of a person and a paper, with another person; None where more than a name is said."""
    query, before = parsed.query, talk.query
    bare = query.kind is QueryKind.PROFILE and len(query.people) == 1 and not (query.topic or query.paper_ids)
    if before is None or not bare or not parsed.references.corrects:
        return None
    of_both = before.kind is QueryKind.FACT and before.paper_ids and len(before.people) == 1
    if not of_both or before.people == query.people:
        return None
    return before.model_copy(update={"people": query.people, "language": query.language})
