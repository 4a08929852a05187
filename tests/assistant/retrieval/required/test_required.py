"""A question for the value of a measure, for names or for funding is answered by nothing that only speaks of the thing."""

from __future__ import annotations

import pytest

from assistant.retrieval.required.required import in_answer, in_sentence, required_by
from assistant.retrieval.required.required_matters import FUNDING, SOFTWARE


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What learning rate did it start from?", "What helped most was lowering the learning rate in steps."),
        ("Dice score of it on LIDC-IDRI?", "Tests on LIDC-IDRI show the largest improvement on hard nodules."),
        ("What accuracy does it reach on CIFAR-100?", "On CIFAR-100 it surpasses all others by a wide margin."),
        ("mAP of it on MS COCO?", "On MS COCO 2017, detection improves efficiently."),
        ("Which batch size did they use?", "It was trained on 4 cards."),
        ("At which temperature, and what pressure was used?", "The gas was compressed 4-fold."),
        ("What temperature were the samples kept at?", "The 42 samples were kept cold."),
        ("names of the five data sets it was compared on, please", "It is ahead of others on five data sets."),
        ("What are the eight data sets of it called?", "Over eight real data sets the MSE of Informer falls by 37%."),
        ("Which four traffic data sets did it use? Names please.", "On four traffic data sets it outperforms others."),
        ("Which funding agency paid for it?", "The student becomes more accurate."),
        ("Who sponsored the work on it?", "It has 10k parameters."),
        ("Under which licence is its data released?", "We release 1.7M samples."),
        ("Did the zoo give its permission for the recordings?", "Herons were recorded in a zoo."),
        ("Which team won the contest that it entered?", "The submission finished 3rd."),
        ("How many people took part in the ratings of it?", "It beats others in ratings by people."),
        ("Which edge device did they use to try it?", "It was tried on a real edge device."),
        ("Number of data sets in the comparison?", "It did well on most data sets."),
        ("Which cities do its traffic data come from?", "On four traffic data sets it is ahead."),
        ("Which four real data sets was it evaluated with?", "With four real data sets it predicts well."),
    ],
)  # fmt: skip
def test_what_only_speaks_of_the_thing_does_not_answer(question: str, sentence: str) -> None:
    assert required_by(question)
    assert not in_answer(question, [sentence])


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What learning rate did it start from?", "The learning rate begins at 0.01."),
        ("What accuracy does it reach on CIFAR-100?", "On CIFAR-100 it reaches 78.2%."),
        ("What temperature were the samples kept at?", "All samples were kept at 4 °C."),
        (
            "names of the data sets it was tested on",
            "Tests on PASCAL VOC2007 and MS COCO show the best results.",
        ),
        ("names of the four ingredients", "These are freezing, smoothing the labels, and the focal loss."),
        ("Who funded it?", "This work was supported by the Fjord Foundation."),
        ("Under which licence is its code released?", "All code is open source."),
        ("Did they have consent of the patients?", "All patients consented in writing."),
        ("Which team won the contest?", "Our submission was the winner of the contest."),
        ("How many raters took part?", "The calls were rated by 24 expert raters."),
        ("On which devices was it tested?", "Tests ran on a Raspberry Pi."),
        ("Which device does it suit?", "It suits small devices."),
        ("What was the number of data sets?", "It was compared on eight data sets."),
        ("Which cities do the data come from?", "The counts were taken in Bergen and Tromsø."),
        ("How does it improve accuracy?", "It distils features."),
        ("Which tricks keep the cost low?", "Layers are frozen."),
        ("Which methods improve accuracy?", "Distillation helps."),
        ("Which accuracy metrics were used?", "Errors are measured by the mean."),
        ("names of the authors", "It distils features."),
    ],
)
def test_what_has_it_answers(question: str, sentence: str) -> None:
    assert in_answer(question, [sentence])


@pytest.mark.parametrize(
    "question",
    [
        "For a grant report: how many papers carry the year 2026?",
        "We may fund a young researcher. Who is it?",
        "Our call funds continual learning. Which papers fall within that?",
        "Which of the papers pays off most?",
    ],
)
def test_who_asks_for_money_of_their_own_asks_for_no_giver(question: str) -> None:
    assert FUNDING not in required_by(question)


@pytest.mark.parametrize(
    "question",
    ["Did a company sponsor it?", "How much grant funding did the project receive?", "Whose money paid for it?", "was it financed by industry"],
)  # fmt: skip
def test_whether_and_how_much_somebody_gave_is_told_by_who_gave(question: str) -> None:
    assert FUNDING in required_by(question)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("An R package does it.", True),
        ("It is written in C.", True),
        ("It is built on C++ and CUDA.", True),
        ("As Meyer, R. and Hagoort, C. have shown, speech is built of parts.", False),
        ("With C and R as constants the model is implemented.", False),
    ],
)
def test_one_letter_names_a_language_only_where_it_is_said_to_be_one(sentence: str, told: bool) -> None:
    question = "With what was it programmed?"
    assert SOFTWARE in required_by(question)
    assert in_sentence(question, sentence) is told


def test_a_score_of_several_words_needs_a_figure_in_each_sentence() -> None:
    question = "What scene consistency score does it reach?"
    assert in_sentence(question, "It reaches a score of 23.4.")
    assert not in_sentence(question, "Scenes are more consistent by far.")
