"""What a paper's work ran on and was fed with, in whatever words that is asked."""

from __future__ import annotations

import pytest

from assistant.retrieval.paper_facts.filler_words import dataset_joined
from assistant.retrieval.paper_facts.ranking import Ranked, names_one
from assistant.retrieval.paper_facts.things_used import asks_things, told_of_things
from assistant.retrieval.required.required import in_answer, required_by
from assistant.retrieval.required.required_matters import SOFTWARE
from assistant.text.words import stem

HARDWARE = "Tests ran on Nvidia Jetson AGX Orin and RTX 4090 with matrices of a public collection."
WEAK = "Timings are from a single consumer GPU."
DATA = "With a pipeline that collected 1.7M good training samples we train the editor."
HOURS = "The network learned from 40 hours of hydrophone recordings made off Tromsø."
SPEED = "It is 3.5 times faster than sorting and saves 60% of the memory."
OTHERS = "Previous methods need 8 A100 GPUs and 400M images."


def _ranked(*sentences: str) -> list[Ranked]:
    return [
        Ranked(place, one, 1.0 - place / 10, 0.3, 1.0 - place / 10) for place, one in enumerate(sentences)
    ]


@pytest.mark.parametrize(
    "question",
    [
        "On which hardware was the hashing method benchmarked?",
        "What hardware did the authors measure on?",
        "which gpu was it timed on",
        "Hardware used?",
        "what kind of device did they run it on?",
        "On which computers was it tested?",
        "What graphics card was used for the timings?",
    ],
)
@pytest.mark.parametrize("sentence", [HARDWARE, WEAK])
def test_hardware_is_told_by_the_sentence_that_has_it(question: str, sentence: str) -> None:
    assert told_of_things(question, _ranked(SPEED, OTHERS, DATA, sentence)) == [sentence]


@pytest.mark.parametrize(
    "question",
    [
        "How much training data went into it?",
        "how much data was it trained with",
        "What amount of data did they collect?",
        "How large was the training set?",
        "how big is its corpus?",
        "How much audio was used to train the model?",
    ],
)
@pytest.mark.parametrize("sentence", [DATA, HOURS])
def test_an_amount_of_data_is_told_by_a_number_of_things(question: str, sentence: str) -> None:
    assert told_of_things(question, _ranked(SPEED, OTHERS, HARDWARE, sentence)) == [sentence]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What loss function does it use?", "The student imitates the teacher under a mean squared error."),
        ("Which loss is the network trained with?", "Training minimizes a cross-entropy over the steps."),
        (
            "what training objective was used",
            "We maximize the likelihood of whole trajectories while learning.",
        ),
    ],
)
def test_a_loss_is_told_by_its_name(question: str, sentence: str) -> None:
    assert told_of_things(question, _ranked(SPEED, DATA, sentence)) == [sentence]


@pytest.mark.parametrize(
    "question",
    [
        "What accuracy loss does it have?",
        "What is the loss of information?",
        "How much less data does it need?",
        "How much faster is it?",
        "How much memory does it save?",
        "What does machine learning do for tides?",
        "Which data sets were used?",
    ],
)
def test_other_questions_ask_for_neither(question: str) -> None:
    assert not asks_things(question)


@pytest.mark.parametrize(
    ("topic", "wording"),
    [
        ("image", "On which image collection was it tested?"),
        ("collection of scans", "Which collection of scans was it evaluated on?"),
        ("scans", "which scans was it evaluated on"),
        ("database", "What database did they train on?"),
        ("recordings", "On what recordings was the detector tried?"),
    ],
)
def test_a_data_set_has_many_names(topic: str, wording: str) -> None:
    assert dataset_joined(topic, wording).split()[0] == "dataset"


def test_what_a_thing_does_names_it_as_well() -> None:
    assert names_one("teacher", "Taught by a ViT-L/14 the student reaches 57.5%.")
    assert names_one(stem("simulator"), "All runs are simulated in MuJoCo with friction.")
    assert not names_one("teacher", "The student imitates the features of the teacher.")


CODE = "The model is written with Triton kernels and trains about as fast as others."
SIZES = "It distills a frozen teacher of more than 100M parameters into a student with fewer than 15M."
CURATED = "Here, we curate a dataset of 70,069 unique ligands of known coordination."


@pytest.mark.parametrize(
    "question",
    [
        "With what was it programmed?",
        "What was it implemented in?",
        "In which language is it written?",
        "which programming language did they use",
        "with which library was it built?",
    ],
)
def test_software_is_told_by_its_name(question: str) -> None:
    assert told_of_things(question, _ranked(SPEED, DATA, CODE)) == [CODE]
    assert not in_answer(question, [SPEED, DATA])


@pytest.mark.parametrize(
    "question",
    [
        "On what findings is it built?",
        "In which journal was it published?",
        "with what is it compared",
        "What is it written about?",
    ],
)
def test_what_something_rests_on_is_no_software(question: str) -> None:
    assert SOFTWARE not in required_by(question)


@pytest.mark.parametrize(
    "question",
    [
        "How tiny is it, the weather model, counted in parameters?",
        "roughly how big are the big network and the small one?",
        "How many weights does its frozen teacher have?",
        "How slim is the student network?",
        "How heavy is it?",
    ],
)
def test_a_model_is_as_large_as_its_parameters(question: str) -> None:
    assert told_of_things(question, _ranked(SPEED, DATA, SIZES)) == [SIZES]
    assert not in_answer(question, [SPEED])


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many examples were gathered to train it?", DATA),
        ("How many training instances did it see?", DATA),
        ("How many samples were curated for it?", CURATED),
    ],
)
def test_examples_are_things_of_any_name(question: str, sentence: str) -> None:
    assert told_of_things(question, _ranked(SPEED, HARDWARE, sentence)) == [sentence]


def test_how_big_something_told_before_is_asks_for_no_model() -> None:
    assert in_answer("It reports an average gain on CIFAR-100. How big is it?", ["The gain is 2.5."])
