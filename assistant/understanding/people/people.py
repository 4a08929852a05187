"""People in a question: stored names in any form, names with a slip, and names that nobody stored bears."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.names.directory import MAX_NAME_WORDS, Directory
from assistant.names.pinyin import in_latin_letters, readings
from assistant.records import PersonMention
from assistant.text import fold
from assistant.understanding.language.glossary import is_term
from assistant.understanding.language.question import Question, Word
from assistant.understanding.people.name_cues import (
    ABOUT_CHINESE,
    OF_PAPERS_CHINESE,
    TITLED_CHINESE,
    UNKNOWN_CHINESE,
    is_no_name,
    is_place,
    is_strongly_cued,
)
from assistant.understanding.people.name_forms import NameForms, hyphens_closed
from assistant.understanding.people.unknown_names import unknown_names
from assistant.understanding.people.words_as_names import is_in_use

_LAB = re.compile(
    r"\b([A-Z][\w-]+)(?:['’]s)?(?=\s+(?:[Ll]ab|[Gg]roup|[Ll]aborator(?:y|ies)|[Tt]eam|LAB)\b)"
    r"|\b([A-Z][\w-]+)(?=\s+(?:[Pp]rizes?|[Aa]wards?|[Mm]edals?|[Ff]ellow(?:ship)?s?|[Ss]cholarships?|[Ll]aureates?|[Uu]nion|[Uu]niversit\w+|[Cc]ollege|[Ii]nstitute\w*|[Ss]chool|[Hh]ospital|[Ff]oundation|[Cc]ent(?:er|re)|[Aa]cademy)\b)"
)

_SHORTEST = 3
"""Letters of the shortest word that may be a name in small letters."""
_INITIALS = re.compile(
    r"\s*[(\[](?:[A-Z]\.[\s-]*|,\s*|;\s*|\b(?:i\.e\.|not|and|the|one|rather than|never|with)\b\s*)+[)\]]"
)


@dataclass
class Found:
    """One mention with its place in the question, and whether a slip was assumed."""

    mention: PersonMention
    start: int
    end: int
    assumed: bool = False


class PeopleFinder:
    """Finds the people in one question. `is_common` tells ordinary words of the stored texts from names."""

    def __init__(
        self,
        directory: Directory,
        is_common: Callable[[str], bool],
        is_everyday: Callable[[str], bool] | None = None,
    ) -> None:
        self.directory = directory
        self.is_everyday = is_everyday
        self.forms = NameForms(directory, is_common)
        self.found: list[Found] = []

    def take(self, question: Question) -> list[Found]:
        """All mentions in the order of the question; each is marked `PERSON` in it."""
        self.take_full_names(question)
        return self.take_others(question)

    def take_full_names(self, question: Question) -> None:
        """Only names as they are stored, written out."""
        self.found = []
        self._take_chinese(question)
        self._take_grams(question, self.forms.exact)

    def take_others(self, question: Question) -> list[Found]:
        """Every other form, and then all mentions in the order of the question."""
        self._take_grams(question, self.forms.loose)
        self._take_grams(question, self.forms.typo)
        self._take_grams(question, self._in_small_letters)
        for start, end in unknown_names(question, self.forms):
            self._add(question, start, end, ())
        self._take_single_words(question)
        return sorted(self.found, key=lambda found: found.start)

    # --- recognisers ----------------------------------------------------------------------------

    def _take_chinese(self, question: Question) -> None:
        for name in sorted(self.directory.chinese, key=lambda one: (-len(one), one)):
            place = question.text.find(name)
            while place >= 0:
                if question.free(place, place + len(name)):
                    self._add(question, place, place + len(name), self.directory.chinese[name])
                place = question.text.find(name, place + 1)
        for match in TITLED_CHINESE.finditer(question.text):
            forms = readings().get(match.group(1), ())
            bearers = {one for form in forms for one in self.directory.by_family_name.get(form, ())}
            if bearers and question.free(match.start(1), match.end()):
                self._add(question, match.start(1), match.end(), bearers)
        for match in UNKNOWN_CHINESE.finditer(question.text):
            before, after = question.text[: match.start(1)], question.text[match.end(1) :]
            if ABOUT_CHINESE.search(before) and OF_PAPERS_CHINESE.match(after):
                continue  # `关于X的论文`: a topic
            if question.free(*match.span(1)) and not is_term(match.group(1)):
                # Several may be written alike in Latin letters: none of them is certain.
                self._add(question, *match.span(1), self._written_like(match.group(1)), assumed=True)

    def _in_small_letters(self, gram: list[Word]) -> Iterable[str]:
        """Who is stored with initials, by their fuller name in small letters: `olga cats`, where nothing else is called so."""
        if any(
            word.capitalised or len(word.folded) < _SHORTEST or self.forms.ordinary(word) for word in gram
        ):
            return ()
        if self.is_everyday is None or any(self.is_everyday(word.folded) for word in gram):
            return ()
        return self.directory.abbreviated([word.folded for word in gram])

    def _written_like(self, name: str) -> set[str]:
        """Whose stored name a Chinese one is in Latin letters, but for those whose own characters are known."""
        known = {one for ids in self.directory.chinese.values() for one in ids}
        return {one for form in in_latin_letters(name) for one in self.directory.called(form)} - known

    def _take_grams(self, question: Question, look_up: Callable[[list[Word]], Iterable[str]]) -> None:
        for size in range(MAX_NAME_WORDS, 1, -1):
            self._take_initials(question)
            for index in range(len(question.words) - size + 1):
                gram = question.words[index : index + size]
                if not question.free(gram[0].start, gram[-1].end) or not self.forms.joined(question, gram):
                    continue
                ids = set(look_up(gram)) or set(look_up(hyphens_closed(question, gram)))
                if ids and not (look_up == self.forms.loose and self._goes_on(question, index, size)):
                    self._add(
                        question,
                        gram[0].start,
                        gram[-1].end,
                        ids,
                        assumed=look_up in (self.forms.typo, self._in_small_letters),
                        initials=any(len(word.folded) == 1 for word in gram),
                    )

    def _goes_on(self, question: Question, index: int, size: int) -> bool:
        """Whether a known word of names stands right before or behind: `Ada O'Brien` is not every `O'Brien`."""
        words = question.words
        for at, pair in ((index - 1, (index - 1, index)), (index + size, (index + size - 1, index + size))):
            if not 0 <= at < len(words):
                continue
            word, (left, right) = words[at], (words[one] for one in pair)
            gap = question.text[left.end : right.start]
            known = word.capitalised and len(word.folded) > 1 and self.directory.known_word(word.folded)
            if known and gap.strip(" .") == "" and gap and question.free(word.start, word.end):
                return not self.forms.is_common(word.folded)
        return False

    def _take_initials(self, question: Question) -> None:
        """`Is P. K. Doe an author (P. K., not K. R.)?`: initials in brackets say again whose name stands before them, and name nobody."""
        for match in _INITIALS.finditer(question.text) if self.found else ():
            if self.found[0].end <= match.start() and question.free(*match.span()):
                question.take(*match.span(), "")

    def _named_before(self, word: Word, bearers: Iterable[str]) -> Iterable[str]:
        """Of those who bear a family name the one whom the question names in full: `Mei Doe ... papers with Doe`."""
        named = {one.mention.researcher_id for one in self.found if one.mention.researcher_id}
        meant = [one for one in bearers if one in named]
        return meant if len(meant) == 1 and word.capitalised else bearers

    def _take_single_words(self, question: Question) -> None:
        self._leave_labs(question)
        for word in question.words:
            if not question.free(word.start, word.end) or len(word.folded) < 2:
                continue
            bearers = (
                self.directory.by_word.get(word.folded)
                or (() if self.found else self.forms.with_possessive(word))
                or (self.directory.members_in_short.get(word.folded, ()) if word.capitalised else ())
            )
            before, after = question.text[: word.start], question.text[word.end :]
            cued = is_strongly_cued(before, after)
            if not bearers or self.forms.builds_questions(word) or (is_no_name(word.folded) and not cued):
                continue
            if word.text.isupper() and len(word.text) > 1 and not cued:
                continue
            if self.forms.is_common(word.folded) and not (cued and word.capitalised):
                continue
            if is_place(before, after) or is_in_use(question, word, strange=self._is_strange(word, bearers)):
                continue
            if not word.capitalised and len(word.folded) < 4 and not cued:
                continue
            bearers = self._named_before(word, bearers)
            self._add(question, word.start, self.forms.end_of_name(question, word, bearers), bearers)

    def _is_strange(self, word: Word, bearers: Iterable[str]) -> bool:
        """Whether a word in small letters is more of a name than a word: the language has not got it, or a member bears it."""
        member = any(self.directory.bearers[one].member for one in bearers)
        forms = (word.folded, word.folded.removesuffix("s"))  # "hens" are hens, whoever is called so
        return word.capitalised or member or self.is_everyday is None or not any(map(self.is_everyday, forms))

    def _leave_labs(self, question: Question) -> None:
        """`the Greene Lab` is the lab, and not whoever it is named after; so with prizes and schools."""
        for match in _LAB.finditer(question.text):
            number = match.lastindex or 1
            if question.free(*match.span(number)) and fold(match.group(number)) in self.directory.by_word:
                question.take(*match.span(number), "")

    # --- what was found -------------------------------------------------------------------------

    def _add(
        self,
        question: Question,
        start: int,
        end: int,
        ids: Iterable[str],
        *,
        assumed: bool = False,
        initials: bool = False,
    ) -> None:
        text = question.text[start:end]
        question.take(start, end, "PERSON")
        mention = self.mention(text, ids, certain=not assumed and not initials)
        self.found.append(Found(mention, start, end, assumed))

    def mention(self, text: str, ids: Iterable[str], *, certain: bool = True) -> PersonMention:
        """The record of a mention: the one meant where that is certain, all candidates, or who has a similar name.

        A name with a slip or with initials (`certain` is false) that fits several is nobody's, even where one of them has a page.
        """
        parts = fold(text).split()
        candidates = self.directory.best_first(set(ids) or self.directory.abbreviated(parts))
        if not candidates:
            return PersonMention(text=text, near=self.directory.near(parts))
        members = [one for one in candidates if self.directory.bearers[one].member]
        one_member = members[0] if len(members) == 1 and certain else None
        meant = candidates[0] if len(candidates) == 1 else one_member
        return PersonMention(text=text, candidates=candidates, researcher_id=meant, ambiguous=meant is None)
