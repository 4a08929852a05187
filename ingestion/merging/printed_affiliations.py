"""Where authors were when they published: the places printed beside their names, as facts with their year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from assistant.records import Fact, FactKind
from assistant.text import fold
from ingestion.merging.bearers import Work

_MOST = 4
"""Places kept of one person, the newest."""


def printed_affiliations(works: Iterable[Work]) -> dict[str, tuple[Fact, ...]]:
    """Key of a person (see `ingestion.merging.authorship`) -> their places, newest first, each once with the newest year."""
    found: dict[str, list[tuple[int, str, Fact]]] = defaultdict(list)
    for work in works:
        for mention in work.mentions:
            paper = mention.paper
            for author, place in zip(paper.authors, paper.author_affiliations, strict=False):
                positions = [p for p, name in enumerate(work.authors.names) if name == author]
                key = work.whose.get(positions[0]) if len(positions) == 1 else None
                if place and key is not None:
                    text = f"{place} ({paper.year})" if paper.year else place
                    fact = Fact(
                        kind=FactKind.AFFILIATION, text=text, source_id=mention.source.id, place=paper.place
                    )
                    found[key].append((paper.year or 0, place, fact))
    return {key: _newest(stated) for key, stated in found.items()}


def _newest(stated: list[tuple[int, str, Fact]]) -> tuple[Fact, ...]:
    kept: dict[str, Fact] = {}
    for _, place, fact in sorted(stated, key=lambda one: (-one[0], one[1], one[2].source_id, one[2].place)):
        kept.setdefault(fold(place), fact)
    return tuple(kept.values())[:_MOST]
