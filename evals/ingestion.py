"""How well sites are read: publications, years, venues and authors against hand-checked lists.

    python -m evals.ingestion DIR...

Each DIR is a folder that holds one site's files beside `truth.jsonl` (one publication a line: `title`, `year`, `venue`, `authors`) and,
optionally, `manifest.json` with `expected` facts; a folder of such folders works too. Both files are the measure's own and never reach a
reader. Measured is what the product makes: files found, formats recognised by content, read, and merged into one record per work.

- **F1** is over the sets of normalised titles (markup off, case, accents and punctuation folded): a preprint and its published version
  under one title are one work on both sides. A work that was merged from several wordings is found under any of them.
- **year** is right if it equals the year stated for that title; where the truth says there is none, if none was made up. Several truth
  lines of one title may state several years: each is right, and so are the kept versions of a merged work.
- **venue** is right if both sides normalise to the same venue, or one folded name holds the other as whole words (`KDD` in `Proceedings
  of … (KDD 2023)`); lines without a venue are not counted. The versions of a merged work count as well.
- **authors** are right if all names agree, in order: the same words in either order of given and family names, initials fitting.
  Lines without authors are not counted; a list cut short by its source is compared as far as it goes.

The exit code is 1 where a site's F1 is below 0.95, or the mean below 0.98, or years below 0.98 or venues below 0.95 overall.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.names import compatible
from assistant.records import Paper
from assistant.settings import load_settings
from assistant.text import clean
from assistant.venues import normalise
from evals.matching import fold
from ingestion.intake import Intake, Stored
from ingestion.merge import Library, merge
from ingestion.reading import Reading

_OWN_FILES = frozenset({"manifest.json", "truth.jsonl"})
F1_EACH, F1_MEAN, YEARS, VENUES = 0.95, 0.98, 0.98, 0.95


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


def sites(folders: Sequence[Path]) -> Iterator[Path]:
    """The folders with a `truth.jsonl`, at the places given or one level below."""
    for folder in folders:
        if (folder / "truth.jsonl").is_file():
            yield folder
        else:
            yield from sorted(path.parent for path in folder.glob("*/truth.jsonl"))


def read(folder: Path) -> tuple[list[Reading], list[str]]:
    """What the product's own intake keeps of a folder, and what it could not read.

    It is given a copy without the measure's own files, so that nothing can read the answers.
    """
    kept: dict[str, Stored] = {}

    def keep(put: Stored | None, removed: Sequence[str]) -> None:
        for source in removed:
            kept.pop(source, None)
        if put is not None:
            kept[put.source.id] = put

    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / folder.name
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(*_OWN_FILES, ".git"))
        intake = Intake(
            load_settings(data=Path(scratch) / "data"), {}, keep, Path(scratch) / "cache", lambda *_: None
        )
        intake.read([str(copy)])
        problems = list(intake.problems)
    readings = [Reading.model_validate_json(stored.payload) for stored in kept.values()]
    return readings, [problem.replace(str(copy), folder.name) for problem in problems]


def _key(title: str) -> str:
    return fold(clean(title)).replace(" ", "")


def measure(folder: Path) -> Score:
    """Read one site and compare it with its truth."""
    truth = [
        json.loads(line)
        for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    started = time.perf_counter()
    readings, problems = read(folder)
    library = merge(readings)
    seconds = time.perf_counter() - started
    score = compare(folder.name, truth, library.papers)
    score.seconds = seconds
    score.notes += [
        f"could not read {problem}"
        for problem in [*problems, *(note for reading in readings for note in reading.problems)]
    ]
    manifest = folder / "manifest.json"
    if manifest.is_file():
        _expectations(json.loads(manifest.read_text(encoding="utf-8")).get("expected", {}), library, score)
    return score


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


def _expectations(expected: dict[str, Any], library: Library, score: Score) -> None:
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


def table(scores: Sequence[Score]) -> str:
    """The figures as fixed-width text, the sum in the last line."""
    lines = [
        f"{'site':<28}{'truth':>6}{'found':>6}{'F1':>8}{'year':>8}{'venue':>8}{'authors':>9}{'facts':>8}{'seconds':>9}"
    ]
    for score in scores:
        facts = f"{score.facts[0]}/{score.facts[1]}"
        lines.append(
            f"{score.name[:27]:<28}{score.expected:>6}{score.found:>6}{score.f1:>8.3f}{_share(score.years):>8}{_share(score.venues):>8}"
            f"{_share(score.authors):>9}{facts:>8}{score.seconds:>9.2f}"
        )
    if len(scores) > 1:
        mean = sum(score.f1 for score in scores) / len(scores)
        years, venues, authors = (
            _sum([getattr(score, name) for score in scores]) for name in ("years", "venues", "authors")
        )
        lines.append(
            f"{'mean F1, shares overall':<28}{sum(score.expected for score in scores):>6}{sum(score.found for score in scores):>6}"
            f"{mean:>8.3f}{_share(years):>8}{_share(venues):>8}{_share(authors):>9}"
        )
    return "\n".join(lines)


def _sum(pairs: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)


def _share(pair: tuple[int, int]) -> str:
    return f"{pair[0] / pair[1]:.3f}" if pair[1] else "-"


def passed(scores: Sequence[Score]) -> bool:
    """Whether the bars are met: F1 of each and on average, years and venues overall."""
    years, venues = _sum([score.years for score in scores]), _sum([score.venues for score in scores])
    mean = sum(score.f1 for score in scores) / len(scores)
    return (
        all(score.f1 >= F1_EACH for score in scores)
        and mean >= F1_MEAN
        and years[0] >= YEARS * years[1]
        and venues[0] >= VENUES * venues[1]
    )


def main(arguments: Sequence[str]) -> int:
    """Print the table, with `-v` everything that was wrong; the exit code."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")]
    scores = [measure(folder) for folder in sites(folders)]
    if not scores:
        print("no folder with a truth.jsonl; name one, or a folder of them", file=sys.stderr)
        return 2
    print(table(scores))
    if "-v" in arguments:
        for score in scores:
            for note in score.notes:
                print(f"{score.name}: {note}")
    return 0 if passed(scores) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
