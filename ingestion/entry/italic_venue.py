"""Where on a line of names an italic venue begins, and names without the punctuation around them."""

from __future__ import annotations

import re

from ingestion.authors.author_list import is_name
from ingestion.entry.lines import VENUE_WORDS, Piece, looks_like_authors

_FINAL_INITIAL = re.compile(r"(?:^|[\s.-])[^\W\d_a-z]\.$")
_ABBREVIATED = re.compile(r"(?:\b[A-Z][a-z]{2,}\. ?){2}")
"""Words cut short, as journals are cited and nobody is called: `Moss. Fern. Res.`"""


def italic_venue_at(piece: Piece) -> int:
    """Where an italic venue follows the names of a line without a stop between them (`A Fern and B Lee *J. Moss* 2025`); 0 where none does."""
    italic = next((run.text.strip() for run in piece.runs if run.italic and run.text.strip()), "")
    at = piece.text.find(italic) if italic else 0
    before = piece.text[:at].rstrip()
    if at <= 0 or before[-1:] in ".;:(" or not re.search(r"\b(?:19|20)\d\d\b", piece.text[at:]):
        return 0
    if (
        before[-1:] == ","
        and is_name(italic)
        and not (VENUE_WORDS.search(italic) or _ABBREVIATED.search(italic))
    ):
        return 0  # one of the authors, set apart
    return at if looks_like_authors(stripped(piece.text[:at])) else 0


def stripped(text: str) -> str:
    """A list without the punctuation around it; the full stop of a last initial (`Lee, B.`) is the name's."""
    text = text.strip(" ,:;-–|(").lstrip(" .,:;-–|")
    return text if _FINAL_INITIAL.search(text) else text.rstrip(" .,:;-–|(")
