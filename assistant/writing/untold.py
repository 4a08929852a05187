"""What a paper's text does not tell, in words a reader can use: the matter as it was asked, never scraps of the question."""

from __future__ import annotations

import re

from assistant.records import Clause, Paper
from assistant.retrieval.sentences import has_figure
from assistant.text import fold
from assistant.words import content_words, stems
from assistant.writing.grammar import MOST_WORDS
from assistant.writing.markdown import safe
from assistant.writing.page import Page

_NO_NAME = re.compile(
    r"\b(?:which|what|who|whom|whose|when|where|why|how|than|that|this|these|those|there|it|its|they|them|their|he|she|you|your|we|our|i|my|me|us|one|ones|"
    r"is|are|was|were|be|been|do|does|did|has|have|had|can|could|would|should|will|called|need|reach|take|turn|long|many|much|by)\b|[;:=?!]",
    re.I,
)
"""Words of a question, of which no name of a matter is made."""
_STATES = re.compile(r"^(?:there(?:'s| is| are| was| were)|this|it|i|we|they|he|she)\b", re.I)
"""How somebody tells what they know before they ask."""


def does_not_tell(page: Page, paper: Paper, what: str) -> str:
    """That a paper does not tell what was asked; that no more than its title is stored, where that is why."""
    named = _is_named(what, page.question)
    key = ("not_in_paper", "not_in_title") if named else ("not_answered", "not_answered_by_title")
    return page.say(
        key[not paper.abstract], title=safe(paper.title), what=safe(what), mark=page.mark(paper.id)
    )


def _is_named(what: str, question: str) -> bool:
    """Whether words are a matter that the question names as they stand."""
    if not what or len(what.split()) > MOST_WORDS or _NO_NAME.search(what):
        return False
    return not question or f" {fold(what)} " in f" {fold(question)} "


def is_untold(page: Page, what: str, told: list[str]) -> bool:
    """Whether a clause is left open by the sentences shown; what only states something asks for nothing."""
    clause = next((one for one in page.query.clauses if one.topic == what), Clause(topic=what))
    if _STATES.search(clause.wording):
        return False
    words = set(stems(" ".join(content_words(what))))
    return not (clause.figure and any(has_figure(one) and words & set(stems(one)) for one in told))
