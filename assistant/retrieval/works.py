"""Single papers: a fact in one, papers like one, and two side by side."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import (
    Evidence,
    FactKind,
    Group,
    Paper,
    PersonMention,
    Query,
    RankedPerson,
    ScoredPassage,
)
from assistant.retrieval import topical
from assistant.retrieval.answer_types import AnswerType, holds_type, plain_words, types_asked
from assistant.retrieval.concepts import Topic, topic_of
from assistant.retrieval.papers import passages_for
from assistant.retrieval.people import fact_passages
from assistant.retrieval.scope import scoped_papers
from assistant.retrieval.sentences import best_sentence, body_sentences, sentence_stems
from assistant.words import content_words, stem, stems

SIMILAR = 5
LEAST_SIMILAR = 0.45
"""Cosine between two abstracts from which papers are worth calling similar."""
_FIGURE = re.compile(r"\d")
_FILLER = frozenset(
    stem(word)
    for word in "paper report achieve result use method much many fast percent percentage claim say state according does reach get need require provide give long far take took save reduce increase improve measure train test make one each stand mean did come finish".split()
)


def paper_fact(query: Query, library: Library) -> Evidence:
    """What a paper states: its metadata, or the sentences that answer the words of the question."""
    papers = library.catalog.papers(query.paper_ids)
    if query.fact not in ("words", "figure"):
        sentences = passages_for(papers, library)
        return Evidence(query=query, papers=papers, passages=sentences, read_at=library.read_at)
    return _in_words(query, papers, library)


def _in_words(query: Query, papers: tuple[Paper, ...], library: Library) -> Evidence:
    wanted = [one for one in dict.fromkeys(stems(query.topic)) if one not in _FILLER]
    topic = topic_of(query.topic, library) if query.topic else None
    passages: list[ScoredPassage] = []
    held = False
    for paper in papers:
        names = frozenset(
            word for name, ids in library.short_names.items() if paper.id in ids for word in name.split()
        )
        for passage in library.passages_of(paper.id):
            if not _speaks_of(query, topic, passage.text, names):
                continue
            chosen = _answering(
                passage.text,
                passage.title,
                wanted,
                topic.stem_weights() if topic else {},
                query.fact == "figure",
            )
            if chosen:
                held = True
                passages += [ScoredPassage(passage=passage, score=1.0, sentence=one) for one in chosen]
        owned = {
            stem(word)
            for word in content_words(
                " ".join((paper.title, paper.venue or "", str(paper.year), *(a.name for a in paper.authors)))
            )
        }
        held = held or (bool(wanted) and set(wanted) <= owned)
    missing = () if held or not wanted else (query.topic,)
    return Evidence(
        query=query,
        papers=papers,
        passages=tuple(passages) if passages else passages_for(papers, library),
        missing=missing,
        read_at=library.read_at,
    )


def _speaks_of(query: Query, topic: Topic | None, text: str, names: frozenset[str]) -> bool:
    """Whether a text holds half of what is asked for, the names the paper itself goes by left out."""
    asked = [stem(word) for word in content_words(query.topic) if word not in names]
    core = set(plain_words(asked, types_asked(asked, counts=query.fact == "figure"))) - _FILLER
    if not core or topic is None:
        return True
    whole = frozenset(stems(text))
    held = sum(
        concept.found_in(whole) > 0
        for concept in topic.concepts
        if concept.stem in core or set(concept.phrase) & core
    )
    return held * 2 >= len(core)


def _answering(
    text: str, title: str, wanted: list[str], weights: dict[str, float], asks_figure: bool
) -> list[str]:
    """Up to two sentences that hold most of what is asked for; where a figure is asked for, ones with a figure."""
    options = body_sentences(text, title)
    types = types_asked(wanted, counts=asks_figure)
    if types:
        titled = set(stems(title))  # what the title says, a sentence of the abstract need not repeat
        typed = _of_type(options, [one for one in plain_words(wanted, types) if one not in titled], types)
        if typed:
            return typed
    total = sum(weights.get(one, 1.0) for one in wanted) or 1.0
    scored = []
    for place, sentence in enumerate(options):
        held = sentence_stems(sentence)
        cover = sum(weights.get(one, 1.0) for one in wanted if one in held)
        related = sum(0.5 * weight for one, weight in weights.items() if one in held and one not in wanted)
        value = (cover + min(related, 0.5 * total)) / total
        if asks_figure:
            value += 0.35 if _FIGURE.search(sentence) else -0.2
        scored.append((value, -place, sentence))
    scored.sort(reverse=True)
    if not scored or scored[0][0] < 0.5:
        return []
    best = scored[0][0]
    return [sentence for value, _, sentence in scored[:2] if value >= max(0.5, best - 0.15)]


def _of_type(options: tuple[str, ...], sought: list[str], types: tuple[AnswerType, ...]) -> list[str]:
    """The sentence with the sort of thing asked for that holds most of the other words, where those are not many."""
    scored = [
        (sum(one in sentence_stems(sentence) for one in sought), -place, sentence)
        for place, sentence in enumerate(options)
        if holds_type(sentence, types)
    ]
    if not scored or (len(sought) > 1 and max(scored)[0] == 0):
        return []
    return [max(scored)[2]]


def fact_anywhere(query: Query, library: Library) -> Evidence:
    """A fact asked for without naming a paper: the sentences that hold it, from the papers that fit."""
    found = topical.find(query, library)
    topic = topic_of(query.topic, library)
    wanted = [one for one in dict.fromkeys(stems(query.topic)) if one not in _FILLER]
    passages: list[ScoredPassage] = []
    for one in (*found.fitting, *found.nearest)[:6]:
        passage = one.passage.passage
        whole = set(stems(passage.text))
        if not wanted or sum(w in whole for w in wanted) < max(1, round(0.75 * len(wanted))):
            continue
        chosen = _answering(passage.text, passage.title, wanted, topic.stem_weights(), query.fact == "figure")
        passages += [ScoredPassage(passage=passage, score=one.passage.score, sentence=s) for s in chosen[:1]]
    ids = list(dict.fromkeys(one.passage.owner_id for one in passages))
    nearest = (
        () if passages else library.catalog.papers([o.passage.passage.owner_id for o in found.fitting[:3]])
    )
    return Evidence(
        query=query,
        papers=library.catalog.papers(ids),
        passages=tuple(passages) or tuple(o.passage for o in found.fitting[:3]),
        missing=() if passages else (query.topic,),
        nearest=nearest,
        read_at=library.read_at,
    )


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
    """People or papers side by side: counts by year, interests, shared papers and co-authors."""
    if len(query.paper_ids) >= 2:
        papers = library.catalog.papers(query.paper_ids)
        return Evidence(
            query=query, papers=papers, passages=passages_for(papers, library), read_at=library.read_at
        )
    people = tuple(library.researcher(one.researcher_id) for one in query.people if one.researcher_id)
    groups: list[Group] = []
    passages: list[ScoredPassage] = []
    ranked: list[RankedPerson] = []
    listed: list[Paper] = []
    for researcher in people:
        mention = PersonMention(
            text=researcher.name, candidates=(researcher.id,), researcher_id=researcher.id
        )
        own = query.model_copy(update={"people": (mention,), "coauthors": ()})
        if query.topic:
            found = topical.find(own, library)
            papers = topical.papers_of(found.fitting, own, library)
            passages += [one.passage for one in found.fitting[:3]]
        else:
            papers = scoped_papers(own, library)
            passages += passages_for(papers[:3], library)
        ranked.append(
            RankedPerson(
                researcher_id=researcher.id, count=len(papers), paper_ids=tuple(p.id for p in papers)
            )
        )
        for year in sorted({paper.year for paper in papers if paper.year}):
            ids = tuple(paper.id for paper in papers if paper.year == year)
            groups.append(Group(label=str(year), value=len(ids), paper_ids=ids, researcher_id=researcher.id))
        interests = tuple(fact for fact in researcher.facts if fact.kind is FactKind.INTEREST)
        passages += fact_passages(interests, researcher, library)
        listed += papers
    return Evidence(
        query=query,
        people=people,
        ranked_people=tuple(ranked),
        groups=tuple(groups),
        papers=_unique(listed),
        passages=tuple(passages),
        read_at=library.read_at,
    )


def _unique(papers: list[Paper]) -> tuple[Paper, ...]:
    return tuple({paper.id: paper for paper in papers}.values())
