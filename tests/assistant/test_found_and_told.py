"""What pages and their news tell: openness to working together, stated numbers, months; and the papers of people found."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, QueryKind, Researcher
from assistant.understanding.kinds.refusals import refusal_of
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, last, open_lab, people

OPEN = fact(FactKind.OTHER, "Open to collaborate with other groups")
MEMBERS = (
    MIRA.model_copy(
        update={
            "facts": (
                *MIRA.facts,
                OPEN,
                fact(FactKind.POSITION, "Professor"),
                fact(FactKind.PAPER_COUNT, "12 works", 12),
                fact(FactKind.NEWS, "2024.03: ICRA’24 has accepted IceNet."),
                fact(FactKind.NEWS, "2022.11: A paper of ours will appear at AAAI’23."),
            )
        }
    ),
    TOMAS.model_copy(update={"facts": (*TOMAS.facts, fact(FactKind.POSITION, "PhD student"))}),
    Researcher(
        id="olga",
        name="Olga Brandt",
        member=True,
        source_ids=("s1",),
        facts=(
            fact(FactKind.POSITION, "PhD student"),
            fact(FactKind.BIOGRAPHY, "Olga Brandt trains models of the position of robots; her job is in sales."),
        ),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("lab"), researchers=(*MEMBERS, *OTHERS))


@pytest.mark.parametrize(
    "text",
    [
        "Does the profile say whether collaboration is welcome for Mira Holmqvist?",
        "Is Mira Holmqvist open to collaborating?",
        "Are collaborations with Mira Holmqvist possible?",
        "Does Mira Holmqvist's page mention any openness to collaboration?",
        "I'd like to start a project with Mira Holmqvist. Does the profile say whether collaboration is welcome?",
    ],
)
def test_openness_is_looked_up_in_what_pages_state(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.kind, answer.query.fact, answer.outcome) == (QueryKind.FACT, "job_seeking", "answer")
    assert OPEN.text in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "Is Olga Brandt looking for students?",
        "Does Olga Brandt have any open positions?",
        "Is Olga Brandt hiring?",
        "Is Tomas Verhoeven interested in collaborations?",
    ],
)
def test_what_no_page_states_of_openness_is_not_answered(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.fact, answer.outcome) == ("job_seeking", "abstain")


def test_with_whom_somebody_collaborates_asks_for_company(lab: Assistant) -> None:
    assert lab.ask("With whom does Mira Holmqvist collaborate?").query.kind is QueryKind.COAUTHORS


@pytest.mark.parametrize(
    "asked",
    [
        ("How many works does Mira Holmqvist's profile list?",),
        ("Mira Holmqvist: how many publications according to her page?",),
        ("Who is Mira Holmqvist?", "How many works does the profile list for that person?"),
    ],
)
def test_the_number_a_profile_states(asked: tuple[str, ...], lab: Assistant) -> None:
    query = last(lab, *asked)
    assert (people(query), query.fact) == (["mira"], FactKind.PAPER_COUNT)


def test_papers_of_the_one_who_was_found(lab: Assistant) -> None:
    query = last(lab, "Who in the lab is a professor?", "How many papers so far?")
    assert (query.kind, people(query), query.topic) == (QueryKind.COUNT, ["mira"], "")


def test_papers_of_each_who_was_found(lab: Assistant) -> None:
    query = last(lab, "Who in the lab is a PhD student?", "How many papers do they have?")
    assert (people(query), query.group_by) == (["olga", "tomas"], "person")


@pytest.mark.parametrize(
    ("text", "month", "told"),
    [
        ("When did ICRA accept IceNet?", "March 2024", "ICRA’24 has accepted IceNet"),
        ("In which month did Mira Holmqvist announce that IceNet was accepted?", "March 2024", "IceNet"),
        ("which month was “Measuring Snow Depth from Sound” accepted in?", "November 2022", "AAAI’23"),
    ],
)
def test_dated_news_tell_when_a_paper_was_accepted(text: str, month: str, told: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.outcome == "answer"
    assert month in answer.text and told in answer.text
    assert len(answer.citations) == 2


def test_when_a_paper_was_published_asks_no_news(lab: Assistant) -> None:
    assert "news of" not in lab.ask("When was IceNet published?").text


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Which papers have both Mira Holmqvist and Tomas Verhoeven on them?", "Sorry, I meant Mira Holmqvist and Ines Carvalho"),
        ("papers by Mira Holmqvist with Tomas Verhoeven", "no, Mira Holmqvist and Ines Carvalho"),
        ("Did Mira Holmqvist and Tomas Verhoeven write anything together?", "and Mira Holmqvist and Ines Carvalho?"),
    ],
)  # fmt: skip
def test_two_names_behind_a_question_for_joint_papers_are_joint_again(
    before: str, text: str, lab: Assistant
) -> None:
    query = last(lab, before, text)
    assert (people(query), [one.researcher_id for one in query.coauthors]) == (["mira"], ["ines"])


def test_names_with_or_are_alternatives(lab: Assistant) -> None:
    query = last(
        lab, "papers by Mira Holmqvist with Tomas Verhoeven", "papers by Pavel Horak or Ines Carvalho"
    )
    assert (people(query), query.coauthors) == (["pavel", "ines"], ())


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("give me a recipe for pancakes", True),
        ("what was the winning recipe of the challenge?", False),
        ("which training recipe do the authors recommend?", False),
    ],
)
def test_a_recipe_to_cook_by_is_another_task(text: str, refuses: bool) -> None:
    assert (refusal_of(text) is not None) is refuses


@pytest.mark.parametrize(
    "text",
    [
        "What's the most recent piece of news on Mira Holmqvist's page?",
        "latest item in the news section of Mira Holmqvist?",
        "What does the newest entry in Mira Holmqvist's news say?",
        "What's the last thing announced on Mira Holmqvist's homepage?",
    ],
)
def test_the_latest_news_are_no_papers(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert "ICRA’24 has accepted IceNet" in answer.text and "AAAI’23" not in answer.text


@pytest.mark.parametrize(
    "text", ["the first news entry of Mira Holmqvist", "any recent announcements by Mira Holmqvist?"]
)
def test_news_are_told_all_where_no_number_is_asked_for(text: str, lab: Assistant) -> None:
    assert "AAAI’23" in lab.ask(text).text


@pytest.fixture(scope="module")
def honoured(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    mira = MIRA.model_copy(update={"facts": (*MIRA.facts, fact(FactKind.AWARD, "Fjord Medal 2020"))})
    return open_lab(tmp_path_factory.mktemp("honoured"), researchers=(mira, TOMAS, *OTHERS))


@pytest.mark.parametrize(
    "text",
    [
        "Any honours or scholarships on Mira Holmqvist's CV?",
        "Which distinctions are listed in Mira Holmqvist's CV?",
        "Which honours does the vita of Mira Holmqvist list?",
        "Mira Holmqvist: grants and fellowships according to the résumé?",
    ],
)
def test_where_awards_are_listed_is_none_of_them(text: str, honoured: Assistant) -> None:
    assert "Fjord Medal 2020" in honoured.ask(text).text


def test_an_award_that_is_named_must_be_stated(honoured: Assistant) -> None:
    assert honoured.ask("Did Mira Holmqvist win a Turing Award?").outcome == "abstain"
