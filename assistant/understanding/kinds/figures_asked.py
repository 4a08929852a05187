"""Figures that are worked out from many papers: a share of them, averages, years with and without any."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.records import Query, QueryKind
from assistant.records.figures import (
    ACTIVE_YEARS,
    EMPTY_YEARS,
    MEAN_AUTHORS,
    MEAN_YEARLY,
    SHARE,
    YEARS_SPANNED,
)
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

_OUTPUT = rf"(?:{PAPERS}|output|titles|theses|preprints)"
_PART = r"(?:(?<=what )|(?<=which )|(?<=large )|(?<=big )|(?<=great )|(?<=large a )|(?<=big a )|(?<=great a )|(?<=what is the )|(?<=what was the ))part"
"""A share where a question word makes it one: `what part of`, but not `as part of`."""
_SHARE = re.compile(
    rf"\b(?:(?:what|which|how (?:large|big|high|great|much)(?: (?:is|was|a))?|on (?:what|which)|for (?:what|which)|in (?:what|which)|how many)\s+)?(?:(?:is|was|the|a|an)\s+)*(?<!biggest )(?<!largest )(?<!greatest )(?<!highest )(?<!smallest )(?<!lowest )(?<!lion's )(?<!lion’s )(?:share|percentages?|per ?cents?|fraction|proportion|ratio|{_PART}) (?:of|among)\b(?=\W+(?:[^\W_]+[\W_]+){{0,9}}?{_OUTPUT}\b)",
    re.I,
)
_SHARE_OF_THOSE = re.compile(
    rf"(?<!\w)(?:of|among)\s(?=.*\b{_OUTPUT}\b.*\b(?:what|which) (?:share|percentage|per ?cent|fraction|proportion|part)\b)|\b(?:what|which) (?:share|percentage|per ?cent|fraction|proportion|part)(?: of (?:them|these|those))?\b(?=\s+(?:is|are|was|were|did|do|has|have|appear\w*|came|went|got)\b)",
    re.I,
)
"""`Of X's papers, what share is at Y?`, `what percentage of them is from 2024?`"""
_AVERAGE = r"(?:on average|in the mean|averag(?:e|ed|es|ing)|mean|typically|usually)"
_AUTHORS = r"(?:co-?)?authors?"
_MEAN_AUTHORS = (
    re.compile(
        rf"\b(?:the )?(?:average|mean|typical) (?:number|count|amount) of {_AUTHORS}\b(?: (?:per|a|on each|of each|each) (?:single )?(?:paper|publication|article))?",
        re.I,
    ),
    re.compile(
        rf"\b(?:the )?(?:average|mean|typical) {_AUTHORS}(?: (?:count|number|list length))?\b(?: per (?:paper|publication|article))?|\b{_AUTHORS} per (?:paper|publication|article)(?: on average)?",
        re.I,
    ),
    re.compile(
        rf"\bhow many {_AUTHORS}\b(?=.*\b{_AVERAGE}\b)|(?<!\w){_AVERAGE}\W+how many {_AUTHORS}\b", re.I
    ),
    re.compile(
        r"\b(?:the )?(?:average|mean) (?:team|author list|author team) (?:size|length)s?\b|\b(?:the )?(?:average|mean) (?:length|size) of (?:the |an )?(?:author lists?|lists of authors|teams?)\b",
        re.I,
    ),
)
_YEARLY = r"(?:(?:per|a|each|every|in an?|by) (?:calendar )?year|yearly|annual(?:ly)?)"
MEAN_YEARLY_SAID = re.compile(
    rf"\b{_YEARLY}\b(?=.*\b{_AVERAGE}\b)|(?:(?<=\bon average)|(?<=\baverage)|(?<=\bmean))(?=.*\b{_YEARLY}\b)|\b(?:average|mean) (?:yearly|annual) (?:output|number|count|{PAPERS})|\b(?:yearly|annual) (?:average|mean)\b",
    re.I,
)
AVERAGE_WORDS = re.compile(
    rf"\b(?:the )?(?:average|mean) (?:number|count|amount|output)\b(?: of)?|\b{_AVERAGE}\b|\b{_YEARLY}\b",
    re.I,
)
_NONE = rf"(?:no(?:t a(?: single)?)?(?: \w+)? {_OUTPUT}|zero {_OUTPUT}|without(?: (?:a|any|having))?(?: single)?(?: {_OUTPUT}|(?=\W*$))|nothing|never (?:publish\w*|writ\w+|wrote)|not (?:publish\w*|writ\w+|have|appear\w*)(?: (?:anything|any|an?))?(?: {_OUTPUT})?|none|(?:did|does|do|has|have|had|was|were|is|are)(?: not|n['’]t)(?: \w+)?(?: (?:anything|any|an?))?(?: {_OUTPUT})?|empty|skipp?(?:ed|s)?|missing)(?: at all)?"
_EMPTY_YEARS = (
    re.compile(
        rf"\b(?P<ask>(?:(?:(?:in|for|during)\s+)?(?:which|what|any|how many|(?:list|name|show me|tell me)(?: all)?(?: the)?|(?:are|is|was|were) there(?: any| a| some)?)\s+|^\W*(?:the )?)(?:of the )?(?:single )?years?\b(?!\s+\d))[^.?!]*?\b(?P<none>{_NONE})(?!\w)",
        re.I,
    ),
    re.compile(
        r"\b(?P<ask>skipp?(?:ed|s)?|miss(?:ed|es)?|leave out|left out)\s+(?P<none>(?:any|a|one|some|several)\s+(?:whole |calendar )?years?)\b",
        re.I,
    ),
    re.compile(
        rf"^\W*(?P<ask>(?:did|has|have|does|is|are|was|were))\b(?=.*\b(?:publish\w*|writ\w+|wrote|{PAPERS})\b).*?\b(?P<none>(?:in |for |from )?(?:every|each) (?:single |calendar )?year)\W*$",
        re.I,
    ),
    re.compile(
        r"\b(?P<ask>(?:publication |publishing )?gap years?|gaps?)\b(?=[^.!]*\b(?:years?|publi\w+|record|output|papers)\b)(?P<none>)",
        re.I,
    ),
)

_DIFFERENT = r"(?:(?:different|distinct|separate|single|individual|calendar|various|of the) )*"
_ACTIVE_YEARS = (
    re.compile(
        rf"\b(?:in|for|during|over|across|within)?\s*(?:how many|(?:the |what )?(?:number|count) of) {_DIFFERENT}years?\b(?=,? (?:in which |that |when |with |are there |is it that )*(?:did|do|does|has|have|had|is|was|were|are|with|[A-Z]\w+|he|she|they|you|we|the (?:lab|group|team))\b.*\b(?:publish\w*|writ\w+|wrote|active|productive|papers|publications|articles|appears?|author)\b)",
        re.I,
    ),
    re.compile(
        r"^(?!.*\b(?:most(?! \d)|fewest|(?:more|fewer|less) (?:papers|than (?:in )?YEAR)|least(?! \d)|busiest|best|earliest|latest|each|per|nothing|never|zero|average|how many papers)\b)\W*(?:(?:and|so|please|kindly|can you|could you|tell me|give me|list|name|show|show me|say)\W+)*(?:in |for |during |over )?(?:all )?(?:the |which |what )(?:calendar )?years\b(?= (?:in which|when|where|that|with|did|do|does|has|have|had|is|was|were|are|of)\b.*\b(?:publish\w*|writ\w+|wrote|active|productive|papers|publications|articles|covered|represented)\b)",
        re.I,
    ),
    re.compile(r"(?:在|有|共)(?:多少|几)(?:个(?:不同的)?年(?:份|头|度)|年)(?:里|中|内)?(?=.*[发写])(?!.*没)"),
)
"""`In how many years has X published?`"""
_ENDS = r"(?:(?:the |their |his |her |its |your )?(?:very )?(?:first|earliest|oldest) (?:and|to|until|till) (?:the |their |his |her |its )?(?:very )?(?:last|latest|newest|most recent)|(?:the |their |his |her |its )?(?:very )?(?:last|latest|newest|most recent) and (?:the |their |his |her |its )?(?:very )?(?:first|earliest|oldest))"
_PASSED = (
    r"(?:lie|lies|are|passed|pass|went by|elapsed|lay|were there|are there|have passed|separate|stretch|come)"
)
_YEARS_SPANNED = re.compile(
    rf"\b(?:how many|what number of) (?:calendar |whole |full )?years (?:{_PASSED} )?(?:there )?(?:between|from|separate|apart)\s*(?=(?:\S+ ){{0,3}}?\S*['’]s {_ENDS}|{_ENDS})|\b(?:how (?:long|wide|big|large) is the |what is the |the )?(?:gap|distance|time|interval|difference|span|number of years)(?: in years| of years)? (?:between|from) (?=(?:\S+ ){{0,3}}?\S*['’]s {_ENDS}|{_ENDS})",
    re.I,
)
"""`How many years lie between the first and the last paper of A?`"""
_MEAN_IN_CHINESE = (
    (MEAN_AUTHORS, re.compile(r"(?:平均每篇|每篇平均|平均一篇|平均)(?:论文|文章)?(?:有|由)?(?:多少|几)(?:个|位|名)?(?:作者|人写)|平均作者(?:人)?数(?:量)?(?:是多少|有多少)?")),
    (MEAN_YEARLY, re.compile(r"平均(?:下来)?(?:每|一)年|(?:每|一)年平均|年均")),
)  # fmt: skip
_OF_PAPERS_IN_CHINESE = re.compile(r"论文|文章|篇|发|写|产")
_PART = r"(?:比例|百分比|百分之几|占比|份额|比重|几成)"
_SHARE_IN_CHINESE = re.compile(
    rf"(?P<of>占(?!比)(?:了|到)?(?P<whole>.*?)的?\s*(?:{_PART}|(?<=论文)多少|(?<=论文的)多少|(?<=文章)多少|(?<=文章的)多少|(?<=总数)多少|(?<=总数的)多少|几成|多大(?=比))(?:是|有|为)?(?:多少|多大|多高|几)?)|(?:有|占|是)?(?:了)?(?:多大|多少|多高|什么)?的?{_PART}(?:是|有|为)?(?:多少|多大|多高)?(?:的)?"
)
_TAKES_UP = re.compile(
    r"(?<=论文)(?:所)?占(?:了)?(?:多少|多大|几成)(?:比例)?|(?<=文章)(?:所)?占(?:了)?(?:多少|多大|几成)(?:比例)?"
)
"""`X的论文中有多大比例是Y`, `Y占X的论文的百分之几`."""


@dataclass(frozen=True)
class Figure:
    """Which figure is asked for, and where in the question that is said."""

    fact: str
    end: int
    whole_from: int | None = None
    """Where the whole is named that a share is asked of, if before it."""


def take_figure(question: Question) -> Figure | None:
    """Find the figure asked for and take its words."""
    if (in_chinese := _in_chinese(question)) is not None:
        return in_chinese
    if (match := question.take_first(_SHARE, "")) is not None:
        return Figure(SHARE, match.end())
    if (of := _share_of_those(question)) is not None:
        return of
    for pattern in _MEAN_AUTHORS:
        if (match := question.take_first(pattern, "")) is not None:
            question.take_first(AVERAGE_WORDS, "")
            return Figure(MEAN_AUTHORS, match.end())
    if re.search(rf"\b{PAPERS}\b|\bpublish\w*|\bwrit\w+|\boutput\b", question.text, re.I) and (
        match := question.search(MEAN_YEARLY_SAID)
    ):
        while question.take_first(AVERAGE_WORDS, "") is not None:
            pass
        return Figure(MEAN_YEARLY, match.end())
    spanned = question.take_first(_YEARS_SPANNED, "")
    if spanned is not None:
        return Figure(YEARS_SPANNED, spanned.end())
    return _empty_years(question) or _active_years(question)


def _active_years(question: Question) -> Figure | None:
    for pattern in _ACTIVE_YEARS:
        if (match := question.take_first(pattern, "")) is not None:
            return Figure(ACTIVE_YEARS, match.end())
    return None


def _in_chinese(question: Question) -> Figure | None:
    """The same in Chinese, where the whole stands before a share, or between its verb and its noun."""
    for fact, pattern in _MEAN_IN_CHINESE:
        of_papers = fact != MEAN_YEARLY or _OF_PAPERS_IN_CHINESE.search(question.text)
        if of_papers and (match := question.take_first(pattern, "")) is not None:
            return Figure(fact, match.end())
    if (match := question.take_first(_TAKES_UP, "")) is not None:  # "A's ones as first author, what part?"
        first = min((end for _, end, label in question.taken if label == "PERSON"), default=0)
        return Figure(SHARE, match.end(), whole_from=0) if not first else Figure(SHARE, first, whole_from=0)
    match = next(iter(_SHARE_IN_CHINESE.finditer(question.text)), None)
    if match is None:
        return None
    if not match.group("of"):
        question.take(*match.span(), "")
        return Figure(SHARE, match.start(), whole_from=0)
    question.take(match.start(), match.start("whole"), "")
    question.take(match.end("whole"), match.end(), "")
    return Figure(SHARE, match.end("whole"), whole_from=match.start("whole"))


def _share_of_those(question: Question) -> Figure | None:
    match = question.take_first(_SHARE_OF_THOSE, "")
    if match is None:
        return None
    behind = question.take_first(_SHARE_OF_THOSE, "")
    leads = match.end() if behind is not None else None
    return Figure(SHARE, (behind or match).end(), whole_from=leads)


def _empty_years(question: Question) -> Figure | None:
    for pattern in _EMPTY_YEARS:
        for match in pattern.finditer(question.text):
            if not (question.free(*match.span("ask")) and question.free(*match.span("none"))):
                continue
            question.take(*match.span("ask"), "")
            question.take(*match.span("none"), "")
            return Figure(EMPTY_YEARS, match.end())
    return None


_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|do|does|appear\w*|came|come|comes|went|got|belongs?|falls?|fell|carr(?:y|ies)|involves?|include[sd]?|deals?|stems?|lists?|names?)\b",
    re.I,
)
_NOUN = re.compile(rf"\b{_OUTPUT}\b", re.I)
_AMONG = re.compile(
    r"\b(?:among|within|out of|in)\b(?=\s+(?:all\b|the\b|those\b|his\b|her\b|their\b|\S+\s+\S+['’]s))", re.I
)
CONSTRAINTS = ("people", "coauthors", "years", "venues", "status", "track", "position", "topic", "author_number", "in_title", "without", "code")  # fmt: skip
"""What may hold a whole, or a part of it."""
_FIELDS = {
    "YEAR": "years",
    "VENUE": "venues",
    "STATUS": "status",
    "TRACK": "track",
    "POSITION": "position",
}


def whole_of(question: Question, figure: Figure, *, topic: str, more: bool) -> tuple[str, ...]:
    """Of what a share is asked: the constraints that hold the whole, the others being what the part has besides.

    `more`: the part has something that bears no label.
    """
    labels = [(start, label) for start, _, label in sorted(question.taken) if label in (*_FIELDS, "PERSON")]
    text = question.text
    verb, noun = _VERB.search(text, figure.end), _NOUN.search(text, figure.end)
    among = _AMONG.search(text, noun.end()) if noun else None
    begins, ends = figure.end, verb.start() if verb else noun.end() if noun else len(text)
    if among is not None and (verb is None or among.start() < verb.start()):
        begins, ends = among.end(), len(text)
    if figure.whole_from is not None:
        begins, ends = figure.whole_from, figure.end
    inside = [label for start, label in labels if begins <= start < ends]
    outside = [label for start, label in labels if not begins <= start < ends]
    if verb is None and inside and outside and set(inside) <= {"TRACK", "STATUS"}:
        inside, outside = outside, inside  # "share of Oral papers at X": of those at X, the Oral ones
    whole = [_FIELDS[label] for label in inside if label in _FIELDS]
    if topic and begins <= text.lower().find(topic.split(maxsplit=1)[0].lower()) < ends:
        whole.append("topic")
    people = inside.count("PERSON")
    if people or ("PERSON" in outside and "POSITION" in outside):
        whole.append("people")  # "on what share of his papers is X last author?"
    if people > 1:
        whole.append("coauthors")
    nothing_more = not outside and not more and not (topic and "topic" not in whole)
    return tuple(whole) if not nothing_more else ("people",) if "people" in whole and len(whole) > 1 else ()


def with_carried_whole(query: Query, said: Query, before: Query | None) -> Query:
    """A follow-up for a share: what it leaves to the question before holds the whole, unless that asked for a share too."""
    if query.kind is not QueryKind.COUNT or SHARE not in (query.fact, said.fact):
        return query
    if said.fact != SHARE and before is not None:
        return query.model_copy(update={"whole": before.whole})
    if before is not None and query.people and not any(getattr(query, name) for name in CONSTRAINTS[1:]):
        part = {name: getattr(before, name) for name in CONSTRAINTS[1:]}
        if any(part.values()):  # "what share of all his papers is that?"
            return query.model_copy(update=part | {"fact": SHARE, "whole": ("people",), "paper_ids": ()})
    carried = [name for name in CONSTRAINTS if getattr(query, name) and not getattr(said, name)]
    whole = tuple(dict.fromkeys((*said.whole, *carried)))
    return query.model_copy(update={"fact": SHARE, "whole": whole})
