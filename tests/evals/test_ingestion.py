"""The measure of reading: its arithmetic on invented lists, and its bars on the shared sites."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.records import Author, Paper, Version
from evals import ingestion, site_score


def _paper(
    title: str, year: int | None = 2020, venue: str | None = "KDD", authors: tuple[str, ...] = ("Ada Okafor",)
) -> Paper:
    return Paper(
        id=title.casefold(), title=title, year=year, venue=venue, venue_stated=venue, authors=tuple(Author(name=name) for name in authors),
        versions=(Version(source_id="s", title=title, year=year, venue=venue),),
    )  # fmt: skip


def test_figures() -> None:
    truth = [
        {
            "title": "Leaves: a <i>Study</i>",
            "year": 2020,
            "venue": "Proc. of KDD 2020",
            "authors": ["Okafor, Ada"],
        },
        {"title": "Roots", "year": 2019, "venue": "ICML", "authors": ["A. Okafor"]},
        {"title": "Missing", "year": 2018, "venue": ""},
    ]
    score = site_score.compare(
        "x", truth, [_paper("Leaves - A Study"), _paper("Roots", 2020, "KDD", ("Bo Lee",)), _paper("Extra")]
    )
    assert (score.expected, score.found, score.matched) == (3, 3, 2)
    assert score.f1 == pytest.approx(2 / 3)
    assert (score.years, score.venues, score.authors) == ((1, 2), (1, 2), (1, 2))
    assert len([note for note in score.notes if note.startswith(("missing", "extra"))]) == 2


def test_venues_agree_by_name_or_by_whole_words() -> None:
    assert site_score.same_venue("NIPS", "Advances in Neural Information Processing Systems 34")
    assert site_score.same_venue("KBS", "Knowledge-Based Systems (KBS 2022)")
    assert not site_score.same_venue("ICML", "ICLR")
    assert not site_score.same_venue("ACL", "Oracle Letters")


def test_author_lists_agree_in_order_and_as_far_as_they_go() -> None:
    assert site_score.same_authors(["P Yadav", "D Tam", ""], ["Prateek Yadav", "Derek Tam", "Colin Lee"])
    assert not site_score.same_authors(["P Yadav"], ["Prateek Yadav", "Derek Tam"])
    assert not site_score.same_authors(["D Tam", "P Yadav"], ["Prateek Yadav", "Derek Tam"])


def test_the_measure_s_own_files_reach_no_reader(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "refs.bib").write_text("@misc{a, title={Leaves and roots}, author={Okafor, Ada}, year={2020}}\n")
    (site / "truth.jsonl").write_text(
        json.dumps({"title": "A title only the truth has", "year": 2001, "authors": ["N. Body"]}) + "\n"
    )
    score = ingestion.measure(site)
    assert score.matched == 0 and score.found == 1
    assert ingestion.main([str(site)]) == 1
    assert ingestion.main([str(tmp_path / "nowhere")]) == 2
    with pytest.raises(SystemExit, match="2"):
        ingestion.main(["--verbos", str(site)])


def test_shared_sites_meet_the_bars(shared: Path) -> None:
    scores = [ingestion.measure(folder) for folder in ingestion.sites([shared / "homepages"])]
    assert len(scores) == 9
    assert ingestion.passed(scores), ingestion.publications.table(scores)
    assert all(score.facts[0] == score.facts[1] for score in scores), [
        note for score in scores for note in score.notes if "fact" in note
    ]
