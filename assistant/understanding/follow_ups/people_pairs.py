"""Pairs of people: what the two people a conversation speaks of wrote together, and how they compare."""

from __future__ import annotations

import re
from itertools import islice

from assistant.records import PersonMention, Query, QueryKind, Without
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.authors_followed import says_else
from assistant.understanding.kinds.superlatives import asks_list_length

_JOINT = re.compile(
    r"\b(?:that|this|the) (?:pair|duo)\b|\b(?:joint|jointly|together|share[ds]?|in common|by both(?: of them)?)\b|一起|共同"
)
_TOGETHER = re.compile(r"\b(?:together|jointly)\b|一起|共同")
_EACH_OTHER = re.compile(
    r"\b(?:they|he|she)\b.*\b(?:with|alongside) (?:(?:that|this|the same|the) (?:person|co-?author|colleague|researcher|collaborator|one)|him|her|them|they)\b|\bby both\b"
)
"""Two who are both only pointed at: `what has he published with that person?`."""
_ONLY_WITH = re.compile(
    r"^\W*(?:(?:and|so|but|only|just|or)\b\s*)*(?:(?:any|anything|some|something|how many|which|what|the|those|these|ones|is|are|were|was|of|papers?|works?|publications?|joint|common|shared|his|her|their|list|show|me|published|written|done|did|has|have|else|other|others|more|one|SORT|there)\b\s*)*(?:together |jointly )?(?:with|alongside) (?:\w+ )?PERSON(?: (?:as )?POSITION)?(?: (?:in total|altogether|overall|in all))?\W*$"
    r"|^\W*(?:那|其中|里面|的|有|，)*(?:和|与|跟|同)\s*PERSON\s*(?:一起|共同|合作|合写|合著|的)[^PA-Z]*$"
)
_THE_SAME = re.compile(
    r"\b(?:the )?same (?:person|researcher|one|author|man|woman|guy)\b|\banother (?:spelling|way (?:of|to) (?:writ|spell)\w*|name|form|variant)\b|\b(?:spelling|variant|alias|misspelling|typo) (?:of|for)\b"
)
_COMPARED = re.compile(
    r"\b(?:who|which|whom|whose)\b.{0,40}\b(?:more|fewer|less|most)\b(?! (?:recent|about))"
)


def joint(parsed: Parsed, talk: Conversation) -> Query | None:
    """`How many papers do they share?`: of somebody and the first of the co-authors listed, or of the last two people."""
    before, query = talk.query, parsed.query
    asks = _JOINT.search(parsed.masked) or _EACH_OTHER.search(parsed.wording)
    if not asks or query.people or query.paper_ids or before is None:
        return None
    pair = _ranked_first(talk) or talk.two_people
    ends = query.limit == 2 and query.sort in ("newest", "oldest", None)
    if ends and len(talk.people) > 1:  # "the last two of them", of the people listed
        ids = talk.people[-2:] if query.sort == "newest" else talk.people[:2]
        pair = tuple(talk.mention(one) for one in ids)
    elif before.kind is QueryKind.COAUTHORS and talk.people:
        pair = (*before.people[:1], talk.mention(talk.people[0]))
    pair = _with_an_author(talk) or pair
    jointly = _TOGETHER.search(parsed.masked)
    if jointly and talk.asked_for_authors and not before.position and len(talk.people) > 1:
        pair = tuple(map(talk.mention, talk.people))  # "what else have they written together?"
    elif len(pair) != 2:
        return None
    kind = query.kind if query.kind is QueryKind.COUNT and not query.group_by else QueryKind.PAPERS
    return Query(
        kind=kind,
        people=pair[:1],
        coauthors=pair[1:],
        without=Without(paper_ids=talk.shown) if talk.asked_for_authors and says_else(parsed) else None,
        years=query.years,
        venues=query.venues,
        sort=None if ends else query.sort,
        limit=None if ends else query.limit,
        at_end=not ends and query.at_end,
        language=query.language,
    )


_NAMED_FIRST = re.compile(
    r"^\W*(?:(?:and|so|but|ok|what about|how about)\b\W*)*(?:with )?PERSON\W+(?=(?:how many|what|which|any|do|did|have|has)\b)"
)


def joint_with(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And B, how many do they share?`: of whom the talk is about, together with B."""
    query = parsed.query
    whose = tuple(one for one in talk.person if one not in query.people)
    named = len(query.people) + len(query.coauthors) == 1 and len(whose) == 1 and not query.venues
    if not named or not _NAMED_FIRST.match(parsed.masked) or not _JOINT.search(parsed.masked):
        return None
    return Query(
        kind=QueryKind.COUNT if "how many" in parsed.masked else QueryKind.PAPERS,
        people=whose,
        coauthors=(*query.people, *query.coauthors),
        years=query.years,
        language=query.language,
    )


def _with_an_author(talk: Conversation) -> tuple[PersonMention, ...]:
    """Whom the talk was about, and the author of a place who was asked for since; none where it was not so."""
    query, earlier = talk.query, talk.earlier
    placed = query is not None and query.fact == "authors" and query.position and len(query.paper_ids) == 1
    if not placed or earlier is None or earlier.query is None or len(earlier.query.people) != 1:
        return ()
    author = tuple(talk.mention(one) for one in talk.author)
    return (*earlier.query.people, *author) if author and author[0].researcher_id != earlier.query.people[0].researcher_id else ()  # fmt: skip


def _ranked_first(talk: Conversation) -> tuple[PersonMention, ...]:
    """The two at the top of a ranking; behind `and who is second?` those whom the two answers put first."""
    turns = list(islice(talk.turns(), 2))
    first = [_first_of(turn) for turn in turns]
    if not first or not first[0]:
        return ()
    if len(first) > 1 and first[1] and first[1][0] != first[0][0] and first[0][0] in first[1]:
        return (talk.mention(first[1][0]), talk.mention(first[0][0]))
    return tuple(map(talk.mention, first[0][:2])) if len(first[0]) > 1 else ()


def _first_of(turn: Conversation) -> tuple[str, ...]:
    """The ids of those whom an answer ranked by what they have, best first."""
    if turn.query is None or turn.query.group_by != "person" or turn.query.kind is not QueryKind.COUNT:
        return ()
    return tuple(one.researcher_id for one in turn.evidence.groups if one.researcher_id)


_BARE_WITH = re.compile(
    r"^\W*(?:(?:and|so|but|or|what about|how about)\b\s*)*(?:together |jointly )?(?:with|alongside) PERSON\W*$"
)
"""Says nothing of what is asked: that stays."""


_MORE_WITH = re.compile(
    r"\b(?:which|who|whom)\b.{0,30}\b(?:two|both|them|these|those)?\b.{0,30}\b(?:more|most|fewer)\b.{0,30}\bwith (?:they|PERSON|him|her|them)\W*$|\bwith (?:whom|which|who) (?:of (?:the two|them|these|those|both) )?.{0,30}\b(?:more|most)\b\W*$"
)


def more_with(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which of the two has more with him?`, behind papers with A and papers with B: both counted, with him."""
    last, earlier = talk.query, talk.earlier.query if talk.earlier is not None else None
    if last is None or earlier is None or parsed.query.people or not _MORE_WITH.search(parsed.masked):
        return None
    both = (*earlier.coauthors, *last.coauthors)
    if len(both) != 2 or both[0] == both[1] or last.people != earlier.people or len(last.people) != 1:
        return None
    return Query(
        kind=QueryKind.COUNT,
        group_by="person",
        people=both,
        coauthors=last.people,
        language=parsed.query.language,
    )


def _on_a_paper(talk: Conversation) -> bool:
    """Whether it was asked who else is on a paper of somebody."""
    query = talk.query
    return query is not None and query.kind is QueryKind.COAUTHORS and bool(query.people)


def joined(parsed: Parsed, talk: Conversation) -> Query | None:
    """`How many with X?`: of whom the talk is about, together with X."""
    query = parsed.query
    if (
        not _ONLY_WITH.match(parsed.masked)
        or len(query.people) + len(query.coauthors) != 1
        or (query.position and not talk.is_of_topic)
        or not (talk.is_of_person or talk.is_of_topic or _on_a_paper(talk))
    ):
        return None
    if (
        talk.is_of_topic and talk.query is not None
    ):  # "how many with X as first author?", of papers on a topic
        kind = QueryKind.COUNT if query.kind is QueryKind.COUNT else talk.query.kind
        return talk.query.model_copy(
            update={"kind": kind, "people": (*query.people, *query.coauthors), "position": query.position}
        )
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
