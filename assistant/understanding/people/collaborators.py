"""Whether somebody is one of those a lab works with: `A - member or outside collaborator?`, `Is A one of your partners?`.

Whoever asks `A's collaborators` wants co-authors; where a page states what A is to the lab, `is A a collaborator` is told by it.
"""

from __future__ import annotations

import re

from assistant.records import FactKind, Researcher

_ONE = r"(?:collaborator|partner|collaborating \w+|one of (?:the|your|their|its) (?:[\w-]+ ){0,2}(?:collaborators|partners))\b(?! of (?!(?:yours|theirs|the (?:lab|group|team)|your|this)\b))(?!['’])"
_IS = r"\b(?:is|was|isn['’]t|wasn['’]t)\s+(?:it (?:true|right) that\s+)?"


def asks_collaborator(text: str, name: str, person: Researcher) -> bool:
    """Whether a message asks of somebody whether they are a collaborator of the lab, and a page states what they are."""
    if not name or not any(one.kind is FactKind.POSITION for one in person.facts):
        return False
    named = re.escape(name)
    return bool(
        re.search(rf"{_IS}{named}(?!['’]s)[^.?!]*\b{_ONE}", text, re.I)
        or re.search(rf"{named}\s*(?:,|:|[–—-]|\bis\b|\bwas\b)[^.?!]*\b{_ONE}", text, re.I)
    )
