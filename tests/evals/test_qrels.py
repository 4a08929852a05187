"""Judgments as BEIR and TREC write them: columns, headings, decimal grades, and whom they name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import MalformedError, UnreadableError
from evals.corpus import Collection
from evals.qrels import qrels_file, read_qrels, trec_qrels

QUERIES = {"q1", "q2", "7"}
JUDGED = {"d1", "12"}


def read(tmp_path: Path, content: str) -> dict[str, dict[str, float]]:
    (tmp_path / "qrels.tsv").write_text(content, encoding="utf-8")
    return read_qrels(tmp_path / "qrels.tsv", QUERIES, JUDGED)


@pytest.mark.parametrize(
    "content",
    [
        "q1\td1\t4.5\nq2\td2\t1",
        "query-id\tcorpus-id\tscore\nq1\td1\t4.5\nq2\td2\t1",
        "\ufefftopic\tperson\tgrade\r\nq1\td1\t4.5\r\nq2\td2\t1.0\r\n",
        "q1 0 d1 4.5\nq2 0 d2 1",
        "q1\t0\td1\t4.5\nq2\tQ0\td2\t1",
        "  q1   0  d1   4.5e0\nq2 q0 d2 +1.",
        "query iter doc rel\nq1 0 d1 4.5\n\nq2 0 d2 1",
        "query\titer\tdoc\trel\nq1\t0\td1\t4.5\nq2\t0\td2\t1",
        "\n\nquery-id\tdoc-id\tscore\nq1\td1\t4.5\nq2\td2\t1",
    ],
)
def test_every_layout_is_read_with_a_heading_or_without(tmp_path: Path, content: str) -> None:
    assert read(tmp_path, content) == {"q1": {"d1": 4.5}, "q2": {"d2": 1}}


def test_numbers_may_be_ids_and_names_may_have_spaces(tmp_path: Path) -> None:
    assert read(tmp_path, "7\t12\t0.5") == {"7": {"12": 0.5}}
    assert read(tmp_path, "7 0 12 -1") == {"7": {"12": -1}}
    assert read(tmp_path, "q1\tAda van Loon, Jr.\t3") == {"q1": {"Ada van Loon, Jr.": 3}}
    assert read(tmp_path, "q1 0 Ada van Loon, Jr. 3") == {"q1": {"Ada van Loon, Jr.": 3}}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("q1\td9\thigh\nq2\td2\t1", r"qrels.tsv:1: grade 'high' is not a number"),
        ("q9\td1\thigh\nq2\td2\t1", r"qrels.tsv:1: grade 'high'"),
        ("q1\td1\tnan", r":1: grade 'nan'"),
        ("q1\td1\t1_0", r":1: grade '1_0'"),
        ("q1\td1\t4,5", r":1: grade '4,5'"),
        ("q1\td1\t", r":1: not `query-id"),
        ("q1 d1 1", r":1: not `query-id"),
        ("q1 Ada Loon 1", r":1: not `query-id"),
        ("q1\td1\t3\t0.5", r":1: not `query-id"),
        ("q1\td1\t1\nquery-id\tdoc-id\tscore", r":2: grade 'score'"),
        ("q1\td1\t1\nq1\td1\t2", r":2: q1 and d1 were graded otherwise before"),
        ("query-id", r":1: not `query-id"),
    ],
)
def test_no_judgment_is_taken_for_a_heading_nor_lost(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(MalformedError, match=message):
        read(tmp_path, content)


def test_the_same_judgment_may_stand_twice(tmp_path: Path) -> None:
    assert read(tmp_path, "q1\td1\t2\nq1\td1\t2.0") == {"q1": {"d1": 2}}


def test_judgments_may_lie_where_beir_or_trec_keep_them(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"qrels\.tsv: no such file"):
        read_qrels(qrels_file(tmp_path), QUERIES)
    (tmp_path / "qrels.txt").touch()
    assert qrels_file(tmp_path).name == "qrels.txt"
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "test.tsv").touch()
    assert qrels_file(tmp_path) == tmp_path / "qrels" / "test.tsv"


def test_trec_eval_gets_whole_grades_in_proportion() -> None:
    def whole(grades: dict[str, float]) -> dict[str, int]:
        return {one.doc_id: one.relevance for one in trec_qrels({"q": grades})}

    assert whole({"a": 2, "b": 0, "c": -1}) == {"a": 2, "b": 0, "c": -1}
    assert whole({"a": 4.5, "b": 3, "c": 0}) == {"a": 9, "b": 6, "c": 0}
    assert whole({"a": 0.25, "b": 0.2}) == {"a": 5, "b": 4}
    assert whole({"a": 1 / 3, "b": 0.001}) == {"a": 33, "b": 1}
    assert trec_qrels({"q": {"a": 0, "b": -1}, "r": {}}) == []


def folder(tmp_path: Path, documents: list[Any], queries: list[Any], qrels: str) -> Path:
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, documents)))
    (tmp_path / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)))
    (tmp_path / "qrels.tsv").write_text(qrels)
    return tmp_path


ADA, KIM_1, KIM_2 = ({"id": i, "name": n} for i, n in (("a1", "Ada Lindström"), ("k1", "Kim"), ("k2", "Kim")))
PAPERS = [
    {"id": 1, "title": "Ice", "abstract": "Cold.", "authors": [ADA, KIM_1, ""]},
    {"id": 2, "title": "Bees", "text": "Warm.", "authors": ["Carver, B.", KIM_2, {"name": "Dee"}]},
]
TOPICS = [
    {"_id": "t1", "title": "Sea ice", "abstract": "Frozen."},
    {"id": "t2", "text": "Hives"},
    {"id": "t3", "text": "x"},
]


def test_people_are_named_by_id_or_by_a_name_that_one_has(tmp_path: Path) -> None:
    judged = "t1\tADA LINDSTROM\t4.5\nt1\tCarver, B.\t1\nt2\ta1\t0\nt2\tKim\t2\nt2\tdee\t3\nt9\tk1\t1"
    found = Collection.read(folder(tmp_path, PAPERS, TOPICS, judged))
    assert found.people == {"a1", "k1", "k2", "Carver, B.", "Dee"}
    assert found.documents[0].text == "Cold."
    assert found.qrels == {"t1": {"a1": 4.5, "Carver, B.": 1}, "t2": {"a1": 0, "Kim": 2, "Dee": 3}}
    assert found.queries == {"t1": "Sea ice\nFrozen.", "t2": "Hives"}
    assert found.strangers(found.people) == ("Kim",)
    assert found.unasked == ("t9",)


def test_topics_with_zeros_alone_are_kept_and_known_to_be_such(tmp_path: Path) -> None:
    found = Collection.read(folder(tmp_path, PAPERS, TOPICS, "t1\ta1\t0\nt2\ta1\t2"))
    assert set(found.queries) == {"t1", "t2"}
    assert set(found.relevant) == {"t2"}


@pytest.mark.parametrize(
    ("documents", "queries", "message"),
    [
        ([{"id": "d", "authors": "Ada"}], TOPICS, r"corpus\.jsonl:1: authors: not a list"),
        ([{"id": "d", "authors": [5]}], TOPICS, r"corpus\.jsonl:1: authors: not a list"),
        ([PAPERS[0], PAPERS[0]], TOPICS, r"corpus\.jsonl:2: id '1' stands here twice"),
        (PAPERS, [{"id": "t1", "text": " "}], r"queries\.jsonl:1: no `text`"),
        (PAPERS, [{"id": None, "text": "x"}], r"queries\.jsonl:1: not an object with an `id`"),
    ],
)
def test_what_cannot_be_meant_is_named(
    tmp_path: Path, documents: list[Any], queries: list[Any], message: str
) -> None:
    with pytest.raises(MalformedError, match=message):
        Collection.read(folder(tmp_path, documents, queries, "t1\ta1\t1"))
