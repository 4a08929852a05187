"""What a message says in passing of somebody it names: `A, your colleague from B University, ...`, `A (the postdoc in B)`, `your collaborator A`.

It describes the person named and nobody else, so the question is read without it. Where it is not what is stored of them, that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.library import Library
from assistant.positions import FORMER, positions_in
from assistant.records import FactKind, Researcher
from assistant.retrieval.fact_words import holds_words, stated_words
from assistant.text import fold
from assistant.understanding.people.offices import OFFICE, VERB

_NOUN = rf"(?:{OFFICE}|collaborator|partner|co-?[ -]?(?:author|worker)|colleague|friend|guy|person|man|woman|lady|chap|member|researcher|expert|alum)"
_DESCRIBED = rf"(?:the|that|your|our|my|an?|one of (?:the|your|our)|formerly|former)\s+(?:(?!(?:{VERB}|and|or|who|which|with)\b)[\w.'’-]+\s+){{0,4}}?{_NOUN}s?"
_RUN = r"[A-Z][\w&.’'-]*(?:\s+(?:(?:of|de|and|for|the)\s+)?[A-Z][\w&.’'-]*){0,4}"
_AT = r"(?:\s+(?:who\s+(?:is|was|works|worked|sits)\s+)?(?:from|at|in|of|over at|over in|based at|based in)\s+(?:the\s+)?"
_ANYWHERE = rf"{_AT}(?:(?P<place>{_RUN})|[\w&.’'-]+(?:\s+[\w&.’'-]+){{0,3}}?))?"
_NAME = r"(?P<name>[^\W\d_][\w’'-]*)"
_APPOSITION = re.compile(
    rf"{_NAME}\s*(?:(?P<bracket>\()|,|\s[–—-])\s*(?P<said>(?i:{_DESCRIBED}){_ANYWHERE})\s*(?:(?P<closed>\))|,|(?=\s[–—-]\s)|(?=[:?.;]))"
)
_BEFORE = re.compile(
    rf"\b(?i:your|our|the)\s+(?i:(?:external|outside|long-?time|close|former|research|regular)\s+)*(?i:collaborator|partner|colleague|co-?author)\s+(?={_NAME})"
)
"""A word of company before a name: nobody else is named by it."""
_LISTED = re.compile(
    rf"^(?P<lead>\W*(?:(?i:so|and|hi|hello|now|ok)\b\W*)*(?:(?:[^\W\d_][\w.’'-]*)\s+){{0,3}}?){_NAME}\s+(?i:(?:appears?|appeared|stands?|figures?|shows? up|turns? up|comes up|is|was)(?: (?:listed|mentioned|named|shown|also))*"
    r" (?:on|in|among) (?:your|the|their)(?: [\w-]+){0,3}? (?:page|list|site|web ?site|roster|directory|collaborators|partners|members|alumni|people)"
    r"(?:,? (?:as far as )?(?:i|if)(?:['’]m| am)? (?:think|believe|guess|understand|see|gather|suppose|remember|recall|not mistaken)(?: (?:rightly|correctly))?)?)\s*[,.;:–—-]\s*(?=\w)"
)
"""Somebody is said to stand on a page of the site before something is asked of them."""
_REST = 3
"""Words that a question has besides what is said in passing."""


def without_appositions(text: str, library: Library) -> str:
    """The message without what it only says in passing of those it names."""
    for met in reversed(list(_said_of(text, library))):
        rest = f"{text[: met.start('said')]} {text[met.end() :]}".replace(met["name"], " ")
        if len(re.findall(r"\w+", rest)) >= _REST:
            behind = text[met.end() :]
            text = f"{text[: met.end('name')]}{behind if behind[:1] in ':?.;' else f',{behind}' if _is_list(met, text) else behind}"
    listed = _LISTED.match(text)
    if listed is not None and _is_name(listed["name"], library):
        text = f"{text[: listed.end('name')]}, {text[listed.end() :]}"
    return _BEFORE.sub(lambda met: "" if _is_name(met["name"], library) else met.group(), text)


def _is_list(met: re.Match[str], text: str) -> bool:
    """Whether a comma has to stay behind the name: something else than the sentence follows it."""
    return not re.match(r"\s*(?:[–—-]|and\b|or\b|on\b|in\b|since\b|$)", text[met.end() :])


def told_otherwise(text: str, name: str, person: Researcher, library: Library) -> bool:
    """Whether a message says of somebody a place or a position that is not the one stated of them."""
    words = fold(name).split()
    return any(
        not _is_so(met, person) for met in _said_of(text, library) if words and fold(met["name"]) == words[-1]
    )


def _said_of(text: str, library: Library) -> Iterator[re.Match[str]]:
    for met in _APPOSITION.finditer(text):
        if bool(met["bracket"]) == bool(met["closed"]) and _is_name(met["name"], library):
            yield met


def _is_name(word: str, library: Library) -> bool:
    plain = fold(re.sub(r"['’]s?$", "", word))
    return library.is_name(plain) and (word[:1].isupper() or not library.is_common(plain))


def _is_so(met: re.Match[str], person: Researcher) -> bool:
    """Whether what is said of somebody agrees with what is stated, as far as anything is."""
    stated = [one.text for one in person.facts if one.kind is FactKind.POSITION]
    stated += [person.affiliation] if person.affiliation else []
    if not stated:
        return True
    place = stated_words(met["place"] or "")
    if place and not holds_words("\n".join((*stated, *(one.text for one in person.facts))), place):
        return False
    wanted = positions_in(met["said"]) - {FORMER}
    return not wanted or any(wanted & positions_in(one) for one in stated)
