"""Labs whose program holds people and publications in its own markup: JSX, Vue, Astro."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from ingestion.collect import Folder, site, walk
from ingestion.readers.lab_site import SITE_READER
from ingestion.sites.script_markup import markup_of

TEAM = """
import Image from "next/image";
const colours = ["a", "b"] as const;
export default function TeamPage() {
  const shown = colours.map((one) => (<b key={one}>{one}</b>));
  return (
    <div className="page">
      <PageHero title="Meet Our Team" subtitle="Those who look at moss" />
      <h2>Principal Investigator</h2>
      <Card className={cn("x", { y: true })}>
        <h3 className="name">Dr. Ann Fern</h3>
        <p>Head of the Moss Group</p>
        <p>Dr. Ann Fern is a professor who has looked at {"moss"} for twenty years, and doesn&apos;t stop.</p>
        <a href="https://github.com/annfern">GitHub</a><a href="https://www.linkedin.com/">LinkedIn</a>
      </Card>
      <h2>Students</h2>
      <Card><h3>Bo Lee</h3><p>PhD student {/* since 2020 */}</p><Link href="https://bo.example/me">Page</Link></Card>
      <Card><h3>Cora Vale</h3><p>MSc student</p></Card>
      <Card><h3>Join Us</h3><p>PhD student positions are open.</p></Card>
      {members.map((one) => (<Card key={one.id}><h3>{one.name}</h3><p>{one.role}</p></Card>))}
    </div>
  );
}
"""
PAPERS = """---
import Layout from "../layouts/Layout.astro";
const title = "Publications";
---
<Layout title={title}>
  <h1>Publications</h1>
  <ul>
    <li><b>Fern A</b>, Lee B, Vale C. Mosses Drink the Fog of a Valley. <i>Annals of Moss</i> 2024, 3:1-9.</li>
    <li>Lee B, <b>Fern A</b>. Spores Ride on the Summer Wind. <i>Journal of Weather</i> 2023, 8:2-7.</li>
    {others.map((paper) => <li>{paper.title}</li>)}
  </ul>
</Layout>
<style> li { color: green } </style>
"""
FILES = {"package.json": "{}", "src/app/team/page.tsx": TEAM, "src/pages/publications.astro": PAPERS, "src/components/Team.vue":
         "<template><div><h4>{{ one.name }}</h4></div></template><script>export default {}</script>"}  # fmt: skip


def test_a_lab_written_into_its_program(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (folder,) = walk(tmp_path, [])
    assert isinstance(folder, Folder)
    lab, failures = site(folder, dt.datetime(2026, 11, 20, tzinfo=dt.UTC), 1_000_000)
    assert not failures and SITE_READER.recognises(lab) > 0.7
    reading = SITE_READER.read(lab)
    people = {person.name: [fact.text for fact in person.facts] for person in reading.people}
    assert list(people) == ["Ann Fern", "Bo Lee", "Cora Vale"]
    assert people["Ann Fern"] == [
        "Head of the Moss Group",
        "Dr. Ann Fern is a professor who has looked at moss for twenty years, and doesn't stop.",
    ]
    assert people["Bo Lee"] == ["PhD student"]
    assert [link.url for person in reading.people for link in person.links] == ["https://github.com/annfern", "https://bo.example/me"]  # fmt: skip
    assert [(paper.title, paper.year, len(paper.authors)) for paper in reading.papers] == [
        ("Mosses Drink the Fog of a Valley", 2024, 3),
        ("Spores Ride on the Summer Wind", 2023, 2),
    ]


def test_what_has_no_markup() -> None:
    assert markup_of("export const a = (1 + 2) * 3;", "team.ts") == ""
    assert markup_of("return (<div>", "team.tsx").strip() == "<div>"
    assert markup_of("return (<p>{`Moss`}{unclosed", "team.tsx").strip() == "<p>Moss"
