"""Figures asked for in a unit or of a measure, and how a sentence that gives one looks: hours, euros, a learning rate."""

from __future__ import annotations

import re

Pair = tuple[re.Pattern[str], re.Pattern[str]]
"""How something is asked for, and what it looks like in a sentence."""


def any_of(*alternatives: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """One pattern of several wordings."""
    return re.compile("|".join(alternatives), flags)


_NUMBER = r"(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|several|few|couple|dozens?|hundreds?|thousands?|millions?)\b)"
_TIMES = (
    r"(?:m?illi|micro|nano)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)"
)
_CURRENCIES = r"(?:dollars?|euros?|pounds(?: sterling)?|(?<!per )cents?|yuan|yen|francs?|rupees?|USD|EUR|GBP|RMB|CNY|CHF|money)"
MONEY = any_of(
    r"[$€£¥]\s?\d",
    r"\d\s?[$€£¥]",
    rf"\d[\w.,]*\s?(?:k |thousand |million |billion |trillion |US )*{_CURRENCIES}\b",
    rf"\b{_CURRENCIES}\s?\d",
)
"""An amount of money."""
_BYTES = r"(?:(?:kilo|mega|giga|tera)?bytes?|[KMGT]i?B)"
_TAKES = r"(?:takes?|took|taken|need(?:s|ed)?|run|train\w*|last(?:s|ed)?)"
DURATION = rf"{_NUMBER}[\w.,]*[\s-]*(?:of an |of a |[GC]PU[- ])?(?:{_TIMES}|ms|µs|μs|ns|secs?|mins?|hrs?|[hs])\b|\bovernight\b"
"""A pattern of what tells how long something takes or lasts: `within one hour`, `a two-year study`."""

_QUANTITIES = (
    (r"learning rates?", r"\blearning rates?\b"),
    (r"batch sizes?", r"\bbatch(?:es)?\b"),
    (r"weight decay", r"\bdecay\b"),
    (r"drop-?out(?: rates?)?", r"\bdrop-?out\b"),
    (r"(?:number of )?epochs", r"\bepochs?\b"),
    (r"step sizes?", r"\bsteps?\b"),
    (r"(?:sampling|frame|refresh) rates?", r"\b(?:rates?|k?Hz|fps|frames per second)\b"),
    (r"temperatures?|melting points?|boiling points?", r"°|\d ?K\b|\b(?:temperature|degrees|kelvin|celsius)"),
    (r"pressures?", r"\bpressure|\d ?(?:k|M|G)?(?:Pa|bar|atm|psi)\b"),
    (r"wavelengths?", r"\bwavelength|\d ?[nµm]m\b"),
    (r"voltages?", r"\bvolt|\d ?[mk]?V\b"),
    (r"concentrations?|dos(?:es?|ages?)", r"\bconcentration|\bdos(?:e|age)|\d ?(?:[mµn]?M|[mµn]g|ppm|ppb)\b"),
    (r"yields?|turnover numbers?", r"\byield|\bturnover|\d ?%"),
    (r"half-?li(?:fe|ves)", r"\bhalf-?li"),
    (r"band ?gaps?", r"\bgap|\d ?eV\b"),
    (r"budgets?|costs?|prices?|salar(?:y|ies)", r"[$€£¥]|\b(?:dollars?|euros?|USD|EUR|budget|cost|price|salary|cheaper|expensive)"),
)  # fmt: skip
"""Quantities that a paper sets or meets, and what a sentence with one of them says beside the figure."""
_SCORES = (
    r"(?:dice|f1|f-?score|f-?measure|bleu|rouge|meteor|auc|auroc|map|m?iou|psnr|ssim|lpips|fid|fvd|rmse|mae|mse|mape|wer|cer|perplexity|accurac(?:y|ies)|precision|recall"
    r"|sensitivity|specificity|agreement|(?:error|success|detection|false[- ]positive) rates?|p-?values?|r2|kappa|correlation(?: coefficients?)?|scores?)"
)
_SUCH = r"(?:(?:is|was|are|were|be|the|its|their|his|a|an|of|exact|precise|final|best|peak|average|mean|overall|initial|starting|top-?[15]|test|validation|training|zero-shot|absolute|total)\s+)"
_DOES = r"\w+(?:ed|es|s|ing)\b|(?:reduc|improv|increas|rais|lower|keep|sav|cut|boost|maximi|minimi|predict|giv|get|achiev|reach|need|us|mak|control|affect|determin|match|ha|do|did|can|would|could|will)e?\b"
_SORT = rf"(?:(?!{_DOES}|(?:low|high|good|better|more|less)\b)[\w-]+\s+)"
"""A word that says which: `what Dice score`, but not what is done to the score: `which tricks keep the cost low`."""
_NO_VALUE = r"(?:metrics?|measures?|functions?|terms?|models?|maps?|estimat\w+|predict\w+|schedules?|problems?|control\w*|sensors?|dependen\w+|chang\w+)"
_FIGURE = (
    r"(?:(?<![\w(.,/-])(?!(?:19|20)\d\d(?:\D|$))\d|\([+-]?\d[\d.,]*\s?[^\d)\s]"
    r"|\b(?:half|third|quarter|zero|twice|double|triple|hundred|thousand|million)\b)"
)
"""A figure, and neither a year nor the number in a name (`CIFAR-100`)."""


def _value_of(measure: str) -> re.Pattern[str]:
    """How the value of a measure is asked for."""
    named = rf"(?:{measure})(?: scores?| values?)?"
    return any_of(
        rf"\b(?<!at )(?:what|which|how (?:high|low|good|large|big|great|much))(?:['’]s)?\s+{_SUCH}{{0,3}}{_SORT}{{0,2}}{_SUCH}{{0,2}}{named}\b(?!\s+{_NO_VALUE})",
        rf"^\W*(?:(?:and|so|the|its|please|tell me|give me|exact)\s+)*{named} (?:of|for|on|at|in|that)\b",
    )


VALUES = tuple(
    (_value_of(quantity), any_of(rf"^(?=[\s\S]*{_FIGURE})[\s\S]*(?:{says})"))
    for quantity, says in _QUANTITIES
)
"""Values of quantities, which one sentence of an answer must give."""
UNITS: tuple[Pair, ...] = (
    (
        any_of(
            rf"\bhow many (?:[\w-]+ )?(?:{_TIMES})\b",
            rf"\b(?:in|of) (?:{_TIMES}|ms)(?=\W*$)",
            rf"\bhow long (?:does|did|do|will|would|is|was|has|have)\b(?=.*\b{_TAKES}\b)",  # no river
        ),
        any_of(DURATION),
    ),
    (
        any_of(rf"\b(?:how (?:many|much)|in|of|what)\b(?: \w+){{0,3}} {_CURRENCIES}\b"),
        MONEY,
    ),
    (any_of(rf"\bhow many {_BYTES}\b", rf"\bin {_BYTES}(?=\W*$)"), any_of(rf"\d\s?{_BYTES}\b")),
    (
        any_of(r"\bhow heavy\b", r"\bhow much (?:does|did|do)\b.{0,40}\bweighs?\b"),
        any_of(
            r"\d\s?(?:[km]?g|t|lbs?|ounces?|(?:kilo|milli)?grams?|tons?|tonnes?)\b",
            r"\d\s?(?:[KMGT]i?B|[MB]|FLOPs?)\b",  # a model weighs parameters or bytes
            r"\d[\w.,]* (?:\w+ )?(?:parameters|weights)\b",
            r"\b(?:m|b)illion\b",
            flags=re.NOFLAG,  # 2.7m is a length
        ),
    ),
    (
        any_of(r"\b\w+ (?:per|a|each) (?:second|minute)\b"),
        any_of(r"\d[^.;]*(?:\b(?:per|a|each) (?:second|minute)\b|/(?:s|sec|min)\b|\b(?:fps|Hz)\b)"),
    ),
    (
        _value_of(_SCORES),
        any_of(
            rf"^(?=[\s\S]*{_FIGURE})[\s\S]*(?:\d\s?%|\bper ?cent\b|\d\.\d|\d (?:percentage )?points?\b"
            rf"|\b{_SCORES}\b[^.;]{{0,40}}\d|\d[^.;]{{0,20}}\b{_SCORES}\b)",
        ),
    ),
    (
        any_of(r"\bhow accurate(?:ly)?\b"),
        any_of(r"\d\s?%|\bper ?cent\b|\d\.\d", r"\baccura\w+|\bprecis\w+|\berrors?\b"),
    ),
)
"""Units and scores, each of which a sentence must have itself: a figure of another unit is no answer."""

_COUNTED = (
    r"(?:samples?|images?|pictures|photos?|photographs|clips|videos?|movies|hours|minutes|days|tokens|sentences|words|documents|examples|instances|pairs|triplets|frames|slices|trajectories"
    r"|demonstrations|patients|subjects|participants|volunteers|scans|recordings?|records|sequences|genomes|cells|articles|papers|questions|annotations|labels|dialogues|conversations|pages|proteins"
    r"|molecules|episodes|rows|entries|posts|tweets|reads|observations|measurements|spectra|events|simulations|graphs|nodes|edges|points|objects|scenes|shapes|utterances|species|sites|plots|individuals|[KMGTP]i?B)"
)
AMOUNT_OF_DATA = any_of(
    rf"\d[\d.,]*\s?(?:[kKMB]|thousand|million|billion|trillion)?\+?(?: (?:of )?(?!faster\b|less\b|more\b|times\b)[\w-]+){{0,4}}? {_COUNTED}\b",
    r"\b(?:data ?set|corpus|collection|database|library)s? of (?:(?:about|over|around|nearly|more than|up to|some) )?\d[\d.,]*",
    r"\d[\d.,]*\s?[KMGTP]i?B\b(?! (?:of )?(?:memory|RAM|VRAM))",
    rf"\d[\d.,]*\s?% of (?:[\w-]+ ){{0,3}}(?:data|labels|{_COUNTED})\b",
    rf"\b(?:dozens?|hundreds?|thousands?|millions?|billions?) of (?:[\w-]+ ){{0,3}}?{_COUNTED}\b",
)
"""How much a model was trained with: so many images, hours or tokens."""
