"""A retrieval collection in a folder, as BEIR lays it out (Thakur et al. 2021).

corpus.jsonl    {"id" or "_id", "title", "text" or "abstract", "authors"?}; an author is a name, or {"id", "name"}
queries.jsonl   {"id" or "_id", "title"?, "text" or "abstract"}; title and text are asked together
qrels.tsv       judgments of documents or of people (by name or id), see evals/qrels.py; also qrels/test.tsv and qrels.txt
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from assistant.errors import MalformedError
from assistant.records import Record
from evals.matching import fold
from evals.qrels import Qrels, qrels_file, read_lines, read_qrels


class Document(Record):
    """One document of a collection."""

    id: str
    title: str = ""
    text: str = ""
    authors: tuple[str, ...] = ()
    """Ids where the corpus gives them, names elsewhere."""


class Collection(Record):
    """Documents, queries by id, and judgments: query id -> document or person -> grade."""

    name: str
    documents: tuple[Document, ...]
    queries: dict[str, str]
    """Those that are judged, with whatever grades: which of them count is for a measure to say."""
    qrels: Qrels
    """Of the queries that are here."""
    unasked: tuple[str, ...] = ()
    """Ids that are judged although queries.jsonl has no such query."""
    digest: str
    """SHA-256 of the documents, in hexadecimal."""

    @property
    def people(self) -> frozenset[str]:
        """Every author."""
        return frozenset(person for document in self.documents for person in document.authors)

    @property
    def relevant(self) -> Qrels:
        """Judgments of the queries for which something is relevant; trec_eval leaves out the others."""
        return {key: judged for key, judged in self.qrels.items() if any(g > 0 for g in judged.values())}

    def strangers(self, known: frozenset[str]) -> tuple[str, ...]:
        """What is judged and not among the known documents or people, in alphabetical order."""
        return tuple(sorted({name for judged in self.qrels.values() for name in judged} - known))

    @classmethod
    def read(cls, folder: Path) -> Collection:
        """Read a folder; queries that nobody judged are left out.

        Raises `UnreadableError` for a missing file, `MalformedError` naming file and line for a broken one.
        """
        corpus = folder / "corpus.jsonl"
        rows = list(_objects(corpus))
        documents = tuple(_document(row, corpus, number) for number, row in rows)
        ids = {document.id for document in documents}
        people = {person for document in documents for person in document.authors}
        names = _names(rows)

        def known_as(name: str) -> str:
            """The id of who or what a judgment names: as it is written, else by a name that only one has."""
            fitting = () if name in ids or name in people else names.get(fold(name), ())
            return next(iter(fitting)) if len(fitting) == 1 else name

        asked = dict(
            _query(row, folder / "queries.jsonl", n) for n, row in _objects(folder / "queries.jsonl")
        )
        qrels = read_qrels(qrels_file(folder), asked, ids | people, known_as)
        digest = hashlib.sha256()
        for document in documents:
            digest.update(document.model_dump_json().encode())
        return cls(
            name=folder.resolve().name,
            documents=documents,
            queries={key: text for key, text in asked.items() if key in qrels},
            qrels={key: qrels[key] for key in asked if key in qrels},
            unasked=tuple(key for key in qrels if key not in asked),
            digest=digest.hexdigest(),
        )


def _document(row: dict[str, Any], path: Path, number: int) -> Document:
    try:
        return Document(
            id=_identity(row),
            title=row.get("title") or "",
            text=row.get("text") or row.get("abstract") or "",
            authors=tuple(key for key, _ in _authors(row)),
        )
    except ValidationError as error:
        first = error.errors()[0]
        raise MalformedError(f"{first['loc'][0]}: {first['msg']}", str(path), number) from None
    except TypeError:
        raise MalformedError(
            "authors: not a list of names or of objects with `id` and `name`", str(path), number
        ) from None


def _authors(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Id and name of each author; the name is the id where none is given. Raises `TypeError` for what is neither."""
    authors = row.get("authors") or []
    if not isinstance(authors, list):
        raise TypeError
    for one in authors:
        name = one.get("name") if isinstance(one, dict) else one
        key = (_identity(one) if isinstance(one, dict) else "") or name
        if not isinstance(key, str):
            raise TypeError
        if key.strip():
            yield key, str(name or key)


def _names(rows: list[tuple[int, dict[str, Any]]]) -> dict[str, set[str]]:
    """Folded name -> ids of the people who have it; a name without letters and digits is nobody's."""
    names: dict[str, set[str]] = defaultdict(set)
    for _, row in rows:
        for key, name in _authors(row):
            names[fold(name)].add(key)
    names.pop("", None)
    return names


def _query(row: dict[str, Any], path: Path, number: int) -> tuple[str, str]:
    parts = [row.get("title"), row.get("text") or row.get("abstract")]
    text = "\n".join(str(part) for part in parts if part)
    if not text.strip():
        raise MalformedError("no `text`, `abstract` or `title` to ask", str(path), number)
    return _identity(row), text


def _identity(row: dict[str, Any]) -> str:
    found = row.get("id", row.get("_id"))
    return "" if found is None else str(found)


def _objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON-lines file with their line numbers; each has an id of its own."""
    seen: set[str] = set()
    for number, line in read_lines(path):
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            raise MalformedError(f"not JSON ({error.msg})", str(path), number) from None
        if not isinstance(value, dict) or not _identity(value):
            raise MalformedError("not an object with an `id`", str(path), number)
        if _identity(value) in seen:
            raise MalformedError(f"id {_identity(value)!r} stands here twice", str(path), number)
        seen.add(_identity(value))
        yield number, value
