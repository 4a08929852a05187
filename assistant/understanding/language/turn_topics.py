"""The topic that a later turn names, in whichever frame: `time series` of `swap to time series then`, `and which get into time series?`.

Later turns are short, and their frames are those of talk. A linear reading of MiniLM's third layer tells their words apart,
learned from turns that ask for a topic (`python -m evals.second_turns`).
"""

from __future__ import annotations

from assistant.embedding import Embedder
from assistant.understanding.language.linear_reading import kept_reading
from assistant.understanding.language.word_parts import in_context, read_words

NAME = "turn_topics"
"""What the reading is kept under; its answers are `no` and `yes`."""
_LIKELY = 0.5


def topic_said(text: str, embedder: Embedder) -> str:
    """The longest run of words that tell the topic of a turn which asks for one; empty where none does."""
    read = read_words(text, embedder)
    if read is None:
        return ""
    runs: list[list[int]] = [[]]
    for place, chance in enumerate(kept_reading(NAME).chances(in_context(read.states, read.sentences))[:, 1]):
        runs = [*runs, []] if chance < _LIKELY else [*runs[:-1], [*runs[-1], place]]
    words = max(runs, key=len)
    return text[read.parts[words[0]].start : read.parts[words[-1]].end] if words else ""
