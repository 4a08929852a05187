"""Source cards: one for each paper or person an answer cites, with its quotes and where they were read.

Everything shown here was ingested, so everything passes `markup.escape` or `markup.safe_url`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.errors import UnknownRecordError
from assistant.records import Answer, Citation, Paper, Researcher
from ui.chat.strings import Words
from ui.markup import escape, highlight, safe_url

if TYPE_CHECKING:
    from assistant.catalog import Catalog
from ui.chat.paper import authors, bibtex_button, facts_line, members_of, paper_links

SHOWN_AT_ONCE = 6
WORTH_FOLDING = 3
"""Six cards are shown, then `Show n more` where there are at least three; a list of fifty is still all there."""


@dataclass(frozen=True)
class CitedThing:
    """A paper or person with all the citations that lead to it, in the order of their numbers."""

    kind: str
    owner_id: str
    citations: tuple[Citation, ...]


def cited_things(citations: Iterable[Citation]) -> tuple[CitedThing, ...]:
    """Citations put together by what they cite, first cited first."""
    grouped: dict[tuple[str, str], list[Citation]] = {}
    for citation in citations:
        owner = citation.paper_id if citation.kind == "paper" else citation.researcher_id
        key = (citation.kind, owner or f"{citation.title}\n{citation.source}")
        grouped.setdefault(key, []).append(citation)
    return tuple(CitedThing(kind, owner, tuple(cited)) for (kind, owner), cited in grouped.items())


def source_cards(answer: Answer, catalog: Catalog | None, turn: str, words: Words) -> str:
    """The `Sources` section of an answer; empty where it cites nothing. `turn` keeps the ids of one page apart."""
    things = cited_things(answer.citations)
    if not things:
        return ""
    cards = [_card(thing, catalog, turn, words) for thing in things]
    folded = len(cards) >= SHOWN_AT_ONCE + WORTH_FOLDING
    shown, rest = (cards[:SHOWN_AT_ONCE], cards[SHOWN_AT_ONCE:]) if folded else (cards, [])
    more = ""
    if rest:
        label = words["show_rest"].format(count=len(rest))
        more = f'<details class="rest"><summary>{escape(label)}</summary><ol class="cards">{"".join(rest)}</ol></details>'
    return (
        f'<section class="sources" aria-label="{escape(words["source_of"])}"><h3>{escape(words["sources"])}'
        f' <span class="count">{len(cards)}</span></h3><ol class="cards">{"".join(shown)}</ol>{more}</section>'
    )


def _card(thing: CitedThing, catalog: Catalog | None, turn: str, words: Words) -> str:
    anchors = "".join(
        f'<span class="number" id="{escape(turn)}-{citation.number}">{citation.number}</span>'
        for citation in thing.citations
    )
    body = (
        _paper_body(thing, catalog, words) if thing.kind == "paper" else _person_body(thing, catalog, words)
    )
    numbers = " ".join(str(citation.number) for citation in thing.citations)
    return f'<li class="card" tabindex="-1" data-numbers="{numbers}"><div class="numbers">{anchors}</div>{body}</li>'


def _paper_body(thing: CitedThing, catalog: Catalog | None, words: Words) -> str:
    paper = _paper(catalog, thing.owner_id)
    first = thing.citations[0]
    if paper is None or catalog is None:
        return (
            f"{_title(first.title, first.url)}{_quotes(thing.citations)}{_provenance(thing.citations, words)}"
        )
    return (
        f"{_title(paper.title, paper.url or first.url)}{authors(paper, members_of(catalog), words)}"
        f"{facts_line(paper, words)}{_quotes(thing.citations)}{_abstract(paper, thing.citations, words)}"
        f"{_provenance(thing.citations, words)}"
        f'<div class="links">{paper_links(paper.links, words)}{bibtex_button(paper, words)}</div>'
    )


def _person_body(thing: CitedThing, catalog: Catalog | None, words: Words) -> str:
    first = thing.citations[0]
    person = _researcher(catalog, thing.owner_id)
    name = person.name if person is not None else first.title
    if person is None:
        return f"{_title(name, first.url)}{_quotes(thing.citations)}{_provenance(thing.citations, words)}"
    lead = f'<p class="facts">{escape(person.affiliation)}</p>' if person.affiliation else ""
    profile = f"researchers?id={escape(person.id)}"
    return (
        f'<h4 class="title"><a href="{profile}">{escape(name)}</a></h4>{lead}{_quotes(thing.citations)}'
        f'{_provenance(thing.citations, words)}<div class="links">{paper_links(person.links, words)}</div>'
    )


def _title(title: str, url: str | None) -> str:
    address = safe_url(url)
    if address is None:
        return f'<h4 class="title">{escape(title)}</h4>'
    return f'<h4 class="title"><a href="{escape(address)}" target="_blank" rel="noopener nofollow">{escape(title)}</a></h4>'


def _quotes(citations: Sequence[Citation]) -> str:
    seen = dict.fromkeys(" ".join(citation.quote.split()) for citation in citations if citation.quote.strip())
    return "".join(f'<blockquote class="quote">{escape(quote)}</blockquote>' for quote in seen)


def _abstract(paper: Paper, citations: Sequence[Citation], words: Words) -> str:
    """The abstract, folded, with the first quote found in it highlighted."""
    if not paper.abstract:
        return ""
    marked = next(
        (shown for citation in citations if "<mark>" in (shown := highlight(paper.abstract, citation.quote))),
        escape(paper.abstract),
    )
    return (
        f'<details class="abstract"><summary>{escape(words["abstract"])}</summary><p>{marked}</p></details>'
    )


def _provenance(citations: Sequence[Citation], words: Words) -> str:
    lines = dict.fromkeys(_read_from(citation, words) for citation in citations)
    return "".join(f'<p class="provenance">{line}</p>' for line in lines)


def _read_from(citation: Citation, words: Words) -> str:
    where = escape(short_source(citation.source))
    address = safe_url(citation.source)
    if address:
        where = f'<a href="{escape(address)}" target="_blank" rel="noopener nofollow">{where}</a>'
    if citation.read_at is None:
        return escape(words["read_from_undated"]).format(source=where)
    date = f'<span class="date">{escape(date_of(citation.read_at))}</span>'
    return escape(words["read_from"]).format(source=where, date=date)


def short_source(uri: str) -> str:
    """A source as a visitor would call it: host and path of a page, a file as it is cited."""
    return uri.split("://", 1)[1].rstrip("/") if "://" in uri else uri


def date_of(moment: dt.datetime) -> str:
    """A day in the form that is the same in every language."""
    return f"{moment:%Y-%m-%d}"


def _paper(catalog: Catalog | None, paper_id: str) -> Paper | None:
    # The store may have been replaced since the answer was made; the card then shows what the citation holds.
    try:
        return catalog.paper(paper_id) if catalog is not None else None
    except UnknownRecordError:
        return None


def _researcher(catalog: Catalog | None, researcher_id: str) -> Researcher | None:
    try:
        return catalog.researcher(researcher_id) if catalog is not None else None
    except UnknownRecordError:
        return None
