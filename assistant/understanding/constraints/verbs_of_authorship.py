"""Verbs that only say that somebody wrote or was somewhere: `the works signed by A`, `was A represented at AAAI?`.

Which verb it is tells nothing; where it stands does: between papers and their author, or between a name and a venue or year.
"""

from __future__ import annotations

import re

from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

_DONE_BY = re.compile(
    rf"\b{PAPERS}\s+(?:(?:that|which)\s+(?:were|was|are|have been|had been)\s+)?(?P<verb>(?:\w+ed|\w+wn|\w+ten|penned|put out|brought out|done|made)(?: up| out)?)\s+(?:down )?by\s+$",
    re.I,
)
_OF_OTHERS = re.compile(
    r"(?:inspir|cit|influenc|supervis|advis|led|fund|review|edit|follow|nam|call|bas|own|motivat|present|lead)\w*",
    re.I,
)
_THERE = re.compile(
    r"\s+(?P<verb>(?:\w+ed|\w+wn|\w+nt|\w+ne|\w+ing|be|have|has|get|got|place|land|bring|show|run))(?: (?:up|out|over|along|off))?\s+(?:(?:at|in|to|into|for|through|with|on)\s+)?(?:the\s+)?$",
    re.I,
)
_ANY_THERE = re.compile(_THERE.pattern.replace("(?P<verb>(?:", r"(?P<verb>(?:[a-z]{3,}|", 1), re.I)
_DO = re.compile(r"\b(?:did|does|do)\s+(?:the )?$", re.I)
_AUXILIARY = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|do|that|which|papers?|publications?|works?)\s+(?:the )?$",
    re.I,
)


def take_verbs_of_authorship(question: Question, people: list[tuple[int, int]]) -> None:
    """Take such verbs."""
    places = sorted(start for start, _, label in question.taken if label in ("VENUE", "YEAR"))
    for start, end in people:
        done = _DONE_BY.search(question.text[:start])
        if (
            done is not None
            and not is_chatter(done["verb"])
            and not _OF_OTHERS.fullmatch(done["verb"])
            and question.free(*done.span("verb"))
        ):
            question.take(*done.span("verb"), "")
        place = next((one for one in places if one >= end), None)
        bare = _DO.search(question.text[:start])
        there = (
            (_ANY_THERE if bare else _THERE).match(question.text[end:place]) if place is not None else None
        )
        # Words that build questions are no topic anyway, and what is asked is told by them.
        if there is None or is_chatter(there["verb"]) or not _AUXILIARY.search(question.text[:start]):
            continue
        span = (end + there.start("verb"), end + there.end("verb"))
        if question.free(*span) and len(question.text[end:place].split()) <= 4:
            question.take(*span, "")
