"""What is understood and is not something the records can tell; an answer names it as not applied."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.numbers import NUMBER
from assistant.understanding.language.question import Question

_LEAST_CITED = re.compile(
    r"\b(?:least|lowest|fewest|less)[- ](?:\w+ly )?(?:cited|citations?)\b|\bcited (?:the )?least\b|(?:被?引用?(?:次数|量)?)最少",
    re.I,
)
_CORRESPONDING = re.compile(r"\b(?:corresponding|contact)[- ]?author(?:s|ed)?\b|通[讯信]作者", re.I)
_OTHER_POSITION = re.compile(
    r"\b(?:as )?(?:an? |the )?(?:co-?first|joint first|shared first|co-?last)[- ]author(?:ed|s|ship)?\b|共同一作|共同第一作者",
    re.I,
)
_STRETCH = re.compile(
    r"\b(?:from|in|of|during|since|within|the|published|appeared|out|new|papers?) (?:this|last|past) (?:week|quarter)\b|\b(?:this|last|past) (?:week|quarter)(?=\W*$)|\b(?:first|last|second) half of (?=(?:the )?(?:year|(?:19|20)\d\d))",
    re.I,
)
"""Stretches of time that no date of a paper is compared with; the year beside them is applied."""
_NOT_COMPUTED = re.compile(
    rf"\b(?:average|mean|median)\s+(?:number|count|amount|citations?|length|age)\b(?: of)?|\b(?:what )?(?:ratio|percentage|percent|per cent|proportion|fraction|(?<!biggest )(?<!largest )(?<!greatest )(?<!lion's )share|part) of (?=(?:\w+\W+){{0,4}}{PAPERS}\b)|占比|比例|平均",
    re.I,
)
"""Figures that are not counted here."""
_SORT_OF_VENUE = re.compile(
    r"\b(?:journal|conference)(?= (?:papers?|articles?|publications?|works?|contributions?)\b)|\bin (?:a |any |the )?(?:peer-reviewed )?journals?\b(?! of\b)",
    re.I,
)
"""What sort of thing a venue is, beside a paper that is named: its venue is stored, and no word for it."""
_PAPERS_COUNTED = re.compile(
    rf"\b(?:fewer than|less than|at most|exactly)\s+{NUMBER}\b(?=\s+(?:papers?|publications?|articles?|works?)\b)",
    re.I,
)
_WITH_ITS_OFFICE = re.compile(
    r"\bwith (?:one of |any of |some of )?(?:his|her|their|the|own|an?) (?:own |former |current |past |ph\.?d |doctoral |graduate )*(?:students?|post-?docs?|alumni|interns?)\b(?! (?:network|model|t))",
    re.I,
)
"""Co-authors told by what they were to somebody, which no page states of each."""
_SORT_OF_WORD = re.compile(
    r"\b(?:with|that has|which has|that have|having|has|it had|containing) (?:an?|some|the) (?:(?<=the )(?=name of)|(?<!the ))(?:(?:name|sort|kind|type) of (?:an? )?)?(?!(?:question|exclamation) mark|colon|comma|hyphen|full stop|number|digit|word|term|phrase|letter|prefix|suffix|string|(?:\w+ )?(?:word|term|phrase)\b)[a-z]+(?: [a-z]+)? in (?:its|the|their) titles?\b",
    re.I,
)
"""`with an animal in its title`: what sort of thing a word of a title is."""
OTHER_POSITIONS = (_LEAST_CITED, _CORRESPONDING, _OTHER_POSITION)
"""Looked for before a place in the author list, which their words would be taken for."""
NOT_STORED = (_PAPERS_COUNTED, _STRETCH, _NOT_COMPUTED, _SORT_OF_VENUE, _SORT_OF_WORD)
"""Behind it; those told by an office only where a person is named."""


def take_unapplied(question: Question, patterns: tuple[re.Pattern[str], ...]) -> tuple[str, ...]:
    """The words of what is understood and cannot be applied; they are taken."""
    named = any(label == "PERSON" for *_, label in question.taken)
    if named and patterns is NOT_STORED:
        patterns = (*patterns, _WITH_ITS_OFFICE)
    if patterns[: len(NOT_STORED)] == NOT_STORED and not any(
        label == "PAPER" for *_, label in question.taken
    ):
        patterns = tuple(one for one in patterns if one is not _SORT_OF_VENUE)
    matches = [question.take_first(pattern, "") for pattern in patterns]
    return tuple(match.group().strip() for match in matches if match is not None)
