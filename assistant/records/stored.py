"""What is stored: sources, researchers, papers, and the passages that are searched and quoted."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from pathlib import PurePath
from typing import Literal

from pydantic import Field

from assistant.records.base import Record


class Source(Record):
    """Where something was read."""

    id: str
    """Stable: derived from `uri` alone."""
    uri: str
    """As the maintainer gave it, or the file below a folder that was given."""
    format: str
    """Name of the reader that understood it."""
    read_at: dt.datetime
    digest: str
    """SHA-256 of the content read, in hexadecimal."""
    url: str | None = None
    """The public address of the page, where one is known; only http or https."""
    title: str = ""
    shown: str = ""
    """What visitors see of a file: its path within the folder that was named, `lab/people.yaml`, never where that lies."""

    def shown_at(self, place: str = "") -> str:
        """The source as a visitor may see it; of a folder read as one the file that `place` names."""
        if "://" in self.uri or not self._is_file:
            return self.uri
        known = self.shown or PurePath(self.uri).name
        file = _FILE.match(place)
        return f"{known}/{file.group(1)}" if file and not known.endswith(file.group(1)) else known

    @property
    def _is_file(self) -> bool:
        """Whether it is a file or folder of this machine rather than an id in an index."""
        return bool(self.shown) or not _INDEX_ID.match(self.uri)


_FILE = re.compile(
    r"(?!(?:line|item|page|entry|row|slide|section)s? )([^:]*?\.[A-Za-z]\w{0,7})(?= (?:line|item|page|entry|row) |$)"
)
"""The file at the head of a place within a folder: `_data/people.yaml item 3`."""
_INDEX_ID = re.compile(r"[a-z]\w+:")


class Link(Record):
    """An address a page states for a person or a paper."""

    kind: str
    """`paper`, `pdf`, `code`, `project`, `arxiv`, `doi`, `slides`, `video`, `data`, `homepage`,
    `scholar`, `github`, `orcid`, `dblp`, `semanticscholar`, `openalex`, `linkedin`, `email`, `other`."""
    url: str


class FactKind(StrEnum):
    """What a stated fact about a person is of."""

    AFFILIATION = "affiliation"
    POSITION = "position"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    INTEREST = "interest"
    AWARD = "award"
    NEWS = "news"
    SERVICE = "service"
    TEACHING = "teaching"
    BIOGRAPHY = "biography"
    H_INDEX = "h_index"
    CITATIONS = "citations"
    PAPER_COUNT = "paper_count"
    JOB_SEEKING = "job_seeking"
    ADVISOR = "advisor"
    OTHER = "other"


class Fact(Record):
    """Something a page states about a person, in the page's words (cleaned of markup)."""

    kind: FactKind
    text: str
    source_id: str
    value: float | None = None
    """The number where the fact is one (h-index, citations, number of papers)."""
    place: str = ""
    """Where in the source, e.g. `line 34`."""


class Researcher(Record):
    """One person. `member` is true for people a source is about, false for those only named as authors."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    """Other forms of the name: other scripts, initials, former names."""
    member: bool = False
    affiliation: str | None = None
    interests: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    identifiers: dict[str, str] = Field(default_factory=dict)
    """`orcid`, `openalex`, `semanticscholar`, `dblp`, `scholar`, `arxiv`: the id in each index."""
    source_ids: tuple[str, ...] = ()


class Author(Record):
    """A name in an author list, and whose it is where that is known."""

    name: str
    researcher_id: str | None = None


class Status(StrEnum):
    """The state of a work. The order of definition is the order of states, oldest first."""

    UNKNOWN = "unknown"
    PREPRINT = "preprint"
    UNDER_REVIEW = "under review"
    ACCEPTED = "accepted"
    PUBLISHED = "published"


class Version(Record):
    """One state of a work as one source tells it."""

    source_id: str
    title: str
    status: Status = Status.UNKNOWN
    year: int | None = None
    date: dt.date | None = None
    venue: str | None = None
    """As the source writes it."""
    place: str = ""


class Conflict(Record):
    """A field on which sources disagree: the value kept and the others, each with its source."""

    field: str
    kept: str
    kept_source_id: str
    other: str
    other_source_id: str


class Paper(Record):
    """One work, all its versions merged; the newest state gives status, venue and year."""

    id: str
    title: str
    authors: tuple[Author, ...] = ()
    authors_complete: bool = True
    """False where the source cuts the list (`et al.`)."""
    researcher_ids: tuple[str, ...] = ()
    """Everyone credited: the authors known as people, and a page's owner where it gives no author list."""
    year: int | None = None
    date: dt.date | None = None
    venue: str | None = None
    """Normalised: `NeurIPS`, `ICLR`, `IEEE TPAMI`."""
    venue_stated: str | None = None
    track: str | None = None
    """`Oral`, `Spotlight`, `Findings`, `Workshop`, `Best Paper`, as stated."""
    status: Status = Status.UNKNOWN
    abstract: str = ""
    links: tuple[Link, ...] = ()
    doi: str | None = None
    arxiv_id: str | None = None
    citations: int | None = None
    keywords: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    source_ids: tuple[str, ...] = ()
    field_sources: dict[str, str] = Field(default_factory=dict)
    """Field name -> id of the source it came from, e.g. an abstract filled from an index."""

    @property
    def url(self) -> str | None:
        """The address to show first: the paper itself, then project and code."""
        by_kind = {link.kind: link.url for link in reversed(self.links)}
        order = ("paper", "doi", "arxiv", "pdf", "project", "code")
        return next((by_kind[kind] for kind in order if kind in by_kind), None)

    def is_in_track(self, wanted: str) -> bool:
        """Whether it was presented so or has such an award; `Award` is any."""
        track = (self.track or "").casefold()
        return any(one in track for one in _TRACKS.get(wanted, (wanted.casefold(),)))


_BEST = ("best", "outstanding", "distinguished")
_TRACKS = {
    "Award": (*_BEST, "award", "prize", "honorable", "honourable"),
    "Best Paper": _BEST,
    "Book chapter": ("chapter",),
}
"""What is stated of papers of a track, where it is more than its own name."""


class Passage(Record):
    """A piece of text of a paper or a person, as it is searched and quoted."""

    id: str
    """Stable: from owner, field and text."""
    kind: Literal["paper", "person"]
    owner_id: str
    """The paper's or the researcher's id."""
    field: str
    """`abstract` (title and abstract as one text), `biography`, or a fact's kind."""
    title: str
    text: str
    source_id: str
    place: str = ""
