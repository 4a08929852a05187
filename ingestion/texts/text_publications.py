"""The publications of a page saved as plain text: boxes (`AAAI 2026`, title, authors) and bullets (`Title. CVPR 2026.`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.names import is_name
from assistant.venues import normalise
from ingestion.authors.author_list import author_likeness, split_authors
from ingestion.document import Document
from ingestion.entry import parse_entry
from ingestion.page import Line, Run
from ingestion.publications.publication import Publication
from ingestion.texts.text_sections import BULLET, LABELS, Section

_VENUE_FIRST = re.compile(
    r"^[\[(]?(?P<venue>[A-Z][\w&'’-]*(?:[\s-][\w&'’-]+){0,4}?[\s,]*(?:['’]\d{2}|(?:19|20)\d\d)(?:\s*\([^()]{3,30}\))?)[\])]?[:,.]?\s+(?P<rest>.{12,600})$"
)
_LONG = 160


def publications_in(section: Section, document: Document) -> list[Publication]:
    """The publications of a section, each with its line."""
    lines = [(number, line) for number, line in section.lines if line]
    starts = _starts([line for _, line in lines])
    found = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        block = [line for _, line in lines[start:end]]
        publication = _bullet(block, document) if BULLET.match(block[0]) else _box(block)
        if publication is not None:
            publication.place = f"line {lines[start][0]}"
            found.append(publication)
    return found


def _starts(lines: Sequence[str]) -> list[int]:
    """Where entries begin: at bullets, and at a venue or title that an author list follows."""
    found: list[int] = []
    inside_bullet = False
    for index, line in enumerate(lines):
        if BULLET.match(line):
            found.append(index)
            inside_bullet = True
        elif _is_badge(line) and _is_title(lines, index + 1) and _is_authors(lines, index + 2):
            found.append(index)
            inside_bullet = False
        elif (
            not inside_bullet
            and _is_title(lines, index)
            and _is_authors(lines, index + 1)
            and not (found and found[-1] == index - 1)
        ):
            found.append(index)
    return found


def _is_badge(line: str) -> bool:
    venue = normalise(line)
    return (
        len(line) <= 70
        and len(line.split()) <= 9
        and not line.endswith(".")
        and (venue.year is not None or venue.status.value != "published")
    )


def _is_title(lines: Sequence[str], index: int) -> bool:
    if index >= len(lines):
        return False
    line = lines[index]
    return (
        8 <= len(line) <= 300
        and not LABELS.match(line)
        and not BULLET.match(line)
        and not _is_authors(lines, index)
    )


def _is_authors(lines: Sequence[str], index: int) -> bool:
    if index >= len(lines) or len(lines[index]) > 3000:
        return False
    line = lines[index].rstrip(".")
    names, complete = split_authors(line)
    return (len(names) >= 2 or not complete) and author_likeness(line) >= 0.75


def _box(block: list[str]) -> Publication | None:
    venue = ""
    if _is_badge(block[0]) and not _is_authors(block, 1):
        venue = block.pop(0)
    if len(block) < 2:
        return None
    title, author_line, *rest = block
    authors, complete = split_authors(author_line.rstrip("."))
    said = [line for line in rest if not LABELS.match(line)]
    if (
        not venue
        and said
        and len(said[0]) < _LONG
        and (_is_badge(said[0].rstrip(".")) or normalise(said[0]).year)
    ):
        venue = said.pop(0)
    abstract = " ".join(said) if sum(map(len, said)) >= _LONG else ""
    return Publication(
        title=title,
        authors=authors,
        authors_complete=complete,
        venue=venue,
        year=normalise(venue).year,
        abstract=abstract,
    )


def _bullet(block: list[str], document: Document) -> Publication | None:
    """`Title. Venue Year.`, labels, abstract and authors below; or all in one line."""
    block = [text for line in block if (text := BULLET.sub("", line)) and not LABELS.match(text)]
    if not block:
        return None
    listed = next((index for index in range(len(block) - 1, 0, -1) if _is_authors(block, index)), None)
    if listed is None and (found := _in_one_line(block[0])) is not None:
        return found
    if listed is None:
        lines = [Line([Run(text)]) for text in block if len(text) < 600]
        return parse_entry(lines, document.read_at, trusted=True) if lines else None
    authors, complete = split_authors(block.pop(listed).rstrip("."))
    title, venue = _title_and_venue(block[0])
    said = block[1:]
    if not venue and said and len(said[0]) < _LONG:
        venue = said.pop(0)
    return Publication(title=title, authors=authors, authors_complete=complete, venue=venue, year=normalise(venue).year,
                       abstract=" ".join(line for line in said if len(line) >= 40))  # fmt: skip


def _in_one_line(line: str) -> Publication | None:
    """`NeurIPS 2024 (Oral) Fast Trees for Slow Data, Ann Roe, Bo Lind`: venue, title, authors."""
    match = _VENUE_FIRST.match(line)
    if match is None or normalise(match["venue"]).year is None:
        return None
    rest = match["rest"].rstrip(".")
    for comma in re.finditer(r",\s", rest):
        tail = rest[comma.end() :]
        names, complete = split_authors(tail)
        if (
            is_name(tail.split(",")[0])
            and names
            and author_likeness(tail) >= 0.9
            and all(is_name(name) for name in names)
        ):
            return Publication(title=rest[: comma.start()], authors=names, authors_complete=complete, venue=match["venue"],
                               year=normalise(match["venue"]).year)  # fmt: skip
    return None


def _title_and_venue(line: str) -> tuple[str, str]:
    """`SpotEdit: Selective Editing. CVPR 2026.` -> title and venue; a title may hold full stops of its own."""
    pieces = re.split(r"(?<=[.?!])\s+", line.strip().rstrip("."))
    for cut in range(len(pieces) - 1, 0, -1):  # the shortest tail that names a venue
        tail = " ".join(pieces[cut:])
        venue = normalise(tail)
        told = venue.status.value != "published" or (venue.name is not None and venue.year is not None)
        if told and venue.status.value != "unknown" and len(tail) < _LONG:
            return " ".join(pieces[:cut]).rstrip("."), tail
    return line.strip().rstrip("."), ""
