"""Pages of papers and people for the API and MCP: filters as data, the catalog's complete list, cut into pages."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ConfigDict, Field

from assistant.catalog import PaperFilter
from assistant.records import Link, Record, Researcher, Status, Years
from ui import listing
from ui.directory import directory

if TYPE_CHECKING:
    from assistant.catalog import Catalog
    from assistant.store import Snapshot

DEEPEST_SEARCH = 200


class PaperSearch(Record):
    """Which papers, in which order, and which page of them."""

    q: str | None = Field(
        default=None, min_length=1, max_length=500, description="A topic, best match first."
    )
    researcher: str | None = Field(default=None, max_length=200, description="A researcher's id.")
    year_from: int | None = Field(default=None, ge=1000, le=9999)
    year_to: int | None = Field(default=None, ge=1000, le=9999)
    venue: str | None = Field(default=None, min_length=1, max_length=200, description="E.g. `NeurIPS`.")
    status: Status | None = None
    sort: Literal["newest", "oldest"] = "newest"
    offset: int = Field(default=0, ge=0, le=1_000_000)
    limit: int = Field(default=50, ge=1, le=500)

    def as_filter(self) -> PaperFilter:
        """The conditions, as the catalog takes them."""
        from assistant import venues

        years = Years(first=self.year_from, last=self.year_to) if self.year_from or self.year_to else None
        wanted: tuple[str, ...] = ()
        if self.venue:
            wanted = (venues.lookup(self.venue) or self.venue,)
        people = ((self.researcher,),) if self.researcher else ()
        return PaperFilter(researchers=people, years=years, venues=wanted, status=self.status)


class PaperEntry(Record):
    """One paper, as the API and exports give it."""

    id: str
    title: str
    authors: tuple[str, ...]
    authors_complete: bool = True
    """False where the source cuts the list."""
    year: int | None
    venue: str | None
    status: str
    abstract: str
    links: tuple[Link, ...]
    researchers: tuple[str, ...]
    sources: tuple[str, ...]


class PaperPage(Record):
    """One page of a complete list."""

    model_config = ConfigDict(frozen=True)

    total: int
    offset: int
    papers: tuple[PaperEntry, ...]


class PersonEntry(Record):
    """One person in a list."""

    id: str
    name: str
    member: bool
    affiliation: str | None
    interests: tuple[str, ...]
    papers: int


class PeoplePage(Record):
    """One page of people."""

    total: int
    offset: int
    people: tuple[PersonEntry, ...]


class CoAuthor(Record):
    """Someone a person wrote with, and how often."""

    id: str
    name: str
    papers: int


class Profile(Record):
    """A person with their papers (newest first) and whom they wrote them with."""

    researcher: Researcher
    papers: tuple[PaperEntry, ...]
    coauthors: tuple[CoAuthor, ...]


def matching_ids(snapshot: Snapshot, search: PaperSearch) -> tuple[str, ...]:
    """Ids of all papers that fit: by date, or best first where a topic is asked for (at most 200 then).

    Raises `UnknownRecordError` for a researcher who is not stored.
    """
    if search.researcher:
        snapshot.catalog.researcher(search.researcher)
    wanted = search.as_filter()
    if search.q is None:
        ids = snapshot.catalog.find_papers(wanted)
        return ids if search.sort == "newest" else ids[::-1]
    within = None if wanted == PaperFilter() else snapshot.catalog.find_papers(wanted)
    found = snapshot.search(search.q, kind="paper", within=within, limit=DEEPEST_SEARCH, meant=True)
    return tuple(dict.fromkeys(scored.passage.owner_id for scored in found))


def paper_page(snapshot: Snapshot, search: PaperSearch) -> PaperPage:
    """One page of the papers that fit."""
    ids = matching_ids(snapshot, search)
    shown = ids[search.offset : search.offset + search.limit]
    return PaperPage(total=len(ids), offset=search.offset, papers=entries(snapshot.catalog, shown))


def entries(catalog: Catalog, ids: tuple[str, ...]) -> tuple[PaperEntry, ...]:
    """These papers as entries, in this order."""
    return tuple(PaperEntry.model_validate(row) for row in listing.paper_rows(catalog, ids))


def one_paper(catalog: Catalog, paper_id: str) -> PaperEntry:
    """One paper; raises `UnknownRecordError`."""
    catalog.paper(paper_id)
    return entries(catalog, (paper_id,))[0]


def people_page(catalog: Catalog, q: str | None, everyone: bool, offset: int, limit: int) -> PeoplePage:
    """People by part of a name: the members, or everyone who is named as an author; members first."""
    found = directory(catalog).find(q, everyone)
    shown = (one._asdict() for one in found[offset : offset + limit])
    return PeoplePage(
        total=len(found),
        offset=offset,
        people=tuple(PersonEntry(**{name: one[name] for name in PersonEntry.model_fields}) for one in shown),
    )


def profile(catalog: Catalog, researcher_id: str) -> Profile:
    """A person with all their papers; raises `UnknownRecordError`."""
    person = catalog.researcher(researcher_id)
    ids = catalog.find_papers(PaperFilter(researchers=((researcher_id,),)))
    together: Counter[str] = Counter()
    for paper in catalog.papers(ids):
        others = {author.researcher_id for author in paper.authors if author.researcher_id}
        together.update(others - {researcher_id})
    name_of = directory(catalog).name
    coauthors = sorted(together.items(), key=lambda pair: (-pair[1], name_of(pair[0])))
    return Profile(
        researcher=person,
        papers=entries(catalog, tuple(ids)),
        coauthors=tuple(CoAuthor(id=id_, name=name_of(id_), papers=count) for id_, count in coauthors),
    )


def as_rows(snapshot: Snapshot, search: PaperSearch) -> Any:
    """All papers that fit, as rows for `export.write`: downloads are complete, not one page."""
    return listing.paper_rows(snapshot.catalog, matching_ids(snapshot, search))
