"""Source cards: one for each paper or person an answer cites, with its quotes and where they were read.

Everything shown here was ingested, so everything passes `markup.escape` or `markup.safe_url`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from assistant.errors import UnknownRecordError
from assistant.records import Answer, AnswerPaper, Citation, Link, Paper, Researcher, Status
from ui import export
from ui.chat.icons import icon
from ui.chat.strings import Words
from ui.markup import escape, highlight, safe_url

if TYPE_CHECKING:
    from assistant.catalog import Catalog

SHOWN_AT_ONCE = 6
WORTH_FOLDING = 3
"""Six cards are shown, then `Show n more` where there are at least three; a list of fifty is still all there."""
LONG_AUTHOR_LIST = 8
_LINK_KINDS = ("paper", "doi", "arxiv", "pdf", "code", "project", "data", "slides", "video", "homepage")


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
    """A source as a visitor would call it: host and path of a page, name and folder of a file."""
    if "://" in uri:
        return uri.split("://", 1)[1].rstrip("/")
    parts = PurePath(uri).parts
    return "/".join(parts[-2:]) if len(parts) > 1 else uri


def date_of(moment: dt.datetime) -> str:
    """A day in the form that is the same in every language."""
    return f"{moment:%Y-%m-%d}"


# --- papers as they are shown everywhere ---------------------------------------------------------------


_MEMBERS: WeakKeyDictionary[Any, Mapping[str, Researcher]] = WeakKeyDictionary()


def members_of(catalog: Catalog) -> Mapping[str, Researcher]:
    """The lab's members by id; read once, since a catalog never changes."""
    members = _MEMBERS.get(catalog)
    if members is None:
        members = {person.id: person for person in catalog.researchers(members_only=True)}
        _MEMBERS[catalog] = members
    return members


def authors(paper: Paper, members: Mapping[str, Researcher], words: Words) -> str:
    """The author list; lab members are marked and lead to their profile, long lists are cut around them."""
    if not paper.authors:
        named = [members[id_] for id_ in paper.researcher_ids if id_ in members]
        return (
            f'<p class="authors">{", ".join(_member(one.id, one.name, words) for one in named)}</p>'
            if named
            else ""
        )
    shown: list[str] = []
    skipped = False
    for place, author in enumerate(paper.authors):
        member = author.researcher_id in members
        if place >= LONG_AUTHOR_LIST and not member and place != len(paper.authors) - 1:
            skipped = True
            continue
        if skipped:
            shown.append("…")
            skipped = False
        shown.append(
            _member(author.researcher_id or "", author.name, words) if member else escape(author.name)
        )
    if not paper.authors_complete:
        shown.append(escape(words["et_al"]))
    return f'<p class="authors">{", ".join(shown)}</p>'


def _member(researcher_id: str, name: str, words: Words) -> str:
    return (
        f'<a class="member" href="researchers?id={escape(researcher_id)}" title="{escape(words["member"])}">'
        f"{escape(name)}</a>"
    )


def facts_line(paper: Paper | AnswerPaper, words: Words) -> str:
    """Venue, year and state on one line."""
    venue = " ".join(part for part in (paper.venue, getattr(paper, "track", None)) if part)
    parts = [f'<span class="venue">{escape(venue)}</span>'] if venue else []
    if paper.year:
        parts.append(f'<span class="year">{paper.year}</span>')
    status = paper.status.value if isinstance(paper.status, Status) else paper.status
    # Where a venue is named, published says nothing more.
    if status not in ("unknown", "published") or (status == "published" and not venue):
        label = words.get(f"status_{status}", status)
        parts.append(f'<span class="status">{escape(label)}</span>')
    return f'<p class="facts">{"<span aria-hidden=true> · </span>".join(parts)}</p>' if parts else ""


def paper_links(links: Sequence[Link], words: Words) -> str:
    """Links worth a visitor's click, one of a kind, the paper itself first."""
    by_kind: dict[str, str] = {}
    for link in links:
        address = safe_url(link.url)
        if address and link.kind in _LINK_KINDS:
            by_kind.setdefault(link.kind, address)
    return "".join(
        f'<a href="{escape(by_kind[kind])}" target="_blank" rel="noopener nofollow">{escape(words["link_" + kind])}</a>'
        for kind in _LINK_KINDS
        if kind in by_kind
    )


def bibtex_button(paper: Paper, words: Words) -> str:
    """A button that copies the paper's BibTeX entry."""
    row = export.paper_row(paper, str, {})
    entry = export.bibtex_entry(row, export.citation_key(row))
    return (
        f'<button type="button" class="link" data-act="copy" data-text="{escape(entry)}">'
        f"{icon('cite')}{escape(words['cite'])}</button>"
    )


def complete_list(answer: Answer, words: Words) -> str:
    """Every paper of the answer, folded, where it names more than its cards show."""
    cited = {citation.paper_id for citation in answer.citations}
    if not answer.papers or all(paper.id in cited for paper in answer.papers):
        return ""
    label = words["complete_list"].format(count=len(answer.papers))
    rows = "".join(_row(paper, words) for paper in answer.papers)
    return (
        f'<details class="complete"><summary>{escape(label)}</summary><ol class="rows">{rows}</ol></details>'
    )


def _row(paper: AnswerPaper, words: Words) -> str:
    address = safe_url(paper.url)
    title = escape(paper.title)
    if address:
        title = f'<a href="{escape(address)}" target="_blank" rel="noopener nofollow">{title}</a>'
    names = [*paper.authors[:LONG_AUTHOR_LIST], *(["…"] if len(paper.authors) > LONG_AUTHOR_LIST else [])]
    people = f'<p class="authors">{escape(", ".join(names))}</p>' if names else ""
    return f'<li><p class="title">{title}</p>{people}{facts_line(paper, words)}</li>'


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
