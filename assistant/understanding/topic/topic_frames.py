"""Parts of a question that only frame its topic: where papers lie, in what order, whose they are and for whom they shall be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.word_parts import WordPart

FRAMES = 0.6
"""Chance from which a word is no more than frame."""
_OF_THE_STORE = re.compile(
    r"\b(?:in|from|on|within|across|of|does|do) (?:the|this|your|our|that) (?:whole |entire |full |stored |complete )?"
    r"(?:index|collection|catalog(?:ue)?|records?|database|archive|holdings|listings?|list|lists|files?|stor(?:e|age)|data|repository|library|page|pages|site|website|profile)\b(?! of\b)",
    re.I,
)
"""Where everything that is asked for lies."""
_STORED = re.compile(
    rf"\b(?:stored|indexed|listed|cat(?:alogued|aloged)|archived|held|recorded|registered|collected)(?= {PAPERS}\b)"
    r"|\b(?:next|this|coming|last|the coming) (?:term|semester|week|month|year|quarter|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
"""`the stored papers`; and when those who ask need something."""
_IN_WHAT_ORDER = re.compile(
    r"\b(?:year by year|(?:ordered |sorted |arranged |grouped )?(?:by|per) year|in (?:the )?order of (?:years?|appearance|publication)|in chronological order|chronologically"
    r"|from (?:the )?(?:very )?(?:first|oldest|earliest|beginning|start) (?:\w+ )?(?:(?:up )?to|till|until) (?:the )?(?:very )?(?:last|latest|newest|most recent|present|end|today|now)(?: one)?)\b",
    re.I,
)
"""How what is asked for is to be shown."""
_TURNS_UP = re.compile(
    r"\b(?:turn|come|crop|pop|show)(?:s|ing|ped)? up(?=\W*$| (?:anywhere|(?:in|among|across) (?:(?:any|all|some) of )?(?:the|your|this|these|any|what)\b))",
    re.I,
)
"""What is asked of a topic: `Where does X turn up in your papers?`"""
_BEFORE_THAT = re.compile(
    r"\b(?:before|until|so that) (?:i|we|one) (?:(?:can|could|really|actually|finally) )?(?:dive|dig|get|go|jump|delve|move|plunge|start|begin|tackle|read|attempt|turn|look|open|face)\b"
    r"(?: (?:in|into|on|onto|to|with|at|started (?:in|with|on)|deeper(?: into)?))*(?: the (?:hard|difficult|technical|other|original|real) (?:ones|papers|stuff|parts?|works?))?",
    re.I,
)
"""What whoever asks means to do next: `an overview before I dive into X`."""
_POINTS_BACK = re.compile(
    r"\b(?:in|on|of|about|with|along|from|like|for) (?:that|this|such|those|these) (?:an? )?(?:kind|sort|type|line|direction|area|vein)s?(?: of (?:\w+))?(?=\W*$)",
    re.I,
)
"""`Any research on that kind of thing?`"""
_THAT_WAY = re.compile(
    r"\b(?:going|heading|pointing|leading) (?:in )?(?:(?:that|this) (?:way|direction)|there)(?=\W*$|[.?!;])|\balong (?:those|these|such|that|this) lines?\b(?! (?:of|where|that)\b)",
    re.I,
)
"""`Any papers going that way?`"""
_FROM_THE_LAB = re.compile(
    r"\b(?:by|from|of|in|at|within|out of) (?:this|your|our) (?:\w+ )?(?:group|lab(?:oratory)?|team|institute|department|crew|people|collection|shelf|shelves|catalog(?:ue)?)(?:['’]s)?\b",
    re.I,
)
"""`Which tool from this group ...`: whose what is asked for is."""
_SORT = r"(?:conceptual|empirical|theoretical|theory|applied|practical|experimental|qualitative|quantitative|technical|methodological|foundational|old|older|new|newer|recent|early|earlier|late|later|long|short|big|small|published|unpublished)"
_WHATEVER_SORT = re.compile(
    rf",?\s*\(?\b(?:(?:both|either|whether|be it|be they) {_SORT}(?: (?:ones|work|works|papers|studies))?(?:,| and| or| as well as) {_SORT}|(?<=, ){_SORT} (?:and|or|as well as) {_SORT}|(?<=\(){_SORT} (?:and|or|as well as) {_SORT})"
    r"(?: (?:ones|work|works|papers|studies|pieces))?(?: alike| too)?\)?(?=\s*[?.!,;]*\s*$)",
    re.I,
)
"""`Work on audits, both conceptual and empirical`: any sort will do."""
_READING = re.compile(
    r"\breading[- ]lists?\b|\b(?:suggested|recommended|further|background|introductory|essential) readings?\b(?! \w+ing\b)",
    re.I,
)
"""What is asked for, and no reading that a machine does."""
_FOR_WHOM = re.compile(
    rf"\b{PAPERS} (?:here )?(?:(?:that|which) )?(?:(?:would|could|can|might|will) )?(?:help|let|allow|enable|tell|show|teach|suit)s? (?:(?:an?|the|some|any|my|our) )?(?:(?:shop|home|plant|house|land|car) )?"
    r"(?:practitioner|engineer|owner|doctor|physician|clinician|nurse|vet|teacher|farmer|gardener|developer|programmer|manager|mayor|lawyer|journalist|student|beginner|newcomer|researcher|company|user|operator|worker|layman|someone|somebody|people)s?\b(?: (?:to|who (?:wants?|needs?|has|have|tr(?:y|ies)) to)\b)?"
    rf"|\b(?:suited|suitable|right|useful|good|best|helpful) (?:for|to) (?:someone|somebody|anyone|people|those|an? \w+) who (?:wants?|needs?|has|have|tr(?:y|ies)|likes?|hopes?) to\b"
    r"|\b(?:introductions?|introductory \w+|intro|primer|guide) (?:in)?to\b",
    re.I,
)
"""`Which paper helps an engineer decide how thick a wall must be?`"""
_FRAMES = (
    _STORED,
    _IN_WHAT_ORDER,
    _TURNS_UP,
    _BEFORE_THAT,
    _POINTS_BACK,
    _THAT_WAY,
    _FOR_WHOM,
    _FROM_THE_LAB,
    _WHATEVER_SORT,
    _READING,
)


def frame_spans(text: str, words: Sequence[WordPart]) -> list[tuple[int, int]]:
    """Where the text only frames its topic, as start and end in characters."""
    spans = [match.span() for one in _FRAMES for match in one.finditer(text)]
    for match in _OF_THE_STORE.finditer(text):
        said = [one.telling for one in words if match.start() <= one.start < match.end()]
        if not said or min(said) < FRAMES:  # "stations leave holes in the records"
            spans.append(match.span())
    return spans
