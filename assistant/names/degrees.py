"""Degrees and titles around a name, which are none of it: `Ann Roe, MSc ETH`, `Dr.-Ing. Ann Roe`, `Ann Roe PhD, FRS`."""

from __future__ import annotations

import re

from assistant.names.words import PARTICLES, TITLES
from assistant.text import fold

# Written in so many ways (`M.Sc.`, `MSc`, `M. Sc`) that only the letters count.
_DEGREES = frozenset(
    "phd dphil drphil mphil msc bsc meng beng mtech btech mba mfa bfa mpa mres med mmed mbbs mbchb llm llb lld dsc scd sm edd dvm pharmd psyd engd "
    "pharm dipl diploma licentiate lic candidate facm fieee frs freng esq cfa cpa pe pmp drph mph mhs mls mlis msw mdphd mdmph mscr".split()
)
# Letters that are initials as well (`Roe, MA`): degrees only behind a whole name.
_INITIALS_TOO = frozenset("ma ms ba bs md jd rn pa do be me dds mha np cns abpp".split())
_ONE_WORD = re.compile(
    r"(?<=\b[Pp]h\.) (?=D\b)|(?<=\b[MB]\.) (?=Sc\b|Tech\b|Eng\b|Phil\b)|(?<=\bM\.) (?=D\.)"
)
_JUNIOR = re.compile(r"(?:jr|sr)\.?|II|III|IV", re.IGNORECASE)
# What follows a first title: `Dr. rer. nat.`, `Prof. em.`; in small letters with a stop, which no name has.
_REST_OF_TITLE = re.compile(r"(?:[a-z]{1,6}\.-?)+(?:[A-Z][a-z]+\.)?")
_TITLES = TITLES | frozenset(
    "univ priv doz pd ing dipl ir eng drs prov apl habil adj assoc asst emer vis".split()
)


def without_degrees(text: str) -> str:
    """A name without the degrees that follow it, after commas or blanks; `Jr.` and the comma of `Roe, Ann` stay."""
    first, *rest = [part.strip() for part in text.split(",")]
    first = _cut_behind(first)
    whole = _is_whole(first.split())
    kept = [part for part in rest if part and not _is_degrees(part, whole)]
    return ", ".join([first, *(kept[:1] and [_cut_behind(kept[0])]), *kept[1:]])


def without_titles(text: str) -> str:
    """A name without the titles before it."""
    words = text.split()
    titled = False
    while len(words) > 1 and (
        _is_title(words[0]) or (titled and _REST_OF_TITLE.fullmatch(words[0]) is not None)
    ):
        titled = True
        words.pop(0)
    return " ".join(words)


def is_degree(text: str, after: str = "Ann Roe") -> bool:
    """Whether a text is a degree; `MD` is one `after` a whole name and initials after a family name."""
    return _is_degree(text, _is_whole(after.split()))


def is_junior(word: str) -> bool:
    """Whether a word tells son from father: part of the name as it is shown, and of no family name."""
    return _JUNIOR.fullmatch(word) is not None


def _is_title(word: str) -> bool:
    pieces = fold(word).split()
    if not pieces or (len(pieces) > 1 and not re.search(r"[.-]", word)):
        return False
    if pieces[0] in TITLES:
        return all(piece in _TITLES for piece in pieces)
    return (word.endswith(".") or word == "PD") and all(piece in _TITLES for piece in pieces)


def _cut_behind(text: str) -> str:
    """`Ann Roe PhD` -> `Ann Roe`. Without a comma `Roe Moor MA` is somebody M. A.; in `Ann Roe MA PhD` it is not."""
    words = _ONE_WORD.sub("", text).split()
    sure = False
    while (
        len(words) > 2
        and _is_degree(words[-1], sure or "." in words[-1] or words[-1] == "MD")
        and (_is_whole(words[:-1]) or _is_written_out(words[-1]))
    ):
        sure = True
        words.pop()
    return " ".join(words)


def _is_written_out(degree: str) -> bool:
    """Whether a degree cannot be initials, as it has small letters: `A. B. Roe M.Sc.`, where `A. B. Roe MSC` may be anybody."""
    return any(map(str.islower, degree)) and len(fold(degree).replace(" ", "")) > 2


def _is_whole(words: list[str]) -> bool:
    """Whether these are a given and a family name: two words, none of them a particle or an initial."""
    return sum(len(fold(word)) > 1 and fold(word) not in PARTICLES for word in words) >= 2


def _is_degrees(part: str, whole: bool) -> bool:
    """Whether a part between commas is degrees and who gave them: `MSc ETH`, `M.D., Ph.D.`, `PhD (Oxon)`."""
    words = _ONE_WORD.sub("", part).split()
    return bool(words) and _is_degree(words[0], whole) and all(
        _is_degree(word, whole) or word.strip("().").isupper() or word.startswith("(") or word.islower() for word in words[1:]
    )  # fmt: skip


def _is_degree(word: str, whole: bool) -> bool:
    letters = "".join(fold(piece) for piece in re.split(r"[-./()]", word)).replace(" ", "")
    if letters in _DEGREES:
        return (
            not word.islower()
            and (len(letters) > 2 or whole)
            and (sum(map(str.isupper, word)) >= 2 or "." in word or letters in ("dipl", "candidate"))
        )
    return (
        whole
        and letters in _INITIALS_TOO
        and word[:1].isupper()
        and (word.replace(".", "").isupper() or "." in word)
    )
