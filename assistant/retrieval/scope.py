"""The exact side of a query: its constraints as a catalog filter, and what of it nobody stored can satisfy."""

from __future__ import annotations

from assistant.catalog import PaperFilter
from assistant.library import Library
from assistant.records import Paper, PersonMention, Query, QueryKind, Researcher, Status, Without, Years
from assistant.records.author_places import at_place, place_unknown, stands_at
from assistant.venues.kinds import VENUE_KINDS, kind_of_venue


def alternatives(mention: PersonMention) -> tuple[str, ...]:
    """The ids a mention stands for: the one meant, or nobody where it is unknown or undecided."""
    return (mention.researcher_id,) if mention.researcher_id else ()


def known_people(query: Query, library: Library) -> tuple[Researcher, ...]:
    """The people asked for who are settled on."""
    return tuple(library.researcher(one.researcher_id) for one in query.people if one.researcher_id)


def unknown_people(query: Query) -> tuple[PersonMention, ...]:
    """Those named whom nobody stored fits."""
    return tuple(one for one in (*query.people, *query.coauthors) if not one.candidates)


def ambiguous_people(query: Query) -> tuple[PersonMention, ...]:
    """Those named who may be several."""
    return tuple(one for one in (*query.people, *query.coauthors) if one.candidates and not one.researcher_id)


def is_scoped(query: Query) -> bool:
    """Whether any exact constraint holds the papers together."""
    return bool(
        query.people
        or query.coauthors
        or query.years
        or query.venues
        or query.status
        or query.track
        or query.paper_ids
        or query.fact == "code"
        or query.code is not None
        or query.position == "single"
        or query.author_number
        or query.in_title
        or query.without
    )


def paper_filter(query: Query, library: Library) -> PaperFilter:
    """The constraints that the catalog applies itself; the people of a query are alternatives, co-authors must all be there."""
    groups: list[tuple[str, ...]] = []
    people = tuple(one for mention in query.people for one in alternatives(mention))
    if people:
        groups.append(people)
    groups += [alternatives(mention) for mention in query.coauthors if alternatives(mention)]
    return PaperFilter(
        researchers=tuple(groups),
        years=query.years,
        venues=_spellings(query.venues, library),
        # What is published was accepted: `accepted` means at least that, and is checked below.
        status=None if query.status is Status.ACCEPTED else query.status,
        paper_ids=query.paper_ids,
    )


def _spellings(venues: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """The venues under all the titles they are stored by: `ACS Catal.` is ACS Catalysis."""
    alike = (one for venue in venues for one in (venue, *library.venue_titles.named(venue)))
    return tuple(dict.fromkeys(alike))


def scoped_papers(query: Query, library: Library) -> tuple[Paper, ...]:
    """Every paper that fits the exact constraints, complete, newest first (or as the query sorts)."""
    if unknown_people(query):
        return ()
    papers = library.catalog.papers(library.catalog.find_papers(paper_filter(query, library)))
    if query.years is not None and (query.years.exact or query.years.among):
        years = query.years
        papers = tuple(paper for paper in papers if years.holds_day(paper.date, paper.year))
    placed = _placed(query)
    if query.position and placed:
        papers = tuple(paper for paper in papers if stands_at(paper, placed, query.position))
    elif query.position == "single":
        papers = tuple(paper for paper in papers if at_place(paper, "single"))
    if query.beside_at is not None and query.coauthors:
        beside = alternatives(query.coauthors[0])
        papers = tuple(paper for paper in papers if stands_at(paper, beside, query.beside_at))
    if query.author_number is not None:
        papers = tuple(paper for paper in papers if query.author_number.holds(paper))
    if query.in_title is not None:
        papers = query.in_title.among(papers)
    if query.fact == "code" or query.code is not None:
        wanted = query.code is not False
        papers = tuple(
            paper for paper in papers if any(link.kind == "code" for link in paper.links) is wanted
        )
    if query.status is Status.ACCEPTED:
        papers = tuple(paper for paper in papers if paper.status in _ACCEPTED)
    if query.track:
        tracks = (query.track, *query.also_tracks)
        papers = tuple(paper for paper in papers if any(is_in_track(paper, one) for one in tracks))
    if query.without is not None:
        without = query.without
        asked = {one for mention in query.people for one in alternatives(mention)}
        papers = tuple(paper for paper in papers if not _left_out(paper, without, asked))
    return sorted_papers(papers, query)


def _at_least(status: Status) -> tuple[Status, ...]:
    return _ACCEPTED if status is Status.ACCEPTED else (status,)


_ACCEPTED = (Status.ACCEPTED, Status.PUBLISHED)
"""What has appeared was accepted before."""


def _placed(query: Query) -> tuple[str, ...]:
    """Those who must stand at the place asked for: the people, else whoever must be an author as well."""
    people = tuple(one for mention in query.people for one in alternatives(mention))
    return people or (alternatives(query.coauthors[0]) if query.coauthors else ())


def _left_out(paper: Paper, without: Without, asked: set[str]) -> bool:
    """Whether a paper has anything of what the question leaves out; a place in the author list is one of those asked for."""
    people = {one for mention in without.people for one in mention.candidates}
    placed = {one for mention in without.placed for one in mention.candidates}
    return bool(
        paper.id in without.paper_ids
        or people & set(paper.researcher_ids)
        or (without.years is not None and without.years.holds_day(paper.date, paper.year))
        or (paper.venue or "").casefold() in {venue.casefold() for venue in without.venues}
        or any(paper.status in _at_least(one) for one in without.statuses)
        or any(is_in_track(paper, one) for one in without.tracks)
        or (without.placed_at is not None and stands_at(paper, placed, without.placed_at))
        or (without.position == "single" and at_place(paper, "single"))
        or (without.position is not None and stands_at(paper, asked or people, without.position))
    )


def is_in_track(paper: Paper, track: str) -> bool:
    """Whether a paper is of a track, or of the kind of venue of that name; a preprint appeared at none."""
    if track in VENUE_KINDS:
        return paper.status is not Status.PREPRINT and kind_of_venue(paper.venue or "") == track
    return paper.is_in_track(track)


def unplaced(query: Query, library: Library) -> int:
    """How many papers may or may not have somebody at the place asked for, since their list of authors is cut."""
    placed, place = _placed(query), query.position
    if place is None or not placed:
        return 0
    anywhere = query.model_copy(update={"position": None})
    return sum(place_unknown(paper, placed, place) for paper in scoped_papers(anywhere, library))


def undated(query: Query, library: Library) -> int:
    """How many papers may or may not lie in the months asked for, since only their year is stored."""
    years = query.years
    if years is None or not years.exact:
        return 0
    whole = query.model_copy(update={"years": Years(first=years.first, last=years.last)})
    return sum(years.holds_day(paper.date, paper.year) is None for paper in scoped_papers(whole, library))


def sorted_papers(papers: tuple[Paper, ...], query: Query) -> tuple[Paper, ...]:
    """In the order asked for; newest first where none is. The limit is not applied here."""
    if query.sort in ("oldest", "ends"):
        return tuple(
            sorted(papers, key=lambda p: (p.year is None, p.year or 0, str(p.date or p.year or ""), p.title))
        )
    if query.sort == "authors":
        sign = 1 if query.fewest else -1
        return tuple(
            sorted(
                papers,
                key=lambda p: (not p.authors, not p.authors_complete, sign * len(p.authors), p.title),
            )
        )
    if query.sort == "citations":
        known = [paper for paper in papers if paper.citations is not None]
        return tuple(sorted(known, key=lambda p: (-(p.citations or 0), p.title)))
    return papers


TIED = 10
"""So many papers are shown at most where one was asked for, and their dates do not tell which."""


def limited(papers: tuple[Paper, ...], query: Query) -> tuple[Paper, ...]:
    """As many as are asked for; of one newest or oldest, every paper that its date, or its year alone, does not set apart."""
    if query.sort == "ends":
        return _ends(papers)
    if query.at_end and query.kind is QueryKind.PAPERS and not (query.limit or query.topic or query.years):
        return _at_end(papers)
    if query.limit == 1 and query.sort == "authors" and papers:
        return _as_many_authors(papers)
    if query.limit != 1 or query.sort not in ("newest", "oldest") or not papers:
        return papers[: query.limit] if query.limit else papers
    return _not_set_apart(papers)


def _not_set_apart(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The first, and those that share its date."""
    first = papers[0]
    tied = tuple(one for one in papers if (one.year, one.date) == (first.year, first.date))
    return tied if len(tied) <= TIED else papers[:1]


def _as_many_authors(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The first, and those that have as many authors."""
    first = papers[0]
    tied = tuple(
        one
        for one in papers
        if one.authors_complete == first.authors_complete and len(one.authors) == len(first.authors)
    )
    return tied if len(tied) <= TIED else papers[:1]


def _ends(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """Of papers in the order of time, the first and the last, each with those its date does not set apart."""
    dated = tuple(one for one in papers if one.year is not None) or papers
    if not dated:
        return ()
    latest = sorted(dated, key=lambda one: (one.year or 0, str(one.date or one.year or "")), reverse=True)
    both = (*_not_set_apart(dated), *_not_set_apart(tuple(latest)))
    return tuple({one.id: one for one in both}.values())


AT_END = 3
"""So many papers are the newest ones where the last year has fewer than two."""


def _at_end(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The papers of the first year of the order where there are several, else the first three."""
    of_year = tuple(one for one in papers if papers and one.year == papers[0].year)
    return of_year if len(of_year) > 1 else papers[:AT_END]
