"""A question of a conversation, tried on what is stored: what was shown decides whether it is meant, and not the wording alone."""

from __future__ import annotations

from assistant.records import Query
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.second_look.carried_in_vain import carried_in_vain, topic_anew
from assistant.understanding.second_look.person_first import asked_of_person
from assistant.understanding.second_look.picked_from_list import picked_from_list
from assistant.understanding.second_look.shown_first import asked_of_shown
from assistant.understanding.second_look.successors import successor


def tried_on_talk(text: str, parsed: Parsed, talk: Conversation, query: Query) -> Query:
    """The query as it was read, unless what was shown answers it, or what it carried on leaves nothing."""
    if query.refusal or query.kind.is_talk or parsed.references.fresh:
        return query
    picked = picked_from_list(parsed, talk, query)
    if picked is not query:
        return picked
    asked = successor(parsed, talk, query)
    asked = asked if asked is not query else asked_of_person(parsed, talk, query)
    asked = asked if asked is not query else asked_of_shown(text, parsed, talk, query)
    asked = asked if asked is not query else topic_anew(parsed, talk, query)
    return asked if asked is not query else carried_in_vain(parsed, talk, query)
