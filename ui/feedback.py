"""Visitors' thumbs, kept in the data folder as JSON lines.

A visitor gives feedback on purpose, so the question is stored with it; nothing identifies the visitor.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from assistant.records import Record

FILE = "feedback.jsonl"
LARGEST_FILE = 20_000_000
_LOCK = threading.Lock()


class Feedback(Record):
    """One thumb, as sent to `POST /api/feedback`."""

    question: str = Field(min_length=1, max_length=2000)
    rating: Literal["up", "down"]
    reason: str = Field(default="", max_length=2000)
    answer: str = Field(default="", max_length=20_000)
    generation: str = Field(default="", max_length=200)


class StoredFeedback(Feedback):
    """A thumb with the time it was given."""

    given_at: dt.datetime


class FeedbackBook:
    """The feedback of one data folder; append-only, safe between threads."""

    def __init__(self, data: Path) -> None:
        self.path = data / FILE

    def add(self, feedback: Feedback) -> bool:
        """Store one thumb; False where the book is full."""
        entry = StoredFeedback(**feedback.model_dump(), given_at=dt.datetime.now(dt.UTC))
        with _LOCK:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size > LARGEST_FILE:
                return False
            with self.path.open("a", encoding="utf-8") as file:
                file.write(entry.model_dump_json() + "\n")
        return True

    def entries(self) -> Iterator[StoredFeedback]:
        """All thumbs, oldest first; a line cut by a crash is passed over."""
        if not self.path.exists():
            return
        with self.path.open(encoding="utf-8") as file:
            for line in file:
                try:
                    yield StoredFeedback.model_validate_json(line)
                except ValidationError:
                    continue
