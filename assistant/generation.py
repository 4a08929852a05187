"""Generations: the search indexes of one state of the catalog, in a folder of their own that is never written again.

    data/catalog.sqlite            the working catalog (assistant.catalog.working)
    data/generations/000007/       catalog.sqlite, vectors.npy, numbers.npy, lexical/, chroma/, manifest.json
    data/current                   the name of the generation that readers open

A generation is built in a folder of another name, checked (as many reachable as counted), renamed, and made current by
renaming the pointer file over the old one. The generation before it is kept for readers that still have it open.
Vectors come from the working catalog, so rebuilding embeds nothing.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from assistant.catalog import Catalog, WorkingCatalog
from assistant.embedding import Embedder, EmbeddingIdentity, Matrix
from assistant.errors import DamagedStoreError, EmbeddingMismatchError, EmptyStoreError, StoreError
from assistant.lexical import LexicalIndex
from assistant.records import Record
from assistant.vectors import VectorIndex

Progress = Callable[[str, int, int], None]
"""Called as `progress(stage, done, total)`."""

REBUILD = "run `colloquy ingest --rebuild`"
EMBEDDED_AT_ONCE = 256
"""Texts embedded between two commits: what a killed run may lose."""
INDEXED_AT_ONCE = 1000
"""Vectors handed to Chroma between two reports of progress."""
CHANGED_SHARE = 0.5
"""With more than this share of texts changed, building anew is cheaper than changing a copy."""
_NAME = re.compile(r"\d{6,}")
_BUILDING = "building-"


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


def embed_missing(working: WorkingCatalog, embedder: Embedder, progress: Progress | None = None) -> int:
    """Embed every text that has no vector yet, committing as it goes; returns how many were embedded.

    Raises `EmbeddingMismatchError` where the stored vectors are of another model.
    """
    recorded = working.embedding()
    if recorded is not None and recorded.name != embedder.name:
        raise EmbeddingMismatchError(
            f"{working.data}: made with embedding model {recorded.name}, not {embedder.name}; "
            "run `colloquy ingest --reembed` to make its vectors anew, or set COLLOQUY_EMBEDDING back"
        )
    missing = list(working.missing_vectors(embedder.name))
    if not missing and recorded is not None:
        return 0
    identity = EmbeddingIdentity.of(embedder)
    if recorded is None:
        working.put_embedding(identity)
    else:
        recorded.check(identity, working.data)
    # Longest first: like lengths share a batch, and an estimate of the time left errs on the long side.
    missing.sort(key=lambda pair: len(pair[1]), reverse=True)
    for start in range(0, len(missing), EMBEDDED_AT_ONCE):
        batch = missing[start : start + EMBEDDED_AT_ONCE]
        working.put_vectors(
            embedder.name,
            [digest for digest, _ in batch],
            embedder.embed_passages([text for _, text in batch]),
        )
        if progress:
            progress("embedding", start + len(batch), len(missing))
    return len(missing)


def publish(
    data: Path,
    working: WorkingCatalog,
    embedder: Embedder,
    progress: Progress | None = None,
    *,
    rebuild: bool = False,
) -> str:
    """Make what the working catalog holds what readers see; returns the generation's name.

    Embeds what has no vector yet. Where the current generation already says the same, it stays (unless `rebuild`).
    Raises `EmptyStoreError`, `EmbeddingMismatchError`, or `DamagedStoreError` where the new indexes fail their check;
    the old generation then stays current.
    """
    embed_missing(working, embedder, progress)
    digest = working.content_digest()
    before = _previous(data)
    if not rebuild and before is not None and before[1].content_digest == digest:
        return before[1].generation
    generations = data / "generations"
    generations.mkdir(exist_ok=True)
    for leftover in generations.glob(f"{_BUILDING}*"):
        shutil.rmtree(leftover)
    name = f"{_last_number(generations) + 1:06d}"
    building = generations / f"{_BUILDING}{name}"
    try:
        _build(building, working, embedder, None if rebuild else before, progress)
        counts = _verify(building)
        manifest = Manifest(
            generation=name,
            made_at=dt.datetime.now(dt.UTC),
            content_digest=digest,
            embedding_name=embedder.name,
            dimension=embedder.dimension,
            counts=counts,
            files=_marks(building),
        )
        _write_durably(building / "manifest.json", manifest.model_dump_json(indent=1).encode())
        building.rename(folder(data, name))
        _sync_folder(generations)
        _write_durably(data / "current", f"{name}\n".encode())
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        raise StoreError(
            f"{building}: cannot be written ({error.strerror or error}); free space or permissions, then run again"
        ) from None
    _remove_older(generations, {name} | ({before[1].generation} if before else set()))
    if progress:
        progress("publishing", 1, 1)
    return name


def withdraw(data: Path) -> None:
    """Show readers an empty store: where every source was removed, nothing of them may be found any more."""
    (data / "current").unlink(missing_ok=True)
    if (data / "generations").is_dir():
        _remove_older(data / "generations", set())


def _previous(data: Path) -> tuple[Path, Manifest] | None:
    """The current generation, where there is one whose files are whole."""
    try:
        path = folder(data, current(data))
        manifest = read_manifest(path)
        check_files(path, manifest)
    except StoreError:
        return None
    return path, manifest


def _build(
    building: Path,
    working: WorkingCatalog,
    embedder: Embedder,
    before: tuple[Path, Manifest] | None,
    progress: Progress | None,
) -> None:
    """Write catalog, vectors and both indexes; Chroma's by changing a copy of the previous one where that is less work."""
    building.mkdir()
    working.write_snapshot(building / "catalog.sqlite")
    numbers, matrix = working.vectors(embedder.name)
    np.save(building / "vectors.npy", matrix)
    np.save(building / "numbers.npy", np.array(numbers, dtype=np.int64))
    catalog = Catalog(building / "catalog.sqlite")
    try:
        texts = ((key.number, key.kind, key.owner_id, text) for key, text in catalog.numbered_texts())
        LexicalIndex.write(building / "lexical", texts)
    finally:
        catalog.close()
    old = _old_numbers(before, embedder)
    added, removed = set(numbers) - old, old - set(numbers)
    if (
        before is None
        or len(added) + len(removed) > CHANGED_SHARE * len(numbers)
        or not _copied(before[0], building)
    ):
        added, removed = set(numbers), set()
    rows = [row for row, number in enumerate(numbers) if number in added]
    with VectorIndex(building / "chroma", create=True) as vectors:
        vectors.remove(sorted(removed))
        for start in range(0, len(rows), INDEXED_AT_ONCE):
            chosen = rows[start : start + INDEXED_AT_ONCE]
            vectors.put([numbers[row] for row in chosen], matrix[chosen])
            if progress:
                progress("indexing", start + len(chosen), len(rows))


def _old_numbers(before: tuple[Path, Manifest] | None, embedder: Embedder) -> set[int]:
    """What the previous indexes hold; nothing where they are of another model and so cannot be changed."""
    if before is None or (before[1].embedding_name, before[1].dimension) != (
        embedder.name,
        embedder.dimension,
    ):
        return set()
    return set(np.load(before[0] / "numbers.npy").tolist())


def _copied(before: Path, building: Path) -> bool:
    """Copy the previous vector index; false where it cannot be read or is not whole, and so must be made anew."""
    place = building / "chroma"
    try:
        shutil.copytree(before / "chroma", place)
        with VectorIndex(place) as vectors:
            check_vectors(vectors, *load_vectors(before), place)
    except Exception:  # noqa: BLE001 - Chroma raises whatever its Rust core or SQLite does; all mean: do not build on it
        shutil.rmtree(place, ignore_errors=True)
        return False
    return True


def _verify(building: Path) -> dict[str, int]:
    """Counts by table; raises `DamagedStoreError` unless every passage is reachable in both indexes."""
    catalog = Catalog(building / "catalog.sqlite")
    try:
        keys, counts = [key.number for key in catalog.passage_keys()], catalog.counts()
    finally:
        catalog.close()
    numbers, matrix = load_vectors(building)
    if numbers != keys or LexicalIndex(building / "lexical").numbers() != keys:
        raise DamagedStoreError(f"{building}: the lexical index does not hold every passage; {REBUILD}")
    with VectorIndex(building / "chroma") as vectors:
        check_vectors(vectors, numbers, matrix, building)
    return counts


def check_vectors(vectors: VectorIndex, numbers: list[int], matrix: Matrix, where: Path) -> None:
    """Raise `DamagedStoreError` unless Chroma holds, and finds, exactly these vectors."""
    counted = vectors.count()
    missing = vectors.unreachable(numbers, matrix)
    if counted != len(numbers) or missing:
        raise DamagedStoreError(
            f"{where}: the vector index counts {counted} and reaches {len(numbers) - len(missing)} "
            f"of {len(numbers)} passages; {REBUILD}"
        )


def load_vectors(path: Path) -> tuple[list[int], Matrix]:
    """Passage numbers, ascending, and their vectors, mapped from the file rather than read."""
    return np.load(path / "numbers.npy").tolist(), np.load(path / "vectors.npy", mmap_mode="r")


def _marks(path: Path) -> dict[str, FileMark]:
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


def _last_number(generations: Path) -> int:
    return max((int(path.name) for path in generations.iterdir() if _NAME.fullmatch(path.name)), default=0)


def _remove_older(generations: Path, kept: set[str]) -> None:
    for path in generations.iterdir():
        if _NAME.fullmatch(path.name) and path.name not in kept:
            # A reader on a system that forbids removing open files keeps it until the next run.
            shutil.rmtree(path, ignore_errors=True)


def _write_durably(path: Path, content: bytes) -> None:
    """Replace a file at one stroke: afterwards it is the old one or the new one, also after a power cut."""
    temporary = path.with_name(f".{path.name}.new")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    _sync_folder(path.parent)


def _sync_folder(path: Path) -> None:
    if os.name == "nt":  # Windows cannot open folders, and needs not
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
