"""Threads: an earlier subject of the conversation that a question returns to, as one paper or as the list it was."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.records import Query, QueryKind
from assistant.text.words import stem, words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.naming import Named
from assistant.understanding.language.question import Question
from assistant.understanding.spoken_of.described_papers import stems_sought

_BACK_TO = re.compile(
    r"(?:\b(?:going|go|coming|come|getting|get|turning|let'?s go|(?:can|could|may) we (?:go|get|come))\s+)?\b(?:back|return(?:ing)?) to\s+(?P<about>(?:(?!\s+-\s)[^,;:.?!–—]){3,80})(?P<then>[,;:.?!–—-]*)",
    re.I,
)
_PLURAL = re.compile(
    r"\b(?:those|these|them|ones|the (?:papers|articles|publications|list|others?|rest)|all of|any of|(?:the )?(?:first|second|third|fourth|fifth|last|\w+est|\w+er) (?:one|paper)|how many)\b",
    re.I,
)
"""Speaks of a list, and of no single paper."""


_LIST_BY_ORDER = re.compile(
    r"\W*(?:the|your|my|our|that|this|those) (?:(?:very )?(?P<which>first|original|initial|earlier|previous|last|second|other) |(?=list\b|results\b|papers\W*$))"
    r"(?:list|topic|subject|theme|question|answer|results?|search|papers|thing|ones|matter)(?: (?:of|with|you|we|i)\b[\w ]*)?\W*",
    re.I,
)
"""`the first list`, `your original answer`: named by its place in the conversation."""
_OF_YEAR = re.compile(
    r"\b(?:of|from|among|amongst|out of|in)\s+(?:(?:all|the|those|these|your|his|her|their)\s+)+"
    r"(?:(?P<year>(?:19|20)\d\d)\s+(?:papers?|ones|list|publications?|works?|articles?|results|titles)|(?:papers?|ones|list|publications?|works?|articles?|results|titles)\s+(?:from|of|in|dated|for)\s+(?P<later>(?:19|20)\d\d)|(?P<bare>(?:19|20)\d\d)(?=\s*[,:–—-]))"
    r"|\b(?:of|among|amongst|out of)\s+(?:those|these|the ones)\s+(?:from|of|in|dated)\s+(?P<those>(?:19|20)\d\d)",
    re.I,
)
"""`Of the 2022 papers, which ...`: a list named by its year, where nothing else is said of it."""
_ITS = re.compile(r"\bits\b", re.I)
"""Of the one of the list that is asked for."""
_SAID_MORE = re.compile(r"\s+(?:by|at|on|about|with|of|and|or|to|[-–])\b", re.I)
_EARLIEST = frozenset({"first", "original", "initial"})


@dataclass
class Thread:
    """What a question returns to."""

    papers: Named = field(default_factory=list)
    """The paper, where it is a single one."""
    talk: Conversation | None = None
    """The conversation with the earlier question asked once more, where its list is meant."""
    of_list: bool = False
    """Whether its papers are pointed at, of which something is asked."""


def take_thread(question: Question, talk: Conversation) -> Thread:
    """`Back to the weather thing: ...`: the list or the paper that was spoken of when that was the subject."""
    match = question.search(_BACK_TO)
    if match is None:
        return _list_of_year(question, talk)
    turns = list(talk.turns())
    if (ordered := _LIST_BY_ORDER.fullmatch(match.group("about"))) is not None:
        again = _list_by_order((ordered.group("which") or "").casefold(), turns)
        if again is None:
            return Thread()
        question.take(*match.span(), "")
        return Thread(talk=talk.asking_again(again))
    place = _turn_about(stems_sought(words(match.group("about"))), talk)
    if place is None:
        return Thread()
    turn = turns[place]
    behind = question.text[match.start("about") :]
    if (
        turn.query is not None
        and len(turn.shown) > 1
        and (_PLURAL.search(behind) or not behind[match.end() - match.start("about") :].strip())
    ):
        question.take(*match.span(), "")
        return Thread(talk=talk.asking_again(turn.query))
    question.take(*match.span("about"), "PAPER")
    return Thread(papers=[(match.start("about"), (_paper_of(turns, place),))])


def _list_of_year(question: Question, talk: Conversation) -> Thread:
    """`Of the 2022 papers, which ...`: the list that was asked for of that year, or those of that year in the last list."""
    match = question.search(_OF_YEAR)
    if match is None or _SAID_MORE.match(question.text, match.end()):
        return Thread()
    if (its := question.search(_ITS)) is not None:
        question.take(*its.span(), "")
    group = next(name for name, said in match.groupdict().items() if said)
    year = int(match.group(group))
    for turn in talk.turns():
        asked = turn.query
        if asked is None or asked.kind not in _LISTS or len(turn.shown) < _SEVERAL or asked.years is None:
            continue
        if (asked.years.first, asked.years.last) == (year, year):
            question.take(*match.span(), "")
            again = asked.model_copy(update={"kind": QueryKind.PAPERS})
            return Thread(talk=talk.asking_again(again), of_list=True)
    if len(talk.listed) < _SEVERAL or talk.listed != talk.displayed:
        return Thread()
    question.take(match.start(), match.start(group), "")
    question.take(match.end(group), match.end(), "")
    return Thread(of_list=True)


_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)
_SEVERAL = 2


def _list_by_order(which: str, turns: list[Conversation]) -> Query | None:
    """The question of the first list of the conversation, of the second, or of the one before the last that was shown."""
    lists: dict[tuple[str, ...], Query] = {}
    for turn in reversed(turns):
        if turn.query is not None and (len(turn.shown) > 1 or turn.lists_people):
            lists.setdefault(turn.shown or turn.people_shown, turn.query)
    found = list(lists.values())
    if which in _EARLIEST:
        return found[0] if found else None
    if which == "second":
        return found[1] if len(found) > 1 else None
    if not which:  # "that list": the last there was
        return found[-1] if found else None
    latest = turns[0]
    on_list = (
        len(latest.shown) > 1 or latest.lists_people
    )  # "the previous list" is not the one that was just shown
    back = 2 if on_list else 1
    return found[-back] if len(found) >= back else None


def _turn_about(sought: list[str], talk: Conversation) -> int | None:
    """The latest turn whose question was about the words, however it names their subject."""
    if not sought:
        return None
    for place, turn in enumerate(talk.turns()):
        query = turn.query
        if query is None or not turn.shown or (query.people and not query.topic):
            continue
        named = [
            talk.library.papers_by_id[one].title
            for one in query.paper_ids
            if one in talk.library.papers_by_id
        ]
        if set(sought) <= {stem(one) for one in words(" ".join([query.topic, *named]))}:
            return place
    return None


def _paper_of(turns: list[Conversation], place: int) -> str:
    """The paper last spoken of alone behind a turn, of those it showed, else the best it found."""
    chosen = turns[place].shown[0]
    for later in reversed(turns[:place]):
        if len(later.shown) != 1 or later.shown[0] not in turns[place].shown:
            break
        chosen = later.shown[0]
    return chosen
