"""The few line icons of the interface, as inline SVG: nothing is fetched, and they take the colour of the text."""

from __future__ import annotations

_PATHS = {
    "copy": '<rect x="9" y="9" width="11" height="11" rx="2"/><path d="M5 15H4V5a1 1 0 0 1 1-1h10v1"/>',
    "cite": '<path d="M7 8h4v4c0 2-1 4-4 4M14 8h4v4c0 2-1 4-4 4"/>',
    "share": '<path d="M10 14 20 4M14 4h6v6M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5"/>',
    "retry": '<path d="M20 11a8 8 0 1 0-2.3 6.3M20 4v7h-7"/>',
    "edit": '<path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4"/>',
    "good": '<path d="M7 11v9H4v-9zM7 11l4-7a2 2 0 0 1 2 2v4h5.5a1.5 1.5 0 0 1 1.5 1.8l-1.3 6.7A2 2 0 0 1 16.7 20H7"/>',
    "bad": '<path d="M17 13V4h3v9zM17 13l-4 7a2 2 0 0 1-2-2v-4H5.500A1.5 1.5 0 0 1 4 12.200L5.3 5.500A2 2 0 0 1 7.3 4H17"/>',
    "close": '<path d="M6 6l12 12M18 6 6 18"/>',
    "new": '<path d="M12 5v14M5 12h14"/>',
    "theme": '<circle cx="12" cy="12" r="8"/><path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor"/>',
    "next": '<path d="M5 12h14M13 6l6 6-6 6"/>',
    "people": '<circle cx="12" cy="8" r="4"/><path d="M4 20c1-4 4-6 8-6s7 2 8 6"/>',
    "search": '<circle cx="11" cy="11" r="6"/><path d="m20 20-4.5-4.5"/>',
    "download": '<path d="M12 4v11M7 11l5 5 5-5M5 20h14"/>',
    "back": '<path d="M19 12H5M11 6l-6 6 6 6"/>',
}


def icon(name: str) -> str:
    """An icon by name, hidden from screen readers: the button that holds it has a label."""
    return (
        '<svg class="icon" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor"'
        f' stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">{_PATHS[name]}</svg>'
    )
