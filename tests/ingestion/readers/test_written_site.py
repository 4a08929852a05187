"""Sites whose people and publications stand in pages, made by programs that make manuals as well; and manuals."""

from __future__ import annotations

import pytest

from ingestion.detect import site_reader_for
from ingestion.readers.written_site import SITE_READER

PUBLICATIONS = """# Publications

## 2024

- Ann Fern, Bo Lee. *Mosses Drink Fog*. Journal of Bryology 12, 3-9, 2024.
- Cora Vale, Ann Fern. *Spores in the Wind*. Journal of Bryology 11, 1-8, 2023.
- Ann Fern, Dag Holm. *Roots without Soil*. Bryology Letters 3, 2021.
"""
PEOPLE = """# Members

## Principal Investigator

### Ann Fern

Professor of Botany

## PhD Students

### Bo Lee

Bo works on fog in the high moors of the north.

## Alumni

### Cora Vale

PhD student until 2022
"""
WIKI = """# How to use Moss-Kit

Fern Soft is run on the cluster. I am sure you have an account.

- Run `moss` twice.
- See [the manual](https://moss.example.org/manual).
"""
READING = """# Papers to read

- Quill, A., Stone, B. (1972). The elements of moss. Allyn.
- Reed, P. (2001). Old fogs of the north. Moss Letters 3, 4-9.
- Tarn, C., Uhl, D. (1988). Peat and its people. Peat Press.
"""
SETTINGS = {
    "MkDocs": {"mkdocs.yml": "site_name: Moss Lab\n"},
    "Docusaurus": {"docusaurus.config.ts": "export default {title: 'Moss Lab'};\n"},
    "Jupyter Book": {"docs/_toc.yml": "root: intro\n", "docs/_config.yml": "title: Moss Lab\n"},
    "Sphinx": {"docs/conf.py": "project = 'Moss'\n", "docs/index.md": "# Moss\n"},
}


@pytest.mark.parametrize("program", SETTINGS)
def test_a_labs_pages_are_read_whatever_program_they_are_for(make_site, program: str) -> None:
    pages = {"docs/people.md": PEOPLE, "docs/publications.md": PUBLICATIONS, "docs/wiki/moss-kit.md": WIKI, "docs/wiki/read_papers.md": READING}  # fmt: skip
    site = make_site({**SETTINGS[program], **pages})
    assert site_reader_for(site) is SITE_READER
    reading = SITE_READER.read(site)
    assert reading.owner is None
    assert [person.name for person in reading.people] == ["Ann Fern", "Bo Lee", "Cora Vale"]
    assert "alumni" in " ".join(fact.text for fact in reading.people[2].facts)
    assert [paper.title for paper in reading.papers] == ["Mosses Drink Fog", "Spores in the Wind", "Roots without Soil"]  # fmt: skip
    assert not any(paper.on_owner_list for paper in reading.papers)


@pytest.mark.parametrize("program", SETTINGS)
def test_a_manual_is_said_to_be_one_in_a_line(make_site, program: str) -> None:
    pages = {f"docs/wiki/page{number}.md": WIKI for number in range(30)}
    site = make_site({**SETTINGS[program], **pages, "docs/wiki/paper_writing.md": READING})
    assert site_reader_for(site) is SITE_READER
    reading = SITE_READER.read(site)
    assert not (reading.owner or reading.people or reading.papers or reading.problems)
    (line,) = reading.lacks
    assert program in line and "none of people or publications" in line


def test_a_list_in_a_manual_that_one_author_shares_is_the_labs_own(make_site) -> None:
    site = make_site({**SETTINGS["MkDocs"], "docs/paper_code.md": PUBLICATIONS.replace("# Publications", "# Code of our papers")})  # fmt: skip
    assert len(SITE_READER.read(site).papers) == 3


def test_pages_of_any_program_with_people_of_a_file_each(make_site) -> None:
    person = '+++\ntitle = "{name}"\nperson = "x"\nlang = "en"\nrole = "{role}"\n+++\n\n~~~\n<div>{{{{header}}}}</div>\n~~~\n\n@@body\n## Biography\n\n{name} looks at mosses all day and all night long.\n@@\n'  # fmt: skip
    names = {"ann-fern": "Ann Fern", "bo-lee": "Bo Lee", "cora-vale": "Cora Vale"}
    site = make_site({
        "config.md": '+++\nwebsite_title = "Moss Lab"\n+++\n', "index.md": "+++\ntitle = 'Home'\n+++\nWelcome.\n", "publications.md": PUBLICATIONS,
        **{f"people/{slug}.md": person.format(name=name, role="PhD Student") for slug, name in names.items()},
        **{f"zh/people/{slug}.md": person.format(name=name, role="博士") for slug, name in names.items()},
    })  # fmt: skip
    assert site_reader_for(site) is SITE_READER
    reading = SITE_READER.read(site)
    assert [person.name for person in reading.people] == list(names.values())
    assert "PhD Student, Moss Lab" in [fact.text for fact in reading.people[0].facts]
    assert any("looks at mosses" in fact.text for fact in reading.people[0].facts)
    assert len(reading.papers) == 3


def test_whose_site_it_is_where_its_home_page_speaks_of_somebody(make_site) -> None:
    home = "# Ann Fern\n\nI am Ann Fern, a professor of botany at Moss University, and I study how mosses drink fog.\n"
    site = make_site({**SETTINGS["MkDocs"], "docs/index.md": home, "docs/publications.md": PUBLICATIONS})
    reading = SITE_READER.read(site)
    assert reading.owner is not None and reading.owner.name == "Ann Fern"
    assert all(paper.on_owner_list for paper in reading.papers)


def test_a_book_beside_data_of_a_lab_is_the_labs(make_site) -> None:
    people = "- {name: Ann Fern, role: Lead PI}\n- {name: Bo Lee, role: Graduate student}\n- {name: Cora Vale, role: Research Scientist}\n"
    site = make_site({"myst.yml": "version: 1\n", "book/intro.md": WIKI, "website/_data/people.yml": people})
    reader = site_reader_for(site)
    assert reader is not None and len(reader.read(site).people) == 3
