"""People of a position asked for beside something else: `which postdocs work on X?`, `any students I could talk to about X?`."""

from __future__ import annotations

import re

from assistant.positions import positions_in
from assistant.understanding.language.question import Question
from assistant.understanding.people.membership import of_members
from assistant.understanding.people.people_asked import of_the_lab

ANYBODY = "researchers"
"""What stands for the position in the shape of the question."""
_POSITION = (
    r"(?:(?:current|present|former|past|other|more)\s+)*(?:(?:ph\.?d\.?|doctoral|graduate|grad|master['’]?s?|m\.?sc\.?|undergraduate|visiting|software|research|senior|junior|staff|full|assistant|associate|postdoctoral)[\s-]+)*"
    r"(?:students?|post-?docs?|postdoctoral (?:researchers?|fellows?|associates?)|professors?|under-?grad(?:uate)?s?|interns?|alumni|alumnus|alumna|alums?|graduates(?! (?:who|that) (?:stud))|bio-?informaticians?|statisticians?|engineers?|programmers?|developers?|technicians?|lecturers?|phds?|fellows?|candidates?|faculty(?: members?)?|staff(?: members?)?)|(?:current|present|former|past) (?:lab |group |team )?(?:members?|people|researchers?)"
)
_PRESENT = re.compile(r"\b(?:current|present)\b", re.I)
_ASKED = r"(?:which|what|whose|any|some|(?:is|are) there(?: an?| any)?|how many|list|find|show me|name|give me|do you have(?: an?| any)?|does the (?:lab|group|team) have(?: an?| any)?|has the (?:lab|group|team)(?: an?| any)?|is an?|are|each|every|who (?:among|of)|among|i(?:'d| would) like to (?:talk|speak) (?:to|with) an?|all)"
_BEHIND = (
    r"(?=\s+(?:here\s+|there\s+|in (?:the|your|this) (?:lab|group|team)\s+)?(?:who|that|which|whom|work(?:s|ed|ing)?|stud(?:y|ying|ies)|stud(?:ied)|research\w*|interested|doing|does|do|did|is|are|was|were|has|have|had|holds?|held|won|wins?|gets?|got|receiv\w+|earn\w*|active|focus\w*|"
    r"(?!(?:papers?|projects?|publications?|works|articles|positions?|jobs|openings?|places|members?|applications?|theses|thesis|students?|stud(?:y|ies)|names?|talks|posts?|programs?|programmes?|profiles?|pages?|lists?|years|researchers?|conferences?|journals?|courses|seminars)\b)\w{2,}(?:s|ed)|came|comes?|went|goes|go|grew|speaks?|likes?|loves?|enjoys?|plays?|made|left|taught|began|spent|could|can|should|would|might|i|we|to (?:talk|ask|contact|speak|approach)|on|with|investigat\w+|develop\w*|publish\w*|wrote|write|deal\w*|specializ\w+|specialis\w+|about|for|know\w*|at)\b)"
)
_HOLDER = re.compile(
    rf"^(?P<lead>.*?\b{_ASKED}\s+(?:of\s+)?(?:(?:the|your|these|our)\s+(?:(?:lab|group|team)['’]s\s+)?)?)(?P<position>{_POSITION})\b{_BEHIND}"
    rf"|^(?P<each>.*?\b(?:each|every)\s+(?:one\s+)?(?:of\s+)?(?:(?:the|your|our)\s+)?)(?P<one>{_POSITION})\s*[?.!]*\s*$"
    rf"|^(?P<whose>.*\b(?:who|which|any)\b.*?)\s(?:,?\s*(?:and|but|who|that))\s+(?:who\s+|that\s+)?(?:is|are)\s+(?:(?:an?|also|currently|still|themselves)\s+)*(?P<behind>{_POSITION})\s*[?.!]*\s*$"
    rf"|^(?P<most>.*?\bmost\s+(?:productive|prolific|active|published)\s+)(?P<first>{_POSITION})\b",
    re.I,
)


def take_holders(question: Question) -> str:
    """The position of the people asked for, marked as people of any; empty where there is none, or it is all that is asked."""
    match = _HOLDER.match(question.text)
    if match is None:
        return ""
    part = next(one for one in ("position", "first", "one", "behind") if match.group(one))
    if not (positions_in(match.group(part)) or _PRESENT.search(match.group(part))):
        return ""
    start, end = match.span(part)
    masked = question.masked()
    if not question.free(start, end) or of_members(masked) or of_the_lab(masked):
        return ""
    if part == "behind":
        question.take(match.end("whose"), end, "")
    else:
        question.take(start, end, ANYBODY)
    return match.group(part)
