"""Missing abstracts are filled by id or exact title with an author in common, and by nothing less."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from host import Reply, serve

from assistant.records import Author, Paper
from assistant.settings import Settings
from ingestion.network.enrich import enrich, needs
from ingestion.network.fetch import Fetcher
from ingestion.network.indexes.client import Addresses, IndexClient
from ingestion.reading import Reading

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'


def paper(number: int, **more: Any) -> Paper:
    return Paper(
        id=f"p{number}", title=f"Bogs, part {number}", authors=(Author(name="Mira Kowalska"),), **more
    )


def work(title: str, author: str = "M. Kowalska", **more: Any) -> dict[str, Any]:
    return {
        "id": "https://openalex.org/W1",
        "title": title,
        "authorships": [{"author": {"display_name": author}}],
        "abstract_inverted_index": {"Peat": [0], "sinks.": [1]},
        **more,
    }


class Anything(dict[str, Any]):
    """Pages answered by a function of the path, whatever it is."""

    def __init__(self, answer: Callable[[str], Reply]) -> None:
        super().__init__()
        self._answer = answer

    def get(self, path: str, default: Any = None) -> Any:
        return self._answer(path)


def look_up(papers: list[Paper], answer: Callable[[str], Reply], tmp_path: Path) -> list[Reading | str]:
    with serve({}) as host:
        host.pages = Anything(answer)
        addresses = Addresses(openalex=f"{host.url}/oa", arxiv=f"{host.url}/arxiv")
        with Fetcher(
            Settings(allow_private_addresses=True, fetch_delay=0), tmp_path, sleep=lambda seconds: None
        ) as fetcher:
            return list(enrich(papers, IndexClient(fetcher, addresses), NOW, lambda stage, done, total: None))


def filled(found: list[Reading | str]) -> dict[str, str]:
    return {
        one.title: one.abstract for reading in found if isinstance(reading, Reading) for one in reading.papers
    }


def test_each_paper_is_found_by_its_best_key(tmp_path: Path) -> None:
    def answer(path: str) -> Reply:
        query = parse_qs(urlsplit(path).query)
        if path.startswith("/arxiv"):
            entry = "<entry><id>http://arxiv.org/abs/2001.00001v1</id><title>Bogs, part 1</title><summary>From arXiv.</summary><author><name>Mira Kowalska</name></author></entry>"
            return Reply(ATOM.format(entry).encode())
        condition = query["filter"][0]
        if condition.startswith("doi:"):
            assert condition == "doi:10.1000/x"
            return Reply(
                json.dumps(
                    {"results": [work("Bogs: part 2 (extended)", doi="https://doi.org/10.1000/X")]}
                ).encode()
            )
        results = {
            "Bogs part 3": [work("Something else"), work("Bogs, part 3")],
            "Bogs part 4": [work("Bogs, part 4", author="Ilmar Tamm")],
        }
        return Reply(json.dumps({"results": results[condition.removeprefix("title.search:")]}).encode())

    papers = [paper(1, arxiv_id="2001.00001"), paper(2, doi="10.1000/x"), paper(3), paper(4)]
    assert filled(look_up(papers, answer, tmp_path)) == {
        "Bogs, part 1": "From arXiv.",
        "Bogs, part 2": "Peat sinks.",
        "Bogs, part 3": "Peat sinks.",
    }


def test_an_index_that_fails_gives_no_reading(tmp_path: Path) -> None:
    def answer(path: str) -> Reply:
        return (
            Reply(ATOM.format("").encode())
            if path.startswith("/arxiv")
            else Reply(b"<html>maintenance</html>")
        )

    found = look_up([paper(1)], answer, tmp_path)
    assert [one.source.uri if isinstance(one, Reading) else "problem" for one in found] == [
        "enrich:arxiv",
        "problem",
    ]


def test_what_an_enrichment_gave_is_looked_up_again() -> None:
    own = paper(1, abstract="ours", field_sources={"abstract": "s1"})
    given = paper(2, abstract="theirs", field_sources={"abstract": "s9"})
    assert needs([own, given, paper(3)], frozenset({"s9"})) == (given, paper(3))
