"""People asked for by a role in the words of their pages: `how many honours students are among the alumni?`, `who is HDR PhD student?`.

Not a list of offices but what is stored says what a role is: a question is one for it where every word that does not only count,
ask or speak of the lab is a word of stated positions, and one stated position has them all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.library import Library
from assistant.positions import FORMER, positions_in
from assistant.records import FactKind, QueryKind
from assistant.understanding.membership import of_members
from assistant.understanding.people_asked import of_the_lab
from assistant.understanding.question import Question, Word
from assistant.understanding.shape import Shape
from assistant.words import stem, words

_ASKS = re.compile(
    r"\b(?:how many|number of|count|tally|headcount|who|whose|which|list|name|names|total)\b", re.I
)
_FRAME = frozenset(
    """how many number of count tally headcount total who whose which what list name names the a an your our their its this these those all any every each
    people person persons member members colleagues folks staff on in at of from by for with as to under among amongst within and or please tell me us give show say
    lab lab's labs group group's groups team team's page pages people's site website web roster section heading exactly precisely literally just only simply
    called titled entitled listed described given named classed counted marked registered labelled labeled shown recorded entered styled down put
    is are was were be being been have has had hold holds held carry carries bear bears do does did you we they there here it s re still already yet
    role roles title titles position positions job jobs status rank label labels whom that so far altogether currently current now today presently
    moment present former past ex once previously used alumni alumnus alumna alumnae alum alums left list's can could find see say says stated state states word words""".split()
)
_LEFT = re.compile(
    r"\b(?:alumn(?:i|us|a|ae)|alums?|former(?:ly)?|past|ex|once|used to|previously|left)\b", re.I
)
_NOW = re.compile(r"\b(?:currently|current|now|today|presently|at (?:the moment|present)|still)\b", re.I)
_LITERALLY = re.compile(
    r"\b(?:exactly|precisely|literally|just|only|simply)\b|[\"“”„«»]"
    r"|\b(?:title[sd]?|role|position|job title|label(?:l?ed)?|called|named|listed as|described as|given as|styled)\b",
    re.I,
)
_ANY_HOLDER = frozenset("student students researcher researchers fellow fellows people members".split())
"""What anybody is called who holds a position."""
EXACTLY = '"'
"""Around a role: the position must be stated in no other words."""
_LONGEST = 8
_SHORT = 3
"""Words of a position that is stated as no more than one."""


def role_asked(question: Question, library: Library) -> Shape | None:
    """The people of a stated role, where a question asks for them or how many they are; its words are taken. None where it does not."""
    text = question.text
    stated = _stated(library)
    if question.is_chinese or not stated or not _ASKS.search(text):
        return None
    known = frozenset().union(*stated)
    said = [one for one in question.words if one.folded not in _FRAME]
    if any(_root(one.folded) not in known for one in said):
        return None
    left = _LEFT.search(text) is not None
    if not said and re.search(r"\balum", text, re.I) and _counts_them(question):
        return Shape(QueryKind.PEOPLE, fact=FactKind.POSITION, topic="alumni")
    role = _run(said, question)
    if len(role) < len(said):
        return None
    if not _held(role, stated):  # "honours students", where they are listed as honours
        role = [one for one in role if one.folded not in _ANY_HOLDER]
    if not role or not _held(role, stated):
        return None
    wanted = frozenset(_root(one.folded) for one in role)
    begin, end = role[0].start, said[-1].end
    sort = text[begin : role[-1].end]
    if _LITERALLY.search(text) and wanted in {_bare(one) for one in stated}:
        sort = f"{EXACTLY}{sort}{EXACTLY}"
    if left and FORMER not in positions_in(sort):
        sort = f"former {sort}"
    elif _NOW.search(text):
        sort = f"current {sort}"
    question.take(begin, end, "")
    return Shape(QueryKind.PEOPLE, fact=FactKind.POSITION, topic=sort)


def _held(role: Sequence[Word], stated: Sequence[frozenset[str]]) -> bool:
    """Whether one stated position has all the words of a role."""
    wanted = frozenset(_root(one.folded) for one in role)
    return any(wanted <= one for one in stated)


def _counts_them(question: Question) -> bool:
    """Whether those who left are asked for in words that are read as nothing else."""
    masked = question.masked()
    return of_members(masked) is None and of_the_lab(masked) is None


def _root(word: str) -> str:
    """The stem of a word in the singular."""
    return stem(word[:-1] if len(word) > _SHORT and word.endswith("s") else word)


def _run(said: Sequence[Word], question: Question) -> list[Word]:
    """The words of a role, which stand side by side."""
    run: list[Word] = []
    for word in said:
        if run and re.search(r"[^\W_]", question.text[run[-1].end : word.start].replace("'s", "")):
            break
        run.append(word)
    return run


def _stated(library: Library) -> list[frozenset[str]]:
    """The stems of every position that pages state in few words."""
    return [
        frozenset(map(_root, told))
        for one in library.stated
        for fact in one.facts
        if fact.kind is FactKind.POSITION and len(told := words(fact.text)) <= _LONGEST
    ]


def _bare(stems: frozenset[str]) -> frozenset[str]:
    """The words of a position without what says that somebody left."""
    return stems - {_root(one) for one in ("alumni", "former")}


def stated_exactly(position: str, asked: str) -> bool:
    """Whether a position is stated in the words asked for and no others, but for what says that somebody left."""
    said = asked.partition(EXACTLY)[2].partition(EXACTLY)[0]
    return _bare(frozenset(map(_root, words(position)))) == frozenset(map(_root, words(said)))
