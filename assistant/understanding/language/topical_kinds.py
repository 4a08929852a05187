"""Which of a few plain things is asked on a topic, whatever the wording: its papers (since or until a year), who, how many, the newest, what to read first.

A linear reading (multinomial logistic regression) of what `question_kinds` looks at as well, the words that frame a question beside
the whole. It was learned from the wordings of many people (`evals/wordings`) and questions marked by hand
(`evals/marked_questions`) with `python -m evals.topical_kinds`, which prints how well it reads wordings it was not taught.
"""

from __future__ import annotations

from typing import Literal, get_args

from assistant.embedding import Embedder
from assistant.understanding.language.linear_reading import most_likely
from assistant.understanding.language.question_kinds import framed

Topical = Literal["papers", "since", "until", "who", "count", "newest", "reading", "other"]
TOPICAL: tuple[Topical, ...] = get_args(Topical)


def topical_kind(text: str, embedder: Embedder) -> tuple[Topical, float]:
    """The most likely of them, and how likely it is; `other` where the embedder does not show its tokens."""
    row = framed(text, embedder)
    if row is None:
        return "other", 0.0
    best, chance = most_likely("topical_kinds", row)
    return TOPICAL[best], chance
