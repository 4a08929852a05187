"""Single sentences of a page that tell where somebody is now, when they were in the lab, what they founded."""

from __future__ import annotations

import pytest

from assistant.records import Fact, FactKind, Researcher
from assistant.retrieval.person_facts.fact_kinds import facts_of
from assistant.retrieval.person_facts.life import told_of

LEFT = "PhD Student (alumni), The Moor Lab"


def _person(position: str, *told: str) -> Researcher:
    facts = (
        Fact(kind=FactKind.POSITION, text=position, source_id="s1"),
        Fact(kind=FactKind.BIOGRAPHY, text=" ".join(told), source_id="s1"),
    )
    return Researcher(id="r", name="Ada Roe", member=True, facts=facts)


@pytest.mark.parametrize(
    "sentence",
    [
        "She is currently a data scientist at Lantern Biosciences.",
        "Since July 2023, Ada has been an assistant professor at Fjord College.",
        "After defending, she became a postdoc at Fjord Medical School.",
        "Ada now studies moss in the lab of Bo Lind.",
        "After leaving the Moor Lab she joined Lantern as an engineer.",
        "In 2021 she moved to Lantern Labs.",
        "She went on to lead the imaging facility at Fjord.",
    ],
)
def test_what_somebody_did_next_tells_where_they_are(sentence: str) -> None:
    person = _person(
        LEFT,
        "Ada was a student in the Moor Lab.",
        "Before coming to Moor, she worked at a bank.",
        sentence,
        "She likes chess.",
    )
    assert [fact.text for fact in told_of(person, "now")] == [sentence]


def test_what_came_after_a_first_degree_does_not_tell_where_they_are() -> None:
    person = _person(LEFT, "After completing her bachelor's, Ada worked at a bank.")
    assert told_of(person, "now") == ()


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("She is originally from Moor, Fjordland.", True),
        ("Ada comes from Moor.", True),
        ("She grew up in Moor.", True),
        ("Her degree is from Moor College.", False),
        ("Data come from the Moor survey.", False),
    ],
)
def test_where_somebody_is_from(told: str, found: bool) -> None:
    assert bool(told_of(_person("Engineer", told), "origin")) is found


def test_the_lab_that_somebody_left_does_not_tell_where_they_are() -> None:
    person = _person(LEFT, "Ada was a student in the Moor Lab. Before that she worked at a bank.")
    assert told_of(person, "now") == ()


def test_the_position_of_a_present_member_tells_where_they_are() -> None:
    person = _person("Postdoc, The Moor Lab", "Ada studies moss.")
    assert [fact.text for fact in told_of(person, "now")] == ["Postdoc, The Moor Lab"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ada joined the Moor Lab in May 2016.", True),
        ("She was a postdoc in the Moor Lab from 2020 to 2023.", True),
        ("She graduated in 2012 from Fjord College.", False),
        ("Ada was a student in the Moor Lab.", False),
    ],
)
def test_only_a_dated_sentence_tells_when_somebody_was_in_the_lab(sentence: str, told: bool) -> None:
    assert bool(told_of(_person(LEFT, sentence), "membership")) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He co-founded Wisp, an entertainment company, in 2012.", True),
        ("She started her own company.", True),
        ("She worked at a biotech company.", False),
    ],
)
def test_working_at_a_company_is_not_founding_one(sentence: str, told: bool) -> None:
    assert bool(told_of(_person(LEFT, sentence), "founding")) == told


def test_a_long_remark_is_quoted_by_the_sentences_that_tell() -> None:
    filling = " ".join(f"Sentence number {n} speaks of moss and of bogs." for n in range(12))
    person = _person(LEFT, filling, "In 2023 I have won the Reed Challenge.", filling)
    assert [fact.text for fact in facts_of(person, FactKind.AWARD)] == [
        "In 2023 I have won the Reed Challenge."
    ]


def test_where_somebody_who_left_works_is_told_before_the_lab_they_left() -> None:
    person = _person(LEFT, "Ada was a student in the Moor Lab.", "She is currently an editor at Lantern.")
    told = [fact.text for fact in facts_of(person, FactKind.AFFILIATION)]
    assert told == ["She is currently an editor at Lantern.", LEFT]
