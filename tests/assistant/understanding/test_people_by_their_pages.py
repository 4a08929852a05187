"""People asked for by what their pages list: interests, where those who left went, a role alone, a name with a slip."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, Researcher
from assistant.understanding.people.asked_behind import asked_behind
from assistant.understanding.people.went_on import went_on
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab, paper

SONAR = paper("sonar", "Sonar for Sea Ice", "Sea ice is measured by sonar.", "mira tomas", 2025, "ICRA")


def _member(key: str, name: str, position: str, *others: tuple[FactKind, str]) -> Researcher:
    facts = (fact(FactKind.POSITION, position), *(fact(kind, text) for kind, text in others))
    return Researcher(id=key, name=name, member=True, source_ids=("s1",), facts=facts)


MEMBERS = (
    _member("head", "Berta Lindqvist", "Principal Investigator"),
    _member("olga", "Olga Brandt", "Graduate", (FactKind.INTEREST, "Zn-ion Battery")),
    _member("yves", "Yvesine Tanguyer", "Graduate Research Assistant (MS)", (FactKind.INTEREST, "Transformers for MD trajectories")),
    _member("rosa", "Rosa Iglesias", "Graduate (alumni)", (FactKind.EXPERIENCE, "Now: PhD student at Norrland University")),
    _member("nils", "Nils Ekdahl", "Research Intern (alumni)", (FactKind.EXPERIENCE, "Now: MS Statistics, Lakeside University")),
    _member("lena", "Lena Fuchs", "Postdoctoral Researcher", (FactKind.INTEREST, "Sea ice sonar")),
    _member("ivo", "Ivo Marek", "Undergraduate Student", (FactKind.BIOGRAPHY, "BSc, Central Technical College (CTCX), Brno")),
    _member("petr", "Petrus Tanguyar", "PhD student (alumni)"),
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(tmp_path_factory.mktemp("lab"), SONAR, researchers=(MIRA, TOMAS, *OTHERS, *MEMBERS))


def _named(text: str, lab: Assistant) -> set[str]:
    answer = lab.ask(text).text
    return {one.name for one in (MIRA, TOMAS, *MEMBERS) if one.name in answer}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Who lists zinc batteries among their interests?", {"Olga Brandt"}),
        ("whose research interests include molecular dynamics?", {"Yvesine Tanguyer"}),
        ("name everyone listed with sea ice as an interest", {"Lena Fuchs"}),
        ("who is interested in sea ice, according to the team page?", {"Lena Fuchs"}),
        ("My niece would like to talk about batteries. Who on the page has that among their intrests?", {"Olga Brandt"}),
        ("which of the graduate students list sea ice as an interest?", set()),
        ("which of your people are into zn batteries", {"Olga Brandt"}),
    ],
)  # fmt: skip
def test_interests_are_those_that_pages_list(text: str, named: set[str], lab: Assistant) -> None:
    assert _named(text, lab) - {"Mira Holmqvist", "Tomas Verhoeven"} == named


def test_who_works_on_a_topic_is_told_by_papers_as_well(lab: Assistant) -> None:
    assert "Mira Holmqvist" in _named("Who works on sonar for sea ice?", lab)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Which former members have gone into a PhD programme afterwards, and where?", {"Rosa Iglesias"}),
        ("which alumni are doing a doctorate now", {"Rosa Iglesias"}),
        ("did anyone who left continue with a master's elsewhere?", {"Nils Ekdahl"}),
        ("who went on to a PhD?", {"Rosa Iglesias"}),
        ("grad students?", {"Olga Brandt", "Yvesine Tanguyer", "Rosa Iglesias", "Petrus Tanguyar"}),
        ("current graduate students please", {"Olga Brandt", "Yvesine Tanguyer"}),
        ("graduate students at the moment (not former ones)", {"Olga Brandt", "Yvesine Tanguyer"}),
        ("who runs this place", {"Berta Lindqvist"}),
        ("who heads the operation?", {"Berta Lindqvist"}),
        ("CTCX grads in the group?", {"Ivo Marek"}),
        ("Norrland people", {"Rosa Iglesias"}),
        ("what is Yvesine Tanguyar working on?", {"Yvesine Tanguyer"}),
        ("is there a postdoc on the team & what is the focus", {"Lena Fuchs"}),
    ],
)
def test_people_by_role_place_and_what_came_after(text: str, named: set[str], lab: Assistant) -> None:
    assert _named(text, lab) == named


def test_what_a_role_holder_works_on_is_told_with_the_name(lab: Assistant) -> None:
    assert "Sea ice sonar" in lab.ask("do you have a postdoc right now, and what's their speciality?").text


@pytest.mark.parametrize(
    "text",
    [
        "Which people are doing their doctorate with you right now?",
        "who started a PhD in 2021",
        "which former PhD students wrote papers on sonar?",
        "who is a former postdoc",
    ],
)
def test_other_questions_ask_nothing_of_afterwards(text: str) -> None:
    assert went_on(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Who is that, and what is his focus?",
        "papers on sonar and what is the focus on ice",
        "I heard of LightCL, what does it do?",
        "Tell me about the LightCL paper and what is the focus?",
    ],
)
def test_a_focus_without_a_role_is_left_alone(text: str) -> None:
    assert asked_behind(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I met a chap who interned with you and now juggles statistics by a lake, Lakeside I think. Name escapes me!", {"Nils Ekdahl"}),
        ("Somebody of yours is with the university of Norrland, who?", {"Rosa Iglesias"}),
        ("There was someone who rears goats and paints chapels in Kyoto with a choir. Name?", set()),
        ("who among you left for the university Norrland", {"Rosa Iglesias"}),
    ],
)  # fmt: skip
def test_a_name_on_a_page_with_loose_words_around_it(text: str, named: set[str], lab: Assistant) -> None:
    assert _named(text, lab) - {"Mira Holmqvist", "Tomas Verhoeven"} == named


def test_what_a_page_does_not_hold_is_said(lab: Assistant) -> None:
    text = "I met a chap who interned with you and now juggles statistics by a lake, Lakeside I think. Name escapes me!"
    assert "juggles" in lab.ask(text).text.rpartition("Not taken into account")[2]
