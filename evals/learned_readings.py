"""Learning linear readings of questions (`assistant.understanding.language.linear_reading`) from questions marked by hand.

`evals/marked_questions/*.jsonl` holds a question a line, marked: `<t>` topic, `<p>` a paper's name, `<n>` a person, `<v>` a venue, `<y>` a
year, `<f>` the detail asked for; what is not marked is frame. `evals.word_parts` and `evals.question_kinds` learn from them.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Matrix
from assistant.embedding.minilm import MiniLM
from assistant.understanding.language import linear_reading
from assistant.understanding.language.linear_reading import LinearReading
from assistant.understanding.language.word_parts import PARTS, Part

Examples = tuple[Matrix, NDArray[np.int64]]
"""One row of features an example, and which answer is right for it."""
FOLDER = Path(__file__).with_name("marked_questions")
LEAST_KEYWORDS = 12
"""Characters from which a topic is learned by itself as well, as who types keywords asks for it."""
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


def topics_alone(text: str, marked: Iterable[tuple[int, int, Part]]) -> list[str]:
    """The topics of a marked question that are long enough to be typed by themselves."""
    return [text[a:b] for a, b, part in marked if part == "topic" and b - a >= LEAST_KEYWORDS]


def taught_by() -> str:
    """The digest of all marked questions, which the weights are stored with."""
    digest = hashlib.sha256()
    for path in sorted(FOLDER.glob("*.jsonl")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def weights_file(name: str) -> Path:
    """Where the weights of a reading are kept."""
    return Path(linear_reading.__file__).with_name(f"{name}.npz")


def learned(taught: Iterable[Examples], inverse_ridge: float) -> LinearReading:
    """What sets of examples teach together: a ridge regression on standardised features."""
    from sklearn.linear_model import LogisticRegression

    sets = list(taught)
    rows, answers = np.vstack([one for one, _ in sets]), np.concatenate([one for _, one in sets])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    model = LogisticRegression(C=inverse_ridge, max_iter=500).fit((rows - mean) / spread, answers)
    told, before = model.coef_ / spread, model.intercept_
    if len(told) == 1:  # of two answers, only how much likelier the second is
        told, before = np.vstack([0 * told, told]), np.concatenate([0 * before, before])
    weights = told.T
    constants = before - mean @ weights
    return LinearReading(np.asarray(weights, dtype=np.float32), np.asarray(constants, dtype=np.float32))


def _judge(files: Mapping[str, Examples], inverse_ridge: float, line: Callable[..., str]) -> None:
    """Print how well each file is read by what the others teach."""
    for name, (rows, answers) in files.items():
        reading = learned((one for other, one in files.items() if other != name), inverse_ridge)
        print(f"{name:<28} {len(answers):>9}  {line(reading.chances(rows), answers)}")


def keep(name: str, reading: LinearReading, taught: str) -> None:
    """Keep the weights of a reading, with the digest of what taught them."""
    path = weights_file(name)
    np.savez_compressed(
        path,
        taught=np.array(taught),
        weights=reading.weights.astype(np.float16),
        constants=reading.constants,
    )
    print(f"written: {path.name}, {path.stat().st_size} bytes")


def learn(
    name: str,
    examples: Callable[[Path, MiniLM], Examples],
    inverse_ridge: float,
    heading: str,
    line: Callable[[Matrix, NDArray[np.int64]], str],
    *,
    more: Mapping[Path, Callable[[Path, MiniLM], Examples]] | None = None,
    taught: str = "",
) -> None:
    """The command of a reading: judge it, or write its weights; `line` says how the chances of a file fare.

    `more` are further files and how each is read, `taught` is the digest of all.
    """
    parser = argparse.ArgumentParser(description=f"Learn {name} from questions marked by hand.")
    parser.add_argument(
        "--write", action="store_true", help="write the weights learned from all files instead"
    )
    writes, model = parser.parse_args().write, MiniLM()
    read = dict.fromkeys(sorted(FOLDER.glob("*.jsonl")), examples) | dict(more or {})
    files = {path.stem: reader(path, model) for path, reader in read.items()}
    files = {one: found for one, found in files.items() if len(found[1])}
    if writes:
        keep(name, learned(files.values(), inverse_ridge), taught or taught_by())
    else:
        print(f"{'file':<28} {'examples':>9}  {heading}")
        _judge(files, inverse_ridge, line)
