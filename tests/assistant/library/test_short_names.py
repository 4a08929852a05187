"""Which names are a paper's own: what its title or its text says its authors call their work."""

from __future__ import annotations

import pytest

from assistant.library.short_names import short_names
from assistant.records import Author, Paper, Status


def paper(key: str, title: str, abstract: str, author: str) -> Paper:
    return Paper(
        id=key,
        title=title,
        abstract=abstract,
        authors=(Author(name=author, researcher_id=author.lower()),),
        researcher_ids=(author.lower(),),
        year=2024,
        status=Status.PUBLISHED,
        source_ids=("s1",),
    )


FIRST = paper("one", "Finding Nests by Ear", "A light network named NestNet hears nests.", "Ines")
AGAIN = "We construct an interpretable NestNet for owls."


def test_the_same_authors_tell_of_it_twice() -> None:
    names, _ = short_names([FIRST, paper("two", "Owls at Night", AGAIN, "Ines")])
    assert names["nestnet"] == ("one", "two")


def test_others_only_use_it() -> None:
    names, _ = short_names([FIRST, paper("two", "Owls at Night", AGAIN, "Pavel")])
    assert names["nestnet"] == ("one",)


@pytest.mark.parametrize(
    ("title", "abstract", "name"),
    [
        ("Rescuing Owls in Time", "To help, we present Lantern: a tool for owls.", "lantern"),
        ("Owl Groups", "We have developed Perchmaker, a technique that arranges owls.", "perchmaker"),
        ("Owl Paths", "Here, we introduce flyRoute, a new approach to paths.", "flyroute"),
        ("The NIDOTEST Suite: Owls and Words", "We test owls.", "nidotest"),
        ("Quiet Owl Tracking with Ears", "In Quiet Owl Tracking (QOT), several owls act.", "qot"),
    ],
)
def test_a_name_that_a_paper_gives_its_work(title: str, abstract: str, name: str) -> None:
    names, _ = short_names([paper("one", title, abstract, "Ines")])
    assert names.get(name) == ("one",)


@pytest.mark.parametrize(
    ("title", "abstract", "name"),
    [
        ("Is a MASK a TOKEN: Owls", "We test owls.", "mask"),
        ("The OWLS Suite: Hooting", "We test owls.", "owls"),
        ("Owls in Python", "We present results in Python, a language.", "python"),
        ("Owl Tracking", "As usual, Quiet Owl Tracking (QOT) fails.", "qot"),
    ],
)
def test_a_word_that_names_no_work(title: str, abstract: str, name: str) -> None:
    names, _ = short_names([paper("one", title, abstract, "Ines")])
    assert name not in names
