"""Pairs: questions of the two papers or the two people a conversation speaks of."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation import Conversation
from assistant.understanding.parsed import Parsed
from assistant.understanding.several import asks_list_length, of_several_papers
from assistant.understanding.topic import topic_of

_JOINT = re.compile(
    r"\b(?:that|this|the) (?:pair|duo)\b|\b(?:joint|jointly|together|share[ds]?|in common)\b|一起|共同"
)
_ONLY_WITH = re.compile(
    r"^\W*(?:(?:and|so|but|only|just|or)\b\s*)*(?:(?:any|anything|some|something|how many|which|what|the|those|these|ones|is|are|were|was|of|papers?|works?|publications?|joint|common|shared|his|her|their|list|show|me|published|written|done|did|has|have|else|other|others|more)\b\s*)*(?:together |jointly )?(?:with|alongside) (?:\w+ )?PERSON\W*$"
    r"|^\W*(?:那|其中|里面|的|有|，)*(?:和|与|跟|同)\s*PERSON\s*(?:一起|共同|合作|合写|合著|的)[^PA-Z]*$"
)
_SIMILAR = re.compile(
    r"\b(?:similar|comparable|resembling|related)\b|\blike (?:it|this|that|PAPER)\b|类似|相似"
)
_ANY_ALSO_ON = re.compile(
    r"\b(?:any(?:one|body)?|some(?:one|body)?|which|who|all|does|do)\b.{0,40}\b(?:also|too|as well|again|both|shared?)\b.{0,30}\bPAPER\b|\b(?:any(?:one|body)?|some(?:one|body)?|which|who)\b.{0,40}\b(?:appear|appears|on|part of|involved in)\b.{0,12}\bPAPER\b.{0,8}\b(?:also|too|as well)\b"
)
_SHARED_AUTHORS = re.compile(
    r"\b(?:share|have|has|any)\b.{0,20}\b(?:authors?|names?|people|someone|somebody|anyone|anybody)\b(?:.{0,12}\bin common\b)?\W*$|\b(?:common|shared|overlapping) (?:authors?|names?|people)\b|\bauthors?\b.{0,20}\b(?:in common|overlap)"
)
_THE_SAME = re.compile(
    r"\b(?:the )?same (?:person|researcher|one|author|man|woman|guy)\b|\banother (?:spelling|way (?:of|to) (?:writ|spell)\w*|name|form|variant)\b|\b(?:spelling|variant|alias|misspelling|typo) (?:of|for)\b"
)
_COMPARES_BY = re.compile(
    r"\b(?:more|less|fewer|most|least|\w{3,}er than|longer|longest|older|younger|newer|better|earlier|sooner)\b"
)
_COMPARED = re.compile(
    r"\b(?:who|which|whom|whose)\b.{0,40}\b(?:more|fewer|less|most)\b(?! (?:recent|about))"
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
    if asks and not named and _ON_ALL.search(parsed.masked) and 2 < len(talk.shown) <= MOST_BESIDE:
        return Query(
            kind=QueryKind.COMPARE, fact="authors", paper_ids=talk.shown, language=parsed.query.language
        )
    if not both or not asks or named or len(talk.pair) != 2:
        return None
    return Query(kind=QueryKind.COMPARE, fact="authors", paper_ids=talk.pair, language=parsed.query.language)


def joint(parsed: Parsed, talk: Conversation) -> Query | None:
    """`How many papers do they share?`: of somebody and the first of the co-authors listed, or of the last two people."""
    before, query = talk.query, parsed.query
    if not _JOINT.search(parsed.masked) or query.people or query.paper_ids or before is None:
        return None
    pair = talk.two_people
    ends = query.limit == 2 and query.sort in ("newest", "oldest", None)
    if ends and len(talk.people) > 1:  # "the last two of them", of the people listed
        ids = talk.people[-2:] if query.sort == "newest" else talk.people[:2]
        pair = tuple(talk.mention(one) for one in ids)
    elif before.kind is QueryKind.COAUTHORS and talk.people:
        pair = (*before.people[:1], talk.mention(talk.people[0]))
    if len(pair) != 2:
        return None
    kind = query.kind if query.kind is QueryKind.COUNT and not query.group_by else QueryKind.PAPERS
    return Query(
        kind=kind,
        people=pair[:1],
        coauthors=pair[1:],
        years=query.years,
        venues=query.venues,
        language=query.language,
    )


_MOST_OF = re.compile(
    r"^\W*(?:(?:and|so|but)\b\s*)?(?:which|who)(?: one| person)? (?:has|have|had|wrote|published|is|was|did)\b.{0,20}\b(?:most|more|other|further|fewest|least|productive|prolific|SORT)\b.{0,30}$"
)
MOST_COMPARED = 12
"""People of a list who are compared by their papers."""


def most_of(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which of them has most papers?`: of the people listed."""
    query = parsed.query
    if not talk.counts_people or query.people or query.paper_ids or parsed.references.person:
        return None
    leans = parsed.references.group or parsed.references.opener or "which one" in parsed.masked
    if (
        query.topic
        or not leans
        or not _MOST_OF.match(parsed.masked)
        or re.search(r"\bcited\b", parsed.masked)
    ):
        return None
    people = tuple(talk.mention(one) for one in talk.people[:MOST_COMPARED])
    return Query(
        kind=QueryKind.COUNT, group_by="person", people=people, years=query.years, language=query.language
    )


_WITH_WHOM_MOST = re.compile(
    r"^\W*(?:(?:and|so|but)\b\s*)*(?:(?:together )?with who(?:m)?(?: else)?|who(?:m)? with|who(?:m)?)?\b.{0,20}?\b(?:most|mostly|least|oftenest|fewest)\b(?: (?:often|frequently|of all|papers|together))*(?P<with> with)?\W*$"
    r"|^\W*(?:(?:and|so|but)\b\s*)*(?:mostly|usually|most often|mainly) (?:together )?with who(?:m)?\W*$"
)


def with_whom_most(parsed: Parsed, talk: Conversation) -> Query | None:
    """`With whom most often?`: of whom the talk is about, the co-author of most papers."""
    query = parsed.query
    match = _WITH_WHOM_MOST.match(parsed.masked)
    if match is None or " with" not in f" {match.group()}" or query.people or query.paper_ids or query.topic:
        return None
    if not talk.is_of_person or len(talk.person) != 1 or parsed.references.person:
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


_BARE_WITH = re.compile(
    r"^\W*(?:(?:and|so|but|or|what about|how about)\b\s*)*(?:together |jointly )?(?:with|alongside) PERSON\W*$"
)
"""Says nothing of what is asked: that stays."""


def joined(parsed: Parsed, talk: Conversation) -> Query | None:
    """`How many with X?`: of whom the talk is about, together with X."""
    query = parsed.query
    if (
        not _ONLY_WITH.match(parsed.masked)
        or len(query.people) + len(query.coauthors) != 1
        or not talk.is_of_person
    ):
        return None
    other = (*query.people, *query.coauthors)
    subject = tuple(one for one in talk.person if one.candidates != other[0].candidates)[:1]
    if not subject or talk.query is None:
        return None
    counts_on = talk.query.kind is QueryKind.COUNT and _BARE_WITH.match(parsed.masked) is not None
    kind = QueryKind.COUNT if query.kind is QueryKind.COUNT or counts_on else QueryKind.PAPERS
    kept = talk.query if talk.query.kind in (QueryKind.PAPERS, QueryKind.COUNT) else query
    return kept.model_copy(
        update={
            "kind": kind,
            "people": subject,
            "coauthors": (*kept.coauthors, *other) if parsed.references.besides else other,
            "years": query.years or kept.years,
            "fact": None,
            "group_by": None,
            "sort": query.sort,
            "limit": query.limit,
        }
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
    wanted = query.kind is QueryKind.COMPARE and not (query.people or query.paper_ids)
    if not wanted or query.limit is None or not 1 < query.limit <= len(talk.shown):
        return None
    ids = talk.shown[-query.limit :] if query.sort == "newest" else talk.shown[: query.limit]
    return Query(kind=QueryKind.COMPARE, paper_ids=ids, language=query.language)


def same_person(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Is that the same person as X?`, `are the two the same one?`: both people side by side."""
    query = parsed.query
    if not _THE_SAME.search(parsed.masked) or query.paper_ids or query.coauthors:
        return None
    pair = query.people
    if len(pair) == 1:
        pair = (*(one for one in talk.person if one.candidates != pair[0].candidates), *pair)
    elif not pair:
        pair = talk.two_people
    if len(pair) != 2:
        return None
    return Query(kind=QueryKind.COMPARE, people=pair, language=query.language)


_WHICH_ONE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then|now)\b\W*)*(?:which|who|what)(?: one| paper| method)?(?: of (?:them|these|those|the two|both))?(?= (?:is|are|was|has|have|had|does|do|did|needs?|saves?|gives?|claims?|reports?|gains?|gets?|reaches|uses?|runs?|trains?|holds?|states?|achieves?|reduces?|improves?)\b)"
)


def more_of_pair(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which of the two is faster?`: of the two papers that were asked about, by what each states."""
    query, before = parsed.query, talk.query
    if before is None or len(before.paper_ids) != 2 or query.people or query.paper_ids:
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
        paper_ids=before.paper_ids,
        language=query.language,
    )


_COMPARE_THEM = re.compile(r"\bcompar\w+ (?:the two|both|them|these two|those two|the pair)\b", re.I)


def compared(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which of the two has more papers?`: the last two people asked about, counted side by side."""
    query, references = parsed.query, parsed.references
    asks = (
        _COMPARED.search(parsed.masked)
        or asks_list_length(parsed.masked)
        or _COMPARE_THEM.search(parsed.wording)
    )
    if not asks or talk.query is None:
        return None
    of_people = talk.query.kind in (QueryKind.PROFILE, QueryKind.COUNT) or not talk.shown
    if not (
        references.person or (references.both and len(talk.shown) != 2) or (references.group and of_people)
    ):
        return None
    pair = talk.two_people
    other_topic = query.topic and not asks_list_length(parsed.masked)
    if query.people or query.paper_ids or other_topic or len(pair) != 2 or not talk.is_of_person:
        return None
    return Query(
        kind=QueryKind.COMPARE, people=pair, years=query.years, venues=query.venues, language=query.language
    )
