"""Follow-ups: a question that leans on the turns before it, made whole.

Only what the visitor typed is read again; what the assistant said before is looked up afresh, so a forged or stale
transcript changes nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from assistant.records import Query, QueryKind, Without
from assistant.understanding.antecedents import end_in_time, paper_meant, person_meant
from assistant.understanding.assembled import all_together, among_listed, for_each
from assistant.understanding.both_of_them import both_of_them
from assistant.understanding.carried_years import years_away, years_moved
from assistant.understanding.carryover import carried_over
from assistant.understanding.closings import CLOSING_FACT
from assistant.understanding.conversation import Conversation
from assistant.understanding.details import detail_of_paper, others_on_paper
from assistant.understanding.figures_asked import with_carried_whole
from assistant.understanding.leaning import LISTS, is_comparative, is_open, lists_everybody
from assistant.understanding.lists import (
    awarded,
    counted,
    ordered,
    rearranged,
    relisted,
    remaining,
    told_of_all,
)
from assistant.understanding.members_followed import members_followed, papers_of_found
from assistant.understanding.missing_titles import still_missing
from assistant.understanding.most_papers import MOST_COMPARED, by_whom, most_of, with_whom_most
from assistant.understanding.narrowed import among_more, another_place, narrowed, narrowed_by_place
from assistant.understanding.neighbours import another, neighbour
from assistant.understanding.paper_pairs import (
    alike,
    first_compared,
    likened,
    more_of_pair,
    side_by_side,
    told_apart,
)
from assistant.understanding.parsed import Parsed
from assistant.understanding.people_pairs import compared, joined, joint, same_person
from assistant.understanding.runners_up import runner_up
from assistant.understanding.subjects import (
    choice,
    involved,
    is_on_it,
    of_authors,
    of_person,
    on_subject,
    placed,
    returned,
    says_else,
)
from assistant.understanding.substitutes import (
    has_one,
    of_named,
    of_others,
    put_right,
    turned_round,
    without_company,
    without_topic,
)
from assistant.understanding.topics_of_person import of_person_on
from assistant.understanding.why_listed import why_listed
from assistant.understanding.widened import in_all, what_else, who_else, without_the_other

_WITH = re.compile(r"\b(?:with|alongside)\b|[和与跟]")
_TELLS = re.compile(r"\b(?:what|tell|describe|explain|summari[sz]e|about|show)\b")
_WROTE = re.compile(
    r"\bPERSON\b.{0,20}\b(?:write|wrote|written|author(?:ed)?|co-?author(?:ed)?|sign(?:ed)?|involved|part|on)\b.{0,20}\bPAPER\b"
)
_COMPARES = re.compile(r"\b(?:compar\w+|contrast|versus|vs)\b")
_ABSTRACT = re.compile(
    r"^(?:\W|what|is|was|are|the|of|and|its|PAPER|'s|show|give|me|main|key|core|short|brief|basic)*\b(?:abstract|summary|gist|idea|contributions?)(?: of PAPER)?\W*$"
)


def resolve(parsed: Parsed, talk: Conversation) -> Query:
    """The query that a follow-up means in its conversation; one that asks back where it leads nowhere."""
    found = among_more(parsed, talk, _resolved(parsed, talk))
    if parsed.references.person and found.kind in LISTS and not (found.people or person_meant(talk)):
        return unresolved(parsed)  # "his papers", of nobody
    if lists_everybody(found) and parsed.references.any_but_opener:
        return unresolved(parsed)
    found = with_carried_whole(others_on_paper(parsed, talk, found), parsed.query, talk.query)
    distance = parsed.references.years_away
    if distance is not None and found.years is None and found.kind in LISTS:
        found = found.model_copy(update={"years": years_away(distance, talk)})
    moves = parsed.references.moves
    if moves and found.years is None and found.people and found.kind in LISTS and talk.query is not None:
        found = found.model_copy(update={"years": years_moved(moves, talk.query, talk)})
    if is_open(found) and parsed.references.any_but_opener:
        return unresolved(parsed)
    opened = is_open(found) and parsed.references.any
    return found.model_copy(update={"kind": QueryKind.HELP}) if opened else found


def unresolved(parsed: Parsed) -> Query:
    """A reference that leads nowhere asks for nothing that is known: whom or which paper is meant is asked back."""
    fact = "whom" if parsed.references.person else "about"
    return Query(kind=QueryKind.FACT, fact=fact, language=parsed.query.language)


_WHEN = re.compile(
    r"\W*(?:(?:and|but|so)\b\s*)?(?:when|(?:in |from )?(?:what|which) year) (?:was|is|were) it\W*", re.I
)
"""`When was the first?` means the first in time; `when was the first one published?` a place in the list."""
_THE_OTHER = re.compile(
    r"\W*(?:(?:no|nope|not (?:that|this|it|PAPER)(?: one)?|i (?:mean|meant)|and|but|what about|how about|sorry)\b[\s,.!]*)*the other(?: one| paper)?\W*",
    re.I,
)


def _resolved(parsed: Parsed, talk: Conversation) -> Query:
    """The rules in their order: each returns the whole query, or None where it does not apply."""
    assert talk.query is not None, "a follow-up follows something"
    if parsed.references.closes:
        return Query(kind=QueryKind.SMALL_TALK, fact=CLOSING_FACT, language=parsed.query.language)
    nobody = not (parsed.query.people or parsed.query.paper_ids or parsed.references.described)
    if nobody and _THE_OTHER.fullmatch(parsed.wording):
        return unresolved(parsed)  # one of many, and nothing says which
    if parsed.references.denies:
        return another(parsed, talk) or unresolved(parsed)
    for rule in _RULES:
        found = rule(parsed, talk)
        if found is not None:
            return found
    query, references, before = parsed.query, parsed.references, talk.query
    own = (
        query.people
        and not references.any_but_opener
        and before.paper_ids
        and not _WITH.search(parsed.masked)
    )
    if own and before.kind is QueryKind.FACT:
        return query
    if is_comparative(parsed):
        listed = tuple(talk.mention(one) for one in talk.people[:MOST_COMPARED]) if talk.counts_people else ()
        people = before.people if len(before.people) > 1 else talk.two_people or listed
        if before.fact in _NUMBERED_FACTS and len(people) == 2:  # "who has more?", of what was asked of each
            return before.model_copy(update={"people": people, "detail": ""})
        return query.model_copy(update={"people": people, "topic": ""}) if people else query
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
    if references.described and query.paper_ids and same:  # "and the latter?": the same of that one
        return before.model_copy(update={"paper_ids": query.paper_ids})
    if references.described and not (query.people and not query.paper_ids):
        return query.model_copy(update=_whole(query, {"paper_ids": query.paper_ids}))
    changes: dict[str, Any] = {}
    by_place = references.of_person and references.ordinal is not None
    if not by_place and (references.ordinal is not None or references.paper):
        asks_when = _WHEN.fullmatch(parsed.wording) or (same and before.fact == "year")
        in_time = end_in_time(talk, references.ordinal) if asks_when or not talk.seen else ()
        changes["paper_ids"] = in_time or paper_meant(talk, references.ordinal)
    if references.person and query.paper_ids and query.fact == "words" and _WROTE.search(parsed.masked):
        return query.model_copy(update={"fact": "authors", "people": person_meant(talk), "topic": ""})
    if references.person or by_place:
        return _of_whom(parsed, talk, query, changes)
    if changes.get("paper_ids") and _ABSTRACT.search(query.topic or parsed.masked):
        changes |= {"fact": "about", "topic": ""}
        query = query.model_copy(update={"kind": QueryKind.FACT})
    if references.ordinal is not None and same:  # "and the third?": the same of the third
        return before.model_copy(update=changes)
    if references.ordinal is not None or references.paper:
        return query.model_copy(update=_whole(query, changes))
    return carried_over(parsed, talk)


_NUMBERED_FACTS = frozenset({"citations", "h_index", "paper_count"})


def _of_whom(parsed: Parsed, talk: Conversation, query: Query, changes: dict[str, Any]) -> Query:
    """A question of `them`, or of the author at a place: of the person meant."""
    references, before = parsed.references, talk.query
    assert before is not None, "a follow-up follows something"
    by_place = references.of_person and references.ordinal is not None
    if query.people and query.group_by == "person" and query.kind is QueryKind.COUNT and not by_place:
        both = (*person_meant(talk), *query.people)  # "has he more papers than B?"
        return query.model_copy(update={"people": both, "superlative": False})
    if query.people:
        changes["coauthors"] = (*query.people, *query.coauthors)
        if query.kind in (QueryKind.PROFILE, QueryKind.COAUTHORS):
            changes["kind"] = QueryKind.PAPERS
    changes["people"] = person_meant(talk, references.ordinal if by_place else None)
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
    if says_else(parsed) and talk.is_certain and not query.paper_ids and query.without is None:
        changes["without"] = Without(paper_ids=talk.shown)
    if (
        by_place
        and query.kind in (QueryKind.PROFILE, QueryKind.HELP)
        and before.kind in (QueryKind.FACT, QueryKind.COUNT, QueryKind.PAPERS)
        and len(before.people) == 1
    ):
        return before.model_copy(update={"people": changes["people"]})  # "and the first?": the same of them
    return query.model_copy(update=_whole(query, changes))


def _same_asked(query: Query, parsed: Parsed, before: Query) -> bool:
    """Whether nothing is asked of a paper, behind a question that asked something of another."""
    asks = _TELLS.search(parsed.masked) or re.search(r"\bwhich\b", parsed.masked)
    bare = query.fact in ("about", "words", None) and not query.topic and not asks
    unasked = query.kind in (QueryKind.FACT, QueryKind.PAPERS, QueryKind.HELP)
    other = parsed.references.corrects and before.fact in ("words", "figure")  # asked of the wrong paper
    return bare and unasked and not other and before.kind is QueryKind.FACT and bool(before.paper_ids)


def _repeated(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Where does it say that?`: the last answer once more, which says where it stands."""
    return talk.query if parsed.references.repeats else None


def _about_the_paper(parsed: Parsed, talk: Conversation) -> Query | None:
    """A question without a thing of its own, after a turn about one paper: `which year?`, `how large was it?`."""
    found = detail_of_paper(parsed, talk)
    return None if found is None else parsed.query.model_copy(update=found)


_RULES = (
    still_missing,
    _repeated,
    members_followed,
    papers_of_found,
    put_right,
    in_all,
    both_of_them,
    what_else,
    who_else,
    without_the_other,
    runner_up,
    all_together,
    among_listed,
    for_each,
    choice,
    another_place,
    narrowed_by_place,
    narrowed,
    on_subject,
    of_others,
    has_one,
    why_listed,
    of_named,
    placed,
    involved,
    without_company,
    without_topic,
    turned_round,
    with_whom_most,
    most_of,
    by_whom,
    counted,
    another,
    neighbour,
    returned,
    remaining,
    ordered,
    relisted,
    rearranged,
    of_authors,
    side_by_side,
    same_person,
    more_of_pair,
    told_apart,
    first_compared,
    compared,
    joint,
    joined,
    likened,
    alike,
    awarded,
    told_of_all,
    of_person,
    of_person_on,
    _about_the_paper,
)


def _whole(query: Query, changes: dict[str, Any]) -> dict[str, Any]:
    """A kind that fits what is now known: a bare person is a profile, a bare paper its contents."""
    if query.kind in (QueryKind.PAPERS, QueryKind.HELP) and changes.get("paper_ids"):
        topical = {"fact": query.fact or "words"} if query.topic else {"fact": query.fact or "about"}
        changes |= {"kind": QueryKind.FACT, **topical}
    return changes
