"""Papers that somebody may have written but must not lead: `those that A does not lead`, `not led by A`, `on which A is not last author`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records.author_places import AuthorPlace
from assistant.understanding.language.question import Question
from assistant.understanding.people.people import Found

_NOT = r"(?:not|never|n['’]t)"
_PLACE = r"(?:the )?(?:very )?(?P<place>first|last|lead(?:ing)?|senior|final)(?: (?:author|name|one))?"
_BEHIND = re.compile(
    rf"\s+(?:(?:does|do|did|has|have|is|was)\s*{_NOT}|never)\s+(?:lead|led|head(?:ed)?|front(?:ed)?)\b(?:\s+(?:them|it))?"
    rf"|\s+(?:(?:is|was|are|comes?|stands?)\s*{_NOT}|{_NOT}|never)\s+(?:as |listed |named |placed )?{_PLACE}\b(?:\s+(?:on|of|in)\b(?!\s+(?:the )?(?:\w+ )?(?:papers?|list)))?",
    re.I,
)
"""Behind a name."""
_BEFORE = re.compile(
    rf"\b(?:{_NOT}|without|except(?: for)?|excluding|leav(?:e|ing) out|omit(?:ting)?|minus|but no|other than|apart from|besides|drop(?:ping)?|ignor(?:e|ing))\s+"
    r"(?:(?:the|those|any|all|papers?|ones|works?|anything|everything|what(?:ever)?|that|which|is|are|was|were|being)\s+)*"
    r"(?:led|headed|fronted|first-authored|(?P<last>last-authored|senior-authored)|lead-authored)\s+by\s+$",
    re.I,
)
"""Before a name."""
_OTHERWISE = re.compile(
    rf"\b(?:(?:have|has|had|having|with|and|whose|where|of which)\s+)?(?:an?|the|whose|their|its)?\s*(?P<place>first|last|lead(?:ing)?|senior) author(?:['’]s name)?\s+(?:(?:who|that|which)\s+)?(?:(?:is|was|are|were)\s*{_NOT}|(?:(?:is|was)\s+)?(?:somebody|someone|anybody|a person|(?:an)?other)?\s*(?:else\s+)?(?:other than|different from|but not|else than))\s+$",
    re.I,
)
"""Before a name: `with a first author who isn't A`."""


def take_not_led(question: Question, people: Sequence[Found]) -> tuple[tuple[Found, ...], AuthorPlace | None]:
    """Those who must not stand at a place in the list of authors, and at which; the words are taken, the names are no people of the question."""
    if len(people) < _TWO:
        return (), None
    for one in people:
        behind = _BEHIND.match(question.text, one.end)
        before = _BEFORE.search(question.text[: one.start])
        otherwise = _OTHERWISE.search(question.text[: one.start])
        if behind is not None and question.free(one.end, behind.end()):
            said = (behind["place"] or "first").lower()
            question.take(one.end, behind.end(), "")
        elif before is not None and question.free(before.start(), one.start):
            said = "last" if before["last"] else "first"
            question.take(before.start(), one.start, "")
        elif otherwise is not None and question.free(otherwise.start(), one.start):
            said = otherwise["place"].lower()
            question.take(otherwise.start(), one.start, "")
        else:
            continue
        question.taken = [
            (start, end, "" if (start, end) == (one.start, one.end) else label)
            for start, end, label in question.taken
        ]
        return (one,), "last" if said in ("last", "senior", "final") else "first"
    return (), None


_TWO = 2
"""Of one person alone it is said of what list they are to stand elsewhere: `A's papers, not as first author`."""
