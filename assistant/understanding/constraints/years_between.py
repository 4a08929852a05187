"""How many years lie between two papers, and the later paper that is only told as what follows the other: `its GPU successor`."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text import fold
from assistant.understanding.language.naming import Named
from assistant.understanding.language.question import Question

_YEARS = r"(?:how (?:many|long)\b[^.?!]{0,20}\b(?:years?)?|(?:the )?(?:number|count) of (?:\w+ )?years?|years?|what (?:is|was) the (?:time|gap|distance|interval|difference in years?)\w*|time (?:span|gap))"
_APART = r"(?:between|apart|separat\w+|lie[s]?|lay|lies|pass(?:ed)?|elapsed?|went by|gone by|gap|distance|difference|interval|until|till|(?:before|after|from|later|earlier)(?=[^.?!]*\bPAPER\b))"
_ASKED = re.compile(
    rf"^(?=.*\bPAPER\b.*\bPAPER\b)(?=.*\b(?:years?|how long|time)\b)(?:.*\b{_YEARS}.*\b{_APART}\b|.*\bby how many years\b|.*\bPAPER\b.*\bhow many years\b.*\b(?:after|before|later|earlier|apart|older|newer|younger)\b)"
)
YEARS_BETWEEN = "years between"
"""Of two papers: how many years the one is younger; the word is that of a query's `detail`."""
_SUCCESSOR = re.compile(
    r"\b(?:its|the|their|that paper['’]s)\s+(?:[\w-]+\s+){0,3}?(?:successor|sequel|follow-?up|continuation|extension|second (?:version|edition|part|generation)|new(?:er)? (?:version|edition)|later version|next (?:version|generation)|version (?:2|two)|2\.0)\b(?:\s+(?:paper|article|version))?",
    re.I,
)
_NUMBERED = re.compile(r"\s*(?:v|version |\+)?\s*(?:[2-9]|ii+|two|\+\+?|next|plus|pro)\b.*", re.I)


def asks_years_between(masked: str) -> bool:
    """Whether it asks how many years lie between two papers that are named."""
    return bool(_ASKED.search(masked))


def successor_named(question: Question, named: Named, library: Library) -> Named:
    """The paper told as the successor of the one that is named, where exactly one bears its name and a number behind; marked `PAPER`."""
    match = question.search(_SUCCESSOR)
    if match is None or len(named) != 1 or len(named[0][1]) != 1:
        return []
    (paper_id,) = named[0][1]
    names = [fold(one) for one in library.names_of(paper_id)]
    later = {
        one.id
        for one in library.papers
        if one.id != paper_id
        for name in (fold(one.title), *map(fold, library.names_of(one.id)))
        if any(name.startswith(short) and _NUMBERED.fullmatch(name[len(short) :]) for short in names)
    }
    if len(later) != 1:
        return []
    question.take(*match.span(), "PAPER")
    return [(match.start(), tuple(later))]
