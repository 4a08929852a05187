"""From what was named on the command line to documents and sites: files, folders, size limits, what must not be opened.

Files are read one at a time and let go again, so memory does not grow with their number.
"""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import io
import os
import stat
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from assistant.errors import InputError, UnreadableError
from ingestion.decode import decode
from ingestion.document import Document, Site

MOST_FILES = 50_000
_HELD_BYTES = 64_000_000
_DEEPEST = 24
_SKIPPED_FOLDERS = frozenset(
    [
        "node_modules",
        "__pycache__",
        "_site",
        "vendor",
        "bower_components",
        "dist",
        "build",
        "target",
        "venv",
        "__MACOSX",
    ]
)
_NOT_CONTENT = frozenset(
    [".css", ".scss", ".sass", ".less", ".js", ".mjs", ".ts", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".eot", ".ttf", ".otf", ".woff", ".woff2", ".mp4", ".mp3", ".wav", ".webm", ".mov", ".avi", ".ogg", ".py", ".rb", ".sh", ".lock", ".gemspec", ".toml", ".ini", ".cfg", ".log", ".pyc", ".so", ".liquid", ".xml", ".rss", ".atom", ".bst", ".cls", ".sty", ".r", ".m", ".cpp", ".c", ".h", ".java", ".ipynb", ".webmanifest", ".npy", ".pkl", ".db", ".sqlite", ".ds_store", ".editorconfig", ".example", ".bak", ".swp"]
)  # fmt: skip
_NOT_CONTENT_NAMES = frozenset(
    ["license", "licence", "license.md", "license.txt", "readme", "readme.md", "readme.txt", "changelog.md", "contributing.md", "gemfile", "makefile", "dockerfile", "cname", "robots.txt", "humans.txt", "package.json", "package-lock.json", "composer.json", "tsconfig.json", "_config.yml", "_config.yaml", ".nojekyll", "code_of_conduct.md", "security.md", "manifest.json", "requirements.txt"]
)  # fmt: skip
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
_SITE_MARKS = frozenset(
    ["_config.yml", "_config.yaml", "config.toml", "config.yaml", "config.yml", "hugo.toml", "hugo.yaml", "index.html", "index.htm", "index.md", "index.jemdoc", "index.qmd", "_quarto.yml", "mkdocs.yml", "docusaurus.config.js", "gatsby-config.js", "cv.yaml", "cv.yml", ".git", "content", "_pages", "_data", "_publications", "_bibliography", "_posts", "_includes", "_layouts", "_members"]
)  # fmt: skip


@dataclass(frozen=True)
class File:
    """A file to be read: its path on disk, its address in reports, its place below what was given."""

    path: Path
    uri: str
    place: PurePosixPath


@dataclass(frozen=True)
class Folder:
    """A folder that may be one site, and the content files below it."""

    path: Path
    uri: str
    files: tuple[File, ...]


def address(path: Path | str) -> str:
    """A path as it names a source: as given, without `./` and doubled slashes, with forward slashes."""
    return Path(os.path.normpath(str(path))).as_posix()


def walk(root: Path, problems: list[str]) -> Iterator[File | Folder]:
    """What a folder holds: sites as folders, everything else file by file, in the order of names.

    Links that lead out of the folder or in circles, special files and folders of programs are not followed.
    """
    if _is_site(root):
        yield Folder(root, address(root), tuple(_below(root, root, problems)))
        return
    entries = _entries(root, problems)
    for entry in entries:
        if entry.is_file(follow_symlinks=True) and _inside(entry, root) and _may_be_content(Path(entry.path)):
            yield File(Path(entry.path), address(entry.path), PurePosixPath(entry.name))
        elif not entry.is_dir(follow_symlinks=True) and not entry.is_file(follow_symlinks=True):
            problems.append(f"{address(entry.path)}: neither file nor folder; it was skipped")
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not _is_skipped(entry.name):
            yield from _folder(Path(entry.path), problems)


def _folder(path: Path, problems: list[str]) -> Iterator[File | Folder]:
    """A folder below the one given: a site of its own, a folder of sites, or a folder of files."""
    subfolders = [
        entry
        for entry in _entries(path, problems)
        if entry.is_dir(follow_symlinks=False) and not _is_skipped(entry.name)
    ]
    if not _is_site(path) and any(_is_site(Path(entry.path)) for entry in subfolders):
        yield from walk(path, problems)
    else:
        yield Folder(path, address(path), tuple(_below(path, path, problems)))


def _entries(path: Path, problems: list[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as found:
            return sorted(
                (entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name
            )
    except OSError as error:
        problems.append(f"{address(path)}: {error.strerror}; the folder was skipped")
        return []


def _below(folder: Path, root: Path, problems: list[str], depth: int = 0) -> Iterator[File]:
    if depth > _DEEPEST:
        problems.append(
            f"{address(folder)}: folders nested deeper than {_DEEPEST}; what is below was skipped"
        )
        return
    for entry in _entries(folder, problems):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            if not _is_skipped(entry.name):
                yield from _below(path, root, problems, depth + 1)
        elif entry.is_file(follow_symlinks=True):
            if _inside(entry, root):
                yield File(path, address(path), PurePosixPath(path.relative_to(root).as_posix()))
        elif not entry.is_symlink():
            problems.append(f"{address(path)}: neither file nor folder; it was skipped")


def _inside(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether a file is below the root once links are followed: a checkout may not read the rest of the machine."""
    return not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(root.resolve())


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name in _SKIPPED_FOLDERS


def _is_site(path: Path) -> bool:
    return any((path / mark).exists() for mark in _SITE_MARKS)


def _may_be_content(path: Path) -> bool:
    return path.suffix.lower() not in _NOT_CONTENT and path.name.lower() not in _NOT_CONTENT_NAMES


def content_files(folder: Folder) -> tuple[File, ...]:
    """The files of a folder that may hold content when they are read one by one."""
    return tuple(file for file in folder.files if _may_be_content(file.path))


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
        raise UnreadableError("archives are not opened", where, remedy="unpack it and name the folder")
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


class _Shelf:
    """The contents of files just read, up to a number of bytes; what is pushed out is read again when asked for."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._held: OrderedDict[str, Document] = OrderedDict()
        self._size = 0

    def put(self, document: Document) -> None:
        self._held[document.uri] = document
        self._size += len(document.data) + len(document.text)
        while self._size > self._most and len(self._held) > 1:
            _, old = self._held.popitem(last=False)
            self._size -= len(old.data) + len(old.text)

    def get(self, uri: str) -> Document | None:
        if uri in self._held:
            self._held.move_to_end(uri)
        return self._held.get(uri)


class _FileDocument(Document):
    """A document of a site, whose content is fetched from the shelf or the file when it is asked for."""

    def __init__(self, loaded: Document, again: Callable[[], Document], shelf: _Shelf) -> None:
        for name in ("uri", "path", "read_at", "digest", "url", "encoding_note"):
            object.__setattr__(self, name, getattr(loaded, name))
        object.__setattr__(self, "_again", again)
        object.__setattr__(self, "_shelf", shelf)
        shelf.put(loaded)

    def _content(self) -> Document:
        shelf: _Shelf = self._shelf  # type: ignore[attr-defined]
        found = shelf.get(self.uri)
        if found is None:
            found = self._again()  # type: ignore[attr-defined]
            shelf.put(found)
        return found

    @property
    def data(self) -> bytes:
        return self._content().data

    @property
    def text(self) -> str:
        return self._content().text


def site(folder: Folder, read_at: dt.datetime, max_bytes: int) -> tuple[Site, list[InputError]]:
    """A folder as one site of the files that can be read as text or PDF, and what could not be read."""
    documents: list[Document] = []
    failures: list[InputError] = []
    shelf = _Shelf(_HELD_BYTES)
    for file in folder.files[:MOST_FILES]:
        if file.path.suffix.lower() in _NOT_CONTENT - {".toml", ".xml"}:
            continue
        again = partial(load, file, read_at, max_bytes)
        try:
            documents.append(_FileDocument(again(), again, shelf))
        except InputError as error:
            failures.append(error)
    return Site(uri=folder.uri, documents=tuple(documents)), failures
