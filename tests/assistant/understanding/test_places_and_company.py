"""Places in the author list, joint papers, closest co-authors and venues turned round, in many wordings."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import Evidence, QueryKind
from assistant.retrieval.dispatch import retrieve
from assistant.understanding.query.parse import parse
from tests.assistant.lab import TODAY


def found(text: str, library: Library) -> Evidence:
    return retrieve(parse(text, library, TODAY).query, library)


def ids(evidence: Evidence) -> set[str]:
    return {paper.id for paper in evidence.papers}


@pytest.mark.parametrize(
    "text",
    [
        "Which of Mira Holmqvist's papers do not have her as first author?",
        "papers by Mira Holmqvist where she isn't the first author",
        "what has Mira Holmqvist co-authored without being lead author",
        "on which of the publications is Mira Holmqvist NOT the first name",
        "Mira Holmqvist papers excluding those she is first author of",
    ],
)
def test_a_place_turned_round_is_of_those_asked_for(text: str, library: Library) -> None:
    assert ids(found(text, library)) == {"swarm"}


@pytest.mark.parametrize(
    "text",
    [
        "On how many papers is Mira Holmqvist the first name?",
        "How often is Mira Holmqvist first author?",
        "In how many papers does Mira Holmqvist come first?",
    ],
)
def test_a_first_name_is_a_place_in_the_list(text: str, library: Library) -> None:
    assert found(text, library).value == 2


def test_papers_that_list_somebody_first(library: Library) -> None:
    assert ids(found("Which papers list Mira Holmqvist first?", library)) == {"icenet", "snow"}


@pytest.mark.parametrize(
    "text",
    [
        "On how many of Mira Holmqvist's listed papers is Tomas Verhoeven named?",
        "how many of Mira Holmqvist's papers include Tomas Verhoeven?",
        "How many of Mira Holmqvist's publications is Tomas Verhoeven on too?",
        "How many papers have Mira Holmqvist and Tomas Verhoeven written together?",
    ],
)
def test_who_is_named_on_anothers_papers_is_a_coauthor(text: str, library: Library) -> None:
    evidence = found(text, library)
    assert evidence.value == 2
    assert ids(evidence) == {"icenet", "swarm"}


@pytest.mark.parametrize(
    "text",
    [
        "Who has co-signed the most papers with Mira Holmqvist?",
        "Who is Mira Holmqvist's most frequent co-author?",
        "With whom does Mira Holmqvist collaborate most?",
        "Mira Holmqvist's closest collaborator",
        "Mira Holmqvist's main co-author?",
    ],
)
def test_the_closest_coauthor_is_one(text: str, library: Library) -> None:
    evidence = found(text, library)
    assert evidence.query.kind is QueryKind.COAUTHORS
    assert [one.researcher_id for one in evidence.ranked_people] == ["tomas"]
    assert evidence.value == 2


@pytest.mark.parametrize(
    "text", ["Who are Mira Holmqvist's most frequent co-authors?", "list Mira Holmqvist's co-authors"]
)
def test_closest_coauthors_are_several(text: str, library: Library) -> None:
    assert {one.researcher_id for one in found(text, library).ranked_people} == {"tomas", "ines"}


@pytest.mark.parametrize(
    "text",
    [
        "What has Mira Holmqvist got at AAAI but not ICRA?",
        "papers by Mira Holmqvist at AAAI, not at ICRA",
    ],
)
def test_a_venue_turned_round_stands_beside_one_that_is_not(text: str, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert query.venues == ("AAAI",)
    assert query.without is not None
    assert query.without.venues == ("ICRA",)
    assert ids(found(text, library)) == {"snow"}


@pytest.mark.parametrize(
    "text",
    [
        "When did Mira Holmqvist start publishing?",
        "What's the very first entry in Mira Holmqvist's list?",
        "when did Mira Holmqvist begin to publish?",
    ],
)
def test_a_beginning_is_the_earliest_paper(text: str, library: Library) -> None:
    assert ids(found(text, library)) == {"snow"}


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holmqvist's most productive year, going by the dates, was which one?",
        "which year was best for Mira Holmqvist in number of papers",
        "What was Mira Holmqvist's busiest year?",
    ],
)
def test_a_best_year_is_a_year(text: str, library: Library) -> None:
    assert parse(text, library, TODAY).query.group_by == "year"


def test_what_sort_of_venue_it_is_holds_the_papers(library: Library) -> None:
    query = parse("Which papers of Mira Holmqvist appeared in a journal?", library, TODAY).query
    assert (query.track, query.unapplied) == ("Journal", ())


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("What does Mira Holmqvist earn per month?", True),
        ("is Mira Holmqvist paid well?", True),
        ("code link for IceNet please", False),
        ("code for IceNet", False),
        ("code me a website", True),
    ],
)
def test_requests_that_only_begin_alike_are_kept_apart(text: str, refused: bool, library: Library) -> None:
    assert bool(parse(text, library, TODAY).query.refusal) is refused


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("who are the current postdocs?", "current postdocs"),
        ("list the PhD students", "phd students"),
        ("Which postdocs are in the group?", "postdocs"),
        ("How many undergraduates have been in the lab?", "undergraduates"),
        ("Who is the PI?", "pi"),
        ("who leads the lab", "leads the lab"),
        ("Are there any professors here?", "professors"),
        ("alumni", "alumni"),
    ],
)
def test_people_by_position(text: str, position: str, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert (query.kind, query.fact, query.topic) == (QueryKind.PEOPLE, "position", position)


@pytest.mark.parametrize(
    "text",
    ["Which professor works on glaciers?", "students who work on robots", "papers about student models"],
)
def test_a_position_beside_a_topic_is_no_list_of_positions(text: str, library: Library) -> None:
    assert parse(text, library, TODAY).query.fact != "position"


@pytest.mark.parametrize(
    "text",
    [
        "Which paper introduced IceNet?",
        "which paper is IceNet from",
        "In which paper is IceNet described?",
        "What paper proposes the IceNet method?",
    ],
)
def test_a_paper_asked_for_by_its_method_is_the_answer(text: str, library: Library) -> None:
    assert ids(found(text, library)) == {"icenet"}


@pytest.mark.parametrize(
    "text", ["What topics does the lab work on?", "main research themes of this group", "what do you work on"]
)
def test_themes_of_the_lab_are_told_by_its_papers(text: str, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert (query.kind, query.fact) == (QueryKind.COUNT, "themes")


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holmqvist papers led by somebody else",
        "Which of Mira Holmqvist's papers are led by others?",
    ],
)
def test_led_by_others_turns_the_place_round(text: str, library: Library) -> None:
    assert ids(found(text, library)) == {"swarm"}


def test_a_name_put_aside_is_left_out(library: Library) -> None:
    evidence = found("Tomas Verhoeven aside, whom does Mira Holmqvist publish with most often?", library)
    assert [one.researcher_id for one in evidence.ranked_people] == ["ines"]


def test_a_place_among_somebodys_papers_is_of_those_counted(library: Library) -> None:
    evidence = found("Who has the most first-author papers among those of Tomas Verhoeven?", library)
    assert [(group.label, group.value) for group in evidence.groups[:1]] == [("Tomas Verhoeven", 2)]


@pytest.mark.parametrize("text", ["Which of Mira Holmqvist's papers has not been accepted yet?"])
def test_not_accepted_leaves_out_what_appeared(text: str, library: Library) -> None:
    assert ids(found(text, library)) == {"swarm"}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("How many of Mira Holmqvist's papers come with a code link?", ""),
        ("Mira Holmqvist: publications with a code repository", ""),
        ("papers with code on glaciers", "glaciers"),
    ],
)
def test_words_that_ask_for_code_are_no_topic(text: str, topic: str, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert (query.fact, query.topic) == ("code", topic)


@pytest.mark.parametrize("text", ["nr of papers Mira Holmqvist 2024", "# papers by Mira Holmqvist in 2024"])
def test_numbers_are_asked_for_in_short(text: str, library: Library) -> None:
    assert found(text, library).value == 1


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("For a workshop on snow depth we need speakers. Who has published on it?", "snow depth"),
        ("I'd like glaciers measured with sensors that are cheap. Any research in that direction?", "glaciers measured with sensors that are cheap"),
        ("I'm a journalist from Lisbon looking for a group that does robots", "robots"),
    ],
)  # fmt: skip
def test_what_visitors_say_of_themselves_is_no_topic(text: str, topic: str, library: Library) -> None:
    assert parse(text, library, TODAY).query.topic == topic


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("which of the former PhD students was the least capable?", True),
        ("Who is the laziest researcher here?", True),
        ("is Mira Holmqvist more talented than Tomas Verhoeven?", True),
        ("most reliable methods for measuring snow", False),
        ("more capable robots", False),
    ],
)
def test_people_are_not_graded(text: str, refused: bool, library: Library) -> None:
    assert (parse(text, library, TODAY).query.refusal == "judgement") is refused


@pytest.mark.parametrize(
    "text",
    [
        "What have Mira Holmqvist and Tomas Verhoeven published with each other?",
        "papers Mira Holmqvist and Tomas Verhoeven wrote with each other",
        "Did Mira Holmqvist and Tomas Verhoeven ever publish with one another?",
        "Have Mira Holmqvist and Tomas Verhoeven been on each other's papers?",
        "How many papers do Mira Holmqvist and Tomas Verhoeven have with each other?",
    ],
)
def test_with_each_other_is_jointly(text: str, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert [one.researcher_id for one in (*query.people, *query.coauthors)] == ["mira", "tomas"]
    assert query.coauthors and query.group_by is None


def test_each_alone_is_not(library: Library) -> None:
    query = parse("How many papers do Mira Holmqvist and Tomas Verhoeven each have?", library, TODAY).query
    assert (len(query.people), query.group_by) == (2, "person")


@pytest.mark.parametrize(
    "text",
    [
        "Have Mira Holmqvist and Tomas Verhoeven ever been on the same paper? Which?",
        "Were Mira Holmqvist and Tomas Verhoeven ever authors of the same article?",
        "Has Mira Holmqvist been on the same papers as Tomas Verhoeven?",
        "Which publications do Mira Holmqvist and Tomas Verhoeven have in common?",
        "Is there a paper that carries both names, Mira Holmqvist and Tomas Verhoeven?",
        "Do the names Mira Holmqvist and Tomas Verhoeven ever occur together on a paper?",
        "any papers in common between Mira Holmqvist and Tomas Verhoeven?",
    ],
)
def test_whoever_is_on_one_paper_wrote_it_together(text: str, library: Library) -> None:
    assert ids(found(text, library)) == {"icenet", "swarm"}


@pytest.mark.parametrize(
    "text",
    [
        "how many papers do Mira Holmqvist and Tomas Verhoeven have in common",
        "number of articles Mira Holmqvist and Tomas Verhoeven have in common",
        "How many publications are common to Mira Holmqvist and Tomas Verhoeven?",
    ],
)
def test_papers_in_common_are_counted(text: str, library: Library) -> None:
    assert found(text, library).value == 2


@pytest.mark.parametrize(
    "text",
    [
        "What do Mira Holmqvist and Tomas Verhoeven have in common?",
        "What do the papers of Mira Holmqvist and Tomas Verhoeven have in common?",
    ],
)
def test_what_people_have_in_common_is_compared(text: str, library: Library) -> None:
    assert parse(text, library, TODAY).query.kind is QueryKind.COMPARE
