"""Learning which plain question a later turn stands for (`assistant.understanding.language.second_turns`).

    python -m evals.second_turns            prints how well later turns are read by what the others teach
    python -m evals.second_turns --write    writes the weights learned from all that may be taught

`evals/wordings/second_turns.jsonl` holds a later turn a line: its kind, of which the first letter tells what it comes after
(`f` somebody's papers, `g` papers on a topic, `h` one paper, `i` somebody), and its split. What is none of the kinds is taught
by turns behind something else, by turns of conversations (`none`) and by questions that stand by themselves.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Matrix
from assistant.embedding.minilm import MiniLM
from assistant.errors import WeightsError
from assistant.understanding.language import turn_topics
from assistant.understanding.language.linear_reading import LinearReading
from assistant.understanding.language.plain_kinds import OTHER
from assistant.understanding.language.second_turns import PLAIN_TURNS, TURNS, About
from assistant.understanding.language.word_parts import in_context, read_words
from evals.exact_wordings import SECOND_TURNS
from evals.learned_readings import keep, learned
from evals.paper_file import read_rows
from evals.plain_wordings import answers_of, line_of, others, rows_of, stood_in, taught

INVERSE_RIDGE = 0.03
_AFTER: dict[str, About] = {"f": "person", "i": "person", "g": "topic", "h": "paper"}
_NAMES = {
    "f_other": "another",
    "i_other": "another",
    "g_other": "topic_other",
    "g_first_authors": "first_authors",
    "g_about": "first_about",
    "g_second": "second_year",
}
"""Kinds of turns that are called otherwise than behind their letter."""
_SHARED = frozenset({"year", "count", "latest"})
"""Kinds that behind somebody's papers and behind those on a topic ask for the same."""
_OPEN: dict[About, frozenset[str]] = {
    "person": frozenset("g_by g_other h_venue g_none h_none".split()),
    "topic": frozenset("f_with f_topic f_other i_other f_none h_none".split()),
    "paper": frozenset("f_venues g_second g_first_authors g_about f_none g_none".split()),
}
"""Turns behind something else that may mean as much here, and teach nothing."""
_TOPICS = (
    "machine learning", "marine biology", "social inequality", "battery materials", "knowledge distillation", "gene regulation",
    "stress management", "video generation", "urban planning", "protein folding", "reading skills in children", "dark matter",
    "soil microbes", "depression in adolescents", "quantum error correction", "opinion polls", "coral reefs", "drug delivery", "sparse attention",
    "vaccine hesitancy", "fluid dynamics", "child labour", "diffusion models", "wildfires", "LLM agents", "hate speech", "CRISPR", "sleep", "3D reconstruction", "speech recognition", "climate policy", "graph neural networks", "migration", "robot navigation",
)  # fmt: skip
"""What stands for a topic: many, as no stand-in would be found for one in a turn."""
_EACH = 3
"""So many topics each wording with one is taught with."""
_OF_ALONE = 3
"""Every so many-th question that stands by itself teaches what is none."""
_TOPIC = re.compile(r"\{[XZ]\}")


def _variants(text: str) -> Iterator[str]:
    """A turn with stand-ins, one for each topic that it is taught with."""
    if not _TOPIC.search(text):
        yield stood_in(text)
        return
    for topic in _topics(text, _EACH):
        yield stood_in(_TOPIC.sub(topic, text))


def _topics(text: str, count: int) -> list[str]:
    """The topics that a wording is taught with."""
    return [_TOPICS[(len(text) + 7 * number) % len(_TOPICS)] for number in range(count)]


def kind_of(kind: str, about: About) -> str | None:
    """The kind of a turn where the talk is about something; None where it may be any."""
    after, _, name = kind.partition("_")
    if _AFTER[after] != about:
        if name in _SHARED and "paper" not in (about, _AFTER[after]):
            return name
        return None if kind in _OPEN[about] else OTHER
    name = _NAMES.get(kind, name)
    return name if name in PLAIN_TURNS[about] else OTHER


def turns(split: str, about: About) -> Iterator[tuple[str, str]]:
    """The later turns of a split, with stand-ins, and their kinds where the talk is about something."""
    for row in read_rows(SECOND_TURNS):
        kind = kind_of(row["kind"], about) if row["split"] == split else None
        if kind is not None:
            for text in _variants(row["text"]):
                yield text, kind


def topics_told(split: str) -> Iterator[tuple[str, str]]:
    """Turns of a split that ask for a topic and name nothing else, and the topic of each."""
    for row in read_rows(SECOND_TURNS):
        if row["split"] == split and row["kind"] in ("f_topic", "g_other"):
            for topic in _topics(row["text"], 2 * _EACH):
                yield _TOPIC.sub(topic, row["text"]), topic


def word_rows(text: str, topic: str, model: MiniLM) -> tuple[Matrix, NDArray[np.int64]]:
    """What the reading sees of each word of a turn, and whether it is of its topic."""
    read = read_words(text, model)
    if read is None:
        raise WeightsError("the packaged weights are needed; run `uv sync`")
    start = text.index(topic)
    told = [start <= part.start < start + len(topic) for part in read.parts]
    return in_context(read.states, read.sentences), np.array(told, dtype=np.int64)


def _alone() -> Iterator[str]:
    """Some questions that stand by themselves, with stand-ins."""
    yield from [text for text, _ in taught("dev")][::_OF_ALONE]
    yield from list(others())[::_OF_ALONE]


def _teaching(about: About) -> list[tuple[str, str]]:
    return [*turns("dev", about), *((text, OTHER) for text in _alone())]


def taught_by(about: About) -> str:
    """The digest of all that teaches the reading, which the weights are stored with."""
    told = [f"{kind}: {text}" for text, kind in _teaching(about)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def main() -> None:
    """Judge the readings on what is held out, or write their weights."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--write", action="store_true", help="write the weights besides")
    writes, model = parser.parse_args().write, MiniLM()
    seen: dict[str, Matrix] = {}

    def rows(examples: list[tuple[str, str]]) -> Matrix:
        new = list(dict.fromkeys(text for text, _ in examples if text not in seen))
        seen.update(zip(new, rows_of(new, model), strict=True))
        return np.array([seen[text] for text, _ in examples])

    for about, of in TURNS.items():
        teaching, held = _teaching(about), [one for one in turns("held_out", about) if one[1] != OTHER]
        answers = answers_of(of, [kind for _, kind in teaching])
        reading = learned([(rows(teaching), answers)], INVERSE_RIDGE)
        print(f"{about:<8}{line_of(of, reading, rows(held), answers_of(of, [kind for _, kind in held]))}")
        if writes:
            keep(of.name, reading, taught_by(about))
    told = learned([word_rows(*one, model) for one in topics_told("dev")], INVERSE_RIDGE)
    if writes:
        keep(turn_topics.NAME, told, taught_by("topic"))
    found = [_is_found(told, *one, model) for one in topics_told("held_out")]
    print(f"topics  {len(found):>6} turns     found {np.mean(found):.3f}")


def _is_found(reading: LinearReading, text: str, topic: str, model: MiniLM) -> bool:
    rows, words = word_rows(text, topic, model)
    return bool(((reading.chances(rows)[:, 1] >= 0.5) == (words == 1)).all())


if __name__ == "__main__":
    main()
