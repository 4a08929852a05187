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
    also: tuple[str, ...] = ()
    """Further words, each of which does as well: `quantization or quantized`."""
    every: bool = False
    """Beside `also`: a title must have all of them."""

    @property
    def each(self) -> tuple[str, ...]:
        """All that is searched for."""
        return (self.words, *self.also)

    def among(self, papers: Iterable[Paper]) -> tuple[Paper, ...]:
        """The papers whose title has them as whole words; where none has, those with them inside of words."""
        held = [(paper, _plain(paper.title)) for paper in papers]
        found = [self._having(one, held) for one in self.each]
        chosen = set.intersection(*found) if self.every else set.union(*found)
        return tuple(paper for place, (paper, _) in enumerate(held) if place in chosen)

    def _having(self, words: str, held: list[tuple[Paper, str]]) -> set[int]:
        """The places of the titles that have one of the things searched for."""
        sought = re.escape(_plain(words))
        whole = rf"(?<!\w){sought}(?!\w)" if words[:1].isalnum() else sought
        for pattern in (whole, sought):
            found = {
                place for place, (_, title) in enumerate(held) if re.search(self._anchored(pattern), title)
            }
            if found:
                return found
        return set()

    def _anchored(self, pattern: str) -> str:
        return {"anywhere": pattern, "start": rf"^\W*{pattern}", "end": rf"{pattern}[\s.]*$"}[self.place]


def _plain(text: str) -> str:
    """Small letters, single blanks, one sort of hyphen and of quotation mark."""
    plain = re.sub(r"[‐‑–—]", "-", text.casefold()).replace("’", "'")
    return re.sub(r"\s+", " ", plain).strip()
