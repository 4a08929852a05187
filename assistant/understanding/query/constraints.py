"""Status, track, author position, order and number wanted: the small constraints of a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.records import Status
from assistant.records.author_places import AuthorNumber, AuthorPlace
from assistant.understanding.constraints.amounts import take_least
from assistant.understanding.constraints.author_numbers import take_author_number
from assistant.understanding.constraints.author_positions import take_positions
from assistant.understanding.constraints.chronicle import take_chronicle
from assistant.understanding.constraints.kinds_together import Kinds, take_kinds
from assistant.understanding.constraints.list_ends import list_end
from assistant.understanding.constraints.only_company import take_only_company
from assistant.understanding.constraints.order import Order, Sort, take_ends, take_order
from assistant.understanding.constraints.status import TRACK, take_statuses
from assistant.understanding.constraints.unapplied import NOT_STORED, OTHER_POSITIONS, take_unapplied
from assistant.understanding.constraints.venue_kinds import take_venue_kind
from assistant.understanding.kinds.figures_asked import Figure, take_figure
from assistant.understanding.kinds.pairs_asked import take_pairs
from assistant.understanding.kinds.stretches_asked import take_stretch
from assistant.understanding.language.cues import take_said
from assistant.understanding.language.question import Question


@dataclass(frozen=True)
class Constraints:
    """What was found; `unapplied` names what was understood and is not something the records can tell."""

    statuses: tuple[tuple[int, Status], ...] = ()
    """How far the papers have come, by where that is said."""
    track: str | None = None
    kinds: Kinds = field(default_factory=Kinds)
    """Several kinds of papers named together."""
    position: AuthorPlace | None = None
    also_at: tuple[AuthorPlace, ...] = ()
    author_number: AuthorNumber | None = None
    sort: Sort | None = None
    limit: int | None = None
    unapplied: tuple[str, ...] = ()
    figure: Figure | None = None
    """A figure that is worked out from the papers that fit the rest."""
    at_least: int | None = None
    """How many papers somebody must have to be told of, and below it in which words that was said."""
    at_least_said: str = ""
    way: bool = False
    """All from the first paper to the last are asked for."""
    chronicle: bool = False
    """They are wanted in the order of time."""
    at_end: bool = False
    """Those at the end of the order, however many."""
    fewest: bool = False
    """Beside `authors`: those with the fewest first."""


def take_constraints(question: Question) -> Constraints:
    """Find them and mark their words (`STATUS`, `TRACK`, `POSITION`, `SORT`, `LIMIT`); each sees what those before it left."""
    unapplied = take_unapplied(question, OTHER_POSITIONS)
    figure = take_pairs(question) or take_stretch(question) or take_figure(question)
    ends = take_ends(question)
    author_number = take_author_number(question) or take_only_company(question)
    positions = take_positions(question)
    unapplied += take_unapplied(question, NOT_STORED)
    at_least, at_least_said = take_least(question) or (None, "")
    chronicle = list_end(question) is None and take_chronicle(question)
    order = take_order(question)
    order = Order("ends") if ends else order
    kinds = take_kinds(question)
    statuses = take_statuses(question)
    return Constraints(
        statuses=statuses,
        track=next(iter(kinds.wanted), None) or _take_track(question),
        kinds=kinds,
        position=positions[0] if positions else None,
        also_at=positions[1:],
        author_number=author_number,
        sort=order.sort,
        limit=order.limit,
        unapplied=unapplied,
        figure=figure,
        at_least=at_least,
        at_least_said=at_least_said,
        way=order.way,
        chronicle=chronicle,
        at_end=order.at_end,
        fewest=order.fewest,
    )


_LABS_AWARDS = re.compile(
    r"(?<=\bwhat )awards? (?:did|has|have) (?:the (?:lab|group|team)|you|they)(?: ever)? (?:won|win|received?|got|get)\b|(?<=\bwhich )(?:awards?|prizes?) (?:did|has|have) (?:the (?:lab|group|team)|you|they)(?: ever)? (?:won|win|received?|got|get)\b"
    r"|\b(?:the (?:lab|group|team)['’]s |your )(?:\w+ )?(?:awards|prizes)\b(?=\W*$)|\b(?:ever )?(?:won|win|received?|got|get) (?:an?|any) (?:awards?|prizes?)\b(?=\W*$)",
    re.I,
)
"""Awards of nobody in particular: those of the papers."""


def _take_track(question: Question) -> str | None:
    """The track asked for; an award is one only where the question speaks of papers."""
    about_papers = re.search(r"\b(?:papers?|publications?|articles?|works?)\b|论文", question.text, re.I)
    of_somebody = any(label == "PERSON" for *_, label in question.taken)
    if not of_somebody and question.take_first(_LABS_AWARDS, "TRACK") is not None:
        return "Award"
    tracks = TRACK if about_papers else tuple(cue for cue in TRACK if cue[0] != "Award")
    return take_said(question, tracks, "TRACK") or take_venue_kind(question)
