"""Learning which fact of a person a wording asks for (`assistant.understanding.language.person_wordings`).

    python -m evals.person_wordings            prints how well the wordings of each file are read by what the others teach
    python -m evals.person_wordings --write    writes the weights learned from all of them

`evals/wordings_of_people/*.jsonl` holds a wording a line and its kind. What papers tell is taught by exact wordings of the
split `dev` besides, and by marked questions that name one person; what is refused, by marked questions.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator

import numpy as np

from assistant.embedding.minilm import MiniLM
from assistant.understanding.language.person_wordings import KINDS, OTHER, PAPERS, STAND_IN
from assistant.understanding.language.plain_kinds import features
from evals.exact_wordings import WORDINGS
from evals.learned_readings import FOLDER, Examples, keep, learned, unmarked
from evals.paper_file import read_rows

INVERSE_RIDGE = 0.06
SURE = 0.7
OF_PEOPLE = WORDINGS.parent.parent / "wordings_of_people"
_TOPICS = ("machine learning", "marine biology", "social inequality", "battery materials")
_SLOTS = {"P": STAND_IN, "A": STAND_IN, "B": "Jones", "Z": _TOPICS[0], "Y": "2019", "Y1": "2019", "Y2": "2022", "V": "NeurIPS", "T": '"Alpha"'}  # fmt: skip
_OF_ONE = re.compile(r"\{(?:P|A)\}")
_EACH = 6
"""Of the exact wordings, which are many more than those of people, one in so many teaches."""
_ABOUT_PAPERS = frozenset(
    "papers coauthors count superlative similar timeline paper_fact people venue_or_year".split()
)


def stood_in(wording: str) -> str:
    """A wording with stand-ins for its slots."""
    text = wording.replace("{X}", _TOPICS[len(wording) % len(_TOPICS)])
    return re.sub(r"\{(\w+)\}", lambda met: _SLOTS[met.group(1)], text)


def of_people() -> Iterator[tuple[str, str, str]]:
    """The wordings of people: file, kind, text."""
    for path in sorted(OF_PEOPLE.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield path.stem, row["kind"], stood_in(row["text"])


def _exact() -> Iterator[tuple[str, str, str]]:
    number = 0
    for path in sorted(WORDINGS.parent.glob("*.jsonl")):
        for row in read_rows(path):
            of_one = len(_OF_ONE.findall(row["text"])) == 1 and "{T}" not in row["text"]
            asks_papers = row["kind"].startswith(("count", "list", "person_", "has_", "year_"))
            asks_papers |= row["kind"].endswith(("author", "coauthors", "coauthor", "venues_of", "est"))
            if row["split"] == "dev" and of_one and asks_papers:
                number += 1
                if number % _EACH == 0:
                    yield "exact", PAPERS, stood_in(row["text"])


def _marked() -> Iterator[tuple[str, str, str]]:
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text, marked = unmarked(row["q"])
            people = [(start, end) for start, end, part in marked if part == "person"]
            if len(people) != 1:
                continue
            ((start, end),) = people
            text = f"{text[:start]}{STAND_IN}{text[end:]}"
            has_topic = any(part == "topic" for *_, part in marked)
            if row.get("kind") in _ABOUT_PAPERS or (row.get("kind") is None and has_topic):
                yield "marked", PAPERS, text
            elif row.get("kind") == "refuse":
                yield "marked", OTHER, text


def taught() -> list[tuple[str, str, str]]:
    """All that teaches: file, kind, text."""
    return [*of_people(), *_exact(), *_marked()]


def taught_by() -> str:
    """The digest of all that teaches, which the weights are stored with."""
    return hashlib.sha256("\n".join(f"{kind}: {text}" for _, kind, text in taught()).encode()).hexdigest()


def _examples(rows: list[tuple[str, str, str]], model: MiniLM) -> Examples:
    read = [features(text, model) for _, _, text in rows]
    return np.array(read, dtype=np.float32), np.array([KINDS.index(kind) for _, kind, _ in rows])


def main() -> None:
    """Judge the reading file by file, or write its weights."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--write", action="store_true", help="write the weights learned from all instead")
    rows = taught()
    by_file = np.array([name for name, *_ in rows])
    writes = parser.parse_args().write
    features_, answers = _examples(rows, MiniLM())
    if writes:
        keep("person_wordings", learned([(features_, answers)], INVERSE_RIDGE), taught_by())
        return
    for name in dict.fromkeys(by_file):
        told = by_file == name
        chances = learned([(features_[~told], answers[~told])], INVERSE_RIDGE).chances(features_[told])
        right, sure = chances.argmax(axis=1) == answers[told], chances.max(axis=1) >= SURE
        print(
            f"{name:<12} {told.sum():>5} right {right.mean():.3f} sure {sure.mean():.2f} right where sure {right[sure].mean():.3f}"
        )


if __name__ == "__main__":
    main()
