"""Lab sites that keep people and publications as a file each: in collections of any name, as posts, with keys for authors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.detect import site_reader_for
from ingestion.readers.lab_site import SITE_READER

CONFIG = "title: Fern Lab\nurl: https://fern.example.edu\npaper_content_url: https://files.example.edu/papers/\ncollections:\n  persons:\n    output: true\n"
PAPER = """---
layout: publication
title: "Ferns: How They Unroll"
type: paper
authors:
- fern
- Eve Ash
- moss
year: 2021
journal-short: JoF
bibentry: article
bib:
  journal: Journal of Ferns (JoF)
  booktitle:
  doi: 10.1234/fern.7
  volume: 3
pdf: unroll.pdf
url:
---
Ferns unroll in spring, and nobody had measured how fast they do it until we put cameras into the greenhouse.
"""
THESIS = """---
title: "Moss after Rain"
type: thesis
authors: [moss]
year: 2020
bibentry: phdthesis
bib:
  school: Leaf University
---
"""


def _person(first: str, last: str, key: str, more: str = "role: faculty\nposition: Professor") -> str:
    return f"---\nfirst_name: {first}\nlast_name: {last}\nkey: {key}\norganization: Leaf University\n{more}\n---\n"


def _site(people: str, publications: str) -> dict[str, str]:
    return {
        "_config.yml": CONFIG,
        f"{people}/afern.md": _person("Ann", "Fern", "fern", "role: faculty\nposition: Professor\ngs: AbCdEfGAAAAJ"),
        f"{people}/bmoss.md": _person("Bo", "Moss", "moss", "role: phdstudent\ngraduated: PhD'20"),
        f"{people}/cvale.md": _person("Cora", "Vale", "vale", "role: collaborator"),
        f"{people}/README.md": "# How to add a person\n\nCopy the template.\n",
        f"{publications}/2021-fern.md": PAPER,
        f"{publications}/2020-moss.md": THESIS,
        f"{publications}/README.md": "# How to add a paper\n",
        "index.html": "---\nlayout: default\n---\n<h1>Fern Lab</h1><p>We study ferns and all that grows near them in the shade.</p>",
    }  # fmt: skip


@pytest.mark.parametrize("people", ["_persons", "_people", "_members", "_team", "_labmembers", "members/_posts", "_posts/people"])  # fmt: skip
@pytest.mark.parametrize("publications", ["_publications", "_papers", "publications/_posts", "_posts/papers"])  # fmt: skip
def test_people_and_publications_as_files(make_site, people: str, publications: str) -> None:
    site = make_site(_site(people, publications))
    assert site_reader_for(site) is SITE_READER
    reading = SITE_READER.read(site)
    by_name = {one.name: one for one in reading.people}
    assert set(by_name) == {"Ann Fern", "Bo Moss", "Cora Vale"} and not reading.problems
    assert by_name["Ann Fern"].identifiers == {"scholar": "AbCdEfGAAAAJ"}
    assert [one.member for one in by_name.values()] == [True, True, False]
    assert [fact.text for fact in by_name["Bo Moss"].facts] == [
        "PhD Student (alumni), Leaf University",
        "Graduated: PhD'20",
    ]
    ferns = next(paper for paper in reading.papers if paper.title.startswith("Ferns"))
    assert ferns.authors == ("Ann Fern", "Eve Ash", "Bo Moss")
    assert (ferns.venue, ferns.doi, ferns.year, ferns.date) == ("Journal of Ferns (JoF)", "10.1234/fern.7", 2021, None)  # fmt: skip
    assert [(link.kind, link.url) for link in ferns.links] == [
        ("pdf", "https://files.example.edu/papers/unroll.pdf"),
        ("doi", "https://doi.org/10.1234/fern.7"),
    ]
    assert ferns.abstract.startswith("Ferns unroll in spring")
    thesis = next(paper for paper in reading.papers if paper.title.startswith("Moss"))
    assert (thesis.venue, thesis.authors) == ("Ph.D. Thesis, Leaf University", ("Bo Moss",))


def test_layouts_tell_what_a_folder_of_another_name_holds(make_site) -> None:
    files = _site("_folk", "_output")
    for path in ("_folk/afern.md", "_folk/bmoss.md"):
        files[path] = files[path].replace("---\n", "---\nlayout: member\n", 1)
    reading = SITE_READER.read(make_site(files))
    assert [one.name for one in reading.people] == ["Ann Fern", "Bo Moss"]
    assert {paper.title for paper in reading.papers} == {"Ferns: How They Unroll", "Moss after Rain"}


def test_a_program_that_knew_nothing_wrote_none(make_site) -> None:
    files = _site("_people", "publications/_posts")
    files["publications/_posts/1990-01-01-soil.md"] = (
        '---\nlayout: publication\ntitle: Soil\nauthors: [Eve Ash]\nyear: None\njournal: "None"\ndoi: None\n---\n'
    )
    paper = next(one for one in SITE_READER.read(make_site(files)).papers if one.title == "Soil")
    assert (paper.year, paper.date, paper.venue, paper.doi, paper.links) == (None, None, None, None, ())


def test_a_bare_file_name_without_a_folder_is_no_address(make_site) -> None:
    files = _site("_people", "_publications")
    files["_config.yml"] = CONFIG.replace("paper_content_url: https://files.example.edu/papers/\n", "")
    assert [link.kind for link in SITE_READER.read(make_site(files)).papers[-1].links] == ["doi"]
    files["assets/pdf/unroll.pdf"] = "%PDF"
    links = SITE_READER.read(make_site(files)).papers[-1].links
    assert links[0].url == "https://fern.example.edu/assets/pdf/unroll.pdf"


def test_whom_the_settings_name_is_a_person_of_the_lab(make_site) -> None:
    files = _site("_students", "_publications")
    files["_config.yml"] += "author:\n  name: Gil Reed\n"
    assert [one.name for one in SITE_READER.read(make_site(files)).people][-1] == "Gil Reed"
    files["_config.yml"] = "first_name: Fern\nlast_name: Lab\n"
    assert "Fern Lab" not in {one.name for one in SITE_READER.read(make_site(files)).people}


def test_sections_of_a_persons_page_are_facts(make_site) -> None:
    files = _site("_people", "_publications")
    files["_people/afern.md"] += (
        "Ann has watched ferns for most of her life.\n\n*Education:*\n\n- PhD in Ferns, Leaf University, 2009\n\n"
        "## Awards\n\n- Golden Frond 2015\n\n## Publications\n\n- Ann Fern. A Book of Fronds. Leaf Press, 2011.\n"
    )
    person = SITE_READER.read(make_site(files)).people[0]
    assert [(fact.kind.value, fact.text) for fact in person.facts] == [
        ("position", "Professor, Leaf University"),
        ("biography", "Ann has watched ferns for most of her life."),
        ("education", "PhD in Ferns, Leaf University, 2009"),
        ("award", "Golden Frond 2015"),
    ]


def test_publications_in_a_page_where_they_are_kept_nowhere_else(make_site) -> None:
    files = _site("_people", "_publications")
    files = {path: text for path, text in files.items() if not path.startswith("_publications")}
    files["publications.md"] = (
        "---\ntitle: Publications\n---\n# Publications\n\n## 2021\n\n"
        "- Ann Fern, Bo Moss. Ferns: How They Unroll. Journal of Ferns, 2021.\n"
        "- Bo Moss, Ann Fern. Moss after Rain. Journal of Moss, 2021.\n"
    )
    reading = SITE_READER.read(make_site(files))
    assert [paper.title for paper in reading.papers] == ["Ferns: How They Unroll", "Moss after Rain"]
    assert len(reading.people) == 3 and not any(paper.on_owner_list for paper in reading.papers)


def test_people_kept_as_data_under_headings_and_keys(make_site) -> None:
    data = "current:\n  fern: {name: Ann Fern, role: PI}\nalumni:\n  - name: Bo Moss\n    role: phd\n"
    files = {"_config.yml": CONFIG, "_data/people.yml": data, "_publications/a.md": PAPER, "_data/citations.yaml": "- title: Soil\n  authors: [Ann Fern]\n"}  # fmt: skip
    reading = SITE_READER.read(make_site(files))
    assert [[fact.text for fact in one.facts] for one in reading.people] == [
        ["Principal Investigator, Fern Lab"],
        ["PhD Student (alumni), Fern Lab"],
    ]
    assert reading.papers[-1].authors == ("Ann Fern", "Eve Ash", "moss")


_TEXTS = st.text(alphabet="-a:\n[]{}#\"' \ufeff", max_size=40)


@given(st.dictionaries(st.sampled_from(["_people/a.md", "_people/b.md", "publications/_posts/c.md", "_data/people.yml", "_config.yml"]), _TEXTS))  # fmt: skip
def test_any_files_are_read_without_an_error(files: dict[str, str]) -> None:
    from ingestion_helpers import document

    from ingestion.document import Site

    documents = tuple(document(text, path) for path, text in files.items())
    if documents:
        SITE_READER.recognises(Site("site", documents))
        SITE_READER.read(Site("site", documents))


def test_people_and_papers_kept_as_data_without_jekyll(tmp_path) -> None:
    from ingestion_helpers import settings

    from ingestion.intake import Intake
    from ingestion.ledger import Ledger

    (tmp_path / "site/data").mkdir(parents=True)
    people = "- name: Ann Fern\n  title: Full Professor\n  class: pi\n- name: Bo Moss\n  title: PhD student\n  class: alumni\n"
    papers = "- title: Ferns as Data\n  authors: Fern A, Moss B, Rieger MA\n  reference: Fern Letters 3(1):17\n  year: 2020\n"
    (tmp_path / "site/data/people.yml").write_text(people)
    (tmp_path / "site/data/publications.yml").write_text(papers)
    kept = []
    ledger = Ledger({}, lambda put, removed: kept.append(put), lambda *_: None)
    Intake(settings(tmp_path / "d"), ledger, tmp_path / "c").read([str(tmp_path / "site")])
    assert not ledger.problems and [one.source.format for one in kept] == ["lab-site"]
    reading = kept[0].payload
    assert (
        "PhD student (alumni)" in reading and "M.A. Rieger" in reading and "Fern Letters 3(1):17" in reading
    )
