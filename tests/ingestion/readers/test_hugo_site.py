"""Hugo Blox sites: author slugs, template examples, drafts, cite.bib, TOML, newer layouts."""

from __future__ import annotations

import pytest

from ingestion.readers.hugo_site import SITE_READER

ADMIN = """---
title: Ada Okafor
first_name: Ada
last_name: Okafor
superuser: true
role: PhD Candidate
organizations:
  - name: Leaf University
interests: [Leaves, Roots]
education:
  courses:
    - course: PhD in Leaves
      institution: Leaf University
      year: 2024
social:
  - icon: google-scholar
    link: https://scholar.google.com/citations?user=AbCdEfGAAAAJ
---
Ada Okafor studies leaves of all kinds at Leaf University and elsewhere.
"""
PUBLICATION = """---
title: '{title}'
authors: [{authors}]
date: '{date}'
publication_types: ['paper-conference']
publication: "{venue}"
abstract: "Words on {title}."
draft: {draft}
url_pdf: 'https://e.org/a.pdf'
tags: [leaf]
---
"""


def _one(
    title: str,
    authors: str = "admin, bo-lee, Chen Wu",
    date: str = "2023-01-02T00:00:00Z",
    venue: str = "In *LEAVES 2023*",
    draft: str = "false",
) -> str:
    return PUBLICATION.format(title=title, authors=authors, date=date, venue=venue, draft=draft)


def test_site(make_site) -> None:
    site = make_site({
        "content/authors/admin/_index.md": ADMIN,
        "content/authors/bo-lee/_index.md": "---\ntitle: Bo Lee\nrole: Postdoc\n---\n",
        "content/publication/_index.md": "---\ntitle: Publications\n---\n",
        "content/publication/leaves/index.md": _one("Leaves: A Study"),
        "content/publication/iclr24_roots/index.md": _one("Roots", venue="Under Review at ICLR 2024 (Preprint)"),
        "content/publication/stems/index.md": _one("Stems", venue="", date=""),
        "content/publication/stems/cite.bib": "@article{s, title={Stems}, author={Okafor, Ada}, journal={Journal of Stems}, year={2020}, doi={10.1234/stem.1}}",
        "content/publication/conference-paper/index.md": _one("An example conference paper"),
        "content/publication/later/index.md": _one("Not yet", draft="true"),
        "content/publication/broken/index.md": "---\ntitle: 'x\n---\n",
    })  # fmt: skip
    assert SITE_READER.recognises(site) > 0.5
    reading = SITE_READER.read(site)
    by_title = {paper.title: paper for paper in reading.papers}
    assert set(by_title) == {"Leaves: A Study", "Roots", "Stems"}
    leaves = by_title["Leaves: A Study"]
    assert leaves.authors == ("Ada Okafor", "Bo Lee", "Chen Wu")
    assert (leaves.venue, leaves.year) == ("LEAVES 2023", 2023)
    assert by_title["Roots"].status is not None and by_title["Roots"].status.value == "under review"
    assert (by_title["Stems"].venue, by_title["Stems"].year, by_title["Stems"].doi) == (
        "Journal of Stems",
        2020,
        "10.1234/stem.1",
    )
    assert {item.what for item in reading.left_out} == {"An example conference paper", "Not yet"}
    assert len(reading.problems) == 1 and "broken/index.md" in reading.problems[0]
    assert (
        reading.owner is not None
        and reading.owner.name == "Ada Okafor"
        and reading.owner.affiliation == "Leaf University"
    )
    assert reading.owner.interests == ("Leaves", "Roots")
    assert any(
        "PhD in Leaves" in fact.text or "Leaf University" in fact.text
        for fact in reading.owner.facts
        if fact.kind.value == "education"
    )
    assert [person.name for person in reading.people] == ["Bo Lee"]


def test_newer_layouts(make_site) -> None:
    toml = '+++\ntitle = "Leaves in TOML"\ndate = 2021-04-05\nauthors = ["me", "Chen Wu"]\npublication = "*Journal of Leaves*"\n+++\n'
    person = "name:\n  display: Ada Okafor\n  given: Ada\n  family: Okafor\nis_owner: true\n"
    reading = SITE_READER.read(
        make_site({"content/publications/toml/index.md": toml, "data/authors/me.yaml": person})
    )
    paper = reading.papers[0]
    assert (paper.title, paper.authors, paper.year, paper.venue) == (
        "Leaves in TOML",
        ("Ada Okafor", "Chen Wu"),
        2021,
        "Journal of Leaves",
    )


def test_template_owner_is_nobody(make_site) -> None:
    site = make_site(
        {
            "content/authors/admin/_index.md": "---\ntitle: Nelson Bighetti\nsuperuser: true\n---\n",
            "content/publication/leaves/index.md": _one("Leaves", authors="Chen Wu"),
        }
    )
    assert SITE_READER.read(site).owner is None


MEMBER = """+++
id = "{id}"
name = "{name}"
title = "{name}"
interests = ["Roots"]
short_bio = "{name} looks at [roots](https://e.org) under the microscope."
[[education]]
    course = "MSc in Roots"
    institution = "Leaf University"
    year = 2019
[[organizations]]
    name = "Leaf University"
    role = "{role}"
+++
"""
BY_ID = """

+++
title = "Roots in Winter"
date = "2022-02-01"
publication = "Journal of Roots (2021), 10.1234/root.5"
url_custom = [{name = "DOI", url = "https://doi.org/10.1234/root.5"}]
[[authors]]
    id = "ada"
[[authors]]
    name = "Chen Wu"
[[authors]]
    id = "nobody"
+++
"""


def _member(key: str, name: str, role: str = "PhD candidate") -> str:
    return MEMBER.format(id=key, name=name, role=role)


def test_people_in_folders_of_their_standing_and_authors_by_id(make_site) -> None:
    site = make_site({
        "content/member/_index.md": '+++\ntitle = "Our team"\n+++\n',
        "content/member/aokafor.md": _member("ada", "Ada Okafor"),
        "content/alumni/bo.md": _member("bo", "Bo Lee"),
        "content/collaborators/eve.md": _member("eve", "Eve Ash", "Professor"),
        "content/people/people.md": "---\nwidget: people\ntitle: Meet Us\n---\n",
        "content/people/join.md": "---\ntitle: Join Us\n---\nWrite to us.\n",
        "content/publication/roots.md": BY_ID,
        "content/publication/cite.bib": "@article{x, title={Another}, author={Reed, Gil}, journal={J}, year={2020}}",
    })  # fmt: skip
    reading = SITE_READER.read(site)
    assert reading.owner is None and not reading.problems
    by_name = {one.name: one for one in reading.people}
    assert set(by_name) == {"Ada Okafor", "Bo Lee", "Eve Ash"}
    assert [by_name[name].member for name in ("Ada Okafor", "Bo Lee", "Eve Ash")] == [True, True, False]
    facts = {(fact.kind.value, fact.text) for fact in by_name["Bo Lee"].facts}
    assert facts == {
        ("position", "PhD candidate (alumni), Leaf University"),
        ("education", "MSc in Roots, Leaf University, 2019"),
        ("biography", "Bo Lee looks at roots under the microscope."),
    }
    paper = reading.papers[0]
    assert (paper.title, paper.authors, paper.authors_complete) == ("Roots in Winter", ("Ada Okafor", "Chen Wu"), False)  # fmt: skip
    assert paper.doi == "10.1234/root.5"
    assert [item.what for item in reading.left_out] == ["author 'nobody' of 1 publications"]


def test_an_employer_is_no_service_and_a_groups_home_page_no_biography(make_site) -> None:
    group = "user_groups: [{}]\norganizations:\n  - name: Leaf University\neducation:\n  courses:\n    - course: BSc\n---\n"
    reading = SITE_READER.read(
        make_site({
            "content/authors/admin/_index.md": ADMIN,
            "content/authors/bolee99/_index.md": "\n---\ntitle: Bo Lee\nrole: Leaf PhD\n" + group.format("Alumni"),
            "content/home/welcome.md": "---\ntitle: Welcome\n---\nWe are a group of curious people who study leaves, roots and all that holds them together, and we like it here.\n",
            "content/publication/leaves/index.md": _one("Leaves", authors="bolee99, bolee, author, admin"),
        })
    )  # fmt: skip
    owner = reading.owner
    assert owner is not None and not any("curious people" in fact.text for fact in owner.facts)
    assert [(fact.kind.value, fact.text) for fact in reading.people[0].facts] == [
        ("position", "Leaf PhD (alumni), Leaf University"),
        ("education", "BSc"),
    ]
    assert reading.papers[0].authors == ("Bo Lee", "Bo Lee", "Ada Okafor")


@pytest.mark.parametrize(
    ("stated", "venue", "year", "status"),
    [
        ("*Leaf Sci. Adv.*, **390**, eaab1234 (2021)", "Leaf Sci. Adv", 2021, None),
        ("*Annu. Rev. Leaves*, **13**, 18.1-18.25 (2022)", "Annu. Rev. Leaves", 2022, None),
        ("*J. Leaves A*, **in press**", "J. Leaves A", 2023, "accepted"),
        ("In *LEAVES 2023*", "LEAVES 2023", 2023, None),
        ("In *Proceedings of Leaves*, ACM", "Proceedings of Leaves, ACM", 2023, None),
        ("*Leaves*", "Leaves", 2023, None),
    ],
)
def test_a_venue_in_italics_ends_where_they_end(
    make_site, stated: str, venue: str, year: int, status: str | None
) -> None:
    site = make_site({"content/publication/a/index.md": _one("Leaves", venue=stated)})
    paper = SITE_READER.read(site).papers[0]
    assert (paper.venue, paper.year, paper.status and paper.status.value) == (venue, year, status)


@pytest.mark.parametrize(("path", "matter"), [
    ("content/publications/index.md", "title: All Our Works on Rain\ndate: 2019-01-01"), ("content/publication/de/index.md", "title: Schriften\ntype: landing"),
    ("content/publications/recent.md", "title: What Is New\nwidget: pages\nheadless: true"), ("content/publication/list/index.md", "title: Search Them\nheadless: true"),
    ("content/publication/page.md", "title: On Rain and Sections\nsections: [{block: collection}]"), ("content/publication/x/index.md", "title: Recent Publications"),
])  # fmt: skip
def test_pages_of_lists_and_widgets_are_no_publications(make_site, path: str, matter: str) -> None:
    paper = "---\ntitle: Rain on Roofs\nauthors: [Ann Fern]\ndate: 2020-01-01\npublication: J Rain\n---\n"
    site = make_site({path: f"---\n{matter}\n---\n", "content/publication/rain/index.md": paper})
    assert [found.title for found in SITE_READER.read(site).papers] == ["Rain on Roofs"]


@pytest.mark.parametrize(("slug", "name"), [("template", "Ann Blank"), ("nome-cognome", "Nome Cognome"), ("x", "Vorname Nachname"), ("y", "name surname"),
                                            ("_example", "Eve Sample"), ("z", "Prénom Nom")])  # fmt: skip
def test_whom_a_template_describes_is_no_member(make_site, slug: str, name: str) -> None:
    real = "---\ntitle: Ann Fern\nrole: Professor\nsocial:\n  - {link: 'https://github.com/gcushen'}\n  - {link: 'https://github.com/annfern'}\n---\n"
    site = make_site({
        "content/authors/fern/_index.md": real, "content/authors/lee/_index.md": real.replace("Ann Fern", "Bo Lee"),
        f"content/authors/{slug}/_index.md": f"---\ntitle: {name}\nrole: PhD Student\n---\nLorem ipsum dolor sit amet.\n",
    })  # fmt: skip
    people = SITE_READER.read(site).people
    assert [person.name for person in people] == ["Ann Fern", "Bo Lee"]
    assert [link.url for link in people[0].links] == ["https://github.com/annfern"]


@pytest.mark.parametrize("suffix", ["md", "mdx"])
@pytest.mark.parametrize("root", ["src/content", "content"])
def test_collections_of_other_generators_lie_in_the_same_folders(make_site, root: str, suffix: str) -> None:
    paper = "---\ntitle: Rain on Roofs\nauthors: [Ann Fern, Bo Lee]\nyear: 2021\njournal: Journal of Rain\ndoi: 10.1234/rain\npdf: https://e.org/rain.pdf\n---\n"
    person = "---\nname: {0}\nrole: {1}\n---\nStudies how rain falls on the roofs of towns.\n"
    site = make_site({
        f"{root}/publications/rain.{suffix}": paper,
        f"{root}/team/fern.{suffix}": person.format("Ann Fern", "Professor"), f"{root}/team/lee.{suffix}": person.format("Bo Lee", "PhD Student"),
    })  # fmt: skip
    reading = SITE_READER.read(site)
    (rain,) = reading.papers
    assert (rain.year, rain.venue, rain.doi, len(rain.authors)) == (
        2021,
        "Journal of Rain",
        "10.1234/rain",
        2,
    )
    assert {link.kind for link in rain.links} == {"pdf", "doi"}
    assert [person.name for person in reading.people] == ["Ann Fern", "Bo Lee"]


def test_pages_of_the_one_beside_data_of_the_other(make_site) -> None:
    person = "---\nname: {0}\nrole: {1}\n---\nStudies how rain falls on the roofs of towns.\n"
    pages = {f"src/content/team/{name[:3]}.md": person.format(name, "Professor") for name in ("Ann Fern", "Bo Lee")}  # fmt: skip
    data = '[{"title": "Rain on Roofs", "authors": ["Ann Fern"], "journal": "J Rain", "year": 2021}]'
    reading = SITE_READER.read(make_site(pages | {"src/data/publications.json": data}))
    assert ([paper.title for paper in reading.papers], len(reading.people)) == (["Rain on Roofs"], 2)
    paper = "---\ntitle: Rain on Roofs\nauthors: [Ann Fern]\ndate: 2021-01-01\n---\n"
    people = '[{"name": "Ann Fern", "role": "Professor"}, {"name": "Bo Lee"}]'
    site = make_site({"content/publications/rain.md": paper, "data/people.json": people})
    assert [person.name for person in SITE_READER.read(site).people] == ["Ann Fern", "Bo Lee"]
