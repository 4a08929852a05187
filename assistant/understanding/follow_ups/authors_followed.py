"""A follow-up about an author of the paper spoken of, by place: `the third author's other papers`."""

from __future__ import annotations

import re
from typing import Any

from assistant.records import Paper, PersonMention, Query, QueryKind, Without
from assistant.records.author_places import FROM_FRONT
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.follow_ups.details import is_role
from assistant.understanding.spoken_of.antecedents import asked_of_an_author, author_meant, person_meant

_ELSE = re.compile(r"\b(?:else|elsewhere|another|other|others|more|besides|apart)\b|还|其他")
_TOLD_FIRST = re.compile(r"^\W*(?:(?:and|so|but|ok|then)\b\s*)*(?:the |its )?POSITION\s*[,:;–-]")
"""`The lead author, how many papers of theirs are here?`"""
_THERE = re.compile(r"\b(?:on|of|in) (?:it|PAPER|that|this|that paper|this paper)\W*$|\bthere\W*$")
_PLACE_ONLY = re.compile(r"\W*(?:(?:and|or|what about|how about)\b\s*)+(?:the )?(?:POSITION|PERSON)\W*")


def of_authors(parsed: Parsed, talk: Conversation) -> Query | None:
    """`The third author's other papers`: of an author of the paper spoken of, by place."""
    query, place = parsed.query, parsed.references.author
    paper = talk.paper or talk.single
    if parsed.references.both and len(talk.pair) == 2 and place is None:
        return None  # "is the first author the same on both?"
    of_paper = talk.is_certain or "PAPER" in parsed.masked
    told_first = _TOLD_FIRST.match(parsed.masked) is not None
    leaves = query.people or (parsed.references.person and not told_first) or is_role(parsed)
    after = _after_an_author(parsed, talk)
    if place is None and query.position and not leaves and (after or (of_paper and not _asks_name(parsed))):
        place = FROM_FRONT.index(query.position) if query.position in FROM_FRONT else -1
    people = author_meant(talk, place) if place is not None else ()
    if not people or paper is None:
        return None
    if parsed.references.person and not query.people and _WITH_AUTHOR.search(parsed.masked):
        return _together(parsed, talk, people, paper)
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
        if kind is QueryKind.COAUTHORS and _THERE.search(parsed.masked):
            changes["paper_ids"] = (paper.id,)
        changes |= {"kind": kind, "fact": None, "group_by": None if more else query.group_by}
        if _ELSE.search(parsed.masked):
            changes["without"] = Without(paper_ids=(paper.id,))
    return query.model_copy(update=changes)


_WITH_AUTHOR = re.compile(
    r"\b(?:with|alongside|together with) (?:the |its |that )?PERSON\W*(?:too|as well|there)?\W*$"
)


def _together(
    parsed: Parsed, talk: Conversation, company: tuple[PersonMention, ...], paper: Paper
) -> Query | None:
    """`Has she any other paper with the first author?`: of whom the talk is, with that author."""
    whose = tuple(one for one in person_meant(talk) if one not in company)
    if not whose:
        return None
    counts = parsed.query.kind is QueryKind.COUNT
    return parsed.query.model_copy(
        update={
            "kind": QueryKind.COUNT if counts else QueryKind.PAPERS,
            "fact": None,
            "group_by": None,
            "people": whose,
            "coauthors": company,
            "position": None,
            "paper_ids": (),
            "without": Without(paper_ids=(paper.id,)) if _ELSE.search(parsed.masked) else None,
        }
    )


def _after_an_author(parsed: Parsed, talk: Conversation) -> bool:
    """Whether only an author's place is said, behind a question of another author of the paper spoken of."""
    only_place = _PLACE_ONLY.fullmatch(parsed.masked) is not None and not parsed.query.people
    return only_place and asked_of_an_author(talk)


def _asks_name(parsed: Parsed) -> bool:
    """Whether it asks who the author is, rather than something of theirs."""
    return not _ELSE.search(parsed.masked) and bool(
        re.match(
            r"\W*(?:(?:and|so|but)\b\s*)?(?:who|whose|what(?:'s| is| was) the name)\b|[^?]*[,:–-]\s*(?:and )?who\b(?=[^?]*POSITION)|\W*(?:(?:and|so|what about|how about|its|the|of|PAPER)\b\W*)*POSITION\W*(?:(?:of |on )?PAPER\W*)?$|\W*(?:谁是|POSITION\s*(?:是谁|叫什么|的名字))",
            parsed.masked,
        )
    )


def says_else(parsed: Parsed) -> bool:
    """Whether other papers are asked for than the one spoken of."""
    return parsed.query.kind in (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.PROFILE) and bool(
        _ELSE.search(parsed.masked)
    )
