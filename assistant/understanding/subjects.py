"""Subjects: questions of a person whom only the conversation names: one of those offered, an author, who was spoken of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from assistant.records import Query, QueryKind, Without
from assistant.records.author_places import FROM_FRONT
from assistant.understanding.antecedents import asked_of_an_author, author_meant, people_named
from assistant.understanding.carryover import carried_over
from assistant.understanding.conversation import Conversation
from assistant.understanding.cues import PAPERS
from assistant.understanding.details import is_role
from assistant.understanding.paper_facts import paper_fact
from assistant.understanding.parsed import Parsed
from assistant.understanding.person_facts import person_fact
from assistant.understanding.superlatives import TOTAL
from assistant.words import says_half

_ELSE = re.compile(r"\b(?:else|elsewhere|another|other|others|more|besides|apart)\b|还|其他")
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


_OWN_PAPERS = re.compile(rf"\b(?:his|her|their)\s+{PAPERS}\b", re.I)
"""A whole question, of which only the person is to be told."""


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
                own = query.topic and _OWN_PAPERS.search(parsed.wording)
                return (
                    plain
                    if own or (query.people and TOTAL.search(parsed.masked))
                    else carried_over(replace(parsed, query=plain), turn)
                )
        return query.model_copy(update={"people": people}) if not query.people else None
    return None


def of_authors(parsed: Parsed, talk: Conversation) -> Query | None:
    """`The third author's other papers`: of an author of the paper spoken of, by place."""
    query, place = parsed.query, parsed.references.author
    paper = talk.paper or talk.single
    if parsed.references.both and len(talk.pair) == 2 and place is None:
        return None  # "is the first author the same on both?"
    of_paper = talk.is_certain or "PAPER" in parsed.masked
    leaves = query.people or parsed.references.person or is_role(parsed)
    after = _after_an_author(parsed, talk)
    if place is None and query.position and not leaves and (after or (of_paper and not _asks_name(parsed))):
        place = FROM_FRONT.index(query.position) if query.position in FROM_FRONT else -1
    people = author_meant(talk, place) if place is not None else ()
    if not people or paper is None:
        return None
    changes: dict[str, Any] = {
        "people": people,
        "coauthors": (*query.people, *query.coauthors),
        "position": None,
        "paper_ids": (),
    }
    fact = person_fact(parsed.masked)
    before = talk.query
    if after and before is not None:
        return before.model_copy(
            update={"people": people}
        )  # "and the last author?", of whom the same is asked
    bare = re.fullmatch(r"\W*(?:(?:and|or|what about|how about)\b\s*)?PERSON\W*(?:'s)?\W*", parsed.masked)
    if bare and before is not None and before.kind is QueryKind.FACT and before.people:
        return before.model_copy(update={"people": people})  # "and the second author's?"
    if fact is not None:
        changes |= {"kind": QueryKind.FACT, "fact": fact, "topic": ""}
    else:
        same = query.kind not in (QueryKind.FACT, QueryKind.HELP, QueryKind.PEOPLE)
        more = query.group_by == "person"  # "has the first author written more?"
        kind = query.kind if same and not more else QueryKind.PAPERS
        changes |= {"kind": kind, "fact": None, "group_by": None if more else query.group_by}
        if _ELSE.search(parsed.masked):
            changes["without"] = Without(paper_ids=(paper.id,))
    return query.model_copy(update=changes)


_PLACE_ONLY = re.compile(r"\W*(?:(?:and|or|what about|how about)\b\s*)+(?:the )?(?:POSITION|PERSON)\W*")


def _after_an_author(parsed: Parsed, talk: Conversation) -> bool:
    """Whether only an author's place is said, behind a question of another author of the paper spoken of."""
    only_place = _PLACE_ONLY.fullmatch(parsed.masked) is not None and not parsed.query.people
    return only_place and asked_of_an_author(talk)


_SAID_OF = re.compile(
    r"^\W*(?:(?:and|so|but|or|ok)\b\s*)?(?:is|was|are|were|isn't|wasn't) PERSON (?:(?:its|PAPER|the|an?|really|also|even|then|here|there|listed|named|as)\s+)*(?:POSITION|(?P<end>first|last))(?: (?:of|on|in|for))?(?: PAPER)?(?: (?:there|here|on it|then|too))?\W*$"
)


_INVOLVED = re.compile(
    r"^\W*(?:(?:and|so|but|or|ok)\b\s*)?(?:is|was|are|were|isn't|wasn't|did|does|has) PERSON (?:(?:also|even|then|too|really|been|be|get)\s+)*"
    r"(?:involved|part of (?:it|this|that|PAPER)|a part of (?:it|this|that|PAPER)|on (?:it|board|the paper|the team|this|that|PAPER)|in (?:it|on it|on this|on that|PAPER)|among (?:the|its) (?:co-?)?authors|(?:one of the|an?|its) (?:co-?)?authors?|(?:co-?)?(?:author|authored|wrote|write|written|sign|signed|contribute|contributed|take part|taken part|have a hand|help|helped)|listed|named)"
    r"(?: (?:to|of|in|on|with|there|it|this|that|too|as well|here|PAPER|as an author))*\W*$"
)
"""Behind one paper: whether somebody is among its authors."""


def involved(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Was X involved?`, of the one paper spoken of: whether X is an author of it."""
    query = parsed.query
    asks = len(query.people) == 1 and not (query.paper_ids or query.position)
    if not asks or not talk.is_certain or not _INVOLVED.match(parsed.masked):
        return None
    return Query(
        kind=QueryKind.FACT,
        fact="authors",
        paper_ids=talk.shown,
        people=query.people,
        language=query.language,
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
            r"\W*(?:(?:and|so|but)\b\s*)?(?:who|whose|what(?:'s| is| was) the name)\b|\W*(?:(?:and|so|what about|how about|its|the|of|PAPER)\b\W*)*POSITION\W*(?:(?:of |on )?PAPER\W*)?$|\W*(?:谁是|POSITION\s*(?:是谁|叫什么|的名字))",
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
        or talk.person[0].researcher_id is None
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
    circumstance = (
        bool(_CIRCUMSTANCE.match(parsed.masked))
        and talk.query is not None
        and talk.query.kind is QueryKind.FACT
    )
    of_papers = re.search(rf"\b{PAPERS}\b", parsed.masked)
    said = circumstance or (not of_papers and _page_speaks_of(query.topic, talk))
    if fact is None and query.topic and _states_facts(talk) and said:
        fact, topic = "words", query.topic
    if fact is None:
        return None
    changes = {"kind": QueryKind.FACT, "fact": fact, "people": talk.person, "topic": topic, "group_by": None}
    return query.model_copy(update=changes)


_CIRCUMSTANCE = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\b\s*)?(?:on|in|at|under|with|from|for|during|about) (?:which|what|whom|whose)\b(?!.*\b(?:papers?|articles?|publications?)\b)"
)
"""`On which animals?`: of what was just told of somebody."""


def _states_facts(talk: Conversation) -> bool:
    """Whether the last turn was about what a person's page says rather than about papers."""
    return talk.query is not None and talk.query.kind in (QueryKind.FACT, QueryKind.PROFILE)


def _page_speaks_of(topic: str, talk: Conversation) -> bool:
    """Whether half of the words stand in what the person's page states."""
    person = talk.library.researcher(talk.person[0].researcher_id or "")
    return says_half((fact.text for fact in person.facts), topic)


_ON_IT = re.compile(
    r"\b(?:about|on|to|into|for|in|regarding|concerning|towards?) (?:PAPER|it|that|this|(?:this|that|the(?: same)?) (?:topic|subject|area|field|theme|matter))\W*$"
)


def is_on_it(parsed: Parsed) -> bool:
    """Whether it ends with `about it`, `on that topic`."""
    return bool(_ON_IT.search(parsed.masked))


_PAPERS_ON_IT = re.compile(
    rf"^\W*(?:(?:and|so|but|any|are there|do you have|have you|show me|list|which|what|the|your|all|some|other)\b\s*)*{PAPERS} (?:about|on) (?:PAPER|it|that|this|there)\W*$"
)


_THEY_PUBLISHED = re.compile(
    rf"^\W*(?:(?:and|so|but|ok)\b\s*)*(?:(?:what|which {PAPERS}) (?:have|did|do) (?:they|it) (?:publish(?:ed)?|writ(?:e|ten)|have|done|do)|(?:what are )?(?:their|they|the) {PAPERS}|what did they (?:write|publish))(?: (?:on|about) (?:it|that|this))?\W*$",
    re.I,
)
"""Behind people who work on something: what they wrote on it."""


def on_subject(parsed: Parsed, talk: Conversation) -> Query | None:
    """`What has X done about it?`, after a search by topic: the papers of X on that topic."""
    query, before = parsed.query, talk.query
    if before is None or not before.topic or before.paper_ids:
        return None
    if before.people and not (query.people and query.people != before.people):
        return None
    if before.kind is QueryKind.PEOPLE and not query.people and _THEY_PUBLISHED.match(parsed.wording):
        return Query(kind=QueryKind.PAPERS, topic=before.topic, language=query.language)
    if talk.is_certain:
        return None
    if _PAPERS_ON_IT.match(parsed.masked):  # "and papers on it?", behind people who work on something
        return Query(kind=QueryKind.PAPERS, topic=before.topic, language=query.language)
    if len(query.people) != 1 or query.topic or query.paper_ids or not is_on_it(parsed):
        return None
    kind = query.kind if query.kind is QueryKind.COUNT else QueryKind.PAPERS
    return query.model_copy(update={"kind": kind, "fact": None, "topic": before.topic})
