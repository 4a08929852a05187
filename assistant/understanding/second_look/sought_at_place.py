"""Somebody sought by the place where they are: `alumni at Example Bank`, `HR at Example Systems here: who of yours works with us?`.

A place is what stands behind `at`, `for`, `joined`, whatever it is called; whether anybody is there, what is stored decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.positions import positions_in
from assistant.records import Query, QueryKind
from assistant.text.words import FUNCTION_WORDS
from assistant.understanding.people.sought_on_pages import ON_PAGES, seeks_somebody, told_of_somebody

AT_PLACE = "at "
"""How a query's `detail` begins that tells a place, and so what else is its `topic`."""
FORMER = "former "
_SORT_ALONE = r"(?:alum\w*|graduates?|grads?|students?|members?|people|folks|anybody|anyone|somebody|someone|colleagues?|under-?grad\w*|engineers?|scientists?|researchers?|fellows?|technicians?|visitors?|candidates?|professors?|pupils?|trainees?)"
_SORT = rf"(?:{_SORT_ALONE}|ph\.?ds?|post-?docs?|interns?)"
_SAID = r"[^\W\d_][\w&.'’+-]*|\d[\w-]*[A-Za-z][\w-]*"
_PLACE = re.compile(
    rf"\b(?:at|for|with|from|joined|join|joins|joining|in|into|to|of|@)\s+(?:the\s+|an?\s+)?(?:(?:company|firm|start-?up|university|bank|school|institute)\s+(?:called\s+|named\s+|of\s+)?)?"
    rf"(?P<place>(?:{_SAID})(?:\s+(?:(?:of|for|and|&|the|de)\s+)*(?:{_SAID}))*)"
)
_STARTS_WITH_SORT = re.compile(
    rf"^\W*(?:(?:any|the|your|our|all|former|ex|past|current|lab|list|show|of)\W+)*{_SORT}\s+(?:who (?:are|is|went|work\w*)\s+|now\s+|working\s+|gone\s+)*(?:at|with|from|for|to|in)\s+\S",
    re.I,
)
"""A list asked for by its name alone: `alumni at Example Bank`."""
_ASKS_ELSE = re.compile(r"\bhow (?:much|long|often|far|do|does|did|can|could|is|are)\b|\bwhy\b", re.I)
"""Asks for no name: `how much is the stipend for students in the X group?`"""
_WAS_HERE = re.compile(
    r"\b(?:alum\w*|former|formerly|ex|graduates?|grads?|past|used to|once|left|went|gone|moved|ended up|previous\w*)\b",
    re.I,
)
_GENERAL = re.compile(
    r"(?i:universit\w+|univ|institut\w+|college|school|inc|ltd|llc|corp\w*|company|group|lab\w*|technolog\w+|electronics|systems|bank|research|hospital|center|centre|of|and|for|the|de|here)\b|&"
)
"""What may be left out of the name of a place; nothing else may."""
_ROLE_WORDS = re.compile(
    rf"\b(?:(?:ph\.?\s?d|master['’]?s?|bachelor['’]?s?) {_SORT}|{_SORT_ALONE}|former(?:ly)?|ex|past|current(?:ly)?|hr|recruit\w*|human resources|work(?:s|ed|ing)?|jobs?|employed|employees?|employers?|position|compan(?:y|ies)|firms?|universit(?:y|ies)|stud(?:y|ies|ied|ying)|doing|stayed|gone|went|landed|hired|over|us)\b",
    re.I,
)
"""What only says that somebody is sought who was here and is there."""
_MOST_WORDS = 5
_DEGREE = re.compile(
    r"ph\.?\s?d\.?|m\.?\s?sc?\.?|b\.?\s?sc?\.?|m\.?\s?a|mba|dphil|master\w*|bachelor\w*|doctorate", re.I
)
_SMALL = frozenset(("of", "for", "and", "&", "the", "de"))
"""What stands inside a name of several words."""


def places_sought(text: str) -> tuple[Query, ...]:
    """The queries for somebody at any of the places that a question names, the longest names first; none where nobody is sought."""
    if _ASKS_ELSE.search(text) or not (seeks_somebody(text) or _STARTS_WITH_SORT.search(text)):
        return ()
    text = re.sub(r"\bof (?:yours|you|the lot)\b", " ", text)
    former = FORMER if _WAS_HERE.search(text) else ""
    return tuple(
        Query(
            kind=QueryKind.PEOPLE,
            fact=ON_PAGES,
            topic=" ".join(filter(None, (place, _besides(text, place)))),
            detail=f"{AT_PLACE}{former}{place}",
        )
        for place in _places(text)
    )


def is_told(topic: str, sought: Sequence[Query]) -> bool:
    """Whether what a query asks for holds the place that is told."""
    said = topic.lower()
    return any(one.detail.removeprefix(AT_PLACE).removeprefix(FORMER).lower() in said for one in sought)


def _places(text: str) -> list[str]:
    """The names behind the words that tell a place: the run of capitalised words, else a single word as somebody types it."""
    found: list[str] = []
    for match in re.finditer(rf"(?={_PLACE.pattern})", text):
        words = match["place"].split()
        named = 0
        for place, word in enumerate(words):
            if place and words[place - 1].endswith(".") and not _GENERAL.match(words[place - 1]):
                break  # where a sentence ends
            pronoun = re.match(r"I(?:['’]\w+)?$", word)
            if not pronoun and (word[:1].isdigit() or any(letter.isupper() for letter in word)):
                named = place + 1
            elif word not in _SMALL:
                break
        ends = range(min(named, _MOST_WORDS), 0, -1)
        found += [
            " ".join(words[:end])
            for end in ends
            if words[end - 1] not in _SMALL and all(_GENERAL.match(one) for one in words[end:named])
        ]
        if not named and len(words[0]) > 3:
            found.append(words[0])
    plain = (re.sub(r"['’]s?$|[.,;:]+$", "", one) for one in found)
    return list(dict.fromkeys(one for one in plain if one and not _is_no_place(one)))


def _is_no_place(said: str) -> bool:
    """`Into a PhD`, `for a professor`: a degree or a post, or a word that only builds questions."""
    return said.lower() in FUNCTION_WORDS or bool(positions_in(said)) or bool(_DEGREE.fullmatch(said))


def _besides(text: str, place: str) -> str:
    """What else the question tells of whoever it seeks."""
    rest = re.sub(rf"(?<!\w){re.escape(place)}(?!\w)", " ", text)
    told = told_of_somebody(_ROLE_WORDS.sub(" ", rest))
    return " ".join(word for word in told.split() if word != "|")
