"""Learning what kind of thing a question asks for (`assistant.understanding.question_kinds`), from questions marked by hand.

    python -m evals.question_kinds            prints how well each file of marked questions is read by what the others teach
    python -m evals.question_kinds --write    writes the weights learned from all of them instead

Of `evals/marked_questions` the files count whose questions name their `kind`. Run it after `python -m evals.word_parts --write`, whose
weights it reads the questions with.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Matrix
from assistant.errors import WeightsError
from assistant.minilm import MiniLM
from assistant.understanding import question_kinds
from assistant.understanding.question_kinds import ASKS, framed
from evals.word_parts import FOLDER, LEAST_KEYWORDS, learned, taught_by, unmarked

WEIGHTS = Path(question_kinds.__file__).with_suffix(".npz")
INVERSE_RIDGE = 0.01
SURE = 0.7


def examples(path: Path, model: MiniLM) -> tuple[Matrix, NDArray[np.int64]]:
    """Every question of a file whose kind is named, and its kind."""
    rows, kinds = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if "kind" not in case:
            continue
        text, marked = unmarked(case["q"])
        topics = [
            (text[a:b], "papers") for a, b, part in marked if part == "topic" and b - a >= LEAST_KEYWORDS
        ]
        for asked, kind in [(text, case["kind"]), *topics]:  # who types keywords asks for papers
            row = framed(asked, model)
            if row is None:
                raise WeightsError("the packaged weights are needed; run `uv sync`")
            rows.append(row)
            kinds.append(ASKS.index(kind))
    return np.array(rows, dtype=np.float32), np.array(kinds, dtype=np.int64)


def _judge(files: dict[str, tuple[Matrix, NDArray[np.int64]]]) -> None:
    """Print how well each file is read by what the others teach."""
    print(f"{'file':<28} questions  right  sure  right where sure")
    for name, (rows, kinds) in files.items():
        others = [one for other, one in files.items() if other != name]
        weights, constants = learned(
            np.vstack([r for r, _ in others]), np.concatenate([k for _, k in others]), INVERSE_RIDGE
        )
        scores = rows @ weights + constants
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        right, sure = chances.argmax(axis=1) == kinds, chances.max(axis=1) >= SURE
        print(
            f"{name:<28} {len(kinds):>9}  {right.mean():>5.3f}  {sure.mean():.2f}  {right[sure].mean():>16.3f}"
        )


def _write(files: dict[str, tuple[Matrix, NDArray[np.int64]]]) -> None:
    """Learn from all files, and keep it."""
    weights, constants = learned(
        np.vstack([rows for rows, _ in files.values()]),
        np.concatenate([kinds for _, kinds in files.values()]),
        INVERSE_RIDGE,
    )
    np.savez_compressed(
        WEIGHTS,
        taught=np.array(taught_by()),
        weights=weights.astype(np.float16),
        constants=constants.astype(np.float32),
    )
    print(f"written: {WEIGHTS.name}, {WEIGHTS.stat().st_size} bytes")


def main() -> None:
    """Judge, and write where asked to."""
    parser = argparse.ArgumentParser(description="Learn what kind of thing a question asks for.")
    parser.add_argument("--write", action="store_true", help="write the weights learned from all files")
    options = parser.parse_args()
    model = MiniLM()
    files = {path.stem: examples(path, model) for path in sorted(FOLDER.glob("*.jsonl"))}
    files = {name: found for name, found in files.items() if len(found[1])}
    (_write if options.write else _judge)(files)


if __name__ == "__main__":
    main()
