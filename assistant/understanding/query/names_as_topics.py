"""A short name that says what papers are about, where papers are asked for: `which papers extend NeRF to moving people?`.

The paper of that name is one of many then; asked as a fact of it, the question would be answered by the wrong paper.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records import QueryKind
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import Shape
from assistant.understanding.query.taken import Taken

_LONGEST = 3
"""Words of a short name."""
_PAPERS_DO = re.compile(
    rf"^\W*(?:(?:hi|hello|hey|so|and|ok|please|also)\b\W*)*(?:which|what)(?: of (?:your|the|these|those))?(?: other| recent| more| further)? {PAPERS}(?: (?:here|of yours|you have|on file))?(?: (?:that|which))? "
    r"(?!(?:is|was|are|were|call|nam|titl|introduc|propos|present|describ|publish|cit|wrote|writ|did|does|do|has|have|had|explain|report|defin|invent|coin|come|came|won|win|compar|contain|mention|list|beat|outperform|replac|improv|follow|succeed|preced|build|built|bas|extends? PAPER\W*$|about|on|in|by|of|from|at|to|for|with|and|or|PAPER|PERSON|VENUE|YEAR)\w*\b)"
    r"[a-z]+\b[^?]*\bPAPER\b"
)
"""What papers do with what the name stands for; a paper introduces, beats or follows another itself."""


def without_topical_names(shape: Shape, question: Question, taken: Taken) -> tuple[Shape, Taken]:
    """The shape, and what was taken without a name that is no more than part of a topic, whose words are free again."""
    named = [(start, end) for start, end, label in question.taken if label == "PAPER"]
    plain = shape.kind is QueryKind.FACT and shape.fact in (None, "words", "about")
    if not plain or taken.people or len(taken.paper_ids) != 1 or len(named) != 1:
        return shape, taken
    (start, end) = named[0]
    if len(question.text[start:end].split()) > _LONGEST or not _PAPERS_DO.match(question.masked()):
        return shape, taken
    question.taken = [one for one in question.taken if one[2] != "PAPER"]
    return Shape(QueryKind.PAPERS), replace(taken, paper_ids=())
