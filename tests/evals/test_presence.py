"""How well it is told whether a lab has anything on a topic."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.embedding.minilm import MiniLM
from assistant.retrieval.topics.fitness import Signs
from assistant.search.research_at_large import AtLarge, kept_research
from evals import at_large, presence
from evals.paper_file import read_rows


def test_an_area_is_the_share_of_pairs_in_order() -> None:
    assert presence.area([1.0, 3.0], [0.0, 2.0]) == 0.75
    assert presence.area([1.0], [1.0]) == 0.5


def test_a_file_gives_its_topics_and_what_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "lab.jsonl"
    paper = {"id": "A", "title": "T", "abstract": "S.", "topics": ["x", "y", "z"], "also": [["B"], [], []]}
    path.write_text("\n".join(map(json.dumps, (paper, {"absent": "w", "near": ["A"]}))), encoding="utf-8")
    told = [(one.text, one.wording, one.on_it) for one in presence.topics(path)]
    assert told == [
        ("x", "terms", {"A", "B"}),
        ("y", "half lay", {"A"}),
        ("z", "lay", {"A"}),
        ("w", "absent", frozenset()),
    ]


def test_a_lab_is_compared_with_papers_of_others() -> None:
    every = kept_research()
    without = presence.research_without({"genai_lab"})
    assert len(every.papers) - len(without.papers) == len(at_large.papers()["genai_lab"])
    assert len(without.concepts) == len(every.concepts)


def test_a_topic_is_asked_with_and_without_the_papers_on_it(tmp_path: Path) -> None:
    lab = presence.Lab(at_large.FOLDER / "labs" / "genai_lab.jsonl", tmp_path, MiniLM())
    own = next(presence.topics(at_large.FOLDER / "labs" / "genai_lab.jsonl"))
    present, stripped = lab.ask(own)
    (elsewhere,) = lab.ask(presence.Topic("whale song", "biology", "terms", frozenset({"N01"})))
    lab.close()
    assert (present.sort, stripped.sort, elsewhere.sort) == ("present", "stripped", "elsewhere")
    assert any(present.fits) and not any(stripped.fits) and not any(elsewhere.fits)
    assert present.evidence > elsewhere.evidence


def test_the_report_counts_what_is_listed() -> None:
    near = Signs(
        cover=1,
        support=1,
        pairs=1,
        meaning=0.7,
        standing=5,
        words=0.6,
        concepts=2,
        at_large=AtLarge(0.6, 0.6),
    )
    far = Signs(
        cover=0, support=0, pairs=0, meaning=0.1, standing=0, words=0, concepts=2, at_large=AtLarge(0.6, 0.6)
    )
    asked = [
        presence.Asked(
            sort, wording, (near if sort == "present" else far,), (sort == "present",), sort == "present"
        )
        for wording in presence.WORDINGS
        for sort in ("present", "stripped", "elsewhere")
    ] + [presence.Asked("absent", "absent", (far,), (False,), 0)]
    told = list(presence.report(asked))
    assert "absent 1.000 1.000" in told[1]
    assert any("present" in line and "recall 1.000  precision 1.000" in line for line in told)
    assert sum("something listed 0.000" in line for line in told) == (len(presence.LIMITS) + 1) * 7


@pytest.mark.parametrize(
    "path", sorted((at_large.FOLDER / "labs").glob("*.jsonl")), ids=lambda path: path.stem
)
def test_every_topic_has_papers_of_its_lab(path: Path) -> None:
    known = {row["id"] for row in read_rows(path) if "id" in row}
    assert all(one.on_it <= known for one in presence.topics(path))
