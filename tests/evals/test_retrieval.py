"""The retrieval and expert benchmarks on a folder small enough to compute by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.embedding.minilm import packaged_folder
from assistant.errors import MalformedError, UnreadableError
from evals import expert_finding, retrieval
from evals.corpus import Collection

needs_weights = pytest.mark.skipif(packaged_folder() is None, reason="the packaged weights are not installed")

DOCUMENTS = [
    {"id": "d1", "title": "River ice", "text": "Ice grows on slow rivers.", "authors": ["Brook, A."]},
    {"_id": "d2", "title": "Bees", "text": "Drones count bees in meadows.", "authors": ["Carver, B."]},
    {"id": "d3", "title": "", "text": "Kernels for time series.", "authors": []},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, DOCUMENTS)))
    queries = [
        {"id": "q1", "text": "frozen rivers"},
        {"id": "q2", "text": "insects seen by drones"},
        {"id": "q3", "text": "x"},
    ]
    (tmp_path / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)))
    (tmp_path / "qrels.tsv").write_text(
        "query-id\tdoc-id\tscore\nq1\td1\t1\nq2\td2\t1\nq2\tabsent\t1\nq3\td1\t0\n"
    )
    return tmp_path


@needs_weights
def test_measures_of_a_small_folder(folder: Path, tmp_path: Path) -> None:
    results = {one.system: one for one in retrieval.measure(folder, cache=tmp_path / "cache")}
    assert list(results) == ["colloquy", "bm25", "dense"]
    ours = results["colloquy"]
    assert ours.queries == 2
    assert ours.measures["RR"] == 1
    assert ours.measures["R@10"] == pytest.approx(0.75)
    assert ours.by_query["q2"]["nDCG@10"] == pytest.approx(1 / (1 + 1 / 1.58496), abs=1e-4)
    assert "colloquy" in retrieval.table(tuple(results.values()))
    again = retrieval.measure(folder, ["colloquy"], cache=tmp_path / "cache")
    assert again[0].measures == ours.measures


@needs_weights
def test_experts_of_a_small_folder(folder: Path) -> None:
    (folder / "qrels.tsv").write_text(
        "q1\tBrook, A.\t3\nq2\tBrook, A.\t0\nq2\tCarver, B.\t2\nq1\tCarver, B.\t1\n"
    )
    result = expert_finding.measure(Collection.read(folder))
    assert result.measures["RR"] == 1
    assert result.kendall_loss == 0


@needs_weights
def test_a_topic_that_suits_nobody_counts_in_the_pairs_alone(folder: Path) -> None:
    """q1 suits Brook by halves, q2 nobody: RR is of q1, and the loss of both."""
    (folder / "qrels.tsv").write_text(
        "q1 0 Brook, A. 4.5\nq2 0 Brook, A. 0\nq2 0 Absent 0\nq9 0 Absent 1.5\n"
    )
    result = expert_finding.measure(Collection.read(folder))
    assert (result.topics, result.suited, result.people, result.judged) == (2, 1, 2, 2)
    assert result.measures == {"nDCG@10": 1, "P@5": pytest.approx(0.2), "RR": 1}
    assert result.kendall_loss == 0
    assert result.unknown == ("Absent",)
    printed = expert_finding.line(result, 10).splitlines()
    assert printed[0].split()[-1] == "0.000"
    assert printed[1:] == [
        "  judged without a document here, never found: 1 (Absent)",
        "  judged topics not in queries.jsonl, left out: 1 (q9)",
    ]
    assert expert_finding.heading(10).split()[:3] == ["collection", "topics", "suited"]


@needs_weights
def test_zeros_alone_leave_the_ranking_undefined(folder: Path) -> None:
    (folder / "qrels.tsv").write_text("q1\tBrook, A.\t0\nq2\tBrook, A.\t-1\n")
    result = expert_finding.measure(Collection.read(folder))
    assert set(result.measures.values()) == {None}
    assert result.kendall_loss == 0
    assert expert_finding.line(result, 10).split()[-4:] == ["-", "-", "-", "0.000"]


@pytest.mark.parametrize("qrels", ["q1\td1\t1", "q1\tAbsent\t1", "q9\tBrook, A.\t1"])
def test_people_must_be_judged(folder: Path, qrels: str, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "qrels.tsv").write_text(qrels)
    assert expert_finding.main([str(folder)]) == 2
    assert "no topic is judged for anybody who wrote something here" in capsys.readouterr().err


@pytest.mark.parametrize("qrels", ["q1\td1\t0", "q1\tAbsent\t1", "q9\td1\t1"])
def test_documents_must_be_judged(folder: Path, qrels: str, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "qrels.tsv").write_text(qrels)
    assert retrieval.main([str(folder)]) == 2
    assert "no query has a relevant document here" in capsys.readouterr().err


@needs_weights
def test_decimal_grades_weigh_in_ndcg(folder: Path) -> None:
    """Both documents rank by the words of the query; the better grade is on the second."""
    (folder / "queries.jsonl").write_text(json.dumps({"id": "q1", "text": "ice on slow rivers"}))
    (folder / "qrels.tsv").write_text("q1 0 d1 0.5\nq1 0 d2 1.5\n")
    (result,) = retrieval.measure(folder, ["bm25"])
    assert result.by_query["q1"]["nDCG@10"] == pytest.approx(0.5 / (1.5 + 0.5 / 1.58496), abs=1e-4)


def test_kendall_loss_by_hand() -> None:
    grades = {"q1": {"a": 3, "b": 1}, "q2": {"a": 1, "b": 2}, "q3": {"a": 2}}
    scores = {"q1": {"a": 0.9, "b": 0.8}, "q2": {"a": 0.1, "b": 0.2}, "q3": {"a": 0.1}}
    # a: q1>q2 right (weight 2), q1>q3 right (1), q3>q2 tied (1, half); b: q2>q1 wrong (1)
    assert expert_finding.kendall_loss(grades, scores) == pytest.approx(1.5 / 5)
    assert expert_finding.kendall_loss({"q1": {"a": 1}}, scores) is None


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("corpus.jsonl", '{"id": "d1"}\n{"id": ', "corpus.jsonl:2: not JSON"),
        ("corpus.jsonl", '{"title": "no id"}', "corpus.jsonl:1: not an object with an `id`"),
        ("corpus.jsonl", '{"id": "d1", "title": 5}', "corpus.jsonl:1: title"),
        ("qrels.tsv", "query-id\tdoc-id\tscore\nq1 d1 1\n", "qrels.tsv:2: not"),
    ],
)
def test_broken_lines_are_named(folder: Path, file: str, content: str, message: str) -> None:
    (folder / file).write_text(content)
    with pytest.raises(MalformedError, match=message):
        Collection.read(folder)


def test_missing_files_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UnreadableError, match=r"corpus\.jsonl: no such file"):
        Collection.read(tmp_path)
    assert retrieval.main([str(tmp_path)]) == 2
    assert "no such file" in capsys.readouterr().err
