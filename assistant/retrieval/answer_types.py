"""What sort of thing answers a question about a paper: hardware, data sets, a rank, a size.

`On which graphics cards was it measured?` is answered by a sentence that names one, whether or not it says "graphics
card"; so the words that only tell the sort of answer are not looked for, and sentences with such a thing are preferred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.words import stem


@dataclass(frozen=True)
class AnswerType:
    """How a sort of answer is asked for, and what it looks like in a sentence."""

    asked: frozenset[str]
    """Stems of the question that tell the sort."""
    looks: re.Pattern[str]
    counted: bool = True
    """Whether `how many` asks for it as well: "how many GPUs" is not told by a sentence that only names one."""
    numeric: bool = False
    """Whether only a number answers."""


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_TYPES = (
    AnswerType(
        _stems(
            "hardware gpu gpus graphics card cards machine machines device devices processor chip board boards"
        ),
        re.compile(
            r"\b(?:\d+\s?[x×]\s?)?(?:RTX|GTX|TITAN|Titan|[AHVPTL]\d{1,3}0{1,2}|TPU|Jetson|Raspberry|NVIDIA|Xeon|Snapdragon|iPhone|Pixel|Orin|M[1-4])\b"
        ),
        counted=False,
    ),
    AnswerType(
        _stems("dataset datasets benchmark benchmarks corpus corpora"),
        re.compile(
            r"\b[Oo]n (?:the )?(?:[\w-]+ )?[A-Z][\w/-]*(?:\d|,| and\b)|\b(?:tested|evaluated|trained|experiments?|results) on\b|\bdata ?sets?\b|\bbenchmarks?\b|\b(?:real|real-world|synthetic|simulated|gathered|collected)(?: and \w+)? data\b|\bdata (?:from|gathered|collected)\b"
        ),
    ),
    AnswerType(
        _stems("place rank ranked ranking finish finished win won"),
        re.compile(
            r"\b\d+(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth) (?:place|rank|prize)\b|\bwon\b|\bwinners?\b|\brank(?:s|ed|ing)?\b|\brunner-up\b",
            re.I,
        ),
    ),
    AnswerType(
        _stems(
            "factor faster fast speedup speed speeds quicker quick quickly acceleration accelerate accelerates slower"
        )
        | {"times"},
        re.compile(
            r"\d(?:[\d.,]*)\s?[x×](?![a-zA-Z])|\b[x×]\s?\d|\d[\d.,]*[ -]?fold\b|\bfactors? of\b|\bfactor is\b|\d[\d.,]* times\b|\b(?:two|three|four|five|ten) times\b|\borders? of magnitude\b|\btwice\b|\bfps\b|\bframes per second\b|\d\s?%|\bfactor\b.{0,30}\d",
            re.I,
        ),
    ),
    AnswerType(
        _stems(
            "runtime latency millisecond milliseconds ms seconds duration time hours minutes days weeks long"
        ),
        re.compile(
            r"\d\s?(?:ms|µs|ns|milliseconds?|microseconds?|s|secs?|seconds?|mins?|minutes?|h|hours?|days?|weeks?|months?|years?|fps|FPS|Hz)\b|\b(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"
        ),
    ),
    AnswerType(
        _stems("percent percentage share fraction proportion portion"),
        re.compile(
            r"\d\s?%|\bper ?cent\b|\bpercentage points?\b|\b(?:half|third|quarter|tenth) of\b|\d\s?pp\b|\brates? of \d|\bout of\b",
            re.I,
        ),
        numeric=True,
    ),
    AnswerType(
        _stems("size sizes parameter parameters"),
        re.compile(r"\d[\d.,]*\s?(?:[MBK]\b|million\b|billion\b|GB\b|MB\b)|\bparameters\b"),
        numeric=True,
    ),
)


_ASKING = frozenset({"times", "long"})
"""Words whose stem says something else: `how many times faster` asks for no time."""


def asking(words: list[str]) -> list[str]:
    """Folded words as the sorts of answer are told by: stems, but for words whose stem misleads."""
    return [word if word in _ASKING else stem(word) for word in words]


def types_asked(stems: list[str], *, counts: bool = False) -> tuple[AnswerType, ...]:
    """The sorts of answer that a question's stems tell; `counts` where it asks how many or how much."""
    return tuple(one for one in _TYPES if one.asked & set(stems) and (one.counted or not counts))


def plain_words(stems: list[str], types: tuple[AnswerType, ...]) -> list[str]:
    """The stems that do more than tell the sort of answer."""
    telling = frozenset().union(*(one.asked for one in types)) if types else frozenset()
    return [one for one in stems if one not in telling]


def holds_type(sentence: str, types: tuple[AnswerType, ...]) -> bool:
    """Whether a sentence holds a thing of a sort asked for."""
    return any(one.looks.search(sentence) for one in types)
