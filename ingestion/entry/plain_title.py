"""The title of a publication whose words are told apart by punctuation alone."""

from __future__ import annotations

import re

from ingestion.entry.cited_comma import cited_comma
from ingestion.entry.leading_authors import YEAR_CUT, leading_authors, starts_with_authors
from ingestion.entry.lines import EMPTY, VENUE_WORDS, YEAR, Piece, looks_like_authors, part, runs_within
from ingestion.entry.title_shape import SHORTEST_TITLE
from ingestion.page import Run

_ABBREVIATED = re.compile(r"[A-Z][a-z]{0,6}\. (?:[A-Z][a-z]{0,8}\.?,? ){0,4}[\d(]")
"""A journal in abbreviated words, up to its volume or year: `J. Moss Res., 12`."""


def title_in_plain(piece: Piece, others: list[Piece]) -> tuple[str, Piece, Piece, list[Piece]] | None:
    """The title behind a leading author list, or of the first sentence; what stands before and after it, and the other lines."""
    text = piece.text
    authors, rest = leading_authors(text)
    if authors:
        lead = YEAR_CUT.match(rest)
        year = (lead.group(1) or lead.group(2)) if lead else ""
        rest = rest[lead.end() :] if lead else rest.lstrip(" .,:;")
        comma = cited_comma(rest)
        title, after = (rest[:comma].strip(" ,"), rest[comma:]) if comma else _first_sentence(rest)
        if len(title) < 4:
            return None
        tail = f"{after} {year}".strip() if year and not YEAR.search(after) else after
        at = text.find(after) if after else len(text)
        runs = runs_within(piece, at, len(text)) + ((Run(f" {year}"),) if tail != after else ())
        return title, Piece(authors, (), False), Piece(tail, runs, False), others
    title, after = _first_sentence(text)
    if (
        after
        and len(title) >= SHORTEST_TITLE
        and (starts_with_authors(after) or YEAR.search(after) or VENUE_WORDS.search(after))
    ):
        at = text.find(after)
        return title, EMPTY, part(piece, at, len(text)), others
    return None


def _first_sentence(text: str) -> tuple[str, str]:
    """A title that ends with its sentence, or where a venue begins after a comma; and the rest."""
    for match in re.finditer(r"[.?!]\s+(?=[\"“A-Z\[(0-9]|in\b|arXiv)", text):
        head = text[: match.start()]
        if len(head) < SHORTEST_TITLE or (
            re.search(r"\b(?:vs|Dr|St|No|Vol|al|[A-Z])$", head)
            and not re.match(r"in [A-Z]|proc", text[match.end() :], re.IGNORECASE)
        ):
            continue
        mark = match.group()[0] if match.group()[0] in "?!" else ""
        following = re.split(r"[.?!]\s", text[match.end() :], maxsplit=1)[0]
        cited = VENUE_WORDS.search(following) or _ABBREVIATED.match(text, match.end())
        if mark and not (cited or looks_like_authors(following)):
            continue  # a title may ask first and answer then
        comma = _venue_comma(head)
        if comma:
            return head[:comma].strip(" ,"), text[comma:].strip(" ,")
        return head + mark, text[match.end() :]
    comma = _venue_comma(text)
    if comma:
        return text[:comma].strip(" ,"), text[comma:].strip(" ,")
    return text.strip(" .,"), ""


def _venue_comma(text: str) -> int:
    for match in re.finditer(r",\s+", text):
        following = text[match.end() : match.end() + 90]
        begins = re.match(
            r"(?:in\b|to appear|accepted|submitted|under review|proc|arxiv|journal|ieee|acm|trans|(?:[A-Z][A-Za-z&-]*[A-Z]{2,}[\w-]*)\b)",
            following,
            re.I,
        )
        if match.start() >= SHORTEST_TITLE and begins and VENUE_WORDS.search(following[:60]):
            return match.end()
    return 0
