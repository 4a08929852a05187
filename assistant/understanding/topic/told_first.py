"""A topic worded as a question of its own, before what is asked for: `who did what to whom in a sentence - any papers?`."""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.people.people_asked import on_a_topic

_WORK = rf"(?:{PAPERS}|research|literature|anything|something|sth|smth)"
_REQUEST = rf"(?:(?:and|so|is there|are there|any|some|got|have you(?: got)?|do you (?:guys )?have|do you hold|you|the|your|please)\s+)*{_WORK}(?: (?:on|about|for|like) (?:it|that|this))?(?: here| please|, please| there)*"
_TOLD_FIRST = re.compile(
    rf"^\W*(?P<topic>(?:who|whose|what|which|where|when|whether)\b[^.?!;]*?)\s*(?:\s[-–—]+|[:;.–—]|,(?=\s*(?:any|got|do you|have you|{PAPERS} please)\b))\s*{_REQUEST}\W*$",
    re.I,
)
_OF_THE_ASKED = re.compile(
    rf"\b(?:you|your|yours|here|i|we|our|my|{PAPERS}|researchers?|authors?|people)\b|^\W*(?:what|who|where|when|which)(?:['’]s| is| are| was| were| do| does| did (?:he|she|they|the))\b",
    re.I,
)
"""It asks something itself: `what is pruning`, `who of you does this`."""


def topic_told_first(question: Question) -> str:
    """The topic as it is worded, where papers on it are asked for behind it; empty where none is told so."""
    match = _TOLD_FIRST.match(question.text)
    if (
        match is None
        or _OF_THE_ASKED.search(match["topic"])
        or on_a_topic(match["topic"].lower(), named=False)
    ):
        return ""
    return match["topic"].strip() if content_words(match["topic"]) else ""
