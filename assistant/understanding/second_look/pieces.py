"""A piece of a message that asks no question of its own, but belongs to the one before it: its name, its measure, its exceptions."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_ASKS_NAME = re.compile(
    r"^\W*(?:and\s+)?(?:where|which one(?: (?:is|was) (?:it|that|this))?|which (?:paper|article) (?:is|was) (?:it|that|this)|what(?:'s| is| was)? (?:it|that|this|(?:its|the) (?:title|name))(?: called| titled)?)\W*$",
    re.I,
)
"""Asks for no more than the name of what the question before it asks for."""
_ASKS_FURTHER = re.compile(r"^\W*(?:and\s+)?(?:to|for|against|about|than) (?:whom?|what|which)\W*$", re.I)
"""Lacks what the question before it says, and asks nothing that is stored by itself."""
_WITH_WHAT = re.compile(
    r"^\W*(?:and\s+)?(?:with|by|in|through) (?:what|which)(?: (?:paper|title|work|one|article|publication))?\W*$",
    re.I,
)
"""Asks which paper it was that the answer to the question before it shows."""
_COUNTS_IT = re.compile(
    r"^\W*(?:and\s+)?(?:exactly\s+)?(?:how (?:often|many(?: times| papers| publications| articles| joint papers)?)(?: (?:is|was|are|were) (?:it|that|they|there))?|on how many(?: papers)?|with how many(?: papers)?|(?:the )?number)\W*$",
    re.I,
)
"""Asks how many what the question before it ranks has: the answer to that tells it."""
_COUNTS_LISTED = re.compile(
    r"^\W*(?:(?:and|so)\b,? )*how many (?:(?:pieces|papers|works|titles|publications|of them) )?(?:is|are|was|were|does|do|would|make) (?:that|they|those|these|it|there)\b(?: (?:make|come to|be|amount to|in all|altogether|in total|all told))*\W*$",
    re.I,
)
_LISTS = re.compile(rf"\b(?:{PAPERS}|pieces|titles|jointly|together)\b", re.I)
"""How many a question lists stands above its list."""
_JUDGES = re.compile(
    r"^\W*(?:is|was|are|were|has|have|had|does|do|did) [^?]*\b(?:a lot|lots|much|many|often|regular\w*|frequent\w*|well|good|strong|busy|big|prolific|productive|active|successful|connected|heav\w+|major|serious|keen|popular|sociable|collaborative|fruitful|rich|intense)\b",
    re.I,
)
"""Asks how much it is without a measure, which a question behind it brings: `Is A well connected? How many co-authors are there?`"""
_COUNTS_BARELY = re.compile(
    rf"^\W*(?:(?:and|so|or|i mean|that is|i\.e|precisely|exactly|please|just|give|tell|me|us|say|in numbers|in figures)\b[\s,:.]*)*(?:(?:with|on|in) )?(?:how (?:many|much|often)|what(?:['’]?s| is| was| are)? (?:the|that|their|his|her|its)|the|an?|one|number|figure|count|total)\b"
    rf"(?: (?:how many|times|in|the|an?|plain|exact|bare|mere|simple|rough|precise|number|numbers|figure|figures|count|total|tally|(?:distinct |different )?(?:co-?authors?|collaborators?|{PAPERS}|pieces|titles|contributions|people)|of|there|are|is|was|were|did|does|do|it|that|they|he|she|them|would|will|be|enough|suffices?|do|see|have|has|had|count|please|so far|altogether|total|exactly|then|here|all))*\W*$",
    re.I,
)
_RANKS = re.compile(
    r"\b(?:most|mostly|fewest|least|often|oftenest|closest|top|biggest|main|busiest|productive|prolific)\b",
    re.I,
)
_LEAVES_OUT = re.compile(
    r"^\W*(?:when|once|if|where|after|with)\b[^?]{0,60}\b(?:not (?:to be )?(?:counted|considered|included|regarded)|disregarded|ignored|left (?:out|aside)|set aside|put aside|excluded|aside|out of (?:it|the (?:count|picture))|taken out|removed|discounted)\W*$",
    re.I,
)
"""Only leaves out somebody or something of the question before it."""
_ASKS_FIGURES = re.compile(
    r"^\W*(?:please |and )*(?:give|tell|show|state|name|report|quote)(?: me| us)? (?:(?:both|the|all|each|exact|two|actual|respective|of them|me) ?)*(?:figures?|numbers?|counts?|totals?|values?)(?: (?:of|for) (?:each|both|either)(?: of (?:them|these|those))?)?(?: please)?\W*$",
    re.I,
)
"""Asks for the figures that an answer to the question before it tells."""


def is_told_with(piece: str, before: str) -> bool:
    """Whether the answer to the question before a piece tells what the piece asks."""
    if _ASKS_FIGURES.match(piece) or _WITH_WHAT.match(piece):
        return True
    listed = _COUNTS_LISTED.match(piece) and _LISTS.search(before)
    return bool(listed or (_COUNTS_IT.match(piece) and _RANKS.search(before)))


def completes(piece: str) -> bool:
    """Whether a piece says what the question before it lacks, or asks for the name of what that asks for."""
    return bool(_ASKS_NAME.match(piece) or _ASKS_FURTHER.match(piece) or _LEAVES_OUT.match(piece))


def gives_measure(piece: str, before: str) -> bool:
    """Whether a piece brings the measure for what the question before it asks: `Is A well connected? How many co-authors?`."""
    return bool(_JUDGES.match(before) and _COUNTS_BARELY.match(piece))
