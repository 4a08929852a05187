"""A homepage is followed to its publications on the same host, and no further."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from host import Reply, serve

from assistant.settings import Settings
from ingestion.document import Document
from ingestion.network.crawl import crawl
from ingestion.network.fetch import Fetcher, Page


def document(page: Page, path: PurePosixPath) -> Document:
    return Document(
        uri=page.url,
        path=path,
        data=page.data,
        text=page.data.decode(),
        read_at=page.fetched_at,
        digest=hashlib.sha256(page.data).hexdigest(),
        url=page.url,
    )


def test_publications_are_followed_on_the_same_host(tmp_path: Path) -> None:
    home = """<a href="publications.html">Publications</a> <a href="/photos/cat.jpg">publication cat</a>
    <a href="http://elsewhere.example/papers.html">papers elsewhere</a> <a href="hobby.html">Sailing</a>
    <a href="mailto:someone@lab.example">paper</a> <a href="javascript:void(0)">paper</a> <a href="files/cv.pdf">CV</a>"""
    pages = {
        "/": home,
        "/publications.html": '<a href="papers.bib">BibTeX</a> <a href="/">home</a> <a href="/publications.html#2024">2024</a>',
        "/papers.bib": Reply(b"@article{a, title={A}}", headers={"Content-Type": "text/plain"}),
        "/hobby.html": "sailing",
    }
    settings = Settings(allow_private_addresses=True, fetch_delay=0)
    with serve(pages) as host, Fetcher(settings, tmp_path) as fetcher:
        site, problems = crawl(f"{host.url}/", fetcher, document)
        assert [str(one.path) for one in site.documents] == ["index.html", "publications.html", "papers.bib"]
        assert len(problems) == 1
        assert "files/cv.pdf" in problems[0]
        assert "HTTP 404" in problems[0]
        assert host.asked.count("/publications.html") == 1
        assert "/hobby.html" not in host.asked


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    pages = {f"/papers/{number}": f'<a href="/papers/{number + 1}">papers</a>' for number in range(200)}
    settings = Settings(allow_private_addresses=True, fetch_delay=0)
    with (
        serve({"/": '<a href="/papers/0">papers</a>', **pages}) as host,
        Fetcher(settings, tmp_path) as fetcher,
    ):
        site, _ = crawl(f"{host.url}/", fetcher, document, depth=1000)
    assert len(site.documents) == 60
