"""What somebody puts right while they write: `the newest... sorry, the oldest`, `A and B... no, A and C`."""

from __future__ import annotations

import re

from assistant.understanding.language.rewording import FULL_NAME

_ORDER = r"(?:newest|latest|most recent|newer|later|oldest|earliest|older|earlier|first|last|second|third|fourth|fifth|most cited|least cited|longest|shortest)"
_BREAKS = r"\s*(?:\.{2,}|…|[,;–—-]|\()\W*"
_OH = r"(?:oh|ah|no|nope|sorry|wait|oops|pardon|rather|or|well|er+m?|u[hm]+|excuse me|i (?:mean|meant)|make that|that is|correction|scratch that|not them|not that)"
_BEHIND = r"(?:\W+(?:i (?:mean|meant)|i should say|of course)(?=\W*$))?"
_PUT_RIGHT = re.compile(
    rf"\b{_ORDER}(?: (?:one|paper|article))?{_BREAKS}(?:{_OH}\b\W*)+(?:the )?(?P<right>{_ORDER})\b{_BEHIND}",
    re.I,
)
_SURELY = r"(?:oh|ah|no|nope|sorry|wait|oops|pardon|er+m?|u[hm]+|excuse me|I (?:mean|meant)|make that|correction|scratch that)"
_NAMES_PUT_RIGHT = re.compile(
    rf"(?P<first>{FULL_NAME} and )?{FULL_NAME}{_BREAKS}(?:{_SURELY}\b\W*)+(?:{_OH}\b\W*)*(?P<right>{FULL_NAME}(?P<pair> and {FULL_NAME})?)"
)


def put_right(text: str) -> str:
    """The question with the later word or name in place of the one it puts right."""
    return _NAMES_PUT_RIGHT.sub(_right, _PUT_RIGHT.sub(r"\g<right>", text))


def _right(found: re.Match[str]) -> str:
    """Two names are put right by two; by one, the one before it is."""
    first = found["first"] or ""
    return found["right"] if found["pair"] else f"{first}{found['right']}"
