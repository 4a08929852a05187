"""Fields that a lab gives in parts: a post with its kind, degrees by their letters, times in the lab, a venue with its short form."""

from __future__ import annotations

from ingestion.merging.merge import merge
from ingestion.readers.lab_site import SITE_READER

NOW = """
- id: "[2024.03] Ann"
  role: {type: faculty, title: Assistant Professor}
  name: {en: Ann Fern, ko: 안펀}
  education: {bs: "Botany, Moss University", ms: "Botany, Moss University", phd: null}
  contacts: {homepage: ["fern.github.io"], github: ["fern-lab", "annfern"], linkedin: null}
  status:
    period: {admission: null, graduation: null}
    joined: {start: null, end: null}
    affiliation: null
- id: "[2024.06] Bo"
  role: {type: ms, title: M.S. Student}
  name: {en: Bo Lee, ko: 이보}
  status:
    joined: {start: "2024.06", end: "Current"}
    affiliation: null
"""
LEFT = """
- id: "[2024.06] Bo"
  role: {type: intern, title: Undergraduate Student}
  name: {en: Bo Lee, ko: 이보}
  status:
    joined: {start: "2024.06", end: "2025.02"}
    affiliation: Fern Lab
- id: "[2024.07] Cora"
  role: {type: intern, title: Undergraduate Student}
  name: {en: Cora Vale, ko: 발코라}
  education: {bs: ["Fog Studies, Dew College", "Rain Studies, Dew College"], ms: null, phd: null}
  status:
    joined: {start: "2024.07", end: "2025.01"}
    affiliation: Fog Works
"""
PAPERS = """
- title: Mosses Drink Fog
  status: Accepted
  year: 2024
  venue: { name: Annual Meeting on Moss, acronym: AMM 2024 }
  links: { Link: "https://doi.org/10.1234/moss.1" }
  authors:
    - { ID: "[2024.06] Bo", name: Bo Lee, position: first }
- title: Dew on Slopes
  status: In Progress
  year: 2026
  venue: { name: "", acronym: "" }
  authors:
    - { ID: "[2024.03] Ann", name: Ann Fern, position: first }
"""
FILES = {
    "package.json": "{}",
    "src/data/profiles/[2025-1] profiles-alumni.yaml": LEFT.replace("Fog Works", "null"),
    "src/data/profiles/[2025-2] profiles-alumni.yaml": LEFT,
    "src/data/profiles/[2025-1] profiles.yaml": NOW.replace("M.S. Student", "B.S. Student"),
    "src/data/profiles/[2025-2] profiles.yaml": NOW,
    "src/data/paper.yaml": PAPERS,
}


def test_posts_degrees_and_times(make_site) -> None:
    people = {one.name: one for one in merge([SITE_READER.read(make_site(FILES))]).researchers}
    told = {name: [fact.text for fact in one.facts] for name, one in people.items()}
    assert told["Ann Fern"] == [
        "Assistant Professor",
        "BS, Botany, Moss University",
        "MS, Botany, Moss University",
    ]
    assert {(link.kind, link.url) for link in people["Ann Fern"].links} == {
        ("homepage", "https://fern.github.io"),
        ("github", "https://github.com/fern-lab"),
        ("github", "https://github.com/annfern"),
    }
    assert told["Cora Vale"] == [
        "Undergraduate Student (alumni)",
        "Now: Fog Works",
        "BS, Fog Studies, Dew College",
        "BS, Rain Studies, Dew College",
        "Member of the lab from 2024.07 to 2025.01",
    ]


def test_fields_of_interest_by_other_names_and_the_post_of_a_list(make_site) -> None:
    team = """
    professors:
      - nameEn: Ann Fern
        specialization: "#Moss Lore #Fog"
    students:
      - nameEn: Bo Lee
        department: Botany
        researchArea: Dew Counting / Slow Rain
      - nameEn: Cora Vale
    """
    ann, bo, cora = SITE_READER.read(make_site({"package.json": "{}", "src/content/team.yaml": team})).people
    assert (ann.interests, bo.interests) == (("Moss Lore", "Fog"), ("Dew Counting", "Slow Rain"))
    assert [one.facts[0].text for one in (ann, bo, cora)] == ["Professor", "Student, Botany", "Student"]


def test_the_newest_list_counts_and_the_present_post_comes_first(make_site) -> None:
    bo = next(one for one in merge([SITE_READER.read(make_site(FILES))]).researchers if one.name == "Bo Lee")
    assert [fact.text for fact in bo.facts] == [
        "M.S. Student",
        "Joined the lab in 2024.06",
        "Undergraduate Student (alumni)",
        "Now: Fern Lab",
        "Member of the lab from 2024.06 to 2025.02",
    ]


def test_a_venue_in_parts_and_a_paper_once_accepted(make_site) -> None:
    moss, dew = sorted(
        merge([SITE_READER.read(make_site(FILES))]).papers, key=lambda paper: paper.title, reverse=True
    )
    assert (moss.title, moss.venue, str(moss.status)) == ("Mosses Drink Fog", "Annual Meeting on Moss", "published")  # fmt: skip
    assert (dew.venue, str(dew.status)) == (None, "preprint")
