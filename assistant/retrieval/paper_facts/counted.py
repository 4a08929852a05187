"""How many there are of a thing: whether that is asked, and whether a number in a sentence counts the thing."""

from __future__ import annotations

import re

from assistant.retrieval.paper_facts.asked import SAME_THING, Asked
from assistant.text.words import content_words, stem, words

NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|third|quarter|twice|double|triple)\b",
    re.I,
)
HOW_MANY = re.compile(r"\bhow many\b(?! times\b)", re.I)
_HEAD = re.compile(
    r"\bhow many ((?:(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|took|take|need|of|in|on|at|for|from|to|with|by|per|there|it|they)\b)[\w-]+[ ]?){1,5})",
    re.I,
)
_PLURAL = re.compile(r"\w{2,}[^\Ws]s")
_COMPOUND = re.compile(
    r"(?<![\w.,-])(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)-([A-Za-z]+)", re.I
)
"""`The 13-lined squirrel`, `two-stage detectors`: the number counts no squirrels and no detectors."""
_DETERMINERS = frozenset({"the", "a", "an", "this", "these", "its", "their"})
"""Words with which another thing begins, which the number before them does not count."""
IN_NAMES = re.compile(
    r"[A-Za-z][A-Za-z-]*\d+\w*(?:/\d+)*|\b(?:19|20)\d\d\b(?=[,.;:)]|$| (?:the|an?|in|by|with)\b)"
)
"""Digits of a name or a year count nothing: `A549 cells`, `CIFAR-10/100`."""
_COUNTED = 5
"""How many words after a number the counted thing may stand: `2,907 high-resolution captured videos`."""


def asks_count(asked: Asked) -> bool:
    """Whether it is asked how many there are of a thing, and not how many times or by what share."""
    return bool(HOW_MANY.search(asked.question)) and not asked.types


def _head(asked: Asked) -> str:
    """The stem of the noun whose number is asked for: `how many training samples were ...`; none where it is not plain."""
    found = _HEAD.search(asked.question)
    told = content_words(found.group(1)) if found else []
    plural = next((one for one in told if _PLURAL.fullmatch(one)), None)
    return stem(plural or told[-1]) if told else ""


def asks_how_many(question: str) -> bool:
    """Whether a question asks how many there are of some thing, which no sentence without a number tells."""
    return bool(HOW_MANY.search(question) and _HEAD.search(question))


def speaks_of_head(asked: Asked, held: frozenset[str]) -> bool:
    """Whether stems hold the very noun whose number is asked for: a sentence that has it and counts it not gives no number."""
    head = _head(asked)
    return bool(head) and head in held


_BEGINNING = 5
"""Letters by which words speak of one thing: forecasters are forecasting models."""
_ALIKE = 0.6
_N_IS = re.compile(r"\b[Nn]\s?=\s?\d")
"""How a study tells the number of those who took part."""


_OF_ANY_SORT = frozenset(
    map(stem, "models methods approaches systems algorithms techniques things items variants".split())
)
"""Words that stand for whatever was compared: forecasters are models."""


_PERSONS = frozenset(map(stem, "people person persons individuals participants subjects".split()))
_PERSONS_OF_A_STUDY = _PERSONS | frozenset(
    map(stem, "patients volunteers adults children men women respondents donors cases probands".split())
)
"""Whoever a study looked at: `how many people?` is told by a number of participants."""


def counts_such(asked: Asked, sentence: str) -> bool:
    """Whether a number in a sentence counts something that is called by one of the words before or after `how many`."""
    found = _HEAD.search(asked.question)
    told = [stem(one) for one in content_words(found.group(1))] if found else []
    of_sort = any(_head(asked) in sort.asked for sort in asked.types)  # bits, parameters
    if of_sort or _OF_ANY_SORT.issuperset(told) or counts(asked, sentence) or _N_IS.search(sentence):
        return True
    return any(_speaks_of(asked, one, other) for other in _numbered(sentence) for one in told)


def _speaks_of(asked: Asked, one: str, other: str) -> bool:
    """Whether a counted word is the one asked for, or begins like it, or means much the same."""
    begins = len(one) >= _BEGINNING and one[:_BEGINNING] == other[:_BEGINNING]
    if one in _PERSONS and other in _PERSONS_OF_A_STUDY:
        return True
    return one == other or begins or asked.accepts.get(one, {}).get(other, 0.0) >= _ALIKE


def counts(asked: Asked, sentence: str) -> bool:
    """Whether a number in the sentence counts what the question asks for first: `408 movies`."""
    head = _head(asked)
    lead = [one for one in asked.weights if one not in asked.titled][:2] or list(asked.weights)[:2]
    lead = [head] if head in asked.weights else lead
    groups = _counted_words(sentence, head)
    if head in _PERSONS and any(_PERSONS_OF_A_STUDY & set(group) for group in groups):
        return True
    return any(asked.match(one, set(group)) >= SAME_THING for group in groups for one in lead)


def _numbered(sentence: str) -> list[str]:
    """The stems that stand behind the numbers of a sentence."""
    return [one for group in _counted_words(sentence, "") for one in group]


def _counted_words(sentence: str, head: str) -> list[list[str]]:
    """The stems behind each number, up to the next number or thing; a number in a compound counts only the `head`."""
    plain = _COMPOUND.sub(lambda match: match[0] if stem(match[1].lower()) == head else match[1], sentence)
    tokens = words(re.sub(r"(?<=\d)[,.](?=\d)", "", IN_NAMES.sub("", plain)))
    groups: list[list[str]] = []
    for place, token in enumerate(tokens):
        if not NUMBER.fullmatch(token) and not token[0].isdigit():
            continue
        following: list[str] = []
        for other in tokens[place + 1 : place + 1 + _COUNTED]:
            if other[0].isdigit() or other in _DETERMINERS:
                break
            following.append(stem(other))
        groups.append(following)
    return groups
