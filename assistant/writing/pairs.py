"""Answers about pairs of people: which two write together most, how many pairs do, who never wrote with somebody."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import Group
from assistant.records.figures import NEVER_WITH, UNPAIRED
from assistant.retrieval.papers.most_listed import GROUPS, OF_A_LEADER
from assistant.understanding.people.members_beside import MEMBERS
from assistant.writing.grammar import joined
from assistant.writing.markdown import safe
from assistant.writing.page import Page

_NAMED = 4
"""Pairs that share a place and are named in the heading."""


def pairs(page: Page) -> None:
    """The pairs or people asked for, with the papers that witness them, and what cut lists of authors leave open."""
    evidence, query = page.evidence, page.query
    if evidence.value is None:
        page.add(page.say("no_figure", noun=page.nouns, scope=_scope(page)))
        return
    if query.fact == NEVER_WITH:
        _never_with(page)
    elif query.fact == UNPAIRED:
        _unpaired(page)
    else:
        _counted(page)
    if evidence.missing:
        page.add("", page.say("cut_lists", n=evidence.missing[0]))


def _scope(page: Page) -> str:
    """The limits in words, and that the lab's own people alone are paired where they are."""
    bare = page.query.model_copy(update={"at_least": None, "at_most": None})
    other = Page(page.evidence.model_copy(update={"query": bare}), (), page.library)
    return other.scope() + (page.say("with_a_page") if page.query.detail == MEMBERS else "")


def _counted(page: Page) -> None:
    evidence, query = page.evidence, page.query
    groups, scope = evidence.groups, _scope(page)
    least, most = query.at_least, query.at_most
    if not groups:
        key = "no_pairs" if (least or 1) > 1 else "nobody_together"
        page.add(page.say(key, count=page.counted(least or 1), scope=scope))
        return
    if query.superlative:
        _in_front(page, scope)
    elif most is not None and most != least:
        said = page.say("pairs_at_most", n=len(groups), count=page.counted(most), scope=scope)
        page.add(page.outright(said))
    elif most is not None:
        said = page.say("pairs_exactly", n=len(groups), count=page.counted(most), scope=scope)
        page.add(page.outright(said))
    else:
        said = page.say("pairs_at_least", n=len(groups), count=page.counted(least or 1), scope=scope)
        page.add(page.outright(said))
    if len(groups) > 1:
        page.add("")
        _listed(page, groups, GROUPS if query.limit in (None, 1) else query.limit)
    if query.superlative:
        _papers_in_front(page)


def _in_front(page: Page, scope: str) -> None:
    """Who has the most (or fewest) together."""
    groups = page.evidence.groups
    tied = [one for one in groups if one.value == groups[0].value]
    names = [f"**{safe(one.label)}**" for one in tied[:_NAMED]]
    shown = "; ".join(names) + (f" … ({len(tied)})" if len(tied) > _NAMED else "")
    key = "pairs_fewest" if page.query.fewest else "pairs_most"
    page.add(page.say(key, names=shown, count=page.counted(groups[0].value), scope=scope))


def _listed(page: Page, groups: Sequence[Group], most: int) -> None:
    for one in groups[:most]:
        page.add(f"- {safe(one.label)}: {one.value} {page.marks(one.paper_ids)}".rstrip())
    if len(groups) > most:
        page.add(page.say("more", n=len(groups) - most))


def _papers_in_front(page: Page) -> None:
    """What the pair in front wrote."""
    groups = page.evidence.groups
    first = groups[0]
    if (len(groups) > 1 and groups[1].value == first.value) or not first.paper_ids:
        return
    by_id = {paper.id: paper for paper in page.evidence.papers}
    page.add("", f"{safe(first.label)}{page.say('colon')}")
    page.papers([by_id[one] for one in first.paper_ids[:OF_A_LEADER] if one in by_id], quote=False)
    if len(first.paper_ids) > OF_A_LEADER:
        page.add(page.say("more", n=len(first.paper_ids) - OF_A_LEADER))


def _unpaired(page: Page) -> None:
    groups, members = page.evidence.groups, len(page.evidence.people)
    key = "pairs_unpaired" if groups else "pairs_all_paired"
    said = page.say(key, n=len(groups), members=members, noun=page.nouns, scope=page.scope())
    page.add(page.outright(said, so=bool(groups)))
    if groups:
        page.add("", *(f"- {safe(one.label)}" for one in groups[:GROUPS]))
    if len(groups) > GROUPS:
        page.add(page.say("more", n=len(groups) - GROUPS))


def _never_with(page: Page) -> None:
    evidence = page.evidence
    ranked, of = evidence.ranked_people, evidence.groups[0].value
    asked = joined(
        [page.name(one.researcher_id) for one in page.query.people if one.researcher_id], page.language, "or"
    )
    scope = page.scope(people=False)
    mark = page.marks(paper.id for paper in evidence.papers)
    key = "never_with" if ranked else "all_with"
    said = page.say(key, n=len(ranked), of=of, name=asked, scope=scope, noun=page.nouns, mark=mark)
    page.add(page.outright(said, so=bool(ranked)))
    if ranked:
        page.add("")
    for one in ranked:
        page.add(f"- **{page.name(one.researcher_id)}** — {page.say('papers_stored', n=one.count or 0)}")
