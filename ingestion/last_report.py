"""The report of the last run, kept beside the stores, so that `status` can say what was left out long after it was printed.

A run may touch some of the sources only: of the others the file keeps what was said before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import ValidationError

from assistant.records import Source
from ingestion.reading import LeftOut
from ingestion.report import Report, SourceReport

FILE = "last-ingest.json"


def load_report(data: Path) -> Report | None:
    """The report kept in a data folder; None where none is, or where it cannot be read."""
    try:
        return Report.model_validate_json((data / FILE).read_text(encoding="utf-8"), extra="ignore")
    except (OSError, ValidationError):
        return None


def keep_report(
    data: Path, report: Report, stored: Iterable[Source], left_out: Mapping[str, tuple[LeftOut, ...]]
) -> None:
    """Keep the report, with all that is stored as its sources; `left_out` is by the id of a source."""
    before = load_report(data)
    known = {one.uri: one for one in before.sources} if before else {}
    told = {one.uri: one for one in report.sources}
    sources = [
        _whole(told.get(one.uri), known.get(one.uri), one, left_out.get(one.id, ()))
        for one in sorted(stored, key=lambda one: one.uri)
    ]
    failed = [one for one in report.sources if one.outcome == "failed"]
    untouched = tuple(one.uri for one in sources if one.uri not in told)
    problems = (line for line in (before.problems if before else ()) if line.startswith(untouched))
    whole = report.model_copy(
        update={
            "sources": (*sources, *failed),
            "problems": tuple(dict.fromkeys((*report.problems, *problems))),
        }
    )
    part = data / f"{FILE}.part"
    part.write_text(whole.model_dump_json(exclude={"exit_code"}), encoding="utf-8")
    part.replace(data / FILE)


def _whole(
    told: SourceReport | None, known: SourceReport | None, source: Source, left_out: tuple[LeftOut, ...]
) -> SourceReport:
    """A source as this run found it; of one that was not read again also what could not be read of it before."""
    read_again = told is not None and told.outcome != "unchanged"
    one = (
        told
        if told is not None and (read_again or known is None)
        else known or SourceReport(uri=source.uri, outcome="unchanged", format=source.format)
    )
    before = () if known is None or read_again else known.left_out
    unread = [item for item in before if not item.is_of_another]
    found = (*left_out, *(told.left_out if told else ()), *unread)
    return one.model_copy(update={"left_out": tuple(dict.fromkeys(found))})
