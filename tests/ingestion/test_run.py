"""Whole runs: twice the same, changed, removed, broken, killed, and two at once."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from ingestion_helpers import HashedWords, homepage, settings

from assistant import generation
from assistant.catalog import Catalog, WorkingCatalog
from assistant.errors import LockedError, UsageError
from ingestion.last_report import load_report
from ingestion.run import ingest

pytestmark = pytest.mark.usefixtures("embedder")
_OF_OTHERS = "\n**Grains of Another Kind Entirely**\nWei Zhang, Dan Moor\nICLR 2024\n"
TITLE = "Sorting Pebbles by Colour and by Weight"


@pytest.fixture
def lab(tmp_path: Path) -> Path:
    folder = tmp_path / "lab"
    folder.mkdir()
    (folder / "ann.md").write_text(homepage())
    (folder / "cora.md").write_text(homepage("Cora Vale", "On Dunes and Their Shapes"))
    return folder


def stored(data: Path) -> tuple[set[str], set[str]]:
    """Titles and members of the current generation."""
    catalog = Catalog(generation.folder(data, generation.current(data)) / "catalog.sqlite")
    try:
        return {one.title for one in catalog.papers()}, {
            one.name for one in catalog.researchers(members_only=True)
        }
    finally:
        catalog.close()


def test_the_same_again_changes_and_embeds_nothing(
    lab: Path, tmp_path: Path, embedder: type[HashedWords]
) -> None:
    first = ingest([str(lab)], settings(tmp_path / "data"))
    assert (first.exit_code, first.members, first.stored_papers) == (0, 2, 3), first.problems
    counted = len(embedder.embedded)
    again = ingest([str(lab)], settings(tmp_path / "data"))
    assert {source.outcome for source in again.sources} == {"unchanged"}
    assert not again.papers
    assert not again.researchers
    assert (again.generation, len(embedder.embedded)) == (first.generation, counted)


def test_what_was_left_out_is_kept_beside_the_stores(lab: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    (lab / "ann.md").write_text(homepage() + _OF_OTHERS)
    first = ingest([str(lab)], settings(data))
    wanted = [left.what for one in first.sources for left in one.left_out]
    assert wanted
    ingest([str(lab / "cora.md")], settings(data))  # a run that does not touch the page
    kept = load_report(data)
    assert kept is not None
    assert [left.what for one in kept.sources for left in one.left_out] == wanted
    ingest([str(lab / "ann.md")], settings(data), remove=True)
    kept = load_report(data)
    assert kept is not None
    assert [one.uri for one in kept.sources] == [str(lab / "cora.md")]


def test_what_changed_or_is_gone_changes_what_hung_on_it(
    lab: Path, tmp_path: Path, embedder: type[HashedWords]
) -> None:
    data = tmp_path / "data"
    ingest([str(lab)], settings(data))
    (lab / "ann.md").write_text(homepage(title="Weighing Pebbles with Light Alone"))
    embedder.embedded.clear()
    changed = ingest([str(lab)], settings(data))
    assert [source.outcome for source in changed.sources] == ["changed", "unchanged"]
    assert len(changed.papers.added) == len(changed.papers.removed) == 1
    texts = [text for text in embedder.embedded if "Pebbles" in text or "Sand" in text or "pebble" in text]
    assert texts == ["Weighing Pebbles with Light Alone"]
    (lab / "ann.md").unlink()
    gone = ingest([str(lab)], settings(data))
    assert "removed" in {source.outcome for source in gone.sources}
    assert stored(data)[1] == {"Cora Vale"}


def test_removing_sources_removes_people_for_good(lab: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    ingest([str(lab)], settings(data))
    report = ingest([str(lab / "ann.md")], settings(data), remove=True)
    assert report.exit_code == 0
    assert stored(data) == (
        {"On Dunes and Their Shapes", "Washing Sand without Water in Dry Places"},
        {"Cora Vale"},
    )
    ingest([str(lab)], settings(data), remove=True)
    assert not (data / "current").exists()
    assert ingest([str(lab)], settings(data), remove=True).exit_code == 1


def test_instructions_and_posts_in_a_folder_are_nobodys(lab: Path, tmp_path: Path) -> None:
    (lab / "posts").mkdir()
    (lab / "guide.md").write_text(
        "# Pebble Sorting Guide\n\n- Install it.\n- **Run** [this](run.md).\n\nSorting begins once all the pebbles are dry, which takes about an hour.\n"
    )
    (lab / "posts" / "stone.md").write_text(homepage("Eve Stone", "What a Post Cites of Others"))
    (lab / "dag.md").write_text(
        "# Dag Moor\n\nDag Moor is a geologist who sorts pebbles by hand and has done so for years.\n"
    )
    report = ingest([str(lab)], settings(tmp_path / "data"))
    assert stored(tmp_path / "data")[1] == {"Ann Roe", "Cora Vale", "Dag Moor"}
    assert "What a Post Cites of Others" not in stored(tmp_path / "data")[0]
    assert sum("guide.md" in line or "stone.md" in line for line in report.problems) == 2
    ingest([str(lab / "posts" / "stone.md")], settings(tmp_path / "data"))
    assert "Eve Stone" in stored(tmp_path / "data")[1]  # a page that is named is read


def test_a_dry_run_writes_nothing(lab: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    report = ingest([str(lab)], settings(data), dry_run=True)
    assert (report.dry_run, len(report.papers.added), report.members) == (True, 3, 2)
    assert not data.exists()
    ingest([str(lab)], settings(data))
    (lab / "ann.md").unlink()
    report = ingest([str(lab)], settings(data), dry_run=True)
    assert len(report.papers.removed) == 1
    assert len(stored(data)[0]) == 3


def test_broken_files_are_one_line_each_and_the_rest_is_read(lab: Path, tmp_path: Path) -> None:
    (lab / "empty.txt").write_text("")
    (lab / "mark.md").write_bytes(b"\xef\xbb\xbf \n")
    (lab / "noise.txt").write_bytes(bytes(range(256)) * 12)
    (lab / "words.txt").write_text("nothing that any reader knows")
    (lab / "a.zip").write_bytes(b"PK\x03\x04")
    (lab / "cut.jsonl").write_text(
        '{"title": "A Whole Line", "authors": ["Ann Roe"], "year": 2020, "venue": "ICML"}\n{"title": "Half a li'
    )
    (lab / "bomb.jsonl.gz").write_bytes(gzip.compress(b'{"title": "x"}\n' * 2_000_000, 1))
    (lab / "nobody.md").write_text(
        "# Publications\n\n- Good Methods for Sand. D. Moor, B. Lind. ICML 2020.\n"
    )
    os.mkfifo(lab / "pipe")
    (lab / "loop").symlink_to(lab)
    (lab / "zero.txt").symlink_to("/dev/zero")
    (lab / "outside.txt").symlink_to("/etc/hostname")
    report = ingest([str(lab), str(tmp_path / "missing.txt")], settings(tmp_path / "data"))
    assert report.exit_code == 1
    assert all("\n" not in problem for problem in report.problems)
    for name in (
        "empty.txt",
        "mark.md",
        "noise.txt",
        "words.txt",
        "a.zip",
        "cut.jsonl:2",
        "bomb.jsonl.gz",
        "nobody.md",
        "pipe",
        "zero.txt",
        "missing.txt",
    ):
        assert sum(f"{name}:" in problem for problem in report.problems) == 1, name
    titles, members = stored(tmp_path / "data")
    assert members == {"Ann Roe", "Cora Vale"}
    assert "A Whole Line" in titles
    assert ingest([str(lab)], settings(tmp_path / "data")).exit_code == 1


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(200_000_000)
    report = ingest([str(tmp_path / "big.txt")], settings(tmp_path / "data"))
    assert "more than" in report.problems[0]


def test_a_source_that_breaks_keeps_what_it_said_before(lab: Path, tmp_path: Path) -> None:
    ingest([str(lab)], settings(tmp_path / "data"))
    (lab / "ann.md").write_bytes(b"\x00\x01\x02" * 500)
    report = ingest([str(lab)], settings(tmp_path / "data"))
    assert report.exit_code == 1
    assert "Ann Roe" in stored(tmp_path / "data")[1]


def test_a_second_writer_is_told_who_writes(lab: Path, tmp_path: Path) -> None:
    with WorkingCatalog.open(tmp_path / "data"), pytest.raises(LockedError, match=str(os.getpid())):
        ingest([str(lab)], settings(tmp_path / "data"))


def test_nothing_to_read_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        ingest([], settings(tmp_path / "data"))


def test_the_report_is_json_and_text(lab: Path, tmp_path: Path) -> None:
    report = ingest([str(lab)], settings(tmp_path / "data"))
    assert json.loads(report.model_dump_json())["exit_code"] == 0
    assert "2 people" in report.as_text()


KILLED = """
import sys
sys.path[:0] = {paths!r}
from pathlib import Path
from ingestion_helpers import HashedWords, settings
from ingestion import run
run.open_embedder = lambda settings: HashedWords()
run.ingest([{lab!r}], settings(Path({data!r})))
"""


def test_a_killed_run_is_completed_by_the_same_command(lab: Path, tmp_path: Path) -> None:
    """`kill -9` at random moments: readers see a whole old state, and the next run ends where an undisturbed one does."""
    for number in range(20):
        title = f"Measuring Grain Size Number {number} in the Field"
        (lab / f"extra-{number}.md").write_text(homepage(f"Extra Person{chr(97 + number)}", title))
    undisturbed = tmp_path / "undisturbed"
    ingest([str(lab)], settings(undisturbed))
    data = tmp_path / "data"
    paths = [str(Path(__file__).parent), str(Path(__file__).resolve().parents[2])]
    code = KILLED.format(paths=paths, lab=str(lab), data=str(data))
    chance = random.Random(7)
    for _ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 20
        while not (data / "writer.json").exists() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(chance.uniform(0.0, 0.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if (data / "current").exists():
            assert len(stored(data)[0]) == 23
    report = ingest([str(lab)], settings(data))
    assert report.exit_code == 0
    assert stored(data) == stored(undisturbed)


def test_a_site_is_one_source_and_names_what_it_could_not_read(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "_pages").mkdir(parents=True)
    (site / "_publications").mkdir()
    (site / "_config.yml").write_text("title: Ann Roe\nauthor:\n  name: Ann Roe\n")
    (site / "_pages" / "about.md").write_text(
        "---\npermalink: /\n---\nI am a scientist at Sand University. I sort pebbles.\n"
    )
    (site / "_publications" / "2024-sorting.md").write_text(
        '---\ntitle: "Sorting Pebbles by Colour"\ncollection: publications\ndate: 2024-05-01\nvenue: ICML\n---\nAnn Roe, Bo Lind.\n'
    )
    (site / "notes.txt").write_bytes(bytes(range(256)) * 20)
    report = ingest([str(site)], settings(tmp_path / "data"))
    (source,) = report.sources
    assert (source.outcome, source.papers, report.problems) == ("added", 1, ())
    assert [left.what.rpartition("/")[2] for left in source.left_out] == ["notes.txt"]
    assert ingest([str(site)], settings(tmp_path / "data")).sources[0].outcome == "unchanged"


def test_the_order_of_runs_does_not_matter(lab: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for name in ("ann.md", "cora.md"):
        ingest([str(lab / name)], settings(one))
    for name in ("cora.md", "ann.md"):
        ingest([str(lab / name)], settings(other))
    assert stored(one) == stored(other)


def test_what_is_stored_as_others_work_is_not_called_left_out() -> None:
    from ingestion.reading import LeftOut
    from ingestion.report import Report, SourceReport

    left = (
        LeftOut(what="Sand", reason="not attributed to Ann Roe: the author list names Bo Lind"),
        LeftOut(what="Example", reason="an example that the site's template comes with"),
    )
    text = Report(sources=(SourceReport(uri="a", outcome="added", format="x", left_out=left),)).as_text()
    assert "  stored as others' work: Sand" in text and "  left out: Example" in text


def _site(folder: Path, publications: int, broken: int) -> Path:
    pages = folder / "content" / "publication"
    for number in range(publications):
        (pages / f"p{number}").mkdir(parents=True)
        text = f"---\ntitle: Study {number} of Sand\nauthors: [Ann Roe]\ndate: 2020-01-01\n---\n"
        (pages / f"p{number}" / "index.md").write_text(text)
        if number < broken:
            (pages / f"p{number}" / "cite.bib").write_text("@article{a, title={Never closed")
    (folder / "content" / "authors" / "roe").mkdir(parents=True)
    (folder / "content" / "authors" / "roe" / "_index.md").write_text("---\ntitle: Ann Roe\n---\n")
    return folder


@pytest.mark.parametrize(("publications", "broken", "code"), [(20, 2, 0), (20, 0, 0), (4, 2, 1), (9, 1, 0), (5, 1, 1)])  # fmt: skip
def test_a_site_of_which_nearly_all_was_read_has_not_failed(
    tmp_path: Path, publications: int, broken: int, code: int
) -> None:
    site = _site(tmp_path / "site", publications, broken)
    for _ in ("first", "again"):
        report = ingest([str(site)], settings(tmp_path / "data"))
        assert report.exit_code == code
        assert len(report.blemishes + report.problems) == broken
        assert report.as_text().count("broken BibTeX") == broken


def test_files_of_programs_do_not_bury_the_problems(tmp_path: Path) -> None:
    folder = tmp_path / "things"
    (folder / "sub").mkdir(parents=True)
    (folder / "ann.md").write_text(homepage("Ann Roe", "Measuring Grain Size in the Field"))
    for name in ("tool.cjs", "Page.svelte", "box.vue", "view.ejs", "a.tsx", "OFL.txt", "LICENSE.qmd", "README-SETUP.md"):  # fmt: skip
        (folder / name).write_text("module.exports = { content: ['x'] }")
        (folder / "sub" / name).write_text("module.exports = { content: ['x'] }")
    for name in ("settings.yml", "data.json", "frame.html"):
        (folder / "sub" / name).write_text('{"colour": "blue"}')
    report = ingest([str(folder)], settings(tmp_path / "data"))
    assert (report.exit_code, report.problems, report.members) == (0, (), 1)
    assert [Path(name).name for name in report.passed_over] == ["data.json", "frame.html", "settings.yml"]
    assert "passed over: 3 files" in report.as_text()
    assert ingest([str(folder / "sub" / "data.json")], settings(tmp_path / "data")).exit_code == 1


def test_many_problems_of_one_kind_are_a_few_lines(tmp_path: Path) -> None:
    folder = tmp_path / "things"
    (folder / "sub").mkdir(parents=True)
    for number in range(60):
        (folder / "sub" / f"n{number}.txt").write_text(f"nothing that any reader knows {number}")
    (folder / "sub" / "zero.txt").write_text("")
    report = ingest([str(folder)], settings(tmp_path / "data"))
    lines = [line for line in report.as_text().splitlines() if line.startswith("problem: ")]
    assert len(report.problems) == 61 and len(lines) < 20
    assert any("48 more sources" in line for line in lines) and any("zero.txt" in line for line in lines)
    assert sum("failed " in line for line in report.as_text().splitlines()) < 20
