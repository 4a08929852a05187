"""The catalog: what is stored about sources, people, papers and passages, in SQLite. The one place that knows SQL.

`WorkingCatalog` is the truth, with one writer; `Catalog` reads the frozen snapshot inside one generation;
`UsageLedger` counts what was spent, beside both.
"""

from assistant.catalog.difference import Change, Difference
from assistant.catalog.filter import PaperFilter
from assistant.catalog.reading import Catalog, NameEntry, VenueEntry
from assistant.catalog.usage import UsageLedger
from assistant.catalog.working import WorkingCatalog

__all__ = [
    "Catalog",
    "Change",
    "Difference",
    "NameEntry",
    "PaperFilter",
    "UsageLedger",
    "VenueEntry",
    "WorkingCatalog",
]
