"""Questions marked by hand, and the weights that they teach."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from assistant.embedding.minilm import MiniLM
from evals.learned_readings import FOLDER, learned, taught_by, unmarked, weights_file
from evals.word_parts import INVERSE_RIDGE, examples


def test_marks_are_taken_off() -> None:
    assert unmarked("papers on <t>tides</t> by <n>Ana Ruiz</n>") == (
        "papers on tides by Ana Ruiz",
        [(10, 15, "topic"), (19, 27, "person")],
    )


@pytest.mark.parametrize("marked", ["<t>tides", "tides</t>", "<t>high <y>tides</t></y>", "<t>a</n>"])
def test_marks_out_of_order_are_refused(marked: str) -> None:
    with pytest.raises(ValueError, match="mark"):
        unmarked(marked)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_marked_question_can_be_read(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines
    for line in lines:
        unmarked(json.loads(line)["q"])


def test_the_weights_are_those_the_questions_teach() -> None:
    """`python -m evals.question_kinds --write` was run after the last change of the questions."""
    assert str(np.load(weights_file("question_kinds"))["taught"]) == taught_by()


def _begin_of(name: str, most: int, folder: Path) -> Path:
    path = folder / f"{name}.jsonl"
    lines = (FOLDER / path.name).read_text(encoding="utf-8").splitlines()[:most]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_what_is_learned_reads_questions_of_another_field(tmp_path: Path) -> None:
    model = MiniLM()
    reading = learned([examples(_begin_of("exact_sciences", 150, tmp_path), model)], INVERSE_RIDGE)
    rows, parts = examples(_begin_of("life_sciences", 50, tmp_path), model)
    said = reading.chances(rows).argmax(axis=1)
    assert np.mean(said == parts) > 0.8
