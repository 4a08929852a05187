"""Pairs of people: which two have most papers together, how many pairs have several, who of the lab never wrote with somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.records import Query
from assistant.records.figures import NEVER_WITH, OF_PAIRS, PAIRS, UNPAIRED
from assistant.understanding.kinds.figures_asked import Figure
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.numbers import NUMBER, bounds_of, number
from assistant.understanding.language.question import Question
from assistant.understanding.people.members_beside import MEMBERS

_SOMEBODY = r"(?:people|persons?|authors?|co-?authors?|members?|researchers?|collaborators?|scientists?|scholars?|colleagues?|names|individuals?|students?|of (?:you|them|us|your people|the members))"
_LAB = r"(?:(?:of )?(?:the|your|our|this|all)\s|lab(?:['’]s)?\s|group(?:['’]s)?\s|team(?:['’]s)?\s|different\s|distinct\s|such\s)*"
_PAIR = rf"(?:two {_LAB}{_SOMEBODY}|two of (?:you|us|them)|(?:{_SOMEBODY} |writing |collaborating |publishing )?(?:pairs?|pairings?|duos?|couples?|tandems?)(?: of {_LAB}{_SOMEBODY})?|{_SOMEBODY}[- ]pairs?)"
_MOST = r"(?:(?<!at )most(?: (?:often|frequently|commonly|frequent|common|productive|prolific|active))?|oftenest|(?:strong|clos|larg|bigg|great|high|tight)est(?: (?:number|count|amount))?|top(?! {NUMBER}\b)|fewest|(?<!at )least(?: (?:often|frequently))?|(?:small|low|weak)est(?: (?:number|count|amount))?)"
_JOINT = rf"(?:together|jointly|joint|in common|with (?:each other|one another)|between them|shar(?:es?|ed|ing)|co-?[ -]?(?:author|writ|wrote|publi|sign)\w*|collaborat\w*|cooperat\w*|(?:side by side|(?:on|in) the same {PAPERS}))"
_NOTHING = r"(?:never|not a single|not one|none|no|zero|without(?: (?:any|a(?: single)?))?|(?:(?:has|have|had|did|do|does) ?n['’]?o?t|not)(?: (?:yet|ever|once|a|any|single)\b)*)"
_OF_PAIR = re.compile(rf"\b(?P<pair>{_PAIR})\b", re.I)
_TOGETHER = re.compile(rf"\b(?P<joint>{_JOINT})\b", re.I)
_SUPERLATIVE = re.compile(rf"\b(?P<most>{_MOST})\b", re.I)
_ASKS = re.compile(
    r"\b(?:which|what|who|whose|how many|how often|number of|list|name|show|give|tell|find|are there|is there|do|does|have|has|any|top|rank\w*|the)\b",
    re.I,
)
_TOP = re.compile(
    rf"\b(?:top|first|best) (?P<n>{NUMBER})\b|\b(?P<m>{NUMBER})\s+(?=(?:[\w-]+\s+){{0,2}}(?:pairs|duos|couples|pairings|collaborations)\b)",
    re.I,
)
"""So many pairs: `the top five pairs`."""
_MUTUAL = re.compile(
    rf"^\W*(?:(?:and|so|please|tell me|then|but)\W+)*(?P<ask>who(?: among you| of you| in the (?:lab|group|team))?|which {_LAB}{_SOMEBODY}|what {_LAB}{_SOMEBODY})\b(?=[^.?!]*\b{_MOST}\b)(?=[^.?!]*\b(?:together(?! with\b)|with (?:each other|one another|whom)|jointly)\b)",
    re.I,
)
"""`Who writes together most often?`, `which authors have the most papers together?`"""
_BOND = re.compile(
    rf"\b(?P<pair>{_MOST} (?:co-?author(?:ship)?|collaborati(?:on|ng)|working|writing|research)? ?(?:collaborations?|co-?authorships?|partnerships?|pairings?|ties?|pairs?|duos?|tandems?|teams? of two))\b(?! (?:with|of) (?!(?:the|your|our|two|people|authors|members|researchers)\b))",
    re.I,
)
"""`The most frequent collaboration in the lab`."""
_EXACTLY = re.compile(
    rf"\b(?P<how>exactly|precisely|just|only) (?P<n>{NUMBER})\b(?=(?: \w+){{0,3}}? {PAPERS}\b)", re.I
)
_AT_MOST = re.compile(
    rf"\b(?P<how>(?:no|not) more than|at most|up to|fewer than|less than|a maximum of) (?P<n>{NUMBER})\b(?=(?: \w+){{0,3}}? {PAPERS}\b)",
    re.I,
)
_NO_PAPER = re.compile(rf"\b(?P<none>{_NOTHING})(?!\w)", re.I)
_FEWEST = re.compile(r"(?:few|small|low|weak)est|least", re.I)
_OF_MEMBERS = re.compile(
    r"\bmembers?\b|\bof (?:you|us|your (?:own )?people)\b|\b(?:two|who|people|persons|researchers|authors|colleagues) (?:in|of|from|at|within|among|inside) (?:the|your|this|our) (?:\w+ )?(?:lab|group|team)\b|\b(?:in|within|inside) (?:the|your|this|our) (?:lab|group|team)\b|\b(?:lab|group|team)(?:['’]s)? (?:people|colleagues|mates)\b|成员",
    re.I,
)
_IN_CHINESE = re.compile(
    r"(?P<pair>哪(?:两|2)(?:个|位|名)?(?:人|作者|成员|学者|研究者|研究人员)|哪一?对(?:作者|人|成员|合作者)?|谁(?:和|跟|与)谁)(?=.*(?:合作|一起|共同|合写|合著|共有)).*?(?P<most>最(?:多|少|频繁|密切|常))"
)

_NEVER = re.compile(
    rf"^\W*(?:(?:and|so|but|please|tell me|then)\W+)*(?P<ask>(?:which|what|who(?:m)?|how many|list|name|show(?: me)?|(?:are|is|was|were) there|(?:do|does|has|have) any(?:body|one)?)\b(?! (?:of )?(?:the |his |her |their |your )?{PAPERS}\b)(?: (?:(?:any |a |some |another |single |one )?{_LAB}(?:{_SOMEBODY}|else)|(?:in|of|at|from) (?:the|your|this) (?:lab|group|team)|any(?:body|one)?(?: in the (?:lab|group|team))?|a {_SOMEBODY}))*)\b"
    rf"(?P<between>[^.?!]*?)\b(?P<none>{_NOTHING})(?!\w)(?P<verb>[^.?!]*?)\b(?P<with>with|alongside|beside)\s+(?:either |both )?(?=\S)",
    re.I,
)
"""`Which members have never written together with A?`"""
_OF_COMPANY = re.compile(
    rf"\b(?:{PAPERS}|writ\w+|wrote|publish\w*|co-?[ -]?\w*|collaborat\w*|work(?:ed|s|ing)?|author\w*|shar\w+|team\w* up|appear\w*|cooperat\w*)\b",
    re.I,
)
_OTHER_COMPANY = re.compile(r"\bwithout\b", re.I)


@dataclass(frozen=True)
class PairsAsked(Figure):
    """Which pairs are asked for."""

    superlative: bool = False
    """Those with the most (or fewest) papers together."""
    fewest: bool = False
    several: bool = False
    """More than the first of them."""
    least: int | None = None
    most: int | None = None
    """How many papers they have together, at least and at most."""
    limit: int | None = None
    """So many of them are wanted."""


def take_pairs(question: Question) -> Figure | None:
    """Find a question for pairs of people, or for those who never wrote with somebody, and take its words."""
    return _never_with(question) or _pairs(question)


def _never_with(question: Question) -> Figure | None:
    match = _NEVER.search(question.text)
    people = [start for start, _, label in question.taken if label == "PERSON"]
    if match is None or match.end() not in people or min(people) < match.end():
        return None
    if not _OF_COMPANY.search(match["verb"]) and not _OF_COMPANY.search(match["between"]):
        return None
    if _OTHER_COMPANY.match(match["none"]) and not _OF_COMPANY.search(match["verb"]):
        return None
    for part in ("ask", "none", "with"):
        if question.free(*match.span(part)):
            question.take(*match.span(part), "")
    _take_all(question, _OF_COMPANY, match.start("none"), match.end())
    _take_all(question, _FILLING, match.start(), match.end())
    return Figure(NEVER_WITH, match.end())


_FILLING = re.compile(
    r"\b(?:has|have|had|did|do|does|yet|ever|once|together|jointly|joint|common|so far|until now|up to now|a|any|who|that|members?|the|your|our|this|of|in|lab|group|team|there|are|is|people|anyone|anybody|everybody|everyone)\b",
    re.I,
)


def _pairs(question: Question) -> Figure | None:
    text = question.text
    if (match := question.search(_IN_CHINESE)) is not None:
        question.take(*match.span("pair"), "")
        question.take(*match.span("most"), "")
        return PairsAsked(PAIRS, match.end(), superlative=True, fewest="少" in match["most"])
    if _names_pair_asked_of(question):
        return None
    if (match := question.search(_MUTUAL)) is not None and not _with_somebody(question):
        question.take(*match.span("ask"), "")
        return _ranked(question)
    if (match := question.take_first(_BOND, "")) is not None:
        fewest = bool(_FEWEST.search(match["pair"]))
        several = _many(match)
        return PairsAsked(PAIRS, match.end(), superlative=True, fewest=fewest, several=several)
    wanted = question.search(_TOP)
    pair = question.search(_OF_PAIR)
    joint = question.search(_TOGETHER)
    if pair is None or joint is None or not _ASKS.search(text[: pair.end()]):
        return None
    question.take(*pair.span("pair"), "")
    none = question.search(_NO_PAPER)
    if none is not None and question.search(_AT_MOST) is None:
        question.take(*none.span(), "")
        return Figure(UNPAIRED, pair.end())
    if question.search(_SUPERLATIVE) is not None or (wanted is not None and wanted["n"]):
        if wanted is not None:
            question.take(*wanted.span(), "")
        limit = number(wanted["n"] or wanted["m"]) if wanted is not None else None
        return replace(_ranked(question, several=_many(pair)), limit=limit)
    least, most = _bounds(question)
    return PairsAsked(PAIRS, pair.end(), least=least, most=most)


def _bounds(question: Question) -> tuple[int | None, int | None]:
    """How many papers a pair has exactly, or at most; who has none together is no such pair."""
    bound = question.take_first(_EXACTLY, "") or question.take_first(_AT_MOST, "")
    return (None, None) if bound is None else bounds_of(bound["how"].lower(), number(bound["n"]))


def _ranked(question: Question, *, several: bool = False) -> PairsAsked:
    """Those with the most together, or the fewest."""
    most = question.take_first(_SUPERLATIVE, "")
    said = most["most"] if most is not None else ""
    return PairsAsked(
        PAIRS, len(question.text), superlative=True, fewest=bool(_FEWEST.search(said)), several=several
    )


def _many(match: re.Match[str]) -> bool:
    """Whether several pairs are wanted: `the most frequent pairs`."""
    return bool(
        re.search(
            r"(?:pairs|duos|couples|tandems|pairings|collaborations|partnerships|ties)\b", match[0], re.I
        )
    )


def _with_somebody(question: Question) -> bool:
    """Whether company with somebody named is asked for, and not of each with each."""
    return any(
        label == "PERSON"
        and re.search(r"\b(?:with|and|alongside|besides?)\s+(?:\w+ )?$", question.text[:start], re.I)
        for start, _, label in question.taken
    )


def _names_pair_asked_of(question: Question) -> bool:
    """Whether the pair is named: `A and B`, of whom `the two` is said."""
    return sum(label == "PERSON" for *_, label in question.taken) > 1 or any(
        label == "PAPER" for *_, label in question.taken
    )


def _take_all(question: Question, pattern: re.Pattern[str], start: int, end: int) -> None:
    for match in pattern.finditer(question.text, start, end):
        if question.free(*match.span()):
            question.take(*match.span(), "")


def of_pairs(query: Query, question: Question, figure: Figure | None) -> Query:
    """A query for pairs with its bounds, and with those among whom they are sought."""
    if query.fact not in OF_PAIRS or figure is None:
        return query
    members = query.fact != PAIRS or bool(_OF_MEMBERS.search(question.text))
    update: dict[str, object] = {"detail": MEMBERS if members else "", "group_by": None, "topic": query.topic}
    if query.fact == NEVER_WITH:
        update |= {"people": (*query.people, *query.coauthors), "coauthors": ()}
    elif isinstance(figure, PairsAsked):
        least = query.at_least if query.at_least is not None else figure.least
        limit = figure.limit or query.limit
        limit = limit if not figure.superlative or limit or figure.several else 1
        update |= {
            "superlative": figure.superlative,
            "fewest": figure.fewest,
            "at_least": least,
            "at_most": figure.most,
            "limit": limit,
        }
    return query.model_copy(update=update)
