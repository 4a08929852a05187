"""What a site tells of its publications a second time: highlights among its data and pages of projects complete the list.

They add abstracts and links to a work that the list holds, by its title; they never add a work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ingestion.document import Document, Site
from ingestion.publications.publication import fuller, title_key
from ingestion.publications.rows import row_publication
from ingestion.reading import PaperReading
from ingestion.sites.data_names import words_of
from ingestion.sites.site_data import named_data
from ingestion.sites.site_files import matching
from ingestion.yaml_text import as_list, as_text, front_matter

_AGAIN = re.compile(r"\b(?:research|projects?|highlights?|featured|selected|works?|showcase|spotlights?)\b")
_PAGES = r"(?:[^/]+/){0,3}_?(?:projects?|research|works?)/(?:[^/]+/)?[^/]+\.(?:md|mdx|qmd|markdown)"
_VENUE = re.compile(r"^\s*\[[^\]]{1,40}\]\s*(?=\S)")
"""A mark before a title: `[NDSS'23] Fog and Moss`."""
_BIBTEX_TITLE = re.compile(r"\btitle\s*=\s*[{\"]+(.+?)[}\"]+\s*(?:,|\n|$)", re.IGNORECASE | re.DOTALL)
_TEXTS = ("abstract", "contents", "content", "description", "summary", "text", "blurb", "body", "details")
_SHORTEST = 20
_DEEPEST = 6


def completed_elsewhere(site: Site, papers: Sequence[PaperReading]) -> list[PaperReading]:
    """A site's publications with the abstracts and links that its highlights and projects have of them."""
    keys = {title_key(paper.title) for paper in papers}
    told: dict[str, PaperReading] = {}
    for fields, document in [*_items(site), *_projects(site)] if papers else []:
        key = title_key(_title(fields))
        if key and key in keys:
            found = _again(fields, document)
            told[key] = fuller(told[key], found) if key in told else found
    return [fuller(paper, told[key]) if (key := title_key(paper.title)) in told else paper for paper in papers]  # fmt: skip


def _items(site: Site) -> Iterator[tuple[Mapping[Any, Any], Document]]:
    for _, value, document in named_data(site, lambda name: _AGAIN.search(words_of(name)) is not None, []):
        for fields in _titled(value):
            yield fields, document


def _titled(value: Any, depth: int = 0) -> Iterator[Mapping[Any, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, Mapping):
        if as_text(value.get("title")):
            yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else []:
        yield from _titled(inner, depth + 1)


def _projects(site: Site) -> Iterator[tuple[Mapping[Any, Any], Document]]:
    for document in matching(site, _PAGES):
        matter, _ = front_matter(document, [])
        if as_text(matter.get("title")) or as_text(matter.get("bibtex")):
            yield matter, document


def _title(fields: Mapping[Any, Any]) -> str:
    """The title of the work a project or highlight is about; that of its BibTeX, where it has some."""
    cited = _BIBTEX_TITLE.search(as_text(fields.get("bibtex")))
    return cited.group(1) if cited else _VENUE.sub("", as_text(fields.get("title")))


def _again(fields: Mapping[Any, Any], document: Document) -> PaperReading:
    texts = (as_text(fields.get(name)) for name in _TEXTS)
    text = next((one for one in texts if len(one.split()) >= _SHORTEST), "")
    title = _title(fields)
    paper = row_publication({**fields, "title": title}, document, "")
    for links in as_list(fields.get("links")):
        for label, address in links.items() if isinstance(links, Mapping) else []:
            paper.add_link(as_text(address), str(label))
    reading = paper.reading()
    return PaperReading(
        title=title,
        abstract=text,
        links=reading.links if reading else (),
        doi=reading.doi if reading else None,
        arxiv_id=reading.arxiv_id if reading else None,
    )
