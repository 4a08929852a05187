"""Addresses and identifiers as pages state them: what kind of link it is, and the DOI or arXiv id inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"'<>{}\\,;|]+)", re.IGNORECASE)
_ARXIV_NEW = r"\d{4}\.\d{4,5}"
_ARXIV_OLD = r"[a-z-]+(?:\.[A-Z]{2})?/\d{7}"
_ARXIV = re.compile(
    rf"(?:arxiv\.org/(?:abs|pdf|html)/|arxiv[:\s.]\s*|10\.48550/arxiv\.)({_ARXIV_NEW}|{_ARXIV_OLD})",
    re.IGNORECASE,
)
_ARXIV_BARE = re.compile(rf"\s*({_ARXIV_NEW}|{_ARXIV_OLD})(?:v\d+)?\s*", re.IGNORECASE)
_ORCID = re.compile(r"\b(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\b")

# Words of a link's label or of a field's name, most telling first.
_LABELS: tuple[tuple[str, str], ...] = (
    (r"arxiv|preprint", "arxiv"),
    (r"\bdoi\b", "doi"),
    (r"code|github|repo|software|implementation", "code"),
    (r"slide|presentation|\btalk\b", "slides"),
    (r"video|youtube|recording|demo", "video"),
    (r"data ?set|\bdata\b", "data"),
    (r"project|web ?site|web ?page|home ?page|\bpage\b|blog", "project"),
    (r"supp|appendix|poster|bib|cite", "other"),
    (r"\bpdf\b", "pdf"),
    (r"paper|publisher|journal|proceedings|openreview|html|link|acl|anthology", "paper"),
)
_ADDRESS_FIELDS = ("url", "link", "href", "address")
_LABEL_FIELDS = ("name", "label", "type", "text", "title", "display", "platform", "network", "icon")
_HOSTS: tuple[tuple[str, str], ...] = (
    ("arxiv.org", "arxiv"),
    ("doi.org", "doi"),
    ("scholar.google", "scholar"),
    ("orcid.org", "orcid"),
    ("dblp.", "dblp"),
    ("semanticscholar.org", "semanticscholar"),
    ("openalex.org", "openalex"),
    ("linkedin.com", "linkedin"),
    ("youtube.com", "video"),
    ("youtu.be", "video"),
    ("vimeo.com", "video"),
    ("bilibili.com", "video"),
    ("slideslive.com", "video"),
    ("huggingface.co/datasets", "data"),
    ("zenodo.org", "data"),
)
_IDENTIFIERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("orcid", re.compile(r"orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])", re.IGNORECASE)),
    (
        "dblp",
        re.compile(r"dblp[^/]*/(?:pid|pers/hd|pers)/([\w/-]+?)(?:\.html|\.xml)?(?:$|[?#])", re.IGNORECASE),
    ),
    ("semanticscholar", re.compile(r"semanticscholar\.org/author/(?:[^/]+/)?(\d+)", re.IGNORECASE)),
    ("openalex", re.compile(r"openalex\.org/(?:authors/)?(A\d+)", re.IGNORECASE)),
)


def find_doi(text: str) -> str | None:
    """The first DOI in a text or address, in lower case (DOIs are case-insensitive), without final punctuation."""
    match = _DOI.search(text)
    if match is None:
        return None
    doi = match.group(1).rstrip(".,:;").lower()
    while doi.endswith(")") and doi.count("(") < doi.count(")"):
        doi = doi[:-1]
    return doi.removesuffix(".pdf") or None


def find_arxiv_id(text: str) -> str | None:
    """The first arXiv id that is named as one (`arXiv:`, an arxiv.org address, an arXiv DOI), without version."""
    match = _ARXIV.search(text)
    return match.group(1) if match else None


def bare_arxiv_id(text: str) -> str | None:
    """An arXiv id where the field itself says it is one (`arxiv = {2401.00001}`)."""
    match = _ARXIV_BARE.fullmatch(text)
    return match.group(1) if match else find_arxiv_id(text)


def preprint_year(arxiv_id: str | None, venue: str) -> int | None:
    """The year of a work that appeared nowhere else: the first two digits of its arXiv id, in the form in use since 2007."""
    if not arxiv_id or (venue and not re.search(r"arxiv|preprint", venue, re.IGNORECASE)):
        return None
    return 2000 + int(arxiv_id[:2]) if re.fullmatch(_ARXIV_NEW, arxiv_id) else None


def find_orcid(text: str) -> str | None:
    """The first ORCID in a text."""
    match = _ORCID.search(text)
    return match.group(1) if match else None


def is_web_address(url: str) -> bool:
    """Whether an address is one that may be shown: http or https, with a host."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.netloc) and " " not in url.strip()


def resolve(url: str, base: str | None) -> str | None:
    """An absolute http(s) address, joined to the page's own where that is known; else None."""
    url = url.strip()
    if not url:
        return None
    if base and not urlsplit_safe(url):
        try:
            url = urljoin(base, url)
        except ValueError:
            return None
    return url if is_web_address(url) else None


def urlsplit_safe(url: str) -> str:
    """The scheme of an address, empty where there is none or it cannot be read."""
    try:
        return urlsplit(url).scheme
    except ValueError:
        return ""


def labelled_links(value: Any) -> Iterator[tuple[str, str]]:
    """Labels and addresses of a field of links: a map, a list of addresses, of `{name, url}` or of maps with one key (`- pdf: …`)."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield "", item.strip()
        elif isinstance(item, Mapping):
            address = next((item[name] for name in _ADDRESS_FIELDS if isinstance(item.get(name), str)), None)
            if (
                address
                and (len(item) > 1 or not isinstance(value, Mapping))
                and any(name in item for name in _LABEL_FIELDS)
            ):
                yield next(str(item[name]) for name in _LABEL_FIELDS if name in item), address.strip()
                continue
            for name, inner in item.items():
                if isinstance(inner, str):
                    yield str(name), inner.strip()


def paper_link_kind(url: str, label: str = "") -> str:
    """What a link beside a publication leads to: by its host, then by the words of its label."""
    host = url.casefold()
    for name, kind in _HOSTS:
        if name in host and kind in ("arxiv", "doi", "video", "data"):
            return kind
    words = label.casefold()
    for pattern, kind in _LABELS:
        if re.search(pattern, words):
            return "paper" if kind in ("arxiv", "doi") else kind
    if re.search(r"//(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)/", host):
        return "code"
    if re.search(r"\.pdf(?:$|[?#])", host):
        return "pdf"
    if re.search(r"\.github\.io|sites\.google", host):
        return "project"
    return "paper"


def person_link_kind(url: str, label: str = "") -> str:
    """What a link on a person's page leads to, as `Link.kind`."""
    address = url.casefold()
    if address.startswith("mailto:"):
        return "email"
    for name, kind in _HOSTS:
        if name in address and kind not in ("video", "data", "arxiv", "doi"):
            return kind
    if re.match(r"https?://(?:www\.)?github\.com/[\w-]+/?$", address):
        return "github"
    return "homepage" if re.search(r"home ?page|web ?site|^site$", label.casefold()) else "other"


def person_identifiers(urls: list[str]) -> dict[str, str]:
    """A person's ids in the indexes, read from the addresses of their profiles there."""
    found: dict[str, str] = {}
    for url in urls:
        for name, pattern in _IDENTIFIERS:
            if match := pattern.search(url):
                found.setdefault(name, match.group(1))
        if "scholar.google" in url and "user=" in url:
            user = parse_qs(urlsplit(url).query).get("user", [""])[0]
            if user:
                found.setdefault("scholar", user)
    return found
