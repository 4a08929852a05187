"""The first and the last paper asked for in one: `in which year did the first paper with A appear, and in which the last?`."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_NAME = r"[A-Z][\w.’'-]*(?: (?:(?:van|von|de|der|den|del|la|di|da|bin|al) )*[A-Z][\w.’'-]*){0,4}"
_WHEN = r"(?:when|(?:in |of |from )?(?:what|which) years?|(?:what|which) (?:is|are|was|were) the years? (?:of|in which)|since when)"
_FIRST = r"(?:the |his |her |their )?(?:very )?(?:first|earliest|oldest)"
_LAST = r"(?:the |his |her |their )?(?:very )?(?:last|latest|newest|most recent)"
_ONE = rf"(?: (?:joint |stored )?(?:one|{PAPERS}))?"
_APPEAR = r"(?: (?:appear|appeared|come out|came out|published|out|written))?"
_OF = r"(?:with|by|of|from|that|involving)"
_END = r"(?: of (?:them|these|those))?\s*\??\W*$"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b{_WHEN} (?:was|were|is|did|does) {_FIRST}(?: (?:joint|stored))? {PAPERS}) (?i:{_OF}) (?P<who>{_NAME})(?i:{_APPEAR}),? (?i:and,? (?:(?:in|of|from) )?(?:when |which |what |which year |what year )?(?:(?:did|was|is) )?{_LAST}{_ONE}{_APPEAR}{_END})",
        rf"(?i:\b{_WHEN} (?:was|were|is|are|did) {_FIRST}{_ONE} (?:and|or) (?:when )?(?:(?:was|is|did) )?{_LAST}(?: (?:joint|stored))? {PAPERS} {_OF}) (?P<who>{_NAME})(?i:{_APPEAR}{_END})",
        rf"(?i:\b{_WHEN} (?:did|has|have)) (?P<who>{_NAME})(?i: (?:first|initially) (?:publish|published|appear|write|written)(?: with (?:you|the (?:lab|group)))?,? and (?:when )?(?:(?:did|was|for) )?(?:they |he |she |it )?(?:the )?last(?: time)?{_END})",
        rf"(?i:\b(?:what (?:are|were|is) |which (?:are|were) |give me |tell me )?the first and (?:the )?last years? (?:in which|of|that)) (?P<who>{_NAME})(?i: (?:has |have )?(?:published|appeared?|wrote|written|has papers|publish){_END})",
    )
)


def both_ends_plainly(text: str) -> str:
    """The question for the first and the last paper of somebody in plain words; the text where it asks for nothing of the kind."""
    for pattern in _PATTERNS:
        if (found := pattern.search(text)) is not None:
            return f"{text[: found.start()]}first and last paper of {found['who']}?"
    return text
