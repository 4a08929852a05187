"""The parts that the people in a question play: whose papers are asked for, and who must be an author as well."""

from __future__ import annotations

import re

from assistant.records import PersonMention, QueryKind
from assistant.understanding.constraints.company import on_one_paper, venues_of_joint
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import Shape
from assistant.understanding.people.people import Found
from assistant.understanding.people.people_related_by_papers import related

_WITH = re.compile(
    r"(?:\bw/|\b(?:with|alongside|together with|co-?(?:authored|written) (?:by|with)|jointly with|also by|and also))\s*(?:both\s+)?(?:(?:only|just|solely|exclusively|(?:nobody|no one|no-one|no other person|none)(?: else)? (?:but|except(?: for)?|besides|other than|apart from))\s+)?$|(?:和|与|跟|同)\s*$",
    re.I,
)
_JOINT = re.compile(
    r"^\s*(?:have |has |did |do |ever |both )*(?:together|jointly|both|in common|collaborat\w*|co-?(?:author|wr)\w*|joint)|^\s*,?\s*(?:was|is|were|are|being|also|as|on) (?:also )?(?:on it|on board|involved|part of it|among the authors|in the author list|(?:an? |the )?co-?authors?|aboard)\b|^\s*(?:合作|一起|共同|合著)",
    re.I,
)
_TOGETHER = re.compile(
    r"\b(?:together|jointly|joint|both|common|shared?|each other|one another|team\w* up|co-?(?:author|wr)\w*|collaborat\w*)\b|合作|共同|一起|和.*的论文",
    re.I,
)
_WRITING = re.compile(rf"\b(?:{PAPERS}|writ\w+|wrote|publish\w*|authors?|authored|by)\b|论文|文章|发表", re.I)
_APART = re.compile(
    r"\b(?:each(?! other)|respectively|separately|individually|either|or|versus|vs|compared?|than|same person|same)\b|各自?|分别|还是|或",
    re.I,
)
"""What keeps `A and B` from meaning the papers of both."""
_COORDINATED = re.compile(
    r"^\s*(?:['’]s?)?\s*(?:,|;|/|&|\+|and\b|or\b|nor\b|but\b|vs\b|versus\b|as well as\b|then\b|plus\b|than\b|to\b|和|与|跟|、|或|还是|，)|\b(?:and|or|by|than|versus|vs)\b\W*$",
    re.I,
)
"""Between names that stand side by side. Elsewhere the second is said of the first's papers: `which of A's papers is B on?`"""
_OF_PAPERS = re.compile(rf"\b{PAPERS}\b|论文|文章", re.I)
_AND = re.compile(r"^\s*(?:,|and|&|\+|-|–|,\s*and|和|与|、)\s*$", re.I)
_LAST_AND = re.compile(r"^\s*,?\s*(?:and|&|\+|-|–|和|与)\s*$", re.I)
_OR = re.compile(r"^\s*(?:or|,\s*or|vs\.?|versus|还是)\s*$", re.I)


def roles(
    question: Question, found: list[Found], shape: Shape
) -> tuple[list[PersonMention], list[PersonMention]]:
    """Whose papers are asked for, and who must be an author as well."""
    people: list[PersonMention] = []
    coauthors: list[PersonMention] = []
    seen: set[tuple[str, ...]] = set()
    together = bool(_TOGETHER.search(question.text)) or on_one_paper(question.masked())
    listed = shape.kind in (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.TIMELINE)
    of_joint = together or venues_of_joint(question.masked())
    joint_kinds = (listed or (shape.kind is QueryKind.VENUES and of_joint)) and shape.group_by != "person"
    enumerated = together or _is_enumerated(question, found)
    for index, one in enumerate(found):
        key = one.mention.candidates or (one.mention.text.casefold(),)
        if key in seen:
            continue
        seen.add(key)
        before = question.text[: one.start]
        gap = question.text[found[index - 1].end : one.start] if index else ""
        after = question.text[one.end :]
        joint = (
            joint_kinds
            and people
            and (_AND.match(gap) or len(found) == 2)
            and (
                together
                or (
                    enumerated
                    and _AND.match(gap)
                    and _WRITING.search(question.text)
                    and not _APART.search(question.text)
                )
            )
        )
        if (
            people
            and joint_kinds
            and (_WITH.search(before) or joint)
            and not _OR.match(gap.replace("and", ""))
        ):
            coauthors.append(one.mention)
        elif (
            people
            and joint_kinds
            and (
                _JOINT.match(after)
                or _said_of_papers(gap, question.text)
                or (len(found) == 2 and related(question.text, found[0], found[1]))
            )
        ):
            coauthors.append(one.mention)
        elif not people and _WITH.search(before) and joint_kinds and len(found) > 1:
            coauthors.append(one.mention)
        else:
            people.append(one.mention)
    if not people and coauthors:
        people, coauthors = coauthors[:1], coauthors[1:]
    return people, coauthors


def _said_of_papers(gap: str, text: str) -> bool:
    """Whether a second name is asked of the first one's papers."""
    return bool(_OF_PAPERS.search(gap)) and not _COORDINATED.search(gap) and not _APART.search(text)


def _is_enumerated(question: Question, found: list[Found]) -> bool:
    """Whether the names stand in a list that ends with `and`: `A, B and C`, not `A, B`."""
    gaps = [question.text[one.end : other.start] for one, other in zip(found, found[1:], strict=False)]
    return any(_LAST_AND.match(gap) for gap in gaps)
