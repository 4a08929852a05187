"""Exact questions made from a file of papers: the makers are right about a file, and the answers about ten thousand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.settings import Settings
from evals.generated import cases, wrong
from evals.paper_file import plain, read_rows
from evals.question_makers import Makers


def test_cases_are_computed_from_the_file(tmp_path: Path) -> None:
    rows = [
        {
            "title": f"Paper number {n} about something long",
            "authors": ["Ada Brookline", "Ben Carverton"],
            "year": 2000 + n,
            "venue": "ICML",
        }
        for n in range(5)
    ]
    path = tmp_path / "papers.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    makers = Makers(read_rows(path), seed=1)
    assert makers.people == ["Ada Brookline", "Ben Carverton"]
    case = makers.count_person()
    assert case.number == 5
    assert plain("Éa–b $\\sqrt{T}$") == "eabt"


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_all_300_are_right_over_ten_thousand_papers(shared: Path, tmp_path: Path) -> None:
    from assistant.assistant import Assistant
    from ingestion.run import ingest

    path = shared / "bench" / "papers_ml_10k.jsonl.gz"
    settings = Settings(data=tmp_path / "data")
    ingest([str(path)], settings)
    assistant = Assistant.open(settings)
    asked = cases(path, 300)
    problems = [
        f"{case.question}: {problem}"
        for case in asked
        if (problem := wrong(case, assistant.ask(case.question)))
    ]
    assert len(asked) == 300 and not problems, "\n".join(problems)
