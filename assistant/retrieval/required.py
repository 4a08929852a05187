"""What a sentence must hold to answer a question at all: a figure of the unit asked for, a giver of money.

A figure of another unit is no answer, nor is a sentence on what something costs to compute where it is asked who paid.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|several|few|couple|dozens?|hundreds?|thousands?|millions?)\b)"
_TIMES = (
    r"(?:m?illi|micro|nano)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)"
)
_MONEY = r"(?:dollars?|euros?|pounds sterling|yuan|yen|francs?|rupees?|USD|EUR|GBP|RMB|CNY|CHF|money)"
_BYTES = r"(?:(?:kilo|mega|giga|tera)?bytes?|[KMGT]i?B)"
_SCORES = r"(?:accurac(?:y|ies)|precision|recall|scores?|error rates?|perplexity|agreement|specificity|sensitivity|correlation)"
DURATION = rf"{_NUMBER}[\w.,]*[\s-]*(?:of an |of a |[GC]PU[- ])?(?:{_TIMES}|ms|µs|μs|ns|secs?|mins?|hrs?|[hs])\b|\bovernight\b"
"""A pattern of what tells how long something takes or lasts: `within one hour`, `a two-year study`."""


@dataclass(frozen=True)
class Required:
    """How something is asked for, and what it looks like in a sentence."""

    asked: re.Pattern[str]
    looks: re.Pattern[str]
    suffices: bool = False
    """Whether a sentence that has it answers, whatever other words the question has."""


_REQUIRED = (
    Required(
        re.compile(
            rf"\bhow many (?:[\w-]+ )?(?:{_TIMES})\b|\b(?:in|of) (?:{_TIMES}|ms)(?=\W*$)|\bhow long (?:does|did|do|will|would|is|was|has|have)\b(?=.*\b(?:takes?|took|taken|need(?:s|ed)?|run|train\w*|last(?:s|ed)?)\b)",
            re.I,
        ),
        re.compile(DURATION, re.I),
    ),
    Required(
        re.compile(rf"\b(?:how (?:many|much)|in|of|what)\b(?: \w+){{0,3}} {_MONEY}\b", re.I),
        re.compile(rf"[$€£¥]\s?\d|\d[\w.,]*\s(?:thousand |million |billion |trillion |US )*{_MONEY}\b|\b{_MONEY}\s?\d|\d\s?[$€£¥]", re.I),
    ),
    Required(
        re.compile(rf"\bhow many {_BYTES}\b|\bin {_BYTES}(?=\W*$)", re.I),
        re.compile(rf"\d\s?{_BYTES}\b", re.I),
    ),
    Required(
        re.compile(r"\bhow heavy\b|\bhow much (?:does|did|do)\b.{0,40}\bweighs?\b", re.I),
        re.compile(
            r"\d\s?(?:[km]?g|t|lbs?|ounces?|(?:kilo|milli)?grams?|tons?|tonnes?|[KMGT]i?B|[MB]|FLOPs?)\b|\d[\w.,]* (?:\w+ )?(?:parameters|weights)\b|\b(?:m|b)illion\b",
        ),
    ),
    Required(
        re.compile(r"\b\w+ (?:per|a|each) (?:second|minute)\b", re.I),
        re.compile(r"\d[^.;]*(?:\b(?:per|a|each) (?:second|minute)\b|/(?:s|sec|min)\b|\b(?:fps|Hz)\b)", re.I),
    ),
    Required(
        re.compile(rf"\b(?:what|which|how (?:high|much|good)(?: of an?| an?)?)\b(?: (?!is\b|are\b|does\b|did\b)[\w-]+){{0,3}} {_SCORES}\b|\b(?:what|how high)(?: is| was| are| were|'s) (?:the|its|their) (?:[\w-]+ ){{0,3}}{_SCORES}\b", re.I),
        re.compile(rf"\d\s?%|\bper ?cent\b|\d\.\d|\d (?:percentage )?points?\b|\b{_SCORES}\b[^.;]{{0,40}}\d|\d[^.;]{{0,20}}\b{_SCORES}\b", re.I),
    ),
    Required(
        re.compile(
            r"\b(?:fund(?:s|ed|ing|ers?)?|grants?|sponsor\w*|financ(?:ed|es|ing|ially)|bankroll\w*|paid for|pays? for|paid by)\b(?=.*\b(?:it|they|them|this|that|the (?:work|paper|study|research|project))\b)|\bwho(?:m)?\b.{0,30}\b(?:fund(?:s|ed)|sponsor(?:s|ed)|financ(?:es|ed)|paid|pays)\b|\b(?:it|they|this|that|work|paper|study|research|project) (?:\w+ )?(?:funded|financed|sponsored|paid for)\b|\b(?:which|what) (?:\w+ )?(?:grants?|funders?|funding|sponsors?|foundations?)\b",
            re.I,
        ),
        re.compile(
            r"\b(?:fund(?:ed|ing|ers?)|grants?|sponsor\w*|financ(?:ed|ial support)|supported by (?:the |an? )?[A-Z]\w*|[Ff]oundation)\b"
        ),
        suffices=True,
    ),
    Required(
        re.compile(
            r"\bprogramming languages?\b|\b(?:what|which) languages?\b(?=.*\b(?:written|implemented|coded|programmed|developed)\b)|\b(?:written|implemented|coded|programmed|developed) in (?:what|which) languages?\b",
            re.I,
        ),
        re.compile(
            r"(?<![\w+-])(?:C\+\+|C#|Python|Julia|Java|JavaScript|TypeScript|MATLAB|Matlab|R (?:package|library)|Rust|Fortran|Perl|Scala|Haskell|CUDA|Triton|Ruby|Lisp|Prolog|PHP|SQL)(?![\w+])|\bin (?:C|R|Go)\b"
        ),
        suffices=True,
    ),
    Required(
        re.compile(r"\b(?:user|human|usability) (?:stud(?:y|ies)|tests?|testing|evaluations?|ratings?|raters?|trials?)\b", re.I),
        re.compile(
            r"\b(?:user (?:stud|test|evaluat|feedback|trial)\w*|(?:human|expert|manual)(?:ly)? (?:evaluat|rat|judg|stud)\w*|(?:rat(?:ed|ings)|judged|evaluat\w+) (?:by|with|from) (?:\w+ )?(?:people|users|humans|experts|analysts)|participants?|raters?|volunteers?|crowd-?\w*|interview\w*|questionnaires?)\b",
            re.I,
        ),
        suffices=True,
    ),
    Required(
        re.compile(r"\bhow accurate(?:ly)?\b", re.I),
        re.compile(r"\d\s?%|\bper ?cent\b|\d\.\d|\baccura\w+|\bprecis\w+|\berrors?\b", re.I),
    ),
)  # fmt: skip


def required_by(question: str) -> Required | None:
    """What a question requires of a sentence that answers it; None where it names nothing of the sort."""
    return next((one for one in _REQUIRED if one.asked.search(question)), None)
