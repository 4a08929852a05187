"""A detail asked of one paper that a question describes and does not name: answered from that paper's text, or said not to be told there.

`Name of the R package behind the diabetes predictor?`, `on how many pairs did you try the lineage method?`: all other words describe
one stored paper, which is found by its words and by meaning; what is left of them is looked for in its text.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Clause, Evidence, Paper, Query
from assistant.retrieval.paper_facts.counted import HOW_MANY
from assistant.retrieval.paper_facts.filler_words import FILLER, telling
from assistant.retrieval.paper_facts.paper_text import in_text
from assistant.retrieval.scope import scoped_papers
from assistant.text.words import content_words, stem
from assistant.understanding.facts.told_in_text import asks_for_figure

_READ = 15
"""Papers nearest in meaning that are looked at."""
_LEAST = 0.95
"""Cover of its words (0 to 1) and cosine together from which a paper may be the one described."""
_AHEAD = 0.2
"""How far ahead of the others a paper is that is surely meant."""
_LEVEL = 0.12
"""Behind the best by no more than this, a paper is described as well by the same words."""
_MOST = 2
_PIECE = re.compile(
    r"(?:\s*[?;:.!,–—]\s*(?:(?:and|or|plus|also)\s+)?|\s+(?:and|plus)\s+)(?=(?:(?:on|in|at|by|with|from|to|of|for|against|under)\s+)?(?:what|which|how|who|where|when|whose)\b)",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:what|which|how|who|where|when|why|whose|did|does|do|is|are|was|were|names?|number)\b", re.I
)
_BROAD = re.compile(
    r"^\W*(?:(?:and|so|but|please|tell me|i wonder)\b\W*)*(?:why|how (?:do|does|did|is|are|was|were|can|could|come|to)|what (?:is|are|was|were|happens?|makes?|causes?)|when|where)\b",
    re.I,
)
"""What several papers may tell, each in its way: no detail of one."""
_NO_FIGURE = re.compile(
    r"\b(?:which|what) (?:(?:sort|kind|type)s? of )?(?!(?:\w+ )?(?:percent\w*|speed-?up|factor|scores?|accuracy|reduction|improvement|gain|sizes?|memory|latency|number|place|rank|share|fraction|auc|auroc)\b)[a-z]",
    re.I,
)
"""What has a name, whatever is said of figures besides: `which regression builds the score?`."""


def told_by_described(query: Query, library: Library) -> Evidence | None:
    """What the one paper that a question describes tells of the rest of it; None where none surely is meant, or its rivals tell it."""
    if not query.wording or query.people or _BROAD.match(query.wording):
        return None
    papers, surely = described(query, library)
    for paper in papers:
        told = in_text(_asked_of(query, paper), (paper,), library)
        if not told.missing:
            return told
    return in_text(_asked_of(query, papers[0]), papers[:1], library) if surely else None


def described(query: Query, library: Library) -> tuple[tuple[Paper, ...], bool]:
    """The papers that a question describes, the best first, and whether the first is surely meant."""
    said = list(dict.fromkeys(map(stem, telling(query.wording))))
    weights = {one: library.inverse_frequency(one) for one in said}
    if not weights:
        return (), False
    near: dict[str, float] = {}
    for one in library.snapshot.search(query.wording, kind="paper", limit=_READ):
        near.setdefault(one.passage.owner_id, one.dense)
    held = (
        {one.id for one in scoped_papers(_exact(query), library)}
        if query.years or query.venues
        else near.keys()
    )
    fits = {
        one: cover + near[one]
        for cover, one in library.title_index.covered(weights)
        if one in near and one in held
    }
    ranked = sorted(fits, key=lambda one: -fits[one])
    if not ranked or fits[ranked[0]] < _LEAST:
        return (), False
    level = [one for one in ranked if fits[one] >= fits[ranked[0]] - _LEVEL][:_MOST]
    surely = len(ranked) == 1 or fits[ranked[0]] - fits[ranked[1]] >= _AHEAD
    by_id = {one.id: one for one in library.catalog.papers(level)}
    return tuple(by_id[one] for one in level), surely


def _exact(query: Query) -> Query:
    """The years and places alone to which a question holds what it describes."""
    return Query(kind=query.kind, years=query.years, venues=query.venues)


def _asked_of(query: Query, paper: Paper) -> Query:
    """The question as one asked of a paper: each thing it asks, in the words that do not only describe the paper."""
    pieces = [one.strip() for one in _PIECE.split(query.wording) if one and one.strip()]
    asking = [one for one in pieces if _ASKS.search(one)] or [query.wording]
    if len(asking) == 1:
        asking = [query.wording]
    clauses = tuple(_clause(one, paper) for one in asking)
    return query.model_copy(
        update={"paper_ids": (paper.id,), "clauses": clauses, "topic": " ".join(one.topic for one in clauses)}
    )


_WRITTEN = re.compile(r"[^\W_](?:[\w²³+]|[-/.’'](?=\w))*")
"""Words as they are written: a name keeps its capitals."""


def _clause(text: str, paper: Paper) -> Clause:
    titled = {stem(one) for one in content_words(paper.title)}
    left = [one for one in _WRITTEN.findall(text) if {stem(part) for part in content_words(one)} - titled]
    substance = [one for one in left if {stem(part) for part in content_words(one)} - FILLER]
    names = _NO_FIGURE.search(text) is not None and not HOW_MANY.search(text)
    figure = asks_for_figure(text) and not names
    return Clause(topic=" ".join(left if substance else content_words(text)), wording=text, figure=figure)
