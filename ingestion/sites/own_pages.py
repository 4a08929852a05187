"""The pages that a hand-written site of a group keeps for single people, beside the page that lists all: headed by the name alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assistant.names import display
from assistant.text import clean, fold
from ingestion.document import Document
from ingestion.homepages.page_facts import read_owner
from ingestion.homepages.profile import Profile
from ingestion.page import HEADINGS, Page, parse_html
from ingestion.sites.site_people import SitePeople


def add_own_pages(
    people: SitePeople, documents: Iterable[Document], to_html: Callable[[Document], str], base: str | None
) -> None:
    """Complete what a list says of people by what the page says that is headed by their name."""
    listed = {fold(one.profile.name): one.profile for one in people.found}
    if not listed:
        return
    for document in documents:
        page = parse_html(to_html(document))
        profile = listed.get(fold(display(_first_heading(page))))
        if profile is None:
            continue
        own = Profile()
        read_owner(page, own, document.url or base)
        for fact in own.facts:
            profile.add_fact(fact.kind, fact.text, f"{document.path.as_posix()} {fact.place}".strip())
        for interest in own.interests:
            profile.add_interest(interest)
        for link in own.links:
            profile.add_link(link.url, kind=link.kind)


def _first_heading(page: Page) -> str:
    return next((text for element in page.root.iter(*HEADINGS) if (text := clean(element.text_content() or ""))), "")  # fmt: skip
