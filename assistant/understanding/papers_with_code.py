"""Papers with code: whether only those are wanted, and the words that say so."""

from __future__ import annotations

import re

from assistant.understanding.question import Question

_HAS_CODE = re.compile(
    r"\b(?:have|has|with|whose|release[ds]?|provide|offer|link(?:s|ed)? to)\s+(?:\w+\s+){0,2}(?:source )?code\b|\bcode (?:is )?(?:available|released|public)\b|\bopen[- ]sourced?\b|(?:有|开源|公开)(?:了)?代码|代码(?:已)?(?:公开|开源)|开源",
    re.I,
)
_CODE_WORDS = re.compile(
    r"(?:\b(?:that |which )?(?:have|has|with|whose|come with|comes with|come|comes|release[ds]?|provide[sd]?|offer(?:s|ed)?|link(?:s|ed)? to)\s+)?(?:\b(?:an?|the|their|any|some|public|available|open|working|official)\s+)*\b(?:source )?code(?: (?:repositor(?:y|ies)|repos?|links?|releases?|bases?|is|are|available|released|public|online))*\b|\bopen[- ]sourced?\b|\b(?:github )?repositor(?:y|ies)\b|\bgithub(?: links?)?\b|(?:有|开源)?代码|开源",
    re.I,
)


def asks_for_code(text: str) -> bool:
    """Whether it speaks of papers that have code."""
    return bool(_HAS_CODE.search(text))


def take_code(question: Question) -> None:
    """The words that ask for papers with code, which are no topic."""
    while question.take_first(_CODE_WORDS, "") is not None:
        pass
