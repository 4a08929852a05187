"""Fields of people that single labs call by other names: sections in lists, years of coming and going, names in their own script."""

from __future__ import annotations

import json

from ingestion.readers.lab_site import SITE_READER
from ingestion.sites.standing import role_of

PAPERS = [
    {
        "title": "Mosses Drink Fog",
        "authors": "Bo Lee*, Ann Fern+, Min-Ho Kim+",
        "source": "Bryology 5, 1-9 (2024)",
        "date": "202401",
    }
]
PEOPLE = [
    {"name": "Bo Lee", "status": "current", "role": "M.S. student", "joinYear": 2024, "leaveYear": None, "nextAffiliation": "",
     "currentAffiliation": "Department of Moss, Fern University", "kr": "이보", "edu": "B.S. Moss (2023) · High School of Fog (2019)",
     "description": [{"title": "EDUCATION", "content": ["B.S. in Moss, Fern University, 2023"]}, {"title": "RESEARCH INTERESTS", "content": ["Fog", "Dew"]}]},
    {"name": "Cora Vale", "status": "former", "role": "Undergraduate", "joinYear": 2020, "leaveYear": 2022, "nextAffiliation": "Fog Works",
     "interests": "Fog · Rain & Dew"},
    {"name": "Minji Kim", "status": "current", "role": "Researcher", "program": "Ph.D. Program"},
]  # fmt: skip


def test_fields(make_site) -> None:
    site = make_site({"index.html": "<html></html>", "assets/data/people.json": json.dumps(PEOPLE), "assets/data/publications.json": json.dumps(PAPERS)})  # fmt: skip
    reading = SITE_READER.read(site)
    bo, cora, minji = reading.people
    facts = [fact.text for fact in bo.facts]
    assert (
        facts[0] == "M.S. student, Department of Moss, Fern University" and "Joined the lab in 2024" in facts
    )
    assert {"B.S. in Moss, Fern University, 2023", "B.S. Moss (2023)", "High School of Fog (2019)"} <= set(
        facts
    )
    assert (bo.interests, bo.aliases) == (("Fog", "Dew"), ("이보",))
    assert {"Now: Fog Works", "Member of the lab from 2020 to 2022"} <= {fact.text for fact in cora.facts}
    assert cora.interests == ("Fog", "Rain & Dew")
    assert minji.facts[0].text == "Researcher, Ph.D. Program"
    assert reading.papers[0].authors == ("Bo Lee", "Ann Fern", "Min-Ho Kim")


def test_the_stop_of_a_degree_ends_no_sentence() -> None:
    assert role_of({"role": "Graduate Researcher, Ph.D."}) == "Graduate Researcher, Ph.D."
    assert role_of({"role": "Ann is a student of moss."}) == ""
