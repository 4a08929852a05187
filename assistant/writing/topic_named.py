"""Whether what is sought can be named in a heading, as in `2 papers on …`."""

from __future__ import annotations

import re

from assistant.text import fold
from assistant.writing.grammar import reads_as_topic
from assistant.writing.page import Page

_ALIKE = 5
"""Letters at the beginning in which two spellings of a word agree."""


def names_topic(page: Page) -> bool:
    """Whether what is sought can stand in a heading: a name that the question has as it stands, no scraps of it and no claim."""
    topic, question = fold(page.query.shown_topic), fold(page.question)
    if not reads_as_topic(page.query.shown_topic):
        return False
    if not question or page.language == "zh":
        return True
    return _stands_in(topic.split(), question.split()) and not _is_claim(topic, question)


def _stands_in(topic: list[str], question: list[str]) -> bool:
    """Whether words stand behind one another in a question, in this spelling or a likely other one (`optimisation`)."""
    windows = zip(*(question[at:] for at in range(len(topic))), strict=False)
    return any(
        all(one[:_ALIKE] == other[:_ALIKE] for one, other in zip(topic, window, strict=True))
        for window in windows
    )


def _is_claim(topic: str, question: str) -> bool:
    """Whether the topic is a sentence to be confirmed: `are X and Y similar?`, `can X do Y?`."""
    said = rf"(?:the |an? )?{re.escape(topic)}"
    asked = rf"^(?:is|are|was|were) {said} ?$|^(?:can|could|do|does|did|will|would|should|has|have) {said}\b"
    return re.search(asked, question) is not None
