"""What was fetched before, on disk, so that an unchanged page is asked for with a condition and not sent again."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import tempfile
from pathlib import Path

from pydantic import ValidationError

from assistant.records import Record


class Remembered(Record):
    """A page as it was last fetched; `digest` is the SHA-256 of its body, kept beside it."""

    url: str
    """The address after redirects."""
    content_type: str = ""
    etag: str | None = None
    last_modified: str | None = None
    fetched_at: dt.datetime
    digest: str


class PageCache:
    """Pages by address in one folder. A damaged entry counts as absent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _paths(self, url: str) -> tuple[Path, Path]:
        name = hashlib.sha256(url.encode()).hexdigest()[:32]
        return self._folder / f"{name}.json", self._folder / f"{name}.body"

    def get(self, url: str) -> tuple[Remembered, bytes] | None:
        """The page fetched from an address before, or None."""
        record_path, body_path = self._paths(url)
        try:
            remembered = Remembered.model_validate_json(record_path.read_bytes())
            body = body_path.read_bytes()
        except (OSError, ValidationError):
            return None
        if hashlib.sha256(body).hexdigest() != remembered.digest:
            return None
        return remembered, body

    def put(self, url: str, remembered: Remembered, body: bytes) -> None:
        """Remember a page; a killed process leaves the old entry or the new one."""
        self._folder.mkdir(parents=True, exist_ok=True)
        record_path, body_path = self._paths(url)
        for path, data in ((body_path, body), (record_path, remembered.model_dump_json().encode())):
            handle, temporary = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(temporary).replace(path)
