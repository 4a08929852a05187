"""Words that lean on the conversation: how a question begins, pronouns, `the second one`, `these`."""

from __future__ import annotations

import re

from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.references import References
from assistant.understanding.language.question import Question
from assistant.understanding.spoken_of.group_pronouns import take_group, take_list_of, take_some_of_it
from assistant.understanding.spoken_of.openings import OPENER
from assistant.understanding.spoken_of.ordinals import take_ordinal
from assistant.understanding.spoken_of.paper_pronouns import take_authors_saying, take_paper
from assistant.understanding.spoken_of.person_pronouns import take_person, take_those_people

_THIS_MATTER = re.compile(
    r"\b(?:this|that|the(?: very)? same) (?:topic|subject|field|theme|matter|problem|issue|phenomenon|disease|disorder|condition)\b",
    re.I,
)
"""What the conversation is about."""


def take_references(
    question: Question, found: References, *, knows_people: bool, talk: Conversation | None = None
) -> References:
    """Find the words that lean on earlier turns and mark them as what they stand for; `found` is what the openings gave.

    `knows_people`: whether the question names a person itself; then `his` means that person and is only dropped.
    `talk`: the conversation, where there is one; then wordings count that mean something else in a first question.
    """
    masked = question.masked()
    found.opener = found.opener or bool(OPENER.search(masked))
    if found.ordinal is None and not found.places:
        take_ordinal(question, found, talk)
    if talk is not None:
        take_authors_saying(question, found, talk)
        take_those_people(question, found, talk)
        take_list_of(question, found, talk)
        take_some_of_it(question, found, talk)
    take_group(question, found, broadly=talk is not None)
    if not found.group and found.ordinal is None and "PAPER" not in question.masked():
        take_paper(question, found, talk)
    if talk is not None and talk.shown and (match := question.search(_THIS_MATTER)) is not None:
        found.opener = found.opener or not re.search(r"[.;:!?]\s", question.text[: match.start()])
    take_person(question, found, masked, knows_people, talk)
    return found
