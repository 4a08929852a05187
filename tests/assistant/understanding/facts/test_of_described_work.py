"""Licences, numbers of data and of those who took part: asked of a work that is only described, and no list of papers."""

from __future__ import annotations

import pytest

from assistant.understanding.constraints.contests import asks_winner
from assistant.understanding.facts.of_described_work import asks_of_described
from assistant.understanding.kinds.of_the_place import asked_of_the_place
from assistant.understanding.kinds.other_tasks import asks_other_task


@pytest.mark.parametrize(
    "text",
    [
        "under which licence may our firm use the snow pictures?",
        "is there a license on the code of the hive counter?",
        "how are the bee recordings licensed?",
        "dryad accession number for the glacier data?",
        "what is the trial registration number of the mite study?",
        "how many sheep were in the trial? how many dogs were swabbed for the paper on breeds?",
        "how many people were interviewed for the study on wasps?",
        "what was the number of patients in the cohort on snow blindness?",
    ],
)
def test_asked_of_a_described_work(text: str) -> None:
    assert asks_of_described(text)


@pytest.mark.parametrize(
    "text",
    [
        "which papers are about software licences?",
        "how many people wrote the paper on snow?",
        "how many students were trained in your lab?",
        "how many students are in the group?",
        "how many papers deal with patients?",
        "papers on counting animals in snow",
    ],
)
def test_asked_of_papers_or_the_lab(text: str) -> None:
    assert not asks_of_described(text)


@pytest.mark.parametrize(
    ("text", "of_paper", "asked"),
    [
        ("Who came first in the FieldSounds challenge where Heron was fourth?", True, True),
        ("which team took first place in the contest?", False, True),
        ("Who was ahead of Heron in the challenge?", True, True),
        ("who was the first author of the challenge paper?", True, False),
        ("Who won a medal in the olympiad?", False, False),
        ("who wrote the paper on the challenge?", True, False),
    ],
)
def test_who_won(text: str, of_paper: bool, asked: bool) -> None:
    assert asks_winner(text, of_paper=of_paper) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Who is funding the Cold Regions Lab? We want to see the grants.", True),
        ("Which sponsors does your group have?", True),
        ("Who pays for the research?", True),
        ("When is the deadline to apply for a doctorate with you?", True),
        ("What is the closing date for PhD applications?", True),
        ("do i need a GRE score for your master's track", True),
        ("Which documents should I send to become a student of yours?", True),
        ("Is TOEFL required for interns?", True),
        ("How can an applicant find the application form?", True),
        ("Which papers are about deadlines in operating systems?", False),
        ("What do your papers say about deadline scheduling?", False),
        ("Who works on application programming interfaces?", False),
        ("Which papers are about funding of research groups?", False),
        ("Who works on paying attention in the lab?", False),
    ],
)
def test_who_pays_for_the_lab(text: str, asked: bool) -> None:
    assert bool(asked_of_the_place(text, names_venue=False)) is asked


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Please debug my SQL query: select * form bees", True),
        ("Could you fix this for me: for i in range(10) print(i)", True),
        ("fix the bug in my python script", True),
        ("who has papers on repairing code?", False),
        ("which of your papers correct this error of the satellites?", False),
    ],
)
def test_code_to_be_mended_is_another_task(text: str, task: bool) -> None:
    assert asks_other_task(text) is task
