"""DBLP: a person's page as XML (https://dblp.org/faq, records in the format of dblp.dtd)."""

from __future__ import annotations

import datetime as dt
import re

from lxml import etree

from assistant.errors import RemoteError, UsageError
from assistant.records import Link, Status
from assistant.text import clean
from ingestion.network.indexes.client import IndexClient, index_reading, year_of
from ingestion.publications.links import find_arxiv_id, find_doi, find_orcid, is_web_address, paper_link_kind
from ingestion.reading import PaperReading, PersonReading, Reading

_PID = re.compile(r"(?:https?://dblp\.org/pid/)?([\w-]+/[\w-]+)(?:\.(?:xml|html))?")
_HOMONYM = re.compile(r"\s+\d{4}$")
_PUBLICATIONS = frozenset({"article", "inproceedings", "incollection", "book", "phdthesis", "mastersthesis"})


def read(identifier: str, client: IndexClient, read_at: dt.datetime) -> Reading:
    """A person's reading; raises `UsageError` where the id is none, `RemoteError` where DBLP fails."""
    match = _PID.fullmatch(identifier)
    if match is None:
        raise UsageError(
            f"dblp:{identifier}: not a person's id; it looks like 65/9612 and ends the page's address"
        )
    pid = match.group(1)
    root = client.xml(f"{client.addresses.dblp}/pid/{pid}.xml")
    name = _HOMONYM.sub("", clean(str(root.get("name") or "")))
    if not name:
        raise RemoteError("DBLP names no such person", f"dblp:{pid}", remedy="check the id")
    papers = [paper for record in root.iterfind("r/*") if (paper := paper_of(record)) is not None]
    return index_reading(
        f"dblp:{pid}",
        "dblp",
        read_at,
        url=f"https://dblp.org/pid/{pid}.html",
        owner=_owner(root, name, pid),
        papers=papers,
    )


def _owner(root: etree._Element, name: str, pid: str) -> PersonReading:
    person = root.find("person")
    identifiers, affiliation, aliases = {"dblp": pid}, None, []
    links = [Link(kind="dblp", url=f"https://dblp.org/pid/{pid}.html")]
    if person is not None:
        aliases = [_HOMONYM.sub("", _text(one)) for one in person.findall("author")]
        notes = [_text(note) for note in person.findall("note") if note.get("type") == "affiliation"]
        affiliation = notes[0] if notes else None
        for url in (_text(one) for one in person.findall("url")):
            if (orcid := find_orcid(url)) and "orcid.org" in url:
                identifiers["orcid"] = orcid
            elif is_web_address(url):
                links.append(Link(kind="other", url=url))
    return PersonReading(
        name=name,
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias and alias != name)),
        affiliation=affiliation,
        links=tuple(links),
        identifiers=identifiers,
    )


def _text(element: etree._Element | None) -> str:
    """All text inside an element: titles hold <i> and <sub>."""
    return "" if element is None else clean("".join(str(part) for part in element.itertext()))


def paper_of(record: etree._Element) -> PaperReading | None:
    """One record; None for edited volumes, homepages and what has no title."""
    title = _text(record.find("title")).rstrip(".")
    if record.tag not in _PUBLICATIONS or not title:
        return None
    authors = record.findall("author")
    addresses = [url for one in record.findall("ee") if is_web_address(url := _text(one))]
    venue = _text(record.find("booktitle")) or _text(record.find("journal")) or _text(record.find("school"))
    preprint = record.get("publtype") == "informal" or venue.lower() == "corr"
    found = " ".join(addresses)
    volume = _text(record.find("volume"))
    return PaperReading(
        title=title,
        authors=tuple(_HOMONYM.sub("", _text(author)) for author in authors),
        author_identifiers=tuple(_identifiers(author) for author in authors),
        year=year_of(_text(record.find("year"))),
        venue="arXiv" if venue.lower() == "corr" else venue or None,
        status=Status.PREPRINT if preprint else Status.PUBLISHED,
        links=tuple(Link(kind=paper_link_kind(url) or "paper", url=url) for url in addresses[:4]),
        doi=find_doi(found),
        arxiv_id=find_arxiv_id(found) or find_arxiv_id(volume.replace("abs/", "arXiv:")),
        identifiers={"dblp": str(record.get("key") or "")},
    )


def _identifiers(author: etree._Element) -> dict[str, str]:
    found = {"dblp": author.get("pid"), "orcid": author.get("orcid")}
    return {name: str(value) for name, value in found.items() if value}
