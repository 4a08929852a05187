"""Single papers: a fact in one, papers like one, and two side by side."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import (
    Evidence,
    Paper,
    Query,
    QueryKind,
    Researcher,
    ScoredPassage,
    Status,
)
from assistant.retrieval import topical
from assistant.retrieval.answer_types import asks_trial, names_hardware
from assistant.retrieval.answering import answers
from assistant.retrieval.concepts import topic_of
from assistant.retrieval.figures_compared import measures_of
from assistant.retrieval.paper_text import OF_TEXT, described, in_text, side_by_side
from assistant.retrieval.papers import passages_for
from assistant.retrieval.people_compared import compared_people
from assistant.retrieval.question_words import tells_only_sort
from assistant.retrieval.scope import scoped_papers
from assistant.retrieval.sentences import best_sentence, body_sentences

SIMILAR = 5
MOST_TOLD = 2
"""Sentences of one paper where several papers may answer."""
MOST_READ = 6
"""Papers whose sentences are looked at where none is named."""
_MOST_AUTHORS = 30
ADDRESS = re.compile(r"https?://[^\s)\]>,;]+|\b(?:www|github|gitlab)\.[\w-]+[^\s)\]>,;]*")
LEAST_SIMILAR = 0.45
"""Cosine between two abstracts from which papers are worth calling similar."""


def paper_fact(query: Query, library: Library) -> Evidence:
    """What a paper states: its metadata, or the sentences that answer the words of the question."""
    papers = library.catalog.papers(query.paper_ids)
    if query.fact not in OF_TEXT:
        unstated = [
            one
            for one in (query.fact or "", *query.also)
            if all(_lacks(one, paper, query) for paper in papers)
        ]
        if "links" in unstated and _addresses(query, papers, library):
            unstated.remove("links")
        return Evidence(
            query=query,
            papers=papers,
            people=_authors(papers, library) if query.fact == "authors" else (),
            value=_number_of_authors(papers) if query.fact == "authors" else None,
            passages=(
                *_addresses(query, papers, library),
                *(described(papers, library) if query.fact == "about" else ()),
                *passages_for(papers, library),
            ),
            missing=tuple(unstated) if len(unstated) > len(query.also) else (),
            read_at=library.read_at,
        )
    return in_text(query, papers, library)


def _authors(papers: tuple[Paper, ...], library: Library) -> tuple[Researcher, ...]:
    """The people known to have written the paper named, where it is one; where it names none, on whose page it is."""
    if len(papers) == 1 and not papers[0].authors:
        return tuple(library.researcher(one) for one in papers[0].researcher_ids)
    ids = [author.researcher_id for paper in papers for author in paper.authors]
    told = len(papers) == 1 and len(ids) <= _MOST_AUTHORS
    return tuple(library.researcher(one) for one in ids if one) if told else ()


def _number_of_authors(papers: tuple[Paper, ...]) -> float | None:
    """How many people wrote the paper named, where it is one and the source names all."""
    known = len(papers) == 1 and papers[0].authors_complete and papers[0].authors
    return float(len(papers[0].authors)) if known else None


def _lacks(fact: str, paper: Paper, query: Query) -> bool:
    """Whether nothing is stored of a fact that is asked for."""
    named = {one.researcher_id for one in query.people}
    settled = paper.status in (Status.PREPRINT, Status.UNDER_REVIEW, Status.ACCEPTED)
    return {
        # Without a list of authors it is on somebody's page; who wrote it with them, or first, is not stored.
        "authors": not paper.authors and (query.position is not None or set(paper.researcher_ids) <= named),
        "venue": paper.venue is None and not settled,
        "year": paper.year is None or (paper.date is None and asks_month(query)),
        "links": not paper.links,
        "citations": paper.citations is None,
    }.get(fact, False)


def asks_month(query: Query) -> bool:
    """Whether the month of a date is asked for, and not the year alone."""
    return re.search(r"\b(?:months?|days?)\b|月", query.detail) is not None


def _addresses(query: Query, papers: tuple[Paper, ...], library: Library) -> list[ScoredPassage]:
    """The sentences of papers that give an address which is stored as no link of theirs, where links are asked for."""
    if "links" not in (query.fact, *query.also):
        return []
    return [
        ScoredPassage(passage=passage, score=1.0, sentence=sentence)
        for paper in papers
        for passage in library.passages_of(paper.id)
        for sentence in body_sentences(passage.text, passage.title)
        if any(
            not any(address.rstrip("./") in link.url for link in paper.links)
            for address in ADDRESS.findall(sentence)
        )
    ]


def fact_anywhere(query: Query, library: Library) -> Evidence:
    """A fact asked for without naming a paper: the sentences that hold it, from the papers that fit."""
    if tells_only_sort(query.topic):
        return Evidence(query=query, missing=(query.topic,), read_at=library.read_at)
    found = topical.find(query, library)
    read = [one.passage for one in (*found.fitting, *found.nearest)]
    passages = _answering(query, read, library)
    ids = list(dict.fromkeys(one.passage.owner_id for one in passages))
    nearest = (
        () if passages else library.catalog.papers([o.passage.passage.owner_id for o in found.fitting[:3]])
    )
    return Evidence(
        query=query,
        papers=library.catalog.papers(ids),
        passages=passages or tuple(o.passage for o in found.fitting[:3]),
        missing=() if passages else (query.topic,),
        nearest=nearest,
        read_at=library.read_at,
    )


def told_by(listed: Evidence, library: Library) -> Evidence | None:
    """What the papers listed for a topic tell of the question itself; None where no sentence of theirs answers it."""
    asked = listed.query.model_copy(update={"kind": QueryKind.FACT, "fact": "words"})
    if not asked.topic or tells_only_sort(asked.topic):
        return None
    ids = {paper.id for paper in listed.papers}
    read = [one for one in listed.passages if one.passage.owner_id in ids]
    passages = _answering(asked, read, library)
    owners = list(dict.fromkeys(one.passage.owner_id for one in passages))
    if not owners:
        return None
    return Evidence(
        query=asked, papers=library.catalog.papers(owners), passages=passages, read_at=library.read_at
    )


def _answering(query: Query, read: list[ScoredPassage], library: Library) -> tuple[ScoredPassage, ...]:
    """The sentences that answer a question, from the first of the passages given, best first."""
    of_one = names_hardware(query.wording) or asks_trial(query.wording)
    told: list[ScoredPassage] = []
    for one in read[:MOST_READ]:
        chosen = answers(query.topic, query.fact == "figure", one.passage, library, query.wording)
        if told and of_one and len({found.passage.owner_id for found in told}) >= MOST_TOLD:
            break
        told += [
            ScoredPassage(passage=one.passage, score=one.score, sentence=sentence)
            for sentence in chosen[:MOST_TOLD]
        ]
    return tuple(told)


def similar(query: Query, library: Library) -> Evidence:
    """Papers like those named: near in meaning, each with the sentence that shares most with them."""
    if not query.paper_ids:
        if not query.topic:
            return Evidence(query=query, missing=("paper",), read_at=library.read_at)
        from assistant.retrieval.papers import list_papers

        return list_papers(query, library).model_copy(update={"query": query})
    named = library.catalog.papers(query.paper_ids[:1])
    text = f"{named[0].title}. {named[0].abstract}"
    within = None
    if query.people or query.years or query.venues or query.coauthors or query.status:
        within = tuple(p.id for p in scoped_papers(query.model_copy(update={"paper_ids": ()}), library))
    hits = library.snapshot.search(text[:1500], kind="paper", within=within, limit=30)
    weights = topic_of(named[0].title, library).stem_weights()
    chosen: dict[str, ScoredPassage] = {}
    for hit in hits:
        owner = hit.passage.owner_id
        if owner in query.paper_ids or owner in chosen or hit.dense < LEAST_SIMILAR:
            continue
        chosen[owner] = hit.model_copy(update={"sentence": best_sentence(hit.passage, weights)[0]})
    ids = list(chosen)[: query.limit or SIMILAR]
    return Evidence(
        query=query,
        papers=library.catalog.papers(ids),
        value=float(len(ids)),
        passages=tuple(chosen[one] for one in ids),
        missing=() if ids else (named[0].title,),
        nearest=named,
        read_at=library.read_at,
    )


def compare(query: Query, library: Library) -> Evidence:
    """People or papers side by side."""
    if len(query.paper_ids) >= 2:
        papers = library.catalog.papers(query.paper_ids)
        told = side_by_side(query, papers, library)
        return Evidence(
            query=query,
            papers=papers,
            people=_on_all(papers, library) if query.fact == "authors" else (),
            measures=measures_of(query.topic, papers, told),
            passages=(*told, *passages_for(papers, library)),
            read_at=library.read_at,
        )
    return compared_people(query, library)


def _on_all(papers: tuple[Paper, ...], library: Library) -> tuple[Researcher, ...]:
    """Who is an author of each of the papers, in the order of the first."""
    others = [set(paper.researcher_ids) for paper in papers[1:]]
    return tuple(
        library.researcher(one) for one in papers[0].researcher_ids if all(one in other for other in others)
    )
