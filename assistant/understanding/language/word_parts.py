"""What part each word of a question plays: topic, frame, name of a paper, a person, a venue, a year, or the detail asked for.

A linear reading (multinomial logistic regression) of what MiniLM's third layer makes of a word, the two on either side, its
sentence and all that is said. It was learned from questions over many fields, invented and marked by hand
(`evals/marked_questions`), and from the wordings of many people (`evals/wordings`), with `python -m evals.word_parts`, which
prints how well it reads what it was not taught. Lists of words cannot tell `I'm a neuroscientist` from `papers for
neuroscientists`; the words around them can.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Embedder, Matrix, TokenStates
from assistant.understanding.language.linear_reading import kept_reading

Part = Literal["frame", "topic", "paper", "person", "venue", "year", "detail"]
PARTS: tuple[Part, ...] = get_args(Part)
TELLS = 0.4
"""Chance from which a word is of the topic."""
AROUND = 2
"""Words on either side that are looked at."""
_ENDS = frozenset(".?!;:")
"""Signs that end a sentence, or what is told before a question."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]")


@dataclass(frozen=True)
class WordPart:
    """A word or sign of a question, with how likely it plays each part."""

    start: int
    end: int
    chances: tuple[float, ...]
    """In the order of `PARTS`."""

    def chance(self, part: Part) -> float:
        """How likely it plays this part, 0 to 1."""
        return self.chances[PARTS.index(part)]

    @property
    def telling(self) -> float:
        """How likely it is of the topic, if it is no name and no year."""
        topic = self.chance("topic")
        return topic / (topic + self.chance("frame") + self.chance("detail"))


@dataclass(frozen=True)
class ReadWords:
    """A text as the model was run over it, once: its words, what it makes of each, and of the whole."""

    parts: tuple[WordPart, ...]
    states: Matrix
    """One row per word, shape (len(parts), dimension)."""
    sentences: NDArray[np.int64]
    """For each word the number of its sentence."""
    whole: Matrix
    """The unit vector of the whole text."""


@lru_cache(maxsize=256)
def read_words(text: str, embedder: Embedder) -> ReadWords | None:
    """The words and signs of a text, read; None where it has none, or the embedder does not show its tokens."""
    spans = word_spans(text)
    tokens = embedder.token_states(text) if spans else None
    if tokens is None:
        return None
    states = word_states(spans, tokens)
    sentences = sentences_of(text, spans)
    chances = kept_reading("word_parts").chances(in_context(states, sentences))
    parts = tuple(
        WordPart(start, end, tuple(map(float, row))) for (start, end), row in zip(spans, chances, strict=True)
    )
    return ReadWords(parts, states, sentences, tokens.whole)


def word_parts(text: str, embedder: Embedder) -> tuple[WordPart, ...]:
    """The words and signs of a text with the parts they play; none where the embedder does not show its tokens."""
    read = read_words(text, embedder)
    return read.parts if read is not None else ()


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words and signs of a text stand."""
    return [match.span() for match in _WORD.finditer(text)]


def word_states(spans: Sequence[tuple[int, int]], tokens: TokenStates) -> Matrix:
    """One row per word: the mean of its tokens; zeros where it was cut off."""
    rows = np.zeros((len(spans), tokens.states.shape[1]), dtype=np.float32)
    for row, (start, end) in enumerate(spans):
        own = [
            place
            for place, (first, last) in enumerate(tokens.spans)
            if start < last and first < end and first < last
        ]
        if own:
            rows[row] = tokens.states[own].mean(axis=0)
    return rows


def sentences_of(text: str, spans: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    """For each word the number of its sentence, whose last sign is of it."""
    ends = np.array([text[start:end] in _ENDS for start, end in spans], dtype=np.int64)
    return np.cumsum(ends) - ends


def in_context(rows: Matrix, sentences: NDArray[np.int64]) -> Matrix:
    """Each row beside those of `AROUND` words before and behind it, zeros where there are none, and the means of its sentence and of all."""
    padded = np.pad(rows, ((AROUND, AROUND), (0, 0)))
    near = [padded[place : place + len(rows)] for place in range(2 * AROUND + 1)]
    begins = np.flatnonzero(np.r_[True, sentences[1:] != sentences[:-1]])
    lengths = np.diff(np.r_[begins, len(rows)])
    means = np.add.reduceat(rows, begins, axis=0) / lengths[:, None]
    whole = np.broadcast_to(rows.mean(axis=0), rows.shape)
    return np.hstack([*near, np.repeat(means, lengths, axis=0), whole]).astype(np.float32)
