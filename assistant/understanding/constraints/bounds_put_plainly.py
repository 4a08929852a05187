"""Bounds of years said in a roundabout way, put plainly: `nothing older than 2022`, `2022 at the earliest` -> `since 2022`.

Read as they stand, the years before which somebody wants nothing would be those that are shown.
"""

from __future__ import annotations

import re
from functools import partial

from assistant.understanding.language.rewording import reworded

_FIGURES = r"(?P<year>(?:19|20)\d\d)"
_YEAR = rf"{_FIGURES}\b"
_BEFORE = r"(?:from )?(?:before|older than|earlier than|prior to|preceding|predating|pre-?\s?dates?|(?:that|which) predates?|pre-?)\s*"
_AFTER = (
    r"(?:from )?(?:after|newer than|later than|more recent than|younger than|past|beyond|following|post-?)\s*"
)
_OF_THEM = (
    r"(?:(?:(?:the|any|all|every|other|of|those|these|them|her|his|their|its|your|single|stored|such)\s+)*(?:papers?|works?|articles?|publications?|titles?|ones?|items?|entries|stuff|things?|results?|anything|everything|whatever|what|that|those|all)?\s*"
    r"(?:(?:that|which|is|was|are|were|came out|appeared|published|dated|written|dates?|['’]s)\s+)*)"
)
_NOTHING = rf"\b(?:nothing(?: at all| else)?\s+(?:(?:that|which|is|was|from|published|dated|written|['’]s)\s+)*|(?:no|none|not|but not)\b\s*{_OF_THEM})"
_AWAY = (
    r"\b(?:(?:please |just |so )*(?:chuck|ditch|bin|kill|lose|dump|purge|trash|discard|cut|strike|strip|weed|toss|throw|clear|leave|take|filter|cross|kick|forget|ignore|skip|drop|omit|hide|exclude|remove|delete|scrap|discount|disregard)(?: (?:out|off|away|aside|about))*"
    r"|get rid of|do away with|do without|i can do without|spare me|never mind|leaving out|excluding|ignoring|without|minus|except(?: for)?)\b\s*"
)
_UNWANTED = r"(?:i|we)\s+(?:really\s+)?(?:do(?:n['’]?t| not)|am not|['’]m not|are not|aren['’]t|have no|can['’]?t|cannot)\s+(?:\w+\s+){0,2}?(?:care|need|want|interested|interest|use|bother|look|see)\b(?:\s+(?:about|in|for|at|to see|with|have))*\s+"
_NO_USE = r"\s*,?\s*(?:is|are|was|would be|counts?|does|do)\s+(?:of\s+)?(?:not?|little|useless|irrelevant|too (?:old|new|late|recent)|out\b)(?:\s+(?:use|interest|good|help|count|matter|needed|wanted|interesting|relevant|longer|of))*(?:\s+(?:to|for) (?:me|us|my \w+))?"
_SINCE, _UNTIL = r"since \g<year>", r"up to \g<year>"


_PLAINER = tuple(
    (re.compile(pattern, re.I), plain)
    for away, plain in ((_BEFORE, _SINCE), (_AFTER, _UNTIL))
    for pattern in (
        rf"{_NOTHING}{away}{_YEAR}(?:[ -](?:stuff|ones|papers|works?))?",
        rf"{_AWAY}(?:(?!\s*{away}){_OF_THEM}{away}|(?:the |all |any )?(?:pre|post)-?){_YEAR}(?:[ -](?:stuff|ones|papers|works?))?(?: (?:out|off|away|aside)\b)?",
        rf"\b{_UNWANTED}{_OF_THEM}{away}{_YEAR}",
        rf"(?<!\S){_OF_THEM}\b{away}{_YEAR}{_NO_USE}",
    )
) + tuple(
    (re.compile(pattern, re.I), plain)
    for names, limit, plain in (
        (r"earliest", r"lower|bottom|earliest|starting|start", _SINCE),
        (r"latest", r"upper|top|latest|last|final|ending|end|closing", _UNTIL),
    )
    for pattern in (
        rf"(?:\b(?:in|from|by)\s+)?{_YEAR} (?:at|as) (?:the )?(?:very )?{names}\b",
        rf"\bat (?:the )?(?:very )?{names},?\s+(?:in |from |by )?{_YEAR}",
        rf"(?:\b(?:with|taking|using)\s+)?{_YEAR}\s+(?:as|being|is|for|should be|shall be)\s+(?:the|a|an|my|our)\s+(?:{limit})(?: (?:limit|bound|boundary|year|point|date|cut-?off|one|end))*\b",
        rf"\b(?:the|a|my|our)\s+(?:{limit})(?: (?:limit|bound|boundary|year|point|date|cut-?off|end))*\s+(?:is|being|should be|of|at|:)\s*{_YEAR}",
    )
) + (
    (re.compile(rf"(?:\b(?:from|in)\s+)?{_YEAR}(?:\s+(?:and|or))?\s+(?:up(?:wards?)?|above|more recent(?:ly)?|fresher|thereafter|afterwards)\b(?! (?:to|till|until))", re.I), _SINCE),
    (re.compile(rf"\b(?:in\s+)?{_FIGURES}\+(?!\w)", re.I), _SINCE),
    (re.compile(rf"(?<!the )\b(?:starting|beginning|commencing)(?:\s+(?:with|in|from|at))?(?: the year)?\s+{_YEAR}(?!\s*(?:to|till|until|and|-|–)\b)", re.I), _SINCE),
    (re.compile(rf"(?<!the )\b(?:ending|stop(?:ping)?|halting)(?:\s+(?:with|in|at))?(?: the year)?\s+{_YEAR}", re.I), _UNTIL),
    (re.compile(rf"\b(?:no|not) later than\s+{_YEAR}", re.I), _UNTIL),
)  # fmt: skip
_ASKS_WHETHER = re.compile(
    r"\b(?:is|are|was|were|there|has|have|had|having|did|does|do|why|wrote|written|published|publish|got|with|who|whom)\s+(?:you|he|she|they|it)?\s*$",
    re.I,
)
"""`Who has no papers before 2020?`, `why nothing after 2021?`: what is asked about, and no bound."""
_SINCE_THEN = re.compile(
    r"\bsince(?: then| that (?:year|time|day|date))\b|\b(?:from|after) that (?:year|time) (?:on(?:wards?)?|to (?:the present|now|today|date))\b|(?<=\w )since(?=\s*[?.!]*\s*$)",
    re.I,
)
_OF_YEAR = re.compile(r"\s*\b(?:in|from|of|since|after|during|back in)? ?(?P<year>(?:19|20)\d\d)\b", re.I)


def bounds_put_plainly(text: str) -> str:
    """The question with its bounds of years as `since YEAR` and `up to YEAR`, where it says them otherwise."""
    text = reworded(text, ((pattern, partial(_plain, plain=plain)) for pattern, plain in _PLAINER))
    years = list(_OF_YEAR.finditer(text))
    if len(years) == 1 and (then := _SINCE_THEN.search(text, years[0].end())) is not None:
        year = years[0]
        text = (
            f"{text[: year.start()]}{text[year.end() : then.start()]}since {year['year']}{text[then.end() :]}"
        )
    return text


def _plain(found: re.Match[str], plain: str) -> str:
    return found.group() if _ASKS_WHETHER.search(found.string[: found.start()]) else found.expand(plain)
