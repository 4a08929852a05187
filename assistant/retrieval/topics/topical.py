"""Papers on a topic: found by the hybrid search within the exact constraints, kept where they truly fit."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from assistant.library import Library
from assistant.records import Paper, Query, ScoredPassage, Without
from assistant.retrieval.fact_words import holds_words
from assistant.retrieval.scope import is_scoped, scoped_papers, sorted_papers
from assistant.retrieval.sentences import best_sentence
from assistant.retrieval.topics.concepts import Topic, topic_of
from assistant.retrieval.topics.everyday import retold
from assistant.retrieval.topics.fitness import Signs, against_best, signs, which_fit
from assistant.retrieval.topics.found import CLOSE_BY_TITLE_SHOWN, NEAREST, Found, Judged
from assistant.retrieval.topics.other_spellings import name_alone
from assistant.retrieval.topics.topic_parts import (
    as_wanted,
    names_alternatives,
    parts_of,
    tellings,
    term_in_brackets,
)
from assistant.search.background import Usual
from assistant.text import fold
from assistant.text.words import stem

CANDIDATES = 120
SEARCHED = 3.0
"""Log odds that the best place in the search is worth beside the signs of fitness (`docs/abstention.md`, "The order")."""
TOLD_ALIKE, MET_BY_LAY_WORDS = 10.0, 40
"""Log odds that lay words alike are worth in the order, looked for in the first so many of the candidates."""
TOLD_COVER = 0.5
"""Share of a topic's words that a passage of somebody's page holds where it tells of it: pages are about much else."""
CLOSE_MEANING, OFFERED = 0.2, 0.3
"""Cosine a paper takes to be named so where it has few of the words, and where nothing fits."""
LEAST_TOLD, FURTHEST_BEHIND = 4, 1.5
"""Where so many concepts are told again in one term, a paper may be so far behind the best by what was asked: none further was wanted."""


def find(query: Query, library: Library) -> Found:
    """The papers that fit the query's topic among those its constraints allow."""
    if not is_scoped(query):
        return judge(query.topic, library)
    within = tuple(paper.id for paper in scoped_papers(query, library))
    if not within:
        return Found((), ())
    if not is_scoped(query.model_copy(update={"without": _but_papers(query.without)})):
        return _among(judge(query.topic, library), frozenset(within))
    found = judge(query.topic, library, within)
    if query.paper_ids and not found.fitting:
        return _narrowed(found)
    return found


def _but_papers(without: Without | None) -> Without | None:
    """What is left out besides single papers: these do not tell that there is something among the others."""
    return without.besides("paper_ids", "topic") if without is not None else None


def _among(found: Found, within: frozenset[str]) -> Found:
    """Of what was found, what is among these papers."""

    def kept(judged: tuple[Judged, ...]) -> tuple[Judged, ...]:
        return tuple(one for one in judged if one.passage.passage.owner_id in within)

    return Found(kept(found.fitting), kept(found.nearest))


def _narrowed(found: Found) -> Found:
    """`Which of them handles missing values?`: among papers already listed, the best that holds half of the words."""
    held = [one for one in found.nearest if one.signs.cover >= 0.4 and one.signs.support >= 0.4]
    best = max((one.score for one in held), default=0.0)
    kept = tuple(one for one in held if one.score >= best - 0.05)
    return Found(kept, ()) if kept else found


def judge(topic_text: str, library: Library, within: tuple[str, ...] | None = None) -> Found:
    """Judge the candidates for a topic, among the papers named in `within` (all, where None).

    Where as a whole it finds nothing, or nothing sure, its parts are looked for, and those count that are surely met.
    """
    topic_text = name_alone(as_wanted(topic_text), library)
    found = _as_a_whole(topic_text, library, within)
    sure = bool(found.fitting) and not found.tentative
    if sure and (term := term_in_brackets(topic_text)) is not None:
        found = _also_on(_as_a_whole(term, library, within), found)
    if sure and not names_alternatives(topic_text):
        return found
    if found.tentative and not all(_as_a_whole(one, library, within).fitting for one in tellings(topic_text)):
        return Found((), found.fitting[:NEAREST])  # near in all its words, and not in each of its tellings
    parts = [_as_a_whole(part, library, within) for part in parts_of(topic_text)]
    return _together([found, *parts] if sure else parts) or found


def _also_on(term: Found, found: Found) -> Found:
    """What was found that is on its term as well, where papers tell that literally: `learning step by step (continual learning)`."""
    if term.tentative or not any(one.signs.literal for one in term.fitting):
        return found
    kept = _among(found, frozenset(one.passage.passage.owner_id for one in term.fitting)).fitting
    return Found(kept, found.nearest) if kept else found


def _together(several: Sequence[Found]) -> Found | None:
    """What several topics find that are each surely met, best first; None where none is."""
    sure: dict[str, Judged] = {}
    nearest: dict[str, Judged] = {}
    for found in several:
        if not found.fitting or found.tentative:
            continue
        for kept, more in ((sure, found.fitting), (nearest, found.nearest)):
            for one in more:
                owner = one.passage.passage.owner_id
                if owner not in kept or one.score > kept[owner].score:
                    kept[owner] = one
    if not sure:
        return None
    ranked = sorted(sure.values(), key=lambda one: (-_rank(one), one.passage.passage.owner_id))
    rest = tuple(one for owner, one in nearest.items() if owner not in sure)
    return Found(tuple(ranked), rest[:NEAREST])


def _as_a_whole(topic_text: str, library: Library, within: tuple[str, ...] | None) -> Found:
    topic = topic_of(topic_text, library)
    ranked = _in_order(weigh(topic, library, within), topic_text, library)
    fits = which_fit([one.signs for one in ranked], within=within is not None)
    if _is_unheard_name(topic_text, ranked):
        fits = tuple(one.signs.literal for one in ranked)
    fitting = [one for one, fit in zip(ranked, fits, strict=True) if fit]
    rest = [one for one, fit in zip(ranked, fits, strict=True) if not fit]
    if not fitting:
        return Found((), _supported([one for one in rest if _is_near(one.signs, OFFERED)][:NEAREST]))
    close = [one for one in rest if _is_near(one.signs, CLOSE_MEANING)]
    return Found(_supported(fitting), _supported(close[:CLOSE_BY_TITLE_SHOWN]))


def _in_order(candidates: Sequence[Judged], topic_text: str, library: Library) -> list[Judged]:
    """The candidates best first, the first of them also by how near the topic comes to what lay people would say of them."""
    ranked = sorted(candidates, key=lambda one: (-_rank(one), one.passage.passage.owner_id))
    first, rest = ranked[:MET_BY_LAY_WORDS], ranked[MET_BY_LAY_WORDS:]
    alike = library.snapshot.told_alike(topic_text, [one.passage.passage.id for one in first])
    told = [replace(one, told_alike=TOLD_ALIKE * value) for one, value in zip(first, alike, strict=True)]
    return [*sorted(told, key=lambda one: (-_rank(one), one.passage.passage.owner_id)), *rest]


_NAME = re.compile(r"(?=\S*[^\W\d_])(?=\S*(?:\d|[a-z][A-Z]|[A-Z]{2}))[\w+.-]+")
"""One word written as no word of the language is: `MPQ-DMv3`."""


def _is_unheard_name(topic_text: str, candidates: Sequence[Judged]) -> bool:
    """Whether a topic is one name that no candidate has: what is near it in letters or meaning is something else."""
    name = topic_text.strip()
    return _NAME.fullmatch(name) is not None and not any(
        name.casefold() in one.passage.passage.text.casefold() for one in candidates
    )


_NAME_WITHIN = re.compile(r"(?<=\w )(?!(?:University|Institute|College|School|Department)\b)[A-Z][a-z]{3,}\b")
"""A word inside a topic that is written as a name: a page without it tells of something else, however much of the rest it has."""


def people_told(topic_text: str, library: Library) -> tuple[Judged, ...]:
    """The people whose own pages tell the topic, best first, each by the passage and sentence that does."""
    topic = topic_of(topic_text, library)
    ranked = sorted(
        weigh(topic, library, kind="person"), key=lambda one: (-one.score, one.passage.passage.owner_id)
    )
    names = _NAME_WITHIN.findall(topic_text)
    held = [
        one
        for one in ranked
        if one.signs.cover >= TOLD_COVER
        and holds_words(one.passage.passage.text, [fold(name) for name in names])
    ]
    fits = which_fit([one.signs for one in held])
    return _supported([one for one, fit in zip(held, fits, strict=True) if fit])


def weigh(
    topic: Topic,
    library: Library,
    within: tuple[str, ...] | None = None,
    kind: Literal["paper", "person"] = "paper",
) -> tuple[Judged, ...]:
    """The candidates for a topic with their signs, each paper (or person) once, by its best passage and telling."""
    best: dict[str, Judged] = {}
    as_asked: dict[str, float] = {}
    # What is told again in the words of papers comes nearer to research at large than what was asked.
    at_large = library.snapshot.at_large(topic.text) if kind == "paper" else None
    for told in _tellings(topic, library):
        usual = library.snapshot.usual(told.text)._replace(at_large=at_large)
        one_term = told is not topic and len(told.specific) <= 1 and len(topic.specific) >= LEAST_TOLD
        for judged in _told(told, usual, library, within, kind):
            owner = judged.passage.passage.owner_id
            if told is topic:
                as_asked[owner] = judged.signs.behind
            elif one_term and as_asked.get(owner, math.inf) > FURTHEST_BEHIND:
                continue  # of a story of many things one alone: `GPU`
            if owner not in best or judged.signs.chance > best[owner].signs.chance:
                best[owner] = judged
    return tuple(best.values())


def _tellings(topic: Topic, library: Library) -> tuple[Topic, ...]:
    """The topic as it was asked, and again in the words of papers where some of its words are everyday ones."""
    again = retold(topic.text, library)
    return (topic,) if again == topic.text else (topic, topic_of(again, library))


def _told(
    topic: Topic,
    usual: Usual,
    library: Library,
    within: tuple[str, ...] | None,
    kind: Literal["paper", "person"],
) -> tuple[Judged, ...]:
    """The candidates for one telling of a topic."""
    hits = library.snapshot.search(topic.text, kind=kind, within=within, limit=CANDIDATES, meant=True)
    short = [one for one in _CAPITALS.findall(topic.text) if any(_says(one, hit) for hit in hits)]
    weighed = against_best([_weighed(topic, hit, usual, short) for hit in hits])
    best: dict[str, Judged] = {}
    for hit, found in zip(hits, weighed, strict=True):
        judged = Judged(hit, found, topic)
        owner = hit.passage.owner_id
        if owner not in best or judged.score > best[owner].score:
            best[owner] = judged
    return tuple(best.values())


_CAPITALS = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]+(?![\w-])")


def _weighed(topic: Topic, hit: ScoredPassage, usual: Usual, short_forms: Sequence[str]) -> Signs:
    lacking = frozenset(stem(one.lower()) for one in short_forms if not _says(one, hit))
    named = topic.text.strip() in short_forms and not lacking
    return signs(topic, hit, usual, lacking=lacking, named=named)


def _says(short_form: str, hit: ScoredPassage) -> bool:
    """Whether a text has a short form as it is written: a video `clip` is no `CLIP`."""
    return re.search(rf"\b{re.escape(short_form)}", hit.passage.text) is not None


def _is_near(signs_of: Signs, meaning: float) -> bool:
    """Whether a paper that does not fit is still worth offering, from this cosine on or by its words."""
    return signs_of.meaning >= meaning or (signs_of.cover >= 0.4 and signs_of.meaning >= 0.15)


def _rank(judged: Judged) -> float:
    """The order within the list: the log odds that the paper fits, and beside them how high the search put it."""
    return judged.signs.log_odds + SEARCHED * judged.passage.score + judged.told_alike


def _supported(chosen: Sequence[Judged]) -> tuple[Judged, ...]:
    """The same with the sentence that supports each."""
    return tuple(replace(one, passage=_with_sentence(one)) for one in chosen)


def _with_sentence(judged: Judged) -> ScoredPassage:
    sentence, _ = best_sentence(judged.passage.passage, judged.topic.stem_weights())
    return judged.passage.model_copy(update={"sentence": sentence})


def papers_of(found: tuple[Judged, ...], query: Query, library: Library) -> tuple[Paper, ...]:
    """The papers of what was found, in the order asked for: best first where none is."""
    papers = library.catalog.papers([one.passage.passage.owner_id for one in found])
    if query.sort in ("newest", "oldest", "citations", "authors"):
        if query.sort == "newest":
            undated = dt.date.min
            papers = tuple(
                sorted(papers, key=lambda p: (-(p.year or 0), -(p.date or undated).toordinal(), p.title))
            )
        return sorted_papers(papers, query)
    return papers
