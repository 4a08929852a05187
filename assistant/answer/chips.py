"""What was understood of a question, as chips: each names one constraint and can be taken away."""

from __future__ import annotations

from assistant.identifiers import is_patent
from assistant.library import Library
from assistant.records import Chip, PersonMention, Query
from assistant.understanding.constraints.years import describe_years
from assistant.understanding.query.phrasing import (
    author_number,
    left_out,
    place_word,
    title_words,
    tracks_word,
)

_SORTS = {
    "newest": ("newest first", "最新优先"),
    "oldest": ("oldest first", "最早优先"),
    "ends": ("oldest and newest", "最早和最新"),
    "citations": ("most cited first", "引用最多优先"),
    "authors": ("most authors first", "作者最多优先"),
    "relevance": ("best match first", "相关优先"),
}

_FEWEST = ("fewest authors first", "作者最少优先")


def chips(query: Query, library: Library) -> tuple[Chip, ...]:
    """The chips of a query, in the order a sentence would say them."""
    chinese = int(query.language == "zh")
    found: list[Chip] = []
    found += [_person("person", one, library) for one in query.people]
    found += [_person("coauthor", one, library) for one in query.coauthors]
    found += [
        Chip(kind="paper", label=library.papers_by_id[one].title)
        for one in query.paper_ids[:5]
        if one in library.papers_by_id
    ]
    if query.topic:
        found.append(Chip(kind="topic", label=query.shown_topic, text=query.topic))
    if query.years is not None:
        found.append(Chip(kind="year", label=describe_years(query.years, query.language)))
    if len(query.venues) > 1 and all(map(is_patent, query.venues)):
        found.append(Chip(kind="venue", label=("patents", "专利")[chinese]))
    else:
        found += [Chip(kind="venue", label=venue) for venue in query.venues]
    if query.status is not None:
        found.append(Chip(kind="status", label=query.status.value))
    if query.track:
        found.append(Chip(kind="status", label=tracks_word(query)))
    if query.position:
        found.append(Chip(kind="position", label=place_word(query.position, query.language)))
    if query.code is not None:
        said = (("without code", "无代码"), ("with code", "有代码"))[query.code]
        found.append(Chip(kind="status", label=said[chinese]))
    if query.author_number is not None:
        found.append(Chip(kind="position", label=author_number(query.author_number, query.language)))
    if query.in_title is not None:
        found.append(Chip(kind="topic", label=title_words(query.in_title, query.language)))
    if query.without is not None:
        found.append(
            Chip(
                kind="without", label=("除去 " if chinese else "without ") + left_out(query.without, library)
            )
        )
    if query.sort:
        few = query.sort == "authors" and query.fewest
        found.append(Chip(kind="sort", label=(_FEWEST if few else _SORTS[query.sort])[chinese]))
    if query.limit:
        found.append(Chip(kind="limit", label=str(query.limit)))
    return tuple(found)


def _person(kind: str, mention: PersonMention, library: Library) -> Chip:
    label = library.name(mention.researcher_id) if mention.researcher_id else mention.text.rstrip("?")
    return Chip(kind=kind, label=label, text=mention.text)
