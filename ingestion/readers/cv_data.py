"""A CV kept as data: one YAML or JSON file, or a folder of it with the BibTeX it is rendered from."""

from __future__ import annotations

from typing import Any

from assistant.errors import MalformedError
from ingestion.document import Document, Site
from ingestion.homepages.profile import Profile
from ingestion.homepages.resume import add_resume, looks_like_resume, resume_name
from ingestion.publications.publication import one_list
from ingestion.publications.rows import describes_papers, row_publication
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.sites.site_bibliographies import site_bibliographies
from ingestion.sites.site_files import matching
from ingestion.source import document_source, site_source
from ingestion.yaml_text import as_list, load_json, load_yaml

_FILE = r"(?:data/|_data/|src/)?[^/]*(?:cv|resume|vitae)[^/]*\.(?:ya?ml|json)|[^/]+\.(?:ya?ml|json)"


def _value(document: Document, problems: list[str] | None = None) -> Any:
    text = document.text.lstrip("\ufeff \n")
    if text[:1] in "{[":
        return load_json(text, document.uri)
    return load_yaml(document.text, document.uri, problems=problems)


def _resume_in(document: Document) -> Any:
    """The CV in a document; None where it holds none."""
    text = document.text.lstrip("\ufeff \n")
    if not text or text[:1] in "<@\\%" or "\n---\n" in text[:20_000] or len(text) > 3_000_000:
        return None
    try:
        value = _value(document)
    except MalformedError:
        return None
    return value if looks_like_resume(value) else None


def _publications(value: Any, document: Document) -> list[PaperReading]:
    """The publications that a CV lists itself."""
    papers: list[PaperReading] = []
    inner = value.get("cv", value) if isinstance(value, dict) else {}
    sections = inner.get("sections", inner) if isinstance(inner, dict) else {}
    for name, rows in sections.items() if isinstance(sections, dict) else []:
        if "publication" not in str(name).casefold() and "paper" not in str(name).casefold():
            continue
        for number, row in enumerate(as_list(rows), start=1):
            if not isinstance(row, dict) or not (
                describes_papers(row) or {"name", "publisher"} <= row.keys()
            ):
                continue
            paper = row_publication(row, document, f"{name} item {number}").reading()
            if paper is not None:
                papers.append(paper)
    return papers


class CvDataReader:
    """Reads one CV file."""

    name = "cv-data"

    def recognises(self, document: Document) -> float:
        """By a name and the usual sections of a CV."""
        return 0.75 if _resume_in(document) is not None else 0.0

    def read(self, document: Document) -> Reading:
        """The person, and publications where the file lists them."""
        problems: list[str] = []
        value = _value(document, problems)
        profile = Profile()
        add_resume(value, profile)
        name = resume_name(value)
        left_out = (
            ()
            if profile.name or not name
            else (LeftOut(what=f"CV of {name}", reason="the name a template comes with"),)
        )
        return Reading(
            source=document_source(document, self.name, profile.name),
            owner=profile.reading(),
            papers=tuple(one_list(_publications(value, document))),
            left_out=left_out,
            problems=tuple(problems),
        )


class CvFolderReader:
    """Reads a folder that a CV is rendered from: the file with the person, BibTeX with the publications."""

    name = "cv-folder"

    def recognises(self, site: Site) -> float:
        """By a CV file in the folder itself with BibTeX in or below it."""
        if next(matching(site, r"(?:[^/]+/){0,2}[^/]+\.bib"), None) is None:
            return 0.0
        return 0.7 if any(_resume_in(document) is not None for document in matching(site, _FILE)) else 0.0

    def read(self, site: Site) -> Reading:
        """The person and their list: all entries of the BibTeX files."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        papers: list[PaperReading] = []
        profile = Profile()
        for document in matching(site, _FILE):
            value = _resume_in(document)
            if value is not None:
                add_resume(value, profile, document.path.as_posix())
                papers += _publications(value, document)
        papers += site_bibliographies(site, r"(?:[^/]+/){0,2}[^/]+\.bib", left_out, problems)
        return Reading(
            source=site_source(site, self.name, profile.name),
            owner=profile.reading(),
            papers=tuple(one_list(papers)),
            left_out=tuple(left_out),
            problems=tuple(problems),
        )


READER = CvDataReader()
SITE_READER = CvFolderReader()
