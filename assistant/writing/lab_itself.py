"""Answers about the lab itself: its topics with their papers, where its members are, its patents and code; or that nothing tells it."""

from __future__ import annotations

from assistant.retrieval.papers.themes import WITNESSES
from assistant.understanding.kinds.lab_itself import (
    AGES,
    EQUIPMENT,
    FOUNDED,
    FUNDS,
    PARTNERS,
    PATENTS,
    PLACE,
    PROJECTS,
    SOFTWARE,
)
from assistant.writing.grammar import counted
from assistant.writing.markdown import safe
from assistant.writing.page import Page, place

_UNTOLD: dict[str, tuple[str, str]] = {
    FOUNDED: ("who founded the lab, or when", "实验室由谁、何时创立"),
    PLACE: ("where the lab is", "实验室在哪里"),
    FUNDS: ("who funds the lab", "实验室由谁资助"),
    PROJECTS: ("which projects the lab has", "实验室有哪些项目"),
    PATENTS: ("of any patent of the lab", "实验室有哪些专利"),
    SOFTWARE: ("of any software of the lab", "实验室有哪些软件"),
    EQUIPMENT: ("what equipment the lab has", "实验室有哪些设备"),
    PARTNERS: ("who the partners of the lab are", "实验室有哪些合作单位"),
    AGES: ("how old anybody is", "各人的年龄"),
}


def themes(page: Page) -> None:
    """The topics, each with how many papers use the term and the newest of them."""
    evidence = page.evidence
    if not evidence.groups:
        page.add(page.say("no_themes", scope=page.scope(topic=False)))
        return
    if not evidence.papers:
        page.add(page.say("themes_stated"), "")
        _by_how_many(page, bold=True)
        return
    total = int(evidence.value or 0)
    page.add(page.say("themes", n=total, count=page.counted(total), scope=page.scope(topic=False)), "")
    by_id = {paper.id: paper for paper in evidence.papers}
    for group in evidence.groups:
        page.add(f"- **{safe(group.label)}**: {page.counted(group.value)}")
        for one in group.paper_ids[:WITNESSES]:
            if (paper := by_id.get(one)) is not None:
                page.add(f"  - {safe(paper.title)} — {place(paper, page.language)} {page.mark(one)}".rstrip())


def _by_how_many(page: Page, *, bold: bool) -> None:
    """What members' pages state, each with how many people say so."""
    for group in page.evidence.groups:
        mark = page.mark_of_text(group.researcher_id or "", group.label)
        number = f"{group.value} 位" if page.language == "zh" else counted(group.value, "people")
        label = f"**{safe(group.label)}**" if bold else safe(group.label)
        page.add(f"- {label}: {number} {mark}".rstrip())


def matter(page: Page) -> None:
    """What is stored of something asked of the lab, or a plain refusal."""
    evidence, asked = page.evidence, page.query.fact or ""
    if evidence.groups:
        page.add(page.say("lab_place"), "")
        _by_how_many(page, bold=False)
        return
    if not evidence.papers:
        what = _UNTOLD[asked][page.language == "zh"]
        page.add(page.say("lab_untold", what=what))
        return
    found = len(evidence.papers)
    key = "lab_patents" if asked == PATENTS else "lab_code"
    noun = {"lab_patents": "patents", "lab_code": "papers"}[key]
    page.add(page.say(key, n=found, count=counted(found, noun)), "")
    page.papers(evidence.papers, quote=False)
