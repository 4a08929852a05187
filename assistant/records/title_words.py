"""Words that a title must have literally: anywhere in it, at its start, or at its end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from assistant.records.base import Record
from assistant.records.stored import Paper


class TitleWords(Record):
    """What titles are searched for, and where in them it must stand."""

    words: str
    place: Literal["anywhere", "start", "end"] = "anywhere"

    def among(self, papers: Iterable[Paper]) -> tuple[Paper, ...]:
        """The papers whose title has them as whole words; where none has, those with them inside of words."""
        held = [(paper, _plain(paper.title)) for paper in papers]
        sought = re.escape(_plain(self.words))
        whole = rf"(?<!\w){sought}(?!\w)" if self.words[:1].isalnum() else sought
        for pattern in (whole, sought):
            found = tuple(paper for paper, title in held if re.search(self._anchored(pattern), title))
            if found:
                return found
        return ()

    def _anchored(self, pattern: str) -> str:
        return {"anywhere": pattern, "start": rf"^\W*{pattern}", "end": rf"{pattern}[\s.]*$"}[self.place]


def _plain(text: str) -> str:
    """Small letters, single blanks, one sort of hyphen and of quotation mark."""
    plain = re.sub(r"[‐‑–—]", "-", text.casefold()).replace("’", "'")
    return re.sub(r"\s+", " ", plain).strip()
