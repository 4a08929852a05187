"""A site of which nothing was read says where it looked in vain."""

from __future__ import annotations

from pathlib import Path

from ingestion_helpers import settings

from ingestion.intake import Intake
from ingestion.ledger import Ledger


def _problems(folder: Path, files: dict[str, str]) -> list[str]:
    for name, text in files.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    ledger = Ledger({}, lambda put, removed: None, lambda *_: None)
    Intake(settings(folder / "data"), ledger, folder / "cache").read([str(folder / "site")])
    return [problem.replace(str(folder), "") for problem in ledger.problems]


PAGE = "---\nlayout: thing\nheading: Item {number}\n---\nText.\n"
HOME = {"_config.yml": "author: {name: Ann Roe}\n", "index.md": "---\nlayout: home\n---\n# Ann Roe\n\nI am a researcher who likes sand, and I write about it here.\n"}  # fmt: skip


def test_folders_of_many_pages_are_named(tmp_path: Path) -> None:
    files = {f"_oeuvre/{number}.md": PAGE.format(number=number) for number in range(9)}
    files |= {f"_posts/2020-01-0{number}-x.md": PAGE.format(number=number) for number in range(1, 10)}
    assert _problems(tmp_path, HOME | files) == [
        "/site: no publications found; not understood: _oeuvre (9 pages)"
    ]


def test_a_site_whose_items_were_read_has_nothing_to_say(tmp_path: Path) -> None:
    paper = "---\ntitle: Sand {number}\nauthors: [Ann Roe]\nvenue: Sand Letters\nyear: 2020\n---\n"
    files = {f"_oeuvre/{number}.md": paper.format(number=number) for number in range(9)}
    assert _problems(tmp_path, HOME | files) == []


def test_a_wiki_is_not_taken_for_people_or_publications(tmp_path: Path) -> None:
    files = {f"docs/wiki/{number}.md": PAGE.format(number=number) for number in range(9)}
    (problem,) = _problems(tmp_path, {"_config.yml": "title: Moss Lab\n", "index.md": "---\nlayout: home\n---\nMosses.\n"} | files)  # fmt: skip
    assert "name the lab's own site, or describe its people in people.yaml" in problem
