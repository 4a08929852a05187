"""The names in an authors field of structured data: one text, a list of names, or a list of mappings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.text import fold
from ingestion.authors.author_list import says_cut, split_authors, upright, without_cut, without_marks
from ingestion.authors.medical_names import initials_first
from ingestion.yaml_text import as_list, as_text


def named_authors(value: Any) -> tuple[tuple[str, ...], bool]:
    """The names in an authors field, be it one text, a list of names, or a list of mappings."""
    if isinstance(value, str):
        if re.search(r"\sand\s", value) and re.search(r"^[^,]+,[^,]+(?:\sand\s[^,]+,[^,]+)+$", value):
            return tuple(upright(part) for part in re.split(r"\s+and\s+", value)), True
        return split_authors(value)
    names: list[str] = []
    complete = True
    for item in as_list(value):
        if isinstance(item, str):
            item, whole = ("", False) if says_cut(item) else without_cut(item)
            complete = complete and whole
        if name := _one_name(item):
            names.append(name)
    return initials_first(names), complete


def _one_name(item: Any) -> str:
    if isinstance(item, Mapping):
        keys = {fold(str(name)).replace(" ", ""): cell for name, cell in item.items()}
        if isinstance(keys.get("name"), Mapping):
            return _one_name(keys["name"])
        whole = as_text(
            keys.get("name") or keys.get("fullname") or keys.get("literal") or keys.get("displayname")
        )
        first = as_text(
            keys.get("given") or keys.get("first") or keys.get("firstname") or keys.get("givenname")
        )
        last = as_text(
            keys.get("family") or keys.get("last") or keys.get("lastname") or keys.get("familyname")
        )
        particle = as_text(keys.get("nondroppingparticle") or keys.get("droppingparticle"))
        return without_marks(whole or " ".join(part for part in (first, particle, last) if part))
    return without_marks(upright(as_text(item)))
