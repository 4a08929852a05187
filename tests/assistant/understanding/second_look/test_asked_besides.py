"""A portrait answers who somebody is, and all their papers what they wrote; a message that asks for something else gets neither."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.embedding.minilm import MiniLM
from assistant.records import FactKind, QueryKind
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, last, open_lab

STATED = fact(FactKind.BIOGRAPHY, "She looks after the seismometer network of the northern stations.")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    mira = MIRA.model_copy(update={"facts": (*MIRA.facts, STATED)})
    return open_lab(tmp_path_factory.mktemp("lab"), embedder=MiniLM(), researchers=(mira, TOMAS, *OTHERS))


@pytest.mark.parametrize(
    "question",
    [
        "Who manages Mira Holmqvist's calendar?",
        "who looks after Mira Holmqvist's greenhouse",
        "who took over from Mira Holmqvist",
        "Is Mira Holmqvist back from leave?",
    ],
)
def test_what_no_page_tells_is_no_portrait(lab: Assistant, question: str) -> None:
    assert lab.ask(question).outcome == "abstain"


@pytest.mark.parametrize(
    "question",
    [
        "Who is Mira Holmqvist?",
        "My professor told me to read up on Mira Holmqvist before the interview. Who is that?",
        "Give me the lowdown on Mira Holmqvist",
        "What has Mira Holmqvist published?",
        "Mira Holmqvist pubs",
    ],
)
def test_who_somebody_is_and_what_they_wrote_is_answered(lab: Assistant, question: str) -> None:
    assert lab.ask(question).outcome == "answer"


def test_what_the_page_tells_in_these_words_is_said(lab: Assistant) -> None:
    answer = lab.ask("Who looks after the seismometer network, Mira Holmqvist?")
    assert answer.outcome == "answer"
    assert "northern stations" in answer.text


def test_a_limit_that_says_no_is_a_limit(lab: Assistant) -> None:
    assert lab.ask("Mira Holmqvist papers that give no repository").query.kind is QueryKind.PAPERS


def test_a_topic_behind_a_portrait_picks_a_paper(lab: Assistant) -> None:
    query = last(lab, "What was Mira Holmqvist involved in?", "which one is about snow depth from sound")
    assert query.kind is QueryKind.PAPERS
    assert query.topic and query.people


def test_a_co_author_written_apart_is_one(lab: Assistant) -> None:
    assert last(lab, "who are the co authors of Mira Holmqvist").kind is QueryKind.COAUTHORS
    query = last(lab, "papers on snow depth from sound", "who's the co author?")
    assert (query.kind, query.fact) == (QueryKind.FACT, "authors")
