"""How many of something a title itself says: `Eight Breeds of Cattle` answers `how many breeds`, though only the title is stored."""

from __future__ import annotations

import re

from assistant.text.words import content_words, stem, words

_ASKED = re.compile(
    r"\b(?:how many|number of)\s+(?P<said>[\w-]+(?: [\w-]+){0,2})",
    re.I,
)
_NUMBER = r"(?:\d[\d,.]*(?:k|m)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|thousand|million)"
_COUNTED = re.compile(
    rf"(?<![\w-]){_NUMBER}(?: (?:hundred|thousand|million))?[ -](?=(?P<first>[\w'’]+)(?: (?P<second>[\w'’]+))?(?: (?P<third>[\w'’]+))?)",
    re.I,
)
_BY_EACH = re.compile(r"\b(?:each|per|every|average|mean|median)\b|\bhow many of\b", re.I)
_NARROWED = re.compile(
    r"\b(?:in|from|at|with|without|among|under|over|during|until|before|after|who|whose|that|which)\s+(?P<by>[^?.!,;]+)",
    re.I,
)
_ENDS = frozenset(
    "of in from on at by with the a an does do did is are was were has have had can could will would there it they them this that were in and or to".split()
)
_VERBAL = ("ed", "ing")
"""Behind the noun: `how many breeds participated?`."""
_PAPER = frozenset(stem(one) for one in "paper article study work title author authors one".split())


def counted_in_title(title: str, question: str) -> bool:
    """Whether a title gives the number of what is asked for, of all of it and not of a part."""
    asked = _ASKED.search(question)
    if asked is None or _BY_EACH.search(question):
        return False
    told = {stem(one) for one in words(title)} | _PAPER
    behind = question[asked.start("said") :]
    narrowed = (match["by"] for match in _NARROWED.finditer(behind))
    if any(stem(one) not in told for part in narrowed for one in content_words(part)):
        return False
    noun: list[str] = []
    for one in words(asked["said"]):
        if one.lower() in _ENDS:
            break
        noun.append(one.lower())
    whole = (
        noun[:length]
        for length in range(len(noun), 0, -1)
        if all(one.endswith(_VERBAL) for one in noun[length:])
    )
    return any(_is_of(title, one) for one in whole)


def _is_of(title: str, noun: list[str]) -> bool:
    """Whether a number stands before a noun, whose own adjectives the title has as well; one further off must be the very word."""
    told = {stem(one) for one in words(title)}
    if stem(noun[-1]) in _PAPER or any(stem(one) not in told for one in noun):
        return False
    for match in _COUNTED.finditer(title):
        first, *further = (match[one] or "" for one in ("first", "second", "third"))
        if stem(first.lower()) == stem(noun[-1]):
            return True
        if noun[-1].endswith("s") and noun[-1] in (one.lower() for one in further):
            return first.lower() not in _ENDS and further[0].lower() not in _ENDS
    return False
