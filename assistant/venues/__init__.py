"""Venues: one name for each, however it is written, with the year, the track and the state that come with it.

The table is `venues.yaml`. What it does not know keeps its own name, without years, volumes and pages. A workshop is not
its conference, and `Under review at X` is not published at X.
"""

from assistant.venues.statement import Venue, normalise
from assistant.venues.table import PREPRINT_SERVERS, is_journal, lookup

__all__ = ["PREPRINT_SERVERS", "Venue", "is_journal", "lookup", "normalise"]
