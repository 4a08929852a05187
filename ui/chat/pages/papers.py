"""The Papers page: every paper that was read, filtered and sorted by its address, and exported as it is filtered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from assistant.errors import UnknownRecordError
from assistant.records import Status
from ui.chat.icons import icon
from ui.chat.pages import parts
from ui.chat.strings import Words
from ui.markup import escape
from ui.papers import PaperSearch, matching_ids

if TYPE_CHECKING:
    from assistant.catalog import Catalog
    from assistant.store import Snapshot

_FILTERS = ("q", "researcher", "year_from", "year_to", "venue", "status", "sort")


def render(
    snapshot: Snapshot, query: Mapping[str, str], words: Words, accent: str
) -> tuple[str, dict[str, Any]]:
    """The page for one address; a filter that is none is left out."""
    del accent
    search = search_of(query)
    try:
        ids = matching_ids(snapshot, search)
    except UnknownRecordError:
        message = words["profile_unknown"].format(id=search.researcher)
        return parts.missing(message, "papers", words["clear"]), {}
    number, pages = parts.page_number(query, len(ids))
    shown = ids[(number - 1) * parts.PAGE_SIZE : number * parts.PAGE_SIZE]
    result = (
        parts.paper_rows(snapshot.catalog.papers(shown), snapshot.catalog, words)
        + parts.pager("papers", _asked(query), number, pages, words)
        if ids
        else f'<p class="notice">{escape(words["no_papers_found"])}</p>'
    )
    return (
        f'<div class="page-body">{parts.heading(words["papers"], words["papers_lead"])}'
        f"{_form(snapshot.catalog, search, words)}{_summary(len(ids), query, words)}{result}</div>"
    ), {}


def search_of(query: Mapping[str, str]) -> PaperSearch:
    """The filters of an address; one year (`year=`) stands for both ends, and what cannot be read counts as absent."""
    asked = _asked(query)
    while True:
        try:
            return PaperSearch.model_validate({"limit": parts.PAGE_SIZE, **asked})
        except ValidationError as error:
            broken = {str(problem["loc"][0]) for problem in error.errors()}
            asked = {name: value for name, value in asked.items() if name not in broken}


def _asked(query: Mapping[str, str]) -> dict[str, str]:
    asked = {name: value for name, value in query.items() if name in _FILTERS and value.strip()}
    if query.get("year", "").strip():
        asked["year_from"] = asked["year_to"] = query["year"].strip()
    return asked


def _form(catalog: Catalog, search: PaperSearch, words: Words) -> str:
    people = [(person.id, person.name) for person in catalog.researchers(members_only=True)]
    if search.researcher and search.researcher not in dict(people):
        people.append((search.researcher, catalog.researcher(search.researcher).name))
    years = sorted({paper.year for paper in catalog.papers() if paper.year}, reverse=True)
    year = str(search.year_from) if search.year_from and search.year_from == search.year_to else ""
    venues = [(entry.venue, f"{entry.venue} ({entry.paper_count})") for entry in catalog.venues()]
    statuses = [(one.value, words[f"status_{one.value}"]) for one in Status if one != Status.UNKNOWN]
    sorts = [("oldest", words["sort_oldest"])]
    fields = (
        parts.search_field("q", words["filter_words"], "", search.q or "")
        + parts.select("researcher", words["filter_person"], people, search.researcher or "", words)
        + parts.select("year", words["filter_year"], [(str(one), str(one)) for one in years], year, words)
        + parts.select("venue", words["filter_venue"], venues, search.venue or "", words)
        + parts.select(
            "status", words["filter_status"], statuses, search.status.value if search.status else "", words
        )
        + parts.select("sort", words["sort"], sorts, search.sort, {**words, "any": words["sort_newest"]})
    )
    return f'<form data-view class="filters" role="search" aria-label="{escape(words["filter"])}">{fields}</form>'


def _summary(count: int, query: Mapping[str, str], words: Words) -> str:
    asked = _asked(query)
    clear = f'<a data-view href="papers">{escape(words["clear"])}</a>' if asked else ""
    exports = "".join(
        f'<a href="{parts.link_to("api/papers", **asked, format=format_)}" download>{icon("download")}{escape(words[label])}</a>'
        for format_, label in (("csv", "export_csv"), ("bibtex", "export_bibtex"))
    )
    return (
        f'<div class="summary"><p class="found" role="status">{escape(parts.count_of_papers(count, words))}</p>{clear}'
        f'<span class="exports">{exports}</span></div>'
    )
