"""People in a question: stored names in any form, names with a slip, and names that nobody stored bears."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from assistant.records import PersonMention
from assistant.text import fold
from assistant.understanding.directory import MAX_NAME_WORDS, Directory
from assistant.understanding.question import Question, Word
from assistant.words import FUNCTION_WORDS

_BETWEEN_NAME_WORDS = re.compile(r"[\s\-.‐‑'’·]*")
_REVERSED_GAP = re.compile(r",\s*")
_TITLES = re.compile(r"\b(?:Prof(?:essor)?|Dr|Mr|Mrs|Ms|Mx)\b\.?\s*$", re.IGNORECASE)
_CUE_BEFORE = re.compile(
    r"\b(?:by|with|about|does|did|has|have|had|is|was|are|who|whom|author|authors|between|compare|versus|vs|and|or|than|of|"
    r"for|from|to|only|researcher|called|named|profile)\b[\s.:]*(?:prof(?:essor)?|dr|mr|mrs|ms)?[\s.:]*$",
    re.IGNORECASE,
)
_STRONG_CUE_BEFORE = re.compile(
    r"(?:\b(?:by|co-?authors? of|with|author|named|called|about|what about|how about|does|did|has)|^who(?:'s| is| was| are))\s*$",
    re.IGNORECASE,
)
_ASKS_WHO = re.compile(r"^\W*who(?:'s| is| was| are)\s*$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^['’]s?\b")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦"
    "付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤安"
)
_UNKNOWN_CHINESE = re.compile(
    rf"(?:^|[,，。\s和与跟对]|谁是|介绍一下|介绍|关于)([{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?=的|有|发表|是谁|是|和|与|写|在|跟|都|做|研究|合作|一共|总共|毕业|$|[?？])"
)
_SCAFFOLD = frozenset(
    """paper papers publication publications article articles work works author authors researcher researchers people
    person professor prof dr student students lab group team list show find tell first last latest newest oldest top
    count number reading timeline compare comparison versus vs similar related hi hello hey thanks thank yes help ok okay
    published publish publishes wrote write writes written does did work works study studies meant mean sorry same both together
    phone email address venue venues conference journal year years topic topics interests interest research
    january february march april june july august september october november december monday university institute""".split()
)


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
        for match in _UNKNOWN_CHINESE.finditer(question.text):
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
                ids = set(look_up(gram))
                if ids:
                    self._add(question, gram[0].start, gram[-1].end, ids, assumed=look_up == self._typo)

    def _joined(self, question: Question, gram: list[Word]) -> bool:
        gaps = [question.text[one.end : other.start] for one, other in zip(gram, gram[1:], strict=False)]
        if all(_BETWEEN_NAME_WORDS.fullmatch(gap) for gap in gaps):
            return True
        reversed_name = len(gram) == 2 and gram[0].folded in self.directory.by_family_name
        return reversed_name and bool(_REVERSED_GAP.fullmatch(gaps[0]))

    def _plausible(self, gram: list[Word]) -> bool:
        """Written like a name, or at least not made of ordinary words only."""
        if gram[0].capitalised and gram[-1].capitalised:
            return not all(word.folded in FUNCTION_WORDS or word.folded in _SCAFFOLD for word in gram)
        return not all(self._ordinary(word) for word in gram)

    def _ordinary(self, word: Word) -> bool:
        return word.folded in FUNCTION_WORDS or word.folded in _SCAFFOLD or self.is_common(word.folded)

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
        if len(gram) > 4 or any(word.folded in FUNCTION_WORDS or word.folded in _SCAFFOLD for word in gram):
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
        if word.folded in _SCAFFOLD or (word.folded in FUNCTION_WORDS and not (run and word.capitalised)):
            return False
        if any(character.isupper() for character in word.text[1:]) and len(word.text) > 1:
            return False
        if run and not _BETWEEN_NAME_WORDS.fullmatch(question.text[run[-1].end : word.start]):
            return False
        if run and run[0].capitalised != word.capitalised:
            return False
        return word.capitalised or not self._ordinary(word)

    def _take_unknown_run(self, question: Question, run: list[Word]) -> None:
        if not 1 <= len(run) <= 4:
            return
        before = question.text[: run[0].start]
        titled = bool(_TITLES.search(before))
        cued = (
            titled
            or bool(_CUE_BEFORE.search(before))
            or bool(_POSSESSIVE.match(question.text[run[-1].end :]))
        )
        strongly = (
            titled
            or bool(_STRONG_CUE_BEFORE.search(before))
            or bool(_POSSESSIVE.match(question.text[run[-1].end :]))
        )
        strange = [word for word in run if not self._ordinary(word)]
        known = [word for word in run if self.directory.known_word(word.folded)]
        capitals = all(word.capitalised for word in run)
        if len(run) == 1:
            is_person = titled and bool(strange) and not known
        elif capitals:
            is_person = (
                (len(strange) == len(run) and (bool(known) or cued))
                or (strongly and len(strange) > 0)
                or (titled)
            )
        else:
            is_person = (
                len(run) <= 3
                and len(strange) == len(run)
                and (len(known) == len(run) or bool(_ASKS_WHO.search(before)))
            )
        if is_person:
            self._add(question, run[0].start, run[-1].end, ())

    def _take_single_words(self, question: Question) -> None:
        for word in question.words:
            if not question.free(word.start, word.end) or len(word.folded) < 2:
                continue
            bearers = self.directory.by_word.get(word.folded)
            if not bearers or word.folded in FUNCTION_WORDS or word.folded in _SCAFFOLD:
                continue
            before, after = question.text[: word.start], question.text[word.end :]
            cued = bool(
                _STRONG_CUE_BEFORE.search(before) or _TITLES.search(before) or _POSSESSIVE.match(after)
            )
            if word.text.isupper() and len(word.text) > 1 and not cued:
                continue
            if self.is_common(word.folded) and not (cued and word.capitalised):
                continue
            if not word.capitalised and len(word.folded) < 4 and not cued:
                continue
            self._add(question, word.start, word.end, bearers)

    # --- what was found -------------------------------------------------------------------------

    def _add(
        self, question: Question, start: int, end: int, ids: Iterable[str], *, assumed: bool = False
    ) -> None:
        text = question.text[start:end]
        question.take(start, end, "PERSON")
        self.found.append(Found(self.mention(text, ids, certain=not assumed), start, end, assumed))

    def mention(self, text: str, ids: Iterable[str], *, certain: bool = True) -> PersonMention:
        """The record of a mention: the one meant where that is certain, all candidates, or who has a similar name.

        A name with a slip (`certain` is false) that fits several is nobody's, even where one of them has a page.
        """
        candidates = self.directory.best_first(ids)
        if not candidates:
            return PersonMention(text=text, near=self.directory.near(fold(text).split()))
        members = [one for one in candidates if self.directory.bearers[one].member]
        one_member = members[0] if len(members) == 1 and certain else None
        meant = candidates[0] if len(candidates) == 1 else one_member
        return PersonMention(text=text, candidates=candidates, researcher_id=meant, ambiguous=meant is None)


def _key(gram: list[Word]) -> str:
    return " ".join(word.folded for word in gram)
