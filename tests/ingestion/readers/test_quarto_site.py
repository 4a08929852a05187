"""Quarto websites: pages of people and publications, listings of pages, globs, YAML and items, BibTeX; only the site's own works."""

from __future__ import annotations

import pytest

from ingestion.readers.quarto_site import SITE_READER
from ingestion.sites.quarto import Project

SETTINGS = 'project: {type: website, output-dir: docs}\nwebsite: {title: "Moss Lab", site-url: "https://moss.example.org"}\n'
LISTING = "---\ntitle: Publications\nlisting:\n  id: pubs\n  contents: {0}\n---\n::: {{#pubs}}\n:::\n"
PAPER = """---
title: "Mosses Drink Fog"
author: [Ann Fern, Bo Lee]
{0}
---

## Abstract

Fog is the drink of mosses, and we measured in three seasons how much of it they take up at night.
"""
PERSON = """---
title: &NAME "Ann Fern"
people_group: "pi"
subtitle: "Professor of Bryology"
affiliation: Fern University
education:
  - Ph.D. Bryology | Moss University | 2009 <br> B.Sc. Botany | Moss University | 2004
about:
  id: about
  links:
    - {text: Github, icon: github, href: "https://github.com/annfern"}
listing: {id: pubs, contents: "../../publications/**/*.qmd", include: {author: *NAME}}
---
::: {#about}
{{< meta first >}}
Ann Fern has studied mosses and the fog they live on for twenty years.
:::
```{python}
print("Not Herself")
```
"""


def read(make_site, files: dict[str, str]):
    return SITE_READER.read(make_site({"_quarto.yml": SETTINGS} | files))


@pytest.mark.parametrize("where", [
    "publications/fog/index.qmd", "publications/2024-fog.qmd", "publications/2024/fog/index.qmd", "papers/fog.md",
    "research/publications/fog/index.qmd",
])  # fmt: skip
@pytest.mark.parametrize(("fields", "venue", "year"), [
    ("citation: {type: article-journal, container-title: Journal of Fog, issued: 2023-04, doi: 10.1234/fog}\ndate: 2024-01-01", "Journal of Fog", 2023),
    ('publication: "Journal of Fog, **23**, _65–77_ (2023)"\nyear: 2023', "Journal of Fog", 2023),
    ('journ: "Journal of Fog"\npublication: "J Fog, **1**, _p_ (2023)"\nyear: 2023\nurl_source: "https://doi.org/10.1234/fog"', "Journal of Fog", 2023),
])  # fmt: skip
def test_a_page_for_each_publication(make_site, where: str, fields: str, venue: str, year: int) -> None:
    reading = read(make_site, {where: PAPER.format(fields), "index.qmd": "---\ntitle: Welcome\n---\n"})
    (paper,) = reading.papers
    assert (paper.title, paper.venue, paper.year, paper.authors) == (
        "Mosses Drink Fog",
        venue,
        year,
        ("Ann Fern", "Bo Lee"),
    )
    assert paper.abstract.startswith("Fog is the drink of mosses")


@pytest.mark.parametrize("contents", [
    "moss/*.qmd", "/moss/*.qmd", "moss", "[moss/a.qmd, moss/b.qmd]", '["moss/**", "!moss/c.md"]', "publist.yml",
    '[{title: A Tale of Moss, author: Ann Fern, date: 2020}, {title: B Tale of Moss, author: [{name: Bo Lee}], date: 2021, doi: 10.1/b}]',
])  # fmt: skip
def test_what_a_publications_page_lists_is_the_sites(make_site, contents: str) -> None:
    page = "---\ntitle: {0} Tale of Moss\nauthor:\n  - name: {{given: Ann, family: Fern}}\n    orcid: 0000-0002-1825-0097\ndate: 2020-01-02\n---\n"
    files = {f"moss/{letter.lower()}.qmd": page.format(letter) for letter in "AB"}
    files["moss/_draft.qmd"] = page.format("Hidden")
    rows = "".join(f"- {{title: {letter} Tale of Moss, author: Ann Fern, date: 2020}}\n" for letter in "AB")
    files |= {contents: rows} if contents.endswith(".yml") else {}
    reading = read(make_site, files | {"pubs.qmd": LISTING.format(contents)})
    assert sorted(paper.title for paper in reading.papers) == ["A Tale of Moss", "B Tale of Moss"]
    assert all(len(paper.authors) == 1 for paper in reading.papers)


def test_reading_lists_resources_and_courses_are_other_peoples_work(make_site) -> None:
    own = {"publications/index.qmd": LISTING.format('"**/*.qmd"'), "publications/fog/index.qmd": PAPER.format("doi: 10.1/fog")}  # fmt: skip
    others = {
        f"{folder}/{n}/index.qmd": PAPER.format("doi: 10.1/x").replace("Mosses", f"{folder} {n}")
        for folder in ("inspirations", "mentorship", "education/papers", "reading-list", "journal-club", "research/resource", "courses/publications")
        for n in range(2)
    }  # fmt: skip
    reading = read(make_site, own | others | {"publications/_template/index.qmd": PAPER.format("")})
    assert [paper.title for paper in reading.papers] == ["Mosses Drink Fog"]
    assert {item.place for item in reading.left_out} >= {"inspirations", "mentorship", "courses"}
    assert not reading.people


def test_people_are_pages_and_rows_of_listings(make_site) -> None:
    reading = read(make_site, {
        "people/index.qmd": "---\ntitle: Meet the group\nlisting: {contents: '*/index.qmd', exclude: {external: true}}\n---\n",
        "people/ann/index.qmd": PERSON, "people/_template/index.qmd": PERSON.replace("Ann Fern", "Firstname Lastname"),
        "people/bo/index.qmd": "---\ntitle: Bo Lee\npeople_group: gradstudent\n---\n", "people/join/index.qmd": "---\ntitle: Join us\n---\n## Getting Started\n",
        "people/past.yml": "- {name: Cora Vale, role: PhD Student}\n- {name: Dag Holm}\n", "research/tools/index.qmd": "---\ntitle: Access Moss\n---\n",
        "_freeze/people/x.json": '{"Some Body": {"engine": {}}}',
    })  # fmt: skip
    people = {person.name: person for person in reading.people}
    assert list(people) == ["Ann Fern", "Bo Lee", "Cora Vale", "Dag Holm"]
    assert [fact.text for fact in people["Ann Fern"].facts] == [
        "Professor of Bryology, Fern University",
        "Ann Fern has studied mosses and the fog they live on for twenty years.",
        "Ph.D. Bryology | Moss University | 2009",
        "B.Sc. Botany | Moss University | 2004",
    ]
    assert any(link.url == "https://github.com/annfern" for link in people["Ann Fern"].links)
    assert people["Bo Lee"].facts[0].text == "Graduate Student, Moss Lab"
    assert people["Cora Vale"].facts[0].text == "PhD Student (alumni), Moss Lab"


@pytest.mark.parametrize("files", [
    {"publications.qmd": "---\ntitle: Publications\nbibliography: works.bib\nnocite: '@*'\n---\n", "works.bib": "@article{a, title={Mosses Drink Fog}, author={Fern, Ann and Lee, Bo}, journal={J Fog}, year={2023}}"},
    {"publications.qmd": "---\ntitle: Publications\n---\n\n- Fern A, Lee B (2023). Mosses Drink Fog. *Journal of Fog* 3, 1-9.\n- Fern A, Holm D (2021). Ferns Drink Dew. *Journal of Dew* 2, 3-8.\n"},
    {"publications/fog.qmd": PAPER.format("year: 2023\ndoi: 10.1/fog")},
])  # fmt: skip
def test_one_persons_site(make_site, files: dict[str, str]) -> None:
    home = "---\ntitle: Ann Fern\nabout: {template: jolla, links: [{text: GitHub, href: 'https://github.com/annfern'}]}\n---\nI study mosses and the fog they live on in the north.\n"
    reading = read(make_site, {"index.qmd": home, "posts/a.qmd": "---\ntitle: A Post\nauthor: Ann Fern\ndoi: 10.1/p\n---\n"} | files)  # fmt: skip
    assert reading.owner is not None and reading.owner.name == "Ann Fern" and not reading.people
    assert "Mosses Drink Fog" in {paper.title for paper in reading.papers}
    assert "A Post" not in {paper.title for paper in reading.papers}
    assert all(paper.on_owner_list for paper in reading.papers)


def test_what_was_rendered_and_what_is_hidden_is_no_page(make_site) -> None:
    files = {"docs/a.md": "---\ntitle: A\n---\n", "_parts/b.qmd": "x", "c.qmd": "---\ndraft: true\n---\n", "d.qmd": "---\ntitle: D\n---\n", "README.md": "x"}  # fmt: skip
    assert [page.path for page in Project(make_site({"_quarto.yml": SETTINGS} | files), []).pages] == [
        "d.qmd"
    ]
    nested = {f"web/{path}": text for path, text in ({"_quarto.yml": SETTINGS} | files).items()}
    assert [page.path for page in Project(make_site(nested), []).pages] == ["d.qmd"]


def test_headings_of_pages_are_nobody(make_site) -> None:
    pages = {f"{folder}/index.qmd": f"---\ntitle: {title}\n---\nWho works here.\n" for folder, title in (("people", "People"), ("team", "Team"), ("members", "Lab Members"))}  # fmt: skip
    reading = read(make_site, pages | {"index.qmd": "---\ntitle: Ann Fern\nabout: {template: jolla}\n---\nI study mosses.\n"})  # fmt: skip
    assert not reading.people and reading.owner is not None and reading.owner.name == "Ann Fern"
