"""Questions in German, French, Spanish, Italian and Portuguese: their words put into English; all others stay as they are.

Names, titles, venues and years are the same in each language, and words of the field often are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.text import fold
from assistant.understanding.language.foreign_words import Vocabulary, english_of, is_term
from assistant.understanding.language.language_tables import Language, languages, plain

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OTHER_SCRIPT = re.compile(r"[\u0400-\u1cff\u3040-\u9fff\uac00-\ud7af]")
"""Letters that none of these languages has."""
_TELLING = 2
"""How many words of a language a question has, at least, to be read as one in it."""
_TERSE = 4
"""Words up to which a question may be all terms and nothing that builds it."""
_ENGLISH = frozenset(
    "the of and is are was were what which who whom how many where when does did do has have by with on about in at papers paper list show".split()
)
_SHARED = frozenset("in a an am on per".split())
"""Words that English has as well as others, and that tell none."""
_IS_ENGLISH = re.compile(rf"^(?:{'|'.join(sorted(_ENGLISH))})$|ings?$")
"""Words that stay English in whatever language: `pruning`."""
_ELIDED = re.compile(
    r"(?<![\w'’])(l|d|qu|dell|nell|sull|all|dall|un|c|s|n|j|m|t|jusqu|lorsqu|puisqu)['’](?=\w|$)", re.I
)
_INVERTED = re.compile(r"(?<!\by a)(?<!\by a-t)-(?:t-)?(?:ils?|elles?)\b", re.I)
"""`a-t-il`: a pronoun behind the verb, which says nothing."""
_ELIDED_ENGLISH = {"l": "the ", "d": "of ", "dell": "of the ", "nell": "in the ", "sull": "about the "}
_LEFT_OUT = 10
"""Letters of small words that may be left out of a topic that stands in a question."""
_APOSTROPHES = ("'", "’")
_OF = frozenset("de del du des do da dos das di della dei degli delle dell d von vom".split())
"""Words for `of` that also lead up to whoever wrote something."""
_SAID_OF = ("of", "by", "of the")


@dataclass(frozen=True)
class Translated:
    """A question in English, piece by piece with what stands for it in its own language."""

    pieces: tuple[tuple[str, str], ...]
    left: frozenset[str]
    """Words, folded, that nothing put into English and no stored text has."""

    @property
    def text(self) -> str:
        """All of it in English."""
        joined = "".join(english for english, _ in self.pieces)
        return re.sub(r"(?<=\S)[ \t]{2,}", " ", joined).strip()

    def own_words(self, part: str) -> str:
        """What a part of the English text is in the question's own words; the part itself where it is not found."""
        places, english = [], ""
        for index, (piece, _) in enumerate(self.pieces):
            bare = "".join(fold(piece).split())
            places += [index] * len(bare)
            english += bare
        words = fold(part).split()
        start, end = english.find("".join(words)), english.find("".join(words)) + len("".join(words))
        if words and start < 0:  # with small words that are left out of it
            start = english.find(words[0])
            end = english.find(words[-1], max(start, 0)) + len(words[-1])
        if not words or start < 0 or not 0 < end - start <= len("".join(words)) + _LEFT_OUT:
            return part
        own = self.pieces[places[start] : places[end - 1] + 1]
        return "".join(one for _, one in own).strip(" \t.,;:!?¿¡")


def in_english(text: str, vocabulary: Vocabulary | None = None) -> Translated | None:
    """The question with the words that build it and its terms in English; None where it is in none of these languages."""
    if _OTHER_SCRIPT.search(text):
        return None
    bare = text.replace("¿", "").replace("¡", "")
    opened = _ELIDED.sub(lambda match: f"{match.group(1)} ", _INVERTED.sub("", bare))
    said = [plain(word) for word in _WORD.findall(opened)]
    english = sum(word in _ENGLISH for word in said)
    scored = [(_telling(said, plain(opened), one, vocabulary), one) for one in languages()]
    score, language = max(scored, key=lambda pair: pair[0])
    if score < _TELLING or score <= english:
        return None
    pieces = _translated(bare, language, vocabulary)
    found = Translated(tuple(pieces), _left_over(pieces, language, vocabulary))
    return None if found.text == text else found


def _telling(said: list[str], text: str, language: Language, vocabulary: Vocabulary | None) -> int:
    """How much of a question tells its language: words, phrases, and terms that are not English as well.

    Terms alone tell it only where a short question is made of nothing else.
    """
    if " ".join(said) in language.words and not (len(said) == 1 and _is_known(said[0], vocabulary)):
        return _TELLING  # "Bonjour", "was kannst du"
    words = sum(word in language.telling for word in said)
    terms = sum(word not in language.telling and _is_foreign(word, language, vocabulary) for word in said)
    if not words:
        return _TELLING if len(said) <= _TERSE and _is_all_foreign(said, language, vocabulary) else 0
    phrases: list[str] = language.pattern.findall(text)
    spoken = sum(
        " " in one and language.terms.get(one, "") != one and not set(one.split()) <= language.telling
        for one in phrases
    )
    return words + max(spoken, terms)


def _is_all_foreign(said: list[str], language: Language, vocabulary: Vocabulary | None) -> bool:
    """Whether half of the words, besides those that build questions, are terms, and none of the others is English."""
    others = [word for word in said if word not in language.builds and word not in _SHARED]
    terms = [word for word in others if _is_foreign(word, language, vocabulary)]
    rest = [word for word in others if not is_term(word, language)]
    return len(terms) * 2 >= len(others) > 0 and not any(_is_known(word, vocabulary) for word in rest)


def _is_foreign(word: str, language: Language, vocabulary: Vocabulary | None) -> bool:
    return not _is_known(word, vocabulary) and is_term(word, language)


def _is_known(word: str, vocabulary: Vocabulary | None) -> bool:
    """Whether a plain word is one of English as well."""
    if vocabulary is None or _IS_ENGLISH.search(word):
        return bool(_IS_ENGLISH.search(word))
    return vocabulary.is_stored(word) or vocabulary.is_everyday(word)


def _left_over(
    pieces: list[tuple[str, str]], language: Language, vocabulary: Vocabulary | None
) -> frozenset[str]:
    same = (word for english, own in pieces if english == own for word in _WORD.findall(english))
    words = {fold(word) for word in same if word.islower() or language.code == "de"}
    return frozenset(one for one in words if len(one) > 1 and not _is_known(one, vocabulary))


def _translated(text: str, language: Language, vocabulary: Vocabulary | None) -> list[tuple[str, str]]:
    """Phrases first, then the single words that are left."""
    text = _INVERTED.sub("", text) if language.code == "fr" else text
    bare = plain(text)
    pieces: list[tuple[str, str]] = []
    place = 0
    for match in language.pattern.finditer(bare):
        if match.start() < place or _is_name_part(text, match):
            continue
        pieces += _word_by_word(text[place : match.start()], language, vocabulary, begins=not pieces)
        place = match.end() + (text[match.end() : match.end() + 1] in _APOSTROPHES)
        opened = " " if place > match.end() else ""  # "sull'apprendimento"
        pieces.append((_english_of(text, match, language) + opened, text[match.start() : place]))
    return [*pieces, *_word_by_word(text[place:], language, vocabulary, begins=not pieces)]


def _is_name_part(text: str, match: re.Match[str]) -> bool:
    """`De Luca`: a capital inside a sentence."""
    word = text[match.start() : match.end()]
    inside = text[: match.start()].rstrip()[-1:].isalnum()
    return word[:1].isupper() and inside and len(word) <= 3


def _english_of(text: str, match: re.Match[str], language: Language) -> str:
    word = match.group()
    if word in _OF and language.words.get(word, "of") in _SAID_OF:
        behind = re.match(r"\s*(\w+)", text[match.end() :])
        named = behind is not None and behind.group(1)[:1].isupper()
        if named and behind is not None and english_of(behind.group(1), language) is None:
            return "by"
        return "of"
    if word == "ou" and text[match.start() : match.end()].lower() == "où":
        return "where"
    return language.words.get(word) or language.terms[word]


def _word_by_word(
    text: str, language: Language, vocabulary: Vocabulary | None, *, begins: bool
) -> list[tuple[str, str]]:
    """Single words that are terms, in whatever form, in English, and elided articles opened."""
    pieces = []
    for index, own in enumerate(re.findall(r"\s+|\S+", text)):
        word = _uncapitalised(own, language, vocabulary) if begins and not index else own
        opened = _ELIDED.sub(lambda match: _ELIDED_ENGLISH.get(match.group(1).lower(), ""), word)
        english = _WORD.sub(lambda match: _word(match.group(), language, vocabulary), opened)
        pieces.append((english, own))
    return pieces


def _uncapitalised(first: str, language: Language, vocabulary: Vocabulary | None) -> str:
    """The first word of a question without the capital that only its place gives it."""
    word = first[:1].lower() + first[1:]
    bare = plain(re.sub(r"\W+$", "", word))
    if bare in language.builds or is_term(bare, language):
        return word
    is_name = vocabulary is None or vocabulary.is_name(fold(bare))
    return first if is_name or english_of(bare, language, vocabulary) is None else word


def _word(word: str, language: Language, vocabulary: Vocabulary | None) -> str:
    """A word in English; where nothing tells it, it stays, unless it only builds questions in its language."""
    only_builds = word.islower() and plain(word) in language.builds
    stored = vocabulary is not None and vocabulary.is_stored(fold(word))
    english = english_of(word, language, None if only_builds or stored else vocabulary)
    as_it_is = fold(word) if stored and not word.isascii() and word.islower() else word
    return english or ("" if only_builds else as_it_is)
