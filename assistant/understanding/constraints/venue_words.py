"""Venues that are called like a subject (`Liquid Crystals`, `Small`, `Remote Sensing`), where a question writes them as it would write the subject.

In small letters such words name a journal only where a journal stands: `published in small`, `liquid crystals papers of 2020`. `Who works on
liquid crystals?` asks for a subject, as does `small lenses`. What the stored texts say themselves is a term of theirs; a name that no text says (`optics express`)
is taken for the venue wherever it stands, unless something introduces it as a topic.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text import fold
from assistant.understanding.language.question import Question

_TOPICAL = re.compile(
    r"\b(?:on|about|into|regarding|concerning|with|without|of|for|through|than|stud(?:y|ies|ied|ying)|investigat\w+|understand\w*|us(?:e|es|ing)|made|mak(?:e|es|ing)|build\w*|measur\w+|explain\w*|(?:deal|deals|dealing) with|(?:related|relating) to|to do with|area of|field of|topic of)\s+(?:the\s+|an?\s+)?$",
    re.I,
)
"""What introduces a subject."""
_PLACED = re.compile(
    r"\b(?:at|in|to|from|by|journals?|conferences?|venues?|proceedings|called|named|and|or|vs\.?|versus|(?:what|how) about)\s+(?:the\s+)?(?:journal\s+)?$|[,:]\s*$|在$|的$",
    re.I,
)
_ENDS = re.compile(
    r"\W*$|\s*[,;:.?!)]|\s+(?:in|from|since|by|with|between|before|after|during|until|or|and|vs|versus|are|is|was|were|has|have|had|did|does|do|that|which|who|on|about|too|as|than|instead|only|so|per|each|every|(?:19|20)\d\d)\b"
)
_ITS_PAPERS = re.compile(
    r"['’]?s?\s+(?:papers?|publications?|articles?|journal|issues?|(?:19|20)\d\d|['’]\d\d)\b", re.I
)
_NOUN_BEFORE = re.compile(r"([^\W\d_][\w-]*)\s+(?:at|in|to|from|by)\s+(?:the\s+)?$", re.I)
_PUBLISHED = re.compile(
    r"(?:papers?|pubs|publications?|articles?|works?|ones?|preprints?|items?|anything|something|everything|all|any|many|much|more|most|less|few|fewer|published|publish|publishes|publishing|appeared|appear|appears|accepted|presented|printed|came|come|out|is|are|was|were|be|been"
    r"|ever|once|only|also|just|twice|first|last|mainly|mostly|often|submitted|got|get|land|landed|end|ended|wrote|write|written|done|did|do|had|has|have|it|them|they|he|she|we|you|i|there|and|or|year|years|which|that|what|those|these|author|authors|authored|cited|review|reviews|paper's|stuff|how|still|not)",
    re.I,
)


def is_subject(question: Question, start: int, end: int, library: Library) -> bool:
    """Whether words that are a venue's name too are written as the subject they say."""
    text, before, after = question.text[start:end], question.text[:start], question.text[end:]
    if not _in_small_letters(text, before) or not _are_words(text, library):
        return False
    several = " " in text
    said = several and _is_said(text, library)
    if several and not said and not _TOPICAL.search(before):
        return False
    if not before.strip() and not after.strip(" ?!.,"):
        return said
    if _ITS_PAPERS.match(after):
        return False
    if not (_PLACED.search(before) and _ENDS.match(after)):
        return True
    return said and _is_of_a_topic(question, start)


def _in_small_letters(text: str, before: str) -> bool:
    """Whether nothing but the beginning of a sentence gives it a capital."""
    begins = re.search(r"(?:^|[.?!]\s)\W*$", before) is not None
    return text.islower() or (begins and text[1:].islower())


def _are_words(text: str, library: Library) -> bool:
    return all(library.is_everyday(word) or library.word_frequency[word] for word in fold(text).split())


def _is_said(text: str, library: Library) -> bool:
    """Whether stored texts say the words as they stand."""
    said = text.lower()
    return any(said in paper.title.lower() or said in paper.abstract.lower() for paper in library.papers)


def _is_of_a_topic(question: Question, start: int) -> bool:
    """`Defects in liquid crystals`: what stands in them is no paper and nobody."""
    noun = _NOUN_BEFORE.search(question.text[:start])
    return noun is not None and question.free(*noun.span(1)) and _PUBLISHED.fullmatch(noun[1]) is None
