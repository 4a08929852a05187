"""RIS files, as EndNote, Zotero, Web of Science and publishers export them."""

from __future__ import annotations

import re
from typing import Any

import rispy

from assistant.errors import MalformedError
from ingestion.authors.author_list import upright
from ingestion.document import Document
from ingestion.publications.dates import parse_date, parse_year
from ingestion.publications.links import find_doi
from ingestion.publications.publication import Publication
from ingestion.reading import PaperReading, Reading
from ingestion.source import document_source

_BEGIN = re.compile(r"^TY\s{0,2}-\s*\w+", re.MULTILINE)
_NOT_PAPERS = {"SLIDE", "SOUND", "VIDEO", "ADVS", "COMP", "MAP", "MUSIC", "BLOG", "ELEC", "ICOMM"}
_VENUES = (
    "secondary_title",
    "journal_name",
    "alternate_title3",
    "alternate_title1",
    "alternate_title2",
    "tertiary_title",
    "publisher",
)


class RisReader:
    """Reads the records of a RIS file: one broken record costs only itself."""

    name = "ris"

    def recognises(self, document: Document) -> float:
        """By a record's first tag near the beginning."""
        match = _BEGIN.search(document.text[:4000])
        return 0.9 if match and len(document.text[: match.start()].strip()) < 500 else 0.0

    def read(self, document: Document) -> Reading:
        """Every record with a title. Raises `MalformedError` if none is usable."""
        papers: list[PaperReading] = []
        problems: list[str] = []
        starts = [match.start() for match in _BEGIN.finditer(document.text)]
        for start, end in zip(starts, [*starts[1:], len(document.text)], strict=True):
            line = document.text.count("\n", 0, start) + 1
            paper = _record(document.text[start:end], document, line, problems)
            if paper is not None:
                papers.append(paper)
        if not papers:
            raise MalformedError(
                "no usable RIS record",
                document.uri,
                remedy="check that records begin with TY and end with ER",
            )
        return Reading(
            source=document_source(document, self.name), papers=tuple(papers), problems=tuple(problems)
        )


def _record(text: str, document: Document, line: int, problems: list[str]) -> PaperReading | None:
    where = f"{document.uri}:{line}"
    if not re.search(r"^ER\s{0,2}-", text, re.MULTILINE):
        problems.append(f"{where}: this RIS record has no end (ER); it was read as far as it goes")
        text = text.rstrip() + "\nER  - \n"
    normal = "\n".join(re.sub(r"^([A-Z][A-Z0-9])\s{0,2}-\s?", r"\1  - ", row) for row in text.split("\n"))
    try:
        records: list[dict[str, Any]] = rispy.loads(normal, skip_unknown_tags=True)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        problems.append(
            f"{where}: broken RIS record ({str(error).splitlines()[0][:120] if str(error) else type(error).__name__})"
        )
        return None
    if not records:
        return None
    record = records[0]
    if str(record.get("type_of_reference", "")) in _NOT_PAPERS:
        return None
    stated = str(record.get("date") or record.get("year") or record.get("publication_year") or "").strip("/ ")
    year = parse_year(
        re.split(r"[/ ]", str(record.get("year") or record.get("publication_year") or stated).strip("/ "))[0],
        document.read_at,
    )
    urls = record.get("urls") or record.get("url") or []
    doi = find_doi(str(record.get("doi") or "")) or next(
        (found for url in urls if (found := find_doi(url))), None
    )
    paper = Publication(
        title=str(record.get("title") or record.get("primary_title") or ""),
        authors=tuple(upright(name) for name in record.get("authors") or record.get("first_authors") or ()),
        year=year,
        date=parse_date(stated.replace("/", "-"), document.read_at),
        venue=next((str(record[name]) for name in _VENUES if record.get(name)), ""),
        note=" ".join(map(str, record.get("notes", ()))),
        abstract=str(record.get("abstract") or record.get("notes_abstract") or ""),
        doi=doi,
        keywords=tuple(record.get("keywords", ())),
        on_owner_list=False,
        place=f"line {line}",
    )
    for url in urls if isinstance(urls, list) else [urls]:
        paper.add_link(str(url))
    if doi:
        paper.add_link(f"https://doi.org/{doi}", kind="doi")
    reading = paper.reading()
    if reading is None:
        problems.append(f"{where}: this RIS record has no title; add one (TI) or remove it")
    return reading


READER = RisReader()
