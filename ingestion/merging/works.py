"""Which mentions of publications are one work: by DOI and arXiv id, by title and authors.

Blocks of candidates keep this near linear: mentions meet only where they share an identifier, a folded title, or the
beginning or end of a long title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from assistant.names import PersonName
from assistant.records import Source, Status
from assistant.text import fold
from assistant.venues import Venue
from ingestion.publications.apart import apart, published_doi
from ingestion.publications.sorts import venue_of
from ingestion.reading import PaperReading

_NEAR = 92.0
_SAME_WORK = 60.0
_RETITLED = 40.0
"""Likeness of titles (0 to 100) at which a shared identifier is believed, where the authors agree too."""
_NEARLY_SAME = 85.0
"""The same where the author lists contradict each other."""
_LARGEST_BLOCK = 60
_SERIAL = re.compile(
    r"\b(?:\d+|i{1,3}|iv|vi{0,3}|part|volume|first|second|third|one|two|three|appendix|supplement\w*|corrigendum|erratum|reply|"
    r"comment|correction|extended abstract)\b"
)
_GENERIC = frozenset({"editorial", "introduction", "preface", "foreword", "guest editorial", "erratum", "corrigendum", "correction",
                      "conclusion", "discussion", "overview", "appendix", "abstract", "untitled", "index", "book review"})  # fmt: skip


@dataclass(frozen=True, eq=False)
class Mention:
    """One publication as one source lists it. `owner` is the index of the page's owner among all described people."""

    source: Source
    paper: PaperReading
    owner: int | None = None
    order: tuple[str, int] = ("", 0)

    @cached_property
    def key(self) -> str:
        """The title as it is compared: folded, without blanks."""
        return fold(self.paper.title).replace(" ", "")

    @cached_property
    def venue(self) -> Venue:
        """The stated venue in the table's terms."""
        return venue_of(self.paper)

    @cached_property
    def status(self) -> Status:
        """What the source states, else what its venue implies; `accepted` of a preprint server is a preprint."""
        stated, implied = self.paper.status, self.venue.status
        if stated in (Status.UNDER_REVIEW, Status.PREPRINT):
            return stated
        if implied in (Status.UNDER_REVIEW, Status.PREPRINT):
            return implied
        if stated is Status.ACCEPTED and self._has_appeared:
            return Status.PUBLISHED
        if stated is not None and stated is not Status.UNKNOWN:
            return stated
        if implied is Status.UNKNOWN and self.paper.arxiv_id and not self.paper.doi:
            return Status.PREPRINT
        return implied

    @property
    def _has_appeared(self) -> bool:
        """Whether a paper once accepted is out: a DOI is registered, and the year it was accepted for is over."""
        return bool(self.paper.doi and self.paper.year and self.paper.year < self.source.read_at.year)

    @cached_property
    def families(self) -> frozenset[str]:
        """Folded family names of the authors, in both readings of names whose order is unsure."""
        found: set[str] = set()
        for author in self.paper.authors:
            name = PersonName.parse(author)
            found.add("".join(name.family))
            if not name.sure_order and name.given:
                found.add("".join(name.given))
        return frozenset(found - {""})


def _apart(a: Mention, b: Mention) -> bool:
    return apart(a.paper, b.paper, one_list=a.source.id == b.source.id)


def same_works(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Group mentions by work; groups and their members in a fixed order that does not depend on the order of reading."""
    ordered = sorted(mentions, key=lambda mention: mention.order)
    parent = list(range(len(ordered)))
    groups = {index: [mention] for index, mention in enumerate(ordered)}

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for left, right in _pairs(ordered):
        a, b = root(left), root(right)
        if a == b or not _is_same(ordered[left], ordered[right]):
            continue
        # A preprint fits two papers of one title; what shows those to be two works holds for their groups, too.
        if not any(_apart(one, other) for one in groups[a] for other in groups[b]):
            parent[max(a, b)] = min(a, b)
            groups[min(a, b)] += groups.pop(max(a, b))
    return [sorted(group, key=lambda mention: mention.order) for _, group in sorted(groups.items())]


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Candidate pairs. In a block of equal identifiers or titles each is compared with the few before it."""
    exact: dict[str, list[int]] = defaultdict(list)
    near: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        paper = mention.paper
        if paper.doi:
            exact[f"doi {paper.doi.lower()}"].append(index)
        if paper.arxiv_id:
            exact[f"arxiv {paper.arxiv_id.lower()}"].append(index)
        for name, value in sorted(paper.identifiers.items()):
            exact[f"{name} {value}"].append(index)
        if mention.key:
            exact[f"title {mention.key}"].append(index)
        words = fold(paper.title).split()
        if len(words) >= 4:
            near[" ".join(words[:3])].append(index)
            near[" ".join(words[-3:])].append(index)
    for block in exact.values():
        yield from _neighbours(block, 12)
    for block in near.values():
        if len(block) <= _LARGEST_BLOCK:
            yield from _neighbours(block, _LARGEST_BLOCK)


def _neighbours(block: Sequence[int], reach: int) -> Iterable[tuple[int, int]]:
    for position, right in enumerate(block):
        for left in block[max(0, position - reach) : position]:
            yield left, right


def _is_same(a: Mention, b: Mention) -> bool:
    """Whether two mentions are of one work: identifiers decide, else near-equal titles and authors that agree."""
    if (decided := _by_identifier(a, b)) is not None:
        return decided
    agreement = _authors_agree(a, b)
    if a.key == b.key:
        if fold(a.paper.title) in _GENERIC or len(a.key) < 8:
            return agreement is True and a.paper.year == b.paper.year
        return agreement is not False
    if agreement is None and (a.owner is None or a.owner != b.owner):
        return False
    return agreement is not False and _near_titles(a.paper.title, b.paper.title)


def _by_identifier(a: Mention, b: Mention) -> bool | None:
    """True or False where DOI or arXiv id decide, None where they do not."""
    doi_a, doi_b = published_doi(a.paper), published_doi(b.paper)
    alike = fuzz.ratio(a.key, b.key)
    if (doi_a and doi_a == doi_b) or (
        a.paper.arxiv_id and _bare(a.paper.arxiv_id) == _bare(b.paper.arxiv_id)
    ):
        return _identifier_holds(a, b, alike)
    if a.paper.doi and b.paper.doi and a.paper.doi.lower() == b.paper.doi.lower():
        return _identifier_holds(a, b, alike)
    if a.paper.arxiv_id and b.paper.arxiv_id and a.key != b.key:
        return False
    return None


def _identifier_holds(a: Mention, b: Mention, alike: float) -> bool:
    """Whether an identifier two mentions share is believed: lists hold wrong ones and cut ones."""
    agreement = _authors_agree(a, b)
    if agreement is True:
        return alike >= _RETITLED
    return alike >= (_SAME_WORK if agreement is None else _NEARLY_SAME)


def _bare(arxiv_id: str | None) -> str:
    return re.sub(r"v\d+$", "", (arxiv_id or "").lower())


def _authors_agree(a: Mention, b: Mention) -> bool | None:
    """Whether the author lists share enough family names; None where one gives no list."""
    if not a.families or not b.families:
        return None
    shared = len(a.families & b.families)
    if not (a.paper.authors_complete and b.paper.authors_complete):
        return shared >= 1
    return shared * 2 >= min(len(a.paper.authors), len(b.paper.authors))


def _near_titles(a: str, b: str) -> bool:
    """Long titles that differ by a slip: not by a number, a part or a year."""
    left, right = fold(a), fold(b)
    if min(len(left), len(right)) < 25:
        return False
    if _SERIAL.findall(left) != _SERIAL.findall(right):
        return False
    return fuzz.ratio(left, right) >= _NEAR
