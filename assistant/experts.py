"""Ranking people for a topic by what they wrote.

The document model of expert finding (Balog, Azzopardi & de Rijke 2006): papers are found for the topic, and each speaks for its
authors. How the voices add up decides who leads: adding all rewards the prolific (CombSUM, expCombMNZ of Macdonald & Ounis 2006),
taking the best one rewards luck (CombMAX). A p-norm (Fox & Shaw's combinations made continuous) lies between: close papers count
for far more than loosely related ones, and several close ones for more than one.

Measured on people derived from cacm's judgments (an author is graded by the number of their relevant papers; nDCG@10 and
weighted Kendall loss, which compares the topics of one person): 4-norm 0.533 and 0.182; 2-norm 0.489 and 0.154; 8-norm 0.509 and 0.243;
best paper alone 0.483 and 0.271; mean of the best three 0.367 and 0.209; expCombMNZ 0.282 and 0.202.

A paper's affinity is comparable between questions: the mean of its cosine and of its BM25 as a share of the most the
question could give. So scores of one person for two topics can be compared as well, not only two people for one topic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from assistant.records import RankedPerson, ScoredPassage
from assistant.store import Snapshot

NORM = 4
"""Between 1, the sum of all affinities, and infinity, the greatest alone."""
DEPTH = 200
"""Papers found for a topic."""


def affinity(passage: ScoredPassage, ceiling: float) -> float:
    """How near a passage is to the question, 0 to 1; `ceiling` is `LexicalIndex.ceiling` of the question."""
    words = min(1.0, passage.lexical / ceiling) if ceiling > 0 else 0.0
    return (max(0.0, passage.dense) + words) / 2


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
    ranked = []
    for person, papers in voices.items():
        papers.sort(key=lambda voice: (-voice[0], voice[1]))
        score = sum(value**NORM for value, _ in papers) ** (1 / NORM)
        ids = tuple(paper_id for _, paper_id in papers)
        ranked.append(RankedPerson(researcher_id=person, score=score, count=len(papers), paper_ids=ids))
    ranked.sort(key=lambda one: (-one.score, one.researcher_id))
    return tuple(ranked[:limit])


def find_experts(
    snapshot: Snapshot,
    topic: str,
    *,
    within: Collection[str] | None = None,
    passages: Sequence[ScoredPassage] | None = None,
    limit: int | None = None,
) -> tuple[RankedPerson, ...]:
    """Who works on a topic, best first, with the papers that justify it; `within` restricts to these papers.

    `passages` are those already judged to fit, where the caller did; else the `DEPTH` best are searched for.
    """
    if passages is None:
        passages = snapshot.search(topic, kind="paper", within=within, limit=DEPTH)
    ceiling = snapshot.lexical.ceiling(topic)
    best: dict[str, float] = {}
    for one in passages:
        owner = one.passage.owner_id
        best[owner] = max(best.get(owner, 0.0), affinity(one, ceiling))
    credited = {paper.id: paper.researcher_ids for paper in snapshot.catalog.papers(list(best))}
    return rank_experts(best.items(), credited.__getitem__, limit)
