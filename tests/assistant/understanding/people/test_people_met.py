"""People asked for in a roundabout way: met, heard of, told first and asked last, by what they give as affiliation."""

from __future__ import annotations

import pytest

from assistant.understanding.people.people_met import people_asked_plainly


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I met a master's student of yours from Utrecht at a conference, what was the name again?", "Who is the master's student from Utrecht?"),
        ("We talked to a PhD student from Bergen last week. Who was that?", "Who is the PhD student from Bergen?"),
        ("I ran into a postdoc of your lab working on glaciers, what's he called?", "Who is the postdoc working on glaciers?"),
        ("Someone told me one of your PhD students plays the cello. Who?", "Which PhD students plays the cello?"),
        ("the Bologna physics graduate in the lab, who is that", "Who is the Bologna physics graduate in the lab?"),
        ("I have a crate for your lab. Is there a lab manager I can ask for by name?", "Who is the lab manager?"),
        ("Do you have a technician we could phone?", "Who is the technician?"),
        ("My editor needs a quote. Is there a professor in the group I might interview?", "Who is the professor?"),
        ("Which of your people gives Utrecht as affiliation?", "Who is at Utrecht?"),
    ],
)  # fmt: skip
def test_the_plainer_question(text: str, asked: str) -> None:
    assert people_asked_plainly(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "I met a student from Utrecht and work on robots, what papers do you have?",
        "Is there a postdoc I could ask about glaciers?",
        "Is there a paper I can read?",
        "Who is the first author of IceNet?",
        "I saw a paper on glaciers, who wrote it?",
        "the first paper on sensors, who wrote it?",
        "Someone told me robots can dance. Any papers?",
    ],
)
def test_other_stories_are_left(text: str) -> None:
    assert people_asked_plainly(text) is None
