"""Somebody's role asked beside their papers or addresses: `A: what's the position, and which paper is theirs?`, `A says they were in your group. True? And on which paper?`.

What is listed of somebody does not say who they are, so their position goes before it; so it does where a message takes them for somebody else.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import FactKind, PersonMention, Query, QueryKind
from assistant.understanding.people.appositions import told_otherwise

_ROLE = r"(?:position|role|status|job title|job|rank|standing|function|occupation)"
_ENDS = r"(?=\W*$|\s*[,.;:?!]|\s+(?:and|in your|in the (?:lab|group|team)|with|at|here|there|of (?:PERSON|this person|that person|him|her|them)|now|today|is|was)\b)"
_OF_LISTS = re.compile(r"\b(?:authors?|authorship|byline|order|listed)\b", re.I)
"""Of a place in a list of names, and no post."""
_HERE = r"(?:(?:in|with|at|of|from|for|to) (?:your|this|the) (?:lab(?:oratory)?|group|team|people|circle)|with you|for you|one of you|one of yours|of your (?:people|members|students|lot)|your (?:student|member|alum\w*|postdoc|intern|colleague)s?)"
_ASKS_ROLE = re.compile(
    rf"\b(?:what(?:['’]s| is| was| are)?|which|and|the|his|her|their|current|state|tell me) (?:the |his |her |their |current |PERSON(?:['’]s?)? )*{_ROLE}{_ENDS}"
    rf"|\bwhat (?:do|does|did) (?:this person|that person|the person|he|she|they|PERSON) do (?:with|for|at|in|there|here)\b"
    rf"|\b(?:said|says|say|claims?|claimed|told|tells|heard|read|know|believe|think|understand)\b[^?.!]*\b{_HERE}\b[^?]*[.,?!–—]\s*(?:is (?:that|this|it) )?(?:true|right|correct|so|really|confirmed|is that so)\b[^?]*\?"
    rf"|\b(?:is|was|are|were) (?:PERSON|he|she|they|this person) (?:still |really |ever |currently |also )*(?:(?:an? |the )?(?:former |current |past )?(?:member|student|postdoc|alum\w*) )?{_HERE}\b",
    re.I,
)
_LISTED = (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.COAUTHORS, QueryKind.VENUES, QueryKind.FACT)


def role_beside(text: str, query: Query, library: Library) -> Query | None:
    """The query for the stated position of the one member whom a message asks about, where it asks for that and was not read so."""
    if query.kind not in _LISTED or query.language != "en" or query.refusal:
        return None
    if query.kind is QueryKind.FACT and FactKind.POSITION in (query.fact, *query.also):
        return None
    known = [one for one in query.people if one.researcher_id]
    named = [*known, *(one for one in query.coauthors if one.researcher_id)]
    of_whom = tuple(one for one in named if _taken_for_another(text, one, library))
    if not of_whom and len(known) == 1 and _asks_role(text, known[0]):
        of_whom = (known[0],)
    if not any(_states_position(one, library) for one in of_whom):
        return None
    return Query(kind=QueryKind.FACT, fact=FactKind.POSITION, people=of_whom, wording=query.wording)


def _taken_for_another(text: str, person: PersonMention, library: Library) -> bool:
    return told_otherwise(text, person.text, library.researcher(person.researcher_id or ""), library)


def _asks_role(text: str, person: PersonMention) -> bool:
    asks = text.replace(person.text, " PERSON ") if person.text else text
    return not _OF_LISTS.search(asks) and _ASKS_ROLE.search(re.sub(r"\s+", " ", asks)) is not None


def _states_position(person: PersonMention, library: Library) -> bool:
    facts = library.researcher(person.researcher_id or "").facts
    return any(fact.kind is FactKind.POSITION for fact in facts)
