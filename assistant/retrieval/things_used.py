"""What a paper's work ran on, was written in and was fed with, where that is asked: hardware, software, how much data, which loss, how large a model.

Such a sentence answers whatever other words the question has: `on which hardware was the hashing method benchmarked?`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.retrieval.answer_forms import names_hardware
from assistant.retrieval.answer_types import HARDWARE, holds_type
from assistant.retrieval.ranking import Ranked
from assistant.retrieval.required import required_by
from assistant.retrieval.required_figures import AMOUNT_OF_DATA
from assistant.retrieval.sentences import is_background

_AMOUNT_ASKED = re.compile(
    r"\b(?:how much|(?:amount|quantity|volume|size)s? of|how (?:large|big|extensive|huge|small) (?:is|was|are|were|must|should)|how (?:large|big|small) an?)\b"
    r" (?!less\b|more\b|fewer\b|faster\b)(?:the |its |their |of )*(?:[\w-]+ ){0,3}?(?:data(?:[ -]?sets?)?|footage|corpus|corpora|training sets?|recordings?|material|text|audio|speech)\b"
    r"|\bhow many (?:[\w-]+ )?(?:examples?|samples?|instances?|data ?points?|items|records|pieces of data)\b(?=.*\b(?:train|gather|collect|learn|curat|feed|fed|assembl|compil|annotat|label)\w*)"
    r"|\bhow many (?:pre-?)?training (?:examples?|samples?|instances?|data ?points?|items|records|pairs)\b",
    re.I,
)
_FED = re.compile(
    r"\b(?:train|collect|gather|record|curat|annotat|label|compil|construct|sampl|pre-?train|fine-?tun|data)\w*\b",
    re.I,
)
_RAN = re.compile(
    r"\b(?:tests?|tested|experiments?|evaluat\w+|measur\w+|ran|runs?|running|timed?|benchmark\w*|train\w*|deploy\w*|on)\b",
    re.I,
)
_LOSS_ASKED = re.compile(
    r"\b(?:which|what)(?: (?:kinds?|sorts?|types?) of)?(?: (?!accuracy|performance|information)[\w-]+)?? (?:loss(?:es)?(?: functions?| terms?)?|(?:training |learning )?objectives?(?: functions?)?)\b(?! of\b| in\b| rate)"
    r"(?=.*\b(?:is|are|was|were|does|do|did|use[ds]?|train\w*|minimi[sz]\w+|optimi[sz]\w+)\b)",
    re.I,
)
_LOSS = re.compile(
    r"\b(?:mean squared error|MSE|cross[- ]entropy|L[12](?: loss| norm)?|KL[- ]divergence|Kullback|InfoNCE|hinge|triplet|Huber|Dice|likelihood|ELBO|(?:[\w-]+ )loss(?:es)?(?: functions?)?|objective)\b(?! of accuracy)"
)
_MEASURES = re.compile(
    r"\b(?:loss|objective|error|train|minimi[sz]|optimi[sz]|learn|imitat|match|distil)\w*\b", re.I
)
_NEAR = 0.3
_MOST = 2


def asks_things(question: str) -> bool:
    """Whether something is asked for that a sentence tells by its looks, whatever other words the question has."""
    return (
        names_hardware(question)
        or asks_amount_of_data(question)
        or asks_loss(question)
        or any(one.suffices for one in required_by(question))
    )


def told_of_things(question: str, ranked: Sequence[Ranked]) -> list[str]:
    """The sentences of the paper's own work that hold what is asked for of these; none elsewhere."""
    if names_hardware(question):
        return _best([one for one in ranked if holds_type(one.sentence, HARDWARE)], _RAN)
    if asks_amount_of_data(question):
        return _best([one for one in ranked if AMOUNT_OF_DATA.search(one.sentence)], _FED)
    if asks_loss(question):
        return _best([one for one in ranked if _LOSS.search(one.sentence)], _MEASURES)
    for kind in required_by(question):
        if kind.suffices:
            return _best([one for one in ranked if kind.suffices.search(one.sentence)], kind.said)
    return []


def asks_loss(question: str) -> bool:
    """Whether it is asked by which loss something is trained, which a text may tell by its name alone."""
    return bool(_LOSS_ASKED.search(question))


def asks_amount_of_data(question: str) -> bool:
    """Whether it is asked how much data there was, which is told by a number of images, hours or tokens."""
    return bool(_AMOUNT_ASKED.search(question))


def _best(holding: Sequence[Ranked], said: re.Pattern[str]) -> list[str]:
    """The best of them, those first that say what the thing was for."""
    own = [one for one in holding if not is_background(one.sentence)]
    telling = [one for one in own if said.search(one.sentence)] or own
    chosen = sorted(telling, key=lambda one: -one.rank)[:_MOST]
    return [one.sentence for one in chosen if one.rank >= chosen[0].rank - _NEAR]
