"""Answers about people: a profile, a stated fact, co-authors, who works on what, people side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Fact, FactKind, Researcher
from assistant.retrieval.fact_kinds import LINKS, facts_of, native_names
from assistant.understanding.kinds import SAME
from assistant.writing.markdown import address, safe
from assistant.writing.page import Page, place
from assistant.writing.phrases import counted, fact_word, joined

_SHOWN_FACTS = 14
_MONTH = re.compile(r"((?:19|20)\d\d)\.(?:0?[1-9]|1[0-2])\b(?!\s*[-–—])")
PAPERS_PER_PERSON = 3


def profile(page: Page) -> None:
    """Who somebody is: each stated fact with its marker, then recent papers."""
    for researcher in page.evidence.people:
        affiliation = f", {safe(researcher.affiliation)}" if researcher.affiliation else ""
        mark = _affiliation_mark(page, researcher)
        page.add(
            page.say("about_person", name=safe(researcher.name), affiliation=affiliation)
            + (f" {mark}" if mark else ""),
            "",
        )
        if not researcher.member:
            page.add(page.say("only_author", name=safe(researcher.name)), "")
        facts = [fact for fact in researcher.facts if fact in page.evidence.facts]
        page.add(*_fact_lines(page, researcher, facts))
        homepage = next((link.url for link in researcher.links if link.kind == "homepage"), None)
        if homepage:
            page.add(f"- {fact_word('homepage', page.language).capitalize()}: {address(homepage)}")
    papers = page.evidence.papers
    total = int(page.evidence.value or 0)
    if papers:
        page.add("", page.say("recent", shown=len(papers), n=total))
        page.papers(papers, quote=False)
    elif page.evidence.people:
        page.add("", page.say("no_papers", name=safe(page.evidence.people[0].name)))


def _affiliation_mark(page: Page, researcher: Researcher) -> str:
    if not researcher.affiliation:
        return ""
    return page.mark_of_text(researcher.id, researcher.affiliation)


def _fact_lines(page: Page, researcher: Researcher, facts: list[Fact]) -> list[str]:
    lines = []
    seen: set[str] = set()
    for fact in facts[:_SHOWN_FACTS]:
        text = safe(fact.text)
        told = any(text.rstrip(".") in other for other in seen)
        if told or (fact.kind is FactKind.AFFILIATION and fact.text == researcher.affiliation):
            continue
        seen.add(text)
        label = fact_word(fact.kind.value, page.language)
        lines.append(
            f"- {label[:1].upper()}{label[1:]}: “{text}” {page.mark_of_text(researcher.id, fact.text)}".rstrip()
        )
    return lines


def stated_fact(page: Page) -> None:
    """What pages state of one kind; where none does, that, and what is stored instead."""
    evidence, query = page.evidence, page.query
    wanted = query.fact or ""
    for researcher in evidence.people:
        words = [fact_word(kind, page.language) for kind in (wanted, *query.also)]
        word = safe(query.shown_topic) if wanted == "words" else joined(words, page.language)
        facts = _stated_of(researcher, evidence.facts)
        links = [link for link in researcher.links if link.kind in LINKS.get(wanted, ())]
        if researcher.id in evidence.missing:
            if query.detail and facts_of(researcher, wanted):
                word = f"“{safe(query.detail)}” ({word})"
            page.add(page.say("no_fact", fact=word, name=safe(researcher.name)))
            _instead(page, researcher)
            continue
        page.add(page.say("fact", name=f"**{safe(researcher.name)}**", fact=word), "")
        page.add(*(f"- {address(link.url)}" for link in links))
        page.add(*(f"- {safe(name)}" for name in native_names(researcher) if wanted == "chinese_name"))
        page.add(
            *(
                f"- {_year_of(fact)}“{safe(fact.text)}” {page.mark_of_text(researcher.id, fact.text)}".rstrip()
                for fact in facts
            )
        )
    if wanted == FactKind.INTEREST and not any(one.member for one in evidence.people):
        page.add(*(page.say("only_author", name=safe(one.name)) for one in evidence.people))
    if wanted == FactKind.INTEREST and evidence.papers:
        page.add("", page.say("papers_instead"))
        page.papers(evidence.papers, quote=False)


def _stated_of(researcher: Researcher, facts: Sequence[Fact]) -> list[Fact]:
    """Those of several people's facts that are somebody's own, in the order of the page; single sentences of one last."""
    whole = [fact for fact in researcher.facts if fact in facts]
    return whole + [
        fact for fact in facts if fact not in whole and any(fact.text in one.text for one in researcher.facts)
    ]


def _year_of(fact: Fact) -> str:
    """The year of a remark that opens with a month in figures (`2025.06`), which reads like a decimal."""
    dated = _MONTH.match(fact.text)
    return f"{dated.group(1)}: " if dated else ""


def _instead(page: Page, researcher: Researcher) -> None:
    kinds = list(dict.fromkeys(fact.kind for fact in researcher.facts))
    words = [fact_word(kind.value, page.language) for kind in kinds][:6]
    if words:
        page.add(page.say("instead", what=joined(words, page.language)))


def coauthors(page: Page) -> None:
    """With whom, how often, on what, from when to when."""
    evidence = page.evidence
    if not evidence.people:
        page.add(page.say("whom"))
        return
    names = joined([safe(one.name) for one in evidence.people], page.language)
    ranked = evidence.ranked_people
    scope = page.scope(people=False)
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
    top = ranked[0].count or 0
    leaders = [page.name(one.researcher_id) for one in ranked if one.count == top]
    if evidence.query.group_by is None:
        head = page.say("coauthors", name=names, n=int(evidence.value or 0), scope=scope)
        page.add(head.replace("has 1 co-authors", "has 1 co-author"))
        if len(leaders) < len(ranked) and len(leaders) <= 8:
            key = "one_most_coauthor" if len(leaders) == 1 else "most_coauthor"
            page.add("", page.say(key, names=joined(leaders, page.language), count=page.counted(top)))
    else:
        key = "fewest_together" if evidence.query.fewest else "most_together"
        shown = joined(leaders[:8], page.language) + (" …" if len(leaders) > 8 else "")
        each = ("共 " if page.language == "zh" else "with ") if len(leaders) == 1 else ""
        each = each or ("各 " if page.language == "zh" else "each with ")
        page.add(page.say(key, name=names, names=shown, each=each, count=page.counted(top), scope=scope))
    page.add("")
    titles = {paper.id: paper for paper in evidence.papers}
    for one in ranked[:20]:
        marks = "".join(page.mark(paper_id) for paper_id in one.paper_ids[:5])
        span = f", {one.why}" if one.why else ""
        shown = "; ".join(safe(titles[i].title) for i in one.paper_ids[:2] if i in titles)
        more = f"; +{len(one.paper_ids) - 2}" if len(one.paper_ids) > 2 else ""
        page.add(
            f"- **{page.name(one.researcher_id)}** — {page.counted(one.count or 0)}{span}: {shown}{more} {marks}".rstrip()
        )
    if len(ranked) > 20:
        rest = len(ranked) - 20
        page.add(f"……另有 {rest} 人。" if page.language == "zh" else f"… and {rest} more.")
    if evidence.missing:
        page.add("", page.say("cut_lists", n=evidence.missing[0]))


def people(page: Page) -> None:
    """Who works on a topic, who is from a place, or who is stored at all."""
    evidence, query = page.evidence, page.query
    if not query.topic:
        _everyone(page)
        return
    topic = safe(query.shown_topic)
    by_position = query.fact == FactKind.POSITION
    if not evidence.ranked_people:
        page.add(page.say("no_position" if by_position else "no_experts", topic=topic))
        if evidence.nearest:
            page.add("", page.say("nearest"), "")
            page.papers(evidence.nearest, quote=False)
        return
    by_papers = any(one.paper_ids for one in evidence.ranked_people)
    experts = "experts_alike" if evidence.tentative else "experts"
    key = experts if by_papers else "at_place" if evidence.facts or not evidence.passages else "interested"
    key = "in_position" if by_position else key
    page.add(page.say(key, topic=topic, n=int(evidence.value or 0)), "")
    papers = {paper.id: paper for paper in evidence.papers}
    quoted: set[str] = set()
    for one in evidence.ranked_people:
        if not one.paper_ids:
            page.add(
                f"- **{page.name(one.researcher_id)}** — {safe(one.why)} {page.mark_of_text(one.researcher_id, one.why)}".rstrip()
            )
            continue
        page.add(
            f"- **{page.name(one.researcher_id)}** — "
            + (f"{len(one.paper_ids)} 篇" if page.language == "zh" else counted(len(one.paper_ids), "papers"))
            + f" {page.marks(one.paper_ids)}".rstrip()
        )
        for paper_id in one.paper_ids[:PAPERS_PER_PERSON]:
            paper = papers.get(paper_id)
            if paper is None:
                continue
            page.add(f"  - {safe(paper.title)} — {place(paper, page.language)} {page.mark(paper.id)}")
            sentence = page.quote_of(paper)
            if sentence and paper.id not in quoted:
                quoted.add(paper.id)
                page.add(f"    > {safe(sentence)}")


INTERESTS_SHOWN = 4


def _everyone(page: Page) -> None:
    evidence = page.evidence
    members = any(one.member for one in evidence.people)
    page.add(page.say("everyone" if members else "everyone_authors", n=int(evidence.value or 0)), "")
    counts = {one.researcher_id: one.count or 0 for one in evidence.ranked_people}
    for one in evidence.people:
        affiliation = (
            f", {safe(one.affiliation)} {_affiliation_mark(page, one)}".rstrip() if one.affiliation else ""
        )
        number = counts.get(one.id, 0)
        page.add(
            f"- **{safe(one.name)}**{affiliation} — {f'{number} 篇' if page.language == 'zh' else counted(number, 'papers')}"
        )
        interests = [fact.text for fact in one.facts if fact.kind is FactKind.INTEREST]
        shown = [
            f"{safe(text)} {page.mark_of_text(one.id, text)}".rstrip() for text in interests[:INTERESTS_SHOWN]
        ]
        if shown:
            page.add(f"  - {page.say('interests')}: " + "; ".join(shown))


def compare(page: Page) -> None:
    """People side by side, each line from its own source."""
    evidence = page.evidence
    names = joined([safe(one.name) for one in evidence.people], page.language)
    topic = f" — {safe(page.query.shown_topic)}" if page.query.topic else ""
    if page.query.fact == SAME:
        page.add(page.say("different_people", names=names), "")
    page.add(page.say("compare", names=names + topic), "")
    papers = {paper.id: paper for paper in evidence.papers}
    for person, ranked in zip(evidence.people, evidence.ranked_people, strict=True):
        affiliation = f", {safe(person.affiliation)}" if person.affiliation else ""
        mark = _affiliation_mark(page, person)
        page.add(f"**{safe(person.name)}**{affiliation} {mark}".rstrip(), "")
        own = [group for group in evidence.groups if group.researcher_id == person.id]
        years = ", ".join(f"{group.label}: {group.value}" for group in own)
        page.add(
            f"- {page.say('papers_word')}: {ranked.count or 0}"
            + (f" ({page.say('by_year')} — {years})" if years else "")
            + f" {page.marks(ranked.paper_ids)}".rstrip()
        )
        interests = [fact for fact in person.facts if fact.kind is FactKind.INTEREST]
        lines = [
            f"{safe(fact.text)} {page.mark_of_text(person.id, fact.text)}".rstrip() for fact in interests[:5]
        ]
        page.add(f"- {page.say('interests')}: " + ("; ".join(lines) if lines else page.say("not_stated")))
        for paper_id in ranked.paper_ids[:PAPERS_PER_PERSON]:
            page.add(
                f"  - {safe(papers[paper_id].title)} — {place(papers[paper_id], page.language)} {page.mark(paper_id)}".rstrip()
            )
        page.add("")
    _shared(page)


def _shared(page: Page) -> None:
    evidence = page.evidence
    ids = [set(one.paper_ids) for one in evidence.ranked_people]
    together = set.intersection(*ids) if ids else set()
    if together:
        page.add(page.say("shared", n=len(together)))
        page.papers([paper for paper in evidence.papers if paper.id in together], quote=False)
    else:
        page.add(page.say("no_shared"))
    asked = {one.id for one in evidence.people}
    circles = []
    for one in evidence.ranked_people:
        papers = [paper for paper in evidence.papers if paper.id in one.paper_ids]
        circles.append(
            {author.researcher_id for paper in papers for author in paper.authors if author.researcher_id}
            - asked
        )
    shared = sorted(set.intersection(*circles)) if circles else []
    if shared:
        shown = joined([page.name(one) for one in shared[:8] if one], page.language)
        page.add(page.say("shared_coauthors", names=shown))
