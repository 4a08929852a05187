"""A topic with its parts listed behind it: `forecasting papers, all of them: traffic, weather, time series`.

Such a list says which sorts of the topic are wanted, any of them; read as one topic it would ask for all of them in one paper.
"""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

_ITEM = r"(?!(?:which|what|who|how|when|where|why|please|is|are|do|does|did|can|could|i|we|you)\b)[\w'’-]+(?: (?!(?:is|are|was|were|do|does|did|has|have|had|can|could|i|we|you)\b)[\w'’-]+){0,3}"
_LIST = re.compile(
    rf"(?:[:(]|\s[-–—]|\b(?:e\.?g\.?|such as|including|be it|whether|namely|i\.?e\.?)\b,?)\s*(?P<items>{_ITEM}(?:\s*,\s*(?:(?:and|or)\s+)?{_ITEM})*(?:\s*,?\s+(?:and|or)\s+{_ITEM}|\s*,\s*{_ITEM}))\s*\)?[\s.?!]*$",
    re.I,
)
_APART = re.compile(r"\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+", re.I)
_ALL = frozenset("both all any either everything else others".split())
_DONE = re.compile(r"\w{3,}(?:ion|ing|ment|ance|ence|ity)$")
"""What is done to a thing stands behind it: `video generation`."""
_MOST_SHARED = 3
"""Words of a topic that may be said of each of its parts."""


def listed_parts(question: Question) -> tuple[int, tuple[str, ...]] | None:
    """Where a list of parts begins that ends a question and of which nothing is understood, and the parts; None where there is none."""
    found = question.search(_LIST)
    if found is None:
        return None
    named = found.group().startswith("(") and any(letter.isupper() for letter in found["items"])
    parts = tuple(one for one in _APART.split(found["items"]) if content_words(one) and one not in _ALL)
    return (found.start(), parts) if len(parts) > 1 and not (named or all(map(is_chatter, parts))) else None


_WORK = re.compile(rf"\s+(?:{PAPERS}|research)$", re.I)


def any_of(topic: str, parts: tuple[str, ...]) -> str:
    """A topic asked for in any of its parts: `traffic forecasting, weather forecasting or time series forecasting`."""
    topic = _WORK.sub("", topic)
    shared = content_words(topic)
    if not shared or len(shared) > _MOST_SHARED:
        return ""
    behind = all(map(_DONE.search, parts)) and not _DONE.search(topic)
    whole = [f"{topic} {one}" if behind else f"{one} {topic}" for one in parts]
    each = [
        one if set(shared) & set(content_words(one)) else both for one, both in zip(parts, whole, strict=True)
    ]
    return f"{', '.join(each[:-1])} or {each[-1]}"
