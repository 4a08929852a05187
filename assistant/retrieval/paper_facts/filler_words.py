"""Words that lead up to what is asked for, and whether a question has any others."""

from __future__ import annotations

import re

from assistant.retrieval.required.answer_types import asking, plain_words, types_asked
from assistant.text.words import content_words, stem

FILLER = frozenset(
    stem(word)
    for word in """paper report achieve result use method much many fast percent percentage claim say state according does reach get need require provide give long far
    take took save reduce increase improve measure train test make one each stand mean did come came finish hold contain comprise cover consist include
    count span list go went run ran tell told know find found show shown see saw observe happen turn out put work author people researchers team name
    called particular exactly approximately roughly actually total overall amount number quantity value size magnitude extent level case pls please thanks
    kind sort type precise order carry conduct perform obtain offer become have had set shrink lower cut drop decrease lessen raise boost lift grow rise
    climb fall bring down gain beat outperform compared against versus up times large big small high low great good well tiny huge little wide deep heavy
    top best highest try evaluate contrast differ bigger larger greater higher stronger weaker better worse given greatest largest biggest strongly margin
    maximum maximal max peak lowest minimum min average single whole only look behind boast brag tout promise announce quote cite deliver figure
    respective rely keep kept avoid win winner argue trick quickly slowly soon entry submission
    themselves itself openly honestly frankly""".split()
)  # fmt: skip
"""Stems that lead up to what is asked for; a sentence that answers need not repeat them."""
_DATA_SET = re.compile(
    r"\bdata[ -]sets?\b|\bdata\b(?=\W*$|\s+(?:was|were|is|are|did|does|do|has|have|it|they|used|tested|trained)\b)",
    re.I,
)
_TOOK_PART = re.compile(
    r"(?:\b((?!people\b)\w{4,}s) (?:who )?|\b(?:people )?)(?:took|take|taking) part\b", re.I
)
"""`How many people took part?`, `which listeners took part`: who did is told as participants, or by their own name."""


_AHEAD = re.compile(r"\b(?:in ?to the future|in advance|forward in time|out in time)\b", re.I)
_COLLECTION = re.compile(
    r"\b(?:which|what|whose) ((?:(?!is\b|are\b|was\b|were\b|does\b|do\b|did\b|has\b|have\b)[\w-]+ ){0,3}?(?:collections?|databases?|data ?banks?|archives?|repositor(?:y|ies)|corpus|corpora|image sets?|images|pictures|photos|photographs|scans|recordings|videos|clips|footage)(?: of (?:\w+ )?\w+)?)\b"
    r"(?=.*\b(?:test|evaluat|train|tri(?:ed|al)|experiment|validat|benchmark|measur|assess|check|work|run|ran|us)\w*\b)",
    re.I,
)
"""`On which image collection was it tested?`: a data set, whatever it is called."""


def dataset_joined(topic: str, wording: str = "") -> str:
    """A topic with `data set`, and `data` where it means one, as one word; whoever took part, as participants.

    `wording`: the whole question, which may tell that a data set is asked for though its topic does not.
    """
    if (found := _COLLECTION.search(wording)) is not None:
        told = set(found.group(1).lower().split())
        besides = [word for word in topic.split() if word.lower() not in told]
        topic = " ".join(["dataset", *besides])
    topic = _AHEAD.sub("ahead", topic)
    return _TOOK_PART.sub(lambda match: match[1] or "participants", _DATA_SET.sub("dataset", topic))


def is_open(topic: str, figure: bool) -> bool:
    """Whether a question's words ask for nothing in particular."""
    tokens = content_words(dataset_joined(topic))
    return all(stem(word) in FILLER for word in tokens) and not types_asked(asking(tokens), counts=figure)


def telling(text: str) -> list[str]:
    """The words of a question that do more than lead up to what it asks, in order."""
    return [word for word in content_words(text) if stem(word) not in FILLER]


def tells_only_sort(topic: str) -> bool:
    """Whether words tell the sort of answer and not of what: `how long` without a thing that lasts."""
    tokens = content_words(topic)
    return bool(tokens) and not plain_words(
        [stem(word) for word in tokens if stem(word) not in FILLER], types_asked(asking(tokens))
    )
