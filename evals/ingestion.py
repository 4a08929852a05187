"""How well sites are read: publications, years, venues and authors against hand-checked lists.

    python -m evals.ingestion DIR... [-v]

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

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.settings import load_settings
from evals.site_score import Score, add_expectations, compare
from ingestion.intake import Intake
from ingestion.ledger import Ledger, Stored
from ingestion.merging.merge import merge
from ingestion.reading import Reading

_OWN_FILES = frozenset({"manifest.json", "truth.jsonl"})
F1_EACH, F1_MEAN, YEARS, VENUES = 0.95, 0.98, 0.98, 0.95


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
        ledger = Ledger({}, keep, lambda *_: None)
        Intake(load_settings(data=Path(scratch) / "data"), ledger, Path(scratch) / "cache").read([str(copy)])
        problems = list(ledger.problems)
    readings = [Reading.model_validate_json(stored.payload) for stored in kept.values()]
    return readings, [problem.replace(str(copy), folder.name) for problem in problems]


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
        add_expectations(json.loads(manifest.read_text(encoding="utf-8")).get("expected", {}), library, score)
    return score


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, with `-v` everything that was wrong; 0 the bars are met, 1 not, 2 bad input."""
    parser = argparse.ArgumentParser(prog="python -m evals.ingestion", description="How well sites are read.")
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="DIR", help="with a truth.jsonl, or of such folders"
    )
    parser.add_argument("-v", dest="verbose", action="store_true", help="print everything that was wrong")
    options = parser.parse_args(arguments)
    scores = [measure(folder) for folder in sites(options.folders)]
    if not scores:
        print("no folder with a truth.jsonl; name one, or a folder of them", file=sys.stderr)
        return 2
    print(table(scores))
    if options.verbose:
        for score in scores:
            for note in score.notes:
                print(f"{score.name}: {note}")
    return 0 if passed(scores) else 1


if __name__ == "__main__":
    sys.exit(main())
