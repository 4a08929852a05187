"""The sentences of a paper ranked by how well each answers a question: its words, the sort of thing asked for, its meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.library import Library
from assistant.records import Passage
from assistant.retrieval.paper_facts.asked import SAME_THING, Asked, held_stems
from assistant.retrieval.paper_facts.counted import HOW_MANY, IN_NAMES, NUMBER, counts, speaks_of_head
from assistant.retrieval.paper_facts.links_asked import only_address
from assistant.retrieval.required.answer_types import HARDWARE, holds_type
from assistant.retrieval.sentences import body_sentences, is_background, states_own
from assistant.retrieval.topics.concepts import GENERIC
from assistant.retrieval.topics.likeness import sentence_cosines
from assistant.text.words import stem

ENOUGH = 0.5
"""The value from which a sentence answers by its words."""
_NEARLY_ALL = 0.65
"""Cover from which a sentence answers though the sort of thing asked for is not recognised in it."""
_MEANING = 0.6
"""What meaning counts beside the value of the words when sentences are ranked."""
_FIT = 0.2
_OWN = 0.1
_OTHERS = 0.25
_SO_MANY = re.compile(r"\b(?:which|what|the) (two|three|four|five|six|seven|eight|nine|ten)\b", re.I)
"""`Which three did best?`: a sentence that says so many is more likely to name them."""
_NONE = re.compile(r"\b(?:no|none|zero|without|never)\b", re.I)
"""What tells a number without giving one: `no raw images are kept`."""
_OTHERS_AND_OWN = 0.45
"""The same where it is asked what the paper's own method does: `how far ahead does it forecast?`."""
_OF_IT = re.compile(r"\b(?:does|did|do|can|could|is|was|has|will|would|may) (?:it|they)\b", re.I)
_PAIR = 0.12
"""What it counts that two words of the question stand side by side in a sentence: `loss function`."""
_MOST_PAIRS = 3
_NAMED_SORT = 0.3
"""What it counts that a sentence names one of the sort asked for: `which cells` is told by `A549 cells`."""
_BESIDE = 3
"""Words between a sort and the name of one: `a viral protein, NS1`, `Calling Card system`."""
_NO_NUMBER = ENOUGH - 0.05
"""The most a sentence without a number is worth where it is asked how many there are."""
_PRONOUN = re.compile(r"^(?:It|They|Its|Their)\b")
_SUBJECT = 5
"""Words of a sentence among which its subject stands."""
_MOST_MEANT = 15
"""Sentences of a paper whose meaning is looked at: a vector takes milliseconds."""


@dataclass(frozen=True)
class Ranked:
    """A sentence at its place in the text: the value of its words, its nearness in meaning, and both with what it is."""

    place: int
    sentence: str
    value: float
    cosine: float
    rank: float


def ranked_sentences(asked: Asked, passage: Passage, library: Library) -> list[Ranked]:
    """The sentences of a passage in their order, each with how well it answers."""
    options = list(body_sentences(passage.text, passage.title))
    if len(options) > 1:
        options = [one for one in options if one.rstrip(".") != passage.title and not only_address(one)]
    spoken = ["", *options[:-1]]
    values = [_value(asked, one, _subject(before, one)) for before, one in zip(spoken, options, strict=True)]
    looked = sorted(range(len(options)), key=lambda place: -values[place])[:_MOST_MEANT]
    cosines = dict.fromkeys(range(len(options)), 0.0)
    found = sentence_cosines(asked.question, [options[one] for one in looked], library.snapshot.embedder)
    cosines.update(zip(looked, found, strict=True))
    of_others = 0.0 if is_background(asked.question) else _OTHERS
    if of_others and _OF_IT.search(asked.question):
        of_others = _OTHERS_AND_OWN
    only_sort = set(asked.weights) - asked.titled == {asked.sort}  # "which teacher was used?"
    counted = _SO_MANY.search(asked.question)
    ranked = []
    for place, sentence in enumerate(options):
        kind = _FIT * asked.fits(sentence) + _OWN * states_own(sentence, passage.title)
        kind -= of_others * is_background(sentence)
        if not asked.types or holds_type(sentence, asked.types):
            kind += _PAIR * min(asked.pairs_in(sentence), _MOST_PAIRS)
        kind += _NAMED_SORT * (1 + only_sort) * names_one(asked.sort, sentence)
        if counted and re.search(rf"\b{counted.group(1)}\b", sentence, re.I):
            kind += _FIT
        rank = values[place] + _MEANING * cosines[place] + kind
        ranked.append(Ranked(place, sentence, values[place], cosines[place], rank))
    return ranked


_IRREGULAR = {"teacher": "taught"}


def names_one(sort: str, sentence: str) -> bool:
    """Whether a name stands beside the word for a sort of thing, or beside what such a thing does: `taught by ViT-L/14`."""
    tokens = re.findall(r"[\w'’-]+", sentence)
    forms = {sort, _IRREGULAR.get(sort, sort), re.sub(r"(?<=\w{3})[eo]r$", "", sort)}
    for place, token in enumerate(tokens):
        if sort and not forms.isdisjoint(stem(part.lower()) for part in token.split("-")):
            near = [*tokens[max(1, place - _BESIDE) : place], *tokens[place + 1 : place + 1 + _BESIDE]]
            if any(any(letter.isupper() for letter in one) for one in near):
                return True
    return False


def _subject(before: str, sentence: str) -> frozenset[str]:
    """What a sentence that begins with a pronoun is about: the first words of the one before it."""
    return held_stems(" ".join(before.split()[:_SUBJECT])) if _PRONOUN.match(sentence) else frozenset()


def _value(asked: Asked, sentence: str, subject: frozenset[str] = frozenset()) -> float:
    """How well the words of a sentence answer, about 0 to 2; below `ENOUGH` they do not.

    `subject`: stems of what its pronoun stands for.
    """
    held = held_stems(sentence) | subject
    if not asked.measured(sentence, held) or not asked.holds_required(sentence):
        return 0.0
    numeric = any(one.numeric for one in asked.types)
    plain = asked.plain
    cover = asked.cover(held, plain)
    if numeric and not re.search(r"\d", sentence) and not holds_type(sentence, asked.types):
        return cover if plain and cover >= _NEARLY_ALL and _NONE.search(sentence) else 0.0
    typed = bool(asked.types) and holds_type(sentence, asked.types)
    if typed:
        told = asked.types == HARDWARE or _tells_what_for(asked, sentence, held)
        return ENOUGH + 0.5 * cover + 0.1 * asked.cover(held) if told else 0.0
    if not asked.weights:
        return 0.0  # only the sort of thing is asked for, and this sentence has none
    whole = asked.cover(held)
    told = any(asked.match(one, held) for one in plain if one not in asked.titled and one not in GENERIC)
    says = bool(held & {one for sort in asked.types for one in sort.asked})
    if asked.types == HARDWARE and not says:
        return 0.0
    if asked.types and not (told and (says or whole >= _NEARLY_ALL)):
        whole *= 0.6
    if not asked.figure:
        return whole
    counted = counts(asked, sentence)
    if HOW_MANY.search(asked.question) and (
        not NUMBER.search(IN_NAMES.sub("", sentence)) or (not counted and speaks_of_head(asked, held))
    ):
        return min(whole - 0.3, _NO_NUMBER)
    if not any(character.isdigit() for character in sentence):
        return whole + (0.3 if counted and HOW_MANY.search(asked.question) else -0.1 if counted else -0.3)
    return whole + (0.5 if counted else 0.1)


def _tells_what_for(asked: Asked, sentence: str, held: frozenset[str]) -> bool:
    """Whether a sentence with the sort of thing asked for speaks of what it is asked of.

    What the paper's own work does by its title, `forecast`, is enough where the sentence tells of that work.
    """
    untitled = [one for one in asked.plain if one not in asked.titled and one not in GENERIC]
    if not untitled or any(asked.match(one, held) for one in untitled):
        return True
    titled = [one for one in asked.plain if one in asked.titled and one not in GENERIC]
    of_it = _OF_IT.search(asked.question) and not is_background(sentence)
    return bool(of_it) and any(asked.match(one, held) >= SAME_THING for one in titled)
