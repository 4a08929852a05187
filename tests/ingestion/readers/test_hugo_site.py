"""Hugo Blox sites: author slugs, template examples, drafts, cite.bib, TOML, newer layouts."""

from __future__ import annotations

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
