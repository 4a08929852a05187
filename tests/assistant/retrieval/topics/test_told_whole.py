"""A topic is told by the whole message where by itself it is met by nothing sure, and what has nothing to do with it stays out."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.embedding.minilm import MiniLM
from assistant.records import QueryKind
from assistant.retrieval.topics.told_whole import told_whole
from tests.assistant.lab import open_lab, paper, read

MORE = (
    paper("trade", "Norway and Chile at Odds over Salmon Tariffs", "We trace how a quarrel over tariffs between Norway and Chile hurt exporters of salmon.", "ines", 2023, "CHI"),
    paper("aid", "Automated Forecasts for Early Humanitarian Relief", "Aid organisations may pay out before floods arrive. We tell how forecasts for such anticipatory action are built, and which ethical traps they hold.", "pavel", 2024, "CHI"),
    paper("kettle", "Noise of Kettles", "Kettles sing before they boil; we record the noise of heated water.", "ines", 2020, "CHI"),
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), *MORE, embedder=MiniLM())


@pytest.mark.parametrize(
    ("text", "paper_id"),
    [
        ("I report on Norway and Chile. What could I quote on the quarrel between the two?", "trade"),
        ("We want to pay villagers before the flood is there. What do you have on how to set up the machinery for that?", "aid"),
        ("Villages get flooded and help comes late. Which of you could I ask for names and articles?", "aid"),
    ],
)  # fmt: skip
def test_the_whole_message_tells_the_topic(lab: Assistant, text: str, paper_id: str) -> None:
    assert paper_id in {one.paper_id for one in lab.ask(text).citations}


@pytest.mark.parametrize(
    "text",
    [
        "I breed salmon in Norway. Do you have papers on sodium batteries?",
        "We sell kettles. Is there a paper on sewing machines?",
        "My aunt pays for floods. Which papers are about tooth enamel?",
        "I study tariffs in Chile. Anything on volcanic glass?",
    ],
)
def test_what_has_nothing_to_do_with_it_is_left_out(lab: Assistant, text: str) -> None:
    asked = lab.ask(text)
    assert asked.outcome == "abstain"


@pytest.mark.parametrize(
    "text",
    [
        "I count bees. Which papers are about walking robots?",
        "Which papers are about snow depth? Not the ones on sound, please.",
        "Who wrote about bees?",
    ],
)
def test_a_topic_that_is_met_or_tells_all_stays(lab: Assistant, text: str) -> None:
    library = lab.library()
    query = read(text, library)
    assert told_whole(text, query, library) == query


def test_questions_of_other_kinds_are_left_alone(lab: Assistant) -> None:
    library = lab.library()
    query = read("I love Norway. How many papers are there on sodium?", library)
    assert query.kind is QueryKind.COUNT
    assert told_whole("I love Norway. How many papers are there on sodium?", query, library) == query
