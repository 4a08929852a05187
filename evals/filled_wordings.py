"""Wordings with slots (`evals/wordings`) filled as marked questions: what fills a slot is marked by it, and the rest is frame.

Questions marked by hand know many topics and few ways to lead up to one. Here it is the other way round: people who had
seen none of the questions wrote wordings, and each is filled with topics that the marked questions have.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from assistant.understanding.language.word_parts import Part
from evals.exact_wordings import WORDINGS
from evals.learned_readings import FOLDER, unmarked
from evals.paper_file import read_rows

FILLS = 3
"""So often each wording is filled, each time with another topic."""
_PARTS: dict[str, Part] = {"X": "topic", "P": "person", "Y": "year"}
_YEARS = tuple(map(str, range(2008, 2027)))
_SLOT = re.compile(r"\{(\w+)\}")
_BEFORE_TOPIC = re.compile(r"\b(?:on|about|concerning|regarding|around|stud(?:y|ies|ying)|work with|of) $")
_NO_NOUN = re.compile(
    r"(?:how|why|what|who|which|whether|the|that|when|where|an?|it|they|my|our|some|all|these|this|your|his|her|its|other|any)\b",
    re.I,
)
_LONGEST = 5
"""Words of a topic that fills a slot: those who wrote the wordings had a noun phrase in mind."""

Filled = tuple[str, list[tuple[int, int, Part]]]
"""A question, and where each marked part stands in it."""


def wordings_on_topics(path: Path) -> Iterator[tuple[str, str]]:
    """Kind and text of the wordings of a file that may teach and have a topic."""
    for row in read_rows(path):
        if (
            row["split"] == "dev"
            and "{X}" in row["text"]
            and set(_SLOT.findall(row["text"])) <= _PARTS.keys()
        ):
            yield row["kind"], row["text"]


def files_on_topics() -> list[Path]:
    """The files of wordings by many people that have topics."""
    return sorted(WORDINGS.parent.glob("standing_alone*.jsonl"))


def fillings() -> dict[str, tuple[str, ...]]:
    """By slot, what may fill it: what the marked questions name, and years."""
    topics, people = set(), set()
    for path in sorted(FOLDER.glob("*.jsonl")):
        for row in read_rows(path):
            text, marked = unmarked(row["q"])
            for start, end, part in marked:
                said = text[start:end]
                if part == "person" and len(said.split()) > 1 and said.istitle():
                    people.add(said)
                elif part == "topic" and _BEFORE_TOPIC.search(text[:start]) and _is_noun_phrase(said):
                    topics.add(said)
    return {"X": tuple(sorted(topics)), "P": tuple(sorted(people)), "Y": _YEARS}


def _is_noun_phrase(said: str) -> bool:
    return len(said.split()) <= _LONGEST and not _NO_NOUN.match(said) and not re.search(r"[?.!,;:]", said)


def filled(text: str, number: int, slots: Mapping[str, tuple[str, ...]]) -> Filled:
    """A wording with its slots filled: the same each time for the same number."""
    said, place = "", 0
    marked: list[tuple[int, int, Part]] = []
    for match in _SLOT.finditer(text):
        said += text[place : match.start()]
        choices = slots[match[1]]
        value = choices[zlib.crc32(f"{number} {match[1]} {text}".encode()) % len(choices)]
        if match[1] in _PARTS:
            marked.append((len(said), len(said) + len(value), _PARTS[match[1]]))
        said += value
        place = match.end()
    return said + text[place:], marked
