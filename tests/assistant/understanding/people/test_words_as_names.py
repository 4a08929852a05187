"""Words in ordinary use, places of study and bodies are nobody's names, whoever bears them."""

from __future__ import annotations

import pytest

from assistant.names.directory import Directory
from assistant.understanding.language.question import Question
from assistant.understanding.people.people import PeopleFinder

NAMES = ["Anna Grant", "Edith Heard", "Roger Little", "Olga Long", "Nils Young", "Jo Smith", "Ann Fraser", "Bo Cord", "Ida Brown", "Tim Zhang"]  # fmt: skip
EVERYDAY = frozenset("grant heard little long young smith fraser cord brown zhang vince".split())


def found(text: str) -> list[str]:
    people = [(name, name.split()[-1].lower(), False, 1) for name in NAMES]
    people.append(("Vincent Rubin", "rubin", True, 3))
    finder = PeopleFinder(Directory(people), lambda word: False, EVERYDAY.__contains__)
    return [candidate for one in finder.take(Question(text)) for candidate in one.mention.candidates]


@pytest.mark.parametrize(
    "text",
    [
        "which grant number paid for this?",
        "I heard someone measured the literature",
        "phenotyping with little labelled data",
        "papers on long reads",
        "Young children with cancer: any papers?",
        "Long documents, which papers?",
        "Which award is the Young Researcher Award?",
        "spinal cord stimulation papers",
        "how long does it take",
        "which courses are taught at Smith this autumn?",
        "who has a doctorate in physics from Simon Fraser?",
        "who studied at Brown?",
        "is there a group at the Institute for Practical Ethics?",
        "always with Segment Anything, and it forgets",
    ],
)
def test_a_word_in_use_names_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("papers by little", "little"),
        ("who is grant?", "grant"),
        ("What has Grant written?", "grant"),
        ("young's papers", "young"),
        ("does zhang work on parsing?", "zhang"),
        ("zhang papers 2020", "zhang"),
        ("papers by Brown", "brown"),
        ("Ida Brown at NeurIPS", "brown"),
        ("Is Dr. Long there?", "long"),
        ("What is Vince's job?", "rubin"),
    ],
)
def test_a_cue_makes_it_a_name(text: str, person: str) -> None:
    assert found(text) == [person]
