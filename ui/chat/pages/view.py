"""What a page is, and the list of pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.errors import ColloquyError
from ui.chat import frame
from ui.chat.pages import explore, papers, researchers
from ui.chat.strings import Words

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.store import Snapshot

Shown = tuple[str, dict[str, Any]]
"""A page's HTML, and its Plotly figures by name."""
Render = Callable[["Snapshot", Mapping[str, str], Words, str], Shown]
"""From the store, the query of the address, the interface texts and the accent colour."""


@dataclass(frozen=True)
class View:
    """One page: its name (also its path), the pictures it may show, and what renders it."""

    name: str
    render: Render
    plots: tuple[str, ...] = ()

    def show(self, assistant: Assistant, query: Mapping[str, str], texts: Words, accent: str) -> Shown:
        """Render the page, or the state of a store that is empty or broken."""
        try:
            return self.render(assistant.store.current(), query, texts, accent)
        except ColloquyError as error:
            return frame.no_store(error, texts), {}


PAGES: tuple[View, ...] = (
    View("researchers", researchers.render),
    View("papers", papers.render),
    View("explore", explore.render, explore.PLOTS),
)
