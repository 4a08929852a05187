"""The sorts of answer a question wants of one text: those required of a sentence, and those only preferred in it."""

from __future__ import annotations

import re

from assistant.retrieval.required.answer_forms import asks_model_size, kinds_worded, names_hardware
from assistant.retrieval.required.answer_types import HARDWARE, SIZES, AnswerType, asking, types_asked
from assistant.text.words import content_words, stem

_AT_A_TIME = re.compile(
    r"\b(?:at|in|during) (test|inference|training|run|deployment|prediction|decoding)[ -]time\b", re.I
)
"""When something happens, which asks for no duration."""
_OF_TIME = re.compile(r"\b(\w+)-time\b", re.I)
_HOW_QUICKLY = re.compile(r"\bhow (?:quick|quickly|fast|soon|slow|slowly)\b", re.I)
"""Whatever else is asked, a time or a speed answers."""
_YES_OR_NO = re.compile(
    r"^\W*(?:and |so |but )?(?:is|are|was|were|does|do|did|can|could|has|have)\b(?!.*(?:,|\bthan\b))", re.I
)
"""`Is a step size needed?`: `no step size` answers, without any size."""


def types_wanted(
    topic: str, figure: bool, titled: frozenset[str], wording: str
) -> tuple[tuple[AnswerType, ...], tuple[AnswerType, ...]]:
    """The sorts of answer that are required, and those that are only preferred."""
    types = types_asked(asking(content_words(_titled_times_removed(topic, titled))), counts=figure)
    if asks_model_size(wording):
        types = (*SIZES, *(one for one in types if one not in SIZES))
    if figure and not types and _HOW_QUICKLY.search(wording):
        types = types_asked(["duration", "fast"])
    preferred = kinds_worded(wording or topic)
    if _YES_OR_NO.match(wording):
        types, preferred = (), (*preferred, *types)
    return (HARDWARE if names_hardware(wording) else types), preferred


def _titled_times_removed(topic: str, titled: frozenset[str]) -> str:
    """A topic without `continuous-time` and its like where the title has it, and `at test time`: they ask for no duration."""
    topic = _AT_A_TIME.sub(r"\1", topic)
    return _OF_TIME.sub(lambda match: " " if stem(match.group(1).lower()) in titled else match.group(), topic)
