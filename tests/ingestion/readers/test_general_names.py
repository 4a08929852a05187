"""People and publications in files whose names promise all data of a site: `constants.ts`, `data/index.ts`, `data.json`."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from ingestion.collect import Folder, site, walk
from ingestion.readers.lab_site import SITE_READER

CONSTANTS = """
export const LAB_NAME = `${SHORT} Lab`;
export const NEWS: NewsItem[] =[{ id: 'n1', date: '2026.06.28', title: 'Ann Fern visited the bog.' }];
export const NAVIGATION = [{ name: "Ann Fern", email: "" }];
export const MEMBERS: Member[] =[
  { id: 'pi', name: "Ann Fern", role: "Principal Investigator", website: "https://fern.example.net/~ann" },
  { id: 'm1', name: "Bo Lee", role: "Ph.D. Student" },
  { id: 'm2', name: "Cora Vale", role: "Undergraduate Intern" },
];
export const PUBLICATIONS: Publication[] = [
  { id: 'p1', year: 2025, title: "Mosses Drink Fog", authors:["Bo Lee", "Ann Fern"], venue: "Annals of Moss" },
];
"""


def _folder(root: Path, files: dict[str, str]) -> Folder:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return next(unit for unit in walk(root, []) if isinstance(unit, Folder))


def _site_of(root: Path, files: dict[str, str]):
    return site(_folder(root, files), dt.datetime(2026, 11, 20, tzinfo=dt.UTC), 1_000_000)[0]


def test_constants_of_a_program(tmp_path) -> None:
    lab = _site_of(tmp_path, {"package.json": "{}", "index.html": "<html></html>", "src/constants.tsx": CONSTANTS})  # fmt: skip
    assert SITE_READER.recognises(lab) >= 0.9
    reading = SITE_READER.read(lab)
    assert [(one.name, one.facts[0].text) for one in reading.people] == [
        ("Ann Fern", "Principal Investigator"),
        ("Bo Lee", "Ph.D. Student"),
        ("Cora Vale", "Undergraduate Intern"),
    ]
    assert [(paper.title, paper.year, paper.venue) for paper in reading.papers] == [
        ("Mosses Drink Fog", 2025, "Annals of Moss")
    ]


def test_one_file_of_json(make_site) -> None:
    data = {
        "title": "Fern Lab",
        "team": [{"name": "Ann Fern", "role": "Professor"}, {"name": "Bo Lee", "role": "Postdoc"}],
        "papers": [{"title": "Mosses Drink Fog", "authors": "B. Lee, A. Fern", "year": 2025}],
    }
    for name in ("src/data/index.json", "assets/data.json"):
        reading = SITE_READER.read(make_site({"package.json": "{}", name: json.dumps(data)}))
        assert [one.name for one in reading.people] == ["Ann Fern", "Bo Lee"]
        assert [paper.title for paper in reading.papers] == ["Mosses Drink Fog"]


def test_data_of_other_things_stay_out(make_site) -> None:
    people = json.dumps({"team": [{"name": "Ann Fern", "role": "Professor"}] * 3})
    for name in ("blog/data.json", "tests/data.json", "src/locales/en.json", "package.json"):
        assert SITE_READER.recognises(make_site({name: people, "a.html": "<p>"})) == 0.0


def test_two_people_are_a_list_where_nothing_else_is_known(make_site) -> None:
    people = 'export const PEOPLE: Person[] = [{ name: "Ann Fern", slug: "ann" }, { name: "Bo (Bob) Lee", slug: "bo" }];'
    lab = make_site({"package.json": "{}", "src/data/people.ts": people})
    assert 0 < SITE_READER.recognises(lab) < 0.4
    assert [one.name for one in SITE_READER.read(lab).people] == ["Ann Fern", "Bo Lee"]
