"""What sites state of those who left: what they were, when they went and where to; and people whom two pages of a site tell of."""

from __future__ import annotations

import pytest

from assistant.records import FactKind
from ingestion.readers.lab_site import SITE_READER
from ingestion.reading import PersonReading

LED = "---\nname: Ann Fern\nslug: ann\nrole: pi\ntitle: Distinguished Professor of Botany\nname_variants: [Anne B. Fern]\nrecognitions: [Moss Medal]\n---\n"
GONE = "---\nname: Bo Lee\nslug: bo\nrole: alumni\nalumni_type: phd\ngrad_year: 2017\nplacement: Moss Works\ncoadvisors: Dag Holm\n---\n"


def texts(person: PersonReading, kind: FactKind | None = None) -> list[str]:
    return [fact.text for fact in person.facts if kind in (None, fact.kind)]


def test_fields_of_those_who_left(make_site) -> None:
    ann, bo = SITE_READER.read(make_site({"_config.yml": "title: Moss Lab\n", "_people/ann.md": LED, "_people/bo.md": GONE})).people  # fmt: skip
    assert texts(bo) == ["PhD Student (alumni), Moss Lab", "Now: Moss Works", "Graduated: 2017", "Advisor: Dag Holm"]  # fmt: skip
    assert texts(ann, FactKind.POSITION) == ["Principal Investigator, Moss Lab", "Distinguished Professor of Botany"]  # fmt: skip
    assert ann.aliases[:1] == ("Anne B. Fern",) and texts(ann, FactKind.AWARD) == ["Moss Medal"]


def test_a_page_that_outlives_the_list_beside_it(make_site) -> None:
    listed = "- {name: Ann Fern, role: faculty}\n- {name: Bo Lee, role: alumni, nowat: Moss Works}\n- {name: Cora Vale, role: highschool}\n"
    page = "---\nname: Bo Lee\nrole: phd\ndescription: PhD Student\n---\n"
    reading = SITE_READER.read(make_site({"_config.yml": "title: Moss Lab\n", "_data/people.yml": listed, "_posts/people/2021-05-11-bo.md": page, "_posts/people/2021-05-12-ann.md": "---\nname: Ann Fern\nrole: faculty\n---\n"}))  # fmt: skip
    positions = {text for person in reading.people if person.name == "Bo Lee" for text in texts(person, FactKind.POSITION)}  # fmt: skip
    assert positions == {"PhD Student (alumni), Moss Lab", "Alumni, Moss Lab"}
    assert not any(text == "PhD Student" for person in reading.people for text in texts(person))
    assert any("High School Student, Moss Lab" in texts(person) for person in reading.people)


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("2024 ~", "Joined the lab in 2024"),
        ("2019 ~ 2022", "Member of the lab from 2019 to 2022"),
        ("2023 - present", "Joined the lab in 2023"),
        ("soon", None),
    ],
)
def test_years_in_the_lab_as_a_label(make_site, stated: str, told: str | None) -> None:
    members = f'export const members = [{{ name: "Chao-You Fern", role: "博士", yearLabel: "{stated}" }}, {{ name: "Bo Lee", role: "phd" }}, {{ name: "Cora Vale", role: "phd" }}];'
    first = SITE_READER.read(make_site({"package.json": "{}", "src/data/members.ts": members})).people[0]
    assert (first.name, texts(first, FactKind.POSITION)[0][:2]) == ("Chao-You Fern", "博士")
    assert [text for text in texts(first, FactKind.EXPERIENCE) if "lab" in text] == ([told] if told else [])


PEOPLE = "- {name: Ann Fern, role: faculty, personal_page: 'https://ann.moss.test/me', pages: [{name: Code, url: 'https://github.com/annfern'}]}\n- {name: Bo Lee, role: phd}\n- {name: Cora Vale, role: phd}\n"


def test_files_of_papers_named_barely(make_site) -> None:
    papers = "- {title: Mosses Drink Fog, authors: Ann Fern and Bo Lee, year: 2020, venue: Moss Journal, pdf: 2020_fern_fog}\n- {title: Spores in the Wind, authors: Ann Fern, year: 2021, venue: Moss Journal, pdf: 2021_fern_gone}\n"
    site = make_site({"_config.yml": "title: Moss Lab\nurl: https://moss.test\n", "_data/people.yml": PEOPLE, "_data/publications.yml": papers, "papers/2020_fern_fog.pdf": "x"})  # fmt: skip
    reading = SITE_READER.read(site)
    fog, spores = reading.papers
    assert [link.url for link in fog.links] == ["https://moss.test/papers/2020_fern_fog.pdf"]
    assert spores.links == ()
    assert {link.url for link in reading.people[0].links} == {"https://ann.moss.test/me", "https://github.com/annfern"}  # fmt: skip


def test_works_that_are_kept_among_projects_alone(make_site) -> None:
    project = "---\nlayout: project_page\ntitle: Mosses Drink Fog\nauthors:\n  - {name: Ann Fern, affiliation: 1}\n  - {name: Dag Holm, affiliation: 2}\nvenue: Moss Journal 2019\nabstract: Mosses drink fog.\n---\n"
    plan = "---\ntitle: Fog for Students\nlayout: post\n---\nStudents look at fog.\n"
    files = {"_config.yml": "title: Moss Lab\ncollections_dir: _content\n", "_data/people.yml": PEOPLE, "_content/_projects/fog/2019-01-29-fog.md": project,
             "_content/_projects/fog/2019-02-01-plan.md": plan, "_content/_projects/2000-01-01-template.md": project.replace("Mosses Drink Fog", "Title of the paper"),
             "_data/other_projects.yml": "- {title: Spores in the Wind, authors: [Ann Fern, Cora Vale], date: 2016-01-01, venue: Moss Letters 2016}\n"}  # fmt: skip
    found = [(paper.title, paper.year, paper.authors) for paper in SITE_READER.read(make_site(files)).papers]
    assert found == [("Mosses Drink Fog", 2019, ("Ann Fern", "Dag Holm")), ("Spores in the Wind", 2016, ("Ann Fern", "Cora Vale"))]  # fmt: skip
    listed = {**files, "_data/publications.yml": "- {title: Roots without Soil, authors: [Ann Fern], year: 2020, venue: Moss Journal}\n"}  # fmt: skip
    assert [paper.title for paper in SITE_READER.read(make_site(listed)).papers] == ["Roots without Soil"]


def test_who_stayed_on_after_a_degree_is_present(make_site) -> None:
    listed = "present:\n  - {name: Bo Lee, role: postdoc}\nalumni:\n  - {name: Bo Lee, role: phd}\n  - {name: Cora Vale, role: phd}\n"
    reading = SITE_READER.read(make_site({"_config.yml": "title: Moss Lab\n", "_data/people.yml": listed}))
    positions = {text for person in reading.people if person.name == "Bo Lee" for text in texts(person, FactKind.POSITION)}  # fmt: skip
    assert positions == {"Postdoctoral Researcher, Moss Lab", "PhD Student (alumni), Moss Lab"}


def test_all_of_a_group_are_no_author_of_a_name(make_site) -> None:
    papers = "- {title: Mosses Drink Fog, authors: [Moss Lab Members, Ann Fern], year: 2020, venue: Moss Journal, doi: 10.1234/fog.1}\n"
    (paper,) = SITE_READER.read(make_site({"_config.yml": "title: Moss Lab\nurl: https://moss.test\n", "_data/people.yml": PEOPLE, "_data/publications.yml": papers})).papers  # fmt: skip
    assert (paper.authors, paper.authors_complete) == (("Ann Fern",), False)
    assert {link.url for link in paper.links} == {"https://doi.org/10.1234/fog.1"}
