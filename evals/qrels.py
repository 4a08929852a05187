"""Judgments of a retrieval collection (qrels), as BEIR and TREC write them.

BEIR    query-id <tab> id <tab> grade              with a heading or without
TREC    query-id  iteration  id  grade             separated by tabs or spaces; the iteration is a number or Q0, and not used

What is judged is a document or a person; grades may be decimal. The first line is a heading where its last field is no number and
neither its query nor what it judges is known: a first judgment with a broken grade is an error, not a heading.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from assistant.errors import MalformedError, UnreadableError

Qrels = dict[str, dict[str, float]]
"""Query id -> document or person -> grade."""

PLACES = ("qrels.tsv", "qrels/test.tsv", "qrels.txt")
"""Where a folder may keep its judgments; the first that is there is read."""

_SPACED = re.compile(r"(\S+)\s+(\S+)\s+(\S.*?)\s+(\S+)")
_ITERATION = re.compile(r"\d+|Q0", re.IGNORECASE)
_GRADE = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?", re.IGNORECASE)
_LAYOUT = "not `query-id<TAB>id<TAB>grade`, nor TREC's `query-id 0 id grade`"


def read_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a UTF-8 file that hold something, with their 1-based numbers.

    Raises `UnreadableError` where there is no such file or it cannot be read.
    """
    try:
        content = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UnreadableError(
            "no such file", str(path), remedy="see evals/corpus.py for the layout"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"cannot be read ({type(error).__name__})", str(path)) from None
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            yield number, line


def qrels_file(folder: Path) -> Path:
    """The file of a folder's judgments; the usual one where there is none, so that reading it names it."""
    return next((folder / name for name in PLACES if (folder / name).is_file()), folder / PLACES[0])


def read_qrels(
    path: Path,
    queries: Collection[str],
    judged: Collection[str] = (),
    known_as: Callable[[str], str] = str,
) -> Qrels:
    """Read judgments; `queries` and `judged` are the ids known, `known_as` gives the id of what a line names.

    Raises `UnreadableError` for a missing file, `MalformedError` naming file and line for a broken one and for two
    different grades of one pair.
    """
    qrels: Qrels = {}
    for position, (number, line) in enumerate(read_lines(path)):
        row = _row(line)
        if position == 0 and _is_heading(line, row, queries, judged, known_as):
            continue
        if row is None:
            raise MalformedError(_LAYOUT, str(path), number)
        query, name, grade = row[0], known_as(row[1]), _grade(row[2])
        if grade is None:
            raise MalformedError(f"grade {row[2]!r} is not a number", str(path), number)
        if qrels.setdefault(query, {}).setdefault(name, grade) != grade:
            raise MalformedError(f"{query} and {name} were graded otherwise before", str(path), number)
    return qrels


def _row(line: str) -> tuple[str, str, str] | None:
    """Query, judged and grade as written; None for a line that has another number of columns."""
    if "\t" in line:
        fields = [field.strip() for field in line.split("\t")]
    else:
        match = _SPACED.fullmatch(line.strip())
        fields = list(match.groups()) if match else []
    if len(fields) == 4 and _ITERATION.fullmatch(fields[1]):
        del fields[1]
    return (fields[0], fields[1], fields[2]) if len(fields) == 3 and all(fields) else None


def _is_heading(
    line: str,
    row: tuple[str, str, str] | None,
    queries: Collection[str],
    judged: Collection[str],
    known_as: Callable[[str], str],
) -> bool:
    fields = row or tuple(line.split("\t") if "\t" in line else line.split())
    if len(fields) < 3 or _grade(fields[-1]) is not None:
        return False
    return fields[0].strip() not in queries and known_as(fields[-2].strip()) not in judged


def _grade(text: str) -> float | None:
    value = float(text) if _GRADE.fullmatch(text.strip()) else math.nan
    return value if math.isfinite(value) else None


def trec_qrels(qrels: Mapping[str, Mapping[str, float]]) -> list[Any]:
    """Judgments for ir_measures, of the queries for which something is relevant (grade above 0), as trec_eval counts them.

    trec_eval knows whole grades only: decimal ones are multiplied until all are whole, which leaves nDCG unchanged as its
    gain is the grade itself. They count to the hundredth, and none above 0 becomes 0.
    """
    import ir_measures  # takes half a second, and importing cases needs it not

    counted = {query: grades for query, grades in qrels.items() if any(g > 0 for g in grades.values())}
    exact = {grade: _hundredths(grade) for grades in counted.values() for grade in grades.values()}
    factor = math.lcm(*(one.denominator for one in exact.values()))
    return [
        ir_measures.Qrel(query, name, int(exact[grade] * factor))
        for query, grades in counted.items()
        for name, grade in grades.items()
    ]


def _hundredths(grade: float) -> Fraction:
    rounded = Fraction(round(grade * 100), 100)
    return max(rounded, Fraction(1, 100)) if grade > 0 else rounded
