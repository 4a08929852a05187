"""Subjects: questions of a person whom only the conversation names: one of those offered, an author, who was spoken of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from assistant.records import Query, QueryKind, Without
from assistant.understanding.antecedents import author_meant, people_named
from assistant.understanding.carryover import carried_over
from assistant.understanding.conversation import Conversation
from assistant.understanding.facts import paper_fact, person_fact
from assistant.understanding.parse import Parsed
from assistant.words import stems, words

_ELSE = re.compile(r"\b(?:else|elsewhere|other|others|more|besides|apart)\b|还|其他")
_PLACED_PERSON = re.compile(r"\b(first|second|third|last) (?:person|one|researcher|name|guy)\b")


def answers_choice(parsed: Parsed, talk: Conversation) -> bool:
    """Whether it picks one of the people an ambiguous name may be."""
    query = parsed.query
    if not talk.choices:
        return False
    bare = query.kind in (QueryKind.PROFILE, QueryKind.PAPERS, QueryKind.HELP) and not query.topic
    named = any(set(one.candidates) & set(talk.choices) for one in query.people)
    return bare and (named or parsed.references.ordinal is not None)


def choice(parsed: Parsed, talk: Conversation) -> Query | None:
    """`The second`, `Ann`: an answer to the question which bearer of a name is meant."""
    before = talk.query
    if before is None or not answers_choice(parsed, talk):
        return None
    place = parsed.references.ordinal
    if place is not None:
        chosen = talk.choices[place : place + 1] if place >= 0 else talk.choices[place:][:1]
    else:
        chosen = tuple(one for one in talk.choices if one in parsed.query.people[0].candidates)
    if len(chosen) != 1:
        return None

    def put(one: Any) -> Any:
        return talk.mention(chosen[0]) if chosen[0] in one.candidates and not one.researcher_id else one

    return before.model_copy(
        update={
            "people": tuple(put(one) for one in before.people),
            "coauthors": tuple(put(one) for one in before.coauthors),
        }
    )


def returned(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Back to X`: the last question that was about X, with what is said besides put in its place."""
    query = parsed.query
    if not parsed.references.back:
        return None
    people = query.people
    if not people and (match := _PLACED_PERSON.search(parsed.masked)):
        named = people_named(talk)
        place = {"first": 0, "second": 1, "third": 2, "last": -1}[match.group(1)]
        people = named[place : place + 1] if place >= 0 else named[-1:]
    if people and people[0].researcher_id:
        ids = {one.researcher_id for one in people}
        for turn in talk.turns():
            before = turn.query
            if before is not None and {one.researcher_id for one in before.people} == ids:
                plain = parsed.query.model_copy(
                    update={"people": people, "topic": "" if not query.people else query.topic}
                )
                return carried_over(replace(parsed, query=plain), turn)
        return query.model_copy(update={"people": people}) if not query.people else None
    return None


def of_authors(parsed: Parsed, talk: Conversation) -> Query | None:
    """`The third author's other papers`: of an author of the paper spoken of, by place."""
    query, place = parsed.query, parsed.references.author
    paper = talk.paper or talk.single
    of_paper = talk.is_certain or "PAPER" in parsed.masked
    leaves = query.people or parsed.references.person
    if place is None and query.position and not leaves and of_paper and not _asks_name(parsed):
        place = 0 if query.position == "first" else -1
    people = author_meant(talk, place) if place is not None else ()
    if not people or paper is None:
        return None
    changes: dict[str, Any] = {"people": people, "position": None, "paper_ids": ()}
    fact = person_fact(parsed.masked)
    before = talk.query
    bare = re.fullmatch(r"\W*(?:(?:and|or|what about|how about)\b\s*)?PERSON\W*(?:'s)?\W*", parsed.masked)
    if bare and before is not None and before.kind is QueryKind.FACT and before.people:
        return before.model_copy(update={"people": people})  # "and the second author's?"
    if fact is not None:
        changes |= {"kind": QueryKind.FACT, "fact": fact, "topic": ""}
    else:
        same = query.kind not in (QueryKind.FACT, QueryKind.HELP, QueryKind.PEOPLE)
        changes |= {"kind": query.kind if same else QueryKind.PAPERS, "fact": None}
        if _ELSE.search(parsed.masked):
            changes["without"] = Without(paper_ids=(paper.id,))
    return query.model_copy(update=changes)


_SAID_OF = re.compile(
    r"^\W*(?:(?:and|so|but|or|ok)\b\s*)?(?:is|was|are|were|isn't|wasn't) PERSON (?:(?:its|PAPER|the|an?|really|also|even|then|here|there|listed|named|as)\s+)*(?:POSITION|(?P<end>first|last))(?: (?:of|on|in|for))?(?: PAPER)?(?: (?:there|here|on it|then|too))?\W*$"
)


def placed(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Was he first author?`, of the one paper spoken of: who that is."""
    query = parsed.query
    match = _SAID_OF.match(parsed.masked)
    if match is None or not (talk.is_certain or query.paper_ids):
        return None
    position = query.position or ("last" if match.group("end") == "last" else "first")
    people = query.people or (talk.person if parsed.references.person else ())
    return Query(
        kind=QueryKind.FACT,
        fact="authors",
        paper_ids=query.paper_ids or talk.shown,
        people=people,
        position=position,
        language=query.language,
    )


def says_else(parsed: Parsed) -> bool:
    """Whether other papers are asked for than the one spoken of."""
    return parsed.query.kind in (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.PROFILE) and bool(
        _ELSE.search(parsed.masked)
    )


def _asks_name(parsed: Parsed) -> bool:
    """Whether it asks who the author is, rather than something of theirs."""
    return not _ELSE.search(parsed.masked) and bool(
        re.match(
            r"\W*(?:(?:and|so|but)\b\s*)?(?:who|whose|what(?:'s| is| was) the name)\b|\W*POSITION\W*$",
            parsed.masked,
        )
    )


_LISTED = (QueryKind.PAPERS, QueryKind.COUNT)
_OF_A_PAPER = ("authors", "links", "year", "venue", "track")


def of_person(parsed: Parsed, talk: Conversation) -> Query | None:
    """A fact of a person asked without a person: `h-index then?`, after a turn about one."""
    query, references = parsed.query, parsed.references
    own = query.people or query.paper_ids or query.venues or references.paper or references.group
    if (
        own
        or not talk.is_of_person
        or len(talk.person) != 1
        or references.ordinal is not None
        or references.described
    ):
        return None
    if references.corrects and talk.query is not None and talk.query.detail:
        return None  # "sorry, I meant Alibaba": the same fact, there
    one_listed = talk.is_certain and talk.query is not None and talk.query.kind in _LISTED
    stated = paper_fact(f"{parsed.masked.rstrip('?!. ')} PAPER")
    if one_listed and (stated in _OF_A_PAPER or re.search(r"\btitles?\b", parsed.masked)):
        return None  # "title and venue?", of the one paper that was listed
    if references.person:
        return None  # the shape knows of a person already
    if talk.is_certain and query.kind not in (QueryKind.PAPERS, QueryKind.HELP):
        return None
    fact = person_fact(f"{parsed.masked.rstrip('?!. ')} of PERSON")
    topic = ""
    if fact is None and query.topic and _states_facts(talk) and _page_speaks_of(query.topic, talk):
        fact, topic = "words", query.topic
    if fact is None:
        return None
    changes = {"kind": QueryKind.FACT, "fact": fact, "people": talk.person, "topic": topic, "group_by": None}
    return query.model_copy(update=changes)


def _states_facts(talk: Conversation) -> bool:
    """Whether the last turn was about what a person's page says rather than about papers."""
    return talk.query is not None and talk.query.kind in (QueryKind.FACT, QueryKind.PROFILE)


def _page_speaks_of(topic: str, talk: Conversation) -> bool:
    """Whether half of the words stand in what the person's page states."""
    person = talk.library.researcher(talk.person[0].researcher_id or "")
    wanted = set(stems(topic))
    held = {one for fact in person.facts for one in stems(fact.text)}
    return bool(wanted) and len(wanted & held) * 2 >= len(wanted)


_NAMED_ONLY = re.compile(
    r"\W*(?:(?:and|or|so|then|ok|what about|how about)\b[\s,]*)*PERSON(?:\s*(?P<whose>'s?))?(?:\s*(?:one|then|too|instead))?\W*"
)


def of_named(parsed: Parsed, talk: Conversation) -> Query | None:
    """`X's then?`, `and X?`: only a name, behind a question that asked a fact, a number or a list of another."""
    query, before = parsed.query, talk.query
    match = _NAMED_ONLY.fullmatch(parsed.masked)
    if match is None or before is None or len(query.people) != 1 or parsed.references.any_but_opener:
        return None
    if not before.people or before.paper_ids or before.kind not in _ASKED_OF_A_PERSON:
        return None
    whole = query.people[0].researcher_id and before.kind is not QueryKind.FACT
    if whole and not match.group("whose") and not parsed.references.opener:
        return None  # a name alone may also begin anew
    return before.model_copy(update={"people": query.people, "coauthors": (), "unapplied": query.unapplied})


_PERSON_ONLY = re.compile(r"\W*(?:(?:and|but|or|so)\b\s*)*PERSON\W*")


def without_company(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And without him?`, behind papers with a co-author: those that are not with him."""
    before, references = talk.query, parsed.references
    leaves = references.excludes and references.person and not parsed.query.people
    if not leaves or before is None or not before.coauthors or not _PERSON_ONLY.fullmatch(parsed.masked):
        return None
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
    r"\b(?:by|from|of|with|do|does|did|are|have|what about|how about|anything (?:by|from))\s+(?:(?:the|any|some|all)\s+)*(?:others?\b(?! (?:papers?|works?|one|publications?|articles?))(?:\s+(?:people|persons?|researchers?|authors?|members?|scientists?|colleagues|labs?|groups?))?|(?:one|body)\s*else|(?:any|some)(?:one|body)\s+else|rest of (?:the|this|that) (?:lab|group|team|collection)|rest)\b|\b(?:any|some)(?:one|body) else(?:'s)?\b|^\W*(?:and |or |so )?(?:the |any |all )?others?\W*$"
)
_SAME_SUBJECT = re.compile(
    r"\b(?:on|about|in|into|for|regarding|concerning) (?:PAPER|it|that|this|there|(?:this|that|the(?: very)?(?: same)?) (?:topic|subject|area|field|theme|matter|problem|question))\b"
)


def of_others(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And from the others on the same topic?`: the topic asked of somebody, of everybody but them."""
    query, before = parsed.query, talk.query
    if before is None or not before.topic or not before.people or before.paper_ids:
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
            "years": query.years or before.years,
            "without": (before.without or Without()).model_copy(update={"people": before.people}),
        }
    )


_ON_IT = re.compile(
    r"\b(?:about|on|to|into|for|in|regarding|concerning|towards?) (?:PAPER|it|that|this|(?:this|that|the(?: same)?) (?:topic|subject|area|field|theme|matter))\W*$"
)


def is_on_it(parsed: Parsed) -> bool:
    """Whether it ends with `about it`, `on that topic`."""
    return bool(_ON_IT.search(parsed.masked))


def on_subject(parsed: Parsed, talk: Conversation) -> Query | None:
    """`What has X done about it?`, after a search by topic: the papers of X on that topic."""
    query, before = parsed.query, talk.query
    if before is None or not before.topic or before.people or before.paper_ids or talk.is_certain:
        return None
    if len(query.people) != 1 or query.topic or query.paper_ids or not is_on_it(parsed):
        return None
    kind = query.kind if query.kind is QueryKind.COUNT else QueryKind.PAPERS
    return query.model_copy(update={"kind": kind, "fact": None, "topic": before.topic})
