"""Degrees taken in the lab: `who finished a PhD in your group?` asks for its graduates, `who used to be an intern?` for former ones."""

from __future__ import annotations

import re

from assistant.positions import FORMER, GRADUATE, positions_in
from assistant.records import FactKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.cues import PEOPLE

_LEAD = r"^\W*(?:(?:and|so|hi|hello|please|tell me|do you know)\W+)*"
_WHO = rf"(?:(?P<many>how many(?: (?:of (?:you|your|the|these) )?{PEOPLE}| students)?)|who(?: all| else)?|(?:(?:which|who|any|did any|have any|has any)(?: one)? of (?:the|your) )?(?P<alumni>alumni|alums)|which (?:of (?:you|your|the) )?(?:{PEOPLE}|students)|(?:has|have|did) (?:any(?:one|body)|some(?:one|body)))"
_DEGREE = r"(?P<degree>ph\.?\s?d\.?|doctorate|doctoral degree|m\.?sc\.?|master['’]?s?|m\.?a\.?)(?: degrees?| thes[ie]s)?"
_HERE = r"(?:(?:in|at|from|with|within|of) (?:the|your|this|our) (?:\w+ )?(?:lab|group|team|laboratory)|here|there|with you)"
_FINISHED = re.compile(
    rf"{_LEAD}{_WHO}(?: (?:has|have|had|already|ever|here|actually|successfully))*"
    r" (?:finish\w*(?: with)?|complet\w+|done|did|got|gotten|gained|obtain\w*|earn\w*|taken?|took|received?|defend\w*|holds?|graduated?(?: with)?|left with|have|has)"
    rf" (?:(?:an?|the|their|his|her|his or her) )?{_DEGREE}(?:(?P<here> {_HERE})|(?!.* (?:at|from)\b))(?:\s*\(?(?:alumni|so far|already|until now|ever|to date|up to now)\)?)*\W*$",
    re.I,
)
_ONCE = re.compile(
    rf"{_LEAD}(?:who(?: all| else)?|which {PEOPLE}) (?:used to be|once was|was once|were once|has been|have been|was formerly) (?:here as )?(?:an? |the )?(?P<what>(?:[\w.'’-]+ ){{0,2}}?[\w.-]+?)(?: {_HERE})?\W*$",
    re.I,
)
_DOCTOR = re.compile(r"^(?:ph|doc)", re.I)


def graduates_asked(text: str, talk: Conversation) -> str:
    """The question for the graduates, or for those who left, in plain words; as it is where no page states any."""
    if (once := _ONCE.match(text)) is not None:
        what = once.group("what")
        plural = what if what.endswith("s") else f"{what}s"
        return f"Who are the former {plural}?" if positions_in(what) - {FORMER} else text
    match = _FINISHED.match(text)
    if match is None or not (match.group("here") or match.group("alumni")) or not _states_graduates(talk):
        return text
    degree = "PhD" if _DOCTOR.match(match.group("degree")) else "M.Sc."
    if match.group("many"):
        return f"How many {degree} graduates are there?"
    return f"Who are the {degree} graduates?"


def _states_graduates(talk: Conversation) -> bool:
    return any(
        fact.kind is FactKind.POSITION and GRADUATE in positions_in(fact.text)
        for one in talk.library.stated
        for fact in one.facts
    )
