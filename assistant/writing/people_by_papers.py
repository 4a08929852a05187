"""People by the papers that show what they work on: whoever is on the same papers in one line, each paper told once."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import RankedPerson
from assistant.writing.grammar import counted, joined
from assistant.writing.markdown import safe
from assistant.writing.page import Page, place

PAPERS_PER_PERSON = 3


def people_by_papers(page: Page, ranked: Sequence[RankedPerson]) -> None:
    """One line for those who are on the same papers, and below it the papers that no line before it told."""
    papers = {paper.id: paper for paper in page.evidence.papers}
    told = papers_told(ranked)
    shown: set[str] = set()
    for same in together(ranked):
        first = same[0]
        names = joined([f"**{page.name(one.researcher_id)}**" for one in same], page.language)
        number = len(first.paper_ids)
        count = f"{number} 篇" if page.language == "zh" else counted(number, "papers")
        page.add(f"- {names} — {count} {page.marks(first.paper_ids)}".rstrip())
        own = dict.fromkeys(paper_id for one in same for paper_id in told[one.researcher_id])
        for paper_id in own:
            paper = papers.get(paper_id)
            if paper is None or paper_id in shown:
                continue
            shown.add(paper_id)
            page.add(
                f"  - {safe(paper.title)} — {place(paper, page.language)} {page.mark(paper.id)}".rstrip()
            )
            sentence = page.quote_of(paper)
            if sentence:
                page.add(f"    > {safe(sentence)}")


def together(ranked: Sequence[RankedPerson]) -> list[list[RankedPerson]]:
    """Those who are on the same papers, in the order of the first of them."""
    found: dict[frozenset[str], list[RankedPerson]] = {}
    for one in ranked:
        found.setdefault(frozenset(one.paper_ids), []).append(one)
    return list(found.values())


def papers_told(ranked: Sequence[RankedPerson]) -> dict[str, tuple[str, ...]]:
    """Which papers are told for each person: the first few, and those that are told for nobody else."""
    told = {one.researcher_id: one.paper_ids[:PAPERS_PER_PERSON] for one in ranked}
    known = {paper_id for papers in told.values() for paper_id in papers}
    for one in ranked:
        rest = tuple(paper_id for paper_id in one.paper_ids if paper_id not in known)
        told[one.researcher_id] += rest
        known.update(rest)
    return told
