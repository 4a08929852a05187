"""What kind of thing a question asks for, as its wording reads: a second opinion beside the rules.

A linear reading (multinomial logistic regression) of what MiniLM makes of the words that only frame the question, and of
the whole. It was learned from questions over many fields, invented and marked by hand (`evals/marked_questions`), with
`python -m evals.question_kinds`, which prints how well it reads fields it was not taught.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np

from assistant.embedding import Embedder, Matrix
from assistant.understanding.language.linear_reading import kept_reading
from assistant.understanding.language.word_parts import read_words

Asks = Literal[
    "papers", "people", "count", "superlative", "coauthors", "person", "person_fact", "paper_fact",
    "compare", "similar", "timeline", "venue_or_year", "help", "refuse", "off_domain",
]  # fmt: skip
ASKS: tuple[Asks, ...] = get_args(Asks)
_WHOLE = 3.0
"""What the whole counts beside its words, whose states are longer vectors."""


def question_kinds(text: str, embedder: Embedder) -> dict[Asks, float]:
    """How likely a question asks for each kind; empty where the embedder does not show its tokens."""
    row = framed(text, embedder)
    if row is None:
        return {}
    (chances,) = kept_reading("question_kinds").chances(row[None, :])
    return dict(zip(ASKS, chances.tolist(), strict=True))


def framed(text: str, embedder: Embedder) -> Matrix | None:
    """The mean of the words that frame a question or say which detail it asks, beside the vector of the whole."""
    read = read_words(text, embedder)
    if read is None:
        return None
    frames = np.array([one.chance("frame") + one.chance("detail") for one in read.parts])
    mean = (read.states * frames[:, None]).sum(axis=0) / max(float(frames.sum()), 1e-3)
    return np.concatenate([mean, _WHOLE * read.whole]).astype(np.float32)
