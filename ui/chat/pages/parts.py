"""Pieces that several pages share: rows of papers, bars, fields of a filter, links from page to page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from assistant.records import Paper, Researcher
from ui.chat import paper as paper_view
from ui.chat.icons import icon
from ui.chat.strings import Words
from ui.markup import escape, safe_url

if TYPE_CHECKING:
    from assistant.catalog import Catalog

PAGE_SIZE = 30


def paper_rows(papers: Sequence[Paper], catalog: Catalog, words: Words) -> str:
    """Papers as a list: title, authors, venue and year, abstract folded, links."""
    members = paper_view.members_of(catalog)
    rows = "".join(_row(paper, members, words) for paper in papers)
    return f'<ol class="rows">{rows}</ol>'


def _row(paper: Paper, members: Mapping[str, Researcher], words: Words) -> str:
    address = safe_url(paper.url)
    title = escape(paper.title)
    if address:
        title = f'<a href="{escape(address)}" target="_blank" rel="noopener nofollow">{title}</a>'
    abstract = (
        f'<details class="abstract"><summary>{escape(words["abstract"])}</summary>'
        f"<p>{escape(paper.abstract)}</p></details>"
        if paper.abstract
        else ""
    )
    return (
        f'<li><h3 class="title">{title}</h3>{paper_view.authors(paper, members, words)}{paper_view.facts_line(paper, words)}'
        f'{abstract}<div class="links">{paper_view.paper_links(paper.links, words)}{paper_view.bibtex_button(paper, words)}</div></li>'
    )


def count_of_papers(count: int, words: Words) -> str:
    """`7 papers`, in words that fit the number."""
    return words["papers_count_one"] if count == 1 else words["papers_count"].format(count=count)


def bars(values: Sequence[tuple[str, int]], label: str) -> str:
    """A small bar chart that is also a list: every bar says its number."""
    most = max((value for _, value in values), default=0) or 1
    columns = "".join(
        f'<li><span class="bar-value">{value or ""}</span>'
        f'<span class="bar-fill" style="height:{round(100 * value / most)}%"></span>'
        f'<span class="bar-name">{escape(name)}</span></li>'
        for name, value in values
    )
    return f'<ol class="bars" aria-label="{escape(label)}">{columns}</ol>'


def link_to(path: str, /, **query: str | int | None) -> str:
    """The address of a page in a state, relative to the server's root, ready for an attribute."""
    given = {name: value for name, value in query.items() if value not in (None, "")}
    return escape(path + ("?" + urlencode(given) if given else ""))


def select(name: str, label: str, options: Iterable[tuple[str, str]], chosen: str, words: Words) -> str:
    """A labelled choice; the first option means any."""
    made = "".join(
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(text)}</option>'
        for value, text in options
    )
    return (
        f'<label class="field"><span>{escape(label)}</span><select name="{name}">'
        f'<option value="">{escape(words["any"])}</option>{made}</select></label>'
    )


def search_field(name: str, label: str, hint: str, value: str) -> str:
    """A labelled search box; the page follows as one types."""
    return (
        f'<label class="field wide"><span>{escape(label)}</span>'
        f'<input type="search" name="{name}" value="{escape(value)}" placeholder="{escape(hint)}" maxlength="200"></label>'
    )


def pager(path: str, query: Mapping[str, str], number: int, pages: int, words: Words) -> str:
    """Links to the pages before and after."""
    if pages < 2:
        return ""
    rest = {name: value for name, value in query.items() if name != "page"}

    def step(key: str, target: int) -> str:
        if not 1 <= target <= pages:
            return "<span></span>"
        return f'<a class="action wide" data-view href="{link_to(path, **rest, page=target)}">{escape(words[key])}</a>'

    where = words["page_of"].format(page=number, pages=pages)
    return (
        f'<nav class="pager" aria-label="{escape(where)}">{step("previous", number - 1)}<span>{escape(where)}</span>'
        f"{step('next', number + 1)}</nav>"
    )


def page_number(query: Mapping[str, str], total: int) -> tuple[int, int]:
    """(this page, number of pages), whatever the address says."""
    pages = max(1, -(-total // PAGE_SIZE))
    asked = query.get("page", "1")
    return min(max(1, int(asked) if asked.isdecimal() and len(asked) < 7 else 1), pages), pages


def heading(title: str, lead: str = "") -> str:
    """A page's title and what it is for."""
    return f"<h1>{escape(title)}</h1>" + (f'<p class="page-lead">{escape(lead)}</p>' if lead else "")


def missing(message: str, page: str, label: str) -> str:
    """What is said of an id that names nothing, with a way back."""
    return (
        f'<div class="page-body"><p class="notice problem" role="alert">{escape(message)}</p>'
        f'<a class="action wide" data-view href="{escape(page)}">{icon("back")}{escape(label)}</a></div>'
    )


def picture_heading(name: str, words: Words) -> str:
    """What stands above a picture: its title, and how to read it."""
    title, hint = words[f"plot_{name}"], words[f"plot_{name}_hint"]
    return f'<div class="picture"><h2>{escape(title)}</h2><p>{escape(hint)}</p></div>'
