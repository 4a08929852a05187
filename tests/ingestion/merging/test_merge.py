"""One record per person and per paper: who is who, whose is what, which state counts."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from ingestion_helpers import library, page, paper, papers_of

from assistant.records import FactKind, Link, Status
from ingestion.merging.merge import merge
from ingestion.reading import PersonReading, Reading, StatedFact

PEBBLES = "Sorting Pebbles by Colour and by Weight"


def test_accepted_beats_preprint_and_both_sources_stay() -> None:
    old = page("old.md", "Ann Roe", paper(PEBBLES, "Ann Roe", "Bo Lind", venue="Preprint", year=2025, arxiv_id="2501.00001",
                                          links=(Link(kind="code", url="https://example.org/code"),)))  # fmt: skip
    new = page(
        "new.txt",
        "Ann Roe",
        paper(PEBBLES, "Ann Roe", "Bo Lind", venue="ICLR 2026", year=2026, abstract="We sort."),
    )
    (one,) = library(old, new).papers
    assert (one.status, one.venue, one.year, one.arxiv_id, one.abstract) == (
        Status.PUBLISHED,
        "ICLR",
        2026,
        "2501.00001",
        "We sort.",
    )
    assert len(one.source_ids) == len(one.versions) == 2
    assert {link.url for link in one.links} == {
        "https://example.org/code",
        "https://arxiv.org/abs/2501.00001",
    }
    assert one.conflicts == ()


def test_under_review_at_a_venue_is_not_published_there() -> None:
    (one,) = library(
        page("a", "Ann Roe", paper(PEBBLES, "Ann Roe", venue="Under review at ICML 2026"))
    ).papers
    assert (one.venue, one.status, one.venue_stated) == (
        None,
        Status.UNDER_REVIEW,
        "Under review at ICML 2026",
    )


def test_sources_that_disagree_are_kept_and_shown() -> None:
    a = page("a", "Ann Roe", paper(PEBBLES, "Ann Roe", "Bo Lind", venue="ICML 2024", year=2024))
    b = page("b", "Bo Lind", paper(PEBBLES, "Ann Roe", "Bo Lind", venue="ICLR 2023", year=2023))
    (one,) = library(a, b).papers
    assert {conflict.field for conflict in one.conflicts} == {"venue", "year"}
    assert {conflict.other for conflict in one.conflicts} == {"ICLR 2023", "2023"}


def test_a_cut_doi_does_not_join_papers_of_other_people() -> None:
    apart = library(
        page("a", "Ann Roe", paper("Learning to sort pebbles on a beach", "Ann Roe", doi="10.1234/978-3")),
        page("b", "Bo Lind", paper("Learning to count gravel on a beach", "Bo Lind", doi="10.1234/978-3")),
    )
    assert len(apart.papers) == 2


def test_a_doi_joins_titles_that_differ_and_authors_part_titles_that_agree() -> None:
    same = library(
        page("a", "Ann Roe", paper(PEBBLES, "Ann Roe", doi="10.1234/x")),
        page(
            "b", "Bo Lind", paper("Sorting pebbles by colour & weight", "A. Roe", "Bo Lind", doi="10.1234/X")
        ),
    )
    assert len(same.papers) == 1
    different = library(
        page("a", "Ann Roe", paper("A Survey of Sand", "Ann Roe", "Cora Vale")),
        page("b", "Bo Lind", paper("A Survey of Sand", "Bo Lind", "Dan Moor")),
    )
    assert len(different.papers) == 2
    assert len({one.id for one in different.papers}) == 2


def test_near_titles_join_only_with_authors_and_never_across_parts() -> None:
    slip = paper("Sorting Pebles by Colour and by Weight", "Ann Roe", "Bo Lind")
    assert (
        len(
            library(
                page("a", "Ann Roe", paper(PEBBLES, "Ann Roe", "Bo Lind")), page("b", "Bo Lind", slip)
            ).papers
        )
        == 1
    )
    parts = [paper(f"A Theory of Sand Grains in Motion, Part {number}", "Ann Roe") for number in ("I", "II")]
    assert len(library(page("a", "Ann Roe", *parts)).papers) == 2


def test_left_over_papers_of_a_template_are_not_the_owners() -> None:
    found = library(
        page(
            "a",
            "Ann Roe",
            paper(PEBBLES, "Ann Roe", "Bo Lind"),
            paper("Grains of Another Kind Entirely", "Wei Zhang", "Dan Moor"),
        )
    )
    assert papers_of(found, "ann-roe") == {PEBBLES}
    assert papers_of(found, "wei-zhang") == {"Grains of Another Kind Entirely"}
    ((left,),) = found.left_out.values()
    assert left.what == "Grains of Another Kind Entirely"
    assert "Wei Zhang, Dan Moor" in left.reason


def test_no_list_and_a_cut_list_credit_the_owner() -> None:
    found = library(
        page(
            "a",
            "Ann Roe",
            paper("A Work without Any Authors"),
            paper("A Work with a Cut List", "Bo Lind", authors_complete=False),
        )
    )
    assert len(papers_of(found, "ann-roe")) == 2
    assert all(author.researcher_id != "ann-roe" for one in found.papers for author in one.authors)


def test_a_complete_list_elsewhere_overrules_a_page_without_one() -> None:
    found = library(
        page("a", "Ann Roe", paper(PEBBLES)), page("b", "Bo Lind", paper(PEBBLES, "Bo Lind", "Cora Vale"))
    )
    assert papers_of(found, "ann-roe") == set()


def test_owners_are_found_behind_initials_other_scripts_and_reversed_order() -> None:
    owner = PersonReading(name="Xiaoming Li", aliases=("李小明",))
    found = library(
        page("a", owner, paper("First Work on Sand Dunes", "X. Li", "Bo Lind"), paper("Second Work on Sand Dunes", "李小明", "王二"),
             paper("Third Work on Sand Dunes", "Li, Xiaoming"), paper("Fourth Work on Sand Dunes", "Li Xiaoming", "Cora Vale"))
    )  # fmt: skip
    assert len(papers_of(found, "xiaoming-li")) == 4


def test_one_person_from_two_states_of_a_page() -> None:
    old = PersonReading(
        name="Xiaoming Li",
        aliases=("李小明",),
        facts=(StatedFact(kind=FactKind.NEWS, text="2024.01: Began here."),),
    )
    new = PersonReading(name="Xiaoming Li", aliases=("李小明",), affiliation="Institute of Sand",
                        facts=(StatedFact(kind=FactKind.NEWS, text="2026.02: Moved."), StatedFact(kind=FactKind.NEWS, text="2024.01: Began here!")))  # fmt: skip
    found = library(page("z-old", old), page("a-new", new))
    (one,) = found.researchers
    assert (one.id, one.affiliation, len(one.source_ids)) == ("xiaoming-li", "Institute of Sand", 2)
    assert [fact.text for fact in one.facts] == ["2026.02: Moved.", "2024.01: Began here!"]


def test_two_people_of_one_name_stay_two() -> None:
    ids = [
        page(f"{n}", PersonReading(name="Wei Zhang", identifiers={"orcid": f"0000-0000-0000-000{n}"}))
        for n in (1, 2)
    ]
    assert [one.id for one in library(*ids).researchers] == ["wei-zhang", "wei-zhang-2"]
    places = [
        page(
            "a",
            PersonReading(name="Wei Zhang", affiliation="University of Sand"),
            paper("On Dunes and Their Shapes", "Wei Zhang"),
        ),
        page(
            "b",
            PersonReading(name="Wei Zhang", affiliation="Harbour Polytechnic"),
            paper("On Boats and Their Ropes", "Wei Zhang"),
        ),
    ]
    found = library(*places)
    assert papers_of(found, "wei-zhang") == {"On Dunes and Their Shapes"}
    assert papers_of(found, "wei-zhang-2") == {"On Boats and Their Ropes"}
    assert any("may be one person" in line for line in found.suggestions)
    scripts = [
        page(uri, PersonReading(name="Wei Zhang", aliases=(native,)))
        for uri, native in (("a", "张伟"), ("b", "张薇"))
    ]
    assert len(library(*scripts).researchers) == 2


def test_an_author_joins_the_one_member_of_that_name() -> None:
    found = library(page("a", "Ann Roe"), page("b", "Bo Lind", paper(PEBBLES, "Bo Lind", "Ann Roe")))
    assert papers_of(found, "ann-roe") == {PEBBLES}
    assert [one.id for one in found.researchers if one.member] == ["ann-roe", "bo-lind"]


def test_initials_join_only_where_one_full_name_of_the_context_fits() -> None:
    known = paper("First Work on Sand Dunes", "Bo Lind", "Wei Zhang")
    found = library(page("a", "Bo Lind", known, paper("Second Work on Sand Dunes", "Bo Lind", "W. Zhang")))
    assert len(papers_of(found, "wei-zhang")) == 2
    rival = paper("Third Work on Sand Dunes", "Bo Lind", "Wen Zhang")
    found = library(
        page("a", "Bo Lind", known, rival, paper("Second Work on Sand Dunes", "Bo Lind", "W. Zhang"))
    )
    assert len(papers_of(found, "wei-zhang")) == 1
    assert papers_of(found, "w-zhang") == {"Second Work on Sand Dunes"}


def test_middle_names_join_with_a_shared_coauthor_only() -> None:
    close = library(
        page(
            "a",
            "Bo Lind",
            paper("First Work on Sand", "Bo Lind", "Ann Roe"),
            paper("Second Work on Dunes", "Bo Lind", "Ann K. Roe"),
        )
    )
    assert len([one for one in close.researchers if "Roe" in one.name]) == 1
    apart = library(
        page(
            "a",
            None,
            paper("First Work on Sand", "Ann Roe", "Cora Vale"),
            paper("Second Work on Dunes", "Bo Lind", "Ann K. Roe"),
        )
    )
    assert len([one for one in apart.researchers if "Roe" in one.name]) == 2


def test_members_of_a_lab_are_found_behind_middle_names_and_short_forms() -> None:
    lab = page("lab", None, paper("First Work on Sand", "Gregory P. Way", "Brett K. Moor-Jones", on_owner_list=False),
               paper("Second Work on Dunes", "Gregory Way", "Cora Vale", on_owner_list=False),
               people=[PersonReading(name="Greg Way"), PersonReading(name="Brett Moor-Jones")])  # fmt: skip
    found = library(lab)
    assert len(papers_of(found, "greg-way")) == 2
    assert len(papers_of(found, "brett-moor-jones")) == 1


def test_a_short_form_that_fits_two_members_is_neither() -> None:
    lab = page("lab", None, paper("First Work on Sand", "Christopher Way", "Cora Vale", on_owner_list=False),
               people=[PersonReading(name="Chris Way"), PersonReading(name="Christoph Way")])  # fmt: skip
    found = library(lab)
    assert papers_of(found, "chris-way") == papers_of(found, "christoph-way") == set()
    assert papers_of(found, "christopher-way") == {"First Work on Sand"}


def test_a_collaboration_of_thousands_is_merged_in_time() -> None:
    names = [
        f"{chr(65 + n % 26)}{chr(97 + n % 25)}n{n // 26:x}a Famil{n:x}e".replace("0", "o").replace("1", "i")
        for n in range(5000)
    ]
    found = library(page("a", "Ann Roe", paper("The Whole of All Sand", "Ann Roe", *names)))
    assert papers_of(found, "ann-roe") == {"The Whole of All Sand"}


def test_a_look_alike_name_is_another_person_and_flagged() -> None:
    found = library(
        page(
            "a",
            "Ann Roe",
            paper("First Work on Sand", "Ann Roe"),
            paper("Second Work on Dunes", "Аnn Roe", "Bo Lind"),
        )
    )
    assert papers_of(found, "ann-roe") == {"First Work on Sand"}
    assert any("mixes alphabets" in line for line in found.suggestions)


def test_every_passage_has_an_owner_and_its_own_id() -> None:
    found = library(
        page(
            "a",
            PersonReading(name="Ann Roe", facts=(StatedFact(kind=FactKind.AWARD, text="A prize."),)),
            paper(PEBBLES, "Ann Roe"),
        )
    )
    owners = {one.id for one in found.papers} | {one.id for one in found.researchers}
    assert {one.owner_id for one in found.passages} <= owners
    assert len({one.id for one in found.passages}) == len(found.passages) == 2


NAMES = ["Ann Roe", "A. Roe", "Bo Lind", "Lind, Bo", "Wei Zhang", "W. Zhang", "Ann K. Roe", "李小明"]
TITLES = [
    "Sorting Pebbles by Colour",
    "Sorting Pebbles by Colour.",
    "On Dunes and Their Shapes",
    "Sand",
    "On Boats and Their Ropes, Part II",
]
PAPERS = st.builds(
    lambda title, authors, venue, year: paper(title, *authors, venue=venue, year=year),
    st.sampled_from(TITLES), st.lists(st.sampled_from(NAMES), max_size=3, unique=True),
    st.sampled_from([None, "ICML 2024", "Preprint", "arXiv"]), st.sampled_from([None, 2023, 2024]),
)  # fmt: skip
READINGS = st.lists(st.tuples(st.sampled_from([None, *NAMES]), st.lists(PAPERS, max_size=4)), max_size=5)


@given(READINGS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_reading_does_not_matter(
    parts: list[tuple[str | None, list[object]]], chance: random.Random
) -> None:
    readings: list[Reading] = [page(f"page-{n}", owner, *papers) for n, (owner, papers) in enumerate(parts)]  # type: ignore[arg-type]
    first = merge(readings)
    shuffled = list(readings)
    chance.shuffle(shuffled)
    assert merge(shuffled) == first
    ids = [one.id for one in (*first.researchers, *first.papers)]
    assert len(set(ids)) == len(ids)
    known = {one.id for one in first.researchers}
    assert all(set(one.researcher_ids) <= known for one in first.papers)


def test_places_printed_on_papers_are_facts_of_their_authors_newest_first() -> None:
    old = page("a.jsonl", "Ann Roe", paper(PEBBLES, "Bo Lind", "Ann Roe", year=2018, author_affiliations=("Moor Lab", "Fjord University")))  # fmt: skip
    new = page("b.jsonl", "Ann Roe", paper("Counting Clouds from Below", "Ann Roe", "Bo Lind", year=2021, author_affiliations=("Fjord University", "Reed Institute")))  # fmt: skip
    found = library(old, new)
    stated = {
        one.name: [fact.text for fact in one.facts if fact.kind is FactKind.AFFILIATION]
        for one in found.researchers
    }
    assert stated["Bo Lind"] == ["Reed Institute (2021)", "Moor Lab (2018)"]
    assert stated["Ann Roe"] == ["Fjord University (2021)"]
    assert any(one.text == "Reed Institute (2021)" for one in found.passages)


def test_a_venue_is_spelled_one_way() -> None:
    venues = ("Conference on Sand (CoS)", "conference on sand (CoS)", "Conference on Sand (CoS)")
    listed = [paper(f"Grains of Kind {word}", "Ann Roe", venue=venue) for word, venue in zip("ABC", venues, strict=True)]  # fmt: skip
    found = library(page("a", "Ann Roe", *listed)).papers
    assert {one.venue for one in found} == {"Conference on Sand (CoS)"}
    assert sorted(one.venue_stated or "" for one in found) == sorted(venues)


def test_fields_of_interest_that_a_source_only_lists_are_facts() -> None:
    listed = PersonReading(name="Ann Roe", interests=("Pebbles", "Moving sand"))
    told = PersonReading(
        name="Bo Lind",
        interests=("Pebbles",),
        facts=(StatedFact(kind=FactKind.INTEREST, text="I am interested in pebbles."),),
    )
    people = {one.name: one for one in library(page("a", listed), page("b", told)).researchers}
    assert [fact.text for fact in people["Ann Roe"].facts] == ["Pebbles", "Moving sand"]
    assert all(fact.kind is FactKind.INTEREST for fact in people["Ann Roe"].facts)
    assert [fact.text for fact in people["Bo Lind"].facts] == ["I am interested in pebbles."]
