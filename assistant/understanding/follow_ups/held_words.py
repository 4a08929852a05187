"""To what people shown are held: to be of the lab, to have left or come, a position, a place, a page; read from the whole of a wording.

Only where nothing else is said: a word that is none of these, and does not build the question either, would be dropped.
"""

from __future__ import annotations

import re

from assistant.positions import FORMER, positions_in
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.people.membership import CURRENT, JOINED, LEFT

MEMBER, POSITION, PLACE = "member", "position", "place"
_ADDRESSES = frozenset(
    "homepage github scholar orcid linkedin twitter bluesky mastodon researchgate youtube email".split()
)
"""Facts of a person of which an address is the answer."""
_ADDRESS = re.compile(r"[A-Za-z-]+(?: (?:pages?|accounts?|profiles?|sites?))?")
_LAB = r"(?:the |your |this |that |our )?(?:own )?(?:(?:\w+ )?(?:lab|laborator(?:y|ies)|group|team|department|institute))"
_STILL = re.compile(
    rf"\b(?:still|currently|now|today|at the moment|presently|current)\b(?=.*\b(?:there|here|around|with you|members?|lab|group|team|you)\b)|\bcurrent (?:{_LAB} )?(?:members?|people)\b",
    re.I,
)
_LEFT = re.compile(
    r"\b(?:(?:has|have|had) )?(?:already )?(?:left|departed|moved on|gone)\b|\b(?:alumn\w+|alums?|ex-?members?|(?:former|past|previous)(?: members?| people)?)\b|\bno longer\b|\bnot\b.{0,20}\bany ?more\b",
    re.I,
)
_MEMBER = re.compile(
    rf"\b(?:in|at|of|from|with|part of|belongs? to|to) {_LAB}\b|\b(?:are|is|were|was) (?:yours|with you|your (?:own )?people)\b|\b(?:from|of|with) (?:you|yours)\b"
    rf"|\b(?:your |{_LAB} |own )+(?:own )?(?:members?|people|students|staff)\b|\bmembers?(?: of {_LAB})?\b|\b(?:lab|group|team)[- ]?mates?\b",
    re.I,
)
_JOINED = re.compile(
    r"\b(?:join|joins|joined|start|starts|started|came|arrived|began|come)\b(?: (?:in|since|before|after))?",
    re.I,
)
_PLACE = re.compile(
    r"\b(?:based |working |affiliated |employed |now |work |works )*(?:from|at|in|of|with)\s+(?:the )?(?P<place>[A-Z][\w.&'’-]*(?:\s+(?:(?:of|and|for|de|the)\s+)*[A-Z][\w.&'’-]*)*)"
)
_FRAME = frozenset(
    """and so but ok okay or then also now please well hm hmm oh a an the is are was were be been has have had do does did can could
    i you tell me say know there which what who whom whose any anyone anybody anyone's someone somebody some all one ones many how people person
    persons researcher researchers scientist scientists name names author authors co-author co-authors coauthor coauthors writers of
    them these those they it its that this on in at from with to behind among amongst paper article study work one's too as well
    listed above list already yet ever still currently year there's who's other others another else besides
    give show only just""".split()
)
_WORD = re.compile(r"[A-Za-z][\w'’-]*|\d+")


def held_to(parsed: Parsed, wording: str) -> tuple[str, str] | None:
    """To what the people are held, and its words; None where any word is left that says something else."""
    query = parsed.query
    positions = positions_in(_without(_MEMBER, wording)) - {FORMER}
    link = person_fact(parsed.masked)
    place = _PLACE.search(wording)
    if link in _ADDRESSES and not positions:
        said = next((one for one in _ADDRESS.findall(wording) if person_fact(one.lower()) == link), "")
        return (
            (str(link), said)
            if said and _is_frame(_plain(wording, said, "page", "account", "profile"))
            else None
        )
    if query.years is not None:
        match = _JOINED.search(wording)
        fits = match is not None and not positions and place is None
        rest = re.sub(
            r"\b(?:19|20)\d\d\b", " ", _plain(_without(_MEMBER, wording), match.group() if match else "")
        )
        return (JOINED, match.group() if match else "") if fits and _is_frame(rest) else None
    if place is not None and not positions and not _LEFT.search(wording):
        return (PLACE, place["place"]) if _is_frame(_plain(wording, place.group())) else None
    if positions:
        return _position(wording)
    for sort, pattern in ((LEFT, _LEFT), (CURRENT, _STILL), (MEMBER, _MEMBER)):
        if not pattern.search(wording):
            continue
        rest = _without(_MEMBER, _without(pattern, wording))
        rest = re.sub(
            r"\b(?:here|there|around|with you|lab|group|team|you|yours|your)\b", " ", rest, flags=re.I
        )
        return (sort, sort) if _is_frame(rest) else None
    return None


_SORTS_SAID = re.compile(
    r"\b(?:(?:ph\.?\s?d\.?|doctoral|master'?s?|m\.?sc|graduate|under-?graduate|bachelor'?s?|visiting|research|senior|junior|assistant|associate|full)[ -])?(?:students?|candidates?|post-?docs?(?:toral (?:researchers?|fellows?))?|professors?|fellows?|interns?|engineers?|programmers?|developers?|technicians?|lecturers?|scientists?|staff|faculty|visitors?|undergrad(?:uate)?s?|phds?|principal investigators?|pis?|leaders?|researchers?)\b",
    re.I,
)


_NOW = re.compile(r"\b(?:current(?:ly)?|still|now)\b", re.I)


def _position(wording: str) -> tuple[str, str] | None:
    """A position asked for, and nothing besides."""
    match = next((one for one in _SORTS_SAID.finditer(wording) if positions_in(one.group())), None)
    if match is None:
        return None
    standing = "former " if _LEFT.search(wording) else "current " if _NOW.search(wording) else ""
    rest = re.sub(
        r"\b(?:your|own|there|here|current(?:ly)?)\b",
        " ",
        _without(_MEMBER, _plain(wording, match.group())),
        flags=re.I,
    )
    rest = _without(_LEFT, rest)
    return (POSITION, f"{standing}{match.group().strip()}") if _is_frame(rest) else None


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(" ", text)


def _plain(text: str, *said: str) -> str:
    """The text without what was said."""
    for one in said:
        text = text.replace(one, " ") if one else text
    return text


def _is_frame(rest: str) -> bool:
    """Whether only words that build the question are left."""
    return all(word.lower().replace("’", "'") in _FRAME for word in _WORD.findall(rest))
