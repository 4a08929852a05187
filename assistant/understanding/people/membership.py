"""Questions about a lab's people as its members: who left, who joined, who was there in a year, who is there now, where those who left went.

Such a question has no topic: every word of it is one of a small language, and what it asks is told by which of them occur.
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.positions import FORMER, GRADUATE, positions_in
from assistant.records import Query, QueryKind
from assistant.understanding.language.shape import GroupBy, Shape

LEFT, JOINED, PRESENT, CURRENT, WENT = "left", "joined", "in the lab", "current", "whereabouts"
LONGEST = "longest in the lab"
MEMBERSHIPS = frozenset({LEFT, JOINED, PRESENT, CURRENT, WENT, LONGEST})
"""What is asked of people as members; the words are those of a query's `fact`, its topic the sort of people asked for."""

WHOEVER = frozenset("who who's whom whoever anyone anybody someone somebody everyone everybody those".split())
PEOPLE = frozenset(
    "people person persons member members colleague colleagues researcher researchers scientist scientists".split()
)
_MEMBERS = frozenset("member members colleague colleagues".split())
GROUP = frozenset("lab labs laboratory group team department crew institute".split())
HERE = frozenset("here there you".split())
_FORMER = frozenset("alumni alumnus alumna alumnae alum alums former past previous ex graduates".split())
_LEFT = frozenset(
    "left leave leaves leaving departed depart departs quit gone graduated resigned defended".split()
)
_FINISHED = frozenset("finished finish finishes completed complete completes".split())
"""Beside a degree or a sort of student, as good as having left."""
_JOINED = frozenset(
    "join joins joined joining came come arrived arrive arrives started start entered enter began new newcomers newcomer arrivals".split()
)
_WENT = frozenset(
    """go goes going gone went end ended up land landed move moved head headed become became becomes happened whereabouts destinations
    destination careers career jobs job employers placements next do doing working work works industry academia""".split()
)
_TODAY = frozenset("now nowadays today currently current present presently still".split())
_LONGEST = frozenset("longest longest-serving longest-standing".split())
_SIZE = frozenset("big large small size headcount".split())
_ASKS_WHERE = frozenset(
    "where what companies company universities whereabouts destinations careers placements jobs".split()
)
_AFTERWARDS = frozenset("graduating graduation leaving finishing afterwards".split())
_STAYED = frozenset("was were been worked working used member members part belonged".split())
FRAME = frozenset(
    """and so hi hello please ok also tell me can could i wonder do know list name names show give find how many number of which what
    where when has have had did does is are was were been be the a an all any some your our this that its it's in at from to on with
    for since before after during between by until over around ever already recently lately just yet then else or as not no longer
    last year years most us they their or right moment time these days both used part worked working belonged belong work works on away
    first newest latest earliest each every per by serving standing full complete kind kinds sort sorts type types ones there's new old are there's hired active""".split()
)
SORT_WORD = re.compile(
    r"ph\.?d\.?s?|doctoral|grad(?:uate)?|master'?s?|m\.?sc\.?|under-?grad(?:uate)?s?|visiting|research|senior|junior|staff|"
    r"students?|candidates?|post-?docs?|postdoctoral|post-?doctorals?|fellows?|associates?|professors?|faculty|interns?|engineers?|"
    r"programmers?|developers?|technicians?|managers?|assistants?|analysts?|visitors?|administrators?"
)
_WORD = re.compile(r"[A-Z]{2,}|[a-z][a-z.'-]*")
SORT_PHRASE = re.compile(rf"(?:(?:former|past|previous|current) )?(?:\b(?:{SORT_WORD.pattern})\b[ -]?)+")
_NOUNS = (
    WHOEVER
    | PEOPLE
    | GROUP
    | HERE
    | _FORMER
    | _LEFT
    | _JOINED
    | _WENT
    | _TODAY
    | _ASKS_WHERE
    | _AFTERWARDS
    | _SIZE
    | _LONGEST
    | _FINISHED
    | FRAME
)
_IS_NOW = re.compile(
    rf"\b(?:are|is|became|become|becoming|as) (?:(?:now|currently|today|an?|all) )*(?P<sort>(?:(?:{SORT_WORD.pattern})\b[ -]?)+)"
)
"""`Which alumni are professors now?`: what they became."""
_LABELS = frozenset({"YEAR", "SORT", "LIMIT"})


def of_members(masked: str) -> Shape | None:
    """What a masked question asks of the lab's people as members; None where it asks anything besides."""
    words = _words_of(masked)
    if words is None:
        return None
    fact = _asked(set(words), masked)
    if fact is None:
        return None
    by_year = bool(fact in (JOINED, LEFT) and _BY_YEAR.search(masked))
    superlative = by_year and bool(_MOST_YEAR.search(masked))
    topic = _sort_said(masked)
    group_by: GroupBy | None = "year" if by_year else None
    return Shape(QueryKind.PEOPLE, fact=fact, topic=topic, group_by=group_by, superlative=superlative)


_MOST_YEAR = re.compile(r"\b(?:which|what) years?\b.*\bmost\b|\bmost\b.*\b(?:which|what) years?\b")
_BY_YEAR = re.compile(rf"\b(?:each|every|per|by) year\b|{_MOST_YEAR.pattern}")
_ENDS: tuple[tuple[Literal["oldest", "newest"], re.Pattern[str]], ...] = (
    ("oldest", re.compile(r"\b(?:first|earliest)\b", re.I)),
    ("newest", re.compile(r"\b(?:last|latest|most recent(?:ly)?|newest (?=(?:lab |group |team )?(?:member|colleague|person|student|arrival)\b))\b(?! (?:few |couple of |\w+ )?(?:years?|months?|decade|time)\b)", re.I)),
)  # fmt: skip


def at_one_end(query: Query, text: str) -> Query:
    """`Who joined first?`, `who left last?`: only those at that end."""
    if query.kind is not QueryKind.PEOPLE or query.fact not in (JOINED, LEFT) or query.group_by:
        return query
    end = next((sort for sort, said in _ENDS if said.search(text)), None)
    plural = _SEVERAL_NEWEST.search(text)
    return query if end is None or plural else query.model_copy(update={"sort": end, "limit": 1})


_SEVERAL_NEWEST = re.compile(
    r"\b(?:newest|latest|most recent|first|last|earliest) (?:\w+ )?(?:members|people|colleagues|students|arrivals|ones|newcomers|additions)\b",
    re.I,
)


def _words_of(masked: str) -> list[str] | None:
    """The words, a lab's name left out; None where one of them is of another language than that of membership."""
    words = [one.rstrip(".-'") for one in _WORD.findall(masked)]
    kept = []
    for place, word in enumerate(words):
        named = any(one in GROUP for one in words[place + 1 : place + 2])
        if not (word in _NOUNS or word in _LABELS or SORT_WORD.fullmatch(word) or named):
            return None
        kept.append(word)
    return kept


def _asked(words: set[str], masked: str) -> str | None:
    sorts = [one for one in words if SORT_WORD.fullmatch(one) and one not in ("research", "staff")]
    whose = words & (WHOEVER | PEOPLE | _FORMER) or sorts or ({"how", "many"} <= words and "YEAR" in words)
    if words & _SIZE:
        return CURRENT if words & GROUP and not words & (_FORMER | _LEFT | _JOINED | {"YEAR"}) else None
    if not whose:
        return None
    placed = words & (GROUP | HERE)
    left = words & _LEFT
    gone = words & _FORMER or left or words & _AFTERWARDS
    asks_where = words & _ASKS_WHERE and (words & (_WENT | _TODAY) or "where" in words)
    if gone and asks_where and "many" not in words:
        return WENT
    if (
        words & _FORMER
        and (words & {"industry", "academia"} or _IS_NOW.search(masked))
        and "many" not in words
    ):
        return WENT
    if words & _LONGEST and (placed or words & _MEMBERS) and not gone:
        return LONGEST
    if left or (words & _FINISHED and sorts) or (words & _FORMER and "ones" in words):
        return LEFT
    if "YEAR" in words and placed and words & _STAYED and not words & _JOINED:
        return PRESENT
    if words & _JOINED and (placed or "YEAR" in words or "SORT" in words or not words & {"do", "does"}):
        return JOINED
    if "SORT" in words and words & _MEMBERS:
        return JOINED  # "who are the newest members?"
    today = words & _TODAY or "right now" in masked or "at the moment" in masked
    if today and not words & _FORMER and (placed or words & PEOPLE) and not words & _ASKS_WHERE - {"what"}:
        return CURRENT
    return None


def _sort_said(masked: str) -> str:
    """The sort of people asked for, in the question's words; empty where it is anybody."""
    if re.search(r"\balum\w*\b|\bgraduates\b|\bformer members\b", masked) and (
        became := _IS_NOW.search(masked)
    ):
        return f"now {became.group('sort').strip()}"
    said = (match.group().strip() for match in SORT_PHRASE.finditer(masked))
    return next((one for one in said if positions_in(one) - {FORMER, GRADUATE}), "")
