"""The way from a catalog made by hand to search, with the parts put together as in production."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import EmptyStoreError
from assistant.store import Store
from tests.assistant.store_helpers import HashedWords, make_store


def test_publish_then_search(tmp_path: Path) -> None:
    make_store(tmp_path)
    store = Store(tmp_path, HashedWords())
    snapshot = store.current()
    found = snapshot.search("how does river ice grow", kind="paper", limit=3)
    assert found[0].passage.owner_id == "p1"
    assert found[0].lexical > 0
    assert 0 < found[0].dense <= 1.0001
    assert [hit.passage.owner_id for hit in snapshot.search("river ice", kind="person", limit=3)] == ["r1"]
    assert {hit.passage.owner_id for hit in snapshot.search("ice", within=["p2"], limit=3)} == {"p2"}
    store.close()


def test_nothing_stored_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(EmptyStoreError, match="colloquy ingest"):
        Store(tmp_path, HashedWords()).current()
