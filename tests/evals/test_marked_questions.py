"""Questions marked by hand, and the weights that they teach."""

from __future__ import annotations

import json

import numpy as np
import pytest

from evals.word_parts import FOLDER, WEIGHTS, examples, learned, taught_by, unmarked


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
def test_every_marked_question_can_be_read(path: object) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()  # type: ignore[attr-defined]
    assert lines
    for line in lines:
        unmarked(json.loads(line)["q"])


def test_the_weights_are_those_the_questions_teach() -> None:
    """`python -m evals.word_parts --write` was run after the last change of the questions."""
    assert str(np.load(WEIGHTS)["taught"]) == taught_by()


def test_what_is_learned_reads_its_own_questions(tmp_path: object) -> None:
    from assistant.minilm import MiniLM

    file = tmp_path / "some.jsonl"  # type: ignore[operator]
    marked = [
        "papers on <t>tides</t>",
        "who studies <t>glaciers</t>?",
        "any work on <t>bees</t>, please",
    ] * 40
    file.write_text("\n".join(json.dumps({"q": one}) for one in marked), encoding="utf-8")
    rows, parts = examples(file, MiniLM())
    weights, constants = learned(rows, parts)
    assert np.mean((rows @ weights + constants).argmax(axis=1) == parts) > 0.9
