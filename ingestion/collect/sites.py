"""A folder as one site, whose documents are held only as long as there is room."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from assistant.errors import InputError
from ingestion.collect.files import load
from ingestion.collect.folders import MOST_FILES, NOT_CONTENT, File, Folder
from ingestion.document import Document, Site
from ingestion.sites.data_names import is_about_people, is_about_publications, may_hold_several
from ingestion.sites.manuals import SETTINGS
from ingestion.sites.script_data import SUFFIXES
from ingestion.sites.script_markup import TEMPLATES

_HELD_BYTES = 64_000_000


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
        told = file.path.name in SETTINGS or _may_hold_data(file)
        if file.path.suffix.lower() in NOT_CONTENT - {".toml", ".xml"} and not told:
            continue
        again = partial(load, file, read_at, max_bytes)
        try:
            documents.append(_FileDocument(again(), again, shelf))
        except InputError as error:
            failures.append(error)
    return Site(uri=folder.uri, documents=tuple(documents)), failures


def _may_hold_data(file: File) -> bool:
    """Whether a script or template is named after people, publications or all data of a site (`data/members.ts`, `People.vue`, `constants.ts`).

    It may hold them as literals or markup.
    """
    if file.path.suffix.lower() not in (*SUFFIXES, *TEMPLATES):
        return False
    name = "/".join(file.place.with_suffix("").parts[-2:])
    scripted = file.path.suffix.lower() in SUFFIXES
    return is_about_people(name) or is_about_publications(name) or (scripted and may_hold_several(name))
