"""Follow-ups: a question that leans on the turns before it, made whole.

Only what the visitor typed is read again; what the assistant said before is looked up afresh, so a forged or stale
transcript changes nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records import Query, QueryKind
from assistant.understanding.constraints.authors_besides import besides_somebody
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.carried_years import in_year_won, years_away, years_moved
from assistant.understanding.follow_ups.details import others_on_paper
from assistant.understanding.follow_ups.follow_up_rules import RULES
from assistant.understanding.follow_ups.leaning import LISTS, is_open, lists_everybody
from assistant.understanding.follow_ups.narrowed import among_more
from assistant.understanding.follow_ups.neighbours import another
from assistant.understanding.follow_ups.of_few import one_of_few, without_dead_topic
from assistant.understanding.follow_ups.references_filled import filled
from assistant.understanding.follow_ups.several_listed import those_compared
from assistant.understanding.follow_ups.switched import switched
from assistant.understanding.kinds.figures_asked import with_carried_whole
from assistant.understanding.language.closings import CLOSING_FACT
from assistant.understanding.spoken_of.antecedents import person_meant

_THE_OTHER = re.compile(
    r"\W*(?:(?:no|nope|not (?:that|this|it|PAPER)(?: one)?|i (?:mean|meant)|and|but|what about|how about|sorry)\b[\s,.!]*)*the other(?: one| paper)?\W*",
    re.I,
)


_ONLY_THOSE = re.compile(
    r"^(?:just|only|merely|solely)\s+(?:the\s+|those\s+)?(?P<said>\S.*?)(?:\s+(?:ones?|papers?|articles?))?$|^(?P<of_some>\S.*?)\s+ones$",
    re.I,
)


def _narrowing(parsed: Parsed) -> Parsed:
    """`Just the viscoplastic ones`: its topic without the words that only narrow, held to the list before."""
    match = _ONLY_THOSE.match(parsed.query.topic)
    if match is None or parsed.query.language != "en" or parsed.query.kind not in LISTS:
        return parsed
    query = parsed.query.model_copy(update={"topic": match["said"] or match["of_some"], "topic_said": None})
    return replace(parsed, query=query, references=replace(parsed.references, group=True))


def resolve(parsed: Parsed, talk: Conversation) -> Query:
    """The query that a follow-up means in its conversation; one that asks back where it leads nowhere."""
    parsed = _narrowing(parsed)
    return _in_its_words(_with_limits(_made_whole(parsed, talk), parsed), talk)


_STATED = ("author_number", "without", "code", "position")
"""Limits that a question states in its own words, and that no rule for later turns gives another meaning."""


def _with_limits(query: Query, parsed: Parsed) -> Query:
    """The query with the limits that the question itself states, whichever rule made it whole."""
    lists = query.kind in (QueryKind.PAPERS, QueryKind.COUNT) and query.people and not query.paper_ids
    if not lists or parsed.references.excludes or parsed.references.corrects:
        return query
    said = {name: getattr(parsed.query, name) for name in _STATED}
    lost = {name: value for name, value in said.items() if value is not None and getattr(query, name) is None}
    named = {one.researcher_id for one in query.people}
    if "without" in lost and named & {one.researcher_id for one in lost["without"].people}:
        del lost["without"]  # "without A" of A's papers: A is meant otherwise
    return query.model_copy(update=lost)


def _in_its_words(query: Query, talk: Conversation) -> Query:
    """The query with its topic in the words in which it was first asked for, where that was in another language."""
    if not query.topic or query.topic_said is not None:
        return query
    said = (turn.query.topic_said for turn in talk.turns() if turn.query is not None)
    return query.model_copy(
        update={"topic_said": next((one for one in said if one and one[0] == query.topic), None)}
    )


def _made_whole(parsed: Parsed, talk: Conversation) -> Query:
    found = among_more(parsed, talk, _resolved(parsed, talk))
    if found.kind is QueryKind.PROFILE and found.people and (found.coauthors or found.without):
        found = found.model_copy(update={"kind": QueryKind.PAPERS})  # "what else did she do with B?"
    if found.kind is QueryKind.SIMILAR and found.topic:  # "something like it for X?" is on X
        found = found.model_copy(update={"kind": QueryKind.PAPERS, "paper_ids": ()})
    found = one_of_few(parsed, talk, without_dead_topic(parsed, talk, found))
    nobody = not (found.people or found.group_by or person_meant(talk))
    if parsed.references.person and found.kind in LISTS and nobody:
        return unresolved(parsed)  # "his papers", of nobody
    if found.kind is QueryKind.PEOPLE and found.position and found.people and not (found.topic or found.fact):
        found = found.model_copy(update={"kind": QueryKind.COUNT, "group_by": "person", "superlative": True})
    if lists_everybody(found) and parsed.references.any_but_opener and found != talk.query:
        return unresolved(parsed)
    found = those_compared(parsed, talk, switched(parsed, talk, found))
    found = with_carried_whole(others_on_paper(parsed, talk, found), parsed.query, talk.query)
    distance = 0 if in_year_won(parsed, talk) else parsed.references.years_away
    if distance is not None and found.years is None and found.kind in LISTS:
        found = found.model_copy(update={"years": years_away(distance, talk)})
    moves = parsed.references.moves
    if moves and found.years is None and found.people and found.kind in LISTS and talk.query is not None:
        found = found.model_copy(update={"years": years_moved(moves, talk.query, talk)})
    if is_open(found) and parsed.references.any_but_opener:
        return unresolved(parsed)
    opened = is_open(found) and parsed.references.any
    return found.model_copy(update={"kind": QueryKind.HELP}) if opened else besides_somebody(found)


def unresolved(parsed: Parsed) -> Query:
    """A reference that leads nowhere asks for nothing that is known: whom or which paper is meant is asked back."""
    fact = "whom" if parsed.references.person else "about"
    return Query(kind=QueryKind.FACT, fact=fact, language=parsed.query.language)


def _resolved(parsed: Parsed, talk: Conversation) -> Query:
    """The query of the first rule that applies; else its references are filled in."""
    if parsed.references.closes:
        return Query(kind=QueryKind.SMALL_TALK, fact=CLOSING_FACT, language=parsed.query.language)
    nobody = not (parsed.query.people or parsed.query.paper_ids or parsed.references.described)
    if nobody and _THE_OTHER.fullmatch(parsed.wording):
        return unresolved(parsed)  # one of many, and nothing says which
    if parsed.references.denies:
        return another(parsed, talk) or unresolved(parsed)
    for rule in RULES:
        found = rule(parsed, talk)
        if found is not None:
            return found
    return filled(parsed, talk)
