"""Bounds of years in a roundabout way: which side of the year is meant, and what only looks like a bound."""

from __future__ import annotations

import pytest

from assistant.understanding.constraints.bounds_put_plainly import bounds_put_plainly


@pytest.mark.parametrize(
    "said",
    [
        "nothing older than 2020",
        "nothing from before 2020",
        "no papers that are older than 2020",
        "none that predate 2020",
        "no pre-2020 stuff",
        "chuck everything before 2020",
        "throw out whatever is older than 2020",
        "I don't care about anything before 2020",
        "papers older than 2020 are of no use to me",
        "2020 at the earliest",
        "at the earliest 2020",
        "2020 being the earliest year",
        "with 2020 as the lower limit",
        "2020 and up",
        "from 2020 upwards",
        "2020+",
        "starting with 2020",
        "2020 or more recent",
    ],
)
def test_a_lower_bound(said: str) -> None:
    assert bounds_put_plainly(f"papers on bees, {said}") == "papers on bees, since 2020"


@pytest.mark.parametrize(
    "said",
    [
        "nothing newer than 2020",
        "no articles after 2020",
        "drop everything after 2020",
        "2020 at the latest",
        "2020 being the last year",
        "with 2020 as the upper limit",
        "ending in 2020",
        "stop at 2020",
        "no later than 2020",
        "anything later than 2020 is out",
    ],
)
def test_an_upper_bound(said: str) -> None:
    assert bounds_put_plainly(f"papers on bees, {said}") == "papers on bees, up to 2020"


@pytest.mark.parametrize(
    "said",
    [
        "Who has no papers before 2020?",
        "Why is there nothing after 2020?",
        "Did Ann publish nothing before 2020?",
        "papers on graph cut before 2020",
        "skip connections before 2020",
        "papers before 2020",
        "What appeared after 2020?",
        "papers from 2019 and 2020",
        "from 2018 up to 2020",
        "a contest starting 2018 and ending 2020",
    ],
)
def test_no_bound_to_turn_round(said: str) -> None:
    assert bounds_put_plainly(said) in (said, "a contest starting 2018 and up to 2020")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (
            "My last report was of 2020. What has come out on bees since?",
            "My last report was. What has come out on bees since 2020?",
        ),
        (
            "We revised it in 2020; which papers on bees appeared since then?",
            "We revised it; which papers on bees appeared since 2020?",
        ),
        ("I left in 2020, what came from that year on?", "I left, what came since 2020?"),
        ("Which papers on bees have appeared since 2020?", "Which papers on bees have appeared since 2020?"),
        ("Since when does Ann work on bees?", "Since when does Ann work on bees?"),
    ],
)
def test_since_a_year_that_was_told_before(said: str, plain: str) -> None:
    assert bounds_put_plainly(said) == plain
