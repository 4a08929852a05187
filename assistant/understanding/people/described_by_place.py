"""Somebody told by a place before or behind what they are: `the Singapore master's student`, `the postdoc in Delft`, `the engineer who went to Example Ltd`.

The name takes the place of the description where one person alone, by what is stated, is of that sort and there.
"""

from __future__ import annotations

import re

from assistant.positions import positions_in
from assistant.records import Query, QueryKind
from assistant.retrieval.people.told_at_place import told_at_place
from assistant.text import fold
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.people.offices import OFFICE, WHO_IS, holders, one_of
from assistant.understanding.people.sought_on_pages import ON_PAGES

_RUN = r"[A-Z][\w&.’'-]*(?:\s+(?:of\s+)?[A-Z][\w&.’'-]*){0,3}"
_SORT = rf"(?:(?i:(?:former|ex|visiting|research|master['’]?s?|m\.?sc|ph\.?\s?d\.?|doctoral|bachelor['’]?s?|b\.?sc|graduate)[\s-]+)*)(?i:{OFFICE}|alum\w*|graduate|guy|person|woman|man|lady)"
_THE = r"\b(?i:the|that|your)\s+"
_PLACED = re.compile(
    rf"{_THE}(?P<at>{_RUN})[\s-]+(?P<sort>{_SORT})(?![\w-])"
    rf"|{_THE}(?P<sort_first>{_SORT})(?![\w-])\s+(?:(?:who|that)\s+(?:is\s+|was\s+|has\s+)?(?:now\s+)?(?:went|gone|moved|works?|working|sits|lives|ended up|based|left|studies|studying)\s+)?(?:over\s+|up\s+|down\s+|now\s+|based\s+)?(?:in|at|to|for|from)\s+(?:the\s+)?(?P<at_last>{_RUN})"
)
_ENDS = re.compile(
    r"^(?:['’]s\b|\W*$|\s*[,;:?.!]|\s+(?:is|are|was|were|has|have|had|do|does|did|can|gets?|got|takes?|took|work\w*|stud\w+|publish\w*|writes?|wrote|goes|go|went|join\w*|comes?|came|finish\w*|supervis\w+|"
    r"collaborat\w*|ends?|earn\w*|receiv\w*|graduat\w*|and|or|who|that|with|before|after|in|at|on|about|now|also|ever)\b)",
    re.I,
)
"""Behind a description that no further noun goes on: `the ICRA student award` tells nobody."""
_MOST_WORDS = 40


def placed_instead(text: str, talk: Conversation) -> str:
    """The question with the name of whoever it tells by a place, where that is one person and something else is asked."""
    match = _PLACED.search(text) if len(text.split()) <= _MOST_WORDS else None
    if match is None or WHO_IS.search(text[: match.start()]):
        return text
    place = match["at"] or match["at_last"]
    sort = match["sort"] or match["sort_first"]
    if re.search(r"(?<![s'’])s$", sort) or not _ENDS.match(text[match.end() :]):
        return text  # several are told, or something else
    if fold(place) in talk.library.venues or fold(place) in talk.library.short_names:
        return text
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    if len(re.findall(r"\w+", rest)) < 2 or talk.library.is_name(place.split()[0].lower()):
        return text
    office = sort if positions_in(sort) else ""
    ids = holders(office, place, talk, at_place=True)
    if not ids:
        there, _ = told_at_place(place, "", talk.library, former=False)
        ids = tuple(one.id for one, _, _ in there)
        ids = ids or _on_pages(place, talk)
        if office and len(ids) > 1:
            ids = tuple(one for one in ids if _is_of(one, office, talk))
    name = one_of(ids, talk)
    return f"{text[: match.start()]}{name}{text[match.end() :]}" if name else text


def _on_pages(place: str, talk: Conversation) -> tuple[str, ...]:
    """Whoever's page alone has the name of a place."""
    query = Query(kind=QueryKind.PEOPLE, fact=ON_PAGES, topic=place)
    return tuple(one.researcher_id for one in talk.found(query).ranked_people)


def _is_of(researcher_id: str, office: str, talk: Conversation) -> bool:
    """Whether somebody's stated lines are of a sort of office."""
    lines = " . ".join(fact.text for fact in talk.library.researcher(researcher_id).facts)
    return positions_in(office) <= positions_in(lines)
