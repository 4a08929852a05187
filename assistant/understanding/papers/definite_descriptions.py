"""The one paper that a question speaks of without its name: `your paper on X`, `the X study`, `Zhao's survey of X`.

A noun of a single piece of writing with `the`, `your` or a name before it says that one paper is meant; which one, its
description (`meant_papers.py`). `Your work on X` may be all there is on X, and is one paper only where something is asked of it.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text.words import FUNCTION_WORDS, stem
from assistant.understanding.constraints.chronicle import runs_over_time
from assistant.understanding.constraints.venues_written_out import overlaps, venues_written_out
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.naming import Named, asks_for_several
from assistant.understanding.language.question import Question, Word
from assistant.understanding.language.word_parts import word_parts
from assistant.understanding.papers.meant_papers import meant_papers
from assistant.venues import lookup

_ONE = r"(?:paper|article|study|preprint|publication|submission|entry|report|manuscript|experiment|trial|survey|review|dissertation|thesis)"
"""What is one piece of writing, or one thing done in it."""
_MASS = r"(?:work|research|project|analysis|investigation|experiments)"
"""What may be one piece of writing or everything on a topic."""
_OUR = r"(?:your|their|his|her|our|my|this|that)"
_WHOSE = rf"(?:\b(?:the|{_OUR})|['’]s?)"
_NO_NOUN = r"(?!(?:the|this|that|your|their|our|his|her|an?|any|some|no|all|each|every|much|or|is|are|was|were|did|does|do|has|have|which|what|who)\b)"
_BEFORE = re.compile(
    rf"{_WHOSE}\s+(?P<what>(?:{_NO_NOUN}[\w'’+/-]+[ ,]+){{1,10}}?)(?P<noun>{_ONE}|{_MASS})\b(?!\s+(?:on|of|with|behind|regarding|concerning|into)\b|\s+about\s+\w)",
    re.I,
)
"""`the reporting bias paper`"""
_OF = r"(?:on|for|about|that|which|where|with|regarding|concerning|into|in which|describing|introducing|proposing|presenting)"
_AFTER = re.compile(
    rf"{_WHOSE}\s+(?:(?:[\w'’-]+\s+){{0,2}}(?:(?:19|20)\d\d)\s+)?(?P<noun>{_ONE}|{_MASS})\s+(?:{_OF}|(?P<of>of))\s+(?P<what>[^.?!;:()]{{4,160}})",
    re.I,
)
"""`the paper on safe exploration with a rover`"""
_MADE = re.compile(
    r"\b(?:(?:authors?|creators?|developers?|makers?|inventors?) of|(?:people|team|authors?|researchers?) behind|who (?:wrote|built|made|developed|created|designed|proposed|introduced|invented|released))\s+(?:the|that)\s+(?P<what>(?:(?!(?:the|this|that|an?|and|or|is|are|was|were)\b)[\w'’+-]+[ ,]+){2,8}?)(?P<noun>system|benchmark|data ?set|corpus|method|algorithm|model|framework|approach|survey|toolkit|library|platform|simulator|parser)\b",
    re.I,
)
_OURS = re.compile(rf"^(?:{_OUR}|['’]s?)\b", re.I)
_IS_PAPER = re.compile(r"paper|article|preprint|publication|report|manuscript|dissertation|thesis", re.I)
_IS_MASS = re.compile(_MASS, re.I)
_ASKS = re.compile(
    r"\b(?:what|which|how|where|when|why|whose|is|are|was|were|does|do|did|has|have|had|can|could)\b", re.I
)
_ASKS_FOR_WORK = re.compile(
    r"\b(?:which|what|any|how many|more|other|similar|all|list|show|find) (?:of (?:the|your) )?(?:\w+ ){0,2}(?:papers|publications?|articles|works?|studies|research|people|researchers?|authors|members?)\b|\bwho\b|\banyone\b|\banybody\b|\bsomeone\b|\bsomebody\b|\btell me (?:more )?about\b|\b(?:interested|similar|related)\b|^\W*(?:(?:please|kindly|can you|could you|would you|will you)\W+)*(?:list|show|give|find|send|recommend|suggest|name|present|point)\b",
    re.I,
)
"""Beside `your work on X` it asks for papers or people, and X is a topic."""
_NO_DESCRIPTION = frozenset("first last second third latest newest oldest recent earliest same other cited citing best award oral spotlight poster most longest shortest next previous whole full original actual only current own".split())  # fmt: skip
_OF_A_SORT = re.compile(r"survey|review|report|dissertation|thesis", re.I)
"""What tells a paper from others on its topic."""
_FEW = 3
_ONE_ON = re.compile(
    rf"\b(?:the|that) (?P<one>one) (?:{_OF}|of|from|by) (?P<what>[^.?!;:,()]{{4,120}})", re.I
)
_GOES_ON = re.compile(
    r"\s(?:discusses|mentions|says|argues|describes|introduces|proposes|presents|shows|gives|finds|talks|speaks|has|claims that|reports that)\s|[,–—] *(?:(?:and|so) )?(?:(?:in|on|at|by|with|from|to|for|of|under) )?(?:what|which|how|who|where|when|why|is|are|was|were|does|do|did|has|have|can)\b|\s(?:what|which|how|whose|why) |\s(?:with|and|or|than|from|to|against|versus|vs\.?) (?:the|that|your|this) (?:other|one|paper|article|study|work)\b",
    re.I,
)
"""Where the description ends and something is asked."""
_ASKED = 0.5
"""Chance from which a word behind a description is no part of it."""
_SURELY = 0.8
"""Chance from which a word that is not of the title is part of the description."""


def definite(question: Question, library: Library) -> Named:
    """The one paper (or two alike) that a definite description fits, marked `PAPER`; the first of several descriptions."""
    for pattern in (_BEFORE, _AFTER, _MADE):
        for match in pattern.finditer(question.text):
            if not question.free(*match.span()) or not _is_of_one(match, question):
                continue
            words = _described(match, question, library)
            if not _describes(words) or _is_venue(words, question, library):
                continue
            start, end = match.start("noun" if pattern is _AFTER else "what"), words[-1].end
            rest = f"{question.text[: match.start()]} {match['noun']} {question.text[end:]}"
            meant = _meant(words, match["noun"], rest, library)
            if meant:
                end = _end(words, meant[0], question, library) if pattern is _AFTER else match.end()
                question.take(start, end, "PAPER")
                return [(start, meant), *_the_other_one(question, library)]
    return []


def _meant(words: list[Word], noun: str, rest: str, library: Library) -> tuple[str, ...]:
    """The papers that a description with its noun means; `your work on X` means one, or none.

    A single word that several papers have is a topic: `the work on pruning`.
    """
    said = [word.text for word in words] + ([noun] if _OF_A_SORT.fullmatch(noun) else [])
    if len(said) == 1 and library.document_frequency[stem(words[0].folded)] > _FEW:
        return ()
    meant = meant_papers(" ".join(said), rest, library)
    return () if _IS_MASS.fullmatch(noun) and len(meant) > 1 else meant


def _the_other_one(question: Question, library: Library) -> Named:
    """The paper beside the one described: `... with the one on lifelong generation`."""
    for match in _ONE_ON.finditer(question.text):
        if not question.free(*match.span("what")):
            continue
        words = _described(match, question, library)
        meant = meant_papers(" ".join(word.text for word in words), "", library) if _describes(words) else ()
        if len(meant) == 1:
            start = match.start("one")
            question.take(start, _end(words, meant[0], question, library), "PAPER")
            return [(start, meant)]
    return []


def _is_of_one(match: re.Match[str], question: Question) -> bool:
    """Whether one piece of writing is spoken of, and not a field or all that there is on a topic."""
    text = question.text
    if asks_for_several(text, text[: match.start()]):
        return False
    ours = bool(_OURS.match(match.group()))
    if match.re is _AFTER and match["of"] and not ours and not _IS_PAPER.fullmatch(match["noun"]):
        return False  # "the study of bird migration"
    named = match.group()[0] in "'’"
    mass = _IS_MASS.fullmatch(match["noun"]) and (ours or match["noun"].lower() != "work")
    if _IS_MASS.fullmatch(match["noun"]) and runs_over_time(text):
        return False  # "how did the work on bees unfold over the years?"
    if not named and not mass:
        return True
    beside = f"{text[: match.start()]} {text[match.end('noun') :] if match.re is not _AFTER else text[match.start('what') :]}"
    return bool(_ASKS.search(beside)) and not _ASKS_FOR_WORK.search(beside)


def _describes(words: list[Word]) -> bool:
    """Whether words tell one paper from others: `Zhao's 2019 paper`, `her field of work` do not."""
    said = " ".join(word.text for word in words if not word.text.isdigit())
    return not is_chatter(said) and not any(word.folded in _NO_DESCRIPTION for word in words)


def _is_venue(words: list[Word], question: Question, library: Library) -> bool:
    """Whether no more is said than where it appeared: `the CVPR paper`, which people and years may tell from others."""
    said = [word for word in words if not word.text.isdigit()]
    written = venues_written_out(question, library)
    if said and all(overlaps((word.start, word.end), written) for word in said):
        return True
    name = " ".join(word.text for word in said)
    stored = " ".join(word.folded for word in said) in library.venues
    return (stored or lookup(name) is not None) and any(word.capitalised for word in said)


def _described(match: re.Match[str], question: Question, library: Library) -> list[Word]:
    """The words of substance of a description; of one that runs on, those before what is asked."""
    words = [
        one
        for one in question.words
        if match.start("what") <= one.start < match.end("what") and one.folded not in FUNCTION_WORDS
    ]
    if match.re in (_BEFORE, _MADE):
        return words
    if asks := _GOES_ON.search(question.text, match.start("what"), match.end("what")):
        words = [one for one in words if one.start < asks.start()]
    while len(words) > 1 and _telling(words[-1], question, library) <= 1 - _ASKED:
        words.pop()
    return words


def _telling(word: Word, question: Question, library: Library) -> float:
    """How likely a word is of a topic or name, 0 to 1; 1 where its part is not read."""
    parts = word_parts(question.text, library.snapshot.embedder)
    return next(
        (1 - one.chance("frame") - one.chance("detail") for one in parts if one.start == word.start), 1.0
    )


def _end(words: list[Word], paper_id: str, question: Question, library: Library) -> int:
    """Where a description ends: what follows the last word of the title is mostly asked of the paper, `... improve SPL on SOON`."""
    titled = library.title_index.title_stems(paper_id)
    last = max(
        (place for place, one in enumerate(words) if stem(one.folded) in titled), default=len(words) - 1
    )
    for one in words[last + 1 :]:
        if _telling(one, question, library) < _SURELY:
            break
        last += 1
    return words[last].end
