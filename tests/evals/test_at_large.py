"""The cohorts as they are kept are those of their texts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.embedding.minilm import MiniLM
from assistant.search.research_at_large import kept_research
from evals import at_large


def test_the_vectors_are_of_these_texts() -> None:
    with np.load(at_large.vectors_file()) as kept:
        assert str(kept["made_of"]) == at_large.made_of(), "run `python -m evals.at_large --write`"
    papers = [one for texts in at_large.papers().values() for one in texts]
    research = kept_research()
    assert (len(research.concepts), len(research.papers)) == (len(at_large.concepts()), len(papers))
    model = MiniLM()
    for texts, rows in ((at_large.concepts(), research.concepts), (papers, research.papers)):
        places = np.linspace(0, len(texts) - 1, 12).astype(int)
        fresh = model.embed_passages([texts[place] for place in places])
        assert np.einsum("ij,ij->i", fresh, rows[places]).min() > 0.998


def test_a_wording_is_near_itself_and_leads_to_its_concept() -> None:
    model, research = MiniLM(), kept_research()
    lay = research.lay_words
    said = [(row, one) for row, some in enumerate(at_large.lay_words().values()) for one in some]
    assert len(lay.wordings) == len(said)
    nowhere = np.zeros(len(lay.told), dtype=np.float32)
    for place in np.linspace(0, len(said) - 1, 12).astype(int):
        row, wording = said[place]
        topic = model.embed_question(wording)
        assert lay.wordings[place] @ (topic @ lay.axes) > 0.8
        assert (
            lay.meant(topic, research.named(topic), lay.worded(topic), nowhere) @ research.concepts[row]
            > topic @ research.concepts[row] + 0.05
        )


def test_a_byte_a_component_keeps_the_cosines() -> None:
    rows = np.random.default_rng(0).normal(size=(40, 384)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    kept = at_large.as_bytes(rows).astype(np.float32)
    kept /= np.linalg.norm(kept, axis=1, keepdims=True)
    assert np.abs(kept @ rows.T - rows @ rows.T).max() < 0.01


def test_concepts_are_told_by_their_first_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "concepts"
    folder.mkdir()
    (folder / "one.txt").write_text(
        "a; b; c; d\tas one says | in other words\n\nalone\na; b; c; e\tonce more\n", encoding="utf-8"
    )
    monkeypatch.setattr(at_large, "FOLDER", tmp_path)
    assert at_large.concepts() == ("a, b, c", "alone")
    assert at_large.lay_words() == {"a, b, c": ("as one says", "in other words", "once more"), "alone": ()}
