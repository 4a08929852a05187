"""What the texts of named papers say in answer to a question, clause by clause, and side by side where several are named."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.library import Library
from assistant.records import Clause, Evidence, Paper, Passage, Query, ScoredPassage
from assistant.retrieval.paper_facts.answering import answers
from assistant.retrieval.paper_facts.comparing import is_comparative, nearest_answers
from assistant.retrieval.paper_facts.counted import NUMBER, asks_how_many, counts_such
from assistant.retrieval.paper_facts.figures_compared import (
    are_unlike,
    gives_figure_of,
    measures_of,
    quantities_named,
)
from assistant.retrieval.paper_facts.filler_words import FILLER, is_open, telling
from assistant.retrieval.paper_facts.findings import asks_findings, findings
from assistant.retrieval.paper_facts.method_sentences import PARTS, asks_how, how_it_works, tells_result
from assistant.retrieval.paper_facts.performance import asks_performance, performance
from assistant.retrieval.paper_facts.question_words import asked_of
from assistant.retrieval.paper_facts.ranking import ranked_sentences
from assistant.retrieval.paper_facts.spelt_out import asks_outright
from assistant.retrieval.paper_facts.standing_out import standing_out
from assistant.retrieval.paper_facts.title_counts import counted_in_title
from assistant.retrieval.paper_facts.title_only import beyond_title
from assistant.retrieval.paper_facts.told_by_title import named_by_title, told_by_title
from assistant.retrieval.paper_facts.told_enough import tell_enough
from assistant.retrieval.paper_facts.trials import implied_topic
from assistant.retrieval.paper_facts.trials_told import asks_for_trial
from assistant.retrieval.paper_facts.use_doubted import doubts_absent
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.required.names_required import beside_sort
from assistant.retrieval.required.required import in_sentence, required_by, requires
from assistant.retrieval.sentences import body_sentences, has_figure, is_background
from assistant.text.words import content_words, stem, stems
from assistant.understanding.facts.told_in_text import asks_for_means

OF_TEXT = ("words", "figure")
"""Facts that only a paper's text tells."""


def in_text(query: Query, papers: tuple[Paper, ...], library: Library) -> Evidence:
    """The sentences that answer each clause of a question; what no text tells is `missing`, or `unstated` beside the rest."""
    clauses = query.clauses or (_whole(query),)
    passages: list[ScoredPassage] = []
    unstated: list[str] = []
    for clause in clauses:
        found = [one for paper in papers for one in _sentences(clause, paper, library)]
        if not found and not _states_apart(clause, papers):
            unstated.append(clause.topic)
        passages += [one for one in found if one not in passages]
    if passages and len(papers) > 1:
        told = {one.passage.owner_id for one in passages}
        silent = tuple(paper for paper in papers if paper.id not in told)
        passages += side_by_side(query, silent, library)
    all_missing = len(unstated) == len(clauses) and not query.also
    if all_missing and not query.topic:
        query = query.model_copy(update={"topic": " ".join(telling(query.wording))})
    return Evidence(
        query=query,
        papers=papers,
        measures=measures_of(query.topic, papers, passages) if len(clauses) == 1 else (),
        unlike=len(clauses) == 1 and clauses[0].figure and are_unlike(query.topic, papers, passages),
        passages=tuple(passages)
        or tuple(one for paper in papers for one in _nearest(clauses[0], paper, library)),
        missing=(query.topic,) if all_missing else (),
        unstated=() if all_missing else tuple(unstated),
        read_at=library.read_at,
    )


def side_by_side(query: Query, papers: tuple[Paper, ...], library: Library) -> list[ScoredPassage]:
    """What each paper says of the thing in which they are compared, or the nearest it says."""
    if query.fact == "authors":
        return []
    titles = [one.title for one in papers]
    means = asks_for_means(query.wording)
    return [
        ScoredPassage(passage=passage, score=1.0, sentence=sentence)
        for paper in papers
        for passage in library.passages_of(paper.id)
        for sentence in (
            how_it_works(passage, library)
            if means
            else nearest_answers(query.topic, passage, library, titles)
        )
    ]


def _nearest(clause: Clause, paper: Paper, library: Library) -> list[ScoredPassage]:
    """The sentence of a paper that comes nearest to what it does not tell: of its own work, with the sort of thing asked for."""
    stored = library.passages_of(paper.id)
    if not stored:
        return []
    whole = joined(stored)
    text = clause.wording or clause.topic
    asked = asked_of(
        text, clause.figure, whole.title, whole.text, library, alike=True, wording=clause.wording
    )
    ranked = ranked_sentences(asked, whole, library)
    measured = clause.figure or has_figure(text)
    best = max(
        ranked, key=lambda one: one.rank + _MEASURED * (measured and has_figure(one.sentence)), default=None
    )
    if best is None or best.rank < _SPEAKS_OF_IT:
        return list(passages_for((paper,), library))
    return standing_in(stored, [best.sentence])


_MEASURED = 0.2
"""What a figure counts in a sentence that stands in for one, or for another one, that is not told."""
_SPEAKS_OF_IT = 0.3
"""The rank from which a sentence is nearer to a question than what a paper does at all."""


def _whole(query: Query) -> Clause:
    """The question as one clause; where its topic says nothing, all its words."""
    figure = query.fact == "figure"
    topic, implied = query.topic, implied_topic(query.wording)
    if not topic or (implied and is_open(topic, figure)):
        topic = implied
    if not topic and asks_for_trial(query.wording):
        topic = "evaluation"
    if not topic and len(query.paper_ids) > 1 and is_comparative(query.wording):
        topic = query.wording
    if topic and is_open(topic, figure) and not is_open(query.wording, figure):
        topic = query.wording
    return Clause(topic=topic, wording=query.wording, figure=figure)


def _sentences(clause: Clause, paper: Paper, library: Library) -> list[ScoredPassage]:
    """The sentences of a paper that answer, the best first, each with the stored passage it stands in.

    A long text is stored in several passages; its sentences are ranked together.
    """
    stored = library.passages_of(paper.id)
    if stored and not paper.abstract and counted_in_title(paper.title, clause.wording):
        return standing_in(stored, [paper.title])
    if stored and named_by_title(clause, paper, library):
        return standing_in(stored, [paper.title])
    if stored and told_by_title(clause, paper, stored[0], library):
        return standing_in(stored, [paper.title])
    if not stored or beyond_title(paper, clause.wording):
        return []
    whole = joined(stored)
    if doubts_absent(clause, whole, library):
        return []
    told = _answering(clause, whole, library) if clause.topic else []
    told = told or _read_whole(clause, whole, library)
    if not tell_enough(clause, paper, whole, told, library):
        told = _naming(clause, paper, whole, library) or [
            one for one in standing_out(clause, whole, library) if _enough(clause, paper, whole, one, library)
        ]
    return standing_in(stored, told)


def _enough(clause: Clause, paper: Paper, passage: Passage, sentence: str, library: Library) -> bool:
    """Whether a sentence that stands out tells what is asked; one that counts the things needs no names of others besides."""
    if asks_how_many(clause.wording):
        asked = asked_of(
            clause.wording, True, passage.title, passage.text, library, alike=True, wording=clause.wording
        )
        held = all(one.looks.search(sentence) for one in required_by(clause.wording))
        return held and not beyond_title(paper, clause.wording) and counts_such(asked, sentence)
    return tell_enough(clause, paper, passage, [sentence], library)


def _naming(clause: Clause, paper: Paper, passage: Passage, library: Library) -> list[str]:
    """The sentence that names what is asked for in place of the word for it: `which network loses 40%?`, `a ResNet loses 40%`."""
    topic = beside_sort(clause.wording, clause.topic)
    if not topic or is_open(topic, clause.figure):
        return []
    told = answers(topic, clause.figure, passage, library, topic)
    return [one for one in told if tell_enough(clause, paper, passage, [one], library)][:1]


def standing_in(
    stored: Sequence[Passage], sentences: Sequence[str], score: float = 1.0
) -> list[ScoredPassage]:
    """Sentences, each with the first stored passage that it stands in."""
    return [
        ScoredPassage(passage=holder, score=score, sentence=one)
        for one in sentences
        for holder in [next((each for each in stored if one in each.text), None)]
        if holder is not None
    ]


def joined(stored: Sequence[Passage]) -> Passage:
    """The passages of one paper as one, no sentence twice."""
    if len(stored) == 1:
        return stored[0]
    told = dict.fromkeys(one for each in stored for one in body_sentences(each.text, each.title))
    return stored[0].model_copy(update={"text": f"{stored[0].title.rstrip('.')}. {' '.join(told)}"})


def _read_whole(clause: Clause, passage: Passage, library: Library) -> list[str]:
    """What answers the whole question where its topic, which some words were taken from, finds nothing."""
    if clause.wording == clause.topic or is_open(clause.wording, clause.figure):
        return []
    return answers(clause.wording, clause.figure, passage, library, clause.wording)


def _answering(clause: Clause, passage: Passage, library: Library) -> list[str]:
    """The sentences that answer; in a comparison, with the figure that stands nearest where they have none."""
    if asks_performance(clause.wording) and (told := performance(clause, passage, library)):
        return told
    if asks_how(clause.topic) and not clause.figure:
        return how_it_works(passage, library)
    if asks_findings(clause.topic, besides=passage.title) and (
        told := findings(clause.topic, passage, library)
    ):
        return told
    chosen = answers(clause.topic, clause.figure, passage, library, clause.wording)
    if chosen and not clause.figure and asks_for_means(clause.wording):
        return _means(chosen, passage, library)
    if not clause.figure or any(has_figure(one) for one in chosen):
        return chosen
    if not is_comparative(clause.wording):
        return _of_quantity(clause, passage)[:1] or chosen
    chosen = chosen or answers(clause.topic, False, passage, library, clause.wording)
    if chosen or is_open(clause.topic, clause.figure):
        figures = [one for one in nearest_answers(clause.wording, passage, library) if has_figure(one)]
        chosen = [*figures, *(one for one in chosen if one not in figures)]
    return chosen


def _of_quantity(clause: Clause, passage: Passage) -> list[str]:
    """The sentences that give a figure of the quantity asked for, in whatever words: `compression`, `storage falls by 3.68x`."""
    besides = frozenset(stems(passage.title)) | FILLER
    if any(stem(one) not in besides and not quantities_named(one) for one in content_words(clause.topic)):
        return []  # "batch size": no size of anything else
    return [
        one
        for one in body_sentences(passage.text, passage.title)
        if gives_figure_of(clause.topic, one) and not is_background(one) and in_sentence(clause.wording, one)
    ]


_MOST_MEANS = 4


def _means(chosen: list[str], passage: Passage, library: Library) -> list[str]:
    """What is done, and then what comes of it: `how does X keep its memory low?` is not told by how low it is."""
    done = [one for one in chosen if not (tells_result(one) or is_background(one))]
    return list(dict.fromkeys([*done, *how_it_works(passage, library, PARTS - 1), *chosen]))[:_MOST_MEANS]


def _states_apart(clause: Clause, papers: tuple[Paper, ...]) -> bool:
    """Whether nothing in particular is asked, or what is stored beside the text has every word that is looked for."""
    if requires(clause.wording) or (clause.figure and asks_how_many(clause.wording)):
        return False
    if is_open(clause.topic, clause.figure):
        return not any(beyond_title(one, clause.wording) for one in papers)
    if asks_outright(clause.wording) or any(beyond_title(one, clause.wording) for one in papers):
        return False
    wanted = set(stems(clause.topic))
    for paper in papers:
        owned = " ".join((paper.title, paper.venue or "", str(paper.year), *(a.name for a in paper.authors)))
        if clause.figure and not NUMBER.search(paper.title):
            continue  # "how many models": a title with the word counts none
        if wanted and wanted <= set(stems(owned)):
            return True
    return False
