"""What an answer owes to its question: a figure where the value of a measure is asked for, a name for names, money for funding.

A sentence that only speaks of the thing (`lowering the learning rate in steps`, `on five data sets`) does not tell it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.retrieval.things_used import asks_software, lacks_things
from assistant.short_names import data_set_names

_SCORE = r"dice|f1|f-?score|f-?measure|bleu|rouge|meteor|auc|auroc|map|m?iou|psnr|ssim|lpips|fid|fvd|rmse|mae|mse|mape|wer|cer|perplexity|accurac(?:y|ies)|precision|recall|sensitivity|specificity|(?:error|success|detection|false[- ]positive) rates?|p-?values?|r2|kappa|correlation coefficients?"
_SETTINGS = (
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
"""Quantities that a paper sets or meets, and what a sentence with one of them says."""
_MEASURE = rf"(?:{_SCORE}|{'|'.join(asked for asked, _ in _SETTINGS)})"
_SUCH = r"(?:(?:is|was|are|were|be|the|its|their|his|a|an|of|exact|precise|final|best|peak|average|mean|overall|initial|starting|top-?[15]|test|validation|training|zero-shot|absolute|total)\s+)"
_SORT = r"(?:(?!\w+(?:ed|es|s|ing)\b|(?:reduc|improv|increas|rais|lower|keep|sav|cut|boost|maximi|minimi|predict|giv|get|achiev|reach|need|us|mak|control|affect|determin|match|ha|do|did|can|would|could|will|low|high|good|better|more|less)e?\b)[\w-]+\s+)"
_VALUE = re.compile(
    rf"\b(?<!at )(?:what|which|how (?:high|low|good|large|big|great))(?:['’]s)?\s+{_SUCH}{{0,3}}{_SORT}?{_SUCH}{{0,2}}{_MEASURE}(?: scores?| values?)?\b(?!\s+(?:metrics?|measures?|functions?|terms?|models?|maps?|estimat\w+|predict\w+|schedules?|problems?|control\w*|sensors?|dependen\w+|chang\w+))"
    rf"|^\W*(?:(?:and|so|the|its|please|tell me|give me|exact)\s+)*{_MEASURE}(?: scores?| values?)? (?:of|for|on|at|in|that)\b",
    re.I,
)
_FIGURE = re.compile(
    r"(?<![\w(.,/-])(?!(?:19|20)\d\d(?:\D|$))\d|\([+-]?\d[\d.,]*\s?[^\d)\s]|\b(?:half|third|quarter|zero|twice|double|triple|hundred|thousand|million)\b",
    re.I,
)
"""A figure, and neither a year nor the number in a name (`CIFAR-100`)."""
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_NAMES = re.compile(
    rf"\bnames? of (?:the |all |these |those |its |their )*(?:{_COUNT} )?\w+|\b(?:what|how) (?:are|were) (?:the |these |those |its )*(?:{_COUNT} )?[\w -]{{3,60}}? (?:called|named)\b"
    rf"|\b(?:which|what) {_COUNT} [\w -]{{3,60}}\?.*\bnames?\b|\b(?:list|name) (?:all |me )*(?:the |its |these |those )(?:{_COUNT} )(?:[\w-]+ ){{0,3}}?(?:data ?sets?|benchmarks?|corpora|models?|baselines?|tasks?|species|tools?|games?)\b",
    re.I,
)
_OF_PEOPLE = re.compile(r"\b(?:authors?|people|researchers?|members?|everybody|everyone|persons?)\b", re.I)
_OF_DATA = re.compile(r"\b(?:data ?sets?|benchmarks?|corpora|corpus|collections?)\b", re.I)
_NAMED = re.compile(
    r"(?<=[\w,;:)] )(?:[A-Z][\w/-]*[A-Za-z]|[a-z]+[A-Z]\w*)|[“\"]\w|\w, [^,.;]{3,60},? and \w"
)
"""A name beside others of the sentence, or things listed."""
_NAMED_DATA = re.compile(
    rf"{data_set_names()}|\b(?:[Oo]n|[Ww]ith|[Oo]ver|[Aa]cross|[Ff]rom|[Uu]sing|including|namely|such as|and|,|\(|:)\s*(?:the |both )?(?:[a-z-]+ )?[A-Z][\w/-]*[A-Z0-9a-z]\b(?! (?:falls?|rises?|drops?))"
)
_FUNDING = re.compile(
    r"\b(?:who|which|what)\b(?:(?!\bwrote\b).){0,40}\b(?:paid|pays|fund(?:s|ed|ing)|financ(?:es|ed|ing)|sponsor(?:s|ed|ing)?|bankroll\w*|backed|(?:provid|gave|giv|put|suppl)\w*(?: up)? (?:the )?(?:money|funds|funding|cash))\b|\b(?:funding|grant|funder|sponsor|financial support)s?\b.{0,25}\b(?:behind|of|for|by|from|agency|body|source|number|acknowledg\w*)\b|\bwhere did the (?:money|funding) (?:for|come)\b|\bwhose money\b",
    re.I,
)
_TELLS_FUNDING = re.compile(
    r"\b(?:funded|funding|grants?|sponsor\w*|financed|financial(?:ly)?|support(?:ed)? (?:by|from)|acknowledg\w*|foundation|paid by)\b",
    re.I,
)


def asks_funding(question: str) -> bool:
    """Whether it is asked who paid for something."""
    return bool(_FUNDING.search(question))


def owes(question: str) -> bool:
    """Whether only a figure, a name or a word on money answers a question."""
    asks_value = _VALUE.search(question) is not None
    return asks_value or asks_funding(question) or asks_software(question) or _asks_names(question)


def pays(question: str, sentences: Sequence[str]) -> bool:
    """Whether any of the sentences gives what a question cannot be answered without."""
    if lacks_things(question, sentences):
        return False
    if asks_funding(question):
        return any(_TELLS_FUNDING.search(one) for one in sentences)
    if _asks_names(question):
        named = _NAMED_DATA if _OF_DATA.search(question) else _NAMED
        return any(named.search(one) for one in sentences)
    asked = _VALUE.search(question)
    told = [says for name, says in _SETTINGS if asked and re.search(rf"\b(?:{name})\b", asked.group(), re.I)]
    return not asked or any(
        _FIGURE.search(one) and all(re.search(says, one, re.I) for says in told) for one in sentences
    )


def _asks_names(question: str) -> bool:
    return bool(_NAMES.search(question)) and not _OF_PEOPLE.search(question)
