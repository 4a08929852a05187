"""A question of a conversation, tried on what is stored: what was shown decides whether it is meant, and not the wording alone."""

from __future__ import annotations

from assistant.records import Query
from assistant.understanding.carried_in_vain import carried_in_vain
from assistant.understanding.conversation import Conversation
from assistant.understanding.parsed import Parsed
from assistant.understanding.picked_from_list import picked_from_list
from assistant.understanding.shown_first import asked_of_shown


def tried_on_talk(parsed: Parsed, talk: Conversation, query: Query) -> Query:
    """The query as it was read, unless what was shown answers it, or what it carried on leaves nothing."""
    if query.refusal or query.kind.is_talk or parsed.references.fresh:
        return query
    for way in (picked_from_list, asked_of_shown, carried_in_vain):
        tried = way(parsed, talk, query)
        if tried is not query:
            return tried
    return query
