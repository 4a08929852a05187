"""Words that lean on the conversation: pronouns, `the second one`, `these`, and questions that only add a constraint."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.understanding.question import Question

_ORDINALS = {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "fifth": 4,
    "last": -1,
    "1st": 0,
    "2nd": 1,
    "3rd": 2,
    "4th": 3,
    "5th": 4,
}
_CHINESE_ORDINALS = "一二三四五"
_OPENER = re.compile(
    r"^\W*(?:(?:and|but|also|or|so|then|ok(?:ay)?|well|now|only|just)\b[\s,]*)*(?:(?:what|how) about\b|(?:sorry|no|oh|actually|rather|instead)\b[\s,]*(?:i (?:mean|meant))?\b|i mean(?:t)?\b|compared (?:to|with)\b|and\b|but\b|only\b|just\b|also\b|same (?:for|question)\b|in YEAR\b|or\b|then\b|anything (?:else|more)\b|any (?:others?|more)\b|what else\b|more\b\W*$)"
    r"|^\W*(?:那么?|还有|只看?|仅|其中)|呢\W*$",
    re.I,
)
_ORDINAL_PAPER = re.compile(
    r"\b(?:the |that |this )(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)(?: (?:one|paper|of (?:them|these|those)|result|article))\b|^\W*(?:and |what about |how about )?the (first|second|third|fourth|fifth|last)\W*$|第([一二三四五])(?:篇|个)",
    re.I,
)
_THAT_PAPER = re.compile(
    r"\b(?:this|that|the same) (?:paper|article|work|method|model|one|publication)\b|\b(?:does|did|is|was|about|like|to|wrote|of|with|for|in|has|cite|cites)\s+(it)\b|^\W*(it)\b|\b(its)\b|这篇(?:论文|文章)?|那篇(?:论文|文章)?|它",
    re.I,
)
_PERSON = re.compile(
    r"\b(?:he|she|him|his|her|hers|himself|herself)\b|\b(?:this|that) (?:person|researcher|author|scientist)\b|(?<![吉其])他(?!们)|她(?!们)|这个人|此人",
    re.I,
)
_THEY = re.compile(
    r"\b(?:do|did|have|are|were|can)\s+(they)\b|\b(their|theirs)\b(?= (?:papers?|publications?|works?|co-?authors?|latest|first|interests?|affiliations?|h-?index|research|most|email|collaborat))|\b(?:by|with|of|about)\s+(them)\b|^\W*(they)\b|他们|她们",
    re.I,
)
_WITH_PERSON = re.compile(r"\b(?:with|and)\s+PERSON\b|[和与跟]\s*PERSON", re.I)
_SET = re.compile(
    r"\b(?:which|any|some|one|all|how many|most|none|only)?\s*(?:of\s+)?(?:these|those|them|the (?:ones|above|results))\b(?: (?:papers?|publications?|works?|ones))?|\bonly (?:the )?(?:ones|papers)\b|\b(?:the )?ones\b(?= (?:by|at|in|from|with|about|on|since|before|after))|这些|那些|其中|上面的?",
    re.I,
)


@dataclass
class References:
    """What a question leans on."""

    opener: bool = False
    """It begins like a continuation: `and in 2021?`, `what about ...`."""
    ordinal: int | None = None
    """Index of a paper in the last answer."""
    paper: bool = False
    person: bool = False
    group: bool = False
    """`these`, `the ones`: the papers of the last answer."""

    @property
    def any(self) -> bool:
        """Whether it leans on the conversation at all."""
        return self.opener or self.any_but_opener

    @property
    def any_but_opener(self) -> bool:
        """The same, apart from how it begins."""
        return self.ordinal is not None or self.paper or self.person or self.group


def take_references(question: Question, *, knows_people: bool) -> References:
    """Find the words that lean on earlier turns and mark them as what they stand for.

    `knows_people`: whether the question names a person itself; then `his` means that person and is only dropped.
    """
    found = References()
    masked = question.masked()
    found.opener = bool(_OPENER.search(masked))
    if (match := question.search(_ORDINAL_PAPER)) is not None:
        word = match.group(1) or match.group(2)
        found.ordinal = _ORDINALS[word.lower()] if word else _CHINESE_ORDINALS.index(match.group(3))
        question.take(*match.span(), "PAPER")
    if (match := question.search(_SET)) is not None and match.group().strip():
        found.group = True
        question.take(*match.span(), "")
    elif (
        found.ordinal is None
        and "PAPER" not in masked
        and (match := question.search(_THAT_PAPER)) is not None
    ):
        found.paper = True
        question.take(*_group_span(match), "PAPER")
    for pattern in (_PERSON, _THEY):
        while (match := question.search(pattern)) is not None:
            # "Did she write any with Zeke Xie?": she is somebody else than the one named behind `with`.
            leans = not knows_people or bool(_WITH_PERSON.search(masked))
            question.take(*_group_span(match), "" if not leans or found.person else "PERSON")
            found.person = found.person or leans
    return found


def _group_span(match: re.Match[str]) -> tuple[int, int]:
    """The span of the group that matched, or of the whole match."""
    index = next((number for number, text in enumerate(match.groups(), 1) if text), 0)
    return match.span(index)
