"""One file as a document, within the limits of size; archives, pipes and the like are refused."""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import io
import os
import stat
import zlib

from assistant.errors import NoTextError, UnreadableError
from ingestion.collect.folders import File
from ingestion.decode import decode
from ingestion.document import Document

_ARCHIVES = (
    ".zip",
    ".tar",
    ".tgz",
    ".tar.gz",
    ".tar.bz2",
    ".tar.xz",
    ".7z",
    ".rar",
    ".bz2",
    ".xz",
    ".zst",
    ".jar",
)


def load(file: File, read_at: dt.datetime, max_bytes: int) -> Document:
    """Read and decode one file.

    Raises `UnreadableError` for what is missing, special, empty, binary, too large or an archive.
    """
    data = _bytes(file, max_bytes)
    digest = hashlib.sha256(data).hexdigest()
    if data.startswith(b"%PDF"):
        return Document(uri=file.uri, path=file.place, data=data, text="", read_at=read_at, digest=digest)
    decoded = decode(data, file.uri)
    return Document(uri=file.uri, path=file.place, data=data, text=decoded.text, read_at=read_at, digest=digest,
                    encoding_note=decoded.note)  # fmt: skip


def digest_of(file: File, max_bytes: int) -> str:
    """SHA-256 of what `load` would read, in hexadecimal."""
    return hashlib.sha256(_bytes(file, max_bytes)).hexdigest()


def _bytes(file: File, max_bytes: int) -> bytes:
    where = file.uri
    try:
        # Opened without waiting: a pipe that nobody writes to must not hang the run.
        descriptor = os.open(
            file.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with os.fdopen(descriptor, "rb") as stream:
            found = os.fstat(stream.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise UnreadableError("not a regular file", where, remedy="name a file or a folder")
            if found.st_size > max_bytes:
                raise UnreadableError(f"{found.st_size:,} bytes, more than {max_bytes:,}", where,
                                      remedy="split it, or raise COLLOQUY_MAX_BYTES")  # fmt: skip
            data = stream.read(max_bytes + 1)
    except FileNotFoundError:
        raise UnreadableError("no such file or folder", where, remedy="check the path") from None
    except IsADirectoryError:
        raise UnreadableError("a folder, not a file", where) from None
    except OSError as error:
        raise UnreadableError(f"cannot be read ({error.strerror})", where) from None
    if where.lower().endswith(_ARCHIVES):
        raise NoTextError("archives are not opened", where, remedy="unpack it and name the folder")
    return _unzipped(data, where, max_bytes) if data.startswith(b"\x1f\x8b") else data


def _unzipped(data: bytes, where: str, max_bytes: int) -> bytes:
    """A gzipped file's content, as long as it stays within the limit."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            text = stream.read(max_bytes + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableError(f"broken gzip ({error})", where, remedy="pack it again") from None
    if len(text) > max_bytes:
        raise UnreadableError(
            f"unpacks to more than {max_bytes:,} bytes", where, remedy="split it, or raise COLLOQUY_MAX_BYTES"
        )
    return text
