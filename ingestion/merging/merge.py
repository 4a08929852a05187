"""One record per person and per paper out of all stored readings.

Pure and deterministic: the same readings give the same library, in whatever order they were read.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.names import PersonName
from assistant.records import Author, FactKind, Paper, Passage, Researcher
from assistant.text import fold
from ingestion.manifest import Manifest, corrected
from ingestion.merging.authorship import Authorship
from ingestion.merging.bearers import Work
from ingestion.merging.papers import merged, slug, with_ids
from ingestion.merging.passages import passages
from ingestion.merging.people import Description, Person, declared_kinds, described, same_people
from ingestion.merging.printed_affiliations import printed_affiliations
from ingestion.merging.venue_spellings import one_spelling
from ingestion.merging.works import Mention, same_works
from ingestion.reading import LeftOut, Reading

_DATED = re.compile(r"\b(20\d\d)[.\-/年](\d{1,2})\b")


@dataclass(frozen=True)
class Library:
    """All records, and what was seen and not taken, by source id."""

    researchers: tuple[Researcher, ...]
    papers: tuple[Paper, ...]
    passages: tuple[Passage, ...]
    left_out: dict[str, tuple[LeftOut, ...]]
    suggestions: tuple[str, ...]


def merge(readings: Iterable[Reading], manifests: Sequence[Manifest] = ()) -> Library:
    """Make people and papers one each. `manifests` are the lab's own files; they win over what was read."""
    ordered = sorted(readings, key=lambda reading: reading.source.uri)
    manifest = Manifest.joined(manifests)
    left_out: dict[str, list[LeftOut]] = {reading.source.id: list(reading.left_out) for reading in ordered}
    descriptions, owners = _descriptions(ordered, manifest)
    people, suggestions = same_people(descriptions)
    owner_of = {id(one): index for index, person in enumerate(people) for one in person.descriptions}
    mentions = [
        Mention(
            reading.source,
            corrected(paper, manifest),
            _owner(owners.get(reading.source.id), owner_of),
            (reading.source.uri, place),
        )
        for reading in ordered
        for place, paper in enumerate(reading.papers)
    ]
    authorship = Authorship(people, same_works(mentions))
    authorship.resolve()
    for one in authorship.not_attributed:
        left_out.setdefault(one.mention.source.id, []).append(
            LeftOut(what=one.mention.paper.title, reason=one.reason, place=one.mention.paper.place)
        )
    hidden = {index for index, person in enumerate(people) if manifest.hides(person.names)}
    for work in authorship.works:
        _disown(work, people, manifest, left_out)
    ids = _ids(people, authorship, hidden)
    papers = one_spelling(with_ids([_paper(work, ids, hidden) for work in authorship.works]))
    researchers = _researchers(people, authorship, ids, hidden)
    return Library(
        researchers=tuple(sorted(researchers, key=lambda one: one.id)),
        papers=tuple(papers),
        passages=tuple(
            sorted({one.id: one for one in passages(researchers, papers)}.values(), key=lambda one: one.id)
        ),
        left_out={source: tuple(found) for source, found in left_out.items() if found},
        suggestions=tuple(
            dict.fromkeys([*suggestions, *authorship.suggestions, *_mixed_scripts(researchers)])
        ),
    )


# --- what is described ----------------------------------------------------------------------------------


def _descriptions(
    ordered: Sequence[Reading], manifest: Manifest
) -> tuple[list[Description], dict[str, Description]]:
    """Every described person, and the owner of each source."""
    found = list(manifest.descriptions())
    owners: dict[str, Description] = {}
    for reading in ordered:
        recency = _recency(reading)
        works = frozenset(
            fold(paper.title).replace(" ", "") for paper in reading.papers if paper.on_owner_list
        )
        if reading.owner is not None:
            declared = manifest.claimed(reading.source)
            owner = Description(
                reading.source, reading.owner, (1, reading.source.uri, -1), recency, works, declared
            )
            owners[reading.source.id] = owner
            found.append(owner)
        elif (declared := manifest.claimed(reading.source)) is not None:
            owner = manifest.as_owner(declared, reading.source, works)
            owners[reading.source.id] = owner
            found.append(owner)
        for place, person in enumerate(reading.people):
            found.append(Description(reading.source, person, (1, reading.source.uri, place), recency))
    return found, owners


def _recency(reading: Reading) -> str:
    """The newest month or year a source mentions: of two states of one page the later one."""
    facts = reading.owner.facts if reading.owner else ()
    dates = [
        f"{year}.{int(month):02d}"
        for fact in facts
        for year, month in _DATED.findall(fact.text)
        if int(month) <= 12
    ]
    dates += [f"{paper.year}.00" for paper in reading.papers if paper.year]
    return max((date for date in dates if date[:4] <= str(reading.source.read_at.year)), default="")


def _owner(owner: Description | None, index_of: dict[int, int]) -> int | None:
    return index_of.get(id(owner)) if owner is not None else None


def _disown(
    work: Work, people: Sequence[Person], manifest: Manifest, left_out: dict[str, list[LeftOut]]
) -> None:
    """Take away what the manifest says is not theirs (`not_mine`)."""
    if not manifest.people:
        return
    for key in {*work.whose.values(), *work.credited}:
        if not key.startswith("#"):
            continue
        names = people[int(key[1:])].names
        if any(manifest.disowns(names, mention.paper) for mention in work.mentions):
            work.credited = [one for one in work.credited if one != key]
            for position, whose in list(work.whose.items()):
                if whose == key:
                    # The name stays and is nobody's: a record of its own would make every mention of it ambiguous.
                    del work.whose[position]
            mention = work.mentions[0]
            reason = f"not attributed to {names[0]}: people.yaml says it is not theirs"
            left_out.setdefault(mention.source.id, []).append(
                LeftOut(what=mention.paper.title, reason=reason, place=mention.paper.place)
            )


# --- records ----------------------------------------------------------------------------------------------


def _paper(work: Work, ids: dict[str, str], hidden: set[int]) -> Paper:
    secret = {f"#{index}" for index in hidden}
    authors = [
        Author(
            name=PersonName.parse(name).text or name,
            researcher_id=None
            if work.whose.get(position) in secret
            else ids.get(work.whose.get(position, "")),
        )
        for position, name in enumerate(work.authors.names)
    ]
    credited = [ids[key] for key in work.credited if key in ids and key not in secret]
    return merged(work.mentions, authors, work.authors.complete, credited)


def _ids(people: Sequence[Person], authorship: Authorship, hidden: set[int]) -> dict[str, str]:
    """Key of a person -> id: a slug of the name; a number after it for the second of a name, in a fixed order."""
    shown: dict[str, str] = {
        f"#{index}": described(person, "-").name for index, person in enumerate(people) if index not in hidden
    }
    for work in authorship.works:
        for position, key in work.whose.items():
            if key not in shown and not key.startswith("#"):
                forms = authorship.bearers.forms.get(key) or Counter(
                    [PersonName.parse(work.authors.names[position]).text]
                )
                shown[key] = max(forms.items(), key=lambda pair: (pair[1], len(pair[0]), pair[0]))[0]
    by_slug: dict[str, list[str]] = defaultdict(list)
    for key, name in shown.items():
        by_slug[slug(name) or "person"].append(key)
    ids: dict[str, str] = {}
    for stem, keys in by_slug.items():
        # Described people come first, in the order of their sources; ids of others follow by name.
        keys.sort(
            key=lambda key: (
                (0, people[int(key[1:])].descriptions[0].order, "")
                if key.startswith("#")
                else (1, (2, "", 0), key)
            )
        )
        for number, key in enumerate(keys, start=1):
            ids[key] = stem if number == 1 else f"{stem}-{number}"
    taken = Counter(ids.values())
    for key, one in sorted(ids.items()):  # "wei-zhang-2" may itself be somebody's slug
        while taken[ids[key]] > 1:
            taken[ids[key]] -= 1
            ids[key] = f"{one}-x{taken[one] + 1}"
            taken[ids[key]] += 1
    return ids


def _researchers(
    people: Sequence[Person], authorship: Authorship, ids: dict[str, str], hidden: set[int]
) -> list[Researcher]:
    as_written: dict[str, Counter[str]] = defaultdict(Counter)
    sources: dict[str, set[str]] = defaultdict(set)
    identifiers: dict[str, dict[str, str]] = defaultdict(dict)
    for work in authorship.works:
        for position, key in work.whose.items():
            as_written[key][PersonName.parse(work.authors.names[position]).text] += 1
            sources[key].update(mention.source.id for mention in work.mentions)
            if position < len(work.authors.identifiers):
                for kind, value in work.authors.identifiers[position].items():
                    identifiers[key].setdefault(kind, value)
    places = printed_affiliations(authorship.works)
    found = []
    for index, person in enumerate(people):
        key = f"#{index}"
        if index not in hidden:
            record = described(person, ids[key], sorted(as_written[key]))
            more = tuple(sorted(sources[key] - set(record.source_ids)))
            printed = (
                () if FactKind.AFFILIATION in declared_kinds(person.descriptions) else places.get(key, ())
            )
            found.append(
                record.model_copy(
                    update={
                        "source_ids": record.source_ids + more,
                        "identifiers": identifiers[key] | record.identifiers,
                        "facts": record.facts + printed,
                    }
                )
            )
    for key in sorted(ids):
        if key.startswith("#"):
            continue
        forms = as_written[key]
        name = max(forms.items(), key=lambda pair: (pair[1], len(pair[0]), pair[0]))[0]
        found.append(
            Researcher(id=ids[key], name=name, aliases=tuple(sorted(set(forms) - {name})), identifiers=identifiers[key],
                       facts=places.get(key, ()), source_ids=tuple(sorted(sources[key])))
        )  # fmt: skip
    return found


def _mixed_scripts(researchers: Sequence[Researcher]) -> Iterator[str]:
    """Names that mix alphabets within a word: a letter that only looks like another makes another person."""
    for one in researchers:
        for word in one.name.split():
            if not word.isascii() and len({_alphabet(char) for char in word if char.isalpha()}) > 1:
                yield f"{one.name} ({one.id}) mixes alphabets in one word; it was kept apart from names it looks like"
                break


def _alphabet(char: str) -> str:
    """`LATIN`, `CYRILLIC` or `GREEK`; all others count as one, for they mix by custom (kana and kanji)."""
    first = unicodedata.name(char, "").split(" ")[0]
    return first if first in ("LATIN", "CYRILLIC", "GREEK") else "OTHER"
