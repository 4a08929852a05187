"""One paper as a BibTeX entry, for exports and for whoever asks how to cite it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.records import Paper
from assistant.text import fold

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def _escape(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in " ".join(text.split()))


def entry_of(paper: Paper) -> str:
    """The entry of a stored paper."""
    row = {
        "title": paper.title,
        "authors": [author.name for author in paper.authors],
        "authors_complete": paper.authors_complete,
        "year": paper.year,
        "venue": paper.venue,
        "status": paper.status.value,
        "links": [link.model_dump() for link in paper.links],
    }
    return bibtex_entry(row, citation_key(row))


def citation_key(row: Mapping[str, Any]) -> str:
    """`wang2025token`: last name of the first author, year, first word of the title that says something."""
    authors = row["authors"]
    last = fold(authors[0]).split()[-1:] if authors else []
    words = [word for word in fold(row["title"]).split() if len(word) > 3 or word.isdigit()]
    key = "".join([*last, str(row["year"] or ""), *words[:1]])
    return re.sub(r"[^a-z0-9]", "", key) or "paper"


def bibtex_entry(row: Mapping[str, Any], key: str) -> str:
    """One paper as a BibTeX entry; the type follows what is known of its venue."""
    venue, status = row["venue"], row["status"]
    others = () if row.get("authors_complete", True) or not row["authors"] else ("others",)
    links = {link["kind"]: link["url"] for link in reversed(row["links"])}
    kind = _entry_type(venue, status)
    fields = {
        "title": "{" + _escape(row["title"]) + "}",
        "author": " and ".join([*(_author(author) for author in row["authors"]), *others]),
        "year": str(row["year"] or ""),
        {"misc": "howpublished", "article": "journal", "inproceedings": "booktitle"}[kind]: _escape(
            venue or ""
        ),
        "doi": _bare_doi(links.get("doi", "")),
        "url": _url(links.get("paper") or links.get("arxiv") or links.get("pdf") or ""),
        "note": _escape(status) if status in ("preprint", "under review", "accepted") else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"])


_JOURNAL = re.compile(r"(?i:journal|transactions|\btrans\b|letters|review|nature)|\bT[A-Z]{2,}\b|JMLR")


def _entry_type(venue: str | None, status: str) -> str:
    if not venue or status in ("preprint", "under review"):
        return "misc"
    return "article" if _JOURNAL.search(venue) else "inproceedings"


def _url(address: str) -> str:
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _author(name: str) -> str:
    """A name BibTeX reads as one person; braces keep a group's name (`A and B Team`) whole."""
    escaped = _escape(name)
    return f"{{{escaped}}}" if re.search(r",|\band\b", escaped) else escaped


def _bare_doi(url: str) -> str:
    match = re.search(r"10\.\d{4,9}/\S+", url)
    return match.group().replace("{", "").replace("}", "") if match else ""
