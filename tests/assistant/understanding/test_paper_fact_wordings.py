"""Which fact of a paper a question's wording asks for."""

from __future__ import annotations

import pytest

from assistant.understanding.facts.paper_facts import paper_fact
from assistant.understanding.facts.told_in_text import asks_of_trial


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("who wrote PAPER", "authors"),
        ("whose is PAPER", "authors"),
        ("how many people wrote PAPER", "authors"),
        ("who paid for PAPER", "words"),
        ("who has funded PAPER", "words"),
        ("who sponsored the work on PAPER", "words"),
    ],
)
def test_who_asks_for_authors_unless_for_whoever_paid(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("where did PAPER rank", "words"),
        ("where did the team of PAPER finish", "words"),
        ("where were the samples of PAPER collected", "words"),
        ("when does PAPER fail", "words"),
        ("who labelled the clips of PAPER", "words"),
        ("where was PAPER published", "venue"),
        ("where did PAPER appear", "venue"),
        ("when was PAPER published", "year"),
    ],
)
def test_a_verb_tells_what_the_text_says_from_where_it_appeared(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("which batch size did the PAPER authors use", "words"),
        ("which microscope did the authors of PAPER use", "words"),
        ("what claim do the authors of PAPER make", "words"),
        ("what did the PAPER authors conclude", "words"),
        ("what hardware did the authors of the nonlinear hash PAPER measure on", "words"),
        ("on which scans did the team behind the new PAPER test it", "words"),
        ("which loss do the creators of PAPER use", "words"),
        ("did the authors of PAPER release code", "links"),
        ("who are the authors of PAPER", "authors"),
        ("who are PAPER's authors", "authors"),
        ("how many authors does PAPER have", "authors"),
        ("the PAPER authors", "authors"),
        ("names of everybody on PAPER", "authors"),
    ],
)
def test_authors_who_do_something_are_not_what_is_asked(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("who were the reviewers of PAPER", "words"),
        ("who reviewed PAPER", "words"),
        ("how many people annotated PAPER", "words"),
        ("how many people took part in PAPER", "words"),
        ("how many people are on PAPER", "authors"),
        ("who is the editor of PAPER", "words"),
        ("who were the annotators of PAPER", "words"),
        ("who sponsored PAPER", "words"),
        ("who is behind PAPER", "authors"),
        ("who is the inventor of PAPER", "authors"),
        ("who are the people behind PAPER", "authors"),
        ("who designed PAPER", "authors"),
        ("who is the corresponding author of PAPER", "authors"),
    ],
)
def test_people_around_a_paper_are_not_its_authors(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("how many github stars does the PAPER repository have", "words"),
        ("which license is the code of PAPER under", "words"),
        ("how many lines of code has PAPER", "words"),
        ("where is the code for PAPER", "links"),
        ("does PAPER have a github repository", "links"),
        ("PAPER reports a citation age. what is it", "words"),
        ("what does PAPER say of citation networks", "words"),
        ("how many citations does PAPER have", "citations"),
        ("what is the citation count of PAPER", "citations"),
        ("how often has PAPER been cited", "citations"),
    ],
)
def test_what_is_asked_of_code_and_citations_is_no_link_and_no_count(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "trial"),
    [
        ("which sports did they test the field localization method on", True),
        ("on which diseases was the hidden markov model tried", True),
        ("which benchmarks did they use for relational distillation", True),
        ("which two devices were used in the hashing paper", True),
        ("which datasets do you have", False),
        ("which papers were tested on mice", False),
        ("what methods are there for pruning", False),
        ("which approaches do you use for pruning", False),
    ],
)
def test_on_what_a_described_method_was_tried_is_a_fact(masked: str, trial: bool) -> None:
    assert asks_of_trial(masked) == trial


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("yo whats PAPER", "about"),
        ("hey, what is PAPER", "about"),
        ("there should be something called PAPER", "about"),
        ("do you have a paper called PAPER", "about"),
        ("which of your researchers is behind PAPER", "authors"),
    ],
)
def test_loose_openings_still_ask_what_a_paper_is(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("who was persuaded to do what in PAPER?", "words"),
        ("who was recruited for PAPER?", "words"),
        ("with whom was PAPER designed?", "words"),
        ("what does PAPER stand for?", "words"),
        ("what is PAPER short for?", "words"),
        ("who wrote PAPER?", "authors"),
        ("who was PAPER written by?", "authors"),
        ("who is listed on PAPER?", "authors"),
    ],
)
def test_people_and_letters_that_the_text_tells_of(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("is PAPER already STATUS anywhere", "venue"),
        ("has PAPER been STATUS yet", "venue"),
        ("is PAPER available anywhere", "links"),
        ("who cites PAPER", "citations"),
        ("how many papers cite PAPER", "citations"),
        ("is the code of PAPER online somewhere", "links"),
    ],
)
def test_what_became_of_a_paper_is_stored_apart(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact
