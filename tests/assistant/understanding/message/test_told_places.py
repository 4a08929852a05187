"""A place told of before the question that asks about it."""

from __future__ import annotations

import pytest

from assistant.understanding.message.told_places import place_put_in


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hello, our son may go to Harbin. Does anyone on your pages study there?", "Does anyone study in Harbin?"),
        ("I am moving to Utah next year. Who works there?", "Who works in Utah?"),
        ("We plan a trip to Stanford. Has anyone gone there?", "Has anyone gone to Stanford?"),
        ("We live near Xidian. Is anyone from there?", "Is anyone from Xidian?"),
        ("My niece is at the National University of Singapore. Who else is at that university?", "Who else is in National University of Singapore?"),
        ("My son starts in Toronto this autumn. Has any of your former members moved there?", "Has any of your former members moved to Toronto?"),
        ("I took my first degree in Lyon, is anybody of the group from there too?", "is anybody of the group from Lyon too?"),
        ("My cousin works at the University of Science and Technology, is anyone of yours from there?", "is anyone from University of Science and Technology?"),
        ("I study in Lyon. Hope to stay. Is any of your people based there too?", "Is any of your people based in Lyon too?"),
    ],
)  # fmt: skip
def test_there_is_the_place_told_before(text: str, asked: str) -> None:
    assert place_put_in(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Does anyone study in Lund?",
        "I live in Lund. Is there anyone who works on glaciers?",
        "I live in Lund. Who works on glaciers?",
        "We fit sensors in pipes. Who works there?",
        "Is Lund far? Who works there?",
        "Sensors drop out in March. Has anyone looked into that?",
        "I was in Lund. Which papers came out there?",
    ],
)
def test_nothing_is_put_in_elsewhere(text: str) -> None:
    assert place_put_in(text) is None
