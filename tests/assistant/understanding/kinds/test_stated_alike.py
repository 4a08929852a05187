"""Whether something is the same of two people: asked by their names, or of the two a conversation came to."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind
from assistant.understanding.kinds.kinds import shape_of
from tests.assistant.lab import last, people

AFFILIATION, ADVISOR, EDUCATION = "affiliation", "advisor", "education"


@pytest.mark.parametrize(
    ("masked", "kind", "fact"),
    [
        ("are PERSON and PERSON colleagues?", QueryKind.FACT, AFFILIATION),
        ("do PERSON and PERSON work at the same place?", QueryKind.FACT, AFFILIATION),
        ("do PERSON and PERSON work in one lab?", QueryKind.FACT, AFFILIATION),
        ("are PERSON and PERSON in the same department?", QueryKind.FACT, AFFILIATION),
        ("do PERSON and PERSON share an employer?", QueryKind.FACT, AFFILIATION),
        ("do PERSON and PERSON have the same advisor?", QueryKind.FACT, ADVISOR),
        ("are PERSON and PERSON supervised by the same professor?", QueryKind.FACT, ADVISOR),
        ("do PERSON and PERSON share a supervisor?", QueryKind.FACT, ADVISOR),
        ("is the advisor of PERSON and PERSON the same?", QueryKind.FACT, ADVISOR),
        ("did PERSON and PERSON study together?", QueryKind.FACT, EDUCATION),
        ("did PERSON and PERSON go to university together?", QueryKind.FACT, EDUCATION),
        ("have PERSON and PERSON graduated from the same university?", QueryKind.FACT, EDUCATION),
        ("were PERSON and PERSON classmates?", QueryKind.FACT, EDUCATION),
        ("do PERSON and PERSON have the same alma mater?", QueryKind.FACT, EDUCATION),
        ("are PERSON and PERSON 's interests similar?", QueryKind.COMPARE, None),
        ("do the interests of PERSON and PERSON overlap?", QueryKind.COMPARE, None),
        ("what do PERSON and PERSON have in common?", QueryKind.COMPARE, None),
        ("what has PERSON got that PERSON hasn't?", QueryKind.COMPARE, None),
        ("what does PERSON do that PERSON doesn't?", QueryKind.COMPARE, None),
        ("have PERSON and PERSON published together?", QueryKind.PAPERS, None),
        ("do PERSON and PERSON study the same problems?", QueryKind.COMPARE, None),
        ("papers by PERSON and PERSON on the same topic", QueryKind.PAPERS, None),
    ],
)
def test_what_two_people_share(masked: str, kind: QueryKind, fact: str | None) -> None:
    shape = shape_of(masked)
    assert (shape.kind, shape.fact) == (kind, fact)


@pytest.mark.parametrize(
    ("question", "kind", "fact"),
    [
        ("Are the two at the same university?", QueryKind.FACT, AFFILIATION),
        ("Do both work at the same place?", QueryKind.FACT, AFFILIATION),
        ("and are the two of them at one university?", QueryKind.FACT, AFFILIATION),
        ("Is it the same institute for both?", QueryKind.FACT, AFFILIATION),
        ("Are these two colleagues?", QueryKind.FACT, AFFILIATION),
        ("Do they have the same advisor?", QueryKind.FACT, ADVISOR),
        ("Did they study together?", QueryKind.FACT, EDUCATION),
        ("Were those two classmates?", QueryKind.FACT, EDUCATION),
        ("Which of them is further along in their studies?", QueryKind.FACT, "position"),
        ("Are their interests similar?", QueryKind.COMPARE, None),
        ("What do they have in common?", QueryKind.COMPARE, None),
        ("Have they ever published together?", QueryKind.PAPERS, None),
    ],
)
@pytest.mark.parametrize(
    "before",
    [
        ("Tell me about Tomas Verhoeven.", "And Mira Holmqvist?"),
        ("What are Tomas Verhoeven's research interests?", "And those of Mira Holmqvist?"),
    ],
)
def test_the_two_a_conversation_came_to(
    assistant: Assistant, before: tuple[str, ...], question: str, kind: QueryKind, fact: str | None
) -> None:
    query = last(assistant, *before, question)
    together = [*people(query), *(one.researcher_id for one in query.coauthors)]
    assert (query.kind, query.fact, sorted(map(str, together))) == (kind, fact, ["mira", "tomas"])


@pytest.mark.parametrize("question", ["Have they written papers together?", "any papers together?"])
@pytest.mark.parametrize("between", ["Are they at the same place?", "same university?"])
def test_what_two_wrote_together_behind_what_they_share(
    assistant: Assistant, between: str, question: str
) -> None:
    query = last(assistant, "Tell me about Tomas Verhoeven.", "And Mira Holmqvist?", between, question)
    together = [*people(query), *(one.researcher_id for one in query.coauthors)]
    assert (query.kind, sorted(map(str, together))) == (QueryKind.PAPERS, ["mira", "tomas"])
    assert query.coauthors


def test_two_named_in_one_question_of_a_fact_are_spoken_of(assistant: Assistant) -> None:
    query = last(
        assistant, "Are Tomas Verhoeven and Mira Holmqvist colleagues?", "have they papers in common?"
    )
    assert (people(query), [one.researcher_id for one in query.coauthors]) == (["tomas"], ["mira"])


def test_who_is_on_all_of_a_short_list(assistant: Assistant) -> None:
    query = last(assistant, "Papers by Tomas Verhoeven", "who is on all of them?")
    assert (query.kind, query.fact, set(query.paper_ids)) == (
        QueryKind.COMPARE,
        "authors",
        {"icenet", "robots", "swarm"},
    )
