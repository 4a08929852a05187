"""Papers on a topic that a question leaves out: `quantization, but not of video models`."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Query
from assistant.retrieval.topics.topical import judge

LEFT_OUT_CHANCE = 0.5
"""Chance from which a paper that does not tell a topic literally is surely on it."""


def with_left_out(query: Query, library: Library) -> Query:
    """The query with the papers named that are on the topic it leaves out: those that say it, or are surely on it."""
    without = query.without
    if without is None or not without.topic:
        return query
    on_it = tuple(
        one.passage.passage.owner_id
        for one in judge(without.topic, library).fitting
        if one.signs.literal or one.signs.chance >= LEFT_OUT_CHANCE
    )
    left_out = without.model_copy(update={"paper_ids": (*without.paper_ids, *on_it)})
    return query.model_copy(update={"without": left_out})
