"""What a paper's work ran on and was fed with, who paid, what it is written in: told by sentences that look like it.

Such a sentence answers whatever other words the question has: `on which hardware was the hashing method benchmarked?`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.retrieval.paper_facts.ranking import Ranked
from assistant.retrieval.required.answer_forms import names_hardware
from assistant.retrieval.required.answer_types import HARDWARE
from assistant.retrieval.required.required import required_by
from assistant.retrieval.required.required_figures import AMOUNT_OF_DATA, any_of
from assistant.retrieval.sentences import is_background

_DATA = (
    r"(?:data(?:[ -]?sets?)?|footage|corpus|corpora|training sets?|recordings?|material|text|audio|speech)"
)
_EXAMPLES = r"(?:examples?|samples?|instances?|data ?points?|items|records|pairs|pieces of data)"
_AMOUNT_ASKED = any_of(
    r"\b(?:how much|(?:amount|quantity|volume|size)s? of|how (?:large|big|extensive|huge|small) (?:is|was|are|were|must|should)|how (?:large|big|small) an?)\b"
    rf" (?!less\b|more\b|fewer\b|faster\b)(?:the |its |their |of )*(?:[\w-]+ ){{0,3}}?{_DATA}\b",
    rf"\bhow many (?:[\w-]+ )?{_EXAMPLES}\b(?=.*\b(?:train|gather|collect|learn|curat|feed|fed|assembl|compil|annotat|label)\w*)",
    rf"\bhow many (?:pre-?)?training {_EXAMPLES}\b",
)
_LOSS_ASKED = any_of(
    r"\b(?:which|what)(?: (?:kinds?|sorts?|types?) of)?(?: (?!accuracy|performance|information)[\w-]+)?? (?:loss(?:es)?(?: functions?| terms?)?|(?:training |learning )?objectives?(?: functions?)?)\b(?! of\b| in\b| rate)"
    r"(?=.*\b(?:is|are|was|were|does|do|did|use[ds]?|train\w*|minimi[sz]\w+|optimi[sz]\w+)\b)"
)
_LOSS = re.compile(
    r"\b(?:mean squared error|MSE|cross[- ]entropy|L[12](?: loss| norm)?|KL[- ]divergence|Kullback|InfoNCE|hinge|triplet|Huber|Dice|likelihood|ELBO|(?:[\w-]+ )loss(?:es)?(?: functions?)?|objective)\b(?! of accuracy)"
)
_TOLD_WITHOUT = (
    (
        names_hardware,
        HARDWARE[0].looks,
        any_of(
            r"\b(?:tests?|tested|experiments?|evaluat\w+|measur\w+|ran|runs?|running|timed?|benchmark\w*|train\w*|deploy\w*|on)\b"
        ),
    ),
    (
        _AMOUNT_ASKED.search,
        AMOUNT_OF_DATA,
        any_of(
            r"\b(?:train|collect|gather|record|curat|annotat|label|compil|construct|sampl|pre-?train|fine-?tun|data)\w*\b"
        ),
    ),
    (
        _LOSS_ASKED.search,
        _LOSS,
        any_of(r"\b(?:loss|objective|error|train|minimi[sz]|optimi[sz]|learn|imitat|match|distil)\w*\b"),
    ),
)
"""What other sentences may tell as well: how it is asked for, what it looks like, and what says that it is the paper's own."""
_NEAR = 0.3
_MOST = 2


def asks_things(question: str) -> bool:
    """Whether something is asked for that a sentence tells by its looks, whatever other words the question has."""
    return bool(_looks_of(question))


def told_of_things(question: str, ranked: Sequence[Ranked]) -> list[str]:
    """The sentences of the paper's own work that hold the first of what is asked for of these; none elsewhere."""
    for looks, said in _looks_of(question)[:1]:
        return _best([one for one in ranked if looks.search(one.sentence)], said)
    return []


def _looks_of(question: str) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    """What things asked for look like, and what says that one is the paper's own."""
    return [
        *((looks, said) for asks, looks, said in _TOLD_WITHOUT if asks(question)),
        *((one.suffices, one.said) for one in required_by(question) if one.suffices),
    ]


def _best(holding: Sequence[Ranked], said: re.Pattern[str]) -> list[str]:
    """The best of them, those first that say what the thing was for."""
    own = [one for one in holding if not is_background(one.sentence)]
    telling = [one for one in own if said.search(one.sentence)] or own
    chosen = sorted(telling, key=lambda one: -one.rank)[:_MOST]
    return [one.sentence for one in chosen if one.rank >= chosen[0].rank - _NEAR]
