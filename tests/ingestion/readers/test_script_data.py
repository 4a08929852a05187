"""People and publications that a site's program holds as literals."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ingestion.collect import Folder, site, walk
from ingestion.readers.lab_site import SITE_READER
from ingestion.sites.script_data import script_data

MEMBERS = """
import photo from "@/assets/fern.png";
export const roles = ["Professor", "PhD Student", "Alumni"] as const;
export interface Member { name: string; role: string }

let members: { [key: string]: Member } = {
    // the head of the lab
    "AnnFern": {
        "name": "Ann Fern", role: 'Professor', image: photo,
        "research_interests": ["Moss", "Fog & Dew",],
        histories: [{ role: "Professor", start: "2010.03" }],
    },
    BoLee: { name: `Bo Lee`, role: "PhD Student", page: () => { return "}"; }, joined: new Date(2020, 1) },
    CoraVale: {
        name: "Cora Vale", role: "Alumni", affiliation: "Fog Works", /* , } */
        histories: [{ role: "Intern" }, { role: "M.S. Student", end: "2019.02" }],
    },
};
export default Object.values(members).filter((one) => one.role !== "Alumni");
"""
PUBLICATIONS = """
export const publications: Publication[] = [
  { year: 2025, title: "Moss Drinks Fog: A \\"Slow\\" Study", authors: "Lee B & Fern A",
    venue: "Annals of Moss", url: `${base}/fog`, abstract: "We watched moss. " + 'It drank.' },
  { year: 2024, title: "Spores in the Wind", authors: "Holm D et al. (incl. Fern A & Vale C)", venue: "Weather", },
  ...older,
].sort((a, b) => b.year - a.year);
"""
FILES = {"package.json": "{}", "data/members.ts": MEMBERS, "content/publications.ts": PUBLICATIONS}


def test_a_lab_kept_in_scripts(make_site) -> None:
    lab = make_site(FILES)
    assert SITE_READER.recognises(lab) >= 0.9
    reading = SITE_READER.read(lab)
    assert [(one.name, one.facts[0].text, one.affiliation) for one in reading.people] == [
        ("Ann Fern", "Professor", None),
        ("Bo Lee", "PhD Student", None),
        ("Cora Vale", "M.S. Student (alumni)", "Fog Works"),
    ]
    assert reading.people[0].interests == ("Moss", "Fog & Dew")
    fog, spores = reading.papers
    assert (fog.title, fog.authors, fog.year) == ('Moss Drinks Fog: A "Slow" Study', ("Lee B", "Fern A"), 2025)  # fmt: skip
    assert fog.abstract == "We watched moss. It drank." and fog.links == ()
    assert (spores.authors, spores.authors_complete) == (("Holm D", "Fern A", "Vale C"), False)


def test_names_of_declarations_tell_standing(make_site) -> None:
    team = (
        'export const currentTeam = [{name: "Ann Fern", role: "PhD Student"}, {name: "Bo Lee", role: "Postdoc"}]\n'
        'export const formerMembers = [{name: "Cora Vale", role: "Project Manager"}]\n'
    )
    people = SITE_READER.read(make_site({"content/team.js": team, "package.json": "{}"})).people
    assert [one.facts[0].text for one in people] == [
        "PhD Student",
        "Postdoctoral Researcher",
        "Project Manager (alumni)",
    ]


def test_titles_of_pages_and_groups_are_nobody(make_site) -> None:
    sections = """
        export const metadata = {title: "Alumni", description: "Those who left."};
        export const sections = [{title: "Masters Students", members: team.filter((one) => one.role === "MSc")}];
        export const heads = [{title: "Ann Fern", image: "fern.png"}];
    """
    site = make_site({**FILES, "app/team/sections.ts": sections})
    assert [one.name for one in SITE_READER.read(site).people] == ["Ann Fern", "Ann Fern", "Bo Lee", "Cora Vale"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("const a = [1, -2.5, 1_000, .5, true, null, undefined]", {"a": [1, -2.5, 1000, 0.5, True, None, None]}),
        ("var a = ['it\\'s', 'tab\\u0041\\x42\\u{43}', `two\nlines`]", {"a": ["it's", "tabABC", "two\nlines"]}),
        ("const a = {b: c, d: f(1, [2, 3]), e: x ? 1 : 2, g}", {"a": {"b": None, "d": None, "e": None}}),
        ("const a = {b: 'x' as const, c: 'x'.trim(), d: [1].map((n) => n)}", {"a": {"b": "x", "c": None, "d": [1]}}),
        ("const a = {get b() { return {}; }, async c() {}, ['d']: 1, 'e-f': 2}", {"a": {"e-f": 2}}),
        ("export default [{n: 1}];\nmodule.exports = {m: 2}", {"default": {"m": 2}}),
        ("const a = [1, 2", {}),
        ("const a = [1; 2]", {}),
        ("const a = {b: 1; c}", {}),
        ("const a = [{b: 1]", {}),
        ("const a = " + "[" * 100 + "]" * 100, {}),
        ("const a = list.map((x) => [x]);\nconst b: Record<string, number> = {c: 1}", {"b": {"c": 1}}),
        ("const a = Object.freeze([\n  1,\n])\n", {"a": [1]}),
    ],
)  # fmt: skip
def test_literals(text: str, data: dict[str, object]) -> None:
    assert script_data(text) == data


def test_only_scripts_named_after_people_or_publications_are_opened(tmp_path: Path) -> None:
    for name in (
        "package.json",
        "data/members.ts",
        "lib/server.ts",
        "scripts/publications.test.js",
        "src/people.jsx",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("export const people = [];")
    (folder,) = walk(tmp_path, [])
    assert isinstance(folder, Folder)
    found, _ = site(folder, dt.datetime(2026, 11, 20, tzinfo=dt.UTC), 1000)
    assert {one.path.as_posix() for one in found.documents} == {"package.json", "data/members.ts", "src/people.jsx"}  # fmt: skip
