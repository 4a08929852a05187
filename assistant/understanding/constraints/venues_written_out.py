"""Stored venues of several words that a question writes out with their capitals: `Separation and Purification Technology`.

Half of such a name looks like somebody nobody has heard of, or the whole of it like a title that is not stored. What is stored says what it is.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.library import Library
from assistant.text import fold
from assistant.understanding.language.question import Question

_LONGEST = 9
_SHORT = 3
"""Letters of a word that needs no capital within a name: `of`, `and`, `the`."""
Span = tuple[int, int]


def venues_written_out(question: Question, library: Library) -> list[Span]:
    """Where stored venues of two words or more stand, the longest first; what is written in small letters may be a subject."""
    found: list[Span] = []
    words = question.words
    for size in range(min(_LONGEST, len(words)), 1, -1):
        for index in range(len(words) - size + 1):
            gram = words[index : index + size]
            start, end = gram[0].start, gram[-1].end
            if any(start < last and first < end for first, last in found):
                continue
            if not all(word.capitalised or len(word.text) <= _SHORT for word in gram):
                continue
            if not all(_joins(question.text[one.end : two.start]) for one, two in pairwise(gram)):
                continue
            if (
                fold(question.text[start:end]) in library.venues
                and sum(word.capitalised for word in gram) > 1
            ):
                found.append((start, end))
    return found


def overlaps(span: Span, others: list[Span]) -> bool:
    """Whether a stretch shares a letter with one of others."""
    return any(span[0] < last and first < span[1] for first, last in others)


def _joins(gap: str) -> bool:
    """Whether words belong to one name with that between them: no sentence ends there, and no list goes on."""
    return gap.strip() in ("", "-", "&", ":", ".", "'", "’")
