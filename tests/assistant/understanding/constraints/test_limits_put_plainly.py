"""Limits of papers in clauses and odd words: what is meant, and what only looks like one."""

from __future__ import annotations

import pytest

from assistant.understanding.constraints.limits_put_plainly import limits_put_plainly


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("signed by more than five people", "with at least 6 authors"),
        ("with no fewer than five authors", "with at least 5 authors"),
        ("with no more than five authors", "with at most 5 authors"),
        ("by five people at most", "with at most 5 authors"),
        ("by under five authors", "with at most 4 authors"),
        ("written by precisely three researchers", "with exactly 3 authors"),
        ("that list four authors", "with exactly 4 authors"),
        ("where the author list exceeds six names", "with at least 7 authors"),
        ("with an author list longer than 6", "with at least 7 authors"),
        ("with three or more authors", "with at least 3 authors"),
        ("for which no code is linked", "without code"),
        ("that give no repository", "without code"),
        ("lacking code", "without code"),
        ("that do not link to any repository", "without code"),
        ("whose code is publicly available", "with code"),
        ("with code attached", "with code"),
        ("that come with a code link", "with code"),
        ("+ code link", "with code"),
        ("+ github link", "with code"),
        ("having no code link at all", "without code"),
        ("with a link to code", "with code"),
        ("in any year but 2021", "except 2021"),
        ("outside 2021", "except 2021"),
        ("in the years 2019 to 2021", "from 2019 to 2021"),
        ("in the two years 2019 and 2021", "in 2019 and 2021"),
        ("starting 2019 and ending 2021", "from 2019 to 2021"),
        ("anywhere but at AAAI", "not at AAAI"),
        ("whose venue is AAAI", "at AAAI"),
        ("with AAAI as the venue", "at AAAI"),
        ("with status 'published'", "published"),
        ("in which Ada Byron took part as well", "with Ada Byron"),
        ("that also carry Ada Byron's name", "with Ada Byron"),
        ("alongside Ada Byron", "with Ada Byron"),
        ("where Ada Byron is an author too", "with Ada Byron"),
        ("co-signed by Ada Byron", "with Ada Byron"),
        ("on which Ada Byron is a co-author", "with Ada Byron"),
        ("that Ada Byron is not on", "without Ada Byron"),
        ("in which Ada Byron had no part", "without Ada Byron"),
        ("minus those shared with Ada Byron", "without Ada Byron"),
        ("where Ada Byron is not among the authors", "without Ada Byron"),
        ("not involving Ada Byron", "without Ada Byron"),
        ("where Ada Byron comes first", "with Ada Byron as first author"),
        ("with Ada Byron at the end of the author list", "with Ada Byron as last author"),
        ("with Ada Byron's name first", "with Ada Byron as first author"),
    ],
)
def test_said_plainly(said: str, plain: str) -> None:
    assert limits_put_plainly(f"papers on bees {said}") == f"papers on bees {plain}"


def test_whoever_was_named_last_stands_at_the_place() -> None:
    assert (
        limits_put_plainly("papers by Ada Byron where Ada Byron comes first")
        == "papers by Ada Byron as first author"
    )
    told = "papers by Ada Byron with Max Born with Ada Byron as lead author"
    assert limits_put_plainly(told) == "papers by Ada Byron with Max Born with Ada Byron as first author"


@pytest.mark.parametrize(
    "text",
    [
        "papers cited by three people",
        "a tool used by more than five researchers",
        "which have code?",
        "who has papers with Ada Byron and Max Born?",
        "papers co-written by Ada Byron and Max Born",
        "Who is not the first author of the bee paper?",
        "what does the code of BeeNet do?",
        "papers that include experiments with robots",
        "outside temperature in 2021 or later",
    ],
)  # fmt: skip
def test_left_as_it_is(text: str) -> None:
    assert limits_put_plainly(text) == text
