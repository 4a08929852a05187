"""What a sentence must hold to tell where work was done, how old people were, what a figure shows, how much data there was."""

from __future__ import annotations

import pytest

from assistant.retrieval.required.required import in_sentence, required_by


@pytest.mark.parametrize(
    ("question", "answers", "does_not"),
    [
        (
            "Where were the measurements made?",
            "Samples were taken in Northern Fjordland.",
            "We measure depth by sound.",
        ),
        (
            "In which country was the data collected?",
            "We interviewed farmers in Norway.",
            "We collect ice cores.",
        ),
        (
            "How old were the participants?",
            "Sixty adults walked for an hour.",
            "Sixty people walked for an hour.",
        ),
        ("What does figure 3 show?", "Figure 3 shows the drift.", "We draw the drift of the floe."),
        (
            "How large is the training set?",
            "We train on 12,000 images of ice.",
            "The network is trained in two stages.",
        ),
        ("How much did it cost?", "The station was built for 4,000 euros.", "It costs little to compute."),
    ],
)
def test_only_what_tells_it_answers(question: str, answers: str, does_not: str) -> None:
    assert required_by(question)
    assert in_sentence(question, answers)
    assert not in_sentence(question, does_not)


@pytest.mark.parametrize(
    "question",
    [
        "Where was it published?",
        "How large is the network?",
        "What does the method show?",
        "How much does it cost to train?",
    ],
)
def test_other_questions_need_none_of_this(question: str) -> None:
    assert in_sentence(question, "An answer of any kind, 12 million parameters.")
