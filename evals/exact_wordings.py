"""Exact questions in the words of many people, over whatever data is stored.

`wordings/exact.jsonl` holds wordings of 37 kinds of exact questions (counts, lists, co-authors, years, venues, author
positions), written by somebody who had seen none of the code; half of them are held out, and nobody reads which of
those fail. `python -m evals.exact_wordings --data DIR -o FILE` fills them from the records of a data folder and writes
cases for `colloquy eval FILE`; the gold is computed by `evals.computed.worded`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from assistant.records import Record
from evals.cases import Case
from evals.computed.draw import Draw
from evals.computed.records import Records
from evals.computed.worded import MAKERS
from evals.gold import Corpus
from evals.paper_file import read_rows

WORDINGS = Path(__file__).with_name("wordings") / "exact.jsonl"
SECOND_TURNS = WORDINGS.with_name("second_turns.jsonl")
"""Later turns, which ask of what the turn before them was about."""
TRIES = 60
"""So often something is drawn for a wording before it is left out: what it asks for is not stored, or never clear."""


class Wording(Record):
    """One way to ask a kind of exact question: `text` with slots such as `{P}`."""

    kind: str
    split: Literal["dev", "held_out"]
    text: str


def wordings(split: str) -> Iterator[Wording]:
    """The shipped wordings of a split."""
    for row in read_rows(WORDINGS):
        wording = Wording.model_validate(row)
        if wording.split == split:
            yield wording


def worded_cases(corpus: Corpus, split: str, seed: int = 1) -> Iterator[Case]:
    """One case for each wording of a split that the stored records can fill; the same seed gives the same ones."""
    draw = Draw(Records(corpus), seed)
    for number, wording in enumerate(wordings(split)):
        drawn = next((one for _ in range(TRIES) if (one := MAKERS[wording.kind](draw))), None)
        if drawn is None:
            continue
        slots, expected = drawn
        text = wording.text
        for slot, value in slots.items():
            text = text.replace(f"{{{slot}}}", value)
        data = {
            "id": f"{wording.kind.replace('_', '-')}-w{number:03}",
            "category": _category(wording.kind),
            "split": wording.split,
            "turns": [{"user": text, "expect": expected}],
            "origin": "computed",
            "corpus": corpus.digest,
        }
        yield Case.model_validate_json(json.dumps(data))


def _category(kind: str) -> str:
    """The category that results of a kind are summed under."""
    if kind.startswith("count"):
        return "count"
    if kind.endswith("author"):
        return "author_position"
    if kind.endswith("_of"):
        return "paper_fact"
    if kind in ("coauthors", "top_coauthor", "list_two", "together", "year_two"):
        return "coauthor"
    return "superlative" if kind in ("compare", "best_year", "most_at_venue") else "temporal"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the cases of a split over a data folder."""
    from evals.setting_up import write_cases_over

    parser = argparse.ArgumentParser(prog="python -m evals.exact_wordings", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a data folder that was ingested")
    parser.add_argument("--split", choices=("dev", "held_out"), default="dev")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--output", type=Path, required=True, help="where the cases go, a .jsonl file")
    given = parser.parse_args(arguments)
    write_cases_over(given.data, lambda corpus: worded_cases(corpus, given.split, given.seed), given.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
