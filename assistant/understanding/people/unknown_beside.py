"""People whom nobody stored fits, named beside others who are: the others are answered for, and the unknown named."""

from __future__ import annotations

from assistant.records import Query, QueryKind

_OF_EACH = (QueryKind.COMPARE, QueryKind.COUNT, QueryKind.FACT, QueryKind.PROFILE)
"""What is asked of each person by themselves; papers by several together are nobody's without one of them."""


def besides_unknown(query: Query) -> Query:
    """`Compare A and Nobody`: what is stored of A, beside the name that nobody bears."""
    known = tuple(one for one in query.people if one.candidates)
    unknown = tuple(one for one in query.people if not one.candidates)
    if not (known and unknown) or query.coauthors or query.refusal or query.kind not in _OF_EACH:
        return query
    changes: dict[str, object] = {"people": known, "unknown": unknown}
    if query.kind is QueryKind.COMPARE and len(known) == 1:
        changes |= {"kind": QueryKind.PAPERS if query.topic else QueryKind.PROFILE, "fact": None}
    return query.model_copy(update=changes)
