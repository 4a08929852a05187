"""How a question ends: answered, abstained from, asked back, refused; the same for every writer."""

from __future__ import annotations

from assistant.records.answered import Outcome
from assistant.records.asked import Evidence, Query, QueryKind
from assistant.records.figures import FIGURES, THEMES


def outcome_of(query: Query, evidence: Evidence) -> Outcome:
    """Whether this answers, abstains, asks back or refuses; the same for every writer."""
    if query.refusal:
        return "refuse"
    if query.kind.is_talk:
        return "answer"
    if any(not one.candidates for one in (*query.people, *query.coauthors)):
        return "abstain"
    if query.unknown and query.kind is not QueryKind.FACT:
        return "abstain"  # who has more of two cannot be told of one
    if evidence.choices:
        return "clarify"
    if evidence.untold is not None and evidence.untold.of_all:
        return "abstain"
    return "abstain" if _is_empty(query, evidence) else "answer"


def _is_empty(query: Query, evidence: Evidence) -> bool:
    if query.kind is QueryKind.COUNT and query.fact in FIGURES:
        return evidence.value is None
    if query.kind is QueryKind.COUNT and query.fact == THEMES:
        return not evidence.groups
    if query.kind is QueryKind.COUNT and not query.topic:
        return False
    if query.kind is QueryKind.FACT and query.fact == "citations" and query.paper_ids:
        return all(paper.citations is None for paper in evidence.papers)
    if query.kind is QueryKind.FACT and query.fact == "interest" and evidence.papers:
        return False
    if query.kind is QueryKind.FACT:
        nobody = not (query.paper_ids or query.people or evidence.papers or evidence.groups)
        all_missing = (
            bool(query.people) and not query.paper_ids and len(evidence.missing) == len(evidence.people)
        )
        return nobody or all_missing or (bool(query.paper_ids) and bool(evidence.missing))
    if query.kind in (QueryKind.PROFILE, QueryKind.COMPARE):
        return not evidence.people and not evidence.papers
    if query.kind in (QueryKind.PEOPLE, QueryKind.COAUTHORS):
        return not evidence.ranked_people
    return not evidence.papers
