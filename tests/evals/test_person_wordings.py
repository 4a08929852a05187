"""The reading of what is asked of a person: what teaches it, and that it was learned from that."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.embedding.minilm import MiniLM
from assistant.understanding.language.person_wordings import KINDS, OTHER, PAPERS, person_kind, with_stand_in
from evals.learned_readings import weights_file
from evals.person_wordings import of_people, taught, taught_by
from evals.plain_wordings import taught as exact_taught


def test_the_reading_was_learned_from_the_wordings_as_they_are() -> None:
    assert str(np.load(weights_file("person_wordings"))["taught"]) == taught_by()


def test_every_kind_is_taught_and_no_other() -> None:
    assert {kind for _, kind, _ in taught()} == set(KINDS)


def test_no_exact_wording_that_is_held_out_teaches() -> None:
    held = {text for text, _ in exact_taught("held_out")}
    assert not held & {text for name, _, text in taught() if name == "exact"}


def test_nothing_is_said_twice_for_two_kinds() -> None:
    kinds: dict[str, set[str]] = {}
    for _, kind, text in of_people():
        kinds.setdefault(text.lower(), set()).add(kind)
    assert [text for text, several in kinds.items() if len(several) > 1] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("By which title should the chairman call Ana Ruiz, i.e. what is the post?", "position"),
        ("What corner of science has Ana Ruiz made a home in?", "interest"),
        ("Whose roof does Ana Ruiz work under, which institute?", "affiliation"),
        ("From which seat of learning does Ana Ruiz hold a degree?", "education"),
        ("For how many years was Ana Ruiz one of your group?", "membership"),
        ("Which articles by Ana Ruiz deal with lakes?", PAPERS),
        ("What does Ana Ruiz's house cost?", OTHER),
    ],
)
def test_wordings_that_it_was_not_taught(text: str, kind: str) -> None:
    assert person_kind(with_stand_in(text, ("Ana Ruiz",)), MiniLM())[0] == kind
