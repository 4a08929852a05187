"""Generations: the search indexes of one state of the catalog, in a folder of their own that is never written again.

    data/catalog.sqlite            the working catalog (assistant.catalog.working)
    data/generations/000007/       catalog.sqlite, vectors.npy, numbers.npy, lexical/, chroma/, manifest.json
    data/current                   the name of the generation that readers open

A generation is built in a folder of another name, checked (as many reachable as counted), renamed, and made current by
renaming the pointer file over the old one. The generation before it is kept for readers that still have it open.
Vectors come from the working catalog, so rebuilding embeds nothing.
"""

from assistant.generation.folder import current, folder, withdraw
from assistant.generation.manifest import REBUILD, FileMark, Manifest, check_files, read_manifest
from assistant.generation.publishing import publish
from assistant.generation.vectors import Progress, check_vectors, embed_missing, load_vectors

__all__ = [
    "REBUILD",
    "FileMark",
    "Manifest",
    "Progress",
    "check_files",
    "check_vectors",
    "current",
    "embed_missing",
    "folder",
    "load_vectors",
    "publish",
    "read_manifest",
    "withdraw",
]
