"""What a thing costs to buy: a question for a price is answered by a sentence with money in it, or not at all.

A paper's cost is mostly one of computation, so the word alone tells nothing.
"""

from __future__ import annotations

import re

_THING = r"(?:the|an?|one|each|every|its|their|that|this|those|these|such an?) (?P<{}>[^?.!]{{2,60}}?)"
_ASKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:what|how much)(?: money)? (?:did|does|do|would|will|might) {_THING.format('thing')} cost\b",
        rf"\b(?:what|how high) (?:is|was|are|were) the (?:price|purchase cost|retail price)s? (?:of|for) {_THING.format('thing')}\W*$",
        rf"\bhow (?:expensive|pricey|costly|cheap) (?:is|was|are|were) {_THING.format('thing')}\W*$",
        rf"\b(?:how much|what) did they pay for {_THING.format('thing')}\W*$",
    )
)
_COMPUTED = re.compile(
    r"\b(?:train\w*|comput\w*|inference|memory|storage|methods?|approach\w*|models?|algorithms?|attention|search\w*|prun\w*|steps?|sampl\w*|generat\w*|operat\w*|quanti\w*|distill\w*|networks?|forward|backward|pass|layers?|queries|simulat\w*|optimi[sz]\w*|framework|procedure|system|communication)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$€£¥]\s?\d|\d[\d.,]*\s?(?:k |million |billion )?(?:[$€£¥]|dollars?|euros?|pounds?|yuan|yen|francs?|cents?|rupees|USD|EUR|GBP|RMB|CNY|CHF)\b|\b(?:USD|EUR|GBP|RMB|CNY|CHF)\s?\d|\b(?:low-cost|inexpensive|cheap|priced|pric(?:e|es) of)\b",
    re.IGNORECASE,
)


def asks_price(question: str) -> bool:
    """Whether it asks what a thing costs that can be bought; what is computed costs no money."""
    found = (pattern.search(question) for pattern in _ASKS)
    return any(match is not None and not _COMPUTED.search(match["thing"]) for match in found)


def tells_price(sentence: str) -> bool:
    """Whether a sentence speaks of money."""
    return bool(_MONEY.search(sentence))
