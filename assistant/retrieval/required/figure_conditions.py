"""What a figure must be of: the quantity whose change is asked for, and the data on which; another's figure is no answer.

`By what percentage does the error fall on traffic data?` is not answered by how far it falls on weather data, nor by
how far the memory does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.retrieval.required.required_figures import any_of
from assistant.retrieval.required.requirement import Required
from assistant.text.words import stem, stems

_HOW_FAR = r"\b(?:by (?:what|which|how (?:much|many)|roughly what)|what (?:factor|percentage|per ?cent|share|fraction|reduction|drop|decrease|saving|increase)|how (?:much|many times))\b"
_CHANGES = r"\b(?:shr[iau]nks?|shrunk|drops?|dropped|falls?|fell|fallen|g(?:o|oes|one) (?:down|up)|went (?:down|up)|sinks?|sank|reduc\w+|sav(?:e|es|ed|ings?)|cuts?|lower\w*|decreas\w+|rises?|rose|increas\w+|grows?|grew|less|fewer|smaller|declin\w+|slim\w*|com(?:e|es) down|came down)\b"
_QUANTITIES = (
    (
        r"(?:memory|vram|ram|(?:memory )?footprint)",
        r"\b(?:memory|storage|stored?|footprint|V?RAM|buffers?|caches?|compress\w*|smaller|sizes?)\b|\d\s?[KMGT]i?B\b",
    ),
    (
        r"(?:energy|power|electricity|battery)",
        r"\b(?:energy|power|electric\w*|batter\w+|joules?|watts?|consum\w+)\b",
    ),
    (
        r"(?:bandwidth|communication|upload|network traffic|transmission)",
        r"\b(?:bandwidth|communicat\w+|upload\w*|traffic|transmi\w+|bits|bytes)\b",
    ),
    (
        r"(?:errors?|mse|mae|rmse|mape|word error rate)",
        r"\b(?:errors?|MSE|MAE|RMSE|MAPE|WER|CER|deviat\w+|mistakes?|inaccura\w+)\b",
    ),
    (
        r"(?:latency|(?:run|training|inference|computing|computation|waiting|decoding|rendering) ?times?)",
        r"\b(?:times?|latenc\w+|fast\w*|quick\w*|speed\w*|slow\w*|accelerat\w+|seconds?|minutes?|hours?|days?|weeks?|ms|runtimes?)\b|\d\s?[x×]",
    ),
)
CHANGED = tuple(
    Required(
        any_of(rf"{_HOW_FAR}(?=[^.?!]*{_CHANGES})[^.?!]{{0,60}}\b{asked}\b(?! (?:rates?|functions?|budget))"),
        any_of(looks),
    )
    for asked, looks in _QUANTITIES
)
"""Quantities of which it is asked how far they fall or rise: a sentence that tells it speaks of the quantity."""

BY_HOW_MUCH = Required(
    any_of(
        r"\bby (?:how (?:much|far|wide)|(?:roughly |about )?what (?:factor|percentage|per ?cent|margin|amount|fraction|share))\b"
    ),
    any_of(
        r"(?<![\w(.,/-])\d|\b(?:half|twice|double[sd]?|triple[sd]?|tenfold|(?:a|one) (?:third|quarter|fifth|tenth)|(?:two|three|four|five|six|ten|a hundred|a thousand) (?:times|points|per ?cent)|per ?cent|orders? of magnitude|margin)\b"
    ),
)
"""What is asked by how much is told by no sentence that only says that it is more."""

_SORTS = r"(?:data(?: ?sets?)?|series|scenes|images|photos|videos?|clips|recordings|scans|patients|equations|graphs|texts?|speech|songs|sentences|documents|signals|maps|matrices|records)"
_ON_DATA = re.compile(
    rf"\b(?:on|for|with|over|in) (?:the |its |their |some |these )?(?!which\b|what\b)(?P<which>(?:[a-zA-Z][\w-]+ ){{1,2}}?){_SORTS}\b",
    re.I,
)
_NO_CONDITION = frozenset(
    stem(word)
    for word in """test training validation real real-world synthetic artificial unseen new old all both same whole own standard public open
    evaluation benchmark held-out average several different other large small this that these those the its it their more many most which
    what input output raw high low long short time single labelled labeled unlabelled unlabeled""".split()
)
"""Words before `data` that tell no field or source."""
_ELSEWHERE = re.compile(r"\b(?:[Oo]n|[Ff]or|[Ww]ith|[Ii]n|[Oo]ver) (?:the )?(?:[A-Z][\w-]+|(?:[\w-]+ ){1,2}?" + _SORTS + r")\b")  # fmt: skip
_BEGINNING = 5


def of_other_data(question: str, sentences: Sequence[str], besides: str) -> bool:
    """Whether figures are asked for on some data, and all sentences give theirs on other: `besides` is said of all, as a title is."""
    found = _ON_DATA.search(question)
    named = [one for one in stems(found["which"]) if one not in _NO_CONDITION] if found is not None else []
    if not named or not sentences or not all(_ELSEWHERE.search(one) for one in sentences):
        return False
    told = {one[:_BEGINNING] for text in (*sentences, besides) for one in stems(text)}
    return not any(one[:_BEGINNING] in told for one in named)
