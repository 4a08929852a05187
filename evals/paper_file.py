"""A file of papers read with `json` alone: its rows, and which of its names and titles are unmistakable."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

Row = dict[str, Any]
PLAIN_NAME = re.compile(r"^[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: [A-Z]\.)? [A-Z][a-z]+(?:-[A-Z][a-z]+)?$")


def read_rows(path: Path) -> list[Row]:
    """The papers of a JSON-lines file, gzipped or not, one object a line."""
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in text.decode().splitlines() if line.strip()]


def plain(text: str) -> str:
    """Letters and digits only, without case and accents: for comparing titles and names."""
    decomposed = unicodedata.normalize("NFKD", re.sub(r"\\[A-Za-z]+", "", text))
    return "".join(character for character in decomposed.casefold() if character.isalnum())


def titles_of(rows: Any) -> frozenset[str]:
    return frozenset(plain(row["title"]) for row in rows)


def ending(name: str) -> tuple[str, str]:
    parts = name.replace(".", " ").replace("-", " ").split()
    return (plain(parts[-1]), plain(parts[0])[:1]) if parts else ("", "")


def beginning(name: str) -> str:
    return " ".join(plain(part) for part in name.split()[:2])


def doubtful(rows: list[Row]) -> frozenset[int]:
    """Positions of rows that may be one work with another: a shared DOI, or a title inside another's by a common author."""
    found: set[int] = set()
    by_doi: dict[str, list[int]] = defaultdict(list)
    by_author: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row.get("doi"):
            by_doi[str(row["doi"]).casefold().split()[0]].append(place)
        for name in row.get("authors") or ():
            by_author[name].append(place)
    for places in by_doi.values():
        found |= set(places) if len(places) > 1 else set()
    titles = [plain(row["title"]) for row in rows]
    for places in by_author.values():
        for one in places:
            found |= {
                one
                for other in places
                if one != other
                and len(titles[one]) > 20
                and (titles[one] in titles[other] or titles[other] in titles[one])
            }
    return frozenset(found)


def may_be_same(one: str, other: str) -> bool:
    """Whether two spellings may be one person: given names that begin alike, one of them shortened or with a middle name."""
    a, b = plain(one.split(maxsplit=1)[0]), plain(other.split(maxsplit=1)[0])
    return a == b or len(a) == 1 or len(b) == 1 or plain(one) == plain(other)
