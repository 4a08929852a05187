"""A fact of somebody asked for in any words: read by what many people's wordings taught, held by what the page states."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.embedding.minilm import MiniLM
from assistant.records import Author, FactKind, QueryKind, Researcher, Turn
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab, paper

_SONAR = paper("sonar", "Sonar for Sea Ice", "Sea ice is measured by sonar.", "mira", 2025, "ICRA")
SONAR = _SONAR.model_copy(
    update={"authors": (Author(name="Lena Fuchs", researcher_id="lena"), *_SONAR.authors)}
)
LENA = Researcher(
    id="lena",
    name="Lena Fuchs",
    member=True,
    source_ids=("s1",),
    affiliation="Norrland University",
    facts=(
        fact(FactKind.POSITION, "Postdoctoral Researcher, Norrland University"),
        fact(FactKind.INTEREST, "Acoustics of sea ice"),
        fact(FactKind.EDUCATION, "PhD in Physics, Lakeside University, 2019"),
        fact(
            FactKind.BIOGRAPHY,
            "Lena grew up on a farm. She enjoys playing the cello and long walks on frozen lakes.",
        ),
    ),
)
IVO = Researcher(
    id="ivo",
    name="Ivo Marek",
    member=True,
    source_ids=("s1",),
    facts=(fact(FactKind.POSITION, "Undergraduate Student"),),
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(
        tmp_path_factory.mktemp("lab"),
        SONAR,
        researchers=(MIRA, TOMAS, *OTHERS, LENA, IVO),
        embedder=MiniLM(),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which rung of the ladder has Lena Fuchs climbed to at work?", "Postdoctoral Researcher"),
        ("On the seating plan I must put a title beside Lena Fuchs. Which post is it?", "Postdoctoral"),
        ("Where do Lena Fuchs's curiosities lie, scientifically speaking?", "Acoustics of sea ice"),
        ("In which corner of science would one run into Lena Fuchs?", "Acoustics of sea ice"),
        ("Which institution has Lena Fuchs on its payroll?", "Norrland University"),
        ("For the lectern card: which institution stands behind Lena Fuchs?", "Norrland University"),
        (
            "Whose lecture halls did Lena Fuchs sit in before the doctorate was in hand?",
            "Lakeside University",
        ),
        ("diplomas on the wall of Lena Fuchs?", "Lakeside University"),
        ("Once the computer is off, how does Lena Fuchs pass the evening?", "cello"),
        ("A flyer names Lena Fuchs as its patron. Who might that be, in a line or two?", "Postdoctoral"),
    ],
)
def test_a_fact_in_any_words_is_told_from_the_page(text: str, told: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.outcome == "answer"
    assert told in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "Which university threw Lena Fuchs out?",
        "What is Ivo Marek's favourite restaurant?",
        "Where did Ivo Marek spend the summer holidays?",
        "Which football club does Lena Fuchs cheer for?",
        "How many boats does Lena Fuchs own?",
        "Did Ivo Marek join in 2019?",
        "Which hall did Ivo Marek sit in for the doctorate?",
        "What did Lena Fuchs read at Oxford?",
    ],
)
def test_what_the_page_does_not_tell_is_not_answered(text: str, lab: Assistant) -> None:
    assert lab.ask(text).outcome != "answer"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What has Lena Fuchs written about sonar?", QueryKind.PAPERS),
        ("How many papers has Lena Fuchs?", QueryKind.COUNT),
        ("With whom has Lena Fuchs written?", QueryKind.COAUTHORS),
        ("Has Lena Fuchs worked on sea ice?", QueryKind.PAPERS),
        ("Lena Fuchs sonar", QueryKind.PAPERS),
        ("Which papers of Lena Fuchs are from 2025?", QueryKind.PAPERS),
    ],
)
def test_what_papers_tell_is_asked_of_papers(text: str, kind: QueryKind, lab: Assistant) -> None:
    assert lab.ask(text).query.kind is kind


def test_a_subject_that_the_page_has_not_is_no_degree_of_theirs(lab: Assistant) -> None:
    assert "Lakeside" in lab.ask("Where did Lena Fuchs do her doctorate in physics?").text
    assert lab.ask("Where did Lena Fuchs do her doctorate in medicine?").outcome == "abstain"
    assert lab.ask("Is Lena Fuchs a professor of psychology?").outcome == "abstain"


@pytest.mark.parametrize(
    "text", ["and the year before?", "sorry, I meant Ivo Marek", "what about Ivo Marek?"]
)
def test_what_goes_on_with_a_talk_asks_for_papers_still(text: str, lab: Assistant) -> None:
    before = Turn(role="user", content="How many papers does Lena Fuchs have in 2025?")
    query = lab.ask(text, history=[before, Turn(role="assistant", content="1 paper")]).query
    assert query.kind in (QueryKind.COUNT, QueryKind.PAPERS)
