"""What the lab declares: its people, whose a source is, what is not theirs, what is to be corrected."""

from __future__ import annotations

import datetime as dt
import hashlib
import posixpath
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from pydantic import Field

from assistant.names import compatible
from assistant.records import FactKind, Link, Source
from assistant.text import clean, fold
from ingestion.manifest.form import Entry, ManifestPerson, PaperCorrection, Text
from ingestion.merging.people import Description
from ingestion.publications.links import bare_arxiv_id, find_doi
from ingestion.reading import PaperReading, PersonReading, StatedFact
from ingestion.source import source_id

FORMAT = "people.yaml"
_KINDS = {"affiliation": FactKind.AFFILIATION, "position": FactKind.POSITION, "biography": FactKind.BIOGRAPHY}


class Manifest(Entry):
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
                changes |= {"authors_complete": True, "author_identifiers": (), "author_affiliations": ()}
            paper = paper.model_copy(update=changes)
    return paper


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
