"""Answers about single papers: a fact in one, papers like one, papers side by side."""

from __future__ import annotations

from assistant.records import Measure, Paper, QueryKind, Status
from assistant.retrieval.works import ADDRESS, MOST_TOLD, asks_month
from assistant.writing.markdown import address, safe
from assistant.writing.page import Page, authors, place
from assistant.writing.phrases import joined

MOST_AUTHORS = 30
MOST_QUOTES = 4


def fact(page: Page) -> None:
    """What is asked for, for each paper named; a premise that is not so is corrected."""
    for paper in page.evidence.papers:
        wanted = page.query.fact or "about"
        if _corrects(page, paper):
            continue
        for write in dict.fromkeys(_WRITERS.get(one, _about) for one in (wanted, *page.query.also)):
            write(page, paper)
    _larger(page)


def _larger(page: Page) -> None:
    """Which of papers compared gives the larger figure, where that can be told."""
    measures = page.evidence.measures
    if not measures:
        return
    first, *others = measures
    titles = {paper.id: _title(paper) for paper in page.evidence.papers}
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


def _title(paper: Paper) -> str:
    return safe(paper.title)


def _corrects(page: Page, paper: Paper) -> bool:
    """Check what the question takes for granted about venue, year and authors; true where that is the whole answer."""
    query = page.query
    mark = page.mark(paper.id)
    wrong_people = [
        one for one in query.people if one.researcher_id and one.researcher_id not in paper.researcher_ids
    ]
    if wrong_people and query.fact != "authors_any":
        names = joined([page.name(one.researcher_id or "") for one in wrong_people], page.language)
        shown = (
            authors(paper, MOST_AUTHORS)
            or joined([page.name(one) for one in paper.researcher_ids], page.language)
            or "?"
        )
        page.add(page.say("not_author", names=names, title=_title(paper), authors=shown, mark=mark))
        return query.fact in ("authors", "venue", "year")
    venue_wrong = bool(query.venues) and (paper.venue or "").casefold() not in {
        v.casefold() for v in query.venues
    }
    year_wrong = query.years is not None and not query.years.holds(paper.year)
    if query.fact == "authors" and (venue_wrong or year_wrong):
        page.add(page.say("not_so", title=_title(paper), venue=place(paper, page.language), mark=mark))
    if query.fact in ("venue", "year", "track", "words", "figure") and (query.venues or query.years):
        shown = place(paper, page.language)
        if venue_wrong or year_wrong:
            page.add(page.say("not_so", title=_title(paper), venue=shown, mark=mark))
            return query.fact not in ("words", "figure")
        if query.fact not in ("words", "figure"):
            page.add(page.say("is_so", title=_title(paper), venue=shown, mark=mark))
            return True
    return False


def _authors(page: Page, paper: Paper) -> None:
    mark = page.mark(paper.id)
    if not paper.authors:
        page.add(page.say("authors_unknown", title=_title(paper), mark=mark))
        if paper.researcher_ids:
            page.add(
                page.say(
                    "credited",
                    names=joined([page.name(one) for one in paper.researcher_ids], page.language),
                    mark=mark,
                )
            )
        return
    if page.query.position:
        last = page.query.position == "last"
        if last and not paper.authors_complete:
            page.add(page.say("last_unknown", title=_title(paper), mark=mark))
        else:
            key = "last_author" if last else "first_author"
            page.add(
                page.say(
                    key, title=_title(paper), name=safe(paper.authors[-1 if last else 0].name), mark=mark
                )
            )
        return
    names = [safe(author.name) for author in paper.authors[:MOST_AUTHORS]]
    if not paper.authors_complete or len(paper.authors) > MOST_AUTHORS:
        rest, shown = page.say("and_others"), "、".join(names) if page.language == "zh" else ", ".join(names)
    else:
        rest, shown = "", joined(names, page.language)
        if len(names) > 2:
            rest = page.say("authors_number", n=len(names))
    page.add(page.say("authors_of", title=_title(paper), names=shown, rest=rest, mark=mark))


def _venue(page: Page, paper: Paper) -> None:
    if paper.venue is None and page.query.fact == "venue":
        known = paper.status is not Status.UNKNOWN
        unstated = "已发表" if page.language == "zh" else "published work"
        year = f", {paper.year}" if paper.year else ""
        page.add(
            page.say(
                "no_venue_of",
                title=_title(paper),
                status=place(paper, page.language) if known else unstated + year,
                mark=page.mark(paper.id),
            )
        )
        return
    if paper.year is None and page.query.fact == "year":
        page.add(page.say("no_year", title=_title(paper), mark=page.mark(paper.id)))
        return
    if page.query.fact == "year" and (dated := _day(page, paper)):
        page.add(dated)
        return
    page.add(
        page.say(
            "published", title=_title(paper), venue=place(paper, page.language), mark=page.mark(paper.id)
        )
    )


def _day(page: Page, paper: Paper) -> str | None:
    """The day a paper is dated to, where it is stored; that it is not, where the month is asked for."""
    parts = {
        "title": _title(paper),
        "venue": place(paper, page.language),
        "mark": page.mark(paper.id),
    }
    if paper.date is not None and paper.date.year == paper.year:
        day = f"{paper.date:%Y-%m-%d}" if page.language == "zh" else f"{paper.date.day} {paper.date:%B %Y}"
        return page.say("dated", day=day, **parts)
    return page.say("no_month", **parts) if asks_month(page.query) else None


def _links(page: Page, paper: Paper) -> None:
    links = [link for link in paper.links if link.url.startswith(("http://", "https://"))]
    shown = [f"{link.kind}: {address(link.url)}" for link in links[:8]]
    for support in page.supports_of(paper.id):
        if support.quote and (found := ADDRESS.search(support.quote)) is not None:
            lead = safe(support.quote[: found.start()]).rstrip(" :")
            shown.append(f"“{lead}: {address(found.group().rstrip('.'))}”")
    if not shown:
        page.add(page.say("no_links", title=_title(paper), mark=page.mark(paper.id)))
        return
    page.add(page.say("links_of", title=_title(paper), links=", ".join(shown), mark=page.mark(paper.id)))


def _citations(page: Page, paper: Paper) -> None:
    if paper.citations is None:
        page.add(page.say("no_cited_by", title=_title(paper)))
    else:
        page.add(page.say("cited_by", title=_title(paper), n=paper.citations, mark=page.mark(paper.id)))


def _about(page: Page, paper: Paper) -> None:
    page.add(f"**{_title(paper)}** — {place(paper, page.language)} {page.mark(paper.id)}")
    if paper.authors:
        page.add(authors(paper, 8))
    told = [one for one in page.supports_of(paper.id) if one.quote]
    if len(told) > 1 and page.query.kind in (QueryKind.COMPARE, QueryKind.FACT):
        page.add(*(f"> {safe(one.quote or '')} [{one.number}]" for one in told[:MOST_QUOTES]), "")
        return
    sentence = page.quote_of(paper)
    page.add(f"> {safe(sentence)}" if sentence else page.say("no_abstract"), "")


def _words(page: Page, paper: Paper) -> None:
    if not page.query.topic and page.query.fact == "words":
        (_authors if page.query.people else _about)(page, paper)
        return
    if page.evidence.missing:
        page.add(
            page.say(
                "not_in_paper",
                title=_title(paper),
                what=safe(page.query.shown_topic),
                mark=page.mark(paper.id),
            )
        )
        sentence = page.quote_of(paper)
        if sentence:
            page.add("", page.say("nearest"), f"> {safe(sentence)}")
        return
    told = [one for one in page.supports_of(paper.id) if one.quote]
    if told:
        page.add(page.say("in_paper", title=_title(paper), mark=place(paper, page.language)))
    for support in told[: MOST_QUOTES + len(page.query.clauses)]:
        page.add(f"> {safe(support.quote or '')} [{support.number}]")
    page.add("")
    for what in page.evidence.unstated:
        page.add(page.say("not_in_paper", title=_title(paper), what=safe(what), mark=page.mark(paper.id)))


_WRITERS = {
    "authors": _authors,
    "venue": _venue,
    "year": _venue,
    "track": _venue,
    "links": _links,
    "citations": _citations,
    "about": _about,
    "words": _words,
    "figure": _words,
}


def fact_anywhere(page: Page) -> None:
    """A fact asked for without a paper's name: the sentences that hold it."""
    evidence = page.evidence
    if not evidence.papers:
        what = safe(page.query.shown_topic)
        asks_back = page.say("fact_which" if page.query.fact in _WRITERS else "whom")
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


def compare(page: Page) -> None:
    """Papers side by side, or only who is an author of each."""
    papers, shared_asked = page.evidence.papers, page.query.fact == "authors"
    names = joined([f"**{_title(paper)}**" for paper in papers], page.language)
    page.add(page.say("compare", names=names), "")
    for paper in () if shared_asked else papers:
        _about(page, paper)
    _larger(page)
    sets = [set(paper.researcher_ids) for paper in papers]
    shared = sorted(set.intersection(*sets)) if sets else []
    marks = page.marks(paper.id for paper in papers)
    if shared_asked and not shared:
        page.add(page.say("no_shared_authors", marks=marks))
    elif shared:
        key = "shared_authors" if shared_asked else "shared_coauthors"
        people = joined([page.name(one) for one in shared[:8]], page.language)
        page.add(page.say(key, names=people, marks=marks))
