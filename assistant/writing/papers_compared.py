"""Papers side by side: what each says, whose figure is larger, who is an author of all."""

from __future__ import annotations

from assistant.records import Measure
from assistant.writing.markdown import safe
from assistant.writing.page import Page
from assistant.writing.paper_facts import about, title
from assistant.writing.phrases import joined


def larger(page: Page) -> None:
    """Which of papers compared gives the larger figure, where that can be told."""
    measures = page.evidence.measures
    if not measures:
        return
    first, *others = measures
    titles = {paper.id: title(paper) for paper in page.evidence.papers}
    rest = joined([f"{safe(one.figure)} ({titles[one.paper_id]})" for one in others], page.language)
    marks = "".join(_quoted_mark(page, one) for one in measures)
    page.add(
        page.say("larger", title=titles[first.paper_id], figure=safe(first.figure), rest=rest, marks=marks)
    )


def _quoted_mark(page: Page, measure: Measure) -> str:
    """The marker of the sentence that gives a figure."""
    return next(
        (
            f"[{one.number}]"
            for one in page.supports_of(measure.paper_id)
            if measure.figure in (one.quote or "")
        ),
        page.mark(measure.paper_id),
    )


def compare(page: Page) -> None:
    """Papers side by side, or only who is an author of each."""
    papers, shared_asked = page.evidence.papers, page.query.fact == "authors"
    names = joined([f"**{title(paper)}**" for paper in papers], page.language)
    page.add(page.say("compare", names=names), "")
    for paper in () if shared_asked else papers:
        about(page, paper)
    larger(page)
    sets = [set(paper.researcher_ids) for paper in papers]
    shared = sorted(set.intersection(*sets)) if sets else []
    marks = page.marks(paper.id for paper in papers)
    if shared_asked and not shared:
        page.add(page.say("no_shared_authors", marks=marks))
    elif shared:
        key = "shared_authors" if shared_asked else "shared_coauthors"
        people = joined([page.name(one) for one in shared[:8]], page.language)
        page.add(page.say(key, names=people, marks=marks))
