"""The two cohorts of `assistant.search.research_at_large`: names of research concepts, and papers that nobody wrote.

    python -m evals.at_large            what there is, and how many of it
    python -m evals.at_large --write    embed it all, and keep the vectors beside the module

`evals/research_at_large/concepts/*.txt` holds a concept a line, its names parted by `;`, and behind a tab what people who know none of them say for it,
parted by `|` (`assistant.search.lay_words`); `papers/*.jsonl` and `labs/*.jsonl` an invented paper
a line (title, abstract). Those of `labs` have questions besides: `evals.presence` learns from them when a lab has something on a topic.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import EmbeddingIdentity, Matrix
from assistant.embedding.minilm import MiniLM
from assistant.search import research_at_large
from evals.paper_file import read_rows

FOLDER = Path(__file__).with_name("research_at_large")
NAMES = 3
"""So many of a concept's names are embedded together."""
AXES = 192
"""Dimensions that wordings are compared in: half of the embedding's, and lay topics find their papers as well."""


def lay_words() -> dict[str, tuple[str, ...]]:
    """The concepts, each by its first names, with what lay people say for it."""
    told: dict[str, tuple[str, ...]] = {}
    for path in sorted(FOLDER.glob("concepts/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            names, _, wordings = line.strip().partition("\t")
            if names:
                concept = ", ".join(name.strip() for name in names.split(";")[:NAMES])
                said = tuple(one.strip() for one in wordings.split("|") if one.strip())
                told[concept] = (*told.get(concept, ()), *said)
    return told


def concepts() -> tuple[str, ...]:
    """The concepts, each by its first names."""
    return tuple(lay_words())


def papers() -> dict[str, tuple[str, ...]]:
    """The papers by file (those of the invented labs by the lab's name), each as title and abstract."""
    return {
        path.stem: tuple(f"{one['title']}. {one['abstract']}" for one in read_rows(path) if "title" in one)
        for folder in ("labs", "papers")
        for path in sorted(FOLDER.glob(f"{folder}/*.jsonl"))
    }


def made_of() -> str:
    """The digest of all texts, which the vectors are stored with."""
    digest = hashlib.sha256()
    said = (one for wordings in lay_words().values() for one in wordings)
    for text in (*concepts(), *said, *(one for texts in papers().values() for one in texts)):
        digest.update(text.encode() + b"\n")
    return digest.hexdigest()


def vectors_file() -> Path:
    """Where the vectors are kept."""
    return Path(research_at_large.__file__).with_name(research_at_large.KEPT)


def as_bytes(rows: Matrix) -> NDArray[np.int8]:
    """Unit rows with each component as a share of the row's largest, in 127ths: four times smaller, and the same cosines within 0.01."""
    largest = np.abs(rows).max(axis=1, keepdims=True)
    return np.asarray(np.round(rows / largest * 127), dtype=np.int8)


def along_axes(rows: Matrix) -> tuple[Matrix, Matrix]:
    """The axes along which rows are longest, shape (dimension, `AXES`), and the rows along them."""
    _, _, directions = np.linalg.svd(rows, full_matrices=False)
    axes: Matrix = directions[:AXES].T
    return axes, rows @ axes


def _write() -> None:
    model, path = MiniLM(), vectors_file()
    identity = EmbeddingIdentity.of(model)
    said = [(row, one) for row, wordings in enumerate(lay_words().values()) for one in wordings]
    axes, wordings = along_axes(model.embed_passages([one for _, one in said]))
    np.savez_compressed(
        path,
        made_of=np.array(made_of()),
        name=np.array(identity.name),
        probe=np.array(identity.probe, dtype=np.float32),
        concepts=as_bytes(model.embed_passages(concepts())),
        papers=as_bytes(model.embed_passages([one for texts in papers().values() for one in texts])),
        axes=axes.astype(np.float16),
        wordings=as_bytes(wordings),
        lengths=np.linalg.norm(wordings, axis=1).astype(np.float16),
        worded=np.array([row for row, _ in said], dtype=np.int16),
    )
    print(f"written: {path.name}, {path.stat().st_size} bytes")


def main() -> None:
    """Say what there is, or embed it."""
    parser = argparse.ArgumentParser(description="The cohorts a topic is compared with.")
    parser.add_argument("--write", action="store_true", help="embed the texts and keep the vectors")
    if parser.parse_args().write:
        _write()
    print(f"{len(concepts())} concepts, {sum(map(len, lay_words().values()))} lay wordings")
    for name, texts in papers().items():
        print(f"{len(texts):5} papers  {name}")


if __name__ == "__main__":
    main()
