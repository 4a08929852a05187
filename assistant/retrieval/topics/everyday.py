"""A topic told in everyday words, told again in the words of papers: `touch up a snapshot` -> `image editing image`.

The table `everyday_words.txt` says what laypeople's words and phrases mean in research; which of several meanings is taken is
decided by the stored texts: the first whose words they hold. What no stored text has words for is left as it was said, and so is
a single word that the stored texts use themselves, rather than what it means.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from assistant.library import Library
from assistant.text import fold
from assistant.text.words import content_words, stem

RATHER = 3
"""A word that papers use is an everyday one where so many times more of them use its term (`picture`, `image`)."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SKIPPED = frozenset(
    "a an the my your our their his her its some any this that these those all one of own very more "
    "is are was were be been being which sometimes often partly already just also can could has have had".split()
)
"""Words that may stand within a phrase without changing it: `touch up (my own) photo`, `labels (that are sometimes) wrong`."""
_SAID_BY_ALL = frozenset("AI 3D 2D TV DNA RNA GPS VR IQ IVF GM CO2 HIV UV PC".split())
"""Short forms that are everyday words as well."""


STORY = 9
"""Words of substance from which a topic is a story: of it only what papers have terms for is told again."""


def retold(text: str, library: Library) -> str:
    """The text with its everyday words replaced by what papers call it; the text itself where nothing is replaced.

    Of a story (`our training pictures were labelled by sloppy students and a lot of the labels are simply wrong`) the terms are left
    that its phrases have (`noisy labels`): no paper holds the rest of it.
    """
    found = [one for one in _WORD.finditer(text) if fold(one.group()) not in _SKIPPED]
    stems = [_stem_of(one.group()) for one in found]
    parts, end, place = [], 0, 0
    terms: list[str] = []
    while place < len(found):
        length, term = _longest(stems, place, library)
        if term:
            parts += [text[end : found[place].start()], term]
            end = found[place + length - 1].end()
            terms += [term] if length > 1 else []
        place += length
    if terms and len(content_words(text)) >= STORY:
        return " ".join(dict.fromkeys(terms))
    return "".join([*parts, text[end:]])


def _stem_of(word: str) -> str:
    """The stem by which a word is looked up; a short form (`CLIP`) is no everyday word (`clip`), unless all say it (`AI`)."""
    short_form = len(word) > 1 and word.isupper() and word not in _SAID_BY_ALL
    return word if short_form else stem(fold(word))


def _longest(stems: list[str], place: int, library: Library) -> tuple[int, str]:
    """How many words the longest phrase of the table at a place has, and its term; one word and nothing where there is none."""
    table, longest = _table()
    for length in range(min(longest, len(stems) - place), 0, -1):
        said = length == 1 and library.document_frequency[stems[place]]
        said_here = stems[place : place + length]
        for term in table.get(tuple(said_here), ()) or table.get(_likened(said_here), ()):
            held = [library.document_frequency[stem(word)] for word in content_words(term)]
            if all(held) and (not said or (len(held) == 1 and held[0] >= RATHER * said)):
                return length, term
    return 1, ""


@cache
def _alike() -> dict[str, str]:
    """Everyday words that say the same, each with the first of its group; only phrases are likened by them."""
    lines = (
        (files("assistant.retrieval.topics") / "everyday_alike.txt").read_text(encoding="utf-8").splitlines()
    )
    groups = [
        [stem(fold(word)) for word in _WORD.findall(line)] for line in lines if not line.startswith("#")
    ]
    return {one: group[0] for group in groups for one in group}


def _likened(stems: list[str]) -> tuple[str, ...]:
    """A phrase of two words or more in whatever words and order: `wrongly annotated`, `labels are incorrect`."""
    if len(stems) < 2:
        return ()
    return ("", *sorted({_alike().get(one, one) for one in stems}))


@cache
def _table() -> tuple[dict[tuple[str, ...], tuple[str, ...]], int]:
    """Everyday phrases as stems with their terms, and how many words the longest has."""
    table: dict[tuple[str, ...], tuple[str, ...]] = {}
    lines = (
        (files("assistant.retrieval.topics") / "everyday_words.txt").read_text(encoding="utf-8").splitlines()
    )
    for line in lines:
        head, arrow, terms = line.partition(">")
        if not arrow or line.startswith("#"):
            continue
        words = _WORD.findall(head)
        key = tuple(stem(fold(word)) for word in words if fold(word) not in _SKIPPED)
        if len(key) == 1 < len(words):
            continue  # `one example` is no `example`
        table.setdefault(key, tuple(term.strip() for term in terms.split(",")))
        if (likened := _likened(list(key))) and len(likened) > 2:
            table.setdefault(likened, table[key])
    return table, max(map(len, table), default=0)
