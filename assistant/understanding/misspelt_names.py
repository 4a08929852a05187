"""Coined names of papers that a question writes with a slip: `dualparral` for DualParal."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from assistant.library import Library
from assistant.understanding.naming import Named, cuts_word
from assistant.understanding.question import Question
from assistant.words import stem

_SHORTEST = 7
"""Letters of a word from which one slip leaves no doubt what is meant."""


def misspelt_names(question: Question, library: Library) -> Named:
    """The one paper whose coined name is one slip from a word that neither a text nor the language has; marked `PAPER`."""
    for word in question.words:
        if not _is_unknown(word.folded, library) or not question.free(word.start, word.end):
            continue
        names = {
            key
            for key in (*library.joined_names, *library.short_names)
            if key[:1] == word.folded[:1]
            and abs(len(key) - len(word.folded)) <= 1
            and OSA.distance(key, word.folded, score_cutoff=1) <= 1
        }
        ids = {library.short_names[library.joined_names.get(one, one)] for one in names}
        if len(ids) != 1 or library.directory.known_word(word.folded):
            continue
        if not cuts_word(question.text, word.start, word.end):
            question.take(word.start, word.end, "PAPER")
            return [(word.start, ids.pop())]
    return []


def _is_unknown(word: str, library: Library) -> bool:
    known = library.word_frequency[word] or library.is_everyday(word)
    return (
        len(word) >= _SHORTEST and word.isalnum() and not known and not library.document_frequency[stem(word)]
    )
