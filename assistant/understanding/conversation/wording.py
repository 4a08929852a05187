"""The whole question beside a fact that is looked for in a text: its form tells what sort of thing answers."""

from __future__ import annotations

from assistant.records import FactKind, Query, QueryKind
from assistant.text import fold
from assistant.understanding.conversation.parsed import Parsed


def worded(query: Query, parsed: Parsed) -> Query:
    """A query with the words of the question it was read from; those of an earlier one stay where its topic does."""
    of_person = query.kind in (QueryKind.PAPERS, QueryKind.PROFILE) and query.people and not query.paper_ids
    fact_of_person = query.kind is QueryKind.FACT and query.people and not query.paper_ids
    of_text = (
        query.fact in ("told", "asked")
        or query.kind is QueryKind.COMPARE
        or (
            query.kind is QueryKind.FACT
            and (query.fact in ("words", "figure", "track") or "track" in query.also)
        )
    )
    of_text = of_text or _is_of_position(query)
    if not (of_text or of_person or fact_of_person) or query.language != "en":
        return query
    carried = bool(query.wording) and fold(parsed.query.topic) != fold(query.topic)
    wording = f"{query.wording} {parsed.wording}" if carried else parsed.wording
    clauses = () if fold(parsed.query.topic) != fold(query.topic) else parsed.query.clauses
    return query.model_copy(update={"wording": wording, "clauses": clauses})


def _is_of_position(query: Query) -> bool:
    """Whether people are asked for by the position they hold, and by nothing told of them."""
    held = query.fact == FactKind.POSITION or (query.detail and not query.topic)
    return query.kind is QueryKind.PEOPLE and bool(held)
