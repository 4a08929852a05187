"""One record per work out of its mentions: the newest state gives status, venue and year; nothing that was said is lost."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.names import PersonName
from assistant.records import Author, Conflict, Link, Paper, Status, Version
from assistant.text import fold
from assistant.venues import PREPRINT_SERVERS
from ingestion.merging.works import Mention

_RANKS = {status: rank for rank, status in enumerate(Status)}
_LONGEST_SLUG = 56


@dataclass(frozen=True)
class AuthorList:
    """The fullest author list any mention gives. `identifiers` are per author where given, else empty."""

    names: tuple[str, ...] = ()
    complete: bool = True
    identifiers: tuple[dict[str, str], ...] = ()


def by_state(mentions: Sequence[Mention]) -> list[Mention]:
    """The newest state first: by status, year, time of reading; ties in a fixed order."""
    return sorted(
        mentions,
        key=lambda one: (
            _RANKS[one.status],
            _year(one) or 0,
            str(one.paper.date or ""),
            one.source.read_at,
            one.order,
        ),
        reverse=True,
    )


def author_list(mentions: Sequence[Mention]) -> AuthorList:
    """Complete before cut, longer before shorter, full names before initials, newer state before older."""
    best: AuthorList | None = None
    weight: tuple[bool, int, int] = (False, 0, 0)
    for mention in by_state(mentions):
        paper = mention.paper
        if not paper.authors:
            continue
        full = sum(not PersonName.parse(name).initials_only for name in paper.authors)
        found = (paper.authors_complete, len(paper.authors), full)
        if best is None or found > weight:
            best, weight = AuthorList(paper.authors, paper.authors_complete, paper.author_identifiers), found
    return best or AuthorList()


def merged(
    mentions: Sequence[Mention], authors: Sequence[Author], complete: bool, credited: Sequence[str]
) -> Paper:
    """The record of one work. `authors` are resolved already; `credited` adds owners no list shows."""
    ordered = by_state(mentions)
    newest = ordered[0]
    venue_from = next((one for one in ordered if one.venue.name and _fits(one, newest)), newest)
    year = next((_year(one) for one in ordered if _year(one) and _fits(one, newest)), None)
    year = year or next((_year(one) for one in ordered if _year(one)), None)
    links = _links(ordered)
    abstract_from = next((one for one in ordered if one.paper.abstract), None)
    dois = [one.paper.doi.lower() for one in ordered if one.paper.doi]
    date = next((one.paper.date for one in ordered if one.paper.date and one.paper.date.year == year), None)
    identified = [author.researcher_id for author in authors if author.researcher_id]
    return Paper(
        id="",
        title=newest.paper.title,
        authors=tuple(authors),
        authors_complete=complete,
        researcher_ids=tuple(dict.fromkeys([*identified, *credited])),
        year=year,
        date=date,
        venue=venue_from.venue.name,
        venue_stated=venue_from.paper.venue,
        track=next(
            (
                track
                for one in ordered
                if (track := one.paper.track or one.venue.track) and _fits(one, newest)
            ),
            None,
        ),
        status=newest.status,
        abstract=abstract_from.paper.abstract if abstract_from else "",
        links=links,
        doi=next((doi for doi in dois if not doi.startswith("10.48550/")), None),
        arxiv_id=next((one.paper.arxiv_id for one in ordered if one.paper.arxiv_id), None),
        citations=next((one.paper.citations for one in ordered if one.paper.citations is not None), None),
        keywords=tuple(dict.fromkeys(word for one in ordered for word in one.paper.keywords)),
        versions=tuple(_version(one) for one in ordered),
        conflicts=_conflicts(ordered, year, venue_from),
        source_ids=tuple(dict.fromkeys(one.source.id for one in ordered)),
        field_sources=_field_sources(newest, abstract_from),
    )


def _year(mention: Mention) -> int | None:
    date = mention.paper.date
    return mention.paper.year or mention.venue.year or (date.year if date else None)


def _fits(mention: Mention, newest: Mention) -> bool:
    """Whether a mention may speak for the newest state: a preprint's venue and year are not those of the publication."""
    return min(_RANKS[mention.status], 3) >= min(_RANKS[newest.status], 3) or mention.status is newest.status


def _version(mention: Mention) -> Version:
    paper = mention.paper
    return Version(source_id=mention.source.id, title=paper.title, status=mention.status, year=_year(mention), date=paper.date,
                   venue=paper.venue, place=paper.place)  # fmt: skip


def _links(ordered: Sequence[Mention]) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    for mention in ordered:
        for link in mention.paper.links:
            found.setdefault(re.sub(r"^https?://(?:www\.)?|/$", "", link.url.lower()), link)
    kept = list(found.values())
    doi = next((one.paper.doi for one in ordered if one.paper.doi), None)
    if doi and not any(doi.lower() in link.url.lower() for link in kept):
        kept.append(Link(kind="doi", url=f"https://doi.org/{doi}"))
    arxiv = next((one.paper.arxiv_id for one in ordered if one.paper.arxiv_id), None)
    if arxiv and not any(arxiv in link.url for link in kept):
        kept.append(Link(kind="arxiv", url=f"https://arxiv.org/abs/{arxiv}"))
    return tuple(kept)


def _field_sources(newest: Mention, abstract_from: Mention | None) -> dict[str, str]:
    found = {"title": newest.source.id}
    if abstract_from is not None:
        found["abstract"] = abstract_from.source.id
    return found


def _conflicts(ordered: Sequence[Mention], year: int | None, venue_from: Mention) -> tuple[Conflict, ...]:
    """Where sources that speak of the same state disagree on venue or year; a preprint's year is no conflict."""
    newest, found = ordered[0], []
    for other in ordered[1:]:
        if (
            other.source.id == newest.source.id
            or other.status is not newest.status
            or other.status is Status.PREPRINT
        ):
            continue
        mine, theirs = venue_from.venue.name, other.venue.name
        if mine and theirs and mine != theirs and theirs.casefold() not in PREPRINT_SERVERS:
            kept = venue_from.paper.venue or mine
            found.append(Conflict(field="venue", kept=kept, kept_source_id=venue_from.source.id, other=other.paper.venue or theirs,
                                  other_source_id=other.source.id))  # fmt: skip
        if year and _year(other) and _year(other) != year:
            found.append(Conflict(field="year", kept=str(year), kept_source_id=newest.source.id, other=str(_year(other)),
                                  other_source_id=other.source.id))  # fmt: skip
    return tuple(found)


def slug(text: str, longest: int = _LONGEST_SLUG) -> str:
    """Folded words joined by hyphens, cut at a word: `SparseD: Sparse Attention` -> `sparsed-sparse-attention`."""
    words: list[str] = []
    length = 0
    for word in fold(text).split():
        if length + len(word) + 1 > longest and words:
            break
        words.append(word[:longest])
        length += len(word) + 1
    return "-".join(words)


def with_ids(papers: Sequence[Paper]) -> list[Paper]:
    """Each paper with a stable id: slug and digest of its title; authors too where two works share a title."""
    keyed: dict[str, list[Paper]] = {}
    for paper in papers:
        keyed.setdefault(fold(paper.title).replace(" ", ""), []).append(paper)
    done: list[Paper] = []
    for key, same in keyed.items():
        for paper in same:
            anchor = key if len(same) == 1 else f"{key} {_anchor(paper)}"
            digest = hashlib.sha256(anchor.encode()).hexdigest()[:6]
            done.append(paper.model_copy(update={"id": f"{slug(paper.title) or 'paper'}-{digest}"}))
    taken: dict[str, int] = {}
    for index, paper in enumerate(done):
        taken[paper.id] = taken.get(paper.id, 0) + 1
        if taken[paper.id] > 1:
            done[index] = paper.model_copy(update={"id": f"{paper.id}-{taken[paper.id]}"})
    return sorted(done, key=lambda paper: paper.id)


def _anchor(paper: Paper) -> str:
    names = " ".join(sorted(PersonName.parse(author.name).key for author in paper.authors))
    return f"{names} {paper.doi or paper.year or ''}"
