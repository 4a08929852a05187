"""Wordings of exact questions as students, journalists and administrators type them, over the small invented lab."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind, Without, Years
from assistant.retrieval.dispatch import retrieve
from tests.assistant.lab import people, read


@pytest.mark.parametrize(
    "text",
    [
        "I'm putting together a flyer for the open day: what did Mira Holmqvist publish in 2024?",
        "Hello, sorry for my English. Which articles Mira Holmqvist has published in 2024?",
        "My boss needs this by Friday. Mira Holmqvist's papers of 2024 please",
        "If it's not too much trouble, list Mira Holmqvist's 2024 papers",
        "Before I meet Mira Holmqvist on Monday: what has she published in 2024?",
        "Mira Holmqvist, 2024, which papers? I promised our secretary an answer.",
        "The dean asks for a list: papers by Mira Holmqvist in 2024",
        "A question about a colleague: which papers did Mira Holmqvist publish in 2024?",
        "Just out of curiosity, which papers does Mira Holmqvist have in 2024?",
        "For a poster in our corridor: Mira Holmqvist's papers from 2024",
        "Show me Mira Holmqvist's papers of 2024 so I can finish my form",
        "Somebody told me Mira Holmqvist had a good year, which surprises me. What did she publish in 2024?",
        "what papres did mira holmqvist publsih in 2024",
    ],
)
def test_who_asks_and_why_is_no_topic(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, people(query)) == (QueryKind.PAPERS, "", ["mira"])
    assert query.years == Years(first=2024, last=2024)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I need to measure snow from far away. What has Mira Holmqvist done on snow depth?", "snow depth"),
        ("Papers by Tomas Verhoeven: reinforcement learning for robots", "reinforcement learning for robots"),
        ("I'm interested in glaciers. Has Mira Holmqvist papers on them?", "glaciers"),
        ("My thesis is about walking robots. What has Tomas Verhoeven written on swarms?", "swarms"),
        ("Did Pavel Horak cook spaghetti?", "spaghetti"),
        ("papers by Pavel Horak on basket weaving", "basket weaving"),
    ],
)
def test_a_topic_in_a_framed_question_is_kept(text: str, topic: str, library: Library) -> None:
    assert topic in read(text, library).topic


@pytest.mark.parametrize(
    "text",
    [
        "The number I need is that of Mira Holmqvist's papers",
        "Mira Holmqvist's papers - give me the number pls",
        "Tally for Mira Holmqvist, whole collection.",
        "papers by Mira Holmqvist: what do they add up to?",
        "quantity of articles from Mira Holmqvist",
        "Mira Holmqvist in total?",
        "what's the real figure for Mira Holmqvist's papers",
        "is it right that Mira Holmqvist has only three papers here, or did I miss some?",
        "how mny papers has mira holmqvist writen",
        "Mira Holmqvist has two papers, right?",
    ],
)
def test_counts_in_other_words(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, people(query), query.group_by) == (QueryKind.COUNT, "", ["mira"], None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Mira Holmqvist's papers up to and including 2023", None, 2023),
        ("papers predating the year 2022", None, 2021),
        ("papers from the early 2020s", 2020, 2023),
        ("papers of the nineties", 1990, 1999),
        ("papers from 2023 onwards (2023 included)", 2023, None),
        ("papers dated 2020, 2021 or 2022", 2020, 2022),
        ("papers not later than 2021", None, 2021),
        ("papers from 2021 on", 2021, None),
        ("papers from 2021 on by Mira", 2021, None),
        ("papers of the 2020s", 2020, 2029),
    ],
)
def test_years_in_other_words(text: str, first: int | None, last: int | None, library: Library) -> None:
    query = read(text, library)
    assert query.years == Years(first=first, last=last) and query.topic == ""


def test_on_after_a_year_may_begin_the_topic(library: Library) -> None:
    query = read("papers from 2023 on glacier melting", library)
    assert (query.years, query.topic) == (Years(first=2023, last=2023), "glacier melting")


@pytest.mark.parametrize(
    "text",
    [
        "Leave out anything with Mira Holmqvist on it: which Tomas Verhoeven papers remain?",
        "Tomas Verhoeven's papers that don't have Mira Holmqvist among the authors",
        "papers by Tomas Verhoeven, but not where Mira Holmqvist is also an author",
        "Tomas Verhoeven's papers, ignoring those with Mira Holmqvist",
        "papers by Tomas Verhoeven exept the ones with Mira Holmqvist",
        "Tomas Verhoeven's papers. Skip everything that Mira Holmqvist was on.",
    ],
)
def test_people_left_out_in_other_words(text: str, library: Library) -> None:
    query = read(text, library)
    without = [one.researcher_id for one in (query.without or Without()).people]
    assert (people(query), without, query.coauthors, query.topic) == (["tomas"], ["mira"], (), "")
    assert [paper.id for paper in retrieve(query, library).papers] == ["robots"]


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holmqvist's papers, skip what she had at ICRA",
        "papers by Mira Holmqvist; drop the ICRA ones",
        "which papers by Mira Holmqvist weren't ICRA papers",
        "Mira Holmqvist's papers outside of ICRA",
        "whatever Mira Holmqvist wrote, exept the ICRA stuff",
    ],
)
def test_venues_left_out_in_other_words(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.without or Without()).venues == ("ICRA",) and query.topic == ""


@pytest.mark.parametrize(
    "text",
    [
        "Other than Mira Holmqvist, who has written with Tomas Verhoeven?",
        "Set Mira Holmqvist aside: who else wrote with Tomas Verhoeven?",
        "Which people besides Mira Holmqvist have shared a paper with Tomas Verhoeven?",
    ],
)
def test_co_workers_besides_one(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, people(query)) == (QueryKind.COAUTHORS, ["tomas"])
    assert [one.researcher_id for one in retrieve(query, library).ranked_people] == ["pavel"]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Does Mira Holmqvist ever lead the author list?", "first"),
        ("papers with Mira Holmqvist at the head of the author list", "first"),
        ("papers with Mira Holmqvist in front of everybody else", "first"),
        ("papers that open their byline with Mira Holmqvist: first in the author list", "first"),
        ("which papers have Mira Holmqvist at the end of the author list", "last"),
        ("papers with Mira Holmqvist as senior (=last) author", "last"),
        ("Where does Mira Holmqvist close the author list?", "last"),
        ("papers on which Mira Holmqvist is really the last one", "last"),
    ],
)
def test_places_in_the_author_list_in_other_words(text: str, position: str, library: Library) -> None:
    query = read(text, library)
    assert (query.position, query.topic, people(query)) == (position, "", ["mira"])


def test_the_middle_of_an_author_list_is_a_place(library: Library) -> None:
    query = read(
        "papers where Mira Holmqvist sits in the middle of the author list, neither first nor last", library
    )
    assert query.position == "middle" and not query.unapplied


@pytest.mark.parametrize(
    "text",
    [
        "span of years from Mira Holmqvist's earliest paper to her latest",
        "Mira Holmqvist from her first paper to the last",
    ],
)
def test_from_the_first_paper_to_the_last_is_the_way_between_them(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.sort, query.limit, people(query)) == (QueryKind.TIMELINE, None, None, ["mira"])
    assert not query.topic


@pytest.mark.parametrize(
    "text",
    [
        "a paper by Mira Holmqvist from 2024, and Tomas Verhoeven was on it. Which one?",
        "is there something of Mira Holmqvist's where Tomas Verhoeven is a co-author",
    ],
)
def test_one_who_was_on_it_as_well(text: str, library: Library) -> None:
    query = read(text, library)
    assert {*people(query), *(one.researcher_id for one in query.coauthors)} == {"mira", "tomas"}
    assert len(query.coauthors) == 1


@pytest.mark.parametrize("text", ["holmqvists oldest paper pls", "verhoevens latest paper?"])
def test_a_possessive_without_apostrophe(text: str, library: Library) -> None:
    query = read(text, library)
    assert people(query) in (["mira"], ["tomas"]) and query.topic == ""


@pytest.mark.parametrize(
    "text",
    [
        "In which papers does the system ask people for labels by choosing the most informative items?",
        "Which articles work with models whose number of hidden states is not fixed?",
        "methods that compare how the press in different countries told the same story",
    ],
)
def test_a_long_topic_with_words_of_counting_or_comparing_is_a_topic(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.kind is QueryKind.PAPERS and len(query.topic.split()) > 4


@pytest.mark.parametrize(
    "text",
    [
        "Peak year for output, all authors taken together?",
        "the busiest year on this site",
        "record year for papers?",
    ],
)
def test_the_year_with_most(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, query.topic) == (QueryKind.COUNT, "year", "")


@pytest.mark.parametrize(
    "topic",
    [
        "question answering",
        "topic models",
        "mixture of experts",
        "group fairness",
        "information retrieval",
        "reading comprehension",
        "mean field theory",
        "person re-identification",
        "evolution strategies",
        "author disambiguation",
    ],
)
def test_a_term_with_a_word_that_builds_questions_is_kept_whole(topic: str, library: Library) -> None:
    for text in (topic, f"papers on {topic}", f"is there any recent work about {topic}?"):
        query = read(text, library)
        assert (query.kind, query.topic) == (QueryKind.PAPERS, topic)


@pytest.mark.parametrize("text", ["Mira Holmqvistさんの論文", "Mira Holmqvistの2024年の論文は？"])
def test_a_name_with_japanese_behind_it(text: str, library: Library) -> None:
    assert people(read(text, library)) == ["mira"]


@pytest.mark.parametrize("text", ["IceNet 让成本降低了多少倍？", "IceNet 快多少倍"])
def test_how_many_times_in_chinese_is_no_count_of_papers(text: str, library: Library) -> None:
    assert read(text, library).kind is QueryKind.FACT


@pytest.mark.parametrize(
    ("text", "least", "people"),
    [
        ("Is there anyone with more than five publications", 6, set()),
        ("who has published at least ten papers?", 10, set()),
        ("which researchers have at least three papers", 3, {"mira", "tomas", "ines", "pavel"}),
        ("Who has more than two papers since 2023?", 3, {"mira", "tomas"}),
    ],
)
def test_people_by_a_number_of_papers(text: str, least: int, people: set[str], library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, query.at_least, query.unapplied) == (
        QueryKind.COUNT,
        "person",
        least,
        (),
    )
    assert {group.researcher_id for group in retrieve(query, library).groups} == people


@pytest.mark.parametrize(
    "text",
    [
        "With whom has Mira Holmqvist published more than once?",
        "Who has at least two papers with Mira Holmqvist?",
        "co-authors of Mira Holmqvist on two or more papers",
        "who has repeatedly written with Mira Holmqvist?",
    ],
)
def test_coauthors_by_a_number_of_papers(text: str, library: Library) -> None:
    evidence = retrieve(read(text, library), library)
    assert [one.researcher_id for one in evidence.ranked_people] == ["tomas"]


def test_a_number_that_nobody_is_counted_by_is_named(library: Library) -> None:
    assert read("Papers of 2024 with at least 40 papers", library).unapplied == ("at least 40",)
    claimed = read("Mira Holmqvist has more than 40 papers, right?", library)
    assert (claimed.kind, claimed.unapplied) == (QueryKind.COUNT, ())  # her number is what is told


def test_a_slip_in_the_first_word(library: Library) -> None:
    query = read("Whch papers apeared at ICRA?", library)
    assert (query.kind, query.topic, query.venues) == (QueryKind.PAPERS, "", ("ICRA",))


@pytest.mark.parametrize(
    "text",
    ["Thanks, that's all for today.", "great, that was helpful", "ok, bye!", "no more questions, thank you"],
)
def test_a_closing_line_is_small_talk_without_a_conversation(text: str, library: Library) -> None:
    assert read(text, library).kind is QueryKind.SMALL_TALK


@pytest.mark.parametrize("text", ["that's all the papers by Mira Holmqvist?", "thanks, who works on snow?"])
def test_thanks_with_a_question_are_a_question(text: str, library: Library) -> None:
    assert read(text, library).kind is not QueryKind.SMALL_TALK


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("who werks on glaceir", "glacier"),
        ("papers abuot detectr", "detector"),
        ("papers on smallrobots", "small robots"),
        ("protected swarms", "protected swarms"),  # an English word is no slip of one that is stored
    ],
)
def test_slips_in_a_topic_are_mended_with_a_dictionary(text: str, topic: str, library: Library) -> None:
    assert read(text, library).topic == topic


@pytest.mark.parametrize(
    "text", ["Tomas Verhoevn papers", "tomas verhoeven papers", "tomas verheoven papers"]
)
def test_a_slip_behind_a_given_name_is_part_of_the_name(text: str, library: Library) -> None:
    query = read(text, library)
    assert (people(query), query.topic) == (["tomas"], "")


@pytest.mark.parametrize(
    "text", ["wat is IceNet abuot", "tell me abt Mira Holmqvist", "co authors of Mira Holmqvist list"]
)
def test_words_typed_in_a_hurry(text: str, library: Library) -> None:
    assert read(text, library).kind in (QueryKind.FACT, QueryKind.PROFILE, QueryKind.COAUTHORS)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("evolving road networks", QueryKind.PAPERS),
        ("papers on genes that evolved twice", QueryKind.PAPERS),
        ("directed evolution", QueryKind.PAPERS),
        ("how has your research evolved?", QueryKind.TIMELINE),
        ("how did glacier mapping evolve here?", QueryKind.TIMELINE),
    ],
)
def test_what_evolves_by_itself_asks_for_no_timeline(text: str, kind: QueryKind, library: Library) -> None:
    assert read(text, library).kind is kind
