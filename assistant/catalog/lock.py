"""One writer at a time: a lock that names its holder and that the kernel frees when the holder dies."""

from __future__ import annotations

import datetime as dt
import json
import os
import socket
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import LockedError, StoreError


class WriterLock:
    """The right to write to a data folder. A second holder, even in the same process, is refused.

    The lock itself is on `writer.lock` (flock on Unix); `writer.json` only says who holds it, so a stale one
    left by a crash does no harm.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._holder = data / "writer.json"
        self._lock = FileLock(data / "writer.lock", thread_local=False)

    def acquire(self) -> None:
        """Take the lock at once or raise `LockedError` naming who holds it."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise LockedError(
                f"{self._data}: another process is writing ({self._who()}); wait until it is done"
            ) from None
        except OSError as error:
            raise StoreError(
                f"{self._data}: cannot be written ({error.strerror}); make it writable or choose another with --data"
            ) from None
        since = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        holder = {"pid": os.getpid(), "host": socket.gethostname(), "since": since}
        self._holder.write_text(json.dumps(holder), encoding="utf-8")

    def release(self) -> None:
        """Give the lock back; releasing one that is not held does nothing."""
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _who(self) -> str:
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            return f"pid {holder['pid']} on {holder['host']} since {holder['since']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "its name is not yet written"
