"""Substitutes: the question before, asked of somebody else: of another, of everybody but them, without a co-author."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records import PersonMention, Query, QueryKind, Without
from assistant.text.words import words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.carryover import carried_over
from assistant.understanding.follow_ups.query_before import list_of

_NAMED_ONLY = re.compile(
    r"\W*(?:(?:and|or|so|then|ok|(?:what|how) (?:about|abt|bout))\b[\s,]*)*(?:(?:by|from|of|for) )?(?:the (?:other )?)?PERSON(?:\s*(?P<whose>'s?))?(?:\s*(?:one|then|too|instead))?\W*"
)


def of_named(parsed: Parsed, talk: Conversation) -> Query | None:
    """`X's then?`, `and X?`: only a name, behind a question that asked a fact, a number or a list of another."""
    query, before = parsed.query, talk.query
    match = _NAMED_ONLY.fullmatch(parsed.masked)
    leans = parsed.references.any_but_opener and not parsed.references.described
    if match is None or before is None or len(query.people) != 1 or leans:
        return None
    leaning = match.group("whose") or parsed.references.opener
    listing = list_of(talk) if before.kind is QueryKind.FACT and before.paper_ids and leaning else None
    of_one = listing is not None and len(listing.people) == 1
    on_topic = listing is not None and listing.topic and parsed.references.same  # "same for X"
    if listing is not None and (of_one or on_topic) and not listing.paper_ids:
        return listing.model_copy(update={"people": query.people, "unapplied": query.unapplied})
    if not before.people or before.paper_ids or before.kind not in _ASKED_OF_A_PERSON:
        return None
    whole = query.people[0].researcher_id and before.kind is not QueryKind.FACT
    if whole and not match.group("whose") and not parsed.references.opener:
        return None  # a name alone may also begin anew
    return before.model_copy(update={"people": query.people, "coauthors": (), "unapplied": query.unapplied})


_HAS_ONE = re.compile(
    r"\W*(?:(?:and|but|so|or|ok|then|maybe)\b[\s,]*)*(?:does|do|did|has|have|had) PERSON (?:(?:got|have|had|written|wrote|write|publish(?:ed)?|done|do|also|ever|too)\s*)*(?:(?:one|ones|any|some|a paper|papers|something|anything)(?: of (?:them|these|those|that))?)?(?: (?:on|about|like) (?:PAPER|it|that|this)(?: one)?)?(?: (?:too|as well|also|here))*\W*"
)


def has_one(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Does X have one?`, behind papers on a topic: those of X on it."""
    query, before = parsed.query, talk.query
    if before is None or len(query.people) != 1 or not _HAS_ONE.fullmatch(parsed.masked):
        return None
    held = before.topic or before.venues or before.years or before.track
    if (
        not held
        or before.paper_ids
        or before.kind not in (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.PEOPLE)
    ):
        return None
    kept = before if before.kind is not QueryKind.PEOPLE else query.model_copy(update={"topic": before.topic})
    changes = {
        "kind": QueryKind.PAPERS,
        "people": query.people,
        "coauthors": (),
        "group_by": None,
        "fact": None,
    }
    return kept.model_copy(update=changes)


_PERSON_ONLY = re.compile(r"\W*(?:(?:and|but|or|so)\b\s*)*PERSON\W*")


_LIFTS = re.compile(r"\W*(?:(?:and|now|ok|please|so)\W+)*(?:drop|remove|forget)\b", re.I)


def without_company(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And without him?`, behind papers with a co-author: those that are not with him."""
    before, references = talk.query, parsed.references
    leaves = references.excludes and references.person and not parsed.query.people
    if not leaves or before is None or not before.coauthors or not _PERSON_ONLY.fullmatch(parsed.masked):
        return None
    wider = talk.earlier.query if talk.earlier is not None else None
    added = wider is not None and wider.people == before.people and not wider.coauthors
    if added and _LIFTS.match(parsed.wording):  # "drop him again": as before he was asked for
        return before.model_copy(update={"coauthors": ()})
    without = (before.without or Without()).model_copy(update={"people": before.coauthors})
    return before.model_copy(update={"coauthors": (), "without": without})


_ASKED_OF_A_PERSON = (
    QueryKind.FACT,
    QueryKind.COUNT,
    QueryKind.COAUTHORS,
    QueryKind.VENUES,
    QueryKind.TIMELINE,
)


_OTHERS = re.compile(
    r"\b(?:by|from|of|with|do|does|did|are|have|what about|how about|anything (?:by|from))\s+(?:(?:the|any|some|all)\s+)*(?:others?\b(?! (?:papers?|works?|one|publications?|articles?))(?:\s+(?:people|persons?|researchers?|authors?|members?|scientists?|colleagues|labs?|groups?))?|(?:one|body)\s*else|(?:any|some)(?:one|body)\s+else|rest of (?:the|this|that) (?:lab|group|team|collection)|rest)\b|\b(?:any|some)(?:one|body) else(?:'s)?\b|\bwho else (?:has|have|had|got|gets?|publish\w*|works?|writes?|wrote|did|does|won)\b(?!.*\bPAPER\b)|^\W*(?:and |or |so )?(?:the |any |all )?others?\W*$"
)


_SAME_SUBJECT = re.compile(
    r"\b(?:on|about|in|into|for|regarding|concerning) (?:PAPER|it|that|this|there|(?:this|that|the(?: very)?(?: same)?) (?:topic|subject|area|field|theme|matter|problem|question))\b"
)


def of_others(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And from the others on the same topic?`: the topic asked of somebody, of everybody but them."""
    query, before = parsed.query, talk.query
    if before is None or not before.people or before.paper_ids:
        return None
    asks_who = parsed.query.group_by == "person" or parsed.query.kind is QueryKind.PEOPLE
    held = before.venues or before.track or before.status
    if not (before.topic or (held and asks_who)):
        return None
    if (
        query.people
        or query.paper_ids
        or query.venues
        or parsed.references.person
        or before.kind is QueryKind.FACT
    ):
        return None
    said = _OTHERS.search(parsed.masked)
    if said is None:
        return None
    own = set(words(query.topic)) - set(words(said.group()))
    if own and not parsed.references.same and not _SAME_SUBJECT.search(parsed.masked):
        return None
    kind = query.kind if query.kind in (QueryKind.COUNT, QueryKind.PEOPLE) else QueryKind.PAPERS
    return before.model_copy(
        update={
            "kind": kind,
            "people": (),
            "coauthors": (),
            "position": None,
            "fact": None,
            "group_by": query.group_by,
            "years": query.years or before.years,
            "without": None
            if asks_who
            else (before.without or Without()).model_copy(update={"people": before.people}),
        }
    )


_WHICH_NOT = re.compile(
    r"\W*(?:(?:and|but|so|or)\b\s*)*(?:which|what|how many)?(?: ones?| papers?| of)*\s*(?:are|were|is|was|do|does|did|have|has|had)(?:n't| not)(?: (?:so|any|they|it))?\W*"
)
_NARROWED = ("years", "venues", "status", "track", "also_tracks", "position")


def turned_round(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And which aren't?`: the list before, without what the last question narrowed it to."""
    last, wider = talk.query, talk.earlier.query if talk.earlier is not None else None
    if last is None or wider is None or not _WHICH_NOT.fullmatch(parsed.masked):
        return None
    if last.people != wider.people or last.topic != wider.topic or wider.kind is QueryKind.FACT:
        return None
    without = (wider.without or Without()).model_dump()
    narrowed = {
        name: getattr(last, name) for name in _NARROWED if getattr(last, name) != getattr(wider, name)
    }
    if last.coauthors != wider.coauthors:
        narrowed["people"] = last.coauthors
    if not narrowed:
        return None
    kind = parsed.query.kind if parsed.query.kind is QueryKind.COUNT else QueryKind.PAPERS
    return wider.model_copy(update={"kind": kind, "without": Without.model_validate(without | narrowed)})


def put_right(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Not A, B`: the last question that asked for A, with B in the same part, and what else is stated now."""
    wrong, query = set(parsed.references.wrong), parsed.query
    if not wrong or not query.people:
        return None
    for turn in talk.turns():
        before = turn.query
        if before is None or not wrong & {one.researcher_id for one in (*before.people, *before.coauthors)}:
            continue
        right = query.people[0]

        def put(one: PersonMention, right: PersonMention = right) -> PersonMention:
            return right if one.researcher_id in wrong else one

        swapped = before.model_copy(
            update={
                "people": tuple(put(one) for one in before.people),
                "coauthors": tuple(put(one) for one in before.coauthors),
            }
        )
        plain = query.model_copy(update={"people": query.people[1:]})
        return carried_over(replace(parsed, query=plain), turn.asking(swapped))
    return None


_THE_ONES = re.compile(r"\s+(?:ones?|papers?)$", re.I)
MOST_WORDS = 3
"""Words of a topic that is left out; more of them describe."""


def without_topic(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Without quantization?`, `leave out those about bees`: the list before, without what of it is on the topic."""
    query, before = parsed.query, talk.query
    if not (parsed.references.excludes and query.topic) or before is None or not talk.shown:
        return None
    if (
        before.kind not in (QueryKind.PAPERS, QueryKind.COUNT)
        or query.people
        or query.paper_ids
        or query.venues
    ):
        return None
    topic = _THE_ONES.sub("", query.topic)
    if len(topic.split()) > MOST_WORDS:
        return None  # "without any teacher, where the networks teach each other" describes something else
    fitting = talk.papers_of(Query(kind=QueryKind.PAPERS, topic=topic, paper_ids=talk.shown))
    if len(fitting) == len(talk.shown):
        return None
    left_out = tuple(one.id for one in fitting)
    without = (before.without or Without()).model_copy(update={"paper_ids": left_out})
    said = () if left_out else (f"without {topic}",)
    return before.model_copy(
        update={"without": without if left_out else before.without, "unapplied": (*before.unapplied, *said)}
    )
