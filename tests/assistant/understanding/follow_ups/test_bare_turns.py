"""Later turns that name nobody and nothing are asked of what the talk is about, whatever their wording."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind
from tests.assistant.lab import open_lab
from tests.assistant.understanding.test_follow_ups import people, read

TOMAS = "Which papers has Tomas Verhoeven written?"
WHO = "Who is Tomas Verhoeven?"
LEARNING = "Which papers are about reinforcement learning?"
ICE = 'Who wrote "IceNet: Glacier Melting Seen by Cheap Sensors"?'


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


@pytest.mark.parametrize("first", [TOMAS, WHO])
@pytest.mark.parametrize(
    "question",
    [
        "co-authors?",
        "with whom?",
        "And together with whom did he publish these papers?",
        "Could you name everybody he writes with?",
        "To rule out conflicts of interest, I need the list of co-authors.",
        "Does he publish with others, and who are they?",
    ],
)
def test_the_company_is_that_of_the_person(lab: Assistant, first: str, question: str) -> None:
    query = read(lab, first, question)
    assert (query.kind, people(query), query.group_by) == (QueryKind.COAUTHORS, ("tomas",), None)


@pytest.mark.parametrize(
    "question",
    [
        "most frequent co-author?",
        "his closest collaborator, who is that?",
        "Who shares most papers with him?",
    ],
)
def test_the_usual_partner_is_that_of_the_person(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, people(query), query.group_by) == (QueryKind.COAUTHORS, ("tomas",), "person")


@pytest.mark.parametrize(
    "question", ["busiest year?", "which year most", "For a chart: what was the peak year?"]
)
def test_the_best_year_is_that_of_the_person(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, query.group_by, people(query)) == (QueryKind.COUNT, "year", ("tomas",))


@pytest.mark.parametrize("first", [TOMAS, WHO])
@pytest.mark.parametrize(
    "question",
    ["newest paper?", "and his latest article", "For my column I need just the most recent paper."],
)
def test_the_newest_is_that_of_the_person(lab: Assistant, first: str, question: str) -> None:
    query = read(lab, first, question)
    assert (query.kind, query.sort, query.limit, people(query)) == (QueryKind.PAPERS, "newest", 1, ("tomas",))


@pytest.mark.parametrize(
    "question", ["number?", "I don't want to count, how many are these?", "just the total, please"]
)
@pytest.mark.parametrize("first", [TOMAS, LEARNING])
def test_what_was_listed_is_counted(lab: Assistant, first: str, question: str) -> None:
    query = read(lab, first, question)
    before = read(lab, first)
    assert (query.kind, people(query), query.topic) == (QueryKind.COUNT, people(before), before.topic)


@pytest.mark.parametrize(
    "question", ["where were these published?", "venues?", "which journals does he use?"]
)
def test_the_venues_are_those_of_the_person(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, people(query)) == (QueryKind.VENUES, ("tomas",))


@pytest.mark.parametrize(
    "question",
    [
        "only first authorships",
        "Leave out the ones where someone else is first author.",
        "which did he first-author?",
    ],
)
def test_a_list_is_held_to_first_authorships(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, query.position, people(query)) == (QueryKind.PAPERS, "first", ("tomas",))


@pytest.mark.parametrize(
    "question", ["a short bio, please", "what kind of person is he? a profile", "who is this?"]
)
def test_the_portrait_is_that_of_the_person(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, people(query)) == (QueryKind.PROFILE, ("tomas",))


@pytest.mark.parametrize(
    "question", ["who works on it?", "Whom could I interview about this subject?", "people doing this?"]
)
def test_who_works_on_the_topic_of_a_list(lab: Assistant, question: str) -> None:
    query = read(lab, LEARNING, question)
    assert (query.kind, query.topic) == (QueryKind.PEOPLE, read(lab, LEARNING).topic)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("what's in it?", "about"),
        ("Give me a short summary, please.", "about"),
        ("how big was the author team?", "authors"),
        ("In our field the last author is the boss. Who is it here?", "authors"),
        ("the journal or conference, please", "venue"),
        ("is there an implementation?", "links"),
    ],
)
def test_what_is_asked_of_one_paper(lab: Assistant, question: str, fact: str) -> None:
    query = read(lab, ICE, question)
    assert (query.kind, query.fact, query.paper_ids) == (QueryKind.FACT, fact, ("icenet",))


@pytest.mark.parametrize(
    "question", ["anything comparable?", "what else is there along those lines?", "papers close to this one"]
)
def test_papers_like_the_one_spoken_of(lab: Assistant, question: str) -> None:
    query = read(lab, ICE, question)
    assert (query.kind, query.paper_ids) == (QueryKind.SIMILAR, ("icenet",))


@pytest.mark.parametrize(
    "question",
    [
        "I liked it, what else is there from the first author?",
        "the person listed first, which other papers do they have?",
    ],
)
def test_what_the_first_author_wrote_besides(lab: Assistant, question: str) -> None:
    query = read(lab, ICE, question)
    assert query.without is not None
    assert (query.kind, query.without.paper_ids, len(query.people)) == (QueryKind.PAPERS, ("icenet",), 1)


@pytest.mark.parametrize(
    "question",
    [
        "newest one about glaciers?",
        "how many data sets was it tested on?",
        "co-authors in 2023?",
        "who wrote the second one?",
        "how many of them with Mira Holmqvist?",
        "which of these are preprints?",
    ],
)
def test_a_turn_that_says_more_is_not_bare(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    held = query.topic or query.years or query.coauthors or query.status or query.paper_ids or query.without
    assert held, query


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Can you narrow it down to glaciers?", "glaciers"),
        ("Leave out anything that isn't about glaciers.", "glaciers"),
        ("hm, too many, I just wanted the papers on glaciers", "glaciers"),
        ("could you pick out those dealing with glaciers", "glaciers"),
        ("whatever is not on glaciers can go", "glaciers"),
    ],
)
def test_a_list_is_narrowed_in_many_words(lab: Assistant, question: str, topic: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ("tomas",), topic)


@pytest.mark.parametrize(
    "question",
    [
        "Can you limit that to Tomas Verhoeven's papers?",
        "narrow it down to author Tomas Verhoeven",
        "from that list, what's by Tomas Verhoeven?",
    ],
)
def test_a_topic_is_narrowed_to_somebody(lab: Assistant, question: str) -> None:
    query = read(lab, LEARNING, question)
    assert (query.kind, people(query), query.topic) == (
        QueryKind.PAPERS,
        ("tomas",),
        read(lab, LEARNING).topic,
    )


@pytest.mark.parametrize(
    "question",
    [
        "and paper 1, who are the authors?",
        "who wrote the first paper on the list?",
        "the one at the top, who wrote it?",
    ],
)
def test_a_place_in_a_list_is_said_in_many_words(lab: Assistant, question: str) -> None:
    query = read(lab, LEARNING, question)
    assert (query.fact, query.paper_ids) == ("authors", (lab.ask(LEARNING).papers[0].id,))
