"""Somebody's papers with another person against those without: asked as a share, whichever way it is put."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Query, QueryKind
from assistant.records.figures import SHARE
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.people.people import Found

_WITH_OR_WITHOUT = re.compile(
    rf"\bwith(?:,)? (?:or|than|and|versus|vs\.?) without\b|\bwith\b[^?]{{1,60}}\b(?:or|than|versus|vs\.?|how many) without\b"
    rf"|\bmore than half (?:of )?|\b(?:the )?(?:majority|half) of\b|^\W*(?:are|were|is|was|did|do|does|has|have)\b[^?]{{0,60}}\b(?:all|most|every one)(?: of)?\b[^?]{{0,40}}\b{PAPERS}\b[^?]*\b(?:with|also|co-?authored|together|jointly)\b",
    re.I,
)
_WHOSE_PAPERS = re.compile(rf"\s*['’]s?\s+(?:\w+\s+){{0,2}}{PAPERS}\b", re.I)
_PAPERS_OF = re.compile(rf"\b{PAPERS} (?:of|by|from) $", re.I)


def with_or_without(query: Query, question: Question, found: Sequence[Found]) -> Query:
    """`Is B on more than half of A's papers?`, `does A write more with or without B?`: the share of A's papers that are B's too."""
    listed = (
        query.kind in (QueryKind.PAPERS, QueryKind.COUNT)
        and not query.paper_ids
        and query.fact in (None, "words")
    )
    names = tuple(dict.fromkeys(one.mention for one in found))
    if not listed or len(names) != 2 or not _WITH_OR_WITHOUT.search(question.text):
        return query
    whose = next((one.mention for one in found if _has_papers(question.text, one)), names[0])
    return query.model_copy(
        update={
            "kind": QueryKind.COUNT,
            "fact": SHARE,
            "whole": ("people",),
            "people": (whose,),
            "coauthors": tuple(one for one in names if one != whose),
            "without": query.without.besides("people") if query.without is not None else None,
            "topic": "",
            "group_by": None,
            "superlative": False,
            "at_least": None,
            "unapplied": (),
        }
    )


def _has_papers(text: str, person: Found) -> bool:
    return bool(_WHOSE_PAPERS.match(text, person.end) or _PAPERS_OF.search(text[: person.start]))
