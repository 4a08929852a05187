"""Answers that are lists or counts of papers."""

from __future__ import annotations

from assistant.records import FactKind, Query
from assistant.records.figures import FIGURES, OF_PAIRS
from assistant.understanding.query.phrasing import noun as nouns_of
from assistant.writing.fact_names import fact_word
from assistant.writing.figures import figure
from assistant.writing.grammar import singular
from assistant.writing.markdown import safe
from assistant.writing.page import Page, authors
from assistant.writing.pairs import pairs
from assistant.writing.paper_facts import at_place
from assistant.writing.paper_groups import groups_counted
from assistant.writing.phrases import say
from assistant.writing.scope import order_word
from assistant.writing.topic_named import names_topic
from assistant.writing.whether_any import asks_whether_any

BOTH = 2
FEW = 3
"""Papers that are named beside their venues."""


def papers(page: Page) -> None:
    """A list of papers, on a topic or exact."""
    evidence, query = page.evidence, page.query
    total = int(evidence.value or 0)
    if not evidence.papers:
        nothing(page)
        return
    scope = page.scope(topic=False)
    if query.fact == "year" and evidence.papers[0].year:
        _year_at_end(page)
        return
    named = not query.topic or (names_topic(page) and not evidence.tentative)
    if query.sort and 0 < len(evidence.papers) < total and named:
        page.add(
            page.say(
                "limited_list",
                n=total,
                shown=len(evidence.papers),
                nouns=nouns_of(query.model_copy(update={"limit": len(evidence.papers)})),
                noun=page.nouns,
                order=order_word(query.sort),
                scope=page.scope().removesuffix("的"),
            )
        )
        page.add("")
        alone = query.limit == 1 and len(evidence.papers) == 1
        page.papers(evidence.papers, quote=alone)
        if (query.limit == 1 and not alone) or (query.sort == "ends" and len(evidence.papers) > BOTH):
            page.add("", page.say("tied_in_authors" if query.sort == "authors" else "tied_in_time"))
        if query.sort == "authors" and not evidence.papers[0].authors_complete:
            page.add("", page.say("authors_cut"))
        if alone and evidence.papers[0].authors:
            page.add(f"  {authors(evidence.papers[0], 8)} {page.mark(evidence.papers[0].id)}".rstrip())
        return
    if _is_of_pair(query) and not query.topic:
        a, b = (safe(page.library.name(m.researcher_id or "")) for m in (query.people[0], query.coauthors[0]))
        parts = {"a": a, "b": b, "count": page.counted(total), "n": total}
        page.add(_yes(page, page.say("yes_no_joint", scope=_scope_without_people(page), **parts)))
    elif query.topic:
        plain = names_topic(page)
        found = "found_topic" if plain else "found_told"
        found += "_alike" if evidence.tentative else ""
        parts = {"count": page.counted(total), "n": total, "topic": safe(page.as_typed(query.shown_topic))}
        heading = page.say(found, scope=scope, whole=page.scope(), **parts)
        page.add(_yes(page, heading) if found == "found_topic" else heading)
    else:
        heading = page.say("list", Count=page.counted(total), n=total, noun=page.nouns, scope=scope)
        page.add(_yes(page, heading))
    page.add("")
    page.papers(evidence.papers, quote=bool(query.topic) or len(evidence.papers) == 1)
    if query.position and query.topic and not query.people:
        for paper in evidence.papers[:FEW]:
            if paper.authors:
                at_place(page, paper, query.position)
    _limited(page, total)
    page.close()


def _yes(page: Page, heading: str) -> str:
    """A heading behind a yes, where it was asked whether there is any."""
    return page.say("yes_then", rest=heading) if asks_whether_any(page) else heading


def _is_of_pair(query: Query) -> bool:
    """Whether the papers of two people together are asked for, whatever places they have in the lists of authors."""
    return len(query.coauthors) == 1 and len(query.people) == 1 and not query.position


def _year_at_end(page: Page) -> None:
    """The year of the first or the last paper, with that paper."""
    papers, query = page.evidence.papers, page.query
    shown = page.scope().removesuffix("的")
    page.add(
        page.say(
            "year_at_end",
            year=papers[0].year,
            end=say("earliest" if query.sort == "oldest" else "latest", page.language),
            noun=singular(page.nouns) if len(papers) == 1 and page.language != "zh" else page.nouns,
            verb="is" if len(papers) == 1 else "are",
            scope=shown,
        ),
        "",
    )
    page.papers(papers, quote=False)


def _limited(page: Page, total: int) -> None:
    shown = len(page.evidence.papers)
    if shown < total:
        page.add("", page.say("limited", shown=shown, n=total))


def _scope_without_people(page: Page) -> str:
    bare = Page(
        page.evidence.model_copy(
            update={"query": page.query.model_copy(update={"people": (), "coauthors": ()})}
        ),
        (),
        page.library,
    )
    return bare.scope(topic=False)


def nothing(page: Page) -> None:
    """Nothing fits: say what is missing, and offer the nearest true thing, flagged as such."""
    evidence, query = page.evidence, page.query
    if query.unapplied and evidence.missing == query.unapplied:
        page.add(page.say("not_askable"))
        return
    if query.without is not None and query.paper_ids and set(query.paper_ids) <= set(query.without.paper_ids):
        page.add(page.say("none_of_lists"))
        return
    if "citation counts" in evidence.missing:
        counts, listed = "citation counts", "papers" + page.scope()
        if page.language == "zh":
            counts, listed = fact_word(FactKind.CITATIONS, "zh"), page.scope() + page.nouns
        page.add(page.say("no_fact", fact=counts, name=listed))
        return
    if query.title:
        page.add(page.say("none_titled", title=safe(query.title)))
    elif query.topic:
        scope = page.scope(topic=False)
        page.add(
            page.say(
                "none_topic" if names_topic(page) else "none_told",
                topic=safe(page.as_typed(query.shown_topic)),
                scope=scope,
                whole=page.scope(),
            )
        )
        page.add_untranslated()
    elif _is_of_pair(query):
        a, b = (safe(page.library.name(m.researcher_id or "")) for m in (query.people[0], query.coauthors[0]))
        noun = page.nouns if page.language == "zh" else singular(page.nouns)
        page.add(page.say("no_joint", a=a, b=b, noun=noun, scope=_scope_without_people(page)))
    else:
        page.add(page.say("none", noun=page.nouns, scope=page.scope()))
    if evidence.nearest:
        page.add("", page.say("nearest" if query.topic else _let_go(page)), "")
        page.papers(evidence.nearest, quote=False)


def _let_go(page: Page) -> str:
    """The key of the phrase for the constraint without which there are papers."""
    query, first = page.query, page.evidence.nearest[0]
    if query.years is not None and not query.years.holds(first.year):
        return "nearest_of_years"
    if query.venues and first.venue not in query.venues:
        return "nearest_of_venues"
    if query.track and first.track != query.track:
        return "nearest_of_track"
    if query.status is not None and first.status is not query.status:
        return "nearest_of_status"
    return "nearest_of_position" if query.position else "nearest_exact"


def count(page: Page) -> None:
    """A number, with everything that was counted."""
    evidence, query = page.evidence, page.query
    if query.group_by is not None:
        _grouped(page)
        return
    if query.fact in FIGURES:
        (pairs if query.fact in OF_PAIRS else figure)(page)
        return
    total = int(evidence.value or 0)
    if total == 0:
        nothing(page)
        return
    noun = singular(page.nouns) if total == 1 and page.language != "zh" else page.nouns
    key = "count_topic" if query.topic else "count"
    page.add(page.say(key, n=total, noun=noun, scope=page.scope()))
    for fact in evidence.facts:
        owner = evidence.people[0].id
        page.add(page.say("claimed", text=safe(fact.text), mark=page.mark_of_text(owner, fact.text)))
    page.add("")
    if query.fact == "venues":
        _at_venues(page)
        page.add("")
    page.papers(evidence.papers, quote=False)


def _grouped(page: Page) -> None:
    query = page.query
    if page.evidence.groups:
        groups_counted(page)
    elif query.group_by == "person" and (query.every_venue or query.at_least is not None):
        page.add(page.say("nobody_counted", scope=page.scope()))
    else:
        nothing(page)


def reading_list(page: Page) -> None:
    """What to read, with the sentence that says what each paper does."""
    evidence, query = page.evidence, page.query
    if not evidence.papers:
        nothing(page)
        return
    if query.topic:
        scope = page.scope(topic=False)
        page.add(
            page.say("reading", topic=safe(page.as_typed(query.shown_topic)), scope=scope, whole=page.scope())
        )
    else:
        page.add(page.say("reading_scope", scope=page.scope()))
    page.add("")
    for number, paper in enumerate(evidence.papers, 1):
        first, *rest = page.bullet(paper, quote=True)
        page.add(f"{number}. {first[2:]}", *(f" {line}" for line in rest))


def timeline(page: Page) -> None:
    """Year by year, oldest first."""
    evidence = page.evidence
    if not evidence.papers:
        nothing(page)
        return
    total = len(evidence.papers)
    page.add(page.say("timeline", count=page.counted(total), n=total, scope=page.scope()), "")
    years = sorted({paper.year for paper in evidence.papers if paper.year})
    for year in [*years, None]:
        chosen = [paper for paper in evidence.papers if paper.year == year]
        if chosen:
            heading = str(year) if year else ("年份未注明" if page.language == "zh" else "Year not stated")
            number = f" ({page.counted(len(chosen))})" if len(chosen) > 1 else ""
            page.add(f"**{heading}**{number}")
            page.papers(chosen, quote=False)


def venues(page: Page) -> None:
    """Where papers appeared."""
    evidence = page.evidence
    if not evidence.papers:
        nothing(page)
        return
    _at_venues(page)
    if evidence.groups and len(evidence.papers) <= FEW:
        page.papers(evidence.papers, quote=False)


def _at_venues(page: Page) -> None:
    """Each venue with how many of the papers appeared there, and how many appeared at none."""
    evidence = page.evidence
    if not evidence.groups:
        page.add(page.say("no_venue", scope=page.scope()))
        return
    placed = sum(group.value for group in evidence.groups)
    number = len(evidence.groups)
    page.add(
        page.say(
            "one_venue" if number == 1 else "venues", Count=page.counted(placed), n=number, scope=page.scope()
        ),
        "",
    )
    by_id = {paper.id: paper for paper in evidence.papers}
    for group in evidence.groups[:30]:
        marks = "".join(page.mark(one) for one in group.paper_ids[:5] if one in by_id)
        page.add(f"- **{safe(group.label)}**: {page.counted(group.value)} {marks}".rstrip())
    if len(evidence.papers) > placed:
        page.add("", page.say("without_venue", n=len(evidence.papers) - placed))
