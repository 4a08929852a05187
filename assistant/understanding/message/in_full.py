"""Numbers and years that a question writes short, in full: `nr of papers`, `in '09`, `'17 to '19`."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\b(?:nr|no|nbr|num|numb)s?\.? of (?=\w)", re.I)
_AND = re.compile(r"(?<=\w) n (?=(?:19|20)\d\d\b|[A-Z][a-z]+ [A-Z])")
"""Between two years or two names: `2019 n 2021`."""
_BEFORE = r"(?:in|from|of|since|during|before|after|until|till|to|through|and|or|between|year|for|by|vs|than)"
_YEAR = re.compile(
    rf"(?P<before>\b{_BEFORE} |^|\(|(?:19|20)\d\d ?[-–] ?)['’](?P<year>\d\d)(?![\w%]|['’]|[.,]\d)", re.I
)
_LAST_OF_2000S = 49
"""Two figures up to this one are of this century."""


def in_full(text: str) -> str:
    """The text with its short years and its short word for a number written out."""
    text = _AND.sub(" and ", _NUMBER.sub("number of ", text))
    while (match := _YEAR.search(text)) is not None:
        year = int(match["year"])
        year += 2000 if year <= _LAST_OF_2000S else 1900
        text = f"{text[: match.end('before')]}{year}{text[match.end() :]}"
    return text
