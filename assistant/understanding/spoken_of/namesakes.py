"""Namesakes: which bearer of an undecided name is meant, told from who was spoken of before."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records import PersonMention
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.question import Question
from assistant.understanding.people.people import Found
from assistant.understanding.spoken_of.antecedents import people_named


def settled(people: list[Found], question: Question, talk: Conversation) -> list[Found]:
    """The people of a question, an undecided name being the one bearer of it who was spoken of before."""
    meant = {one.mention.researcher_id for one in people}
    people = [one for one in people if not (one.mention.ambiguous and meant & set(one.mention.candidates))]
    return sorted(
        (replace(one, mention=_settled(one.mention, talk, question.text[: one.start])) for one in people),
        key=lambda one: one.start,
    )


def _settled(mention: PersonMention, talk: Conversation, before: str) -> PersonMention:
    if not mention.ambiguous:
        return mention
    if re.search(r"\bother\s+$", before, re.I):
        return _other_of_the_name(mention, talk)
    spoken = [one for one in talk.spoken if one in mention.candidates]
    if talk.choices and set(talk.choices) & set(mention.candidates) and len(spoken) != 1:
        return mention
    named = [
        one
        for turn in talk.turns()
        if turn.query
        for one in (mentioned.researcher_id for mentioned in (*turn.query.people, *turn.query.coauthors))
        if one in mention.candidates
    ]
    chosen = named[:1] or (spoken if len(spoken) == 1 else [])
    if not chosen or chosen[0] is None:
        return mention
    return mention.model_copy(update={"researcher_id": chosen[0], "ambiguous": False})


def _other_of_the_name(mention: PersonMention, talk: Conversation) -> PersonMention:
    """`The other Wang`: the one of those offered, or of all who bear the name, whom the talk was not about."""
    offered = next((turn.choices for turn in talk.turns() if turn.choices), mention.candidates)
    last = {one.researcher_id for one in talk.person}
    named = [one.researcher_id for one in people_named(talk) if one.researcher_id in mention.candidates]
    besides = [one for one in named if one and one not in last]
    if len(besides) == 1:
        return talk.mention(besides[0])
    left = tuple(one for one in offered if one in mention.candidates and one not in last)
    if len(left) == 1:
        return talk.mention(left[0])
    return mention.model_copy(update={"candidates": left or mention.candidates})
