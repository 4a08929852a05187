"""Data that hold records under their own title or name, and data that scripts of a page share."""

from __future__ import annotations

import json

from ingestion.readers.lab_site import SITE_READER
from ingestion.sites.script_data import script_data
from ingestion.sites.site_data import papers_in, people_in

PAPERS = {
    "selected": ["Mosses drink fog at dawn", "Spores ride on the wind"],
    "publications": {
        "Mosses drink fog at dawn": {"year": 2012, "creds": "Fern A., Lee B. & Vale C.", "mag": "Bryology 7, 119-20", "link": "https://e.org/fog"},
        "Spores ride on the wind": {"year": 2013, "creds": "Lee B. & Fern A.", "mag": "Weather 8, 1-7"},
        "selected": {"year": 2014, "note": "not a paper"},
    },
}  # fmt: skip
PEOPLE = {
    "team": {
        "ann fern": {
            "role": "principal investigator",
            "email": "a@moss.example",
            "cv": "Ann has looked at moss for twenty long years.",
        },
        "bo van der lee-moor": {"role": "PhD student", "image": "bo.jpg"},
    },
    "alumni": {"Cora Vale": {"role": "former MSc student", "image": "cora.png"}},
    "settings": {"row size": {"wide": 4, "image": "large"}},
}


def test_publications_under_their_titles_and_people_under_their_names(make_site) -> None:
    site = make_site(
        {
            "index.html": "<html></html>",
            "main/publications/publications.json": json.dumps(PAPERS),
            "main/people/people.json": json.dumps(PEOPLE),
        }
    )
    assert SITE_READER.recognises(site) > 0.6
    reading = SITE_READER.read(site)
    assert [(paper.title, paper.year, len(paper.authors)) for paper in reading.papers] == [
        ("Mosses drink fog at dawn", 2012, 3),
        ("Spores ride on the wind", 2013, 2),
    ]
    assert reading.papers[0].venue == "Bryology 7, 119-20"
    assert [person.name for person in reading.people] == ["Ann Fern", "Bo van der Lee-Moor", "Cora Vale"]
    facts = {fact.text for person in reading.people for fact in person.facts}
    assert {"Principal Investigator", "Ann has looked at moss for twenty long years."} <= {
        text.replace("principal investigator", "Principal Investigator") for text in facts
    }


def test_titles_are_long_and_values_say_nothing_of_their_own() -> None:
    assert list(papers_in({"data": {"year": 2020, "link": "https://e.org", "authors": "Ann Fern"}})) == []
    named = {"a key of many words": {"title": "Its Own Title", "authors": "Ann Fern"}}
    assert [row["title"] for row in papers_in(named)] == ["Its Own Title"]
    assert list(people_in({"moss garden": {"image": "a.png"}})) == []


def test_what_scripts_share() -> None:
    text = """
    // one place for all pages
    window.MOSS_PEOPLE = () => ({ groups: [ { title: 'Students', people: [ { name: 'Lee, Bo', kr: '이보' } ] } ] });
    globalThis.venues = () => ["Bryology"];
    window.open = () => { return [1]; };
    """
    found = script_data(text)
    assert found["moss_people"] == {
        "groups": [{"title": "Students", "people": [{"name": "Lee, Bo", "kr": "이보"}]}]
    }
    assert found["venues"] == ["Bryology"] and "open" not in found
