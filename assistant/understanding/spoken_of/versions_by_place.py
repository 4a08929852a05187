"""Versions told by where they appeared: `the journal version`, `its extended version in a journal`, `the workshop paper`.

A work may be stored several times, once a talk and once an article. Which of them is meant is told by its title, its authors
and the sort of place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.library import Library
from assistant.records import Paper, Status
from assistant.text.words import content_words, stem
from assistant.venues import PREPRINT_SERVERS, is_journal

_SORTS = r"journal|conference|workshop|pre-?print|arxiv|extended|expanded|longer|full|published|peer[ -]reviewed|refereed|final|thesis"
VERSION_BY_PLACE = re.compile(
    rf"\b(?:the|its|their|that|this|any|an?)\s+(?:(?:later|earlier|own)\s+)?(?P<sort>{_SORTS})[ -](?:version|edition|variant|counterpart)\b(?: of (?:it|that|this|the same(?: paper| work)?))?"
    r"(?:,? (?:(?:from|of|in) )?(?:the|a|one) years? (?P<when>after|later|before|earlier))?(?:,? (?:in|at|for|on) (?:an?|the) (?P<where>journal|conference|workshop))?",
    re.I,
)
"""`The journal version`, also with when or where it followed."""
_SHARED = 0.6
"""Share of the words of the shorter title that two versions of one work have in common."""
_LEAST = 3
"""Words that they have in common at least."""


def version_by_place(match: re.Match[str], paper: Paper, library: Library) -> Paper | None:
    """The version of a paper that a wording means, itself included; None where none, or no one alone, is of that sort."""
    sorts = [one.lower() for one in (match["sort"], match["where"]) if one]
    step = {"after": 1, "later": 1, "before": -1, "earlier": -1}.get((match["when"] or "").lower(), 0)
    if not step and all(_is_of(one, paper, None) for one in sorts):
        return paper
    others = _versions(paper, library.papers)
    fitting = [
        one
        for one in others
        if all(_is_of(sort, one, paper) for sort in sorts)
        and (not step or ((one.year or 0) - (paper.year or 0)) * step > 0)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _versions(paper: Paper, papers: Sequence[Paper]) -> list[Paper]:
    """The papers of like titles and common authors."""
    said, authors = _stems(paper), {one.name for one in paper.authors}
    found = []
    for one in papers:
        if one.id == paper.id or not authors & {author.name for author in one.authors}:
            continue
        other = _stems(one)
        if len(said & other) >= max(_LEAST, _SHARED * min(len(said), len(other))):
            found.append(one)
    return found


def _stems(paper: Paper) -> set[str]:
    return {stem(word) for word in content_words(paper.title)}


def _is_of(sort: str, paper: Paper, before: Paper | None) -> bool:
    """Whether a paper appeared so; `before`: the version it extends."""
    venue = paper.venue or ""
    serves = venue in PREPRINT_SERVERS.values() or paper.status is Status.PREPRINT
    workshop = paper.is_in_track("Workshop") or "workshop" in venue.lower()
    if sort == "journal":
        return is_journal(venue)
    if sort == "conference":
        return bool(venue) and not (is_journal(venue) or serves or workshop)
    if sort == "workshop":
        return workshop
    if sort.startswith(("pre", "arxiv")):
        return serves
    if sort == "thesis":
        return "thesis" in venue.lower()
    if sort in ("extended", "expanded", "longer", "full"):
        return before is not None and (paper.year or 0) >= (before.year or 0)
    return bool(venue) and not serves
