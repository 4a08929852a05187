"""Author lists that name people by the keys of the site that describes them: `authors: [fern, Bo Lee]`, `[[authors]] id = "fern"`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from assistant.names import PersonName
from assistant.text import fold
from ingestion.authors.named_authors import named_authors
from ingestion.reading import LeftOut, PaperReading
from ingestion.yaml_text import as_list, as_text

# What themes call the site's owner or nobody yet; no person has these as a name.
_PLACEHOLDERS = frozenset(
    ["admin", "me", "author", "your name", "first last", "firstname lastname", "author name", "default"]
)
_OWNERS = frozenset(["admin", "me"])
_KEY_FIELDS = ("id", "key", "slug", "username", "user", "ref", "member", "person", "author")


def resolved_authors(
    value: Any, names: Mapping[str, str], owner: str = "", unknown: list[str] | None = None
) -> tuple[tuple[str, ...], bool]:
    """The names of an authors field, keys told as the people they mean, and whether the list is whole.

    `names` are people by key, `owner` is whose site it is. A key that means nobody is no name: it is left out of the list, which is
    then not whole, and added to `unknown`.
    """
    items = [value] if isinstance(value, str) else as_list(value)
    found: list[str] = []
    complete = True
    for item in items:
        key = _key(item)
        names_of_item, whole = named_authors(item if isinstance(item, str) and len(items) == 1 else [item])
        if isinstance(item, str) and item.strip().casefold() in names:
            names_of_item = (item,)  # before marks are taken off: a key may end in digits
        elif not names_of_item and key:
            names_of_item = (key,) if person(key, names, owner) != key or not key.islower() else ()
            if not names_of_item and unknown is not None:
                unknown.append(key)
            whole = bool(names_of_item)
        told = [person(name, names, owner) for name in names_of_item]
        found += [name for name in told if name]
        complete = complete and whole and all(told)
    return tuple(found), complete


def _key(item: Any) -> str:
    if not isinstance(item, Mapping):
        return ""
    return next((as_text(item.get(name)) for name in _KEY_FIELDS if as_text(item.get(name))), "")


def person(author: str, names: Mapping[str, str], owner: str = "") -> str:
    """Who an author is: the person of that key, else the text as it is; empty for a theme's placeholder that means nobody."""
    author = author.strip(" *")
    key = author.casefold()
    if (found := names.get(key) or names.get(key.replace(" ", "-"))) is not None:
        return found
    if fold(author) in _PLACEHOLDERS:
        return owner if fold(author) in _OWNERS else ""
    if re.fullmatch(r"[a-z]{3,}", author):
        numbered = {name for known, name in names.items() if re.fullmatch(re.escape(author) + r"\d+", known)}
        return numbered.pop() if len(numbered) == 1 else author
    return author


def families_as_keys(papers: Sequence[PaperReading]) -> list[PaperReading]:
    """A site's publications with `moss` told as the one person of that family name whom its other lists name in full."""
    named: dict[str, set[str]] = {}
    for name in {author for paper in papers for author in paper.authors if " " in author}:
        named.setdefault(" ".join(PersonName.parse(name).family), set()).add(name)
    told = {family: next(iter(found)) for family, found in named.items() if len(found) == 1}
    return [
        paper.model_copy(update={"authors": tuple(told.get(name, name) if name.islower() else name for name in paper.authors)})
        for paper in papers
    ]  # fmt: skip


def keys_of_nobody(unknown: Iterable[str]) -> list[LeftOut]:
    """What is reported of keys that mean nobody."""
    return [
        LeftOut(
            what=f"author {key!r} of {count} publications", reason="a key for which the site describes nobody"
        )
        for key, count in Counter(unknown).items()
    ]
