"""JSON Lines of papers: one object a line, fields told by their names; a broken line is named and its neighbours are kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from assistant.errors import MalformedError
from assistant.records import Status
from assistant.text import clean
from ingestion.document import Document
from ingestion.publications.links import find_orcid
from ingestion.publications.rows import describes_papers, roles, row_publication
from ingestion.reading import PaperReading, Reading
from ingestion.source import document_source
from ingestion.yaml_text import as_list, as_text

_LONGEST_LINE = 2_000_000
_MOST_PROBLEMS = 100
_LONGEST_PLACE = 300
_BODY = ("text", "body", "content")


class PapersJsonlReader:
    """Reads papers, one JSON object a line."""

    name = "jsonl"

    def recognises(self, document: Document) -> float:
        """By a first line that is one whole object describing a paper; two lines or a `.jsonl` name make it sure."""
        lines = [line for line in document.text[: 2 * _LONGEST_LINE].split("\n", 6)[:6] if line.strip()]
        for number, line in enumerate(lines[:5]):
            row = _parsed(line)
            if isinstance(row, Mapping) and describes_papers(row):
                return 0.9 if len(lines) > 1 or _is_named_jsonl(document) else 0.6
            if number == 0 and not line.lstrip().startswith("{"):
                return 0.0
        return 0.3 if _is_named_jsonl(document) else 0.0

    def read(self, document: Document) -> Reading:
        """Every line that is a paper; others are named with their line."""
        papers: list[PaperReading] = []
        problems: list[str] = []
        known: dict[tuple[str, ...], dict[str, str]] = {}
        lines = document.text.split("\n")
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            found = self._paper(line, number, document, known)
            if isinstance(found, str):
                problems.append(f"{document.uri}:{number}: {found}")
            else:
                papers.append(found)
        if not papers:
            raise MalformedError(
                "no line is a paper", document.uri, remedy="give one JSON object with a title a line"
            )
        if len(problems) > _MOST_PROBLEMS:
            more = len(problems) - _MOST_PROBLEMS
            problems = [
                *problems[:_MOST_PROBLEMS],
                f"{document.uri}: {more} more lines like these were skipped",
            ]
        return Reading(
            source=document_source(document, self.name), papers=tuple(papers), problems=tuple(problems)
        )

    def _paper(
        self, line: str, number: int, document: Document, known: dict[tuple[str, ...], dict[str, str]]
    ) -> PaperReading | str:
        """The paper on a line, or what is wrong with it."""
        if len(line) > _LONGEST_LINE:
            return f"a line of {len(line):,} characters was skipped; one paper a line is expected"
        try:
            row = json.loads(line, parse_constant=_no_constant)
        except json.JSONDecodeError as error:
            cut = not line.rstrip().endswith("}")
            what = "the line is cut off" if cut else f"broken JSON at column {error.colno} ({error.msg})"
            return f"{what}; mend or remove it"
        except (ValueError, RecursionError) as error:
            return f"broken JSON ({error}); mend or remove it"
        if not isinstance(row, Mapping):
            return "not a JSON object; give one object a line"
        names = tuple(row)
        if names not in known:
            known[names] = roles(names)
        publication = row_publication(row, document, f"line {number}", known[names])
        if not publication.abstract:
            publication.abstract = next((as_text(row[name]) for name in _BODY if row.get(name)), "")
        paper = publication.reading()
        if paper is None:
            return "no usable title; fill it in or remove the line"
        return paper.model_copy(update={"on_owner_list": False} | _more(row, paper))


def _more(row: Mapping[str, Any], paper: PaperReading) -> dict[str, object]:
    """Ids and places of the authors, and a state named as such."""
    found: dict[str, object] = {}
    people = as_list(row.get("authors") or row.get("author"))
    if len(people) == len(paper.authors) and any(isinstance(person, Mapping) for person in people):
        found["author_identifiers"] = tuple(_identifiers(person) for person in people)
    places = _affiliations(row, people, len(paper.authors))
    if any(places):
        found["author_affiliations"] = places
    stated = as_text(row.get("status")).lower()
    if stated in {status.value for status in Status}:
        found["status"] = Status(stated)
    elif stated and paper.track is None and len(stated) <= 40:
        found["track"] = as_text(row.get("status"))
    return found


_AFFILIATION_FIELDS = ("affiliations", "affiliation", "author_affiliations", "authors_affiliations", "institutions", "institution", "aff")  # fmt: skip


def _affiliations(row: Mapping[str, Any], people: list[Any], authors: int) -> tuple[str, ...]:
    """One place per author, in the authors' order; none where their number does not tell whose each is."""
    own = tuple(_affiliation(person) for person in people)
    if len(own) == authors and any(own):
        return own
    stated = next((row[name] for name in _AFFILIATION_FIELDS if row.get(name)), None)
    if isinstance(stated, str):
        stated = [stated] if authors == 1 else stated.split(";")
    places = tuple(_joined(place) for place in as_list(stated))
    return places if len(places) == authors else ()


def _affiliation(person: Any) -> str:
    if not isinstance(person, Mapping):
        return ""
    return next((_joined(person[name]) for name in _AFFILIATION_FIELDS if person.get(name)), "")


def _joined(value: Any) -> str:
    """A place, or several of one author, as one text."""
    texts = (as_text(one.get("name") if isinstance(one, Mapping) else one) for one in as_list(value))
    return clean("; ".join(text.strip() for text in texts if text.strip()))[:_LONGEST_PLACE]


def _identifiers(person: Any) -> dict[str, str]:
    if not isinstance(person, Mapping):
        return {}
    orcid = find_orcid(as_text(person.get("orcid") or person.get("ORCID")))
    return {"orcid": orcid} if orcid else {}


def _parsed(line: str) -> Any:
    try:
        return json.loads(line) if len(line) <= _LONGEST_LINE else None
    except (ValueError, RecursionError):
        return None


def _no_constant(constant: str) -> Any:
    raise ValueError(f"{constant} is not a JSON number")


def _is_named_jsonl(document: Document) -> bool:
    return any(suffix.lower() in (".jsonl", ".ndjson") for suffix in document.path.suffixes)


READER = PapersJsonlReader()
