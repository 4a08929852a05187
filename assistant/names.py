"""Names of people: their parts, the keys they are found by, and how well two of them can be the same person.

Handles given-family order and `Family, Given`, initials (`Y. Zhang`, `Zhang YW`), particles (`van der Maaten`), accents,
titles, footnote marks, and names in scripts without blanks. Says nothing about *who* a person is: two people may share a
name, and that is for `ingestion.people` to decide.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.name_words import NOT_FORMS, PARTICLES, SHORT_FAMILIES, SHORT_FORMS, TITLES
from assistant.text import clean, fold

_SUFFIX = re.compile(
    r"(?:Jr|Sr|jr|sr)\.?|II|III|IV|Ph\.?\s?D\.?|MD|M\.D\.|M\.?Sc\.?|B\.?Sc\.?|M\.Eng\.?|MBA|Esq\.?|F(?:ACM|IEEE)"
)
_MARKS = re.compile(
    r"[*\\†‡§¶∗⋆★☆✉#♠♣♦♥♮♯◇◆△▲○●‖✝✱⁎]+|(?<=[^\W\d])\s*[⁰¹²³⁴-⁹]+|(?<=[a-z.])\d+(?:,\d+)*$|\^\S*|\{\s*\}|\$\S*\$"
)
_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
_SYLLABLE = re.compile(r"(?:zh|ch|sh|[bcdfghjklmnpqrstwxyz])?[aeiouv]+(?:ng|n(?![aeiouv])|r(?![aeiouv]))?")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,3}$")


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
        return bool(_CJK.search(self.text))

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
    shown, aliases = _shown(text)
    if _CJK.search(shown):
        return PersonName(shown, family=(fold(shown).replace(" ", ""),), aliases=aliases, sure_order=True)
    if "," in shown:
        return _from_comma(shown, aliases)
    words = [word for word in shown.split() if fold(word)]
    while len(words) > 1 and _SUFFIX.fullmatch(words[-1].strip(",")):
        words.pop()
    if len(words) < 2:
        return PersonName(shown, family=tuple(fold(shown).split()), aliases=aliases)
    if all(word.isupper() and "." not in word for word in words) and len(words[0]) > 1 and len(words[-1]) > 1:
        words = [word if len(word) == 1 else word.title() for word in words]
        shown = " ".join(words)
    if (
        _is_initials(words[-1])
        and not _is_short_family(words)
        and not _is_initials(words[0])
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


def _shown(text: str) -> tuple[str, tuple[str, ...]]:
    """The name without marks, titles and brackets, and the forms that stood in brackets."""
    text = _MARKS.sub("", clean(text)).replace("·", " ").strip(" ,;.&:|-–—_")
    aliases: list[str] = []
    for inner in _BRACKETED.findall(text):
        form = re.sub(
            r"^(?:in )?(?:chinese|中文名?|pronounced|aka|a\.k\.a\.|or)\s*:?\s*|\s*in chinese$",
            "",
            inner,
            flags=re.I,
        )
        if _looks_like_form(form.strip()):
            aliases.append(form.strip())
    text = _BRACKETED.sub(" ", text)
    words = " ".join(text.split()).split(" ")
    while len(words) > 1 and fold(words[0]) in TITLES:
        words.pop(0)
    shown = " ".join(words).strip(" ,;")
    if _CJK.search(shown) and re.search(r"[A-Za-z]{2}", shown):  # "Zeqing Wang 王则清" without brackets
        native = "".join(char for char in shown if _CJK.match(char))
        latin = " ".join("".join(" " if _CJK.match(char) else char for char in shown).split()).strip(" ,;/|")
        return latin, (*aliases, native)
    return shown, tuple(aliases)


def _looks_like_form(text: str) -> bool:
    """Whether what stands in brackets is a name: native script, or one or two capitalised words."""
    if not text or len(text) > 40 or any(char.isdigit() for char in text):
        return False
    if _CJK.search(text):
        return len(text) <= 12
    return (
        bool(re.fullmatch(r"(?:[^\W\d_a-z][\w'’.-]+\s?){1,3}", text))
        and not text.isupper()
        and fold(text) not in NOT_FORMS
    )


def _from_comma(shown: str, aliases: tuple[str, ...]) -> PersonName:
    parts = [part.strip() for part in shown.split(",") if part.strip()]
    parts = [part for part in parts if not _SUFFIX.fullmatch(part)] or parts[:1]
    if len(parts) < 2:
        return _parse(parts[0]) if parts else PersonName(shown, aliases=aliases)
    family, given = parts[0].split(), parts[1].split()
    trailing: list[str] = []
    while len(given) > 1 and fold(given[-1]) in PARTICLES and given[-1].islower():
        trailing.insert(0, given.pop())
    family = trailing + family
    text = _title_cased(" ".join([*given, *family]))
    return PersonName(text, _given(given), _folded(family), aliases, sure_order=True)


def _is_initials(word: str) -> bool:
    """`Y.`, `Y.-W.`, `YW`: capitals only, at most three."""
    bare = word.replace(".", "").replace("-", "")
    return (
        1 <= len(bare) <= 3
        and bare.isupper()
        and bool(_INITIALS.match(word))
        and (len(bare) < 3 or "." in word)
    )


def _is_short_family(words: list[str]) -> bool:
    """`Bo XU`: a family name in capitals after a given name in pinyin, not the initials X. U."""
    return words[-1].lower() in SHORT_FAMILIES and all(_is_pinyin(word) for word in words[:-1])


def _is_pinyin(word: str) -> bool:
    return "".join(_SYLLABLE.findall(word.lower())) == word.lower()


def _could_be_initials(word: str) -> bool:
    return (
        _is_initials(word)
        and len(word.replace(".", "").replace("-", "")) <= 2
        and word.lower() not in SHORT_FAMILIES
    )


def _given(words: list[str]) -> tuple[str, ...]:
    parts: list[str] = []
    for word in words:
        bare = word.replace(".", "").replace("-", "")
        if _is_initials(word) and len(words) <= 2 and (len(bare) == 1 or "." in word or len(bare) <= 2):
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
    """`YU ZHANG` -> `Yu Zhang`; anything with a lower-case letter, or with initials only, is left."""
    words = text.split()
    if any(char.islower() for char in text) and not any(len(word) > 3 and word.isupper() for word in words):
        return text
    return " ".join(
        word.title()
        if word.isupper() and len(word) > 2 and "." not in word
        else word
        if any(char.islower() for char in text) or len(word) <= 1 or "." in word
        else word.title()
        for word in words
    )


def display(text: str) -> str:
    """The name as it is shown: marks, titles and brackets removed, given name first."""
    return PersonName.parse(text).text


def is_name(text: str) -> bool:
    """Whether a text can be the name of one person: two to five words that begin with letters, or two to six CJK letters."""
    if len(text) > 90 or text.count(",") > 2 or re.search(r"\b(?:I|I['’]m|is|am|are|my|My)\b(?!\.)", text):
        return False
    shown = unicodedata.normalize("NFC", PersonName.parse(text).text)
    if _CJK.search(shown):
        return 2 <= len(shown.replace(" ", "")) <= 12 and not re.search(r"[。，、！？：；0-9]", shown)
    words = shown.split()
    if not 2 <= len(words) <= 6 or len(shown) > 60 or re.search(r"[\d:;!?/\\@<>|=+_%$\"“”]", shown):
        return False
    if fold(words[-1]) in {"al", "others"} or not words[-1][0].isalpha():
        return False
    capitalised = sum(word[0].isupper() or fold(word) in PARTICLES or not word[0].isascii() for word in words)
    return capitalised == len(words)


def keys(text: str) -> frozenset[str]:
    """Folded forms under which a name is found: both orders, given names joined and apart, initials, other scripts."""
    name = PersonName.parse(text)
    found = set().union(*(keys(alias) for alias in name.aliases)) if name.aliases else set()
    if not name.given:
        return frozenset(found | ({" ".join(name.family)} if name.family else set()))
    family, apart, joined = " ".join(name.family), " ".join(name.given), "".join(name.given)
    first, initials = name.given[0], name.initials
    for given in {apart, joined, first, initials, initials[0], " ".join(initials)}:
        found |= {f"{given} {family}", f"{family} {given}"}
    return frozenset(found)


def compatible(left: str, right: str) -> float:
    """How well two names can be one person's, 0 to 1; names alone never prove it.

    1 the same name · 0.9 a middle name more · 0.8 given and family exchanged · 0.7 initials that fit · 0.65 a short form
    (`Jon`) · 0.6 initials and exchanged · 0 otherwise.
    Names in different scripts are 0 unless one form gives the other in brackets.
    """
    a, b = PersonName.parse(left), PersonName.parse(right)
    best = _score(a, b)
    for alias in a.aliases:
        best = max(best, _score(PersonName.parse(alias), b))
    for alias in b.aliases:
        best = max(best, _score(a, PersonName.parse(alias)))
    return best


def _score(a: PersonName, b: PersonName) -> float:
    if not a.family or not b.family:
        return 0.0
    if a.key == b.key:
        return 1.0
    if not a.given or not b.given:
        return 1.0 if a.given + a.family == b.given + b.family else 0.0
    if a.family == b.family:
        return _given_score(a.given, b.given)
    if "".join(a.family) == "".join(b.family):
        return min(0.9, _given_score(a.given, b.given))
    if a.sure_order and b.sure_order and not (a.initials_only or b.initials_only):
        return 0.0
    if "".join(a.given) == "".join(b.family) and "".join(b.given) == "".join(a.family):
        return 0.8
    # One of the two has a family name of several words, or the order exchanged: "Juan García López" and "J. García".
    if sorted(a.given + a.family) == sorted(b.given + b.family):
        return 0.8
    return 0.6 if _exchanged_initials(a, b) or _exchanged_initials(b, a) else 0.0


def _exchanged_initials(a: PersonName, b: PersonName) -> bool:
    """`Zeqing W.` written for a person whose family name is Wang, or `Yu Z.` for `Zhang Yu`."""
    return (
        a.initials_only
        and not b.sure_order
        and a.family == b.given
        and a.initials == "".join(p[0] for p in b.family)
    )


def _given_score(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if "".join(a) == "".join(b):
        return 1.0
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    joined_short, joined_long = "".join(short), "".join(long)
    if all(len(part) == 1 for part in short):
        if joined_short == "".join(part[0] for part in long)[: len(short)]:
            return 0.7
        # "ZM" may stand for "Zhiming" written together only where another form shows it; the first letter decides here.
        return (
            0.7
            if len(long) == 1
            and joined_long.startswith(joined_short[0])
            and _syllables(joined_long, joined_short)
            else 0.0
        )
    if short[0] == long[0]:
        rest = iter(long[1:])
        if all(any(_same_or_initial(part, other) for other in rest) for part in short[1:]):
            return 0.9
        return 0.0
    if all(_same_or_initial(x, y) for x, y in zip(short, long, strict=False)):
        return 0.7
    return 0.65 if _is_short_form(short[0], long[0]) or _is_short_form(long[0], short[0]) else 0.0


def _is_short_form(short: str, long: str) -> bool:
    """`Jon` for `Jonathan`, `Bill` for `William`; never between two names in pinyin, where each syllable counts."""
    if long in SHORT_FORMS.get(short, ""):
        return True
    return (
        3 <= len(short) < len(long)
        and long.startswith(short)
        and not (_is_pinyin(short) and _is_pinyin(long))
    )


def _same_or_initial(a: str, b: str) -> bool:
    return a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0])


def _syllables(joined: str, initials: str) -> bool:
    """Whether the initials are those of the syllables of a name written together: `ZM` for `Zhiming`."""
    parts = _SYLLABLE.findall(joined)
    return (
        len(parts) >= len(initials)
        and "".join(parts) == joined
        and all(part[0] == letter for part, letter in zip(parts, initials, strict=False))
    )
