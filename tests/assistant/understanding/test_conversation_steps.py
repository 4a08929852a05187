"""Steps of a conversation: narrowed and widened again, in another's place, the next one, the last answer itself."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import Query, QueryKind, Turn, Years
from assistant.understanding.query.phrasing import in_words

TOMAS = "Which papers has Tomas Verhoeven written?"
HOW_MANY = "How many papers has Tomas Verhoeven?"


def read(assistant: Assistant, *questions: str) -> Query:
    """The last question, read behind the others."""
    return assistant.read(
        questions[-1], tuple(Turn(role="user", content=one) for one in questions[:-1])
    ).query


def people(query: Query) -> list[str | None]:
    return [one.researcher_id for one in query.people]


@pytest.mark.parametrize("question", ["and in total?", "and overall?", "and the total again?", "in all?", "altogether then?"])  # fmt: skip
def test_in_total_takes_back_what_was_narrowed_step_by_step(assistant: Assistant, question: str) -> None:
    query = read(assistant, HOW_MANY, "at ICRA?", "with Mira Holmqvist?", "as first author?", question)
    assert (query.kind, people(query)) == (QueryKind.COUNT, ["tomas"])
    assert not (query.venues or query.coauthors or query.position)


@pytest.mark.parametrize("question", ["as first author?", "and as first author?", "only as first author"])
def test_a_role_holds_the_list_to_a_place_also_where_it_is_one_paper(
    assistant: Assistant, question: str
) -> None:
    query = read(assistant, HOW_MANY, "in 2025?", question)
    assert (people(query), query.position, query.paper_ids) == (["tomas"], "first", ())


@pytest.mark.parametrize("question", ["Which ones as first author?", "which of them as first author"])
def test_which_ones_as_first_author_is_no_order(assistant: Assistant, question: str) -> None:
    query = read(assistant, HOW_MANY, "I meant Mira Holmqvist, sorry.", question)
    assert (people(query), query.position, query.sort) == (["mira"], "first", None)


@pytest.mark.parametrize("question", ["what else?", "anything else?", "more", "any more papers?", "what else is there?"])  # fmt: skip
def test_what_else_is_what_the_list_does_not_hold(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Papers by Tomas Verhoeven at ICRA", question)
    assert (people(query), query.venues) == (["tomas"], ())
    assert query.without is not None and set(query.without.paper_ids) == {"icenet", "robots"}


@pytest.mark.parametrize(
    ("question", "years"),
    [("anything newer?", Years(first=2026)), ("is there an older one?", Years(last=2023))],
)
def test_newer_than_a_list_is_newer_than_all_of_it(assistant: Assistant, question: str, years: Years) -> None:
    assert read(assistant, TOMAS, question).years == years


@pytest.mark.parametrize("question", ["and second most?", "who's next?", "and the runner-up?", "and the second most"])  # fmt: skip
def test_the_runner_up_is_first_without_whoever_came_first(assistant: Assistant, question: str) -> None:
    query = read(assistant, "With whom has Mira Holmqvist written most?", question)
    assert query.kind is QueryKind.COAUTHORS and query.without is not None
    assert [one.researcher_id for one in query.without.people] == ["tomas"]


@pytest.mark.parametrize(
    "question",
    ["Does the same person have other papers?", "what else did that person write?", "other work by the same researcher?"],
)  # fmt: skip
def test_the_same_person_is_the_one_spoken_of(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Who wrote IceNet?", question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ["mira"])


def test_whether_two_are_the_same_person_is_no_reference(assistant: Assistant) -> None:
    query = read(assistant, "Are Mira Holmqvist and Tomas Verhoeven the same person?")
    assert query.kind is QueryKind.COMPARE


@pytest.mark.parametrize(
    "question",
    ["Can I download the software somewhere?", "where do I get the program?", "Is the implementation public?", "is the source code available?", "can I try it?"],
)  # fmt: skip
def test_where_to_get_what_a_paper_made_asks_for_its_links(assistant: Assistant, question: str) -> None:
    query = read(assistant, "What is IceNet?", question)
    assert (query.fact, query.paper_ids) == ("links", ("icenet",))


@pytest.mark.parametrize("question", ["what did they try it on?", "which tool did they use to measure?"])
def test_what_was_tried_is_told_in_the_text(assistant: Assistant, question: str) -> None:
    assert read(assistant, "What is IceNet?", question).fact != "links"


@pytest.mark.parametrize("question", ["does Mira Holmqvist have one?", "has Mira Holmqvist any?", "and does Mira Holmqvist have something on it?"])  # fmt: skip
def test_having_one_is_having_one_on_the_topic(assistant: Assistant, question: str) -> None:
    query = read(assistant, "papers on walking robots", question)
    assert (people(query), query.topic) == (["mira"], "walking robots")


def test_same_for_somebody_behind_a_fact_of_one_paper_is_the_list(assistant: Assistant) -> None:
    query = read(assistant, "papers on robots", "who wrote the first?", "same for Mira Holmqvist")
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ["mira"], "robots")


@pytest.mark.parametrize("question", ["why is that one listed?", "why is it in the list?", "how come that one is there?"])  # fmt: skip
def test_why_a_paper_is_listed_is_what_it_says_of_the_topic(assistant: Assistant, question: str) -> None:
    query = read(assistant, "papers on robots", "who wrote the first?", question)
    assert (query.kind, query.topic) == (QueryKind.FACT, "robots")


@pytest.mark.parametrize("question", ["how sure are you?", "are these all?", "is that everything you have?"])
def test_a_question_of_the_answer_itself_shows_it_again(assistant: Assistant, question: str) -> None:
    again, before = read(assistant, TOMAS, question), read(assistant, TOMAS)
    assert again.model_copy(update={"wording": ""}) == before.model_copy(update={"wording": ""})


def test_the_other_of_many_is_asked_back(assistant: Assistant) -> None:
    answer = assistant.ask(
        "no, the other one",
        [Turn(role="user", content=one) for one in ("Papers by Mira Holmqvist, Tomas Verhoeven or Pavel Horak", "when was the second one published?")],
    )  # fmt: skip
    assert answer.outcome == "abstain"
    assert answer.resolved_question == "Which paper is meant?"


def test_the_second_author_is_asked_what_the_first_was(assistant: Assistant) -> None:
    query = read(assistant, "What is IceNet?", "Has the first author written anything else?", "And the second author?")  # fmt: skip
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ["tomas"])


@pytest.mark.parametrize("question", ["when was the first?", "in what year was the first?"])
def test_when_the_first_was_is_the_first_in_time(assistant: Assistant, question: str) -> None:
    query = read(assistant, "How many papers has Mira Holmqvist?", question)
    assert (query.fact, query.paper_ids) == ("year", ("snow",))


def test_since_is_since_the_year_of_the_paper(assistant: Assistant) -> None:
    query = read(assistant, "When did IceNet appear?", "how many papers has its first author written since?")
    assert (query.kind, people(query), query.years) == (QueryKind.COUNT, ["mira"], Years(first=2025))


def test_papers_together_with_the_author_asked_for_last(assistant: Assistant) -> None:
    query = read(assistant, "What is the newest paper of Mira Holmqvist?", "Who is the first author?", "how many papers do they have together?")  # fmt: skip
    assert (query.kind, in_words(query, assistant.library())) == (
        QueryKind.COUNT,
        "How many papers by Mira Holmqvist with Tomas Verhoeven?",
    )


def test_with_another_takes_the_place_of_one_with_whom_there_was_none(assistant: Assistant) -> None:
    query = read(
        assistant, "papers by Mira Holmqvist", "with Pavel Horak?", "none? ok then with Ines Carvalho"
    )
    assert [one.researcher_id for one in query.coauthors] == ["ines"]


def test_any_without_her_leaves_out_the_one_spoken_of_before(assistant: Assistant) -> None:
    query = read(assistant, "papers on robots by Mira Holmqvist", "and by Tomas Verhoeven?", "Does he have any without her?")  # fmt: skip
    assert people(query) == ["tomas"] and query.without is not None
    assert [one.researcher_id for one in query.without.people] == ["mira"]


def test_a_paper_that_the_question_brings_up_is_not_the_one_spoken_of(assistant: Assistant) -> None:
    query = read(
        assistant, "What is IceNet?", "But Pavel Horak has a paper with melting in its title. Which one?"
    )
    assert (query.kind, people(query), query.topic, query.paper_ids) == (QueryKind.PAPERS, ["pavel"], "melting", ())  # fmt: skip


@pytest.mark.parametrize("question", ["who comes after him?", "who is behind him?", "and the second most?"])
def test_the_runner_up_of_those_named_or_counted(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Who has most papers in 2024?", question)
    assert query.group_by == "person" and query.without is not None
    assert len(query.without.people) == 1


def test_the_last_time_is_the_latest_of_the_papers_together(assistant: Assistant) -> None:
    query = read(assistant, "Has Mira Holmqvist worked with Tomas Verhoeven?", "When was the last time?")
    assert (query.fact, query.paper_ids) == ("year", ("swarm",))


@pytest.mark.parametrize("question", ["how many times?", "how often?", "how many are there?"])
def test_how_many_times_counts_the_list(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Has Mira Holmqvist worked with Tomas Verhoeven?", question)
    assert query.kind is QueryKind.COUNT and len(query.coauthors) == 1


def test_whoever_has_most_is_spoken_of(assistant: Assistant) -> None:
    query = read(assistant, "Who has more papers, Pavel Horak or Tomas Verhoeven?", "what is the newest of that person?")  # fmt: skip
    assert people(query) == [
        assistant.ask("Who has more papers, Pavel Horak or Tomas Verhoeven?").people[0].id
    ]


def test_the_coauthors_of_a_paper_do_not_take_the_place_of_whom_the_talk_is_about(
    assistant: Assistant,
) -> None:
    query = read(assistant, "newest paper of Mira Holmqvist?", "and who are the coauthors?", "has she published with Ines Carvalho?")  # fmt: skip
    assert people(query) == ["mira"]


def test_newer_ones_behind_two_compared_are_of_the_list(assistant: Assistant) -> None:
    query = read(assistant, "papers on counting from the air", "who is on both?", "any newer ones?")
    assert (query.kind, query.years) == (QueryKind.PAPERS, Years(first=2023))


@pytest.mark.parametrize("question", ["do they have something on robots?", "what else did they write?"])
def test_they_are_all_the_authors_asked_for(assistant: Assistant, question: str) -> None:
    assert people(read(assistant, "Who wrote IceNet?", question)) == ["mira", "tomas"]


@pytest.mark.parametrize("question", ["by both of them?", "and by both?", "from both of these?"])
def test_by_both_is_by_the_two_asked_for_one_after_another(assistant: Assistant, question: str) -> None:
    query = read(assistant, "papers by Mira Holmqvist", "by Tomas Verhoeven?", question)
    assert ([*people(query)], [one.researcher_id for one in query.coauthors]) == (["mira"], ["tomas"])


def test_with_both_is_with_the_two_asked_for_one_after_another(assistant: Assistant) -> None:
    query = read(assistant, "Papers of Mira Holmqvist with Tomas Verhoeven", "And with Ines Carvalho?", "And with both?")  # fmt: skip
    assert [one.researcher_id for one in query.coauthors] == ["tomas", "ines"]


def test_how_many_in_these_two_counts_at_both_places(assistant: Assistant) -> None:
    query = read(assistant, "Papers of Mira Holmqvist at ICRA", "and at AAAI?", "how many in these two?")
    assert (query.kind, query.venues) == (QueryKind.COUNT, ("ICRA", "AAAI"))


@pytest.mark.parametrize("question", ["and without?", "and what without him?", "any without him?"])
def test_without_is_without_the_co_author(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Papers of Mira Holmqvist with Tomas Verhoeven", question)
    assert not query.coauthors and query.without is not None
    assert [one.researcher_id for one in query.without.people] == ["tomas"]


@pytest.mark.parametrize("question", ["by whom mostly?", "and by whom?", "mostly by who?"])
def test_by_whom_counts_people_behind_papers_of_nobody_named(assistant: Assistant, question: str) -> None:
    query = read(assistant, "how many papers were published in 2024?", question)
    assert (query.group_by, query.superlative, query.years) == ("person", True, Years(first=2024, last=2024))


@pytest.mark.parametrize("question", ["what have they published?", "what did they write on it?", "their papers?"])  # fmt: skip
def test_what_they_published_is_on_the_topic_they_work_on(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Who works on walking robots?", question)
    assert (query.kind, query.topic) == (QueryKind.PAPERS, "walking robots")


def test_the_last_author_of_each_is_told_of_every_paper_listed(assistant: Assistant) -> None:
    query = read(assistant, "Papers at ICRA", "Who is the last author of each?")
    assert (query.fact, query.position, len(query.paper_ids)) == ("authors", "last", 2)


def test_the_latest_at_one_place_and_then_at_another(assistant: Assistant) -> None:
    query = read(assistant, "What is the newest paper of Mira Holmqvist at ICRA?", "and at AAAI?")
    assert (query.venues, query.sort, query.limit) == (("AAAI",), "newest", 1)


def test_by_anyone_takes_the_person_back(assistant: Assistant) -> None:
    query = read(assistant, "papers on robots", "by Mira Holmqvist?", "and by anyone in 2024?")
    assert (people(query), query.topic) == ([], "robots")


def test_the_last_one_of_what_was_not_shown_yet_is_the_last_in_time(assistant: Assistant) -> None:
    query = read(assistant, "Are there any papers of Mira Holmqvist? When's the last one from?")
    assert (query.fact, query.paper_ids) == ("year", ("swarm",))


def test_a_question_that_leans_on_the_one_before_in_its_message_is_joined_to_it(assistant: Assistant) -> None:
    understood = assistant.read("Tell me about Mira Holmqvist. Is she a student? Where?")
    assert [one.query.kind for one in understood.before] == [QueryKind.PROFILE]


def test_the_very_first_is_the_earliest_and_nobody(assistant: Assistant) -> None:
    query = read(assistant, "Papers by Mira Holmqvist. Who wrote the newest with her?", "papers by Mira Holmqvist", "And the very first one?")  # fmt: skip
    assert (query.sort, people(query)) == ("oldest", ["mira"])


def test_together_with_somebody_leaves_them_out_of_the_authors(assistant: Assistant) -> None:
    query = read(assistant, "Who wrote IceNet?", "what other papers do they have with Tomas Verhoeven?")
    assert (people(query), [one.researcher_id for one in query.coauthors]) == (["mira"], ["tomas"])


def test_what_the_very_first_one_was_about_is_of_the_earliest(assistant: Assistant) -> None:
    query = read(assistant, "How many papers has Mira Holmqvist?", "what was the very first one about?")
    assert (query.sort, query.limit, people(query)) == ("oldest", 1, ["mira"])


@pytest.mark.parametrize(
    "question", ["who else?", "anyone else?", "and who else works on it?", "any others?"]
)
def test_who_else_are_those_the_list_of_people_did_not_show(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Who works on robots?", question)
    assert (query.kind, query.topic) == (QueryKind.PEOPLE, "robots")
    assert query.without is not None
    assert {one.researcher_id for one in query.without.people} == {"tomas", "mira", "pavel"}
    assert "nobody else" in (
        assistant.ask("Who else?", (Turn(role="user", content="Who works on robots?"),)).text or ""
    )


@pytest.mark.parametrize(
    "question",
    ["go back to the first list", "back to the first topic", "can we go back to the original list?", "Let's go back to your first answer."],
)  # fmt: skip
def test_back_to_the_first_list_is_the_first_question_that_listed(
    assistant: Assistant, question: str
) -> None:
    query = read(assistant, TOMAS, "papers on bees", "who wrote the second?", question)
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ["tomas"], "")


@pytest.mark.parametrize("question", ["back to the previous list", "return to the earlier list"])
def test_the_previous_list_is_the_one_before_the_list_shown_last(assistant: Assistant, question: str) -> None:
    query = read(assistant, "papers on bees", TOMAS, "Papers by Ines Carvalho", question)
    assert people(query) == ["tomas"]


@pytest.mark.parametrize("question", ["back to the previous list", "back to the last list"])
def test_the_previous_list_is_the_last_one_while_one_of_its_papers_is_spoken_of(
    assistant: Assistant, question: str
) -> None:
    query = read(assistant, TOMAS, "who wrote the second?", question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ["tomas"])


def test_a_question_behind_the_first_list_is_of_its_papers(assistant: Assistant) -> None:
    query = read(assistant, TOMAS, "papers on bees", "back to the first list: which are at ICRA?")
    assert (people(query), query.venues) == (["tomas"], ("ICRA",))


@pytest.mark.parametrize(
    "question",
    ["was Pavel Horak involved?", "is Pavel Horak an author?", "did Pavel Horak contribute?", "was Pavel Horak part of it?", "has Pavel Horak contributed to it?"],
)  # fmt: skip
def test_whether_somebody_was_involved_is_whether_they_are_an_author(
    assistant: Assistant, question: str
) -> None:
    query = read(assistant, "Tell me about IceNet", question)
    assert (query.fact, query.paper_ids, people(query)) == ("authors", ("icenet",), ["pavel"])


@pytest.mark.parametrize(
    "question", ["any swarms?", "anything on swarms?", "and swarms?", "any papers on swarms?"]
)
@pytest.mark.parametrize("before", ["Who is Tomas Verhoeven?", "What does Tomas Verhoeven work on?"])
def test_a_topic_behind_who_somebody_is_asks_what_they_wrote_on_it(
    assistant: Assistant, before: str, question: str
) -> None:
    query = read(assistant, before, question)
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ["tomas"], "swarms")


@pytest.mark.parametrize("question", ["any swarms?", "any on swarms?", "anything about swarms?"])
def test_any_on_a_topic_behind_papers_of_somebody_are_theirs(assistant: Assistant, question: str) -> None:
    query = read(assistant, "What else has Tomas Verhoeven published?", question)
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ["tomas"], "swarms")


@pytest.mark.parametrize(
    "question", ["which one introduces a detector?", "which one proposes a small detector?"]
)
def test_which_one_does_something_is_of_the_list(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Papers by Ines Carvalho", question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ["ines"])


def test_papers_on_what_a_page_speaks_of_are_papers(assistant: Assistant) -> None:
    query = read(assistant, "Who is Tomas Verhoeven?", "any papers on robots?")
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ["tomas"], "robots")


@pytest.mark.parametrize("question", ["who most?", "who is the most frequent?", "and who most often?"])
def test_who_most_behind_coauthors_is_the_one_of_most_papers(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Who works with Tomas Verhoeven?", question)
    assert (query.kind, query.group_by, people(query)) == (QueryKind.COAUTHORS, "person", ["tomas"])


@pytest.mark.parametrize("question", ["which is about sensors?", "which was on sensors?"])
def test_which_is_about_something_is_of_the_list(assistant: Assistant, question: str) -> None:
    assert people(read(assistant, "Papers by Mira Holmqvist", question)) == ["mira"]


@pytest.mark.parametrize(
    "question",
    ["what is the 2024 paper by the same person about?", "Different thing: what is the 2024 paper by the same author about?"],
)  # fmt: skip
def test_a_paper_by_the_same_person_is_of_no_topic_before(assistant: Assistant, question: str) -> None:
    query = read(assistant, "Tomas Verhoeven's papers on swarms", question)
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ["tomas"], "")
    assert query.years == Years(first=2024, last=2024)


def test_a_fact_of_the_paper_chosen_from_a_list_is_a_second_question(assistant: Assistant) -> None:
    understood = assistant.read(
        "Which one of those is about soft ground, and what learning does it use?",
        (Turn(role="user", content="papers on robots"),),
    )
    assert [one.query.kind for one in understood.before] == [QueryKind.PAPERS]
    assert understood.query.paper_ids == ("robots",)
