"""Framing: sentences and clauses that say who asks, why, and what for, beside those that ask.

`The dean wants a list: which papers ...?`, `..., so I can settle an argument`. In a question held together by names,
venues or years, their words are no topic.
"""

from __future__ import annotations

import re

from assistant.understanding.cues import PAPERS

_SENTENCES = re.compile(r"(?<=[.?!:;])\s+|\s+[-–—]{1,2}\s+")
_ABOUT_ME = re.compile(
    r"^\W*(?:hi|hello|hey|ok|so|well|and|,|\s)*\b(?:i|i'm|im|i've|we|we're|we've|my|our)\b(?!.*\b(?:want|need|look(?:ing)?|search(?:ing)?|interested|see|know|find|like)\b)",
    re.I,
)
REQUESTS = re.compile(
    rf"\b(?:which|what|any|anything|is there|are there|who|has any\w*|have you|do you have|did any\w*)\b|\b{PAPERS}\b",
    re.I,
)
"""Words by which a sentence asks for something."""
_ASKS = re.compile(
    REQUESTS.pattern
    + r"|\b(?:how|where|when|whose|list|name|show|give|tell|find|count|titles?|please|kindly)\b|\?",
    re.I,
)
_WANTS = re.compile(
    r"\b(?:interest(?:s|ed)?|look(?:s|ing)? for|search(?:es|ing)? for|about|work(?:s|ing)? on|topic|subject|field|(?:read|something|anything|learn) (?:up )?on|(?:need|want|like|wish) to (?!(?:know|see|have|get|list|count|check|find)\b)\w+)\b",
    re.I,
)
"""What may bring up a topic in a sentence of its own."""
_TELLS = re.compile(
    r"\b(?:i|we|you|he|she|it|they|me|us|my|our|your|his|her|somebody|someone|is|are|was|were|has|have|had|sorry)\b|^\W*(?:the|one of|some|a|an)\b.*?\b\w+(?:s|ed)\b",
    re.I,
)
_ANNOUNCES = re.compile(
    r"^\W*(?:an?|one|another|my|the)?\s*(?:\w+ )?(?:question|request|query|favou?r)\b[^?]*$", re.I
)
_SUBORDINATE = re.compile(
    r"(?:,\s*|\s+|^\W*)\b(?:so(?: that)?|because|since|as|if|before|after|while|in case|now that|whenever|unless|or (?:did|do|am|have|has)|and) (?:i|we|you|it|my|our|somebody|someone|everybody)\b"
    r"(?![^,.:;?!]*\b(?:counts?|only|about|on|papers?|LIMIT)\b)[^,.:;?!]*"
    r"|,\s*(?:which|what) (?:\w+ ){0,2}(?:me|us|you)\b[^,.:;?!]*",
    re.I,
)
_PURPOSE = re.compile(
    r"(?:,\s*|\s+|^\W*)(?:just |only )?(?:out of|for the sake of|to satisfy|to settle|to win|to finish|to complete|to fill(?: in)?|to update|to prepare)\b[^,.:;?!]*(?=[,.:;?!]|$)|^\W*for (?:an?|my|our|the) [^:?!.]{3,60}:",
    re.I,
)


def about_me(text: str) -> bool:
    """Whether a clause only tells of who asks."""
    return bool(_ABOUT_ME.match(text))


def asks(text: str) -> bool:
    """Whether a sentence asks for something, or says what somebody wants."""
    return bool(_ASKS.search(text) or _WANTS.search(text))


def request_of(masked: str) -> str:
    """The question without sentences and clauses that only frame it, where another sentence makes the request."""
    bare = _PURPOSE.sub(" ", _SUBORDINATE.sub(" ", masked))
    masked = bare if _ASKS.search(bare) or not _ASKS.search(masked) else masked
    sentences = _SENTENCES.split(masked)
    asking = [one for one in sentences if not _frames(one)]
    return " ".join(asking) if any(_ASKS.search(one) for one in asking) else masked


def _frames(sentence: str) -> bool:
    if _ABOUT_ME.match(sentence) and not _WANTS.search(sentence):
        return True
    if _ANNOUNCES.match(sentence) and not REQUESTS.search(sentence):
        return True
    return bool(_TELLS.search(sentence)) and not _ASKS.search(sentence) and not _WANTS.search(sentence)
