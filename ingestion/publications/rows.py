"""Publications given as rows of named fields (CSV, YAML, JSON): which field means what is told by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from assistant.text import fold
from ingestion.authors.named_authors import named_authors
from ingestion.document import Document
from ingestion.page import only_links
from ingestion.publications.dates import find_year, parse_date, parse_year
from ingestion.publications.links import (
    bare_arxiv_id,
    find_arxiv_id,
    find_doi,
    labelled_links,
    preprint_year,
    resolve,
)
from ingestion.publications.publication import Publication
from ingestion.publications.row_citations import cited_in, stated_venue, take_bibtex, take_citation
from ingestion.publications.sorts import sort_of, thesis_venue
from ingestion.reading import Sort
from ingestion.yaml_text import as_list, as_text

# Field -> its names, folded and without blanks, most certain first.
_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "papertitle", "articletitle", "documenttitle", "worktitle", "name", "paper", "publication"),
    "authors": ("authors", "author", "authorfullnames", "authornames", "authorlist", "authorline", "authorstring", "authorsline", "authorsstring", "authorslist", "creators", "creator", "credits", "creds", "by"),
    "year": ("year", "publicationyear", "pubyear", "yearpublished", "yearofpublication", "publisheddateyear", "publicationdateyear", "dateyear", "issued", "date", "publicationdate",
             "pubdate", "published", "publisheddate", "coverdate", "datepublished", "releasedate"),
    "venue": ("venue", "journal", "conference", "booktitle", "containertitle", "sourcetitle", "publicationtitle",
              "publicationvenue", "journalconference", "publication", "publishedin", "journalbook", "source", "where", "series",
              "periodical", "magazine", "mag", "publisher", "container", "reference", "details", "detail", "publicationdetails", "publicationinfo", "location"),
    "abstract": ("abstract", "abstractnote", "abstracttext", "summary", "description", "tldr"),
    "doi": ("doi", "doilink", "doiurl"),
    "arxiv": ("arxiv", "arxivid", "eprint", "arxivlink", "arxivurl"),
    "citations": ("citedby", "citations", "timescited", "citationcount", "ncitations", "cites", "citedbycount", "numcitations"),
    "bibtex": ("bibtex", "bib", "bibtexentry", "bibentry"),
    "cited": ("citation", "fullcitation", "cite"),
    "keywords": ("keywords", "authorkeywords", "tags", "topics", "manualtags", "indexkeywords"),
    "note": ("note", "notes", "status", "award", "awards", "track", "type", "comment", "comments", "highlight", "presentation"),
}  # fmt: skip
_LINKS: dict[str, str | None] = {
    "url": None, "link": None, "href": None, "paperlink": "paper", "paperurl": "paper", "pdf": "pdf", "pdfurl": "pdf", "html": "paper",
    "code": "code", "github": "code", "codeurl": "code", "project": "project", "website": "project", "projectpage": "project",
    "slides": "slides", "slidesurl": "slides", "video": "video", "talk": "video", "data": "data", "dataset": "data",
    "arxiv": "arxiv", "doi": "doi", "doilink": "doi", "openreview": "paper", "ee": None, "articleurl": "paper",
    "pdflink": "pdf", "localpdflink": "pdf", "projectlink": "project", "codelink": "code", "videolink": "video",
    "homepage": "project", "webpage": "project", "demo": "other", "poster": "other",
}  # fmt: skip


# Fields of a line as a journal is cited, or of anything else that is to be said.
_FREE_VENUES = frozenset(["details", "detail", "publicationdetails", "publicationinfo", "location"])
_LONGEST_VENUE = 40


def _key(name: Any) -> str:
    return fold(str(name)).replace(" ", "")


def roles(names: Iterable[Any]) -> dict[str, str]:
    """Which field plays which role (`title`, `authors`, …), from the fields' names; each field plays one."""
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(_key(name), str(name))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for role, candidates in _NAMES.items():
        for candidate in candidates:
            if candidate in by_key and candidate not in taken:
                found[role] = by_key[candidate]
                taken.add(candidate)
                break
    return found


def describes_papers(names: Iterable[Any]) -> bool:
    """Whether fields with these names describe publications: a title, and authors, venue or DOI, or a year with a link."""
    found = roles(names)
    if "title" not in found:
        return False
    if _key(found["title"]) in ("name", "paper", "publication"):  # `name` is mostly a person's
        return "authors" in found and ("year" in found or "venue" in found)
    venued = "venue" in found and _key(found["venue"]) not in _FREE_VENUES
    return bool({"authors", "doi", "cited", "bibtex"} & found.keys()) or (venued and "year" in found)


def row_publication(
    row: Mapping[Any, Any],
    document: Document,
    place: str,
    known: dict[str, str] | None = None,
    base: str | None = None,
    placed: Callable[[str], str] = str,
) -> Publication:
    """One row as a publication. `known` are the roles of its fields where the rows share a header, `base` is the site's address.

    `placed` tells where a site has the file of which a field for PDFs holds the bare name.
    """
    fields = roles(row) if known is None else known
    value = {role: row.get(name) for role, name in fields.items()}
    authors, complete = named_authors(value.get("authors"))
    stated = as_text(value.get("year")) or _issued(value.get("year"))
    arxiv = as_text(value.get("arxiv"))
    paper = Publication(
        title=_without_emphasis(as_text(value.get("title")) or _first_text(value.get("title"))),
        authors=authors,
        authors_complete=complete,
        year=parse_year(stated, document.read_at)
        or (find_year(stated, document.read_at) if len(stated) < 40 else None),
        date=parse_date(stated, document.read_at),
        venue=stated_venue(value.get("venue")),
        note=" ; ".join(
            as_text(cell) for name, cell in row.items() if _key(name) in _NAMES["note"] and as_text(cell)
        ),
        abstract=as_text(value.get("abstract")),
        doi=find_doi(as_text(value.get("doi"))),
        arxiv_id=bare_arxiv_id(arxiv) if arxiv else find_arxiv_id(as_text(value.get("venue"))),
        citations=_count(value.get("citations")),
        keywords=_keywords(value.get("keywords")),
        place=place,
    )
    if _key(fields.get("venue", "")) == "location":
        paper.doi = paper.doi or find_doi(paper.venue)
        paper.venue = cited_in(paper.venue)
    if _key(fields.get("venue", "")) in _FREE_VENUES and len(paper.venue.split()) > _LONGEST_VENUE:
        paper.venue = ""
    take_citation(paper, as_text(value.get("cited")), document)
    take_bibtex(paper, as_text(value.get("bibtex")), document)
    paper.sort, words = sort_of(row)
    if paper.sort is Sort.THESIS:
        paper.venue = thesis_venue(paper.venue, words)
    _complete(paper, row, document)
    for name, cell in row.items():
        if _key(name) in _LINKS:
            for item in as_list(cell):
                address = item.get("url") or item.get("link") if isinstance(item, Mapping) else item
                stated = placed(as_text(address)) if _LINKS[_key(name)] == "pdf" else as_text(address)
                if re.match(r"10\.\d{4,9}/", stated):
                    continue  # a DOI, which is added below as an address
                paper.add_link(resolve(stated, base or document.url), str(name), _LINKS[_key(name)])
        elif _key(name) in ("links", "urls", "resources", "materials"):
            for label, address in labelled_links(cell):
                below = f"{base.rstrip('/')}{address}" if base and address.startswith("/") else address
                paper.add_link(resolve(below, base or document.url), label)
        elif isinstance(cell, str) and "<a " in cell and name not in fields.values():
            for label, address in only_links(cell):
                paper.add_link(resolve(address, base or document.url), label)
    if paper.doi:
        paper.add_link(f"https://doi.org/{paper.doi}", kind="doi")
    if not (paper.year or paper.date):
        paper.year = preprint_year(paper.arxiv_id, paper.venue)
    return paper


_TITLE_AND_MORE = re.compile(
    r"(.{10,}?)[,.]\s+(?:((?:19|20)\d\d)|submitted|in press|accepted)\b[,.:]?\s*(.*)", re.IGNORECASE
)


def _complete(paper: Publication, row: Mapping[Any, Any], document: Document) -> None:
    """Venue and year where a list writes them into the link's label (`{url, display}`) or behind the title."""
    if paper.venue or paper.year:
        return
    for cell in row.values():
        label = as_text(cell.get("display") or cell.get("text")) if isinstance(cell, Mapping) else ""
        if len(label) > 3 and (year := find_year(label, document.read_at)):
            paper.year = year
            paper.venue = "" if _cites_authors(label, paper.authors) else label
            break
    match = _TITLE_AND_MORE.fullmatch(paper.title)
    if match:
        paper.title, paper.venue = match.group(1), paper.venue or match.group(3)
        paper.year = parse_year(match.group(2) or "", document.read_at) or paper.year
        paper.note = paper.note or match.group()[len(match.group(1)) :][:60]
        paper.doi = paper.doi or find_doi(match.group(3))


def _cites_authors(label: str, authors: Sequence[str]) -> bool:
    """Whether a label names the work by its authors (`Okafor and Lee, 2019`) and not by where it appeared (`NeuroImage (2019)`)."""
    match = re.match(r"([\w'’-]+)(?:\s(?:and|&)\s[\w'’-]+)?,?\s\(?\d{4}\)?$", label)
    if match is None:
        return re.search(r"\bet al\b", label) is not None
    return not authors or fold(match.group(1)) in {
        word for author in authors for word in fold(author).split()
    }


def _without_emphasis(text: str) -> str:
    """A title without the marks of Markdown: lists kept as data are mostly shown through it."""
    for _ in range(2):  # italics within bold
        text = re.sub(r"(?<!\w)(\*{1,2}|_{1,2})(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?!\w)", r"\2", text)
    return text


def _first_text(value: Any) -> str:
    return next((as_text(item) for item in as_list(value) if as_text(item)), "")


def _issued(value: Any) -> str:
    """A date given as CSL JSON gives it: `{"date-parts": [[2024, 5, 1]]}`."""
    parts: Any = value.get("date-parts") if isinstance(value, Mapping) else None
    if (
        isinstance(parts, Sequence)
        and parts
        and isinstance(parts[0], Sequence)
        and not isinstance(parts[0], str)
    ):
        numbers = [as_text(part) for part in parts[0]]
        return (
            "-".join(number.zfill(2) for number in numbers)
            if len(numbers) == 3
            else (numbers[0] if numbers else "")
        )
    return as_text(value.get("raw") or value.get("literal")) if isinstance(value, Mapping) else ""


def _count(value: Any) -> int | None:
    text = as_text(value).replace(",", "").removesuffix(".0")
    return int(text) if text.isdigit() and len(text) < 9 else None


def _keywords(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(part for part in re.split(r"\s*[;,|]\s*", value) if part)
    return tuple(as_text(item) for item in as_list(value) if as_text(item))
