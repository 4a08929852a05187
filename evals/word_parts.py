"""Learning what part each word of a question plays (`assistant.understanding.word_parts`), from questions marked by hand.

    python -m evals.word_parts            prints how well each file of marked questions is read by what the others teach
    python -m evals.word_parts --write    writes the weights learned from all of them instead

`evals/marked_questions/*.jsonl` holds a question a line, marked: `<t>` topic, `<p>` a paper's name, `<n>` a person, `<v>` a venue, `<y>` a
year, `<f>` the detail asked for; what is not marked is frame.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Matrix
from assistant.errors import WeightsError
from assistant.minilm import MiniLM
from assistant.understanding import word_parts
from assistant.understanding.word_parts import PARTS, Part, in_context, word_spans, word_states

FOLDER = Path(__file__).with_name("marked_questions")
WEIGHTS = Path(word_parts.__file__).with_suffix(".npz")
INVERSE_RIDGE = 0.003
LEAST_KEYWORDS = 12
"""Characters from which a topic is learned by itself as well."""
_MARK = re.compile(r"<(/?)([tpnvyf])>")
_LETTERS = dict(zip("tpnvyf", PARTS[1:], strict=True))


def unmarked(marked: str) -> tuple[str, list[tuple[int, int, Part]]]:
    """A marked question as it was asked, and where each marked part stands in it.

    Raises `ValueError` for marks that are nested, not closed or closed twice.
    """
    text, place = "", 0
    spans: list[tuple[int, int, Part]] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(marked):
        text += marked[place : match.start()]
        place = match.end()
        closes, letter = bool(match.group(1)), match.group(2)
        if closes != (opened is not None) or (opened is not None and opened[1] != letter):
            raise ValueError(f"marks out of order at {match.start()}: {marked}")
        if opened is not None:
            spans.append((opened[0], len(text), _LETTERS[letter]))
        opened = None if closes else (len(text), letter)
    if opened is not None:
        raise ValueError(f"a mark is not closed: {marked}")
    return text + marked[place:], spans


def taught_by() -> str:
    """The digest of all marked questions, which the weights are stored with."""
    digest = hashlib.sha256()
    for path in sorted(FOLDER.glob("*.jsonl")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def examples(path: Path, model: MiniLM) -> tuple[Matrix, NDArray[np.int64]]:
    """Every word of a file's questions in its context, and the part it plays."""
    rows, parts = [], []
    for text, marked in _questions(path):
        tokens = model.token_states(text)
        if tokens is None:
            raise WeightsError("the packaged weights are needed; run `uv sync`")
        words = word_spans(text)
        rows.append(in_context(word_states(words, tokens)))
        parts += [
            PARTS.index(next((part for first, last, part in marked if first <= start < last), "frame"))
            for start, _ in words
        ]
    return np.vstack(rows), np.array(parts)


def _questions(path: Path) -> Iterator[tuple[str, list[tuple[int, int, Part]]]]:
    """The questions of a file; the topic of each stands once more by itself, as who types keywords asks for it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        text, marked = unmarked(json.loads(line)["q"])
        yield text, marked
        for first, last, part in marked:
            if part == "topic" and last - first >= LEAST_KEYWORDS:
                yield text[first:last], [(0, last - first, part)]


def learned(
    rows: Matrix, parts: NDArray[np.int64], inverse_ridge: float = INVERSE_RIDGE
) -> tuple[Matrix, Matrix]:
    """Weights (one column per part, or kind) and constants of a ridge regression on standardised features."""
    from sklearn.linear_model import LogisticRegression

    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    model = LogisticRegression(C=inverse_ridge, max_iter=500).fit((rows - mean) / spread, parts)
    weights = (model.coef_ / spread).T
    return np.asarray(weights, dtype=np.float32), np.asarray(
        model.intercept_ - mean @ weights, dtype=np.float32
    )


def _judge(files: dict[str, tuple[Matrix, NDArray[np.int64]]]) -> None:
    """Print how well each file is read by what the others teach."""
    print(f"{'file':<28} words  topic F1  right")
    for name, (rows, parts) in files.items():
        others = [one for other, one in files.items() if other != name]
        weights, constants = learned(
            np.vstack([r for r, _ in others]), np.concatenate([p for _, p in others])
        )
        said = (rows @ weights + constants).argmax(axis=1)
        hits = np.sum((said == 1) & (parts == 1))
        f1 = 2 * hits / (np.sum(said == 1) + np.sum(parts == 1))
        print(f"{name:<28} {len(parts):>5}  {f1:>8.3f}  {np.mean(said == parts):>5.3f}")


def _write(files: dict[str, tuple[Matrix, NDArray[np.int64]]]) -> None:
    """Learn from all files, and keep it."""
    weights, constants = learned(
        np.vstack([rows for rows, _ in files.values()]),
        np.concatenate([parts for _, parts in files.values()]),
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
    parser = argparse.ArgumentParser(description="Learn what part each word of a question plays.")
    parser.add_argument("--write", action="store_true", help="write the weights learned from all files")
    options = parser.parse_args()
    model = MiniLM()
    files = {path.stem: examples(path, model) for path in sorted(FOLDER.glob("*.jsonl"))}
    (_write if options.write else _judge)(files)


if __name__ == "__main__":
    main()
