"""Two topics weighed by their papers, from the masked text of a question."""

from __future__ import annotations

import pytest

from assistant.understanding.kinds.kinds import shape_of
from assistant.understanding.kinds.topics_compared import topics_compared


@pytest.mark.parametrize(
    ("masked", "topics"),
    [
        ("is there more work on coral reefs or on seagrass?", ("coral reefs", "seagrass")),
        ("more papers on gene editing or gene drives?", ("gene editing", "gene drives")),
        (
            "do they have more papers about soil moisture than about runoff?",
            ("soil moisture", "runoff"),
        ),
        ("are there fewer papers on pruning than on quantization?", ("pruning", "quantization")),
        ("coral reefs or seagrass: which has more papers?", ("coral reefs", "seagrass")),
        ("coral reefs vs. seagrass, which is studied more here?", ("coral reefs", "seagrass")),
        (
            "which topic has more publications here: dark matter or neutrinos?",
            ("dark matter", "neutrinos"),
        ),
        ("does PERSON publish more on coral reefs or on seagrass?", ("coral reefs", "seagrass")),
        ("is coral bleaching covered by more papers than seagrass?", ("coral bleaching", "seagrass")),
        ("is there more on zebrafish or on mice?", ("zebrafish", "mice")),
        ("do they publish more at VENUE or at VENUE ?", None),
        ("did they write more papers in YEAR or in YEAR ?", None),
        ("who has more papers on graphs, PERSON or PERSON ?", None),
        ("papers on training with more data or less compute", None),
        ("tell me more about coral reefs or seagrass", None),
        ("is PAPER more accurate than PAPER ?", None),
    ],
)
def test_topics_compared(masked: str, topics: tuple[str, str] | None) -> None:
    assert topics_compared(masked) == topics


def test_a_question_of_two_topics_counts_by_topic() -> None:
    shape = shape_of("is there more work on coral reefs or on seagrass?")
    assert (shape.group_by, shape.topic) == ("topic", "coral reefs or seagrass")
