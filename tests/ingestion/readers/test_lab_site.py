"""Lab sites: members with aliases and roles, one list of citations; people and publications kept as data."""

from __future__ import annotations

from ingestion.readers.lab_site import SITE_READER

CITATIONS = """
- id: doi:10.1234/Leaf.1
  title: 'Leaves of <i>Quercus</i>: counted'
  authors: [Ada B. Okafor, Bo Lee]
  publisher: Journal of Leaves
  date: '2021-05-06'
  link: https://doi.org/abc
  buttons:
    - type: preprint
      link: https://arxiv.org/abs/2101.00001
- id: url:https://e.org
  title: Leaves of Quercus, counted
  authors: []
  publisher: bioRxiv
- id: doi:10.1234/nothing
  plugin: x
"""
PI = """---
name: Ada Okafor
aliases: [Ada B. Okafor, A. B. Okafor]
role: principal-investigator
job_title: Professor of Leaves
organization: Leaf University
expertise: [leaves]
links:
  orcid: 0000-0002-1825-0097
  google-scholar: AbCdEfGAAAAJ
  home-page: https://ada.example.org
---
Ada Okafor has studied leaves for most of her life.
{% include list.html %}
"""


def test_lab_website_template(make_site) -> None:
    site = make_site({
        "_config.yaml": "title: Leaf Lab\n", "_data/citations.yaml": CITATIONS, "_data/sources.yaml": "- id: doi:10.1234/Leaf.1\n",
        "_members/ada.md": PI, "_members/bo.md": "---\nname: Bo Lee\nrole: phd\ngroup: alum\n---\n", "_members/rex.md": "---\nname: Rex\nrole: mascot\n---\nA dog.\n",
    })  # fmt: skip
    assert SITE_READER.recognises(site) > 0.9
    reading = SITE_READER.read(site)
    assert reading.owner is None
    ada, bo = reading.people
    assert ada.aliases == ("Ada B. Okafor", "A. B. Okafor") and ada.affiliation == "Leaf University"
    assert ada.identifiers == {"orcid": "0000-0002-1825-0097", "scholar": "AbCdEfGAAAAJ"}
    assert any("Professor of Leaves" in fact.text for fact in ada.facts)
    assert any("alumni" in fact.text for fact in bo.facts)
    assert [item.what for item in reading.left_out] == ["Rex"]
    first, second = reading.papers
    assert (first.title, first.doi, first.venue, first.year) == (
        "Leaves of Quercus: counted",
        "10.1234/leaf.1",
        "Journal of Leaves",
        2021,
    )
    assert any(link.kind == "arxiv" for link in first.links)
    assert second.year is None and not first.on_owner_list


def test_people_and_publications_kept_as_data(make_site) -> None:
    site = make_site({
        "_config.yml": "title: Leaf Group\n",
        "_data/team_members.yml": "- name: Ada Okafor\n  info: PI\n  email: ada@example.org\n- name: Bo Lee\n  info: PhD student\n",
        "_data/publist.yml": """- title: "Counting leaves"
  authors: A Okafor, B Lee
  link: {url: https://e.org, display: "Journal of Leaves 12, 298 (2021)"}
- title: "Counting roots, 2019, Soil Letters, 3(1), doi:10.1/root.1"
  authors: A Okafor
  link: {url: https://e.org, display: "Okafor, 2019"}
""",
    })  # fmt: skip
    reading = SITE_READER.read(site)
    assert [person.name for person in reading.people] == ["Ada Okafor", "Bo Lee"]
    leaves, roots = reading.papers
    assert leaves.venue is not None and leaves.venue.startswith("Journal of Leaves") and leaves.year == 2021
    assert roots.title == "Counting roots" and roots.year == 2019


def test_a_personal_site_is_not_a_lab(make_site) -> None:
    site = make_site(
        {
            "_config.yml": "first_name: Ada\nlast_name: Okafor\n",
            "_bibliography/papers.bib": "@misc{a, title={x}}",
            "_data/coauthors.yml": "lee:\n  - firstname: [Bo]\n    url: https://x\n",
        }
    )
    assert SITE_READER.recognises(site) == 0
