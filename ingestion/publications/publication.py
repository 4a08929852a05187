"""One publication while it is being read: loosely typed fields go in, a `PaperReading` comes out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.records import Link, Status
from assistant.text import clean, fold
from ingestion.publications.apart import apart
from ingestion.publications.links import find_arxiv_id, find_doi, is_web_address, paper_link_kind
from ingestion.reading import PaperReading, Sort

_LONGEST_TITLE = 600
_LONGEST_ABSTRACT = 20_000

_TRIAL = re.compile(
    r"(?:test|dummy|example|sample)(?:_\w+)+|(?:(?:test|dummy|example|sample) )?(?:paper|publication|article)(?: title)? \d{1,2}",
    re.IGNORECASE,
)
"""An entry made to try a site out (`TEST_BAD_ENTRY`, `Paper 2`); no work is called so."""
_STATES: tuple[tuple[re.Pattern[str], Status], ...] = (
    (
        re.compile(r"under (?:double.blind |peer )?(?:review|submission|revision)|\bsubmitted\b|in submission|major revision|in review", re.I),
        Status.UNDER_REVIEW,
    ),
    (re.compile(r"to appear|\baccepted\b|in press|forthcoming|conditionally accept|accept with minor", re.I), Status.ACCEPTED),
    (
        re.compile(r"preprint|\b(?:arxiv|corr|biorxiv|medrxiv|openrxiv|ssrn|techrxiv|chemrxiv|psyarxiv|socarxiv|osf)\b|working paper|"
                   r"in preparation|manuscript\b(?!s)|work in progress|^\s*in progress\b", re.I),
        Status.PREPRINT,
    ),
)  # fmt: skip
_TRACK = re.compile(
    r"\b(?:best (?:(?!that |an? |the |of |to )[\w-]+ ){0,2}?(?:paper|poster|demo|thesis|dissertation)(?: award)?(?: (?:candidate|finalist|nomination|runner[- ]up|honou?rable mention))?"
    r"|(?:outstanding|distinguished) (?:[\w-]+ )?paper(?: award)?|honou?rable mention|notable[- ]top[- ]\d+%|top[- ]\d+%|long oral|oral(?: presentation)?"
    r"|spotlight|highlight|findings|award finalist)\b",
    re.IGNORECASE,
)


def stated_status(text: str) -> Status | None:
    """The state of a work that a venue or note names in words; None where it names none."""
    return next((status for pattern, status in _STATES if pattern.search(text)), None)


def stated_track(text: str) -> str | None:
    """The kind of presentation or the award a text names: `Oral`, `Spotlight`, `Best Paper`."""
    match = _TRACK.search(text)
    return match.group().strip().capitalize() if match else None


@dataclass
class Publication:
    """The fields of one publication, as written; `reading()` cleans and checks them."""

    title: str
    authors: tuple[str, ...] = ()
    authors_complete: bool = True
    year: int | None = None
    date: dt.date | None = None
    venue: str = ""
    note: str = ""
    """Remarks beside the venue: `Oral`, `to appear`, `under review`."""
    status: Status | None = None
    abstract: str = ""
    links: list[Link] = field(default_factory=list)
    doi: str | None = None
    arxiv_id: str | None = None
    identifiers: dict[str, str] = field(default_factory=dict)
    citations: int | None = None
    keywords: tuple[str, ...] = ()
    track: str | None = None
    sort: Sort | None = None
    on_owner_list: bool = True
    place: str = ""

    def add_link(self, url: str | None, label: str = "", kind: str | None = None) -> None:
        """Keep an address, if it may be shown, and the DOI or arXiv id inside it."""
        if not url or not is_web_address(url):
            return
        url = re.sub(r"(?i)^https?://(?:dx\.)?doi\.org/", "https://doi.org/", url.strip())
        kind = kind or paper_link_kind(url, label)
        if kind in ("paper", "pdf", "doi", "arxiv"):
            self.doi = self.doi or (find_doi(url) if "doi.org" in url.casefold() else None)
            self.arxiv_id = self.arxiv_id or find_arxiv_id(url)
        if url not in {link.url for link in self.links}:
            self.links.append(Link(kind=kind, url=url))

    def reading(self) -> PaperReading | None:
        """The record; None where there is no usable title."""
        title = unquoted(clean(self.title))
        if title.count("(") < title.count(")"):
            title = title.rstrip(")")
        if (
            len(fold(title)) < 2
            or len(title) > _LONGEST_TITLE
            or is_heading(title)
            or _TRIAL.fullmatch(title)
            or is_front_matter(title)
        ):
            return None
        venue = _BEFORE_ISSUE.sub("", clean(self.venue)).strip(" .,;:-–—()[]") or None
        if venue is not None:
            venue += ")" * max(0, venue.count("(") - venue.count(")")) + "]" * max(
                0, venue.count("[") - venue.count("]")
            )
        note = f"{venue or ''} {clean(self.note)}"
        return PaperReading(
            title=title,
            authors=tuple(name for author in self.authors if (name := clean(author))),
            authors_complete=self.authors_complete,
            year=self.year or (self.date.year if self.date else None),
            date=self.date,
            venue=venue,
            status=self.status or stated_status(note),
            abstract=abstract_text(self.abstract)[:_LONGEST_ABSTRACT],
            links=tuple(self.links),
            doi=_real_doi(self.doi or find_doi(venue or "")),
            arxiv_id=self.arxiv_id or find_arxiv_id(venue or ""),
            identifiers=self.identifiers,
            citations=self.citations,
            keywords=tuple(dict.fromkeys(word for keyword in self.keywords if (word := clean(keyword)))),
            track=self.track or stated_track(note) or ("Book chapter" if self.sort is Sort.CHAPTER else None),
            sort=self.sort,
            on_owner_list=self.on_owner_list,
            place=self.place,
        )


_BEFORE_ISSUE = re.compile(r"\s*[(\[](?:first ?view|early view|early access|advance access|ahead of print|online first)[)\]]", re.I)  # fmt: skip
"""What publishers call a paper that waits for its issue; no part of the journal's name."""
_STATEMENTS = re.compile(
    r"\s*#{2,}\s*(?:Competing Interest|Conflicts? of Interest|Funding|Clinical (?:Protocols|Trial)|Author Declarations|Data Availability)\b.*$",
    re.I | re.S,
)
"""Statements that preprint servers append to abstracts under headings."""


_OWN_LABEL = re.compile(
    r"^[\s*_#]*(?:(?i:abstract)[\s*_]*(?:[:.—–]|-(?=[A-Z\s]))[\s*_]*|ABSTRACT\s+(?=[A-Z]))"
)
"""`Abstract:` before an abstract; `Abstract Meaning Representation is …` begins with words of its own."""
_OF_MENUS = frozenset(["home", "about", "about us", "contact", "contact us", "members", "people", "team", "news", "gallery", "menu", "research", "research areas", "research interests", "research topics", "research directions", "research themes", "teaching", "links"])  # fmt: skip
_HEADING = re.compile(
    r"(?:(?:list|archive|index|collection) of |(?:(?:our|my|all|recent|latest|new|selected|featured|full|complete|peer|reviewed|refereed|lab|group|team|research|"
    r"scientific|academic|journal|conference|workshop|publication|and|other|top|tier|key|representative|highlighted)\b ?))*"
    r"(?:publications?|papers|preprints|articles|works|publication list|list of publications)(?: (?:and|in) (?:preprints|patents|press|books|talks|reverse chronological order))?"
)


def is_heading(title: str) -> bool:
    """Whether a title only announces a list (`Recent Publications`): the page of a section, a widget, a heading; no work is called so."""
    return _HEADING.fullmatch(fold(title)) is not None or fold(title) in _OF_MENUS


_WELCOME = re.compile(
    r"(?:welcome )?message from .*\bchairs?\b.*|welcome (?:message|address|from)\b.*", re.IGNORECASE
)
_NAMED_IN_PROCEEDINGS = re.compile(r"\b(?:committees?|reviewers)(?: members)?\s*(?:\([^)]*\))?$|^organi[sz]ing committee of\b", re.IGNORECASE)  # fmt: skip
_LONGEST_FRONT_MATTER = 10


def is_front_matter(title: str) -> bool:
    """Whether a title is that of pages before the papers of a volume, as indexes list them: `PDCAT 2011 Program Committee`."""
    if _WELCOME.fullmatch(title):
        return True
    dated = re.search(r"(?:19|20)\d\d\b", title) is not None and len(title.split()) <= _LONGEST_FRONT_MATTER
    return dated and _NAMED_IN_PROCEEDINGS.search(title) is not None


def abstract_text(text: str) -> str:
    """An abstract, clean, without its own heading and the statements of interests and funds that servers append."""
    return _STATEMENTS.sub("", _OWN_LABEL.sub("", clean(text)))


def unquoted(title: str) -> str:
    """A title without the punctuation and the pair of quotes around it; quotes that belong to its own words stay."""
    marks = " .,;:\u00b4"
    text = title.strip(marks)
    for opening, closing in (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»")):
        inner = text[1:-1]
        around = len(text) > 2 and text[0] == opening and text[-1] == closing
        if around and opening not in inner and closing not in inner:
            return inner.strip(marks)
    if text.count('"') % 2:  # a slip: one quote without its other half
        text = text.strip('"') if text[0] == '"' or text[-1] == '"' else text
    if text.count("“") > text.count("”"):
        text = text.removeprefix("“")
    elif text.count("”") > text.count("“"):
        text = text.removesuffix("”")
    return text.strip(marks)


def _real_doi(doi: str | None) -> str | None:
    """A DOI, unless it is arXiv's own for a preprint: the arXiv id says that already."""
    return None if doi is None or doi.startswith("10.48550/") else doi


def title_key(title: str) -> str:
    """A title as it is compared within one source."""
    return fold(title).replace(" ", "")


def fuller(first: PaperReading, second: PaperReading) -> PaperReading:
    """Two mentions of one work in one source as one: the first one's fields, completed by the second's."""
    changes: dict[str, object] = {}
    for name in (
        "authors",
        "year",
        "date",
        "venue",
        "status",
        "abstract",
        "doi",
        "arxiv_id",
        "citations",
        "track",
        "sort",
    ):
        if not getattr(first, name) and getattr(second, name):
            changes[name] = getattr(second, name)
    if "authors" in changes or (not first.authors_complete and second.authors_complete and second.authors):
        changes |= {"authors": second.authors, "authors_complete": second.authors_complete}
    known = {link.url for link in first.links}
    changes["links"] = first.links + tuple(link for link in second.links if link.url not in known)
    changes["keywords"] = tuple(dict.fromkeys(first.keywords + second.keywords))
    changes["identifiers"] = second.identifiers | first.identifiers
    return first.model_copy(update=changes)


def one_list(papers: Iterable[PaperReading]) -> list[PaperReading]:
    """The publications of one source, repeated mentions as one, in the order of first mention.

    Equal titles with different years stay apart: they are states of a work, and `ingestion.merging.merge` keeps both.
    """
    by_title: dict[str, list[PaperReading]] = {}
    for paper in papers:
        mentions = by_title.setdefault(title_key(paper.title) or paper.title, [])
        for index, known in enumerate(mentions):
            same_year = known.year is None or paper.year is None or known.year == paper.year
            if same_year and not apart(known, paper, one_list=True):
                mentions[index] = fuller(known, paper)
                break
        else:
            mentions.append(paper)
    return [paper for mentions in by_title.values() for paper in mentions]
