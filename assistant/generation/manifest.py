"""What a generation says it holds, and whether its files are as they were written."""

from __future__ import annotations

import datetime as dt
import zlib
from pathlib import Path

from pydantic import ValidationError

from assistant.errors import DamagedStoreError
from assistant.records import Record

REBUILD = "run `colloquy ingest --rebuild`"


class FileMark(Record):
    """Size and CRC-32 of a file that must not change."""

    size: int
    crc32: int


class Manifest(Record):
    """What a generation says it holds."""

    generation: str
    made_at: dt.datetime
    content_digest: str
    embedding_name: str
    dimension: int
    counts: dict[str, int]
    files: dict[str, FileMark]
    """By path inside the generation; Chroma's own files are not among them, for it writes to them when it opens."""


def read_manifest(path: Path) -> Manifest:
    """The manifest of the generation in this folder; raises `DamagedStoreError`."""
    try:
        return Manifest.model_validate_json((path / "manifest.json").read_bytes())
    except OSError:
        raise DamagedStoreError(f"{path}: its manifest is missing; {REBUILD}") from None
    except ValidationError:
        raise DamagedStoreError(f"{path}: its manifest is damaged; {REBUILD}") from None


def check_files(path: Path, manifest: Manifest) -> None:
    """Raise `DamagedStoreError` unless every file is there, whole and unchanged."""
    for name, mark in manifest.files.items():
        if _mark(path / name) != mark:
            raise DamagedStoreError(f"{path / name}: missing or damaged; {REBUILD}")


def marks_of(path: Path) -> dict[str, FileMark]:
    files = (file for file in sorted(path.rglob("*")) if file.is_file())
    names = (file.relative_to(path) for file in files)
    return {
        name.as_posix(): mark
        for name in names
        if name.parts[0] != "chroma" and name.suffix != ".lock" and (mark := _mark(path / name)) is not None
    }


def _mark(path: Path) -> FileMark | None:
    crc = size = 0
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                crc, size = zlib.crc32(block, crc), size + len(block)
    except OSError:
        return None
    return FileMark(size=size, crc32=crc)
