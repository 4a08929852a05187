"""What an answer must hold to answer its question at all: a figure of the unit asked for, names, software, a giver of money.

A sentence that only speaks of the thing (`lowering the learning rate in steps`, `on five data sets`) does not tell it,
nor does one on what something costs to compute where it is asked who paid.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.library.short_names import data_set_names
from assistant.retrieval.required.figure_conditions import BY_HOW_MUCH, CHANGED
from assistant.retrieval.required.names_required import names_asked, names_told
from assistant.retrieval.required.required_circumstances import (
    AGES,
    PART_OF_DOCUMENT,
    PLACE_OF_WORK,
    SIZE_OF_DATA,
    WHOLE_COST,
)
from assistant.retrieval.required.required_figures import UNITS, VALUES, any_of
from assistant.retrieval.required.required_matters import (
    DEVICE,
    FUNDING,
    KEPT_UNDER,
    LICENCE,
    NUMBER,
    PART_IN_WORK,
    PARTICIPANTS,
    PERMISSION,
    PRICE,
    SIZE_OF_MODEL,
    SOFTWARE,
    TOWNS,
    USER_STUDY,
    VICTORY,
)
from assistant.retrieval.required.requirement import Required

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_SO_MANY = rf"(?:the |all |these |those |its |their )*(?:{_COUNT} )?"
_NAMES = (
    rf"\bnames? of {_SO_MANY}\w+"
    rf"|\b(?:what|how) (?:are|were) {_SO_MANY}[\w -]{{3,60}}? (?:called|named)\b"
    rf"|\b(?:which|what) {_COUNT} (?:(?:[\w -]{{3,60}}\?.*\bnames?|(?:[\w-]+ ){{0,3}}?(?:data ?sets?|benchmarks?|corpora|games?|languages?|species|tasks?|cities|countries))\b)"
    rf"|\b(?:list|name) (?:all |me )*(?:the |its |these |those ){_COUNT} (?:[\w-]+ ){{0,3}}?(?:data ?sets?|benchmarks?|corpora|models?|baselines?|tasks?|species|tools?|games?)\b"
)
_OF_PEOPLE = r"\b(?:authors?|people|researchers?|members?|everybody|everyone|persons?)\b"
_OF_DATA = r"\b(?:data ?sets?|benchmarks?|corpora|corpus|collections?)\b"
NAMES = (
    Required(
        any_of(rf"^(?![\s\S]*{_OF_PEOPLE})(?=[\s\S]*{_OF_DATA})[\s\S]*?(?:{_NAMES})"),
        re.compile(
            rf"{data_set_names()}|\b(?:[Oo]n|[Ww]ith|[Oo]ver|[Aa]cross|[Ff]rom|[Uu]sing|including|namely|such as|and|,|\(|:)\s*(?:the |both )?(?:[a-z-]+ )?[A-Z][\w/-]*[A-Z0-9a-z]\b(?! (?:falls?|rises?|drops?))"
        ),
        in_each=False,
    ),
    Required(
        any_of(rf"^(?![\s\S]*(?:{_OF_PEOPLE}|{_OF_DATA}))[\s\S]*?(?:{_NAMES})"),
        # a name beside others of the sentence, or things listed
        re.compile(
            r"(?<=[\w,;:)] )(?:[A-Z][\w/-]*[A-Za-z]|[a-z]+[A-Z]\w*)|[“\"]\w|\w, [^,.;]{3,60},? and \w"
        ),
        in_each=False,
    ),
)

_REQUIRED = (
    *(Required(asked, looks) for asked, looks in UNITS),
    FUNDING,
    PART_IN_WORK,
    PRICE,
    SOFTWARE,
    LICENCE,
    PERMISSION,
    VICTORY,
    KEPT_UNDER,
    DEVICE,
    NUMBER,
    PARTICIPANTS,
    TOWNS,
    USER_STUDY,
    SIZE_OF_MODEL,
    PLACE_OF_WORK,
    AGES,
    PART_OF_DOCUMENT,
    SIZE_OF_DATA,
    WHOLE_COST,
    *NAMES,
    *CHANGED,
    BY_HOW_MUCH,
    *(Required(asked, looks, in_each=False) for asked, looks in VALUES),
)


@lru_cache(maxsize=512)
def required_by(question: str) -> tuple[Required, ...]:
    """All that a question requires of its answer; nothing where it names nothing of the sort."""
    return tuple(one for one in _REQUIRED if one.asked.search(question))


def told_by_looks_alone(question: str) -> bool:
    """Whether nothing answers but what looks like it: no sentence near in words tells who paid."""
    return any(one.suffices is one.looks for one in required_by(question))


def in_sentence(question: str, sentence: str) -> bool:
    """Whether a sentence has what every sentence that answers a question must have."""
    return all(one.looks.search(sentence) for one in required_by(question) if one.in_each)


def in_answer(question: str, sentences: Sequence[str], own: str = "") -> bool:
    """Whether sentences together have what a question cannot be answered without; `own`: what the paper calls itself."""
    held = all(any(map(one.looks.search, sentences)) for one in required_by(question))
    return held and (not sentences or names_told(question, tuple(sentences), own))


def requires(question: str) -> bool:
    """Whether there is anything that a question cannot be answered without."""
    return bool(required_by(question)) or names_asked(question)
