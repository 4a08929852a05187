"""People side by side, each line from its own source."""

from __future__ import annotations

from assistant.records import FactKind, Researcher
from assistant.understanding.kinds.comparisons import SAME
from assistant.understanding.kinds.several import FIRST_YEAR, SHARED_VENUES
from assistant.writing.fact_names import fact_word
from assistant.writing.grammar import joined
from assistant.writing.markdown import safe
from assistant.writing.page import Page, place
from assistant.writing.people_by_papers import PAPERS_PER_PERSON


def compare(page: Page) -> None:
    """People side by side, each line from its own source."""
    evidence = page.evidence
    names = joined([safe(one.name) for one in evidence.people], page.language)
    topic = page.say("on_topic", topic=safe(page.query.shown_topic)) if page.query.topic else ""
    if page.query.fact == SHARED_VENUES:
        _venues(page, names)
        return
    if page.query.fact == FIRST_YEAR and _first(page):
        return
    if page.query.fact == SAME:
        page.add(page.say("different_people", names=names), "")
    page.add(page.say("compare", names=names + topic), "")
    papers = {paper.id: paper for paper in evidence.papers}
    for person, ranked in zip(evidence.people, evidence.ranked_people, strict=True):
        affiliation = f", {safe(person.affiliation)}" if person.affiliation else ""
        mark = page.mark_of_affiliation(person)
        page.add(f"**{safe(person.name)}**{affiliation} {mark}".rstrip(), "")
        own = [group for group in evidence.groups if group.researcher_id == person.id]
        years = ", ".join(f"{group.label}: {group.value}" for group in own)
        page.add(
            f"- {page.say('papers_word')}{topic}: {ranked.count or 0}"
            + (f" ({page.say('by_year')} — {years})" if years else "")
            + f" {page.marks(ranked.paper_ids)}".rstrip()
        )
        if not any(one.count for one in evidence.ranked_people) or not page.query.topic:
            _position(page, person)
        interests = [fact for fact in person.facts if fact.kind is FactKind.INTEREST]
        lines = [
            f"{safe(fact.text)} {page.mark_of_text(person.id, fact.text)}".rstrip() for fact in interests[:5]
        ]
        page.add(f"- {page.say('interests')}: " + ("; ".join(lines) if lines else page.say("not_stated")))
        if ranked.why:
            page.add(
                f"- {page.say('recurring', terms=safe(ranked.why))} {page.marks(ranked.paper_ids)}".rstrip()
            )
        for paper_id in ranked.paper_ids[:PAPERS_PER_PERSON]:
            page.add(
                f"  - {safe(papers[paper_id].title)} — {place(papers[paper_id], page.language)} {page.mark(paper_id)}".rstrip()
            )
        page.add("")
    _shared(page)


def _position(page: Page, person: Researcher) -> None:
    """What somebody is, where a page states it."""
    stated = [fact.text for fact in person.facts if fact.kind is FactKind.POSITION]
    said = (f"“{safe(text)}” {page.mark_of_text(person.id, text)}".rstrip() for text in stated)
    if stated:
        page.add(f"- {fact_word(FactKind.POSITION, page.language).capitalize()}: {'; '.join(said)}")


def _venues(page: Page, names: str) -> None:
    """The venues at which each of them has papers, with how many."""
    groups = page.evidence.groups
    if not groups:
        page.add(page.say("no_shared_venue", names=names))
        return
    labels = list(dict.fromkeys(group.label for group in groups))
    page.add(
        page.say("shared_venues", names=names, venues=joined(list(map(safe, labels)), page.language)), ""
    )
    for label in labels:
        counts = [
            f"{page.name(group.researcher_id)} {group.value} {page.marks(group.paper_ids)}".rstrip()
            for group in groups
            if group.label == label and group.researcher_id
        ]
        page.add(f"- **{safe(label)}**: " + ", ".join(counts))


def _first(page: Page) -> bool:
    """Whose first stored paper is earlier, and which it is; False where that cannot be told."""
    groups = [group for group in page.evidence.groups if group.researcher_id]
    begun = {
        person.id: min((one for one in groups if one.researcher_id == person.id), key=lambda one: one.label)
        for person in page.evidence.people
        if any(one.researcher_id == person.id for one in groups)
    }
    if len(begun) < 2:
        return False
    first, *others = sorted(begun.items(), key=lambda each: each[1].label)
    rest = joined([f"{group.label} ({page.name(one)})" for one, group in others], page.language)
    key = "same_first" if first[1].label == others[0][1].label else "first_of_people"
    marks = page.marks(group.paper_ids[0] for group in begun.values())
    page.add(page.say(key, name=page.name(first[0]), year=first[1].label, rest=rest, marks=marks), "")
    papers = {paper.id: paper for paper in page.evidence.papers}
    for one, group in (first, *others):
        paper = papers[group.paper_ids[0]]
        page.add(
            f"- **{page.name(one)}**: {safe(paper.title)} — {place(paper, page.language)} {page.mark(paper.id)}"
        )
    return True


def _shared(page: Page) -> None:
    evidence = page.evidence
    ids = [set(one.paper_ids) for one in evidence.ranked_people]
    together = set.intersection(*ids) if ids else set()
    if together:
        page.add(page.say("shared", n=len(together)))
        page.papers([paper for paper in evidence.papers if paper.id in together], quote=False)
    else:
        page.add(page.say("no_shared", all="both" if len(evidence.people) == 2 else "all"))
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
