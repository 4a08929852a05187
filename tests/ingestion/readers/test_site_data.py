"""People and publications a site keeps as data: in Jekyll's settings, in lists, in a file each for any generator."""

from __future__ import annotations

import pytest

from ingestion.readers.jekyll_site import SITE_READER as JEKYLL
from ingestion.readers.lab_site import SITE_READER
from ingestion.sites.site_data import papers_in, people_in

SETTINGS = """
name: Moss Lab
url: https://moss.example.org
publications:
  - year: 2024
    list:
      - title: "Mosses Drink Fog"
        authors: Ann Fern, Bo Lee (co-leading author), and Cora Vale
        published: false
        booktitle: "12th Symposium on Bryology (BRYO 2024)"
  - year: 2021
    list:
      - {title: Spores in the Wind, authors: Ann Fern and Dag Holm, link: "https://e.org/spores.pdf", booktitle: Journal of Bryology}
people_prof: {name: Ann Fern, homepage: "https://ann.example.org"}
people_phd:
  - name: Bo Lee
people_alumni:
  - {name: Cora Vale, degree: Master}
news:
  list: [{date: "May, 2024", comments: A paper was accepted!}]
"""


def test_any_key_of_the_settings_is_data_of_the_site(make_site) -> None:
    site = make_site({"_config.yml": SETTINGS, "index.md": "---\nlayout: main\n---\nWelcome.\n"})
    assert SITE_READER.recognises(site) > JEKYLL.recognises(site)
    reading = SITE_READER.read(site)
    assert [(paper.title, paper.year, paper.authors) for paper in reading.papers] == [
        ("Mosses Drink Fog", 2024, ("Ann Fern", "Bo Lee", "Cora Vale")),
        ("Spores in the Wind", 2021, ("Ann Fern", "Dag Holm")),
    ]
    assert {person.name: person.facts[0].text for person in reading.people} == {
        "Ann Fern": "Professor, Moss Lab",
        "Bo Lee": "PhD Student, Moss Lab",
        "Cora Vale": "Alumni, Moss Lab",
    }


@pytest.mark.parametrize("root", ["src/yaml", "src/content", "data", "content", "app/data", "_data"])
@pytest.mark.parametrize(("folder", "suffix"), [("publications", "yml"), ("selected_publications", "yaml"), ("papers", "json")])  # fmt: skip
def test_a_file_for_each_publication_and_person(make_site, root: str, folder: str, suffix: str) -> None:
    record = '{{"title": "Study Number {0} of Moss", "authors": ["Ann Fern", "Bo Lee"], "periodical": "Cell", "year": 202{0}, "href": "https://e.org/{0}"}}'
    files = {f"{root}/{folder}/{number}.{suffix}": record.format(number) for number in range(3)}
    files |= {
        f"{root}/members/ann.yml": "name: {first: Ann, last: Fern}\nstatus: PI\ntitle: PhD\nabout: Ann has studied mosses and their spores for years.\n",
        f"{root}/members/bo.yml": "name: Bo Lee\nstatus: PhD Student\n",
        f"{root}/courses/papers.yml": "- {title: A Paper to Read in Class, authors: [Eve Stone], venue: Nature, year: 2001}\n",
        f"{root}/projects/fog.yml": "title: Fog\npublication: {title: Fog Again, authors: [Ann Fern], year: 2020}\n",
        "package.json": '{"name": "moss"}',
    }
    site = make_site(files)
    assert SITE_READER.recognises(site) >= 0.9
    reading = SITE_READER.read(site)
    assert [(paper.year, paper.venue, len(paper.links)) for paper in reading.papers] == [
        (2020, "Cell", 1),
        (2021, "Cell", 1),
        (2022, "Cell", 1),
    ]
    ann, bo = reading.people
    assert (ann.name, bo.name) == ("Ann Fern", "Bo Lee")
    assert [fact.text for fact in ann.facts] == [
        "Principal Investigator",
        "Ann has studied mosses and their spores for years.",
    ]
    assert bo.facts[0].text == "PhD Student"


def test_publications_a_file_each_are_read_where_nobody_is_described(make_site) -> None:
    record = (
        "title: Work {0} on Rivers\nauthor: [Ann Fern, Bo Lee]\njournal: River Letters\ndate: 202{0}-03-01\n"
    )
    site = make_site({f"src/content/publications/{n}.yaml": record.format(n) for n in range(4)})
    assert 0 < SITE_READER.recognises(site) <= 0.5
    assert len(SITE_READER.read(site).papers) == 4


def test_a_map_of_people_by_name(make_site) -> None:
    authors = "".join(
        f"{name}:\n  name: {name}\n  role: {role}\n  bio: Works on moss and on fog.\n"
        for name, role in (("Ann Fern", "Faculty"), ("Bo Lee", "PhD"), ("Cora Vale", "Master"))
    )
    posts = {
        f"_posts/papers/2024-01-0{n}-p.md": f"---\ntitle: Paper {n} on Moss\nlayout: paper\nvenue: ACL\nnames: Ann Fern, Bo Lee\nauthor: Ann Fern\n---\n"
        for n in range(1, 4)
    }
    site = make_site({"_config.yml": "title: Moss NLP\nauthor:\n  name: Moss NLP Member(s)\n", "_data/authors.yml": authors} | posts)  # fmt: skip
    assert SITE_READER.recognises(site) > JEKYLL.recognises(site)
    reading = SITE_READER.read(site)
    assert [person.name for person in reading.people] == ["Ann Fern", "Bo Lee", "Cora Vale"]


@pytest.mark.parametrize("grouped", [
    {"2024": [{"title": "A Tale of Moss", "authors": "A Fern"}]},
    [{"year": 2024, "papers": [{"title": "A Tale of Moss", "authors": "A Fern"}]}],
    [{"name": "2024", "items": [{"title": "A Tale of Moss", "authors": "A Fern", "year": None}]}],
    {"journals": [{"title": "2024", "list": [{"title": "A Tale of Moss", "venue": "Cell"}]}]},
])  # fmt: skip
def test_the_year_of_a_group_is_that_of_its_members(grouped: object) -> None:
    (row,) = papers_in(grouped)
    assert str(row["year"]) == "2024"


def test_a_title_over_people_is_no_person() -> None:
    value = [{"title": "Postdocs", "people": [{"name": "Ann Fern"}, {"name": "Bo Lee"}]}]
    assert [row["name"] for row, _ in people_in(value)] == ["Ann Fern", "Bo Lee"]


def test_copies_and_reading_lists_are_not_the_labs(make_site) -> None:
    row = "- {title: Some Paper on Moss, authors: [Eve Stone], venue: Nature, year: 2001}\n"
    files = {f"_data/{name}.yml": row for name in ("citations_old", "citations_old2", "reading_papers", "papers_backup")}  # fmt: skip
    site = make_site({"_data/people.yml": "- name: Ann Fern\n- name: Bo Lee\n"} | files)
    assert SITE_READER.read(site).papers == ()


@pytest.mark.parametrize("author", ["Moss NLP Member(s)", "Lab member", "Fern Group Admin", "Site Webmaster", "Guest author"])  # fmt: skip
def test_whoever_it_may_be_is_nobody(make_site, author: str) -> None:
    site = make_site({"_config.yml": f"title: Moss\nauthor: {{name: '{author}'}}\n", "_data/people.yml": "- name: Ann Fern\n- name: Bo Lee\n"})  # fmt: skip
    assert [person.name for person in SITE_READER.read(site).people] == ["Ann Fern", "Bo Lee"]


@pytest.mark.parametrize("fields", ["names: Ann Fern, Bo Lee, Cora Vale\nauthor: Bo Lee", "authors: [Ann Fern, Bo Lee, Cora Vale]\nauthor: Ann Fern",
                                    "author: Ann Fern, Bo Lee, Cora Vale\nauthors: [Ann Fern]"])  # fmt: skip
def test_beside_all_names_a_single_author_is_a_card(make_site, fields: str) -> None:
    post = f"---\ntitle: Spores in the Wind\nvenue: ACL\nlayout: paper\ncategories: Publications\n{fields}\n---\n"
    site = make_site({"_config.yml": "title: Moss\n", "_posts/papers/2024-01-01-spores.md": post})
    (paper,) = JEKYLL.read(site).papers
    assert paper.authors == ("Ann Fern", "Bo Lee", "Cora Vale")


@pytest.mark.parametrize(("folder", "categories"), [
    ("_posts/reading-group/fall", "[Reading-Group, Fall-2025]"), ("_posts/events", "Talks"), ("_posts", "Reading-Group"), ("_posts/misc", "[news]"),
    ("_posts/teaching", "Teaching"), ("_posts/journal-club", ""),
])  # fmt: skip
def test_posts_of_other_kinds_are_no_papers(make_site, folder: str, categories: str) -> None:
    post = "---\ntitle: {0}\nvenue: {1}\nauthor: Eve Stone\ncategories: {2}\nlayout: {3}\n---\nA talk.\n"
    site = make_site({
        "_config.yml": "title: Moss\n",
        "_posts/papers/2024-01-01-spores.md": post.format("Spores in the Wind", "ACL", "Publications", "paper"),
        "_posts/2024-01-02-fog.md": post.format("Mosses Drink Fog", "ACL", "publication", "single"),
        f"{folder}/2024-01-03-talk.md": post.format("A Talk on Ferns", "Fern University", categories, "archive"),
    })  # fmt: skip
    assert {paper.title for paper in JEKYLL.read(site).papers} == {"Spores in the Wind", "Mosses Drink Fog"}


@pytest.mark.parametrize("legend", [
    "**[*Top-tier] Security Conferences:** S&P (Oakland), ACM CCS, USENIX Security, and NDSS", "**[A] Machine Learning:** NeurIPS, ICML, ICLR",
    "**Legend:** IEEE VIS papers, ACM CHI papers, and TVCG papers", "**Venues of this group**: CVPR, ICCV, and ECCV",
])  # fmt: skip
def test_the_legend_of_a_list_is_no_paper(make_site, legend: str) -> None:
    page = f"---\nlayout: page\ntitle: Publications\n---\n## Publications\n\n- {legend}\n- **Marked**: {legend}\n"
    site = make_site({"_config.yml": "author: {name: Ann Fern}\n", "publications.md": page, "index.md": "---\nlayout: page\n---\nI am a scientist.\n"})  # fmt: skip
    assert JEKYLL.read(site).papers == ()


@pytest.mark.parametrize("people", [
    '{"PI": [{"firstName": "Ann", "lastName": "Fern"}], "Alumni": [{"firstName": "Bo", "lastName": "Lee"}]}',
    '[{"type": "Current Members", "members": [{"name": "Ann Fern"}]}, {"type": "Alumni", "members": [{"name": "Bo Lee"}]}]',
    '[{"title": "Faculty", "list": [{"full_name": "Ann Fern"}]}, {"title": "Former members", "list": [{"displayName": "Bo Lee"}]}]',
    '{"people": {"faculty": {"fern": {"name": "Ann Fern"}}, "former_students": [{"given_name": "Bo", "surname": "Lee"}]}}',
])  # fmt: skip
def test_groups_of_people_and_names_in_parts(make_site, people: str) -> None:
    papers = '[{"year": 2024, "papers": [{"title": "A Tale of Moss", "authorLine": "Fern, A., Lee, B., & Vale, C.", "venue": "CHI"}]}]'
    site = make_site({"src/data/people.json": people, "src/data/publications.json": papers})
    reading = SITE_READER.read(site)
    assert [person.name for person in reading.people] == ["Ann Fern", "Bo Lee"]
    assert ["alumni" in " ".join(fact.text.casefold() for fact in person.facts) for person in reading.people] == [False, True]  # fmt: skip
    assert [(paper.year, len(paper.authors)) for paper in reading.papers] == [(2024, 3)]


def test_highlights_and_projects_complete_the_list(make_site) -> None:
    abstract = "We measure how much fog mosses drink in a night, and find that they drink more of it than any of the older studies had supposed."
    research = f"research:\n  - subject: Fog\n    list:\n      - {{title: \"[BRYO'24] Mosses Drink Fog\", contents: '{abstract}', code: 'https://github.com/moss/fog'}}\n      - title: A Project Without a Paper\n        contents: '{abstract}'\n"
    project = "---\nbibtex: |\n  @misc{a, title={Spores in the Wind},\n  year={2021}}\nlinks:\n  code: https://github.com/moss/spores\n---\nText.\n"
    site = make_site({"_config.yml": SETTINGS + research, "data/projects/spores.md": project})
    fog, spores = SITE_READER.read(site).papers
    assert fog.abstract == abstract and [link.kind for link in fog.links] == ["code"]
    assert {link.url for link in spores.links} >= {"https://github.com/moss/spores"}


@pytest.mark.parametrize(("folder", "suffix", "mark"), [("data", "csv", ","), ("_data", "tsv", "\t"), ("assets/data", "csv", ";")])  # fmt: skip
def test_tables_are_data_too(make_site, folder: str, suffix: str, mark: str) -> None:
    papers = [["year", "title", "authors", "publication", "link"], ["2024", "Mosses Drink Fog", '"Ann Fern, Bo Lee"', "BRYO", "https://e.org/fog.pdf"], ["2021", "Spores in the Wind", "Ann Fern", "BRYO", ""]]  # fmt: skip
    people = [["image", "name", "description", "status"], ["a.jpg", "Ann Fern", "Professor", "Current"], ["", "Bo Lee", "PhD Student", "Alumni"]]  # fmt: skip
    site = make_site({
        f"{folder}/publications.{suffix}": "\n".join(mark.join(row) for row in papers) + "\n",
        f"{folder}/people.{suffix}": "\n".join(mark.join(row) for row in people) + "\n",
        f"{folder}/news.{suffix}": f"date{mark}title\n2024{mark}Some News\n", "index.html": "<h1>Moss Lab</h1>",
    })  # fmt: skip
    assert SITE_READER.recognises(site) >= 0.9
    reading = SITE_READER.read(site)
    assert [(paper.title, paper.year, len(paper.authors)) for paper in reading.papers] == [("Mosses Drink Fog", 2024, 2), ("Spores in the Wind", 2021, 1)]  # fmt: skip
    assert [fact.text for person in reading.people for fact in person.facts if fact.kind == "position"] == ["Professor", "PhD Student (alumni)"]  # fmt: skip


def test_a_citation_beside_the_title_has_authors_year_and_venue(make_site) -> None:
    rows = """- title: "**Mosses drink fog: the case of _Bryum_**"
  citation: "**Fern AB**, Lee C, O'Neil PE. (2023) *Journal of Fog* 3:1-9."
  date: 202310
- title: Spores in the Wind
  citation: "Lee C, **Fern AB**. 2021. Wind 12(3), 4-8."
"""
    site = make_site({"_config.yml": "title: Moss Lab\n", "_data/publications.yml": rows, "_data/members.yml": "- name: Ann B. Fern\n- name: Chi Lee\n"})  # fmt: skip
    fog, spores = SITE_READER.read(site).papers
    assert (fog.title, fog.year, fog.venue, len(fog.authors)) == ("Mosses drink fog: the case of Bryum", 2023, "Journal of Fog", 3)  # fmt: skip
    assert (spores.year, len(spores.authors)) == (2021, 2) and (spores.venue or "").startswith("Wind")
