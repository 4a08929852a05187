"""Both of them: two people or two places that were asked for one after another, now asked for together."""

from __future__ import annotations

import re

from assistant.records import PersonMention, Query, QueryKind, Years
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_BOTH_PEOPLE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|or|any|anything|something|papers?|ones?|how many|what about|how about)\b[\s,]*)*(?P<how>by|from|of|with) (?:both|the two|these two|those two)(?: of (?:them|these|those))?(?: (?:together|of them))?\W*$",
    re.I,
)
_IN_BOTH = re.compile(
    r"\b(?:in|at|from) (?:both|(?:these|those|the) two)(?: of (?:them|these|those))?(?: (?:venues|journals|conferences|years|places))?\b|\b(?:combined|(?:both|the two) (?:together|taken together))\b",
    re.I,
)
_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)


_BOTH_YEARS = re.compile(
    r"\b(?:both|these two|those two|the two|the same two) (?:of these )?years?\b|\b(?:both|the two) (?:together|combined|taken together)\b",
    re.I,
)


def same_but_years(one: Query, other: Query) -> bool:
    """Whether the same was asked of two stretches of time."""
    return one.years != other.years and one.model_copy(
        update={"years": None, "wording": ""}
    ) == other.model_copy(update={"years": None, "wording": "", "confidence": one.confidence})


def both_of_them(parsed: Parsed, talk: Conversation) -> Query | None:
    """`By both of them?`, `and with both?`, `how many in these two?`."""
    last, earlier = talk.query, talk.earlier.query if talk.earlier is not None else None
    if last is None or earlier is None or parsed.query.people or parsed.query.paper_ids:
        return None
    if last.kind not in _LISTS or earlier.kind not in _LISTS:
        return None
    match = _BOTH_PEOPLE.match(parsed.wording)
    kind = QueryKind.COUNT if "how many" in parsed.masked else last.kind
    if match is not None and match.group("how").lower() == "with" and last.people == earlier.people:
        company = _once((*earlier.coauthors, *last.coauthors))
        return last.model_copy(update={"kind": kind, "coauthors": company}) if len(company) > 1 else None
    pair = talk.two_people
    if match is not None and len(pair) == 2 and last.people != earlier.people:
        return last.model_copy(update={"kind": kind, "people": pair[:1], "coauthors": pair[1:]})
    years = [one.years for one in (earlier, last) if one.years is not None]
    if same_but_years(earlier, last) and len(years) == 2 and _BOTH_YEARS.search(parsed.wording):
        ends = [year for one in years for year in (one.first, one.last) if year is not None]
        return last.model_copy(update={"kind": kind, "years": Years(first=min(ends), last=max(ends))})
    places = tuple(dict.fromkeys((*earlier.venues, *last.venues)))
    same = last.people == earlier.people and last.topic == earlier.topic
    if _IN_BOTH.search(parsed.wording) and same and len(places) > 1 and not parsed.query.venues:
        return last.model_copy(update={"kind": kind, "venues": places})
    return None


def _once(people: tuple[PersonMention, ...]) -> tuple[PersonMention, ...]:
    return tuple({one.researcher_id or one.text: one for one in people}.values())
