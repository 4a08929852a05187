"""Learning what makes a paper fit a topic: the weights of `assistant.retrieval.topics.fitness`, from topical cases of several labs.

    python -m evals.fitness --lab DATA CASES [--lab DATA CASES ...]

Every lab is a data folder with case files, of which only `dev` is read. Each candidate of a topical question is an example: it fits where the case's gold
names it. Besides each question as it is, the lab is asked again without the papers that fit (everything there must be
refused: the nearest of misses) and with a random half of its papers. One logistic regression (ridge 10, on standardised
features) for topics of few concepts, one for longer ones; each lab is judged by weights learned from the others.

The figures are means over questions: precision and recall of the list, how often nothing is listed although something fits
(refused), and how often something is listed although nothing does (answered: questions the lab cannot answer; stripped: the
questions asked without the papers that fit).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from assistant.assistant import Assistant
from assistant.records import QueryKind
from assistant.retrieval.scope import is_scoped
from assistant.retrieval.topics.concepts import topic_of
from assistant.retrieval.topics.fitness import LEAST_BEST, LEAST_CHANCE, SHORT, Signs, against_best, features
from assistant.retrieval.topics.found import Judged
from assistant.retrieval.topics.topical import weigh
from assistant.settings import Settings
from evals.case_files import load_cases
from evals.cases import Case
from evals.gold import Corpus
from evals.run import corpus_of
from evals.setting_up import opened_assistant, without_model

HALVES = 2
INVERSE_RIDGE = 0.1
WRONG = 3.0
"""What a forbidden paper counts, against 1 for one that merely is not gold."""
TOPICAL = (QueryKind.PAPERS, QueryKind.PEOPLE, QueryKind.READING_LIST, QueryKind.TIMELINE)
Sort = Literal["whole", "unanswerable", "stripped", "half"]


@dataclass(frozen=True)
class Asked:
    """One question over one set of papers: the signs of each candidate, which of them fit, and what each counts."""

    lab: str
    sort: Sort
    signs: tuple[Signs, ...]
    fits: tuple[bool, ...]
    weights: tuple[float, ...]

    @property
    def short(self) -> bool:
        """Whether the topic has few concepts."""
        return self.signs[0].concepts <= SHORT

    @property
    def rows(self) -> NDArray[np.float64]:
        """One row of features a candidate, without the constant."""
        return np.array([list(features(one).values())[1:] for one in self.signs])


def questions_of(lab: str, assistant: Assistant, cases: Sequence[Case], seed: int = 0) -> Iterator[Asked]:
    """Every topical question of the cases, over the whole lab and parts of it."""
    corpus, library, chance = corpus_of(assistant), assistant.library(), np.random.default_rng(seed)
    for case in cases:
        turn = case.turns[0]
        query = assistant.read(turn.user).query
        expected = turn.expect
        if expected is None or query.kind not in TOPICAL or not query.topic or is_scoped(query):
            continue
        gold = _gold(expected.docs, corpus)
        if not gold and "answer" in expected.outcome:
            continue
        wrong = {
            paper.id
            for paper in corpus.papers.values()
            if any(text in paper.title for text in expected.forbid)
        }
        whole = _Candidates(lab, weigh(topic_of(query.topic, library), library), gold, wrong)
        everything = range(len(whole.judged))
        yield from whole.part("whole" if gold else "unanswerable", everything)
        if gold:
            yield from whole.part("stripped", [i for i in everything if not whole.fits(i)])
            for _ in range(HALVES):
                half = [i for i in everything if chance.random() < 0.5]
                if any(whole.fits(i) for i in half):
                    yield from whole.part("half", half)


@dataclass(frozen=True)
class _Candidates:
    """What a lab has for one question, and which of it is gold or forbidden (paper ids)."""

    lab: str
    judged: tuple[Judged, ...]
    gold: set[str]
    wrong: set[str]

    def fits(self, place: int) -> bool:
        return self.judged[place].passage.passage.owner_id in self.gold

    def part(self, sort: Sort, kept: Sequence[int]) -> Iterator[Asked]:
        """The question over some of the candidates only; nothing where there are none."""
        if not kept:
            return
        fits = tuple(self.fits(place) for place in kept)
        # Questions that many papers fit would otherwise decide alone.
        shared = sum(fits) ** -0.5 if any(fits) else 1.0
        counts = tuple(shared if fit else self._count(place) for place, fit in zip(kept, fits, strict=True))
        yield Asked(self.lab, sort, against_best([self.judged[place].signs for place in kept]), fits, counts)

    def _count(self, place: int) -> float:
        return WRONG if self.judged[place].passage.passage.owner_id in self.wrong else 1.0


def _gold(docs: Sequence[Sequence[str]], corpus: Corpus) -> set[str]:
    names = (one for alternatives in docs for one in alternatives)
    return {corpus.resolve(one) for one in names if one.startswith("paper:")}


def learn(asked: Sequence[Asked]) -> NDArray[np.float64]:
    """The weights, the constant first, for questions that are all short or all long."""
    from sklearn.linear_model import LogisticRegression

    rows = np.concatenate([one.rows for one in asked])
    fits = np.concatenate([one.fits for one in asked])
    counts = np.concatenate([one.weights for one in asked])
    mean, deviation = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    model: Any = LogisticRegression(C=INVERSE_RIDGE, max_iter=3000)
    model.fit((rows - mean) / deviation, fits, sample_weight=counts)
    weights = model.coef_[0] / deviation
    return np.concatenate([[model.intercept_[0] - weights @ mean], weights])


def _listed(asked: Asked, weights: NDArray[np.float64]) -> NDArray[np.bool_]:
    chances = 1 / (1 + np.exp(-(asked.rows @ weights[1:] + weights[0])))
    literal = np.array([one.literal for one in asked.signs])
    listed = np.asarray((chances >= LEAST_CHANCE) | literal)
    return listed & bool((literal | (chances >= LEAST_BEST)).any())


def figures(results: Sequence[tuple[Asked, NDArray[np.bool_]]]) -> dict[str, float]:
    """What the module's docstring names, over questions with what was listed for them."""
    whole = [(np.array(one.fits), listed) for one, listed in results if one.sort == "whole"]

    def share(sort: Sort) -> float:
        return float(
            np.mean([float(listed.any()) for one, listed in results if one.sort == sort] or [np.nan])
        )

    return {
        "questions": len(whole),
        "precision": float(np.mean([(fits & got).sum() / max(1, got.sum()) for fits, got in whole])),
        "recall": float(np.mean([(fits & got).sum() / fits.sum() for fits, got in whole])),
        "refused": float(np.mean([not got.any() for _, got in whole])),
        "answered": share("unanswerable"),
        "stripped": share("stripped"),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Learn, print the weights and the figures of each lab under weights learned from the others."""
    parser = argparse.ArgumentParser(description="Learn what makes a paper fit a topic.")
    parser.add_argument("--lab", nargs="+", action="append", required=True, metavar=("DATA", "CASES"))
    asked: list[Asked] = []
    for data, *files in parser.parse_args(arguments).lab:
        cases = load_cases([Path(one) for one in files]).only(split="dev").cases
        with opened_assistant(without_model(Settings(data=Path(data)))) as assistant:
            asked += questions_of(Path(data).name, assistant, cases)
    results = []
    for lab in sorted({one.lab for one in asked}):
        for short in (True, False):
            mine = [one for one in asked if one.lab == lab and one.short == short]
            others = [one for one in asked if one.lab != lab and one.short == short]
            weights = learn(others or mine)
            results += [(one, _listed(one, weights)) for one in mine]
        own = figures([pair for pair in results if pair[0].lab == lab])
        print(lab, *(f"{name} {value:.2f}" for name, value in own.items()))
    print("all", *(f"{name} {value:.2f}" for name, value in figures(results).items()))
    names = list(features(asked[0].signs[0]))
    for short in (True, False):
        weights = learn([one for one in asked if one.short == short])
        print("short" if short else "long", dict(zip(names, np.round(weights, 2).tolist(), strict=True)))


if __name__ == "__main__":
    main(sys.argv[1:])
