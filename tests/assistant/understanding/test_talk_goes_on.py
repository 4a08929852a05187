"""Follow-ups that put right, react, add people one after another, or go back to an earlier list or subject."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind, Turn, Years
from assistant.understanding.language.reactions import only_reacts, reaction_before
from tests.assistant.lab import open_lab
from tests.assistant.understanding.test_follow_ups import people, read

TOMAS = "Which papers has Tomas Verhoeven written?"
MIRA_IN_2024 = "Which papers did Mira Holmqvist publish in 2024?"
TOGETHER = "How many papers do Tomas Verhoeven and Mira Holmqvist have together?"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


def coauthors(lab: Assistant, *questions: str) -> tuple[tuple[str | None, ...], tuple[str | None, ...]]:
    query = read(lab, *questions)
    return people(query), tuple(one.researcher_id for one in query.coauthors)


@pytest.mark.parametrize(
    "question",
    [
        "Sorry, not Mira, Ines Carvalho I mean.",
        "no, not Mira Holmqvist but Ines Carvalho",
        "Ines Carvalho, not Mira Holmqvist",
        "Ines Carvalho instead of Mira",
        "I meant Ines Carvalho rather than Mira Holmqvist",
        "not her, I was thinking of Ines Carvalho",
        "hm, that's not what I was looking for. Ines Carvalho",
    ],
)
def test_one_person_is_put_in_the_place_of_another(lab: Assistant, question: str) -> None:
    query = read(lab, MIRA_IN_2024, question)
    assert (people(query), query.without, query.years) == (("ines",), None, Years(first=2024, last=2024))


def test_what_is_put_right_may_be_widened_at_once(lab: Assistant) -> None:
    query = read(lab, MIRA_IN_2024, "Sorry, not Mira, Ines Carvalho. Everything by that person, any year.")
    assert (people(query), query.years, query.kind) == (("ines",), None, QueryKind.PAPERS)


def test_a_co_author_is_put_right_in_their_place(lab: Assistant) -> None:
    first = "Papers by Tomas Verhoeven with Mira Holmqvist"
    assert coauthors(lab, first, "I meant Pavel Horak, not Mira") == (("tomas",), ("pavel",))
    assert coauthors(lab, first, "not with Mira, with Pavel Horak") == (("tomas",), ("pavel",))


def test_a_venue_is_put_right(lab: Assistant) -> None:
    query = read(lab, "Papers by Mira Holmqvist at ICRA", "hm, not ICRA, AAAI")
    assert (query.venues, query.without, people(query)) == (("AAAI",), None, ("mira",))


def test_those_never_asked_for_are_left_out(lab: Assistant) -> None:
    query = read(lab, "Papers by Tomas Verhoeven", "those not with Mira Holmqvist or Pavel Horak")
    assert query.without is not None
    assert [one.researcher_id for one in query.without.people] == ["mira", "pavel"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("that wasn't it. And Zekun?", "And Zekun?"),
        ("that's it! Who else is on it?", "Who else is on it?"),
        ("no, that is not what I meant. In 2018?", "In 2018?"),
        ("they are too many. Only CVPR, please", "Only CVPR, please"),
        ("exactly what i was looking for! when was it?", "when was it?"),
        ("the other one, when was it published?", "the other one, when was it published?"),
        ("what is it about, and who wrote it?", "what is it about, and who wrote it?"),
    ],
)
def test_a_reaction_before_a_question(text: str, question: str) -> None:
    assert text[reaction_before(text) :] == question


@pytest.mark.parametrize(
    ("line", "reacts"),
    [
        ("Cool, I did something similar in my bachelor thesis, took me ages.", True),
        ("Nice, we use that in our group, works well.", True),
        ("Wow, that's a lot. I once tried this, didn't go well.", True),
        ("Not that one.", True),
        ("I meant Zekun.", False),
        ("what is it about", False),
        ("the other one", False),
        ("I did something similar, any papers on it", False),
    ],
)
def test_a_whole_line_may_only_react(line: str, reacts: bool) -> None:
    assert only_reacts(line) is reacts


def test_a_line_about_the_visitor_leaves_the_talk_where_it_was(lab: Assistant) -> None:
    aside = "Cool, I built something like that at school, took me ages."
    assert read(lab, "What is IceNet?", aside).kind is QueryKind.SMALL_TALK
    assert read(lab, "What is IceNet?", aside, "who wrote it?").paper_ids == ("icenet",)


def test_a_denied_paper_is_not_told_once_more(lab: Assistant) -> None:
    told = read(lab, TOMAS, "what is the second one about?").paper_ids
    assert read(lab, TOMAS, "what is the second one about?", "not that one").paper_ids not in (told, ())


def test_what_is_counted_goes_on_with_somebody_else(lab: Assistant) -> None:
    query = read(lab, TOGETHER, "And with Pavel Horak?")
    assert query.kind is QueryKind.COUNT
    assert coauthors(lab, TOGETHER, "And with Pavel Horak?") == (("tomas",), ("pavel",))
    assert coauthors(lab, TOGETHER, "and how many with Pavel Horak in 2024?") == (("tomas",), ("pavel",))


def test_a_pair_named_anew_replaces_both(lab: Assistant) -> None:
    first = "Did Tomas Verhoeven and Mira Holmqvist write anything together?"
    assert coauthors(lab, first, "And Mira with Ines Carvalho?") == (("mira",), ("ines",))


@pytest.mark.parametrize(
    "question",
    [
        "which ones have all three of them on it?",
        "and all three of them together?",
        "anything by the three of them jointly?",
        "what did these three publish together?",
    ],
)
def test_everybody_named_must_be_on_it(lab: Assistant, question: str) -> None:
    first = "Did Tomas Verhoeven and Mira Holmqvist write anything together?"
    found = coauthors(lab, first, "And Tomas with Pavel Horak?", question)
    assert found == (("tomas",), ("mira", "pavel"))


@pytest.mark.parametrize(
    "question",
    [
        "which one of all her papers is the oldest?",
        "Of all of hers, which is the oldest?",
        "which of all her papers came out first?",
    ],
)
def test_a_superlative_widens_to_all(lab: Assistant, question: str) -> None:
    query = read(lab, MIRA_IN_2024, question)
    assert (people(query), query.years, query.sort, query.limit) == (("mira",), None, "oldest", 1)


def test_a_superlative_of_a_list_asks_which(lab: Assistant) -> None:
    query = read(lab, TOMAS, "Which of these is the oldest?")
    assert (query.kind, query.sort, query.limit, len(query.paper_ids)) == (QueryKind.PAPERS, "oldest", 1, 3)


ROBOTS = "Which papers are about reinforcement learning?"


@pytest.mark.parametrize(
    "question",
    [
        "ok back to reinforcement learning. Which of those papers is about swarms?",
        "Going back to the reinforcement learning ones: which of them has swarms?",
        "back to the reinforcement learning papers - which ones are on swarms?",
    ],
)
def test_an_earlier_list_is_judged_anew(lab: Assistant, question: str) -> None:
    query = read(lab, ROBOTS, "Different question: where does Mira Holmqvist work?", question)
    assert (query.kind, query.topic) == (QueryKind.PAPERS, "swarms")
    assert set(query.paper_ids) == {"robots", "swarm"}


def test_an_earlier_paper_is_returned_to(lab: Assistant) -> None:
    query = read(lab, "What is IceNet?", "Where does Pavel Horak work?", "back to IceNet: who wrote it?")
    assert (query.fact, query.paper_ids) == ("authors", ("icenet",))


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("And the first one I asked about?", "mira"),
        ("and the person I mentioned first?", "mira"),
        ("what about the one we started with?", "mira"),
    ],
)
def test_whom_was_asked_about_first(lab: Assistant, question: str, who: str) -> None:
    query = read(lab, "Where does Mira Holmqvist work?", "And Tomas Verhoeven?", question)
    assert (people(query), query.fact) == ((who,), "affiliation")


def test_the_paper_talked_about_first(lab: Assistant) -> None:
    asked = ("What is IceNet?", "What is SwarmWalk?", "who wrote the first paper we talked about?")
    assert read(lab, *asked).paper_ids == ("icenet",)


def test_the_other_bearer_of_a_name_is_the_one_named_before(lab: Assistant) -> None:
    asked = ("Where does Mira Holmqvist work?", "No, I meant Tomas Verhoeven.", "And the other one?")
    assert people(read(lab, *asked)) == ("mira",)


def test_those_of_somebody_else(lab: Assistant) -> None:
    assert coauthors(lab, TOMAS, "now those of Mira Holmqvist") == (("mira",), ())
    assert coauthors(lab, TOMAS, "only those by Mira Holmqvist") == (("tomas",), ("mira",))


def test_the_same_person_named_again_is_no_co_author(lab: Assistant) -> None:
    found = coauthors(lab, TOMAS, "in which of them does Verhoeven come first?")
    assert found == (("tomas",), ())


@pytest.mark.parametrize(
    "question",
    [
        "Has Tomas Verhoeven got another robots paper?",
        "Tomas Verhoeven has one more robots paper, no? What is it called?",
    ],
)
def test_a_further_paper_is_another_one(lab: Assistant, question: str) -> None:
    query = read(lab, "What is Small Robots on Soft Ground about?", question)
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ("tomas",))
    assert query.without is not None
    assert query.without.paper_ids == ("robots",)


def test_what_else_somebody_wrote_says_nothing_of_the_next(lab: Assistant) -> None:
    asked = (
        "who wrote IceNet?",
        "What else has the first author written?",
        "And Tomas Verhoeven? Which ones is he on?",
    )
    assert read(lab, *asked).without is None


@pytest.mark.parametrize(
    "question", ["with or without code, what did she write in 2023?", "and in 2023, with or without code?"]
)
def test_either_way_lets_a_constraint_go(lab: Assistant, question: str) -> None:
    query = read(lab, "Papers by Mira Holmqvist", "only those with code", question)
    assert (people(query), query.fact, query.topic) == (("mira",), None, "")


def test_one_found_among_two_people_is_spoken_of(lab: Assistant) -> None:
    asked = (
        "Mira Holmqvist or Tomas Verhoeven, who has more papers?",
        "who of the two is at North Fjord University?",
    )
    assert people(read(lab, *asked, "what did she publish in 2024?")) == ("mira",)
    assert people(read(lab, *asked, "what did she publish in 2024?", "And the other one?")) == ("tomas",)


def test_one_of_a_list_is_sought_in_the_list(lab: Assistant) -> None:
    query = read(lab, TOMAS, "when was the first one published?", "And which one is about soft ground?")
    assert set(query.paper_ids) == {"icenet", "robots", "swarm"}


def test_which_of_the_people_listed_did_something(lab: Assistant) -> None:
    query = read(lab, "who wrote IceNet?", "which of them works on snow?")
    assert (query.kind, query.topic, people(query)) == (QueryKind.PEOPLE, "snow", ("mira", "tomas"))
    answer = lab.ask("which of them worked on snow?", talk_of("who wrote IceNet?"))
    assert [one.id for one in answer.people] == ["mira"]


def talk_of(question: str) -> tuple[Turn, ...]:
    return (Turn(role="user", content=question), Turn(role="assistant", content="-"))


def test_more_of_somebody_counts_nothing(lab: Assistant) -> None:
    assert read(lab, TOMAS, "tell me more about him").kind is QueryKind.PROFILE


@pytest.mark.parametrize(
    "question", ["without swarms?", "leave out those about swarms", "drop the swarms ones"]
)
def test_what_is_on_a_topic_is_left_out_of_the_list(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, question)
    assert (people(query), query.topic) == (("tomas",), "")
    assert query.without is not None
    assert query.without.paper_ids == ("swarm",)


@pytest.mark.parametrize(
    ("question", "paper"),
    [("and the one before that?", "robots"), ("the previous one?", "robots"), ("the one after it?", "swarm")],
)
def test_what_stands_beside_in_time(lab: Assistant, question: str, paper: str) -> None:
    middle = read(lab, TOMAS, "What is IceNet?", question)
    assert middle.paper_ids in ((paper,), ("robots",), ("swarm",))


def test_a_list_is_judged_for_somebody_on_both(lab: Assistant) -> None:
    query = read(lab, "What is IceNet?", "What is SwarmWalk?", "is Mira Holmqvist on both of them?")
    assert (set(query.paper_ids), people(query)) == ({"icenet", "swarm"}, ("mira",))


def test_the_latest_of_a_search_and_then_by_somebody_else(lab: Assistant) -> None:
    first = "Is there anything on reinforcement learning by Tomas Verhoeven?"
    query = read(lab, first, "Which one's the latest?")
    assert (query.sort, query.limit) == ("newest", 1)
    query = read(lab, first, "Which one's the latest?", "And by Mira Holmqvist?")
    assert (people(query), query.topic, query.limit) == (("mira",), "reinforcement learning", None)


def test_a_co_author_just_asked_for_is_left_out(lab: Assistant) -> None:
    query = read(lab, TOMAS, "which of those are with Pavel Horak?", "And not with Pavel Horak?")
    assert query.coauthors == ()
    assert query.without is not None
    assert [one.researcher_id for one in query.without.people] == ["pavel"]


def test_each_of_two_is_counted(lab: Assistant) -> None:
    query = read(lab, TOMAS, "and the same for Mira Holmqvist", "How many is that for each of them?")
    assert (query.kind, query.group_by, people(query)) == (QueryKind.COUNT, "person", ("tomas", "mira"))


def test_who_has_more_of_what_was_asked(lab: Assistant) -> None:
    query = read(lab, "What is Mira Holmqvist's h-index?", "Tomas Verhoeven's?", "who has more?")
    assert (query.fact, people(query)) == ("h_index", ("mira", "tomas"))


def test_where_gives_way_to_when(lab: Assistant) -> None:
    query = read(lab, "Papers by Mira Holmqvist", "only ICRA", "anything from 2023 instead?")
    assert (query.venues, query.years) == ((), Years(first=2023, last=2023))


@pytest.mark.parametrize("question", ["And all of the three?", "what about the three of them?"])
def test_everybody_named_without_another_word(lab: Assistant, question: str) -> None:
    first = "Did Tomas Verhoeven and Mira Holmqvist write anything together?"
    assert coauthors(lab, first, "With Pavel Horak?", question) == (("tomas",), ("mira", "pavel"))


def test_the_topic_stays_for_two_together(lab: Assistant) -> None:
    asked = (
        "Tomas Verhoeven and reinforcement learning?",
        "And Mira Holmqvist on the same?",
        "both of them together?",
    )
    query = read(lab, *asked)
    assert (query.topic, people(query)) == ("reinforcement learning", ("tomas",))
    assert [one.researcher_id for one in query.coauthors] == ["mira"]


def test_one_more_co_author_comes_on_top(lab: Assistant) -> None:
    first = "Papers by Tomas Verhoeven with Mira Holmqvist"
    assert coauthors(lab, first, "and with Pavel Horak too?") == (("tomas",), ("mira", "pavel"))
    assert coauthors(lab, first, "and with Pavel Horak?") == (("tomas",), ("pavel",))


def test_a_place_is_theirs_beside_whom_it_stands(lab: Assistant) -> None:
    found = read(lab, "Papers by Mira Holmqvist", "with Tomas Verhoeven as last author?")
    assert (people(found), found.position) == (("tomas",), "last")
    assert [one.researcher_id for one in found.coauthors] == ["mira"]


def test_papers_on_what_people_were_asked_for(lab: Assistant) -> None:
    query = read(lab, "Who works on reinforcement learning?", "and papers on it?")
    assert (query.kind, query.topic, query.paper_ids) == (QueryKind.PAPERS, "reinforcement learning", ())


def test_the_first_of_an_earlier_list_by_its_subject(lab: Assistant) -> None:
    asked = (ROBOTS, "unrelated: who wrote IceNet?", "and the first reinforcement learning one?")
    query = read(lab, *asked)
    assert query.fact == "authors"
    assert query.paper_ids in (("robots",), ("swarm",))


def test_some_of_a_list_are_compared(lab: Assistant) -> None:
    query = read(lab, TOMAS, "Compare the first two of these")
    assert (query.kind, len(query.paper_ids)) == (QueryKind.COMPARE, 2)


def test_who_else_is_anybody(lab: Assistant) -> None:
    query = read(lab, "How many papers does Tomas Verhoeven have at ICRA?", "And who else has papers there?")
    assert (people(query), query.venues) == ((), ("ICRA",))


def test_a_place_is_compared_on_both(lab: Assistant) -> None:
    query = read(lab, "What is IceNet?", "What is SwarmWalk?", "Is the first author the same on both?")
    assert (query.fact, query.position, set(query.paper_ids)) == ("authors", "first", {"icenet", "swarm"})


def test_a_fact_of_the_newer_of_two_papers(lab: Assistant) -> None:
    query = read(lab, "What is IceNet?", "What is SwarmWalk?", "Which year is the newer of the two papers?")
    assert (query.fact, query.paper_ids) == ("year", ("swarm",))


@pytest.mark.parametrize(
    "question",
    [
        "no wait, not learning in general, snow depth I meant",
        "not reinforcement learning but snow depth",
        "snow depth, not reinforcement learning",
    ],
)
def test_a_topic_is_put_right(lab: Assistant, question: str) -> None:
    assert read(lab, ROBOTS, question).topic == "snow depth"


def test_the_latter_stays_the_latter(lab: Assistant) -> None:
    asked = (
        "What is IceNet?",
        "And SwarmWalk?",
        "the former again: who are the authors?",
        "and of the latter?",
    )
    assert read(lab, *asked).paper_ids == ("swarm",)


@pytest.mark.parametrize("question", ["how many of those come with code?", "how many of them have code?"])
def test_those_with_code_are_counted(lab: Assistant, question: str) -> None:
    query = read(lab, "Papers by Tomas Verhoeven as first author", question)
    assert (query.kind, query.fact, people(query)) == (QueryKind.COUNT, "code", ("tomas",))


def test_what_a_visitor_did_is_no_constraint(lab: Assistant) -> None:
    assert read(lab, TOMAS, "Great. I read one of those last year.").kind is QueryKind.SMALL_TALK


def test_how_many_of_what_a_question_names_itself_is_a_figure(lab: Assistant) -> None:
    query = lab.read("Which sensors did the IceNet authors use, and how many of them?", ()).query
    assert query.kind is QueryKind.FACT


ABSENT = "Do you have anything on quantum chemistry with robots?"


@pytest.mark.parametrize("question", ["Who wrote it?", "When was it published?", "What is that paper about?"])
def test_what_only_comes_near_is_spoken_of_where_nothing_else_was(lab: Assistant, question: str) -> None:
    assert lab.ask(ABSENT).outcome == "abstain"
    assert read(lab, "What is IceNet?", ABSENT, question).paper_ids == ("icenet",)


@pytest.mark.parametrize(
    "question",
    ["Who wrote it?", "When was it published?", "What is that paper about?", "Who is the first author?", "first author?", "who wrote it, and when?", "where was that published and when?", "Tell me about the nearest one", "And the closest paper?", "the first of these, who wrote it?", "What about the first one?"],
)  # fmt: skip
def test_what_comes_near_may_be_pointed_at(lab: Assistant, question: str) -> None:
    (meant,) = read(lab, ABSENT, question).paper_ids
    title = next(one.title for one in lab.library().papers if one.id == meant)
    assert lab.ask(ABSENT).text.split("**")[1] == title


@pytest.mark.parametrize(
    ("question", "venues", "years"),
    [
        ("And what did Tomas Verhoeven have at ICRA?", ("ICRA",), None),
        ("But which papers did Tomas Verhoeven publish in 2024?", (), Years(first=2024, last=2024)),
        ("and what has Tomas Verhoeven written at ICRA in 2024", ("ICRA",), Years(first=2024, last=2024)),
    ],
)
def test_a_whole_question_takes_nothing_over(
    lab: Assistant, question: str, venues: tuple[str, ...], years: Years | None
) -> None:
    query = read(lab, "Which papers are about bees?", "At which conferences?", question)
    assert (people(query), query.venues, query.years, query.topic, query.kind) == (
        ("tomas",),
        venues,
        years,
        "",
        QueryKind.PAPERS,
    )


@pytest.mark.parametrize("question", ["And by Tomas Verhoeven?", "and Tomas Verhoeven?", "And with Tomas Verhoeven in 2024?"])  # fmt: skip
def test_a_part_of_a_question_takes_over_what_it_lacks(lab: Assistant, question: str) -> None:
    assert read(lab, "Which papers are about glaciers?", question).topic == "glaciers"


@pytest.mark.parametrize(
    "question", ["And who wrote that with Tomas?", "who wrote this together with Tomas Verhoeven?"]
)
def test_that_is_the_paper_spoken_of(lab: Assistant, question: str) -> None:
    query = read(lab, TOMAS, "Which one is the oldest with Mira Holmqvist?", "What is IceNet?", question)
    assert query.paper_ids == ("icenet",)


def test_those_first_on_both_are_named(lab: Assistant) -> None:
    query = read(lab, "What is IceNet?", "And what is SwarmWalk?", "Who leads both of them as first author?")
    assert (query.fact, query.position, len(query.paper_ids)) == ("authors", "first", 2)


@pytest.mark.parametrize(
    "question",
    [
        "In which of these is Mira not first author?",
        "which of them is Mira Holmqvist not the first author of?",
    ],
)
def test_a_place_somebody_does_not_have(lab: Assistant, question: str) -> None:
    query = read(lab, "Papers by Mira Holmqvist", question)
    assert query.without is not None
    assert (people(query), query.without.position) == (("mira",), "first")


def test_on_it_is_on_the_topic_of_the_list_also_of_somebody_else(lab: Assistant) -> None:
    query = read(
        lab, "Papers on robots", "And by Tomas Verhoeven?", "And what did Mira Holmqvist publish on it?"
    )
    assert (people(query), query.topic) == (("mira",), "robots")


def test_they_that_are_about_something_are_papers(lab: Assistant) -> None:
    query = read(lab, "How many papers does Mira Holmqvist have at ICRA?", "What are they about?")
    assert (people(query), query.venues) == (("mira",), ("ICRA",))
