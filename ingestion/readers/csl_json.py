"""JSON lists of publications: CSL JSON (Zotero, Pandoc, Crossref) and lists with plainly named fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.errors import MalformedError
from ingestion.document import Document
from ingestion.publications.rows import describes_papers, row_publication
from ingestion.reading import PaperReading, Reading
from ingestion.source import document_source
from ingestion.yaml_text import as_text, load_json

_WRAPPERS = ("items", "papers", "publications", "references", "results", "message", "data")
_CSL = ("container-title", "issued", "DOI", "type", "publisher-place")


class CslJsonReader:
    """Reads one list of mappings, each a publication."""

    name = "csl-json"

    def recognises(self, document: Document) -> float:
        """By a list of mappings that have a title and what else belongs to a publication."""
        text = document.text.lstrip("\ufeff \n\t")
        if text[:1] not in "[{" or '"' not in text[:2000]:
            return 0.0
        try:
            rows = _rows(load_json(text, document.uri))
        except MalformedError:
            # A truncated file is ours to name, if its beginning is ours.
            return 0.5 if text[:1] == "[" and '"title"' in text[:4000] and '"author' in text[:20_000] else 0.0
        if not rows:
            return 0.0
        described = sum(1 for row in rows[:50] if describes_papers(row))
        return 0.8 if described >= 0.5 * min(50, len(rows)) else 0.0

    def read(self, document: Document) -> Reading:
        """Every item with a title. Raises `MalformedError` where the JSON is broken, with its line."""
        papers: list[PaperReading] = []
        problems: list[str] = []
        for number, row in enumerate(_rows(load_json(document.text.lstrip("\ufeff"), document.uri)), start=1):
            paper = row_publication(_plain(row), document, f"item {number}").reading()
            if paper is not None:
                papers.append(paper.model_copy(update={"on_owner_list": False}))
            else:
                problems.append(f"{document.uri}: item {number} has no usable title; add one or remove it")
        return Reading(
            source=document_source(document, self.name), papers=tuple(papers), problems=tuple(problems)
        )


def _rows(value: Any) -> list[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        for key in _WRAPPERS:
            if isinstance(value.get(key), list | Mapping):
                return _rows(value[key])
        return [value] if describes_papers(value) else []
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """A CSL or Crossref item with its one-item lists opened."""
    opened = {
        key: value[0]
        if key in ("title", "container-title", "subtitle") and isinstance(value, list) and value
        else value
        for key, value in row.items()
    }
    opened.pop("type", None)
    if isinstance(opened.get("URL"), str):
        opened["url"] = opened["URL"]
    if (
        as_text(opened.get("status")) == ""
        and isinstance(row.get("note"), str)
        and "arxiv" in row["note"].casefold()
    ):
        opened["note"] = row["note"]
    return opened


READER = CslJsonReader()
