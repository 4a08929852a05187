"""Counts weighed against each other: two years, two venues or two kinds of papers, of one person or of all."""

from __future__ import annotations

import re

from assistant.records import Status, Years
from assistant.records.author_places import AuthorPlace
from assistant.understanding.constraints.author_positions import place_said
from assistant.understanding.language.cues import PAPERS, PEOPLE
from assistant.understanding.language.numbers import FULL_YEAR
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import GroupBy
from assistant.understanding.query.taken import Taken

_MORE = r"(?:more(?! (?:recent|about|than (?:a|an|one|just))\b)|fewer|less|most|fewest|better|best|busier|busiest|bigger|larger|higher|greater|stronger|richer|smaller|lower|numerous|prolific|productive|outnumber\w*|prevail\w*|predominate\w*)"
_WEIGHS = re.compile(
    rf"\b(?:{_MORE}\b.*\b(?:or|than|versus|vs|compared)\b|(?:or|versus|vs)\b.*\b{_MORE}|(?:versus|vs|compared (?:to|with)|as opposed to|outnumber\w*)\b|compar(?:e|es|ing|ison)\b)"
    r"|更多|更少|多还是|对比|比较|还是.*多",
    re.I,
)
_GROWS = re.compile(
    rf"\b(?:output|productivity|number|count|{PAPERS})\b.{{0,60}}\b(?:grow|grows|grew|grown|growing|increas\w+|decreas\w+|dropp?(?:ed|s)?|fall|fell|fallen|rise|rose|risen|declin\w+|shr[aiu]nk|went (?:up|down)|go(?:ne)? (?:up|down))\b(?! (?:between|in|into|within|on)\b)",
    re.I,
)
_COUNTED = re.compile(
    rf"\b(?:{PAPERS}|author|publish\w*|output|writ\w+|wrote|productiv\w*|prolific|bus(?:y|ier|iest)|appear\w*|list|record)\b|论文|文章|发表|篇|发",
    re.I,
)
_NAMED_YEAR = re.compile(r"\b(?:this|last) year\b|今年|去年", re.I)
_RANGE = re.compile(
    r"\b(?:between|from)\s+(?:the years\s+)?(?:19|20)\d\d\s*(?:and|to|until|till|through|-|–|—)\s*(?:in\s+)?(?:19|20)\d\d|(?:19|20)\d\d\s*(?:-|–|—|~|to|through)\s*(?:19|20)\d\d",
    re.I,
)
_OUT = re.compile(
    rf"(?<!not )(?<!not yet )(?<!un)(?<!n't )\b(?:published|accepted|peer[- ]reviewed|refereed|conference|journal)\b(?: (?:or|and) (?:published|accepted))?(?= (?:{PAPERS}|ones)\b|\W|$)|已(?:发表|录用)的?",
    re.I,
)
"""Papers that are more than preprints, as a kind of papers."""
_EACH = re.compile(
    r"\bhow many\b.*\band (?:how many|the (?:others|rest))\b|\b(?:of each|each of them|respectively)\b|\bsplit\b|\bbreak\w*[- ]?down\b",
    re.I,
)


def weighed(question: Question, taken: Taken) -> GroupBy | None:
    """What the papers are counted by, where years or kinds of papers are weighed against each other; None where none are."""
    if taken.paper_ids or len(taken.people) > 1 or taken.constraints.at_least is not None:
        return None
    if taken.constraints.figure is not None or not _COUNTED.search(question.text):
        return None
    if _are_kinds(question, taken):
        return "status"
    if len(venue_kinds_weighed(question)) > 1:
        return "kind"
    if len(taken.people) == 1 and len(places_weighed(question)) > 1 and _WEIGHS.search(question.text):
        return "position"
    if _OF_ANOTHER.search(question.text):
        return None
    return "year" if _are_years(question, taken) or ranges_weighed(question, taken) else None


_OF_ANOTHER = re.compile(
    rf"\b(?:at|in|with) (?:which|what) (?:venues?|conferences?|journals?)\b|\b(?:which|what) (?:venues?|conferences?|journals?|co-?authors?|{PEOPLE}|(?:{PAPERS}))\b|^\W*(?:and |so )?(?:with )?who(?:m|se)?\b",
    re.I,
)
"""Who or what has most is asked for, and the years limit it."""


def ranges_weighed(question: Question, taken: Taken) -> tuple[Years, ...]:
    """Ranges of years that are weighed against each other and share no year: `more in 2018-2020 or in 2021-2023?`."""
    if len(taken.ranges) < 2 or not taken.other_years or taken.years_left_out:
        return ()
    if not (_WEIGHS.search(question.text) or _GROWS.search(question.text)):
        return ()
    ordered = sorted(taken.ranges, key=lambda one: one.first or 0)
    apart = all(
        one.last is not None and other.first is not None and one.last < other.first
        for one, other in zip(ordered, ordered[1:], strict=False)
    )
    return taken.ranges if apart else ()


_SAYS_MORE = re.compile(
    rf"\b{_MORE}\b(?: (?:than|year))?|\b(?:with |in |give |tell |state |please )*(?:me |us |the |both |exact )*(?:figures|numbers|counts)(?: please)?(?=\W*$)",
    re.I,
)
_TREND = re.compile(rf"{_GROWS.pattern}|\b(?:output|productivity)\b", re.I)


def take_weighing(question: Question) -> None:
    """Take the words that weigh, which are of no topic: `bigger`, `grow`, `with numbers`."""
    for pattern in (_SAYS_MORE, _TREND):
        while question.take_first(pattern, "") is not None:
            pass


def places_weighed(question: Question) -> tuple[AuthorPlace, ...]:
    """The places in a list of authors that a question speaks of: `more as first author or as last author?`."""
    said = (
        place_said(question.text[start:end]) for start, end, label in question.taken if label == "POSITION"
    )
    return tuple(dict.fromkeys(one for one in said if one is not None))


_VENUE_KINDS = (
    ("Journal", re.compile(r"\b(?:journals?|magazines?)\b(?! of\b)", re.I)),
    ("Conference", re.compile(r"\bconferences?\b", re.I)),
    ("Workshop", re.compile(r"\bworkshops?\b", re.I)),
)
_BY_KIND = re.compile(
    r"\b(?:by|per|each|every) (?:kind|type|sort) of (?:venue|publication|outlet)s?\b|\bby (?:venue|publication) (?:kind|type)s?\b",
    re.I,
)


def venue_kinds_weighed(question: Question) -> tuple[str, ...]:
    """The kinds of venue that are weighed: `more journal papers than conference papers?`; all of them where it is by kind."""
    text = question.text
    if _BY_KIND.search(text):
        return tuple(kind for kind, _ in _VENUE_KINDS)
    if not (_WEIGHS.search(text) or _EACH.search(text)) or re.search(
        r"\b(?:which|what) (?:journal|conference|workshop|venue)\b", text, re.I
    ):
        return ()
    return tuple(kind for kind, said in _VENUE_KINDS if said.search(text))


def _are_years(question: Question, taken: Taken) -> bool:
    """Whether single years are weighed, and no range of them limits what is asked."""
    years, text = taken.years, question.text
    if years is None or taken.other_years or taken.years_left_out or years.exact:
        return False
    named = len(set(FULL_YEAR.findall(text))) + len({one.lower() for one in _NAMED_YEAR.findall(text)})
    if named < 2 or years.first is None or years.last is None:
        return False
    if _RANGE.search(text):
        return bool(_GROWS.search(text)) and named == 2
    return bool(_WEIGHS.search(text) or _GROWS.search(text)) and (
        bool(years.among) or named == years.last - years.first + 1
    )


def _are_kinds(question: Question, taken: Taken) -> bool:
    """Whether preprints, or papers under review, are set beside those that are out."""
    said = {status for _, status in taken.constraints.statuses}
    if taken.negations.statuses or not said & {Status.PREPRINT, Status.UNDER_REVIEW}:
        return False
    other = len(said) > 1 or _OUT.search(question.text)
    return bool(other) and bool(_WEIGHS.search(question.text) or _EACH.search(question.text))
