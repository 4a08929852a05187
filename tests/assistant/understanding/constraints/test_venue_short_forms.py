"""Venues asked for by the short form that their stored names give; the lab's own short name; patents as a subject."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.library import Library
from assistant.records import FactKind, QueryKind
from assistant.understanding.people.members_beside import MEMBERS
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab, paper, read

HUMAN = "Workshop on Human Ears [HU-EAR]"
SLOPES = "Conference on Slopes and Snow (SloSno)"
GRID = "Symposium on Grids (GRID)"
PATENT = "U.S. Patent"
MORE = (
    paper("ear", "Listening to Ice", "", "mira", 2022, HUMAN),
    paper("slope", "Snow on Slopes", "", "ines", 2021, SLOPES),
    paper("grid", "Sparse maps", "A grid of sensors.", "ines", 2021, GRID),
    paper("drill", "An Ice Drill", "", "tomas", 2020, PATENT),
)
LAB_NAME = "Cold Ears and Robots [CEAR] Group"
PEOPLE = tuple(
    one.model_copy(update={"facts": (*one.facts, fact(FactKind.AFFILIATION, LAB_NAME))})
    for one in (MIRA, TOMAS)
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    data = Path(tmp_path_factory.mktemp("lab"))
    return open_lab(data, *MORE, researchers=(*PEOPLE, *OTHERS)).library()


@pytest.mark.parametrize(
    ("question", "venue"),
    [
        ("papers at HU-EAR", HUMAN),
        ("how many hu-ear papers since 2020?", HUMAN),
        ("What is Mira Holmqvist's HU-EAR paper called?", HUMAN),
        ("Who published at SloSno?", SLOPES),
        ("slosno papers?", SLOPES),
        ("GRID papers of 2021", GRID),
    ],
)
def test_a_venue_is_named_by_its_short_form(question: str, venue: str, library: Library) -> None:
    query = read(question, library)
    assert (query.venues, query.topic) == ((venue,), "")


@pytest.mark.parametrize("question", ["papers on a grid of sensors", "what is a grid?", "papers about grids"])
def test_a_word_is_none(question: str, library: Library) -> None:
    assert not read(question, library).venues


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which CEAR people wrote with Ines Carvalho?", QueryKind.COAUTHORS),
        ("which CEAR members are co-authors of Ines Carvalho?", QueryKind.COAUTHORS),
    ],
)
def test_the_labs_own_name_asks_for_its_people(question: str, kind: QueryKind, library: Library) -> None:
    query = read(question, library)
    assert (query.kind, query.topic, query.detail) == (kind, "", MEMBERS)


def test_the_labs_own_name_is_no_topic_of_its_papers(library: Library) -> None:
    query = read("CEAR papers of 2022", library)
    assert (query.kind, query.topic) == (QueryKind.PAPERS, "")


@pytest.mark.parametrize(
    ("question", "venues"),
    [
        ("any patents?", (PATENT,)),
        ("papers in US patents", (PATENT,)),
        ("what is there in recent patents?", (PATENT,)),
        ("Who works on drawings in chemical patents?", ()),
        ("papers on software patents", ()),
    ],
)
def test_patents_are_a_place_or_a_subject(question: str, venues: tuple[str, ...], library: Library) -> None:
    assert read(question, library).venues == venues


@pytest.mark.parametrize(
    "question",
    [
        "Anything on working out what somebody means?",
        "do you have anything about someone who listens to ice?",
    ],
)
def test_whoever_papers_speak_of_is_not_asked_for(question: str, library: Library) -> None:
    assert read(question, library).kind is QueryKind.PAPERS


def test_what_is_left_out_begins_no_name(library: Library) -> None:
    query = read("Leaving Holmqvist aside, who wrote with Tomas Verhoeven?", library)
    assert query.without is not None
    assert [one.researcher_id for one in query.without.people] == ["mira"]
