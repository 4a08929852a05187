"""The parts of a topic that may each be what is asked: alternatives, and one thing said twice.

`linear attention or DeltaNet-style models` asks for either, `speech recognition, i.e. turning speech into text` says one thing twice.
How a topic falls into parts is told by its joints alone; which part counts, the stored texts decide (`topical.py`). Only what is put
side by side is parted: in `tumour segmentation in MRI scans` every word narrows the others, and no paper on any segmentation is about it.
"""

from __future__ import annotations

import re

from assistant.retrieval.concepts import GENERIC
from assistant.words import content_words, stem

_INTRODUCES = r"(?:and|or|but|be it|i\.?e\.?|e\.?g\.?|such as|for example|for instance|especially|including|in particular|also|as well as)"
_JOINTS = re.compile(
    rf"\s*(?:[,;:()]|\s[-–—/]\s|\s/|/\s)[\s,]*(?:{_INTRODUCES}[\s,.]+)*"
    rf"|\s+(?:(?:{_INTRODUCES}|as opposed to|as an? (?:alternative|replacement|substitute) (?:to|for))[\s,.]+)+",
    re.I,
)
"""Where a topic can be taken apart."""
_TURNED = re.compile(r"^(?:not|no|never|neither|nor|without|rather than|instead of|except|unlike)\b", re.I)
"""A part that tells what is not asked for."""
_LEAST_WORDS = 2
"""Telling words of a part: a single one is said in passing too often."""


_EITHER = re.compile(r"\s(?:or|/|be it|as well as)\s|\s/|/\s", re.I)


def names_alternatives(topic: str) -> bool:
    """Whether any of its parts will do, whatever the whole finds: `A or B`, where each says enough by itself."""
    return _EITHER.search(topic) is not None and all(_says_enough(one) for one in _pieces(topic))


def parts_of(topic: str) -> tuple[str, ...]:
    """What a topic falls into at its joints; none where it has no joint."""
    pieces = _pieces(topic)
    return tuple(dict.fromkeys(one for one in pieces if _says_enough(one))) if len(pieces) > 1 else ()


def _pieces(topic: str) -> list[str]:
    """What stands between the joints, without what is not asked for."""
    pieces = (one.strip(" .?!\"'") for one in _JOINTS.split(topic) if one)
    return [one for one in pieces if one and not _TURNED.match(one)]


def _says_enough(part: str) -> bool:
    return len({stem(word) for word in content_words(part)} - GENERIC) >= _LEAST_WORDS
