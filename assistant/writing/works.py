"""Answers about single papers: a fact in one, the papers that state a fact, papers like one."""

from __future__ import annotations

from assistant.retrieval.papers.dated_news import MONTHS, month_of
from assistant.retrieval.papers.works import MOST_TOLD
from assistant.writing.markdown import safe
from assistant.writing.page import Page
from assistant.writing.paper_facts import WRITERS, about
from assistant.writing.papers_compared import decided, larger
from assistant.writing.premises import corrects


def fact(page: Page) -> None:
    """What is asked for, for each paper named; a premise that is not so is corrected."""
    if page.query.title:
        page.add(page.say("one_side_unknown", title=safe(page.query.title)), "")
    start = len(page.lines)
    for paper in page.evidence.papers:
        wanted = page.query.fact or "about"
        if not corrects(page, paper):
            for write in dict.fromkeys(WRITERS.get(one, about) for one in (wanted, *page.query.also)):
                write(page, paper)
        _news(page)
    told = page.lines[start:]
    del page.lines[start:]
    larger(page)
    decided(page)
    page.add(*told)  # what each of them says, behind what was asked of all


def told_when(page: Page) -> None:
    """When news told that papers had been accepted, and which these are."""
    _news(page)
    page.add("")
    page.papers(page.evidence.papers, quote=False)


def _news(page: Page) -> None:
    """What dated news tell of when the paper was accepted, with the month spelt out."""
    for person in page.evidence.people if page.query.fact == "year" else ():
        for one in (fact for fact in person.facts if fact in page.evidence.facts):
            year, month = month_of(one.text) or (0, 0)
            page.add(
                page.say(
                    "news_of",
                    name=page.name(person.id),
                    month=f"{year}年{month}月" if page.language == "zh" else f"{MONTHS[month - 1]} {year}",
                    text=safe(one.text),
                    mark=page.mark_of_text(person.id, one.text),
                )
            )


def fact_anywhere(page: Page) -> None:
    """A fact asked for without a paper's name: the sentences that hold it."""
    evidence = page.evidence
    if not evidence.papers:
        what = safe(page.query.shown_topic)
        asks_back = page.say("fact_which" if page.query.fact in WRITERS else "whom")
        page.add(page.say("fact_nowhere", what=what) if what else asks_back)
        if evidence.nearest:
            page.add("", page.say("nearest"), "")
            page.papers(evidence.nearest, quote=False)
        return
    for paper in evidence.papers:
        page.add(*page.bullet(paper, quote=True))
        further = page.supports_of(paper.id)[1:MOST_TOLD]
        page.add(*(f"  > {safe(one.quote)} [{one.number}]" for one in further if one.quote))


def similar(page: Page) -> None:
    """Papers close to one."""
    evidence = page.evidence
    if "paper" in evidence.missing:
        page.add(page.say("similar_what"))
        return
    title = safe(evidence.nearest[0].title) if evidence.nearest else safe(page.query.shown_topic)
    if not evidence.papers:
        page.add(page.say("no_similar", title=title))
        return
    page.add(page.say("similar", title=title), "")
    page.papers(evidence.papers, quote=True)
