"""The year at an end of what is stored: `the latest year you have for X`, `the last year in which she published`."""

from __future__ import annotations

import re
from typing import Literal

from assistant.library import Library
from assistant.records import Query, Years
from assistant.understanding.language.question import Question

End = Literal["newest", "oldest"]
_HOW = r"(?:in which|when|that|where|he|she|they|it|PERSON|[A-Z][\w.-]+(?: [A-Z][\w.-]+)+|on record|stored|listed|covered|there is|with (?:(?:any|an?) )?(?:papers?|publications?|output)|of (?:publishing|publication|activity|output)|you have|we have|there are|represented|with (?:papers?|something|anything))\b"
_END_YEAR = re.compile(
    r"\b(?P<of>(?:(?:in|from|of|during|for|dated|within)\s+)(?:only\s+)?(?:the|their|his|her|its|your|PERSON(?:['’]s)?|(?:[A-Z][\w.-]+\s+){0,2}[A-Z][\w.-]+['’]s)\s+)"
    rf"(?P<end>(?:(?:single|very|most)\s+)*(?:latest|newest|recent|earliest|oldest)|(?:very\s+)?(?:last|final|first)(?=\s+(?:\w+\s+)?year\s+{_HOW})|(?:(?<=his )|(?<=her )|(?<=their )|(?<=['’]s ))(?:very\s+)?(?:last|final|first)(?=\s+(?:\w+\s+)?year\W*$))\s+(?:\w+\s+)?(?:calendar\s+)?year\b"
    r"(?:\s+(?:(?:that|which|in which|where)\s+)?(?:you|we)\s+(?:have|know|store|list|hold|cover)(?:\s+(?:anything|papers|something))?(?:\s+(?:for|of|from|on|by)\b)?)?(?:\s+(?:on record|stored|listed|covered|in (?:the|your) (?:collection|store|database|list|records?)))?",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:(?:what|which)(?:['’]s| is| was| would be)?(?: then)?\s+(?:the |their |his |her |its )?|^\W*(?:(?:and|so|please|tell me|give me|name|show me)\s+)*(?:the |their |his |her )?|[A-Z][\w.-]+['’]s? |\b(?:tell me|give me|know|name) the |[,;:–—-]\s+(?:(?:that is|i\.e\.|so|in|from)\s+)?(?:the |your )(?=[^,.;?!]*\byou\b))"
    rf"(?:very )?(?P<end>first|earliest|oldest|latest|newest|most recent|final|last(?=\s+(?:\w+\s+)?year\s+(?:that\b|{_HOW})))\s+(?:\w+\s+)?year\b(?!s)"
    r"|\b(?:(?P<since>since)\s+(?:when|(?:which|what) year)|(?P<onwards>from)\s+(?:when|(?:which|what) year) on(?:wards?)?)\b(?=.*\b(?:appear\w*|shows?|turns?|publish\w*|writ\w+|wrote|active|around|listed|stored|covered|present|there|papers?|records?)\b)",
    re.I,
)
"""The year itself is asked for: `the first year in which X shows up`, `since when does X appear?`."""
_APPEARS = re.compile(
    r"\b(?:(?:shows?|showed|turns?|turned|crop(?:s|ped)?|pop(?:s|ped)?) up|appear(?:s|ed)?|occurs?|occurred|features?|featured|surfaces?)\b(?:\s+(?:here|there|(?:in|on|among)\s+(?:your|the|this|these)\s+(?:\w+\s+)?(?:records?|collection|store|database|data|list|lists|papers|publications|holdings|catalog(?:ue)?|index)))?",
    re.I,
)
_ASKS_THE_YEAR = re.compile(r"\b(?:which|what) (?:is|was)\s+$|^\W*(?:which|what) year\b", re.I)
_OF_STUDIES = re.compile(
    r"\b(?:is|are|be|being|was|were|students?|candidates?|researchers?|somebody|someone|anybody|anyone|those)(?:\s+(?:now|currently|already|still))*\s+in (?:his|her|their) (?:very )?(?:final|last|first) year$",
    re.I,
)
"""`Students in their final year`: a year of somebody's studies."""
_OLDEST = re.compile(r"earliest|oldest|first", re.I)


_OF_A_POST = re.compile(
    r"^\W*(?:(?:and|so|but)\W+)*(?:since|from) (?:when|(?:which|what) year)(?: on(?:wards?)?)?\b(?:has|have|had|is|was|did|does|do|been|\s)*\s(?:PERSON|[A-Z]\S*(?: [A-Z]\S*)*|he|she|they)\b(?: (?:already|now|actually))?(?: been)? (?:an? |at\b|with\b|in (?:the|this|that|his|her|their)\b|member\b|head\b|employed\b|based\b|there\b|here\b|working (?:at|for)\b|teaching\b|living\b|married\b)(?!.*\b(?:papers?|publi\w+|records?|stored|listed)\b)",
    re.I,
)
"""`Since when has X been at the institute?`: told by a page, and by no paper."""


def take_asked_year(question: Question) -> End | None:
    """Take the words that ask for the first or the last year itself, and return at which end it is."""
    if _OF_A_POST.match(question.masked(lower=False)):
        return None
    match = next((one for one in _ASKED.finditer(question.text) if _is_free(question, one)), None)
    if match is None:
        return None
    question.take(_begins(match), match.end(), "SORT")
    question.take_first(_APPEARS, "")
    end = match.group("end")
    return "oldest" if end is None or _OLDEST.search(end) else "newest"


def _is_free(question: Question, match: re.Match[str]) -> bool:
    limits = {one.start("end") for one in _END_YEAR.finditer(question.text)}
    said_in_it = match.start("end") in limits and not _ASKS_THE_YEAR.search(question.text)
    return question.free(_begins(match), match.end()) and not said_in_it


def _begins(match: re.Match[str]) -> int:
    return max(match.start("end"), match.start("since"), match.start("onwards"))


def take_end_year(question: Question) -> End | None:
    """Take the words for such a year, and return at which end it is; None where the year itself is asked for."""
    if _ASKS_THE_YEAR.search(question.text):
        return None
    match = next(
        (one for one in _END_YEAR.finditer(question.text) if question.free(one.start("end"), one.end())), None
    )
    if match is None or _OF_STUDIES.search(question.text[: match.end()]):
        return None
    question.take(match.start("end"), match.end(), "YEAR")
    return "oldest" if _OLDEST.search(match.group("end")) else "newest"


def at_end(query: Query, end: End, library: Library) -> Years | None:
    """The newest or oldest year in which the people asked for published at the venues asked for."""
    wanted = [{one.researcher_id} for one in (*query.people, *query.coauthors) if one.researcher_id]
    venues = {one.casefold() for one in query.venues}
    years = [
        paper.year
        for paper in library.papers
        if paper.year is not None
        and all(ids & set(paper.researcher_ids) for ids in wanted)
        and (not venues or (paper.venue or "").casefold() in venues)
    ]
    if not years:
        return None
    year = max(years) if end == "newest" else min(years)
    return Years(first=year, last=year)
