"""A question being read: its words, and which of them are already understood.

Recognisers run one after another (papers, people, years, venues, ...). Each takes the words it understands by
replacing them with a label such as `PERSON`, so that later patterns see the shape of the question and what is left
over is the topic.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.text import fold
from assistant.understanding.language.languages import Translated
from assistant.understanding.language.shape import Shape

_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_PARTICLE = re.compile(r"[的吗呢了是有]")
_PRONOUNS = {"PAPER": "it", "PERSON": "they"}
MAX_CHARACTERS = 1000
"""What is read of a question; the rest is left out, and the answer says so."""


@dataclass(frozen=True)
class Word:
    """One word of the question with its place; `folded` is for comparing."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


@dataclass
class Question:
    """The question's text and the spans taken so far, each with its label."""

    text: str
    taken: list[tuple[int, int, str]] = field(default_factory=list)
    asked_from: int = 0
    """Where what leads up to the question ends."""
    typed: str = ""
    """The text before its characters and words were made those that are read."""
    translated: Translated | None = None
    """How it was put into English word by word, where it was."""
    told: Shape | None = None
    """What it asks for, where a story that was told before it says so."""

    def __post_init__(self) -> None:
        self.words = [
            Word(match.group(), fold(match.group()).replace(" ", ""), match.start(), match.end())
            for match in _WORD.finditer(self.text)
            if not (
                match.group() in ("s", "S") and self.text[match.start() - 1 : match.start()] in ("'", "’")
            )
        ]

    @property
    def is_chinese(self) -> bool:
        """Whether the question itself (not only a name in it) is in Chinese."""
        rest = self.masked()
        characters, latin = len(_CJK.findall(rest)), len(re.findall(r"[a-z]{2,}", rest))
        if not characters and not latin:  # all of it is understood: `自旋系统那篇`
            return any(
                _CJK.search(self.text[start:end]) for start, end, label in self.taken if label != "PERSON"
            )
        # One character is enough where nothing else is said: `PAPER 呢`.
        least = 2 if latin and not _PARTICLE.search(rest) else 1
        return characters * 2 >= latin and characters >= least

    def free(self, start: int, end: int) -> bool:
        """Whether nothing has been taken between two places."""
        return all(end <= first or start >= last for first, last, _ in self.taken)

    def take(self, start: int, end: int, label: str) -> None:
        """Mark the text between two places as understood."""
        self.taken.append((start, end, label))

    def masked(self, *, lower: bool = True) -> str:
        """The question (in lower case, unless told otherwise), every taken span replaced by its label."""
        parts, place = [], 0
        text = self.text.lower() if lower and len(self.text.lower()) == len(self.text) else self.text
        for start, end, label in sorted(self.taken):
            parts += [text[place:start], f" {label} " if label else " "]
            place = end
        parts.append(text[place:])
        joined = "".join(parts).replace("’", "'")
        return re.sub(r"\s+", " ", joined).strip()

    def labelled(self) -> str:
        """The question in small letters with its labels, and all that was taken without one as it stands."""
        told = [one for one in self.taken if one[2]]
        return Question(self.text, taken=told).masked()

    def worded(self) -> str:
        """The question as written, with pronouns for the papers and people that were taken from it."""
        parts, place = [], self.asked_from
        for start, end, label in sorted(one for one in self.taken if one[0] >= self.asked_from):
            parts += [self.text[place:start], _PRONOUNS.get(label, self.text[start:end])]
            place = end
        return "".join([*parts, self.text[place:]]).strip()

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match of a pattern in the text that overlaps nothing taken."""
        return next(
            (match for match in pattern.finditer(self.text) if self.free(match.start(), match.end())), None
        )

    def take_first(self, pattern: re.Pattern[str], label: str) -> re.Match[str] | None:
        """The same match, marked as understood."""
        match = self.search(pattern)
        if match is not None:
            self.take(*match.span(), label)
        return match


def span_said(match: re.Match[str]) -> tuple[int, int]:
    """The span of the group that matched, or of the whole match."""
    index = next((number for number, text in enumerate(match.groups(), 1) if text), 0)
    return match.span(index)
