"""A follow-up that no rule makes whole: what its references stand for put in, or the query before carried on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from assistant.records import FactKind, PersonMention, Query, QueryKind, Without
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.conversation.references import References
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.follow_ups.authors_followed import says_else
from assistant.understanding.follow_ups.carryover import carried_over
from assistant.understanding.follow_ups.leaning import is_comparative
from assistant.understanding.follow_ups.most_papers import MOST_COMPARED
from assistant.understanding.follow_ups.topic_followed import is_on_it
from assistant.understanding.spoken_of.antecedents import end_in_time, paper_meant, person_meant

_WITH = re.compile(r"\b(?:with|alongside)\b|[和与跟]")
_TELLS = re.compile(r"\b(?:what|tell|describe|explain|summari[sz]e|about|show|which)\b")
_WHAT_ABOUT = re.compile(r"\b(?:what|how) (?:about|abt|of) (?=(?:the )?PAPER\b)")
"""`And what about the 2022 one?` asks the same of it."""
_ASKED_ALIKE = frozenset({"links", "authors", "venue", "citations", "track"})
_WROTE = re.compile(
    r"\bPERSON\b.{0,20}\b(?:write|wrote|written|author(?:ed)?|co-?author(?:ed)?|sign(?:ed)?|involved|part|on)\b.{0,20}\bPAPER\b"
)
_COMPARES = re.compile(r"\b(?:compar\w+|contrast|versus|vs)\b")
_ABSTRACT = re.compile(
    r"^(?:\W|what|is|was|are|the|of|and|its|PAPER|'s|show|give|me|main|key|core|short|brief|basic)*\b(?:abstract|summary|gist|idea|contributions?)(?: of PAPER)?\W*$"
)
_WHEN = re.compile(
    r"\W*(?:(?:and|but|so)\b\s*)?(?:when|(?:in |from )?(?:what|which) year) (?:was|is|were) it\W*", re.I
)
"""`When was the first?` means the first in time; `when was the first one published?` a place in the list."""
_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)
_OF_PEOPLE = frozenset(FactKind)
"""What pages tell of people."""
_NUMBERED_FACTS = frozenset({"citations", "h_index", "paper_count"})


def filled(parsed: Parsed, talk: Conversation) -> Query:
    """The query with the papers and people put in that its references stand for; one without any goes on from before."""
    query, references, before = parsed.query, parsed.references, talk.query
    assert before is not None, "a follow-up follows something"
    if _stands_alone(parsed, before):
        return query
    if is_comparative(parsed):
        return _of_those_compared(query, talk, before)
    if (
        references.group
        and query.kind is QueryKind.COMPARE
        and query.topic
        and not _COMPARES.search(parsed.masked)
    ):
        query = query.model_copy(update={"kind": QueryKind.PAPERS})
        parsed = replace(parsed, query=query)
    if references.vague and query.topic and before.kind is QueryKind.FACT:
        return query.model_copy(update={"kind": QueryKind.PAPERS, "fact": None})
    same = _same_asked(query, parsed, before)
    if references.described and (query.paper_ids or not query.people):
        if query.paper_ids and same:  # "and the latter?": the same of that one
            return before.model_copy(update={"paper_ids": query.paper_ids})
        return query.model_copy(update=_whole(query, {"paper_ids": query.paper_ids}))
    if references.person and query.paper_ids and query.fact == "words" and _WROTE.search(parsed.masked):
        return query.model_copy(update={"fact": "authors", "people": person_meant(talk), "topic": ""})
    if references.person or _is_by_place(references):
        return _of_whom(parsed, talk, query, same)
    if references.paper or references.ordinal is not None:
        return _of_which_paper(parsed, talk, query, same)
    return carried_over(parsed, talk)


def _stands_alone(parsed: Parsed, before: Query) -> bool:
    """Whether it names people itself, and not as company, behind a fact of a paper; or asks what a page tells of one, behind papers."""
    query = parsed.query
    asks_fact = query.kind is QueryKind.FACT and query.fact not in (None, "words", "figure")
    if parsed.references.described and asks_fact and len(query.people) == 1 and not query.paper_ids:
        return True  # "the one at Example Corp: what's the job title?"
    own = query.people and not parsed.references.any_but_opener and not _WITH.search(parsed.masked)
    of_life = query.kind is QueryKind.FACT and query.fact in _OF_PEOPLE and len(query.people) == 1
    if (
        own
        and asks_fact
        and len(query.people) == 1
        and before.kind is QueryKind.PEOPLE
        and not query.paper_ids
    ):
        return True  # "and Ann's github?", behind those who work on something
    listed = of_life and (before.kind in _LISTS or bool(before.paper_ids))
    return bool(own and (listed or (before.paper_ids and before.kind is QueryKind.FACT)))


def _of_those_compared(query: Query, talk: Conversation, before: Query) -> Query:
    """`Who has more?`: of the people compared, or counted, before."""
    listed = tuple(talk.mention(one) for one in talk.people[:MOST_COMPARED]) if talk.counts_people else ()
    people = before.people if len(before.people) > 1 else talk.two_people or listed
    if before.fact in _NUMBERED_FACTS and len(people) == 2:  # "who has more?", of what was asked of each
        return before.model_copy(update={"people": people, "detail": ""})
    return query.model_copy(update={"people": people, "topic": ""}) if people else query


def _is_by_place(references: References) -> bool:
    """Whether a person is meant by a place in a list: `the first author`, `the second one`."""
    return references.of_person and references.ordinal is not None


def _papers_meant(parsed: Parsed, talk: Conversation, same: bool) -> tuple[str, ...]:
    """The paper that `it` or `the second` stands for; none where there is no such."""
    place = parsed.references.ordinal
    asks_when = _WHEN.fullmatch(parsed.wording) or (
        same and talk.query is not None and talk.query.fact == "year"
    )
    in_time = end_in_time(talk, place) if asks_when or not talk.seen else ()
    return in_time or paper_meant(talk, place)


def _of_which_paper(parsed: Parsed, talk: Conversation, query: Query, same: bool) -> Query:
    """A question of `it`, or of the paper at a place: of the paper meant."""
    before = talk.query
    assert before is not None, "a follow-up follows something"
    changes: dict[str, Any] = {"paper_ids": _papers_meant(parsed, talk, same)}
    if changes["paper_ids"] and _ABSTRACT.search(query.topic or parsed.masked):
        changes |= {"fact": "about", "topic": ""}
        query = query.model_copy(update={"kind": QueryKind.FACT})
    if parsed.references.ordinal is not None and same:  # "and the third?": the same of the third
        return before.model_copy(update=changes)
    return query.model_copy(update=_whole(query, changes))


def _of_whom(parsed: Parsed, talk: Conversation, query: Query, same: bool) -> Query:
    """A question of `them`, or of the author at a place: of the person meant."""
    references, before = parsed.references, talk.query
    assert before is not None, "a follow-up follows something"
    by_place = _is_by_place(references)
    changes: dict[str, Any] = {}
    if not by_place and (references.paper or references.ordinal is not None):
        changes["paper_ids"] = _papers_meant(parsed, talk, same)
    if query.people and query.group_by == "person" and query.kind is QueryKind.COUNT and not by_place:
        both = (*person_meant(talk), *query.people)  # "has he more papers than B?"
        return query.model_copy(update={"people": both, "superlative": False})
    if query.people:
        changes["coauthors"] = (*query.people, *query.coauthors)
        if query.kind in (QueryKind.PROFILE, QueryKind.COAUTHORS):
            changes["kind"] = QueryKind.PAPERS
    changes["people"] = person_meant(talk, references.ordinal if by_place else None)
    if query.people and [one.candidates for one in query.people] == [
        one.candidates for one in changes["people"]
    ]:  # "what did she do with B?", where B was named last
        others = [talk.mention(one) for one in talk.spoken if one not in query.people[0].candidates]
        changes["people"] = tuple(others[:1])
    if references.all_authors and not by_place:
        authors = talk.paper.authors if talk.paper is not None else ()
        named = {one.researcher_id for one in (*query.people, *query.coauthors)}
        ids = [one.researcher_id for one in authors if one.researcher_id and one.researcher_id not in named]
        changes["people"] = tuple(talk.mention(one) for one in ids)
        changes.pop("paper_ids", None)
    counts = query.kind is QueryKind.COAUTHORS or query.position
    if query.group_by == "person" and not counts:  # "are there more of his?"
        changes |= {"kind": QueryKind.PAPERS, "group_by": None}
    if is_on_it(parsed) and talk.topic and not query.topic and not talk.is_certain:
        changes["topic"] = talk.topic
        changes.pop("paper_ids", None)
    if says_else(parsed) and not query.paper_ids and query.without is None:
        if talk.is_certain:
            changes["without"] = Without(paper_ids=talk.shown)
        elif (of_them := _paper_of(changes["people"], talk)) is not None:
            changes["without"] = Without(paper_ids=(of_them,))
    of_page = by_place and query.kind is QueryKind.FACT and query.fact == "words" and not query.paper_ids
    if of_page and (fact := _fact_said(parsed)) is not None:
        changes |= {"fact": fact, "topic": ""}  # "the first one, what degree did they do?"
    if (
        by_place
        and query.kind in (QueryKind.PROFILE, QueryKind.HELP)
        and before.kind in (QueryKind.FACT, QueryKind.COUNT, QueryKind.PAPERS)
        and len(before.people) == 1
    ):
        return before.model_copy(update={"people": changes["people"]})  # "and the first?": the same of them
    return query.model_copy(update=_whole(query, changes))


def _fact_said(parsed: Parsed) -> str | None:
    """The fact of a person that is asked of whoever stands at a place; `they` stands for nobody else."""
    return person_fact(f"{parsed.masked.replace('PAPER', ' ').rstrip('?!. ')} of PERSON")


def _paper_of(people: tuple[PersonMention, ...], talk: Conversation) -> str | None:
    """The one paper spoken of last, where it is theirs: `what else did they publish that year?`."""
    paper = talk.paper
    held = paper is not None and any(one.researcher_id in paper.researcher_ids for one in people)
    return paper.id if paper is not None and held else None


def _same_asked(query: Query, parsed: Parsed, before: Query) -> bool:
    """Whether nothing is asked of a paper, behind a question that asked something of another."""
    masked = _WHAT_ABOUT.sub(" ", parsed.masked) if before.fact in _ASKED_ALIKE else parsed.masked
    bare = query.fact in ("about", "words", None) and not query.topic and not _TELLS.search(masked)
    unasked = query.kind in (QueryKind.FACT, QueryKind.PAPERS, QueryKind.HELP)
    other = parsed.references.corrects and before.fact in ("words", "figure")  # asked of the wrong paper
    return bare and unasked and not other and before.kind is QueryKind.FACT and bool(before.paper_ids)


def _whole(query: Query, changes: dict[str, Any]) -> dict[str, Any]:
    """A kind that fits what is now known: of a paper its words on the topic are asked, or what it is about."""
    if query.kind in (QueryKind.PAPERS, QueryKind.HELP) and changes.get("paper_ids"):
        fact = query.fact or ("words" if query.topic else "about")
        changes |= {"kind": QueryKind.FACT, "fact": fact}
    return changes
