"""How a question was put: for a yes or a no, or for a number; what answers it opens with that."""

from __future__ import annotations

import re

_OPENS = (
    r"(?:is|are|was|were|isn'?t|aren'?t|wasn'?t|weren'?t|do|does|did|don'?t|doesn'?t|didn'?t|has|have|had|hasn'?t|haven'?t)\b"
    r"(?! (?:you|u|we) (?:know|happen to know|remember|recall|think|suppose|mean)\b)"
)
_AT_ONCE = re.compile(
    rf"^(?:(?:and|but|so|then|also|ok|okay|well|hey|hi|hello|please|quick question|one more)\b[\s,:–-]*)*{_OPENS}",
    re.I,
)
_LATER = re.compile(rf"[,:–—-]\s+(?:(?:and|but|so) )?{_OPENS}", re.I)
_TAG = re.compile(
    r",\s*(?:right|correct|yes|no|true|or not|(?:is|are|was|were|do|does|did|has|have)n'?t (?:it|he|she|they|there|that|you))\s*\?*\s*$",
    re.I,
)
_CHINESE = re.compile(r"吗\s*[？?。]*\s*$|是不是|是否|有没有|对吧|对不对")
_OPEN = re.compile(r"\b(?:which|what|when|where|why|how|or)\b", re.I)
"""Words that ask for more than yes or no: which of two, or when."""
_OPEN_LATER = re.compile(rf"{_OPEN.pattern}|\b(?:who|whom|whose|list|show|name|give)\b", re.I)
_OPEN_IN_CHINESE = re.compile(r"谁|哪|什么|何时|多少|几|怎么|还是")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")
_NUMBER_OF_AUTHORS = re.compile(
    r"\bhow many\b.*\b(?:authors?|co-?authors?|people|persons?|researchers|scientists|names|hands|writers|contributors)\b"
    r"|\bnumber of (?:co-?)?authors\b|\bauthor count\b|(?<!第)(?:几|多少)(?:位|个|名)?(?:合?作者|人)",
    re.I,
)


def asks_yes_or_no(question: str) -> bool:
    """Whether a question is answered by yes or no: `was it at CHI?`, `它是预印本吗？`; not `who ..?`, not `this or that?`."""
    if _CHINESE.search(question):
        return _OPEN_IN_CHINESE.search(question) is None
    parts = _SENTENCE_END.split(question.strip())
    last = next((part for part in parts if part.rstrip().endswith("?")), parts[-1])
    if _TAG.search(last):
        return _OPEN_LATER.search(_TAG.sub("", last)) is None
    if _AT_ONCE.search(last):
        return _OPEN.search(last) is None
    return _LATER.search(last) is not None and _OPEN_LATER.search(last) is None


def asks_number_of_authors(question: str) -> bool:
    """Whether it is asked how many wrote a paper, beside or instead of who they are."""
    return _NUMBER_OF_AUTHORS.search(question) is not None
