"""Parts of a question between two breaks: which of them ask, and which tell something of those who ask."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

_BREAKS = re.compile(
    r"(?<=\w\w)(?<!\b[DdMm]r)(?<!\b[Mm]s)(?<!\b[Ss]t)(?<![Pp]rof)(?<!\bvs)(?<!\betc)\.(?=\s|$)|[,:;](?=\s|$)|[?!()…\n]+|\.{2,}|\s[-–—]{1,2}\s|[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F]+"
)
_ME = r"(?:i|i'm|im|i'd|i've|i'll|me|my|myself|we|we're|we've|us|our|you|you'd|you're|your|u|ur)"
SPEAKS = re.compile(rf"(?!\bi mean\b)\b{_ME}\b|\bit (?:is|was|be|would|will|'s)\b|\bit's\b")
"""Words of those who ask and of whoever is asked, and `it` that stands for nothing."""
INTERROGATIVE = re.compile(
    r"\b(?:which|what(?:'?s)?|hows|wheres|whens|whos|whose|whom|how (?:many|much|often|long|old)|who(?! (?:is|am|are|was) (?:now|here|reading)\b))\b"
)
ORDERS = re.compile(
    r"\b(?:lists?|names?|show|give|gimme|tell|find|count|titles?|any|anything|everything|something)\b"
)
OF_PAPERS = re.compile(rf"\b{PAPERS}\b")
ASKS_AT_ONCE = re.compile(
    r"^\W*(?:(?:and|but|so|then|now|also|please)\W+)*(?:does|do|did|has|have|had|is|are|was|were|can|could|when|where|why|how)\b"
)
SUBORDINATE = re.compile(
    r"^\W*(?:(?:and|but|or|only|even|so)\W+)*(?:if|as (?:far|long|soon|much) as|assuming|supposing|because|although|though|unless|whenever|while|in case|now that|so that|seeing that|considering)\b"
)
SOURCE = re.compile(
    r"^\W*(?:at least )?(?:according to|going (?:by|from)|judging (?:by|from)|to (?:judge|go) (?:by|from)|based on (?:the|what|your|h(?:is|er)|their|its)|as per|as (?:stated|given|listed|shown|told|written|said|recorded) (?:on|in|by|at)|as (?:\w+ ){1,4}(?:says?|states?|shows?|has it|puts it))\b"
)
"""`Going by the profile`: where the answer is to come from."""
INTRODUCES = re.compile(
    r"\b(?:about|on|regarding|concerning|related to|interest(?:ed)? in|field of|area of|heading of|in terms of|when it comes to|as for|as to)\s+(?!(?:this|that|these|those|it|my|our|your)\b)(?=\w)"
)
_STATES = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|well|ok|and|but|now|yes|no)\W+)*(?:i|i'm|im|i've|i'd|we|we're|we've|my|our)\b"
)
_WANTS = re.compile(
    r"\b(?:want|need|look(?:ing)?|search(?:ing)?|interested|like|love|after|require|curious|wonder(?:ing)?|ask(?:ing)?|see|know if|tell|find|mean|meant)\b"
)
"""What makes a request of a sentence about oneself."""


@dataclass(frozen=True)
class Part:
    """A part of the question between two breaks: its place, its text with labels in small letters, and what follows it."""

    start: int
    end: int
    masked: str
    labels: tuple[tuple[int, int], ...]
    behind: str

    @property
    def states(self) -> bool:
        """Whether it tells something of those who ask, and wants nothing: `I saw X's older papers.`"""
        return bool(_STATES.match(self.masked)) and not (
            self.behind.startswith("?") or _WANTS.search(self.masked) or INTERROGATIVE.search(self.masked)
        )

    @property
    def asks(self) -> bool:
        """Whether it makes a request."""
        if self.states:
            return False
        if not self.labels and (SUBORDINATE.match(self.masked) or SOURCE.match(self.masked)):
            return False
        if INTERROGATIVE.search(self.masked) or OF_PAPERS.search(self.masked):
            return True
        if SPEAKS.search(self.masked) and not self.labels:
            return False
        return bool(ORDERS.search(self.masked) or ASKS_AT_ONCE.match(self.masked))


def parts_of(question: Question) -> list[Part]:
    """The parts of a question, in order."""
    text = question.text
    breaks = [match for match in _BREAKS.finditer(text) if question.free(*match.span())]
    starts = [0, *(match.end() for match in breaks)]
    ends = [*(match.start() for match in breaks), len(text)]
    marks = [*(match.group().strip() for match in breaks), ""]
    return [
        Part(start, end, _masked(question, start, end), _labels(question, start, end), mark)
        for start, end, mark in zip(starts, ends, marks, strict=True)
        if text[start:end].strip()
    ]


def _labels(question: Question, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(
        (first, last) for first, last, label in sorted(question.taken) if label and start <= first < end
    )


def _masked(question: Question, start: int, end: int) -> str:
    """A stretch of the question with its labels, the rest in small letters."""
    pieces, place = [], start
    for first, last, label in sorted(question.taken):
        if start <= first < end:
            pieces += [question.text[place:first].lower(), f" {label} "]
            place = last
    joined = "".join([*pieces, question.text[place:end].lower()]).replace("’", "'")
    return re.sub(r"\s+", " ", joined).strip()


def take_words(question: Question, start: int, end: int) -> None:
    """Take all that is free between two places, labels left as they are."""
    place = start
    for first, last, _ in sorted(question.taken):
        if start <= first < end:
            if question.text[place:first].strip():
                question.take(place, first, "")
            place = max(place, last)
    if question.text[place:end].strip():
        question.take(place, end, "")


def introduced(part: Part) -> list[str]:
    """What `about` or `on` brings up in a part."""
    behind = [part.masked[match.end() :] for match in INTRODUCES.finditer(part.masked)]
    return [one for one in behind[-1:] if not is_chatter(one)]
