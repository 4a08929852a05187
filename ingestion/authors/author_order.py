"""The order of a name's parts where a whole list gives the family names first without commas: `Vale Ann B and Fern Lee C`."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FAMILY_FIRST = re.compile(r"[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){1,2} [A-Z]")
"""A full given name and an initial behind it, as no name ends that begins with the given name."""


def families_last(names: Sequence[str]) -> tuple[str, ...]:
    """A list with its given names first, where half of its names or more end in an initial behind a given name; others as they are."""
    sure = sum(1 for name in names if _FAMILY_FIRST.fullmatch(name))
    if len(names) < 2 or 2 * sure < len(names) or any(re.match(r"[A-Z]\b", name) for name in names):
        return tuple(names)
    return tuple(
        f"{given} {family}" if given else family
        for family, _, given in (name.partition(" ") for name in names)
    )
