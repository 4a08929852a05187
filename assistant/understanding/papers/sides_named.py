"""The two papers that a comparison sets side by side, each said in any words that fit one title alone.

The wording of a comparison tells where each side begins and ends; the stored titles tell which paper it is. A side that is written
as a name and stands in no stored text is a paper that is not stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.library import Library
from assistant.text import fold
from assistant.text.words import content_words, stem
from assistant.understanding.language.naming import Named
from assistant.understanding.language.question import Question
from assistant.understanding.papers.meant_papers import meant_papers

_TAKEN = "\ue000"
"""Stands for every letter that was taken for the name of a paper."""
_OTHER = "\ue001"
"""The same for what was taken for anything else."""
_SIDE = r"(?:[^,.?!;:]|:(?!\s)){3,90}?"
_TO = r"(?:and|or|with|to|from|against|versus|vs\.?|than)"
_DIFFERS = r"(?:differ\w*|compar\w+|contrast\w*|relate[sd]?|diverge\w*|distinguish\w*|separat\w+|apart)"
_COMPARISONS = tuple(
    re.compile(pattern.replace("ONE", f"(?P<one>{_SIDE})").replace("OTHER", f"(?P<other>{_SIDE})"), re.I)
    for pattern in (
        rf"\b(?:between|common to|comparing|compare|contrast|relate|distinguish|separates?|tell) ONE (?:apart )?{_TO} OTHER(?:\W*$|[,;?.]| (?:apart|in terms|on|when|with respect|as (?:to|regards))\b)",
        rf"\b(?:do|does|did|are|is|can|could) ONE (?:and|or) OTHER (?:{_DIFFERS}|have in common|share\b|build on|have anything|resemble|related|similar|different)",
        rf"\b(?:does|do|did|is|are|was|were|what makes) ONE (?:any |so |very |much )?(?:{_DIFFERS}|different|published|released|better|newer|older|more recent|build\w*|based|extend\w*|improve\w*|a (?:successor|version|follow-?up)|the same) ?(?:{_TO}|on|upon|over|of|before|after|as|earlier than|later than)? OTHER(?:\W*$|[,;?])",
        r"^\W*ONE (?:vs\.?|versus|or|and|against|compared (?:to|with)) OTHER\s*(?:[,:;?.–—]|-\s|\W*$)",
        r"\b(?:which|what)\b[^,:?]*[,:] ?(?:the )?ONE (?:or|vs\.?|versus) OTHER\W*$",
        r"\b(?:distinguishes|separates|sets|divides) ONE (?:apart )?(?:from|and) OTHER\W*$",
    )
)
_NO_SIDE = re.compile(
    rf"{_OTHER}|^\W*(?:early |late |mid-?)?(?:19|20)\d\ds?\W*$|\b(?:what|which|when|where|who|whom|whose|how|why|is|are|was|were|does|do|did|has|have|had)\b",
    re.I,
)
"""`Where and when was PAPER published`, `was PAPER published before 2020`: sets nothing side by side."""
_LEADING = re.compile(
    r"^(?:(?:the|that|this|your|their|an?|both|either|first|second|other|main|key|central|core|ideas?|approach(?:es)?|methods?|techniques?|contributions?|goals?|papers?|work|works|study|studies|one|ones|of|in|on|about|behind)\s+)+",
    re.I,
)
_ENDING = re.compile(
    r"(?:['’]s?)?(?:\s+(?:papers?|work|works|method|methods|approach|approaches|model|models|study|studies|ones?|article|framework|technique))*$",
    re.I,
)
_COINED = re.compile(r"[a-z][A-Z]|[A-Z]\w*-[A-Z]|[A-Za-z]\d")
"""`CoPE`, `Self-RAG`: a name, though in small letters it may be a word."""
_BESIDE = re.compile(
    rf"(?:(?P<one>[\w²³+-]+)(?:['’]s)?,? (?:and|or|vs\.?|versus) {_TAKEN}+)|(?:{_TAKEN}+(?:['’]s)?,? (?:and|or|vs\.?|versus) (?P<other>[\w²³+-]*[\w²³+]))"
)
"""A word beside the name of a paper: `SparseD or FlashBlurb`."""
_LISTED = re.compile(
    rf"(?:^|[\s(])(?P<one>[\w²³+-]*[\w²³+]),? (?:and |or )?{_TAKEN}+|{_TAKEN}+,(?: and| or)? (?P<other>[\w²³+-]*[\w²³+])"
)
"""The same in a list: `FlashBlurb, SparseD and WorldCache`."""
_FEW = 3
"""Papers that may hold a word which tells one paper from others."""


def take_sides(question: Question, library: Library) -> tuple[Named, str]:
    """The papers of a comparison that nothing else named, marked `PAPER`; and the name of a side that is not stored."""
    for one, other in _sides(question):
        sides = [side for side in (one, other) if not _is_taken(question, side)]
        if len(sides) == 2 and not _may_be_papers(question, sides):
            continue
        meant = [_meant(question.text[start:end], library) for start, end in sides]
        if not sides:
            return [], ""
        if all(meant) and len(set(meant)) == len(meant):
            for start, end in sides:
                question.take(start, end, "PAPER")
            return [(side[0], (paper_id or "",)) for side, paper_id in zip(sides, meant, strict=True)], ""
        if len(sides) == 1 and (name := _unknown(question.text[slice(*sides[0])], library)):
            question.take(*sides[0], "")
            return [], name
    return [], unknown_beside(question, library, _BESIDE)


def unknown_beside(question: Question, library: Library, joints: re.Pattern[str] | None = None) -> str:
    """The name of no stored paper that stands beside the name of one, or in a list of several, whatever is asked of them."""
    marked = _with_marks(question)
    for match in (
        one for joint in ((joints,) if joints else (_BESIDE, _LISTED)) for one in joint.finditer(marked)
    ):
        side = "one" if match["one"] else "other"
        if question.free(*match.span(side)) and (name := _unknown(match[side], library)):
            question.take(*match.span(side), "")
            return name
    return ""


def _with_marks(question: Question) -> str:
    """The question with a mark for every letter that was taken."""
    text = question.text
    for start, end, label in question.taken:
        text = text[:start] + (_TAKEN if label == "PAPER" else _OTHER) * (end - start) + text[end:]
    return text


def _sides(question: Question) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the two sides of the question's comparison stand, for every way it can be read as one."""
    text = _with_marks(question)
    for pattern in _COMPARISONS:
        for match in pattern.finditer(text):
            sides = [_cut(text, *match.span(side)) for side in ("one", "other")]
            if all(start < end and not _NO_SIDE.search(text[start:end]) for start, end in sides):
                yield sides[0], sides[1]


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """A side without the words that only lead to it or follow it."""
    if leading := _LEADING.match(text[start:end]):
        start += leading.end()
    ending = _ENDING.search(text[start:end])
    return start, start + ending.start() if ending and ending.start() else end


def _is_taken(question: Question, side: tuple[int, int]) -> bool:
    return not question.free(*side)


def _may_be_papers(question: Question, sides: list[tuple[int, int]]) -> bool:
    """Whether two sides of which none is named yet are written or spoken of as papers, and not as topics."""
    said = [question.text[start:end] for start, end in sides]
    spoken = re.search(
        r"\b(?:papers?|articles?|works?|studies|study|methods?|approaches)\b", question.text, re.I
    )
    return bool(spoken) or all(any(word[:1].isupper() for word in one.split()) for one in said)


def _meant(side: str, library: Library) -> str | None:
    """The one paper whose title begins with what is said, or alone has every word of it."""
    folded = " ".join(next(iter(library.acronyms.meanings(word)), word) for word in fold(side).split())
    if not folded:
        return None
    said = folded.split()
    begun = {one for title, ids in library.titles.items() if _begins(title.split(), said) for one in ids}
    if len(begun) == 1 and len(said) > 1:
        return next(iter(begun))
    stems = {stem(word) for word in content_words(folded)}
    rare = any(0 < library.document_frequency[one] <= _FEW for one in stems)
    titled = library.title_index.titled(stems) if rare or len(stems) > 1 else None
    if titled or len(stems) < 2:
        return titled
    meant = meant_papers(side, "", library)
    return meant[0] if len(meant) == 1 else None


def _begins(title: list[str], said: list[str]) -> bool:
    """Whether a title begins with words, some of which may be initials of its own: `Cross-Image Relational KD`."""
    place = 0
    for word in said:
        following = title[place : place + len(word)]
        if title[place : place + 1] == [word]:
            place += 1
        elif len(word) > 1 and "".join(one[0] for one in following) == word:
            place += len(word)
        else:
            return False
    return True


def _unknown(side: str, library: Library) -> str:
    """A side that is a single name no stored text has: `FlashBlurb`; nothing where it may be anything else."""
    words = side.strip(" \"'“”‘’()").split()
    if len(words) != 1 or not any(letter.isupper() or letter.isdigit() for letter in words[0][1:]):
        return ""
    name = fold(words[0])
    everyday = library.is_everyday(words[0].casefold()) and not _COINED.search(words[0])
    return "" if everyday or _is_told(name, library) else words[0]


def _is_told(name: str, library: Library) -> bool:
    """Whether a stored text has a folded name."""
    if " " not in name:
        return bool(library.document_frequency[stem(name)])
    return any(f" {name} " in f" {fold(f'{paper.title} {paper.abstract}')} " for paper in library.papers)
