"""A name that several bear, beside papers of which only one of them is an author: `who besides Lee wrote it?`."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import PersonMention, Query


def named_on_papers(query: Query, library: Library, shown: tuple[str, ...] = ()) -> Query:
    """The query with such names settled; the papers (or those shown that it points at) say which of the bearers is meant."""
    about = query.paper_ids or shown
    papers = [library.papers_by_id[one] for one in about if one in library.papers_by_id]
    authors = {one for paper in papers for one in paper.researcher_ids}
    if not authors:
        return query

    def settled(mention: PersonMention) -> PersonMention:
        among = [one for one in mention.candidates if one in authors]
        if mention.researcher_id is not None or len(mention.candidates) < 2 or len(among) != 1:
            return mention
        return mention.model_copy(
            update={"researcher_id": among[0], "candidates": (among[0],), "ambiguous": False}
        )

    people, coauthors = tuple(map(settled, query.people)), tuple(map(settled, query.coauthors))
    if (people, coauthors) == (query.people, query.coauthors):
        return query
    return query.model_copy(update={"people": people, "coauthors": coauthors})
