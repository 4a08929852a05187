"""Which words of a publication on a page are its title: marked, quoted, linked, bold, on a line of their own, or by what surrounds them."""

from __future__ import annotations

import re

from assistant.text import clean
from ingestion.author_list import author_likeness, is_name
from ingestion.entry_lines import (
    EMPTY,
    ONLY_LABELS,
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
from ingestion.page import Run

_YEAR_CUT = re.compile(
    r"[.,]?\s*[(\[]\s*((?:19|20)\d\d)[a-z]?(?:,\s*\w+\.?(?:\s\d+)?)?\s*[)\]]\s*[.,:]?\s*|[.,]\s+((?:19|20)\d\d)[a-z]?\s*[.:]\s+"
)


_SHORTEST_TITLE = 8


_Found = tuple[str, str, tuple[Run, ...], list[Piece]]


def find_title(pieces: list[Piece]) -> tuple[str, Piece, Piece, list[Piece]] | None:
    """The title, what its line holds before and after it, and the other lines."""
    for index, piece in enumerate(pieces):
        marked = [run for run in piece.runs if run.title]
        if marked:
            return _cut(piece, marked, pieces, index)
    for index, piece in enumerate(pieces[:3]):
        headed = [run for run in piece.runs if run.heading]
        if headed and len(piece.text) >= _SHORTEST_TITLE and not looks_like_authors(piece.text):
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
            if len(styled) >= _SHORTEST_TITLE and piece.text.startswith(styled):
                at = len(styled)
                return (
                    styled,
                    EMPTY,
                    Piece(piece.text[at:], runs_within(piece, at, len(piece.text)), False),
                    pieces[:index] + pieces[index + 1 :],
                )
        if index > 0 and is_venue_badge(piece.text):
            continue
        if authors_at is None and not styled and len(piece.text) > 60 and _starts_with_authors(piece.text):
            return None
        if len(piece.text) <= 400:
            return piece.text.strip(" .,"), EMPTY, EMPTY, pieces[:index] + pieces[index + 1 :]
        return None
    return None


def _is_venue_line(piece: Piece, styled: str) -> bool:
    return bool(VENUE_WORDS.search(styled)) and not any(
        run.href and run.text.strip() == styled for run in piece.runs
    )


def _starts_with_authors(text: str) -> bool:
    authors, _ = leading_authors(text)
    return authors != ""


def _title_inside(piece: Piece, others: list[Piece]) -> tuple[str, Piece, Piece, list[Piece]] | None:
    """The title within a line that also holds authors and venue."""
    styled = ""
    for kind in ("linked", "bold", "italic"):
        options = [
            text
            for text in stretches(piece, kind)
            if _could_be_title(text)
            or (kind == "linked" and piece.text.startswith(text) and _could_be_short_title(text))
        ]
        if kind == "italic":
            options = [
                text
                for text in options
                if not VENUE_WORDS.search(text) and looks_like_authors(piece.text[: piece.text.find(text)])
            ]
        if options:
            styled = options[0] if kind != "bold" else max(options, key=len)
            break
    if styled:
        start = piece.text.find(clean(styled))
        if start >= 0:
            end = start + len(clean(styled))
            return styled, part(piece, 0, start), part(piece, end, len(piece.text)), others
    return _title_in_plain(piece, others)


def _could_be_title(text: str) -> bool:
    words = text.split()
    if (
        len(text) < _SHORTEST_TITLE
        or ONLY_LABELS.fullmatch(text)
        or is_venue_badge(text)
        or re.match(r"https?://|doi:|10\.\d", text)
    ):
        return False
    if re.match(r"(?:in )?proc(?:eedings)?\b|in:? the |(?:ieee|acm) trans", text, re.IGNORECASE):
        return False
    return len(words) >= 2 and not looks_like_authors(text) and not (is_name(text) and len(words) <= 3)


def _could_be_short_title(text: str) -> bool:
    """Whether one linked word at the beginning of a line may be a title: no name, no link's label, no venue."""
    return (
        len(text) >= 3
        and text[0].isupper()
        and not ONLY_LABELS.fullmatch(text)
        and not is_venue_badge(text)
        and " " not in text
    )


def _title_in_plain(piece: Piece, others: list[Piece]) -> tuple[str, Piece, Piece, list[Piece]] | None:
    text = piece.text
    authors, rest = leading_authors(text)
    if authors:
        lead = _YEAR_CUT.match(rest)
        year = (lead.group(1) or lead.group(2)) if lead else ""
        rest = rest[lead.end() :] if lead else rest.lstrip(" .,:;")
        title, after = _first_sentence(rest)
        if len(title) < 4:
            return None
        tail = f"{after} {year}".strip() if year and not YEAR.search(after) else after
        at = text.find(after) if after else len(text)
        runs = runs_within(piece, at, len(text)) + ((Run(f" {year}"),) if tail != after else ())
        return title, Piece(authors, (), False), Piece(tail, runs, False), others
    title, after = _first_sentence(text)
    if (
        after
        and len(title) >= _SHORTEST_TITLE
        and (_starts_with_authors(after) or YEAR.search(after) or VENUE_WORDS.search(after))
    ):
        at = text.find(after)
        return title, EMPTY, part(piece, at, len(text)), others
    return None


def _first_sentence(text: str) -> tuple[str, str]:
    """A title that ends with its sentence, or where a venue begins after a comma; and the rest."""
    for match in re.finditer(r"[.?!]\s+(?=[\"“A-Z\[(0-9]|in\b|arXiv)", text):
        head = text[: match.start()]
        if len(head) < _SHORTEST_TITLE or (
            re.search(r"\b(?:vs|Dr|St|No|Vol|al|[A-Z])$", head)
            and not re.match(r"in [A-Z]|proc", text[match.end() :], re.IGNORECASE)
        ):
            continue
        mark = match.group()[0] if match.group()[0] in "?!" else ""
        following = re.split(r"[.?!]\s", text[match.end() :], maxsplit=1)[0]
        if mark and not (VENUE_WORDS.search(following) or looks_like_authors(following)):
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
        if match.start() >= _SHORTEST_TITLE and begins and VENUE_WORDS.search(following[:60]):
            return match.end()
    return 0


def leading_authors(text: str) -> tuple[str, str]:
    """The author list a text begins with, and what follows it; empty where it does not begin with one."""
    text = text.lstrip(" ,.:;-–—|/")
    cut = _YEAR_CUT.search(text)
    if cut and cut.start() <= 3000 and author_likeness(text[: cut.start()]) >= 0.6:
        return text[: cut.start()], text[cut.start() :]
    dotted = re.match(r"(.{5,2500}?[^\W\d_]{2,})[.:]\s+(?=[\"“A-Z0-9\[(])", text)
    if dotted and author_likeness(dotted.group(1)) >= 0.65 and looks_like_authors(dotted.group(1)):
        return dotted.group(1), text[dotted.end() :]
    pieces = list(re.finditer(r"[^,;，、]+(?:[,;，、]|$)", text))
    end = 0
    names = 0
    for match in pieces:
        raw = match.group().rstrip(",;，、 ")
        head = re.split(r"(?<=[^\W\d_]{2})\.\s|\s[-–—|]\s|\(", raw, maxsplit=1)[0]
        parts = [part for part in re.split(r"\s+(?:and|&)\s+|^(?:and|&)\s+", head.strip()) if part.strip()]
        good = [
            re.fullmatch(r"et\.? al\.?|[A-Z]\.(?:\s?[A-Z]\.)*|\.\.\.|…", part.strip()) or is_name(part)
            for part in parts
        ]
        if not parts or not all(good) or any(VENUE_WORDS.fullmatch(part.strip(" .")) for part in parts):
            if parts and good and good[0] and len(parts) > 1:
                first = re.match(r"\s*(?:(?:and|&)\s+)?" + re.escape(parts[0].strip()), match.group())
                if first and names:
                    end = match.start() + first.end()
            break
        names += len(parts)
        end = (
            match.start() + len(match.group()[: match.group().find(head) + len(head)])
            if head != raw
            else match.end()
        )
        if head != raw:
            break
    if names >= 2 or (names == 1 and re.match(r"[^,]*,\s*(?:[A-Z]\.)", text)):
        return text[:end].rstrip(" ,;"), text[end:]
    return "", text
