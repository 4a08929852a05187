"""Status, track, author position, order and number wanted: the small constraints of a question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.records import Status
from assistant.understanding.numbers import NUMBER, number
from assistant.understanding.question import Question


@dataclass
class Constraints:
    """What was found; `unapplied` names what was understood and is not something the records can tell."""

    status: Status | None = None
    track: str | None = None
    position: Literal["first", "last"] | None = None
    sort: Literal["relevance", "newest", "oldest", "citations"] | None = None
    limit: int | None = None
    unapplied: tuple[str, ...] = ()


_STATUS: tuple[tuple[re.Pattern[str], Status], ...] = (
    (
        re.compile(
            r"\b(?:not|never)(?: yet| been| (?:formally|officially))* (?:published|accepted|appeared)\b(?: (?:yet|anywhere))?(?: (?:at|in|by) (?:an? |any |the )?(?:venue|conference|journal)s?\b)?|尚?未(?:正式)?发表的?",
            re.I,
        ),
        Status.PREPRINT,
    ),
    (
        re.compile(
            r"\baccepted (?:at|by|to|in|for) (?:an? |any |some |the )?(?:conference|venue|journal)s?\b", re.I
        ),
        Status.ACCEPTED,
    ),
    (
        re.compile(
            r"\b(?:pre-?prints?|unpublished|not (?:yet )?published(?: (?:at|in) (?:a |any )?(?:venue|conference|journal))?|on arxiv|arxiv(?: only| papers?)?)\b|预印本",
            re.I,
        ),
        Status.PREPRINT,
    ),
    (re.compile(r"\b(?:under review|in submission|submitted)\b|在审|审稿中", re.I), Status.UNDER_REVIEW),
    (re.compile(r"\baccepted\b(?!\s+(?:at|to|by|in|for)\b)|已录用|被接收的", re.I), Status.ACCEPTED),
)
_TRACK: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:as (?:an )?)?orals?\b(?: presentations?| papers?| talks?)?|口头报告", re.I), "Oral"),
    (re.compile(r"\b(?:as (?:a )?)?spotlights?\b(?: presentations?| papers?)?", re.I), "Spotlight"),
    (
        re.compile(
            r"\b(?:with an?|an?|won an?|got an?)?\s*(?:best|outstanding|distinguished)[- ]papers?(?: awards?)?\b|(?<=papers )(?:that |which )?(?:won|received|got|have won|with)(?: an?| any)? (?:awards?|prizes?)\b|最佳论文奖?",
            re.I,
        ),
        "Best Paper",
    ),
    (
        re.compile(
            r"\b(?:award|prize)[- ]?winning\b|\b(?:won|win|wins|winning|received?|receiving|got|get|with)(?: \w+)? (?:awards?|prizes?)\b(?: for)?|获奖",
            re.I,
        ),
        "Award",
    ),
    (re.compile(r"\bfindings papers?\b|\bin (?:the )?findings\b", re.I), "Findings"),
    (re.compile(r"\bworkshop papers?\b|\bat (?:a )?workshops?\b", re.I), "Workshop"),
)
_FIRST = re.compile(
    r"\b(?:as )?(?:an? |the )?(?:first|lead|leading)[- ]?author(?:ed|s|ship)?\b(?:\s+(?:is|of|by))?|\b(?:is|was|are|being) (?:the )?first author\b|\bled by\b"
    r"|第一作者(?:的|身份)?|一作",
    re.I,
)
_LAST = re.compile(
    r"\b(?:as )?(?:an? |the )?(?:last|senior|final)[- ]?author(?:ed|s|ship)?\b(?:\s+(?:is|of|by))?|最后作者|末位作者|最后一位作者",
    re.I,
)
_CORRESPONDING = re.compile(r"\bcorresponding[- ]?author(?:s|ed)?\b|通讯作者", re.I)
_SORT: tuple[tuple[re.Pattern[str], Literal["newest", "oldest", "citations"]], ...] = (
    (
        re.compile(
            r"\b(?:most|highest|best|top)[- ]?cited\b|\bby citations?\b|\bmost citations\b|\bmost influential\b|引用(?:最多|量最高|次数最多)的?",
            re.I,
        ),
        "citations",
    ),
    (
        re.compile(
            r"\b(?:latest|newest|most recent(?:ly published)?|recently published|recent|recently)\b|\bnewest first\b|最新的?|最近的",
            re.I,
        ),
        "newest",
    ),
    (
        re.compile(
            r"\b(?:earliest|oldest|very first)\b|\boldest first\b|\bfirst(?= (?:ever )?(?:paper|publication|article|work)s?\b)|最早的?|最老的",
            re.I,
        ),
        "oldest",
    ),
)
_LIMIT: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\b(?:top|first|best|any)[- ]({NUMBER})\b(?!\s+(?:years?|authors?))", re.I),
    re.compile(
        rf"\b({NUMBER})\s+(?=(?:latest|newest|most|recent|oldest|earliest|top|best|related|similar|relevant)\b|SORT\b)",
        re.I,
    ),
    re.compile(
        rf"\b(?:give|show|list|name|find|recommend|suggest)\s+(?:me\s+)?({NUMBER})\b\s+(?=\w*\s?(?:papers?|publications?|works?|articles?|people|researchers?|experts?|co-?authors?|examples?))",
        re.I,
    ),
    re.compile(r"(?:前|最新的?|列出|推荐)\s*([一二两三四五六七八九十]|\d{1,2})\s*(?:篇|位|个)"),
    re.compile(r"([一二两三四五六七八九十]|\d{1,2})\s*篇(?=最新|最早|相关)"),
)
_AUTHORS_COUNTED = re.compile(
    rf"\b(?:(?:with|by|of|having|that have)\s+)?(?:(?:exactly|more than|fewer than|less than|at least|at most|only|over|under)\s+)?(?:{NUMBER}|single|sole|multiple)[- ]authors?(?:ed)?\b|\bsolo(?:-authored)?\b(?=\s+papers?)",
    re.I,
)
"""How many authors a paper has cannot be asked for; it is named as not applied."""
_PAPERS_COUNTED = re.compile(
    rf"\b(?:more than|fewer than|less than|at least|at most|over|exactly)\s+{NUMBER}\b(?=\s+(?:papers?|publications?|articles?|works?)\b)",
    re.I,
)
_CLAIMED_NUMBER = re.compile(
    rf"\b(?:all|the|his|her|their|these|those)\s+(?:of\s+(?:the|his|her|their)\s+)?({NUMBER})\b(?=\s+(?:\w+\s+)?(?:papers?|publications?|works?|articles?|preprints?)\b)",
    re.I,
)
"""`all 60 papers`: a number the question takes for granted; the answer tells the real one."""
_CLAIMED_OF_PERSON = re.compile(
    r"\b(?:have|has|had|wrote|written|published?)\s+(?:only |really |about |at least |already )?(\d{1,4}(?:\s+or\s+\d{1,4})?)(?=\s+(?:papers?|publications?|works?|articles?)\b)",
    re.I,
)
_WHATS_NEW = re.compile(
    r"^\W*(?:(?:what(?:'s|’s| is)|anything|is there anything) new(?: here)?|any news|(?:show me |give me )?the latest|有什么新的?(?:论文|消息)?|最近有什么)\W*$",
    re.I,
)
_ONE_PAPER = re.compile(
    r"\bthe (?:latest|newest|most recent|earliest|oldest)(?: one)?(?= of\b|\W*$)|\b(?:latest|newest|most recent|earliest|oldest|first|most cited)(?:\s+\w+)?\s+(?:paper|publication|article|work|preprint)\b(?!s)|(?:最新|最早)的?(?:一篇|那篇)",
    re.I,
)


def take_constraints(question: Question) -> Constraints:
    """Find them and mark their words (`STATUS`, `TRACK`, `POSITION`, `SORT`, `LIMIT`)."""
    found = Constraints()
    for unapplied in (_CORRESPONDING, _AUTHORS_COUNTED, _PAPERS_COUNTED):
        if (match := question.search(unapplied)) is not None:
            question.take(*match.span(), "")
            found.unapplied = (*found.unapplied, match.group().strip())
    for pattern, position in ((_FIRST, "first"), (_LAST, "last")):
        if (match := question.search(pattern)) is not None:
            question.take(*match.span(), "POSITION")
            found.position = "first" if position == "first" else "last"
    if (match := question.search(_WHATS_NEW)) is not None:
        question.take(*match.span(), "SORT")
        found.sort, found.limit = "newest", 5
    if _ONE_PAPER.search(question.text):
        found.limit = 1
    if (match := question.search(_CLAIMED_NUMBER)) is not None and number(match.group(1)) != 1:
        question.take(*match.span(1), "")
    while (match := question.search(_CLAIMED_OF_PERSON)) is not None:
        question.take(*match.span(1), "")
    for pattern in _LIMIT:
        if (match := question.search(pattern)) is not None:
            found.limit = number(match.group(1))
            question.take(*match.span(), "LIMIT")
            break
    for pattern, sort in _SORT:
        while (match := question.search(pattern)) is not None:
            question.take(*match.span(), "SORT")
            found.sort = found.sort or sort
    for pattern, status in _STATUS:
        if (match := question.search(pattern)) is not None:
            question.take(*match.span(), "STATUS")
            found.status = found.status or status
    about_papers = re.search(r"\b(?:papers?|publications?|articles?|works?)\b|论文", question.text, re.I)
    for pattern, track in _TRACK:
        if track == "Award" and not about_papers:
            continue
        if (match := question.search(pattern)) is not None:
            question.take(*match.span(), "TRACK")
            found.track = found.track or track
    return found
