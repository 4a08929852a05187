"""A question before anything is recognised in it: cleaned, in simplified characters and English, one question, slips in cues mended."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text import clean
from assistant.understanding.constraints.bounds_put_plainly import bounds_put_plainly
from assistant.understanding.constraints.limits_put_plainly import limits_put_plainly
from assistant.understanding.kinds.requests_in_plain_words import as_plain_words
from assistant.understanding.kinds.statements import looked_up
from assistant.understanding.language.languages import in_english
from assistant.understanding.language.mainland import mainland
from assistant.understanding.language.question import MAX_CHARACTERS, Question
from assistant.understanding.language.shape import Shape
from assistant.understanding.message.forms_of_answers import without_form
from assistant.understanding.message.handed_over import as_plain_request
from assistant.understanding.message.in_full import in_full
from assistant.understanding.message.native_names import by_native_name
from assistant.understanding.message.plainer_words import put_plainly
from assistant.understanding.message.plainly_asked import in_plain_words, without_own_affairs
from assistant.understanding.message.purposes import without_purpose
from assistant.understanding.message.remarks import without_remarks
from assistant.understanding.message.said_besides import without_said_besides
from assistant.understanding.message.slipped_names import names_mended
from assistant.understanding.message.stories import story_told
from assistant.understanding.message.told_matters import matter_put_in
from assistant.understanding.message.told_places import place_put_in
from assistant.understanding.people.people_sought import people_sought
from assistant.understanding.people.roles_listed import by_role
from assistant.understanding.topic.spelling import cues_mended, mended

_ONE_OF_YOURS = re.compile(
    r"(?<=[.!?;,:–-])\s+(?:so )?(?:is|was|are|were|isn['’]t|wasn['’]t) (?:that|this|it|those|these)(?: (?:one|some|a (?:paper|work|thing)|work|something))?"
    r"(?: (?:of|from|by|done by))? (?:yours|you|your (?:own work|lab|group|team|people|doing|works?|papers?|researchers?))\s*\?\W*$",
    re.I,
)
"""`Somebody told me of sleeping bees. Is that one of yours?` asks for a paper on what was told."""
_LEFT_OUT = re.compile(
    r"[,;]?(?<!\bdo)(?<!\bdoes)(?<!\bdid)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bcan)(?<!\bwill)(?<!\bshould)(?<!\bcould)(?<!\bmust)(?<!\bhas)(?<!\bhave)(?<!\bmay)\s+(?:(?:and|but) )?not\b|\b(?:rather than|instead of|leaving out)\b",
    re.I,
)
"""Something a story leaves out, which is read like that of any question: `change pictures, not make new ones`."""
_SHOUTED = 4
"""Words in capitals from which on, where none is in small letters, capitals say nothing."""


def prepared(text: str, library: Library) -> tuple[Question, tuple[str, ...]]:
    """The question that is read, and in words what is left out of it."""
    typed = clean(text[: MAX_CHARACTERS * 4])
    shown = _not_shouted(mainland(by_native_name(typed, library)))
    cut = () if len(shown) <= MAX_CHARACTERS else (f"everything after the first {MAX_CHARACTERS} characters",)
    shown = without_form(shown)
    shown = in_plain_words(without_own_affairs(without_remarks(without_said_besides(shown[:MAX_CHARACTERS]))))
    shown = _ONE_OF_YOURS.sub(" Do you have a paper on that?", shown)
    shown = matter_put_in(place_put_in(shown) or shown)
    sought = people_sought(shown)
    story = None if sought else story_told(shown, library.snapshot.embedder)
    asked = story.question if story is not None else sought or shown
    translated = in_english(asked, library)
    if story is not None and translated is None and not _LEFT_OUT.search(story.topic):
        told = Shape(story.kind, topic=mended(story.topic, library))
        question = Question(story.question, typed=typed, told=told)
        question.take(len(story.begin), len(story.question) - 1, "")
        return question, cut
    # A statement is known by the tag behind it, which is taken off then.
    read = looked_up(asked if translated is None else translated.text)
    read = put_plainly(in_full(limits_put_plainly(read)))
    read = bounds_put_plainly(read)
    read = by_role(without_purpose(as_plain_request(as_plain_words(read))))
    read = read if translated is not None else cues_mended(read, library)
    read = names_mended(read, library)
    return Question(read, typed=typed, translated=translated), cut


def _not_shouted(text: str) -> str:
    """A question typed with the shift lock on, in small letters; a single name or short form keeps its capitals."""
    return text.lower() if text.isupper() and len(text.split()) >= _SHOUTED else text
