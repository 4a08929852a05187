"""The files of a folder that no reader of sites knows, read one by one; what of a site tells of nobody is said in a line.

PDFs of a folder are mostly articles and manuals, and extracting one may take half a minute: of those that are not called after a CV
the first pages tell whether it is somebody's, and all of them together have a limit of time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from assistant.errors import (
    InputError,
    NoTextError,
    NothingToldError,
    UnknownFormatError,
    UnreadableError,
)
from ingestion.collect import Folder, is_site
from ingestion.document import Document
from ingestion.homepages.homepage_signs import convincing, is_called_after_a_cv
from ingestion.ledger import Ledger
from ingestion.readers.pdf_cv import beginning_of
from ingestion.report import SourceReport

_MOSTLY_SETTINGS = (".yml", ".yaml", ".json", ".html", ".htm", ".xhtml")
_SECONDS_FOR_PDFS = 60.0
_FEW = 3
_TELLS_OF_NOBODY = (NothingToldError, NoTextError, UnknownFormatError)


@dataclass
class LooseFiles:
    """Reads the files of folders into a ledger; `read` reads one document that was not named itself."""

    ledger: Ledger
    read: Callable[[Document, str], None]
    seconds: float = _SECONDS_FOR_PDFS
    _spent: float = field(default=0.0, init=False)

    def of_folder(
        self, folder: Folder, documents: Iterable[Document], failures: Iterable[InputError], root: str
    ) -> None:
        """Read the documents of a folder, some files of which could not be opened (`failures`); of a site without a reader, say once what it lacks."""
        problems, reports = len(self.ledger.problems), len(self.ledger.reports)
        for error in failures:
            self.ledger.fail(error.where, error)
        for document in documents:
            self.ledger.attempt(document.uri, self._one, document, root)
        if is_site(folder.path):
            self._gather(folder, problems, reports)

    def _one(self, document: Document, root: str) -> None:
        try:
            if self._is_worth_reading(document, root):
                self.read(document, root)
        except UnknownFormatError:
            if not document.name.lower().endswith(_MOSTLY_SETTINGS):
                raise
            self.ledger.passed_over.append(document.uri)

    def _is_worth_reading(self, document: Document, root: str) -> bool:
        """Whether a document is no PDF, or one that is called after a CV, was read before, or begins as somebody's."""
        where = document.uri.removeprefix(root)
        if not document.data.startswith(b"%PDF") or is_called_after_a_cv(where):
            return True
        if self.ledger.is_unchanged(document.uri, document.digest):
            return True
        if self._spent >= self.seconds:
            self.ledger.unread.append(document.uri)
            return False
        started = time.monotonic()
        try:
            somebodys = convincing(beginning_of(document), where).owner is not None
        except UnreadableError:
            somebodys = False
        self._spent += time.monotonic() - started
        if not somebodys:
            self.ledger.articles.append(document.uri)
        return somebodys

    def _gather(self, folder: Folder, problems: int, reports: int) -> None:
        """Take the failures of a site's files together, unless they are few or say that something is broken."""
        failed = [one.uri for one in self.ledger.reports[reports:] if one.outcome == "failed"]
        told = len(failed) < len(self.ledger.reports[reports:])
        lines = self.ledger.problems[problems:]
        if not failed:
            return
        silent = {
            uri for uri in failed if not told or isinstance(self.ledger.failures.get(uri), _TELLS_OF_NOBODY)
        }
        if told and len(silent) <= _FEW:
            return
        self.ledger.problems[problems:] = [line for line in lines if not any(line.startswith(f"{uri}:") for uri in silent)]  # fmt: skip
        self.ledger.reports[reports:] = [one for one in self.ledger.reports[reports:] if one.uri not in silent or self.ledger.knows(one.uri)]  # fmt: skip
        if told:
            self.ledger.silent.extend(sorted(silent))
            return
        self.ledger.reports.append(SourceReport(uri=folder.uri, outcome="failed"))
        self.ledger.problems.append(
            f"{folder.uri}: no site of people or publications is known here, and no file tells of any ({len(silent)} tried); "
            "name the file that does, or describe people in people.yaml"
        )
