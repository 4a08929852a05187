"""Which words of a publication on a page are its title: marked, quoted, linked, bold, on a line of their own, or by what surrounds them."""

from __future__ import annotations

import re

from assistant.text import clean
from ingestion.authors.author_list import is_name
from ingestion.entry.leading_authors import leading_authors, starts_with_authors
from ingestion.entry.lines import (
    EMPTY,
    QUOTED,
    VENUE_WORDS,
    YEAR,
    Piece,
    is_venue_badge,
    looks_like_authors,
    of_runs,
    part,
    runs_within,
    stretches,
)
from ingestion.entry.plain_title import title_in_plain
from ingestion.entry.title_shape import SHORTEST_TITLE, could_be_short_title, could_be_title
from ingestion.page import Run

_Found = tuple[str, str, tuple[Run, ...], list[Piece]]


def find_title(pieces: list[Piece]) -> tuple[str, Piece, Piece, list[Piece]] | None:
    """The title, what its line holds before and after it, and the other lines."""
    for index, piece in enumerate(pieces):
        marked = [run for run in piece.runs if run.title]
        if marked:
            return _cut(piece, marked, pieces, index)
    for index, piece in enumerate(pieces[:3]):
        headed = [run for run in piece.runs if run.heading]
        if headed and len(piece.text) >= SHORTEST_TITLE and not looks_like_authors(piece.text):
            return _cut(piece, headed, pieces, index)
    for index, piece in enumerate(pieces[:3]):
        match = QUOTED.search(piece.text)
        if (
            match
            and len((match.group(1) or match.group(2)).split()) >= 2
            and not looks_like_authors(match.group(1) or match.group(2))
        ):
            start, end = match.span()
            inside = (match.group(1) or match.group(2)).rstrip(" ,.")
            # A quotation may be only the beginning of a title: “Writing up”: Becoming Literate.
            tail = re.match(
                r"\s*[:?!]\s*[A-Z][^.,(]{5,150}|\s+[A-Za-z]+[^.,(\"“]{3,150}(?=[.,(]|$)", piece.text[end:]
            )
            if _within_title(piece.text[:start]):
                continue
            styled = _styled_run(piece)
            if styled and piece.text[start:end].strip('"“” ') in styled and len(styled) > end - start:
                continue
            if (
                start == 0
                and tail
                and inside[-1:] not in ",."
                and len(pieces) > 1
                and match.group().strip()[-2] not in ",."
            ):
                return piece.text.strip(), EMPTY, EMPTY, pieces[:index] + pieces[index + 1 :]
            return inside, Piece(piece.text[:start], runs_within(piece, 0, start), False), Piece(
                piece.text[end:], runs_within(piece, end, len(piece.text)), False
            ), pieces[:index] + pieces[index + 1 :]  # fmt: skip
    if len(pieces) > 1:
        found = _title_line(pieces)
        if found is not None:
            return found
    return _title_inside(pieces[0], pieces[1:])


def _cut(
    piece: Piece, marked: list[Run], pieces: list[Piece], index: int
) -> tuple[str, Piece, Piece, list[Piece]]:
    first, last = piece.runs.index(marked[0]), len(piece.runs) - 1 - piece.runs[::-1].index(marked[-1])
    title = " ".join("".join(run.text for run in piece.runs[first : last + 1]).split())
    before, after = piece.runs[:first], piece.runs[last + 1 :]
    return title, of_runs(before), of_runs(after), pieces[:index] + pieces[index + 1 :]


def _styled_run(piece: Piece) -> str:
    """The longest linked or bold stretch of a line that reads like a title."""
    best = ""
    for kind in ("linked", "bold", "italic"):
        for text in stretches(piece, kind):
            words = text.split()
            if (
                len(words) >= 3
                and len(text) > len(best)
                and not looks_like_authors(text)
                and not is_name(text)
            ):
                best = text
        if best:
            return best
    return best


def _title_line(pieces: list[Piece]) -> tuple[str, Piece, Piece, list[Piece]] | None:
    """The title where it has a line of its own: the first of the first lines that is neither authors nor venue."""
    lines = list(pieces[:4])
    authors_at = next((index for index, piece in enumerate(lines) if looks_like_authors(piece.text)), None)
    for index, piece in enumerate(lines):
        if looks_like_authors(piece.text) or len(piece.text) < 4:
            continue
        if authors_at is None and is_name(piece.text) and index > 0:
            continue
        styled = _styled_run(piece)
        if styled and len(styled) < 0.75 * len(piece.text) and not _is_venue_line(piece, styled):
            inside = _title_inside(piece, [])
            if inside is not None and (
                looks_like_authors(inside[2].text) or authors_at is None or looks_like_authors(inside[1].text)
            ):
                return inside[0], inside[1], inside[2], pieces[:index] + pieces[index + 1 :]
            if len(styled) >= SHORTEST_TITLE and piece.text.startswith(styled):
                at = len(styled)
                return (
                    styled,
                    EMPTY,
                    Piece(piece.text[at:], runs_within(piece, at, len(piece.text)), False),
                    pieces[:index] + pieces[index + 1 :],
                )
        if index > 0 and is_venue_badge(piece.text):
            continue
        if authors_at is None and not styled and len(piece.text) > 60 and starts_with_authors(piece.text):
            return None
        if len(piece.text) <= 400:
            return piece.text.strip(" .,"), EMPTY, EMPTY, pieces[:index] + pieces[index + 1 :]
        return None
    return None


def _is_reference(text: str) -> bool:
    """Whether a stretch is a whole reference, from its authors to its year, and so more than a title (`[Fern, A. Fog. Cell (2024)](…)`)."""
    return YEAR.search(text) is not None and starts_with_authors(text)


def _is_venue_line(piece: Piece, styled: str) -> bool:
    return bool(VENUE_WORDS.search(styled)) and not any(
        run.href and run.text.strip() == styled for run in piece.runs
    )


def _title_inside(piece: Piece, others: list[Piece]) -> tuple[str, Piece, Piece, list[Piece]] | None:
    """The title within a line that also holds authors and venue."""
    styled = ""
    for kind in ("linked", "bold", "italic"):
        options = [
            text
            for text in stretches(piece, kind)
            if (could_be_title(text) and not _is_reference(text))
            or (kind == "linked" and piece.text.startswith(text) and could_be_short_title(text))
        ]
        if kind == "italic":
            options = [
                text
                for text in options
                if not VENUE_WORDS.search(text) and looks_like_authors(piece.text[: piece.text.find(text)])
            ]
        if kind != "linked":
            options = [text for text in options if not _follows_title(piece.text, text)]
        if options:
            styled = options[0] if kind != "bold" else max(options, key=len)
            break
    if styled:
        start = piece.text.find(clean(styled))
        if start >= 0:
            end = start + len(clean(styled))
            return styled, part(piece, 0, start), part(piece, end, len(piece.text)), others
    return title_in_plain(piece, others)


_VOLUME = re.compile(r"[\s.,;(]*(?:(?:19|20)\d\d\b|(?:vol(?:ume)?\.? ?)?\d+\s*[(:,])", re.IGNORECASE)
_LEAST_WORDS = 4


def _follows_title(text: str, stretch: str) -> bool:
    """Whether a styled stretch is where a work appeared: authors and a title stand before it, a year or a volume behind (`Fern A, Lee B. Mosses Drink Fog. **Moss** 2014, 3:1`)."""
    before, _, behind = text.partition(stretch)
    authors, title = leading_authors(before)
    return bool(authors) and len(title.split()) >= _LEAST_WORDS and _VOLUME.match(behind) is not None


def _within_title(before: str) -> bool:
    """Whether a quotation stands in the middle of a title: authors and some of its words come before, and no stop (`Fern A, Lee B. Mosses drink fog at “Fog Creek”, Chile.`)."""
    authors, begun = leading_authors(before)
    open_end = before.rstrip()[-1:] not in ".,:;(" and VENUE_WORDS.search(begun) is None
    return bool(authors) and open_end and len(begun.split()) >= _LEAST_WORDS
