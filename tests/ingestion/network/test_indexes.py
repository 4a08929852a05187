"""Indexes on a loopback host: bodies in their recorded shapes, written here; paging, faults, nothing half-read."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from host import Host, Reply, serve

from assistant.errors import RemoteError, UsageError
from assistant.records import Status
from assistant.settings import Settings
from ingestion.network.indexes import read_index
from ingestion.network.indexes.client import Addresses
from ingestion.network.indexes.openalex import invert
from ingestion.reading import Reading

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def read(name: str, pages: dict[str, Any], tmp_path: Path) -> Reading:
    with serve({}) as host:
        host.pages.update({path: page if callable(page) else _reply(page) for path, page in pages.items()})
        return _read(name, host, tmp_path)


def _reply(page: Any) -> Reply:
    return (
        page
        if isinstance(page, Reply)
        else Reply(json.dumps(page).encode() if isinstance(page, dict) else page.encode())
    )


def _read(name: str, host: Host, tmp_path: Path) -> Reading:
    addresses = Addresses(**dict.fromkeys(Addresses.model_fields, host.url) | {"arxiv": f"{host.url}/"})
    settings = Settings(allow_private_addresses=True, fetch_delay=0)
    (reading,) = read_index(name, settings, tmp_path / "cache", NOW, addresses=addresses)
    return reading


AUTHOR = {
    "id": "https://openalex.org/A100",
    "display_name": "Mira Kowalska",
    "display_name_alternatives": ["M. Kowalska"],
    "orcid": "https://orcid.org/0000-0002-1825-0097",
    "works_count": 3,
    "cited_by_count": 40,
    "summary_stats": {"h_index": 4},
    "last_known_institutions": [{"display_name": "University of Tartu"}],
}


def work(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": f"https://openalex.org/W{number}",
        "title": f"Bogs and their carbon, part {number}",
        "type": "article",
        "publication_year": 2020 + number,
        "publication_date": f"{2020 + number}-05-04",
        "doi": f"https://doi.org/10.1000/bog.{number}",
        "cited_by_count": number,
        "authorships": [
            {"author": {"id": "https://openalex.org/A100", "display_name": "Mira Kowalska"}},
            {
                "author": {"id": "https://openalex.org/A200", "display_name": "Ilmar Tamm"},
                "raw_author_name": "I. Tamm",
            },
        ],
        "primary_location": {
            "landing_page_url": f"https://doi.org/10.1000/bog.{number}",
            "source": {"display_name": "Mires"},
        },
        "abstract_inverted_index": {"Peat": [0], "keeps": [1], "carbon.": [2]},
        **more,
    }


def openalex_pages(target: dict[str, Any], pages: list[dict[str, Any]]) -> dict[str, Any]:
    """Answers that follow the cursor, as the path with its query is the key."""
    found: dict[str, Any] = {"/authors/A100": target}
    cursors = ["*", *(f"c{number}" for number in range(1, len(pages)))]
    for number, page in enumerate(pages):
        following = cursors[number + 1] if number + 1 < len(pages) else None
        query = (
            f"/works?filter=author.id%3AA100&per-page=200&cursor={'%2A' if number == 0 else cursors[number]}"
        )
        found[query] = (
            {"results": page["results"], "meta": {"next_cursor": following}} if "results" in page else page
        )
    return found


def test_openalex_pages_become_one_reading(tmp_path: Path) -> None:
    pages = openalex_pages(
        AUTHOR, [{"results": [work(1), work(2, type="erratum")]}, {"results": [work(3, type="preprint")]}]
    )
    reading = read("openalex:a100", pages, tmp_path)
    assert reading.owner is not None
    assert (reading.owner.name, reading.owner.affiliation) == ("Mira Kowalska", "University of Tartu")
    assert reading.owner.identifiers == {"openalex": "A100", "orcid": "0000-0002-1825-0097"}
    assert [fact.value for fact in reading.owner.facts] == [4, 40, 3]
    assert [paper.year for paper in reading.papers] == [2021, 2023]
    first, last = reading.papers
    assert first.authors == ("Mira Kowalska", "I. Tamm")
    assert first.author_identifiers[1] == {"openalex": "A200"}
    assert (first.venue, first.doi, first.abstract) == ("Mires", "10.1000/bog.1", "Peat keeps carbon.")
    assert (first.status, last.status) == (Status.PUBLISHED, Status.PREPRINT)


def test_a_failing_page_leaves_nothing_half_read(tmp_path: Path) -> None:
    pages = openalex_pages(AUTHOR, [{"results": [work(1)]}, {"results": [work(2)]}])
    pages["/works?filter=author.id%3AA100&per-page=200&cursor=c1"] = Reply(status=500)
    with pytest.raises(RemoteError, match="HTTP 500"):
        read("openalex:A100", pages, tmp_path)


@pytest.mark.parametrize("body", ["<html>please log in</html>", "", '["a list"]', "{", '{"results": null}'])
def test_an_answer_that_is_no_record_is_told(tmp_path: Path, body: str) -> None:
    with pytest.raises(RemoteError) as caught:
        read(
            "openalex:A100",
            {"/authors/A100": body, "/works?filter=author.id%3AA100&per-page=200&cursor=%2A": body},
            tmp_path,
        )
    assert "\n" not in str(caught.value)


def test_the_same_answers_give_the_same_digest(tmp_path: Path) -> None:
    pages = openalex_pages(AUTHOR, [{"results": [work(1)]}])
    first, second = read("openalex:A100", pages, tmp_path / "a"), read("openalex:A100", pages, tmp_path / "b")
    assert first == second


def test_orcid_groups_become_papers(tmp_path: Path) -> None:
    person = {
        "name": {"given-names": {"value": "Mira"}, "family-name": {"value": "Kowalska"}, "credit-name": None},
        "other-names": {"other-name": [{"content": "Mira K. Kowalska"}]},
        "biography": {"content": "Studies mires."},
        "keywords": {"keyword": [{"content": "peat, carbon"}]},
        "researcher-urls": {"researcher-url": [{"url-name": "Home", "url": {"value": "https://mires.example/"}},
                                               {"url-name": "bad", "url": {"value": "javascript:alert(1)"}}]},
    }  # fmt: skip

    def summary(title: str, kind: str, index: str, doi: str | None = None) -> dict[str, Any]:
        return {
            "title": {"title": {"value": title}, "subtitle": None},
            "type": kind,
            "publication-date": {"year": {"value": "2019"}, "month": None, "day": None},
            "journal-title": {"value": "Mires"},
            "url": None,
            "display-index": index,
        }

    def group(*summaries: dict[str, Any], doi: str | None = None) -> dict[str, Any]:
        ids = (
            [{"external-id-type": "doi", "external-id-value": doi, "external-id-relationship": "self"}]
            if doi
            else []
        )
        return {"external-ids": {"external-id": ids}, "work-summary": list(summaries)}

    works = {
        "group": [
            group(
                summary("BOGS", "journal-article", "0"),
                summary("Bogs of the north", "journal-article", "1"),
                doi="10.1000/B.1",
            ),
            group(summary("A keynote", "lecture-speech", "0")),
        ]
    }
    reading = read(
        "orcid:https://orcid.org/0000-0002-1825-0097",
        {"/0000-0002-1825-0097/person": person, "/0000-0002-1825-0097/works": works},
        tmp_path,
    )
    assert reading.owner is not None
    assert reading.owner.aliases == ("Mira K. Kowalska",)
    assert reading.owner.interests == ("peat", "carbon")
    assert [link.url for link in reading.owner.links] == [
        "https://orcid.org/0000-0002-1825-0097",
        "https://mires.example/",
    ]
    (paper,) = reading.papers
    assert (paper.title, paper.year, paper.doi, paper.authors) == (
        "Bogs of the north",
        2019,
        "10.1000/b.1",
        (),
    )


def test_semantic_scholar_follows_offsets(tmp_path: Path) -> None:
    author = {
        "authorId": "7",
        "name": "Mira Kowalska",
        "hIndex": 4,
        "citationCount": 40,
        "paperCount": 2,
        "affiliations": [],
    }
    listed = [
        {"paperId": "p1", "title": "Bogs", "year": 2020, "venue": "arXiv.org", "abstract": "Peat.", "externalIds": {"ArXiv": "2001.00001"},
         "authors": [{"authorId": "7", "name": "Mira Kowalska"}, {"authorId": None, "name": "Ilmar Tamm"}]},
        {"paperId": "p2", "title": "Fens", "year": 2021, "venue": "", "publicationVenue": {"name": "Mires"}, "abstract": None, "authors": []},
    ]  # fmt: skip
    with serve({}) as host:

        def route(path: str) -> Reply:
            query = parse_qs(urlsplit(path).query)
            offset = int(query["offset"][0])
            body = {"offset": offset, "data": [listed[offset]]}
            return _reply(body | ({"next": offset + 1} if offset == 0 else {}))

        from ingestion.network.indexes import semantic_scholar

        fields = semantic_scholar._PAPER_FIELDS.replace(",", "%2C")
        host.pages[f"/author/7?fields={semantic_scholar._AUTHOR_FIELDS.replace(',', '%2C')}"] = _reply(author)
        for offset in (0, 1):
            path = f"/author/7/papers?fields={fields}&limit=100&offset={offset}"
            host.pages[path] = route(path)
        reading = _read("s2:7", host, tmp_path)
    assert [(paper.title, paper.status, paper.venue) for paper in reading.papers] == [
        ("Bogs", Status.PREPRINT, "arXiv.org"),
        ("Fens", Status.PUBLISHED, "Mires"),
    ]
    assert reading.papers[0].author_identifiers == ({"semanticscholar": "7"}, {})
    assert reading.papers[0].arxiv_id == "2001.00001"


DBLP = """<?xml version="1.0"?>
<dblpperson name="Mira Kowalska 0002" pid="65/1-2" n="3">
<person key="homepages/65/1-2"><author pid="65/1-2">Mira Kowalska 0002</author><author pid="65/1-2">M. Kowalska</author>
<note type="affiliation">University of Tartu</note><url>https://orcid.org/0000-0002-1825-0097</url></person>
<r><inproceedings key="conf/mire/K20"><author pid="65/1-2">Mira Kowalska 0002</author><author pid="9/9">Ilmar Tamm</author>
<title>Carbon in CO<sub>2</sub>-rich <i>bogs</i>.</title><booktitle>MIRE</booktitle><year>2020</year><ee>https://doi.org/10.1000/K.20</ee></inproceedings></r>
<r><article publtype="informal" key="journals/corr/abs-2001-00001"><author>Mira Kowalska 0002</author><title>Fens.</title>
<journal>CoRR</journal><volume>abs/2001.00001</volume><year>2020</year><ee>https://arxiv.org/abs/2001.00001</ee></article></r>
<r><proceedings key="conf/mire/2020"><editor>Mira Kowalska 0002</editor><title>Proceedings of MIRE</title><year>2020</year></proceedings></r>
</dblpperson>"""


def test_dblp_drops_homonym_numbers_and_edited_volumes(tmp_path: Path) -> None:
    reading = read("dblp:65/1-2", {"/pid/65/1-2.xml": DBLP}, tmp_path)
    assert reading.owner is not None
    assert (reading.owner.name, reading.owner.aliases) == ("Mira Kowalska", ("M. Kowalska",))
    assert reading.owner.identifiers == {"dblp": "65/1-2", "orcid": "0000-0002-1825-0097"}
    assert [(paper.title, paper.venue, paper.status) for paper in reading.papers] == [
        ("Carbon in CO2-rich bogs", "MIRE", Status.PUBLISHED),
        ("Fens", "arXiv", Status.PREPRINT),
    ]
    assert reading.papers[0].authors == ("Mira Kowalska", "Ilmar Tamm")
    assert reading.papers[1].arxiv_id == "2001.00001"


def test_xml_entities_are_left_alone(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY f SYSTEM "file:///etc/passwd">]><dblpperson name="&f;Mira &a;"></dblpperson>'
    try:
        reading = read("dblp:65/1-2", {"/pid/65/1-2.xml": bomb}, tmp_path)
    except RemoteError:
        return
    assert reading.owner is not None
    assert "root:" not in reading.owner.name


def feed(entries: str, total: int) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:o="http://a9.com/-/spec/opensearch/1.1/" xmlns:x="http://arxiv.org/schemas/atom">'
        f"<o:totalResults>{total}</o:totalResults>{entries}</feed>"
    )


def entry(number: int, more: str = "") -> str:
    return (
        f"<entry><id>http://arxiv.org/abs/2001.{number:05}v2</id><title>Bogs\n  {number}</title><summary>Peat.</summary>"
        f"<published>2020-01-02T00:00:00Z</published><author><name>Mira Kowalska</name></author>{more}</entry>"
    )


def test_arxiv_pages_and_journal_references(tmp_path: Path) -> None:
    first = feed("".join(entry(number) for number in range(100)), 101)
    last = feed(entry(100, "<x:journal_ref>Mires 3 (2021)</x:journal_ref>"), 101)
    pages = {
        "/?search_query=au%3Akowalska&start=0&max_results=100": first,
        "/?search_query=au%3Akowalska&start=100&max_results=100": last,
    }
    reading = read("arxiv:au:kowalska", pages, tmp_path)
    assert len(reading.papers) == 101
    assert (reading.papers[0].title, reading.papers[0].arxiv_id, reading.papers[0].status) == (
        "Bogs 0",
        "2001.00000",
        Status.PREPRINT,
    )
    assert (reading.papers[100].venue, reading.papers[100].status) == ("Mires 3 (2021)", Status.PUBLISHED)
    assert reading.owner is None
    assert not any(paper.on_owner_list for paper in reading.papers)


def test_an_empty_page_in_the_middle_is_a_failure(tmp_path: Path) -> None:
    pages = {"/?search_query=bogs&start=0&max_results=100": feed("", 300)}
    with pytest.raises(RemoteError, match="left out a page"):
        read("arxiv:bogs", pages, tmp_path)


@pytest.mark.parametrize(
    "name", ["openalex:W12", "orcid:12", "s2:abc", "dblp:me", "scholar:x", "openalex:", "nonsense"]
)
def test_ids_that_are_none_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        read(name, {}, tmp_path)


def test_inverting_survives_nonsense() -> None:
    assert invert({"b": [1], "a": [0, 2], "c": "x"}) == "a b a"
    assert invert(None) == invert([]) == ""


def test_recorded_answers_are_read(shared: Path, tmp_path: Path) -> None:
    """The recorded bodies of a real author page, where the shared folder is here."""
    import gzip

    folder = shared / "api_samples" / "decoded"
    works = json.loads(gzip.decompress((folder / "orcid__works__3.json.gz").read_bytes()))
    names = {"name": {"given-names": {"value": "A"}, "family-name": {"value": "B"}}}
    reading = read(
        "orcid:0000-0003-1444-9135",
        {"/0000-0003-1444-9135/person": names, "/0000-0003-1444-9135/works": works},
        tmp_path,
    )
    assert len(reading.papers) > 5
    assert all(paper.title for paper in reading.papers)
    atom = (folder / "arxiv__id_1605.08386_s0_m100_199195aa31ad.atom.xml").read_text()
    arxiv = read("arxiv:1605.08386", {"/?id_list=1605.08386&start=0&max_results=100": atom}, tmp_path)
    assert arxiv.papers[0].authors == ("Caprice Stanley", "Tobias Windisch")
