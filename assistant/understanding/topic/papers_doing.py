"""What papers do, as part of their topic: `papers that prune the filters of networks`."""

from __future__ import annotations

import re

from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.word_parts import PARTS, TELLS, WordPart

_DOES = re.compile(
    rf"\b(?i:which|what|any|some|the|your|all|list|show|find) (?:of (?:your|the|these|those) )?(?:other |recent |more )?(?:{PAPERS})(?: (?:here|of yours|you have|do you have|(?:in|from|of) (?:the|this|your|our) \w+))?(?:,? (?:that|which))? "
    r"(?P<verb>(?!(?:rel|involv|employ|appl|combin|contribut|benefit|concern|pertain|relat|revolv|cent|featur|incorporat|exploit|adopt|utili|leverag|count|call|nam|titl|lie|lay|sit|belong|try|tries|tried|attempt|aim|happen|went|go|on|about|in|by|of|from|at|to|for|with|and|or)\w{0,4}\b)(?!\w+(?:ly|[^e]ed)\b)[a-z]{4,}) (?:(?:up|down|out|away|apart|together) )?(?=[a-z])"
)
"""What papers do is of their topic: `papers that prune the filters of networks`."""
_OF_WHICH = re.compile(
    rf"(?:^|[.?!…]\s+)(?:any |some |got (?:any )?|and )?(?P<noun>(?:[\w-]+ ){{1,3}}){PAPERS}(?: (?:please|pls|here|perhaps))?\W*$",
    re.I,
)
"""A sentence that only names what the papers are on: `Diarization papers?`"""
_AS_FAR_AS = 4
"""Words from there on to the next that tells, up to which all of it tells."""
_SIGN = re.compile(r"[.?!;:,]")


def with_what_they_do(words: list[WordPart], text: str) -> list[WordPart]:
    """The words, what papers do told as surely as whereto they do it: `which papers prune the filters of networks`."""
    of_which = _OF_WHICH.search(text)
    if of_which is not None and not any(map(is_chatter, of_which["noun"].split())):
        topic = tuple(float(part == "topic") for part in PARTS)
        return [
            WordPart(one.start, one.end, topic)
            if of_which.start("noun") <= one.start < of_which.end("noun")
            else one
            for one in words
        ]
    does = _DOES.search(text)
    if does is None or is_chatter(does["verb"]):
        return words
    place = next((place for place, one in enumerate(words) if one.start == does.start("verb")), None)
    if place is None:
        return words
    object_at = next((at for at in range(place + 1, len(words)) if words[at].telling >= TELLS), None)
    if (
        object_at is None
        or object_at - place > _AS_FAR_AS
        or _SIGN.search(text[words[place].end : words[object_at].start])
    ):
        return words
    told, frame = words[object_at].chances, tuple(float(part == "frame") for part in PARTS)
    return [
        WordPart(one.start, one.end, told)
        if place <= at < object_at
        else WordPart(one.start, one.end, frame)
        if does.start() <= one.start < does.start("verb")
        else one
        for at, one in enumerate(words)
    ]
