"""In which forms a stored name is recognised: written out, with initials, with a slip, and not where ordinary words stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from assistant.names.directory import Directory
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS
from assistant.understanding.language.question import Question, Word
from assistant.understanding.people.name_cues import BETWEEN_NAME_WORDS, REVERSED_GAP, is_no_name

_IN_FULL = 2
"""Words of a name that is written with its first and its family name."""
_LONG = 5
"""Letters from which one that differs is a slip, and not another name."""


@dataclass(frozen=True)
class NameForms:
    """Whose name some words of a question may be. `is_common` tells ordinary words of the stored texts from names."""

    directory: Directory
    is_common: Callable[[str], bool]

    def exact(self, gram: list[Word]) -> Iterable[str]:
        """Who is called by the words as they are stored."""
        return self.directory.called(_key(gram)) if self.plausible(gram) else ()

    def loose(self, gram: list[Word]) -> Iterable[str]:
        """Who is called so in another form: initials, without middle names, turned round."""
        # "Z. An": behind an initial a capitalised word is a family name, whatever else it means.
        named = len(gram[0].folded) == 1 and gram[0].capitalised and all(word.capitalised for word in gram)
        if not named and any(word.folded in FUNCTION_WORDS and len(word.folded) > 1 for word in gram):
            return ()
        has_initial = any(len(word.folded) == 1 for word in gram)
        if has_initial and not all(word.capitalised for word in gram):
            return ()
        return self.directory.loose.get(_key(gram), ()) if self.plausible(gram) else ()

    def typo(self, gram: list[Word]) -> Iterable[str]:
        """Who is called so but for a slip."""
        if not 1 < len(gram) < 5 or any(self.builds_questions(word) for word in gram):
            return ()
        unknown = [word for word in gram if not self.directory.known_word(word.folded)]
        if not unknown:
            return self._by_rare_name(gram)
        if any(self.is_common(word.folded) for word in unknown):
            return ()
        if not all(word.capitalised for word in gram) and any(self.is_common(word.folded) for word in gram):
            return ()
        bare = _key(gram)[:-1] if gram[-1].folded.endswith("s") else ""  # "casey greenes website"
        whose = self.directory.exact.get(bare) or self.directory.loose.get(bare)
        return whose or self.directory.with_typo([word.folded for word in gram])

    def _by_rare_name(self, gram: list[Word]) -> Iterable[str]:
        """A member whom one name tells from everybody, with a slip in the other that makes it somebody else's name."""
        if len(gram) != _IN_FULL or not all(word.capitalised for word in gram):
            return ()
        for rare, other in (gram, gram[::-1]):
            bearers = set(self.directory.by_word.get(rare.folded, ()))
            if len(bearers) != 1 or min(len(rare.folded), len(other.folded)) < _LONG:
                continue
            bearer = self.directory.bearers[next(iter(bearers))]
            parts = fold(bearer.name).split()
            if bearer.member and any(
                len(part) >= _LONG and OSA.distance(other.folded, part, score_cutoff=1) == 1 for part in parts
            ):
                return bearers
        return ()

    def with_possessive(self, word: Word) -> Iterable[str] | None:
        """`levines oldest paper`: a possessive without its apostrophe."""
        if len(word.folded) < 6 or not word.folded.endswith("s") or self.is_common(word.folded):
            return None
        return self.directory.by_word.get(word.folded[:-1])

    def end_of_name(self, question: Question, word: Word, bearers: Iterable[str]) -> int:
        """Where a name ends that goes on with a slip of one of its other words: `zeke xei`."""
        behind = next((one for one in question.words if one.start >= word.end), None)
        if behind is None or not question.free(behind.start, behind.end) or self.ordinary(behind):
            return word.end
        if not BETWEEN_NAME_WORDS.fullmatch(question.text[word.end : behind.start]) or len(behind.folded) < 3:
            return word.end
        names = {part for one in bearers for part in fold(self.directory.bearers[one].name).split()}
        slip = any(OSA.distance(behind.folded, part, score_cutoff=1) <= 1 for part in names)
        return behind.end if slip else word.end

    def joined(self, question: Question, gram: list[Word]) -> bool:
        """Whether only what stands between the words of a name stands between these."""
        gaps = [question.text[one.end : other.start] for one, other in zip(gram, gram[1:], strict=False)]
        if all(BETWEEN_NAME_WORDS.fullmatch(gap) for gap in gaps):
            return True
        reversed_name = len(gram) == 2 and gram[0].folded in self.directory.by_family_name
        return reversed_name and bool(REVERSED_GAP.fullmatch(gaps[0]))

    def plausible(self, gram: list[Word]) -> bool:
        """Written like a name, or at least not made of ordinary words only."""
        if gram[0].capitalised and gram[-1].capitalised:
            return not all(is_no_name(word.folded) for word in gram)
        return not all(self.ordinary(word) for word in gram)

    def ordinary(self, word: Word) -> bool:
        """Whether it is a word that questions or the stored texts use without meaning anybody."""
        return is_no_name(word.folded) or self.is_common(word.folded)

    def builds_questions(self, word: Word) -> bool:
        """Whether it is no name here: `an` in lower case, though somebody is called An."""
        return is_no_name(word.folded) and not (
            word.capitalised and word.folded in self.directory.by_family_name
        )


def hyphens_closed(question: Question, gram: list[Word]) -> list[Word]:
    """`Mei-ling` as one word, as others write it."""
    closed: list[Word] = []
    for word in gram:
        if closed and question.text[closed[-1].end : word.start] in ("-", "‐", "‑"):
            last = closed.pop()
            word = Word(last.text + word.text, last.folded + word.folded, last.start, word.end)
        closed.append(word)
    return closed


def _key(gram: list[Word]) -> str:
    return " ".join(word.folded for word in gram)
