"""A homepage as its visitor copies it: plain text in sections, without markup, links or styles.

Publications stand as boxes (`AAAI 2026`, title, authors, `[paper]`, abstract) or as bullets (`Title. CVPR 2026.`, labels, abstract,
authors). All other sections are made HTML again and read as any page is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.errors import MalformedError
from assistant.names import is_name
from assistant.venues import normalise
from ingestion.author_list import author_likeness, split_authors
from ingestion.document import Document
from ingestion.entry import parse_entry
from ingestion.page import Line, Run, parse_html
from ingestion.page_facts import read_owner
from ingestion.profile import Profile
from ingestion.publication import Publication, one_list
from ingestion.reading import Reading
from ingestion.sections import Topic, topic_of
from ingestion.source import document_source

_MARKUP = re.compile(
    r"<(?:html|head|body|div|p|ul|li|table|span|br|a)\b|^---\s*$|^#{1,4} |\]\(https?://|^@\w+\{|^\s*[{\[]\"",
    re.MULTILINE,
)
_BULLET = re.compile(r"^(?:[-*•·▪◦‣–])(?:\s+|$)")
_LABELS = re.compile(r"^(?:\s*[\[(|/]?\s*(?:project(?: page)?|paper|code|abstract|abs|pdf|arxiv|bib(?:tex)?|slides?|video|poster|data(?:set)?|demo|website|"
                     r"page|doi|cite|link|supp(?:lementary)?|blog|talk|html|github)\s*[\])|/,·]?\s*)+$", re.IGNORECASE)  # fmt: skip
_VENUE_FIRST = re.compile(
    r"^[\[(]?(?P<venue>[A-Z][\w&'’-]*(?:[\s-][\w&'’-]+){0,4}?[\s,]*(?:['’]\d{2}|(?:19|20)\d\d)(?:\s*\([^()]{3,30}\))?)[\])]?[:,.]?\s+(?P<rest>.{12,600})$"
)
_LONG = 160
_LONGEST_HEADING = 48


@dataclass
class _Section:
    topic: Topic | None
    heading: str
    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)


class RenderedHomepageReader:
    """Reads a person's page saved as plain text."""

    name = "rendered-homepage"

    def recognises(self, document: Document) -> float:
        """By section headings of a homepage in a text without markup."""
        head = document.text[:100_000]
        if _MARKUP.search(head):
            return 0.0
        topics = {section.topic for section in _sections(head)} - {None}
        told = bool(
            re.search(
                r"\b(?:[Mm]y name is|I am|I['’]m)\b|\bis an? (?:\w+ ){0,3}(?:professor|researcher|student|scientist)",
                head[:3000],
            )
        )
        if Topic.PUBLICATIONS in topics and (told or len(topics) >= 2):
            return 0.8
        return 0.5 if len(topics) >= 2 and told else 0.3 if told and len(head) > 200 else 0.0

    def read(self, document: Document) -> Reading:
        """The owner, the facts and the publications of the page."""
        sections = _sections(document.text)
        profile = Profile()
        first = next((line.strip() for line in document.text.split("\n") if line.strip()), "")
        if is_name(first):
            profile.call(first)
        read_owner(parse_html(_as_html(sections)), profile)
        owner = profile.reading()
        if owner is None:
            raise MalformedError(
                "no name on this page", document.uri, remedy="say whose it is in people.yaml"
            )
        papers = [
            paper
            for section in sections
            if section.topic is Topic.PUBLICATIONS
            for publication in _publications(section, document)
            if (paper := publication.reading()) is not None
        ]
        return Reading(
            source=document_source(document, self.name, owner.name),
            owner=owner,
            papers=tuple(one_list(papers)),
        )


def _sections(text: str) -> list[_Section]:
    """The page cut at its headings; what stands before the first is about the owner."""
    sections = [_Section(Topic.ABOUT, "", 1)]
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if _is_heading(stripped):
            sections.append(_Section(topic_of(stripped), stripped, number))
        else:
            sections[-1].lines.append((number, stripped))
    return sections


def _is_heading(line: str) -> bool:
    """A short line that announces a section: a telling word, at most five words, no sentence, no bullet, no label."""
    if (
        not line
        or len(line) > _LONGEST_HEADING
        or line[-1] in ".;!?"
        or "," in line
        or _BULLET.match(line)
        or _LABELS.match(line)
    ):
        return False
    if line.endswith((":", "：")) and len(line.split()) > 2:
        return False  # "My research interests include:" begins a list, not a section
    words = re.sub(r"^[^\w]+|[^\w]+$", "", line)
    if not words or len(words.split()) > 5 or not (words[0].isupper() or not words[0].isascii()):
        return False
    if words.lower() in ("preprint", "under review", "in submission", "technical report"):
        return False  # the badge of one publication; a section of them is in the plural
    topic = topic_of(words)
    if topic is None or re.search(r"\d", words) or (is_name(words) and topic is Topic.OTHER):
        return False
    return line != words or len(words.split()) <= 3


def _as_html(sections: Sequence[_Section]) -> str:
    """All but the publications as HTML, each element with its line."""
    parts = []
    for section in sections:
        if section.topic is Topic.PUBLICATIONS:
            continue
        if section.heading:
            parts.append(f'<h2 data-line="{section.line}">{html.escape(section.heading)}</h2>')
        bullet, items = False, []
        for number, line in section.lines:
            if not line:
                continue
            text = _BULLET.sub("", line)
            is_item = bullet or text != line
            bullet = text == ""
            if is_item and text:
                items.append(f'<li data-line="{number}">{html.escape(text)}</li>')
            elif text:
                parts += [f"<ul>{''.join(items)}</ul>"] * bool(items)
                items = []
                parts.append(f'<p data-line="{number}">{html.escape(text)}</p>')
        parts += [f"<ul>{''.join(items)}</ul>"] * bool(items)
    return "\n".join(parts)


# --- publications -----------------------------------------------------------------------------------------


def _publications(section: _Section, document: Document) -> list[Publication]:
    lines = [(number, line) for number, line in section.lines if line]
    starts = _starts([line for _, line in lines])
    found = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        block = [line for _, line in lines[start:end]]
        publication = _bullet(block, document) if _BULLET.match(block[0]) else _box(block)
        if publication is not None:
            publication.place = f"line {lines[start][0]}"
            found.append(publication)
    return found


def _starts(lines: Sequence[str]) -> list[int]:
    """Where entries begin: at bullets, and at a venue or title that an author list follows."""
    found: list[int] = []
    inside_bullet = False
    for index, line in enumerate(lines):
        if _BULLET.match(line):
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
        and not _LABELS.match(line)
        and not _BULLET.match(line)
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
    said = [line for line in rest if not _LABELS.match(line)]
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
    block = [text for line in block if (text := _BULLET.sub("", line)) and not _LABELS.match(text)]
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


READER = RenderedHomepageReader()
