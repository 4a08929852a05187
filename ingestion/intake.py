"""Reading what was named, one source at a time: unchanged ones are skipped, broken ones are named and the rest goes on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from assistant.errors import ColloquyError, InputError, MalformedError, UnreadableError
from assistant.records import Paper, Source
from assistant.settings import Settings
from ingestion import manifest as manifests
from ingestion.collect import MOST_FILES, File, Folder, address, content_files, digest_of, load, site, walk
from ingestion.detect import reader_for, site_reader_for
from ingestion.document import Document, Site
from ingestion.reading import LeftOut, Reading
from ingestion.report import Outcome, SourceReport
from ingestion.source import site_source, source_id

_ADDRESS = re.compile(r"(?i)^https?://")
_OTHER_SCHEME = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*)://")


@dataclass(frozen=True)
class Stored:
    """A source with what was named when it was read, and what it said (a `Reading`, or a manifest) as JSON."""

    source: Source
    root: str
    payload: str


@dataclass
class Intake:
    """One run's reading. `keep` stores a reading or removes sources at once; `stored` is the state so far."""

    settings: Settings
    stored: dict[str, Stored]
    keep: Callable[[Stored | None, Sequence[str]], None]
    cache: Path
    progress: Callable[[str, int, int], None]
    reports: list[SourceReport] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    """Address of a source -> its id."""

    def __post_init__(self) -> None:
        self.stored = dict(self.stored)
        self._read_at = dt.datetime.now(dt.UTC).replace(microsecond=0)
        self._seen: set[str] = set()
        self._done = 0

    # --- the command's arguments -------------------------------------------------------------------------

    def read(self, what: Sequence[str]) -> None:
        """Read everything named; sources below it that are no longer there are removed."""
        for name in dict.fromkeys(what):
            self._try(name, self._named, name, name if _is_remote(name) else address(name))

    def remove(self, what: Sequence[str]) -> None:
        """Remove the sources named, or below what is named."""
        for name in dict.fromkeys(what):
            root = name if _is_remote(name) else address(name)
            ids = sorted(
                key for key, one in self.stored.items() if one.root == root or _is_below(one.source.uri, root)
            )
            if not ids:
                self.problems.append(
                    f"{name}: nothing is stored from here; `colloquy status` lists the sources"
                )
            self._remove(ids)

    def _named(self, name: str, root: str) -> None:
        if _is_remote(name):
            self._remote(name)
            return
        path = Path(name)
        if path.is_dir():
            self._folder(path, root)
            self._remove_gone(root)
        elif path.exists() or path.is_symlink():
            self._file(File(path, root, PurePosixPath(path.name)), root)
        else:
            raise UnreadableError("no such file or folder", name, remedy="check the path")

    # --- files and folders -------------------------------------------------------------------------------

    def _folder(self, path: Path, root: str) -> None:
        skipped: list[str] = []
        units = list(walk(path, skipped))
        self.problems.extend(skipped)
        files = sum(len(unit.files) if isinstance(unit, Folder) else 1 for unit in units)
        if files > MOST_FILES:
            self.problems.append(f"{root}: {files:,} files, more than {MOST_FILES:,}; name a smaller folder")
            return
        if not files:
            self.problems.append(f"{root}: the folder holds nothing to read; name one that does")
        for unit in units:
            if isinstance(unit, File):
                self._try(unit.uri, self._file, unit, root)
            else:
                self._try(unit.uri, self._site_or_files, unit, root)

    def _site_or_files(self, folder: Folder, root: str) -> None:
        found, failures = site(folder, self._read_at, self.settings.max_bytes)
        wanted = {file.uri for file in content_files(folder)}
        if found.documents and self._site(found, root):
            # A site has many files that nobody reads; those that could have held content are named, and no more.
            unread = tuple(
                LeftOut(what=error.where, reason=error.problem) for error in failures if error.where in wanted
            )
            self.reports[-1] = self.reports[-1].model_copy(update={"left_out": unread})
            return
        for error in failures:
            if error.where in wanted:
                self._fail(error.where, error)
        for document in found.documents:
            if document.uri in wanted:
                self._try(document.uri, self._document, document, root)

    def _site(self, found: Site, root: str) -> bool:
        """Read a folder or crawled pages as one whole; false where no site reader recognises it."""
        reader = site_reader_for(found)
        if reader is None:
            return False
        source = site_source(found, reader.name)
        if self._is_unchanged(source.uri, source.digest):
            self._unchanged(self.stored[source.id])
        else:
            self._put(reader.read(found), root)
        return True

    def _file(self, file: File, root: str) -> None:
        stored = self.stored.get(source_id(file.uri))
        known = stored is not None and stored.source.format != manifests.FORMAT
        if stored is not None and known and stored.source.digest == digest_of(file, self.settings.max_bytes):
            self._unchanged(stored)  # told by its bytes alone: nothing is decoded or parsed
        else:
            self._document(load(file, self._read_at, self.settings.max_bytes), root)

    def _document(self, document: Document, root: str) -> None:
        if self._is_unchanged(document.uri, document.digest):
            stored = self.stored[source_id(document.uri)]
            self._unchanged(stored)
            if stored.source.format == manifests.FORMAT:
                self._manifest_files(manifests.read_manifest(document))
            return
        if manifests.is_manifest(document):
            self._manifest(document, root)
            return
        reading = reader_for(document).read(document)
        self._put(reading, root, document.encoding_note)

    # --- manifests ---------------------------------------------------------------------------------------

    def _manifest(self, document: Document, root: str) -> None:
        found = manifests.read_manifest(document)
        source = Source(id=source_id(document.uri), uri=document.uri, format=manifests.FORMAT, read_at=document.read_at,
                        digest=document.digest)  # fmt: skip
        self._store(Stored(source, root, found.model_dump_json()), len(found.people), 0, "")
        self._manifest_files(found)

    def _manifest_files(self, found: manifests.Manifest) -> None:
        for name in found.wanted():
            self._try(name, self._named, name, name)

    # --- the network -------------------------------------------------------------------------------------

    def _remote(self, name: str) -> None:
        from ingestion.remote import read_remote

        for found in read_remote(name, self.settings, self.cache, self._read_at):
            if isinstance(found, str):
                self.problems.append(found)
            elif isinstance(found, Reading):
                if self._is_unchanged(found.source.uri, found.source.digest):
                    self._unchanged(self.stored[found.source.id])
                else:
                    self._put(found, name)
            elif not self._site(found, name):
                for document in found.documents:
                    self._try(document.uri, self._document, document, name)
        self._remove_gone(name)

    def enrich(self, papers: Sequence[Paper]) -> None:
        """Look up the abstracts that are missing; what is found becomes sources of its own."""
        from ingestion.remote import PREFIX, enriched

        known = frozenset(key for key, one in self.stored.items() if one.source.uri.startswith(PREFIX))
        for found in enriched(papers, known, self.settings, self.cache, self._read_at, self.progress):
            if isinstance(found, str):
                self.problems.append(found)
            elif self._is_unchanged(found.source.uri, found.source.digest):
                self._unchanged(self.stored[found.source.id])
            else:
                self._put(found, found.source.uri)

    # --- storing -----------------------------------------------------------------------------------------

    def _put(self, reading: Reading, root: str, note: str = "") -> None:
        """Store what a source said, unless it says nothing."""
        where, empty = reading.source.uri, not (reading.papers or reading.people or reading.owner)
        if empty and not reading.problems:
            raise MalformedError(
                "no name and no publications on this page", where, remedy="say in people.yaml whose it is"
            )
        self.problems.extend(reading.problems)
        if empty:
            self.reports.append(SourceReport(uri=where, outcome="failed"))
            return
        if (
            reading.owner is None
            and not reading.people
            and any(paper.on_owner_list for paper in reading.papers)
        ):
            self.problems.append(
                f"{where}: no name on this page, so its papers are nobody's list; say in people.yaml whose it is"
            )
        people = len(reading.people) + (reading.owner is not None)
        self._store(
            Stored(reading.source, root, reading.model_dump_json(exclude_defaults=True)),
            people,
            len(reading.papers),
            note,
        )

    def _complain(self, reading: Reading) -> None:
        """What is wrong with a source; said on each run until it is mended."""
        self.problems.extend(reading.problems)
        nobodys = (
            reading.owner is None
            and not reading.people
            and any(paper.on_owner_list for paper in reading.papers)
        )
        if nobodys and self._declared().claimed(reading.source) is None:
            where = reading.source.uri
            self.problems.append(
                f"{where}: no name on this page, so its papers are nobody's list; say in people.yaml whose it is"
            )

    def _declared(self) -> manifests.Manifest:
        found = [one.payload for one in self.stored.values() if one.source.format == manifests.FORMAT]
        return manifests.Manifest.joined(
            [manifests.Manifest.model_validate_json(payload) for payload in found]
        )

    def _unchanged(self, stored: Stored) -> None:
        self._note(stored.source.uri, "unchanged", stored.source)
        if stored.source.format != manifests.FORMAT:
            self._complain(Reading.model_validate_json(stored.payload))

    def _store(self, new: Stored, people: int, papers: int, note: str) -> None:
        before = self.stored.get(new.source.id)
        self.keep(new, ())
        self.stored[new.source.id] = new
        outcome: Outcome = "changed" if before else "added"
        self._note(new.source.uri, outcome, new.source, people=people, papers=papers, note=note)

    def _note(
        self, uri: str, outcome: Outcome, source: Source, *, people: int = 0, papers: int = 0, note: str = ""
    ) -> None:
        if source.id in self._seen:
            return
        self._seen.add(source.id)
        self.ids[uri] = source.id
        self.reports.append(
            SourceReport(
                uri=uri, outcome=outcome, format=source.format, people=people, papers=papers, note=note
            )
        )
        self._done += 1
        self.progress("reading", self._done, 0)

    def _is_unchanged(self, uri: str, digest: str) -> bool:
        stored = self.stored.get(source_id(uri))
        return stored is not None and stored.source.digest == digest

    def _remove_gone(self, root: str) -> None:
        """Sources below a folder that this run did not meet; what failed this time keeps what it said before."""
        failed = {source_id(one.uri) for one in self.reports if one.outcome == "failed"}
        gone = [
            key for key, one in self.stored.items() if one.root == root or _is_below(one.source.uri, root)
        ]
        self._remove(sorted(key for key in gone if key not in self._seen | failed))

    def _remove(self, ids: Sequence[str]) -> None:
        if ids:
            self.keep(None, ids)
        for key in ids:
            one = self.stored.pop(key)
            self.reports.append(SourceReport(uri=one.source.uri, outcome="removed", format=one.source.format))

    # --- failures ----------------------------------------------------------------------------------------

    def _try(self, where: str, action: Callable[..., object], *arguments: object) -> None:
        try:
            action(*arguments)
        except ColloquyError as error:
            self._fail(where, error)
        except Exception as error:  # noqa: BLE001 - a reader that fails on one hostile file must not stop the others
            problem = f"its reader failed ({type(error).__name__}: {str(error).splitlines()[0] if str(error) else 'no detail'})"
            self._fail(where, InputError(problem, where, remedy="please report it; the rest was read"))

    def _fail(self, where: str, error: ColloquyError) -> None:
        self.problems.append(" ".join(str(error).split()))
        self.reports.append(SourceReport(uri=where, outcome="failed"))


def _is_remote(name: str) -> bool:
    """Whether a name is an address or an index id rather than a path; a file of that very name is a path."""
    if _ADDRESS.match(name) or _OTHER_SCHEME.match(name):
        return True
    return (
        bool(re.match(r"(?i)^(?:openalex|orcid|s2|dblp|arxiv|semanticscholar):", name))
        and not Path(name).exists()
    )


def _is_below(uri: str, root: str) -> bool:
    return (
        uri == root
        or uri.startswith(root.rstrip("/") + "/")
        or (root == "." and not uri.startswith(("/", "../", "http")))
    )
