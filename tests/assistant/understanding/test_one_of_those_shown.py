"""One of the papers shown, by its venue or as the thesis; names that the papers settle; a person's thesis; narrowing in brief."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, QueryKind
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, last, open_lab, paper, people

MORE = (
    paper("thesis", "Listening to Snow", "A thesis on snow depth.", "ines", 2024, "Ph.D. Thesis, Fjord University"),
    paper("patent", "Device for Weighing Snow", "", "ines pavel", 2018, "EP1234567, US7654321"),
    paper("patent2", "Device for Counting Hail", "", "pavel mira", 2016, "US7654999"),
    paper("letters", "Echoes of Ice", "Echoes of ice tell its depth.", "mira", 2024, "PRL"),
)  # fmt: skip
_INES = next(one for one in OTHERS if one.id == "ines")
INES = _INES.model_copy(
    update={
        "member": True,
        "source_ids": ("s1",),
        "facts": (
            fact(FactKind.POSITION, "PhD student"),
            fact(FactKind.BIOGRAPHY, "Ines Carvalho came from Lisbon. Her thesis was on the echo of sounds."),
        ),
    }
)
PEOPLE = (MIRA, TOMAS, INES, *(one for one in OTHERS if one.id != "ines"))
OF_2024 = "papers from 2024"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("shown")), *MORE, researchers=PEOPLE)


@pytest.mark.parametrize(
    ("question", "fact_asked"),
    [
        ("the thesis, what is it called?", "about"),
        ("who wrote the thesis?", "authors"),
        ("and the dissertation, is there a pdf?", "links"),
        ("the thesis?", "about"),
    ],
)
def test_the_only_thesis_of_a_list(lab: Assistant, question: str, fact_asked: str) -> None:
    query = last(lab, OF_2024, question)
    assert (query.paper_ids, query.fact) == (("thesis",), fact_asked)


def test_several_at_a_venue_are_no_single_one(lab: Assistant) -> None:
    query = last(lab, OF_2024, "and the ICRA, how many authors does it have?")  # two of them are at ICRA
    assert query.paper_ids not in (("icenet",), ("robots",)) or query.venues == ("ICRA",)


@pytest.mark.parametrize("question", ["Which patents do you have?", "list the patents", "any patents?"])
def test_venues_of_nothing_but_numbers_are_patents(lab: Assistant, question: str) -> None:
    assert sorted(one.id for one in lab.ask(question).papers) == ["patent", "patent2"]


@pytest.mark.parametrize(
    "question",
    ["which of them is a patent?", "only the patents", "is one of these a patent?", "any patent among them?"],
)
def test_a_list_is_held_to_its_patents(lab: Assistant, question: str) -> None:
    answer = [lab.ask("papers by Ines Carvalho"), last(lab, "papers by Ines Carvalho", question)]
    assert "patent" in {one.id for one in answer[0].papers} and answer[1].venues == (
        "EP1234567, US7654321",
        "US7654999",
    )


@pytest.mark.parametrize(
    "question", ["What is the patent number of Device for Weighing Snow?", "Do you have a patent attorney?"]
)
def test_what_is_of_a_patent_is_no_list_of_patents(lab: Assistant, question: str) -> None:
    assert len(lab.ask(question).papers) < 2


@pytest.mark.parametrize("question", ["Inventors?", "who are the inventors?", "and its inventors?"])
def test_inventors_are_authors(lab: Assistant, question: str) -> None:
    query = last(lab, "What is Device for Weighing Snow?", question)
    assert (query.paper_ids, query.fact) == (("patent",), "authors")


@pytest.mark.parametrize(
    "question", ["Who besides Lindgren wrote Counting Bees from the Air?", "Is Lindgren an author of Counting Bees from the Air?"]
)  # fmt: skip
def test_the_paper_says_which_bearer_of_a_name_is_meant(lab: Assistant, question: str) -> None:
    query = lab.ask(question).query
    assert people(query) == ["wei1"]


def test_a_name_that_no_paper_settles_is_asked_back(lab: Assistant) -> None:
    assert lab.ask("Which papers has Lindgren?").outcome == "clarify"


@pytest.mark.parametrize("question", ["What was the thesis on?", "and what was that thesis on?", "what did the dissertation deal with?"])  # fmt: skip
def test_the_thesis_of_the_person_spoken_of(lab: Assistant, question: str) -> None:
    query = last(lab, "Who came from Lisbon?", question)
    assert (query.kind, query.fact, people(query)) == (QueryKind.FACT, "thesis", ["ines"])


@pytest.mark.parametrize(
    "question", ["who supervised her thesis?", "do you know who her thesis supervisor was?"]
)
def test_a_thesis_tells_no_supervisor(lab: Assistant, question: str) -> None:
    history_query = last(lab, "Who is Ines Carvalho?", question)
    assert (history_query.fact, history_query.topic) == (FactKind.ADVISOR, "")


@pytest.mark.parametrize(
    "question", ["no, Pavel Horak I meant", "sorry, I meant Pavel Horak", "no, Pavel Horak"]
)
def test_somebody_asked_about_is_put_right(lab: Assistant, question: str) -> None:
    query = last(lab, "Who wrote Small Robots on Soft Ground?", "was Mira involved?", question)
    assert (query.paper_ids, people(query)) == (("robots",), ["pavel"])


@pytest.mark.parametrize(
    ("question", "topic"),
    [("just the robots ones", "robots"), ("Only the snow ones please", "snow"), ("just drones", "drones")],
)
def test_narrowing_in_brief(lab: Assistant, question: str, topic: str) -> None:
    assert last(lab, "Papers by Ines Carvalho", question).topic == topic


@pytest.mark.parametrize("question", ["abstract please", "the abstract?", "is there an abstract"])
def test_the_abstract_of_the_paper_spoken_of(lab: Assistant, question: str) -> None:
    query = last(lab, "Who wrote Measuring Snow Depth from Sound?", question)
    assert (query.paper_ids, query.fact) == (("snow",), "about")


@pytest.mark.parametrize("question", ["how many authors in total", "doi?", "which journal"])
def test_what_only_a_paper_has_is_asked_of_the_last_one(lab: Assistant, question: str) -> None:
    query = last(lab, "Who wrote Measuring Snow Depth from Sound?", "who is a PhD student?", question)
    assert query.paper_ids == ("snow",)


@pytest.mark.parametrize("question", ["papers on bees", "Papers on bees?", "articles about bees", "publications on bees"])  # fmt: skip
def test_papers_are_no_part_of_the_topic(lab: Assistant, question: str) -> None:
    assert lab.ask(question).query.topic == "bees"


@pytest.mark.parametrize("question", ["Which other ICRA papers are there?", "any other ICRA papers?", "more papers at ICRA"])  # fmt: skip
def test_others_at_a_venue_behind_a_paper(lab: Assistant, question: str) -> None:
    query = last(lab, "Who wrote Small Robots on Soft Ground?", question)
    assert (query.kind, query.venues) == (QueryKind.PAPERS, ("ICRA",))
    assert query.without is not None
    assert query.without.paper_ids == ("robots",)


@pytest.mark.parametrize(
    "question",
    [
        "Pavel Horak is on it too, I see. Which other papers here have Pavel Horak?",
        "I see that Pavel Horak is on it. What other papers has Pavel Horak?",
    ],
)
def test_a_remark_before_a_whole_question(lab: Assistant, question: str) -> None:
    query = last(lab, "When did Small Robots on Soft Ground appear?", question)
    assert (query.kind, people(query), query.paper_ids) == (QueryKind.PAPERS, ["pavel"], ())
