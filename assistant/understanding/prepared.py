"""A question before anything is recognised in it: cleaned, in simplified characters and English, one question, slips in cues mended."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text import clean
from assistant.understanding.languages import in_english
from assistant.understanding.question import MAX_CHARACTERS, Question
from assistant.understanding.simplified import mainland
from assistant.understanding.spelling import cues_mended
from assistant.understanding.stories import as_one_question

_IN_PLACE_OF = re.compile(r"\bin (?:the )?(?:place|stead) of\b", re.I)
"""No place that something took in a contest."""
_CONTRACTED = re.compile(r"\b(where|when|how|why)['’]?s\b", re.I)
_SHOUTED = 4
"""Words in capitals from which on, where none is in small letters, capitals say nothing."""


def prepared(text: str, library: Library) -> tuple[Question, tuple[str, ...]]:
    """The question that is read, and in words what is left out of it."""
    shown = _not_shouted(mainland(clean(text[: MAX_CHARACTERS * 4])))
    read = cues_mended(
        _IN_PLACE_OF.sub(
            "instead of", _CONTRACTED.sub(r"\1 is", in_english(as_one_question(shown[:MAX_CHARACTERS])))
        ),
        library,
    )
    if len(shown) <= MAX_CHARACTERS:
        return Question(read), ()
    return Question(read), (f"everything after the first {MAX_CHARACTERS} characters",)


def _not_shouted(text: str) -> str:
    """A question typed with the shift lock on, in small letters; a single name or short form keeps its capitals."""
    return text.lower() if text.isupper() and len(text.split()) >= _SHOUTED else text
