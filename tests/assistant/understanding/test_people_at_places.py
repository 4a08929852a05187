"""People told by where they are or went, and what lists say of those who have no papers: places, work, theses, roles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.records import Author, FactKind, Link, Researcher
from assistant.understanding.people.leader_asked import leader_asked
from assistant.understanding.second_look.sought_at_place import places_sought
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab, paper

SONAR = paper("sonar", "Sonar for Sea Ice", "Sea ice is measured by sonar.", "mira tomas", 2025, "ICRA")
APP = paper("app", "Wake-Up Tasks in Alarm Apps", "Alarm apps are studied.", "mira", 2024, "CHI").model_copy(
    update={"authors": (Author(name="Rosa Iglesias", researcher_id="rosa"),), "researcher_ids": ("rosa",)}
)
HOME = "Fjordlab"


def _member(
    key: str,
    name: str,
    position: str,
    *others: tuple[FactKind, str],
    place: str | None = None,
    **more: object,
) -> Researcher:
    facts = (fact(FactKind.POSITION, position), *(fact(kind, text) for kind, text in others))
    return Researcher.model_validate(
        {"id": key, "name": name, "member": True, "source_ids": ("s1",), "facts": facts, "affiliation": place, **more}
    )  # fmt: skip


MEMBERS = (
    _member("head", "Berta Lindqvist", f"Principal Investigator, {HOME}"),
    _member("rosa", "Rosa Iglesias", "M.S. Student (alumni)", place="Dozelight"),
    _member("nils", "Nils Ekdahl", "Ph.D. Student (alumni)", place="Assistant Professor at Norrland Univ."),
    _member("olga", "Olga Brandt", "M.S. Student (alumni)", place="Ph.D. Student at Lakeside Institute of Technology"),
    _member("ivo", "Ivo Marek", "B.Sc. 2021 · Brno → Software Test Engineer, Talvik Systems (alumni)",
            (FactKind.BIOGRAPHY, "Standing waves below thin lids."), (FactKind.OTHER, "Thesis: Waves under Lids"),
            links=(Link(kind="linkedin", url="https://www.linkedin.com/in/ivo-marek"),)),
    _member("petr", "Petrus Tanguyar", f"Orbix, System Architect (alumni), {HOME}", place=HOME),
    _member("yves", "Yvesine Tanguyer", f"PhD Student (alumni), {HOME}", place=HOME),
    _member("lena", "Lena Fuchs", f"Undergraduate Student, {HOME}"),
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(tmp_path_factory.mktemp("lab"), SONAR, APP, researchers=(MIRA, TOMAS, *OTHERS, *MEMBERS))


def _named(text: str, lab: Assistant) -> set[str]:
    answer = lab.ask(text).text
    return {one.name for one in MEMBERS if one.name in answer}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Where does Nils Ekdahl work now?", "Norrland"),
        ("What became of Rosa Iglesias?", "Dozelight"),
        ("where is Petrus Tanguyar these days", "Orbix"),
        ("Where did Ivo Marek go after the degree?", "Talvik"),
        ("Where is Ivo Marek?", "Talvik"),
        ("At which school is Olga Brandt doing the doctorate?", "Lakeside"),
        ("Is Rosa Iglesias at Dozelight?", "Dozelight"),
    ],
)
def test_where_those_who_left_are_now_is_told_by_a_line_of_the_list(
    text: str, told: str, lab: Assistant
) -> None:
    answer = lab.ask(text)
    assert answer.outcome == "answer"
    assert told in answer.text


@pytest.mark.parametrize("text", ["Where is Yvesine Tanguyer now?", "What became of Yvesine Tanguyer?"])
def test_what_somebody_was_here_does_not_tell_where_they_went(text: str, lab: Assistant) -> None:
    assert lab.ask(text).outcome == "abstain"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("alumni at Dozelight", {"Rosa Iglesias"}),
        ("I heard one of your graduates works on an alarm app at Dozelight. Who is it?", {"Rosa Iglesias"}),
        (
            "Somebody told me one of your graduates works on an alarm app at Dozelight. Who's that?",
            {"Rosa Iglesias"},
        ),
        (
            "HR at Talvik here: which former student of yours works with us as a software engineer?",
            {"Ivo Marek"},
        ),
        ("former students at Norrland University?", {"Nils Ekdahl"}),
        ("Which of your former students are at Orbix?", {"Petrus Tanguyar"}),
        ("who of yours went to talvik", {"Ivo Marek"}),
        ("Which alumni are professors?", {"Nils Ekdahl"}),
        ("which former members are doing a PhD now", {"Olga Brandt"}),
    ],
)
def test_somebody_is_found_by_the_place_where_they_are(text: str, named: set[str], lab: Assistant) -> None:
    assert _named(text, lab) == named


@pytest.mark.parametrize("text", ["alumni at Vandaly", "Which of your graduates works for Dozelight Norge?"])
def test_nobody_is_at_a_place_that_no_line_names(text: str, lab: Assistant) -> None:
    assert lab.ask(text).outcome == "abstain"


@pytest.mark.parametrize(
    "text",
    ["papers on sonar from 2024", "What is sonar for?", "Which papers did people at Dozelight publish?"],
)
def test_questions_for_papers_seek_nobody_at_a_place(text: str) -> None:
    assert places_sought(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("What did Ivo Marek work on?", "Standing waves"),
        ("What was Ivo Marek's project?", "Standing waves"),
        ("What was Ivo Marek's thesis about?", "Waves under Lids"),
        ("What did Ivo Marek write his thesis on?", "Waves under Lids"),
        ("does Ivo Marek have a linkedin?", "linkedin.com/in/ivo-marek"),
    ],
)
def test_the_work_of_those_without_papers_is_told_by_their_line(text: str, told: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.outcome == "answer"
    assert told in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "Who was Ivo Marek's thesis supervisor?",
        "Where did Olga Brandt do her bachelor's degree?",
        "papers by Ivo Marek",
        "What was the budget of Ivo Marek's project?",
    ],
)
def test_a_line_tells_nothing_else(text: str, lab: Assistant) -> None:
    assert lab.ask(text).outcome == "abstain"


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Iglesias: what's the position, and which paper has that name on it?",
        "Rosa Iglesias told me they had worked in your group. True? And on which paper?",
        "What's the status of Rosa Iglesias and what has she published?",
    ],
)
def test_a_role_asked_beside_papers_is_told_with_them(text: str, lab: Assistant) -> None:
    answer = lab.ask(text).text
    assert "M.S. Student (alumni)" in answer
    assert APP.title in answer


def test_papers_alone_tell_no_role(lab: Assistant) -> None:
    assert "alumni" not in lab.ask("papers by Rosa Iglesias").text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("What was the thesis of the Talvik engineer about?", "Waves under Lids"),
        ("What did the Dozelight alum publish?", "Wake-Up Tasks"),
        ("Where is the student who went to Lakeside studying now?", "Lakeside"),
    ],
)
def test_somebody_told_by_a_place_before_their_sort_is_named(text: str, told: str, lab: Assistant) -> None:
    assert told in lab.ask(text).text


@pytest.mark.parametrize(
    "text", ["Who runs Fjordlab?", "who is the head of Fjordlab", "Who is in charge of this Fjordlab thing?"]
)
def test_whoever_leads_is_found_by_the_name_of_the_lab(text: str, lab: Assistant) -> None:
    assert _named(text, lab) == {"Berta Lindqvist"}


def test_other_names_ask_for_no_leader(lab: Assistant) -> None:
    library = lab.library()
    assert leader_asked("Who runs Dozelight?", None, library) is None
    assert leader_asked("Who wrote about Fjordlab?", None, library) is None


@pytest.mark.parametrize(
    "text",
    [
        "Who supervises Ivo Marek's bachelor's project?",
        "Which grant pays for Ivo Marek's research?",
        "When Ivo Marek took the master's degree at Lakeside, what was the subject?",
        "As a PhD student at Lakeside, what is Ivo Marek's topic?",
    ],
)
def test_a_premise_about_work_is_not_passed_over(text: str, lab: Assistant) -> None:
    assert lab.ask(text).outcome == "abstain"
