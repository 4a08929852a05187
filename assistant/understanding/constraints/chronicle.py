"""Papers in the order of time: `year by year`, `in chronological order`, `starting with the earliest`, and words that lead up to it."""

from __future__ import annotations

import re

from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

_FIRST = r"(?:the )?(?:very )?(?:oldest|earliest|first)(?! (?:author|name))(?: (?:one|paper|work|publication|article)s?)?"
_TIME = (
    r"(?:years|time|decades|course of (?:the |these )?(?:years|time)|last (?:few )?years|past (?:few )?years)"
)
_CHRONICLE = re.compile(
    r"[,;]?\s*\b(?:(?:work|research) )?(?:and |as |in |on |along |into )?(?:an? |the )?(?:strict |short |complete |full )?(?:(?:year[- ](?:by|after|for)[- ]year)(?: (?:overview|list|account|summary|listing|survey|view)(?: of)?)?"
    r"|(?:chronological|temporal|time)[- ](?:order(?:ing)?|sequence)(?: of (?:publication|appearance|time))?|order of (?:time|date|publication|appearance|age)(?: date)?"
    r"|chronological(?:ly)?(?: (?:list|overview|account|summary|listing|survey|view|sorted|ordered|arranged))?(?: of\b)?|chronolog(?:y|ies)(?: of\b)?|chronicles?(?: of\b)?"
    r"|time[- ]?(?:line|axis)(?: of\b)?)(?!\w)"
    rf"|\b(?:(?:work|research) )?(?:(?:has |have |did )?(?:unfold|evolv|develop|progress|mov|proceed|advanc|chang|grow|spread)\w* )?(?:over|through|throughout|across|down) (?:the |these )?{_TIME}\b(?=\W*$|\s*[,;:.?!])"
    r"|\bfrom (?:the )?(?:very )?(?:beginning|start|outset|beginnings)s? (?:on )?(?:(?:un)?til|till?|to|up to)(?: (?:today|now|(?:the )?(?:present(?: day)?|end|latest)))\b"
    rf"|[,;.]?\s*\b(?:and )?(?:start(?:ing)?|begin(?:ning)?|commencing) (?:off )?(?:from|with|at) {_FIRST}"
    r"|\bin (?:what|which) (?:order|sequence) (?:did|have|were|was|has)\b",
    re.I,
)
_BESIDE = re.compile(
    r"[,;]?\s*\b(?:grouped|sorted|ordered|arranged|split|broken down) (?:by|per|into) (?:the )?years?\b(?: of publication)?|\bby (?:publication )?(?:year|date)(?: of publication)?(?=\W*$)"
    r"|\b(?:walk|take|guide|lead|run) (?:me|us) (?:through|along)\b|^\W*(?:(?:please|can|could|would|you|i|we|to|let|us|me|now|so|help)\W+)*(?:trace|lay out|line up|arrange|order|sort|set out|tell|follow|retrace|reconstruct)\b(?: (?:out|back|up))?",
    re.I,
)
"""What is no topic beside such words."""
_READS = re.compile(r"\bread(?:ing)?\b", re.I)


_BARE = re.compile(rf"^\W*(?:over|through|throughout|across|down) (?:the |these )?{_TIME}$", re.I)
_ASKS = re.compile(
    rf"\b(?:{PAPERS}|research|work|output|interests?|topics?|themes?|focus|how (?:has|have|had|did|do|does)|what|show|list|trace|trends?|history|development|your)\b",
    re.I,
)
_ASKS_BEHIND = re.compile(rf"\b(?:{PAPERS}|research|anything|something|got|which|who)\b", re.I)


_OF_A_THING = re.compile(
    r"\b(?:that|which|who|as (?:it|they)|when (?:it|they)|while (?:it|they)|to)\s*$", re.I
)
"""`networks that change over time`: whatever changes is no list of papers."""


def _is_told(match: re.Match[str], text: str) -> bool:
    """`Cracks that grow over time. Got anything?`: it is of the topic, and nothing is asked in that order."""
    if _OF_A_THING.search(text[: match.start()]):
        return True
    bare = _BARE.match(match.group())
    return bool(bare and not _ASKS.search(text[: match.start()]) and _ASKS_BEHIND.search(text[match.end() :]))


def runs_over_time(text: str) -> bool:
    """Whether what is asked for has gone on for years, as no single paper has."""
    return bool(_CHRONICLE.search(text))


def _says_nothing_else(question: Question) -> bool:
    named = any(label in ("PERSON", "PAPER", "VENUE", "YEAR") for *_, label in question.taken)
    return not named and is_chatter(_CHRONICLE.sub(" ", question.masked()))


def take_chronicle(question: Question) -> bool:
    """Whether papers are wanted in the order of time; the words that say so, and lead up to it, are taken."""
    if _says_nothing_else(question):
        return False  # "in chronological order, please", of a list shown before
    found = question.search(_CHRONICLE)
    if found is not None and _is_told(found, question.text):
        return False
    if _READS.search(question.text) or question.take_first(_CHRONICLE, "") is None:
        return False
    for pattern in (_CHRONICLE, _BESIDE):
        while question.take_first(pattern, "") is not None:
            pass
    return True
