"""Chatter: words of general English that ask, tell and frame (`see`, `brought out`, `enumerate`, `colleagues`).

They are data, in `chatter.txt`. A question about people, venues or years whose left-over words are all of this sort
has no topic; any other word, known to the stored texts or not, is one.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS

_VOWELS = "aeiou"


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    text = (files("assistant.understanding.language") / "chatter.txt").read_text(encoding="utf-8")
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]").split(":")[0], [])
        elif line and not line.startswith("#"):
            current += line.split()
    return {name: tuple(words) for name, words in sections.items()}


def _verb_forms(verb: str) -> tuple[str, ...]:
    """The regular inflections of a base form; a final consonant is given both single and doubled."""
    if verb.endswith("e"):
        return (verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    doubled = verb + verb[-1]
    third = f"{verb}es" if verb.endswith(("s", "x", "ch", "sh", "o", "z")) else f"{verb}s"
    return (verb, third, f"{verb}ed", f"{verb}ing", f"{doubled}ed", f"{doubled}ing")


def _adjective_forms(adjective: str) -> tuple[str, ...]:
    """An adjective and its regular comparison."""
    if adjective.endswith("e"):
        return (adjective, f"{adjective}r", f"{adjective}st")
    if adjective.endswith("y"):
        return (adjective, f"{adjective[:-1]}ier", f"{adjective[:-1]}iest")
    doubled = adjective + adjective[-1]
    return (adjective, *(f"{one}{end}" for one in (adjective, doubled) for end in ("er", "est")))


def _noun_forms(noun: str) -> tuple[str, ...]:
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return (noun, f"{noun[:-1]}ies")
    return (noun, f"{noun}es" if noun.endswith(("s", "x", "ch", "sh", "z")) else f"{noun}s")


@cache
def end_words() -> frozenset[str]:
    """Words taken off the ends of every topic."""
    return frozenset(_sections()["ends"])


@cache
def chatter_words() -> frozenset[str]:
    """Every chatter word in every form, folded."""
    sections = _sections()
    forms = [
        *sections["ends"],
        *sections["forms"],
        *sections["words"],
        *(form for verb in sections["verbs"] for form in _verb_forms(verb)),
        *(form for adjective in sections["adjectives"] for form in _adjective_forms(adjective)),
        *(form for noun in sections["nouns"] for form in _noun_forms(noun)),
    ]
    return frozenset(part for form in forms for part in fold(form).split()) | FUNCTION_WORDS


def is_chatter(text: str) -> bool:
    """Whether every word of a text is chatter, drawled ones (`hellooo`, `pleaseee`) among them."""
    return all(
        word in chatter_words() or any(one in chatter_words() for one in _drawn_in(word))
        for word in fold(text).split()
    )


_DRAWLED = re.compile(r"([a-z])\1{2,}")


def _drawn_in(word: str) -> tuple[str, ...]:
    """A drawled word as it is spelt: letters that stand three times or more, once and twice."""
    if not _DRAWLED.search(word):
        return ()
    return _DRAWLED.sub(r"\1", word), _DRAWLED.sub(r"\1\1", word)
