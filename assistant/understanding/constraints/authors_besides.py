"""The authors of a paper besides somebody: `name the people on X other than A`; the company on papers without somebody."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.language.cues import PAPERS


def besides_somebody(query: Query) -> Query:
    """The company of whom a question leaves out, where it asks for the authors of one paper, or of each of several, that it names."""
    left_out = query.without.people if query.without is not None else ()
    papers = len(query.paper_ids)
    of_one = query.kind is QueryKind.FACT and query.fact == "authors" and papers == 1
    of_each = query.kind is QueryKind.COMPARE and query.fact == "authors" and papers > 1
    if (
        not ((of_one or of_each) and left_out)
        or query.people
        or query.position
        or query.refusal
        or query.also
        or query.without is None
    ):
        return query
    rest = query.without.besides("people")
    changes = {"kind": QueryKind.COAUTHORS, "fact": None, "people": left_out, "without": rest}
    return query.model_copy(update=changes | ({"at_least": papers} if of_each else {}))


_PAPERS_WITHOUT = re.compile(
    rf"\b{PAPERS}\b(?:(?!\b(?:besides|apart|aside|other|else|except)\b|[.?!;]).)*\bwithout (?=[A-Z])"
)


def besides_their_papers(query: Query, text: str) -> Query:
    """`Who are A's co-authors on papers without B?`: of papers that B is not on."""
    without = query.without
    if query.kind is not QueryKind.COAUTHORS or without is None or not without.people:
        return query
    if not _PAPERS_WITHOUT.search(text):
        return query
    return query.model_copy(update={"without": without.model_copy(update={"their_papers": True})})
