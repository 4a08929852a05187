"""One question of a conversation with what its answer showed, looked up afresh and only when a follow-up needs it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from assistant.library import Library
from assistant.records import Evidence, Paper, PersonMention, Query, QueryKind
from assistant.records.author_places import FROM_FRONT, AuthorPlace
from assistant.records.outcome import outcome_of
from assistant.text.words import stems

Retrieve = Callable[[Query, Library], Evidence]


def has_answer(evidence: Evidence) -> bool:
    """Whether something is answered, and not only by what comes nearest in meaning."""
    return outcome_of(evidence.query, evidence) == "answer" and not evidence.tentative


_OF_PEOPLE = frozenset({QueryKind.PEOPLE, QueryKind.COAUTHORS})

_NAMES_NEAREST = frozenset({QueryKind.PAPERS, QueryKind.READING_LIST, QueryKind.PEOPLE})
"""Kinds whose answers name what comes near where nothing fits."""
_NAMED_BY = 3
"""So many words of a title name the paper, and no subject."""
_NEARLY_ALL = 0.75


class Exchange:
    """A question and its answer; before anything was asked it has no query."""

    def __init__(self, library: Library, retrieve: Retrieve, query: Query | None = None) -> None:
        self.library = library
        self.query = query
        self._retrieve = retrieve

    @cached_property
    def evidence(self) -> Evidence:
        """What was found for the last question."""
        assert self.query is not None, "nothing was asked"
        return self._retrieve(self.query, self.library)

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The ids of the papers the last answer listed or was about, in its order."""
        if self.query is None:
            return ()
        if self.query.kind is QueryKind.FACT and len(self.query.paper_ids) == 1:
            return self.query.paper_ids
        papers = [paper.id for paper in self.evidence.papers or self._named_in_passing()]
        if self.query.kind is QueryKind.PEOPLE and not papers:
            papers = [one for person in self.evidence.ranked_people for one in person.paper_ids]
        return tuple(dict.fromkeys(papers))

    def _named_in_passing(self) -> tuple[Paper, ...]:
        """The nearest paper where its title holds nearly all of the topic: it is the one spoken of, whatever else was wrong."""
        query, nearest = self.query, self.evidence.nearest[:1]
        if query is None or query.kind is not QueryKind.PAPERS or not nearest:
            return ()
        wanted = set(stems(query.topic))
        held = wanted & set(stems(nearest[0].title))
        return nearest if len(held) >= _NAMED_BY and len(held) >= _NEARLY_ALL * len(wanted) else ()

    @cached_property
    def displayed(self) -> tuple[str, ...]:
        """The ids of the papers the visitor sees and may point at: those shown, else those named as the nearest there is.

        What is only near answers nothing: `they` never mean it, `the nearest one` and `the first of these` do.
        """
        if self.query is None or self.evidence.papers or self.query.kind not in _NAMES_NEAREST:
            return self.shown
        return self.shown or tuple(dict.fromkeys(paper.id for paper in self.evidence.nearest))

    @property
    def near(self) -> tuple[str, ...]:
        """The id of the paper named as the nearest to a topic that nothing fits: `it`, where no paper was spoken of before."""
        topical = self.query is not None and bool(self.query.topic) and not self.shown
        return self.displayed[:1] if topical else ()

    @cached_property
    def choices(self) -> tuple[str, ...]:
        """Who an ambiguous name of the last question may be, as the answer offered them."""
        return tuple(one.id for one in self.evidence.choices) if self.query is not None else ()

    @cached_property
    def people_shown(self) -> tuple[str, ...]:
        """The ids of the people the answer listed, offered to choose from, or named as authors of a paper."""
        query = self.query
        if query is None:
            return ()
        if query.kind is QueryKind.FACT and query.paper_ids:
            paper = self.library.papers_by_id.get(query.paper_ids[0])
            return tuple(one.researcher_id for one in paper.authors if one.researcher_id) if paper else ()
        if self.choices:
            return self.choices
        if query.kind in _OF_PEOPLE or query.group_by == "person":
            ranked = [one.researcher_id for one in self.evidence.ranked_people]
            ranked = ranked or [one.researcher_id for one in self.evidence.groups if one.researcher_id]
            return tuple(ranked or [one.id for one in self.evidence.people])
        named = tuple(one.researcher_id for one in query.people if one.researcher_id)
        return named if len(named) > 1 else ()

    @cached_property
    def lists_people(self) -> bool:
        """Whether this very answer listed people."""
        query = self.query
        if query is None:
            return False
        listing = (
            query.kind in _OF_PEOPLE
            or query.group_by == "person"
            or query.fact == "authors"
            or (query.kind is QueryKind.COMPARE and len(query.people) > 1)
            or bool(self.choices)
        )
        return listing and len(self.people_shown) > 1

    @cached_property
    def is_of_person(self) -> bool:
        """Whether the last question was about a person rather than about a paper."""
        query = self.query
        return query is not None and bool(query.people) and not query.paper_ids

    @property
    def is_of_topic(self) -> bool:
        """Whether the last question asked for papers on a topic, of nobody and not one alone."""
        query = self.query
        listed = (
            query is not None and query.kind in (QueryKind.PAPERS, QueryKind.COUNT) and len(self.shown) > 1
        )
        return query is not None and listed and bool(query.topic) and not (query.people or query.group_by)

    @property
    def is_of_people_alone(self) -> bool:
        """Whether the last question was of people, so that the papers it showed only witness something of them."""
        query = self.query
        if query is None or query.paper_ids or not query.people:
            return False
        return query.kind in (QueryKind.COMPARE, QueryKind.FACT, QueryKind.COAUTHORS)

    @cached_property
    def is_certain(self) -> bool:
        """Whether the last answer was about one paper only."""
        return len(self.shown) == 1

    @property
    def asked_for_authors(self) -> bool:
        """Whether the last question asked who wrote one paper, so that `the last of them` is somebody."""
        query = self.query
        return query is not None and query.fact == "authors" and len(query.paper_ids) == 1

    def found(self, query: Query) -> Evidence:
        """What is stored for a query."""
        return self._retrieve(query, self.library)

    def papers_of(self, query: Query) -> tuple[Paper, ...]:
        """The papers that would be listed for a query."""
        return self.found(query).papers

    def search(self, topic: str) -> tuple[Paper, ...]:
        """The papers on a topic by whom the last question was about, for a description that no list holds."""
        people = self.query.people if self.query is not None else ()
        if not people:
            return ()
        return self.papers_of(Query(kind=QueryKind.PAPERS, topic=topic, people=people))

    def mention(self, researcher_id: str) -> PersonMention:
        """A stored person as a question would name them."""
        return PersonMention(
            text=self.library.name(researcher_id), candidates=(researcher_id,), researcher_id=researcher_id
        )

    @property
    def author(self) -> tuple[str, ...]:
        """The id of the first author of the paper shown, or of the one at the place that was asked about."""
        paper = self.library.papers_by_id.get(self.shown[0]) if self.shown else None
        if paper is None:
            return ()
        if not paper.authors:  # its source names none, but it is on somebody's page
            return paper.researcher_ids[:1]
        place = _place(self.query.position if self.query is not None else None)
        author = paper.authors[place if place < len(paper.authors) else 0].researcher_id
        return (author,) if author else ()


def _place(position: AuthorPlace | None) -> int:
    """Where in an author list a place is; the first where none was asked for."""
    if position == "last":
        return -1
    return FROM_FRONT.index(position) if position in FROM_FRONT else 0
