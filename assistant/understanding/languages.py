"""Questions in German, French and Spanish: the words that build them put into English; all others stay as they are.

Names, titles, venues and years are the same in each language, and words of the field often are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.understanding.chatter import chatter_words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TELLING = 2
"""How many words of a language a question has, at least, to be read as one in it."""
_ENGLISH = frozenset(
    "the of and is are was were what which who whom how many where when does did do has have by with on about in at papers paper list show".split()
)


@dataclass(frozen=True)
class _Language:
    telling: frozenset[str]
    words: dict[str, str]
    pattern: re.Pattern[str]


@cache
def _languages() -> tuple[_Language, ...]:
    text = (files("assistant.understanding") / "glossary_eu.txt").read_text(encoding="utf-8")
    found = []
    for block in re.split(r"(?m)^\[", text)[1:]:
        head, _, rest = block.partition("]")
        pairs = (line.split(" = ", 1) for line in rest.splitlines() if " = " in line)
        words = {foreign.strip(): english.strip() for foreign, english in pairs}
        longest = sorted(words, key=lambda one: (-len(one), one))
        pattern = re.compile(rf"(?<![\w'’-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.I)
        single = {one for one in words if " " not in one and one not in chatter_words()}
        found.append(_Language(frozenset(head.partition(":")[2].split()) | single, words, pattern))
    return tuple(found)


def in_english(text: str) -> str:
    """The question with the words that build it in English; unchanged where it is in none of these languages."""
    said = [word.lower() for word in _WORD.findall(text)]
    english = sum(word in _ENGLISH for word in said)
    scored = [(sum(word in one.telling for word in said), one) for one in _languages()]
    score, language = max(scored, key=lambda pair: pair[0])
    if score < _TELLING or score <= english:
        return text
    return language.pattern.sub(lambda match: _put(match, language), text)


def _put(match: re.Match[str], language: _Language) -> str:
    word = match.group()
    inside = match.string[: match.start()].rstrip()[-1:].isalnum()
    if word[:1].isupper() and inside and len(word) <= 3:
        return word  # `De Luca`: a capital inside a sentence
    return language.words[word.lower()]
