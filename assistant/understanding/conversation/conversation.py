"""The conversation so far: exchanges one behind another, and which lists, papers and people were spoken of last."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from assistant.library import Library
from assistant.records import Paper, PersonMention, Query, QueryKind
from assistant.understanding.conversation.exchange import Exchange, Retrieve

_MOST_SPOKEN = 40
_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)
FEW = 3
"""So short a list is spoken of before a paper that was spoken of alone earlier."""


class Conversation(Exchange):
    """The last exchange with those before it; the empty conversation has no query."""

    def __init__(
        self,
        library: Library,
        retrieve: Retrieve,
        query: Query | None = None,
        earlier: Conversation | None = None,
        *,
        seen: bool = True,
    ) -> None:
        super().__init__(library, retrieve, query)
        self.earlier = earlier
        self.seen = seen
        """Whether its answer was shown; a question of the same message has not been answered yet."""

    def after(self, query: Query, *, seen: bool = True) -> Conversation:
        """The conversation with one more question; talk, what was refused and what led nowhere change nothing."""
        named = query.paper_ids or query.people or query.topic
        compared = max(len(query.paper_ids), len(query.people))
        nowhere = (query.kind is QueryKind.FACT and not named) or (
            query.kind is QueryKind.COMPARE and compared < 2
        )
        if query.kind.is_talk or query.refusal is not None or nowhere:
            return self
        earlier = self if self.query is not None else None
        return Conversation(self.library, self._retrieve, query, earlier, seen=seen)

    def asking_again(self, query: Query) -> Conversation:
        """The conversation with an earlier question asked once more, so that its list is the last one."""
        return Conversation(self.library, self._retrieve, query, self)

    def anew(self) -> Conversation:
        """The empty conversation, as if nothing had been asked before."""
        return Conversation(self.library, self._retrieve)

    def asking(self, query: Query) -> Conversation:
        """The same turn, had another question been asked in its place."""
        return Conversation(self.library, self._retrieve, query, self.earlier)

    def turns(self) -> Iterator[Conversation]:
        """This turn and those before it, latest first."""
        turn: Conversation | None = self if self.query is not None else None
        while turn is not None:
            yield turn
            turn = turn.earlier

    # --- papers -------------------------------------------------------------------------------------

    @cached_property
    def listed(self) -> tuple[str, ...]:
        """The ids of the last list of several papers, in its order; talk of one of them leaves the list standing."""
        return next(
            (
                turn.displayed
                for turn in self.turns()
                if len(turn.displayed) > 1 and not turn.is_of_people_alone and not turn.is_emptied
            ),
            (),
        )

    @property
    def is_emptied(self) -> bool:
        """Whether it narrowed a list to nothing, so that what its answer named is only some of that list."""
        return not self.shown and self.earlier is not None and set(self.displayed) < set(self.earlier.shown)

    @cached_property
    def paper(self) -> Paper | None:
        """The one paper spoken of last: the last answer's only one, or the best of a search by topic."""
        for turn in self.turns():
            query = turn.query
            assert query is not None
            one_of_topic = query.topic and not query.title and not turn.is_of_person
            if turn.shown and (len(turn.shown) == 1 or one_of_topic or query.kind is QueryKind.FACT):
                return self.library.papers_by_id.get(turn.shown[0])
            if len(turn.shown) > 1:
                return None
        return None

    @cached_property
    def single(self) -> Paper | None:
        """The last paper that was spoken of alone, whatever was listed since."""
        turn = next((one for one in self.turns() if len(one.shown) == 1), None)
        return self.library.papers_by_id.get(turn.shown[0]) if turn is not None else None

    @cached_property
    def topic(self) -> str:
        """What the last list of papers or people was about, while only people were spoken of since."""
        for turn in self.turns():
            query = turn.query
            assert query is not None
            if query.kind is not QueryKind.FACT or query.paper_ids:
                return query.topic
        return ""

    @cached_property
    def singles(self) -> tuple[str, ...]:
        """The ids of the papers that were spoken of alone, latest first."""
        return tuple(dict.fromkeys(turn.shown[0] for turn in self.turns() if len(turn.shown) == 1))

    @cached_property
    def is_ranked(self) -> bool:
        """Whether the last list of several papers has the best first: it was found by a topic."""
        turn = next((one for one in self.turns() if one.displayed and one.displayed == self.listed), None)
        return turn is not None and turn.query is not None and bool(turn.query.topic)

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The ids of two papers spoken of singly one after the other, or of a list of two: `the two`."""
        last = list(self.turns())
        while last and last[0].is_of_people_alone:
            last.pop(0)
        if last and len(last[0].shown) == 2:
            return last[0].shown
        query = last[0].query if last else None
        further = query is not None and query.without is not None and bool(query.without.paper_ids)
        dated = query is not None and query.years is not None and bool(query.people) and not query.topic
        further = further or (dated and len(last[0].shown) == 1)  # "has she a newer one?"
        if query is None or not (query.kind is QueryKind.FACT or query.paper_ids or further):
            return ()
        ids: list[str] = []
        for turn in last:
            if len(turn.shown) != 1:
                break
            ids += [one for one in turn.shown if one not in ids]
        if len(ids) == 1 and len(self.listed) == 2:
            return self.listed
        both = ids[:2]  # the former is the one that came up first
        came = [one for turn in reversed(last) for one in turn.shown if len(turn.shown) == 1 and one in both]
        return tuple(dict.fromkeys(came)) if len(both) > 1 else ()

    @property
    def is_of_listed(self) -> bool:
        """Whether the last question asked a fact of a paper out of a list."""
        query = self.query
        return (
            query is not None
            and query.kind is QueryKind.FACT
            and bool(set(query.paper_ids) & set(self.listed))
        )

    # --- people -------------------------------------------------------------------------------------

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The ids of the last list of people: choices offered, people found, or the authors of a paper."""
        for turn in self.turns():
            found = turn.people_shown
            if found:
                return found
        return ()

    @cached_property
    def counts_people(self) -> bool:
        """Whether the last answer listed people, so that `the second` is one of them."""
        for turn in self.turns():
            if turn.lists_people:
                return True
            if len(turn.displayed) > 1:
                return False
        return False

    @cached_property
    def person(self) -> tuple[PersonMention, ...]:
        """Who was spoken of last: the one asked for, else the author or the person an answer named first; both of a comparison."""
        for turn in self.turns():
            found = turn._person_spoken_of()
            if found:
                return found
        return ()

    def _person_spoken_of(self) -> tuple[PersonMention, ...]:
        query = self.query
        assert query is not None
        if query.kind is QueryKind.COAUTHORS and query.group_by and len(self.people_shown) == 1:
            return (self.mention(self.people_shown[0]),)  # with whom somebody wrote most
        if query.kind is QueryKind.COAUTHORS and query.people:
            return query.people[:1]
        if (
            query.group_by == "person"
            and self.evidence.groups
            and (first := self.evidence.groups[0].researcher_id)
        ):
            return (self.mention(first),)  # whoever has most
        if query.people and query.paper_ids and query.fact in ("authors", "words") and not query.position:
            return query.people[:1]  # "is X an author of it?"
        if len(query.people) == 1 and query.kind in _LISTS:
            return query.people  # "which is newer?", of the papers of X
        if (
            query.people
            and not query.paper_ids
            and not (query.kind is QueryKind.PEOPLE and self.people_shown)
        ):
            return query.people[:1] if query.kind is not QueryKind.COMPARE else query.people
        if query.kind is QueryKind.COMPARE and query.fact == "authors" and not query.people:
            common = self._authors_of_all()
            if len(common) == 1:
                return (self.mention(common[0]),)  # "who is on all of them?"
        if query.kind is QueryKind.FACT and query.paper_ids:
            if (
                query.fact != "authors"
                and self.earlier is not None
                and (person := self._author_named_before())
            ):
                return (person,)
            return tuple(self.mention(one) for one in self.author)
        ids = [one.researcher_id for one in self.evidence.ranked_people[:1]]
        ids = ids or [one.id for one in self.evidence.people[:1]]
        ids = ids or [one for one in (group.researcher_id for group in self.evidence.groups[:1]) if one]
        if not ids and len(self.shown) == 1:
            ids = list(self.author)
        return tuple(self.mention(one) for one in ids)

    def _authors_of_all(self) -> tuple[str, ...]:
        """The ids of those who are authors of every paper that was compared."""
        papers = [self.library.papers_by_id[one] for one in self.shown if one in self.library.papers_by_id]
        first = papers[0].researcher_ids if len(papers) > 1 else ()
        return tuple(one for one in first if all(one in other.researcher_ids for other in papers))

    def _author_named_before(self) -> PersonMention | None:
        """The person the talk was about before this paper, where the paper is theirs."""
        assert self.earlier is not None
        paper = self.paper
        person = next(
            (turn.query.people for turn in self.earlier.turns() if turn.query and turn.query.people), ()
        )
        if paper is None or len(person) != 1 or person[0].researcher_id not in paper.researcher_ids:
            return None
        return person[0]

    @cached_property
    def two_people(self) -> tuple[PersonMention, ...]:
        """The last two people asked about, in the order in which they came up; none where there were fewer."""
        found: dict[str, PersonMention] = {}
        for turn in self.turns():
            query = turn.query
            named = query.people if query is not None else ()
            # A fact is asked of the first one named, others are places or circumstances; unless just two were spoken of.
            of_first = query is not None and query.kind is QueryKind.FACT and (found or len(named) != 2)
            for one in reversed(named[:1] if of_first else named):
                if one.researcher_id and len(found) < 2:
                    found.setdefault(one.researcher_id, one)
        return tuple(reversed(found.values())) if len(found) == 2 else ()

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """The ids of everybody named in the questions or shown as people, those of the last turn first."""
        found: list[str] = []
        for turn in self.turns():
            query = turn.query
            assert query is not None
            found += [one.researcher_id for one in (*query.people, *query.coauthors) if one.researcher_id]
            if len(turn.shown) == 1 or turn.choices:
                found += turn.people_shown or self.library.papers_by_id[turn.shown[0]].researcher_ids
        return tuple(dict.fromkeys(found))[:_MOST_SPOKEN]
