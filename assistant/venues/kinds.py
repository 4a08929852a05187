"""Whether a venue is a journal or a conference, as far as its name tells: no source states it."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from assistant.venues.table import MEETING, PREPRINT_SERVERS, is_journal, is_known

VenueKind = Literal["Journal", "Conference"]
"""The words are those of a query's `track`."""
VENUE_KINDS: tuple[VenueKind, ...] = ("Journal", "Conference")

_NEITHER = re.compile(
    r"\b(?:thes[ei]s|dissertations?|patents?|reports?|books?|chapters?|encyclop\w+|handbooks?|universit\w+|laborator\w+|institutes?|departments?|schools?|press|preprints?|in preparation|submitted|to appear|workshops?|tutorials?|blogs?|arxiv)\b|\bet al\b",
    re.I,
)
_LEARNED = re.compile(r"\bproceedings of the (?:national academy|royal society)\b|^PNAS$", re.I)
_MEETS = re.compile(
    r"\b(?:conf\.|proc\.|proceedings|symposi(?:um|a)|congress|meetings?|convention|colloquium|colloquia|assembly|forum)(?!\w)",
    re.I,
)
_ORGANISED = re.compile(r"^(?:IEEE|ACM|USENIX|IFAC|IFIP|ISCA|AAAI|SIAM|SPIE)(?:/\w+)? (?=[A-Z][A-Z0-9-]+$)")
_CAPITALS = 0.6
"""Share of capitals from which a single word is the short form of a meeting: `SANER`, but not `NeuroImage`."""


@cache
def kind_of_venue(name: str) -> VenueKind | None:
    """A venue's kind by its name; None for a workshop, a server, a thesis, and what is neither."""
    if not name or name in PREPRINT_SERVERS.values() or _NEITHER.search(name):
        return None
    if is_journal(name) or _LEARNED.search(name):
        return "Journal"
    if MEETING.search(name) or _MEETS.search(name):
        return "Conference"
    short = _ORGANISED.sub("", name)
    letters = [character for character in short if character.isalpha()]
    if not letters:
        return None
    one_word = " " not in short
    capitals = sum(character.isupper() for character in letters)
    if one_word and capitals > 1 and (is_known(name) or capitals / len(letters) >= _CAPITALS):
        return "Conference"
    return "Journal"
