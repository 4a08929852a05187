"""A folder with one Markdown file per publication, as academicpages keeps it: front matter, hand-written citation, abstract."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any

from assistant.text import clean, fold
from ingestion.authors.author_keys import families_as_keys, keys_of_nobody, resolved_authors
from ingestion.document import Document
from ingestion.entry import parse_entry
from ingestion.page import lines_of, markdown_to_html, parse_html
from ingestion.publications.bibliography import venue_of
from ingestion.publications.dates import find_year, parse_date, parse_year
from ingestion.publications.links import find_arxiv_id, find_doi
from ingestion.publications.publication import Publication
from ingestion.publications.sorts import sort_of, thesis_venue
from ingestion.reading import LeftOut, PaperReading, Sort
from ingestion.sites.publication_matter import SiteTerms, laid_open
from ingestion.yaml_text import as_list, as_text, front_matter

_TEMPLATE = re.compile(
    r"^This is a test (?:post|page|paper|publication)\b|Paper Title Number \d+|^Your Name, You\b|Your (?:first|second) publication|^An example (?:journal article|conference paper|preprint)",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(
    r"(?:^|\n)[ \t>*_#]*(?:abstract|summary)\b[ \t*_]*[:.]?[ \t*_]*\n*(.+?)(?=\n#|\n\*\*[A-Z]|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_LINKS = {"paperurl": "paper", "slidesurl": "slides", "bibtexurl": None, "link": None, "codeurl": "code", "pdf": "pdf", "url": None,
          "code": "code", "github": "code", "arxiv": "arxiv", "project": "project", "website": "project", "video": "video",
          "videourl": "video", "paper": "paper", "publisher_url": "paper", "preprint": "arxiv", "doi": "doi",
          "preprint_server": "arxiv", "preprint_url": "arxiv", "external_project": "project", "project_url": "project", "pdfurl": "pdf",
          "pdf_url": "pdf", "code_url": "code", "url_source": "paper", "url_preprint": None, "url_pdf": "pdf", "url_code": "code", "repository": "code", "repo": "code", "slides": "slides", "dataset": "data"}  # fmt: skip


def collected(
    documents: Iterable[Document], terms: SiteTerms, left_out: list[LeftOut], problems: list[str]
) -> list[PaperReading]:
    """The publications of files with one each; what is left out, and which keys of authors mean nobody, is added to the lists."""
    papers: list[PaperReading] = []
    unknown: list[str] = []
    for document in documents:
        item = collection_item(document, terms, problems, unknown)
        if isinstance(item, LeftOut):
            left_out.append(item)
        elif item is not None:
            papers.append(item)
    left_out += keys_of_nobody(unknown)
    return families_as_keys(papers) if terms.names else papers


def collection_item(
    document: Document, terms: SiteTerms, problems: list[str], unknown: list[str]
) -> PaperReading | LeftOut | None:
    """One file of the collection; None where it has no title at all, which is then named in `problems`.

    Keys in its author list that mean nobody are added to `unknown`.
    """
    before = len(problems)
    stated, body = front_matter(document, problems)
    matter = laid_open(stated)
    title = as_text(matter.get("title"))
    citation = as_text(matter.get("citation"))
    place = document.path.as_posix()
    if _TEMPLATE.search(title) or _TEMPLATE.search(citation):
        return LeftOut(what=title, reason="an example that the site's template comes with", place=place)
    if matter.get("published") is False or matter.get("draft") is True:
        return LeftOut(what=title or document.name, reason="the item is marked as not published", place=place)
    if not fold(title):
        if len(problems) == before:
            problems.append(f"{document.uri}: no title in the front matter; add one or remove the file")
        return None
    paper = _from_matter(matter, document, terms, unknown)
    if citation:
        _complete(paper, citation, document)
    paper.abstract = _abstract(body, matter)
    for name, kind in _LINKS.items():
        stated_address = as_text(matter.get(name))
        if re.match(r"(?:doi:\s*)?10\.\d{4,9}/", stated_address, re.IGNORECASE):
            stated_address = f"https://doi.org/{find_doi(stated_address)}"
        address = terms.file_address(stated_address, matter)
        if address is not None and not _is_home(address, terms.base):
            paper.add_link(address, name.replace("_", " "), kind)
    for address in re.findall(r"https?://[^\s\"'<>)\]]+", f"{citation}"):
        paper.add_link(address.rstrip(".,"))
    return paper.reading()


def _is_home(address: str, base: str | None) -> bool:
    return base is not None and address.rstrip("/") == base.rstrip("/")


def _from_matter(
    matter: Mapping[str, Any], document: Document, terms: SiteTerms, unknown: list[str]
) -> Publication:
    stated = as_text(matter.get("issued")) or as_text(matter.get("date")) or as_text(matter.get("year"))
    authors, complete = _authors(matter, terms, unknown)
    year = parse_year(as_text(matter.get("year")) or stated, document.read_at) or find_year(
        stated, document.read_at
    )
    date = parse_date(stated[:10], document.read_at) or _date_of_file(document, matter, year)
    sort, words = sort_of(matter)
    venue = stated_venue(matter)
    return Publication(
        title=as_text(matter.get("title")),
        sort=sort,
        authors=authors,
        authors_complete=complete,
        date=date,
        year=year,
        venue=thesis_venue(venue, words) if sort is Sort.THESIS and venue else venue,
        note=" ; ".join(as_text(matter.get(name)) for name in ("type", "status", "award", "note")),
        doi=find_doi(as_text(matter.get("doi"))),
        keywords=tuple(as_text(tag) for name in ("tags", "keywords") for tag in as_list(matter.get(name))),
        place=document.path.as_posix(),
    )


def _authors(matter: Mapping[str, Any], terms: SiteTerms, unknown: list[str]) -> tuple[tuple[str, ...], bool]:
    """The longest list a page states: beside all names, `author:` may be the card of the one whom the site describes."""
    stated = [matter[name] for name in ("authors", "author", "names", "author_list") if matter.get(name)]
    told = [resolved_authors(value, terms.names, terms.owner, []) for value in stated]
    longest = max(range(len(told)), key=lambda number: len(told[number][0]), default=None)
    if longest is None:
        return (), True
    return resolved_authors(stated[longest], terms.names, terms.owner, unknown)


def _date_of_file(document: Document, matter: Mapping[str, Any], year: int | None) -> dt.date | None:
    """The date in a file's name, which Jekyll asks for: believed where the page states no other year and it is no 1 January."""
    named = re.match(r"\d{4}-\d{2}-\d{2}", document.name)
    date = parse_date(named.group(), document.read_at) if named else None
    if date is None or "year" not in matter:
        return date
    return date if date.year == year and (date.month, date.day) != (1, 1) else None


def stated_venue(matter: Mapping[str, Any]) -> str:
    """Where it appeared: a venue in words, what a BibTeX entry of its kind would say, its short form."""
    whole = ("venue", "journal", "conference", "journ", "container_title", "publication", "booktitle", "periodical")  # fmt: skip
    fields = {name: _before_issue(as_text(value)) for name, value in matter.items()}
    kind = fold(fields.get("bibentry") or fields.get("entrytype") or fields.get("entry_type") or "")
    if kind == "inproceedings" and fields.get("booktitle"):
        return fields["booktitle"]
    if named := next((fields[name] for name in whole if fields.get(name)), ""):
        return named
    if fold(fields.get("type", "")) == "thesis" and not kind.endswith("thesis"):
        kind = "thesis"
    if kind.endswith("thesis"):
        return venue_of(
            kind, {"school": fields.get("school", ""), "institution": fields.get("institution", "")}
        )
    short = (
        "journal_short",
        "venue_short",
        "conference_short",
        "booktitle_short",
        "short_venue",
        "venue_name",
    )
    return next((fields[name] for name in short if fields.get(name)), "")


def _before_issue(stated: str) -> str:
    """A venue without the volume and pages that are set off behind it: `Nat Med, **32**, _65_ (2026)`."""
    return (
        re.split(r"\s*[,;]?\s*(?:\*{1,2}|_{1,2})(?=[\d_*(]|(?:issue|volume|vol|page)\b)", stated, maxsplit=1)[
            0
        ]
        or stated
    )


def _complete(paper: Publication, citation: str, document: Document) -> None:
    """Take authors, and what else the front matter lacks, from the hand-written citation."""
    lines = lines_of(parse_html(f"<p>{citation}</p>").root)
    cited = parse_entry(lines, document.read_at, trusted=True)
    if not paper.authors:
        text = clean(citation)
        at = fold(text).find(fold(paper.title)[:40])
        if cited is not None and cited.authors:
            paper.authors, paper.authors_complete = cited.authors, cited.authors_complete
        elif at > 0:
            from ingestion.authors.author_list import author_likeness, split_authors

            head = re.split(r"\(?\b(?:19|20)\d\d\b|[\"“]", text, maxsplit=1)[0]
            if author_likeness(head) >= 0.5:
                paper.authors, paper.authors_complete = split_authors(head)
    if not paper.venue and cited is not None and fold(cited.title) == fold(paper.title):
        paper.venue = cited.venue
    if paper.year is None and paper.date is None:
        paper.year = find_year(clean(citation), document.read_at)
    paper.doi = paper.doi or find_doi(citation)
    paper.arxiv_id = paper.arxiv_id or find_arxiv_id(citation)


def _abstract(body: str, matter: Mapping[str, Any]) -> str:
    stated = as_text(matter.get("abstract"))
    if stated:
        return stated
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{:[^}]*\}", "", body, flags=re.DOTALL)
    labelled = _ABSTRACT.search(text)
    if labelled:
        return _plain(labelled.group(1))
    paragraphs = [_plain(part) for part in re.split(r"\n\s*\n", text)]
    prose = [
        part
        for part in paragraphs
        if len(part.split()) >= 15 and not re.match(r"(?:download|recommended citation|link|\[)", part, re.I)
    ]
    return " ".join(prose) or clean(as_text(matter.get("excerpt")) or as_text(matter.get("description")))


def _plain(markdown: str) -> str:
    return clean(" ".join((parse_html(markdown_to_html(markdown)).root.text_content() or "").split()))
