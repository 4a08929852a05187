"""The lab's people as its members, each with what their page says."""

from __future__ import annotations

from assistant.understanding.people.membership import CURRENT, JOINED, LEFT, PRESENT, WENT
from assistant.writing.grammar import counted
from assistant.writing.markdown import safe
from assistant.writing.page import Page

DATED = (LEFT, JOINED, PRESENT)
"""What only a page that gives years can tell of a year."""
_WORDS: dict[str, tuple[str, str, str]] = {
    LEFT: ("that they left", "that anybody left", "已离开"),
    JOINED: ("that they joined", "that anybody joined", "加入"),
    PRESENT: ("that they were in the lab", "that anybody was in the lab", "曾在实验室"),
    CURRENT: ("who they are, and not that they left", "of anybody who is there now", "目前在实验室"),
    WENT: ("where they went after the lab", "where anybody went after the lab", "离开后去向"),
}
"""What pages tell of some members, or of none, as the end of a sentence."""


def members(page: Page) -> None:
    """Who left, joined, was or is there, or where those who left went."""
    evidence, query = page.evidence, page.query
    some, none, chinese = _WORDS[query.fact or ""]
    asked = chinese if page.language == "zh" else some if evidence.ranked_people else none
    scope = page.scope(topic=False, people=False)
    sort = f"{safe(page.as_typed(query.topic))}; " if query.topic else ""
    if not evidence.ranked_people:
        page.add(page.say("no_membership", asked=asked, scope=scope, sort=sort))
        return
    number = len(evidence.ranked_people)
    people = counted(number, "people")
    page.add(
        page.say(
            "members_there" if query.fact == CURRENT else "membership",
            n=number,
            people=people,
            asked=asked,
            scope=scope,
            sort=sort,
        ),
        "",
    )
    for one in evidence.ranked_people:
        said = f"“{safe(one.why)}” {page.mark_of_text(one.researcher_id, one.why)}".rstrip()
        page.add(f"- **{page.name(one.researcher_id)}** — {said}")
    if query.fact in DATED and (query.years is not None or query.fact == JOINED):
        page.add("", page.say("not_all_dated"))
