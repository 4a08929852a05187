"""Widened: a question that takes back what the turns before narrowed: `and in total?`, `what else?`, `any without her?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Without
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.cues import PAPERS

_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)
_IN_ALL = re.compile(
    r"^\W*(?:(?:and|but|so|ok|then|now|what about|how about|how many|what is|what's|is|are|give me|the|his|her|their|papers?|there)\b[\s,]*)*(?:in total|overall|altogether|all together|in all|all in all|(?:the )?(?:whole |grand )?(?:total|sum)(?: number)?)(?:[\s,]*(?:of (?:them|all)|again|then|though|papers?))*\W*$"
)


def in_all(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And in total?`, after a number that was narrowed step by step: the number before the first of the steps."""
    query, last = parsed.query, talk.query
    own = query.people or query.paper_ids or query.years or query.venues or query.topic
    if own or last is None or last.kind not in _LISTS or not _IN_ALL.match(parsed.masked):
        return None
    widest = last
    for turn in talk.turns():
        before = turn.query
        if before is None or before.kind not in _LISTS or not _narrows(last, before):
            break
        widest = before
    if widest is last and "how many" in parsed.masked:
        return None  # of the list that was shown
    if widest is last:  # stated at once: the years, or what else was said, no longer hold
        bare = Query(kind=last.kind, people=last.people, topic=last.topic, language=query.language)
        widest = bare if last.people or last.topic else last
    return widest.model_copy(update={"kind": QueryKind.COUNT, "sort": None, "limit": None})


def _narrows(last: Query, before: Query) -> bool:
    """Whether the last question may have come of the earlier one by steps: it asks of the same people."""
    return last.people == before.people and (before.topic in ("", last.topic)) and not before.paper_ids


_WHAT_ELSE = re.compile(
    rf"^\W*(?:(?:and|but|so|ok|then|is there|are there|do you have|have you got)\b[\s,]*)*(?:(?:what|anything|something|nothing) (?:else|more|further)|(?:any|some)? ?(?:more|others?)(?: {PAPERS}| ones?)?|which others?)(?: (?:is there|are there|do you have|have you got|there|here|by PERSON|has PERSON (?:done|written|published)|did PERSON (?:write|publish|do)))?\W*$"
)


def what_else(parsed: Parsed, talk: Conversation) -> Query | None:
    """`What else?`, after a whole list: what there is besides, of the same people, or on the same topic."""
    query, before = parsed.query, talk.query
    if query.topic or query.paper_ids or not _WHAT_ELSE.match(parsed.masked) or before is None:
        return None
    own = query.people and query.people != before.people
    if before.kind not in _LISTS or own or not talk.shown or before.paper_ids or before.limit == 1:
        return None
    known = before.without or Without()
    listed = (one.id for one in talk.evidence.papers)
    left_out = known.model_copy(update={"paper_ids": tuple(dict.fromkeys((*known.paper_ids, *listed)))})
    kept = {"people": before.people} if before.people else {"topic": before.topic, "topic_said": before.topic_said, "years": before.years, "venues": before.venues}  # fmt: skip
    if not any(kept.values()):
        return None
    return Query(kind=QueryKind.PAPERS, without=left_out, language=query.language, **kept)


_OTHER_YEARS = re.compile(
    r"^\W*(?:(?:and|but|so|ok|then|now|what|how|about|in|from|for|all|any|papers?|the|show|me)\b[\s,]*)*(?:other|remaining) (?:years|times)(?: then| too)?\W*$"
)


def other_years(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And the other years?`, behind a list of some year: what there is outside it."""
    before = talk.query
    if before is None or before.kind not in _LISTS or before.years is None:
        return None
    if not _OTHER_YEARS.match(parsed.wording.lower()):
        return None
    without = (before.without or Without()).model_copy(update={"years": before.years})
    return before.model_copy(update={"years": None, "without": without, "language": parsed.query.language})


_WHO_ELSE = re.compile(
    r"^\W*(?:(?:and|but|so|ok|then|is there|are there)\b[\s,]*)*(?:who(?:m)? else|any(?:one|body) else|some(?:one|body) else|any (?:others?|more(?: people| of them)?|other (?:people|researchers?|names))|more (?:people|names))"
    r"(?: (?:is there|are there|is|there|here|in (?:the|your|this) (?:lab|group|team)|works?|working|does|do|did|has|on|it|that|this|PAPER|the same|topic|then))*\W*$"
)


def who_else(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Who else?`, behind people who work on something: those the list did not show."""
    query, before = parsed.query, talk.query
    if before is None or before.kind is not QueryKind.PEOPLE or not before.topic or before.fact:
        return None
    if query.people or query.paper_ids or not talk.people_shown or not _WHO_ELSE.match(parsed.masked):
        return None
    known = before.without or Without()
    people = (*known.people, *(talk.mention(one) for one in talk.people_shown))
    return before.model_copy(update={"without": known.model_copy(update={"people": people})})


_WITHOUT = re.compile(
    r"\b(?:without|not with|that are not with|but not with)(?:\s+(?:him|her|them|they)\b|\W*$)", re.I
)


def without_the_other(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Does he have any without her?`: of the one spoken of last, without the one spoken of before."""
    before = talk.query
    if parsed.query.people or before is None or not _WITHOUT.search(parsed.wording):
        return None
    if before.kind not in _LISTS or not before.people:
        return None
    whose = before.people[0]
    spoken = (*before.coauthors, *talk.two_people)
    other = tuple(one for one in spoken if one.researcher_id != whose.researcher_id)[:1]
    if not other:
        return None
    left_out = (before.without or Without()).model_copy(update={"people": other})
    kind = parsed.query.kind if parsed.query.kind is QueryKind.COUNT else QueryKind.PAPERS
    return before.model_copy(update={"kind": kind, "coauthors": (), "without": left_out})
