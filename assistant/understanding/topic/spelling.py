"""Slips of the pen in a topic: a word that no stored text holds, one slip from a word that one does."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.library import Library
from assistant.text import fold
from assistant.text.words import stem
from assistant.understanding.language.chatter import chatter_words
from assistant.understanding.language.shorthand import TABLE, written_out
from assistant.understanding.topic.topic import is_scaffold, scaffold_words, topic_of

_WORD = re.compile(r"\b[A-Za-z]{5,}\b(?!['’])")
_SHORT = 5
"""Words of so few letters are too often one slip from another (an `award` is not `aware`): see `_is_short_slip`."""


def mended(topic: str, library: Library, *, anchored: bool = False) -> str:
    """The topic with such slips mended, and scaffolding that a slip had hidden taken off."""
    changed = False

    def mend(match: re.Match[str]) -> str:
        nonlocal changed
        word = match.group()
        better = _nearest(fold(word), library) if word[1:].islower() else None
        changed = changed or better is not None
        return better or word

    text = _WORD.sub(mend, topic)
    return topic_of(text, anchored=anchored) if changed else topic


_CUE_WORDS = tuple(
    """papers paper publications publication published publish publishes articles article authors author coauthors coauthor
    many number except excluding without between before after since together written wrote write writes title titles
    first second latest newest oldest earliest recent recently conference conferences journal venue venues which where
    cited citations citation collaborated collaborators researchers researcher preprints appeared accepted award awards
    supervisor university thesis research studied interests homepage email position people""".split()
)
_ANY_WORD = re.compile(r"(?:^[A-Z][a-z]{2,}|(?<![\w'’./-])(?:[a-z]{2,}1?|[uw](?=[\s/?!,]|$)))(?![\w'’.-])")


def cues_mended(text: str, library: Library) -> str:
    """The text with slips in the words that build questions mended: `how mny papres`, `exept`, `publsihed`.

    Only words in lower case that neither a stored text, a name nor everyday English knows.
    """

    def mend(match: re.Match[str]) -> str:
        written = match.group()
        word = written.lower()
        if word in TABLE and not _is_stored(word, library):
            return TABLE[word]
        known = (
            word in chatter_words()
            or library.word_frequency[word]
            or library.document_frequency[stem(word)]
            or library.directory.known_word(word)
            or word in library.venues
            or library.is_everyday(word)
        )
        if known:
            return written
        if (full := written_out(word)) is not None:
            return full
        near = [one for one in _CUE_WORDS if _is_cue_slip(word, one)]
        near = near or [one for one in _building_words() if _is_plain_slip(word, one)]
        return near[0] if near else written

    return _ANY_WORD.sub(mend, text)


@cache
def _building_words() -> tuple[str, ...]:
    """Other words that build questions, long enough that a slip of one is hardly another word."""
    return tuple(sorted(one for one in chatter_words() if len(one) > _SHORT - 1 and one.isalpha()))


def _is_stored(word: str, library: Library) -> bool:
    """Whether somebody or something stored has a word for its name."""
    return bool(
        library.directory.known_word(word) or library.word_frequency[word] or word in library.short_names
    )


def _is_cue_slip(word: str, cue: str) -> bool:
    """One letter left out or doubled, or two that changed places; in a word of three letters, only a vowel left out."""
    if word[0] != cue[0] or abs(len(word) - len(cue)) > 1 or OSA.distance(word, cue, score_cutoff=1) > 1:
        return False
    if len(word) == 3:
        return len(cue) == 4 and [one for one in cue if one not in "aeiou"] == list(word)
    return len(word) != len(cue) or sorted(word) == sorted(cue) or len(cue) >= _LONG


def _is_plain_slip(word: str, other: str) -> bool:
    """Two letters behind the first that changed places, or one struck twice: what is left of no other word."""
    if word[0] != other[0] or OSA.distance(word, other, score_cutoff=1) > 1:
        return False
    if len(word) == len(other):
        return sorted(word) == sorted(other)
    return re.sub(r"(.)\1", r"\1", word) == re.sub(r"(.)\1", r"\1", other) and len(word) > len(other)


_IN_EVERY_DICTIONARY = "because"
_LONG = 8


def _is_slip(word: str, other: str) -> bool:
    """Whether one letter's difference is a slip and not another word: a `farmer` is no `former`, a `powder` no `power`.

    In shorter words only letters that changed places, or stand once instead of twice, are taken for one.
    """
    return len(word) >= _LONG or sorted(word) == sorted(other) or set(word) == set(other)


def _is_short_slip(word: str, other: str) -> bool:
    """In a short word: two letters behind the first that changed places, or one within the word that is left out."""
    if len(word) == len(other):
        return sorted(word) == sorted(other)
    return len(other) == len(word) + 1 and word[-1] == other[-1]


def _is_known(word: str, library: Library) -> bool:
    """Whether the stored texts have a word, or one of its forms; a stem may be met by chance (`distilation`)."""
    if library.word_frequency[word]:
        return True
    return bool(library.document_frequency[stem(word)]) and not _doubled(word, library)


def _doubled(word: str, library: Library) -> str | None:
    """The stored word that has a letter twice which this one has once: `distillation` for `distilation`."""
    if library.is_everyday(word):
        return None
    longer = (word[:place] + word[place] + word[place:] for place in range(1, len(word) - 3))
    return next((one for one in longer if library.word_frequency[one]), None)


def _nearest(word: str, library: Library) -> str | None:
    if is_scaffold(word):
        return None
    if not library.word_frequency[word]:
        # The lexical index knows a word by its own spelling only.
        for one in respelt(word):
            if library.word_frequency[one]:
                return one
    if _is_known(word, library):
        return None
    if library.document_frequency[stem(word)]:
        return _doubled(word, library)
    if library.is_everyday(word) or any(library.is_everyday(one) for one in _singulars(word)):
        return None
    # With a dictionary at hand, a word that is not in it is hardly another word.
    sure = library.is_everyday(_IN_EVERY_DICTIONARY)
    options = [
        one
        for one in (*library.word_frequency, *scaffold_words())
        if one[:1] == word[:1] and abs(len(one) - len(word)) <= 1 and (sure or _is_slip(word, one))
        if len(word) > _SHORT or (sure and _is_short_slip(word, one))
    ]
    found = process.extract(word, options, scorer=OSA.distance, score_cutoff=1, limit=5)
    best = sorted(found, key=lambda one: (one[1], -library.word_frequency[one[0]], one[0]))
    return best[0][0] if best else _parted(word, library) if len(word) > _SHORT else None


_SPELLINGS = (
    (r"our(?=s?$|ed$|ing$|al|ful|ite|ation)", "or"), (r"is(?=e[ds]?$|ing$|ations?$|ers?$)", "iz"), (r"ys(?=e[ds]?$|ing$)", "yz"), (r"tre(?=s?$)", "ter"),
    (r"ae", "e"), (r"oe(?=d|s|st)", "e"), (r"ll(?=ed$|ing$|ers?$)", "l"), (r"ogue(?=s?$)", "og"), (r"ence(?=s?$)", "ense"), (r"sulph", "sulf"),
    (r"(?<=[a-z]{2})or(?=s?$|ed$|ing$|al)", "our"), (r"iz(?=e[ds]?$|ing$|ations?$|ers?$)", "is"), (r"yz(?=e[ds]?$|ing$)", "ys"),
    (r"ter(?=s?$)", "tre"), (r"(?<=[aeiou])l(?=ed$|ing$|ers?$)", "ll"), (r"sulf", "sulph"),
)  # fmt: skip
"""British spellings with the American ones, and the other way round."""


def respelt(word: str) -> tuple[str, ...]:
    """A folded word as it is spelt on the other side of the Atlantic: `tumours`, `tumors`; none where both spell alike."""
    others = (re.sub(spelling, other, word) for spelling, other in _SPELLINGS)
    return tuple(one for one in dict.fromkeys(others) if one != word)


def _singulars(word: str) -> tuple[str, ...]:
    """What a plural may be of; a dictionary rarely has `theses`."""
    if not word.endswith("s"):
        return ()
    return (
        word[:-1],
        *((f"{word[:-2]}is",) if word.endswith("es") else ()),
        *((f"{word[:-3]}y",) if word.endswith("ies") else ()),
    )


def _parted(word: str, library: Library) -> str | None:
    """`timeseries`: two stored words written as one."""
    parts = [(word[:place], word[place:]) for place in range(4, len(word) - 3)]
    known = [(one, other) for one, other in parts if library.is_common(one) and library.is_common(other)]
    return " ".join(max(known, key=lambda pair: min(map(len, pair)))) if known else None
