"""Publishing: what the working catalog holds becomes what readers see."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from assistant.catalog import WorkingCatalog
from assistant.embedding import Embedder
from assistant.errors import StoreError
from assistant.generation.durable import sync_folder, write_durably
from assistant.generation.folder import BUILDING, folder, last_number, previous, remove_older
from assistant.generation.indexes import build, verify
from assistant.generation.manifest import Manifest, marks_of
from assistant.generation.vectors import Progress, embed_missing


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
    before = previous(data)
    if not rebuild and before is not None and before[1].content_digest == digest:
        return before[1].generation
    generations = data / "generations"
    generations.mkdir(exist_ok=True)
    for leftover in generations.glob(f"{BUILDING}*"):
        shutil.rmtree(leftover)
    name = f"{last_number(generations) + 1:06d}"
    building = generations / f"{BUILDING}{name}"
    try:
        build(building, working, embedder, None if rebuild else before, progress)
        counts = verify(building)
        manifest = Manifest(
            generation=name,
            made_at=dt.datetime.now(dt.UTC),
            content_digest=digest,
            embedding_name=embedder.name,
            dimension=embedder.dimension,
            counts=counts,
            files=marks_of(building),
        )
        write_durably(building / "manifest.json", manifest.model_dump_json(indent=1).encode())
        building.rename(folder(data, name))
        sync_folder(generations)
        write_durably(data / "current", f"{name}\n".encode())
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        raise StoreError(
            f"{building}: cannot be written ({error.strerror or error}); free space or permissions, then run again"
        ) from None
    remove_older(generations, {name} | ({before[1].generation} if before else set()))
    if progress:
        progress("publishing", 1, 1)
    return name
