"""Status and track: how far a paper has come, and in which way a venue took it."""

from __future__ import annotations

import re

from assistant.records import Status
from assistant.understanding.language.cues import Cues, cues
from assistant.understanding.language.question import Question

_NEVER = r"(?:not|never|n['’]t|have no|has no|had no|without|yet to)"
_THROUGH = (
    r"(?:been|gone|went|go|made it|make it|come out|came out|out|in print|printed|passed|pass|appeared|appear|landed|land)"
    r"(?: (?:through|into|to|in|out in|at))?(?: (?:an?|any|the|some))?(?: (?:real|proper|regular|peer[- ]?reviewed|scientific))?"
)
_NO_JOURNAL = (
    rf"\b(?:have|has|had|are|is|were|was|did|do|does)?\s?{_NEVER}(?: yet)? {_THROUGH} (?:journals?|peer[- ]?review|refereeing|print)\b(?: (?:yet|so far))?"
    r"|\b(?:(?:are|is|still|were|was|that|which)\s+)*(?:not|n['’]t) (?:yet )?(?:out|in print|printed) yet\b|\b(?:still |yet |as yet )?(?:without|with no|have no|has no|lack(?:s|ing)?) (?:an? |any )?journal(?: yet| so far)?(?=\W*$|[,;])"
    r"|\bvenue (?:to be (?:determined|decided|announced|confirmed)|tb[dac])\b"
)
"""What no journal took so far."""
STATUS: Cues[Status] = cues(
    (Status.PREPRINT, _NO_JOURNAL),
    (
        Status.PREPRINT,
        r"\b(?:not|never)(?: yet| been| (?:formally|officially))* (?:published|accepted|appeared)\b(?! (?:at|in|by|with|on|anything|together|alone)\b(?! (?:an? |any |the )?(?:venue|conference|journal)))(?: (?:yet|anywhere))?(?: (?:at|in|by) (?:an? |any |the )?(?:venue|conference|journal)s?\b)?|(?:尚|还)?(?:未|没有?)(?:正式)?(?:发表|录用|见刊)的?",
    ),
    (
        Status.ACCEPTED,
        r"\baccepted (?:at|by|to|in|for) (?:an? |any |some |the )?(?:conference|venue|journal)s?\b",
    ),
    (
        Status.PREPRINT,
        r"\b(?:pre-?prints?|unpublished|not (?:yet )?published(?: (?:at|in) (?:a |any )?(?:venue|conference|journal))?|on arxiv|arxiv(?: only| papers?)?)\b|预印本|(?:挂|放)在\s*arxiv(?:\s*上)?的?",
    ),
    (
        Status.UNDER_REVIEW,
        r"\b(?:under review|in submission|submitted)\b|在审(?:稿)?的?|审稿中的?|投稿中的?",
    ),
    (
        Status.ACCEPTED,
        r"\baccepted\b(?!\s+(?:at|to|by|in|for)\b(?!\s+(?:the year\s+)?(?:19|20)\d\d\b))|\b(?:in press|forthcoming)\b|已(?:经)?(?:被)?(?:录用|接收|接受)的?|被(?:录用|接收|接受)的",
    ),
    (
        Status.ACCEPTED,
        r"\b(?:(?:already|yet|been|formally|properly|really) )*(?:peer[- ]?reviewed|refereed)\b(?: (?:already|yet|so far))?(?! (?:research|literature|evidence|data)\b)",
    ),
    (
        Status.ACCEPTED,
        r"\bpublished(?=\s+(?:papers|works|articles|ones|publications)\s+(?:of|in|from|for)\s+(?:the year\s+)?(?:19|20)\d\d\b)|(?<=(?:19|20)\d\d )published(?=\s+(?:papers|works|articles|ones|publications)\b)",
    ),
    (
        Status.PUBLISHED,
        r"\b(?:(?<=are )|(?<=were )|(?<=papers )|(?<=works )|(?<=articles )|(?<=ones )|(?<=publications ))(?:already|formally|properly|officially) published\b(?! (?:at|in|by|with|on|since|before|after|from)\b)|(?<=are )published already\b|\b(?:(?:the|only|those|all|and|any|how many|which|what|show|list) )+published ones\b|^\W*(?:(?:and|or|only|just|what about|how about)\W+)*published(?: ones)?\b(?=\s*[,;?.!]|\W*$)",
    ),
    flags=re.I,
)


_AT = re.compile(r"\s*(?:at|in|by|with|on)\s+(?:the\s+)?$", re.I)


def _said(question: Question, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Where a status is spoken of; `not published at AAAI` leaves out that place, and is none."""
    venues = [start for start, _, label in question.taken if label == "VENUE"]
    for match in pattern.finditer(question.text):
        of_place = match.group().lower().startswith(("not ", "never ")) and any(
            _AT.fullmatch(question.text[match.end() : start]) for start in venues if start >= match.end()
        )
        if question.free(*match.span()) and not of_place:
            return match
    return None


def take_statuses(question: Question) -> tuple[tuple[int, Status], ...]:
    """Every status that a question speaks of, by where it does; what most surely says one first. Its words are marked `STATUS`."""
    found: list[tuple[int, Status]] = []
    for status, pattern in STATUS:
        while (match := _said(question, pattern)) is not None:
            question.take(*match.span(), "STATUS")
            found.append((match.start(), status))
    return tuple(found)


TRACK: Cues[str] = cues(
    (
        "Oral",
        r"\b(?:as (?:an )?)?orals?\b(?: presentations?| papers?| talks?)?|口头(?:报告|宣讲|展示|演讲)(?:\s*[（(]?\s*orals?\s*[)）]?)?",
    ),
    (
        "Spotlight",
        r"\b(?:as (?:a )?)?spotlights?\b(?: presentations?| papers?)?",
    ),
    (
        "Best Paper",
        r"\b(?:with (?:an?|the)|an?|(?:won|win|got|received?) (?:an?|the))?\s*(?:best|outstanding|distinguished)[- ](?:(?:student|short|long|full|demo|poster|application) )?papers?(?: (?:awards?|prizes?))?\b|(?<=papers )(?:that |which )?(?:won|received|got|have won|with)(?: an?| any)? (?:awards?|prizes?)\b|最佳论文奖?|优秀论文奖?",
    ),
    (
        "Award",
        r"\b(?:award|prize)[- ]?winning\b|\b(?:won|win|wins|winning|received?|receiving|got|get|with)(?: \w+)? (?:awards?|prizes?)\b(?: for)?|获奖",
    ),
    (
        "Findings",
        r"\bfindings papers?\b|\bin (?:the )?findings\b",
    ),
    (
        "Workshop",
        r"\bworkshop papers?\b|\bat (?:a )?workshops?\b",
    ),
    (
        "Poster",
        r"\b(?:as (?:an? )?)?posters?\b(?: (?:papers?|presentations?)\b)?(?=\W*$| (?:by|of|in|at|from|did|do|does|have|has|had|are|is|were|was|since|until|before|after|with|YEAR)\b)",
    ),
    ("Book chapter", r"\bbook chapters?\b"),
    ("Tutorial", r"\btutorial papers?\b"),
    ("Short", r"\bshort papers?\b"),
    flags=re.I,
)
