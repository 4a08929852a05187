"""A lab's hand-written pages: languages in folders, a page of cards for the people, lists whose items have headings."""

from __future__ import annotations

import pytest

from ingestion.page import parse_html
from ingestion.readers.html_site import SITE_READER

LEADING_ON = """<html><body><script>location.href = '/' + language + '/index.html'</script>
<a href="/en/index.html">English</a> | <a href="/fr/index.html">Français</a></body></html>"""
HOME = "<html><head><title>Moss Group</title></head><body><h1>Moss Group</h1><p>We look at moss for as long as it takes.</p></body></html>"
TEAM = """<html><head><title>Team - Moss Group</title></head><body><h1>Moss Group</h1><h2>Our Team</h2>
<h3>Current Members</h3>
<div class="grid">
 <div class="card"><img src="a.jpg"><h4>Ann Fern</h4><p><strong>Principal Investigator</strong></p>
  <p>Ann came to the coast in 2019 after a PhD in Fog at the Moss Institute.</p><a href="https://github.com/annfern">GitHub</a></div>
 <div class="card"><h4>Join Our Team</h4><p><strong>PhD Position Available</strong></p></div>
 <div class="card"><h4>Lee, Bo <span>이보</span></h4><p>PhD student</p></div>
 <div class="card"><h4>Bryum</h4><p><strong>Group Mascot</strong></p></div>
 <div class="card"><h4>Fog Chamber</h4><p>Where the mosses live.</p></div>
</div>
<h3>Role Legend</h3><div><span>PI</span><span>PostDoc</span><span>PhD</span><span>Masters</span><span>Undergrad</span></div>
<h3>Alumni</h3><ul><li><strong>Cora Vale</strong>, MSc student, now at Fog Works</li></ul>
</body></html>"""
PAPERS = """<html><head><title>Research - Moss Group</title></head><body><h1>Moss Group</h1>
<section><h3>List of Publications</h3><ol>
<li><article><header><h3><a href="#">Mosses in teams drink more fog</a></h3></header>
  <div><b>A Fern</b>, B C Lee, and C D Vale <i>J. Moss Sci.</i> <b>2025</b> <a href="https://doi.org/10.1234/moss.1">10.1234/moss.1</a>.
  <p>We show that mosses which grow in groups drink twice as much of the fog as those that are alone.</p></div></article></li>
<li><article><header><h3><a href="#">Spores on the move</a></h3></header>
  <div>B C Lee, <b>A Fern</b>, <i>Fern. Res. Comm.</i> <b>2021</b> 12 (3), pp 1-9.
  <p>We follow the spores of forty mosses over a summer with the smallest of cameras.</p></div></article></li>
</ol></section></body></html>"""


def test_a_site_of_two_languages(make_site) -> None:
    pages = {
        "index.html": LEADING_ON,
        "en/openings.html": "<h1>Openings</h1><p>Required documents, 2025: a letter.</p>",
    }
    for folder in ("en", "fr"):
        pages |= {
            f"{folder}/index.html": HOME,
            f"{folder}/team.html": TEAM,
            f"{folder}/research.html": PAPERS,
        }
    site = make_site(pages)
    assert SITE_READER.recognises(site) > 0.5
    reading = SITE_READER.read(site)
    assert reading.owner is None
    assert [(paper.title, paper.authors, paper.venue, paper.year) for paper in reading.papers] == [
        ("Mosses in teams drink more fog", ("A Fern", "B C Lee", "C D Vale"), "J. Moss Sci", 2025),
        ("Spores on the move", ("B C Lee", "A Fern"), "Fern. Res. Comm", 2021),
    ]
    assert all(paper.abstract.startswith("We ") for paper in reading.papers)
    people = {person.name: [fact.text for fact in person.facts] for person in reading.people}
    assert list(people) == ["Ann Fern", "Bo Lee", "Cora Vale"]
    assert people["Ann Fern"][0] == "Principal Investigator" and people["Bo Lee"][0] == "PhD student"
    assert "(alumni)" in people["Cora Vale"][0]
    assert reading.people[0].links[0].url == "https://github.com/annfern"


def test_a_home_page_with_words_is_where_a_site_begins(make_site) -> None:
    site = make_site({"index.html": HOME.replace("takes.", "takes. " + "Moss is slow. " * 20 + "<a href='fr/index.html'>Français</a>"),
                      "publications.html": PAPERS, "fr/index.html": HOME, "fr/publications.html": PAPERS.replace("drink", "boivent")})  # fmt: skip
    assert [paper.title for paper in SITE_READER.read(site).papers] == [
        "Mosses in teams drink more fog",
        "Spores on the move",
    ]


@pytest.mark.parametrize(
    "pattern",
    [
        '<ul><li v-for="p in papers"><b>{{ p.title }}</b> {{ p.authors }}</li></ul>',
        "<div><span>{{ paper.title }}</span><p>{{ paper.journal }} ({{ paper.year }})</p></div>",
        "<sc-for each='papers'><div>Title of a paper, by Ann Fern and Bo Lee, 2020</div></sc-for>",
    ],
)
def test_patterns_are_no_content(pattern: str) -> None:
    page = parse_html(
        f"<html><body>{pattern}<p>Moss grows on {{{{ place }}}} and on every stone of the coast.</p></body></html>"
    )
    assert (
        " ".join((page.root.text_content() or "").split()) == "Moss grows on and on every stone of the coast."
    )
