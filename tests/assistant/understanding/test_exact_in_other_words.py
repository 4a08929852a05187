"""Exact questions in less usual words: orders, both ends of an author list, news, recent papers, portraits, years ago."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import QueryKind, Turn, Years
from assistant.records.figures import SHARE
from assistant.understanding.people.people_asked import position_said
from tests.assistant.lab import open_lab, people, read
from tests.assistant.understanding.test_follow_ups import read as read_on


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("sorted by year, list Mira Holmqvist's papers", "newest"),
        ("Mira Holmqvist's papers ordered by date of publication", "newest"),
        ("sort Mira Holmqvist's publications by year, oldest first", "oldest"),
        ("rank the papers of Mira Holmqvist by date", "newest"),
    ],
)
def test_a_list_in_order_of_time(text: str, sort: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.sort, query.group_by, query.at_end) == (QueryKind.PAPERS, sort, None, False)


@pytest.mark.parametrize(
    "text", ["How many papers per year has Mira Holmqvist?", "Mira Holmqvist's papers by year"]
)
def test_papers_by_year_are_counted(text: str, library: Library) -> None:
    assert read(text, library).group_by == "year"


@pytest.mark.parametrize(
    "text",
    [
        "who is first and who is last author of IceNet?",
        "name the first author and the last author of IceNet",
        "who came first and who came last on IceNet?",
        "Who is the first author, and who the senior author of IceNet?",
    ],
)
def test_both_ends_of_an_author_list(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    query = answer.query
    assert (query.fact, query.position, query.also_at) == ("authors", "first", ("last",))


@pytest.mark.parametrize(
    "text",
    [
        "What is new in the lab?",
        "any news from the group?",
        "what's going on in your lab lately?",
        "what's new?",
        "实验室最近有什么新消息?",
    ],
)
def test_news_are_the_newest_papers(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.sort, query.topic) == (QueryKind.PAPERS, "newest", "")


@pytest.mark.parametrize(
    "text",
    ["how many recent papers has Mira Holmqvist?", "How many papers did Mira Holmqvist publish recently?"],
)
def test_how_many_recent_papers_counts_the_last_two_years(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.years, query.sort) == (QueryKind.COUNT, Years(first=2025, last=2026), None)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("What did Mira Holmqvist publish two years ago?", 2024),
        ("papers of Mira Holmqvist from 3 years ago", 2023),
        ("what did Mira Holmqvist write the year before last?", 2024),
    ],
)
def test_years_counted_back(text: str, year: int, library: Library) -> None:
    assert read(text, library).years == Years(first=year, last=year)


@pytest.mark.parametrize(
    "text",
    [
        "give me Mira Holmqvist's bio in two lines",
        "Can you give a short portrait of Mira Holmqvist?",
        "short intro to Mira Holmqvist please",
        "Mira Holmqvist in a few words",
        "a one-sentence summary of who Mira Holmqvist is",
        "I need a short biography of Mira Holmqvist for a conference booklet",
        "sum up Mira Holmqvist's career",
        "Mira Holmqvist's CV in short",
    ],
)
def test_a_portrait_of_any_length_is_of_the_person(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, people(query)) == (QueryKind.PROFILE, "", ["mira"])


def test_what_a_profile_states_is_a_fact(library: Library) -> None:
    assert read("What h-index does the profile of Mira Holmqvist state?", library).fact == "h_index"


# --- follow-ups -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        "what else has he published with that person?",
        "list the papers he has with her",
        "what did they write with this colleague?",
    ],
)
def test_two_who_are_only_pointed_at(lab: Assistant, question: str) -> None:
    query = read_on(lab, "With whom has Tomas Verhoeven published most?", question)
    assert (people(query), [one.researcher_id for one in query.coauthors]) == (["tomas"], ["mira"])


def test_all_authors_of_a_paper_together(lab: Assistant) -> None:
    query = read_on(lab, "Who wrote IceNet?", "what else have they written together?")
    company = [one.researcher_id for one in query.coauthors]
    assert (people(query), company, query.without and query.without.paper_ids) == (
        ["mira"],
        ["tomas"],
        ("icenet",),
    )


@pytest.mark.parametrize(
    "question",
    [
        "has she more papers than Pavel Horak?",
        "who has more papers, she or Pavel Horak?",
        "who has more, Pavel Horak or her?",
    ],
)
def test_somebody_spoken_of_is_compared(lab: Assistant, question: str) -> None:
    query = read_on(lab, "How many papers has Mira Holmqvist?", question)
    assert (query.group_by, sorted(str(one) for one in people(query))) == ("person", ["mira", "pavel"])


def test_the_share_that_a_count_has_of_all(lab: Assistant) -> None:
    query = read_on(lab, "How many ICRA papers has Mira Holmqvist?", "what share of all her papers is that?")
    assert (query.fact, query.venues, query.whole, query.paper_ids) == (SHARE, ("ICRA",), ("people",), ())


@pytest.mark.parametrize(
    ("question", "field", "value"),
    [("which have code?", "fact", "code"), ("which have more than six authors?", "kind", QueryKind.PAPERS)],
)
def test_which_of_a_list_have_something(lab: Assistant, question: str, field: str, value: object) -> None:
    query = read_on(lab, "papers by Mira Holmqvist", question)
    assert (getattr(query, field), people(query)) == (value, ["mira"])


def test_another_place_in_the_author_list(lab: Assistant) -> None:
    query = read_on(lab, "Papers by Tomas Verhoeven", "only first author ones", "what about last author?")
    assert (query.kind, query.position, people(query)) == (QueryKind.PAPERS, "last", ["tomas"])


def test_the_year_before_the_news(lab: Assistant) -> None:
    query = read_on(lab, "What is new in the lab?", "and the year before?")
    assert query.years == Years(first=2024, last=2024)


def test_somebody_out_of_a_list_by_office(lab: Assistant) -> None:
    query = read_on(lab, "Who has most papers?", "any by Mira Holmqvist?")
    assert (query.kind, query.group_by, people(query)) == (QueryKind.PAPERS, None, ["mira"])


@pytest.mark.parametrize(
    "text",
    [
        "Did Tomas Verhoeven write more papers with Mira Holmqvist or with Pavel Horak?",
        "does Tomas Verhoeven have more papers with Mira Holmqvist or Pavel Horak?",
        "with whom has Tomas Verhoeven written more, Mira Holmqvist or Pavel Horak?",
    ],
)
def test_with_whom_of_two_somebody_wrote_more(text: str, library: Library) -> None:
    query = read(text, library)
    company = [one.researcher_id for one in query.coauthors]
    assert (query.kind, query.group_by) == (QueryKind.COUNT, "person")
    assert (people(query), company) == (["mira", "pavel"], ["tomas"])


def test_the_most_frequent_author_of_a_place(lab: Assistant, library: Library) -> None:
    for query in (
        read("Who is the most frequent last author on Mira Holmqvist's papers?", library),
        read_on(lab, "Mira Holmqvist's papers", "who is the most frequent last author on her papers?"),
    ):
        assert (query.kind, query.group_by, query.position) == (QueryKind.COUNT, "person", "last")
        assert people(query) == ["mira"]


def test_the_two_at_the_top_of_a_ranking(lab: Assistant) -> None:
    query = read_on(lab, "Who has the most papers at ICRA?", "what have these two written together?")
    assert [*people(query), *(one.researcher_id for one in query.coauthors)] == ["tomas", "mira"]


def test_a_topic_of_whom_the_co_authors_were_asked(lab: Assistant) -> None:
    query = read_on(lab, "With whom does Tomas Verhoeven publish?", "any on robots?")
    assert (query.kind, query.topic, people(query)) == (QueryKind.PAPERS, "robots", ["tomas"])


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("List the current PhD students, please.", "current PhD students"),
        ("What are the postdocs in your group called?", "postdocs"),
        ("names of all phd students", "phd students"),
        ("what's the name of the lab manager?", "lab manager"),
    ],
)
def test_holders_of_a_position_in_any_words(text: str, position: str) -> None:
    assert position_said(text) == position


def test_whose_the_papers_of_a_list_are(lab: Assistant) -> None:
    for question in ("whose are they?", "who are these by?", "whose papers are those?"):
        query = read_on(lab, "papers on reinforcement learning", question)
        assert (query.kind, query.group_by, query.topic) == (
            QueryKind.COUNT,
            "person",
            "reinforcement learning",
        )


@pytest.mark.parametrize(
    ("question", "company", "position"),
    [
        ("drop the co-author", [], None),
        ("drop her again", [], None),
        ("forget the person", [], None),
    ],
)
def test_a_constraint_is_lifted(lab: Assistant, question: str, company: list[str], position: None) -> None:
    query = read_on(lab, "Papers by Tomas Verhoeven on robots", "only with Mira Holmqvist", question)
    assert ([one.researcher_id for one in query.coauthors], query.position) == (company, position)
    assert (query.kind, query.without) == (QueryKind.PAPERS, None)


def test_papers_by_both_of_a_pair(lab: Assistant) -> None:
    query = read_on(lab, "Who is Tomas Verhoeven's main collaborator?", "is there a paper by both at ICRA?")
    assert (people(query), query.venues) == (["tomas"], ("ICRA",))
    assert [one.researcher_id for one in query.coauthors] == ["mira"]


@pytest.mark.parametrize(
    ("text", "limit"), [("top 5 authors by number of papers", 5), ("top three researchers by papers", 3)]
)
def test_those_at_the_top(text: str, limit: int, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, query.limit, query.topic) == (QueryKind.COUNT, "person", limit, "")


def test_which_of_two_co_authors_has_more(lab: Assistant) -> None:
    asked = ("Papers by Tomas Verhoeven with Mira Holmqvist", "and with Pavel Horak?")
    query = read_on(lab, *asked, "which of the two has more with him?")
    assert (query.group_by, people(query)) == ("person", ["mira", "pavel"])
    assert [one.researcher_id for one in query.coauthors] == ["tomas"]


def test_both_years_together(lab: Assistant) -> None:
    query = read_on(lab, "Papers by Mira Holmqvist in 2023", "and 2024?", "both years together?")
    assert (query.years, people(query)) == (Years(first=2023, last=2024), ["mira"])


def test_a_bare_topic_of_the_person_spoken_of(lab: Assistant) -> None:
    query = read_on(lab, "Who is Tomas Verhoeven?", "how many papers?", "on robots")
    assert (query.kind, query.topic, people(query)) == (QueryKind.COUNT, "robots", ["tomas"])


def test_papers_on_a_topic_held_to_somebody(lab: Assistant) -> None:
    query = read_on(lab, "papers on reinforcement learning", "how many with Tomas Verhoeven as first author?")
    assert (query.kind, query.topic, query.position) == (QueryKind.COUNT, "reinforcement learning", "first")
    assert people(query) == ["tomas"]


def test_a_long_conversation_keeps_whom_it_is_about(lab: Assistant) -> None:
    steps = ("papers in 2024?", "and 2025?", "and 2023?", "at AAAI?", "all years", "how many?", "the newest?")
    assert people(read_on(lab, "Who is Mira Holmqvist?", *steps, "and with Tomas Verhoeven?")) == ["mira"]


@pytest.mark.parametrize("text", ["papers written by exactly two people", "papers by two researchers"])
def test_how_many_people_wrote_a_paper(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.author_number is not None
    assert (query.author_number.least, query.author_number.most, query.topic) == (2, 2, "")


def test_numbers_at_venues_are_compared(library: Library) -> None:
    query = read("compare the number of papers at ICRA and CVPR", library)
    assert (query.kind, query.group_by, query.venues) == (QueryKind.COUNT, "venue", ("ICRA", "CVPR"))


def test_the_co_authors_two_people_share(library: Library) -> None:
    query = read("Who are the co-authors that Mira Holmqvist and Pavel Horak share?", library)
    assert (query.kind, people(query)) == (QueryKind.COAUTHORS, ["mira", "pavel"])


@pytest.mark.parametrize(
    ("text", "refused"),
    [("who won best paper awards?", False), ("who won a prize?", False), ("who won the world cup?", True)],
)
def test_who_won_an_award_is_no_other_task(text: str, refused: bool, library: Library) -> None:
    assert (read(text, library).refusal is not None) is refused


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("and the PhD students?", "Who is stated as “phd students”?"),
        ("who joined in 2021?", "Who joined in 2021?"),
    ],
)
def test_questions_of_the_lab_are_shown_back_as_such(lab: Assistant, question: str, shown: str) -> None:
    history = [Turn(role="user", content="Who is Mira Holmqvist?"), Turn(role="assistant", content="")]
    assert lab.ask(question, history).resolved_question in (shown, question)


def test_the_year_before_behind_a_question_of_one_paper(lab: Assistant) -> None:
    query = read_on(lab, "papers on robots in 2025", "by whom?", "and the year before?")
    assert (query.kind, query.topic, query.years) == (
        QueryKind.PAPERS,
        "robots",
        Years(first=2024, last=2024),
    )


def test_one_last_thing_is_no_newest_paper(library: Library) -> None:
    query = read("one last thing: how many papers are there in total?", library)
    assert (query.kind, query.sort, query.years) == (QueryKind.COUNT, None, None)
