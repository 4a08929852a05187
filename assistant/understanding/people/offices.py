"""Offices that people hold, as questions name them, and who holds one, is of a place or works on a topic."""

from __future__ import annotations

import re

from assistant.positions import FORMER, positions_in
from assistant.records import FactKind, Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation

OFFICE = (
    r"(?:students?(?!s)|candidate|post-?doc|post-?doctoral (?:researcher|fellow|associate)|professor|pi|p\.i\.|principal investigator|head|leader|director|boss|chair"
    r"|developer|programmer|engineer|analyst|technician|manager|administrator|secretary|assistant|intern|lecturer|scientist|fellow|alumnus|alumna|under-?grad(?:uate)?|visitor|ph\.?d|trainee)"
)
LAB = r"(?:\s+(?:of|in|at)\s+(?:the|this|your|our|that)\s+(?:\w+\s+)?(?:lab|group|team|department))"
VERB = r"(?:is|are|was|were|has|have|had|do|does|did|can|publish\w*|wrote|written|writes?|works?|worked|working|stud(?:y|ies|ied|ying)|supervis\w+|author\w*|collaborat\w*)"
WORD = rf"(?!(?:{VERB}|of|in|on|at|by|the|that|with|from|and|or|for|to|as|one|first|last|second|third|same|other|which|who|what)\b)[\w.'’-]+"
PLURAL = r"(?:students|candidates|post-?docs|professors|developers|programmers|engineers|analysts|technicians|managers|assistants|interns|lecturers|scientists|fellows|alumni|under-?grad(?:uate)?s|visitors|ph\.?ds|trainees)"
WHO_IS = re.compile(r"\b(?:who|which|what)(?:['’]s| is| was| are)?\s*$", re.I)


def holders(office: str, said: str, talk: Conversation, *, at_place: bool) -> tuple[str, ...]:
    """The ids of those who hold a position, are of a place or work on a topic."""
    if not said:
        query = Query(kind=QueryKind.PEOPLE, fact=FactKind.POSITION, topic=office)
    else:
        query = Query(kind=QueryKind.PEOPLE, topic=said, detail=office)
    found = talk.found(query)
    of_papers = any(one.paper_ids for one in found.ranked_people)
    if found.tentative or (at_place and of_papers and not found.facts):
        return ()  # a topic of papers, and no place
    return tuple(one.researcher_id for one in found.ranked_people)


def present(ids: tuple[str, ...], talk: Conversation) -> tuple[str, ...]:
    """Of several those who have not left, if any."""
    left = {one for one in ids for fact in talk.library.researcher(one).facts if fact.kind is FactKind.POSITION and FORMER in positions_in(fact.text)}  # fmt: skip
    return tuple(one for one in ids if one not in left) or ids


def one_of(ids: tuple[str, ...], talk: Conversation) -> str:
    """The name of the only one, or of the only one that the talk was about; empty where nobody or several may be meant."""
    spoken = tuple(one for one in ids if one in talk.spoken) if len(ids) > 1 else ids
    return talk.library.name(spoken[0]) if len(spoken) == 1 else ""
