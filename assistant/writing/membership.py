"""The lab's people as its members, each with what their page says."""

from __future__ import annotations

from assistant.understanding.membership import JOINED, LEFT, PRESENT
from assistant.writing.markdown import safe
from assistant.writing.page import Page
from assistant.writing.phrases import MEMBERSHIP_WORDS

DATED = (LEFT, JOINED, PRESENT)
"""What only a page that gives years can tell of a year."""


def members(page: Page) -> None:
    """Who left, joined, was or is there, or where those who left went."""
    evidence, query = page.evidence, page.query
    some, none, chinese = MEMBERSHIP_WORDS[query.fact or ""]
    asked = chinese if page.language == "zh" else some if evidence.ranked_people else none
    scope = page.scope(topic=False, people=False)
    sort = f"{safe(query.topic)}; " if query.topic else ""
    if not evidence.ranked_people:
        page.add(page.say("no_membership", asked=asked, scope=scope, sort=sort))
        return
    page.add(page.say("membership", n=len(evidence.ranked_people), asked=asked, scope=scope, sort=sort), "")
    for one in evidence.ranked_people:
        said = f"“{safe(one.why)}” {page.mark_of_text(one.researcher_id, one.why)}".rstrip()
        page.add(f"- **{page.name(one.researcher_id)}** — {said}")
    if query.fact in DATED and (query.years is not None or query.fact == JOINED):
        page.add("", page.say("not_all_dated"))
