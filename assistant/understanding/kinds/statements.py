"""Statements a visitor wants confirmed: `is it true that A never published at X?`, `B works at C, right?`.

What is looked up is the statement itself, without the words that ask whether it holds, and without what denies it:
whether A never published at X is told by A's papers there.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_LEADS = r"^\W*(?:(?:so|and|hi|hello|please|tell me|i wonder|i'd like to know|if|whether)\b\W*)*"
_IS_IT_TRUE = re.compile(
    _LEADS
    + r"(?:(?:is|was|would|isn['’]?t) it (?:be )?(?:really |actually )?(?:true|correct|right|so|accurate|the case|a fact)|am i (?:right|correct)|(?:can|could) you (?:please )?(?:confirm|verify|check)|please (?:confirm|verify|check)|(?:true|right|correct) or (?:false|wrong|not))\b\W*"
    r"(?:(?:to say|in (?:saying|thinking|assuming)|that|whether|if)\b\W*)*(?=\w)",
    re.I,
)
_SAYS_SO = re.compile(
    r"^\W*(?:(?:so|and|hi|hello)\b\W*)*(?:(?:i|we|somebody|someone|people|they|my \w+)(?:['’]ve| have| was| were)? (?:heard|read|told|think|thought|believed?|understand|understood|assumed?|says?|said|claim(?:s|ed)?)(?: (?:me|us|somewhere|recently|once))?(?: that)?\s+)?"
    r"(?P<said>[^?!]+?)[\s,.;:–-]+(?:is (?:that|this|it)|am i|are they|was (?:that|this|it))?\s*(?:right|correct|true|wrong|accurate)\W*\?\W*$",
    re.I,
)
_WELL = re.compile(r"^\W*(?:which|what|who|whose|how|why|where|when|is|are|do|does|did|has|have|can)\b", re.I)
"""What begins so is a question already, and no statement."""
_TURNED = re.compile(
    r"^(?P<lead>\W*)(?P<verb>is|are|was|were|does|did|has|have|had|do(?=n['’]?t (?:you|they|we)\b))n['’]?t\s+(?=\w)",
    re.I,
)
"""`Isn't A a professor?` asks what `is A a professor?` asks."""
_NEVER = re.compile(r"\b(?:has|have|had|did|does|is|was)?\s*\bnever\b\s*(?:ever\s+)?", re.I)
_ASKS_NEVER = re.compile(
    rf"{_LEADS}(?:has|have|had|did|does|is|was)\b(?:(?!\b(?:{PAPERS})\b)[^?,;]){{2,60}}?\bnever\b", re.I
)
_NO = re.compile(rf"\b(?:not (?:an?|any|one|a single)|no|zero|none of the)(?= (?:\w+ )?(?:{PAPERS})\b)", re.I)


def looked_up(text: str) -> str:
    """The statement that a question wants confirmed, as a question for what bears on it; any other question as it is."""
    framed = _IS_IT_TRUE.match(text)
    said = None if framed or _WELL.match(text) else _SAYS_SO.match(text)
    if framed is not None:
        return _affirmed(text[framed.end() :])
    if said is not None:
        return f"{_affirmed(said.group('said'))}?"
    if _ASKS_NEVER.match(text):
        return re.sub(r"\bnever\b\s*", "ever ", text, count=1, flags=re.I)
    return _TURNED.sub(r"\g<lead>\g<verb> ", text)


def _affirmed(statement: str) -> str:
    return _NO.sub("any", _NEVER.sub(" ", statement, count=1)).strip()
