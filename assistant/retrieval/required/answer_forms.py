"""What the form of a whole question tells of its answer: a named thing for `which`, a cause for `why`, a means for `how`."""

from __future__ import annotations

import re

from assistant.retrieval.required.answer_types import AnswerType

_ASKS_NAMED = re.compile(
    r"\b(?:which|what) (?!(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|if|about|happens?|makes?|lets?|the|it|they|kind|sort)\b)[a-z]|\b(?:called|named|names? of)\b",
    re.I,
)
NAMED = AnswerType(
    frozenset(),
    re.compile(
        r"(?<=[\w,;:]\s)[A-Z][\w-]*[A-Za-z]|\b(?:such as|namely|including)\b|\w, (?:\w+ ){1,3}(?:and|or) \w"
    ),
)
"""A thing told by its name: `which simulator`."""
_WORDED: tuple[tuple[re.Pattern[str], AnswerType], ...] = (
    (_ASKS_NAMED, NAMED),
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
        re.compile(
            r"\bhow (?:much|many|long|fast|far|high|low)\b|\bby what\b|\b(?:average|mean|median|total|maximum|minimum|costs?|amount|per (?:year|day|hour|person|capita))\b",
            re.I,
        ),
        AnswerType(frozenset(), re.compile(r"\d")),
    ),
    (
        re.compile(r"\bwhere\b|\b(?:which|what) (?:regions?|areas?|locations?)\b", re.I),
        AnswerType(
            frozenset(),
            re.compile(
                r"\b(?:in|at|along|near|from|across|around|off|within|throughout) (?:the )?(?:\w+ )?[A-Z]"
            ),
        ),
    ),
    (
        re.compile(r"\bhow (?:do|does|did|is|are|was|were|can|could)\b", re.I),  # what it is done by or with
        AnswerType(
            frozenset(),
            re.compile(r"\b(?:by [a-z]+ing|using|through|via|with the help of|by means of)\b|^To [a-z]"),
        ),
    ),
)
"""The sorts of answer that the form of a question tells, and what they look like; a hint, for they look like much else."""


def kinds_worded(question: str) -> tuple[AnswerType, ...]:
    """The sorts of answer that the form of a whole question tells: named things for `which`, a cause for `why`."""
    return tuple(sort for asks, sort in _WORDED if asks.search(question))


def asks_named(question: str) -> bool:
    """Whether a question asks for something that has a name."""
    return bool(_ASKS_NAMED.search(question))


_MEANS = re.compile(
    r"\bhow (?:exactly |precisely |actually |then |else )?(?:do|does|did|is|are|was|were|can|could|has|have|would|will)\b(?! (?:it|they) (?:perform|compare|fare|do)\b)|\b(?:by|through) (?:what|which) (?:means|mechanism|trick|principle|way)\b|\bin (?:what|which) (?:way|manner)\b|\b(?:mechanism|trick|principle) (?:behind|by|through|of)\b",
    re.I,
)


def asks_means(question: str) -> bool:
    """Whether a question asks how something is done, which one sentence often begins to tell and the next goes on with."""
    return bool(_MEANS.search(question))


_MODEL_SIZE = re.compile(
    r"\bhow (?:big|large|small|heavy|tiny|huge|compact|lightweight)\b.{0,25}\b(?:models?|networks?|encoders?|decoders?|transformers?|architectures?|backbones?|modules?|agents?|checkpoints?)\b",
    re.I,
)


def asks_model_size(question: str) -> bool:
    """Whether a question asks how large a model is, in whatever unit: parameters, bytes."""
    return bool(_MODEL_SIZE.search(question))


_HARD = r"(?:gpus?|cpus?|tpus?|fpgas?|graphics cards?|(?:graphics |accelerator )?cards?|hardware|devices?|machines?|processors?|chips?|accelerators?|computers?|microcontrollers?|(?:edge |embedded |development )+(?:boards?|devices?)|(?:smart|mobile |cell )?phones?)"
_NAMES_HARDWARE = re.compile(
    rf"\b(?:which|what)(?: (?:kinds?|sorts?|types?|models?|brands?) of)?\b(?: \w+){{0,4}}? {_HARD}\b(?! (?:hours?|memory|count|time|footprint|learning|vision|translation))"
    rf"|\bhardware\b.{{0,30}}\b(?:used|was|were|is|are)\b|\b(?:used|name|tell me|list) (?:the )?hardware\b|\b(?:graphics cards?|gpus?|hardware) (?:was |were )?(?:used|did (?:it|they) use)\b",
    re.I,
)


def names_hardware(question: str) -> bool:
    """Whether a question asks which hardware was used, whatever else it says: `which card was used for timing?`."""
    return bool(_NAMES_HARDWARE.search(question))
