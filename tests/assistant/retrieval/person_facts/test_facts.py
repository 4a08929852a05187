"""What pages state of a person: the fact that a question narrows down, and none where no page holds the name it gives."""

from __future__ import annotations

import pytest

from assistant.records import Fact, FactKind, Researcher, Years
from assistant.retrieval.fact_words import (
    KINDS_SAID,
    asked_apart,
    dated_within,
    holding,
    holds_words,
    wanted_of,
)
from assistant.retrieval.person_facts.fact_kinds import facts_of, fuller


def _fact(kind: FactKind, text: str) -> Fact:
    return Fact(kind=kind, text=text, source_id="s1")


MASTER = _fact(FactKind.EDUCATION, "2019 - 2021, Master, Fjord University of Technology.")
BACHELOR = _fact(FactKind.EDUCATION, "B.Sc. in Geology, Moor College, 2015 - 2019.")
AWARD = _fact(FactKind.AWARD, "2018 Reed Memorial Prize (given to just 4 undergraduates of Moor College)")
NEWS = _fact(FactKind.NEWS, "2021.08: My doctoral studies at FUT begin!")
INTERN = _fact(FactKind.EXPERIENCE, "Research intern, Lantern Labs. Mentors: Ann Roe, Bo Lind.")
FACTS = (MASTER, BACHELOR, AWARD, NEWS, INTERN)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("bachelor's", BACHELOR),
        ("bachelors year", BACHELOR),
        ("undergrad school", BACHELOR),
        ("master's degree", MASTER),
        ("MSc", MASTER),
        ("finish at Moor College", BACHELOR),
        ("Moor undergrads got the Reed Memorial Prize received", AWARD),
        ("Ph.D. start", NEWS),
        ("start at FUT", NEWS),
        ("mentored Lantern Labs", INTERN),
        ("internship", INTERN),
        ("something from Reed", AWARD),
    ],
)
def test_the_fact_with_the_words_comes_first(words: str, first: Fact) -> None:
    assert holding(FACTS, wanted_of(words, besides=KINDS_SAID))[:1] == (first,)


@pytest.mark.parametrize(
    "words", ["Turing", "study at Harvard", "Reed chess quantum cooking", "hobbies", "Lantern Airlines"]
)
def test_words_that_no_page_holds_find_nothing(words: str) -> None:
    assert holding(FACTS, wanted_of(words, besides=KINDS_SAID)) == ()


def test_words_that_only_lead_up_are_not_looked_for() -> None:
    assert wanted_of("what did get something award", besides=KINDS_SAID).weights == {}
    assert wanted_of("at Moor College", besides=KINDS_SAID).names == {"moor", "college"}


def test_years_choose_among_dated_facts() -> None:
    assert dated_within(FACTS, Years(first=2020, last=2020)) == (MASTER, INTERN)
    assert dated_within((AWARD,), Years(first=2013, last=2013)) == ()


def test_initials_stand_for_a_name() -> None:
    assert holds_words("Fjord University of Technology", ["fut"])
    assert not holds_words("Fjord University", ["mit"])


def test_the_past_is_what_is_over() -> None:
    now = _fact(FactKind.EDUCATION, "2021 - now, Ph.D. student, Fjord University")
    person = Researcher(id="a", name="A", facts=(now, BACHELOR, AWARD))
    assert facts_of(person, "past") == (BACHELOR,)
    assert facts_of(person.model_copy(update={"facts": (now, AWARD)}), "past") == ()


def test_a_field_of_study_is_no_work_experience() -> None:
    student = _fact(FactKind.BIOGRAPHY, "I am a student of Computer Engineering.")
    assert facts_of(Researcher(id="a", name="A", facts=(student,)), "experience") == ()


def test_a_fact_is_told_with_the_remark_it_is_cut_from() -> None:
    job = _fact(FactKind.JOB_SEEKING, "I am looking for a position.")
    remark = _fact(FactKind.BIOGRAPHY, "I am looking for a position. Groups that map caves, write to me!")
    assert fuller(job, Researcher(id="a", name="A", facts=(job, remark))) == remark
    assert fuller(job, Researcher(id="a", name="A", facts=(job, AWARD))) == job


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("finish the bachelor and when begin the master", 2),
        ("dates BSc and MSc", 2),
        ("graduate from Moor and when did join FUT", 2),
        ("bachelor", 0),
        ("subject and year", 0),
        ("Moor College", 0),
    ],
)
def test_each_degree_or_place_is_asked_apart(words: str, number: int) -> None:
    assert len(asked_apart(words)) == number


@pytest.mark.parametrize("text", ["MS, CHEM (alumni)", "Ph.D. in Geology", "M.Sc. Graduate (alumni)"])
def test_a_position_that_names_a_degree_and_its_field_tells_what_somebody_studied(text: str) -> None:
    person = Researcher(id="ann", name="Ann Roe", facts=(_fact(FactKind.POSITION, text),))
    assert [one.text for one in facts_of(person, FactKind.EDUCATION)] == [text]


@pytest.mark.parametrize(
    "text", ["PhD Student", "MSc Student (alumni)", "Master's student, Fjord Lab", "Professor"]
)
def test_a_position_without_a_field_does_not(text: str) -> None:
    person = Researcher(id="ann", name="Ann Roe", facts=(_fact(FactKind.POSITION, text),))
    assert not facts_of(person, FactKind.EDUCATION)
