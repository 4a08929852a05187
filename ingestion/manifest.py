"""The lab's own reviewed record, `people.yaml`: who its people are, where to read about them, what is not theirs.

It wins over what was read. The format is described in docs/people.md; `schema()` gives it as JSON Schema for editors.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import posixpath
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from assistant.errors import MalformedError
from assistant.names import compatible
from assistant.records import FactKind, Link, Source, Status
from assistant.text import clean, fold
from ingestion.document import Document
from ingestion.links import bare_arxiv_id, find_doi, find_orcid, is_web_address
from ingestion.people import Description
from ingestion.reading import PaperReading, PersonReading, StatedFact
from ingestion.source import source_id
from ingestion.yaml_text import load_yaml

FORMAT = "people.yaml"
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
_INDEXES = Literal["orcid", "openalex", "semanticscholar", "dblp", "scholar", "arxiv", "github"]
_KINDS = {"affiliation": FactKind.AFFILIATION, "position": FactKind.POSITION, "biography": FactKind.BIOGRAPHY}


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PaperCorrection(_Entry):
    """What is true of one paper, whatever was read."""

    paper: Text
    """Its title, DOI or arXiv id."""
    title: Text | None = None
    authors: tuple[Text, ...] | None = None
    year: Annotated[int, Field(ge=1900, le=2200)] | None = None
    venue: Text | None = None
    status: Status | None = None
    abstract: Text | None = None


class ManifestPerson(_Entry):
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


class Manifest(_Entry):
    """The whole file. `uri` and `read_at` are set when it is read, never in the file."""

    people: tuple[ManifestPerson, ...] = ()
    hide: tuple[Text, ...] = ()
    """Names of people to store no record of."""
    corrections: tuple[PaperCorrection, ...] = ()
    uri: str = Field(default="", exclude=False)
    read_at: dt.datetime | None = None

    @classmethod
    def joined(cls, manifests: Sequence[Manifest]) -> Manifest:
        """All manifests of a data folder as one, in the order of their addresses."""
        ordered = sorted(manifests, key=lambda one: one.uri)
        people = [one.model_copy(update={"files": tuple(_beside(manifest.uri, file) for file in one.files)})
                  for manifest in ordered for one in manifest.people]  # fmt: skip
        return cls(
            people=tuple(people),
            hide=tuple(name for one in ordered for name in one.hide),
            corrections=tuple(
                c
                for one in ordered
                for c in (*one.corrections, *(c for p in one.people for c in p.corrections))
            ),
            uri=ordered[0].uri if ordered else "",
            read_at=max((one.read_at for one in ordered if one.read_at), default=None),
        )

    def wanted(self) -> tuple[str, ...]:
        """Everything it names to be read: files as paths beside it, pages as addresses."""
        names = [_beside(self.uri, file) for person in self.people for file in person.files]
        return tuple(dict.fromkeys([*names, *(page for person in self.people for page in person.pages)]))

    def source(self) -> Source:
        """The manifest as a source of facts."""
        return Source(id=source_id(self.uri), uri=self.uri, format=FORMAT, read_at=self.read_at or dt.datetime.now(dt.UTC),
                      digest=hashlib.sha256(self.model_dump_json().encode()).hexdigest())  # fmt: skip

    def descriptions(self) -> Iterator[Description]:
        """Its people, before all others."""
        if not self.people:
            return
        source = self.source()
        for number, person in enumerate(self.people):
            yield Description(source, _person(person), (0, self.uri, number), "9999", declared=number)

    def claimed(self, source: Source) -> int | None:
        """The person whose page or file a source is."""
        for number, person in enumerate(self.people):
            if any(_same_place(source.uri, file) for file in person.files):
                return number
            if any(
                _same_address(page, address)
                for page in person.pages
                for address in (source.uri, source.url or "")
            ):
                return number
        return None

    def as_owner(self, number: int, source: Source, works: frozenset[str]) -> Description:
        """The owner of a file that names none (a BibTeX file the manifest calls theirs)."""
        return Description(source, _person(self.people[number]), (1, source.uri, -1), "", works, number)

    def hides(self, names: Sequence[str]) -> bool:
        """Whether no record of a person may be stored."""
        wanted = [name for person in self.people if person.hide for name in (person.name, *person.aliases)]
        return any(compatible(name, other) >= 0.9 for name in (*wanted, *self.hide) for other in names)

    def disowns(self, names: Sequence[str], paper: PaperReading) -> bool:
        """Whether a person of these names declares a paper not to be theirs."""
        return any(
            any(_is_paper(entry, paper) for entry in person.not_mine)
            for person in self.people
            if person.not_mine and any(compatible(person.name, name) >= 0.9 for name in names)
        )


def corrected(paper: PaperReading, manifest: Manifest) -> PaperReading:
    """A paper as read, with the manifest's corrections."""
    for correction in manifest.corrections:
        if _is_paper(correction.paper, paper):
            changes = correction.model_dump(exclude={"paper"}, exclude_none=True)
            if "authors" in changes:
                changes |= {"authors_complete": True, "author_identifiers": ()}
            paper = paper.model_copy(update=changes)
    return paper


def is_manifest(document: Document) -> bool:
    """Whether a file is a manifest: YAML with a top-level `people` list, and named so or in this format's fields only."""
    if document.path.suffix.lower() not in (".yaml", ".yml") or not re.search(
        r"(?m)^people\s*:", document.text
    ):
        return False
    keys = set(re.findall(r"(?m)^([A-Za-z_]\w*)\s*:", document.text))
    return document.path.stem.lower() == "people" or keys <= {"people", "hide", "corrections"}


def read_manifest(document: Document) -> Manifest:
    """The manifest in a file; raises `MalformedError` naming every mistake with its line, all at once."""
    doubled: list[str] = []
    value = load_yaml(document.text, document.uri, problems=doubled)
    if doubled:
        raise MalformedError(
            " · ".join(note.removeprefix(f"{document.uri}: ") for note in doubled), document.uri
        )
    if not isinstance(value, dict):
        raise MalformedError("a manifest is a mapping with `people:`", document.uri, 1, "see docs/people.md")
    try:
        manifest = Manifest.model_validate(value)
    except ValidationError as error:
        raise MalformedError(
            _mistakes(error, document.text), document.uri, remedy="see docs/people.md"
        ) from None
    return manifest.model_copy(update={"uri": document.uri, "read_at": document.read_at})


def schema() -> dict[str, Any]:
    """The format as JSON Schema, for editors that check as one writes."""
    found = Manifest.model_json_schema()
    for name in ("uri", "read_at"):
        found["properties"].pop(name, None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "people.yaml"} | found


def _mistakes(error: ValidationError, text: str) -> str:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    found = []
    for one in error.errors():
        where = ".".join(
            str(part + 1) if isinstance(part, int) else str(part) for part in one["loc"] if part != "[key]"
        )
        message = one["msg"].removeprefix("Value error, ")
        found.append(f"line {_line(root, one['loc'])}: {where}: {message}")
    return f"{len(found)} mistakes: " + " · ".join(found) if len(found) > 1 else found[0]


def _line(node: Any, loc: Sequence[int | str]) -> int:
    line = node.start_mark.line if node is not None else 0
    for part in loc:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
        elif isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == str(part)), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line, pair[1]
            continue
        else:
            break
        line = node.start_mark.line
    return int(line) + 1


def _person(person: ManifestPerson) -> PersonReading:
    facts = [
        StatedFact(kind=kind, text=clean(text))
        for field, kind in _KINDS.items()
        if (text := getattr(person, field))
    ]
    return PersonReading(
        name=person.name,
        aliases=person.aliases,
        affiliation=person.affiliation,
        interests=person.interests,
        facts=tuple(facts),
        links=tuple(
            Link(kind=kind, url=url)
            for kind, url in (*person.links.items(), *(("homepage", page) for page in person.pages))
        ),
        identifiers={str(kind): value for kind, value in person.ids.items()},
        member=person.member,
    )


def _beside(uri: str, file: str) -> str:
    return posixpath.normpath(str(PurePosixPath(uri).parent / file))


def _same_place(uri: str, file: str) -> bool:
    return uri == file or uri.startswith(file.rstrip("/") + "/")


def _same_address(page: str, address: str) -> bool:
    a, b = (
        re.sub(r"^https?://(?:www\.)?|/(?:index\.html?)?$", "", text.casefold()) for text in (page, address)
    )
    return bool(a) and a == b


def _is_paper(entry: str, paper: PaperReading) -> bool:
    doi, arxiv = find_doi(entry), bare_arxiv_id(entry)
    if doi is not None and paper.doi is not None:
        return doi == paper.doi.lower()
    if arxiv is not None and paper.arxiv_id is not None:
        return arxiv == paper.arxiv_id
    return fold(entry) == fold(paper.title)
