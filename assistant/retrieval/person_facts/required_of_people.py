"""What a page must say to tell some things of a person: a thesis' title, a grade, what somebody is paid.

A line on a degree tells no grade, and `PhD graduate` no title of a thesis.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.records import Fact
from assistant.retrieval.required.required_figures import MONEY, any_of

_THESIS = r"(?:theses|thesis|dissertations?|habilitation)"
_REQUIRED = (
    (
        any_of(
            rf"\b(?:titles?|topics?|subjects?|themes?|names?) of\b[^?.!]{{0,40}}\b{_THESIS}\b",
            rf"\b{_THESIS}\b[^?.!]{{0,30}}\b(?:titles?|topics?|subjects?|about|called|titled|entitled|named|deals?|treat\w*|cover\w*|with|on)\b",
            rf"\bwhat\b[^?.!]{{0,40}}\b{_THESIS}\b",
            rf"\b(?:write|wrote|written|does|did|do)\b[^?.!]{{0,40}}\b{_THESIS} (?:on|about)\b",
        ),
        any_of(rf"\b(?:{_THESIS}|titled|entitled)\b|论文题目|学位论文"),
    ),
    (
        any_of(
            r"\b(?:grades?|gpa|marks?)\b(?! (?:school|[a-z]*ing\b))|\bgrade[- ]point\b|\b(?:summa|magna|cum) (?:cum )?laude\b|\bwith (?:honou?rs|distinction)\b|\bclass rank\b"
        ),
        any_of(
            r"\bgpa\b|\bgrades?\b|\blaude\b|\bwith (?:the highest |highest |high )?(?:distinction|honou?rs)\b|\brank\w*|\bhonou?rs degree\b|\bfirst[- ]class\b|\btop \d|\b\d\.\d+ ?/ ?\d|\bmarks?\b|绩点|排名"
        ),
    ),
    (
        any_of(
            r"\b(?:salar(?:y|ies)|wages?|income|stipends?|remuneration|pay ?(?:check|cheque|slip)?s?|paid|earn(?:s|ed|ing)?)\b(?=[^?.!]*\b(?:how much|PERSON|get|gets|they|he|she)\b)",
            r"\bhow (?:much|well|high)\b[^?.!]{0,50}\b(?:pay|pays|paid|earns?|earned|make a (?:year|month)|salary|get paid)\b",
        ),
        any_of(rf"{MONEY.pattern}|\b(?:salar|stipend|wage|income)\w*"),
    ),
)
"""How something is asked for, and what every line that tells it says."""


def telling_required(facts: Iterable[Fact], question: str) -> tuple[Fact, ...]:
    """The facts that have what a question cannot be answered without; all where it asks for nothing of the sort."""
    wanted = [looks for asked, looks in _REQUIRED if asked.search(question)]
    return tuple(one for one in facts if all(looks.search(one.text) for looks in wanted))
