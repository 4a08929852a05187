"""One publication as a page writes it: lines of styled runs in, title, authors, venue, year and links out.

Pages differ in order and style, not in what they say. So each part is told by several signs, strongest first: a marked title,
quotes, a link or bold words, its own line; authors by the shape of names; the venue by italics, by words such as `Proceedings`
and `Journal`, by a year beside it.
"""

from __future__ import annotations

import datetime as dt
import re

from assistant.text import fold
from assistant.venues import normalise
from ingestion.authors.author_list import author_likeness
from ingestion.entry.lines import (
    ONLY_LABELS,
    VENUE_WORDS,
    YEAR,
    bracketed_venue,
    is_prose,
    only_labels,
    piece,
    take_badge,
)
from ingestion.entry.parts import authors_and_rest, venue_and_text, venue_only, year_of
from ingestion.entry.title import find_title
from ingestion.page import Line
from ingestion.publications.dates import find_year
from ingestion.publications.links import find_arxiv_id, find_doi, preprint_year
from ingestion.publications.publication import Publication, stated_track

_PROSE_TITLE = re.compile(
    r"(?:this (?:paper|work|is|dataset|code|project|package|page|site)|lorem|selected (?:as|for)\b|featured (?:in|on|as)\b|winner|finalist|we\b|see\b|in this\b|our (?:paper|work)|please\b|note\b|download\b|full list|my\b|i\b)",
    re.IGNORECASE,
)


_CONTACT = re.compile(
    r"\be-?mail\b|\btel(?:ephone)?\s*[.:]|\bphone\s*[.:]|\boffice\s*:|\[at\]|\(at\)|[\w.]@[\w-]+\.\w",
    re.IGNORECASE,
)


def parse_entry(
    lines: list[Line],
    read_at: dt.datetime,
    *,
    trusted: bool = False,
    year: int | None = None,
) -> Publication | None:
    """A publication, or None where the lines do not describe one.

    `trusted` is for lists that are headed as publications: there a title with a venue, year or authors is enough;
    elsewhere authors and a venue or year are needed. `year` is that of the heading above, used where no other is stated.
    """
    pieces = [piece(line) for line in lines]
    pieces = [piece for piece in pieces if piece.text]
    if not pieces or sum(len(piece.text) for piece in pieces) > 20_000:
        return None
    if not trusted and not any(YEAR.search(piece.text) or VENUE_WORDS.search(piece.text) for piece in pieces):
        return None
    if not trusted and any(_CONTACT.search(piece.text) for piece in pieces):
        return None
    badge, pieces = take_badge(pieces)
    said = [piece for piece in pieces if not only_labels(piece)]
    if not said:
        return None
    found = find_title(said)
    if found is None:
        return None
    title, before, after, rest = found
    title, badge = bracketed_venue(title, badge)
    authors, complete, venue_parts, extra = authors_and_rest(before, after, rest)
    venue, note, abstract = venue_and_text(venue_parts + extra, read_at)
    remarks = " ".join(piece.text for piece in [*venue_parts, *extra] if not is_prose(piece.text))
    stated_year = find_year(badge, read_at) or year_of(venue_parts + extra, venue, read_at)
    if badge and not (venue and VENUE_WORDS.search(venue) and not VENUE_WORDS.search(badge)):
        note = f"{note} {venue if venue and venue != badge else ''}"
        venue = badge
    paper = Publication(
        title=title,
        authors=authors,
        authors_complete=complete,
        venue=venue_only(venue),
        note=note[:400],
        abstract=abstract,
    )
    paper.track = stated_track(f"{badge} {remarks}")
    _add_links(paper, lines, title, authors)
    whole = " ".join(piece.text for piece in said)
    paper.arxiv_id = paper.arxiv_id or find_arxiv_id(whole)
    paper.doi = paper.doi or find_doi(whole)
    paper.year = stated_year or year or preprint_year(paper.arxiv_id, venue)
    if not _is_publication(paper, trusted):
        return None
    return paper


def _add_links(paper: Publication, lines: list[Line], title: str, authors: tuple[str, ...]) -> None:
    known = {fold(name) for name in authors}
    for line in lines:
        prose = is_prose(line.text) and fold(title) not in fold(line.text)
        for run in line.runs:
            if not run.href or run.href.startswith("mailto:"):
                continue
            label = fold(run.text)
            if prose and not ONLY_LABELS.fullmatch(run.text.strip() or "-"):
                continue
            if any(label and (label in name or name in label) for name in known):
                continue
            paper.add_link(run.href, "" if label and label in fold(title) else run.text)


def _is_publication(paper: Publication, trusted: bool) -> bool:
    title = paper.title.strip()
    if len(fold(title)) < 4 or len(title) > 400 or ONLY_LABELS.fullmatch(title):
        return False
    dated = bool(paper.year or (paper.venue and VENUE_WORDS.search(paper.venue)))
    if _PROSE_TITLE.match(title):
        return False
    if trusted:
        return bool(paper.authors and (dated or paper.venue or paper.links)) or (dated and len(title.split()) >= 2) or (
            len(paper.authors) >= 2 and len(title.split()) >= 2
        )  # fmt: skip
    if author_likeness(" , ".join(paper.authors)) < 0.65:
        return False
    known = normalise(paper.venue).name is not None if paper.venue else False
    return len(paper.authors) >= 2 and bool(paper.year or known) and len(title.split()) >= 2
