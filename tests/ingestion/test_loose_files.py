"""Folders of a site that no reader knows: a line for what tells of nobody, and little time for PDFs that are articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from ingestion_helpers import homepage, settings

from ingestion import loose_files
from ingestion.readers.pdf_cv import begins_as_article
from ingestion.reading import Reading
from ingestion.run import ingest

pytestmark = pytest.mark.usefixtures("embedder")


def site_of_posts(folder: Path, posts: int) -> Path:
    folder.mkdir()
    (folder / "package.json").write_text("{}")
    (folder / "tool.zip").write_bytes(b"PK\x03\x04")
    for number in range(posts):
        (folder / f"thought{number}.md").write_text(f"# A thought on fog {number}\n\nFog is wet, and so are the mosses that stand in it all day.\n")  # fmt: skip
    return folder


def test_a_site_that_tells_of_nobody_is_one_problem(tmp_path: Path) -> None:
    folder = site_of_posts(tmp_path / "blog", 30)
    report = ingest([str(folder)], settings(tmp_path / "data"))
    (problem,) = report.problems
    assert "no site of people or publications is known here" in problem and "(31 tried)" in problem
    assert report.as_text().count("\nproblem") == 1


def test_beside_somebodys_page_what_tells_of_nobody_is_counted(tmp_path: Path) -> None:
    folder = site_of_posts(tmp_path / "blog", 30)
    (folder / "ann.md").write_text(homepage())
    (folder / "broken.csv").write_text('Title,Authors,Year\n"Mosses Drink Fog,Ann Roe,2020\n')
    report = ingest([str(folder)], settings(tmp_path / "data"))
    assert report.members == 1
    assert "passed over: 31 files that name nobody and list no publications" in report.as_text()
    assert len(report.problems) == 1 and "broken.csv" in report.problems[0]


def test_what_was_stored_once_is_kept_when_it_says_nothing(tmp_path: Path) -> None:
    folder = site_of_posts(tmp_path / "blog", 30)
    (folder / "ann.md").write_text(homepage())
    ingest([str(folder)], settings(tmp_path / "data"))
    (folder / "ann.md").write_text("# A thought\n\nFog is wet.\n")
    assert ingest([str(folder)], settings(tmp_path / "data")).members == 1


@pytest.fixture
def pdfs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, list[str]]:
    """A site with articles as PDF, and which of them were opened at their beginning."""
    folder = site_of_posts(tmp_path / "blog", 5)
    for number in range(4):
        (folder / f"fog{number}.pdf").write_bytes(b"%PDF-1.4 of no words")
    opened: list[str] = []

    def begin(document: object) -> Reading:
        opened.append(document.name)  # type: ignore[attr-defined]
        from ingestion.source import document_source

        return Reading(source=document_source(document, "pdf"))  # type: ignore[arg-type]

    monkeypatch.setattr(loose_files, "beginning_of", begin)
    return folder, opened


def test_articles_are_told_by_their_first_pages(pdfs: tuple[Path, list[str]], tmp_path: Path) -> None:
    folder, opened = pdfs
    report = ingest([str(folder)], settings(tmp_path / "data"))
    assert len(opened) == 4 and len(report.articles) == 4
    assert "passed over: 4 PDFs that begin as nobody's CV or list" in report.as_text()


def test_pdfs_of_a_folder_have_a_limit_of_time(pdfs: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    folder, opened = pdfs
    ticks = iter(range(0, 1000, 40))
    monkeypatch.setattr(loose_files.time, "monotonic", lambda: float(next(ticks)))
    report = ingest([str(folder)], settings(tmp_path / "data"))
    assert len(opened) == 2 and len(report.unread) == 2
    assert "not opened: 2 PDFs, for those before took long" in report.as_text()


def test_a_site_of_pages_that_name_nobody_is_one_problem(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    folder.mkdir()
    for name in ("index", "part1", "part2"):
        (folder / f"{name}.html").write_text("<!DOCTYPE html><html><head><title>The Way of Moss</title></head><body><h1>The Way of Moss</h1><p>From spores to fog in ten steps.</p></body></html>")  # fmt: skip
    (problem,) = ingest([str(folder)], settings(tmp_path / "data")).problems
    assert "its pages name nobody and list no publications" in problem


def test_a_template_of_a_program_is_one_problem(tmp_path: Path) -> None:
    folder = tmp_path / "app"
    (folder / "src").mkdir(parents=True)
    (folder / "package.json").write_text("{}")
    (folder / "src" / "template.html").write_text("<!DOCTYPE html><html><head>%base%</head><body><div>%app%</div></body></html>")  # fmt: skip
    (problem,) = ingest([str(folder)], settings(tmp_path / "data")).problems
    assert problem.startswith(f"{folder.as_posix()}: no site of people or publications")


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("Ann Fern\nMoss University\nAbstract\nMosses drink fog.", True),
        ("Mosses Drink Fog\nAnn Fern\n1 Introduction\nFog is wet.", True),
        ("Mosses Drink Fog\nAnn Fern\nKeywords: fog, moss", True),
        (
            "Ann Fern\nCurriculum Vitae\nEducation\nPhD, Moss University\nIntroduction to Botany, course",
            False,
        ),
    ],
)
def test_an_article_tells_of_its_authors_and_is_no_cv(text: str, article: bool) -> None:
    assert begins_as_article(text) is article


def test_works_without_a_title_tell_of_nobody(tmp_path: Path) -> None:
    folder = site_of_posts(tmp_path / "blog", 5)
    (folder / "ann.md").write_text(homepage())
    (folder / "work.md").write_text(
        "---\nauthors: [Ann Roe, Bo Fern]\nvenue: Moss Journal\nyear: 2020\n---\nFog.\n"
    )
    report = ingest([str(folder)], settings(tmp_path / "data"))
    assert f"{folder.as_posix()}/work.md" in report.silent
    assert not report.problems
