from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fake_door import CORPUS, TableDoor, answer, case, cite
from rich.console import Console

from evals.cases import CaseSet
from evals.report import Report, make_report, print_report, save_reports, to_html, to_junit, to_markdown
from evals.run import evaluate

EVIL = (
    "<script>document.title='OWNED'</script><img src=x onerror=\"document.title='OWNED'\">"
    "[click](javascript:alert(1)) ![i](https://evil.example.net/x.png) </pre></details>\x1b[31m\u202e{{7*7}} [9]"
)
GOLD = {
    "outcome": "answer",
    "docs": [["paper:Quiet Drones"]],
    "facts": [{"any": ["<b>gold</b>"]}],
    "forbid": ["owned"],
}


@pytest.fixture(scope="module")
def report() -> Report:
    table = {
        f"What about {EVIL}?": answer(EVIL, papers=["p1"], citations=[cite(1, "p1")]),
        "fine": answer("Quiet Drones <b>gold</b> [1]", papers=["p2"], citations=[cite(1, "p2")]),
        "crash": RuntimeError(EVIL),
    }
    cases = CaseSet(
        cases=(
            case("evil-1", (f"What about {EVIL}?", GOLD), category="poisoned"),
            case("fine-1", ("fine", GOLD), split="held_out"),
            case("crash-1", ("crash", GOLD)),
        )
    )
    return make_report(evaluate(TableDoor(table), cases, corpus=CORPUS), cases, CORPUS)


def test_a_failure_is_explained_with_gold_retrieved_and_cited(report: Report) -> None:
    (failure,) = report.failures
    assert failure.id == "evil-1"
    assert failure.gold == ("Quiet Drones",)
    assert failure.retrieved == ("IceNet: Sensing Glaciers from Orbit",)
    assert "does not say '<b>gold</b>'" in failure.reasons
    assert any("neither lists nor cites" in reason for reason in failure.reasons)


def test_the_page_escapes_all_it_shows_and_loads_nothing(report: Report) -> None:
    page = to_html(report)
    assert "<script" not in page
    assert "<img" not in page
    assert "onerror=&#34;" in page or "onerror=&quot;" in page
    assert 'http-equiv="Content-Security-Policy"' in page
    assert "href=" not in page and "src=" not in page.replace("src=x", "")
    assert "{{7*7}}" in page and "\x1b" not in page and "\u202e" not in page


def test_markdown_makes_inert_what_was_said(report: Report) -> None:
    text = to_markdown(report)
    assert "<script>" not in text.replace("\\<", "")
    assert "](javascript" not in text
    assert "](https" not in text
    assert "| Pass | 0.500" in text


def test_junit_is_xml_that_ci_reads(report: Report) -> None:
    root = ElementTree.fromstring(to_junit(report))
    suites = {suite.get("name"): suite for suite in root}
    assert suites["poisoned"].get("failures") == "1"
    assert suites["topic"].get("errors") == "1"
    assert suites["gate"].get("failures") == "1"


def test_the_terminal_gets_no_control_characters(report: Report) -> None:
    out = io.StringIO()
    print_report(report, Console(file=out, width=160))
    assert "evil-1" in out.getvalue()
    assert "\x1b" not in out.getvalue() and "\u202e" not in out.getvalue()
    assert "crash-1: RuntimeError" in out.getvalue()


def test_all_forms_are_written(report: Report, tmp_path: Path) -> None:
    save_reports(report, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {
        "report.json",
        "report.md",
        "report.html",
        "junit.xml",
    }
    data = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert data["summary"]["planned"] == 3
    assert "latency" not in data


@pytest.fixture
def browser() -> Iterator[object]:
    api = pytest.importorskip("playwright.sync_api")
    path = Path("/usr/bin/chromium")
    if not path.exists():
        pytest.skip("no Chromium here")
    with api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=str(path), args=["--no-sandbox", "--disable-sync"]
        )
        yield launched
        launched.close()


@pytest.mark.browser
def test_fault_77_no_script_of_an_answer_runs(report: Report, tmp_path: Path, browser: object) -> None:
    save_reports(report, tmp_path)
    page = browser.new_page()  # type: ignore[attr-defined]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "report.html").as_uri())
    page.wait_for_timeout(300)
    assert page.title() == "Colloquy: evaluation"
    assert [url for url in asked if not url.startswith("file://")] == []
    assert page.locator("details").count() == 1


def test_tables_are_whole_in_eighty_columns(report: Report) -> None:
    out = io.StringIO()
    print_report(report, Console(file=out, width=80))
    shown = out.getvalue()
    lines = shown[: shown.index("✗")].split("\n")
    assert "CitationPrecision" in shown
    assert "undefined" in shown
    assert "…" not in "\n".join(lines)
    assert any(line.startswith("poisoned ") for line in lines)
