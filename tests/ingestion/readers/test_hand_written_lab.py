"""A lab's site written by hand: who left with what, a head whose heading says so, pages of single people, of projects and of events."""

from __future__ import annotations

from ingestion.merging.merge import merge
from ingestion.readers.html_site import SITE_READER

PEOPLE = """
<html><head><title>Fern Group</title></head><body><div class="container">
<div class="row"><h2><a href="afern.html">Prof. Ann Fern</a>, group leader</h2></div>
<div class="row"><h2>Group Members</h2></div>
<div class="row"><h2>Past Group Members</h2>
  <div class="card"><div><h4>Bo Lee</h4><p>(MS, 2014)</p><p> PhD Student at Dew College</p><a href="http://lee.example.net/~bo">Webpage</a></div></div>
  <div class="card"><div><h4>Cora Vale</h4><p>(Postdoc, 2016)</p><p>Fog Works</p></div></div>
  <div class="card"><div><h4>Dan Holm</h4><p>(PhD, 2017)</p><a href="http://holm.example.net/~dan">Webpage</a></div></div>
</div></div></body></html>
"""
ANN = """
<html><head><title>Fern Group</title></head><body><h2>Ann Fern</h2>
<p>Note: I am currently not taking on new advisees (PhD or MS).</p>
<p>Ann is a Professor of Botany at Moss University, where she leads the Fern Group.</p></body></html>
"""
PROJECT = """
<html><head><title>Fog and Moss</title></head><body><div class="container"><h2>Fog and Moss</h2>
<p>Mosses live on fog. We look at how much of it they drink, at what time of the day, and at who drinks with them, in bogs and on slopes.</p>
<p>If you use the data, please cite:</p>
A. Fern, B. Lee and C. Vale,
<a href="http://fern.example.net/fog.pdf">"How Mosses Drink Fog at Dawn"</a> In Proc. ECCV, September 2010, Fenland.
<p>See also <a href="http://arxiv.org/abs/1310.9999">another work</a>.</p></div></body></html>
"""
EVENT = """
<html><head><title>Fenland Moss Workshop, 2016</title></head><body><h1>Fenland Moss Workshop, 2016</h1><h2>Overview</h2>
<p>Welcome to the 2016 Fenland Moss Workshop. The 2015 Fenland Moss Workshop was held at Dew College.</p></body></html>
"""
PUBLICATIONS = """
<html><head><title>Fern Group</title></head><body><h2>Publications</h2><h2>2016</h2>
<p>Bo Lee, Ann Fern,
Combining Texture and Shape Cues for Finding Mosses, ACCV 2016.</p>
<p>Bo Lee, Cora Vale, <a href="http://arxiv.org/abs/1601.00001">Rain Falls on Slopes</a>, submission, 2016.</p>
<p>Ann Fern, Cora Vale, <a href="http://fern.example.net/dew.pdf">"Dew in the Morning and Its Uses´"</a>, ICCV 2015.</p>
</body></html>
"""
FILES = {
    "index.html": "<html><head><title>Fern Group</title></head><body><h2>News</h2><p>We moved to Fenland.</p></body></html>",
    "people.html": PEOPLE,
    "afern.html": ANN,
    "fog.html": PROJECT,
    "workshop2016.html": EVENT,
    "publication.html": PUBLICATIONS,
}


def test_who_left_with_what_and_where_they_went(make_site) -> None:
    told = {one.name: [fact.text for fact in one.facts] for one in SITE_READER.read(make_site(FILES)).people}
    assert told["Bo Lee"] == [
        "Master's Student (alumni)",
        "Now: PhD Student at Dew College",
        "Graduated: 2014",
    ]
    assert told["Cora Vale"] == ["Postdoctoral Researcher (alumni)", "Now: Fog Works", "Left the lab in 2016"]
    assert told["Dan Holm"] == ["PhD Student (alumni)", "Graduated: 2017"]


def test_a_head_is_told_by_the_heading_and_by_their_own_page(make_site) -> None:
    ann = SITE_READER.read(make_site(FILES)).people[0]
    assert ann.name == "Ann Fern"
    positions = [fact.text for fact in ann.facts if fact.kind == "position"]
    assert positions[0] == "group leader" and not any("advisees" in text for text in positions)
    assert any("Moss University" in text for text in positions)


def test_a_project_cites_its_paper_and_an_event_is_none(make_site) -> None:
    papers = {paper.title: paper for paper in merge([SITE_READER.read(make_site(FILES))]).papers}
    assert set(papers) == {
        "How Mosses Drink Fog at Dawn",
        "Combining Texture and Shape Cues for Finding Mosses",
        "Rain Falls on Slopes",
        "Dew in the Morning and Its Uses",
    }
    fog = papers["How Mosses Drink Fog at Dawn"]
    assert (fog.venue, fog.year, fog.abstract) == ("ECCV", 2010, "")
    assert [link.url for link in fog.links] == ["http://fern.example.net/fog.pdf"]
    rain = papers["Rain Falls on Slopes"]
    assert (rain.venue, str(rain.status)) == (None, "under review")
    assert tuple(
        author.name for author in papers["Combining Texture and Shape Cues for Finding Mosses"].authors
    ) == ("Bo Lee", "Ann Fern")
