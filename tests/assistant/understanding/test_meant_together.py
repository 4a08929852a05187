"""Papers meant by where they appeared, by words their titles share, by meaning; people besides somebody; the owner of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind
from assistant.understanding.papers.titles import is_built_upon
from tests.assistant.lab import MIRA, OTHERS, last, open_lab, paper, people

TALK = paper(
    "owl", "Counting Night Owls with Cheap Microphones", "Owls are counted.", "mira ines", 2023, "ICRA"
)
ARTICLE = paper("owl2", "Counting Night Owls with Very Cheap Microphones", "Owls are counted.", "mira tomas ines", 2024, "Journal of Owls")  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("together")), TALK, ARTICLE)


@pytest.fixture(scope="module")
def homepage(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    alone = tuple(one.model_copy(update={"member": False, "facts": ()}) for one in OTHERS)
    return open_lab(Path(tmp_path_factory.mktemp("homepage")), researchers=(MIRA, *alone, OTHERS[0].model_copy(update={"id": "tomas", "name": "Tomas Verhoeven"})))  # fmt: skip


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Who wrote the journal version?", "authors"),
        ("And its extended version the year after, in a journal?", "about"),
        ("when did the journal version come out?", "year"),
    ],
)
def test_a_version_by_its_place(lab: Assistant, question: str, fact: str) -> None:
    query = last(lab, "What is Counting Night Owls with Cheap Microphones about?", question)
    assert (query.paper_ids, query.fact) == (("owl2",), fact)


def test_the_one_spoken_of_may_be_that_version(lab: Assistant) -> None:
    query = last(
        lab, "What is Counting Night Owls with Cheap Microphones about?", "who wrote the conference version?"
    )
    assert query.paper_ids == ("owl",)


@pytest.mark.parametrize(
    "question",
    [
        "Apart from Ines Carvalho, who is on both of the Counting Night Owls papers?",
        "Besides Ines Carvalho, who wrote both Counting Night Owls papers?",
    ],
)
def test_on_both_besides_somebody(lab: Assistant, question: str) -> None:
    answer = lab.ask(question)
    assert set(answer.query.paper_ids) == {"owl", "owl2"}
    assert "Mira Holmqvist" in answer.text and "Tomas" not in answer.text


def test_the_people_on_a_paper_besides_somebody(lab: Assistant) -> None:
    query = lab.ask("Name the people on IceNet besides Mira Holmqvist").query
    assert (query.kind, people(query), query.paper_ids) == (QueryKind.COAUTHORS, ["mira"], ("icenet",))


def test_company_on_a_topic_is_that_of_its_papers(lab: Assistant) -> None:
    answer = lab.ask("Who wrote with Mira Holmqvist on snow depth?")
    assert answer.query.kind is QueryKind.COAUTHORS
    assert "Ines Carvalho" in answer.text and "Tomas" not in answer.text


@pytest.mark.parametrize("question", ["his newest paper", "How many papers has she?", "Who wrote with her?"])
def test_whose_page_it_is(homepage: Assistant, lab: Assistant, question: str) -> None:
    assert people(homepage.ask(question).query) == ["mira"]
    assert people(lab.ask(question).query) == []


@pytest.mark.parametrize(
    "question",
    [
        "Our dean mentioned a Tobias Grönqvist. What does he work on?",
        "My aunt lost her keys. Any papers on keys?",
    ],
)
def test_somebody_else_is_spoken_of(homepage: Assistant, question: str) -> None:
    assert people(homepage.ask(question).query) in ([], [None])


@pytest.mark.parametrize(
    ("text", "name", "upon"),
    [
        ("Which paper extends IceNet to snow?", "IceNet", True),
        ("is there a method that makes IceNet faster at night?", "IceNet", True),
        ("Which venue did IceNet appear in?", "IceNet", False),
        ("Which paper is IceNet?", "IceNet", False),
        ("Which paper uses IceNet?", "IceNet", False),
        ("Which model does IceNet use for snow?", "IceNet", False),
    ],
)
def test_what_another_paper_builds_upon(text: str, name: str, upon: bool) -> None:
    start = text.index(name)
    assert is_built_upon(text, start, start + len(name)) is upon


def test_a_topic_on_which_there_is_nothing_is_left(lab: Assistant) -> None:
    asked = ("papers by Mira Holmqvist", "anything of hers on Japanese morphology?", "ok then, how many papers at ICRA?")  # fmt: skip
    query = last(lab, *asked)
    assert (query.topic, query.venues, people(query)) == ("", ("ICRA",), ["mira"])


def test_the_latter_of_two_turns(lab: Assistant) -> None:
    asked = ("papers by Mira Holmqvist at AAAI", "and at ICRA in 2024?", "who wrote the latter?")
    assert last(lab, *asked).paper_ids == ("icenet",)


def test_somebodys_professor_is_no_name(lab: Assistant) -> None:
    assert people(lab.ask("hi! my professor mentioned snow depth, what exists?").query) == []


@pytest.mark.parametrize(
    "question", ["Which members of the lab wrote with Ines Carvalho?", "Who in your group has written with Ines Carvalho?"]
)  # fmt: skip
def test_company_among_the_people_of_the_lab(lab: Assistant, question: str) -> None:
    answer = lab.ask(question)
    assert "Mira Holmqvist" in answer.text and "Wei Lindgren" not in answer.text
    assert "Wei Lindgren" in lab.ask("Who wrote with Ines Carvalho?").text


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("When did the lab's first ICRA paper appear?", "oldest"),
        ("the last ICRA paper, which one was it?", "newest"),
    ],
)
def test_the_end_of_a_venue(lab: Assistant, question: str, sort: str) -> None:
    query = lab.ask(question).query
    assert (query.sort, query.venues) == (sort, ("ICRA",))


def test_who_led_one_of_a_list(lab: Assistant) -> None:
    query = last(lab, "papers by Mira Holmqvist", "and who led the second one?")
    assert (query.kind, query.fact, query.position) == (QueryKind.FACT, "authors", "first")


def test_a_year_behind_that_person_says_when(lab: Assistant) -> None:
    query = last(lab, "who is the first author of IceNet?", "how many papers has that person in 2023?")
    assert people(query) == ["mira"]
    assert query.years is not None and query.years.first == 2023


def test_an_aside_leads_up_to_its_question(lab: Assistant) -> None:
    answer = lab.ask("Tell me, apart from Mira Holmqvist, who wrote IceNet?")
    assert answer.query.paper_ids == ("icenet",)
    assert "Tomas Verhoeven" in answer.text


def test_every_line_of_company_is_kept(tmp_path_factory: pytest.TempPathFactory) -> None:
    """How many more papers there are than those named is a figure that was counted."""
    more = [paper(f"moss{n}", f"Moss in Valley {'ABCDEFGHIJK'[n]}", "", "mira pavel", 2010, "ICRA") for n in range(9)]  # fmt: skip
    crowded = open_lab(Path(tmp_path_factory.mktemp("crowded")), *more)
    text = crowded.ask("Who are the co-authors of Pavel Horak?").text
    assert "Mira Holmqvist** — 9 papers" in text
