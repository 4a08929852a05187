"""Several ranges of years that one question names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from assistant.records import Years
from assistant.understanding.constraints.years import year_spans
from assistant.understanding.language.question import Question


def ranges_named(question: Question, today: dt.date) -> tuple[Years, ...]:
    """Each stretch of years that a question names, in its order; nothing is taken."""
    return tuple(years for _, _, years in sorted(year_spans(question, today), key=lambda one: one[0]))


def hull(ranges: Sequence[Years]) -> Years | None:
    """The shortest range that encloses several, an open end open; None where both are."""
    firsts, lasts = [one.first for one in ranges], [one.last for one in ranges]
    first = None if None in firsts else min(one for one in firsts if one is not None)
    last = None if None in lasts else max(one for one in lasts if one is not None)
    return None if first is None and last is None else Years(first=first, last=last)
