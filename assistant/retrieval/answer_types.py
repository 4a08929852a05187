"""What sort of thing answers a question about a paper: hardware, data sets, a rank, a size.

`On which graphics cards was it measured?` is answered by a sentence that names one, whether or not it says "graphics
card"; so the words that only tell the sort of answer are not looked for, and sentences with such a thing are preferred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.short_names import data_set_names
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
    of_figures: bool = False
    """Whether only a question for a figure asks for it: how much memory, but not what remembers."""


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
            rf"{data_set_names()}|\b[Tt]est(?:s|ed) (?:\w+ )?(?:on|with) [A-Z]|"
            r"\b[Oo]n (?:the )?(?:[\w-]+ ){0,2}[A-Z][\w/-]*(?:\s?\d|,| and\b)|\b(?:tested|evaluated|trained|experiments?|results) on\b|\bdata ?sets?\b|\bbenchmarks?\b|\b(?:real|real-world|synthetic|simulated|gathered|collected)(?: and \w+)? data\b|\bdata (?:from|gathered|collected)\b"
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
            r"\d(?:[\d.,]*)\s?[x×](?![a-zA-Z])|\b[x×]\s?\d|\d[\d.,]*[ -]?fold\b|\bfactors? of\b|\bfactor is\b|\d[\d.,]* times\b|\b(?:two|three|four|five|ten) times\b|\borders? of magnitude\b|\btwice\b|\bfps\b|\bframes per second\b|\d\s?%|\bfactor\b.{0,30}\d|\d\s?(?:ms|milliseconds?|s|seconds?|minutes?)\b|\breal[- ]time\b",
            re.I,
        ),
    ),
    AnswerType(
        _stems(
            "runtime latency millisecond milliseconds ms seconds duration time hours minutes days weeks long ahead horizon"
        ),
        re.compile(
            r"\d\s?(?:ms|µs|ns|milliseconds?|microseconds?|s|secs?|seconds?|mins?|minutes?|h|hours?|days?|weeks?|months?|years?|fps|FPS|Hz)\b|\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|decades?|centur(?:y|ies))\b"
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
        _stems("size sizes parameter parameters storage footprint"),
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
        _stems("bit bits bitwidth bitwidths width widths"),
        re.compile(
            r"\bW\d+A\d+\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|sixteen)(?:[ -]to[ -]\w+)?[ -]bits?\b|\b\d+ (?:to|or|and) \w+ bits\b|\bINT\d+\b|\bFP\d+\b",
            re.I,
        ),
    ),
    AnswerType(
        _stems("component components ingredient ingredients"),
        re.compile(
            r"\b(?:consists?|compris\w+|contains?|composed|parts?|components?|modules?|ingredients?|blocks?|two|three|four|five|first|second)\b|\((?:i|1|a)\)",
            re.I,
        ),
        counted=False,
    ),
    AnswerType(
        _stems("condition conditions setting settings circumstances setup"),
        re.compile(r"\b(?:at|with|under|on|for) (?:an? |the )?(?:[\w-]+ ){0,3}?\d", re.I),
        counted=False,
    ),
    AnswerType(
        _stems(
            """weakness weaknesses drawback drawbacks limitation limitations downside downsides shortcoming shortcomings disadvantage
            disadvantages caveat caveats catch admit admits acknowledge acknowledged concede"""
        ),
        re.compile(
            r"\b(?:weakness\w*|drawbacks?|limitations?|limited (?:to|by)|downsides?|shortcomings?|disadvantages?|caveats?|at the (?:cost|price|expense)|trade-?offs?)\b",
            re.I,
        ),
        counted=False,
    ),
)


HARDWARE = _TYPES[:1]
DATA = _TYPES[1:2]
SIZES = tuple(one for one in _TYPES if stem("size") in one.asked)
_MODEL_SIZE = re.compile(
    r"\bhow (?:big|large|small|heavy|tiny|huge|compact|lightweight)\b.{0,25}\b(?:models?|networks?|encoders?|decoders?|transformers?|architectures?|backbones?|modules?|agents?|checkpoints?)\b",
    re.I,
)


def asks_model_size(question: str) -> bool:
    """Whether a question asks how large a model is, in whatever unit: parameters, bytes."""
    return bool(_MODEL_SIZE.search(question))


_NAMES_HARDWARE = re.compile(
    r"\b(?:which|what)\b(?: \w+){0,4}? (?:gpus?|graphics cards?|hardware|devices?|machines?|processors?|chips?|accelerators?)\b(?! (?:hours?|memory|count|time|footprint))",
    re.I,
)


def names_hardware(question: str) -> bool:
    """Whether a question asks which hardware was used, whatever else it says: `which card was used for timing?`."""
    return bool(_NAMES_HARDWARE.search(question))


_WORDED: tuple[tuple[re.Pattern[str], AnswerType], ...] = (
    (
        re.compile(
            r"\b(?:which|what) (?!(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|if|about|happens?|makes?|lets?|the|it|they|kind|sort)\b)[a-z]|\b(?:called|named|names? of)\b",
            re.I,
        ),
        AnswerType(
            frozenset(),
            re.compile(
                r"(?<=[\w,;:]\s)[A-Z][\w-]*[A-Za-z]|\b(?:such as|namely|including)\b|\w, (?:\w+ ){1,3}(?:and|or) \w"
            ),
        ),
    ),
    (
        re.compile(
            r"\bwhy\b|\bhow come\b|\bwhat (?:causes?|explains?|makes?|(?:is|are) the reasons?)\b|\breasons?\b|\bcauses?\b",
            re.I,
        ),
        AnswerType(
            frozenset(),
            re.compile(
                r"\b(?:because|since|as|due to|owing to|caused?s?|reasons?|therefore|hence|thus|so that|stems? from|comes? from|results? from|leads? to)\b",
                re.I,
            ),
        ),
    ),
    (
        re.compile(r"\b(?:replac\w+|substitut\w+|instead of|rather than)\b", re.I),
        AnswerType(
            frozenset(),
            re.compile(
                r"\b(?:instead|replac\w+|tak(?:es?|ing) (?:its|their|the|his|her) place|in (?:the )?place of|rather than|substitut\w+|dispens\w+|does without|do without)\b",
                re.I,
            ),
        ),
    ),
    (
        re.compile(r"\bhow (?:big|large|small|heavy|tiny|huge)\b", re.I),
        AnswerType(
            frozenset(),
            re.compile(
                r"\d[\d.,]*\s?(?:[KMGT]i?B|[KMBk]|million|billion)\b|\d[\d.,]*\s+(?:[\w-]+ ){0,3}[a-z]{3,}s\b"
            ),
        ),
    ),
    (
        re.compile(r"\bhow (?:much|many|long|fast|far|high|low)\b|\bby what\b", re.I),
        AnswerType(frozenset(), re.compile(r"\d")),
    ),
)
"""The sorts of answer that the form of a question tells, and what they look like; a hint, for they look like much else."""

_ASKING = frozenset({"times", "long"})
"""Words whose stem says something else: `how many times faster` asks for no time."""


def asking(words: list[str]) -> list[str]:
    """Folded words as the sorts of answer are told by: stems, but for words whose stem misleads."""
    return [word if word in _ASKING else stem(word) for word in words]


def types_asked(stems: list[str], *, counts: bool = False) -> tuple[AnswerType, ...]:
    """The sorts of answer that a question's stems tell; `counts` where it asks how many or how much."""
    return tuple(
        one
        for one in _TYPES
        if one.asked & set(stems) and (one.counted or not counts) and (counts or not one.of_figures)
    )


def kinds_worded(question: str) -> tuple[AnswerType, ...]:
    """The sorts of answer that the form of a whole question tells: named things for `which`, a cause for `why`."""
    return tuple(sort for asks, sort in _WORDED if asks.search(question))


_MEANS = re.compile(
    r"\bhow (?:exactly |precisely |actually |then |else )?(?:do|does|did|is|are|was|were|can|could|has|have|would|will)\b(?! (?:it|they) (?:perform|compare|fare|do)\b)|\b(?:by|through) (?:what|which) (?:means|mechanism|trick|principle|way)\b|\bin (?:what|which) (?:way|manner)\b|\b(?:mechanism|trick|principle) (?:behind|by|through|of)\b",
    re.I,
)


def asks_means(question: str) -> bool:
    """Whether a question asks how something is done, which one sentence often begins to tell and the next goes on with."""
    return bool(_MEANS.search(question))


_TRIED_ON = re.compile(
    r"\b(?:test|tests|tested|testing|tried|try|trials?|evaluat\w+|experiments?|experimented|train|trained|benchmark\w*|measured?|run|ran|use|used|applied|demonstrated?|shown)\b",
    re.I,
)
_TRIAL = re.compile(
    r"^(?:On|With|For|Over|Across|Using|In (?:experiments?|tests?|trials?|simulations?))\b|\b(?:tests?|tested|experiments?|evaluat\w+|trials?|results?|trained|tried|measured|outperform\w*|appl(?:y|ied|ying)|demonstrat\w+|using)\b"
)


_ON_WHAT = re.compile(
    r"\b(?:test|evaluat|train|tri|benchmark|experiment|assess|validat)\w* (?:it |them )?(?:on|with|against)\b(?: what| which)?\W*$|(?:^|[:;,–—])\W*(?:and )?(?:on|with) (?:what|which) (?:is|was|were|are|did|do|does|has|have)\b.{0,60}\b(?:test|evaluat|train|tri|assess|validat)\w*",
    re.I,
)


def implied_topic(question: str) -> str:
    """What a question asks for without naming it: `what was it tested on` asks for data."""
    return "dataset" if _ON_WHAT.search(question) else ""


def asks_trial(question: str) -> bool:
    """Whether a question asks on or with which named things something was tried."""
    return bool(_TRIED_ON.search(question)) and bool(_WORDED[0][0].search(question))


_PAIR = re.compile(r"\b(?:to|on|with|for|from|using) (?:\w+ ){1,2}and \w+(?: \w+)?[.,;]")
"""Two things side by side: `to soccer and hockey.`"""


def tells_trial(sentence: str) -> bool:
    """Whether a sentence says on or with which named things something was tried."""
    named = _WORDED[0][1].looks.search(sentence) or _PAIR.search(sentence)
    return bool(_TRIAL.search(sentence)) and named is not None


def plain_words(stems: list[str], types: tuple[AnswerType, ...]) -> list[str]:
    """The stems that do more than tell the sort of answer."""
    telling = frozenset().union(*(one.asked for one in types)) if types else frozenset()
    return [one for one in stems if one not in telling]


def holds_type(sentence: str, types: tuple[AnswerType, ...]) -> bool:
    """Whether a sentence holds a thing of a sort asked for."""
    return any(one.looks.search(sentence) for one in types)
