"""Talks of several turns: two people weighed by what they do, several of a list together, who else, since when, the year that has most."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Link, Paper, QueryKind, Status, Years
from tests.assistant.lab import PAPERS, open_lab, paper
from tests.assistant.understanding.test_follow_ups import people, read

MIRA = "Which papers has Mira Holmqvist written?"
TOMAS = "Papers by Tomas Verhoeven"
GLACIERS = "papers on glacier melting with cheap sensors"
MORE: tuple[Paper, ...] = (
    paper("draft", "Attention for Walking Robots", "Walking robots attend to the ground.", "pavel tomas", 2026, None),
    paper("thaw", "Glacier Melting Told by Cheap Cameras", "Cheap cameras see glacier melting.", "ines", 2025, "ICRA"),
)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), *MORE)


@pytest.mark.parametrize("first", ["Compare Mira Holmqvist and Pavel Horak", f"{MIRA}|And Pavel Horak?"])
@pytest.mark.parametrize(
    "question",
    [
        "Which of the two works on glaciers?",
        "who of these two works on glaciers",
        "and which of the two studies glaciers?",
        "Which of these two does research on glaciers?",
        "who of the two works with glaciers?",
    ],
)
def test_two_people_are_weighed_by_what_they_do(lab: Assistant, first: str, question: str) -> None:
    query = read(lab, *first.split("|"), question)
    assert (query.kind, people(query)) == (QueryKind.PEOPLE, ("mira", "pavel"))
    assert "glacier" in query.topic


def test_so_many_works_are_papers_where_nobody_is_asked_for(lab: Assistant) -> None:
    query = read(lab, "list all the three works on glaciers")
    assert (query.kind, "glacier" in query.topic) == (QueryKind.PAPERS, True)


@pytest.mark.parametrize(
    "question",
    ["Is he ever first author?", "was he ever the first author", "Are they ever first author?"],
)
def test_a_place_may_be_asked_of_somebody_spoken_of(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (people(query), query.position) == (("tomas",), "first")


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("does she have a personal page?", "homepage"),
        ("has she got an own page", "homepage"),
        ("is she at a university?", "affiliation"),
        ("was she at a company", "affiliation"),
    ],
)
def test_a_fact_of_somebody_spoken_of(lab: Assistant, question: str, fact: str) -> None:
    query = read(lab, "Who is Ines Carvalho?", question)
    assert (query.kind, people(query), query.fact) == (QueryKind.FACT, ("ines",), fact)


@pytest.mark.parametrize(
    "question",
    [
        "code links?",
        "code?",
        "do they have code?",
        "and the pdfs?",
        "any links for them?",
        "links to the code?",
    ],
)
def test_what_can_be_had_is_told_of_each_of_two(lab: Assistant, question: str) -> None:
    query = read(lab, "compare IceNet and SwarmWalk", question)
    assert (query.kind, query.fact) == (QueryKind.FACT, "links")
    assert set(query.paper_ids) == {"icenet", "swarm"}


@pytest.mark.parametrize(
    "question",
    [
        "what do these three have in common?",
        "what do they have in common?",
        "compare them",
        "compare these three",
        "how do these three differ?",
    ],
)
def test_papers_listed_are_laid_side_by_side(lab: Assistant, question: str) -> None:
    query = read(lab, "papers at ICRA", question)
    assert (query.kind, set(query.paper_ids)) == (QueryKind.COMPARE, {"icenet", "robots", "thaw"})


@pytest.mark.parametrize(
    "question",
    [
        "compare the two robot ones",
        "how do the two by Tomas Verhoeven differ?",
        "what is the difference between the two with Tomas Verhoeven",
    ],
)
def test_two_of_a_list_are_told_by_what_they_are(lab: Assistant, question: str) -> None:
    query = read(lab, "Papers by Pavel Horak", question)
    assert (query.kind, set(query.paper_ids)) == (QueryKind.COMPARE, {"robots", "draft"})


@pytest.mark.parametrize(
    "question",
    [
        "who else wrote about this?",
        "has anybody else worked on this?",
        "does anyone else work on that",
        "is anybody else studying this?",
        "who else works on it?",
        "who else has published on this topic?",
    ],
)
def test_who_else_works_on_what_a_paper_was_found_by(lab: Assistant, question: str) -> None:
    query = read(lab, GLACIERS, "who wrote the first one?", question)
    assert (query.kind, query.paper_ids) == (QueryKind.PEOPLE, ())
    assert "glacier" in query.topic
    assert query.without is not None
    assert query.without.people


@pytest.mark.parametrize("question", ["who else worked on it?", "who else is on this paper?"])
def test_who_else_worked_on_a_paper_are_its_authors(lab: Assistant, question: str) -> None:
    query = read(lab, GLACIERS, "when did the first one appear?", question)
    assert query.paper_ids
    assert query.kind is not QueryKind.PEOPLE


@pytest.mark.parametrize(
    "question",
    [
        "since when?",
        "and since which year?",
        "since when has he worked on this?",
        "how long has he been working on it?",
        "when did he start with this?",
        "when did he begin working on that topic?",
    ],
)
def test_since_when_is_the_earliest_of_the_list(lab: Assistant, question: str) -> None:
    query = read(lab, "papers on robots by Tomas Verhoeven", question)
    assert (query.kind, query.sort, query.limit) == (QueryKind.PAPERS, "oldest", 1)
    assert (people(query), query.topic) == (("tomas",), "robots")


@pytest.mark.parametrize(
    "question",
    ["who published most then?", "who published most that year?", "who had most papers back then?"],
)
def test_the_year_that_has_most_is_spoken_of(lab: Assistant, question: str) -> None:
    query = read(lab, "In which year did Ines Carvalho or Tomas Verhoeven publish most?", question)
    assert query.group_by == "person"
    assert query.years == Years(first=2024, last=2024) or query.years is None
    query = read(lab, "In which year did Tomas Verhoeven publish most?", "what did he publish then?")
    assert (query.kind, query.years) == (QueryKind.PAPERS, Years(first=2024, last=2024))


@pytest.mark.parametrize("question", ["which papers were these?", "which ones?", "list those"])
def test_the_papers_of_the_year_that_has_most(lab: Assistant, question: str) -> None:
    query = read(lab, "In which year did Tomas Verhoeven publish most?", question)
    assert (people(query), query.kind) == (("tomas",), QueryKind.PAPERS)
    assert query.years == Years(first=2024, last=2024)


@pytest.mark.parametrize("question", ["list them by year", "show me these by date", "sort by year please"])
def test_a_list_by_year_stays_a_list(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, query.group_by, query.sort) == (QueryKind.PAPERS, None, "newest")


def test_a_venue_behind_preprints_asks_for_what_is_printed_there(lab: Assistant) -> None:
    query = read(lab, "how many are preprints?", "and published at ICRA?")
    assert (query.kind, query.venues, query.status) == (QueryKind.COUNT, ("ICRA",), None)
    assert query.years is None


@pytest.mark.parametrize("question", ["and who's Ines Carvalho?", "and who is Ines Carvalho", "ok, who was Ines Carvalho?"])  # fmt: skip
def test_who_somebody_is_asks_for_no_papers_on_the_topic(lab: Assistant, question: str) -> None:
    query = read(lab, GLACIERS, question)
    assert (query.kind, people(query), query.topic) == (QueryKind.PROFILE, ("ines",), "")


@pytest.mark.parametrize("question", ["and publications?", "and papers?", "what about publications?"])
def test_papers_behind_a_number_are_counted(lab: Assistant, question: str) -> None:
    query = read(lab, "How many citations does Mira Holmqvist have?", question)
    assert (query.kind, people(query)) == (QueryKind.COUNT, ("mira",))


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("summarize that in one sentence", "about"),
        ("can you explain this for a layperson?", "about"),
        ("explain it in simple terms", "about"),
        ("tldr?", "about"),
        ("in a nutshell?", "about"),
        ("Where can I read it?", "links"),
        ("where do I find the paper?", "links"),
        ("how can I get to see the full paper", "links"),
        ("where can we download it?", "links"),
        ("where was it published?", "venue"),
    ],
)
def test_one_paper_is_told_in_short_or_where_it_can_be_had(lab: Assistant, question: str, fact: str) -> None:
    query = read(lab, "What is IceNet?", question)
    assert (query.kind, query.paper_ids, query.fact) == (QueryKind.FACT, ("icenet",), fact)


@pytest.mark.parametrize("question", ["compared to the cheap sensors?", "compared with the cost?"])
def test_what_a_figure_is_compared_to_is_in_the_paper(lab: Assistant, question: str) -> None:
    query = read(lab, "By how much does IceNet cut the cost?", question)
    assert (query.kind, query.paper_ids) == (QueryKind.FACT, ("icenet",))


def test_a_topic_that_is_also_an_everyday_word_is_left_out(lab: Assistant) -> None:
    query = read(lab, "papers on robots", "which of these are not about attention?")
    assert query.without is not None
    assert (query.without.topic, query.unapplied) == ("attention", ())


def test_one_of_the_people_listed_is_asked_about(lab: Assistant) -> None:
    first = "who works on glacier melting?"
    asked = ("what did the first publish?", "What did the first one publish on it?", "what did the second one publish on it?")  # fmt: skip
    whose = [people(query) for one in asked if (query := read(lab, first, one)).kind is QueryKind.PAPERS]
    assert [len(one) for one in whose] == [1, 1, 1]
    assert whose[0] == whose[1] != whose[2]


def test_the_latest_of_two_together(lab: Assistant) -> None:
    query = read(
        lab, "papers by Tomas Verhoeven with Mira Holmqvist", "what is the latest the two wrote together?"
    )
    assert people(query) == ("tomas",)
    assert (query.sort, query.coauthors[0].researcher_id) == ("newest", "mira")


def test_a_piece_being_written_names_its_topic(lab: Assistant) -> None:
    query = read(lab, "I'm writing a piece about glacier melting. Who in your lab works on that?")
    assert (query.kind, query.topic) == (QueryKind.PEOPLE, "glacier melting")


@pytest.mark.parametrize(
    "question",
    [
        "which of these have no code?",
        "which ones don't have code?",
        "and those without code?",
        "which one has no public code?",
    ],
)
def test_those_without_code(coded: Assistant, question: str) -> None:
    query = read(coded, "papers by Mira Holmqvist", question)
    assert (people(query), query.fact, query.code) == (("mira",), None, False)


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The lab where one of the papers has code."""
    icenet = next(one for one in PAPERS if one.id == "icenet")
    links = (Link(kind="code", url="https://lab.example/icenet"),)
    more = tuple(one for one in PAPERS if one.id != "icenet")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("tests.assistant.lab.PAPERS", (icenet.model_copy(update={"links": links}), *more))
        return open_lab(Path(tmp_path_factory.mktemp("coded")))


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("only the published ones", QueryKind.PAPERS),
        ("only those at conferences", QueryKind.PAPERS),
        ("just the peer-reviewed ones please", QueryKind.PAPERS),
        ("how many of these are published?", QueryKind.COUNT),
        ("which of them were at a conference?", QueryKind.PAPERS),
    ],
)
def test_a_list_is_held_to_what_a_venue_printed(lab: Assistant, question: str, kind: QueryKind) -> None:
    query = read(lab, TOMAS, question)
    assert (people(query), query.kind, query.status) == (("tomas",), kind, Status.PUBLISHED)


@pytest.mark.parametrize("question", ["which deals with glaciers?", "which mentions glaciers", "and which covers glaciers?"])  # fmt: skip
def test_which_deals_with_something_is_of_the_list(lab: Assistant, question: str) -> None:
    query = read(lab, MIRA, question)
    assert (query.kind, people(query), "glacier" in query.topic) == (QueryKind.PAPERS, ("mira",), True)


@pytest.mark.parametrize(
    "question", ["Which of them wrote most with her?", "who of them has written most often with her?"]
)
def test_who_of_the_co_authors_wrote_most_with_somebody(lab: Assistant, question: str) -> None:
    query = read(lab, "Who are Mira Holmqvist's co-authors?", question)
    assert (query.kind, query.group_by, people(query)) == (QueryKind.COAUTHORS, "person", ("mira",))


def test_nobody_is_their_own_co_author(lab: Assistant) -> None:
    asked = ("Who are Mira Holmqvist's co-authors?", "Who wrote most with her?", "what did she do with Tomas Verhoeven?")  # fmt: skip
    query = read(lab, *asked)
    assert (people(query), query.coauthors[0].researcher_id) == (("mira",), "tomas")


@pytest.mark.parametrize(
    "question", ["tell me more about that person", "what has he published?", "and his affiliation?"]
)
def test_the_author_of_a_place_is_spoken_of(lab: Assistant, question: str) -> None:
    assert people(read(lab, "What is IceNet?", "who's the second author?", question)) == ("tomas",)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("and Tomas Verhoeven, how many do they share?", QueryKind.COUNT),
        ("Tomas Verhoeven - how many have they together?", QueryKind.COUNT),
        ("and with Tomas Verhoeven, which papers did they write together?", QueryKind.PAPERS),
    ],
)
def test_somebody_named_first_and_what_they_share(lab: Assistant, question: str, kind: QueryKind) -> None:
    query = read(lab, MIRA, "what is the second one about?", question)
    assert (query.kind, people(query)) == (kind, ("mira",))
    assert query.coauthors[0].researcher_id == "tomas"


@pytest.mark.parametrize("question", ["any on snow?", "are there any on snow", "and any others on snow?", "any papers about snow?"])  # fmt: skip
@pytest.mark.parametrize("between", [(), ("what is it about?",)])
def test_any_on_something_else_is_by_the_same(
    lab: Assistant, question: str, between: tuple[str, ...]
) -> None:
    query = read(lab, "papers on glacier melting by Mira Holmqvist", *between, question)
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ("mira",), "snow")


@pytest.mark.parametrize("question", ["how do they differ?", "what do they have in common?", "compare them"])
def test_papers_of_one_person_are_laid_side_by_side(lab: Assistant, question: str) -> None:
    query = read(lab, "What did Ines Carvalho publish before 2023?", question)
    assert (query.kind, set(query.paper_ids)) == (QueryKind.COMPARE, {"bees", "bees2"})


@pytest.mark.parametrize("question", ["who are they?", "and who are those people?", "who were these?"])
def test_people_counted_are_named(lab: Assistant, question: str) -> None:
    first = "how many people are in your lab?"
    assert read(lab, first, question) == read(lab, first).model_copy(
        update={"wording": read(lab, first, question).wording}
    )


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("hi, im looking for a supervisor.", "does Mira Holmqvist work on glaciers?"),
        ("I'm searching for a PhD position!", "Does Mira Holmqvist work on glaciers?"),
        ("We are looking for an external advisor.", "Does Mira Holmqvist work on glaciers?"),
        ("Hello, I am applying for an internship this summer.", "Does Mira Holmqvist work on glaciers?"),
    ],
)
def test_what_somebody_seeks_is_not_asked_of_whom_they_name(
    lab: Assistant, before: str, question: str
) -> None:
    query = read(lab, f"{before} {question}")
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ("mira",), "glaciers")


def test_so_many_are_needed(lab: Assistant) -> None:
    for text in ("I need two papers about robots", "we are looking for two papers on robots"):
        assert read(lab, text).limit == 2


def test_whether_somebody_is_a_co_author_is_asked_of_them(lab: Assistant) -> None:
    for question in ("is Tomas Verhoeven a coauthor?", "and was Tomas Verhoeven also one of the co-authors?"):
        query = read(lab, "What is IceNet?", question)
        assert (query.kind, query.fact, people(query)) == (QueryKind.FACT, "authors", ("tomas",))


@pytest.mark.parametrize("question", ["what about 2025?", "and in 2025?", "any from 2025"])
def test_another_year_behind_authors_side_by_side_is_of_the_list(lab: Assistant, question: str) -> None:
    query = read(lab, "papers at ICRA", "who is on all of these?", question)
    assert (query.kind, query.venues, query.years) == (QueryKind.PAPERS, ("ICRA",), Years(first=2025, last=2025))  # fmt: skip


@pytest.mark.parametrize("question", ["where were they published?", "and where were those published?"])
def test_where_two_laid_side_by_side_appeared(lab: Assistant, question: str) -> None:
    query = read(lab, "compare IceNet and SwarmWalk", "who is on both?", question)
    assert (query.kind, query.fact, set(query.paper_ids)) == (QueryKind.FACT, "venue", {"icenet", "swarm"})


@pytest.mark.parametrize("question", ["how many with Tomas Verhoeven in total?", "how many with Tomas Verhoeven", "and how many with Tomas Verhoeven altogether"])  # fmt: skip
def test_how_many_with_one_of_those_on_a_paper(lab: Assistant, question: str) -> None:
    query = read(lab, "What is Mira Holmqvist's latest paper?", "with whom?", question)
    assert (query.kind, people(query)) == (QueryKind.COUNT, ("mira",))
    assert query.coauthors[0].researcher_id == "tomas"


@pytest.mark.parametrize(
    "question", ["who is the closest?", "who is the most frequent?", "who's the main one?"]
)
def test_the_closest_of_co_authors(lab: Assistant, question: str) -> None:
    query = read(lab, "How many co-authors does Ines Carvalho have?", question)
    assert (query.kind, people(query), query.group_by) == (QueryKind.COAUTHORS, ("ines",), "person")


@pytest.mark.parametrize("question", ["more please", "what else?", "any others?"])
def test_what_else_behind_so_many_is_the_rest(lab: Assistant, question: str) -> None:
    query = read(lab, "I need two papers by Mira Holmqvist", question)
    assert (people(query), query.limit) == (("mira",), None)
    assert query.without is not None
    assert len(query.without.paper_ids) == 2


@pytest.mark.parametrize("ending", [" pls", " plz!", ", thx"])
def test_short_forms_of_politeness_are_no_topic(lab: Assistant, ending: str) -> None:
    assert read(lab, f"papers about glacier melting{ending}").topic == "glacier melting"
