"""The text of a paper index's profile page: a name, stated figures, then entries `CVApr 14, 2022Code`, title, authors, abstract.

The index glues subject code, date and marks together, cuts author lists with `et al.`, and leaves the year out of the dates of
the year in which the page was made.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.errors import NothingToldError
from assistant.names import is_name
from assistant.records import FactKind
from ingestion.authors.author_list import author_likeness, split_authors
from ingestion.document import Document
from ingestion.homepages.profile import Profile
from ingestion.publications.publication import Publication
from ingestion.publications.subjects import SUBJECTS
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.source import document_source

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENTRY = re.compile(
    r"^(?:\d{1,3}(?:\.\d+)?)?(?P<code>[A-Z][A-Za-z]?(?:[A-Z]|-[A-Za-z]{2,4})?)?\s*(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s"
    r"(?P<day>\d{1,2})(?:,\s*(?P<year>(?:19|20)\d\d))?\s*(?P<marks>(?:Code|PDF|Data|Project|\d+\s*(?:citations?|stars?))*)$"
)
_FIGURES = (
    (FactKind.H_INDEX, re.compile(r"^h-?\s?index:?\s*(?P<value>[\d,]+)$", re.IGNORECASE), "h-index {}"),
    (FactKind.PAPER_COUNT, re.compile(r"^(?P<value>[\d,]+)\s*(?:papers|publications|works)$", re.IGNORECASE), "{} papers"),
    (FactKind.CITATIONS, re.compile(r"^(?P<value>[\d,]+)\s*citations$|^citations:?\s*(?P<other>[\d,]+)$", re.IGNORECASE), "{} citations"),
)  # fmt: skip
_CODE_LINK = re.compile(
    r"https?://(?:www\.)?(?:github|gitlab)\.com/[\w.-]+/[\w.-]*[\w]|https?://[\w-]+\.github\.io/[\w./-]*[\w/]"
)
_FEWEST = 2


class PaperIndexReader:
    """Reads one person's page of such an index."""

    name = "paper-index"

    def recognises(self, document: Document) -> float:
        """By entries of code and date; a stated h-index makes it sure."""
        lines = [line.strip() for line in document.text[:200_000].split("\n")]
        entries = sum(1 for line in lines if _ENTRY.match(line))
        figures = any(pattern.match(line) for line in lines[:40] for _, pattern, _ in _FIGURES)
        if entries < (1 if figures else _FEWEST):
            return 0.0
        return 0.95 if figures else 0.7

    def read(self, document: Document) -> Reading:
        """The person with the stated figures, and every entry."""
        lines = [line.strip() for line in document.text.split("\n")]
        starts = [number for number, line in enumerate(lines) if _ENTRY.match(line)]
        head = lines[: starts[0]] if starts else lines
        profile = Profile()
        _head(head, profile)
        owner = profile.reading()
        if owner is None:
            raise NothingToldError(
                "no name at the top of the page", document.uri, 1, "put the person's name on the first line"
            )
        this_year = _year_of_page([_ENTRY.match(lines[start]) for start in starts], document.read_at)
        papers = [
            paper
            for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
            if (paper := _paper(lines, start, end, this_year)) is not None
        ]
        return Reading(
            source=document_source(document, self.name, owner.name),
            owner=owner,
            papers=tuple(papers),
            left_out=tuple(_short(owner.facts, len(papers))),
        )


def _head(lines: list[str], profile: Profile) -> None:
    """The name, the field and the stated figures above the list. A figure and its label may stand on two lines."""
    said = [(number, line) for number, line in enumerate(lines, start=1) if line]
    for number, line in said:
        place = f"line {number}"
        if not profile.name and is_name(line):
            profile.call(line)
        elif line in SUBJECTS:
            profile.add_interest(SUBJECTS[line])
            profile.add_fact(FactKind.INTEREST, SUBJECTS[line], place)
        else:
            _figure(line, place, profile)
    for (number, first), (_, second) in pairwise(said):
        if re.fullmatch(r"[\d,]+", first) or re.fullmatch(r"[\d,]+", second):
            _figure(f"{first} {second}", f"line {number}", profile)


def _figure(line: str, place: str, profile: Profile) -> None:
    for kind, pattern, words in _FIGURES:
        if match := pattern.match(line):
            digits = next(group for group in match.groups() if group)
            if not any(fact.kind is kind for fact in profile.facts):
                profile.add_fact(kind, words.format(digits), place, float(digits.replace(",", "")))


def _year_of_page(entries: list[re.Match[str] | None], read_at: dt.datetime) -> int:
    """The year that the entries without one lie in.

    The index writes the year only where it is not that of the day the page was made. So it is the latest year in which none
    of these dates lies after the day of reading, and it is later than every year that is written out.
    """
    bare = [entry for entry in entries if entry is not None and not entry["year"]]
    written = [int(entry["year"]) for entry in entries if entry is not None and entry["year"]]
    days = [(_MONTHS.index(entry["month"].lower()) + 1, int(entry["day"])) for entry in bare]
    year = read_at.year
    if days and max(days) > (read_at.month, read_at.day):
        year -= 1
    return max(year, max(written, default=0) + 1) if days else year


def _paper(lines: list[str], start: int, end: int, this_year: int) -> PaperReading | None:
    entry = _ENTRY.match(lines[start])
    blocks = list(_blocks(lines[start + 1 : end]))
    if entry is None or not blocks:
        return None
    title, *rest = blocks
    authors: tuple[str, ...] = ()
    complete = True
    if len(title) > 1 and author_likeness(title[-1]) >= 0.8:  # no blank line between title and authors
        rest.insert(0, [title.pop()])
    if rest and len(rest[0]) == 1 and _is_author_line(rest[0][0]):
        authors, complete = split_authors(rest.pop(0)[0])
    abstract = " ".join(line for block in rest for line in block)
    subject = SUBJECTS.get(entry["code"] or "")
    paper = Publication(
        title=" ".join(title),
        authors=authors,
        authors_complete=complete,
        date=_date(int(entry["year"] or this_year), entry["month"], int(entry["day"])),
        year=int(entry["year"] or this_year),
        abstract=abstract,
        keywords=(subject,) if subject else (),
        place=f"line {start + 1}",
    )
    for url in _CODE_LINK.findall(abstract):
        paper.add_link(url.removesuffix(".git"), "code")
    return paper.reading()


def _is_author_line(line: str) -> bool:
    return bool(re.search(r"\bet al\.?$", line)) or (
        author_likeness(line) >= 0.5 and len(line) < 1000 and not line.endswith((". ", "。"))
    )


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Runs of lines without a blank line between them."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _date(year: int, month: str, day: int) -> dt.date | None:
    try:
        return dt.date(year, _MONTHS.index(month.lower()) + 1, day)
    except ValueError:
        return None


def _short(facts: tuple[object, ...], listed: int) -> Iterator[LeftOut]:
    """Where the page states more papers than it lists, say so: the rest cannot be stored."""
    for fact in facts:
        value = getattr(fact, "value", None)
        if getattr(fact, "kind", None) is FactKind.PAPER_COUNT and value and value > listed:
            missing = int(value) - listed
            yield LeftOut(
                what=f"{missing} papers",
                reason=f"the page states {int(value)} papers and lists {listed}",
                place=getattr(fact, "place", ""),
            )


READER = PaperIndexReader()
