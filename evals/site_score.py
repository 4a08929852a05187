"""One site as it was read beside the hand-checked list: figures for titles, years, venues, authors and facts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.names import compatible
from assistant.records import Paper
from assistant.text import clean
from assistant.venues import normalise
from evals.matching import fold
from ingestion.merging.merge import Library


@dataclass
class Score:
    """One site's figures; counts, so that sites can be added up."""

    name: str
    expected: int
    found: int
    matched: int
    years: tuple[int, int] = (0, 0)
    venues: tuple[int, int] = (0, 0)
    authors: tuple[int, int] = (0, 0)
    facts: tuple[int, int] = (0, 0)
    seconds: float = 0.0
    notes: list[str] = field(default_factory=list)
    """What was missed or wrong, one line each."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall over titles."""
        return 2 * self.matched / (self.expected + self.found) if self.expected + self.found else 0.0


def _key(title: str) -> str:
    return fold(clean(title)).replace(" ", "")


def compare(name: str, truth: Sequence[dict[str, Any]], papers: Sequence[Paper]) -> Score:
    """The figures of a list of papers against the lines of a truth file."""
    wanted: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in truth:
        if _key(str(line.get("title") or "")):
            wanted[_key(line["title"])].append(line)
    by_key = {_key(paper.title): paper for paper in reversed(papers)}
    other_wordings = {_key(version.title): paper for paper in papers for version in paper.versions}
    found = {key: by_key.get(key) or other_wordings.get(key) for key in wanted}
    matched = {key: paper for key, paper in found.items() if paper is not None}
    listed = {_key(paper.title): paper for paper in papers}
    used = {paper.id for paper in matched.values()}
    extra = [paper for key, paper in listed.items() if key not in wanted and paper.id not in used]
    score = Score(name, len(wanted), len(matched) + len(extra), len(matched))
    score.notes += [f"missing: {wanted[key][0]['title']}" for key in wanted if key not in matched]
    score.notes += [
        f"extra: {paper.title} ({paper.venue_stated or paper.venue}, {paper.year})" for paper in extra
    ]
    for key, paper in matched.items():
        for line in wanted[key]:
            _check(line, paper, score)
    return score


def _check(line: dict[str, Any], paper: Paper, score: Score) -> None:
    title = paper.title[:60]
    if "year" in line:
        years = {paper.year, *(version.year for version in paper.versions)}
        right = line["year"] in years
        score.years = _count(score.years, right)
        if not right:
            score.notes.append(f"year {paper.year}, not {line['year']}: {title}")
    if line.get("venue"):
        venues = [paper.venue, paper.venue_stated, *(version.venue for version in paper.versions)]
        right = any(same_venue(line["venue"], venue) for venue in venues if venue)
        score.venues = _count(score.venues, right)
        if not right:
            score.notes.append(f"venue {paper.venue_stated or paper.venue}, not {line['venue']}: {title}")
    names = line.get("authors")
    if names:
        right = same_authors(names, [author.name for author in paper.authors])
        score.authors = _count(score.authors, right)
        if not right:
            score.notes.append(
                f"authors {[author.name for author in paper.authors][:4]}, not {names[:4]}: {title}"
            )


def _count(pair: tuple[int, int], right: bool) -> tuple[int, int]:
    return pair[0] + right, pair[1] + 1


def same_venue(wanted: str, found: str) -> bool:
    """Whether two statements name one venue: normalised alike, or one holds the other as whole words."""
    first, second = normalise(wanted).name, normalise(found).name
    if first is not None and first == second:
        return True
    a, b = f" {fold(clean(wanted))} ", f" {fold(clean(found))} "
    return bool(a.strip() and b.strip()) and (a in b or b in a)


def same_authors(wanted: Sequence[str], found: Sequence[str]) -> bool:
    """Whether two author lists agree, in order; `wanted` may be cut short, marked by an empty last name."""
    cut = bool(wanted) and not wanted[-1].strip(" .…")
    names = [name for name in wanted if name.strip(" .…")]
    if len(found) < len(names) or (not cut and len(found) > len(names)):
        return False
    return all(_same_person(first, second) for first, second in zip(names, found, strict=False))


def _same_person(first: str, second: str) -> bool:
    marks = r"[*†‡#^$]|\\dagger"
    words = (
        sorted(fold(re.sub(marks, "", clean(first))).split()),
        sorted(fold(re.sub(marks, "", clean(second))).split()),
    )
    return words[0] == words[1] or compatible(first, second) >= 0.6


def add_expectations(expected: dict[str, Any], library: Library, score: Score) -> None:
    """The facts and traps of a manifest that hold for any site: facts by title, the owner, nobody else's CV."""
    by_key = {_key(version.title): paper for paper in library.papers for version in paper.versions}
    by_key |= {_key(paper.title): paper for paper in library.papers}
    for fact in expected.get("facts", ()):
        paper = by_key.get(_key(fact["title"])) or next(
            (one for key, one in by_key.items() if key.startswith(_key(fact["title"]))), None
        )
        right = paper is not None and fact.get("year") in (
            None,
            paper.year,
            *(version.year for version in paper.versions),
        )
        score.facts = _count(score.facts, right)
        if not right:
            score.notes.append(f"fact not held: {fact['title']}, {fact.get('year')}")
    owner = re.sub(r"\(.*", "", str(expected.get("researcher", ""))).split(",")[0].strip()
    members = [person for person in library.researchers if person.member]
    if owner and members:
        right = any(
            compatible(owner, name) > 0 for person in members for name in (person.name, *person.aliases)
        )
        score.facts = _count(score.facts, right)
        if not right:
            score.notes.append(f"the owner is {[person.name for person in members][:3]}, not {owner}")
    slugs = [
        author.name
        for paper in library.papers
        for author in paper.authors
        if author.name.casefold() in ("admin", "others", "me", "et al")
    ]
    score.facts = _count(score.facts, not slugs)
    score.notes += [f"a placeholder is taken for an author: {slug}" for slug in slugs[:3]]
