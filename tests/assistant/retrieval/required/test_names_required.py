"""Names asked for are told by names of that sort, and not by what only says how many there are or what the work itself is called."""

from __future__ import annotations

import pytest

from assistant.retrieval.required.names_required import beside_sort, names_asked, names_told

OWN = "HERON-Net: Quiet Calls at Night HERON-Net"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Which data sets was it tested on?", "On several benchmarks HERON-Net obtains the best results."),
        ("Which three countries do the birds come from?", "We counted herons in three countries (N=1,200)."),
        ("It covers four towns - which four exactly?", "Four towns of the coast took part, as the LLMs foretold."),
        ("Which two earlier programs did it beat? Names please.", "It beats two earlier Texas agents with an AI."),
        ("Which video generator did they compress?", "At W4A6 the model shrinks by 3.9x."),
        ("Which network architecture was pruned?", "HERON-Net prunes filters bit by bit. Tests with CIFAR-10."),
        ("What RL algorithm trains the agent, PPO?", "In detection, tracking and counting the agent does well."),
        ("On which benchmarks was it run?", "With open LLM families (Mistral, Llama, Gemma) it does well."),
        ("Which languages was it tried on?", "Slots are told by a natural language description and a CRF."),
        ("Which three tasks was it evaluated on?", "It is robust across tasks, models, and distributions."),
        ("Which baselines did it beat?", "It beats strong baselines by a wide margin."),
    ],
)  # fmt: skip
def test_a_class_is_no_name(question: str, sentence: str) -> None:
    assert names_asked(question)
    assert not names_told(question, (sentence,), OWN)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Which data sets was it tested on?", "Tests on CIFAR-10/100 place it among the best."),
        ("Which three countries do the birds come from?", "We counted herons in Norway, Chad and Peru."),
        ("Which two earlier programs did it beat?", "It beats Slumbot and Tartanian8."),
        ("Which network architecture was pruned?", "40% of a ResNet-34 are pruned."),
        (
            "Which open language models did they test?",
            "With open LLM families (Mistral, Llama) it does well.",
        ),
        ("What RL algorithm trains the agent?", "The agent is trained with PPO."),
        ("Which languages was it tried on?", "It was tried on Danish and English speech."),
        ("Which baselines did it beat?", "It beats k-means, random forests and boosting."),
        ("Which three tasks was it evaluated on?", "It does well in parsing, tagging and translation."),
        ("Which kind of network was used?", "A convolutional network was used."),
        ("Which models perform best?", "Larger models perform best."),
        ("Which architecture do they propose?", "A tree of experts is proposed."),
        ("What is it about?", "On several benchmarks it is ahead."),
    ],
)
def test_names_lists_and_kinds_answer(question: str, sentence: str) -> None:
    assert names_told(question, (sentence,), OWN)


def test_a_name_stands_for_the_word_of_its_sort() -> None:
    asked = "Which network architecture loses 40% of its parameters?"
    assert beside_sort(asked, "network architecture loses 40% of its parameters") == (
        "loses 40% of its parameters"
    )
    assert beside_sort("What does it lose?", "lose") == ""


@pytest.mark.parametrize("question", ["Where does the name it come from?", "What is the name based on?"])
def test_where_a_name_comes_from_asks_for_no_other(question: str) -> None:
    assert not names_asked(question)
