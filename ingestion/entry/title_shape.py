"""Whether words may be a title, by their shape."""

from __future__ import annotations

import re

from ingestion.authors.author_list import is_name
from ingestion.entry.lines import ONLY_LABELS, is_venue_badge, looks_like_authors

SHORTEST_TITLE = 8


def could_be_title(text: str) -> bool:
    """Whether words may be a title: long enough, and neither labels, venue, address nor authors."""
    words = text.split()
    if (
        len(text) < SHORTEST_TITLE
        or ONLY_LABELS.fullmatch(text)
        or is_venue_badge(text)
        or re.match(r"https?://|doi:|10\.\d", text)
    ):
        return False
    if re.match(r"(?:in )?proc(?:eedings)?\b|in:? the |(?:ieee|acm) trans", text, re.IGNORECASE):
        return False
    return len(words) >= 2 and not looks_like_authors(text) and not (is_name(text) and len(words) <= 3)


def could_be_short_title(text: str) -> bool:
    """Whether one linked word at the beginning of a line may be a title: no name, no link's label, no venue."""
    return (
        len(text) >= 3
        and text[0].isupper()
        and not ONLY_LABELS.fullmatch(text)
        and not is_venue_badge(text)
        and " " not in text
    )
