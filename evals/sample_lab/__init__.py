"""The bundled sample lab: five profile pages of four researchers, the frozen corpus of the demo and the evaluation.

What the pages hold, and which difficulties each was written to keep, is told in `README.md` beside this file.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

READ_AT = dt.datetime(2026, 11, 26, tzinfo=dt.UTC)
"""When the frozen pages count as read: a date without a year on them is of 2026, in whatever year that is asked."""


def path() -> Path:
    """The folder of the sample lab's source files, ready for `colloquy ingest`."""
    return Path(__file__).resolve().parent / "sources"
