"""Sorts of papers that a question says are counted as well: `preprints included`, `including the workshop ones`, `published or not`.

Such words widen what is wanted or say that nothing is left out; they never restrict it.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.understanding.constraints.theses import take_theses
from assistant.understanding.constraints.venues import take_venues
from assistant.understanding.language.question import Question

_SORT = (
    r"(?:(?:[a-z]*arxiv|biorxiv|medrxiv|openrxiv|pre-?prints?|unpublished|unrefereed|workshops?|journals?|conferences?|thes[ie]s|dissertations?|blogs?|talks?|tutorials?|demos?|posters?|abstracts?|books?|chapters?"
    r"|tech(?:nical)? reports?|reports?|reviews?|surveys?|editorials?|commentar(?:y|ies)|letters?|notes?|errata|erratum|corrections?|corrigend(?:a|um)|comments?|proceedings|findings|orals?|spotlights?|pieces?"
    r"|accepted|in press|forthcoming|submitted|submissions?|under review|in submission|co-?authored|single-?authored|solo|joint|first-author(?:ed)?|last-author(?:ed)?|ph\.?d|doctoral|master['’]?s?|bachelor['’]?s?)"
    r"(?:[ -](?:papers?|articles?|publications?|posts?|chapters?|versions?|ones?|works?|contributions?|entries|items|texts?|pre-?prints?|submissions?|talks?|thes[ie]s))*)"
)
_ALL = r"(?:(?:all|any|even|also|both|the|his|her|their|its|those|these|on|of|in|at|from|that are|older|early) )*"
_SORTS = rf"{_ALL}{_SORT}(?:\s*(?:,|/|&|\band\b|\bor\b|, and|, or|as well as|plus)\s*{_ALL}{_SORT})*"
_AS_WELL = r"(?:(?:are|is|being|can be|may be|should be|all) )?(?:also )?(?:included|counted(?: in| too| as well)?|count(?:s|ing)? (?:too|as well|also)|inclusive|too|as well|also|welcome|allowed|are fine|is fine|are ok(?:ay)?|and all)"
_APART = r"\s*[,;(\[–—-]*\s*"
_OPENS = r"\s*[,;(\[–—-]+\s*"
_END = r"(?=\s*(?:$|[?!.;:,)\]–—-]|(?:please|pls|thanks|by|of|at|in|from|since|did|does|do|has|have|had|are|is|were|was|how|what|which|who)\b))[)\]]?"
_INCLUDED = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_OPENS}(?:and |with |the )*{_SORTS}\s+{_AS_WELL}{_END}",
        rf"{_APART}\bwith {_SORTS}\s+(?:included|counted(?: in)?|inclusive){_END}",
        rf"{_APART}\b(?:including|incl\.?|inclusive of|counting(?: in)?)\s+{_SORTS}{_END}",
        rf"{_APART}\b(?:whether|no matter(?: whether| if)?|(?:regardless|irrespective) of whether|be they|be it)\b(?: or not)?(?: (?:it|they|this|these)(?: (?:is|are|was|were|be))?)?"
        rf" (?:an? )?(?:published|peer-?reviewed|{_SORTS})(?: (?:or|and) (?:not\b|unpublished|(?:an? )?{_SORTS}))?(?: or not)?{_END}",
        rf"{_APART}\b(?:published|peer-?reviewed|pre-?prints?|accepted) or (?:not|un(?:published|refereed))\b[)\]]?",
        rf"{_APART}\b(?:regardless|irrespective|independent(?:ly)?) of (?:the |their |its )?(?:status|venue|place|type|kind|sort|format|position|where they appeared)\b[)\]]?",
        rf"{_OPENS}(?:of |in )?(?:any|every|all|whatever) (?:kind|sort|type|status|venue|position)s?\b(?=\W*$)[)\]]?",
        r"[，,（(]?(?<!不)(?:包括|包含|含|算上|连同)(?:预印本|arxiv|workshop|研讨会|学位论文)(?:上?的)?(?:论文|文章)?(?:在内)?[）)]?",
    )
)
_WORKSHOPS = re.compile(r"\bworkshops?\b", re.I)


def take_included(question: Question) -> tuple[str, ...]:
    """Mark the words that say what is counted as well, so that they restrict nothing; what they say."""
    said = []
    for pattern in _INCLUDED:
        while (match := question.take_first(pattern, "")) is not None:
            said.append(match.group())
    return tuple(said)


def venues_besides(said: tuple[str, ...], named: dict[int, str], library: Library) -> dict[int, str]:
    """The venues named, and where there are any, those that are said to count as well: `at ICML, arXiv included`."""
    if not (said and named):
        return named
    more: list[str] = []
    for words in said:
        question = Question(words)
        theses = take_theses(question, library)
        more += [venue for venues in theses.values() for venue in venues]
        more += take_venues(question, library)[0].values()
        if _WORKSHOPS.search(words):
            more += [
                one
                for one in library.venues.values()
                if one in {f"{name} Workshop" for name in named.values()}
            ]
    known = {*named.values()}
    further = [venue for venue in dict.fromkeys(more) if venue not in known]
    # No place of the text is below zero: theirs are in no one's way.
    return {**named, **{-number: venue for number, venue in enumerate(further, 1)}}
