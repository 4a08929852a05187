"""People in a question: stored names in any form, names with a slip, and names that nobody stored bears."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from assistant.records import PersonMention
from assistant.text import fold
from assistant.understanding.directory import MAX_NAME_WORDS, Directory
from assistant.understanding.name_cues import (
    ABOUT_CHINESE,
    BETWEEN_NAME_WORDS,
    FAMILY_NAMES,
    INNER_CAPITAL,
    OF_PAPERS_CHINESE,
    REVERSED_GAP,
    SCAFFOLD,
    TITLED_CHINESE,
    UNKNOWN_CHINESE,
    asks_who,
    is_cued,
    is_no_name,
    is_strongly_cued,
    is_titled,
)
from assistant.understanding.question import Question, Word
from assistant.words import FUNCTION_WORDS

_LAB = re.compile(r"\b([A-Z][\w-]+)(?:['’]s)?(?=\s+(?:[Ll]ab|[Gg]roup|[Ll]aborator(?:y|ies)|[Tt]eam|LAB)\b)")


@dataclass
class Found:
    """One mention with its place in the question, and whether a slip was assumed."""

    mention: PersonMention
    start: int
    end: int
    assumed: bool = False


@dataclass
class PeopleFinder:
    """Finds the people in one question. `is_common` tells ordinary words of the stored texts from names."""

    directory: Directory
    is_common: Callable[[str], bool]
    found: list[Found] = field(default_factory=list)

    def take(self, question: Question) -> list[Found]:
        """All mentions in the order of the question; each is marked `PERSON` in it."""
        self.take_full_names(question)
        return self.take_others(question)

    def take_full_names(self, question: Question) -> None:
        """Only names as they are stored, written out."""
        self.found = []
        self._take_chinese(question)
        self._take_grams(question, self._exact)

    def take_others(self, question: Question) -> list[Found]:
        """Every other form, and then all mentions in the order of the question."""
        self._take_grams(question, self._loose)
        self._take_grams(question, self._typo)
        self._take_unknown(question)
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
            bearers = self.directory.by_family_name.get(FAMILY_NAMES[match.group(1)], ())
            if bearers and question.free(match.start(1), match.end()):
                self._add(question, match.start(1), match.end(), bearers)
        for match in UNKNOWN_CHINESE.finditer(question.text):
            before, after = question.text[: match.start(1)], question.text[match.end(1) :]
            if ABOUT_CHINESE.search(before) and OF_PAPERS_CHINESE.match(after):
                continue  # `关于X的论文`: a topic
            if question.free(*match.span(1)) and not self._is_chinese_word(match.group(1)):
                self._add(question, *match.span(1), ())

    @staticmethod
    def _is_chinese_word(text: str) -> bool:
        from assistant.understanding.glossary import is_term

        return is_term(text)

    def _take_grams(self, question: Question, look_up: Callable[[list[Word]], Iterable[str]]) -> None:
        for size in range(MAX_NAME_WORDS, 1, -1):
            for index in range(len(question.words) - size + 1):
                gram = question.words[index : index + size]
                if not question.free(gram[0].start, gram[-1].end) or not self._joined(question, gram):
                    continue
                ids = set(look_up(gram)) or set(look_up(_hyphens_closed(question, gram)))
                if ids:
                    self._add(
                        question,
                        gram[0].start,
                        gram[-1].end,
                        ids,
                        assumed=look_up == self._typo,
                        initials=any(len(word.folded) == 1 for word in gram),
                    )

    def _joined(self, question: Question, gram: list[Word]) -> bool:
        gaps = [question.text[one.end : other.start] for one, other in zip(gram, gram[1:], strict=False)]
        if all(BETWEEN_NAME_WORDS.fullmatch(gap) for gap in gaps):
            return True
        reversed_name = len(gram) == 2 and gram[0].folded in self.directory.by_family_name
        return reversed_name and bool(REVERSED_GAP.fullmatch(gaps[0]))

    def _plausible(self, gram: list[Word]) -> bool:
        """Written like a name, or at least not made of ordinary words only."""
        if gram[0].capitalised and gram[-1].capitalised:
            return not all(is_no_name(word.folded) for word in gram)
        return not all(self._ordinary(word) for word in gram)

    def _ordinary(self, word: Word) -> bool:
        return is_no_name(word.folded) or self.is_common(word.folded)

    def _builds_questions(self, word: Word) -> bool:
        """Whether it is no name here: `an` in lower case, though somebody is called An."""
        return is_no_name(word.folded) and not (
            word.capitalised and word.folded in self.directory.by_family_name
        )

    def _exact(self, gram: list[Word]) -> Iterable[str]:
        return self.directory.called(_key(gram)) if self._plausible(gram) else ()

    def _loose(self, gram: list[Word]) -> Iterable[str]:
        # "Z. An": behind an initial a capitalised word is a family name, whatever else it means.
        named = len(gram[0].folded) == 1 and gram[0].capitalised and all(word.capitalised for word in gram)
        if not named and any(word.folded in FUNCTION_WORDS and len(word.folded) > 1 for word in gram):
            return ()
        has_initial = any(len(word.folded) == 1 for word in gram)
        if has_initial and not all(word.capitalised for word in gram):
            return ()
        return self.directory.loose.get(_key(gram), ()) if self._plausible(gram) else ()

    def _typo(self, gram: list[Word]) -> Iterable[str]:
        if not 1 < len(gram) < 5 or any(self._builds_questions(word) for word in gram):
            return ()
        unknown = [word for word in gram if not self.directory.known_word(word.folded)]
        if not unknown or any(self.is_common(word.folded) for word in unknown):
            return ()
        if not all(word.capitalised for word in gram) and any(self.is_common(word.folded) for word in gram):
            return ()
        return self.directory.with_typo([word.folded for word in gram])

    def _take_unknown(self, question: Question) -> None:
        run: list[Word] = []
        for word in [*question.words, None]:
            if word is not None and self._name_like(question, word, run):
                run.append(word)
                continue
            self._take_unknown_run(question, run)
            run = [word] if word is not None and self._name_like(question, word, []) else []

    def _name_like(self, question: Question, word: Word, run: list[Word]) -> bool:
        if not question.free(word.start, word.end) or word.text.isdigit() or not word.text[0].isascii():
            return False
        if run and word.capitalised and word.folded in self.directory.by_family_name:
            return bool(BETWEEN_NAME_WORDS.fullmatch(question.text[run[-1].end : word.start]))
        if word.folded in SCAFFOLD or (word.folded in FUNCTION_WORDS and not (run and word.capitalised)):
            return False
        if any(character.isupper() for character in word.text[1:]) and not (
            run and INNER_CAPITAL.fullmatch(word.text) and not self._ordinary(word)
        ):
            return False
        if run and not BETWEEN_NAME_WORDS.fullmatch(question.text[run[-1].end : word.start]):
            return False
        if run and run[0].capitalised != word.capitalised:
            return False
        return word.capitalised or not self._ordinary(word)

    def _take_unknown_run(self, question: Question, run: list[Word]) -> None:
        if not 1 <= len(run) <= 4:
            return
        before = question.text[: run[0].start]
        after = question.text[run[-1].end :]
        titled, cued, strongly = is_titled(before), is_cued(before, after), is_strongly_cued(before, after)
        strange = [word for word in run if not self._ordinary(word) or self._family_name(word, run)]
        known = [word for word in run if self.directory.known_word(word.folded)]
        capitals = all(word.capitalised for word in run)
        if len(run) == 1 or len(_hyphens_closed(question, run)) == 1:  # "Graph-Netzwerken" is one word
            is_person = titled and bool(strange) and not known
        elif capitals:
            is_person = (
                (len(strange) == len(run) and (bool(known) or cued))
                or (strongly and len(strange) > 0)
                or (titled)
            )
        else:
            is_person = (
                len(run) <= 3 and len(strange) == len(run) and (len(known) == len(run) or asks_who(before))
            )
        if is_person:
            self._add(question, run[0].start, run[-1].end, ())

    def _family_name(self, word: Word, run: list[Word]) -> bool:
        """`An` behind a given name, though it is a word elsewhere."""
        return word is not run[0] and word.capitalised and word.folded in self.directory.by_family_name

    def _take_single_words(self, question: Question) -> None:
        self._leave_labs(question)
        for word in question.words:
            if not question.free(word.start, word.end) or len(word.folded) < 2:
                continue
            bearers = self.directory.by_word.get(word.folded) or (
                () if self.found else self._with_possessive(word)
            )
            before, after = question.text[: word.start], question.text[word.end :]
            cued = is_strongly_cued(before, after)
            if not bearers or self._builds_questions(word) or (is_no_name(word.folded) and not cued):
                continue
            if word.text.isupper() and len(word.text) > 1 and not cued:
                continue
            if self.is_common(word.folded) and not (cued and word.capitalised):
                continue
            if not word.capitalised and len(word.folded) < 4 and not cued:
                continue
            self._add(question, word.start, self._end_of_name(question, word, bearers), bearers)

    def _end_of_name(self, question: Question, word: Word, bearers: Iterable[str]) -> int:
        """Where a name ends that goes on with a slip of one of its other words: `zeke xei`."""
        behind = next((one for one in question.words if one.start >= word.end), None)
        if behind is None or not question.free(behind.start, behind.end) or self._ordinary(behind):
            return word.end
        if not BETWEEN_NAME_WORDS.fullmatch(question.text[word.end : behind.start]) or len(behind.folded) < 3:
            return word.end
        names = {part for one in bearers for part in fold(self.directory.bearers[one].name).split()}
        slip = any(OSA.distance(behind.folded, part, score_cutoff=1) <= 1 for part in names)
        return behind.end if slip else word.end

    def _leave_labs(self, question: Question) -> None:
        """`the Greene Lab` is the lab, and not whoever it is named after."""
        for match in _LAB.finditer(question.text):
            if question.free(*match.span(1)) and fold(match.group(1)) in self.directory.by_word:
                question.take(*match.span(1), "")

    def _with_possessive(self, word: Word) -> Iterable[str] | None:
        """`levines oldest paper`: a possessive without its apostrophe."""
        if len(word.folded) < 6 or not word.folded.endswith("s") or self.is_common(word.folded):
            return None
        return self.directory.by_word.get(word.folded[:-1])

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
        candidates = self.directory.best_first(ids)
        if not candidates:
            return PersonMention(text=text, near=self.directory.near(fold(text).split()))
        members = [one for one in candidates if self.directory.bearers[one].member]
        one_member = members[0] if len(members) == 1 and certain else None
        meant = candidates[0] if len(candidates) == 1 else one_member
        return PersonMention(text=text, candidates=candidates, researcher_id=meant, ambiguous=meant is None)


def _hyphens_closed(question: Question, gram: list[Word]) -> list[Word]:
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
