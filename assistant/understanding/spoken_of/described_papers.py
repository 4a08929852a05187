"""Which papers a description fits: by venue, date, status and track, then by its words."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from assistant.library import Library
from assistant.records import Paper
from assistant.text.words import stem, words
from assistant.understanding.constraints.status import STATUS, TRACK
from assistant.understanding.constraints.venues import take_venues
from assistant.understanding.language.cues import take_said
from assistant.understanding.language.numbers import NUMBER, number
from assistant.understanding.language.question import Question

_LABELS = re.compile(r"\b(?:VENUE|TRACK|STATUS)\b")
_ALONE = re.compile(r"\b(?:solo(?:[- ]?authored)?|(?:single|sole|one|lone)[- ]?author(?:ed)?)\b", re.I)
_AUTHORS_COUNTED = re.compile(
    rf"\b(?:(?:with|by|of|having|that has|which has|has) )?(?:only |just |exactly )?(?P<n>{NUMBER})[- ](?:authors?|names|people)\b",
    re.I,
)
_MONTHS = {name: number for number, name in enumerate("january february march april may june july august september october november december".split(), 1)}  # fmt: skip
EMPTY = frozenset(stem(one) for one in "one paper article work study thing from of on about with at in by for the a an and that which where who using called same this their his her is was published presented written appeared it did do does you mentioned has have dealing".split())  # fmt: skip
"""Stems that tell no paper from another."""


def described(text: str, papers: Sequence[Paper], library: Library, *, strict: bool) -> list[Paper]:
    """The papers that a description fits best, after its years, months and venues have left out what they exclude."""
    question = Question(text)
    venues, _ = take_venues(question, library)
    track, status = take_said(question, TRACK, "TRACK"), take_said(question, STATUS, "STATUS")
    counted = question.search(_AUTHORS_COUNTED)
    if counted is not None:
        question.take(*counted.span(), "STATUS")
    alone = question.take_first(_ALONE, "STATUS") is not None
    rest = words(_LABELS.sub(" ", question.masked(lower=False)))
    years = [int(one) for one in rest if re.fullmatch(r"(?:19|20)\d\d", one)]
    months = [_MONTHS[one] for one in rest if one in _MONTHS]
    left = list(papers)
    if track:
        left = [paper for paper in left if paper.is_in_track(track)]
    if status:
        left = [paper for paper in left if paper.status is status]
    if alone:
        left = [paper for paper in left if paper.authors_complete and len(paper.authors) == 1]
    if counted is not None:
        wanted = number(counted["n"])
        left = [paper for paper in left if paper.authors_complete and len(paper.authors) == wanted]
    if venues:
        left = [paper for paper in left if (paper.venue or "") in venues.values()]
    if years:
        left = [paper for paper in left if paper.year in years]
    if months and years:
        left = [paper for paper in left if _month(paper) in (*months, None)]
        left = [paper for paper in left if _month(paper) in months] or left
    sought = stems_sought(rest)
    if not sought:
        return left if venues or years or months or track or status or alone or counted else []
    return _by_words(sought, left, strict=strict)


def _month(paper: Paper) -> int | None:
    match = re.match(r"\d{4}-(\d\d)", str(paper.date or ""))
    return int(match.group(1)) if match else None


def _by_words(sought: list[str], papers: Sequence[Paper], *, strict: bool) -> list[Paper]:
    """Those that hold most of the words, a word weighing more the fewer of the papers hold it and where a title does."""
    if not papers:
        return []
    titles = [{stem(one) for one in words(paper.title)} for paper in papers]
    bodies = [
        {stem(one) for one in words(f"{paper.abstract} {' '.join(author.name for author in paper.authors)}")}
        for paper in papers
    ]
    known = [word for word in sought if any(word in held for held in (*titles, *bodies))]
    if not known or len(known) * 2 < len(sought) or (strict and len(known) < len(sought)):
        return []
    scores = []
    for title, body in zip(titles, bodies, strict=True):
        score = 0.0
        for word in known:
            spread = sum(word in one or word in other for one, other in zip(titles, bodies, strict=True))
            weight = math.log((len(papers) + 1) / spread)
            score += weight * (2.0 if word in title else 1.0 if word in body else 0.0)
        if strict and not all(word in title or word in body for word in known):
            score = 0.0
        scores.append(score)
    best = max(scores)
    return [paper for paper, score in zip(papers, scores, strict=True) if best > 0 and score == best]


def stems_sought(rest: list[str]) -> list[str]:
    """The words of a description that tell one paper from another, as stems."""
    names = [one for one in rest if not one.isdigit() and one not in _MONTHS]
    return [one for one in dict.fromkeys(stem(one) for one in names) if one not in EMPTY]


def telling_words(text: str, library: Library) -> list[str]:
    """The words of a description that are neither venue nor date."""
    question = Question(text)
    take_venues(question, library)
    take_said(question, TRACK, "TRACK")
    take_said(question, STATUS, "STATUS")
    return stems_sought(words(_LABELS.sub(" ", question.masked(lower=False))))
