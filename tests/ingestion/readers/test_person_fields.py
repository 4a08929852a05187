"""What sites say of their people in fields of many forms."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ingestion.readers.hugo_site import SITE_READER as HUGO
from ingestion.readers.lab_site import SITE_READER
from ingestion.reading import PersonReading


@pytest.fixture
def described(make_site):
    """The person that fields describe among two others."""

    def make(**fields: Any) -> PersonReading:
        people = [{"name": "Ann Fern", **fields}, {"name": "Bo Lee", "role": "Postdoc"}, {"name": "Cora Vale", "role": "Postdoc"}]  # fmt: skip
        return SITE_READER.read(make_site({"data/team.json": json.dumps(people), "package.json": "{}"})).people[0]  # fmt: skip

    return make


def told(person: PersonReading) -> list[str]:
    return [fact.text for fact in person.facts]


@pytest.mark.parametrize(
    "fields",
    [
        {"endDate": "2025-01-31"},
        {"isCurrent": False},
        {"visiting": "May 2022 - Sept. 2022"},
        {"years": "2018–2022"},
        {"after": "Engineer at Fog Works"},
    ],
)
def test_who_left_is_told_in_many_ways(described, fields: dict[str, Any]) -> None:
    assert told(described(role="PhD Candidate", **fields))[0] == "PhD Candidate (alumni)"


def test_who_left_without_a_post_states_where_they_went(described) -> None:
    person = described(role="Alumni", affiliation="Fog Works")
    assert (told(person)[0], person.affiliation) == ("Alumni", "Fog Works")


@pytest.mark.parametrize("fields", [{"endDate": None}, {"endDate": "2028-03-01"}, {"isCurrent": True}, {"years": "2018 - 2031"}, {"period": "2024 - present"}])  # fmt: skip
def test_who_is_here_stays(described, fields: dict[str, Any]) -> None:
    assert told(described(role="PhD Candidate", **fields))[0] == "PhD Candidate"


def test_when_and_where_to(described) -> None:
    person = described(role="Intern", visiting="May 2022 - Sept. 2022", current="Moss University")
    assert "Member of the lab from May 2022 to Sept. 2022" in told(person) and "Now: Moss University" in told(
        person
    )


def test_maps_and_lists_of_maps_are_told_in_lines(described) -> None:
    person = described(
        role="Postdoc",
        affiliations=[
            {"institution": "Moss University", "department": "Botany"},
            {"institution": "Fog Works"},
        ],
        education=[{"degree": "PhD", "field": "Botany", "institution": "Fern College", "year": "2010"}],
        awards=[{"name": "Fog Fellowship", "year": "2024", "description": None}],
        links={"googleScholarId": "AbCdEfGAAAAJ", "orcid": "0000-0002-1825-0097"},
        outLinks=[{"text": "LinkedIn", "link": "https://www.linkedin.com/in/ann-fern-1/"}],
    )
    assert person.affiliation == "Moss University"
    assert {"PhD, Botany, Fern College, 2010", "Fog Fellowship, 2024"} <= set(told(person))
    assert person.identifiers == {"scholar": "AbCdEfGAAAAJ", "orcid": "0000-0002-1825-0097"}
    assert [link.kind for link in person.links] == ["scholar", "orcid", "linkedin"]


def test_lines_of_an_education_that_tell_of_now(described) -> None:
    person = described(role="PhD", education=["Current: Research Scientist, Fog Works", "PhD, Moss University"])  # fmt: skip
    kinds = {fact.text: fact.kind for fact in person.facts}
    assert kinds["Now: Research Scientist, Fog Works"] == "experience"
    assert kinds["PhD, Moss University"] == "education"


def test_the_first_line_of_many_is_the_position(described) -> None:
    lines = "Moss Distinguished Associate Professor<br>Botany @ Moss University,<br>Affiliated Professor @ Fog Works, and of the Fern Institute in Dew."
    assert told(described(info=lines))[0] == "Moss Distinguished Associate Professor"
    assert told(described(info="PhD Student<br>Moss University"))[0] == "PhD Student Moss University"


def test_an_account_given_as_a_homepage_is_an_account(described) -> None:
    person = described(role="Postdoc", homepage="https://scholar.google.com/citations?user=AbCdEfGAAAAJ")
    assert [link.kind for link in person.links] == ["scholar"]


def test_a_work_is_no_field_of_interest(described) -> None:
    person = described(role="Guest", research="<a href='https://e.org/1'>Moss Drinks Fog: A Study</a> [Paper at Fog 2024]")  # fmt: skip
    assert person.interests == () and "Research: Moss Drinks Fog: A Study [Paper at Fog 2024]" in told(person)
    assert described(role="Guest", research="moss, fog").interests == ("moss", "fog")


def test_the_longer_of_two_descriptions(described) -> None:
    person = described(
        role="Postdoc", desc="Fog", originalDesc="Ann has studied fog and moss for many years."
    )
    assert told(person)[1] == "Ann has studied fog and moss for many years."


def test_a_page_title_is_nobodys_name_where_a_name_is_stated(make_site) -> None:
    site = make_site({
        "content/alumni/ann.md": "---\ntitle: temp\nname: Ann Fern\nrole: PhD Student\n---\n",
        "content/members/bo.md": "---\nname: Bo Lee\nrole: PhD Student\n---\n",
        "config.toml": "", "static/papers.bib": "@article{a, title={Moss Drinks Fog}, author={Fern, Ann and Lee, Bo}, year=2024, journal={Cell}}",
    })  # fmt: skip
    assert [one.name for one in HUGO.read(site).people] == ["Ann Fern", "Bo Lee"]


def test_links_within_a_field_of_a_publication(make_site) -> None:
    row = {
        "title": "Moss Drinks Fog", "authors": "Ann Fern, Bo Lee", "year": 2024, "journal": "Cell", "doi": "10.1234/fog",
        "url": "http://dx.doi.org/10.1234/fog", "news2": "<a href='https://fog.example.org/moss'>Project Page</a> | <a href='https://github.com/moss/fog'>Code</a>",
        "teaser": "We saw <a href='https://e.org/x'>fog</a>.",
    }  # fmt: skip
    trial = {"title": "TEST_BAD_ENTRY", "authors": "Nobody Here", "journal": "Moss University", "year": 0}
    files = {"data/publications.json": json.dumps([row, trial]), "data/team.json": json.dumps([{"name": "Ann Fern", "role": "PI"}])}  # fmt: skip
    (paper,) = SITE_READER.read(make_site(files)).papers
    assert [(link.kind, link.url) for link in paper.links] == [
        ("doi", "https://doi.org/10.1234/fog"),
        ("project", "https://fog.example.org/moss"),
        ("code", "https://github.com/moss/fog"),
    ]


@pytest.mark.parametrize(("venue", "year"), [("arXiv preprint", 2025), ("", 2025), ("Annals of Moss", None)])
def test_a_preprint_without_a_year_is_as_old_as_its_id(make_site, venue: str, year: int | None) -> None:
    row = {
        "title": "Moss Drinks Fog",
        "authors": "Ann Fern, Bo Lee",
        "journal": venue,
        "pdf": "https://arxiv.org/abs/2510.00001",
    }
    files = {"data/publications.json": json.dumps([row]), "data/team.json": json.dumps([{"name": "Ann Fern", "role": "PI"}])}  # fmt: skip
    (paper,) = SITE_READER.read(make_site(files)).papers
    assert paper.year == year
