"""Whose page it is: where one person alone has a page here, `his newest paper` and `who wrote with her?` begin with them."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import PersonMention
from assistant.understanding.people import Found
from assistant.understanding.question import Question

_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers)\b(?! or (?:he|she|him|his|her|hers)\b)", re.I)
_SOMEBODY = re.compile(
    r"\b(?:first|second|third|last|senior|lead|middle|sole|corresponding)[- ]author|\b(?:authors?|co-?authors?|collaborators?|students?|people|persons?|researchers?|members?|someone|somebody|anyone|anybody|everyone|whoever|a (?:\w+ )?(?:person|man|woman|guy|friend))\b(?=.*\b(?:he|she|him|his|her|hers)\b)",
    re.I,
)
"""Whom else a question speaks of before the pronoun."""
_STRANGER = re.compile(
    r"\b(?:an?|some|certain|named|called)\s+[A-Z]\w+|(?<=\w )[A-Z][\w’'-]+\s+[A-Z][\w’'-]+"
)
"""A name that nobody stored bears."""
_WITH = re.compile(r"\b(?:with|of|by|to|for|besides|than)\s+(?:him|her)\b", re.I)


def owner_of(library: Library) -> PersonMention | None:
    """The only person with a page here."""
    if len(library.members) != 1:
        return None
    owner = library.members[0]
    return PersonMention(text=owner.name, candidates=(owner.id,), researcher_id=owner.id)


def take_owner(question: Question, library: Library) -> list[Found]:
    """The pronouns of a first question that names nobody, as the one person whose page it is."""
    owner = owner_of(library)
    pronouns = [match for match in _PRONOUN.finditer(question.text) if question.free(*match.span())]
    if owner is None or not pronouns:
        return []
    before = question.text[: pronouns[0].start()]
    if any(question.free(*one.span()) for one in _STRANGER.finditer(before)):
        return []
    if _SOMEBODY.search(question.text) and not _WITH.search(question.text):
        return []
    for match in pronouns:
        question.take(*match.span(), "PERSON")
    return [Found(owner, *match.span()) for match in pronouns[:1]]
