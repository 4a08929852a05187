"""Papers meant together by words that their titles share: `who is on both of the Garbage In, Garbage Out papers?`."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text import fold
from assistant.text.words import content_words
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.naming import Named
from assistant.understanding.language.question import Question

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4}
_TOGETHER = re.compile(
    rf"\b(?:(?P<both>both)(?: of)?|all|each of|either of|(?=the (?:two|three|four)\b)|(?=(?:these|those|your|his|her|their) (?:two|three|four)\b))\s*(?:(?:the|these|those|your|his|her|their)\s+)?(?P<number>two|three|four)?\s*[\"“‘']?(?P<what>\S[^?!;]{{2,80}}?)[\"”’']?\s+(?:{PAPERS})\b",
    re.I,
)


def take_shared_titles(question: Question, library: Library) -> Named:
    """So many papers as are said to be meant, where just so many titles hold the words; each is marked `PAPER`."""
    for match in _TOGETHER.finditer(question.text):
        said = match["number"] or match["both"]
        if said is None or not question.free(*match.span()) or not content_words(match["what"]):
            continue
        words = f" {fold(match['what'])} "
        held = [one.id for one in library.papers if words in f" {fold(one.title)} "]
        if len(held) == _NUMBERS[said.lower()]:
            question.take(
                *match.span(), "both PAPER and PAPER" if len(held) == _NUMBERS["two"] else "PAPER and PAPER"
            )
            return [(match.start(), (one,)) for one in held]
    return []
