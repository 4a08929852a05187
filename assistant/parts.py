"""The parts that answer without a model: the embedded reader and writer."""

from __future__ import annotations

import datetime as dt

from assistant.reader import EmbeddedReader
from assistant.retrieval.dispatch import retrieve
from assistant.seams import Clock, Parts
from assistant.writing.embedded import EmbeddedWriter


def embedded_parts(today: Clock = dt.date.today) -> Parts:
    """The embedded reader and writer."""
    return Parts(reader=EmbeddedReader(retrieve, today), writer=EmbeddedWriter())
