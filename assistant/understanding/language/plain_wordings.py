"""The plain wording that an exact question stands for: `how many fellow authors has A had?` asks `How many co-authors has A?`.

People word counts, lists, years, venues and author places in more ways than rules can hold. A linear reading
(multinomial logistic regression) of what MiniLM makes of the question, with stand-ins for what it names, tells which of
some plain questions it is; the rules then read the plain one. It was learned from wordings of many people
(`evals/wordings`) with `python -m evals.plain_wordings`, which prints how well it reads wordings it was not taught.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.embedding import Embedder, Matrix
from assistant.understanding.language.linear_reading import kept_reading

OTHER = "other"
"""What is none of the plain questions."""
PLAIN: dict[str, str] = {
    "count_person": "How many papers has {P} written?",
    "count_person_year": "How many papers has {P} written in {Y}?",
    "count_person_venue": "How many papers has {P} written at {V}?",
    "count_venue": "How many papers are at {V}?",
    "count_year": "How many papers are from {Y}?",
    "count_venue_year": "How many papers are at {V} in {Y}?",
    "list_person": "Which papers has {P} written?",
    "list_person_year": "Which papers has {P} written in {Y}?",
    "list_person_venue": "Which papers has {P} written at {V}?",
    "list_venue_year": "Which papers are at {V} in {Y}?",
    "list_person_since": "Which papers has {P} written since {Y}?",
    "list_person_between": "Which papers has {P} written between {Y} and {Z}?",
    "list_two": "Which papers have {P} and {Q} written together?",
    "count_two": "How many papers have {P} and {Q} written together?",
    "coauthors": "Who are the co-authors of {P}?",
    "top_coauthor": "With whom has {P} written the most papers?",
    "count_coauthors": "How many co-authors has {P}?",
    "first_author": "Which papers has {P} written as first author?",
    "last_author": "Which papers has {P} written as last author?",
    "count_first_author": "How many papers has {P} written as first author?",
    "latest": "What is the latest paper of {P}?",
    "earliest": "What is the earliest paper of {P}?",
    "year_of": 'When did "{T}" appear?',
    "venue_of": 'Where did "{T}" appear?',
    "authors_of": 'Who wrote "{T}"?',
    "count_authors": 'How many authors has "{T}"?',
    "first_author_of": 'Who is the first author of "{T}"?',
    "last_author_of": 'Who is the last author of "{T}"?',
    "most_at_venue": "Who has the most papers at {V}?",
    "compare": "Who has more papers, {P} or {Q}?",
    "venues_of": "At which venues has {P} published?",
    "best_year": "In which year has {P} published the most papers?",
    "person_not_with": "Which papers of {P} are not with {Q}?",
    "person_not_with_first": "Which papers of {Q} are not with {P}?",
    "person_not_year": "Which papers of {P} are not from {Y}?",
    "single_author": "Which papers has {P} written alone?",
    "together": "Have {P} and {Q} written papers together?",
    "year_two": "Which papers have {P} and {Q} written together in {Y}?",
    "list_venue_between": "Which papers are at {V} between {Y} and {Z}?",
    "count_venue_between": "How many papers are at {V} between {Y} and {Z}?",
    "count_two_year": "How many papers have {P} and {Q} written together in {Y}?",
    "list_two_venue": "Which papers have {P} and {Q} written together at {V}?",
    "count_two_venue": "How many papers have {P} and {Q} written together at {V}?",
    "latest_two": "What is the latest paper that {P} and {Q} have written together?",
    "last_year_two": "In which year is the latest paper that {P} and {Q} have written together?",
    "compare_year": "Who has more papers in {Y}, {P} or {Q}?",
    "most_in_year": "Who has the most papers in {Y}?",
    "most_first_year": "Who is first author most often in {Y}?",
    "most_first_at_venue": "Who is first author most often at {V}?",
    "best_year_venue": "In which year are the most papers at {V}?",
    "latest_venue": "What is the latest paper at {V}?",
    "top_venue": "At which venue has {P} published the most papers?",
    "about_paper": 'What is the paper "{T}" about?',
    "result": 'What did the paper "{T}" find?',
    "link": 'Where can I get the paper "{T}"?',
}
"""By kind, its plain question: `{P}` and `{Q}` are the first and second person named, `{Y}` and `{Z}` the years."""
OF_TEXT = frozenset({"about_paper", "result", "link"})
"""Those that ask for a paper as a whole, and not for a detail of it."""
KINDS: tuple[str, ...] = (*PLAIN, OTHER)
_STAND_INS = {"P": "Smith", "Q": "Jones", "T": '"Alpha"', "V": "NeurIPS", "Y": "2019", "Z": "2022"}
_QUOTED = re.compile(r"[\"'“”‘’«»„]+(\"Alpha\")[\"'“”‘’«»„]+")
_WHOLE = 3.0
"""What the whole counts beside the mean of its words, whose states are longer vectors."""


@dataclass(frozen=True)
class Named:
    """Something that a question names: where, and which slot it would fill."""

    start: int
    end: int
    slot: str


SLOTS = tuple(Counter(re.findall(r"\{(\w)\}", PLAIN.get(kind, ""))) for kind in KINDS)
"""What each kind names, in the order of `KINDS`; nothing for `other`."""


def in_slots(spans: Iterable[tuple[int, int, str]]) -> tuple[Named, ...]:
    """What stands at these places, each with the slots that such things may fill: the first fills the first, all from the last on the last."""
    named: list[Named] = []
    for start, end, slots in sorted(spans):
        number = sum(one.slot in slots for one in named)
        named.append(Named(start, end, slots[min(number, len(slots) - 1)]))
    return tuple(named)


def has_too_many(named: Sequence[Named]) -> bool:
    """Whether a slot would be filled twice."""
    return len({one.slot for one in named}) < len(named)


def able(named: Counter[str]) -> list[bool]:
    """Which of the kinds need just what is named; what is none of them may name anything."""
    return [kind == OTHER or slots == named for kind, slots in zip(KINDS, SLOTS, strict=True)]


def with_stand_ins(text: str, named: Sequence[Named]) -> str:
    """The question as the reading sees it: what it names replaced by the same few names."""
    parts, place = [], 0
    for one in sorted(named, key=lambda one: one.start):
        parts += [text[place : one.start], _STAND_INS[one.slot]]
        place = one.end
    return _QUOTED.sub(r"\1", "".join([*parts, text[place:]]))


def features(text: str, embedder: Embedder) -> Matrix | None:
    """The mean of its words' states beside the vector of the whole; None where the embedder does not show its tokens."""
    tokens = embedder.token_states(text)
    if tokens is None or not len(tokens.states):
        return None
    return np.concatenate([tokens.states.mean(axis=0), _WHOLE * tokens.whole]).astype(np.float32)


def plain_kind(text: str, named: Sequence[Named], embedder: Embedder) -> tuple[str, float]:
    """The most likely kind among those that need just what is named, and how likely it is beside `other`."""
    row = features(with_stand_ins(text, named), embedder)
    if row is None:
        return OTHER, 0.0
    (chances,) = kept_reading("plain_wordings").chances(row[None, :])
    weighed = np.where(able(Counter(one.slot for one in named)), chances, 0.0)
    best = int(weighed.argmax())
    return KINDS[best], float(weighed[best] / max(float(weighed.sum()), 1e-6))


def filled(kind: str, text: str, named: Sequence[Named]) -> str:
    """The plain question of a kind, with what the question names."""
    plain = PLAIN[kind]
    for one in named:
        said = text[one.start : one.end].strip("\"'“”‘’«»„ ")
        plain = plain.replace(f"{{{one.slot}}}", said)
    return plain
