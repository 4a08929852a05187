"""The `Source` record of what is being read: a document, or a folder read as one."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from assistant.records import Source
from ingestion.document import Document, Site
from ingestion.named import is_remote


def source_id(uri: str) -> str:
    """The stable id of a source, from its uri alone."""
    return "s" + hashlib.sha256(uri.encode()).hexdigest()[:15]


def shown_path(uri: str, root: str) -> str:
    """What visitors may see of a file or folder: its path within the folder that was named; empty for an address."""
    if "://" in uri or is_remote(uri):
        return ""
    named = PurePosixPath(root if not is_remote(root) else uri)
    folder = named.parent if named.suffix in (".yaml", ".yml") else named
    try:
        below = PurePosixPath(uri).relative_to(folder)
    except ValueError:
        return PurePosixPath(uri).name
    name = folder.name or PurePosixPath(Path(folder).resolve()).name
    return below.as_posix() if folder != named else PurePosixPath(name, below).as_posix()


def document_source(document: Document, reader: str, title: str = "") -> Source:
    """The source a document is, read by the named reader."""
    return Source(
        id=source_id(document.uri),
        uri=document.uri,
        format=reader,
        read_at=document.read_at,
        digest=document.digest,
        url=document.url,
        title=title,
    )


def site_source(site: Site, reader: str, title: str = "") -> Source:
    """The source a folder is; its digest changes when any of its documents does."""
    digest = hashlib.sha256()
    for document in sorted(site.documents, key=lambda document: document.path.as_posix()):
        digest.update(f"{document.path.as_posix()}\0{document.digest}\n".encode())
    return Source(
        id=source_id(site.uri),
        uri=site.uri,
        format=reader,
        read_at=max(document.read_at for document in site.documents),
        digest=digest.hexdigest(),
        url=site.url,
        title=title,
    )
