"""Awards of papers that only a page tells: `does A have a best paper award?`, where no stored paper of theirs is marked as such."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import FactKind, Query, QueryKind
from assistant.understanding.cues import PAPERS

_AWARDS = ("Best Paper", "Award")
_OF_PAPERS = re.compile(rf"\b{PAPERS}\b")


def told_by_page(query: Query, masked: str, library: Library) -> Query:
    """The question for the awards that somebody's page states, where theirs are asked for and no paper holds one."""
    alone = query.kind is QueryKind.PAPERS and query.track in _AWARDS and len(query.people) == 1
    if not alone or query.topic or query.venues or query.years or _OF_PAPERS.search(masked):
        return query
    who = query.people[0].researcher_id
    if who is None or any(
        who in one.researcher_ids and one.is_in_track(query.track or "") for one in library.papers
    ):
        return query
    if not any(fact.kind is FactKind.AWARD for fact in library.researcher(who).facts):
        return query
    return query.model_copy(update={"kind": QueryKind.FACT, "fact": str(FactKind.AWARD), "track": None})
