"""People told by what they are to somebody or all together: `her advisor`, `Prof. A's students`, `papers by the postdocs`."""

from __future__ import annotations

import re

from assistant.positions import positions_in
from assistant.records import FactKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.people.offices import LAB, PLURAL, WHO_IS, WORD, holders
from assistant.understanding.people.people import PeopleFinder

_ADVISOR = re.compile(
    r"\b(?:the|his|her|their|this)\s+(?:(?!same\b)\w+\s+)?(?:advis[oe]r|supervisor|mentor)s?(?=['’]s\b|['’]?\s|\W*$)",
    re.I,
)
_ALL_OF_THEM = re.compile(
    rf"\b(?:{PAPERS}|ones|those|these|anything|something|everything)\b(?: (?:written|published|authored|(?:is|are|was|were) there))*(?: (?:on|about|in) [^?.!,;]{{3,60}})?(?: (?:by|of|from))(?: (?:the|your|our))?\s+(?P<by>(?:{WORD}\s+){{0,2}}{PLURAL})(?={LAB}?(?:\s*[^\w\s]|\s*$|\s+(?:on|about|in|at|since|with)\b))"
    rf"|\b{PAPERS}\b[^?.!]{{0,20}}\b(?:did|do|have|has)(?: (?:the|your|our))\s+(?P<did>(?:{WORD}\s+){{0,2}}{PLURAL})(?=\s+(?:write|wr(?:i|o)t\w*|publish\w*|author\w*|produce\w*|have|got)\b)",
    re.I,
)
_OF_WHOM = r"(?:(?:prof(?:essor)?|dr)\.? )?(?:PERSON|(?-i:he|she|his|her|their|they))"
_MOST_NAMED = 20
_THEIR_PEOPLE = re.compile(
    rf"^\W*(?:(?:who|what|which|list|name|show|tell|give|me|us|about|are|is|and|so|the|all)\W+)*(?:{_OF_WHOM}(?: ?['’]s?)? (?P<own>(?:{WORD}\s+){{0,2}}?{PLURAL})|(?P<of>(?:{WORD}\s+){{0,2}}?{PLURAL}) (?:of|does|do|did|has|have) {_OF_WHOM}(?: (?:have|has|had|supervise\w*|advise\w*|mentor\w*))?)\W*$|^\W*how many (?P<many>(?:{WORD}\s+){{0,2}}?{PLURAL}) (?:does|do|did|has|have|are with|work with|work for) {_OF_WHOM}(?: (?:have|has|had|got|supervise\w*|advise\w*|mentor\w*|currently|now))*\W*$",
    re.I,
)


_OF_SOMEBODY = re.compile(rf"\b{PLURAL}\b", re.I)
_PRONOUNS = frozenset("he she his her their they".split())


def _finder(talk: Conversation) -> PeopleFinder:
    return PeopleFinder(talk.library.directory, talk.library.is_common)


def _speaks_of(researcher_id: str, turn: Conversation) -> bool:
    """Whether a question asked about somebody, or its answer named them alone."""
    asked = turn.query.people if turn.query is not None else ()
    return turn.people_shown == (researcher_id,) or researcher_id in {one.researcher_id for one in asked}


def people_of_leader(text: str, talk: Conversation) -> str:
    """`Prof. Kulik's students`, `how many postdocs does she have?`: of whoever leads the lab these are the lab's."""
    if not _OF_SOMEBODY.search(text):
        return text
    question = Question(text)
    leaders = holders("principal investigator", "", talk, at_place=False)
    named = [one.mention for one in _finder(talk).take(question) if one.mention.text.lower() not in _PRONOUNS]
    spoken = [one for one in leaders if not named and any(_speaks_of(one, turn) for turn in talk.turns())]
    if not (spoken or (len(named) == 1 and named[0].researcher_id in leaders)):
        return text
    match = _THEIR_PEOPLE.match(question.masked())
    if match is None:
        return text
    if match.group("many"):
        return f"How many {match.group('many')} are in the lab?"
    return f"Who are the {match.group('own') or match.group('of')}?"


def all_named(text: str, talk: Conversation) -> str:
    """`Papers by the postdocs`: the names of them all, where they are not too many to name."""
    match = _ALL_OF_THEM.search(text)
    what = match.group("by") or match.group("did") if match is not None else ""
    if match is None or not positions_in(what):
        return text
    ids = holders(what, "", talk, at_place=False)
    if not 0 < len(ids) <= _MOST_NAMED:
        return text
    *names, last = map(talk.library.name, ids)
    start, end = match.span("by" if match.group("by") else "did")
    before = re.sub(r"\s*(?:\b(?:the|our|your))?\s*$", "", text[:start], flags=re.I)
    said = f"{', '.join(names)} or {last}" if names else last
    return f"{before} {said}{text[end:]}"


def advisor_named(text: str, talk: Conversation) -> str:
    """`Has the advisor papers here?`: the first of those whom the page of the person spoken of names so."""
    match = _ADVISOR.search(text)
    if match is None or talk.query is None or len(talk.person) != 1 or not talk.person[0].researcher_id:
        return text
    if WHO_IS.search(text[: match.start()]):
        return text
    researcher_id = talk.person[0].researcher_id
    finder = _finder(talk)
    for fact in talk.library.researcher(researcher_id).facts:
        if fact.kind is FactKind.ADVISOR:
            named = [
                one for one in finder.take(Question(fact.text)) if researcher_id not in one.mention.candidates
            ]
            if named:
                return f"{text[: match.start()]}{named[0].mention.text}{text[match.end() :]}"
    return text
