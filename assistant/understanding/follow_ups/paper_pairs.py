"""Pairs of papers: questions of the two papers a conversation speaks of, or of the one and another named."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.kinds.several import of_several_papers
from assistant.understanding.topic.topic import topic_of

_SIMILAR = re.compile(
    r"\b(?:similar|comparable|resembling|related)\b|\blike (?:it|this|that|PAPER)\b|类似|相似"
)
_ANY_ALSO_ON = re.compile(
    r"\b(?:any(?:one|body)?|some(?:one|body)?|which|who|all|does|do)\b.{0,40}\b(?:also|too|as well|again|both|shared?)\b.{0,30}\bPAPER\b|\b(?:any(?:one|body)?|some(?:one|body)?|which|who)\b.{0,40}\b(?:appear|appears|on|part of|involved in)\b.{0,12}\bPAPER\b.{0,8}\b(?:also|too|as well)\b"
)
_SHARED_AUTHORS = re.compile(
    r"\b(?:share|have|has|any)\b.{0,20}\b(?:authors?|names?|people|someone|somebody|anyone|anybody)\b(?:.{0,12}\bin common\b)?\W*$|\b(?:common|shared|overlapping) (?:authors?|names?|people)\b|\bauthors?\b.{0,20}\b(?:in common|overlap)"
)
_COMPARES_BY = re.compile(
    r"\b(?:more|less|fewer|most|least|\w{3,}er than|longer|longest|older|younger|newer|better|earlier|sooner)\b"
)
_LIKENED = re.compile(
    r"\bcompar\w* (?:it|that|this|PAPER)(?: one| paper)? (?:with|to|and|against) PAPER\b|\b(?:it|that|this|one|PAPER)\b.{0,30}\b(?:the same(?: \w+)? as|differ\w* (?:from|to)|relate\w* to|better than|compare\w* (?:to|with)|an extension of)\b.{0,20}\bPAPER\b"
)
_ON_ALL = re.compile(
    r"\b(?:on|in|of|share|shared by|common to|wrote|signed)\b.{0,12}\b(?:all|each|every one)\b(?: of)?(?: (?:them|these|those|the))?(?: (?:three|four|five|six|papers?))*\W*$"
)
MOST_BESIDE = 6
"""Papers whose author lists are laid side by side."""


def side_by_side(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Who is on both?`, `is any of them also on X?`: the two papers spoken of, side by side."""
    asks = re.search(r"\b(?:who|anyone|anybody|somebody|someone|names?|authors?|people)\b", parsed.masked)
    named = parsed.query.people or parsed.query.paper_ids
    paper = talk.paper or talk.single
    other = len(parsed.query.paper_ids) == 1 and paper is not None and paper.id not in parsed.query.paper_ids
    also = _ANY_ALSO_ON.search(parsed.masked) or _SHARED_AUTHORS.search(
        parsed.masked.replace(" with PAPER", "")
    )
    if other and paper is not None and not parsed.query.people and also:
        return Query(kind=QueryKind.COMPARE, fact="authors", paper_ids=(paper.id, *parsed.query.paper_ids))
    if parsed.query.position or _COMPARES_BY.search(parsed.masked):
        return None  # "who is first author of these two?", "who of the two has been here longer?"
    both = parsed.references.both or (_SHARED_AUTHORS.search(parsed.masked) and len(talk.pair) == 2)
    on_all = _ON_ALL.search(parsed.masked) or _ON_ALL.search(parsed.wording.lower())
    if asks and not named and on_all and 2 < len(talk.shown) <= MOST_BESIDE:
        return Query(
            kind=QueryKind.COMPARE, fact="authors", paper_ids=talk.shown, language=parsed.query.language
        )
    if not both or not asks or named or len(talk.pair) != 2:
        return None
    return Query(
        kind=QueryKind.COMPARE,
        fact="authors",
        paper_ids=talk.pair,
        without=parsed.query.without,
        language=parsed.query.language,
    )


def alike(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Anything similar?`: papers like the one spoken of."""
    paper, query = talk.paper or talk.single, parsed.query
    if paper is None or query.paper_ids or query.topic:
        return None
    if not _SIMILAR.search(parsed.masked):
        return None
    people = query.people or (talk.person if parsed.references.person else ())
    return Query(
        kind=QueryKind.SIMILAR,
        paper_ids=(paper.id,),
        people=people,
        years=query.years,
        venues=query.venues,
        language=query.language,
    )


def likened(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Is it the same as X?`: the paper spoken of beside the one named."""
    paper, query = talk.paper or talk.single, parsed.query
    if paper is None or len(query.paper_ids) != 1 or paper.id in query.paper_ids or query.people:
        return None
    if not _LIKENED.search(parsed.masked):
        return None
    return Query(kind=QueryKind.COMPARE, paper_ids=(paper.id, *query.paper_ids), language=query.language)


def first_compared(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Compare the first two of these`: so many papers from an end of the list."""
    query = parsed.query
    set_apart = query.kind is QueryKind.COMPARE or _APART.search(parsed.masked)
    wanted = set_apart and not (query.people or query.paper_ids or query.topic)
    if not wanted or query.limit is None or not 1 < query.limit <= len(talk.shown):
        return None
    ids = talk.shown[-query.limit :] if query.sort == "newest" else talk.shown[: query.limit]
    return Query(kind=QueryKind.COMPARE, paper_ids=ids, language=query.language)


_WHICH_ONE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then|now)\b\W*)*(?:which|who|what)(?: one| paper| method)?(?: of (?:them|these|those|the two|both))?(?= (?:is|are|was|has|have|had|does|do|did|needs?|saves?|gives?|claims?|reports?|gains?|gets?|reaches|uses?|runs?|trains?|holds?|states?|achieves?|reduces?|improves?)\b)"
)


_TWO = re.compile(
    r"\b(?:two|both|they|each other|one another|them)\b|\b(?:do|are|were|between) (?:PAPER|PERSON)\b"
)
"""`How do they differ?`, the pronoun read as that of a paper."""
_APART = re.compile(r"\b(?:differ\w*|compar\w+|contrast|distinguish\w*|apart|alike|similar\w*|in common)\b")


def _two_named(talk: Conversation) -> tuple[str, ...]:
    """The two papers that the last two questions named, each alone, in their order."""
    last = [turn.query.paper_ids for turn in list(talk.turns())[:2] if turn.query is not None]
    both = tuple(ids[0] for ids in reversed(last) if len(ids) == 1)
    return both if len(set(both)) == 2 else ()


def told_apart(parsed: Parsed, talk: Conversation) -> Query | None:
    """`How do they differ?`, behind two questions that named a paper each, or one that named two."""
    query, before = parsed.query, talk.query
    ids = before.paper_ids if before is not None and len(before.paper_ids) == 2 else _two_named(talk)
    if len(ids) != 2 or query.people or query.paper_ids or query.years or query.venues:
        return None
    said = f"{parsed.masked} {parsed.wording.lower()}"
    if not (_APART.search(parsed.masked) and _TWO.search(said)):
        return None
    return Query(kind=QueryKind.COMPARE, topic=query.topic, paper_ids=ids, language=query.language)


def more_of_pair(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which of the two is faster?`: of the two papers that were asked about, by what each states."""
    query, before = parsed.query, talk.query
    ids = before.paper_ids if before is not None and len(before.paper_ids) == 2 else _two_named(talk)
    if len(ids) != 2 or query.people or query.paper_ids:
        return None
    shape = of_several_papers(parsed.masked)
    if shape is None or shape.fact != "figure" or query.years or query.venues:
        return None
    if not _WHICH_ONE.match(parsed.masked):
        return None
    return Query(
        kind=QueryKind.FACT,
        fact="figure",
        topic=topic_of(parsed.masked),
        paper_ids=ids,
        language=query.language,
    )
