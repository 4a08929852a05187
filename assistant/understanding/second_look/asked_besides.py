"""What a message asks of somebody beyond what was read of it: `who manages A's calendar?` asks for no portrait of A.

A portrait, or all that somebody wrote, answers a message that says nothing more than who is meant. Where a word is left that
neither frames the question nor stands on their page, it is what was asked for: their page tells of it, or nothing stored does.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import PersonMention, Query, QueryKind, Researcher, Understanding
from assistant.retrieval.fact_words import KINDS_SAID
from assistant.text.words import content_words, stem
from assistant.understanding.conversation.exchange import Retrieve, has_answer
from assistant.understanding.language.person_wordings import OTHER, STAND_IN, person_kind, with_stand_in
from assistant.understanding.language.words_left import stems_of, words_left
from assistant.understanding.second_look.asked_of_person import limits_papers

_SAID_OF_ALL = stems_of(
    """show list tell find give name names named called known involved english latin chinese written wrote write writes writing author authors authored
    pub pubs paper papers publication publications publish published publishes article articles work works worked working research researcher output oeuvre
    contribution contributions contributed done do does did stuff thing things info information details summary overview profile page bio biography
    background introduce introduction once more again repeat thx thanks person somebody anybody everybody anything everything together joint jointly all any complete full"""
) | stems_of(" ".join(KINDS_SAID))
"""Words that ask for a portrait or for papers, and for nothing else."""
_SURE = 0.6
"""Chance from which the reading of what is asked of somebody is followed."""
_THEY = re.compile(r"\bthey\b")
"""Who stands for somebody named in the wording of a query."""
_POINTS_AT = re.compile(r"\b(?:they|he|she|them|him|their|his|her)\b", re.I)


def asked_besides(
    text: str, person: PersonMention, understood: Understanding, library: Library, retrieve: Retrieve
) -> Query | None:
    """The query for what a message asks of somebody besides who they are or what they wrote; None where it asks no more."""
    query = understood.query
    if query.kind not in (QueryKind.PROFILE, QueryKind.PAPERS) or understood.before:
        return None
    if query.kind is QueryKind.PROFILE and query.topic and len(query.people) == 1:
        on_it = query.model_copy(update={"kind": QueryKind.PAPERS})  # no portrait has a topic
        return on_it if has_answer(retrieve(on_it, library)) else None
    if len(query.people) != 1 or query.topic or query.years or query.limit or limits_papers(query):
        return None
    if not person.text or not (person.text in text or _POINTS_AT.search(text)):
        return None
    page = library.researcher(person.researcher_id or "")
    accounted = stems_of(f"{person.text} {_told(page)}")
    left = words_left(text, library.snapshot.embedder, _SAID_OF_ALL | accounted)
    if not left and _is_of_something_else(query.wording or text, person, library):
        left = [one for one in content_words(text) if stem(one) not in accounted | _SAID_OF_ALL]
    if not left:
        return None
    asked = " ".join(left)
    on_it = query.model_copy(update={"topic": asked, "unapplied": ()})
    if query.kind is QueryKind.PAPERS and has_answer(retrieve(on_it, library)):
        return on_it
    return Query(kind=QueryKind.FACT, fact="words", topic=asked, people=(person,), wording=query.wording)


def _is_of_something_else(text: str, person: PersonMention, library: Library) -> bool:
    """Whether a question surely asks what no page of a lab tells: `A, morning person?`."""
    stood_in = _THEY.sub(STAND_IN, with_stand_in(text, (person.text,)))
    kind, chance = person_kind(stood_in, library.snapshot.embedder)
    return kind == OTHER and chance >= _SURE


def _told(page: Researcher) -> str:
    """All that somebody's page tells, in one text."""
    facts = (one.text for one in page.facts)
    return " ".join((page.name, *page.aliases, page.affiliation or "", *page.interests, *facts))
