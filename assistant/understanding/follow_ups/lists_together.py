"""Lists of earlier turns taken together: on both of them, on either, on one and not the other, all that was shown so far."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from assistant.records import Query, QueryKind, Without
from assistant.records.figures import FIGURES
from assistant.understanding.conversation.conversation import Conversation

_LISTS = frozenset({QueryKind.PAPERS, QueryKind.COUNT, QueryKind.TIMELINE, QueryKind.READING_LIST})
_TWO = r"(?:both|the (?:last |first |previous )?two|these two|those two|the two of these)(?: of (?:the|these|those|your))?(?: (?!(?:co-?)?authors?\b|names?\b)\w+)?"
_BOTH = rf"(?:{_TWO} (?:lists?|answers|sets))"
_SHARE = r"(?:overlap\w*|intersect\w*|(?:have |hold )?in common|share[ds]?|are the same|coincide|common|intersection)"
_SUM = r"(?:together|combined|merged|joined|put together|taken together|added up|in total|altogether|in all)"
_ON_BOTH = re.compile(
    rf"\b(?:(?:are |is |stand |appear |occur )?(?:in|on|common to|shared by) {_BOTH}(?! {_SUM})(?: at once| too)?|{_SHARE} (?:of|between|in|among) {_BOTH}|(?:do |does |of )?{_BOTH} {_SHARE})\b",
    re.I,
)
_ON_EITHER = re.compile(
    rf"\b(?:(?:are |is )?(?:(?:in|on|of|from|among|across) )?{_BOTH} {_SUM}|(?:merge|combine|join|unite|add up|put together|union of|sum of) {_BOTH}|put {_BOTH} {_SUM}|(?:of|from|among|across) {_BOTH})\b",
    re.I,
)
_SO_FAR = re.compile(
    r"\b(?:of |among |from |in |across )?(?:all (?:of )?(?:the |those |these )?(?:papers|titles|publications|articles|works)|everything|all|the papers)(?: that| which)? (?:you|we|i)(?:['’]ve| have| had)? (?:already )?(?:shown?|showed|listed|named|given|gave|seen|saw|mentioned|told|found|got|had|talked about|discussed|spoken of)(?: (?:me|us|to me))?(?: of)?(?: (?:so far|until now|up to now|till now|already|here|today|(?:in|during) this (?:chat|conversation|talk)))?\b",
    re.I,
)
_THOSE = r"(?:these|those|them|the (?:papers|ones|latter)|this list|that list|the (?:second|last|latest|new|present|current) (?:list|one))"
_WHERE = r"(?P<where>(?:the|your|my|that|this) (?P<place>very first|first|second|third|previous|earlier|other|former|last|preceding|old|latest|new) (?:list|answer|one|set|lot)(?! (?:lists?|of)\b))"
_LEAD = r"^\W*(?:(?:and|so|but|ok|then|now|please|tell me)\b\W*)*"
_ALSO_ON = re.compile(
    rf"{_LEAD}(?:which|what|how many|are any|is any|any)(?: papers)? of {_THOSE} (?:(?:are|were|is|was|do|did|have|had|stand|stood|appear\w*|came|come|already|also|both|even|been) )*(?P<no>not |n['’]t |missing (?:from|in) |absent from )?(?:(?:yet|already|also|even|in|on|from|part of|among) )*{_WHERE}(?: (?:too|as well|already|also|yet))*\W*$",
    re.I,
)
_ONLY_ON = re.compile(
    rf"{_LEAD}(?:which|what|how many)(?: papers)?(?: (?:is|are|were|was|stand|appear))?(?: (?P<only>new|only|just))? (?:of|in|on|from) {_WHERE}(?: only| alone)?(?P<but>,? (?:and |but )?(?:(?:are|is|were|was) )?(?:not|n['’]t|missing|absent)(?: (?:in|on|from))* (?:the|your|that|this) (?P<other>first|second|third|previous|earlier|other|former|last)(?: (?:list|one|answer))?)?\W*$",
    re.I,
)
_COUNTS = re.compile(r"\b(?:how many|number of|count)\b", re.I)
_BARE = frozenset(
    """how many which what papers paper articles titles publications works different distinct unique separate are is was were that it there list
    show me all the of in on have has do does did put together please and so give number count total ones titles this then now be would
    make makes tell can you i if any these those a an come up to ok but altogether only overall them""".split()
)
"""Words with which nothing more is asked than the list, or how long it is."""
_OF_CODE = re.compile(
    r"\W*(?:(?:which|what|how many)(?: of these papers)?|of these papers,?) (?:(?:are|is|come|comes|were) )?(?:(?P<no>without|(?:have|has) no|(?:do|does)(?: not|n['’]t) have)|have|has|with)(?: (?:any|public|available|released|stored))* code\W*",
    re.I,
)
"""Asks which of them have code, or have none."""
Together = Callable[[Sequence[tuple[str, ...]]], tuple[str, ...]]


def lists_together(text: str, talk: Conversation) -> tuple[Query, str] | None:
    """The list that lists of earlier turns make together, and what is asked of it: nothing where only it, or its length, is."""
    lists = _lists_of(talk)
    if not lists:
        return None
    if (found := _by_place(text, lists)) is not None:
        return _as_list(found, lists, text), ""
    for pattern, together in ((_SO_FAR, _union), (_ON_BOTH, _intersection), (_ON_EITHER, _union)):
        match = pattern.search(text)
        if match is None or (pattern is not _SO_FAR and len(lists) < 2):
            continue
        shown = _all_shown(talk) if pattern is _SO_FAR else together(lists[-2:])
        if pattern is _SO_FAR and not shown:
            return None
        listed, rest = _as_list(shown, lists, text), _rest(text, match)
        if pattern is _ON_BOTH and (joint := _of_two_people(talk)) is not None:
            listed = joint.model_copy(update={"kind": listed.kind})
        code = _OF_CODE.fullmatch(rest)
        if code is not None:
            return listed.model_copy(update={"code": code["no"] is None}), ""
        return listed, rest
    return None


def _lists_of(talk: Conversation) -> list[tuple[str, ...]]:
    """The lists of papers of the talk, the first one first; one without any paper is a list, too."""
    turns = [
        turn
        for turn in talk.turns()
        if turn.query is not None
        and turn.query.kind in _LISTS
        and turn.query.group_by is None
        and turn.query.fact not in FIGURES
    ]
    return [turn.shown for turn in reversed(turns)]


def _of_two_people(talk: Conversation) -> Query | None:
    """What two people wrote together, where the two lists are all the papers of one and of the other."""
    asked = [turn.query for turn in talk.turns() if turn.query is not None and turn.query.kind in _LISTS][:2]
    whose = [one.people for one in reversed(asked)]
    alone = all(one == Query(kind=one.kind, people=one.people, **_as_worded(one)) for one in asked)
    if not alone or [len(one) for one in whose] != [1, 1] or whose[0][0].candidates == whose[1][0].candidates:
        return None
    return Query(kind=QueryKind.PAPERS, people=whose[0], coauthors=whose[1])


def _as_worded(query: Query) -> dict[str, Any]:
    """What in a query only tells how it was said."""
    return {name: getattr(query, name) for name in ("wording", "fact", "language", "confidence")}


def _all_shown(talk: Conversation) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for turn in reversed(list(talk.turns())) for one in turn.shown))


def _union(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for each in lists for one in each))


def _intersection(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(one for one in lists[-1] if all(one in each for each in lists))


def _by_place(text: str, lists: list[tuple[str, ...]]) -> tuple[str, ...] | None:
    """`Which of those were also in the first list?`, `what is in the first list but not in the second?`."""
    if len(lists) < 2:
        return None
    if (also := _ALSO_ON.match(text)) is not None:
        other = _at(also["place"], lists[:-1])
        return (
            None
            if other is None
            else tuple(one for one in lists[-1] if (one in other) is not bool(also["no"]))
        )
    only = _ONLY_ON.match(text)
    if only is None or not (only["only"] or only["but"]):
        return None
    asked = _at(only["place"], lists)
    rest = [one for one in lists if one is not asked]
    other = _at(only["other"], lists) if only["but"] else rest[-1] if rest else None
    if asked is None or other is None or other is asked:
        return None
    return tuple(one for one in asked if one not in other)


def _at(place: str, lists: list[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The list that a word points at."""
    number = {"very first": 0, "first": 0, "second": 1, "third": 2, "former": 0}.get(place.lower(), -1)
    if place.lower() in ("previous", "earlier", "other", "preceding", "old") and len(lists) > 1:
        number = len(lists) - 2
    return lists[number] if number < len(lists) else None


def _as_list(shown: tuple[str, ...], lists: list[tuple[str, ...]], text: str) -> Query:
    """The query for these papers; where there is none, for those of the lists without each of them."""
    kind = QueryKind.COUNT if _COUNTS.search(text) else QueryKind.PAPERS
    if shown:
        return Query(kind=kind, paper_ids=shown)
    every = _union(lists)
    return Query(kind=kind, paper_ids=every, without=Without(paper_ids=every))


def _rest(text: str, match: re.Match[str]) -> str:
    """What is asked of the papers besides, with `of these papers` in the place of the lists."""
    before, behind = text[: match.start()].strip(" ,:–—-"), text[match.end() :].strip(" ,:–—-")
    words = re.findall(r"[^\W\d_]+", f"{before} {behind}".lower())
    if all(word in _BARE for word in words) and not re.search(r"\d", f"{before} {behind}"):
        return ""
    if re.sub(r"\W*\b(?:and|so|but|ok|now|please)\b", "", before, flags=re.I).strip():
        return f"{before} of these papers {behind}"
    asked = re.match(r"(?P<ask>which|what|how many|who)\b(?: (?:papers|ones|of them))?", behind, re.I)
    if asked is None:
        return f"of these papers, {behind}"
    of = "" if asked["ask"].lower() == "who" else " of these papers"
    return f"{asked['ask']}{of}{behind[asked.end() :]}" if of else f"{behind.rstrip(' ?')} of these papers?"
