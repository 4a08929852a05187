"""What somebody is asked to have written on: its words are a topic and ask for no fact of a person."""

from __future__ import annotations

import re

_BEGINS_TOPIC = r"(?:on|about|regarding|concerning|into)\s+(?!(?:PERSON|hi[ms]|her|their|them|it|that|this|these|those|the (?:same|page|profile)|in|when|where|who|whom|how|what)\b)(?P<topic>[^.?!;,]+?)(?=[.?!;,]|$| and (?:what|who|where|when|how|is|does|did|which)\b)"
_WROTE_ON = (
    re.compile(
        rf"\bPERSON\b[^.?!;]*?\b(?:publish\w*|writ\w+|wrote|work(?:s|ed|ing)?|contribut\w+|research\w*|anything|something|done|got|ha(?:s|ve|d))\b[^.?!;]{{0,40}}?\b{_BEGINS_TOPIC}"
    ),
    re.compile(
        r"\b(?:has|have|had|did|does|do) PERSON (?:(?:also|ever|already|really|too|once) )*(?:use[ds]?|appl(?:y|ied)|tried|try|employ(?:ed)?|combined?|tested|test|investigated?|propos(?:e|ed)|develop(?:ed)?|explored?|tackled?|address(?:ed)?|deal with|dealt with|look(?:ed)? (?:at|into))"
        r" (?!PERSON\b|PAPER\b|it\b|that\b|this\b)(?P<topic>(?:[^\s.?!;,]+\s+){1,}[^\s.?!;,]+)"
    ),
    re.compile(
        rf"\b(?:anything|something|stuff|much)\b[^.?!]{{0,20}}\bPERSON\b[^.?!;]{{0,30}}?\b{_BEGINS_TOPIC}"
    ),
)
_OF_A_PAGE = re.compile(r"\b(?:page|profile|home ?page|web ?site|site|bio|biography|cv)\b")


def without_topic(masked: str) -> str:
    """The question without the topic on which somebody is asked to have written: its words ask for no fact.

    `What has X written on self-supervised teachers?` asks for no supervisor, and on `semantic role labeling` for no role.
    """
    if _OF_A_PAGE.search(masked):
        return masked
    for pattern in _WROTE_ON:
        match = pattern.search(masked)
        if match is not None and "PERSON" not in match.group("topic"):
            return f"{masked[: match.start('topic')]}TOPIC{masked[match.end('topic') :]}"
    return masked
