"""What sort of thing answers a question about a paper: hardware, data sets, a rank, a size.

`On which graphics cards was it measured?` is answered by a sentence that names one, whether or not it says "graphics
card"; so the words that only tell the sort of answer are not looked for, and sentences with such a thing are preferred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.library.short_names import data_set_names
from assistant.retrieval.required.required_figures import DURATION
from assistant.text.words import stem


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
    of_figures: bool = False
    """Whether only a question for a figure asks for it: how much memory, but not what remembers."""


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_TYPES = (
    AnswerType(
        _stems(
            "hardware gpu gpus graphics card machine device processor chip board cpu tpu fpga computer microcontroller"
        ),
        re.compile(
            r"\b(?:\d+\s?[x×]\s?)?(?:RTX|GTX|TITAN|Titan|[AHVPTL]\d{1,3}0{1,2}|TPU|Jetson|Raspberry|NVIDIA|Nvidia|Xeon|Snapdragon|iPhone|Pixel|Orin|Arduino|FPGAs?|M[1-4])\b"
            r"|\b(?:an? single|\d+|one|two|four|eight|mobile|embedded|consumer|desktop|laptop|ordinary|commodity|server|multi-?core)[ -](?:[\w-]+ )?(?:GPUs?|CPUs?|TPUs?|graphics cards?|processors?|microcontrollers?|computers?|phones?|smartphones?|laptops?)\b"
        ),
        counted=False,
    ),
    AnswerType(
        _stems("dataset benchmark corpus corpora"),
        re.compile(
            rf"{data_set_names()}|\b[Tt]est(?:s|ed) (?:\w+ )?(?:on|with) [A-Z]|"
            r"\b[Oo]n (?:the )?(?:[\w-]+ ){0,2}[A-Z][\w/-]*(?:\s?\d|,| and\b)|\b(?:tested|evaluated|trained|experiments?|results) on\b|\bdata ?sets?\b|\bbenchmarks?\b|\b(?:real|real-world|synthetic|simulated|gathered|collected)(?: and \w+)? data\b|\bdata (?:from|gathered|collected)\b"
        ),
    ),
    AnswerType(
        _stems("place rank finish win won"),
        re.compile(
            r"\b\d+(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth) (?:place|rank|prize)\b|\bwon\b|\bwinners?\b|\brank(?:s|ed|ing)?\b|\brunner-up\b",
            re.I,
        ),
    ),
    AnswerType(
        _stems("factor faster fast speedup speed quicker quick acceleration slower") | {"times"},
        re.compile(
            r"\d(?:[\d.,]*)\s?[x×](?![a-zA-Z])|\b[x×]\s?\d|\d[\d.,]*[ -]?fold\b|\bfactors? of\b|\bfactor is\b|\d[\d.,]* times\b|\b(?:two|three|four|five|ten) times\b|\borders? of magnitude\b|\btwice\b|\bfps\b|\bframes per second\b|\d\s?%|\bfactor\b.{0,30}\d|\d\s?(?:ms|milliseconds?|s|seconds?|minutes?)\b|\breal[- ]time\b",
            re.I,
        ),
    ),
    AnswerType(
        _stems(
            "runtime latency millisecond ms seconds duration time hours minutes days weeks long ahead horizon"
        ),
        re.compile(
            rf"{DURATION}|\d\s?(?:fps|FPS|Hz)\b|\b(?:(?:per|every|each)[ -]second|seconds|minutes?|hours?|days?|weeks?|months?|decades?|centur(?:y|ies))\b"
        ),
    ),
    AnswerType(
        _stems("percent percentage cent share fraction proportion portion"),
        re.compile(
            r"\d\s?%|\bper ?cent\b|\bpercentage points?\b|\b(?:half|third|quarter|tenth) of\b|\d\s?pp\b|\brates? of \d|\bout of\b",
            re.I,
        ),
        numeric=True,
    ),
    AnswerType(
        _stems("size parameter storage footprint"),
        re.compile(
            r"\d[\d.,]*\s?(?:[MBKk]\b|million\b|billion\b|[TGMk]i?[bB]\b)|\d[\d.,]*%? (?:\w+ )?parameters\b|\d\s?[x×] (?:smaller|less)\b"
        ),
        numeric=True,
    ),
    AnswerType(
        _stems("memory ram vram disk footprint storage"),
        re.compile(
            r"\d\s?[KMGT]i?B\b|\d\s?(?:kilo|mega|giga|tera)?bytes?\b|\d\s?(?:[x×]|%|times|fold) (?:smaller|less|lower|lighter)\b"
            r"|\b(?:memory|storage|footprint|buffer|RAM|VRAM)\b[^.;,]{0,60}\d|\d[^.;]{0,40}\b(?:memory|storage|footprint|buffer|RAM|VRAM)\b",
            re.I,
        ),
        numeric=True,
        of_figures=True,
    ),
    AnswerType(
        _stems("bit bitwidth width"),
        re.compile(
            r"\bW\d+A\d+\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|sixteen)(?:[ -]to[ -]\w+)?[ -]bits?\b|\b\d+ (?:to|or|and) \w+ bits\b|\bINT\d+\b|\bFP\d+\b",
            re.I,
        ),
    ),
    AnswerType(
        _stems("larger higher lower smaller greater cheaper lighter longer shorter better worse"),
        re.compile(
            r"\d\s?%|\bper ?cent\b|\d\s?[x×](?![a-zA-Z])|\d[ -]?fold\b|\d[\d.,]* (?:times|points?|dB|orders?)\b|\b(?:twice|half|double|triple)\b|\bfactors? of\b",
            re.I,
        ),
        of_figures=True,
    ),
    AnswerType(
        _stems("baseline competitor rival"),
        re.compile(
            r"\b(?:than|over|against|compared (?:to|with)|relative to|versus|outperform\w*|surpass\w*|beats?|exceeds?)\b"
        ),
    ),
    AnswerType(
        _stems("component ingredient"),
        re.compile(
            r"\b(?:consists?|compris\w+|contains?|composed|parts?|components?|modules?|ingredients?|blocks?|two|three|four|five|first|second)\b|\((?:i|1|a)\)",
            re.I,
        ),
        counted=False,
    ),
    AnswerType(
        _stems("condition setting circumstances setup"),
        re.compile(
            r"\b(?:at|with|under|on|for) (?:an? |the )?(?:[\w-]+ ){0,3}?\d"
            r"|\b(?:under|in|at) (?:[\w-]+ ){1,3}(?:settings?|conditions?|regimes?|scenarios?)\b|\b(?:especially|particularly) (?:when|where|if|under|in|for|at)\b",
            re.I,
        ),
        counted=False,
    ),
    AnswerType(
        _stems(
            "weakness drawback limitation downside shortcoming disadvantage caveat catch admit acknowledge concede"
        ),
        re.compile(
            r"\b(?:weakness\w*|drawbacks?|limitations?|limited (?:to|by)|downsides?|shortcomings?|disadvantages?|caveats?|at the (?:cost|price|expense)|trade-?offs?)\b",
            re.I,
        ),
        counted=False,
    ),
)
_MODELS_OF_HARDWARE = re.compile(
    r"\b(?:\d+\s?[x×]\s?)?(?:RTX|GTX|TITAN|Titan|[AHVPTL]\d{1,3}0{1,2}|MI\d{3}X?|TPU ?v\d|Jetson|Raspberry|Xeon|Epyc|EPYC|Ryzen|Snapdragon|iPhone|Pixel \d|Orin|Arduino|GeForce|Tesla|Quadro)\b"
)


def names_model_of_hardware(sentence: str) -> bool:
    """Whether a sentence names a machine by its model, and not only the sort of it."""
    return bool(_MODELS_OF_HARDWARE.search(sentence))


HARDWARE = _TYPES[:1]
DATA = _TYPES[1:2]
SIZES = tuple(one for one in _TYPES if stem("size") in one.asked)


def asking(words: list[str]) -> list[str]:
    """Folded words as the sorts of answer are told by: stems, but `how many times faster` asks for no time."""
    return [word if word == "times" else stem(word) for word in words]


def types_asked(stems: list[str], *, counts: bool = False) -> tuple[AnswerType, ...]:
    """The sorts of answer that a question's stems tell; `counts` where it asks how many or how much."""
    return tuple(
        one
        for one in _TYPES
        if one.asked & set(stems) and (one.counted or not counts) and (counts or not one.of_figures)
    )


def plain_words(stems: list[str], types: tuple[AnswerType, ...]) -> list[str]:
    """The stems that do more than tell the sort of answer."""
    telling = frozenset().union(*(one.asked for one in types)) if types else frozenset()
    return [one for one in stems if one not in telling]


def holds_type(sentence: str, types: tuple[AnswerType, ...]) -> bool:
    """Whether a sentence holds a thing of a sort asked for."""
    return any(one.looks.search(sentence) for one in types)
