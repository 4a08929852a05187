"""Data kept as TOML, and with each field in several languages; rows that only hold a place."""

from __future__ import annotations

import pytest

from assistant.records import FactKind
from ingestion.readers.lab_site import SITE_READER
from ingestion.sites.languages import in_one_language

TEAM = """
[[person]]
id = "ann"
tier = "pi"
status = "current"
name_en = "Ann Fern"
name_zh = "方安"
role_en = "Professor of Moss"
role_zh = "教授"
interests = ["spore-flight", "moss"]
positions_en = ["Professor, Moss University, 2010-"]
bio_en = "Ann Fern studies how mosses drink fog in high places."

[[person]]
id = "bo"
tier = "phd"
status = "alumni"
name_en = "Bo Lee"

[[person]]
id = "x"
placeholder = true
tier = "msc"
status = "current"
name_en = "Dolor Amet"
"""
PAPERS = """
[[theme]]
id = "fog"
name_en = "Fog"

[[paper]]
theme = "fog"
title = "Mosses Drink Fog"
venue = "Journal of Moss"
year = 2001
citations = 26
"""


@pytest.mark.parametrize("folder", ["_data", "data", "src/data"])
def test_toml_is_data_like_any_other(make_site, folder: str) -> None:
    site = make_site({
        "config.md": "<!-- of the site -->\n+++\nwebsite_title = \"Moss Lab\"\nf() = 3\n+++\n", "index.md": "+++\ntitle = 'Home'\n+++\nHello.\n",
        f"{folder}/team.toml": TEAM, f"{folder}/publications.toml": PAPERS,
    })  # fmt: skip
    assert SITE_READER.recognises(site) > 0.8
    reading = SITE_READER.read(site)
    ann, bo = reading.people
    assert (ann.name, ann.aliases, ann.interests) == ("Ann Fern", ("方安",), ("spore flight", "moss"))
    facts = [(fact.kind, fact.text) for fact in ann.facts]
    assert (FactKind.POSITION, "Professor of Moss, Moss Lab") in facts
    assert (FactKind.EXPERIENCE, "Professor, Moss University, 2010 – present") in facts
    assert [fact.text for fact in bo.facts] == ["PhD Student (alumni), Moss Lab"]
    assert [item.what for item in reading.left_out] == ["Dolor Amet"]
    (paper,) = reading.papers
    assert (paper.title, paper.year, paper.venue, paper.citations) == ("Mosses Drink Fog", 2001, "Journal of Moss", 26)  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ({"name": {"en": "Ann", "zh": "安"}}, {"name": "Ann", "name_en": "Ann", "name_zh": "安"}),
        ({"people": {"en": [1], "de": [2]}}, {"people": [1]}),
        ({"role_de": "Professorin", "role_fr": ""}, {"role_de": "Professorin", "role_fr": "", "role": "Professorin"}),
        ({"page_no": 3}, {"page_no": 3}),
        ({"titleEn": "Moss", "title": "苔"}, {"titleEn": "Moss", "title": "苔"}),
        ({"es": 1}, {"es": 1}),
    ],
)  # fmt: skip
def test_fields_in_several_languages_are_read_in_one(stated: object, found: object) -> None:
    assert in_one_language(stated) == found


def test_broken_toml_is_named_with_its_line(make_site) -> None:
    site = make_site({"_data/team.toml": "a = 1\nb = = 2\n", "_members/ann.md": "---\nname: Ann Fern\nrole: pi\n---\n", "_members/bo.md": "---\nname: Bo Lee\nrole: phd\n---\n"})  # fmt: skip
    (problem,) = SITE_READER.read(site).problems
    assert problem.startswith("_data/team.toml:2: broken TOML")
