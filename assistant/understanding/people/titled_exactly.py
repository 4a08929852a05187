"""A role that must be stated in no other words: `how many are listed as exactly "PhD Student"?`."""

from __future__ import annotations

import re

from assistant.text.words import stem, words

EXACTLY = '"'
"""Around a role: the position must be stated in no other words."""
_LITERALLY = re.compile(
    r"\b(?:exactly|precisely|literally|just|only|simply)\b|[\"“”„«»]"
    r"|\b(?:title[sd]?|role|position|job title|label(?:l?ed)?|called|named|listed as|described as|given as|styled)\b",
    re.I,
)
_SHORT = 3
"""Letters of words that are in no plural."""


def asks_exactly(text: str) -> bool:
    """Whether a question wants a role in the very words in which it is stated."""
    return bool(_LITERALLY.search(text))


def stated_exactly(position: str, asked: str) -> bool:
    """Whether a position is stated in the words asked for and no others, but for what says that somebody left."""
    return words_of_role(position) == words_of_role(asked.partition(EXACTLY)[2].partition(EXACTLY)[0])


def words_of_role(position: str) -> frozenset[str]:
    """The stems of a position, in the singular, without what says that somebody left."""
    return frozenset(map(_root, words(position))) - {_root(one) for one in ("alumni", "former")}


def _root(word: str) -> str:
    return stem(word[:-1] if len(word) > _SHORT and word.endswith("s") else word)
