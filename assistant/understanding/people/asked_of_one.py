"""What is asked of somebody named where papers or co-authors do not tell it, but a page may: the work they did, their thesis, with whom they study.

Students and trainees mostly have no papers; what they worked on is a line beside their name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.records import Fact, FactKind, PersonMention, Query, QueryKind
from assistant.retrieval.fact_words import KINDS_SAID, of_another_degree, wanted_of
from assistant.text.words import content_words

_WHO = r"(?:PERSON|he|she|they)"
_THESIS = re.compile(
    r"\b(?:thes[ie]s|dissertations?)\b(?! (?:supervis|advis|committee|examin|defen)\w*)", re.I
)
_STUDIES = r"(?:ph\.?\s?d|doctorate|doctoral \w+|master['’]?s?|m\.?sc|bachelor['’]?s?|b\.?sc|thesis|dissertation|degree|studies|studying|internship|project)"
_WITH_WHOM = re.compile(
    rf"\b(?:with|under) (?:whom|who|which (?:professors?|advis[oe]rs?|supervisors?))\b.{{0,50}}\b{_STUDIES}\b"
    rf"|\b(?:whom?|which professors?)\b.{{0,50}}\b{_STUDIES}\b.{{0,20}}\b(?:with|under)\W*$",
    re.I,
)
_WHERE = re.compile(r"\bwhere\b|\b(?:which|what) (?:universit\w+|institut\w+|school|college|place)\b", re.I)
_WORK = r"(?:(?:research|student|lab|main|own|summer|final|masters?|master['’]s|bachelors?|bachelor['’]s|phd|doctoral) )*(?:project|topic|subject|research|work|theme|focus)s?(?: topic| project)?"
_BEHIND = r"(?:\s*(?:(?:in|with|at|for|during|here|there|back|while|when|as)\b[^?.!]{0,50})?)\W*$"
_WORKED_ON = re.compile(
    rf"\bwhat(?:['’]s| is| was| were| are)? (?:the )?(?:{_WHO}(?:['’]s?| 's?)?|his|her|their) {_WORK}(?: (?:about|on))?{_BEHIND}"
    rf"|\bwhat (?:is|was|were|are) (?:the )?{_WORK} (?:of|by) {_WHO}{_BEHIND}"
    rf"|\bwhat (?:did|does|do|is|was|has|have) {_WHO} (?:been |actually |mainly |then )*(?:work(?:ed|ing)?|research(?:ed|ing)?|stud(?:y|ied|ying)|investigat\w+|look(?:ed|ing)?|focus\w*|do|done|doing)(?: (?:on|at|into|about|in))?{_BEHIND}"
    rf"|\bwhat (?:did|does|do) {_WHO}(?:['’]s?| 's?) {_WORK} (?:deal with|look at|concern|cover){_BEHIND}"
    rf"|(?:^\W*|[:,;—–]\s*)(?:(?:and|what about|how about|tell me about|describe|name) )*(?:his|her|their|the|PERSON(?:['’]s?| 's?)) {_WORK}{_BEHIND}|\b(?:on|about|at) what (?:did|does|do|is|was|has) {_WHO} (?:work|research)\w*{_BEHIND}",
    re.I,
)
_ADVISING = re.compile(
    r"\b(?:co-?)?(?:superv\w+|advis\w+|mentor\w*|guid\w+|tutor\w*)\b|\b(?:under|with) (?:the |my |his |her )?(?:prof|dr|professor)\b",
    re.I,
)


_READ_AS = (QueryKind.PAPERS, QueryKind.PROFILE, QueryKind.COAUTHORS)
_LEFT_OPEN = (None, "words", "thesis", FactKind.INTEREST)
"""Facts as which such a question may have been read; another fact is what is asked, and its premise is not to be passed over."""


def asked_of_one(text: str, person: PersonMention, query: Query) -> tuple[Query, ...]:
    """The queries for what the page of somebody named may tell of what is asked, the likeliest first; none where it is something else."""
    if query.kind not in _READ_AS and not (query.kind is QueryKind.FACT and query.fact in _LEFT_OPEN):
        return ()
    asks = text.replace(person.text, " PERSON ") if person.text else text
    asks = re.sub(r"\s+", " ", asks)
    facts: list[tuple[str, ...]] = []
    if _WITH_WHOM.search(asks):
        facts.append((FactKind.ADVISOR, FactKind.EDUCATION) if _WHERE.search(asks) else (FactKind.ADVISOR,))
    elif _THESIS.search(asks):
        facts.append(("thesis",))
    elif _WORKED_ON.search(asks):
        facts += [(FactKind.INTEREST,), ("thesis",)]
    return tuple(
        Query(kind=QueryKind.FACT, fact=first, also=tuple(also), people=(person,), wording=query.wording)
        for first, *also in facts
    )


def tells_kind(kind: str | None, question: str, facts: Iterable[Fact]) -> bool:
    """Whether sentences found by the words of a question tell what kind of thing it asks: an advisor, the degree it names."""
    told = [one for one in facts if len(content_words(one.text)) > 1]
    if kind == FactKind.ADVISOR:
        return any(_ADVISING.search(one.text) for one in told)
    if kind == FactKind.EDUCATION:
        return bool(told) and not of_another_degree(told, wanted_of(question, besides=KINDS_SAID))
    return bool(told)
