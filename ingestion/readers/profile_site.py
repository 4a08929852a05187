"""The text of a scholarly network's profile page: `Researcher profile`, a name, counters, then entries `preprint2026arXiv`.

Entries give kind, year and venue glued together, a title and an abstract, and no authors: the page's owner is one of them.
"""

from __future__ import annotations

import re

from assistant.errors import NothingToldError
from assistant.names import is_name
from assistant.records import FactKind, Status
from assistant.text import fold
from ingestion.authors.author_list import author_likeness, split_authors
from ingestion.document import Document
from ingestion.homepages.profile import Profile
from ingestion.publications.publication import Publication
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.source import document_source

_KIND = (
    r"preprint|posted[- ]content|journal[- ]article|article|conference[- ]paper|conference|proceedings[- ]article|proceedings|book[- ]chapter|"
    r"book|chapter|dissertation|thesis|report|review|dataset|editorial|letter|paper|publication|other"
)
_ENTRY = re.compile(
    rf"^(?P<kind>{_KIND})\s*[·|,-]?\s*(?P<year>(?:19|20)\d\d)\s*[·|,-]?\s*(?P<venue>.{{0,160}})$",
    re.IGNORECASE,
)
_MARK = re.compile(r"^researcher profile$|^author profile$|^published work$|^publications$", re.IGNORECASE)
_COUNT = re.compile(
    r"^(?P<value>[\d,]+)\s*(?P<what>works?|papers?|publications?|published item\(s\)|published items?|citations?)$",
    re.IGNORECASE,
)
_H_INDEX = re.compile(r"^h-?\s?index:?\s*(?P<value>\d+)$|^(?P<other>\d+)\s*h-?index$", re.IGNORECASE)
_BADGES = re.compile(
    r"^(?:Researcher|Professor|Student|Scientist|Author|Faculty)(?P<place>[A-Z].*?)(?:Open to \w+|Verified|Follow|$)"
)
_STOCK = re.compile(
    r"\bcontributes to research discovery\b|\bhas not (?:added|written)\b|\bno bio\b", re.IGNORECASE
)
_CODE_LINK = re.compile(r"https?://(?:www\.)?(?:github|gitlab)\.com/[\w.-]+/[\w.-]*\w")
_NOT_PAPERS = frozenset({"dataset", "other"})
_SHORTEST_ABSTRACT = 80


class ProfileSiteReader:
    """Reads one person's page of such a network."""

    name = "profile-site"

    def recognises(self, document: Document) -> float:
        """By entries of kind, year and venue below the marks of a profile."""
        lines = [line.strip() for line in document.text[:200_000].split("\n")]
        entries = sum(1 for line in lines if _ENTRY.match(line))
        marks = sum(1 for line in lines if _MARK.match(line))
        if not entries:
            return 0.5 if any(line.lower() == "researcher profile" for line in lines[:5]) else 0.0
        return 0.95 if marks else 0.6 if entries >= 3 else 0.0

    def read(self, document: Document) -> Reading:
        """The person and every listed work."""
        lines = [line.strip() for line in document.text.split("\n")]
        starts = [number for number, line in enumerate(lines) if _ENTRY.match(line)]
        profile = Profile()
        _head(lines[: starts[0]] if starts else lines, profile)
        owner = profile.reading()
        if owner is None:
            raise NothingToldError(
                "no name at the top of the page", document.uri, 1, "put the person's name on the first line"
            )
        papers: list[PaperReading] = []
        left_out: list[LeftOut] = []
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            entry = _ENTRY.match(lines[start])
            paper = _paper(lines, start, end)
            if entry is None or paper is None:
                continue
            if entry["kind"].lower() in _NOT_PAPERS:
                left_out.append(
                    LeftOut(
                        what=paper.title,
                        reason=f"a {entry['kind'].lower()}, not a publication",
                        place=paper.place,
                    )
                )
            else:
                papers.append(paper)
        return Reading(
            source=document_source(document, self.name, owner.name),
            owner=owner,
            papers=tuple(papers),
            left_out=tuple(left_out),
        )


def _head(lines: list[str], profile: Profile) -> None:
    for number, line in enumerate(lines, start=1):
        place = f"line {number}"
        if not line or _MARK.match(line):
            continue
        if not profile.name and is_name(line):
            profile.call(line)
        elif match := _H_INDEX.match(line):
            profile.add_fact(
                FactKind.H_INDEX, f"h-index {match[1] or match[2]}", place, float(match[1] or match[2])
            )
        elif match := _COUNT.match(line):
            _count(match, place, profile)
        elif (match := _BADGES.match(line)) and profile.affiliation is None:
            found = match["place"].strip(" ·|,-")
            if (
                not re.search(r"not imported|unknown|no affiliation", found, re.IGNORECASE)
                and len(found) <= 120
            ):
                profile.affiliation = found
                profile.add_fact(FactKind.AFFILIATION, found, place)
            if "Open to" in line:
                profile.add_fact(FactKind.OTHER, line[line.index("Open to") :], place)
        elif (
            profile.name
            and line.endswith(".")
            and fold(line).startswith(fold(profile.name))
            and not _STOCK.search(line)
        ):
            profile.add_fact(FactKind.BIOGRAPHY, line, place)


def _count(match: re.Match[str], place: str, profile: Profile) -> None:
    value = float(match["value"].replace(",", ""))
    if match["what"].lower().startswith("citation"):
        profile.add_fact(FactKind.CITATIONS, f"{match['value']} citations", place, value)
    elif not any(fact.kind is FactKind.PAPER_COUNT for fact in profile.facts):
        profile.add_fact(FactKind.PAPER_COUNT, f"{match['value']} works", place, value)


def _paper(lines: list[str], start: int, end: int) -> PaperReading | None:
    """Title, authors where there are any, and abstract; what follows an abstract as short lines is the page's, not the work's."""
    entry = _ENTRY.match(lines[start])
    said = [line for line in lines[start + 1 : end] if line]
    if entry is None or not said:
        return None
    title, *rest = said
    authors: tuple[str, ...] = ()
    complete = True
    if rest and len(rest[0]) < 600 and author_likeness(rest[0]) >= 0.8:
        authors, complete = split_authors(rest.pop(0))
    abstract: list[str] = []
    for line in rest:
        if len(line) < _SHORTEST_ABSTRACT and (abstract or not line.endswith(".")):
            break
        abstract.append(line)
    kind = entry["kind"].lower()
    paper = Publication(
        title=title,
        authors=authors,
        authors_complete=complete,
        year=int(entry["year"]),
        venue=entry["venue"],
        status=Status.PREPRINT if kind in ("preprint", "posted-content", "posted content") else None,
        abstract=" ".join(abstract),
        place=f"line {start + 1}",
    )
    for url in _CODE_LINK.findall(paper.abstract):
        paper.add_link(url, "code")
    return paper.reading()


READER = ProfileSiteReader()
