"""The root of all records."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen model that refuses unknown fields, so that a misspelt field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
