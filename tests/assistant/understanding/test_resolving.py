"""What a follow-up leans on, in classes of wording: years told from another, places, others, versions, earlier subjects."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Evidence, Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from tests.assistant.lab import open_lab
from tests.assistant.understanding.test_follow_ups import people, read


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


TOMAS = "Which papers has Tomas Verhoeven written?"
ICENET = "What is IceNet?"
IN_2024 = "Which papers did Mira Holmqvist publish in 2024?"


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("and the year before?", 2023),
        ("the previous year?", 2023),
        ("What about a year earlier?", 2023),
        ("and the year after that?", 2025),
        ("the following year?", 2025),
        ("and two years earlier", 2022),
        ("How many did Tomas Verhoeven have that year?", 2024),
        ("what did Tomas Verhoeven write in the same year?", 2024),
    ],
)
def test_a_year_is_told_from_the_one_spoken_of(lab: Assistant, question: str, year: int) -> None:
    query = read(lab, IN_2024, question)
    assert query.years is not None
    assert (query.years.first, query.years.last) == (year, year)
    assert people(query) == (("tomas",) if "Tomas" in question else ("mira",))


def test_the_year_of_a_paper_is_one_to_tell_from(lab: Assistant) -> None:
    query = read(lab, "Which paper is about snow depth?", "what else did she write the year after?")
    assert query.years is not None
    assert (query.years.first, people(query)) == (2024, ("mira",))


@pytest.mark.parametrize(
    "question",
    [
        "Has the second one written anything else?",
        "What else has the second one published?",
        "Did the second one publish anything else?",
        "what are the second author's other papers?",
    ],
)
def test_a_place_in_a_list_of_authors_is_a_person(lab: Assistant, question: str) -> None:
    query = read(lab, "who wrote IceNet?", question)
    assert people(query) == ("tomas",)
    assert query.kind in (QueryKind.PAPERS, QueryKind.COUNT)


def test_the_last_of_the_authors_is_told(lab: Assistant) -> None:
    assert people(read(lab, "who wrote IceNet?", "who's the last of them?")) == ("tomas",)


@pytest.mark.parametrize(
    "question",
    [
        "In how many of the papers is that person first author?",
        "how often is she first author?",
        "How many has she written as first author?",
    ],
)
def test_a_place_said_of_somebody_is_a_constraint(lab: Assistant, question: str) -> None:
    query = read(lab, "Who is first author of IceNet?", question)
    assert (query.kind, query.position, people(query)) == (QueryKind.COUNT, "first", ("mira",))


@pytest.mark.parametrize(
    "question", ["was she first author?", "Is she its first author?", "and is she the first author of it?"]
)
def test_whether_somebody_is_first_is_asked_of_the_paper(lab: Assistant, question: str) -> None:
    query = read(lab, "Which paper of Mira Holmqvist is at AAAI?", question)
    assert (query.fact, query.paper_ids, query.position) == ("authors", ("snow",), "first")
    assert people(query) == ("mira",)


@pytest.mark.parametrize(
    "question", ["title and venue?", "title?", "venue?", "which venue", "where was that published?"]
)
def test_of_the_only_paper_listed(lab: Assistant, question: str) -> None:
    query = read(lab, "How many papers does Mira Holmqvist have in 2023?", question)
    assert (query.kind, query.paper_ids) == (QueryKind.FACT, ("snow",))


@pytest.mark.parametrize(
    ("first", "question", "fact"),
    [
        ("What is Mira Holmqvist's h-index?", "Tomas Verhoeven's then?", "h_index"),
        ("What is Mira Holmqvist's h-index?", "and Tomas Verhoeven?", "h_index"),
        ("What is Mira Holmqvist's h-index?", "Tomas Verhoeven?", "h_index"),
        ("Where does Mira Holmqvist work?", "and Tomas Verhoeven's?", "affiliation"),
    ],
)
def test_a_name_alone_is_asked_the_same(lab: Assistant, first: str, question: str, fact: str) -> None:
    query = read(lab, first, question)
    assert (query.kind, query.fact, people(query)) == (QueryKind.FACT, fact, ("tomas",))


@pytest.mark.parametrize(
    "question",
    [
        "And from the other researchers on the same topic?",
        "anything by others on that?",
        "what about the rest of the group?",
        "And anyone else on this subject?",
        "papers by somebody else on it?",
    ],
)
def test_others_are_everybody_but_them(lab: Assistant, question: str) -> None:
    query = read(lab, "Anything by Tomas Verhoeven about reinforcement learning?", question)
    assert not query.people
    assert "reinforcement learning" in query.topic
    assert query.without is not None
    assert [one.researcher_id for one in query.without.people] == ["tomas"]


def test_the_other_is_the_paper_spoken_of_before(lab: Assistant) -> None:
    query = read(lab, "What is IceNet?", "What is SwarmWalk?", "and the other one, where was it published?")
    assert (query.fact, query.paper_ids) == ("venue", ("icenet",))


@pytest.mark.parametrize(
    "question", ["who is on both?", "who is on both of them?", "do they share an author?"]
)
def test_who_is_on_both(lab: Assistant, question: str) -> None:
    query = read(lab, "What is IceNet?", "What is SwarmWalk?", question)
    assert (query.kind, query.fact, query.paper_ids) == (QueryKind.COMPARE, "authors", ("icenet", "swarm"))


@pytest.mark.parametrize(
    "question",
    [
        "back to the glacier thing: who wrote it?",
        "ok, back to glaciers - who wrote it?",
        "let's return to the glacier paper, who wrote it?",
    ],
)
def test_an_earlier_subject_is_returned_to(lab: Assistant, question: str) -> None:
    query = read(
        lab,
        "papers about glacier melting",
        "What is Tomas Verhoeven's h-index?",
        question.replace("glaciers", "glacier"),
    )
    assert (query.fact, query.paper_ids) == ("authors", ("icenet",))


@pytest.mark.parametrize("question", ["and the latter?", "the second one?", "and the other?"])
def test_the_same_is_asked_of_the_other(lab: Assistant, question: str) -> None:
    query: Query = read(
        lab, "papers by Mira Holmqvist in 2023 and 2024", "who wrote the first one?", question
    )
    assert (query.kind, query.fact) == (QueryKind.FACT, "authors")
    assert len(query.paper_ids) == 1


@pytest.mark.parametrize(
    "question", ["and Tomas Verhoeven, where does that one work?", "Tomas Verhoeven: where does he work?"]
)
def test_a_person_put_first_is_who_is_meant(lab: Assistant, question: str) -> None:
    query = read(lab, "Where does Mira Holmqvist work?", question)
    assert (query.fact, people(query)) == ("affiliation", ("tomas",))


@pytest.mark.parametrize(
    "question", ["who is on it too?", "who is in both?", "what else did they?", "who are those?"]
)
def test_what_leads_nowhere_never_lists_everybody(lab: Assistant, question: str) -> None:
    answer = lab.ask("Is there a paper on basket weaving?")
    assert answer.outcome == "abstain"
    query = read(lab, "Is there a paper on basket weaving?", question)
    assert query.topic or query.people or query.paper_ids or query.kind.is_talk or query.fact == "whom"


@pytest.mark.parametrize(
    ("first", "question", "whose", "topic"),
    [
        (
            "Who works on reinforcement learning?",
            "what has the first of them written about it?",
            "tomas",
            True,
        ),
        ("Who works on reinforcement learning?", "papers of the first one on that topic", "tomas", True),
        ("Who works on reinforcement learning?", "papers of the first one", "tomas", False),
    ],
)
def test_one_of_the_people_listed_and_the_topic(
    lab: Assistant, first: str, question: str, whose: str, topic: bool
) -> None:
    listed = [one.id for one in lab.ask(first).people]
    query = read(lab, first, question)
    assert people(query) == (listed[0],)
    assert bool(query.topic) is topic


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("without the venue", (True, False)),
        ("drop the year", (False, True)),
        ("whatever the year", (False, True)),
        ("forget the venue", (True, False)),
    ],
)
def test_a_constraint_is_dropped(lab: Assistant, question: str, kept: tuple[bool, bool]) -> None:
    query = read(lab, "Papers by Mira Holmqvist at ICRA in 2024", question)
    assert people(query) == ("mira",)
    assert (bool(query.years), bool(query.venues)) == kept


@pytest.mark.parametrize(
    "question", ["the other ones?", "and the others", "what about the rest?", "the remaining papers"]
)
def test_the_others_of_a_list(lab: Assistant, question: str) -> None:
    listed = [one.id for one in lab.ask(TOMAS).papers]
    query = read(lab, TOMAS, "who wrote the first one?", question)
    assert query.paper_ids == tuple(listed[1:])


def test_who_wrote_the_others(lab: Assistant) -> None:
    listed = [one.id for one in lab.ask(TOMAS).papers]
    query = read(lab, TOMAS, "when was the first one published?", "who wrote the others?")
    assert (query.fact, query.paper_ids) == ("authors", tuple(listed[1:]))


@pytest.mark.parametrize("question", ["and papers?", "her papers?", "what publications?", "and which papers"])
def test_papers_after_a_fact_of_a_person(lab: Assistant, question: str) -> None:
    query = read(lab, "Where does Mira Holmqvist work?", question)
    assert (query.kind, people(query), query.fact) == (QueryKind.PAPERS, ("mira",), None)


@pytest.mark.parametrize("question", ["and without him?", "without him", "but without her?"])
def test_without_the_co_author(lab: Assistant, question: str) -> None:
    query = read(lab, "Papers by Mira Holmqvist with Tomas Verhoeven", question)
    assert (people(query), query.coauthors) == (("mira",), ())
    assert query.without is not None
    assert [one.researcher_id for one in query.without.people] == ["tomas"]


@pytest.mark.parametrize(
    "question", ["which of them has most papers?", "who of them has the most?", "which one has most?"]
)
def test_of_the_people_listed_who_has_most(lab: Assistant, question: str) -> None:
    query = read(lab, "Who are Mira Holmqvist's co-authors?", question)
    assert (query.kind, query.group_by) == (QueryKind.COUNT, "person")
    assert set(people(query)) == {"tomas", "ines"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which papers did Pavel Horak publish at ICML?", (("pavel",), "", None)),
        ("How many papers does Ines Carvalho have?", (("ines",), "", None)),
        ("Are there papers about spin systems?", ((), "spin systems", None)),
        ("Who works on walking robots?", ((), "walking robots", None)),
    ],
)
def test_a_question_that_names_all_it_needs_inherits_nothing(
    lab: Assistant, question: str, expected: tuple[tuple[str, ...], str, None]
) -> None:
    query = read(lab, "Papers by Mira Holmqvist at ICRA in 2024", question)
    assert (people(query), query.topic, query.years) == expected
    assert not query.coauthors


def test_what_led_nowhere_leaves_the_conversation_as_it_was(lab: Assistant) -> None:
    talk = Conversation(lab.library(), lambda query, library: Evidence(query=query))
    talk = talk.after(Query(kind=QueryKind.PAPERS, topic="dragons"))
    assert talk.after(Query(kind=QueryKind.FACT, fact="authors")) is talk


@pytest.mark.parametrize(
    ("question", "paper"),
    [
        ("the preprint: who wrote it?", "swarm"),
        ("who wrote the unpublished one?", "swarm"),
        ("the 2025 one, who wrote it?", "swarm"),
    ],
)
def test_one_of_a_list_by_how_it_was_published(lab: Assistant, question: str, paper: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.fact, query.paper_ids) == ("authors", (paper,))


@pytest.mark.parametrize(
    "question", ["how much does the second cut the cost?", "By how much did the second cut the cost?"]
)
def test_a_place_before_a_verb(lab: Assistant, question: str) -> None:
    query = read(lab, "What is SwarmWalk?", "What is IceNet?", question)
    assert query.paper_ids == ("icenet",)


def test_the_same_count_of_another_of_the_people_listed(lab: Assistant) -> None:
    listed = [one.id for one in lab.ask("Who works on reinforcement learning?").people]
    query = read(
        lab, "Who works on reinforcement learning?", "how many papers has the second?", "and the first?"
    )
    assert (query.kind, people(query)) == (QueryKind.COUNT, (listed[0],))


@pytest.mark.parametrize("question", ["is he on SwarmWalk too?", "did he write SwarmWalk as well?"])
def test_whoever_a_paper_was_asked_about_is_he(lab: Assistant, question: str) -> None:
    query = read(lab, "Is Tomas Verhoeven an author of IceNet?", question)
    assert (query.paper_ids, people(query)) == (("swarm",), ("tomas",))


@pytest.mark.parametrize("question", ["code?", "and code?", "link?", "any code?"])
def test_code_alone_is_asked_of_the_paper(lab: Assistant, question: str) -> None:
    assert read(lab, ICENET, question).fact == "links"


@pytest.mark.parametrize(
    "question", ["which of the two is more recent?", "which is newer?", "which came later?"]
)
def test_one_of_two_is_the_newer(lab: Assistant, question: str) -> None:
    query = read(lab, ICENET, "What is SwarmWalk?", question)
    assert (query.sort, query.limit, set(query.paper_ids)) == ("newest", 1, {"icenet", "swarm"})


@pytest.mark.parametrize(
    ("narrowing", "question"),
    [
        ("which of these are with Tomas Verhoeven?", "and which aren't?"),
        ("which of these are with Tomas Verhoeven?", "which are not?"),
        ("which are at ICRA?", "and which ones aren't?"),
        ("only 2024", "and which are not?"),
    ],
)
def test_what_a_list_was_narrowed_to_is_turned_round(lab: Assistant, narrowing: str, question: str) -> None:
    query = read(lab, "Mira Holmqvist's papers", narrowing, question)
    assert people(query) == ("mira",)
    assert not (query.coauthors or query.venues or query.years)
    assert query.without is not None
    assert query.without.people or query.without.venues or query.without.years


@pytest.mark.parametrize("question", ["compare it with SwarmWalk", "how does it compare to SwarmWalk?"])
def test_the_paper_spoken_of_is_compared_with_another(lab: Assistant, question: str) -> None:
    query = read(lab, ICENET, question)
    assert (query.kind, set(query.paper_ids)) == (QueryKind.COMPARE, {"icenet", "swarm"})


@pytest.mark.parametrize("question", ["are there more of hers?", "any more by her?", "does she have more?"])
def test_more_of_somebody_s(lab: Assistant, question: str) -> None:
    query = read(lab, "Papers about snow by Mira Holmqvist", question)
    assert (query.kind, query.group_by, people(query)) == (QueryKind.PAPERS, None, ("mira",))


@pytest.mark.parametrize("question", ["anyone on both?", "who of them is here?", "are they among those?"])
def test_a_pair_that_was_never_spoken_of_lists_nobody(lab: Assistant, question: str) -> None:
    query = read(lab, ICENET, question)
    assert query.kind is not QueryKind.PEOPLE
