"""Initials and syllables: what a word of a name is made of."""

from __future__ import annotations

import re

_SYLLABLE = re.compile(r"(?:zh|ch|sh|[bcdfghjklmnpqrstwxyz])?[aeiouv]+(?:ng|n(?![aeiouv])|r(?![aeiouv]))?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,3}$")


# Letters that names without them spell with two: Böhmer, Boehmer.
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"})  # fmt: skip


def spelled_out(text: str) -> str:
    """A name with its umlauts as two letters each: `Böhmer` -> `Boehmer`."""
    return text if text.isascii() else text.translate(_SPELLED_OUT)


def is_initials(word: str) -> bool:
    """`Y.`, `Y.-W.`, `YW`: capitals only, at most three."""
    bare = word.replace(".", "").replace("-", "")
    return (
        1 <= len(bare) <= 3
        and bare.isupper()
        and bool(_INITIALS.match(word))
        and (len(bare) < 3 or "." in word)
    )


def is_pinyin(word: str) -> bool:
    """Whether a word is made of Chinese syllables in Latin letters."""
    return "".join(_SYLLABLE.findall(word.lower())) == word.lower()


def fits_syllables(joined: str, initials: str) -> bool:
    """Whether the initials are those of the syllables of a name written together: `ZM` for `Zhiming`."""
    parts = _SYLLABLE.findall(joined)
    return (
        len(parts) >= len(initials)
        and "".join(parts) == joined
        and all(part[0] == letter for part, letter in zip(parts, initials, strict=False))
    )
