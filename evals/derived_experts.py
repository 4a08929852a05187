"""People, topics and grades derived from a file of papers, for want of judgments by the people themselves.

Some papers become topics (title and abstract) and leave the collection for everyone. A person is graded on eight: `OWN` papers; papers of people
they wrote several others with, without them; papers of the venue they publish in most, by nobody they wrote with; and any others.
Authorship thus stands for expertise. It is coarser than what people say of themselves, but no text had a part in it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from assistant.errors import MalformedError, UnreadableError
from assistant.records import Record
from assistant.text import fold
from evals.corpus import Collection, Document

PROLIFIC = 8
"""Papers a person must have."""
FREQUENT = 2
"""Papers written together that make somebody a close co-author."""
EACH = 2
"""Topics of each grade for a person."""
OWN, COAUTHORS, VENUE, OTHER = 4, 2, 1, 0
"""Grades of a topic for a person."""


class Work(Record):
    """What is read of a paper."""

    title: str
    text: str = ""
    authors: tuple[str, ...] = ()
    venue: str | None = None


def read_works(path: Path) -> tuple[Work, ...]:
    """The papers of a file, one JSON object a line (`title`, `text` or `abstract`, `authors`, `venue`), each title once; may be gzipped.

    Raises `UnreadableError` for a missing file, `MalformedError` naming file and line for a broken one.
    """
    try:
        content = path.read_bytes()
        lines = (gzip.decompress(content) if path.suffix == ".gz" else content).decode().splitlines()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UnreadableError(f"cannot be read ({type(error).__name__})", str(path)) from None
    works: dict[str, Work] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            work = _work(line, path, number)
            works.setdefault(fold(work.title) or work.title, work)
    return tuple(works.values())


def _work(line: str, path: Path, number: int) -> Work:
    try:
        fields = json.loads(line)
        return Work(
            title=fields.get("title"),
            text=fields.get("text") or fields.get("abstract") or "",
            authors=tuple(fields.get("authors") or ()),
            venue=fields.get("venue"),
        )
    except (json.JSONDecodeError, TypeError, AttributeError):
        raise MalformedError("not a JSON object", str(path), number) from None
    except ValidationError as error:
        first = error.errors()[0]
        raise MalformedError(f"{first['loc'][0]}: {first['msg']}", str(path), number) from None


def half_of(name: str) -> int:
    """The half a person belongs to, 0 or 1: what is chosen on one half can be confirmed on the other."""
    return hashlib.sha256(name.encode()).digest()[-1] % 2


def draws(
    works: Sequence[Work], name: str, *, half: int, people: int, times: int = 1, everyone: bool = False
) -> Iterator[Collection]:
    """Collections of `people` persons each, drawn anew `times` times; within one time nobody is in two of them.

    A collection holds the papers of its people, or of `everyone`. Persons too few to fill one are left out.
    """
    wrote = _papers_by_author(works)
    prolific = sorted(one for one, own in wrote.items() if len(own) >= PROLIFIC and half_of(one) == half)
    for time in range(times):
        shuffled = random.Random(f"{half}-{time}").sample(prolific, len(prolific))  # noqa: S311 - reproducible, not a secret
        for number, start in enumerate(range(0, len(shuffled) - people + 1, people)):
            chosen = sorted(shuffled[start : start + people])
            yield _collection(works, wrote, chosen, f"{name}-{half}-{time}-{number}", everyone)


def _papers_by_author(works: Sequence[Work]) -> dict[str, list[int]]:
    wrote: dict[str, list[int]] = defaultdict(list)
    for index, work in enumerate(works):
        for author in dict.fromkeys(work.authors):
            wrote[author].append(index)
    return wrote


def _collection(
    works: Sequence[Work], wrote: dict[str, list[int]], people: Sequence[str], name: str, everyone: bool
) -> Collection:
    chance = random.Random(name)  # noqa: S311 - reproducible, not a secret
    grades: dict[int, dict[str, int]] = defaultdict(dict)
    for person in people:
        for grade, pool in _pools(works, wrote, person):
            for topic in chance.sample(pool, min(EACH, len(pool))):
                grades[topic][person] = grade
    kept = set(wrote) if everyone else set(people)
    documents = tuple(
        Document(
            id=str(index),
            title=work.title,
            text=work.text,
            authors=tuple(one for one in work.authors if one in kept),
        )
        for index, work in enumerate(works)
        if index not in grades and not kept.isdisjoint(work.authors)
    )
    known = {author for document in documents for author in document.authors}
    for topic, graded in grades.items():
        graded.update(dict.fromkeys(known.intersection(works[topic].authors), OWN))
    return Collection(
        name=name,
        documents=documents,
        queries={str(topic): f"{works[topic].title}\n{works[topic].text}" for topic in sorted(grades)},
        qrels={str(topic): grades[topic] for topic in sorted(grades)},
        digest=hashlib.sha256("".join(one.model_dump_json() for one in documents).encode()).hexdigest(),
    )


def _pools(
    works: Sequence[Work], wrote: dict[str, list[int]], person: str
) -> Iterator[tuple[int, list[int]]]:
    """A person's topics to draw from, by grade."""
    own = set(wrote[person])
    together = Counter(author for index in own for author in set(works[index].authors) - {person})
    near = {index for author in together for index in wrote[author]} - own
    close = {
        index for author, count in together.items() if count >= FREQUENT for index in wrote[author]
    } - own
    venues = Counter(works[index].venue for index in own if works[index].venue)
    venue = venues.most_common(1)[0][0] if venues else None
    strangers = set(range(len(works))) - own - near
    same = {index for index in strangers if venue and works[index].venue == venue}
    for grade, pool in ((OWN, own), (COAUTHORS, close), (VENUE, same), (OTHER, strangers - same)):
        yield grade, sorted(pool)
