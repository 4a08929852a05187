"""What a row of a list leaves to one text beside the title: a citation, a BibTeX entry, a place where the work appeared."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.text import fold
from ingestion.authors.author_list import author_likeness, split_authors
from ingestion.document import Document
from ingestion.publications.bibliography import looks_like_bibtex, read_bibliography
from ingestion.publications.dates import parse_year
from ingestion.publications.publication import Publication
from ingestion.yaml_text import as_list, as_text

_LIKE_AUTHORS = 0.5
_OF_VENUES = (
    "name",
    "full",
    "fullname",
    "title",
    "long",
    "acronym",
    "abbreviation",
    "abbr",
    "short",
    "shortname",
)
_CITATION = re.compile(
    r"(?P<authors>.+?)[.,]?\s*\(?(?P<year>(?:19|20)\d\d)\)?[.,:]?\s*(?P<venue>.*)", re.DOTALL
)


def take_citation(paper: Publication, citation: str, document: Document) -> None:
    """Authors, year and venue where a list writes them as one text beside the title: `Fern A, **Lee B**. (2023) *J Moss* 3:1-9.`"""
    match = _CITATION.fullmatch(citation)
    if match is None or author_likeness(match["authors"].replace("*", "")) < _LIKE_AUTHORS:
        return
    if not paper.authors:
        paper.authors, paper.authors_complete = split_authors(match["authors"])
    paper.year = paper.year or parse_year(match["year"], document.read_at)
    marked = re.search(r"(?:^|\s)([*_])([^*_]+)\1", match["venue"])
    paper.venue = paper.venue or (marked[2] if marked else match["venue"].replace("*", ""))


def take_bibtex(paper: Publication, entry: str, document: Document) -> None:
    """What a list leaves to the BibTeX entry that it holds beside the title: authors, year, venue and the like."""
    if not looks_like_bibtex(entry):
        return
    cited = next(iter(read_bibliography(document, text=entry).papers), None)
    if cited is None:
        return
    if not paper.authors:
        paper.authors, paper.authors_complete = cited.authors, cited.authors_complete
    if not (paper.year or paper.date):
        paper.year, paper.date = cited.year, cited.date
    paper.venue = paper.venue or cited.venue or ""
    paper.abstract = paper.abstract or cited.abstract
    paper.doi, paper.arxiv_id = paper.doi or cited.doi, paper.arxiv_id or cited.arxiv_id
    for link in cited.links:
        paper.add_link(link.url, kind=link.kind)


_BEHIND_CITED = re.compile(
    r"\s*(?:<a\b|\bdoi\s*:|\b(?:PMC|PMID|NIHMSID)(?:ID)?[\s#:]*\d|https?:|(?<=\w)[,;]\s*\barXiv:\d).*",
    re.IGNORECASE | re.DOTALL,
)
_IS_CITED = re.compile(r"\b(?:journal|proc(?:eedings)?|conf(?:erence)?|symposi\w+|workshop|transactions|trans|letters|annals|lecture notes|lncs|"
                       r"arxiv|report|press|publishers?|transaction|edited|eds?)\b|\b(?:vol(?:ume)?|no|pp?|pages?)\.?\s?\d|\d\s*[(,:]\s*\d", re.IGNORECASE)  # fmt: skip


def cited_in(place: str) -> str:
    """Where a work appeared, as a field called after a place may cite it; empty for a place on the map."""
    cited = _BEHIND_CITED.sub("", place).strip(" ,;")
    return cited if _IS_CITED.search(cited) else ""


def stated_venue(value: Any) -> str:
    """A venue as one text, of several items, or of fields of its own: `{name: Annual Meeting on Moss, acronym: AMM 2024}`."""
    if isinstance(value, Mapping):
        keys = {fold(str(name)).replace(" ", ""): as_text(cell) for name, cell in value.items()}
        return next((keys[name] for name in _OF_VENUES if keys.get(name)), "")
    return as_text(value) or " ".join(as_text(item) for item in as_list(value)).strip()
