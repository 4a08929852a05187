"""Years that a question leaves out of others it names: `from 2020 to 2023 except 2021`.

Where every year named is turned round (`nothing from 2021`), `assistant.understanding.language.negation` sees to it.
"""

from __future__ import annotations

import datetime as dt
import re

from assistant.records import Years
from assistant.understanding.constraints.years import joined_years, year_spans
from assistant.understanding.language.negation import BEFORE
from assistant.understanding.language.numbers import FULL_YEAR
from assistant.understanding.language.question import Question

_LISTED = re.compile(r"\s*(?:,|or|and|nor|、|和)\s*(?:in |from |of )?", re.I)
"""Between years of which the first is left out: `except 2019 and 2021`."""


def take_years_left_out(question: Question, today: dt.date) -> Years | None:
    """The years left out, taken with the words that turn them round; None unless other years are named beside them."""
    spans = sorted(year_spans(question, today), key=lambda one: one[0])
    turned: list[tuple[int, int, Years]] = []
    for start, end, years in spans:
        before = BEFORE.search(question.text[:start])
        begins = before.start() if before is not None and before.group().strip() else None
        if begins is not None and question.free(begins, end):
            turned.append((begins, end, years))
        elif turned and years.first == years.last and _LISTED.fullmatch(question.text[turned[-1][1] : start]):
            turned.append((turned[-1][1], end, years))
    others = [
        one
        for one in FULL_YEAR.finditer(question.text)
        if question.free(*one.span()) and not any(start <= one.start() < end for start, end, _ in turned)
    ]
    if not turned or not others:
        return None
    for start, end, _ in turned:
        question.take(start, end, "")
    return joined_years([years for *_, years in turned])
