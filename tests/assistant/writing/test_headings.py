"""A heading says the topic where what is left of a question is one; scraps of a story are not pasted into it."""

from __future__ import annotations

import pytest

from assistant.writing.grammar import reads_as_topic


@pytest.mark.parametrize(
    "words",
    [
        "snow depth from sound",
        "how cells move",
        "drops, bubbles and jets",
        "C++",
        "Alzheimer's disease",
        "扩散模型加速",
        "IT security",
        "learning to rank",
    ],
)
def test_topics_are_said(words: str) -> None:
    assert reads_as_topic(words)


@pytest.mark.parametrize(
    "words",
    [
        "which underwater networking",
        "fight every shift with masks that don't seal on the tiny faces",
        "to whom in a sentence",
        "cameras = possible",
        "photos of my cat",
        "pesticide resistance, but",
        "always said magnets help",
        "forget it all",
        "epidemiologists disease progression models to be reproducible and share able in a standard format",
    ],
)
def test_scraps_are_not(words: str) -> None:
    assert not reads_as_topic(words)
