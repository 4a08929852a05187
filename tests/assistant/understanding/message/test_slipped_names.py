"""Slips in names of papers, and words run together with names or with each other."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind
from assistant.understanding.message.slipped_names import names_mended
from tests.assistant.lab import people, read


@pytest.mark.parametrize("name", ["IecNet", "IceNeet", "SwarmWlak", "SwamWalk", "swarmwallk"])
def test_a_slip_in_the_name_of_a_paper_is_mended(library: Library, name: str) -> None:
    assert len(read(f"who wrote {name}", library).paper_ids) == 1


@pytest.mark.parametrize("name", ["IceNot", "IceWebNet", "SwarmTalk", "BeeNet", "Icelands"])
def test_another_name_is_no_slip(library: Library, name: str) -> None:
    assert names_mended(f"who wrote {name}", library) == f"who wrote {name}"


@pytest.mark.parametrize(
    ("question", "kind", "whom"),
    [
        ("How many papers hasMira Holmqvist written?", QueryKind.COUNT, ["mira"]),
        ("whois Mira Holmqvist", QueryKind.PROFILE, ["mira"]),
        ("howmany papers has Mira Holmqvist", QueryKind.COUNT, ["mira"]),
        ("Compare Mira Holmqvistand Pavel Horak", QueryKind.COMPARE, ["mira", "pavel"]),
        ("publications byTomas Verhoeven", QueryKind.PAPERS, ["tomas"]),
        ("Whichpapers did Tomas Verhoeven write?", QueryKind.PAPERS, ["tomas"]),
        ("how many papers publishedby Tomas Verhoeven", QueryKind.COUNT, ["tomas"]),
    ],
)
def test_words_run_together_are_parted(
    library: Library, question: str, kind: QueryKind, whom: list[str]
) -> None:
    query = read(question, library)
    assert (query.kind, people(query), query.topic) == (kind, whom, "")


@pytest.mark.parametrize(
    "question",
    ["How many papres daetd 2024 has Mira Holmqvist?", "how ofetn did Mira Holmqvist publish in 2024"],
)
def test_slips_in_words_that_build_questions_leave_no_topic(library: Library, question: str) -> None:
    assert read(question, library).topic == ""


@pytest.mark.parametrize("word", ["casein", "Howland", "inpainting", "interferon", "thermostat"])
def test_a_word_nobody_stored_is_no_run_of_words(library: Library, word: str) -> None:
    assert names_mended(f"papers on {word}", library) == f"papers on {word}"


def test_with_may_be_written_short(library: Library) -> None:
    query = read("papers of Mira Holmqvist w/ Tomas Verhoeven", library)
    assert (people(query), [one.researcher_id for one in query.coauthors]) == (["mira"], ["tomas"])
