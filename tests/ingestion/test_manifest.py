"""people.yaml: validated whole, and stronger than what was read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ingestion_helpers import document, homepage, page, paper, papers_of, settings

from assistant.errors import MalformedError
from assistant.records import FactKind, Status
from ingestion.manifest import Manifest, is_manifest, read_manifest, schema
from ingestion.manifest.file import ManifestError
from ingestion.merging.merge import merge
from ingestion.reading import PersonReading, StatedFact
from ingestion.run import ingest

WHOLE = """
people:
  - name: Ann Roe
    aliases: [安若]
    ids: {orcid: "0000-0002-1825-0097", scholar: abcDEF}
    affiliation: Institute of Pebbles
    position: Head of Sorting
    interests: [sand]
    links: {homepage: "https://ann.example.org"}
    files: [ann.md]
    not_mine: ["Washing Sand without Water in Dry Places"]
    corrections:
      - {paper: "Sorting Pebbles by Colour and by Weight", year: 2025, venue: ICLR 2025, status: published}
  - name: Cora Vale
    hide: true
"""


def manifest(text: str, uri: str = "people.yaml") -> Manifest:
    return read_manifest(document(text, uri))


def test_all_mistakes_are_named_with_their_lines_at_once() -> None:
    broken = "people:\n  - name: Ann\n    ids: {orcid: nope}\n    pages: [ftp://x]\n  - nam: Bo\n    corrections:\n      - {paper: X, year: 12}\n"
    with pytest.raises(ManifestError) as caught:
        manifest(broken)
    message = str(caught.value)
    assert message.startswith("people.yaml: 5 mistakes")
    for part in (
        "line 3: people.1.ids",
        "line 4: people.1.pages",
        "people.2.name: this field must be there",
        "line 5: people.2.nam: there is no such field; did you mean name?",
        "line 7: people.2.corrections.1.year",
    ):
        assert part in message
    assert "\n" not in message
    assert len(caught.value.mistakes) == 5
    assert all(one.startswith("people.yaml: line ") for one in caught.value.mistakes)


@pytest.mark.parametrize(
    "text",
    ["people: [", "- a\n- b", "people:\n  - name: A\n    name: B\n", "people: !!python/object:os.system {}"],
)
def test_broken_yaml_is_one_error(text: str) -> None:
    with pytest.raises(MalformedError):
        manifest(text)


def test_it_is_told_from_other_yaml() -> None:
    assert is_manifest(document(WHOLE, "people.yaml"))
    assert is_manifest(document(WHOLE, "lab.yml"))
    assert not is_manifest(document("people:\n  - a\ntitle: x\n", "config.yml"))


def test_it_wins_over_what_was_read() -> None:
    read = page("ann.md", PersonReading(name="A. Roe", affiliation="Elsewhere University"),
                paper("Sorting Pebbles by Colour and by Weight", "Ann Roe", "Bo Lind", venue="Preprint", year=2024),
                paper("Washing Sand without Water in Dry Places", "Ann Roe", "Cora Vale"))  # fmt: skip
    found = merge([read], [manifest(WHOLE)])
    ann = next(one for one in found.researchers if one.member)
    assert (ann.id, ann.name, ann.affiliation, ann.interests) == (
        "ann-roe",
        "Ann Roe",
        "Institute of Pebbles",
        ("sand",),
    )
    assert ann.identifiers["orcid"] == "0000-0002-1825-0097"
    assert "安若" in ann.aliases
    assert FactKind.POSITION in {fact.kind for fact in ann.facts}
    assert papers_of(found, "ann-roe") == {"Sorting Pebbles by Colour and by Weight"}
    (sorting,) = [one for one in found.papers if "ann-roe" in one.researcher_ids]
    assert (sorting.year, sorting.venue, sorting.status) == (2025, "ICLR", Status.PUBLISHED)
    assert "Cora Vale" not in {one.name for one in found.researchers}
    assert any("people.yaml says" in left.reason for lefts in found.left_out.values() for left in lefts)


def test_a_field_given_takes_the_place_of_all_that_was_read_of_its_kind() -> None:
    facts = (
        StatedFact(kind=FactKind.POSITION, text="Alumni"),
        StatedFact(kind=FactKind.AFFILIATION, text="Elsewhere University"),
        StatedFact(kind=FactKind.INTEREST, text="rivers"),
        StatedFact(kind=FactKind.AWARD, text="Pebble Prize"),
    )
    read = page("ann.md", PersonReading(name="Ann Roe", facts=facts))
    found = merge([read], [manifest(WHOLE)])
    ann = next(one for one in found.researchers if one.id == "ann-roe")
    assert {(fact.kind, fact.text) for fact in ann.facts} == {
        (FactKind.POSITION, "Head of Sorting"),
        (FactKind.AFFILIATION, "Institute of Pebbles"),
        (FactKind.INTEREST, "sand"),
        (FactKind.AWARD, "Pebble Prize"),
    }


def test_a_paper_that_is_not_theirs_makes_nobody_else_of_the_name() -> None:
    read = page("ann.md", PersonReading(name="Ann Roe"),
                paper("Washing Sand without Water in Dry Places", "Ann Roe", "Bo Lind"))  # fmt: skip
    found = merge([read], [manifest(WHOLE)])
    assert [one.id for one in found.researchers if one.name == "Ann Roe"] == ["ann-roe"]
    (washing,) = found.papers
    assert [(one.name, one.researcher_id) for one in washing.authors] == [
        ("Ann Roe", None),
        ("Bo Lind", "bo-lind"),
    ]


def test_its_files_are_read_and_go_with_it(tmp_path: Path, embedder: object) -> None:
    (tmp_path / "ann.md").write_text(homepage())
    (tmp_path / "people.yaml").write_text("people:\n  - name: Ann Roe\n    files: [ann.md, missing.md]\n")
    report = ingest([str(tmp_path / "people.yaml")], settings(tmp_path / "data"))
    assert [source.outcome for source in report.sources] == ["added", "added", "failed"]
    assert "missing.md: no such file" in report.problems[0]
    assert report.members == 1
    again = ingest([str(tmp_path / "people.yaml")], settings(tmp_path / "data"))
    assert {source.outcome for source in again.sources} == {"unchanged", "failed"}


def test_the_documented_schema_is_the_one_in_force() -> None:
    path = Path(__file__).resolve().parents[2] / "docs" / "people.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == schema()
