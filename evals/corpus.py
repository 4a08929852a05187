"""A retrieval collection in a folder, as BEIR lays it out (Thakur et al. 2021).

corpus.jsonl    {"id" or "_id", "title", "text", "authors"?}
queries.jsonl   {"id" or "_id", "text"}
qrels.tsv       query-id, doc-id (or person), score; tab-separated, with a heading
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from assistant.errors import MalformedError, UnreadableError
from assistant.records import Record


class Document(Record):
    """One document of a collection."""

    id: str
    title: str = ""
    text: str = ""
    authors: tuple[str, ...] = ()


class Collection(Record):
    """Documents, queries by id, and judgments: query id -> document or person -> grade."""

    name: str
    documents: tuple[Document, ...]
    queries: dict[str, str]
    qrels: dict[str, dict[str, int]]
    digest: str
    """SHA-256 of the documents, in hexadecimal."""

    @classmethod
    def read(cls, folder: Path) -> Collection:
        """Read a folder; queries without a positive judgment are left out, as trec_eval does.

        Raises `UnreadableError` for a missing file, `MalformedError` naming file and line for a broken one.
        """
        documents = tuple(_document(line, place) for line, place in _objects(folder / "corpus.jsonl"))
        asked = {_identity(line): str(line.get("text", "")) for line, _ in _objects(folder / "queries.jsonl")}
        qrels = _qrels(folder / "qrels.tsv")
        judged = {
            key: text
            for key, text in asked.items()
            if any(grade > 0 for grade in qrels.get(key, {}).values())
        }
        digest = hashlib.sha256()
        for document in documents:
            digest.update(document.model_dump_json().encode())
        return cls(
            name=folder.resolve().name,
            documents=documents,
            queries=judged,
            qrels={key: qrels[key] for key in judged},
            digest=digest.hexdigest(),
        )


def _document(line: dict[str, Any], place: tuple[Path, int]) -> Document:
    try:
        return Document(
            id=_identity(line),
            title=line.get("title") or "",
            text=line.get("text") or "",
            authors=tuple(line.get("authors") or ()),
        )
    except ValidationError as error:
        first = error.errors()[0]
        raise MalformedError(f"{first['loc'][0]}: {first['msg']}", str(place[0]), place[1]) from None


def _identity(line: dict[str, Any]) -> str:
    return str(line.get("id", line.get("_id", "")))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UnreadableError(
            "no such file", str(path), remedy="see evals/corpus.py for the layout"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"cannot be read ({type(error).__name__})", str(path)) from None
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            yield number, line


def _objects(path: Path) -> Iterator[tuple[dict[str, Any], tuple[Path, int]]]:
    for number, line in _lines(path):
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            raise MalformedError(f"not JSON ({error.msg})", str(path), number) from None
        if not isinstance(value, dict) or not _identity(value):
            raise MalformedError("not an object with an `id`", str(path), number)
        yield value, (path, number)


def _qrels(path: Path) -> dict[str, dict[str, int]]:
    qrels: dict[str, dict[str, int]] = {}
    for number, line in _lines(path):
        fields = line.split("\t")
        if number == 1 and not fields[-1].strip().lstrip("-").isdigit():
            continue
        try:
            query, judged, grade = fields
            qrels.setdefault(query, {})[judged] = int(grade)
        except ValueError:
            raise MalformedError("not `query-id<TAB>id<TAB>grade`", str(path), number) from None
    return qrels
