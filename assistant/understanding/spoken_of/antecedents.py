"""Antecedents: which papers and which person of the conversation `it`, `she` or `the second one` stands for."""

from __future__ import annotations

from assistant.records import PersonMention, QueryKind
from assistant.understanding.conversation.conversation import FEW, Conversation
from assistant.understanding.people.owner import owner_of


def paper_meant(talk: Conversation, ordinal: int | None) -> tuple[str, ...]:
    """The id of the paper meant, counted by `ordinal` in the last list where one is said; none where there is no such."""
    if ordinal is None:
        if talk.query is not None and talk.query.kind is QueryKind.COMPARE and talk.query.paper_ids:
            return talk.query.paper_ids[-1:]  # the one named last
        few = 1 < len(talk.shown) <= FEW
        paper = talk.paper or (None if few else talk.single)
        last = next((turn.shown for turn in talk.turns() if turn.shown), ())
        return (paper.id,) if paper is not None else last[:1] or talk.near
    alone = talk.query is not None and talk.query.kind is QueryKind.PAPERS and len(talk.displayed) == 1
    if alone and ordinal in (0, -1):
        return talk.displayed  # the first of a list of one
    papers = talk.listed or talk.pair or talk.shown
    return (papers[ordinal],) if -len(papers) <= ordinal < len(papers) else ()


def end_in_time(talk: Conversation, ordinal: int | None) -> tuple[str, ...]:
    """The id of the first or the last paper in time of a list that has no other order; none where there is no such."""
    if ordinal not in (0, -1) or talk.is_ranked or len(talk.listed) < 2:
        return ()
    dated = [one for one in talk.listed if talk.library.papers_by_id[one].year]
    return (sorted(dated, key=lambda one: _moment(talk, one))[ordinal],) if dated else ()


def _moment(talk: Conversation, paper_id: str) -> tuple[int, str]:
    paper = talk.library.papers_by_id[paper_id]
    return (paper.year or 0, str(paper.date or ""))


def person_meant(talk: Conversation, ordinal: int | None = None) -> tuple[PersonMention, ...]:
    """Who is meant: whom the conversation spoke of last, or the one at a place of the last list of people."""
    if ordinal is None:
        owner = None if talk.person else owner_of(talk.library)
        return talk.person or ((owner,) if owner is not None else ())
    people = talk.people
    return (talk.mention(people[ordinal]),) if -len(people) <= ordinal < len(people) else ()


def author_meant(talk: Conversation, place: int) -> tuple[PersonMention, ...]:
    """The author at a place of the paper spoken of last."""
    paper = talk.single or talk.paper
    authors = paper.authors if paper is not None else ()
    if not -len(authors) <= place < len(authors):
        return ()
    author = authors[place].researcher_id
    return (talk.mention(author),) if author else ()


def asked_of_an_author(talk: Conversation) -> bool:
    """Whether the last question was about what an author of the paper spoken of before did besides."""
    query, paper = talk.query, talk.single
    if query is None or paper is None or len(query.people) != 1 or query.paper_ids or talk.earlier is None:
        return False
    before = talk.earlier.query
    if before is not None and before.people[:1] == query.people:
        return False  # their papers were asked for all along, and one list of them held a single one
    return query.people[0].researcher_id in paper.researcher_ids and talk.earlier.shown == (paper.id,)


def people_named(talk: Conversation) -> tuple[PersonMention, ...]:
    """The people the conversation asked about, in the order in which they came up."""
    named: list[PersonMention] = []
    for turn in reversed(list(talk.turns())):
        if turn.query is not None and turn.query.kind is not QueryKind.PEOPLE:
            named += [one for one in turn.query.people if one.researcher_id and one not in named]
    return tuple({one.researcher_id: one for one in named}.values())


def other_paper(talk: Conversation) -> str | None:
    """The id of `the other one`: what a list holds besides the papers spoken of, or the paper spoken of before the last."""
    if not talk.singles:
        return talk.listed[1] if len(talk.listed) == 2 else None
    last = talk.singles[0]
    shown = (turn.shown for turn in talk.turns() if len(turn.shown) > 1 and last in turn.shown)
    among = next(shown, talk.listed)
    rest = [one for one in among if one not in talk.singles] or [one for one in among if one != last]
    if rest and len(among) <= FEW:
        return rest[0]
    if len(talk.singles) > 1:
        return talk.singles[1]
    return rest[0] if rest and talk.is_ranked else None


def is_another_person(talk: Conversation, place: int) -> bool:
    """Whether a place is that of somebody else in the list of people out of which the last question took one."""
    taken: set[str | None] = set()
    for turn in talk.turns():
        query = turn.query
        assert query is not None
        if taken and turn.lists_people:
            ids = turn.people
            return taken <= set(ids) and -len(ids) <= place < len(ids) and ids[place] not in taken
        if len(query.people) != 1 or query.paper_ids:
            return False
        taken.add(query.people[0].researcher_id)
    return False
