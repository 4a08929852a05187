"""Exact questions made from any file of papers, with answers computed straight from the file.

Nothing here touches the catalog, the readers or the answering path: rows are read with `json`, and every answer is
counted from them. The questions ask for counts, lists, co-authors, years, venues, author positions, and people whose
names many share. `python -m evals.generated FILE --data DIR` asks them all and names each wrong answer.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.paper_file import plain, read_rows
from evals.question_makers import Case, Makers


def cases(path: Path, count: int = 300, seed: int = 7) -> list[Case]:
    """`count` exact questions about a file of papers; the same seed gives the same ones."""
    return list(Makers(read_rows(path), seed).make(count))


def wrong(case: Case, answer: Any) -> str | None:
    """What is wrong with an answer (an `assistant.records.Answer`), or None."""
    if (
        case.number is not None
        and answer.value != case.number
        and not (case.number == 0 and not answer.papers)
    ):
        return f"expected {case.number}, got {answer.value}"
    if case.titles is not None:
        got = frozenset(plain(paper.title) for paper in answer.papers)
        if got != case.titles:
            return f"{len(case.titles - got)} titles missing, {len(got - case.titles)} too many"
    if case.names is not None:
        got = frozenset(plain(person.name) for person in answer.people)
        if got != case.names:
            return f"missing {sorted(case.names - got)[:3]}, too many {sorted(got - case.names)[:3]}"
    return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask every case of a data folder that holds the file; exit 1 where one is wrong."""
    from assistant import Assistant, load_settings

    parser = argparse.ArgumentParser(
        prog="python -m evals.generated",
        description="Ask exact questions made from a JSON-lines file of papers.",
    )
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--data", type=Path, required=True, help="a data folder into which the file was ingested"
    )
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args(arguments)
    assistant = Assistant.open(load_settings(data=given.data))
    asked = cases(given.file, given.count, given.seed)
    seconds, failed = [], 0
    for case in asked:
        answer = assistant.ask(case.question)
        seconds.append(answer.seconds)
        problem = wrong(case, answer)
        if problem is not None:
            failed += 1
            print(f"{case.kind}: {case.question}: {problem}")
    print(
        f"{len(asked) - failed} of {len(asked)} right; median {sorted(seconds)[len(seconds) // 2] * 1000:.0f} ms"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
