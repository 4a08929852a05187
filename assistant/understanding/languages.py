"""Questions in German, French, Spanish, Italian and Portuguese: their words put into English; all others stay as they are.

Names, titles, venues and years are the same in each language, and words of the field often are.
"""

from __future__ import annotations

import re
import unicodedata
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
_ORDER = ("de", "fr", "es", "it", "pt")
"""The columns of the terms, after English."""
_ELIDED = re.compile(r"(?<![\w'’])(l|d|qu|dell|nell|sull|all|dall|un)['’](?=\w|$)", re.I)
_INVERTED = re.compile(r"(?<!\by a)(?<!\by a-t)-(?:t-)?(?:ils?|elles?)\b", re.I)
"""`a-t-il`: a pronoun behind the verb, which says nothing."""
_ELIDED_ENGLISH = {"l": "the ", "d": "of ", "dell": "of the ", "nell": "in the ", "sull": "about the "}
_OF = frozenset("de del du des do da dos das di della dei degli delle dell d von vom".split())
"""Words for `of` that also lead up to whoever wrote something."""
_SAID_OF = ("of", "by", "of the")
_ENDINGS = {
    "de": ("en", "er", "es", "em", "n", "e", "s"),
    "fr": ("es", "s", "e", "x"),
    "es": ("es", "s"),
    "it": (),
    "pt": ("es", "s"),
}
_VOWEL_ENDINGS = {"es": "ao", "it": "aoei", "pt": "ao"}
"""Languages whose adjectives agree in their last vowel."""
_LINKS = ("", "s", "es", "n", "en", "-")
"""What stands between the parts of a German compound."""
_LEAST_PART = 4


@dataclass(frozen=True)
class _Language:
    code: str
    telling: frozenset[str]
    builds: frozenset[str]
    """Of these the ones that only build questions, and mean nothing in English."""
    words: dict[str, str]
    pattern: re.Pattern[str]
    terms: dict[str, str]
    """Words and phrases of research, and the forms in which they are found."""


def _plain(text: str) -> str:
    """The text without accents and in lower case; as long as before, so that places in it stay the same."""
    return "".join(
        (unicodedata.normalize("NFD", character)[0].lower() or character)[:1] for character in text
    )


@cache
def _terms() -> dict[str, dict[str, str]]:
    text = (files("assistant.understanding") / "terms_eu.txt").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = {code: {} for code in _ORDER}
    for line in text.splitlines():
        if line.startswith("#") or "|" not in line:
            continue
        english, *columns = (part.strip() for part in line.split("|"))
        for code, column in zip(_ORDER, columns, strict=True):
            for form in column.split(","):
                found[code].setdefault(_plain(form.strip()), english)
    return found


@cache
def _languages() -> tuple[_Language, ...]:
    text = (files("assistant.understanding") / "glossary_eu.txt").read_text(encoding="utf-8")
    found = []
    for block in re.split(r"(?m)^\[", text)[1:]:
        head, _, rest = block.partition("]")
        code, _, telling = head.partition(":")
        pairs = (line.split(" = ", 1) for line in rest.splitlines() if " = " in line)
        words = {_plain(foreign.strip()): english.strip() for foreign, english in pairs}
        terms = _terms()[code]
        phrases = [one for one in terms if " " in one or "-" in one]
        longest = sorted({*words, *phrases}, key=lambda one: (-len(one), one))
        begins = r"(?:(?<![\w'’-])|(?<=\b[ld]['’])|(?<=\bqu['’])|(?<=ell['’]))"
        pattern = re.compile(rf"{begins}(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
        single = {one for one in words if " " not in one and one not in chatter_words()}
        building = frozenset(map(_plain, telling.split()))
        builds = building - chatter_words() - single
        found.append(_Language(code, building | single, builds, words, pattern, terms))
    return tuple(found)


def in_english(text: str) -> str:
    """The question with the words that build it and its terms in English; unchanged where it is in none of these languages."""
    opened = _ELIDED.sub(lambda match: f"{match.group(1)} ", text.replace("¿", "").replace("¡", ""))
    said = [_plain(word) for word in _WORD.findall(opened)]
    english = sum(word in _ENGLISH for word in said)
    scored = [(_telling(said, _plain(opened), one), one) for one in _languages()]
    score, language = max(scored, key=lambda pair: pair[0])
    if score < _TELLING or score <= english:
        return text
    return _translated(text.replace("¿", "").replace("¡", ""), language)


def _telling(said: list[str], plain: str, language: _Language) -> int:
    """How much of a question tells its language: words, and phrases of research that are not English as well."""
    words = sum(word in language.telling for word in said)
    phrases: list[str] = language.pattern.findall(plain) if words else []
    return words + sum(" " in one and one in language.terms and language.terms[one] != one for one in phrases)


def _translated(text: str, language: _Language) -> str:
    """Phrases first, then the single words that are left."""
    text = _INVERTED.sub("", text) if language.code == "fr" else text
    plain = _plain(text)
    parts: list[str] = []
    place = 0
    for match in language.pattern.finditer(plain):
        if match.start() < place or _is_name_part(text, match):
            continue
        between = text[place : match.start()]
        parts += [_word_by_word(between, language, begins=not parts), _english_of(text, match, language)]
        place = match.end()
    parts.append(_word_by_word(text[place:], language))
    return re.sub(r"(?<=\S)[ \t]{2,}", " ", "".join(parts)).strip()


def _is_name_part(text: str, match: re.Match[str]) -> bool:
    """`De Luca`: a capital inside a sentence."""
    word = text[match.start() : match.end()]
    inside = text[: match.start()].rstrip()[-1:].isalnum()
    return word[:1].isupper() and inside and len(word) <= 3


def _english_of(text: str, match: re.Match[str], language: _Language) -> str:
    word = match.group()
    if word in _OF and language.words.get(word, "of") in _SAID_OF:
        behind = re.match(r"\s*(\w+)", text[match.end() :])
        named = behind is not None and behind.group(1)[:1].isupper()
        if named and behind is not None and _term_for(behind.group(1), language) is None:
            return "by"
        return "of"
    if word == "ou" and text[match.start() : match.end()].lower() == "où":
        return "where"
    return language.words.get(word) or language.terms[word]


def _word_by_word(text: str, language: _Language, *, begins: bool = False) -> str:
    """Single words that are terms, in whatever form, in English, and elided articles opened."""
    text = (
        text[:1].lower() + text[1:]
        if begins and _plain(text.split(" ", maxsplit=1)[0]) in language.builds
        else text
    )
    text = _ELIDED.sub(lambda match: _ELIDED_ENGLISH.get(match.group(1).lower(), ""), text)
    return _WORD.sub(lambda match: _term_for(match.group(), language) or _left(match.group(), language), text)


def _left(word: str, language: _Language) -> str:
    """A word that nothing translates: it stays, unless it only builds questions in its language."""
    return "" if word.islower() and _plain(word) in language.builds else word


def _term_for(word: str, language: _Language) -> str | None:
    """The English of a single word of research, None where it is none; a name keeps its capital and is left alone."""
    if word[:1].isupper() and (language.code != "de" or word.isupper()):
        return None
    plain = _plain(word)
    found = _inflected(plain, language)
    return found or (_compound(plain, language) if language.code == "de" else None)


def _inflected(word: str, language: _Language) -> str | None:
    """What a word or one of its base forms means."""
    if word in language.terms:
        return language.terms[word]
    stems = [word.removesuffix(ending) for ending in _ENDINGS[language.code] if word.endswith(ending)]
    for vowel in _VOWEL_ENDINGS.get(language.code, ""):
        stems += [one[:-1] + vowel for one in (word, *stems) if one[-1:] in "aoei"]
    known = (language.terms.get(one) for one in stems if len(one) >= _LEAST_PART)
    return next((one for one in known if one), None)


def _compound(word: str, language: _Language) -> str | None:
    """`Verkehrsprognosen`: two words of research written as one."""
    for cut in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        second = _inflected(word[cut:], language)
        if second is None:
            continue
        for link in _LINKS:
            first = language.terms.get(word[:cut].removesuffix(link)) if word[:cut].endswith(link) else None
            if first:
                return f"{first} {second}"
    return None
