"""Who has most: of the people listed, most papers; of somebody's co-authors, most papers together."""

from __future__ import annotations

import re
from typing import Any

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_MOST_OF = re.compile(
    r"^\W*(?:(?:and|so|but)\b\s*)?(?:which|who)(?: one| person)? (?:has|have|had|wrote|writes|published|publishes|publish|is|was|did)\b.{0,20}\b(?:most|more|other|further|fewest|least|productive|prolific|SORT)\b.{0,30}$"
)
MOST_COMPARED = 12
"""People of a list who are compared by their papers."""


def asks_who_has_most(masked: str) -> bool:
    """Whether a turn asks which of those listed has most, or least, and for no papers of theirs."""
    return bool(_MOST_OF.match(masked)) and re.search(r"\bcited\b", masked) is None


def most_of(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which of them has most papers?`: of the people listed."""
    query = parsed.query
    if not talk.counts_people or query.people or query.paper_ids or parsed.references.person:
        return None
    leans = parsed.references.group or parsed.references.opener or "which one" in parsed.masked
    if query.topic or query.sort in ("newest", "oldest") or not leans or not asks_who_has_most(parsed.masked):
        return None
    people = tuple(talk.mention(one) for one in talk.people[:MOST_COMPARED])
    fewest = re.search(r"\b(?:fewest|least)\b", parsed.masked) is not None
    return Query(
        kind=QueryKind.COUNT,
        group_by="person",
        people=people,
        superlative=fewest,
        fewest=fewest,
        years=query.years,
        language=query.language,
    )


_BY_WHOM = re.compile(
    r"^\W*(?:(?:and|so|but)\b\s*)*(?:(?:mostly|mainly) )?by who(?:m)?(?: (?:mostly|mainly|most|the most|most of (?:all|them)))?\W*$"
)


_WHOSE = re.compile(
    r"\W*(?:(?:and|so|but)\W+)*(?:whose (?:papers? |work )?(?:are|were|is) (?:they|these|those|that|all (?:these|those|that))|who (?:are|were) (?:they|these|those) by)\W*",
    re.I,
)


def by_whom(parsed: Parsed, talk: Conversation) -> Query | None:
    """`By whom mostly?`, behind papers that nobody was named for: who has most of them."""
    before = talk.query
    if before is None or before.kind not in (QueryKind.PAPERS, QueryKind.COUNT) or before.group_by:
        return None
    asks = _BY_WHOM.match(parsed.masked) or _WHOSE.match(parsed.wording)
    if before.people or len(talk.shown) < 2 or not asks:
        return None
    changes: dict[str, Any] = {
        "kind": QueryKind.COUNT,
        "group_by": "person",
        "superlative": True,
        "sort": None,
        "limit": None,
    }
    if not (before.years or before.venues):  # else "and in 2020?" goes on, of other papers
        changes["paper_ids"] = talk.shown
    return before.model_copy(update=changes)


_WITH_WHOM_MOST = re.compile(
    r"^\W*(?:(?:and|so|but)\b\s*)*(?:(?:together )?with who(?:m)?(?: else)?|who(?:m)? with|who(?:m)?)?\b.{0,20}?\b(?:most|mostly|least|oftenest|fewest)\b(?: (?:often|frequently|of all|papers|together))*(?P<with> with)?\W*$"
    r"|^\W*(?:(?:and|so|but)\b\s*)*(?:mostly|usually|most often|mainly) (?:together )?with who(?:m)?\W*$"
)


_BARE_MOST = re.compile(
    r"^\W*(?:(?:and|so|but)\b\s*)*who(?:m)?(?: is| was|'s)?(?: the)? (?:most(?: often| frequent(?:ly)?| of all)?|closest|main one|top one)\W*$"
)


_MOST_WITH_THEM = re.compile(
    r"^\W*(?:(?:and|so|but)\b\s*)*(?:who|which)(?: one)?\b.{0,30}\bmost\b(?: (?:often|frequently|papers|of all|together))* (?:with|alongside) PERSON\W*$"
)
"""`Which of them wrote most with her?`, behind her co-authors."""


def with_whom_most(parsed: Parsed, talk: Conversation) -> Query | None:
    """`With whom most often?`: of whom the talk is about, the co-author of most papers."""
    query = parsed.query
    match = _WITH_WHOM_MOST.match(parsed.masked)
    says_with = match is not None and " with" in f" {match.group()}"
    behind_coauthors = talk.query is not None and talk.query.kind is QueryKind.COAUTHORS
    of_listed = parsed.references.group and _MOST_WITH_THEM.match(parsed.masked)
    asks = says_with or of_listed or (behind_coauthors and _BARE_MOST.match(parsed.masked))
    topic = "" if query.topic in ("closest", "main", "top") and not says_with else query.topic
    if not asks or query.people or query.paper_ids or topic:
        return None
    if not talk.is_of_person or len(talk.person) != 1 or (parsed.references.person and not of_listed):
        return None
    return Query(
        kind=QueryKind.COAUTHORS,
        people=talk.person,
        group_by="person",
        superlative=True,
        fewest=query.fewest,
        years=query.years,
        language=query.language,
    )
