"""What one run stored, found unchanged, removed and failed at: the state of the sources, kept up source by source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from assistant.errors import ColloquyError, InputError
from assistant.records import Source
from ingestion.collect import address
from ingestion.named import is_below, is_remote
from ingestion.reading import Reading
from ingestion.report import Outcome, SourceReport
from ingestion.source import shown_path, source_id


@dataclass(frozen=True)
class Stored:
    """A source with what was named when it was read, and what it said (a `Reading`, or a manifest) as JSON."""

    source: Source
    root: str
    payload: str


@dataclass
class Ledger:
    """The sources as they are stored, and the reports of this run. `keep` stores a reading or removes sources at once."""

    stored: dict[str, Stored]
    keep: Callable[[Stored | None, Sequence[str]], None]
    progress: Callable[[str, int, int], None]
    reports: list[SourceReport] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    blemishes: list[str] = field(default_factory=list)
    """Problems of sources of which nearly all was read."""
    passed_over: list[str] = field(default_factory=list)
    """Files of a folder that are in no known format and are mostly settings."""
    silent: list[str] = field(default_factory=list)
    """Files of a folder that is a site, in which nobody is named and nothing listed."""
    articles: list[str] = field(default_factory=list)
    """PDFs of folders that do not begin as anybody's CV or list."""
    unread: list[str] = field(default_factory=list)
    """PDFs of folders that were not opened, for those before took all the time there is."""
    ids: dict[str, str] = field(default_factory=dict)
    """Address of a source -> its id."""

    failures: dict[str, ColloquyError] = field(default_factory=dict)
    """Address of a source -> what went wrong with it."""

    def __post_init__(self) -> None:
        self.stored = dict(self.stored)
        self._seen: set[str] = set()
        self._done = 0

    def remove(self, what: Sequence[str]) -> None:
        """Remove the sources named, or below what is named."""
        for name in dict.fromkeys(what):
            root = name if is_remote(name) else address(name)
            ids = sorted(
                key for key, one in self.stored.items() if one.root == root or is_below(one.source.uri, root)
            )
            if not ids:
                self.problems.append(
                    f"{name}: nothing is stored from here; `colloquy status` lists the sources"
                )
            self._remove(ids)

    def store(self, new: Stored, people: int, papers: int, note: str) -> None:
        """Keep what a source said, and report it."""
        before = self.stored.get(new.source.id)
        shown = shown_path(new.source.uri, new.root)
        new = replace(new, source=new.source.model_copy(update={"shown": shown}))
        self.keep(new, ())
        self.stored[new.source.id] = new
        outcome: Outcome = "changed" if before else "added"
        self.note(new.source.uri, outcome, new.source, people=people, papers=papers, note=note)

    def note(
        self, uri: str, outcome: Outcome, source: Source, *, people: int = 0, papers: int = 0, note: str = ""
    ) -> None:
        """Report a source, once in a run."""
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

    def is_unchanged(self, uri: str, digest: str) -> bool:
        """Whether a source is stored with this digest."""
        stored = self.stored.get(source_id(uri))
        return stored is not None and stored.source.digest == digest

    def knows(self, uri: str) -> bool:
        """Whether a source is stored."""
        return source_id(uri) in self.stored

    def remove_gone(self, root: str) -> None:
        """Sources below a folder that this run did not meet; what failed this time keeps what it said before."""
        failed = {source_id(one.uri) for one in self.reports if one.outcome == "failed"}
        gone = [key for key, one in self.stored.items() if one.root == root or is_below(one.source.uri, root)]
        self._remove(sorted(key for key in gone if key not in self._seen | failed))

    def _remove(self, ids: Sequence[str]) -> None:
        if ids:
            self.keep(None, ids)
        for key in ids:
            one = self.stored.pop(key)
            self.reports.append(SourceReport(uri=one.source.uri, outcome="removed", format=one.source.format))

    def attempt(self, where: str, action: Callable[..., object], *arguments: object) -> None:
        """Do something for a source; what goes wrong is reported, and the run goes on."""
        try:
            action(*arguments)
        except ColloquyError as error:
            self.fail(where, error)
        except Exception as error:  # noqa: BLE001 - a reader that fails on one hostile file must not stop the others
            problem = f"its reader failed ({type(error).__name__}: {str(error).splitlines()[0] if str(error) else 'no detail'})"
            self.fail(where, InputError(problem, where, remedy="please report it; the rest was read"))

    def complain(self, reading: Reading) -> None:
        """Take the problems of a source, as blemishes where nearly all of it was read."""
        (self.blemishes if reading.is_whole else self.problems).extend([*reading.problems, *reading.lacks])

    def fail(self, where: str, error: ColloquyError) -> None:
        """Report what went wrong with a source."""
        mistakes = getattr(error, "mistakes", None) or (str(error),)
        self.problems.extend(" ".join(one.split()) for one in mistakes)
        self.reports.append(SourceReport(uri=where, outcome="failed"))
        self.failures[where] = error
