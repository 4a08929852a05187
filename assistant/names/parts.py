"""The parts of a name: given names, family name, and the forms that stand in brackets."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.names.degrees import is_junior
from assistant.names.letters import is_initials, is_pinyin
from assistant.names.surface import CJK, shown_form
from assistant.names.words import PARTICLES, SHORT_FAMILIES
from assistant.text import fold

# A middle initial that lost its capital; `y` and the like join two family names.
_LOST_CAPITAL = re.compile(r"[a-cf-hj-np-x]\.?")


@dataclass(frozen=True)
class PersonName:
    """A name in its parts. `given` and `family` are folded words; `text` is the name as it is shown."""

    text: str
    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    aliases: tuple[str, ...] = field(default=())
    """Further forms given in brackets: `Zeqing Wang (王则清)`."""
    sure_order: bool = False
    """Whether the form itself says which part is the family name (a comma, initials, capitals)."""

    @property
    def is_cjk(self) -> bool:
        """Whether the name is written in Chinese, Japanese or Korean script."""
        return bool(CJK.search(self.text))

    @property
    def initials_only(self) -> bool:
        """Whether the given name is known by its initials alone."""
        return bool(self.given) and all(len(part) == 1 for part in self.given) and not self.is_cjk

    @property
    def key(self) -> str:
        """Given names written together, then the family name: equal for `Zhi-Ming Ma`, `Zhiming Ma`, `Ma, Zhi Ming`."""
        return f"{''.join(self.given)}|{' '.join(self.family)}"

    @property
    def initials(self) -> str:
        """The first letters of the given names."""
        return "".join(part[0] for part in self.given)

    @classmethod
    def parse(cls, text: str) -> PersonName:
        """Take a name apart; never raises, an unusable text gives empty parts."""
        return _parse(text)


@lru_cache(maxsize=65536)
def _parse(text: str) -> PersonName:
    shown, aliases = shown_form(text)
    if CJK.search(shown):
        return PersonName(shown, family=(fold(shown).replace(" ", ""),), aliases=aliases, sure_order=True)
    if "," in shown:
        return _from_comma(shown, aliases)
    words = [word for word in shown.split() if fold(word)]
    while len(words) > 1 and is_junior(words[-1].strip(",")):
        words.pop()
    if len(words) < 2:
        return PersonName(shown, family=tuple(fold(shown).split()), aliases=aliases)
    if all(word.isupper() and "." not in word for word in words) and len(words[0]) > 1 and len(words[-1]) > 1:
        words = [word if len(word) == 1 else word.title() for word in words]
        shown = " ".join(words)
    if (
        is_initials(words[-1])
        and not _is_short_family(words)
        and not is_initials(words[0])
        and len(fold(words[0])) > 1
    ):
        return PersonName(_ordered(words), _given(words[-1:]), _folded(words[:-1]), aliases, sure_order=True)
    capitals = [len(word) > 1 and word.isupper() and "." not in word for word in words]
    if capitals[0] and not any(capitals[1:]) and not _could_be_initials(words[0]):
        return PersonName(_ordered(words, 1), _given(words[1:]), _folded(words[:1]), aliases, sure_order=True)
    cut = len(words) - 1
    while cut > 1 and fold(words[cut - 1]) in PARTICLES:
        cut -= 1
    given = _given(words[:cut])
    sure = all(len(part) == 1 for part in given)
    return PersonName(_title_cased(shown), given, _folded(words[cut:]), aliases, sure_order=sure)


def _from_comma(shown: str, aliases: tuple[str, ...]) -> PersonName:
    parts = [part.strip() for part in shown.split(",") if part.strip()]
    parts = [part for part in parts if not is_junior(part)] or parts[:1]
    if len(parts) < 2:
        return _parse(parts[0]) if parts else PersonName(shown, aliases=aliases)
    family, given = parts[0].split(), parts[1].split()
    trailing: list[str] = []
    while len(given) > 1 and fold(given[-1]) in PARTICLES and given[-1].islower():
        trailing.insert(0, given.pop())
    family = trailing + family
    text = _title_cased(" ".join([*given, *family]))
    return PersonName(text, _given(given), _folded(family), aliases, sure_order=True)


def _is_short_family(words: list[str]) -> bool:
    """`Bo XU`: a family name in capitals after a given name in pinyin, not the initials X. U."""
    return words[-1].lower() in SHORT_FAMILIES and all(is_pinyin(word) for word in words[:-1])


def _could_be_initials(word: str) -> bool:
    return (
        is_initials(word)
        and len(word.replace(".", "").replace("-", "")) <= 2
        and word.lower() not in SHORT_FAMILIES
    )


def _given(words: list[str]) -> tuple[str, ...]:
    parts: list[str] = []
    for word in words:
        bare = word.replace(".", "").replace("-", "")
        if is_initials(word) and len(words) <= 2 and (len(bare) == 1 or "." in word or len(bare) <= 2):
            parts.extend(fold(letter) for letter in bare)
        else:
            for piece in re.split(r"[-‐‑–.]", word):
                parts.extend(fold(piece).split())
    return tuple(part for part in parts if part)


def _folded(words: list[str]) -> tuple[str, ...]:
    return tuple(part for word in words for part in fold(word).split())


def _ordered(words: list[str], family: int | None = None) -> str:
    """Given names first, for showing."""
    cut = len(words) - 1 if family is None else family
    return _title_cased(" ".join([*words[cut:], *words[:cut]]))


def _title_cased(text: str) -> str:
    """`YU ZHANG` -> `Yu Zhang`, `Ivy a Moor` -> `Ivy A Moor`; initials, and anything else with a lower-case letter, are left."""
    words = text.split()
    mixed = any(char.islower() for char in text)
    if not mixed or any(len(word) > 3 and word.isupper() for word in words):
        words = [
            word.title() if len(word) > 2 - (not mixed) and _is_shouted(word) else word for word in words
        ]
    return " ".join(
        word.upper() if 0 < place < len(words) - 1 and _LOST_CAPITAL.fullmatch(word) else word
        for place, word in enumerate(words)
    )


def _is_shouted(word: str) -> bool:
    """Whether a word is in capitals without being initials (`CJH`, `J-FG`)."""
    if not word.isupper() or "." in word:
        return False
    pieces = re.split(r"[-‐‑–]", word)
    return all(len(piece) > 1 for piece in pieces) and re.search(r"[AEIOUYÀ-Þ]", word) is not None


def display(text: str) -> str:
    """The name as it is shown: marks, titles and brackets removed, given name first."""
    return PersonName.parse(text).text


def in_own_order(text: str) -> str:
    """The name as whoever bears it writes it: `Surender Raj V` ends in an initial and is not turned round for that."""
    shown, _ = shown_form(text)
    words = shown.split()
    if len(words) < 2 or "," in shown or CJK.search(shown) or not re.fullmatch(r"[A-Z]\.?", words[-1]):
        return display(text)
    return shown


def is_name(text: str) -> bool:
    """Whether a text can be the name of one person: two to five words that begin with letters, or two to six CJK letters."""
    if len(text) > 90 or text.count(",") > 2 or re.search(r"\b(?:I|I['’]m|is|am|are|my|My)\b(?!\.)", text):
        return False
    shown = unicodedata.normalize("NFC", PersonName.parse(text).text)
    if CJK.search(shown):
        return 2 <= len(shown.replace(" ", "")) <= 12 and not re.search(r"[。，、！？：；0-9]", shown)
    words = shown.split()
    if not 2 <= len(words) <= 6 or len(shown) > 60 or re.search(r"[\d:;!?/\\@<>|=+_%$\"“”]", shown):
        return False
    if fold(words[-1]) in {"al", "others"} or not words[-1][0].isalpha():
        return False
    capitalised = sum(word[0].isupper() or fold(word) in PARTICLES or not word[0].isascii() for word in words)
    return capitalised == len(words)
