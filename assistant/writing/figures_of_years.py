"""Figures of how papers lie over the years, in words."""

from __future__ import annotations

from assistant.records.figures import BIGGEST_DROP
from assistant.writing.grammar import counted, joined
from assistant.writing.page import Page


def longest_run(page: Page) -> None:
    """From when to when, and how many years."""
    groups = page.evidence.groups
    spans = joined([f"**{one.label}** {page.marks(one.paper_ids)}".rstrip() for one in groups], page.language)
    number = groups[0].value
    years = f"{number} 年" if page.language == "zh" else counted(number, "years")
    page.add(page.say("longest_run", years=years, spans=spans, noun=page.nouns, scope=page.scope()))


def longest_gap(page: Page) -> None:
    """Between which years, and how many of them are empty."""
    evidence = page.evidence
    parts = {"noun": page.nouns, "scope": page.scope()}
    if not evidence.groups:
        marks = page.marks(paper.id for paper in evidence.papers)
        page.add(page.say("no_gap", marks=marks, **parts))
        return
    groups = evidence.groups
    spans = joined([f"**{one.label}** {page.marks(one.paper_ids)}".rstrip() for one in groups], page.language)
    number = groups[0].value
    page.add(page.say("longest_gap", n=number, empty=number - 1, spans=spans, **parts))


def biggest_change(page: Page) -> None:
    """From how many to how many, in which year."""
    evidence = page.evidence
    key = "biggest_drop" if page.query.fact == BIGGEST_DROP else "biggest_rise"
    read = evidence.read_at
    steps = zip(evidence.groups[::2], evidence.groups[1::2], strict=True)
    for number, (before, year) in enumerate(steps):
        marks = page.marks((*year.paper_ids[:2], *before.paper_ids[:1]))
        parts = {"year": year.label, "before": before.label, "n": year.value, "was": before.value}
        step = f"{evidence.value:g}"
        if number:
            page.add("")
        page.add(page.say(key, step=step, noun=page.nouns, scope=page.scope(), marks=marks, **parts))
        if read is not None and year.label == str(read.year):
            page.add("", page.say("year_not_over", year=year.label))


def mean_active(page: Page) -> None:
    """The mean over the years that have any."""
    evidence = page.evidence
    papers, years = (group.value for group in evidence.groups)
    ends = dict.fromkeys((evidence.papers[0].id, evidence.papers[-1].id))
    page.add(
        page.say(
            "mean_active",
            mean=f"{evidence.value:g}",
            count=page.counted(papers),
            noun=page.nouns,
            scope=page.scope(),
            years=f"{years} 个年份" if page.language == "zh" else counted(years, "years"),
            marks=page.marks(ends),
        )
    )
