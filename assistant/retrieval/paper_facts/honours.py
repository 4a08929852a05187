"""Honours asked of a named paper: a prize, an oral, a spotlight; one that no source states is not stored.

That a paper was an oral tells of no prize, and that it appeared at a conference of neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Paper, Query

_SAID = (
    ("Best Paper", re.compile(r"\b(?:best|outstanding|distinguished)[- ](?:\w+ )?papers?\b|最佳论文|优秀论文", re.I)),
    ("Award", re.compile(r"\b(?:awards?|prizes?|honou?rs?|honou?rable mention|medals?)\b|获奖", re.I)),
    ("Oral", re.compile(r"\boral\b|口头", re.I)),
    ("Spotlight", re.compile(r"\bspotlight\b", re.I)),
)  # fmt: skip
_OF_STANDING = ("track", "venue", "year", "words", "about", None)
"""Facts as which such a question is read."""


def honour_not_stored(query: Query, papers: Sequence[Paper]) -> str:
    """The honour that a question asks of papers none of which is said to have it; nothing where one is, or none is asked."""
    if query.fact not in _OF_STANDING or query.topic or query.clauses or query.people:
        return ""
    said = f"{query.wording} {query.detail}"
    asked = next((name for name, words in _SAID if query.track == name or words.search(said)), "")
    if not asked or any(paper.is_in_track(asked) for paper in papers):
        return ""
    titled = " ".join(paper.title for paper in papers)
    found = next((words.search(said) for name, words in _SAID if name == asked), None)
    if found is not None and re.search(rf"\b{re.escape(found.group())}\b", titled, re.I):
        return ""  # a paper on oral health
    return found.group().strip() if found else asked
