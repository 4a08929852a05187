"""Follow-ups tried on what was shown: details of the papers before the visitor, picks from a list, subjects begun anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, Link, QueryKind, Turn, Years
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, last, open_lab, paper, people

KELP = paper("kelp", "KelpLens: Segmenting Kelp in Murky Water", "KelpLens segments kelp in murky water. One lens module takes 3.5 MB. Training used 412 volunteers and is 2.4x faster than before.", "ines pavel", 2023, "CVPR", links=(Link(kind="code", url="https://github.com/example/kelplens"),))  # fmt: skip
REEF = paper(
    "reef",
    "Mapping Reefs from Boats",
    "Boats map reefs with strontium tracers in murky water.",
    "ines",
    2021,
    "CVPR",
)
DEEP = paper(
    "kelp2",
    "Scaling KelpLens to Deep Water",
    "KelpLens is extended to deep water and tried on 312 dives.",
    "pavel",
    2025,
    "ICRA",
)
HONOURED = TOMAS.model_copy(update={"facts": (*TOMAS.facts, fact(FactKind.AWARD, "Sandpiper Scholarship of 2019"))})  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(
        Path(tmp_path_factory.mktemp("tried")), KELP, REEF, DEEP, researchers=(MIRA, HONOURED, *OTHERS)
    )


KELP_ASKED = "Is there a paper on segmenting kelp?"


@pytest.mark.parametrize(
    "question",
    ["size of one of these modules?", "how many volunteers did they train with?", "how much faster?"],
)
def test_a_detail_is_asked_of_the_paper_before_the_visitor(lab: Assistant, question: str) -> None:
    query = last(lab, KELP_ASKED, question)
    assert (query.kind, query.paper_ids) == (QueryKind.FACT, ("kelp",))
    assert query.fact in ("words", "figure")


def test_what_the_paper_does_not_tell_is_not_looked_for_elsewhere(lab: Assistant) -> None:
    query = last(lab, KELP_ASKED, "with which licence?")
    assert query.paper_ids == ("kelp",)


@pytest.mark.parametrize(
    "question",
    ["who works on robots?", "any papers on bees?", "and something on spin systems?", "do you have a drone?"],
)
def test_what_seeks_work_or_people_begins_anew(lab: Assistant, question: str) -> None:
    assert last(lab, KELP_ASKED, question).paper_ids == ()


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Which one uses strontium tracers?", "reef"),
        ("which of them segments kelp?", "kelp"),
        ("Which is about reefs?", "reef"),
        ("Nice. Back to that list: which one has strontium?", "reef"),
    ],
)
def test_one_is_picked_from_the_list(lab: Assistant, question: str, meant: str) -> None:
    text = lab.ask(question, _after(lab, "Papers by Ines Carvalho")).text
    titles = {"kelp": KELP.title, "reef": REEF.title}
    assert [one for one in titles if titles[one] in text] == [meant]


def test_the_other_one_is_told_by_what_stands_behind(lab: Assistant) -> None:
    query = last(lab, "Papers by Ines Carvalho", "What is KelpLens about?", "And the other one, with strontium tracers from boats?")  # fmt: skip
    assert query.paper_ids == ("reef",)


@pytest.mark.parametrize("question", ["the DOI of the one with only one author", "when did the one with two authors come out?"])  # fmt: skip
def test_one_is_told_by_how_many_wrote_it(lab: Assistant, question: str) -> None:
    query = last(lab, "What do you have on murky water?", question)
    assert query.paper_ids == (("kelp",) if "two" in question else ("reef",))


@pytest.mark.parametrize(
    "question",
    ["how many is that in all?", "and how many are those altogether?", "so how many is that together?"],
)
def test_lists_are_summed_up(lab: Assistant, question: str) -> None:
    query = last(lab, "Papers by Tomas Verhoeven in 2024", "and in 2025?", question)
    assert (query.kind, people(query), query.years) == (QueryKind.COUNT, ["tomas"], Years(first=2024, last=2025))  # fmt: skip


def test_one_list_is_no_sum(lab: Assistant) -> None:
    query = last(lab, "Papers by Tomas Verhoeven in 2024", "how many is that in all?")
    assert (query.kind, query.years) == (QueryKind.COUNT, Years(first=2024, last=2024))


@pytest.mark.parametrize("question", ["who leads both?", "who's the lead of both?", "who led these?"])
def test_who_leads_papers_stands_first(lab: Assistant, question: str) -> None:
    query = last(lab, "Papers at CVPR by Ines Carvalho from 2022 and 2021", question)
    assert (query.fact, query.position) == ("authors", "first")


@pytest.mark.parametrize(
    "question",
    [
        "How many papers does Tomas Verhoeven lead?",
        "Show me what Tomas Verhoeven led in 2024",
        "which papers has Tomas Verhoeven led?",
    ],
)
def test_papers_that_somebody_led(lab: Assistant, question: str) -> None:
    query = last(lab, question)
    assert (people(query), query.position) == (["tomas"], "first")


def test_a_group_is_led_otherwise(lab: Assistant) -> None:
    assert last(lab, "Does Tomas Verhoeven lead a group?").position is None


@pytest.mark.parametrize(
    "question",
    [
        "which is the newest... sorry, the oldest I mean",
        "which is the latest - no, the earliest?",
        "which is the newest, I mean the oldest?",
    ],
)
def test_a_word_is_put_right_in_one_breath(lab: Assistant, question: str) -> None:
    assert last(lab, "Papers by Tomas Verhoeven", question).sort == "oldest"


@pytest.mark.parametrize("question", ["Well. A different thing: he also wants kelp in murky water", "Ok. New subject: kelp in murky water, anything?"])  # fmt: skip
def test_a_new_subject_is_of_nobody_spoken_of(lab: Assistant, question: str) -> None:
    query = last(lab, "Papers by Tomas Verhoeven", question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, [])


def test_another_thing_of_the_same_person_is_theirs(lab: Assistant) -> None:
    query = last(
        lab, "Papers by Tomas Verhoeven", "Different thing: what is the oldest paper by the same person?"
    )
    assert people(query) == ["tomas"]


def test_giving_up_is_no_new_subject(lab: Assistant) -> None:
    query = last(lab, "What is Mira Holmqvist's h-index?", "Never mind. Titles from 2024 then?")
    assert (query.kind, people(query), query.years) == (QueryKind.PAPERS, ["mira"], Years(first=2024, last=2024))  # fmt: skip


@pytest.mark.parametrize("question", ["any prizes as a student?", "understood. scholarships?"])
def test_a_fact_of_whom_the_talk_is_about(lab: Assistant, question: str) -> None:
    query = last(lab, "What does Tomas Verhoeven do?", question)
    assert (query.kind, query.fact, people(query)) == (QueryKind.FACT, FactKind.AWARD, ["tomas"])


def test_the_same_fact_of_another_one(lab: Assistant) -> None:
    query = last(lab, "What do you have on murky water?", "the one from 2023, where's its code?", "what about the 2021 one?")  # fmt: skip
    assert (query.paper_ids, query.fact) == (("reef",), "links")


@pytest.mark.parametrize("question", ["Did it get a best paper award?", "Who received the best-paper prize for it?"])  # fmt: skip
def test_a_prize_that_is_not_stored_is_not_told(lab: Assistant, question: str) -> None:
    assert lab.ask(question, _after(lab, KELP_ASKED)).outcome == "abstain"


def _after(lab: Assistant, question: str) -> list[Turn]:
    return [Turn(role="user", content=question), Turn(role="assistant", content=lab.ask(question).text)]


def test_papers_with_code_are_shown_with_it(lab: Assistant) -> None:
    answer = lab.ask("Which of them has public code?", _after(lab, "What do you have on murky water?"))
    assert "github.com/example/kelplens" in answer.text


def test_others_of_the_same_place_and_year(lab: Assistant) -> None:
    query = last(lab, KELP_ASKED, "Which other papers did you have at that same conference that year?")
    assert (query.venues, query.years) == (("CVPR",), Years(first=2023, last=2023))


def test_somebody_of_a_story_is_not_asked_for(lab: Assistant) -> None:
    query = last(lab, "My father always quarrelled with his colleague Dr Meierling about reefs. Do you have a paper on mapping reefs?")  # fmt: skip
    assert people(query) == []


@pytest.mark.parametrize("question", ["Do you know papers by Dr Meierling?", "What has my colleague Dr Meierling published?"])  # fmt: skip
def test_somebody_asked_for_is(lab: Assistant, question: str) -> None:
    assert people(last(lab, question)) == [None]


@pytest.mark.parametrize(
    "question",
    [
        "Is there a later version for deep water?",
        "any extension for deep water?",
        "was there a follow-up for deep water?",
    ],
)
def test_what_came_of_a_paper_carries_its_name(lab: Assistant, question: str) -> None:
    assert last(lab, "What is KelpLens about?", question).paper_ids == ("kelp2",)


def test_an_extension_of_something_else_is_looked_for(lab: Assistant) -> None:
    query = last(lab, "What is KelpLens about?", "Is there an extension of IceNet?")
    assert "kelp2" not in query.paper_ids


@pytest.mark.parametrize(
    "question", ["who wrote that with Pavel Horak?", "and who worked on it together with Pavel Horak?"]
)
def test_who_wrote_a_paper_with_somebody(lab: Assistant, question: str) -> None:
    query = last(lab, "What is KelpLens about?", question)
    assert (query.kind, query.paper_ids, people(query)) == (QueryKind.COAUTHORS, ("kelp",), ["pavel"])


@pytest.mark.parametrize(
    "question", ["And how many dives did they analyse?", "how many dives did they look at?"]
)
def test_whoever_wrote_a_paper_looked_at_things(lab: Assistant, question: str) -> None:
    query = last(lab, "What is Scaling KelpLens to Deep Water about?", question)
    assert (query.kind, query.paper_ids) == (QueryKind.FACT, ("kelp2",))


def test_what_somebody_published_is_no_detail(lab: Assistant) -> None:
    query = last(lab, "What is KelpLens about?", "How many papers did they write?")
    assert (query.kind, query.paper_ids) != (QueryKind.FACT, ("kelp",))


@pytest.mark.parametrize("question", ["and spin systems that melt?", "drones over meadows?"])
def test_a_bare_subject_of_which_a_paper_says_nothing_begins_anew(lab: Assistant, question: str) -> None:
    assert "kelp" not in last(lab, KELP_ASKED, "how much faster is it?", question).paper_ids
