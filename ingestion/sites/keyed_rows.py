"""Records that data keep under their own title or name: `{"Mosses Drink Fog": {"year": 2012, …}, …}`, `{"ann fern": {"role": …}, …}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ingestion.publications.rows import describes_papers

_SHORTEST_TITLE = 4
_OF_PEOPLE = frozenset(["role", "position", "email", "image", "photo", "img", "bio", "cv"])
_SMALL_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
_PARTICLES = frozenset(["de", "da", "del", "der", "den", "di", "du", "la", "le", "van", "von", "bin", "al", "el", "ben"])  # fmt: skip


def papers_by_title(value: Mapping[Any, Any]) -> Iterator[Mapping[Any, Any]]:
    """The publications of a mapping whose keys are titles; none where its values say what they are called themselves."""
    for key, inner in value.items():
        if not isinstance(inner, Mapping) or len(str(key).split()) < _SHORTEST_TITLE:
            continue
        row = {"title": key, **inner}
        if not describes_papers(inner) and describes_papers(row):
            yield row


def person_by_name(key: Any, fields: Mapping[Any, Any]) -> Mapping[Any, Any] | None:
    """A person whom a mapping holds under a name in small letters; None where the fields are nobody's.

    Pages print such keys with capitals, so the name is given them here as well.
    """
    name = str(key).strip()
    small = name == name.lower() and _SMALL_NAME.fullmatch(name) is not None and name.isascii()
    if not small or len(_OF_PEOPLE & {str(field).casefold() for field in fields}) < 2:
        return None
    return {"name": " ".join(word if word in _PARTICLES else word.title() for word in name.split()), **fields}
