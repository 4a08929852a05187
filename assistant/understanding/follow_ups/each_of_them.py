"""A fact of everybody in a list of people: `where are they now?`, `their e-mails?`, `and their jobs?`."""

from __future__ import annotations

import re

from assistant.records import FactKind, Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.life import NOW
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.follow_ups.held_people import HELD
from assistant.understanding.people.membership import LEFT, WENT

_THEY = re.compile(r"\b(?:they|their|theirs|them)\b", re.I)
_JOBS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|what|where|which|are|is|now|present|current|new)\b\W*)*their (?:(?:current|present|new|later|next) )?"
    r"(?:jobs?|careers?|employers?|compan(?:y|ies)|whereabouts|placements?|destinations?)(?: now| today| afterwards)?\W*$",
    re.I,
)
_OF_EACH = frozenset(
    {NOW, FactKind.POSITION, FactKind.AFFILIATION, FactKind.INTEREST, FactKind.EDUCATION, FactKind.ADVISOR, "email", "homepage", "github", "scholar", "orcid", "linkedin", "twitter", "thesis", "past"}
)  # fmt: skip
"""What may be told of several people one after another."""
_ONE_OF_MANY = re.compile(r"(?<=[a-z]{3})(?<!s)s(?=\W*$)")
"""The plural at the end of a question: `their positions`."""
_MOST = 12


def each_of_them(parsed: Parsed, talk: Conversation) -> Query | None:
    """What is asked, of each of those listed last; None where it is asked of one of them, or of papers."""
    query, before = parsed.query, talk.query
    if before is None or not talk.lists_people or not _THEY.search(parsed.wording):
        return None
    named = query.people or query.coauthors or query.paper_ids or query.years or query.venues
    if named or parsed.references.ordinal is not None or parsed.references.described:
        return None
    jobs = bool(_JOBS.match(parsed.wording))
    if jobs and before.fact == LEFT:
        return Query(kind=QueryKind.PEOPLE, fact=WENT, topic=before.topic, language=query.language)
    masked = re.sub(r"\b(?:they|their)\b", "PERSON", parsed.masked)
    fact = NOW if jobs else person_fact(masked) or person_fact(_ONE_OF_MANY.sub("", masked))
    of_authors = talk.asked_for_authors and before.fact != HELD
    if fact not in _OF_EACH or len(talk.people_shown) > _MOST or (of_authors and not _asks_plainly(parsed)):
        return None
    people = tuple(talk.mention(one) for one in talk.people_shown)
    return Query(kind=QueryKind.FACT, fact=fact, people=people, language=query.language)


def _asks_plainly(parsed: Parsed) -> bool:
    """Whether it is asked of several without a doubt: an author may be `they` as well."""
    return bool(re.search(r"\b(?:all|each|every|both)\b|\w{3,}(?<!s)s\W*$", parsed.wording))
