"""The folder of generations: which is current, where each lies, which are kept."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from assistant.errors import DamagedStoreError, EmptyStoreError, StoreError
from assistant.generation.manifest import REBUILD, Manifest, check_files, read_manifest

_NAME = re.compile(r"\d{6,}")
BUILDING = "building-"


def current(data: Path) -> str:
    """The name of the current generation; raises `EmptyStoreError` where nothing was published yet."""
    try:
        name = (data / "current").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        raise EmptyStoreError(
            f"{data}: nothing is stored here yet; run `colloquy ingest WHAT --data {data}`"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedStoreError(
            f"{data / 'current'}: cannot be read ({type(error).__name__}); {REBUILD}"
        ) from None
    if not _NAME.fullmatch(name):
        raise DamagedStoreError(f"{data / 'current'}: does not name a generation; {REBUILD}")
    return name


def folder(data: Path, name: str) -> Path:
    """Where a generation lies."""
    return data / "generations" / name


def withdraw(data: Path) -> None:
    """Show readers an empty store: where every source was removed, nothing of them may be found any more."""
    (data / "current").unlink(missing_ok=True)
    if (data / "generations").is_dir():
        remove_older(data / "generations", set())


def previous(data: Path) -> tuple[Path, Manifest] | None:
    """The current generation, where there is one whose files are whole."""
    try:
        path = folder(data, current(data))
        manifest = read_manifest(path)
        check_files(path, manifest)
    except StoreError:
        return None
    return path, manifest


def last_number(generations: Path) -> int:
    return max((int(path.name) for path in generations.iterdir() if _NAME.fullmatch(path.name)), default=0)


def remove_older(generations: Path, kept: set[str]) -> None:
    for path in generations.iterdir():
        if _NAME.fullmatch(path.name) and path.name not in kept:
            # A reader on a system that forbids removing open files keeps it until the next run.
            shutil.rmtree(path, ignore_errors=True)
