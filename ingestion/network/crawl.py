"""From a homepage to a site: the pages, BibTeX and CVs on the same host that are about publications and people."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup

from assistant.errors import InputError
from ingestion.document import Document, Site
from ingestion.network.fetch import Fetcher, Page

MOST_PAGES = 60
_WANTED = re.compile(
    r"publi|paper|research|bibl|about|people|member|team|staff|cv\b|vita|resume|bio|home|news|project|works|论文|成员|发表",
    re.IGNORECASE,
)
_UNWANTED = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|ico|css|js|mp4|mov|webm|zip|gz|tar|pptx?|key|docx?|xlsx?|woff2?|mp3)$", re.I
)
_DATA_FILE = re.compile(r"\.(?:bib|ris|ya?ml|json|csv|md|txt)$", re.IGNORECASE)
_CV_FILE = re.compile(r"(?:cv|vita|resume)[^/]*\.pdf$", re.IGNORECASE)

ToDocument = Callable[[Page, PurePosixPath], Document]


def crawl(
    start: str, fetcher: Fetcher, to_document: ToDocument, *, depth: int = 2, follow_all: bool = False
) -> tuple[Site, tuple[str, ...]]:
    """Fetch a homepage and what it links to on its host, breadth first, at most `MOST_PAGES` pages.

    Returns the site and one line for each page that could not be fetched. Raises `InputError` where the homepage
    itself cannot be. `to_document` decodes a page; its errors count as a page that could not be read.
    """
    first = fetcher.get(start)
    host = urlsplit(first.url).netloc
    queue: deque[tuple[str, int]] = deque()
    seen = {_key(start), _key(first.url)}
    documents = [to_document(first, _path(first.url))]
    problems: list[str] = []
    _enqueue(first, host, 1, queue, seen, depth, follow_all)
    while queue and len(documents) < MOST_PAGES:
        url, level = queue.popleft()
        try:
            page = fetcher.get(url)
            if urlsplit(page.url).netloc != host:
                continue
            documents.append(to_document(page, _path(page.url)))
        except InputError as error:
            problems.append(str(error))
            continue
        seen.add(_key(page.url))
        _enqueue(page, host, level + 1, queue, seen, depth, follow_all)
    if queue:
        problems.append(f"{start}: stopped after {MOST_PAGES} pages; name further pages on the command line")
    return Site(uri=start, documents=tuple(documents), url=first.url), tuple(problems)


def _enqueue(
    page: Page,
    host: str,
    level: int,
    queue: deque[tuple[str, int]],
    seen: set[str],
    depth: int,
    follow_all: bool,
) -> None:
    if level > depth or "html" not in page.content_type.lower():
        return
    soup = BeautifulSoup(page.data, "lxml")
    base = urljoin(page.url, str(soup.base["href"])) if soup.base and soup.base.get("href") else page.url
    for anchor in soup.find_all("a", href=True):
        try:
            target = urldefrag(urljoin(base, str(anchor["href"]).strip())).url
            parts = urlsplit(target)
        except ValueError:
            continue
        if parts.scheme not in ("http", "https") or parts.netloc != host or _key(target) in seen:
            continue
        if _UNWANTED.search(parts.path) or (
            parts.path.lower().endswith(".pdf") and not _CV_FILE.search(parts.path)
        ):
            continue
        text = f"{unquote(parts.path)} {anchor.get_text(' ', strip=True)[:80]}"
        if follow_all or _DATA_FILE.search(parts.path) or _CV_FILE.search(parts.path) or _WANTED.search(text):
            seen.add(_key(target))
            queue.append((target, level))


def _key(url: str) -> str:
    """One key for the addresses of one page: no fragment, no trailing slash, no index file."""
    parts = urlsplit(urldefrag(url).url)
    path = re.sub(r"/(?:index\.html?)?$", "", parts.path)
    return f"{parts.netloc.lower()}{path}?{parts.query}"


def _path(url: str) -> PurePosixPath:
    parts = urlsplit(url)
    path = unquote(parts.path).strip("/") or "index.html"
    safe = [part for part in path.split("/") if part not in ("", ".", "..")]
    return PurePosixPath(*safe) if safe else PurePosixPath("index.html")
