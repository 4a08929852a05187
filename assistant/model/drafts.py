"""What a model says a question means, and how that becomes a `Query`: every name is looked up, nothing is believed.

The same drafts are the arguments of the tools that a model may call (`assistant.model.tools`).
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.library import Library
from assistant.records import PersonMention, Query, QueryKind, Status, Years
from assistant.understanding.constraints.venues import take_venues
from assistant.understanding.language.question import Question
from assistant.understanding.papers.titles import take_papers
from assistant.understanding.people.people import PeopleFinder

Position = Literal["first", "last"]
Sort = Literal["relevance", "newest", "oldest", "citations", "authors"]
MOST_NAMES = 6


class QueryDraft(BaseModel):
    """The structured query that a visitor's question asks for."""

    model_config = ConfigDict(extra="ignore")

    resolved_question: str = Field(
        default="", description="The question written out in full, in the visitor's language"
    )
    kind: QueryKind = QueryKind.PAPERS
    topic: str = Field(default="", description="Subject matter only, in English; empty if none")
    people: list[str] = Field(default_factory=list, description="Names asked about")
    coauthors: list[str] = Field(default_factory=list, description="Names that must also be authors")
    first_year: int | None = None
    last_year: int | None = None
    venues: list[str] = Field(default_factory=list)
    status: Status | None = None
    position: Position | None = None
    sort: Sort | None = None
    limit: int | None = None
    group_by: Literal["person", "year", "venue"] | None = None
    paper: str = Field(default="", description="Title or short name of the paper asked about")
    fact: str = Field(default="", description="Which fact or figure is asked for")
    refusal: str = Field(default="", description="Why this must not be answered; usually empty")


def mention(name: str, library: Library) -> PersonMention:
    """Whom a name means, by the same rules as in the embedded reader; nobody where nobody has such a name."""
    asked = " ".join(name.split())[:100]
    found = PeopleFinder(library.directory, lambda _: False).take(Question(asked))
    whole = [one for one in found if one.end - one.start >= len(asked) - 2]
    if whole:
        return whole[0].mention
    return PersonMention(text=asked, near=library.directory.near(asked.casefold().split()))


def to_query(draft: QueryDraft, library: Library, language: str) -> Query:
    """The draft as a `Query` over this library. What names nothing stored is kept in `unapplied`, never guessed."""
    venues: list[str] = []
    unapplied: list[str] = []
    for stated in draft.venues[:MOST_NAMES]:
        known, _ = take_venues(Question(f"at {stated}"), library)
        venues.extend(known.values()) if known else unapplied.append(f"venue {stated[:60]}")
    papers: tuple[str, ...] = ()
    if draft.paper:
        papers = take_papers(Question(draft.paper[:300]), library)
        if not papers:
            unapplied.append(f"paper “{draft.paper[:80]}”")
    years = None
    if draft.first_year is not None or draft.last_year is not None:
        years = Years(first=draft.first_year, last=draft.last_year)
    return Query(
        kind=draft.kind,
        topic=draft.topic[:300],
        people=tuple(mention(name, library) for name in draft.people[:MOST_NAMES]),
        coauthors=tuple(mention(name, library) for name in draft.coauthors[:MOST_NAMES]),
        years=years,
        venues=tuple(dict.fromkeys(venues)),
        status=draft.status,
        position=draft.position,
        sort=draft.sort,
        limit=draft.limit if draft.limit is None else max(1, min(draft.limit, 100)),
        group_by=draft.group_by,
        paper_ids=papers,
        fact=draft.fact[:100] or None,
        unapplied=tuple(unapplied),
        refusal=draft.refusal[:100] or None,
        language=language,
    )
