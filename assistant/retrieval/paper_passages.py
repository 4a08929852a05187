"""One passage of each paper, for citing a list of papers."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Paper, ScoredPassage
from assistant.retrieval.sentences import contribution

MOST_WITNESSED = 100


def passages_for(
    papers: tuple[Paper, ...], library: Library, most: int = MOST_WITNESSED
) -> tuple[ScoredPassage, ...]:
    """One passage a paper, for citing a list."""
    found = (_first_passage(paper, library) for paper in papers[:most])
    return tuple(one for one in found if one is not None)


def _first_passage(paper: Paper, library: Library) -> ScoredPassage | None:
    passages = library.passages_of(paper.id)
    if not passages:
        return None
    return ScoredPassage(passage=passages[0], score=1.0, sentence=contribution(passages[0]))
