"""The embedded reader: rules over the catalog's own names, titles and venues. No model, no network."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from assistant.library import Library
from assistant.records import PersonMention, Query, QueryKind, Turn
from assistant.seams import Clock, Understanding
from assistant.understanding.history import Retrieve, is_open, leans, resolve
from assistant.understanding.parse import parse
from assistant.understanding.phrasing import in_words

TURNS_READ = 6
"""How many of the visitor's earlier questions are read again."""


class EmbeddedReader:
    """Reads English and Chinese questions; the `Reader` of the path without a key."""

    def __init__(self, retrieve: Retrieve, today: Clock = dt.date.today) -> None:
        self._retrieve = retrieve
        self._today = today

    def read(self, question: str, history: Sequence[Turn], library: Library) -> Understanding:
        """Understand a question; earlier user turns are read again, one after another."""
        today = self._today()
        before: Query | None = None
        for turn in [turn for turn in history if turn.role == "user"][-TURNS_READ:]:
            query = self._read_one(turn.content, before, library, today).query
            before = (
                query
                if query.refusal is None
                and (query.people or query.topic or query.paper_ids or before is None)
                else before
            )
        return self._read_one(question, before, library, today)

    def _read_one(self, text: str, before: Query | None, library: Library, today: dt.date) -> Understanding:
        parsed = parse(text, library, today)
        query = parsed.query
        if parsed.assumed:
            query = query.model_copy(update={"confidence": min(query.confidence, 0.7)})
        if before is not None and leans(parsed):
            query = resolve(parsed, before, library, self._retrieve)
            query = query.model_copy(update={"language": parsed.query.language})
            return Understanding(query=query, resolved_question=in_words(query, library))
        if parsed.references.any_but_opener and is_open(query):
            query = query.model_copy(update={"kind": QueryKind.HELP})
        return Understanding(query=query, resolved_question=text.strip())


def choose(query: Query, researcher_id: str, library: Library) -> Query:
    """The query with an ambiguous name settled: the visitor picked one of the choices."""

    def settled(mention: PersonMention) -> PersonMention:
        if researcher_id not in mention.candidates:
            return mention
        return mention.model_copy(update={"researcher_id": researcher_id, "ambiguous": False})

    people = tuple(settled(one) for one in query.people)
    coauthors = tuple(settled(one) for one in query.coauthors)
    if not people and researcher_id in library.directory.bearers:
        name = library.name(researcher_id)
        people = (PersonMention(text=name, candidates=(researcher_id,), researcher_id=researcher_id),)
    return query.model_copy(update={"people": people, "coauthors": coauthors})
