"""Questions that papers answer though they name none, and what a biography tells where no page states it by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import generation
from assistant.assistant import Assistant
from assistant.catalog import WorkingCatalog
from assistant.embedding.minilm import MiniLM
from assistant.parts import embedded_parts
from assistant.records import Fact, FactKind, QueryKind, Researcher
from assistant.retrieval.topics.topical import judge
from assistant.store import Store
from assistant.understanding.facts.told_in_text import asks_content
from ingestion.merging.passages import passages
from tests.assistant.lab import open_lab, paper
from tests.assistant.store_helpers import SOURCE, HashedWords

PEBBLES = paper(
    "pebbles",
    "Wet and Dry Pebbles Compared",
    "Pebbles lie on many shores. Wet pebbles roll twice as far as dry pebbles on a slope of sand. A slope of clay stops both.",
    "pavel",
    2023,
    None,
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), PEBBLES)


@pytest.mark.parametrize(
    "question",
    [
        "On which slope of sand do wet pebbles roll as far as dry pebbles?",
        "Why do wet pebbles roll far on a slope of sand?",
        "How do wet pebbles differ from dry pebbles on a slope of sand?",
        "Compare wet pebbles and dry pebbles on a slope of sand.",
    ],
)
def test_a_question_of_content_is_answered_by_sentences(lab: Assistant, question: str) -> None:
    answer = lab.ask(question)
    assert answer.query.kind is QueryKind.FACT
    assert [one.id for one in answer.papers] == ["pebbles"]
    assert "Wet pebbles roll twice as far as dry pebbles" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "to what length was the aptamer cut?",
        "which layers are most sensitive to quantization?",
        "why do students need matched features?",
        "what happens to the test error as weights are pruned?",
        "cold versus warm water: which fish survive a storm?",
    ],
)
def test_what_papers_tell_is_asked(text: str) -> None:
    assert asks_content(text)


@pytest.mark.parametrize(
    "text",
    [
        "which papers address pruning?",
        "what methods make models smaller?",
        "how do i compress language models?",
        "which of your projects deal with glaciers?",
        "what is continual learning?",
        "who works on pruning?",
        "what do you have on bees?",
        "how many papers are there?",
        "papers on why networks forget",
        "",
    ],
)
def test_work_or_people_are_sought(text: str) -> None:
    assert not asks_content(text)


def _person(key: str, name: str, biography: str) -> Researcher:
    told = Fact(kind=FactKind.BIOGRAPHY, text=biography, source_id="s1")
    return Researcher(id=key, name=name, member=True, facts=(told,), source_ids=("s1",))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    data = Path(tmp_path_factory.mktemp("pages"))
    people = (
        _person("ann", "Ann Roe", "Ann Roe studies how pebbles roll. Before, she sailed for ten years."),
        _person("bo", "Bo Lind", "Bo Lind is listed in this directory."),
    )
    with WorkingCatalog.open(data) as working:
        working.put_reading(SOURCE, "people", "{}")
        working.replace(people, (), passages(people, ()))
        generation.publish(data, working, HashedWords())
    parts = embedded_parts()
    return Assistant(Store(data, HashedWords()), lambda: parts)


@pytest.mark.parametrize(
    "question",
    [
        "What are the research interests of Ann Roe?",
        "Where was Ann Roe before?",
    ],
)
def test_a_biography_tells_what_no_page_states_by_itself(pages: Assistant, question: str) -> None:
    answer = pages.ask(question)
    assert answer.outcome == "answer"
    assert "studies how pebbles roll" in answer.text and answer.citations


def test_a_biography_that_tells_of_no_work_is_no_answer(pages: Assistant) -> None:
    assert "No stored page states" in pages.ask("What are the research interests of Bo Lind?").text


MIXED = paper(
    "mixed",
    "MPX-QM: Mixed Precision Quantization for Extremely Low Bit Models",
    "MPX-QM is a quantizer of mixed precision. MPX-QM keeps two to four bits.",
    "mira tomas",
    2024,
    "AAAI",
)


@pytest.mark.parametrize("name", ["MPX-QMv3", "MPX-QM3", "MPX-QL"])
def test_a_name_that_no_text_has_is_met_by_nothing_near_it(name: str, tmp_path: Path) -> None:
    library = open_lab(tmp_path, MIXED, embedder=MiniLM()).library()
    assert not judge(name, library).fitting
    assert judge("MPX-QM", library).fitting
