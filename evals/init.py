"""`eval --init`: cases for a lab's own data, with exact gold.

The gold is computed here from the stored records alone, by plain loops: none of the code that answers is used, so a
mistake there cannot hide in the gold. What the records do not settle (a cut author list, a tie) is left open in the
gold (`complete: false`, alternatives) or not asked.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from evals.cases import Case
from evals.computed.absences import absent, shared_names
from evals.computed.comparisons import comparisons, superlatives, temporal
from evals.computed.lists import coauthors, counts, positions, together, whole_lab
from evals.computed.paper_facts import paper_facts
from evals.computed.records import Draft, Records
from evals.gold import Corpus

_PLAN: tuple[tuple[str, Callable[[Records], Iterator[Draft]], int], ...] = (
    ("count", counts, 40),
    ("count", whole_lab, 12),
    ("coauthor", coauthors, 14),
    ("coauthor", together, 16),
    ("temporal", temporal, 30),
    ("comparison", comparisons, 10),
    ("superlative", superlatives, 20),
    ("author_position", positions, 8),
    ("paper_fact", paper_facts, 26),
    ("unanswerable", absent, 30),
    ("ambiguous", shared_names, 10),
)
"""Category, what makes its drafts, and how many are kept at most."""


def init_cases(corpus: Corpus, categories: Sequence[str] = ()) -> list[Case]:
    """Cases over a corpus, two thirds `dev` and one third `held_out`; only some categories where they are named."""
    records = Records(corpus)
    cases: list[Case] = []
    numbers: Counter[str] = Counter()
    asked: set[str] = set()
    for category, make, most in _PLAN:
        if categories and category not in categories:
            continue
        drafts = {question: expect for question, expect in make(records) if question not in asked}
        asked |= drafts.keys()
        for question, expect in islice(drafts.items(), most):
            numbers[category] += 1
            data = {
                "id": f"{category}-c{numbers[category]:03}",
                "category": category,
                "split": "held_out" if numbers[category] % 3 == 0 else "dev",
                "turns": [{"user": question, "expect": expect}],
                "origin": "computed",
                "corpus": corpus.digest,
            }
            cases.append(Case.model_validate_json(json.dumps(data)))
    return cases
