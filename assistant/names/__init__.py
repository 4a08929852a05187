"""Names of people: their parts, the keys they are found by, and how well two of them can be the same person.

Handles given-family order and `Family, Given`, initials (`Y. Zhang`, `Zhang YW`), particles (`van der Maaten`), accents,
titles, footnote marks, and names in scripts without blanks. Says nothing about *who* a person is: two people may share a
name, and that is for `ingestion.merging.people` to decide.
"""

from assistant.names.degrees import is_degree, without_degrees
from assistant.names.letters import spelled_out
from assistant.names.likeness import compatible, keys
from assistant.names.parts import PersonName, display, in_own_order, is_name

__all__ = [
    "PersonName",
    "compatible",
    "display",
    "in_own_order",
    "is_degree",
    "is_name",
    "keys",
    "spelled_out",
    "without_degrees",
]
