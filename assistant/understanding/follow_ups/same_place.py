"""Where or when the paper spoken of appeared, as a constraint on others: `was there another one in the same journal?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Without, Years
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.query_before import list_of
from assistant.understanding.spoken_of.antecedents import person_meant

_VENUE = r"(?:conferences?|conf|journals?|venues?|meetings?|workshops?|magazines?|proceedings|symposium|periodical)"
_SAME_PLACE = re.compile(
    rf"\b(?:at|in|for|from|of|by|with|to)\s+(?:exactly |just )?(?:(?:the|that|this) (?:very |exact )?same|that(?: very)?|this(?: very)?)\s+{_VENUE}\b"
    rf"|^\W*(?:(?:and|so|but|ok|the|very)\b[\s,]*)*same {_VENUE}\b(?=\W.*\b(?:others?|another|else|more|any|anything)\b)",
    re.I,
)
_FURTHER = re.compile(r"\b(?:others?|another|else|more|further|besides|second)\b", re.I)
_ASKS = re.compile(
    r"\b(?:others?|another|else|more|further|papers?|articles?|publications?|works?|ones|anything|something|any|published?|appear\w*|how many|how often)\b",
    re.I,
)
_OF_THE_PAPER = re.compile(r"\b(?:is|was|did|does|has) (?:it|that|this|that one|this one)\b", re.I)
_LISTS = (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.HELP, QueryKind.READING_LIST)


def at_same_place(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Other papers at the same conference?`, behind one paper: those of its venue; where none is stored, that is said."""
    query, wording = parsed.query, parsed.wording
    paper = (talk.paper or talk.single) if talk.is_certain else None
    asks = query.kind in _LISTS or _FURTHER.search(wording)
    of_author = parsed.references.author is not None or query.position  # "is its third author on others?"
    own = of_author or query.paper_ids or query.venues or _OF_THE_PAPER.search(wording)
    if paper is None or own or not asks:
        return None
    in_year = parsed.references.years_away == 0 and bool(_FURTHER.search(wording)) and paper.year
    same_place = bool(_SAME_PLACE.search(wording))
    if not in_year and not (same_place and _ASKS.search(wording)):
        return None
    if not paper.venue and (same_place or not in_year):
        return Query(kind=QueryKind.FACT, fact="venue", paper_ids=(paper.id,), language=query.language)
    listed = list_of(talk)
    people = query.people or (person_meant(talk) if parsed.references.person else ())
    people = people or (listed.people if listed is not None else ())
    counts = query.kind is QueryKind.COUNT
    return Query(
        kind=QueryKind.COUNT if counts else QueryKind.PAPERS,
        topic=query.topic,
        topic_said=query.topic_said,
        people=people,
        coauthors=query.coauthors,
        years=Years(first=paper.year, last=paper.year) if in_year else query.years,
        venues=(paper.venue,) if paper.venue and (same_place or not in_year) else (),
        without=Without(paper_ids=(paper.id,)) if _FURTHER.search(wording) else query.without,
        sort=query.sort,
        limit=query.limit,
        language=query.language,
    )


_OTHERS_THERE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|are there|is there|do you have|have you|got|which|what|any|some|list|show|me|all|how many|the|your)\b\W*)*(?:others?|another|more|further)\b"
    r"(?: (?:ones?|papers?|articles?|publications?|works?))?(?: (?:in|at|from|of))? (?:the )?VENUE\b(?: (?:ones?|papers?|articles?|publications?))?(?: (?:are there|do you have|have you got|are stored|here|of yours|too|as well|from you|by you))*\W*$"
)


def others_there(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which other JFM papers are there?`, behind one paper: those at that venue, without it."""
    query = parsed.query
    paper = (talk.paper or talk.single) if talk.is_certain else None
    own = query.people or query.coauthors or query.paper_ids or query.topic or query.without
    if paper is None or own or not query.venues or not _OTHERS_THERE.match(parsed.masked):
        return None
    return Query(
        kind=QueryKind.COUNT if query.kind is QueryKind.COUNT else QueryKind.PAPERS,
        venues=query.venues,
        years=query.years,
        without=Without(paper_ids=(paper.id,)) if paper.venue in query.venues else None,
        language=query.language,
    )
