"""Tools, projects and courses that a site keeps as it keeps its people."""

from __future__ import annotations

from ingestion.readers.hugo_site import SITE_READER

PERSON = "---\ntitle: {name}\nrole: {role}\nuser_groups:\n- {group}\n{more}---\n{text}\n"
PAPER = "---\ntitle: Mosses Drink Fog\nauthors: [ann-fern]\ndate: 2020-01-01\npublication_types: ['2']\npublication: Bryology\n---\n"


def _page(name: str, group: str, role: str = "", more: str = "", text: str = "") -> str:
    return PERSON.format(name=name, role=role, group=group, more=more, text=text)


def test_only_people_are_people(make_site) -> None:
    site = make_site({
        "content/authors/ann-fern/_index.md": _page("Ann Fern", "Principal Investigator", "Graduate Researcher, Ph.D."),
        "content/authors/bo-lee/_index.md": _page("Bo Lee", "Alumni\n- FogTool", "Fog Works, Engineer"),
        "content/authors/fogtool/_index.md": _page("FogTool", "Tools\n- FogTool Tool", text="A tool for the drawing of fog in all of its shapes."),
        "content/authors/mossarea/_index.md": _page("Moss Growth", "Research Areas", "Former research area", text="We have looked at how mosses grow for years."),
        "content/authors/teach/_index.md": _page("Moss Design Seminar", "Teaching", text="This course serves three purposes, one for each week."),
        "content/authors/cora-vale/_index.md": _page("Cora Vale", "Projects", "PhD Student"),
        "content/publication/fog/index.md": PAPER,
    })  # fmt: skip
    reading = SITE_READER.read(site)
    people = {one.name: [fact.text for fact in one.facts] for one in reading.people}
    assert set(people) | {reading.owner.name if reading.owner else ""} - {""} == {
        "Ann Fern",
        "Bo Lee",
        "Cora Vale",
    }
    assert people["Ann Fern"] == ["Graduate Researcher, Ph.D."]
