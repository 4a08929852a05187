"""The parts of a topic that may each be what is asked: alternatives, and one thing said twice.

`linear attention or DeltaNet-style models` asks for either, `speech recognition, i.e. turning speech into text` says one thing twice.
How a topic falls into parts is told by its joints alone; which part counts, the stored texts decide (`topical.py`). Only what is put
side by side is parted: in `tumour segmentation in MRI scans` every word narrows the others, and no paper on any segmentation is about it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.retrieval.topics.concepts import GENERIC
from assistant.text.words import content_words, stem

_INTRODUCES = r"(?:and|or|be it|i\.?e\.?|e\.?g\.?|such as|for example|for instance|especially|including|in particular|also|as well as)"
_JOINTS = re.compile(
    rf"\s*(?:[,;:()](?!\s*but\b)|\s[-–—/]\s|\s/|/\s)[\s,]*(?:{_INTRODUCES}[\s,.]+)*"
    rf"|\s+(?:(?:{_INTRODUCES}|as opposed to|as an? (?:alternative|replacement|substitute) (?:to|for))[\s,.]+)+",
    re.I,
)
"""Where a topic can be taken apart."""
_TURNED = re.compile(r"^(?:not|no|never|neither|nor|without|rather than|instead of|except|unlike)\b", re.I)
"""A part that tells what is not asked for."""
_NARROWS = re.compile(r"^(?:in|of|on|for|with|at|from|by|to|under|via)\b", re.I)
"""A part that only tells more of another."""
_LEADING = re.compile(r"^(?:whether|either|both|be it)\s+", re.I)
_SHORT_PIECE = 3
"""Words up to which a piece is one of several things named, and no clause of its own."""
_LEAST_WORDS = 2
"""Telling words of a part: a single one is said in passing too often."""


_EITHER = re.compile(r"\s(?:or|/|be it|as well as)\s|\s/|/\s", re.I)


_OF = re.compile(r"\s(?:of|in|for|on|with|from|to|by|at|as)\s", re.I)
"""`segmentation of images or point clouds`: the first half belongs to both."""


def names_alternatives(topic: str) -> bool:
    """Whether any of its parts will do, whatever the whole finds: `A or B`, where each says enough by itself."""
    first, *others = _pieces(topic) or [""]
    shared = _OF.search(first) is not None and not all(_OF.search(one) for one in others)
    return _EITHER.search(topic) is not None and not shared and all(map(_says_enough, (first, *others)))


_RATHER = re.compile(
    r"(?:,?\s+(?:rather than|as opposed to)|\s*[,(]\s*(?:and |but )?not)\s+(?!only\b|just\b|necessarily\b)[^,;()]+\)?(?=\s*[,;(]|$|\s)",
    re.I,
)
"""What is set against what is asked for; `instead of` and `do not` mostly tell how something is done."""


_FOR_WHOM = re.compile(
    r"\s+(?:for|to|aimed at|written for|suitable for)\s+(?:(?:the|a|an|my|our|some|absolute|complete|total|curious|interested|general|new)\s+)*"
    r"(?:beginners?|newcomers?|novices?|starters?|(?:non-?\s?)(?:experts?|specialists?)|lay(?:people|persons?|men|man|\s+(?:readers?|people|audience))|dummies|outsiders?)\s*$",
    re.I,
)
"""Whom a text should suit: no paper's topic, as it ends a question."""


def as_wanted(topic: str) -> str:
    """A topic without what it is set against, and for whom: `for video rather than text` is of video."""
    kept = _FOR_WHOM.sub("", _RATHER.sub("", topic)).strip(" ,;")
    return kept if content_words(kept) else topic


_SAID_TWICE = re.compile(r"\bi\.?e\.\s|\be\.?g\.\s|\bnamely\b|\bthat is\b|\([^()]{3,60}\)\W*$", re.I)


def tellings(topic: str) -> tuple[str, ...]:
    """The ways in which a topic is told twice, each of which papers on it meet: `unlearning, i.e. forgetting a sample on request`.

    Short forms only repeat what they stand for.
    """
    if _SAID_TWICE.search(topic) is None:
        return ()
    pieces = [one for one in _split(topic) if content_words(one) and not _SHORT_FORM.fullmatch(one)]
    return tuple(pieces) if len(pieces) > 1 else ()


_IN_BRACKETS = re.compile(r"\w\s+\((?P<term>[^()]{4,60})\)\W*$")
_SHORTEST_TERM, _LONGEST_TERM = 2, 5


def term_in_brackets(topic: str) -> str | None:
    """The term that ends a topic in brackets, of two to five words; a short form only repeats what it stands for."""
    match = _IN_BRACKETS.search(topic)
    if match is None or _JOINTS.search(match["term"]):
        return None
    return match["term"] if _SHORTEST_TERM <= len(match["term"].split()) <= _LONGEST_TERM else None


_SHORT_FORM = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,4}s?")


def parts_of(topic: str) -> tuple[str, ...]:
    """What a topic falls into at its joints; none where it has no joint."""
    pieces = _split(topic)
    parts = _shared_out(pieces) if len(pieces) > 1 else []
    return tuple(dict.fromkeys(one for one in parts if _says_enough(one)))


def _split(topic: str) -> list[str]:
    """What stands between the joints, without what is not asked for."""
    pieces = (_LEADING.sub("", one.strip(" .?!\"'")) for one in _JOINTS.split(topic) if one)
    return [one for one in pieces if one and not _TURNED.match(one)]


def _pieces(topic: str) -> list[str]:
    """Those of them that do not only tell more of another."""
    return [one for one in _split(topic) if not _NARROWS.match(one)]


def _shared_out(pieces: Sequence[str]) -> list[str]:
    """Each piece, also with the words it shares with its neighbours.

    `inspired by the brain` gives `inspired` to `by human vision`, `segmentation of images` its first two words to `videos`,
    and `editing photos` its last to a single `retouching` before it.
    """
    shared: list[str] = []
    head = with_preposition = ""
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        if _NARROWS.match(piece):
            shared += [f"{head} {piece}"] if head else []
            continue
        shared.append(piece)
        found = _OF.search(piece)
        if found is not None or not with_preposition:
            head = piece[: found.start()] if found is not None else piece
            named = found is not None and len(piece[found.end() :].split()) <= _SHORT_PIECE
            with_preposition = piece[: found.end()] if found is not None and named else ""
        elif len(piece.split()) <= _SHORT_PIECE:
            shared.append(with_preposition + piece)
        if len(piece.split()) == 1 < len(following.split()) and not _NARROWS.match(following):
            shared.append(" ".join([piece, *following.split()[1:]]))
    return shared


def _says_enough(part: str) -> bool:
    return len({stem(word) for word in content_words(part)} - GENERIC) >= _LEAST_WORDS
