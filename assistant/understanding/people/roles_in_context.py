"""The parts of people where more than their names' order tells them: whose place it is, who is compared, who wrote jointly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import PersonMention, QueryKind
from assistant.records.author_places import AuthorPlace
from assistant.understanding.constraints.author_positions import place_said
from assistant.understanding.constraints.company import asks_who_else, company_on_papers
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import Shape
from assistant.understanding.people.people import Found

_SIDE_BY_SIDE = re.compile(
    r"\s*(?:['’]s?)?\s*(?:,|/|&|\+|;|,?\s*(?:and|or|nor|than|vs\.?|versus|as well as|as opposed to|compared (?:to|with)|和|与|跟|、|或|还是)(?:\s+(?:also|rather|else))?)\s*(?:(?:with|by|of|on|either|both|those)\s+)*",
    re.I,
)
"""Between names that stand in one list, or are weighed against each other."""
_NAMED_BEHIND = re.compile(
    r"\s*(?:(?:is|was|being|of it is|named|called|should be|must be)\s+|[:=(,]\s*)?", re.I
)
"""Between a place and who stands there: `with last author A`, `whose first author is A`."""
_OF_THEIRS = re.compile(rf"\s*['’]s?\s+(?:\w+\s+){{0,2}}{PAPERS}\b", re.I)
_OF_THEM = re.compile(r"\b(?:of|on|in|for|among|by)\s*$", re.I)
_EITHER = re.compile(
    r"\b(?:each(?! other)|respectively|separately|individually|either|vs|versus|compared?)\b", re.I
)
_LISTS = (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.TIMELINE)
_WEIGHED = re.compile(
    r"\b(?:more|most|fewer|fewest|less|least|often|frequent\w*|compar\w+|each(?! other)|respectively|separately|rank\w*|sort\w*|order\w*|higher|larger|bigger|greater|than)\b|更多|更少|最多|最少|比较"
)
_COMPANY_OF = re.compile(
    r"\b(?:with|alongside|beside|(?:co-?[ -]?(?:author\w*|writer|worker)|collaborat\w+|partner|colleague) (?:of|to|for))\s*$|(?:和|与|跟|同)\s*$",
    re.I,
)
"""Before whoever the others wrote with."""
_OF_NUMBERS = re.compile(rf"\b(?:numbers?|counts?|how many|how often|{PAPERS})\b")


@dataclass(frozen=True)
class Parts:
    """Whose papers are asked for, who must be an author as well, and what is asked of them if that is another thing."""

    people: tuple[PersonMention, ...]
    coauthors: tuple[PersonMention, ...]
    position: AuthorPlace | None = None
    """The place of the first of the people, where the co-author is said to have another."""
    beside_at: AuthorPlace | None = None
    compares: bool = False
    """The people are counted side by side: how many papers each has with the co-authors."""


def parts_in_context(
    question: Question,
    found: Sequence[Found],
    shape: Shape,
    people: Sequence[PersonMention],
    coauthors: Sequence[PersonMention],
) -> Parts:
    """The parts that `assistant.understanding.people.roles` gave, unless the question tells others."""
    named = (*people, *coauthors)
    given = Parts(tuple(people), tuple(coauthors))
    if len(named) < 2:
        return given
    masked = question.masked()
    of_one = shape.kind is QueryKind.COAUTHORS and shape.group_by is None
    if of_one and (asks_who_else(masked) or company_on_papers(masked)):
        return Parts(named[:1], named[1:])
    if len(named) > 2 and (weighed := _weighed(question, found, shape)):
        beside = tuple(one for one in named if one not in weighed)
        return Parts(weighed, beside, compares=True) if len(beside) == 1 else given
    if shape.kind in _LISTS and shape.group_by is None and (two := _two_places(question, found)):
        (one, place), (other, beside_at) = two
        rest = tuple(each for each in named if each not in (one, other))
        return Parts((one,), (other, *rest), position=place, beside_at=beside_at)
    if shape.kind in _LISTS and shape.group_by is None and (holder := _holder(question, found)) in named:
        return Parts((holder,), tuple(one for one in named if one != holder))
    return given


_PLACE_OF_PERSON = re.compile(r"\bPERSON(?: \w+){0,3} POSITION\b")


def with_their_place(
    masked: str, people: Sequence[PersonMention], coauthors: Sequence[PersonMention]
) -> tuple[tuple[PersonMention, ...], tuple[PersonMention, ...]]:
    """`And with B as last author?`, asked of A's papers: the place is B's, so B's papers are asked for, with A."""
    if people and coauthors and _PLACE_OF_PERSON.search(masked):
        return tuple(coauthors[-1:]), (*people, *coauthors[:-1])
    return tuple(people), tuple(coauthors)


def _holder(question: Question, found: Sequence[Found]) -> PersonMention | None:
    """Who stands at the place asked for: whoever is named last before it, or right behind it; None where that is a list of names."""
    place = next((one for one in sorted(question.taken) if one[2] == "POSITION"), None)
    if place is None or _EITHER.search(question.text):
        return None
    before = [one for one in found if one.end <= place[0]]
    behind = [one for one in found if one.start >= place[1]]
    if behind and _named_there(question.text, place[1], behind[0]):
        return behind[0].mention
    at = before[-1] if before else behind[0] if behind else None
    if at is None:
        return None
    index = found.index(at)
    gaps = [
        question.text[one.end : other.start]
        for one, other in zip(
            found[index - 1 : index + 1] if index else (), found[index : index + 1], strict=False
        )
        if one is not other
    ] + [question.text[at.end : one.start] for one in found[index + 1 : index + 2]]
    return None if any(_SIDE_BY_SIDE.fullmatch(gap) for gap in gaps) else at.mention


def _two_places(
    question: Question, found: Sequence[Found]
) -> tuple[tuple[PersonMention, AuthorPlace], tuple[PersonMention, AuthorPlace]] | None:
    """Two people with a place each: `A as first and B as last author`."""
    held: dict[PersonMention, AuthorPlace] = {}
    for start, end, label in sorted(question.taken):
        place = place_said(question.text[start:end]) if label == "POSITION" else None
        before = [one for one in found if one.end <= start]
        behind = [one for one in found if one.start >= end]
        if place is None:
            continue
        if behind and _named_there(question.text, end, behind[0]):
            held.setdefault(behind[0].mention, place)
        elif before:
            held.setdefault(before[-1].mention, place)
    if len(held) != 2 or len(set(held.values())) != 2:
        return None
    one, other = held.items()
    return one, other


def _named_there(text: str, end: int, person: Found) -> bool:
    """Whether the place is that of the person named right behind it, and not one on that person's papers."""
    gap = text[end : person.start]
    if not _NAMED_BEHIND.fullmatch(gap) or _OF_THEIRS.match(text, person.end):
        return False
    return not _OF_THEM.search(text[:end]) and not _OF_THEM.search(gap)


def _weighed(question: Question, found: Sequence[Found], shape: Shape) -> tuple[PersonMention, ...]:
    """The people of whom it is asked who has more papers with a further one; none where nobody is so compared."""
    masked = question.masked()
    grouped = shape.group_by == "person" or shape.kind is QueryKind.COAUTHORS
    if not _WEIGHED.search(masked) or not (
        grouped or (shape.kind is QueryKind.COMPARE and _OF_NUMBERS.search(masked))
    ):
        return ()
    lists: list[list[Found]] = []
    for one in found:
        gap = question.text[lists[-1][-1].end : one.start] if lists else ""
        if lists and _SIDE_BY_SIDE.fullmatch(gap):
            lists[-1].append(one)
        else:
            lists.append([one])
    several = [each for each in lists if len(each) > 1]
    if len(lists) == 1 and len(lists[0]) > 2:  # "who has more papers with C, A or B?"
        first = _COMPANY_OF.search(question.text[: found[0].start])
        return tuple(one.mention for one in found[1:]) if first else ()
    if len(several) == 1:
        return tuple(one.mention for one in several[0])
    company = [one for one in found if _COMPANY_OF.search(question.text[: one.start])]
    if several or len(company) != 1:
        return ()
    return tuple(dict.fromkeys(one.mention for one in found if one is not company[0]))
