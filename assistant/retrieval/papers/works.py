"""Papers that tell a fact though none is named, papers like one, and several side by side."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import (
    Clause,
    Evidence,
    Paper,
    Query,
    QueryKind,
    Researcher,
    ScoredPassage,
)
from assistant.retrieval.paper_facts.answering import answers
from assistant.retrieval.paper_facts.figures_compared import are_unlike, measures_of
from assistant.retrieval.paper_facts.filler_words import tells_only_sort
from assistant.retrieval.paper_facts.paper_text import joined, side_by_side, standing_in
from assistant.retrieval.paper_facts.told_enough import tell_enough
from assistant.retrieval.paper_facts.trials import asks_trial
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.papers.papers import list_papers
from assistant.retrieval.people.people_compared import compared_people
from assistant.retrieval.required.answer_forms import names_hardware
from assistant.retrieval.scope import scoped_papers
from assistant.retrieval.sentences import best_sentence, refers_back
from assistant.retrieval.topics import topical
from assistant.retrieval.topics.concepts import topic_of
from assistant.understanding.facts.told_in_text import asks_for_figure

SIMILAR = 5
MOST_TOLD = 2
"""Sentences of one paper where several papers may answer."""
MOST_READ = 6
"""Papers whose sentences are looked at where none is named."""
LEAST_SIMILAR = 0.45
"""Cosine between two abstracts from which papers are worth calling similar."""


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


def answered_by(listed: Evidence, library: Library) -> Evidence:
    """The same papers, each with the sentence that answers the question itself where one does."""
    query = listed.query
    if not query.topic or not listed.papers or query.sort or tells_only_sort(query.topic):
        return listed
    figure = asks_for_figure(query.wording)
    told = {
        one.passage.id: _telling(chosen)
        for one in listed.passages[:MOST_READ]
        if (chosen := answers(query.topic, figure, one.passage, library, query.wording))
    }
    passages = [
        one.model_copy(update={"sentence": told[one.passage.id]}) if one.passage.id in told else one
        for one in listed.passages
    ]
    return listed.model_copy(update={"passages": tuple(passages)})


def _telling(chosen: list[str]) -> str:
    """The first of the sentences, or the one that leans on it."""
    return chosen[1] if len(chosen) > 1 and refers_back(chosen[1]) else chosen[0]


def _answering(query: Query, read: list[ScoredPassage], library: Library) -> tuple[ScoredPassage, ...]:
    """The sentences that answer a question, from the first of the passages given, best first."""
    of_one = names_hardware(query.wording) or asks_trial(query.wording)
    clause = Clause(topic=query.topic, wording=query.wording, figure=query.fact == "figure")
    told: list[ScoredPassage] = []
    best = {one.passage.owner_id: one for one in reversed(read[:MOST_READ])}
    for owner in dict.fromkeys(one.passage.owner_id for one in read[:MOST_READ]):
        stored = library.passages_of(owner)
        whole = joined(stored)
        chosen = answers(clause.topic, clause.figure, whole, library, clause.wording)
        (paper,) = library.catalog.papers([owner])
        if not tell_enough(clause, paper, whole, chosen, library):
            continue
        if told and of_one and len({found.passage.owner_id for found in told}) >= MOST_TOLD:
            break
        told += standing_in(stored, chosen[:MOST_TOLD], best[owner].score)
    return tuple(told)


def similar(query: Query, library: Library) -> Evidence:
    """Papers like those named: near in meaning, each with the sentence that shares most with them."""
    if not query.paper_ids:
        if not query.topic:
            return Evidence(query=query, missing=("paper",), read_at=library.read_at)
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
            unlike=are_unlike(query.topic, papers, told),
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
