"""Names as medical journals print them, the initials last and without stops: `Rieger MA`, `Groenen MAM`.

One such name may as well be a given name and a family name in capitals (`Wei LI`); the list in which it stands tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.names import PersonName

_CITED = re.compile(r"(?P<family>[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,3}) (?P<initials>[A-Z]{1,4})")
_CAPITALS = re.compile(r"[A-Z]{2,}")


def initials_first(names: Sequence[str]) -> tuple[str, ...]:
    """A list with `Rieger MA` as `M.A. Rieger`, where most of its names have initials at their end; others as they are."""
    cited = [_CITED.fullmatch(name) for name in names]
    matches = [match for match in cited if match and not _CAPITALS.fullmatch(match["family"])]
    sure = [match for match in matches if PersonName.parse(match.group()).initials_only]
    if len(matches) < 2 or 3 * len(matches) < 2 * len(names) or 2 * len(sure) < len(matches):
        return tuple(names)
    doubtful = {match.group() for match in matches} - {match.group() for match in sure}
    return tuple(
        f"{'.'.join(match['initials'])}. {match['family']}" if match and name in doubtful else name
        for name, match in zip(names, cited, strict=True)
    )
