"""A paper as it is shown everywhere: its authors, its facts, its links, its BibTeX entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from assistant.citing.bibtex import bibtex_entry, citation_key
from assistant.records import Answer, AnswerPaper, Link, Paper, Researcher, Status
from ui import export
from ui.chat.icons import icon
from ui.chat.strings import Words
from ui.markup import escape, safe_url

if TYPE_CHECKING:
    from assistant.catalog import Catalog

LONG_AUTHOR_LIST = 8
_LINK_KINDS = ("paper", "doi", "arxiv", "pdf", "code", "project", "data", "slides", "video", "homepage")
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
    entry = bibtex_entry(row, citation_key(row))
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
