"""A folder with one Markdown file per publication, as academicpages keeps it: front matter, hand-written citation, abstract."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.text import clean, fold
from ingestion.dates import find_year, parse_date, parse_year
from ingestion.document import Document
from ingestion.entry import parse_entry
from ingestion.links import find_arxiv_id, find_doi, resolve
from ingestion.page import lines_of, markdown_to_html, parse_html
from ingestion.publication import Publication
from ingestion.reading import LeftOut, PaperReading
from ingestion.rows import named_authors
from ingestion.yaml_text import as_list, as_text, front_matter

_TEMPLATE = re.compile(
    r"Paper Title Number \d+|^Your Name, You\b|Your (?:first|second) publication|^An example (?:journal article|conference paper|preprint)",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(
    r"(?:^|\n)[ \t>*_#]*(?:abstract|summary)\b[ \t*_]*[:.]?[ \t*_]*\n*(.+?)(?=\n#|\n\*\*[A-Z]|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_LINKS = {"paperurl": "paper", "slidesurl": "slides", "bibtexurl": None, "link": None, "codeurl": "code", "pdf": "pdf", "url": None,
          "code": "code", "github": "code", "arxiv": "arxiv", "project": "project", "website": "project", "video": "video",
          "videourl": "video", "paper": "paper", "publisher_url": "paper", "preprint": "arxiv", "doi": "doi"}  # fmt: skip


def collection_item(
    document: Document, base: str | None, problems: list[str]
) -> PaperReading | LeftOut | None:
    """One file of the collection; None where it has no title at all, which is then named in `problems`."""
    before = len(problems)
    matter, body = front_matter(document, problems)
    title = as_text(matter.get("title"))
    citation = as_text(matter.get("citation"))
    if _TEMPLATE.search(title) or _TEMPLATE.search(citation):
        return LeftOut(
            what=title,
            reason="an example that the site's template comes with",
            place=document.path.as_posix(),
        )
    if matter.get("published") is False or matter.get("draft") is True:
        return LeftOut(
            what=title or document.name,
            reason="the item is marked as not published",
            place=document.path.as_posix(),
        )
    if not fold(title):
        if len(problems) == before:
            problems.append(f"{document.uri}: no title in the front matter; add one or remove the file")
        return None
    paper = _from_matter(matter, document)
    if citation:
        _complete(paper, citation, document)
    paper.abstract = _abstract(body, matter)
    for name, kind in _LINKS.items():
        paper.add_link(resolve(as_text(matter.get(name)), base), name, kind)
    for address in re.findall(r"https?://[^\s\"'<>)\]]+", f"{citation}"):
        paper.add_link(address.rstrip(".,"))
    return paper.reading()


def _from_matter(matter: Mapping[str, Any], document: Document) -> Publication:
    stated = as_text(matter.get("date")) or as_text(matter.get("year"))
    named = re.match(r"(\d{4}-\d{2}-\d{2})", document.name)
    authors, complete = named_authors(matter.get("authors") or matter.get("author") or "")
    dates = [stated[:10], named.group(1) if named else ""]
    date = next((found for text in dates if (found := parse_date(text, document.read_at))), None)
    year = parse_year(as_text(matter.get("year")) or stated, document.read_at) or find_year(
        stated, document.read_at
    )
    return Publication(
        title=as_text(matter.get("title")),
        authors=authors,
        authors_complete=complete,
        date=date,
        year=year,
        venue=as_text(
            matter.get("venue")
            or matter.get("journal")
            or matter.get("conference")
            or matter.get("publication")
        ),
        note=" ; ".join(as_text(matter.get(name)) for name in ("type", "status", "award", "note")),
        doi=find_doi(as_text(matter.get("doi"))),
        keywords=tuple(as_text(tag) for tag in as_list(matter.get("tags") or matter.get("keywords"))),
        place=document.path.as_posix(),
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
            from ingestion.author_list import author_likeness, split_authors

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
    return " ".join(prose) or clean(as_text(matter.get("excerpt")))


def _plain(markdown: str) -> str:
    return clean(" ".join((parse_html(markdown_to_html(markdown)).root.text_content() or "").split()))
