"""Questions of people that are read as none: for whoever has a role or is told by their page, or for what the page of somebody named tells."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.positions import positions_in
from assistant.records import FactKind, PersonMention, Query, QueryKind, Understanding
from assistant.retrieval.person_facts.life import is_former
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.exchange import Retrieve, has_answer
from assistant.understanding.facts.paid_for import asks_who_paid
from assistant.understanding.follow_ups.held_people import HELD
from assistant.understanding.people.asked_of_one import asked_of_one, tells_kind
from assistant.understanding.people.collaborators import asks_collaborator
from assistant.understanding.people.interests_listed import interest_listed, interest_said
from assistant.understanding.people.leader_asked import leader_asked
from assistant.understanding.people.membership import MEMBERSHIPS
from assistant.understanding.people.roster_words import LEANS
from assistant.understanding.people.rosters import asks_standing, roster_asked
from assistant.understanding.people.sought_on_pages import (
    LOOSELY,
    ON_PAGES,
    is_of_life,
    is_topical,
    links_wanted,
    seeks_somebody,
    told_of_one,
    told_of_somebody,
)
from assistant.understanding.people.titled_exactly import EXACTLY
from assistant.understanding.people.went_on import is_gone, went_on
from assistant.understanding.second_look.asked_besides import asked_besides
from assistant.understanding.second_look.asked_of_person import fact_asked
from assistant.understanding.second_look.sought_at_place import is_told, places_sought

_MOST_WORDS = 90
"""Words up to which a message is a question for somebody."""
_ANOTHER = re.compile(r"\b(?:other|others|else|another|same|also|too|fellow|shares?)\b", re.I)
"""Beside somebody who is named: others are sought who have what they have."""
_OF_PAPERS = re.compile(
    r"\b(?:papers?|publi(?:cation|sh)\w*|articles?|preprints?|co-?auth\w*|cit(?:ed|ations?)|h-?index)\b", re.I
)
_POINTS = re.compile(r"\b(?:about|on|with|of|for|in) (?:it|that|this|those|these)\b", re.I)
"""Of something spoken of before: no word of the question says what."""
_LEAVES_OPEN = (None, "words", "past", "funding", "afterwards", FactKind.EDUCATION, FactKind.ADVISOR, FactKind.BIOGRAPHY, FactKind.EXPERIENCE, FactKind.TEACHING)  # fmt: skip
"""Facts that pages tell in any words; where others are not found, no sentence tells them."""
_STANDING_KINDS = (QueryKind.PAPERS, QueryKind.FACT, QueryKind.PEOPLE, QueryKind.PROFILE)


def somebody_sought(
    text: str, understood: Understanding, talk: Conversation, retrieve: Retrieve
) -> Query | None:
    """The query for whom or what a message asks; None where it asks for neither, or is answered as it was read."""
    query, library = understood.query, talk.library
    if (
        query.fact == HELD
        or query.refusal
        or query.language != "en"
        or not library.stated
        or len(text.split()) > _MOST_WORDS
    ):
        return None
    named_barely = query.kind is QueryKind.HELP and bool(positions_in(text))
    if query.kind.is_talk and not (named_barely or seeks_somebody(text)):
        return None
    known = [one for one in (*query.people, *query.coauthors) if one.researcher_id]
    if len(known) == 1:
        found = _of_one(text, known[0], understood, talk, retrieve)
        return found or asked_besides(text, known[0], understood, library, retrieve)
    return None if known else _of_anybody(text, understood, talk, retrieve)


def _of_anybody(text: str, understood: Understanding, talk: Conversation, retrieve: Retrieve) -> Query | None:
    """People of a role, else whoever is told by their page."""
    query, library = understood.query, talk.library
    if asks_who_paid(text):
        return None
    if (leader := leader_asked(text, None, library)) and retrieve(leader, library).ranked_people:
        return leader
    if (gone := went_on(text)) is not None:
        told = (*places_sought(text), gone)
        found = next((one for one in told if retrieve(one, library).ranked_people), None)
        if found or is_gone(text):
            return found or gone
    if (listed := interest_listed(text, library)) is not None:
        nearest = retrieve(query, library)
        if retrieve(listed, library).ranked_people or nearest.tentative:
            return listed
    of_roles = query.kind is QueryKind.PEOPLE and query.fact in (FactKind.POSITION, *MEMBERSHIPS)
    roster = roster_asked(text, library, follows=talk.query is not None)
    leans = talk.query is not None and LEANS.search(text)  # of a paper or of people spoken of before
    if not leans and (there := _at_a_place(text, understood, library, retrieve)) is not None:
        return there
    of_studies = query.kind is QueryKind.PEOPLE and query.fact == FactKind.EDUCATION
    if roster is not None and of_studies and _is_answered(understood, library, retrieve):
        return None
    if roster is not None and (
        not of_roles or (roster.detail and not query.detail) or EXACTLY in roster.topic
    ):
        return roster
    if (
        of_roles
        or leans
        or is_topical(text)
        or not seeks_somebody(text)
        or _is_answered(understood, library, retrieve)
    ):
        return None
    said = interest_said(text, library)
    if said is not None and retrieve(said, library).ranked_people:
        return said
    sought = Query(
        kind=QueryKind.PEOPLE, fact=ON_PAGES, topic=told_of_somebody(text), also=links_wanted(text)
    )
    if not sought.topic:
        return None
    loosely = sought.model_copy(update={"detail": LOOSELY})
    if is_of_life(text):
        at_all = retrieve(sought, library).ranked_people or not retrieve(loosely, library).ranked_people
        return sought if at_all else loosely
    is_nearest = any(retrieve(one.query, library).tentative for one in (*understood.before, understood))
    named = any(
        word[:1].isupper() for word in sought.topic.split()
    )  # what is nearest in meaning has no names
    for one in (sought, loosely):
        if (named or not is_nearest) and retrieve(one, library).ranked_people:
            return one
    return None


_WROTE = re.compile(
    r"\b(?:wr[io]t\w+|author\w*|publish\w*|present\w*|propos\w*|develop\w*|invent\w*|built)\b", re.I
)
_OF_LAB = re.compile(
    r"\b(?:alum\w*|former|ex|graduates?|grads?|students?|members?|yours|you|your|works? (?:at|for|with)|joined|employed|ended up|went to|used to)\b",
    re.I,
)
"""What says that people are sought, even where a paper has the words of a question."""


def _is_name(sought: Query, library: Library) -> bool:
    """Whether what a place is called is somebody's name: `in the Example group` is theirs."""
    words = sought.detail.split()[1:]
    return all(library.is_name(word.lower()) for word in words if word != "former")


def _at_a_place(text: str, understood: Understanding, library: Library, retrieve: Retrieve) -> Query | None:
    """People of whom a line says that they are where the question says; a list of people that is found stays."""
    sought = [one for one in places_sought(text) if not _is_name(one, library)]
    if not sought:
        return None
    query = understood.query
    of_role = query.fact == FactKind.POSITION and not is_told(query.topic, sought)
    told = query.kind is QueryKind.PEOPLE and not of_role
    told = told or _WROTE.search(text) is not None or _OF_LAB.search(text) is None
    if told and _is_answered(understood, library, retrieve):
        return None
    return next((one for one in sought if retrieve(one, library).ranked_people), None)


def _of_one(
    text: str, person: PersonMention, understood: Understanding, talk: Conversation, retrieve: Retrieve
) -> Query | None:
    """Whether somebody named is still there; what else of them their page tells; others who share something with them."""
    query, library = understood.query, talk.library
    if (leader := leader_asked(text, person, library)) and retrieve(leader, library).ranked_people:
        return leader
    page = library.researcher(person.researcher_id or "")
    of_standing = query.kind in _STANDING_KINDS or asks_collaborator(text, person.text, page)
    of_standing = of_standing and asks_standing(text, person.text, library)
    position = Query(kind=QueryKind.FACT, fact=FactKind.POSITION, people=(person,))
    if of_standing and is_former(page):
        return position  # a page that says so answers before any reading of the wording
    asked = (
        None
        if understood.before
        else fact_asked(text, person, understood, library, retrieve, follows=talk.query is not None)
    )
    if asked is not None:
        return asked
    if of_standing:
        return position
    others_sought = seeks_somebody(text) and _ANOTHER.search(text)
    may_be_told = _may_be_told(text, query, talk)
    instead = asked_of_one(text, person, query) if page.facts else ()
    outsider = seeks_somebody(text) and not page.facts and person.text in text  # "this person" is nobody else
    if not (others_sought or outsider or may_be_told or instead) or _is_answered(
        understood, library, retrieve
    ):
        return None
    for one in instead:
        if has_answer(retrieve(one, library)):
            return one
    if outsider:
        beside = Query(kind=QueryKind.PEOPLE, fact=ON_PAGES, topic=told_of_somebody(text))
        if beside.topic and retrieve(beside, library).ranked_people:
            return beside
    if others_sought:
        told = told_of_somebody(text.replace(person.text, " | "))
        others = Query(kind=QueryKind.PEOPLE, fact=ON_PAGES, topic=told, people=(person,))
        if told and retrieve(others, library).ranked_people:
            return others
    if not may_be_told:
        return None
    told = told_of_one(text, person.text, " ".join(fact.text for fact in page.facts))
    if not told:
        return None
    stated = Query(
        kind=QueryKind.FACT,
        fact="words",
        topic=told,
        detail=ON_PAGES,
        people=(person,),
        wording=query.wording,
    )
    found = retrieve(stated, library)
    return stated if has_answer(found) and tells_kind(query.fact, text, found.facts) else None


def _may_be_told(text: str, query: Query, talk: Conversation) -> bool:
    """Whether something is asked of somebody named that their page may tell in any words."""
    if query.kind is QueryKind.FACT and query.fact not in _LEAVES_OPEN:
        return False
    if query.kind is QueryKind.PROFILE or not (query.topic or query.fact not in (None, "words")):
        return False  # somebody's name alone: nothing else is asked of them
    if talk.query is not None and _POINTS.search(text):
        return False
    return bool(query.people) and (not _OF_PAPERS.search(text) or query.kind is QueryKind.VENUES)


def _is_answered(understood: Understanding, library: Library, retrieve: Retrieve) -> bool:
    """Whether a message is answered as it was read."""
    queries = [one.query for one in (*understood.before, understood)]
    return any(has_answer(retrieve(one, library)) for one in queries)
