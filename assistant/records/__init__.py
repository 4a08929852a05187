"""The nouns of Colloquy, as frozen pydantic models.

What is stored (`stored`): `Source`, `Researcher`, `Paper`, `Passage`. What a question becomes (`asked`): `Query`, then
`Evidence`; how it ends (`outcome`). What a visitor gets (`answered`): `Answer` with its `Citation`s. Data flows one way
through them; nothing here does I/O.
"""

from assistant.records.answered import (
    Answer,
    AnswerPaper,
    AnswerPerson,
    Chip,
    Citation,
    Outcome,
    Partial,
    Turn,
    Usage,
)
from assistant.records.asked import (
    Clause,
    Evidence,
    Group,
    Measure,
    PersonMention,
    Query,
    QueryKind,
    RankedPerson,
    ScoredPassage,
    Understanding,
    UntoldField,
    Without,
    Years,
)
from assistant.records.base import Record
from assistant.records.stored import (
    Author,
    Conflict,
    Fact,
    FactKind,
    Link,
    Paper,
    Passage,
    Researcher,
    Source,
    Status,
    Version,
)

__all__ = [
    "Answer",
    "AnswerPaper",
    "AnswerPerson",
    "Author",
    "Chip",
    "Citation",
    "Clause",
    "Conflict",
    "Evidence",
    "Fact",
    "FactKind",
    "Group",
    "Link",
    "Measure",
    "Outcome",
    "Paper",
    "Partial",
    "Passage",
    "PersonMention",
    "Query",
    "QueryKind",
    "RankedPerson",
    "Record",
    "Researcher",
    "ScoredPassage",
    "Source",
    "Status",
    "Turn",
    "Understanding",
    "UntoldField",
    "Usage",
    "Version",
    "Without",
    "Years",
]
