"""Which fact of a person a question asks for, whatever its wording: `what hat does A wear at work?` asks for their position.

A linear reading (multinomial logistic regression) of what MiniLM makes of the question, with a stand-in for whoever it names.
It was learned from wordings of many people (`evals/wordings_of_people`) with `python -m evals.person_wordings`, which prints
how well it reads the wordings of each by what the others teach. What papers tell (`papers`) and what no page of a lab
tells (`other`) are kinds like the others, so that neither is taken for a fact.
"""

from __future__ import annotations

import re

from assistant.embedding import Embedder
from assistant.records import FactKind
from assistant.understanding.language.linear_reading import most_likely
from assistant.understanding.language.plain_kinds import features

PROFILE = "profile"
"""Who somebody is: all that their page tells in short."""
PAPERS, OTHER = "papers", "other"
KINDS: tuple[str, ...] = (
    PAPERS,
    OTHER,
    PROFILE,
    FactKind.POSITION.value,
    FactKind.INTEREST.value,
    FactKind.AFFILIATION.value,
    FactKind.EDUCATION.value,
    FactKind.ADVISOR.value,
    FactKind.AWARD.value,
    FactKind.TEACHING.value,
    FactKind.NEWS.value,
    FactKind.SERVICE.value,
    FactKind.JOB_SEEKING.value,
    "homepage",
    "email",
    "phone",
    "office",
    "github",
    "scholar",
    "thesis",
    "membership",
    "past",
    "now",
    "hobbies",
    "funding",
    "students",
    "origin",
    "languages",
)
"""What may be asked of somebody, in the order of the reading's answers."""
STAND_IN = "Smith"
_POSSESSIVE = re.compile(rf"\b{STAND_IN}\s+['’]s\b")


def with_stand_in(text: str, names: tuple[str, ...]) -> str:
    """The question as the reading sees it: whoever it names, each by the same name."""
    for name in names:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", STAND_IN, text)
    return _POSSESSIVE.sub(f"{STAND_IN}'s", text)


def person_kind(text: str, embedder: Embedder) -> tuple[str, float]:
    """What a question with stand-ins most likely asks of somebody, and how likely; `other` where nothing can be read."""
    row = features(text, embedder)
    if row is None:
        return OTHER, 0.0
    best, chance = most_likely("person_wordings", row)
    return KINDS[best], chance
