"""A question read by itself, as the rooms of follow-ups see it."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.records import Query
from assistant.understanding.conversation.references import References
from assistant.understanding.language.plain_kinds import Named
from assistant.understanding.language.shape import Shape


@dataclass
class Parsed:
    """A question read by itself: the query, what it leans on, and which of its parts were stated."""

    query: Query
    references: References
    shape: Shape
    masked: str
    wording: str = ""
    """The question as it was written, with the papers and people it names replaced by pronouns."""
    named: tuple[str, ...] = ()
    """What it says of each paper it names, as it is written."""
    assumed: list[str] = field(default_factory=list)
    """Readings of names that suppose a slip of the pen."""
    text: str = ""
    """The question as it was read."""
    slots: tuple[Named, ...] | None = ()
    """What it names, by the slots of a plain question that it would fill; None where it names more than such questions do."""

    @property
    def has_anchor(self) -> bool:
        """Whether it names something of its own to look for: a person, a paper or a topic."""
        query = self.query
        return bool(query.people or query.coauthors or query.paper_ids or query.topic)
