"""Records to passages: the pieces of text that are searched and quoted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from assistant.records import FactKind, Paper, Passage, Researcher
from assistant.text import sentences

_LONGEST = 1800
"""Characters of one passage; the embedding reads the first 256 word pieces, so longer texts are cut at sentences."""
_SEARCHED = (FactKind.BIOGRAPHY, FactKind.INTEREST, FactKind.AFFILIATION, FactKind.POSITION, FactKind.EDUCATION, FactKind.EXPERIENCE,
             FactKind.AWARD, FactKind.NEWS, FactKind.SERVICE, FactKind.TEACHING, FactKind.JOB_SEEKING, FactKind.ADVISOR, FactKind.OTHER,
             FactKind.H_INDEX, FactKind.CITATIONS, FactKind.PAPER_COUNT)  # fmt: skip


def passages(researchers: Sequence[Researcher], papers: Sequence[Paper]) -> Iterator[Passage]:
    """Title and abstract of each paper as one text; each stated fact of each described person."""
    for paper in papers:
        source_id = paper.field_sources.get("abstract") or (paper.source_ids[0] if paper.source_ids else "")
        place = next((version.place for version in paper.versions if version.source_id == source_id), "")
        for text in _pieces(paper.abstract):
            whole = f"{paper.title}. {text}" if text else paper.title
            yield _passage("paper", paper.id, "abstract", paper.title, whole, source_id, place)
    for researcher in researchers:
        for fact in researcher.facts:
            if fact.kind in _SEARCHED:
                for text in _pieces(fact.text):
                    yield _passage(
                        "person",
                        researcher.id,
                        fact.kind.value,
                        researcher.name,
                        text,
                        fact.source_id,
                        fact.place,
                    )


def _pieces(text: str) -> Iterator[str]:
    """The text, cut at sentences where it is long; an empty text is one empty piece."""
    if len(text) <= _LONGEST:
        yield text
        return
    start = end = 0
    for begin, stop in sentences(text):
        if stop - start > _LONGEST and end > start:
            yield text[start:end]
            start = begin
        end = stop
        while end - start > 2 * _LONGEST:  # a sentence without end
            yield text[start : start + _LONGEST]
            start += _LONGEST
    if end > start:
        yield text[start:end]


def _passage(kind: str, owner: str, field: str, title: str, text: str, source_id: str, place: str) -> Passage:
    digest = hashlib.sha256(f"{owner}\0{field}\0{text}".encode()).hexdigest()[:16]
    return Passage.model_validate(
        {"id": f"p{digest}", "kind": kind, "owner_id": owner, "field": field, "title": title, "text": text,
         "source_id": source_id, "place": place}
    )  # fmt: skip
