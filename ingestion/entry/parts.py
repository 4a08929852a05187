"""What a publication on a page says beside its title: authors, venue, year, remarks and prose."""

from __future__ import annotations

import datetime as dt
import re

from assistant.records import Status
from assistant.text import fold
from ingestion.authors.author_list import author_likeness, is_name, split_authors
from ingestion.entry.italic_venue import italic_venue_at, stripped
from ingestion.entry.leading_authors import leading_authors
from ingestion.entry.lines import (
    LABEL,
    ONLY_LABELS,
    VENUE_WORDS,
    YEAR,
    Piece,
    is_prose,
    looks_like_authors,
    part,
)
from ingestion.page import Run
from ingestion.publications.dates import find_year
from ingestion.publications.publication import stated_status, stated_track

_FINAL_YEAR = re.compile(r"\(?\s*\b(?:19|20)\d\d[a-z]?\b\s*\)?[\s.,:]*$")

_STATES_BESIDE = (Status.ACCEPTED, Status.UNDER_REVIEW)
"""What the words beside a venue may say of a work; that it is on arXiv too, beside a journal, makes it no preprint."""
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.[ -]?)+[^\W\d_a-z]?")


def authors_and_rest(
    before: Piece, after: Piece, others: list[Piece]
) -> tuple[tuple[str, ...], bool, list[Piece], list[Piece]]:
    """Authors, whether they are all, and the lines that are left: those of the title's line, then the others."""
    near = [piece for piece in (before, after) if fold(piece.text)]
    for index, piece in enumerate(near):
        stated = stripped(piece.text)
        year = _FINAL_YEAR.search(stated)
        text = stripped(stated[: year.start()]) if year else stated
        apart = near[:index] + near[index + 1 :]
        head, _ = leading_authors(text) if _ends_in_venue(text) else ("", "")
        if head:
            text = ""  # a venue follows the names: they are cut from it below
        if looks_like_authors(text) or (piece is before and author_likeness(text) >= 0.5):
            return (
                *split_authors(text),
                [*apart, *([Piece(year.group(), (Run(year.group()),), False)] if year else [])],
                others,
            )
        if at := italic_venue_at(piece):
            return (
                *split_authors(stripped(piece.text[:at])),
                [*apart, part(piece, at, len(piece.text))],
                others,
            )
        head, rest = leading_authors(piece.text)
        if head:
            at = piece.text.find(rest) if rest else len(piece.text)
            return *split_authors(head), [*apart, part(piece, at, len(piece.text))], others
    for index, piece in enumerate(others[:6]):
        if at := italic_venue_at(piece):
            behind = [*others[:index], part(piece, at, len(piece.text)), *others[index + 1 :]]
            return *split_authors(stripped(piece.text[:at])), near, behind
        if looks_like_authors(piece.text):
            end = index + 1
            while end < len(others) and _goes_on(others[end - 1].text, others[end].text):
                end += 1
            return (
                *split_authors(" , ".join(line.text for line in others[index:end])),
                near,
                others[:index] + others[end:],
            )
        head, rest = leading_authors(piece.text)
        if head:
            at = piece.text.find(rest) if rest else len(piece.text)
            return (
                *split_authors(head),
                near,
                [*others[:index], part(piece, at, len(piece.text)), *others[index + 1 :]],
            )
    return _single_author(near, others)


def _ends_in_venue(text: str) -> bool:
    """Whether more than names seems to stand in a line: a sentence ends within it, or its last part is no name."""
    if re.search(r"[^\W\d_]{2}\.\s+\S", text):
        return True
    last = re.split(r"[,;]\s*", text)[-1].strip()
    return (
        bool(last)
        and not _INITIALS.fullmatch(last)
        and (
            not is_name(re.sub(r"^(?:and|&)\s+", "", last))
            or (" " not in last and last.isupper() and len(last) > 2)
        )
    )


def _goes_on(line: str, following: str) -> bool:
    """Whether an author list goes on in the next line."""
    if looks_like_authors(following):
        return True
    if (
        is_name(following)
        and len(following.split()) >= 2
        and not VENUE_WORDS.search(following)
        and looks_like_authors(line)
    ):
        return True
    open_end = line.rstrip().endswith((",", " and", "&", "，", "、"))
    return (
        open_end and not YEAR.search(following) and (is_name(following) or author_likeness(following) >= 0.5)
    )


def _single_author(
    near: list[Piece], others: list[Piece]
) -> tuple[tuple[str, ...], bool, list[Piece], list[Piece]]:
    """A lone author: a line that is one name, bold or not; or the name the title's line begins or goes on with."""
    for index, piece in enumerate(others[:3]):
        if (
            is_name(piece.text)
            and author_likeness(piece.text) > 0
            and not VENUE_WORDS.search(piece.text)
            and not YEAR.search(piece.text)
        ):
            return *split_authors(piece.text), near, others[:index] + others[index + 1 :]
    for index, piece in enumerate(near):
        first = re.split(r"[,.;(]\s", piece.text.strip(" ,.;:-–"), maxsplit=1)[0].strip(" ,.;")
        if is_name(first) and 2 <= len(first.split()) <= 4 and not VENUE_WORDS.search(first):
            at = piece.text.find(first) + len(first)
            return (
                *split_authors(first),
                [*near[:index], part(piece, at, len(piece.text)), *near[index + 1 :]],
                others,
            )
    return (), True, near, others


def venue_and_text(pieces: list[Piece], read_at: dt.datetime) -> tuple[str, str, str]:
    """The venue as written, the remarks beside it, and the prose that describes the work."""
    best, best_score = "", 0.0
    chosen: Piece | None = None
    notes: list[str] = []
    prose: list[str] = []
    for piece in pieces:
        text = piece.text.strip(" ,.;|/·•-–—[]")
        if not fold(text):
            continue
        if is_prose(text):
            prose.append(
                re.sub(
                    r"^(?:abstract|tl;?dr|summary)\s*[:.—-]?\s*", "", piece.text.strip(), flags=re.IGNORECASE
                )
            )
            continue
        score = _venue_score(piece, text, read_at)
        if score > best_score:
            if best:
                notes.append(best)
            best, best_score, chosen = text, score, piece
        elif len(text) < 160:
            notes.append(text)
    if chosen is not None:
        whole, best = best, _venue_in(chosen, best)
        if stated_status(whole.replace(best, "", 1)) in _STATES_BESIDE:
            notes.append(whole.replace(best, "", 1))
    return best, " ; ".join(notes), " ".join(prose)


def _venue_score(piece: Piece, text: str, read_at: dt.datetime) -> float:
    score = 0.0
    if len(text) > 400:
        return 0.0
    if VENUE_WORDS.search(text):
        score += 1.0
    if find_year(text, read_at):
        score += 0.8
    if any(run.italic for run in piece.runs):
        score += 0.5
    if re.match(r"in\b|proc|accepted|to appear|under review|submitted", text, re.IGNORECASE):
        score += 0.5
    if score == 0.0 and re.fullmatch(r"[A-Z][\w&:' -]{1,60}", text) and not is_name(text):
        score = 0.2
    return score - (0.6 if stated_track(text) and not find_year(text, read_at) else 0.0)


def _venue_in(piece: Piece, text: str) -> str:
    """The venue within its line: the italic stretch where there is one, without links, remarks and labels."""
    runs = [run for run in piece.runs if not (run.href and ONLY_LABELS.fullmatch(run.text or ""))]
    for kind in ("italic", "bold"):
        stretch = " ".join("".join(run.text for run in runs if getattr(run, kind)).split()).strip(" ,.;")
        if (
            len(stretch) >= 2
            and not re.fullmatch(r"[\W\d]*", stretch)
            and not (stated_track(stretch) and not VENUE_WORDS.search(stretch))
        ) and (VENUE_WORDS.search(stretch) or kind == "italic"):
            outside = text.replace(stretch, "")
            if kind == "italic" or len(fold(outside)) < 60:
                return stretch if kind == "italic" and not re.search(r"^\s*in\b", text, re.I) else text
    return text


def venue_only(venue: str) -> str:
    """The venue without what surrounds it on its line: leading `In`, links' labels, trailing dates and places."""
    parts = [
        part for part in re.split(r"\s+[|•·]\s+", venue) if part.strip() and not ONLY_LABELS.fullmatch(part)
    ]
    venue = parts[0] if parts else venue
    venue = re.sub(rf"[\[(|/]\s*(?:{LABEL}\s*[\])|/,]?\s*)+$", "", venue, flags=re.IGNORECASE)
    venue = re.sub(
        r"^(?:(?:to appear|appeared|published|presented|accepted) )?(?:in|at|by|to)[: ]\s*(?=[A-Z0-9\"“])",
        "",
        venue.strip(" ,.;:|-–"),
        flags=re.IGNORECASE,
    )
    venue = re.sub(r"https?://\S+|\bdoi:\s*\S+", "", venue, flags=re.IGNORECASE)
    venue = re.sub(
        r"[\s,]*\(?\b(?:Long Oral|Oral|Spotlight|Highlight)\b(?: presentation| paper)?\)?\s*$",
        "",
        venue,
        flags=re.IGNORECASE,
    )
    venue = venue.strip(" ,.;:|-–")[:300]
    return venue.rstrip("(").strip() if venue.count("(") <= venue.count(")") else f"{venue})"


def year_of(pieces: list[Piece], venue: str, read_at: dt.datetime) -> int | None:
    """The year beside a venue, or in the lines around it."""
    year = find_year(venue, read_at)
    if year is not None:
        return year
    for piece in pieces:
        if not is_prose(piece.text) and (year := find_year(piece.text, read_at)):
            return year
    return None
