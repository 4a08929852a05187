"""Years that limit nothing: of what whoever asks has, knows or did (`so far I have papers from the 2010s`), and no years at all.

A year in such a sentence says when something was with them; what they ask for stands in another.
"""

from __future__ import annotations

import datetime as dt
import re

from assistant.understanding.constraints.turned_round import asks_the_rest
from assistant.understanding.constraints.years import year_spans
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

_SENTENCE_END = re.compile(r"(?<=[.?!…;])\s+(?=\S)")
_HAVE_ALREADY = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so far|until now|up to now|till now|and|but|so|well|at the moment|currently|right now|today|back then|then|in (?:the )?\d{4}s?|since \d{4}|at (?:home|work|our \w+))\b[\s,]*)*"
    r"(?:i|we|my \w+(?: \w+)?|our \w+(?: \w+)?)(?:['’]ve)? (?:(?:already|only|just|mostly|so far|still|once|have|had|myself|ourselves)\b ?)*"
    r"(?:have|had|own|keep|know|knew|read|found|bought|built|began|started|finished|left|moved|met|took|saw|gave|made|did|wrote|got|became|was|were|born|retired|\w{2,}ed)\b(?! (?:to|in mind)\b)",
    re.I,
)
_WANTS = re.compile(
    r"\b(?:want|need|wish|would like|['’]d like|looking|search\w*|seek\w*|interest\w*|only (?:those|work|papers|things)|prefer\w*|limit\w*|restrict\w*|narrow\w*|cover\w*|ask\w*|wonder\w*|hear\w*|told|tell|mention\w*|saw (?:on|in) your|your|you)\b",
    re.I,
)
"""Somebody who says so may mean what they ask for."""
_AMOUNT = re.compile(
    rf"(?<![\w-])(?<!in )(?<!of )(?<!from )(?<!since )(?<!before )(?<!after )(?<!until )(?<!till )(?<!to )(?<!by )(?<!year )(?<!the )(?<!and )(?<!or )(?:1[0-9]|2[0-9])00(?= (?!{PAPERS}\b)(?:[a-z]+ ){{0,2}}?(?!{PAPERS}\b)[a-z]{{2,}}s\b(?! (?:published|written|accepted)))",
    re.I,
)
"""`2000 leaf photos`: a round number of things."""


def take_years_of_askers(question: Question, today: dt.date) -> None:
    """Take such years, so that they are no constraint."""
    for match in _AMOUNT.finditer(question.text):
        papers_follow = re.match(rf"[^.?!]{{0,40}}\b{PAPERS}\b", question.text[match.end() :], re.I)
        if question.free(*match.span()) and not papers_follow:
            question.take(*match.span(), "")
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(question.text)), len(question.text)]
    sentences = list(zip(ends, ends[1:], strict=False))
    own = [
        span
        for span in sentences
        if _is_own(question.text[slice(*span)]) and not _names_venue(question, span)
    ]
    if not own or len(own) == len(sentences) or asks_the_rest(question.text, question.text):
        return
    for start, end, _ in year_spans(question, today):
        if any(first <= start < last for first, last in own):
            question.take(start, end, "")


def _names_venue(question: Question, span: tuple[int, int]) -> bool:
    """Whether a venue is named there, of which the year is: `I missed ICLR in 2026. Which papers were yours?`."""
    return any(span[0] <= start < span[1] for start, _, label in question.taken if label == "VENUE")


def _is_own(sentence: str) -> bool:
    """Whether a sentence tells what somebody has or did, and asks for nothing."""
    return "?" not in sentence and bool(_HAVE_ALREADY.match(sentence)) and not _WANTS.search(sentence)
