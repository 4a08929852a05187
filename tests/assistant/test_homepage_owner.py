"""A homepage: where one person alone has a page, `he`, `the professor` and `your PhD` are of them; what is asked must be told."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, Link, Researcher
from tests.assistant.lab import OTHERS, fact, open_lab

OWNER = Researcher(
    id="mira",
    name="Mira Holmqvist",
    member=True,
    source_ids=("s1",),
    links=(Link(kind="orcid", url="https://orcid.org/0000-0001-0000-0001"),),
    facts=(
        fact(FactKind.POSITION, "Associate Professor at North Fjord University"),
        fact(FactKind.BIOGRAPHY, "Mira Holmqvist is an associate professor at North Fjord University."),
        fact(FactKind.BIOGRAPHY, "For three years after her Ph.D., she was at the Polar Institute of Technology as a field engineer."),
        fact(FactKind.BIOGRAPHY, "Outside of work she plays the cello and can talk for hours about lighthouses."),
        fact(FactKind.EDUCATION, "Ph.D. in Geophysics, University of Bergen, 2008--2012"),
        fact(FactKind.EDUCATION, "B.Sc. in Physics, Uppsala University, 2003--2007"),
        fact(FactKind.EXPERIENCE, "Field engineer, Polar Institute of Technology, 2012--2015"),
        fact(FactKind.SERVICE, "Area Chair, CVPR 2021"),
        fact(FactKind.AWARD, "Best Paper Award at CVPR, 2019"),
        fact(FactKind.AWARD, "Young Scientist Medal"),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def homepage(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(
        tmp_path_factory.mktemp("homepage"),
        researchers=(OWNER, Researcher(id="tomas", name="Tomas Verhoeven"), *OTHERS),
    )


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("lab"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where did she do her PhD?", "Bergen"),
        ("Where did you do your PhD?", "Bergen"),
        ("Where was the PhD done?", "Bergen"),
        ("Which degrees does the professor hold?", "Bergen"),
        ("where did she go for undergrad?", "Uppsala"),
        ("ORCID?", "0000-0001-0000-0001"),
        ("What is his job title and where did he do his bachelor's?", "Uppsala"),
        ("What's the professor's current position?", "Associate Professor"),
        ("Has she been an area chair of CVPR?", "CVPR 2021"),
        ("Does she have a best paper award?", "2019"),
        ("How long was she at the Polar Institute?", "three years"),
        ("What did she do after her PhD?", "Polar Institute"),
        ("Where did she work in 2013?", "Polar Institute"),
        ("What can she talk about for hours?", "lighthouses"),
        ("which prestigious awards does she have?", "Young Scientist Medal"),
        ("Since when was she at the Polar Institute of Technology?", "2012"),
    ],
)
def test_who_is_spoken_of_is_the_owner(homepage: Assistant, question: str, told: str) -> None:
    answer = homepage.ask(question)
    assert answer.outcome == "answer"
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "In which month did she get the Ph.D.?",
        "In what year did she receive the Young Scientist Medal?",
        "Was she an area chair of ICCV?",
        "Where did she work in 1999?",
        "When will she retire?",
        "Which awards for teaching did she win?",
        "Which award did she win in 2011?",
        "Why did she leave Tsinghua for Bergen?",
        "Does she have a best paper award from ICLR?",
        "Is she taking students for autumn 2027, and when is the deadline?",
    ],
)
def test_what_is_not_told_is_not_answered_with_the_nearest_fact(homepage: Assistant, question: str) -> None:
    assert homepage.ask(question).outcome == "abstain"


@pytest.mark.parametrize("question", ["Where did she do her PhD?", "What is his ORCID?"])
def test_among_several_members_it_is_asked_who_is_meant(lab: Assistant, question: str) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "abstain"
    assert "Whom do you mean" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "My aunt lost her dog on a glacier, any papers for her?",
        "Which sensors did they use on the glacier?",
        "A friend mentioned a Jonas Ekdahl who is said to work there. Where did he study?",
        "What did Pavel Horak do, and where does he work?",
    ],
)
def test_others_are_not_the_owner(homepage: Assistant, question: str) -> None:
    query = homepage.ask(question).query
    assert "mira" not in [one.researcher_id for one in query.people]
