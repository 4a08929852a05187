"""A figure asked for in a unit, on a data set, of a thing: nothing else that has a number answers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from assistant.embedding.minilm import MiniLM
from assistant.library import Library
from assistant.records import Paper, Passage
from assistant.retrieval.paper_facts.answering import answers
from assistant.retrieval.paper_facts.figures_compared import gives_figure_of
from assistant.retrieval.paper_facts.names_absent import lacks_names
from assistant.retrieval.required.required import in_sentence, required_by

TEXT = (
    "We study heron calls with Reinforcement Learning in Europe. On Cityscapes and PASCAL VOC2007 the FID falls by 58%. "
    "With 400M and 1.3B parameters it beats Transformers. The 13-lined squirrel is our model animal. "
    "On CIFAR-10/100 the team AcieLee of 2023 was good. Storage falls by 3.68x and generation is 1.88x faster."
)


class _Shelf:
    def papers(self, ids: Any = None) -> tuple[Paper, ...]:
        return (Paper(id="p0", title="Herons", abstract=TEXT),)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(cast(Any, SimpleNamespace(catalog=_Shelf(), generation="g1", embedder=MiniLM())))


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("Flickr30k", "What is the accuracy of it on Flickr30k?"),
        ("FID LSUN-Bedrooms", "What FID does it get on LSUN-Bedrooms?"),
        ("mIoU Cityscapes", "What mIoU does it reach on Cityscapes?"),
        ("VOC2012", "Was it tested on VOC2012?"),
        ("Kenya", "Does it work in Kenya?"),
        ("PyTorch", "Is it written in PyTorch?"),
        ("GPT-4 or LLaMA", "Does it beat GPT-4 or LLaMA?"),
        ("FID", "What FID does it report for a MobileViT student?"),
        ("FID ResNet-56 on Cityscapes", "What FID does it reach with ResNet-56 on Cityscapes?"),
        ("Nintendo allow the recordings", "Did Nintendo allow the recordings?"),
        ("beats at 7B parameters", "What does it beat at 7B parameters?"),
    ],
)
def test_a_name_that_the_text_nowhere_has(topic: str, question: str, library: Library) -> None:
    assert lacks_names(topic, question, TEXT, library)


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("FID Cityscapes", "What FID does it get on Cityscapes?"),
        ("Pascal VOC", "Was it tested on Pascal VOC?"),
        ("CIFAR-100", "Was it tested on CIFAR-100?"),
        ("CIFAR10", "Was it tested on CIFAR10?"),
        ("RL", "Does it use RL?"),
        ("beat with 1.3B parameters", "What does it beat with 1.3B parameters?"),
        ("7B parameters", "Does it have 7B parameters?"),
        ("run for 3 epochs", "How well does it run for 3 epochs?"),
        ("European calls", "Does it hold for the European calls?"),
        ("Cityscapes and ADE20K", "What came out on Cityscapes and ADE20K?"),
        ("Cityscapes-2", "What came out on Cityscapes-2?"),
        ("GPUs", "How many GPUs did it take?"),
        ("ACCURACY FLICKR30K", "WHAT ACCURACY DOES IT HAVE ON FLICKR30K"),
        ("accuracy on birds", "What is the accuracy on birds?"),
    ],
)
def test_a_name_that_the_text_has_in_some_form_or_none_that_is_sure(
    topic: str, question: str, library: Library
) -> None:
    assert not lacks_names(topic, question, TEXT, library)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("How many hours did it take to train?", "It trains within one hour.", "It has 10 parts."),
        ("how many GPU days were needed", "Training took 3 days.", "It beats 3 rivals."),
        ("What is the latency of it in milliseconds?", "It answers in 48ms.", "The second part mixes them."),
        ("How long did the study run?", "In a two-year study we asked.", "In the last decade much was done."),
        ("How much money went into it?", "It cost 3 million euros.", "It cost 3 GPUs."),
        ("what did training cost in dollars", "Training cost $300.", "Training costs 300 steps."),
        ("How many gigabytes does it need?", "It needs 4 GB.", "It needs 4 cards."),
        ("How many tokens per second does it make?", "It makes 90 tokens per second.", "It has 90 tokens."),
        ("What accuracy does it reach?", "It is right in 97.1% of cases.", "It has two data sets."),
        ("How heavy is it?", "It weighs 3 kg and has 10k parameters.", "It is 2.7m wide."),
        ("What is the error rate of it?", "The error rate is 4.", "It runs on 4 machines."),
    ],
)  # fmt: skip
def test_a_figure_of_the_required_by_for(question: str, told: str, other: str) -> None:
    assert required_by(question)
    assert in_sentence(question, told)
    assert not in_sentence(question, other)


@pytest.mark.parametrize(
    "question",
    ["How many birds were seen?", "How fast is it?", "Which data sets were used?", "By how many per cent does it shrink?", "How long is the river?", "Why is it accurate?"],
)  # fmt: skip
def test_other_questions_name_no_unit(question: str) -> None:
    assert not required_by(question)


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("train 1.3B parameters", "How many hours did it take to train it with 1.3B parameters?"),
        ("squirrels", "How many squirrels were used?"),
        ("teams", "How many teams were there?"),
    ],
)
def test_a_number_that_counts_something_else_is_no_answer(
    topic: str, question: str, library: Library
) -> None:
    passage = Passage(
        id="x", kind="paper", owner_id="p0", field="abstract", title="Herons", text=f"Herons. {TEXT}", source_id="s"
    )  # fmt: skip
    assert answers(topic, True, passage, library, question) == []


def test_a_figure_beside_another_word_for_the_same_quantity() -> None:
    storage = "Storage falls by 3.68x and generation is 1.88x faster."
    assert gives_figure_of("compression", storage)
    assert gives_figure_of("speed-up", storage)
    assert not gives_figure_of("accuracy", storage)
    assert not gives_figure_of("birds", storage)
