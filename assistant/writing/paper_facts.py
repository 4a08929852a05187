"""What is told of one paper: its authors, its venue and date, its links, its citations, its sentences."""

from __future__ import annotations

from assistant.citing.bibtex import entry_of
from assistant.identifiers import identifier_asked, identifiers
from assistant.records import Paper, QueryKind
from assistant.records.author_places import AuthorPlace, names_at
from assistant.records.author_places import at_place as at_place_ids
from assistant.retrieval.paper_facts.links_asked import ADDRESS, of_kind, says_where
from assistant.text import clean
from assistant.understanding.facts.paper_facts import BIBTEX
from assistant.understanding.query.phrasing import place_word
from assistant.writing.appearance import appearance
from assistant.writing.asked_outright import asks_number_of_authors
from assistant.writing.grammar import joined, ordinal
from assistant.writing.markdown import address, safe
from assistant.writing.page import Page, authors, place
from assistant.writing.told_outright import says_so
from assistant.writing.untold import does_not_tell, is_untold

MOST_AUTHORS = 100
MOST_QUOTES = 4
MOST_LINKS = 8


def title(paper: Paper) -> str:
    """A paper's title, safe in markdown."""
    return safe(paper.title)


def _authors(page: Page, paper: Paper) -> None:
    mark = page.mark(paper.id)
    if not paper.authors:
        page.add(page.say("authors_unknown", title=title(paper), mark=mark))
        if paper.researcher_ids:
            page.add(
                page.say(
                    "credited",
                    names=joined([page.name(one) for one in paper.researcher_ids], page.language),
                    mark=mark,
                )
            )
        return
    if page.query.author_number:
        _number_of_authors(page, paper)
        return
    if page.query.position:
        for one in (page.query.position, *page.query.also_at):
            at_place(page, paper, one)
        return
    names = [safe(author.name) for author in paper.authors[:MOST_AUTHORS]]
    more = len(paper.authors) - len(names)
    if more or not paper.authors_complete:
        shown = "、".join(names) if page.language == "zh" else ", ".join(names)
        rest = page.say("and_more", n=len(paper.authors)) if more else page.say("and_others")
    else:
        rest, shown = "", joined(names, page.language)
        if len(names) > 1:
            rest = page.say("authors_number", n=len(names))
    if paper.authors_complete and asks_number_of_authors(page.question):
        noun = "author" if len(paper.authors) == 1 else "authors"
        parts = {"n": len(paper.authors), "noun": noun, "names": joined(names, page.language)}
        page.add(page.say("number_of", title=title(paper), mark=mark, **parts))
        return
    authors_told = page.say("authors_of", title=title(paper), names=shown, rest=rest, mark=mark)
    places = _places_of(page, paper)
    if places:
        page.add(page.outright(places[0]), *places[1:], authors_told)
    else:
        page.add(page.outright(authors_told) if page.query.people else authors_told)


def _number_of_authors(page: Page, paper: Paper) -> None:
    """Whether a paper has as many authors as is asked, and how many it has."""
    told = page.query.author_number.told(paper) if page.query.author_number else None
    key = {True: "number_so", False: "number_not_so", None: "number_unknown"}[told]
    number = len(paper.authors)
    if told is not None and not paper.authors_complete:
        key = "number_so_of_cut" if told else "number_not_so_of_cut"
    shown = [safe(author.name) for author in paper.authors[:MOST_AUTHORS]]
    page.add(
        page.say(
            key,
            title=title(paper),
            n=number,
            noun="author" if number == 1 else "authors",
            names=joined(shown, page.language),
            mark=page.mark(paper.id),
        )
    )


def at_place(page: Page, paper: Paper, place: AuthorPlace) -> None:
    """Who is at the place asked for, or why that is not known."""
    named = [safe(name) for name in names_at(paper, place)]
    shown = {"title": title(paper), "mark": page.mark(paper.id), "place": place_word(place, page.language)}
    if named:
        key = "authors_at" if place == "middle" else "author_at"
        told = page.say(key, name=joined(named, page.language), **shown)
        asked = [page.name(one.researcher_id) for one in page.query.people if one.researcher_id]
        stored = [page.name(one) for one in at_place_ids(paper, place) if one]
        page.add(page.outright(told, so=set(asked) <= set(stored)) if asked else told)
    elif paper.authors_complete:
        page.add(page.say("no_such_place", n=len(paper.authors), **shown))
    else:
        page.add(page.say("place_unknown", **shown))


def _places_of(page: Page, paper: Paper) -> list[str]:
    """At which place those named stand in the list."""
    ids = [author.researcher_id for author in paper.authors]
    told = []
    for mention in page.query.people:
        if not mention.researcher_id or mention.researcher_id not in ids or len(ids) < 2:
            continue
        number = ids.index(mention.researcher_id) + 1
        key = "stands_at" if paper.authors_complete else "stands_at_of_cut"
        parts = {"name": page.name(mention.researcher_id), "title": title(paper), "mark": page.mark(paper.id)}
        place = ordinal(number, len(ids) if paper.authors_complete else None)
        told.append(page.say(key, place=place, number=number, n=len(ids), **parts))
    return told


def _links(page: Page, paper: Paper) -> None:
    links = [link for link in paper.links if link.url.startswith(("http://", "https://"))]
    asked = of_kind(links, page.query.detail)
    ordered = [*asked, *(link for link in links if link not in asked)]
    shown = [f"{link.kind}: {address(link.url)}" for link in ordered[:MOST_LINKS]]
    told = [
        f"“{_with_address(one.quote or '')}”"
        for one in page.supports_of(paper.id)
        if says_where(one.quote or "")
    ]
    parts = {"title": title(paper), "mark": page.mark(paper.id)}
    sort = identifier_asked(page.query.detail)
    numbers = identifiers(paper, sort, page.query.detail) if sort else ()
    if sort and numbers and not asked:
        shown = [f"{sort}: {', '.join(map(safe, numbers))}", *shown]
        page.add(page.say("links_of", links=", ".join([*shown, *told]), **parts))
    elif not shown and not told:
        page.add(page.say("no_links", **parts))
    elif not asked and (not told or sort):
        if sort and (others := identifiers(paper, sort)):
            shown = [f"{sort}: {', '.join(map(safe, others))}", *shown]
        page.add(page.say("no_such_link", what=safe(page.query.detail), links=", ".join(shown), **parts))
    else:
        page.add(page.say("links_of", links=", ".join([*shown, *told]), **parts))


def _with_address(quote: str) -> str:
    """What a sentence says up to the address it gives, or all of it."""
    found = ADDRESS.search(quote)
    if found is None:
        return safe(quote)
    return f"{safe(quote[: found.start()]).rstrip(' :')}: {address(found.group().rstrip('.'))}"


def _citations(page: Page, paper: Paper) -> None:
    if paper.citations is None:
        page.add(page.say("no_cited_by", title=title(paper)))
    else:
        page.add(page.say("cited_by", title=title(paper), n=paper.citations, mark=page.mark(paper.id)))


def about(page: Page, paper: Paper) -> None:
    """What a paper is: its title, place and authors, and the sentences that tell it best."""
    page.add(f"**{title(paper)}** — {place(paper, page.language)} {page.mark(paper.id)}")
    if paper.authors:
        page.add(f"{authors(paper, 8)} {page.mark(paper.id)}".rstrip())
    told = [one for one in page.supports_of(paper.id) if one.quote]
    if len(told) > 1 and page.query.kind in (QueryKind.COMPARE, QueryKind.FACT):
        most = MOST_QUOTES if page.query.kind is QueryKind.COMPARE else len(told)
        page.add(*(f"> {safe(one.quote or '')} [{one.number}]" for one in told[:most]), "")
        return
    sentence = page.quote_of(paper)
    page.add(f"> {safe(sentence)}" if sentence else page.say("no_abstract"), "")


def _words(page: Page, paper: Paper) -> None:
    if not page.query.topic and page.query.fact == "words":
        (_authors if page.query.people else about)(page, paper)
        return
    if page.evidence.missing:
        page.add(does_not_tell(page, paper, page.query.shown_topic))
        sentence = page.quote_of(paper)
        if paper.abstract and sentence:
            page.add("", page.say("nearest"), f"> {safe(sentence)}")
        return
    told = [one for one in page.supports_of(paper.id) if one.quote]
    shown = told[: MOST_QUOTES + len(page.query.clauses)]
    quotes = [one.quote or "" for one in shown]
    parts = {"title": title(paper), "venue": place(paper, page.language)}
    if shown and all(clean(one).rstrip(".") == paper.title.rstrip(".") for one in quotes):
        page.add(page.say("title_tells", mark=f"[{shown[0].number}]", **parts), "")
    elif shown:
        page.add(page.say("says_so" if says_so(page, quotes) else "in_paper", **parts))
        page.add(*(f"> {safe(one.quote or '')} [{one.number}]" for one in shown), "")
    untold = [what for what in page.evidence.unstated if is_untold(page, what, quotes)]
    page.add(*(does_not_tell(page, paper, what) for what in untold))


def _to_cite(page: Page, paper: Paper) -> None:
    """The entry with which a paper is cited."""
    page.add(f"**{title(paper)}** {page.mark(paper.id)}".rstrip(), "", "```bibtex")
    page.add(*entry_of(paper).splitlines(), "```", "")


WRITERS = {
    BIBTEX: _to_cite,
    "authors": _authors,
    "venue": appearance,
    "year": appearance,
    "track": appearance,
    "links": _links,
    "citations": _citations,
    "about": about,
    "words": _words,
    "figure": _words,
}
