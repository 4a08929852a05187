"""What a paper's text does not tell, in words a reader can use: the matter as it was asked, never scraps of the question."""

from __future__ import annotations

import re

from assistant.records import Clause, Paper
from assistant.retrieval.sentences import has_figure
from assistant.text import fold
from assistant.text.words import content_words, stems
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
    named = matter(what, page.question)
    key = ("not_in_paper", "not_in_title") if named else ("not_answered", "not_answered_by_title")
    parts = {"title": safe(paper.title), "what": safe(named), "mark": page.mark(paper.id)}
    return page.say(key[not paper.abstract], **parts)


def matter(what: str, question: str) -> str:
    """What the words left of a question name of it as they stand there: `batch size` of `batch size was used`; nothing where they are scraps."""
    if not question:
        return "" if _NO_NAME.search(what) or len(what.split()) > MOST_WORDS else what
    words = what.split()[:MOST_WORDS]
    ends = next((at for at, word in enumerate(words) if _NO_NAME.search(word)), len(words))
    asked = f" {fold(question)} "
    for end in range(ends, 0, -1):
        part = " ".join(words[:end]).strip(" ,;:.?!")
        if f" {fold(part)} " in asked:
            whole = end == len(words) and end > 1
            return part if whole or re.search(rf" {_BEFORE} {re.escape(fold(part))} ", asked) else ""
    return ""


_BEFORE = r"(?:which|what|the|an?|any|its|their|his|her|whose|how many|how much|of|on|about|for|with)"
"""Words before the name of a matter, even of one word."""


def is_untold(page: Page, what: str, told: list[str]) -> bool:
    """Whether a clause is left open by the sentences shown; what only states something asks for nothing."""
    clause = next((one for one in page.query.clauses if one.topic == what), Clause(topic=what))
    if _STATES.search(clause.wording):
        return False
    words = set(stems(" ".join(content_words(what))))
    return not (clause.figure and any(has_figure(one) and words & set(stems(one)) for one in told))
