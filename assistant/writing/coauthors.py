"""Answers about company: with whom somebody writes."""

from __future__ import annotations

from assistant.retrieval.people.coauthors import NAMED, SHOWN
from assistant.understanding.constraints.company import COMPANY
from assistant.understanding.people.members_beside import MEMBERS
from assistant.writing.grammar import joined
from assistant.writing.markdown import safe
from assistant.writing.page import Page
from assistant.writing.people_by_papers import together


def coauthors(page: Page) -> None:
    """With whom, how often, on what, from when to when."""
    evidence = page.evidence
    if not evidence.people:
        page.add(page.say("whom"))
        return
    names = joined(_of_whom(page), page.language)
    ranked = evidence.ranked_people
    scope = page.scope(people=False, coauthors=False)
    if evidence.query.detail == MEMBERS:
        scope += page.say("with_a_page")
    if not ranked:
        page.add(page.say("no_coauthors", name=names, scope=scope))
        if evidence.missing:
            page.add(page.say("cut_lists", n=evidence.missing[0]))
        return
    if len(evidence.query.paper_ids) == 1 and len(evidence.papers) == 1:
        others = joined([page.name(one.researcher_id) for one in ranked], page.language)
        paper = evidence.papers[0]
        mark = page.mark(paper.id)
        page.add(page.say("others_on_paper", name=names, title=safe(paper.title), names=others, mark=mark))
        return
    _heading(page, names, scope)
    page.add("")
    _listed(page)
    if evidence.missing:
        page.add("", page.say("cut_lists", n=evidence.missing[0]))


def _of_whom(page: Page) -> list[str]:
    """The names of those whose company is asked for."""
    beside = [page.name(one.researcher_id) for one in page.query.coauthors if one.researcher_id]
    return [*(safe(one.name) for one in page.evidence.people), *beside]


def _heading(page: Page, names: str, scope: str) -> None:
    """How many there are, and with whom most (or fewest) papers were written."""
    evidence, ranked = page.evidence, page.evidence.ranked_people
    top = ranked[0].count or 0
    leaders = [page.name(one.researcher_id) for one in ranked if one.count == top]
    if evidence.query.group_by is None:
        joint = "joint_coauthors" if evidence.query.coauthors else "common_coauthors"
        key = joint if len(_of_whom(page)) > 1 else "coauthors"
        if evidence.query.fact == COMPANY:
            key, names = "coauthors", joined([safe(one.name) for one in evidence.people], page.language)
            scope = page.scope(people=False)
        head = page.say(key, name=names, n=int(evidence.value or 0), scope=scope)
        page.add(head.replace("has 1 co-authors", "has 1 co-author").replace("these 1 are", "1 other is"))
        if len(leaders) < len(ranked) and len(leaders) <= 8:
            key = "one_most_coauthor" if len(leaders) == 1 else "most_coauthor"
            page.add("", page.say(key, names=joined(leaders, page.language), count=page.counted(top)))
    else:
        key = "fewest_together" if evidence.query.fewest else "most_together"
        shown = joined(leaders[:8], page.language) + (" …" if len(leaders) > 8 else "")
        each = ("共 " if page.language == "zh" else "with ") if len(leaders) == 1 else ""
        each = each or ("各 " if page.language == "zh" else "each with ")
        page.add(page.say(key, name=names, names=shown, each=each, count=page.counted(top), scope=scope))


def _listed(page: Page) -> None:
    """How many papers, when, and which; one line for those who are on the same."""
    evidence, ranked = page.evidence, page.evidence.ranked_people
    titles = {paper.id: paper for paper in evidence.papers}
    for same in together(ranked[:SHOWN]):
        one = same[0]
        names = joined([f"**{page.name(each.researcher_id)}**" for each in same], page.language)
        marks = "".join(page.mark(paper_id) for paper_id in one.paper_ids[:5])
        comma, colon = ("，", "：") if page.language == "zh" else (", ", ": ")
        span = f"{comma}{one.why}" if one.why else ""
        named = dict.fromkeys(safe(titles[i].title) for i in one.paper_ids[:NAMED] if i in titles)
        more = f"; +{len(one.paper_ids) - NAMED}" if len(one.paper_ids) > NAMED else ""
        page.add(
            f"- {names} — {page.counted(one.count or 0)}{span}{colon}{'; '.join(named)}{more} {marks}".rstrip()
        )
    if len(ranked) > SHOWN:
        rest = len(ranked) - SHOWN
        page.add(f"……另有 {rest} 人。" if page.language == "zh" else f"… and {rest} more.")
