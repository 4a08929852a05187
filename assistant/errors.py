"""The errors of Colloquy: one tree, one line each, written for the person who reads it.

ColloquyError
├── UsageError               the request itself is wrong (exit code 2)
│   ├── SettingsError        a setting is missing or contradicts another
│   └── UnknownRecordError   an id that names nothing
├── InputError               something that was to be read cannot be (named: file, line)
│   ├── UnreadableError      missing, too large, refused
│   │   └── NoTextError      empty, binary, an archive
│   ├── UnknownFormatError   no reader recognises it
│   ├── MalformedError       recognised, but broken at a given place
│   │   └── NothingToldError  whole, and naming nobody or nothing
│   ├── ForbiddenAddressError  a URL that may not be fetched
│   └── RemoteError          a host or index that did not answer as it should
├── StoreError               the data folder
│   ├── EmptyStoreError      nothing has been ingested yet
│   ├── LockedError          another process is writing
│   ├── DamagedStoreError    the store does not hold what it says it holds
│   ├── EmbeddingMismatchError  made with another embedding model
│   └── SchemaVersionError   made by another version of Colloquy
├── WeightsError             the embedding weights are absent or not the expected ones
└── ModelError               the language model's endpoint
    ├── ModelRefusedError    key refused, unknown model, wrong address
    ├── ModelBusyError       rate limit or server error that outlasted the retries
    ├── ModelTimeoutError    no answer within the time budget
    ├── ContextLengthError   the request is longer than the model accepts
    └── MalformedReplyError  a reply that is not what was asked for
"""

from __future__ import annotations


class ColloquyError(Exception):
    """Root of the tree. `str(error)` is one line: what is wrong, where, what to do."""


class UsageError(ColloquyError):
    """The request itself is wrong; nothing was attempted."""


class SettingsError(UsageError):
    """A setting is missing, malformed or contradicts another."""


class UnknownRecordError(UsageError):
    """An id that names no stored record."""


class InputError(ColloquyError):
    """Something that was to be read cannot be; `where` names it.

    `where` is a path or URL, `line` a 1-based line number where one is known.
    """

    def __init__(self, problem: str, where: str, line: int | None = None, remedy: str = "") -> None:
        self.problem = problem
        self.where = where
        self.line = line
        self.remedy = remedy
        place = where if line is None else f"{where}:{line}"
        super().__init__(f"{place}: {problem}" + (f"; {remedy}" if remedy else ""))


class UnreadableError(InputError):
    """Missing, too large, or refused by the system."""


class NoTextError(UnreadableError):
    """Empty, binary or an archive: no text that could tell of anybody."""


class UnknownFormatError(InputError):
    """No reader recognises the content."""


class MalformedError(InputError):
    """A known format that is broken at a given place."""


class NothingToldError(MalformedError):
    """A page that names nobody and lists nothing, or whose work has no title."""


class ForbiddenAddressError(InputError):
    """A URL that may not be fetched (private address, scheme, robots.txt)."""


class RemoteError(InputError):
    """A host or index that did not answer as it should."""


class StoreError(ColloquyError):
    """The data folder cannot be used as it is."""


class EmptyStoreError(StoreError):
    """Nothing has been ingested into this data folder yet."""


class LockedError(StoreError):
    """Another process is writing to this data folder."""


class DamagedStoreError(StoreError):
    """The store does not hold what it says it holds."""


class EmbeddingMismatchError(StoreError):
    """The store was made with another embedding model."""


class SchemaVersionError(StoreError):
    """The store was made by another version of Colloquy."""


class WeightsError(ColloquyError):
    """The embedding weights are absent, or their digest is not the expected one."""


class ModelError(ColloquyError):
    """The language model's endpoint failed; the embedded writer answers instead."""


class ModelRefusedError(ModelError):
    """The endpoint refused the key, the model's name or the address."""


class ModelBusyError(ModelError):
    """A rate limit or server error that outlasted the retries."""


class ModelTimeoutError(ModelError):
    """No complete answer within the time budget."""


class ContextLengthError(ModelError):
    """The request is longer than the model accepts."""


class MalformedReplyError(ModelError):
    """A reply that is not what was asked for (empty, looping, invalid call)."""
