"""Whose thesis was on something: `which alum did their thesis on X?`, `whose dissertation dealt with X?`."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import QueryKind
from assistant.understanding.language.cues import PEOPLE
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import Shape

THESIS = "thesis"
"""What is asked of people: the `fact` of a query for them."""
_WHO = rf"(?:who|whose|(?:which|what|any)(?: of (?:your|the|these|those|them|you))?(?: [\w.'’-]+){{0,4}}|(?:has|did|is there|does) (?:any(?:one|body)|some(?:one|body)|any {PEOPLE})|(?:list|name|find|show me) (?:the |all |every )?(?:alum\w*|students?|graduates?|{PEOPLE})(?: (?:who|that|with))?)"
_KIND = r"(?:(?:the|an?|their|his|her|his or her|ph\.?d\.?|doctoral|doctorate|master['’]?s?|m\.?sc\.?|bachelor['’]?s?|b\.?sc\.?|final|whole|own) )*"
_ASKED = re.compile(
    rf"^\W*(?:(?:hi|hello|and|so|please|tell me|do you know)\W+)*{_WHO}\b[^?.!,;]{{0,40}}?\b(?P<thesis>{_KIND}(?:thesis|theses|dissertations?)) ?(?:(?:was|is|were|that|which|had|dealt|deals?|dealing|looked|looks?|focus\w*|titled|entitled|written|done|his|her|their|research) )*"
    r"(?:on|about|at|with|into|regarding|concerning|covering|covers?|covered|studied|studies|investigat\w+|analy[sz]\w+|explor\w+|address\w*|examin\w+|treat\w*)\s+(?P<topic>[^?!]+?)(?:\s*[,:–—-]\s*(?:was it )?(?-i:[A-Z])[\w.'’ -]+ or (?-i:[A-Z])[\w.'’ -]+|,? (?:please|who (?:is|was) (?:that|it)|what(?:'s| is) (?:the|their|his|her) name))?\W*$",
    re.I,
)

_IS_TOLD = re.compile(r"\b(?:thesis|theses|dissertation)\b", re.I)


def thesis_on(question: Question, library: Library) -> Shape | None:
    """People asked for by what their thesis was on; its words are taken, so that they name no paper. None where none are."""
    match = _ASKED.match(question.text)
    if match is None or not any(_IS_TOLD.search(fact.text) for one in library.stated for fact in one.facts):
        return None
    question.take(match.start("thesis"), match.end("topic"), "")
    return Shape(QueryKind.PEOPLE, fact=THESIS, topic=match.group("topic").strip(" ,;"))
