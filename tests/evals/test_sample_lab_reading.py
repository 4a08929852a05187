"""The sample lab reads as its README says: who wrote what, in which state, and what the pages state of people."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.catalog import Catalog
from assistant.embedding.choice import open_embedder
from assistant.records import Fact, FactKind, Paper, Researcher, Status, Years
from assistant.settings import Settings
from assistant.store import Store
from evals.case_files import load_cases
from evals.gold import Corpus, check_gold
from evals.sample_lab import READ_AT, path
from evals.setting_up import assistant_over
from ingestion.run import ingest


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalog]:
    data = tmp_path_factory.mktemp("sample-lab")
    settings = Settings(data=data)
    report = ingest([str(path())], settings, read_at=READ_AT)
    assert report.exit_code == 0
    snapshot = Store(data, lambda: open_embedder(settings)).current()
    yield snapshot.catalog
    snapshot.close()


@pytest.fixture(scope="module")
def members(catalog: Catalog) -> dict[str, Researcher]:
    return {person.name: person for person in catalog.researchers(members_only=True)}


def credited(catalog: Catalog, person: Researcher) -> list[Paper]:
    return [paper for paper in catalog.papers() if person.id in paper.researcher_ids]


def stated(person: Researcher, kind: FactKind) -> list[Fact]:
    return [fact for fact in person.facts if fact.kind == kind]


def test_four_researchers_own_their_papers(catalog: Catalog, members: dict[str, Researcher]) -> None:
    counts = {name: len(credited(catalog, person)) for name, person in members.items()}
    assert counts == {"Zeqing Wang": 7, "Zekun Wang": 1, "Zeke Xie": 8, "Zhulin An": 50}
    assert len(catalog.papers()) == 75


def test_the_left_over_papers_are_their_authors_own(catalog: Catalog) -> None:
    authors = [person for person in catalog.researchers() if person.name == "Yu Zhang"]
    assert [len(credited(catalog, person)) for person in authors] == [9]
    assert not authors[0].member


def test_two_states_of_one_homepage_are_one_researcher(
    catalog: Catalog, members: dict[str, Researcher]
) -> None:
    person = members["Zeqing Wang"]
    assert len(person.source_ids) == 2
    assert "王则清" in person.aliases
    papers = {paper.title.split(":")[0]: paper for paper in credited(catalog, person)}
    sparse = papers["SparseD"]
    assert (sparse.venue, sparse.year) == ("ICLR", 2026)
    assert sparse.status in (Status.ACCEPTED, Status.PUBLISHED)
    assert Status.PREPRINT in {version.status for version in sparse.versions}
    assert papers["SAMCL"].track == "Oral"
    assert [author.name for author in papers["SpotEdit"].authors][:3] == [
        "Zhibin Qin",
        "Zhenxiong Tan",
        "Zeqing Wang",
    ]


def test_dates_without_a_year_are_of_the_year_of_reading(
    catalog: Catalog, members: dict[str, Researcher]
) -> None:
    years = Counter(paper.year for paper in credited(catalog, members["Zhulin An"]))
    assert years == {2026: 9, 2025: 17, 2024: 5, 2023: 7, 2022: 5, 2021: 3, 2020: 4}


def test_figures_are_kept_as_stated(members: dict[str, Researcher]) -> None:
    person = members["Zhulin An"]
    kinds = (FactKind.H_INDEX, FactKind.CITATIONS, FactKind.PAPER_COUNT)
    assert [fact.value for kind in kinds for fact in stated(person, kind)] == [26, 1258, 56]


def test_facts_of_people_are_kept(members: dict[str, Researcher]) -> None:
    student = members["Zeqing Wang"]
    assert student.affiliation and "National University of Singapore" in student.affiliation
    assert any("CCF Elite" in fact.text for fact in stated(student, FactKind.AWARD))
    assert any("Xidian" in fact.text for fact in stated(student, FactKind.EDUCATION))
    assert any("Ming Liu" in fact.text for fact in stated(members["Zekun Wang"], FactKind.ADVISOR))
    assert "汪泽堃" in members["Zekun Wang"].aliases


def test_summaries_are_whole_and_clean(catalog: Catalog) -> None:
    with_text = [paper for paper in catalog.papers() if paper.abstract]
    assert len(with_text) == 65
    for paper in with_text:
        assert 50 <= len(paper.abstract.split()) <= 170, paper.title
        assert not set("\\$") & set(paper.abstract), paper.title


def test_lists_cut_by_et_al_say_so(catalog: Catalog) -> None:
    paper = next(paper for paper in catalog.papers() if paper.title.startswith("WorldCache"))
    assert not paper.authors_complete
    assert [author.name for author in paper.authors][:3] == ["Weilun Feng", "Guoxin Fan", "Haotong Qin"]


def test_the_gold_of_the_shipped_cases_names_records_of_the_lab(catalog: Catalog) -> None:
    import evals

    cases = load_cases([Path(evals.__file__).parent / "cases"])
    check_gold(cases, Corpus(catalog.papers(), catalog.researchers()))


def test_frozen_pages_are_of_the_day_they_count_as_read(tmp_path: Path) -> None:
    """What is measured must not change with the calendar: dates without a year, and what `this year` means."""
    day = dt.datetime(2031, 8, 1, tzinfo=dt.UTC)
    with assistant_over([path()], Settings(data=tmp_path), read_at=day) as assistant:
        answer = assistant.ask("What did Zhulin An publish this year?")
    assert answer.query.years == Years(first=2031, last=2031)
    assert len(answer.papers) == 9
