"""Records of people on sites of several kinds: nested fields, teasers, tables, mentions, links, ids that were copied."""

from __future__ import annotations

import pytest

from assistant.records import FactKind
from ingestion.merging.merge import merge
from ingestion.readers.hugo_site import SITE_READER as HUGO
from ingestion.readers.lab_site import SITE_READER as LAB
from ingestion.sites.stated_names import names_somebody

CONFIG = "title: Fern Lab\n"
ANN = """---
layout: member
title: Ann Fern, MSc ETH
group: Faculty
teaser: Ann Fern is a botanist who looks after the greenhouse.
profile:
  name: Dr. Ann E. Fern
  position: Head of the Fern Lab
  orcid: 0000-0002-1825-0097
  github: annfern
---

### Education

Year | Programme | University
-----|-----------|-----------
`2012-2016`&nbsp; | PhD in Ferns | Leaf University
`2010-2011` | MSc in Moss | Leaf University
"""
BO = """---
name: Bo (Benny) Moss
title: Research assistant
links:
  - name: Website
    url: https://moss.example.org
  - scholar: https://scholar.google.com/citations?user=AbCdEfGAAAAJ
---
Now a gardener in Dresden.
"""
CORA = "---\nname: Cora Page\nrole: alumni\nlinks:\n  - scholar: https://scholar.google.com/citations?user=AbCdEfGAAAAJ\n---\nMoss on rails\n"
BIB = "@article{a, title={Ferns on the March}, author={Roe, Ada and Fern, Ann and others}, journal={Fern Letters}, year={2020}}\n"


def _lab(make_site):
    return LAB.read(make_site({
        "_config.yml": CONFIG, "_members/ann.md": ANN, "_members/bo.md": BO, "_members/cora.md": CORA, "_bibliography/papers.bib": BIB,
    }))  # fmt: skip


def test_fields_inside_a_profile_and_rows_of_a_table(make_site) -> None:
    ann = next(one for one in _lab(make_site).people if "Fern" in one.name)
    assert (ann.name, ann.identifiers) == ("Ann E. Fern", {"orcid": "0000-0002-1825-0097"})
    assert [link.kind for link in ann.links] == ["orcid", "github"]
    told = [(fact.kind, fact.text) for fact in ann.facts]
    assert told == [
        (FactKind.POSITION, "Head of the Fern Lab"),
        (FactKind.BIOGRAPHY, "Ann Fern is a botanist who looks after the greenhouse."),
        (FactKind.EDUCATION, "2012-2016, PhD in Ferns, Leaf University"),
        (FactKind.EDUCATION, "2010-2011, MSc in Moss, Leaf University"),
    ]


def test_who_is_told_to_be_elsewhere_now_has_left(make_site) -> None:
    bo = next(one for one in _lab(make_site).people if "Moss" in one.name)
    assert (bo.name, bo.aliases) == ("Bo Moss", ("Benny Moss",))
    assert [fact.text for fact in bo.facts] == [
        "Research assistant (alumni), Fern Lab",
        "Now a gardener in Dresden.",
    ]
    assert {link.kind for link in bo.links} >= {"scholar"}


def test_an_id_that_two_people_of_a_site_have_joins_nobody(make_site) -> None:
    library = merge([_lab(make_site)])
    members = {one.name for one in library.researchers if one.member}
    assert members == {"Ann E. Fern", "Bo Moss", "Cora Page"}
    assert not library.papers[0].authors_complete


def test_mentions_are_told_as_the_people_they_mean(make_site) -> None:
    site = make_site({
        "content/authors/ann-fern/_index.md": "---\ntitle: Ann Fern\nrole: Professor\n---\nAnn Fern grows ferns in the greenhouse of Leaf University.\n",
        "content/authors/bo-moss/_index.md": '---\ntitle: Bo Moss\nrole: PhD student\neducation:\n  courses:\n    - course: MSc in Moss\n      institution: Leaf University, *with distinction*\n      year: 2020\n---\nUnder supervision of {{< mention "ann-fern" >}} and {{% mention "cora-vale" %}}, he is writing on moss.\n',
        "content/publication/ferns/index.md": "---\ntitle: Ferns on the March\nauthors: [ann-fern, bo-moss]\ndate: 2020-01-01\npublication: '*Fern Letters*'\n---\n",
    })  # fmt: skip
    bo = next(one for one in HUGO.read(site).people if one.name == "Bo Moss")
    texts = [fact.text for fact in bo.facts]
    assert "Under supervision of Ann Fern and Cora Vale, he is writing on moss." in texts
    assert any("with distinction" in text and "*" not in text for text in texts)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"name": "Ann Fern"}, True),
        ({"name": "Ann Page", "role": "alumni"}, True),
        ({"name": "Ann page", "role": "phd", "email": "ann@example.org"}, True),
        ({"name": "Ann Page"}, False),
        ({"name": "Fern Lab", "role": "lab", "email": "lab@example.org"}, False),
        ({"name": "Open positions", "role": "phd", "email": "lab@example.org"}, False),
    ],
)
def test_fields_of_somebody(fields: dict[str, str], expected: bool) -> None:
    assert names_somebody(fields) is expected
