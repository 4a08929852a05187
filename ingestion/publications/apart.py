"""What shows that two publications of one title, or nearly one, are two works: DOIs, a thesis beside a paper, two places and years.

A conference paper and the journal article that grew out of it often share their title; a preprint, a workshop and the paper that
followed are states of one work.
"""

from __future__ import annotations

import re

from assistant.names import PersonName
from assistant.records import Status
from assistant.text import fold
from assistant.venues import Venue, lookup
from ingestion.publications.sorts import is_thesis, venue_of
from ingestion.reading import PaperReading, Sort

# Servers of preprints and stores of data. 10.1101 is bioRxiv's and medRxiv's (a number or a date follows), and that of the journals
# of Cold Spring Harbor.
_DEPOSIT_DOI = re.compile(
    r"^10\.(?:(?:48550|31234|31219|26434|2139|20944|21203|36227|31235|22541|5281|6084|5061|17605)/|1101/\d)"
)
_EARLIER = (Status.PREPRINT, Status.UNDER_REVIEW)


def published_doi(paper: PaperReading) -> str | None:
    """The DOI of the published work; None for none, for a preprint's and for that of a deposit."""
    doi = (paper.doi or "").lower()
    return doi if doi and not _DEPOSIT_DOI.match(doi) else None


def apart(a: PaperReading, b: PaperReading, *, one_list: bool) -> bool:
    """Whether two publications are two works whatever their titles. `one_list` says that one source lists both."""
    if _thesis_beside_paper(a, b) or _thesis_beside_paper(b, a):
        return True
    same_title = fold(a.title).replace(" ", "") == fold(b.title).replace(" ", "")
    doi_a, doi_b = published_doi(a), published_doi(b)
    if doi_a and doi_b:
        return doi_a != doi_b and (one_list or not same_title or _elsewhere(a, b))
    return (one_list or not same_title) and _elsewhere(a, b)


def _elsewhere(a: PaperReading, b: PaperReading) -> bool:
    """Whether both are published, in two places and two years."""
    one, other = venue_of(a), venue_of(b)
    years, others = _years(a, one), _years(b, other)
    if not (one.name and other.name and years and others) or years & others:
        return False
    first, venue = (a, one) if min(years) < min(others) else (b, other)
    near = abs(min(years) - min(others)) <= 1
    if any(_is_earlier(paper, where) for paper, where in ((a, one), (b, other))) or (
        near and _may_be_workshop(first, venue) and not _other_authors(a, b)
    ):
        return False
    left, right = f" {fold(one.name)} ", f" {fold(other.name)} "
    return left not in right and right not in left


def _other_authors(a: PaperReading, b: PaperReading) -> bool:
    """Whether two whole lists differ by two names and more: people join a paper on its way, but seldom so many."""
    families, others = ({_family(name) for name in paper.authors} for paper in (a, b))
    whole = a.authors_complete and b.authors_complete and bool(families) and bool(others)
    return whole and len(families ^ others) >= 2


def _family(author: str) -> str:
    return "".join(PersonName.parse(author).family)


def _years(paper: PaperReading, venue: Venue) -> set[int]:
    return {year for year in (paper.year, venue.year) if year}


def _is_earlier(paper: PaperReading, venue: Venue) -> bool:
    """Whether it is a preprint, a submission or a deposit, of which any paper may be another state."""
    deposited = paper.doi is not None and published_doi(paper) is None
    return deposited or paper.status in _EARLIER or venue.status in _EARLIER


def _may_be_workshop(paper: PaperReading, venue: Venue) -> bool:
    """Whether a paper may be the state of one that follows within a year: a workshop's, or at a place nobody knows as more."""
    if paper.sort is Sort.JOURNAL:
        return False
    return venue.track == "Workshop" or (not published_doi(paper) and lookup(venue.name or "") is None)


def _thesis_beside_paper(thesis: PaperReading, paper: PaperReading) -> bool:
    """Whether one is a thesis and the other appeared elsewhere, or has authors that no thesis has."""
    if not is_thesis(thesis) or is_thesis(paper) or not paper.venue:
        return False
    return not _is_earlier(paper, venue_of(paper)) or len(paper.authors) > max(1, len(thesis.authors))
