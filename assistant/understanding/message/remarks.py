"""Remarks that whoever asks makes beside what they ask: in brackets about themselves, or on how likely it sounds.

`Contests you took part in (our ministry counts those apart)`, `ears, which seems odd for a lab of batteries`: no topic, and no constraint.
"""

from __future__ import annotations

import re

from assistant.text.words import content_words

_IN_BRACKETS = re.compile(
    r"\s*[(\[](?=[^()\[\]]*\b(?:i|i['’]m|we|we['’]re|my|our|me|us)\b)[^()\[\]?]{4,120}[)\]]", re.I
)
"""A bracket in which somebody speaks of themselves."""
_SEEMS = (
    r"(?:odd|strange|surpris\w+|unlikely|weird|funny|peculiar|far-fetched|unusual|curious|amaz\w+|astonish\w+|incredible|unbelievable|puzzl\w+|implausible|hard to believe|hard to imagine|"
    r"a (?:bit|little) of a (?:surprise|stretch)|a surprise|off-topic|out of (?:place|character)|not what (?:i|we|one|you)(?:['’]d| would)? expect\w*|news to me|too good to be true)"
)
_ON_ITS_LIKELIHOOD = re.compile(
    rf",\s*(?:which|that|and (?:that|this|it))(?: (?:i|we|one|he|she|they) (?:find|finds|found|think|thought))?(?: (?:really|rather|does|did|would|to me|to us))*(?: (?:seems?|seemed|sounds?|sounded|is|was|looks?|looked|strikes? (?:me|us) as|be))?(?: to (?:me|us))?"
    rf"(?: (?:a (?:bit|little)|rather|quite|very|somewhat|pretty|so|really|too|most))*\s+{_SEEMS}\b[^.?!;]*(?=[.?!;]|$)",
    re.I,
)
"""What somebody makes of it that there should be such work."""


def without_remarks(text: str) -> str:
    """The message without such remarks, where something is left that they stood beside."""
    plain = _ON_ITS_LIKELIHOOD.sub("", _IN_BRACKETS.sub("", text))
    return plain if plain != text and content_words(plain) else text
