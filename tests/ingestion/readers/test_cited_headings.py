"""Sites that tell each publication as a heading, and people in groups of a data file."""

from __future__ import annotations

import time

import pytest

from ingestion.entry.leading_authors import leading_authors
from ingestion.readers.jekyll_site import SITE_READER as JEKYLL
from ingestion.readers.lab_site import SITE_READER

RESEARCH = """---
layout: research
title: Research
---

# Research

## Sort by topic
<div class="tags"><span>Fog</span></div>

## Work in Progress

### <strong>Fern, A.</strong> Sixty Years of Fog. *Annals of Moss* (accepted for publication, 2026).

[![Annals](https://badges.example.org/a.svg)](https://arxiv.org/abs/2608.00001)

### Lee, B. C., & <strong>Fern, A.</strong> Self-similar dew drops. arXiv preprint arXiv:2607.00002 (2026). {#self-similar-dew}

[![Blog](https://badges.example.org/b.svg)](https://blog.example.org/)

## 2025

<h3 id="2">[2] <strong>Fern, A.</strong>, Vale-Marsh, C., & Lee, B. C. When do drops stop falling? J. Moss Res., 95, A26 (2025).</h3>

<div class="tags"><span>Fog</span></div>

[![DOI](https://badges.example.org/c.svg)](https://doi.org/10.1234/drops.2)
[![GitHub](https://badges.example.org/d.svg)](https://github.com/mosslab/drops)

#### Highlights

* Research highlight: Stone, E. Drops at rest. *Weather*, 60, 22 (2025). [DOI](https://doi.org/10.9999/stone)

<h3 id="1">➡️ Holm, D. Spores in Wind. Ph.D. Thesis, University of Moss (2025).</h3>
"""
HISTORY = """---
layout: history
title: History
---
# History

- [Fern, A., Vale-Marsh, C., & Lee, B. C. When do drops stop falling? J. Moss Res., 95, A26 (2025), selected as the cover article.](/research#2)
- [Fern, A., & Lee, B. C. J. Moss Res., 95, A26 (2025) selected as the cover article.](/research#2)
"""
TEAM = """
present:
  - {slug: fern, name: Dr. Ann Fern, role: Principal investigator, affiliation: Moss University, bio: Ann has studied fog and moss for years., links: {site: "https://ann.example.org"}}
  - {name: Bo Lee M.Sc., role: Ph.D. student}
collaborators:
  - {name: Adj. Prof. Cora Vale-Marsh, role: Weather Institute}
alumni:
  - {name: C. H. (Dag) Holm M.Sc., role: M.Sc. 2024}
"""
FILES = {
    "_config.yml": "title: Moss Lab\nurl: https://moss.example.org\n",
    "index.html": "---\ntitle: Moss Lab\n---\n<p>Welcome.</p>",
    "_data/team.yml": TEAM,
    "_team/index.md": "---\ntitle: Team\n---\n{% for m in site.data.team.present %}{{ m.name }}{% endfor %}\n",
    "_research/index.md": RESEARCH,
    "history.md": HISTORY,
}


def test_headings_that_cite_are_publications(make_site) -> None:
    site = make_site(FILES)
    assert SITE_READER.recognises(site) > JEKYLL.recognises(site)
    papers = {paper.title: paper for paper in SITE_READER.read(site).papers}
    assert list(papers) == ["Sixty Years of Fog", "Self-similar dew drops", "When do drops stop falling?", "Spores in Wind"]  # fmt: skip
    years, dew, drops, spores = papers.values()
    assert (years.authors, years.year, years.venue, years.status, years.arxiv_id) == (("A. Fern",), 2026, "Annals of Moss", "accepted", "2608.00001")  # fmt: skip
    assert dew.authors == ("B. C. Lee", "A. Fern") and dew.status == "preprint" and dew.links == ()
    assert "self-similar-dew" not in (dew.venue or "")
    assert drops.authors == ("A. Fern", "C. Vale-Marsh", "B. C. Lee") and drops.doi == "10.1234/drops.2"
    assert drops.year == 2025 and "J. Moss Res., 95, A26" in (drops.venue or "")
    assert any(link.kind == "code" for link in drops.links)
    assert not any("stone" in link.url for link in drops.links)
    assert spores.authors == ("D. Holm",) and "Thesis" in (spores.venue or "")


def test_people_in_groups_of_a_data_file(make_site) -> None:
    people = {person.name: person for person in SITE_READER.read(make_site(FILES)).people}
    assert list(people) == ["Ann Fern", "Bo Lee", "Cora Vale-Marsh", "C. H. Holm"]
    assert [person.member for person in people.values()] == [True, True, False, True]
    assert people["Cora Vale-Marsh"].affiliation == "Weather Institute"
    assert people["Cora Vale-Marsh"].facts[0].text == "Collaborator, Weather Institute"
    assert people["C. H. Holm"].aliases == ("Dag Holm",)
    assert "alumni" in people["C. H. Holm"].facts[0].text
    assert people["Ann Fern"].links[0].kind == "homepage" and people["Ann Fern"].affiliation == "Moss University"  # fmt: skip


def test_a_person_with_students_in_a_data_file_keeps_the_site(make_site) -> None:
    site = make_site({**FILES, "_config.yml": "title: Home\nauthor: {name: Ann Fern}\n"})
    assert JEKYLL.recognises(site) > SITE_READER.recognises(site)


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Fern, A., Das, A.K. Fog at noon. Cell (2020)", "Fern, A., Das, A.K."),
        ("Fern, A. and Lee, B., and Vale, C. Fog at noon. Cell", "Fern, A. and Lee, B., and Vale, C."),
        ("Fern, B. A. thaliana grows. Cell", "Fern, B."),
        ("Fern, A., Lee, B., et al. Fog at noon. Cell", "Fern, A., Lee, B., et al."),
        ("Fern, A. and Lee, R.S. (2020), Fog at noon. Cell", "Fern, A. and Lee, R.S"),
        ("Moss, fog. Fog at noon. Cell", ""),
    ],
)
def test_initials_end_before_the_title(text: str, authors: str) -> None:
    assert leading_authors(text)[0] == authors


def test_a_list_that_leads_nowhere_is_given_up_at_once() -> None:
    started = time.monotonic()
    leading_authors("and Fern, A. and " * 150 + "!")
    assert time.monotonic() - started < 5
