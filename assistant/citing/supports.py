"""Numbered evidence: what a marker can name, and all that it may vouch for."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.records import Evidence, Paper, Passage


@dataclass(frozen=True)
class Support:
    """One numbered piece of evidence: a stored passage, with the sentence to quote where it is already chosen."""

    number: int
    passage: Passage
    quote: str | None = None
    paper: Paper | None = None

    @property
    def owner_id(self) -> str:
        """The id of the paper or person it is about."""
        return self.passage.owner_id


def supports(evidence: Evidence) -> tuple[Support, ...]:
    """The evidence's passages, numbered from 1 in their order; one for each passage and sentence."""
    papers = {paper.id: paper for paper in (*evidence.papers, *evidence.nearest, *evidence.close)}
    found: dict[tuple[str, str | None], Support] = {}
    for scored in evidence.passages:
        key = (scored.passage.id, scored.sentence)
        if key not in found:
            found[key] = Support(
                len(found) + 1, scored.passage, scored.sentence, papers.get(scored.passage.owner_id)
            )
    return tuple(found.values())


def haystack(support: Support) -> str:
    """All that a citation may vouch for: the passage, and its paper's own data."""
    parts = [support.passage.title, support.passage.text]
    paper = support.paper
    if paper is not None:
        parts += [
            paper.title,
            *(author.name for author in paper.authors),
            paper.venue or "",
            paper.venue_stated or "",
            paper.track or "",
        ]
        parts += [
            paper.status.value,
            str(paper.year or ""),
            str(paper.date or ""),
            str(paper.citations or ""),
        ]
        parts += [version.venue or "" for version in paper.versions] + [link.url for link in paper.links]
    return " ".join(parts)
