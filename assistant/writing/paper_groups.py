"""Papers counted by person, year, venue, topic, status or place: whoever has most, and how many each has."""

from __future__ import annotations

from assistant.records import Group, Status
from assistant.retrieval.papers.most_listed import GROUPS, OF_A_LEADER
from assistant.retrieval.papers.paper_groups import OUT
from assistant.understanding.constraints.years import describe_years
from assistant.understanding.kinds.superlatives import DIFFERENCE
from assistant.understanding.query.phrasing import place_word
from assistant.writing.coauthors_counted import leave_open, number_of
from assistant.writing.grammar import joined, singular
from assistant.writing.markdown import safe
from assistant.writing.page import Page

BOTH, LEADERS = 2, 5


def groups_counted(page: Page) -> None:
    """Who or what has most, how many each has, and the papers of the leaders."""
    evidence, query = page.evidence, page.query
    groups = evidence.groups
    top = groups[0].value
    leaders = [group for group in groups if group.value == top]
    scope = _scope(page)
    words = [f"**{_label(page, group)}**" for group in leaders[:LEADERS]]
    names = joined(words, page.language)
    if len(leaders) > LEADERS:
        names += f" … ({len(leaders)})"
    if query.at_least is not None:
        bare = Page(
            evidence.model_copy(update={"query": query.model_copy(update={"at_least": None})}),
            (),
            page.library,
        )
        among = bare.scope(people=False)
        page.add(
            page.say("people_at_least", n=len(groups), least=page.counted(query.at_least), scope=among), ""
        )
    else:
        _leaders_told(page, leaders, names, scope)
    if len(groups) > 1:
        ranges = [one.label for one in query.also_years]
        in_time = query.group_by == "year"
        order = sorted(groups, key=lambda one: ranges.index(one.label) if ranges else one.label) if in_time else groups  # fmt: skip
        shown = order if in_time else order[: query.limit or GROUPS]
        page.add(
            *(
                f"- {_label(page, group)}: {number_of(page, group)} {page.marks(group.paper_ids)}".rstrip()
                for group in shown
            )
        )
        if len(groups) > len(shown):
            page.add(page.say("more", n=len(groups) - len(shown)))
        page.add("")
    leave_open(page)
    together = {one for group in leaders for one in group.paper_ids}
    if len(leaders) > 3 and len(together) <= 3:
        page.papers([paper for paper in evidence.papers if paper.id in together], quote=False)
    if len(leaders) <= 3:
        for group in leaders:
            page.add(f"{_label(page, group)}:")
            own = [paper for paper in evidence.papers if paper.id in group.paper_ids]
            page.papers(own[:OF_A_LEADER], quote=False)
            if len(own) > OF_A_LEADER:
                page.add(page.say("more", n=len(own) - OF_A_LEADER))


def _scope(page: Page) -> str:
    """What the counts are limited to, without what the groups themselves say; years that are one range behind a comma."""
    query = page.query
    by = query.group_by
    said: dict[str, object] = {"years": None} if by == "year" else {"venues": ()} if by == "venue" else {}
    bare = Page(page.evidence.model_copy(update={"query": query.model_copy(update=said)}), (), page.library)
    scope = bare.scope(topic=by != "topic", people=by != "person")
    if by == "year" and query.years is not None and len(page.evidence.groups) > BOTH:
        scope += page.say("of_the_years", years=describe_years(query.years, page.language))
    return scope


def _leaders_told(page: Page, leaders: list[Group], names: str, scope: str) -> None:
    """Who or what has most, or by how many papers one of two is ahead."""
    groups, top = page.evidence.groups, leaders[0].value
    if page.query.fact == DIFFERENCE and len(groups) == 2 and len(leaders) == 1:
        ahead = top - groups[1].value
        noun = singular(page.nouns) if ahead == 1 and page.language != "zh" else page.nouns
        other = _label(page, groups[1])
        page.add(page.say("difference", names=names, n=ahead, noun=noun, other=other, scope=scope), "")
        return
    if top == 0 and len(leaders) == len(groups) > BOTH and page.query.group_by == "person":
        page.add(page.say("none_of_those", n=len(groups), noun=page.nouns, scope=scope), "")
        return
    key = "most" if len(leaders) == 1 else "tie"
    page.add(page.say(key, names=names, count=page.counted(top), scope=scope), "")


_STATUSES = {
    OUT: ("published or accepted", "已发表或录用"),
    Status.PREPRINT.value: ("preprints", "预印本"),
    Status.UNDER_REVIEW.value: ("under review", "在审"),
    Status.UNKNOWN.value: ("not stated", "状态未注明"),
}


_KINDS = {
    "Journal": ("journal papers", "期刊论文"),
    "Conference": ("conference papers", "会议论文"),
    "Workshop": ("workshop papers", "研讨会论文"),
}


def _label(page: Page, group: Group) -> str:
    """What a group is called."""
    span = next((one for one in page.query.also_years if one.label == group.label), None)
    if span is not None and None in (span.first, span.last):
        return describe_years(span, page.language)
    place = next((one for one in page.query.also_at if one == group.label), None)
    if page.query.group_by == "position" and place is not None:
        return place_word(place, page.language)
    if page.query.group_by == "kind":
        return _KINDS[group.label][page.language == "zh"]
    if page.query.group_by == "status":
        return _STATUSES[group.label][page.language == "zh"]
    return safe(group.label)
