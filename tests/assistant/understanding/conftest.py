"""The small invented lab, opened once a module, for the tests of how questions are read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from tests.assistant.lab import open_lab


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(tmp_path_factory.mktemp("lab"))


@pytest.fixture(scope="module")
def library(assistant: Assistant) -> Library:
    return assistant.library()
