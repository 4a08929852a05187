"""Whether a lab has anything on a topic: how well `assistant.retrieval.topics.fitness` tells, over labs that were invented for it.

    python -m evals.presence

`evals/research_at_large/labs/*.jsonl` holds fourteen labs. A line is a paper with three topics it is on (in terms, half in lay words, wholly in lay
words) and who else is (`also`, for each topic), or a topic that no paper of the lab is on, though papers near it are (`absent`, `near`). Each lab is asked:

- present: its own topics, by wording;
- stripped: the same without the papers that fit (their neighbours are all there is);
- absent: the topics it has nothing on;
- elsewhere: topics of the thirteen others, some of which are near fields.

The papers of the lab, and of the lab a topic comes from, are left out of the cohort the topic is compared with. Printed are the area under the ROC curve
between present and each of the others by the chance of the best paper alone and by its evidence, and what is listed at several limits of evidence.
"""

from __future__ import annotations

import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from assistant.embedding.minilm import MiniLM
from assistant.library import Library
from assistant.retrieval.topics import fitness
from assistant.retrieval.topics.concepts import topic_of
from assistant.retrieval.topics.fitness import Signs, against_best, which_fit
from assistant.retrieval.topics.topical import weigh
from assistant.search.research_at_large import ResearchAtLarge, kept_research
from assistant.store import Store
from evals.at_large import FOLDER, papers
from evals.corpus import Collection, Document
from evals.paper_file import read_rows
from evals.retrieval import fill

WORDINGS = ("terms", "half lay", "lay")
ELSEWHERE = 3
"""Papers of each other lab whose topics are asked as well."""
LIMITS = (-5.0, -4.0, -3.5, fitness.LEAST_EVIDENCE, -2.0)


@dataclass(frozen=True)
class Topic:
    """A topic, the lab it was written for, how it is worded, and the papers on it."""

    text: str
    lab: str
    wording: str
    on_it: frozenset[str]


@dataclass(frozen=True)
class Asked:
    """The candidates of one question, and which of them fit."""

    sort: str
    wording: str
    signs: tuple[Signs, ...]
    fits: tuple[bool, ...]
    wanted: int

    @property
    def evidence(self) -> float:
        """The most that any candidate gives."""
        return max(one.evidence or 0.0 for one in self.signs)

    @property
    def chance(self) -> float:
        """The best chance of any."""
        return max(one.chance for one in self.signs)


def topics(path: Path) -> Iterator[Topic]:
    """The topics of a lab's file."""
    for row in read_rows(path):
        if "absent" in row:
            yield Topic(row["absent"], path.stem, "absent", frozenset())
            continue
        for text, wording, also in zip(row["topics"], WORDINGS, row["also"], strict=True):
            yield Topic(text, path.stem, wording, frozenset({row["id"], *also}))


class Lab:
    """An invented lab as a store."""

    def __init__(self, path: Path, data: Path, model: MiniLM) -> None:
        """Fill the folder with the lab's papers."""
        self.name = path.stem
        rows = [row for row in read_rows(path) if "title" in row]
        documents = tuple(Document(id=row["id"], title=row["title"], text=row["abstract"]) for row in rows)
        fill(
            data,
            Collection(name=self.name, documents=documents, queries={}, qrels={}, digest=self.name),
            model,
        )
        self._store = Store(data, model)
        self._snapshot = self._store.current()
        self._library = Library(self._snapshot)

    def ask(self, topic: Topic) -> Iterator[Asked]:
        """The topic as it is, and where papers are on it, also without those."""
        research = research_without({self.name, topic.lab})
        named = research.named(self._snapshot.embed(topic.text))
        at_large = research.nearness(named, self._snapshot.meant(topic.text))
        found = weigh(topic_of(topic.text, self._library), self._library)
        signs = [replace(one.signs, at_large=at_large) for one in found]
        own = topic.lab == self.name
        fits = [own and one.passage.passage.owner_id in topic.on_it for one in found]
        if not own or not topic.on_it:
            yield Asked("absent" if own else "elsewhere", topic.wording, tuple(signs), tuple(fits), 0)
        elif any(fits):
            yield Asked("present", topic.wording, tuple(signs), tuple(fits), len(topic.on_it))
            rest = against_best([one for one, fit in zip(signs, fits, strict=True) if not fit])
            yield Asked("stripped", topic.wording, rest, (False,) * len(rest), 0)

    def close(self) -> None:
        """Release the store."""
        self._store.close()


def research_without(labs: set[str]) -> ResearchAtLarge:
    """Research at large as it is kept, without the papers of some labs."""
    kept = kept_research()
    return kept._replace(papers=kept.papers[[name not in labs for name in _written_for()]])


@cache
def _written_for() -> tuple[str, ...]:
    """The file of each paper of the cohort."""
    return tuple(name for name, texts in papers().items() for _ in texts)


def area(above: Sequence[float], below: Sequence[float]) -> float:
    """The area under the ROC curve: how often one of `above` is over one of `below`, ties counting half."""
    one, other = np.array(above)[:, None], np.array(below)[None, :]
    return float(((one > other) + 0.5 * (one == other)).mean())


def asked_of_all(model: MiniLM, seed: int = 0) -> list[Asked]:
    """Every question to every lab."""
    chance, asked = random.Random(seed), []  # noqa: S311 - a sample, no secret
    files = sorted((FOLDER / "labs").glob("*.jsonl"))
    of_file = {path: list(topics(path)) for path in files}
    for path in files:
        with tempfile.TemporaryDirectory(prefix="colloquy-presence-") as data:
            lab = Lab(path, Path(data), model)
            others = [
                one
                for other, some in of_file.items()
                if other != path
                for place in chance.sample(range(len(some) // len(WORDINGS) - 10), ELSEWHERE)
                for one in some[place * len(WORDINGS) : (place + 1) * len(WORDINGS)]
            ]
            asked += [one for topic in (*of_file[path], *others) for one in lab.ask(topic)]
            lab.close()
    return asked


def report(asked: Sequence[Asked]) -> Iterator[str]:
    """The table that the module's docstring names."""
    groups: dict[tuple[str, str], list[Asked]] = defaultdict(list)
    for one in asked:
        groups[one.sort, one.wording].append(one)
    yield "area under the curve, by chance and by evidence"
    for wording in WORDINGS:
        here = groups["present", wording]
        told = []
        for sort in ("stripped", "absent", "elsewhere"):
            there = groups[sort, "absent" if sort == "absent" else wording]
            by_chance = area([one.chance for one in here], [one.chance for one in there])
            by_evidence = area([one.evidence for one in here], [one.evidence for one in there])
            told.append(f"{sort} {by_chance:.3f} {by_evidence:.3f}")
        yield f"  {wording:<10}{len(here):>5} topics   " + "   ".join(told)
    for limit in (None, *LIMITS):
        yield "by chance alone" if limit is None else f"evidence from {limit}"
        for (sort, wording), some in sorted(groups.items()):
            yield f"  {sort:<10} {wording:<9} {_listed(some, limit)}"


def _listed(some: Sequence[Asked], limit: float | None) -> str:
    lists = []
    for one in some:
        signs = one.signs if limit is not None else [replace(sign, at_large=None) for sign in one.signs]
        lists.append(
            np.array(which_fit(signs, least_evidence=fitness.LEAST_EVIDENCE if limit is None else limit))
        )
    told = f"something listed {np.mean([got.any() for got in lists]):.3f}"
    if some[0].wanted:
        right = [(got & np.array(one.fits)).sum() for got, one in zip(lists, some, strict=True)]
        recall = np.mean([n / one.wanted for n, one in zip(right, some, strict=True)])
        precision = np.mean([n / got.sum() for n, got in zip(right, lists, strict=True) if got.any()])
        told += f"  recall {recall:.3f}  precision {precision:.3f}"
    return told


if __name__ == "__main__":
    print("\n".join(report(asked_of_all(MiniLM()))))
