"""One question read into a query, in many wordings, over the small invented lab."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.citing.computed import computed_in
from assistant.library import Library
from assistant.names.directory import Directory
from assistant.records import Evidence, Query, QueryKind, Without, Years
from assistant.retrieval.dispatch import retrieve
from assistant.understanding.language.question import Question
from assistant.understanding.people.people import PeopleFinder
from assistant.writing.page import Page
from tests.assistant.lab import open_lab, people, read


def coauthors(query: Query) -> list[str | None]:
    return [one.researcher_id for one in query.coauthors]


@pytest.mark.parametrize(
    "text",
    [
        "I would love to see whatever Mira Holmqvist brought out in 2023 and 2024",
        "Mira Holmqvist's output of 2023 and 2024, kindly enumerate it",
        "what've you folks got on file by Mira Holmqvist for 2023-2024, pls?",
        "gimme a rundown of the stuff Mira Holmqvist churned out between 2023 and 2024 thx",
        "could somebody tell me the titles Mira Holmqvist put her name to from 2023 to 2024",
        "I'm curious: which write-ups has my colleague Mira Holmqvist turned out in 2023 or 2024",
    ],
)
def test_chatter_is_no_topic_of_an_exact_question(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, people(query)) == (QueryKind.PAPERS, "", ["mira"])
    assert query.years == Years(first=2023, last=2024)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what has Mira Holmqvist brought out on zebrafish?", "zebrafish"),
        ("Mira Holmqvist's zebrafish output", "zebrafish"),
        ("I'd like to see what Mira Holmqvist has to say about time", "time"),
        ("Of Mira Holmqvist's 2023 output, which has to do with snow?", "snow"),
        ("Is Mira Holmqvist nice?", "nice"),
    ],
)
def test_what_is_asked_for_stays_a_topic(text: str, topic: str, library: Library) -> None:
    assert read(text, library).topic == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I run a ski resort and worry about visitors. Which papers deal with snow depth from sound?", "snow depth from sound"),
        ("snow depth from sound. What have people done?", "snow depth from sound"),
        ("snow depth from sound: give me everything you have", "snow depth from sound"),
        ("point me to papers on snow depth please", "snow depth"),
    ],
)  # fmt: skip
def test_lead_ins_of_a_topical_question_are_left_out(text: str, topic: str, library: Library) -> None:
    assert read(text, library).topic == topic


@pytest.mark.parametrize(
    "text",
    [
        "With whom has Mira Holmqvist written?",
        "whom did Mira Holmqvist write with",
        "who are Mira Holmqvist's coauthors?",
        "List everyone who has ever published with Mira Holmqvist.",
        "Name the people Mira Holmqvist has teamed up with",
        "Who else is on Mira Holmqvist's papers?",
        "Which are the co-workers of Mira Holmqvist?",
        "With how many people did Mira Holmqvist publish?",
        "Mira Holmqvist worked with whom?",
        "Who shares the most papers with Mira Holmqvist?",
        "With whom has Mira Holmqvist written most papers?",
        "Which person has co-authored most often with Mira Holmqvist",
    ],
)
def test_with_whom_somebody_writes(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, people(query), query.topic) == (QueryKind.COAUTHORS, ["mira"], "")


@pytest.mark.parametrize(
    "text",
    [
        "who has worked with both Mira Holmqvist and Pavel Horak?",
        "common collaborators of Mira Holmqvist and Pavel Horak",
        "Which researchers have papers with Mira Holmqvist as well as with Pavel Horak?",
        "Who wrote with Mira Holmqvist and also with Pavel Horak?",
    ],
)
def test_with_whom_several_people_write(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, people(query)) == (QueryKind.COAUTHORS, ["mira", "pavel"])


@pytest.mark.parametrize(
    "text",
    [
        "Which papers did Mira Holmqvist and Tomas Verhoeven write?",
        "I would like to see what Mira Holmqvist and Tomas Verhoeven did jointly.",
        "Is Tomas Verhoeven a co-author of Mira Holmqvist?",
        "Has Mira Holmqvist ever written with Tomas Verhoeven?",
        "papers that list Mira Holmqvist and Tomas Verhoeven as authors",
        "anything coauthored by Mira Holmqvist & Tomas Verhoeven?",
    ],
)
def test_papers_of_two_together(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.kind is QueryKind.PAPERS and query.topic == ""
    assert {*people(query), *coauthors(query)} == {"mira", "tomas"} and len(query.coauthors) == 1


@pytest.mark.parametrize("text", ["papers by Mira Holmqvist or Tomas Verhoeven", "how many papers do Mira Holmqvist and Tomas Verhoeven have each?"])  # fmt: skip
def test_papers_of_either(text: str, library: Library) -> None:
    assert people(read(text, library)) == ["mira", "tomas"]


@pytest.mark.parametrize("text", ["ICRA 2024", "papers at ICRA'24", "ICRA24 papers?", "what got into ICRA 24", "in ICRA2024"])  # fmt: skip
def test_a_venue_with_its_year(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.venues == ("ICRA",) and query.years == Years(first=2024, last=2024) and not query.topic


@pytest.mark.parametrize(
    ("text", "sort", "limit"),
    [
        ("What's the oldest paper you've got, and from which year is it?", "oldest", 1),
        ("Who wrote the oldest paper?", "oldest", 1),
        ("when did Mira Holmqvist first publish?", "oldest", 1),
        ("Which paper has been cited the most, and how many times?", "citations", 1),
        ("the most highly cited of Holmqvist's works (with the number)", "citations", 1),
        ("How many citations does the most cited paper of Mira Holmqvist have?", "citations", 1),
        ("newest three papers by Mira Holmqvist", "newest", 3),
        ("Mira Holmqvist's last two papers", "newest", 2),
        ("What is the latest thing Mira Holmqvist wrote?", "newest", 1),
        ("What did Mira Holmqvist publish last?", "newest", 1),
        ("What has Mira Holmqvist put out most recently?", "newest", 1),
        ("top five cited papers overall", "citations", 5),
        ("List Mira Holmqvist's papers sorted by citations", "citations", None),
    ],
)
def test_superlatives(text: str, sort: str, limit: int | None, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.sort, query.limit, query.topic) == (QueryKind.PAPERS, sort, limit, "")


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Mira Holmqvist as last author - please enumerate", "last"),
        ("papers where Mira Holmqvist comes last", "last"),
        ("Mira Holmqvist 1st author", "first"),
        ("papers signed by Mira Holmqvist in first place", "first"),
        ("Which papers did Mira Holmqvist lead?", "first"),
        ("Mira Holmqvist's single-author papers", "single"),
        ("papers Mira Holmqvist wrote on her own", "single"),
        ("Does Mira Holmqvist have any sole-authored paper?", "single"),
    ],
)
def test_author_positions(text: str, position: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.position, query.topic) == (QueryKind.PAPERS, position, "")


@pytest.mark.parametrize("text", ["何明蘭有幾篇論文?", "请问何明兰发过多少篇论文？", "何明兰一共有几篇文章"])
def test_traditional_and_simplified_characters_read_alike(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, people(query), query.unapplied) == (QueryKind.COUNT, ["mira"], ())


@pytest.mark.parametrize(
    "text",
    ["高远航2024年發表了哪些論文？", "高远航作为第一作者的论文", "近两年高远航的论文", "高远航发过ICRA吗？"],
)
def test_a_chinese_name_that_nobody_bears_is_a_person(text: str, library: Library) -> None:
    assert [one.text for one in read(text, library).people] == ["高远航"]


@pytest.mark.parametrize(
    "text", ["papers by Mara Holmkvist", "what did Thomas Verhoven write", "papers by Inez Karvalho"]
)
def test_a_name_that_differs_in_each_word_is_nobodys(text: str, library: Library) -> None:
    assert people(read(text, library)) == [None]


@pytest.mark.parametrize(
    "text",
    ["Whose papers appeared in both ICRA and AAAI?", "which people have papers at both ICRA and AAAI?", "Who has been at ICRA as well as AAAI?"],
)  # fmt: skip
def test_people_with_papers_at_each_of_several_venues(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, query.every_venue) == (QueryKind.COUNT, "person", True)
    assert [group.researcher_id for group in retrieve(query, library).groups] == ["mira"]


@pytest.mark.parametrize(
    ("text", "group_by", "fewest"),
    [
        ("which years had the fewest papers", "year", True),
        ("What was the most frequent venue in 2024?", "venue", False),
        ("Did Mira Holmqvist publish more in 2024 or in 2025?", "year", False),
        ("more papers at ICRA or at CVPR?", "venue", False),
        ("Rank Mira Holmqvist, Tomas Verhoeven and Pavel Horak by number of papers", "person", False),
        ("whose name comes last on the most papers?", "person", False),
        ("Between Mira Holmqvist and Pavel Horak, who's got fewer papers?", "person", True),
        ("谁的论文最多？", "person", False),
        ("每年各有多少篇论文？", "year", False),
    ],
)
def test_counts_by_person_year_or_venue(text: str, group_by: str, fewest: bool, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, query.fewest, query.topic) == (QueryKind.COUNT, group_by, fewest, "")
    assert not query.unapplied and not query.coauthors


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("least cited paper of Mira Holmqvist", "least cited"),
        ("Who is the most cited author?", "most cited author"),
        ("papers of Mira Holmqvist this quarter", "this quarter"),
    ],
)
def test_what_cannot_be_applied_is_named(text: str, named: str, library: Library) -> None:
    query = read(text, library)
    assert query.unapplied == (named,) and query.topic == ""


def test_what_is_left_out_of_several(library: Library) -> None:
    assert set(
        (read("Mira Holmqvist's papers not at ICRA or AAAI", library).without or Without()).venues
    ) == {"ICRA", "AAAI"}
    query = read("papers by Mira Holmqvist that Tomas Verhoeven isn't on", library)
    assert people(query) == ["mira"] and query.without is not None
    assert [one.researcher_id for one in query.without.people] == ["tomas"]


@pytest.mark.parametrize(
    "text",
    [
        "I'm putting together a festschrift for Mira Holmqvist: what has she authored since 2023?",
        "We are a small museum and plan a show. Which works did Mira Holmqvist publish since 2023?",
        "Mira Holmqvist's papers since 2023 for my annual report please, distinct ones",
    ],
)
def test_why_somebody_asks_is_no_topic(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, people(query)) == (QueryKind.PAPERS, "", ["mira"])


def test_papers_of_neither_of_two(library: Library) -> None:
    query = read("papers that are by neither Mira Holmqvist nor Pavel Horak", library)
    assert not query.people and query.without is not None and len(query.without.people) == 2


@pytest.mark.parametrize("text", ["first authors at ICRA", "Who was last author in 2024?"])
def test_who_stands_first_or_last(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by) == (QueryKind.COUNT, "person") and query.position


def test_names_written_in_other_ways() -> None:
    directory = Directory(
        [("Jörg Mühlbauer", "j", False, 3), ("Zita An", "a", True, 9), ("Zoe An", "b", False, 1), ("Meiling Shu", "m", False, 2)]
    )  # fmt: skip

    def ids(text: str) -> list[str | None]:
        found = PeopleFinder(directory, lambda word: False).take(Question(text))
        return [one.mention.researcher_id for one in found]

    assert (
        ids("papers by Joerg Muehlbauer")
        == ids("Muehlbauer's papers")
        == ids("papers by Jörg Muhlbauer")
        == ["j"]
    )
    assert ids("papers of Z. An") == [None]
    assert ids("How many papers has Zita An got?") == ids("papers by Prof. An") == ["a"]
    assert ids("Shu Mei-ling") == ids("papers of Mei-Ling Shu") == ["m"]
    assert ids("an overview of a paper") == []


def test_whoever_is_asked_for_by_part_of_a_name_may_be_named_in_full(library: Library) -> None:
    evidence = retrieve(read("Holmqvist's papers", library), library)
    assert "mira holmqvist" in computed_in(evidence.model_copy(update={"papers": ()}), library)


def test_papers_of_three_together(library: Library) -> None:
    for text in (
        "Which papers are by Mira Holmqvist, Tomas Verhoeven and Pavel Horak together?",
        "papers by Mira Holmqvist, Tomas Verhoeven and Pavel Horak",
    ):
        query = read(text, library)
        assert people(query) == ["mira"] and coauthors(query) == ["tomas", "pavel"]
    assert people(read("papers of Mira Holmqvist, Tomas Verhoeven", library)) == ["mira", "tomas"]


@pytest.mark.parametrize("text", ["Where have Mira Holmqvist's papers appeared since 2022?", "where does Mira Holmqvist publish"])  # fmt: skip
def test_where_somebody_publishes(text: str, library: Library) -> None:
    assert read(text, library).kind is QueryKind.VENUES


def test_the_one_paper_of_a_superlative_comes_with_its_authors_and_citations(tmp_path: Path) -> None:
    lab = open_lab(tmp_path)
    assert "Pavel Horak" in lab.ask("Who wrote the oldest paper?").text
    with_count = lab.library().papers[0].model_copy(update={"citations": 12345})
    query = read("Which paper has been cited the most, and how often?", lab.library())
    evidence = Evidence(query=query, papers=(with_count,), value=1.0)
    assert "12345" in "\n".join(Page(evidence, (), lab.library()).bullet(with_count, quote=False))


def test_a_track_nobody_won_is_answered_in_words(tmp_path: Path) -> None:
    answer = open_lab(tmp_path).ask("Any award-winning papers?")
    assert answer.outcome == "abstain" and answer.text.strip()


def test_at_least_is_no_superlative(library: Library) -> None:
    assert read("Is Mira Holmqvist looking for a job, at least?", library).group_by is None


@pytest.mark.parametrize(
    ("text", "kind", "group_by"),
    [
        ("Which person has the biggest number of common papers with Mira Holmqvist?", "coauthors", "person"),
        ("Who has the highest count of joint papers with Mira Holmqvist?", "coauthors", "person"),
        ("Which year was the most fruitful for Mira Holmqvist?", "count", "year"),
        ("What was Mira Holmqvist's strongest year?", "count", "year"),
        ("When was Mira Holmqvist most productive?", "count", "year"),
        ("Which venue accounts for the biggest share of Mira Holmqvist's papers?", "count", "venue"),
        ("Who dominates the ICRA papers?", "count", "person"),
        ("Who tops the list of first authors?", "count", "person"),
    ],
)
def test_superlatives_over_people_venues_and_years(
    text: str, kind: str, group_by: str, library: Library
) -> None:
    query = read(text, library)
    assert (query.kind.value, query.group_by, query.topic) == (kind, group_by, "")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Who has most co-authors?", "coauthors"),
        ("Which author has the most collaborators?", "coauthors"),
        ("Who has written with the largest number of people?", "coauthors"),
        ("Who published at the most venues?", "venues"),
        ("Who has the most papers?", None),
        ("Who is on the largest number of papers?", None),
        ("Leaving Mira Holmqvist aside, who is on the greatest number of papers?", None),
    ],
)
def test_what_is_counted_of_people(text: str, fact: str | None, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, query.fact, query.topic) == (QueryKind.COUNT, "person", fact, "")


@pytest.mark.parametrize(
    ("text", "first", "last", "topic"),
    [
        ("papers by Mira Holmqvist from 2023 on snow depth", 2023, 2023, "snow depth"),
        ("What did Mira Holmqvist publish in 2023 on snow depth?", 2023, 2023, "snow depth"),
        ("papers from 2023 on", 2023, None, ""),
        ("papers by Mira Holmqvist from 2023 on with Tomas Verhoeven", 2023, None, ""),
    ],
)
def test_on_behind_a_year_may_begin_a_topic(
    text: str, first: int, last: int | None, topic: str, library: Library
) -> None:
    query = read(text, library)
    assert (query.years, query.topic) == (Years(first=first, last=last), topic)


@pytest.mark.parametrize(
    "text",
    [
        "In which year did Mira Holmqvist and Tomas Verhoeven write most together?",
        "At which venue did Mira Holmqvist and Tomas Verhoeven publish together?",
    ],
)
def test_what_two_did_together_is_of_joint_papers(text: str, library: Library) -> None:
    query = read(text, library)
    assert (people(query), coauthors(query)) == (["mira"], ["tomas"])


def test_who_wrote_the_papers_asked_for_is_no_question_for_experts(library: Library) -> None:
    query = read("Which preprints from 2025 deal with robots and who wrote them?", library)
    assert (query.kind, query.topic) == (QueryKind.PAPERS, "robots")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("papers on drops in 2021", Years(first=2021, last=2021)),
        ("how many papers on oil drops since 2019?", Years(first=2019)),
        ("drops papers from 2021", Years(first=2021, last=2021)),
    ],
)
def test_drops_leave_no_year_out(text: str, years: Years, library: Library) -> None:
    query = read(text, library)
    assert (query.years, query.without) == (years, None)
