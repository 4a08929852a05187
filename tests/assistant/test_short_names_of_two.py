"""A name that the same authors give their work in two papers is both papers' name."""

from __future__ import annotations

from assistant.records import Author, Paper, Status
from assistant.short_names import short_names


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
