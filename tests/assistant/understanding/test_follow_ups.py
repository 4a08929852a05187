"""Follow-ups: what a question means in its conversation, in many wordings, over a small invented lab."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Query, QueryKind, Status, Turn, Years
from tests.assistant.lab import open_lab

MIRA, TOMAS = "Who is Mira Holmqvist?", "Which papers has Tomas Verhoeven written?"
ICENET = "What is IceNet?"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


def read(lab: Assistant, *questions: str) -> Query:
    """The last question, read behind the others."""
    history: list[Turn] = []
    for question in questions[:-1]:
        answer = lab.ask(question, tuple(history))
        history += [Turn(role="user", content=question), Turn(role="assistant", content=answer.text)]
    return lab.read(questions[-1], tuple(history)).query


def people(query: Query) -> tuple[str | None, ...]:
    return tuple(one.researcher_id for one in query.people)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("When was that?", "year"),
        ("From which year is that?", "year"),
        ("when did it come out", "year"),
        ("and the year?", "year"),
        ("authors?", "authors"),
        ("who wrote the paper?", "authors"),
        ("lead author?", "authors"),
        ("who is its second author?", "authors"),
        ("where was that published?", "venue"),
        ("was it accepted somewhere in the end?", "venue"),
        ("is there code for it?", "links"),
        ("By how much is the cost cut?", "figure"),
        ("how cheap are the sensors", "words"),
    ],
)
def test_a_question_without_a_subject_asks_of_the_one_paper(lab: Assistant, question: str, fact: str) -> None:
    query = read(lab, ICENET, question)
    assert (query.kind, query.paper_ids) == (QueryKind.FACT, ("icenet",))
    assert query.fact == fact or {query.fact, fact} <= {"words", "figure"}


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("h-index then?", "h_index"),
        ("her affiliation?", "affiliation"),
        ("interests as well please", "interest"),
    ],
)
def test_a_fact_without_a_person_is_of_the_person_spoken_of(lab: Assistant, question: str, fact: str) -> None:
    query = read(lab, MIRA, question)
    assert (query.kind, query.fact, people(query)) == (QueryKind.FACT, fact, ("mira",))


@pytest.mark.parametrize(
    ("question", "paper"),
    [
        ("who wrote the first one?", "swarm"),
        ("who wrote the second?", "icenet"),
        ("the last of them: when was it published?", "robots"),
        ("The one from 2025, who wrote it?", "swarm"),
        ("who wrote the one about glaciers?", "icenet"),
        ("what is the swarm paper about?", "swarm"),
        ("the oldest of them", "icenet"),
    ],
)
def test_one_of_a_list_is_found_by_place_and_by_description(
    lab: Assistant, question: str, paper: str
) -> None:
    listed = lab.ask(TOMAS).papers
    expected = {"first": 0, "second": 1, "last": -1}
    place = next((place for word, place in expected.items() if f"the {word}" in question), None)
    query = read(lab, TOMAS, question)
    if "oldest" in question:
        paper = query.paper_ids[0]
        assert paper in ("icenet", "robots")
    assert query.kind is QueryKind.FACT
    assert query.paper_ids == ((listed[place].id,) if place is not None else (paper,))


def test_a_list_stands_while_its_papers_are_spoken_of(lab: Assistant) -> None:
    listed = [one.id for one in lab.ask(TOMAS).papers]
    query = read(lab, TOMAS, "who wrote the first one?", "when was it published?", "and the third?")
    assert (query.fact, query.paper_ids) == ("year", (listed[2],))


def test_the_fact_asked_is_kept_for_the_next_paper(lab: Assistant) -> None:
    query = read(lab, ICENET, "who wrote it?", "and SwarmWalk?")
    assert (query.fact, query.paper_ids) == ("authors", ("swarm",))


@pytest.mark.parametrize("question", ["the other one?", "who wrote the other one?", "and the other"])
def test_the_other_of_two(lab: Assistant, question: str) -> None:
    first = lab.ask("papers by Mira Holmqvist with Tomas Verhoeven").papers
    query = read(lab, "papers by Mira Holmqvist with Tomas Verhoeven", "who wrote the first one?", question)
    assert query.paper_ids == (first[1].id,)


@pytest.mark.parametrize(
    ("questions", "years", "whose"),
    [
        (("How many papers does Mira Holmqvist have in 2024?", "and before that?"), (None, 2023), "mira"),
        (("Mira Holmqvist, papers in 2023", "anything later than that"), (2024, None), "mira"),
        (("Mira Holmqvist, papers in 2023", "same for Tomas Verhoeven"), (2023, 2023), "tomas"),
        (("Mira Holmqvist, papers in 2023", "no, I meant Tomas Verhoeven"), (2023, 2023), "tomas"),
        (("Mira Holmqvist, papers in 2023", "2024?", "Tomas Verhoeven, same two years"), (2023, 2024), "tomas"),
        (("Mira Holmqvist, papers in 2023", "and Pavel Horak?", "back to Mira: and 2024?"), (2024, 2024), "mira"),
        (("Mira Holmqvist, papers in 2023", "anything newer than 2024?"), (2025, None), "mira"),
        (("Mira Holmqvist, papers in 2023", "all years please"), None, "mira"),
        (("Mira Holmqvist, papers in 2023", "List them all, whatever the year."), None, "mira"),
    ],
)  # fmt: skip
def test_a_constraint_is_changed_and_the_others_stay(
    lab: Assistant, questions: tuple[str, ...], years: tuple[int | None, int | None] | None, whose: str
) -> None:
    query = read(lab, *questions)
    assert people(query) == (whose,)
    assert (query.years and (query.years.first, query.years.last)) == years


@pytest.mark.parametrize("question", ["Name them.", "which ones?", "list them"])
def test_what_was_counted_is_listed(lab: Assistant, question: str) -> None:
    query = read(lab, "How many papers does Mira Holmqvist have in 2024?", question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ("mira",))
    assert query.years is not None


def test_what_was_listed_is_counted(lab: Assistant) -> None:
    query = read(lab, TOMAS, "How many of those are at ICRA?")
    assert (query.kind, query.venues, people(query)) == (QueryKind.COUNT, ("ICRA",), ("tomas",))


@pytest.mark.parametrize(
    "question", ["any with Mira Holmqvist?", "only those with Mira", "and with Mira Holmqvist"]
)
def test_company_narrows_whom_the_talk_is_about(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert people(query) == ("tomas",)
    assert [one.researcher_id for one in query.coauthors] == ["mira"]


def test_what_lies_on_one_side_of_a_year_is_left_out(lab: Assistant) -> None:
    query = read(lab, TOMAS, "leave out everything before 2025")
    assert query.years is not None and query.years.first == 2025
    assert query.without is None
    assert read(lab, TOMAS, "drop everything after 2024").years == Years(last=2024)


def test_what_was_left_out_may_be_asked_for_again(lab: Assistant) -> None:
    assert read(lab, TOMAS, "leave out the preprints").without is not None
    query = read(lab, TOMAS, "leave out the preprints", "and the preprints only")
    assert (query.status, query.without) == (Status.PREPRINT, None)


@pytest.mark.parametrize(
    ("question", "whose"),
    [
        ("what else did the first author write?", "mira"),
        ("the second author's other papers", "tomas"),
        ("has the last author anything at ICRA?", "tomas"),
    ],
)
def test_authors_are_named_by_their_place(lab: Assistant, question: str, whose: str) -> None:
    assert people(read(lab, ICENET, question)) == (whose,)


@pytest.mark.parametrize("question", ["the second", "the second one", "number 2", "Wei Lindgren, the second"])
def test_a_choice_offered_is_made_by_its_place(lab: Assistant, question: str) -> None:
    offered = lab.ask("What has Wei Lindgren published?")
    assert offered.outcome == "clarify"
    query = read(lab, "What has Wei Lindgren published?", question)
    if "," not in question:
        assert query.kind is QueryKind.PAPERS
    assert people(query) == ("wei2",)


@pytest.mark.parametrize("question", ["where does it say that?", "Source?", "are you sure?", "why?"])
def test_the_last_answer_is_shown_once_more(lab: Assistant, question: str) -> None:
    assert read(lab, ICENET, "who wrote it?", question) == read(lab, ICENET, "who wrote it?")


@pytest.mark.parametrize(
    "question",
    [
        "Who works on bees?",
        "Which papers are about spin systems?",
        "Different question: which papers count wasps?",
        "Is there anything on prompts?",
        "What has Pavel Horak published?",
    ],
)
def test_a_new_subject_inherits_nothing(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, "who wrote the first one?", question)
    assert not query.paper_ids
    assert people(query) in ((), ("pavel",))


def test_two_papers_spoken_of_are_put_side_by_side(lab: Assistant) -> None:
    for question in ("compare the two", "who is on both?"):
        query = read(lab, ICENET, "And what is SwarmWalk?", question)
        assert (query.kind, set(query.paper_ids)) == (QueryKind.COMPARE, {"icenet", "swarm"})


def test_the_last_two_people_are_a_pair(lab: Assistant) -> None:
    query = read(lab, "How many papers has Mira Holmqvist?", "and Tomas Verhoeven?", "their joint papers?")
    assert people(query) == ("mira",)
    assert [one.researcher_id for one in query.coauthors] == ["tomas"]


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("who wrote these?", "authors"),
        ("who's first author on them?", "authors"),
        ("when were they published?", "year"),
        ("when did these come out", "year"),
        ("is there code for them?", "links"),
    ],
)
def test_a_fact_is_told_of_each_paper_listed(lab: Assistant, question: str, fact: str) -> None:
    query = read(lab, "papers by Mira Holmqvist with Tomas Verhoeven", question)
    assert (query.kind, query.fact, set(query.paper_ids)) == (QueryKind.FACT, fact, {"icenet", "swarm"})


@pytest.mark.parametrize("question", ["which papers in 2024?", "anything at ICRA?", "her papers at ICRA"])
def test_papers_are_listed_after_a_profile(lab: Assistant, question: str) -> None:
    query = read(lab, MIRA, question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ("mira",))


@pytest.mark.parametrize("question", ["anything similar?", "is there something like it?", "more like this"])
def test_what_is_like_the_paper_spoken_of(lab: Assistant, question: str) -> None:
    query = read(lab, ICENET, question)
    assert (query.kind, query.paper_ids) == (QueryKind.SIMILAR, ("icenet",))


def test_a_description_that_fits_nothing_listed_begins_a_search(lab: Assistant) -> None:
    query = read(lab, ICENET, "when was it published?", "and the one that counts wasps?")
    assert (query.kind, query.paper_ids) == (QueryKind.PAPERS, ())
    assert "wasps" in query.topic


def test_a_conversation_read_before_is_read_the_same(lab: Assistant) -> None:
    once = read(lab, TOMAS, "who wrote the first one?", "when?")
    assert read(lab, TOMAS, "who wrote the first one?", "when?") == once
    assert read(lab, TOMAS, "who wrote the second one?", "when?") != once


def test_the_same_fact_of_another_author(lab: Assistant) -> None:
    query = read(lab, ICENET, "what is the first author's affiliation?", "and the second author's?")
    assert (query.fact, people(query)) == ("affiliation", ("tomas",))


def test_whether_somebody_wrote_another_paper_asks_for_its_authors(lab: Assistant) -> None:
    query = read(lab, MIRA, "did she also write SwarmWalk?")
    assert (query.kind, query.fact, query.paper_ids) == (QueryKind.FACT, "authors", ("swarm",))


def test_a_comparison_is_no_question_for_the_source(lab: Assistant) -> None:
    query = read(lab, ICENET, "How is it different from SwarmWalk?")
    assert (query.kind, query.paper_ids) == (QueryKind.COMPARE, ("icenet", "swarm"))


@pytest.mark.parametrize(
    "line",
    [
        "thanks a lot, that's all for today",
        "great, that was very helpful",
        "that'll be all, cheers",
        "ok, I have what I need",
        "good to know. bye!",
        "perfect, no more questions",
        "Thank you for your help, have a nice day",
    ],
)
def test_a_closing_line_asks_nothing(lab: Assistant, line: str) -> None:
    assert read(lab, ICENET, line).kind is QueryKind.SMALL_TALK


@pytest.mark.parametrize(
    "line", ["great, and the year?", "thanks, who wrote it?", "ok good, is that all she wrote?"]
)
def test_thanks_before_a_question_do_not_close(lab: Assistant, line: str) -> None:
    assert read(lab, ICENET, line).kind is not QueryKind.SMALL_TALK


@pytest.mark.parametrize(
    "question", ["no not 2023, 2024", "not 2023 but 2024", "2024, not 2023", "sorry, not in 2023, in 2024"]
)
def test_a_year_is_put_right(lab: Assistant, question: str) -> None:
    query = read(lab, "Mira Holmqvist, papers in 2023", question)
    assert (people(query), query.years, query.without) == (("mira",), Years(first=2024, last=2024), None)


def test_a_list_is_put_in_another_order(lab: Assistant) -> None:
    for question, sort in (
        ("oldest first", "oldest"),
        ("sort them by year", "newest"),
        ("sort by citations please", "citations"),
        ("in chronological order", "oldest"),
    ):
        query = read(lab, TOMAS, question)
        assert (query.kind, people(query), query.sort) == (QueryKind.PAPERS, ("tomas",), sort), question


@pytest.mark.parametrize(
    "question",
    ["are they the same person?", "which of the two has more papers?", "which of them wrote more?"],
)
def test_two_people_are_put_side_by_side(lab: Assistant, question: str) -> None:
    query = read(lab, MIRA, "and Tomas Verhoeven?", question)
    assert set(people(query)) == {"mira", "tomas"}


@pytest.mark.parametrize(
    "question", ["is that another spelling of Pavel Horak?", "is she the same person as Pavel Horak?"]
)
def test_whether_two_names_are_one_person(lab: Assistant, question: str) -> None:
    query = read(lab, MIRA, question)
    assert (query.kind, people(query)) == (QueryKind.COMPARE, ("mira", "pavel"))


@pytest.mark.parametrize("question", ["what about the other one?", "and the one I confused her with?"])
def test_the_other_of_two_people(lab: Assistant, question: str) -> None:
    query = read(lab, "Where does Tomas Verhoeven work?", "sorry, I meant Mira Holmqvist", question)
    assert people(query) == ("tomas",)


def test_whether_somebody_is_on_another_paper_too(lab: Assistant) -> None:
    query = read(
        lab, ICENET, "who wrote it?", "do any of these people also appear on Small Robots on Soft Ground?"
    )
    assert (query.kind, query.paper_ids) == (QueryKind.COMPARE, ("icenet", "robots"))
    assert read(
        lab,
        ICENET,
        "who wrote it?",
        "is any of them also on Small Robots on Soft Ground?",
        "where was that one published?",
    ).paper_ids == ("robots",)


def test_two_of_the_people_listed_share_papers(lab: Assistant) -> None:
    query = read(lab, ICENET, "who wrote it?", "how many papers do the first two of them share?")
    assert (query.kind, people(query)) == (QueryKind.COUNT, ("mira",))
    assert [one.researcher_id for one in query.coauthors] == ["tomas"]


def test_the_topic_of_a_search_is_kept_for_somebody(lab: Assistant) -> None:
    for question in ("What has Mira Holmqvist done about it?", "does Mira Holmqvist have papers on that?"):
        query = read(lab, "Who works on melting?", question)
        assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ("mira",), "melting")


@pytest.mark.parametrize(
    "question", ["first two authors, then", "the last two authors?", "first three authors please"]
)
def test_some_authors_are_those_of_the_paper(lab: Assistant, question: str) -> None:
    query = read(lab, ICENET, "how many bears?", question)
    assert (query.fact, query.paper_ids) == ("authors", ("icenet",))


@pytest.mark.parametrize("question", ["with whom?", "and with who else?", "together with whom"])
def test_with_whom_asks_for_co_authors(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, people(query)) == (QueryKind.COAUTHORS, ("tomas",))


@pytest.mark.parametrize("question", ["is there a follow-up?", "any follow up paper to it?"])
def test_a_follow_up_is_a_later_paper_of_the_author(lab: Assistant, question: str) -> None:
    query = read(lab, ICENET, question)
    assert (query.kind, people(query), query.years) == (QueryKind.PAPERS, ("mira",), Years(first=2025))


def test_the_first_again_is_of_the_list(lab: Assistant) -> None:
    listed = [one.id for one in lab.ask(TOMAS).papers]
    query = read(lab, TOMAS, "who wrote the second?", "the first again: when was it published?")
    assert query.paper_ids == (listed[0],)


def test_what_else_somebody_wrote_leaves_out_the_paper_spoken_of(lab: Assistant) -> None:
    query = read(lab, ICENET, "what else has she written?")
    assert people(query) == ("mira",)
    assert query.without is not None and query.without.paper_ids == ("icenet",)


@pytest.mark.parametrize(
    "question", ["by Mira Holmqvist?", "anything by Mira Holmqvist?", "vs Mira Holmqvist?"]
)
def test_the_topic_stays_where_only_somebody_is_named(lab: Assistant, question: str) -> None:
    query = read(lab, "papers on melting", question)
    assert (people(query), query.topic) == (("mira",), "melting")


@pytest.mark.parametrize("question", ["never mind the year", "forget about the year", "ignore the year"])
def test_a_year_is_let_go(lab: Assistant, question: str) -> None:
    query = read(lab, "Mira Holmqvist, papers in 2023", question)
    assert (people(query), query.years) == (("mira",), None)


@pytest.mark.parametrize("question", ["its abstract", "what is its main idea?", "the gist of it?"])
def test_an_abstract_is_shown(lab: Assistant, question: str) -> None:
    query = read(lab, ICENET, "who wrote it?", question)
    assert (query.fact, query.topic, query.paper_ids) == ("about", "", ("icenet",))


@pytest.mark.parametrize("question", ["show the whole list again", "the full list please", "that list again"])
def test_the_list_is_shown_again(lab: Assistant, question: str) -> None:
    listed = read(lab, TOMAS)
    query = read(lab, TOMAS, "who wrote the first one?", question.removesuffix(" please"))
    assert (query.kind, people(query), query.paper_ids) == (listed.kind, ("tomas",), ())


@pytest.mark.parametrize(
    "question", ["do they share authors?", "have they any authors in common?", "any common authors?"]
)
def test_two_papers_share_authors(lab: Assistant, question: str) -> None:
    query = read(lab, "Who wrote IceNet?", "And SwarmWalk?", question)
    assert (query.kind, set(query.paper_ids)) == (QueryKind.COMPARE, {"icenet", "swarm"})


def test_the_older_of_two_papers_spoken_of(lab: Assistant) -> None:
    query = read(lab, "Who wrote IceNet?", "And SwarmWalk?", "which one is older?")
    assert (set(query.paper_ids), query.sort, query.limit) == ({"icenet", "swarm"}, "oldest", 1)


def test_papers_at_a_venue_after_interests(lab: Assistant) -> None:
    query = read(lab, "What are the research interests of Mira Holmqvist?", "any at ICRA?")
    assert (query.kind, people(query), query.venues) == (QueryKind.PAPERS, ("mira",), ("ICRA",))


def test_the_place_of_a_fact_is_put_right(lab: Assistant) -> None:
    query = read(lab, "When did Mira Holmqvist intern at Nordlab?", "Sorry, I meant Fjord.")
    assert (query.kind, query.fact, query.detail, people(query)) == (
        QueryKind.FACT,
        "experience",
        "Fjord",
        ("mira",),
    )


@pytest.mark.parametrize(
    "question",
    [
        "only the first-author ones",
        "just her first-author papers",
        "Only the ones where she is first author",
        "those where she was the first author",
        "and the ones where Mira is first author?",
    ],
)
def test_a_place_narrows_the_list_and_keeps_its_constraints(lab: Assistant, question: str) -> None:
    query = read(lab, "papers by Mira Holmqvist since 2024", question)
    assert (query.kind, query.position, people(query)) == (QueryKind.PAPERS, "first", ("mira",))
    assert query.years == Years(first=2024)


@pytest.mark.parametrize(
    "question", ["Only those with code, please.", "which of them have code?", "just the ones with code"]
)
def test_code_narrows_the_list(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, query.fact, people(query), query.topic) == (QueryKind.PAPERS, "code", ("tomas",), "")


@pytest.mark.parametrize(
    ("questions", "papers"),
    [
        ((TOMAS, "which of those are from 2025?", "and which ones are at ICRA?"), {"icenet", "robots"}),
        ((TOMAS, "which of them is about glaciers?", "and which one is about swarms?"), {"swarm"}),
        ((TOMAS, "which of them is about glaciers?", "when was it?", "and which one deals with swarms?"), {"swarm"}),
        ((TOMAS, "which of those are at ICRA?", "and the remaining one?"), {"swarm"}),
        ((TOMAS, "which of those are at ICRA?", "the one left, what is it about?"), {"swarm"}),
        ((TOMAS, "which of those are at ICRA?", "and the rest?"), {"swarm"}),
    ],
)  # fmt: skip
def test_a_narrowed_list_is_narrowed_otherwise_and_its_rest_is_asked_for(
    lab: Assistant, questions: tuple[str, ...], papers: set[str]
) -> None:
    history: tuple[Turn, ...] = ()
    for question in questions:
        answer = lab.ask(question, history)
        history = (*history, Turn(role="user", content=question))
    assert {one.id for one in answer.papers} == papers


@pytest.mark.parametrize(
    "wording", ["who else is on it?", "who are the co-authors there?", "Who else wrote it?"]
)
def test_who_else_is_on_a_paper_leaves_out_whom_the_talk_is_about(lab: Assistant, wording: str) -> None:
    query = read(lab, "papers by Tomas Verhoeven in 2025", wording)
    assert (query.kind, people(query), query.paper_ids) == (QueryKind.COAUTHORS, ("tomas",), ("swarm",))


@pytest.mark.parametrize(
    ("question", "paper"),
    [
        ("Where was the latter published?", "swarm"),
        ("What sensors does the former use?", "icenet"),
        ("What hardware was the latter measured on?", "swarm"),
        ("the former's authors?", "icenet"),
    ],
)
def test_the_former_and_the_latter_of_two_papers(lab: Assistant, question: str, paper: str) -> None:
    assert read(lab, "What do IceNet and SwarmWalk do?", question).paper_ids == (paper,)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("How many people took part?", "figure"),
        ("and the speedup?", "words"),
        ("Which data set was used for the experiments?", "words"),
        ("any limitations?", "words"),
        ("what were the baselines", "words"),
        ("How long did the training take?", "figure"),
    ],
)
def test_what_any_paper_has_is_asked_of_the_one_spoken_of(lab: Assistant, question: str, fact: str) -> None:
    query = read(lab, ICENET, question)
    assert (query.kind, query.paper_ids) == (QueryKind.FACT, ("icenet",))
    assert {query.fact, fact} <= {"words", "figure"}
    assert (read(lab, ICENET, question, "who are the authors").fact) == "authors"


@pytest.mark.parametrize(
    "question",
    [
        "What are the joint papers with Ines Carvalho?",
        "her papers with Ines Carvalho",
        "list those with Ines Carvalho",
    ],
)
def test_papers_with_somebody_are_of_whom_the_talk_is_about(lab: Assistant, question: str) -> None:
    who = "Who has Mira Holmqvist written with?"
    query = read(lab, who, question)
    assert (people(query), query.coauthors[0].researcher_id) == (("mira",), "ines")
    query = read(lab, who, question, "And with Tomas Verhoeven?")
    assert (people(query), query.coauthors[0].researcher_id) == (("mira",), "tomas")


@pytest.mark.parametrize(
    "remark",
    [
        "Good, that helps my student a lot :-)",
        "That answers my question",
        "great, this is useful for our report!",
        ":)",
    ],
)
def test_a_remark_in_between_changes_nothing(lab: Assistant, remark: str) -> None:
    assert read(lab, ICENET, remark, "who wrote it?").paper_ids == ("icenet",)


@pytest.mark.parametrize("lead", ["Pity.", "Too bad.", "What a shame!", "I see, noted.", "Hm, a pity."])
def test_a_word_of_regret_is_no_topic(lab: Assistant, lead: str) -> None:
    query = read(lab, "Any papers on cooking?", f"{lead} What about glaciers?")
    assert (query.kind, query.topic.lower()) == (QueryKind.PAPERS, "glaciers")


@pytest.mark.parametrize(
    "questions",
    [
        ("what else did she write",),
        ("his email?",),
        ("Any papers on cooking?", "which of his papers are from 2023?"),
        ("Which papers are from 1999?", "what is the third one about?"),
    ],
)
def test_a_reference_that_leads_nowhere_asks_back(lab: Assistant, questions: tuple[str, ...]) -> None:
    history = tuple(Turn(role="user", content=one) for one in questions[:-1])
    answer = lab.ask(questions[-1], history)
    assert answer.outcome == "abstain"
    assert not answer.papers


@pytest.mark.parametrize(
    "question", ["how many is that?", "so how many are these", "how many are there in total?"]
)
def test_the_list_shown_is_counted(lab: Assistant, question: str) -> None:
    query = read(lab, "papers by Mira Holmqvist with Tomas Verhoeven", question)
    assert (query.kind, people(query), len(query.coauthors)) == (QueryKind.COUNT, ("mira",), 1)


@pytest.mark.parametrize("question", ["with whom most often?", "who with most?", "and mostly with whom?"])
def test_the_co_author_of_most_papers_of_whom_the_talk_is_about(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, people(query), query.group_by) == (QueryKind.COAUTHORS, ("tomas",), "person")


@pytest.mark.parametrize(
    ("questions", "whose"),
    [
        ((ICENET, "who wrote it?", "what else has the first author written?", "and the last author?"), "tomas"),
        (("Who works on robots?", "What has the first one published?", "And the second person?"), 1),
        (("Who works on robots?", "papers of the first person", "And the second?", "and the third?"), 2),
    ],
)  # fmt: skip
def test_the_same_is_asked_of_another_by_place(
    lab: Assistant, questions: tuple[str, ...], whose: str | int
) -> None:
    query = read(lab, *questions)
    if isinstance(whose, int):
        whose = lab.ask(questions[0]).people[whose].id
    assert (query.kind, people(query)) == (QueryKind.PAPERS, (whose,))


@pytest.mark.parametrize("question", ["which of them has the most authors?", "which has more authors?"])
def test_the_papers_listed_by_their_number_of_authors(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.sort, query.limit, len(query.paper_ids)) == ("authors", 1, 3)


def test_the_first_authors_of_two_papers_spoken_of(lab: Assistant) -> None:
    query = read(lab, ICENET, "What is SwarmWalk?", "Who is the first author of these two?")
    assert (query.fact, query.position, query.paper_ids) == ("authors", "first", ("icenet", "swarm"))


def test_instead_replaces_the_topic(lab: Assistant) -> None:
    query = read(lab, "papers on robots by Tomas Verhoeven", "on glaciers instead")
    assert (query.kind, query.topic, people(query)) == (QueryKind.PAPERS, "glaciers", ("tomas",))


def test_his_own_papers_on_return_inherit_no_constraint(lab: Assistant) -> None:
    query = read(lab, "How many papers has Mira Holmqvist in 2023?", "and Tomas Verhoeven?", "back to Mira Holmqvist. Which of her papers are about robots?")  # fmt: skip
    assert (people(query), query.years, query.topic) == (("mira",), None, "robots")


def test_somebody_unknown_ends_no_conversation(lab: Assistant) -> None:
    history = (Turn(role="user", content="Where does Yann Nobody work?"),)
    assert lab.ask("on vision?", history).outcome in ("answer", "abstain")


@pytest.mark.parametrize(
    "question", ["not this one, another", "show me another one", "the next one please", "another?"]
)
def test_another_is_the_next_of_the_list(lab: Assistant, question: str) -> None:
    listed = [one.id for one in lab.ask(TOMAS).papers]
    query = read(lab, TOMAS, question)
    assert (query.kind, query.paper_ids) == (QueryKind.FACT, (listed[1],))
    assert read(lab, TOMAS, question, "who wrote it?", "and another").paper_ids == (listed[2],)


@pytest.mark.parametrize("question", ["and Mira Holmqvist?", "what about Mira Holmqvist?", "and Mira's?"])
def test_a_changed_person_keeps_the_list_out_of_which_a_paper_was_picked(
    lab: Assistant, question: str
) -> None:
    query = read(lab, "papers by Pavel Horak in 2024", "where was it published?", question)
    assert (query.kind, people(query), query.years) == (
        QueryKind.PAPERS,
        ("mira",),
        Years(first=2024, last=2024),
    )


@pytest.mark.parametrize(
    "question", ["and who works on glaciers?", "Thanks. And which people work on glaciers?"]
)
def test_a_whole_question_inherits_nobody(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, people(query), query.paper_ids) == (QueryKind.PEOPLE, (), ())


@pytest.mark.parametrize("question", ["is there a newer one", "anything later?", "and a more recent one?"])
def test_a_newer_one_is_of_the_list_the_paper_was_picked_from(lab: Assistant, question: str) -> None:
    query = read(
        lab,
        "papers on reinforcement learning by Tomas Verhoeven",
        "what is the one from 2024 about?",
        question,
    )
    assert (people(query), query.topic, query.years) == (
        ("tomas",),
        "reinforcement learning",
        Years(first=2025),
    )


@pytest.mark.parametrize(
    "question", ["are any on glaciers?", "are some about glaciers?", "is one on glaciers"]
)
def test_any_of_the_papers_listed(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (query.kind, people(query), query.topic) == (QueryKind.PAPERS, ("tomas",), "glaciers")


@pytest.mark.parametrize("question", ["and the other?", "what about the other one?", "and Mira Holmqvist?"])
def test_the_same_is_asked_of_the_other_of_two_people(lab: Assistant, question: str) -> None:
    two = "compare Tomas Verhoeven and Mira Holmqvist"
    query = read(lab, two, "where does the first one work?", question)
    assert (query.kind, query.fact, people(query)) == (QueryKind.FACT, "affiliation", ("mira",))


@pytest.mark.parametrize(
    "question", ["how abt Mira Holmqvist", "what abt mira holmqvist?", "and Mira Holmqvist?"]
)
def test_a_changed_person_typed_in_haste_keeps_the_constraint(lab: Assistant, question: str) -> None:
    query = read(lab, "How many papers has Tomas Verhoeven in 2024?", question)
    assert (query.kind, people(query), query.years) == (
        QueryKind.COUNT,
        ("mira",),
        Years(first=2024, last=2024),
    )


def test_those_people_are_the_authors_spoken_of(lab: Assistant) -> None:
    query = read(lab, ICENET, "who wrote it?", "did these people write something else?")
    assert (query.kind, people(query), bool(query.without)) == (QueryKind.PAPERS, ("mira",), True)


@pytest.mark.parametrize(
    "question", ["other papers by those authors?", "is there another by the same authors?"]
)
def test_papers_by_the_same_authors_are_by_any_of_them(lab: Assistant, question: str) -> None:
    query = read(lab, ICENET, "who wrote it?", question)
    assert (query.kind, people(query), bool(query.without)) == (QueryKind.PAPERS, ("mira", "tomas"), True)


@pytest.mark.parametrize("question", ["its first author", "first author of it?", "and the first author?"])
def test_an_author_by_place_alone_is_named(lab: Assistant, question: str) -> None:
    query = read(lab, ICENET, question)
    assert (query.kind, query.fact, query.position) == (QueryKind.FACT, "authors", "first")
