"""The bundled sample lab: five profile pages of four researchers, the frozen corpus of the demo and the evaluation.

What the pages hold, and which difficulties each was written to keep, is told in `README.md` beside this file.
"""

from __future__ import annotations

from pathlib import Path


def path() -> Path:
    """The folder of the sample lab's source files, ready for `colloquy ingest`."""
    return Path(__file__).resolve().parent / "sources"
