"""A title that a question names and no stored paper has: `Do you have 'Attention Is All You Need'?`

It is told from a topic by how it is written, in quotation marks or in the capitals of a title, and by what stands around it. A
phrase that stands in the stored texts is a topic all the same.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Query
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS, content_words
from assistant.understanding.constraints.venues_written_out import overlaps, venues_written_out
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.naming import Named, asked_as_paper, asked_as_topic
from assistant.understanding.language.question import Question

_QUOTED = re.compile(
    r"[\"“”«]([^\"“”«»]{8,250})[\"“”»]|(?<!\w)['‘]([^'‘’]{8,250}(?:['’]s [^'‘’]{1,200})?)['’](?!\w)"
)
_HELD = re.compile(r"\b(?:do|have|has|got|is|are|hold|store[ds]?|contain|include[ds]?|know)\b.{0,25}$", re.I)
"""Asks before a title whether it is there."""
_ASKED_FOR = re.compile(
    r"^\W*(?:is|are|have you(?: got)?|do you (?:have|know|hold))(?: the)?(?: paper)?\W*$", re.I
)
_IN_STORE = re.compile(
    r"^\W*(?:(?:paper )?(?:among|in (?:here|there|your|the|this)|stored|available|listed|included|present|here)\b|paper\W*$)",
    re.I,
)
"""What stands around a title of which it is asked whether it is stored."""
_OF_ONE_PAPER = re.compile(
    r"\b(?:authors?|writers?|first author|abstract|citations?) (?:of|behind) (?:the )?(?:paper |article )?(?:titled |called |named )?\W*$"
    r"|\bwho (?:wrote|authored|published) (?:the )?(?:paper |article )?(?:titled |called |named )?\W*$",
    re.I,
)
"""What is asked of one paper, right before its title: `who are the authors of Deep Residual Learning for ...?`"""
_MISQUOTED = 0.75
_RUN = re.compile(r"(?:[A-Z][\w'’-]*|\d[\w-]*)(?:(?:: | - |, | )(?:[A-Z][\w'’-]*|\d[\w-]*|(?:a|an|and|as|at|by|for|from|in|is|of|on|or|the|to|via|with|you)\b))+")  # fmt: skip
_LEAST, _LEAST_CAPITALS = 3, 2
"""Words of a title, and those of them with a capital."""
_PLURAL = re.compile(r"^\W*(?:\w+ )?(?:papers?|publications?|articles?|works?|people|researchers?|experts?|group|lab)\b", re.I)  # fmt: skip


def take_missing_title(question: Question, named: Named, library: Library) -> str:
    """The title that is named and not stored, marked as understood; an empty string where none is.

    A stored title of which a part stands among the words quoted is not the one that is meant, and is no longer named.
    """
    for match in _QUOTED.finditer(question.text):
        title = match.group(1) or match.group(2)
        inside = [one for one in question.taken if match.start() <= one[0] < match.end()]
        if inside and not (_has_capitals(title.split()) and _covered(title, inside, question) < _MISQUOTED):
            continue
        question.taken = [one for one in question.taken if one not in inside]
        if _is_named(title, match.span(), question, library):
            named[:] = [one for one in named if not match.start() <= one[0] < match.end()]
            question.take(*match.span(), "")
            return title.strip(" .,?!")
        question.taken += inside
    return "" if named else _in_capitals(question, library, framed=True)


def take_title_in_capitals(question: Question, library: Library) -> str:
    """A title without quotation marks that its capitals tell, where no names of people and papers stand."""
    return _in_capitals(question, library, framed=False)


def _in_capitals(question: Question, library: Library, *, framed: bool) -> str:
    venues: list[tuple[int, int]] | None = None
    for match in _RUN.finditer(question.text):
        title = _without_ends(match.group())
        start = match.start() + match.group().index(title)
        if _is_named(title, (start, start + len(title)), question, library, framed=framed):
            venues = venues_written_out(question, library) if venues is None else venues
            if overlaps((start, start + len(title)), venues):
                continue
            question.take(start, start + len(title), "")
            return title
    return ""


def still_missing(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And who wrote it?`, behind a title that is not stored: still of that title, and not of the nearest offered."""
    query, before = parsed.query, talk.query
    own = query.people or query.paper_ids or query.topic or query.years or query.venues
    if before is None or not before.title or own or parsed.references.ordinal is not None:
        return None
    if query.kind.is_talk or not parsed.references.paper:
        return None
    return before.model_copy(update={"language": query.language})


def _covered(title: str, inside: list[tuple[int, int, str]], question: Question) -> float:
    """The share of a quoted title's words of substance that were taken for a stored one."""
    said = len(content_words(title))
    return sum(len(content_words(question.text[start:end])) for start, end, _ in inside) / max(said, 1)


def _is_named(
    title: str, span: tuple[int, int], question: Question, library: Library, *, framed: bool | None = None
) -> bool:
    """Whether words are meant as the title of one paper and stand in no stored text.

    `framed`: without quotation marks, told by what stands around (True) or by the words themselves (False).
    """
    before, after = question.text[: span[0]], question.text[span[1] :]
    words = title.split()
    if len(words) < _LEAST or not question.free(*span) or asked_as_topic(before) or _PLURAL.match(after):
        return False
    if framed is None:
        asked = asked_as_paper(before, after) or bool(_HELD.search(before))
        named = _has_capitals(words) or (len(words) > _LEAST and asked)
    else:
        small = any(word.islower() for word in f"{before} {after}".split())
        stored = bool(_ASKED_FOR.search(before) and _IN_STORE.match(after))
        named = _has_capitals(words) and (
            (len(words) > _LEAST and bool(_OF_ONE_PAPER.search(before)))
            or (small and (stored if framed else _joins(words)))
        )
    return named and not _in_a_text(title, library)


def _has_capitals(words: list[str]) -> bool:
    """Whether words are written as those of a title: every one of substance with a capital."""
    telling = [word for word in words if fold(word) not in FUNCTION_WORDS and word[:1].isalpha()]
    return len(telling) >= _LEAST_CAPITALS and all(word[:1].isupper() for word in telling)


def _joins(words: list[str]) -> bool:
    """Whether words are more than a name: a colon in them, or words with a capital that elsewhere have none."""
    return any(
        word.endswith(":") or (word[:1].isupper() and fold(word) in FUNCTION_WORDS) for word in words[1:-1]
    )


def _without_ends(run: str) -> str:
    """A run of capitals without the words at its ends that only ask: `Is Attention Is All You Need here?`."""
    words = run.split()
    if (
        fold(words[0]) in FUNCTION_WORDS
        and len(content_words(run)) > 1
        and fold(words[0]) not in ("the", "a", "an")
    ):
        words = words[1:]
    while words and words[-1].islower():
        words = words[:-1]
    return " ".join(words).rstrip(" :,-")


def _in_a_text(title: str, library: Library) -> bool:
    """Whether the words stand side by side in a stored text."""
    folded = fold(title)
    return any(folded in fold(f"{paper.title} {paper.abstract}") for paper in library.papers)
