"""A hand-written homepage, one page or several: its owner and publications, whatever it is written in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from assistant.text import fold
from ingestion.document import Document
from ingestion.entries import find_publications, page_topic
from ingestion.homepages.page_facts import read_owner
from ingestion.homepages.profile import Profile
from ingestion.homepages.sections import Topic
from ingestion.page import Page, parse_html
from ingestion.publications.bibliography import read_bibliography
from ingestion.publications.publication import fuller, one_list, title_key
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.source import document_source

_MOST_HIDDEN = 5
_LEAST_TITLE = 3


def read_pages(
    documents: Iterable[Document],
    to_html: Callable[[Document], str],
    profile: Profile,
    left_out: list[LeftOut],
    base: str | None = None,
) -> list[PaperReading]:
    """The publications of pages that make one homepage; the owner's profile is filled from those that are about a person.

    Hidden text is left out and listed: no visitor sees it, so nobody stands behind it.
    """
    papers: list[PaperReading] = []
    parsed: list[tuple[Document, Page, Topic | None]] = []
    for document in documents:
        page = parse_html(to_html(document))
        topic = page_topic([document.path.stem, page.title])
        if topic is None:
            known = profile.name
            read_owner(page, profile, document.url or base)
            if parsed and not known:  # only the first page may say whose homepage it is
                profile.name, profile.aliases = "", []
        parsed.append((document, page, topic))
    several = len(parsed) > 1
    for document, page, topic in parsed:
        left_out += [
            LeftOut(what=text, reason="hidden from the page's visitors", place=document.path.as_posix())
            for text in page.hidden[:_MOST_HIDDEN]
            if len(fold(text).split()) >= 3
        ]
        if topic not in (None, Topic.PUBLICATIONS):
            continue
        for publication in find_publications(page, document.read_at, base=document.url or base, topic=topic):
            if several:
                publication.place = f"{document.path.as_posix()} {publication.place}".strip()
            paper = publication.reading()
            if paper is not None and not _is_the_page(paper, page):
                papers.append(paper)
        papers = completed(papers, page, document)
    if not profile.name and len(parsed) == 1:
        read_owner(parsed[0][1], profile, base)
    return one_list(papers)


def _is_the_page(paper: PaperReading, page: Page) -> bool:
    """Whether what was taken for a publication is the page itself, as that of an event is: nobody wrote it, and it is titled like the page."""
    titled, whole = set(fold(paper.title).split()), set(fold(page.title).split())
    return not paper.authors and (titled <= whole or (len(whole) >= _LEAST_TITLE and whole <= titled))


def list_reading(
    document: Document,
    reader: str,
    profile: Profile,
    papers: Iterable[PaperReading],
    left_out: Sequence[LeftOut],
    problems: Sequence[str] = (),
) -> Reading:
    """The reading of a text without markup: only items with authors are publications, and they are the owner's."""
    owner = profile.reading()
    return Reading(
        source=document_source(document, reader, profile.name),
        owner=owner,
        papers=tuple(
            paper.model_copy(update={"on_owner_list": owner is not None}) for paper in papers if paper.authors
        ),
        left_out=tuple(left_out),
        problems=tuple(problems),
    )


def completed(papers: list[PaperReading], page: Page, document: Document) -> list[PaperReading]:
    """A page's publications completed from the BibTeX that it shows beside them."""
    if not page.bibtex:
        return papers
    shown = {
        title_key(entry.title): entry
        for entry in read_bibliography(document, text="\n".join(page.bibtex)).papers
    }
    return [
        fuller(paper, shown[title_key(paper.title)]) if title_key(paper.title) in shown else paper
        for paper in papers
    ]
