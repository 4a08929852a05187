"""What a reader says of one source, before people and papers are made one.

A `Reading` is plain data in the source's own terms: names as written, venues as written. Making one record per
person and per paper out of many readings is the business of `ingestion.merging.merge`, never of a reader.
"""

from __future__ import annotations

import datetime
from enum import StrEnum

from pydantic import Field

from assistant.records import FactKind, Link, Record, Source, Status

_MOST_BROKEN = 10


class StatedFact(Record):
    """A fact about a person in the page's words, cleaned of markup."""

    kind: FactKind
    text: str
    value: float | None = None
    place: str = ""


class Sort(StrEnum):
    """What sort of work a source says a publication is, where that is not told by its venue."""

    THESIS = "thesis"
    WORKSHOP = "workshop"
    JOURNAL = "journal"
    CHAPTER = "chapter"


class PersonReading(Record):
    """A person a source is about (its owner, a lab member), as the source names them."""

    name: str
    aliases: tuple[str, ...] = ()
    affiliation: str | None = None
    interests: tuple[str, ...] = ()
    facts: tuple[StatedFact, ...] = ()
    links: tuple[Link, ...] = ()
    identifiers: dict[str, str] = Field(default_factory=dict)
    member: bool = True


class PaperReading(Record):
    """A publication as one source lists it."""

    title: str
    authors: tuple[str, ...] = ()
    """As written, in order, without footnote marks. Empty where the source gives no author list."""
    authors_complete: bool = True
    year: int | None = None
    date: datetime.date | None = None
    venue: str | None = None
    """As written."""
    status: Status | None = None
    """Only where the source states it or its form implies it; otherwise None and the merge decides by venue."""
    abstract: str = ""
    links: tuple[Link, ...] = ()
    doi: str | None = None
    arxiv_id: str | None = None
    identifiers: dict[str, str] = Field(default_factory=dict)
    author_identifiers: tuple[dict[str, str], ...] = ()
    """Per author, ids in indexes (`orcid`, `openalex`…), where the source gives them; else empty."""
    author_affiliations: tuple[str, ...] = ()
    """Per author, the place printed beside the name (empty for one without), where the source gives them; else empty."""
    citations: int | None = None
    keywords: tuple[str, ...] = ()
    track: str | None = None
    sort: Sort | None = None
    on_owner_list: bool = True
    """Whether the source lists this as its owner's work (a homepage does, a lab-wide BibTeX does not)."""
    place: str = ""


class LeftOut(Record):
    """Something that was seen and not taken, and why; reported to the maintainer."""

    what: str
    reason: str
    place: str = ""

    @property
    def is_of_another(self) -> bool:
        """Whether it is stored all the same, as another's work."""
        return self.reason.startswith("not attributed")


class Reading(Record):
    """All that one source says."""

    source: Source
    owner: PersonReading | None = None
    people: tuple[PersonReading, ...] = ()
    """Further people the source describes (a lab site's members)."""
    papers: tuple[PaperReading, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[str, ...] = ()
    """One line each, naming file and line: broken entries that were skipped."""
    lacks: tuple[str, ...] = ()
    """One line each: what a source of its kind holds and this one seems not to, publications or people."""

    @property
    def is_whole(self) -> bool:
        """Whether at most one in ten of what the source holds could not be read."""
        read = len(self.papers) + len(self.people) + (self.owner is not None)
        return not self.lacks and len(self.problems) * _MOST_BROKEN <= read
