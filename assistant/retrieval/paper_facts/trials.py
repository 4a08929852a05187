"""Trials: on or with which named things something was tried, as a question asks for it and a sentence tells it."""

from __future__ import annotations

import re

from assistant.retrieval.required.answer_forms import NAMED, asks_named
from assistant.retrieval.required.answer_types import holds_type

_TRIED_ON = re.compile(
    r"\b(?:test|tests|tested|testing|tried|try|trials?|evaluat\w+|experiments?|experimented|train|trained|benchmark\w*|measured?|run|ran|use|used|applied|demonstrated?|shown)\b",
    re.I,
)
_TRIAL = re.compile(
    r"^(?:On|With|For|Over|Across|Using|In (?:experiments?|tests?|trials?|simulations?))\b|\b(?:tests?|tested|experiments?|evaluat\w+|trials?|results?|trained|tried|measured|outperform\w*|appl(?:y|ied|ying)|demonstrat\w+|using)\b"
)
_PAIR = re.compile(r"\b(?:to|on|with|for|from|using) (?:\w+ ){1,2}and \w+(?: \w+)?[.,;]")
"""Two things side by side: `to soccer and hockey.`"""
_ON_WHAT = re.compile(
    r"\b(?:test|evaluat|train|tri|benchmark|experiment|assess|validat)\w* (?:it |them )?(?:on|with|against)\b(?: what| which)?\W*$|(?:^|[:;,–—])\W*(?:and )?(?:on|with) (?:what|which) (?:is|was|were|are|did|do|does|has|have)\b.{0,60}\b(?:test|evaluat|train|tri|assess|validat)\w*",
    re.I,
)


def implied_topic(question: str) -> str:
    """What a question asks for without naming it: `what was it tested on` asks for data."""
    return "dataset" if _ON_WHAT.search(question) else ""


def asks_trial(question: str) -> bool:
    """Whether a question asks on or with which named things something was tried."""
    return bool(_TRIED_ON.search(question)) and asks_named(question)


def tells_trial(sentence: str) -> bool:
    """Whether a sentence says on or with which named things something was tried."""
    named = holds_type(sentence, (NAMED,)) or bool(_PAIR.search(sentence))
    return bool(_TRIAL.search(sentence)) and named
