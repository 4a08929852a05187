"""Reading what was named, one source at a time: unchanged ones are skipped, broken ones are named and the rest goes on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from assistant.errors import NothingToldError, UnreadableError
from assistant.records import Paper, Source
from assistant.settings import Settings
from ingestion import manifest as manifests
from ingestion.collect import MOST_FILES, File, Folder, address, content_files, digest_of, load, site, walk
from ingestion.detect import reader_for, site_reader_for
from ingestion.document import Document, Site
from ingestion.homepages.homepage_signs import convincing
from ingestion.ledger import Ledger, Stored
from ingestion.loose_files import LooseFiles
from ingestion.named import is_remote
from ingestion.reading import LeftOut, Reading
from ingestion.report import SourceReport
from ingestion.sites.unread import complaints, tells_of_nobody
from ingestion.source import site_source, source_id

_NOBODYS = "{where}: no name on this page, so its papers are nobody's list; say in people.yaml whose it is"


@dataclass
class Intake:
    """One run's reading; what comes of it is kept in the ledger."""

    settings: Settings
    ledger: Ledger
    cache: Path
    read_at: dt.datetime | None = None
    """When everything counts as read: now, where None."""

    def __post_init__(self) -> None:
        self._read_at = self.read_at or dt.datetime.now(dt.UTC).replace(microsecond=0)
        self._loose = LooseFiles(self.ledger, partial(self._document, named=False))

    # --- the command's arguments -------------------------------------------------------------------------

    def read(self, what: Sequence[str]) -> None:
        """Read everything named; sources below it that are no longer there are removed."""
        for name in dict.fromkeys(what):
            self.ledger.attempt(name, self._named, name, name if is_remote(name) else address(name))

    def _named(self, name: str, root: str) -> None:
        if is_remote(name):
            self._remote(name)
            return
        path = Path(name)
        if path.is_dir():
            self._folder(path, root)
            self.ledger.remove_gone(root)
        elif path.exists() or path.is_symlink():
            self._file(File(path, root, PurePosixPath(path.name)), root)
        else:
            raise UnreadableError("no such file or folder", name, remedy="check the path")

    # --- files and folders -------------------------------------------------------------------------------

    def _folder(self, path: Path, root: str) -> None:
        skipped: list[str] = []
        units = list(walk(path, skipped))
        self.ledger.problems.extend(skipped)
        files = sum(len(unit.files) if isinstance(unit, Folder) else 1 for unit in units)
        if files > MOST_FILES:
            self.ledger.problems.append(
                f"{root}: {files:,} files, more than {MOST_FILES:,}; name a smaller folder"
            )
            return
        if not files:
            self.ledger.problems.append(f"{root}: the folder holds nothing to read; name one that does")
        for unit in units:
            if isinstance(unit, File):
                self.ledger.attempt(unit.uri, self._file, unit, root, False)
            else:
                self.ledger.attempt(unit.uri, self._site_or_files, unit, root)

    def _site_or_files(self, folder: Folder, root: str) -> None:
        found, failures = site(folder, self._read_at, self.settings.max_bytes)
        wanted = {file.uri for file in content_files(folder)}
        if found.documents and self._site(found, root):
            # A site has many files that nobody reads; those that could have held content are named, and no more.
            unread = tuple(
                LeftOut(what=error.where, reason=error.problem) for error in failures if error.where in wanted
            )
            self.ledger.reports[-1] = self.ledger.reports[-1].model_copy(update={"left_out": unread})
            return
        unread_files = [error for error in failures if error.where in wanted]
        self._loose.of_folder(
            folder, [one for one in found.documents if one.uri in wanted], unread_files, root
        )

    def _site(self, found: Site, root: str) -> bool:
        """Read a folder or crawled pages as one whole; false where no site reader recognises it."""
        reader = site_reader_for(found)
        if reader is None:
            return False
        source = site_source(found, reader.name)
        if self.ledger.is_unchanged(source.uri, source.digest):
            self._unchanged(self.ledger.stored[source.id])
        else:
            reading = reader.read(found)
            lacks = reading.lacks or tuple(complaints(found, reading)) or tells_of_nobody(found, reading)
            self._put(reading.model_copy(update={"lacks": lacks}), root)
        return True

    def _file(self, file: File, root: str, named: bool = True) -> None:
        stored = self.ledger.stored.get(source_id(file.uri))
        known = stored is not None and stored.source.format != manifests.FORMAT
        if stored is not None and known and stored.source.digest == digest_of(file, self.settings.max_bytes):
            self._unchanged(stored)  # told by its bytes alone: nothing is decoded or parsed
        else:
            self._document(load(file, self._read_at, self.settings.max_bytes), root, named=named)

    def _document(self, document: Document, root: str, *, named: bool = True) -> None:
        if self.ledger.is_unchanged(document.uri, document.digest):
            stored = self.ledger.stored[source_id(document.uri)]
            self._unchanged(stored)
            if stored.source.format == manifests.FORMAT:
                self._manifest_files(manifests.read_manifest(document))
            return
        if manifests.is_manifest(document):
            self._manifest(document, root)
            return
        reading = reader_for(document).read(document)
        self._put(
            reading if named else convincing(reading, document.uri.removeprefix(root)),
            root,
            document.encoding_note,
        )

    # --- manifests ---------------------------------------------------------------------------------------

    def _manifest(self, document: Document, root: str) -> None:
        found = manifests.read_manifest(document)
        source = Source(id=source_id(document.uri), uri=document.uri, format=manifests.FORMAT, read_at=document.read_at,
                        digest=document.digest)  # fmt: skip
        self.ledger.store(Stored(source, root, found.model_dump_json()), len(found.people), 0, "")
        self._manifest_files(found)

    def _manifest_files(self, found: manifests.Manifest) -> None:
        for name in found.wanted():
            self.ledger.attempt(name, self._named, name, name)

    # --- the network -------------------------------------------------------------------------------------

    def _remote(self, name: str) -> None:
        from ingestion.remote import read_remote

        for found in read_remote(name, self.settings, self.cache, self._read_at):
            if isinstance(found, str):
                self.ledger.problems.append(found)
            elif isinstance(found, Reading):
                if self.ledger.is_unchanged(found.source.uri, found.source.digest):
                    self._unchanged(self.ledger.stored[found.source.id])
                else:
                    self._put(found, name)
            elif not self._site(found, name):
                for document in found.documents:
                    self.ledger.attempt(document.uri, self._document, document, name)
        self.ledger.remove_gone(name)

    def enrich(self, papers: Sequence[Paper]) -> None:
        """Look up the abstracts that are missing; what is found becomes sources of its own."""
        from ingestion.remote import PREFIX, enriched

        known = frozenset(key for key, one in self.ledger.stored.items() if one.source.uri.startswith(PREFIX))
        for found in enriched(papers, known, self.settings, self.cache, self._read_at, self.ledger.progress):
            if isinstance(found, str):
                self.ledger.problems.append(found)
            elif self.ledger.is_unchanged(found.source.uri, found.source.digest):
                self._unchanged(self.ledger.stored[found.source.id])
            else:
                self._put(found, found.source.uri)

    # --- storing -----------------------------------------------------------------------------------------

    def _put(self, reading: Reading, root: str, note: str = "") -> None:
        """Store what a source said, unless it says nothing."""
        where, empty = reading.source.uri, not (reading.papers or reading.people or reading.owner)
        if empty and not reading.problems and not reading.lacks:
            raise NothingToldError(
                "no name and no publications on this page", where, remedy="say in people.yaml whose it is"
            )
        self.ledger.complain(reading)
        if empty:
            self.ledger.reports.append(SourceReport(uri=where, outcome="failed"))
            return
        if _is_nobodys(reading):
            self.ledger.problems.append(_NOBODYS.format(where=where))
        people = len(reading.people) + (reading.owner is not None)
        self.ledger.store(
            Stored(reading.source, root, reading.model_dump_json(exclude_defaults=True)),
            people,
            len(reading.papers),
            note,
        )

    def _complain(self, reading: Reading) -> None:
        """What is wrong with a source; said on each run until it is mended."""
        self.ledger.complain(reading)
        if _is_nobodys(reading) and self._declared().claimed(reading.source) is None:
            self.ledger.problems.append(_NOBODYS.format(where=reading.source.uri))

    def _declared(self) -> manifests.Manifest:
        found = [one.payload for one in self.ledger.stored.values() if one.source.format == manifests.FORMAT]
        return manifests.Manifest.joined(
            [manifests.Manifest.model_validate_json(payload) for payload in found]
        )

    def _unchanged(self, stored: Stored) -> None:
        self.ledger.note(stored.source.uri, "unchanged", stored.source)
        if stored.source.format != manifests.FORMAT:
            self._complain(Reading.model_validate_json(stored.payload))

    # --- failures ----------------------------------------------------------------------------------------


def _is_nobodys(reading: Reading) -> bool:
    """Whether papers stand on a page as its owner's list, and the page names no owner."""
    return (
        reading.owner is None and not reading.people and any(paper.on_owner_list for paper in reading.papers)
    )
