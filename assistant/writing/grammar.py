"""Numbers and enumerations as a sentence has them: `7 papers`, `third`, `a, b and c`."""

from __future__ import annotations

import re

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def counted(number: int, noun: str) -> str:
    """`1 paper`, `7 papers`; the noun is given in its plural."""
    return f"{number} {singular(noun) if number == 1 else noun}"


_PLURAL = re.compile(r"(?:(?P<people>\bpeople)|s)(?= under review$|$)")


def singular(noun: str) -> str:
    """`paper` of papers, `paper under review` of papers under review, `person` of people."""
    return _PLURAL.sub(lambda match: "person" if match["people"] else "", noun, count=1)


def ordinal(number: int, of: int | None = None) -> str:
    """`third`, `21st`; with the length of a list, its end is told: `fifth and last`."""
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    word = _ORDINALS[number - 1] if number <= len(_ORDINALS) else f"{number}{ending}"
    return f"{word} and last" if number == of else word


def joined(items: list[str], language: str, word: str = "and") -> str:
    """`a, b and c`, or `a、b、c`."""
    if language == "zh":
        return "、".join(items)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}" if items else ""


MOST_WORDS = 9
"""A heading with a longer topic would be the question over again."""
_NO_TOPIC = re.compile(
    r"^(?:always|never|often|which|what|who|whom|whose|when|than|to|of|up|us|me|is|are|was|were|do|does|did|can|could|would|should|there|here|that|this|these|those)\b"
    r"|\b(?:(?-i:it)|i|me|my|we|our|us|you|your|he|him|his|she|her|they|their|them|isn't|aren't|don't|doesn't|didn't|won't|can't|please|thanks|said|says|wondering)\b|[;:=?!]"
    r"|[\s,](?:but|and|or|of|the|an?|with|in|on|for|to|by|according)\W*$",
    re.I,
)
"""What shows that words left of a question are no name of a topic: other words of the question, and somebody who tells."""


def reads_as_topic(words: str) -> bool:
    """Whether what a question is about can stand in a heading, as in `2 papers on …`; scraps of a story cannot."""
    return len(words.split()) <= MOST_WORDS and _NO_TOPIC.search(words) is None
