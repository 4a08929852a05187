"""The form of `people.yaml`: what may stand in it, checked field by field."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from assistant.records import Status
from ingestion.publications.links import find_orcid, is_web_address

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
_INDEXES = Literal["orcid", "openalex", "semanticscholar", "dblp", "scholar", "arxiv", "github"]


class Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PaperCorrection(Entry):
    """What is true of one paper, whatever was read."""

    paper: Text
    """Its title, DOI or arXiv id."""
    title: Text | None = None
    authors: tuple[Text, ...] | None = None
    year: Annotated[int, Field(ge=1900, le=2200)] | None = None
    venue: Text | None = None
    status: Status | None = None
    abstract: Text | None = None


class ManifestPerson(Entry):
    """One person of the lab."""

    name: Text
    aliases: tuple[Text, ...] = ()
    ids: dict[_INDEXES, Text] = Field(default_factory=dict)
    affiliation: Text | None = None
    position: Text | None = None
    biography: Text | None = None
    interests: tuple[Text, ...] = ()
    links: dict[Text, Text] = Field(default_factory=dict)
    """Kind of link -> address."""
    pages: tuple[Text, ...] = ()
    """Addresses to read."""
    files: tuple[Text, ...] = ()
    """Files and folders to read, relative to this file."""
    not_mine: tuple[Text, ...] = ()
    """Titles, DOIs or arXiv ids of papers that are not theirs."""
    corrections: tuple[PaperCorrection, ...] = ()
    hide: bool = False
    """Store no record of this person; the name stays in author lists."""
    member: bool = True

    @field_validator("pages")
    @classmethod
    def _addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for page in value:
            if not is_web_address(page):
                raise ValueError(f"{page!r} is no http or https address")
        return value

    @field_validator("links")
    @classmethod
    def _web(cls, value: dict[str, str]) -> dict[str, str]:
        for address in value.values():
            if not is_web_address(address) and not address.startswith("mailto:"):
                raise ValueError(f"{address!r} is no http or https address")
        return value

    @field_validator("ids")
    @classmethod
    def _orcid(cls, value: dict[str, str]) -> dict[str, str]:
        if "orcid" in value and find_orcid(value["orcid"]) is None:
            raise ValueError(f"{value['orcid']!r} is no ORCID (0000-0000-0000-0000)")
        return {name: (find_orcid(text) or text) if name == "orcid" else text for name, text in value.items()}
