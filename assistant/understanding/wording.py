"""The whole question beside a fact that is looked for in the text of papers: its form tells what sort of thing answers."""

from __future__ import annotations

from assistant.records import Query, QueryKind
from assistant.text import fold
from assistant.understanding.parsed import Parsed


def worded(query: Query, parsed: Parsed) -> Query:
    """A query with the words of the question it was read from; those of an earlier one stay where its topic does."""
    if query.kind is not QueryKind.FACT or query.fact not in ("words", "figure") or query.language != "en":
        return query
    carried = bool(query.wording) and fold(parsed.query.topic) != fold(query.topic)
    wording = f"{query.wording} {parsed.wording}" if carried else parsed.wording
    return query.model_copy(update={"wording": wording})
