"""Filling in the abstracts that a lab's pages leave out, from arXiv and OpenAlex.

A paper is looked up by arXiv id, else by DOI, else by its exact title with an author in common. What is found becomes
a reading of its own, so every field keeps its source and `ingest --remove enrich:openalex` takes it all back.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence

from assistant.errors import InputError
from assistant.names import compatible
from assistant.records import Paper
from assistant.text import fold
from ingestion.network.indexes import arxiv, openalex
from ingestion.network.indexes.client import IndexClient, index_reading
from ingestion.reading import PaperReading, Reading

PREFIX = "enrich:"
DOIS_AT_ONCE = 50
SAME_PERSON = 0.5
_UNSAFE = re.compile(r"[,|:!&\"*?~()]+")

Progress = Callable[[str, int, int], None]


def needs(papers: Sequence[Paper], enriched_ids: frozenset[str]) -> tuple[Paper, ...]:
    """The papers to look up: without an abstract, or with one that an earlier enrichment found.

    `enriched_ids` are the sources of earlier enrichments; what they gave is looked up again, since their readings are
    replaced as wholes.
    """
    return tuple(
        paper for paper in papers if not paper.abstract or paper.field_sources.get("abstract") in enriched_ids
    )


def enrich(
    papers: Sequence[Paper], client: IndexClient, read_at: dt.datetime, progress: Progress
) -> Iterator[Reading | str]:
    """At most one reading for each index, and one line for each part that failed.

    Where an index fails its reading is not given at all, so an earlier one stays as it was.
    """
    by_arxiv = {paper.arxiv_id: paper for paper in papers if paper.arxiv_id}
    try:
        found = _from_arxiv(by_arxiv, client, progress)
        yield _reading("arxiv", found, read_at)
    except InputError as error:
        found = {}
        yield str(error)
    rest = [paper for paper in papers if paper.id not in found]
    try:
        yield _reading("openalex", _from_openalex(rest, client, progress), read_at)
    except InputError as error:
        yield str(error)


def _reading(index: str, found: dict[str, PaperReading], read_at: dt.datetime) -> Reading:
    url = {"arxiv": "https://arxiv.org", "openalex": "https://openalex.org"}[index]
    papers = [found[key] for key in sorted(found)]
    return index_reading(f"{PREFIX}{index}", "enrichment", read_at, url=url, owner=None, papers=papers)


def _from_arxiv(wanted: dict[str, Paper], client: IndexClient, progress: Progress) -> dict[str, PaperReading]:
    ids = sorted(wanted)
    found: dict[str, PaperReading] = {}
    for start in range(0, len(ids), arxiv.PAGE):
        progress("looking up abstracts at arXiv", start, len(ids))
        feed = client.xml(
            client.addresses.arxiv, id_list=",".join(ids[start : start + arxiv.PAGE]), max_results=arxiv.PAGE
        )
        for entry in feed.iterfind("{http://www.w3.org/2005/Atom}entry"):
            answer = arxiv.paper_of(entry)
            paper = wanted.get(answer.arxiv_id or "") if answer else None
            if answer is not None and paper is not None and answer.abstract and _is_same(paper, answer):
                found[paper.id] = _filled(paper, answer)
    return found


def _from_openalex(
    papers: Sequence[Paper], client: IndexClient, progress: Progress
) -> dict[str, PaperReading]:
    found: dict[str, PaperReading] = {}
    by_doi = {paper.doi: paper for paper in papers if paper.doi}
    dois = sorted(by_doi)
    for start in range(0, len(dois), DOIS_AT_ONCE):
        progress("looking up abstracts at OpenAlex", start, len(papers))
        batch = dois[start : start + DOIS_AT_ONCE]
        for answer in _works(client, f"doi:{'|'.join(batch)}", DOIS_AT_ONCE):
            paper = by_doi.get(answer.doi or "")
            if paper is not None and answer.abstract:
                found[paper.id] = _filled(paper, answer)
    for number, paper in enumerate(one for one in papers if one.id not in found):
        progress("looking up abstracts at OpenAlex", number + len(found), len(papers))
        title = " ".join(_UNSAFE.sub(" ", paper.title).split())
        for answer in _works(client, f"title.search:{title}", 5):
            if answer.abstract and _is_same(paper, answer):
                found[paper.id] = _filled(paper, answer)
                break
    return found


def _works(client: IndexClient, condition: str, size: int) -> Iterator[PaperReading]:
    answer = client.json(
        f"{client.addresses.openalex}/works",
        **{"filter": condition, "per-page": size, "mailto": client.contact},
    )
    for work in answer.get("results") or []:
        paper = openalex.paper_of(work)
        if paper is not None:
            yield paper


def _is_same(paper: Paper, answer: PaperReading) -> bool:
    """The same title, and an author in common where both name authors."""
    if fold(paper.title) != fold(answer.title):
        return False
    if not paper.authors or not answer.authors:
        return paper.arxiv_id is not None and paper.arxiv_id == answer.arxiv_id
    return any(
        compatible(ours.name, theirs) >= SAME_PERSON for ours in paper.authors for theirs in answer.authors
    )


def _filled(paper: Paper, answer: PaperReading) -> PaperReading:
    """Our paper with the abstract (and ids and citations) that was found; nothing else is taken over."""
    return PaperReading(
        title=paper.title,
        authors=tuple(author.name for author in paper.authors),
        authors_complete=paper.authors_complete,
        abstract=answer.abstract,
        doi=paper.doi or answer.doi,
        arxiv_id=paper.arxiv_id or answer.arxiv_id,
        citations=answer.citations,
        on_owner_list=False,
    )
