"""Ranking people for a topic by what they wrote.

The document model of expert finding (Balog, Azzopardi & de Rijke 2006): every paper that is nearer to the topic than most speaks
for its authors. How the voices add up decides who leads: adding all rewards the prolific (CombSUM), taking the best one rewards luck
(CombMAX). A p-norm (Fox & Shaw's combinations made continuous) lies between: close papers count for far more than
loosely related ones, and several close ones for more than one.

Scores are comparable between topics as well as between people: a paper's affinity is the mean of its cosine and of its BM25 as a share
of the most the topic could give, less a part of what all papers have on average, for that much says nothing about one person.

Measured as weighted Kendall loss (lower is better; nDCG@10 of people in brackets) on the half of the people that had no
part in the choice (but for 0.4, between 0.3 and 0.5 on which the halves disagree): authors of held-out papers, 60 at a time, among co-authors' and others' papers (`python -m evals.expert_finding --papers`); the
same among all 10,000 papers; and people derived from cacm's judgments (an author is graded by the number of their relevant papers).

                                                60 people      10,000 papers  cacm
    this                                        0.221 (0.307)  0.242          0.070 (0.286)
    half of the background taken away           0.221 (0.309)  0.243          0.069 (0.288)
    no background taken away                    0.231 (0.294)  0.245          0.082 (0.282)
      and 8-norm                                0.228 (0.311)  0.245          0.082 (0.277)
      and mean of the best three papers         0.231 (0.311)  0.248          0.084 (0.161)
      and best paper alone                      0.233 (0.298)  0.254          0.081 (0.267)
      and only the 200 papers found first       0.224 (0.305)  0.305          0.108 (0.294)

Differences below about 0.004 are chance, and those below 0.012 to the last line of the second and third column. What was tried on the other half and gained nothing that
held on all: cosine or BM25 alone, other weights of the two, BM25 as a share of what the topic would score itself; the topic's nearest 10 to 100
papers as background, z-scores, percentiles, min-max; titles beside abstracts, the nearest sentence, profile centroids, neighbours' affinities.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from assistant.records import RankedPerson
from assistant.store import Snapshot

NORM = 4
"""Between 1, the sum of all affinities, and infinity, the greatest alone."""
BACKGROUND = 0.4
"""Part of the mean affinity of all papers that is taken from each."""


def affinity(cosine: float, bm25: float, ceiling: float) -> float:
    """How near a paper is to a topic, 0 to 1; `ceiling` is `LexicalIndex.ceiling` of the topic."""
    words = min(1.0, bm25 / ceiling) if ceiling > 0 else 0.0
    return (max(0.0, cosine) + words) / 2


def above_background(affinities: Mapping[str, float]) -> dict[str, float]:
    """What the affinities of all papers have above the background, by paper id; papers below it are left out."""
    if not affinities:
        return {}
    background = BACKGROUND * sum(affinities.values()) / len(affinities)
    return {paper_id: value - background for paper_id, value in affinities.items() if value > background}


def rank_experts(
    affinities: Iterable[tuple[str, float]],
    authors: Callable[[str], Collection[str]],
    limit: int | None = None,
) -> tuple[RankedPerson, ...]:
    """People by the papers that speak for them, best first.

    `affinities` are (paper id, affinity) of the papers found, each once; `authors` gives the researcher ids of a paper.
    `count` is how many papers speak for a person, `paper_ids` those papers, best first.
    """
    voices: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for paper_id, value in affinities:
        for person in set(authors(paper_id)):
            voices[person].append((value, paper_id))
    scores = {
        person: sum(value**NORM for value, _ in papers) ** (1 / NORM) for person, papers in voices.items()
    }
    ranked = []
    for person in sorted(scores, key=lambda one: (-scores[one], one))[:limit]:
        papers = sorted(voices[person], key=lambda voice: (-voice[0], voice[1]))
        ids = tuple(paper_id for _, paper_id in papers)
        ranked.append(
            RankedPerson(researcher_id=person, score=scores[person], count=len(papers), paper_ids=ids)
        )
    return tuple(ranked)


def find_experts(
    snapshot: Snapshot,
    topic: str,
    *,
    within: Collection[str] | None = None,
    limit: int | None = None,
) -> tuple[RankedPerson, ...]:
    """Who works on a topic (a phrase or a whole abstract), best first, with the papers that justify it.

    `within` restricts to these papers. Every one of them is scored, for whoever is left out could not be told from others who are.
    """
    if not topic.strip():
        return ()
    bm25 = dict(snapshot.lexical.search(topic, kind="paper", limit=snapshot.lexical.count(), within=within))
    ceiling = snapshot.lexical.ceiling(topic)
    best: dict[str, float] = {}
    for number, cosine in snapshot.dense.search(
        snapshot.embed(topic), kind="paper", limit=None, within=within
    ):
        owner = snapshot.dense.owner(number)
        best[owner] = max(best.get(owner, 0.0), affinity(cosine, bm25.get(number, 0.0), ceiling))
    speaking = above_background(best)
    credited = {paper.id: paper.researcher_ids for paper in snapshot.catalog.papers(list(speaking))}
    return rank_experts(speaking.items(), credited.__getitem__, limit)
