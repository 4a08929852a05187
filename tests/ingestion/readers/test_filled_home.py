"""Hand-written sites whose home page is filled from pages in a folder, in several languages; members with a few headed lines, alumni in a table."""

from __future__ import annotations

from assistant.records import FactKind
from ingestion.readers.html_site import SITE_READER

HOME = """<!DOCTYPE html><html><head><title>Moss Design Lab</title><script>
$("#menu").load("template/menu.html");
if (page === "about") { $("#contents").load("contents/about.html"); } else { $("#contents").load("contents/member.html"); }
</script></head><body><div id="contents"></div></body></html>"""
MEMBERS = """<html><head><title>Members</title></head><body>
<h2>Members</h2>
<div><h3>Professor, Director</h3><div><h4><strong>Ann Fern</strong></h4><p>Office: R529, Moss House, No. 1 Bog Road. Moorland</p>
<strong>Education</strong><ul><li>Ph.D, Botany, Moss University</li></ul></div></div>
<h3>Administrative Assistant</h3><div><h4>Dag Holm</h4><p>dag[at]moss.example.org</p></div>
<h3>PhD Students</h3>
<div><h4>Bo Lee</h4><strong>Research Interests</strong><p>Fog, spores</p></div>
<h3>Alumni</h3>
<table><tr><th colspan="3">Alumni 2022</th></tr>
<tr><td><nobr>Cora Vale</nobr><br></td><td>MS, Botany</td><td>Counting spores</td></tr></table>
</body></html>"""
PUBLICATIONS = """<html><body><h3>Publications</h3><ol>
<li>Lee B, Fern A, Mosses drink fog in high places, Moss Journal, 2014 May;7:13</li>
<li>Vale C, Fern A, Spores in the wind of the moors, Moss Journal, 2013 May;6:12</li></ol></body></html>"""
FILES = {
    "index.html": HOME, "index_zh.html": HOME.replace(".html", "_zh.html"), "template/menu.html": "<a>Home</a>",
    "contents/about.html": "<html><body><p>We look at mosses.</p></body></html>",
    "contents/member.html": MEMBERS, "contents/member_zh.html": MEMBERS.replace("Bo Lee", "李博"),
    "contents/publication.html": PUBLICATIONS, "contents/publication_zh.html": PUBLICATIONS, "other/publication.html": PUBLICATIONS.replace("fog", "dew"),
}  # fmt: skip


def test_pages_of_which_an_empty_home_page_is_made(make_site) -> None:
    reading = SITE_READER.read(make_site(FILES))
    assert [paper.title for paper in reading.papers] == ["Mosses drink fog in high places", "Spores in the wind of the moors"]  # fmt: skip
    people = {person.name: [fact.text for fact in person.facts if fact.kind is FactKind.POSITION] for person in reading.people}  # fmt: skip
    assert people == {
        "Ann Fern": ["Professor, Director"],
        "Dag Holm": ["Administrative Assistant"],
        "Bo Lee": ["PhD Student"],
        "Cora Vale": ["MS, Botany (alumni)"],
    }
    ann, _, bo, _ = reading.people
    assert bo.interests == ("Fog", "spores")
    assert [fact.text for fact in ann.facts if fact.kind is FactKind.EDUCATION] == ["Ph.D, Botany, Moss University"]  # fmt: skip
    assert not any("Office" in fact.text for fact in ann.facts)


def test_a_home_page_with_words_of_its_own_is_read_as_before(make_site) -> None:
    words = "<p>" + "We look at mosses and at fog all day long in the moors. " * 6 + "</p>"
    site = make_site({**FILES, "index.html": HOME.replace("</body>", f"{words}</body>")})
    assert not SITE_READER.read(site).papers
