"""How a paper's work was tried, where a question asks for the trial itself and names no thing: `how was it validated?`."""

from __future__ import annotations

import re

from assistant.records import Passage
from assistant.retrieval.paper_facts.trials import tells_trial
from assistant.retrieval.sentences import body_sentences, is_background

_TRIED = r"(?:validat|evaluat|test|verif|assess|tried|demonstrat)\w*"
_HOW_TRIED = re.compile(
    rf"\bhow (?:exactly |well )?(?:was|were|is|are|did|do|have|has|had)\b.{{0,40}}\b{_TRIED}(?: (?:it|them|this|that))?\W*$|\bhow (?:was|is) the (?:validation|evaluation|testing) (?:done|made|carried out|performed)",
    re.I,
)
_SORTS = re.compile(
    rf"^\W*(?:for|on|in|to|with|at)? ?(?:what|which) (?:sorts? of |kinds? of )?(?:tasks?|problems?|applications?|domains?|fields?|areas?|settings?|scenarios?|use cases?)\b.{{0,60}}\b(?:{_TRIED}|tried|applied|used)\b",
    re.I,
)
"""`For what tasks was it tried?`: a text that names them need not call them tasks."""
_TELLS = re.compile(
    r"\b(?:evaluat|validat|verif|experiment|simulat|demonstrat|tested|tests)\w*\b|\bresults? (?:show|confirm|demonstrate)",
    re.I,
)
_MOST = 2


def asks_for_trial(question: str) -> bool:
    """Whether how or at what tasks something was tried is what is asked."""
    return bool(_SORTS.search(question) or _HOW_TRIED.search(question))


def told_of_trial(question: str, passage: Passage) -> list[str]:
    """The sentences that say how or at what tasks the paper's own work was tried, where that is asked; else none."""
    own = [
        one
        for one in body_sentences(passage.text, passage.title)
        if not is_background(one) and "http" not in one
    ]
    if _SORTS.search(question):
        return [one for one in own if tells_trial(one)][:_MOST]
    return [one for one in own if _TELLS.search(one)][:_MOST] if _HOW_TRIED.search(question) else []
