"""The working catalog and the frozen one: what was put in comes out, and only what differs is touched."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql

from assistant.catalog import Catalog, PaperFilter, UsageLedger, WorkingCatalog, schema
from assistant.embedding import EmbeddingIdentity
from assistant.errors import DamagedStoreError, SchemaVersionError, StoreError, UnknownRecordError
from assistant.records import Author, Status, Years
from tests.assistant.store_helpers import (
    ADA,
    BEN,
    BIOGRAPHY,
    PAPERS,
    SOURCE,
    HashedWords,
    fill,
    many_papers,
    paper,
    passage_of,
)


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    with WorkingCatalog.open(tmp_path) as working:
        fill(working)
        working.write_snapshot(tmp_path / "snapshot.sqlite")
    return Catalog(tmp_path / "snapshot.sqlite")


def test_records_come_out_as_they_went_in(catalog: Catalog) -> None:
    assert catalog.researchers() == (ADA, BEN)
    assert catalog.researchers(members_only=True) == (ADA,)
    assert catalog.researcher("r2") == BEN
    assert catalog.papers() == PAPERS[::-1]
    assert catalog.papers(["p2", "p1", "p2"]) == (PAPERS[1], PAPERS[0], PAPERS[1])
    assert catalog.paper("p3") == PAPERS[2]
    assert catalog.passages_of("r1") == (BIOGRAPHY,)
    assert catalog.passages([passage_of(PAPERS[1]).id]) == (passage_of(PAPERS[1]),)
    assert catalog.sources() == (SOURCE,)
    assert catalog.source("s1") == SOURCE
    assert catalog.read_at() == SOURCE.read_at
    assert [tuple(entry) for entry in catalog.venues()] == [("ICLR", 2), ("CVPR", 1)]
    assert {
        (entry.name, entry.researcher_id, entry.member, entry.paper_count) for entry in catalog.names()
    } == {
        ("Ada Brook", "r1", True, 2),
        ("布艾达", "r1", True, 2),
        ("A. Brook", "r1", True, 2),
        ("Ben Carver", "r2", False, 3),
    }
    assert catalog.counts() == {"source": 1, "researcher": 2, "member": 1, "paper": 3, "passage": 4}


def test_unknown_ids_are_errors(catalog: Catalog) -> None:
    for ask in (
        lambda: catalog.researcher("x'; DROP TABLE paper; --"),
        lambda: catalog.paper("p9"),
        lambda: catalog.papers(["p1", "p9"]),
        lambda: catalog.passages(["none"]),
        lambda: catalog.source("s9"),
    ):
        with pytest.raises(UnknownRecordError, match="is not stored"):
            ask()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (PaperFilter(), ("p3", "p2", "p1")),
        (PaperFilter(researchers=(("r1",),)), ("p2", "p1")),
        (PaperFilter(researchers=(("r1",), ("r2",))), ("p2", "p1")),
        (PaperFilter(researchers=(("r1", "r2"),)), ("p3", "p2", "p1")),
        (PaperFilter(years=Years(first=2022)), ("p3", "p2")),
        (PaperFilter(years=Years(first=2021, last=2022)), ("p2", "p1")),
        (PaperFilter(venues=("iclr",)), ("p2", "p1")),
        (PaperFilter(venues=("CVPR", "ICLR"), years=Years(last=2022)), ("p2", "p1")),
        (PaperFilter(status=Status.PREPRINT), ("p3",)),
        (PaperFilter(paper_ids=("p1", "p3")), ("p3", "p1")),
        (PaperFilter(researchers=(("nobody",),)), ()),
        (PaperFilter(researchers=((),)), ()),
    ],
)
def test_every_constraint_holds(catalog: Catalog, wanted: PaperFilter, expected: tuple[str, ...]) -> None:
    assert catalog.find_papers(wanted) == expected


def test_papers_of_cut_and_missing_author_lists_are_their_owners(tmp_path: Path) -> None:
    cut = paper(5, "Cut", "", authors_complete=False)
    listed_only = paper(6, "No list", "", authors=(), researcher_ids=("r1",), year=None)
    with WorkingCatalog.open(tmp_path) as working:
        fill(working, [cut, listed_only])
        working.write_snapshot(tmp_path / "s.sqlite")
    catalog = Catalog(tmp_path / "s.sqlite")
    assert catalog.find_papers(PaperFilter(researchers=(("r1",),))) == ("p5", "p6")
    assert catalog.find_papers(PaperFilter(years=Years())) == ("p5",)


def test_more_ids_than_sqlite_takes_variables(tmp_path: Path) -> None:
    papers = many_papers(1300)
    with WorkingCatalog.open(tmp_path) as working:
        fill(working, papers)
        working.write_snapshot(tmp_path / "s.sqlite")
    catalog = Catalog(tmp_path / "s.sqlite")
    ids = tuple(one.id for one in papers)
    assert len(catalog.papers(ids)) == 1300
    assert set(catalog.find_papers(PaperFilter(paper_ids=ids))) == set(ids)


def test_threads_read_at_the_same_time(catalog: Catalog) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(
            pool.map(lambda _: (catalog.papers(["p1"]), catalog.find_papers(PaperFilter())), range(200))
        )
    assert found == [((PAPERS[0],), ("p3", "p2", "p1"))] * 200


def test_the_snapshot_cannot_be_written(catalog: Catalog) -> None:
    with pytest.raises(Exception, match="readonly"), catalog._engine.begin() as connection:
        connection.execute(sql("DELETE FROM paper"))


# --- the working side ------------------------------------------------------------------------------


def test_replacing_touches_only_what_differs(tmp_path: Path) -> None:
    with WorkingCatalog.open(tmp_path) as working:
        first = fill(working)
        assert first.papers.added == ("p1", "p2", "p3")
        assert not fill(working)
        changed = paper(2, "Sparse attention for long text", "Now with a new abstract.")
        difference = fill(working, [PAPERS[0], changed, paper(4, "New", "Text.")])
        assert difference.papers.added == ("p4",)
        assert difference.papers.changed == ("p2",)
        assert difference.papers.removed == ("p3",)
        assert difference.researchers.added == difference.researchers.changed == ()
        assert len(difference.passages.added) == len(difference.passages.removed) == 2


def test_numbers_name_texts(tmp_path: Path) -> None:
    with WorkingCatalog.open(tmp_path) as working:
        embedder = HashedWords()

        def numbers() -> dict[str, int]:
            for digest, text in working.missing_vectors(embedder.name):
                working.put_vectors(embedder.name, [digest], embedder.embed_passages([text]))
            found, _ = working.vectors(embedder.name)
            working.write_snapshot(tmp_path / "s.sqlite")
            keys = Catalog(tmp_path / "s.sqlite").passage_keys()
            (tmp_path / "s.sqlite").unlink()
            assert [key.number for key in keys] == found
            return {key.owner_id: key.number for key in keys}

        fill(working)
        before = numbers()
        fill(working, [PAPERS[0], paper(2, "Other", "Text.")])
        after = numbers()
        assert (after["p1"], after["r1"]) == (before["p1"], before["r1"])
        assert after["p2"] > max(before.values())
        fill(working)
        assert set(numbers().values()) & {before["p2"], before["p3"]} == set()


def test_equal_texts_are_embedded_once_and_old_vectors_go(tmp_path: Path) -> None:
    twins = [paper(1, "Same", "Text."), paper(2, "Same", "Text.")]
    with WorkingCatalog.open(tmp_path) as working:
        fill(working, twins)
        missing = list(working.missing_vectors("m"))
        assert sorted(text for _, text in missing) == ["Ada Brook studies river ice.", "Same. Text."]
        working.put_vectors("m", [digest for digest, _ in missing], np.eye(2, 4, dtype=np.float32))
        assert list(working.missing_vectors("m")) == []
        assert len(list(working.missing_vectors("another"))) == 2
        fill(working, [])
        assert working.counts()["vector"] == 1


def test_vectors_that_are_missing_or_not_finite_are_refused(tmp_path: Path) -> None:
    with WorkingCatalog.open(tmp_path) as working:
        fill(working)
        with pytest.raises(StoreError, match="no vector yet"):
            working.vectors("m")
        with pytest.raises(ValueError, match="finite"):
            working.put_vectors("m", ["d"], np.full((1, 4), np.nan, dtype=np.float32))


def test_readings_and_sources(tmp_path: Path) -> None:
    other = SOURCE.model_copy(update={"id": "s2", "uri": "a.bib"})
    with WorkingCatalog.open(tmp_path) as working:
        working.put_reading(SOURCE, "people", "one")
        working.put_reading(other, "a.bib", "two")
        working.put_reading(SOURCE, "people", "three")
        assert list(working.readings()) == [(other, "a.bib", "two"), (SOURCE, "people", "three")]
        working.remove_sources(["s1", "never-there"])
        assert working.sources() == (other,)
        assert list(working.readings()) == [(other, "a.bib", "two")]


def test_content_digest_is_of_content_alone(tmp_path: Path) -> None:
    digests = []
    for order in (PAPERS, PAPERS[::-1]):
        with WorkingCatalog.open(tmp_path / str(len(digests))) as working:
            fill(working, many_papers(3))
            fill(working, order)
            digests.append(working.content_digest())
            fill(working, PAPERS[:2])
            assert working.content_digest() != digests[0]
    assert digests[0] == digests[1]


def test_fault_34_other_schema_versions_and_other_files_are_refused(tmp_path: Path) -> None:
    with WorkingCatalog.open(tmp_path) as working, working._engine.begin() as connection:
        connection.execute(
            schema.meta.update().where(schema.meta.c.key == "schema_version").values(value="99")
        )
    with pytest.raises(SchemaVersionError, match="schema 99, this Colloquy reads 1"):
        WorkingCatalog.open(tmp_path)
    (tmp_path / "catalog.sqlite").write_bytes(b"not a database, though long enough to be looked at" * 50)
    for leftover in ("catalog.sqlite-wal", "catalog.sqlite-shm"):
        (tmp_path / leftover).unlink(missing_ok=True)
    with pytest.raises(DamagedStoreError, match="not a readable catalog"):
        WorkingCatalog.open(tmp_path)


def test_embedding_identity_is_remembered(tmp_path: Path) -> None:
    identity = EmbeddingIdentity.of(HashedWords())
    with WorkingCatalog.open(tmp_path) as working:
        assert working.embedding() is None
        working.put_embedding(identity)
    with WorkingCatalog.open(tmp_path) as working:
        assert working.embedding() == identity
        working.drop_vectors()
        assert working.embedding() is None


def test_usage_is_counted_by_day(tmp_path: Path) -> None:
    ledger, other = UsageLedger(tmp_path), UsageLedger(tmp_path)
    yesterday = dt.date(2026, 1, 1)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda i: (ledger, other)[i % 2].add("tokens", 5), range(40)))
    ledger.add("tokens", 7, yesterday)
    assert ledger.amount("tokens") == 200
    assert other.amount("tokens", yesterday) == 7
    assert ledger.amount("answers") == 0
    ledger.close()
    other.close()


names = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=st.lists(st.lists(st.tuples(st.integers(0, 5), names), max_size=5), min_size=1, max_size=3))
def test_any_sequence_of_contents_ends_as_the_last(
    tmp_path_factory: pytest.TempPathFactory, lists: list[list[tuple[int, str]]]
) -> None:
    """However a catalog got there, it says what the last replacement said."""
    data = tmp_path_factory.mktemp("any")
    with WorkingCatalog.open(data / "all") as working, WorkingCatalog.open(data / "last") as last:
        for content in lists:
            papers = [
                paper(number, f"T{number}", text, authors=(Author(name=text or "x", researcher_id="r2"),))
                for number, text in dict(content).items()
            ]
            fill(working, papers)
        fill(last, papers)
        assert working.content_digest() == last.content_digest()
