"""What tests of ingestion share: the quick embedder in place of the real one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from ingestion_helpers import HashedWords


@pytest.fixture
def embedder(monkeypatch: pytest.MonkeyPatch) -> type[HashedWords]:
    """Runs embed with hashed words; `embedder.embedded` lists the texts."""
    from ingestion import run

    HashedWords.embedded.clear()
    monkeypatch.setattr(run, "open_embedder", lambda settings: HashedWords())
    return HashedWords
