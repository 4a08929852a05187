"""Questions with one to three limits each, alone and as later turns, over whatever data is stored.

`wordings_of_limits/limits.jsonl` holds the wordings of what is asked, of each kind of limit, and of limits as turns of their
own. `python -m evals.limits_combined --data DIR -o FILE` draws what is asked and what narrows it down, says each in a
wording drawn at random, and writes cases for `colloquy eval FILE`; the gold is counted by `evals.computed.limits` and
`evals.computed.limited`. Each case is tagged with what it asks and with its limits.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals.cases import Case
from evals.computed.draw import Draw
from evals.computed.limited_draw import LimitedDraw
from evals.computed.limits import Asked, Limit
from evals.computed.records import Records
from evals.gold import Corpus
from evals.limit_wordings import Wording, Wordings, said

TRIES = 400
"""So often something is drawn before a case is given up: the data hold too little to ask of."""
LATER = 3
"""Every so many-th case is a conversation."""


def combined_cases(corpus: Corpus, number: int, seed: int = 1) -> Iterator[Case]:
    """Cases with limits; the same seed gives the same ones."""
    wordings = Wordings.shipped()
    drawn = LimitedDraw(Draw(Records(corpus), seed))
    asked: set[str] = set()
    for place in range(number):
        make = _conversation if place % LATER == LATER - 1 else _question
        for _ in range(TRIES):
            data = make(drawn, wordings)
            text = json.dumps(data["turns"]) if data else ""
            if data is None or text in asked:
                continue
            asked.add(text)
            case = {"id": f"limits-{place:04}", "origin": "computed", "corpus": corpus.digest, **data}
            yield Case.model_validate_json(json.dumps(case))
            break


def _question(drawn: LimitedDraw, wordings: Wordings) -> dict[str, object] | None:
    """One question with its limits."""
    asked = drawn.asked()
    ask = drawn.ask(asked)
    kinds = drawn.kinds(asked)
    question = drawn.question(asked, kinds)
    expected = drawn.expected(ask, question) if question else None
    if question is None or expected is None:
        return None
    limits = list(zip(kinds, question.limits, strict=True))
    text = said(drawn, wordings, ask, asked, limits)
    if text is None:
        return None
    return {"category": f"limits_{ask}", "tags": [ask, *kinds], "turns": [{"user": text, "expect": expected}]}


def _conversation(drawn: LimitedDraw, wordings: Wordings) -> dict[str, object] | None:
    """Somebody's papers, and then a limit or two as turns of their own."""
    asked = drawn.asked(of_person=True)
    assert asked.person is not None
    kinds = drawn.kinds(asked)[:2]
    chosen = wordings.later(drawn, kinds)
    if chosen is None:
        return None
    later = _later_turns(drawn, asked, chosen)
    if later is None:
        return None
    opening = drawn.one(wordings.of("question", "all")).filled({"P": asked.person.name})
    asks = "later_count" if chosen[-1][1].counts else "later_list"
    tags = [asks, *(kind for kind, _ in chosen)]
    return {"category": "limits_later", "tags": tags, "turns": [{"user": opening}, *later]}


def _later_turns(
    drawn: LimitedDraw, asked: Asked, chosen: Sequence[tuple[str, Wording]]
) -> list[dict[str, object]] | None:
    """A turn for each limit, which narrows down what the turns before it left; the last may leave nothing, but seldom."""
    turns: list[dict[str, object]] = []
    limits: list[Limit] = []
    left = drawn.narrowed(asked, limits)
    for place, (kind, wording) in enumerate(chosen, 1):
        limit = drawn.limit(kind, asked, [one.named for one in limits])
        if limit is None:
            return None
        limits.append(limit)
        before, left = left, drawn.narrowed(asked, limits)
        may_be_none = place == len(chosen) and drawn.seldom()
        narrows = len(left.within) < len(before.within) and bool(left.within or may_be_none)
        expected = drawn.expected("count" if wording.counts else "list", left)
        if not narrows or left.unknown or expected is None:
            return None
        turns.append({"user": wording.filled(limit.slots), "expect": expected})
    return turns


def main(arguments: Sequence[str] | None = None) -> int:
    """Write questions and conversations with limits over a data folder as cases."""
    from evals.setting_up import write_cases_over

    parser = argparse.ArgumentParser(prog="python -m evals.limits_combined", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a data folder that was ingested")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=300, help="how many cases")
    parser.add_argument("-o", "--output", type=Path, required=True, help="where the cases go, a .jsonl file")
    given = parser.parse_args(arguments)
    write_cases_over(
        given.data, lambda corpus: combined_cases(corpus, given.number, given.seed), given.output
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
