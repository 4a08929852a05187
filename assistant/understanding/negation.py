"""Constraints a question turns round: `not with X`, `except at AAAI`, `without preprints`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.understanding.question import Question

_TURNS = (
    r"(?:not|w/o|neither|nor|never|without|exclud(?:e|es|ing)|except(?:ing)?(?: for)?|other than|apart from|aside from|besides|minus|rather than|no"
    r"|(?:leav|tak|filter|set|cut|cross)(?:e|es|ing|ting)?(?: (?:out|aside))?|(?:skip|drop|omit)(?:s|ping|ting)?|(?:ignor|disregard|discard|remov|subtract)(?:e|ing)?|forget(?: about)?|outside(?: of)?"
    r"|(?:is|are|was|were|do|does|did|has|have|had)n['’]?t)"
)
"""Words that turn round what follows. Those of leaving out have a name or a venue behind them, or turn nothing round."""
_BETWEEN = r"(?:\s+(?:with|by|from|at|in|as|of|on|for|to|out|aside|those|ones?|the|any|anything|everything|whatever|all|what|where|when|which|that|papers?|articles?|publications?|works?|stuff|an?|co-?author(?:ed|s)?|written|published|including|together|done|his|her|their|him|them|he|she|they|is|are|be|being|been|was|were|has|have|having|had|did|really|actually|name|list|includ(?:e|ing)|involv(?:e|ing)|featur(?:e|ing)|also|too|count(?:ing)?))*\s*"
_NOT = rf"(?:,?\s*\b(?:and |but )?{_TURNS}\b{_BETWEEN}|\bnon[- ]|(?:而?(?<!是)不是|不包括|不包含|不算|排除|剔除|去掉|除开|除了|(?<!有)没有|(?<!有)没|除去|不含|不要|非)\s*(?:和|与|跟|在|发在|发表在|关于)?\s*)$"
_ABSENT = re.compile(
    r"\s+(?:is|was|are|were|does|did|has|had)(?:\s+not|n['’]?t)\s+(?:an? |the |been )?(?:on|in|among|part of|involved|involved in|an author|(?:co-?)?authors?(?: of| on)?|work(?:ed)? on|sign(?:ed)?)\b(?:\s+(?:it|them|of|on))?",
    re.I,
)
"""`that X is not on`."""
_BY_OTHERS = re.compile(
    r"\s*(?:by |is |are )?(?:somebody|someone|anybody|anyone|others?|another|a different)\b(?: else| person| people| author)?",
    re.I,
)
"""Behind a place: `led by somebody else`."""
_OTHERS_ARE = re.compile(
    r"\b(?:somebody|someone|anybody|anyone|others|another|an?other|a different|different)\b(?: else| person| people| author| one)?(?:\s+(?:is|was|are|were|as|being|stands?|appears?|comes|goes|listed|named|the|an?))*\s*$",
    re.I,
)
"""Before a place: `somebody else is first author`, `another first author`."""
_ASIDE = re.compile(r"\s*,?\s*(?:aside|excluded|excepted|apart|left out|not counted)\b", re.I)
"""Behind a name: `X aside`."""
BEFORE = re.compile(_NOT, re.I)
"""What turns round, at the end of the text before it."""
_LABELS = frozenset({"YEAR", "VENUE", "STATUS", "TRACK", "POSITION"})


@dataclass
class Negations:
    """Which people (by their place in the question) and which kinds of constraint are turned round."""

    people: set[tuple[int, int]] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    venues: set[int] = field(default_factory=set)
    """Where venues begin that are turned round, also beside others that are not: `at A but not at B`."""


def take_negations(question: Question, people: list[tuple[int, int]]) -> Negations:
    """Find them by the words before what is already understood, and take those words."""
    found = Negations()
    spans: list[tuple[int, int]] = []
    negated: list[str] = []
    for start, end, label in sorted(question.taken):
        if (start, end) not in people and label not in _LABELS:
            continue
        behind = _BY_OTHERS if label == "POSITION" else _ASIDE
        turned = behind.match(question.text, end) if label in ("POSITION", "PERSON") else None
        if turned is not None and question.free(end, turned.end()):
            question.take(end, turned.end(), "")
            if label == "PERSON":
                found.people.add((start, end))
            else:
                negated.append(label)
            continue
        before = question.text[:start]
        match = BEFORE.search(before) or (_OTHERS_ARE.search(before) if label == "POSITION" else None)
        absent = _ABSENT.match(question.text, end) if (start, end) in people else None
        if absent is not None and question.free(end, absent.end()):
            question.take(end, absent.end(), "")
            found.people.add((start, end))
            continue
        joined = bool(spans) and re.fullmatch(
            r"\s*(?:,|or|and|nor)\s*(?:with |by |at |in )?", question.text[spans[-1][1] : start], re.I
        )
        if match is None and not joined:
            continue
        if match is not None and question.free(match.start(), start) and match.group().strip():
            question.take(match.start(), start, "")
        if (start, end) in people:
            found.people.add((start, end))
        else:
            negated.append(label)
            found.venues |= {start} if label == "VENUE" else set()
        spans.append((start, end))
    kinds = [label for _, _, label in question.taken]
    # Where some of them are meant as they stand (`at A, not at B`), the record has no place for both.
    found.labels = {label for label in negated if kinds.count(label) == negated.count(label)}
    return found
