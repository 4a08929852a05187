"""How many authors the papers asked for must have: `with more than three authors`, `two-author papers`."""

from __future__ import annotations

import re
from typing import Literal

from assistant.records.author_places import AuthorNumber
from assistant.understanding.language.cues import Cues, cues
from assistant.understanding.language.numbers import NUMBER, number
from assistant.understanding.language.question import Question

Bound = Literal["several", "over", "under", "least", "most", "exactly"]
_AUTHORS = (
    r"[- ](?:authors?(?:ed)?|names(?= (?:on|in) (?:the |their )?(?:by-?line|author list)))\b(?! lists?\b)"
)
_HAVING = r"(?:(?:with|by|of|having|that (?:have|has)|which (?:have|has)|has|have|had|written by|names?|lists?)\s+)?"
_CHINESE = r"\s*([一二两三四五六七八九十]|\d{1,2})\s*"
_COUNTER = r"(?:个|位|名)"


def _bound(english: str, chinese: str, behind: str = "") -> str:
    """The wordings of a number with a bound before it or, in English, behind it."""
    after = (
        rf"|\b{_HAVING}({NUMBER}) {behind}{_AUTHORS}|\b{_HAVING}({NUMBER}) authors? {behind}"
        if behind
        else ""
    )
    return (
        rf"\b{_HAVING}(?:{english})\s+({NUMBER}){_AUTHORS}{after}"
        rf"|(?:{chinese})(?:有)?{_CHINESE}{_COUNTER}(?:以上的?)?作者|作者(?:人?数)?(?:{chinese}){_CHINESE}(?:{_COUNTER}人?|人)?"
    )


_NUMBERS: Cues[Bound] = cues(
    ("several", r"\b(?:(?:with|by|of|having|that have|have|has) )?(?:multiple|(?<!how )many|several)[- ]authors?(?:ed)?\b|\bmulti-?author(?:ed)?\b|多(?:位|个|名)作者"),
    ("over", _bound("more than|over|above", "超过|多于|大于")),
    ("under", _bound("fewer than|less than|under|below", "少于|不到|不足|小于")),
    ("least", _bound("at least|no fewer than|no less than", "至少|不少于", "or more")),
    ("most", _bound("at most|up to|no more than|not more than|maximally", "最多|至多|不超过", "or (?:fewer|less)")),
    (
        "exactly",
        _bound("exactly|only|just|precisely", "只有|恰好|正好|有|为")
        + rf"|\b(?:written|authored|signed|co-?authored|published|papers?|articles?|publications?) by (?:exactly |only |just |precisely )?({NUMBER}) (?:people|persons|researchers|scientists|individuals)\b|\b(?:with|by|having|of|have|has|had|got)\s+({NUMBER}){_AUTHORS}|\b({NUMBER})-author(?:ed)?\b(?=[- ]\w)|{_CHINESE}{_COUNTER}作者的",
    ),
    flags=re.I,
)  # fmt: skip


_WHETHER = re.compile(
    r"^\W*(?:(?:and|so|but|ok|hi|hello|please|tell me if|tell me whether|do you know (?:if|whether))\W+)*(?:is|was|are|were|does|do|did|has|have|had)\b|\b(?:tell me|know|see|check|say) (?:if|whether)\b",
    re.I,
)
_IT = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\W+)*(?:is|was|does|did|has|had)\s+(?:it|this|that|the(?= paper| article| one\b))(?:\s+(?:paper|article|one))?\b",
    re.I,
)
_ONE = re.compile(
    r"\b(?:(?:just|only|exactly|a|an|the|by|have|has|had|of|with)\s+)*(?:(?:single|sole|lone|solo|only one|just one|one)[ -](?:author(?:ed|s|ship)?|person|writer|name|researcher|individual|hand)\b|solo[- ]?(?:author(?:ed)?|written)|an? one-(?:author|man|person|woman) (?:paper|work|article)|(?:written )?by (?:just )?one\b(?=\W*$))(?:\s+(?:alone|only))?",
    re.I,
)
_PERSONS = r"(?:people|persons|researchers|scientists|individuals|writers|names|contributors|co-?authors)\b"
_OF_PEOPLE: Cues[Bound] = cues(
    ("several", rf"\b(?:multiple|several|many|more than one|more than a single)[- ](?:authors?(?:ed)?|{_PERSONS}|person|name|writer)"),
    ("over", rf"\b(?:more than|over|above)\s+({NUMBER})\s+{_PERSONS}|\bmore\s+(?:authors|{_PERSONS}) than ({NUMBER})\b"),
    ("under", rf"\b(?:fewer than|less than|under|below)\s+({NUMBER})\s+{_PERSONS}|\b(?:fewer|less)\s+(?:authors|{_PERSONS}) than ({NUMBER})\b"),
    ("least", rf"\b(?:at least|no fewer than)\s+({NUMBER})\s+{_PERSONS}|\b({NUMBER}) or more {_PERSONS}"),
    ("most", rf"\b(?:at most|up to|no more than)\s+({NUMBER})\s+{_PERSONS}"),
    ("exactly", rf"\b(?:exactly|only|just|precisely)?\s*({NUMBER})\s+(?:different |distinct )?{_PERSONS}"),
    flags=re.I,
)  # fmt: skip
"""The same said of people, which only of a paper that is named means its authors: `did two people write X?`"""


def take_number_whether(question: Question) -> AuthorNumber | None:
    """Whether a paper has so many authors: `is X single-authored?`; the words are marked `POSITION`, as they ask for its authors."""
    named = any(label == "PAPER" for _, _, label in question.taken)
    if not ((named and _WHETHER.search(question.text)) or _IT.match(question.text)):
        return None
    for bound, pattern in (*_OF_PEOPLE[:1], *_NUMBERS, *_OF_PEOPLE[1:]):
        match = question.search(pattern)
        stated = number(next((one for one in match.groups() if one), "2")) if match is not None else None
        if match is None or stated is None or (bound == "exactly" and stated == 1):
            continue
        question.take(*match.span(), "POSITION")
        return _as_number(bound, stated)
    return AuthorNumber(least=1, most=1) if question.take_first(_ONE, "POSITION") is not None else None


def _as_number(bound: Bound, stated: int) -> AuthorNumber:
    return {
        "several": AuthorNumber(least=2),
        "over": AuthorNumber(least=stated + 1),
        "under": AuthorNumber(most=stated - 1),
        "least": AuthorNumber(least=stated),
        "most": AuthorNumber(most=stated),
        "exactly": AuthorNumber(least=stated, most=stated),
    }[bound]


def take_author_number(question: Question) -> AuthorNumber | None:
    """The number of authors asked for; its words are taken. Exactly one author is a place in the list, not a number."""
    if (whether := take_number_whether(question)) is not None:
        return whether
    of_paper = any(label == "PAPER" for _, _, label in question.taken)
    for bound, pattern in _NUMBERS:
        match = question.search(pattern)
        if match is None:
            continue
        stated = number(next((one for one in match.groups() if one), "2"))
        if stated is None or (bound == "exactly" and stated == 1):
            continue
        if of_paper:  # "has X more than three authors?" asks for its authors
            before = match.group().lower().find("author")
            question.take(match.start(), match.start() + before if before > 0 else match.end(), "")
            return None
        question.take(*match.span(), "")
        return _as_number(bound, stated)
    return None
