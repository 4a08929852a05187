"""The tables of the languages of Europe: words that tell and build questions, terms of research, and how words are inflected."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.understanding.language.chatter import chatter_words

_ORDER = ("de", "fr", "es", "it", "pt")
"""The columns of the terms, after English."""


@dataclass(frozen=True)
class Language:
    """One language, as its words are looked up."""

    code: str
    telling: frozenset[str]
    builds: frozenset[str]
    """Of these the ones that only build questions, and mean nothing in English."""
    words: dict[str, str]
    pattern: re.Pattern[str]
    terms: dict[str, str]
    """Words and phrases of research, and the forms in which they are found."""


def plain(text: str) -> str:
    """The text without accents and in lower case; as long as before, so that places in it stay the same."""
    return "".join(
        (unicodedata.normalize("NFD", character)[0].lower() or character)[:1] for character in text
    )


@cache
def _terms() -> dict[str, dict[str, str]]:
    text = (files("assistant.understanding.language") / "terms_eu.txt").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = {code: {} for code in _ORDER}
    for line in text.splitlines():
        if line.startswith("#") or "|" not in line:
            continue
        english, *columns = (part.strip() for part in line.split("|"))
        for code, column in zip(_ORDER, columns, strict=True):
            for form in column.split(","):
                found[code].setdefault(plain(form.strip()), english)
    return found


@cache
def languages() -> tuple[Language, ...]:
    """Every language that questions are read in beside English, Chinese and Japanese."""
    text = (files("assistant.understanding.language") / "glossary_eu.txt").read_text(encoding="utf-8")
    found = []
    for block in re.split(r"(?m)^\[", text)[1:]:
        head, _, rest = block.partition("]")
        code, _, listed = head.partition(":")
        telling, _, further = listed.partition("/")
        pairs = (line.split(" = ", 1) for line in rest.splitlines() if " = " in line)
        words = {plain(foreign.strip()): english.strip() for foreign, english in pairs}
        terms = _terms()[code]
        phrases = [one for one in terms if " " in one or "-" in one]
        longest = sorted({*words, *phrases}, key=lambda one: (-len(one), one))
        begins = r"(?:(?<![\w'’-])|(?<=\b[ld]['’])|(?<=\bqu['’])|(?<=ll['’]))"
        pattern = re.compile(rf"{begins}(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
        single = {one for one in words if " " not in one and one not in chatter_words()}
        building = frozenset(map(plain, telling.split()))
        builds = (building | frozenset(map(plain, further.split()))) - chatter_words() - single
        found.append(Language(code, building | single, builds, words, pattern, terms))
    return tuple(found)
