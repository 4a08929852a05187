"""The lab's people as its members, each with what their page says."""

from __future__ import annotations

from assistant.records import Query
from assistant.retrieval.people.stays_ordered import year_of
from assistant.understanding.people.membership import CURRENT, JOINED, LEFT, LONGEST, PRESENT, WENT
from assistant.writing.grammar import counted
from assistant.writing.markdown import safe
from assistant.writing.page import Page

DATED = (LEFT, JOINED, PRESENT, LONGEST)
"""What only a page that gives years can tell of a year."""
_WORDS: dict[str, tuple[str, str, str]] = {
    LEFT: ("that they left", "that anybody left", "已离开"),
    JOINED: ("that they joined", "that anybody joined", "加入"),
    PRESENT: ("that they were in the lab", "that anybody was in the lab", "曾在实验室"),
    LONGEST: (
        "that they have been in the lab longest",
        "since when anybody has been in the lab",
        "在实验室时间最长",
    ),
    CURRENT: ("who they are, and not that they left", "of anybody who is there now", "目前在实验室"),
    WENT: ("where they went after the lab", "where anybody went after the lab", "离开后去向"),
}
"""What pages tell of some members, or of none, as the end of a sentence."""


_AT_END = {"oldest": " first", "newest": " last"}


def _said(query: Query) -> tuple[str, str, str]:
    """What is told of them, with the end of the time that is asked for."""
    some, none, chinese = _WORDS[query.fact or ""]
    if query.limit != 1 or query.fact not in (JOINED, LEFT):
        return some, none, chinese
    end = "最早" if query.sort == "oldest" else "最晚"
    return f"{some}{_AT_END.get(query.sort or '', '')}", none, f"{end}{chinese}"


def members(page: Page) -> None:
    """Who left, joined, was or is there, or where those who left went."""
    evidence, query = page.evidence, page.query
    some, none, chinese = _said(query)
    asked = chinese if page.language == "zh" else some if evidence.ranked_people else none
    scope = page.scope(topic=False, people=False)
    sort = f"{safe(page.as_typed(query.topic))}; " if query.topic else ""
    if not evidence.ranked_people:
        page.add(page.say("no_membership", asked=asked, scope=scope, sort=sort))
        return
    if evidence.groups:
        _by_year(page)
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
    if query.fact in DATED and (query.years is not None or query.sort or query.fact in (JOINED, LONGEST)):
        page.add("", page.say("not_all_dated"))


def _by_year(page: Page) -> None:
    """How many came or left in each year (or in that with the most), and what tells of them."""
    evidence, query = page.evidence, page.query
    number = len(evidence.ranked_people)
    asked = _WORDS[query.fact or ""][2 if page.language == "zh" else 0]
    people = counted(number, "people")
    scope = page.scope(topic=False, people=False)
    page.add(page.say("membership", n=number, people=people, asked=asked, scope=scope, sort=""), "")
    years = {one.id: str(year_of(one, query.fact or "")) for one in evidence.people}
    for group in evidence.groups:
        named = [one for one in evidence.ranked_people if years[one.researcher_id] == group.label]
        marks = "".join(page.mark_of_text(one.researcher_id, one.why) for one in named)
        page.add(f"- **{group.label}**: {group.value} {marks}".rstrip())
    page.add("", page.say("not_all_dated"))
