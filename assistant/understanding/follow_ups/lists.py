"""Lists: questions that pick from the papers an answer listed, by their order or by an award."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records import Query, QueryKind
from assistant.understanding.constraints.order import arranges
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.paper_facts import is_of_others, paper_fact
from assistant.understanding.follow_ups.carryover import carried_over
from assistant.understanding.follow_ups.details import THIN_TOPIC

_WON = re.compile(
    r"\b(?:w[io]n(?:s|ning|ners?)?|awards?|awarded|prizes?|prize-?winning|honou?r(?:s|ed)?)\b|获奖"
)
_ORDERED = re.compile(
    r"^\W*(?:(?:and|so|but|now|ok)\b\s*)?(?:which|what|who)?(?:'s| is| was| are)?\s*(?:one|ones|paper|article)?(?: of (?:them|the two))?\s*(?:is|was|are|came?|comes|appeared|has|have|had|with|lists?)?\s*(?:out )?\s*(?:the )?(?:more )?(?P<how>SORT|POSITION|older|newer|earlier|later|first|last|more recent|older one|newer one|most cited|(?:the )?most citations|(?:the )?(?:more|most|longer|longest|bigger|biggest|larger|largest) (?:number of )?(?:co-?)?(?:authors?|author lists?|lists? of authors|teams?))\s*(?:one|paper|out|of (?:them|all|these|those|the two)|of)?\W*$"
)
_OF_THE_LOT = re.compile(r"\s+(?:of|from|in|among) (?:(?:the|that|your) (?:(?:whole|entire|full|complete) (?:lot|list|bunch|set|thing)|lot)|all of (?:them|these|those)|them all)\b")  # fmt: skip
"""Says that the list before one of its papers was spoken of is meant."""
_PART = {
    "newest": r"newer|later|last|more recent",
    "oldest": r"older|earlier|first",
    "citations": r"cit",
    "authors": r"author|team",
}


def ordered(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which came first?`, `the newest?`: the one at the end of the last list, in that order."""
    query = parsed.query
    if query.people or query.paper_ids or not talk.shown or parsed.references.person:
        return None
    shown = talk.shown if len(talk.shown) > 1 else talk.pair
    of_all = _OF_THE_LOT.search(parsed.masked)
    if of_all or (len(shown) < 2 and parsed.references.group):
        shown = talk.listed  # "which of them is the oldest?", after a question of one of them
    match = _ORDERED.match(_OF_THE_LOT.sub("", parsed.masked))
    if match is None or arranges(parsed.wording):
        return None
    if talk.query is not None and talk.query.at_end and query.sort:
        return _at_the_other_end(query, talk)
    how = match.group("how")
    if how == "POSITION":
        if not re.search(r"\bwhich\b", parsed.masked) or re.search(r"author|name", parsed.wording, re.I):
            return None
        how = "first" if query.position == "first" else "last"
    elif len(shown) < 2:
        return _at_the_other_end(query, talk)
    sort = query.sort if how == "SORT" else next(name for name, part in _PART.items() if re.search(part, how))
    before = talk.query
    found = Query(kind=QueryKind.PAPERS, paper_ids=shown, sort=sort, limit=1, language=query.language)
    if before is None or before.kind not in (QueryKind.PAPERS, QueryKind.COUNT) or shown != talk.shown:
        return found
    held = {name: getattr(before, name) for name in ("people", "coauthors", "years", "venues", "position")}
    return found.model_copy(update=held)


def _at_the_other_end(query: Query, talk: Conversation) -> Query | None:
    """`And the oldest?`, behind the newest paper of a list."""
    before = talk.query
    one = before is not None and (before.limit == 1 or before.at_end)
    ends = before is not None and before.sort and one and not before.paper_ids
    if before is None or not ends or query.sort in (None, before.sort):
        return None
    limit = query.limit or before.limit
    return before.model_copy(update={"sort": query.sort, "limit": limit, "at_end": limit is None})


_WHOSE = re.compile(r"\bwho(?:se)?\b")


def awarded(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Did one of them win something?`: of the papers listed, those with an award."""
    query = parsed.query
    if parsed.references.person and not query.topic and _WON.search(parsed.masked) and len(talk.person) == 1:
        if query.kind is not QueryKind.PAPERS:
            return None
        won = {"people": talk.person, "track": query.track or "Award", "fact": None}
        return query.model_copy(update=won)  # "which of his papers won something?"
    asked = talk.query is not None and talk.query.kind in (QueryKind.PAPERS, QueryKind.COUNT)
    listing = (asked and len(talk.shown) > 1) or parsed.references.group
    if (
        not listing
        or query.people
        or query.paper_ids
        or parsed.references.person
        or not _WON.search(parsed.masked)
    ):
        return None
    plain = query.model_copy(
        update={
            "kind": QueryKind.PAPERS,
            "topic": "",
            "fact": None,
            "track": query.track or "Award",
            "position": None,
        }
    )
    found = carried_over(replace(parsed, query=plain), talk)
    papers = talk.papers_of(found) if query.position and _WHOSE.search(parsed.masked) else ()
    if len(papers) == 1:  # "any prize among these, and whose name comes first on it?"
        return Query(
            kind=QueryKind.FACT,
            fact="authors",
            paper_ids=(papers[0].id,),
            position=query.position,
            language=query.language,
        )
    return found.model_copy(update={"kind": QueryKind.PAPERS, "fact": None, "group_by": None})


_WHERE = re.compile(r"\W*(?:(?:and|so|but|ok)\W+)*where (?:were|was|are|did|have|has)\b", re.I)


def told_of_all(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Who wrote them?`, `when were these published?`: the same fact of each paper listed."""
    query = parsed.query
    if not parsed.references.group or query.people or query.paper_ids or query.venues or query.years:
        return None
    shown = talk.pair if parsed.references.both and talk.pair else talk.displayed
    if not 1 <= len(shown) <= MOST_TOLD or query.kind in (QueryKind.COUNT, QueryKind.VENUES):
        return None
    if (
        query.kind is QueryKind.PEOPLE
        and query.topic
        and is_of_others(f"{parsed.masked.rstrip('?!. ')} PAPER")
    ):
        return Query(kind=QueryKind.FACT, fact="words", topic=query.topic, paper_ids=shown, language=query.language)  # fmt: skip
    if query.topic and not THIN_TOPIC.fullmatch(query.topic):
        return None
    names = _WHOSE.search(parsed.masked)
    if query.position and not names and re.search(r"\bas\b", parsed.wording, re.I):
        return None  # "which of them as first author?" holds them to a place
    asks_first = query.position and re.search(r"\bwho(?:se)?\b|\bsame\b|\bdiffer", parsed.masked)
    fact = "authors" if asks_first else paper_fact(f"{parsed.masked.rstrip('?!. ')} PAPER")
    where = fact == "venue" and _WHERE.match(parsed.wording)
    if fact not in ("authors", "year", "citations", "links") and not where:
        return None
    return Query(
        kind=QueryKind.FACT, fact=fact, paper_ids=shown, position=query.position, language=query.language
    )


_PLACED_ON_ALL = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then|who|are|were|is|was|their|list|name|names|give|show|me|tell|us|what|about|how|only|just|of|all|the|please)\b\W*)*"
    r"(?P<place>(?:(?:first|last|lead|leading|senior|final|second|third|fourth)[- ]?authors?(?: names)?|POSITION))(?:\W+(?:of|on|for|in|from|all|each|both|every|these|those|them|the|papers?|ones?|one|respectively|please|too|there|then)\b)*\W*$",
    re.I,
)
"""Asks who stands at a place on each of several papers: `first authors of those?`."""
_SEVERAL_NAMES = re.compile(r"\bauthors\b|\bof (?:each|all|them|those|these|both)\b", re.I)


def placed_on_all(parsed: Parsed, talk: Conversation) -> Query | None:
    """`First authors of those?`, `and the last authors?`: who stands there on each of the papers listed."""
    query, shown = parsed.query, talk.displayed
    if query.position in (None, "single") or query.people or query.paper_ids or query.topic:
        return None
    told = talk.query.paper_ids if talk.query is not None and talk.query.kind is QueryKind.FACT else ()
    among = (
        told
        if len(told) > 1
        else shown
        if len(shown) > 1
        else (talk.pair or talk.listed)
        if parsed.references.group
        else ()
    )
    if not 1 < len(among) <= MOST_TOLD or (talk.lists_people and among != told):
        return None
    if not (_PLACED_ON_ALL.match(parsed.masked) and _SEVERAL_NAMES.search(parsed.wording)):
        return None
    if re.search(r"\bas\b", parsed.wording, re.I):
        return None
    return Query(
        kind=QueryKind.FACT,
        fact="authors",
        paper_ids=among,
        position=query.position,
        language=query.language,
    )


_REMAINING = re.compile(
    r"\b(?:the|all)(?: the)? (?:others|rest|remaining(?: (?:ones?|papers?|two|three|four|five))?|ones? (?:left|remaining)|other (?:ones|papers|two|three|four|five))\b(?! (?:of|in) (?:the|your|this) (?:group|lab|team))"
)


def remaining(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And the other ones?`: what the last list holds besides the paper spoken of since."""
    query = parsed.query
    if query.people or query.paper_ids or parsed.references.person or not _REMAINING.search(parsed.masked):
        return None
    rest = _besides(talk)
    if not rest:
        return None
    fact = paper_fact(f"{parsed.masked.rstrip('?!. ')} PAPER")
    if fact in ("authors", "year", "venue", "citations", "links") and len(rest) <= MOST_TOLD:
        return Query(kind=QueryKind.FACT, fact=fact, paper_ids=rest, language=query.language)
    if len(rest) == 1 and (fact in ("about", "words") or "PAPER" in parsed.masked):
        return Query(kind=QueryKind.FACT, fact=fact, paper_ids=rest, language=query.language)
    return Query(
        kind=QueryKind.PAPERS,
        paper_ids=rest,
        years=query.years,
        venues=query.venues,
        language=query.language,
    )


def _besides(talk: Conversation) -> tuple[str, ...]:
    """What the last list holds besides the paper spoken of since, or besides those it was narrowed to."""
    turns = list(talk.turns())
    wider = next((turn.shown for turn in turns[1:] if set(talk.shown) < set(turn.shown)), ())
    if len(talk.shown) > 1 and wider:
        return tuple(one for one in wider if one not in talk.shown)
    spoken = talk.singles[0] if talk.singles else ""
    rest = tuple(one for one in talk.listed if one != spoken)
    told = any(spoken in turn.shown and set(rest) < set(turn.shown) for turn in turns)
    return rest if told else ()


MOST_TOLD = 10
"""Papers whose facts are told one by one."""
_ARRANGED = re.compile(
    r"^\W*(?:(?:and|now|then|please|ok|can you|could you|just|but)\b[\s,]*)*(?:(?:sort|order|arrange|rank|re-?order|put)(?:ed)?\b.*?\b(?P<by>years?|dates?|time|chronological\w*|citations?|cited|SORT)|(?:(?:list|show|give|display|see)(?: me)? )?(?:in )?(?:chronological\w*(?: order)?|by (?P<alone>year|date|citations?))|SORT(?: (?:first|on top|at the top|before))?)\b(?: (?:first|please|order))*\W*$"
)


def rearranged(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Oldest first`, `sort them by citations`: the last list, in that order."""
    before, query = talk.query, parsed.query
    if before is None or query.people or query.paper_ids or query.topic or len(talk.shown) < 2:
        return None
    match = _ARRANGED.match(parsed.masked)
    if match is None or before.kind not in (QueryKind.PAPERS, QueryKind.COUNT) or query.limit:
        return None
    by = match.group("by") or match.group("alone") or ""
    sort = query.sort or (
        "citations" if by.startswith("cit") else "oldest" if "chronological" in match.group() else "newest"
    )
    return before.model_copy(update={"kind": QueryKind.PAPERS, "sort": sort, "group_by": None})


_HOW_MANY = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then)\b[\s,]*)*(?:how many times|how often|how many (?:(?:papers?|people|of them|ones?)\s+)?(?:is|are|was|were|does|do|did|make|makes) ?(?:PAPER|that|this|it|those|these|they|there|in)?(?: make)?)(?: (?:in total|in all|all together|altogether|then|all|total|left|remaining))*\W*$|^\W*(?:(?:and|so|but|ok|then)\b[\s,]*)*how many (?:papers |of them |ones )?(?:remain|stay)\W*$"
)


def counted(parsed: Parsed, talk: Conversation) -> Query | None:
    """`How many is that?`: the number of what was listed."""
    query, before = parsed.query, talk.query
    own = query.people or query.paper_ids or query.topic not in ("", "times", "left", "remain")
    if before is None or own or not talk.shown:
        return None
    if before.kind not in (QueryKind.PAPERS, QueryKind.COUNT) or not _HOW_MANY.match(parsed.masked):
        return None
    return before.model_copy(
        update={"kind": QueryKind.COUNT, "fact": None if before.fact != "code" else "code"}
    )


_LIST_AGAIN = re.compile(
    r"^\W*(?:(?:and|now|ok|please|can you|could you|let me)\b[\s,]*)*(?:show|give|see|print|display|list|repeat)?(?: me)?\s*(?:the|that|your) (?:(?:whole|full|entire|complete|previous|earlier|last|same|original) )?list(?: again| once more)?\W*$"
)


def relisted(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Show the whole list again`: the last question that listed several papers."""
    if not _LIST_AGAIN.match(parsed.masked):
        return None
    return next((turn.query for turn in talk.turns() if len(turn.shown) > 1), None)
