"""Exclusions: what a follow-up leaves out, newly stated or still as before."""

from __future__ import annotations

from assistant.records import Query, Without, Years
from assistant.understanding.conversation.references import References


def carried_exclusions(query: Query, before: Query, references: References) -> Without | None:
    """What is left out: as stated, else as before."""
    still = _still_left_out(query, before)
    without = query.without or still
    if query.without is not None and still is not None:
        without = _both(still, query.without)
    if references.corrects and without is not None and query.people:
        without = without.model_copy(update={"people": ()})  # "not A, B": A is replaced
    return without.besides() if without is not None else None


def _both(before: Without, now: Without) -> Without:
    """What was left out before and what is now; of years, a place or a topic the newer."""
    named = {one.text: one for one in (*before.people, *now.people)}
    return now.model_copy(
        update={
            "people": tuple(named.values()),
            "venues": tuple(dict.fromkeys((*before.venues, *now.venues))),
            "statuses": tuple(dict.fromkeys((*before.statuses, *now.statuses))),
            "paper_ids": tuple(dict.fromkeys((*before.paper_ids, *now.paper_ids))),
            "years": now.years or before.years,
            "tracks": tuple(dict.fromkeys((*before.tracks, *now.tracks))),
            "position": now.position or before.position,
            "placed": now.placed or before.placed,
            "placed_at": now.placed_at or before.placed_at,
            "topic": now.topic or before.topic,
        }
    )


def turned_into_exclusion(query: Query) -> Query:
    """`Leave out everything before 2021`: what it states is not wanted."""
    years = query.years or (query.without.years if query.without is not None else None)
    if years is not None and (years.first is None) != (
        years.last is None
    ):  # all before, or all after: from there on
        kept = Years(first=years.last + 1) if years.last is not None else Years(last=(years.first or 0) - 1)
        return query.model_copy(update={"years": kept, "without": None})
    stated = {name: getattr(query, name) for name in ("years", "venues", "people", "position")}
    stated["tracks"] = (query.track, *query.also_tracks) if query.track is not None else ()
    stated["statuses"] = (query.status,) if query.status is not None else ()
    without = (query.without or Without()).model_copy(
        update={name: value for name, value in stated.items() if value}
    )
    return query.model_copy(
        update={
            "years": None,
            "venues": (),
            "status": None,
            "track": None,
            "also_tracks": (),
            "position": None,
            "people": (),
            "without": without.besides(),
        }
    )


def _still_left_out(query: Query, before: Query) -> Without | None:
    """What was left out before, without what is asked for now."""
    if before.without is None:
        return None
    none = Without()
    wanted = [name for name in ("years", "venues", "status", "track", "people") if getattr(query, name)]
    for one, several in (("status", "statuses"), ("track", "tracks")):
        if one in wanted:
            wanted[wanted.index(one)] = several
    if query.people:
        wanted.append("paper_ids")  # "what else did A write?" says nothing of B
    return before.without.model_copy(update={name: getattr(none, name) for name in wanted})
