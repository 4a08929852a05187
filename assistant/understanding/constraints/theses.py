"""Theses and patents in a question: stored as papers whose venue is one (`Ph.D. Thesis, University of Utah`; `US Patent`), and asked for by that."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.understanding.language.cues import Cues, cues
from assistant.understanding.language.question import Question

_THESIS = r"(?:thes[ie]s|dissertations?|habilitations?)"
_IS_THESIS = re.compile(rf"\b{_THESIS}\b", re.I)
_DEGREES: Cues[str] = cues(
    ("doctor", r"ph\.?\s?d\.?s?(?!\w)|\bdoctoral|\bdoctorate"),
    ("master", r"\bmaster['’]?s?\b|\bm\.?\s?(?:sc|s|eng|phil)\.?(?!\w)|\bdiploma\b"),
    ("bachelor", r"\bbachelor['’]?s?\b|\bb\.?\s?(?:sc|s|eng|a)\.?(?!\w)|\bundergraduate\b|\bhonou?rs\b"),
    flags=re.I,
)
_DEGREE = r"(?:ph\.?\s?d\.?|doctoral|doctorate|master['’]?s?|m\.?sc\.?|ms|bachelor['’]?s?|b\.?sc\.?|undergraduate|diploma|honou?rs)"
_ASKED = re.compile(rf"(?:\b{_DEGREE}(?:\s*(?:,|and|or|/|&)\s*{_DEGREE})*[\s-]+)?\b{_THESIS}\b", re.I)
_OWN = re.compile(
    r"\b(?:my|our)\s+(?:\w+\s+){0,2}$|\b(?:i|i['’]m|im|we|we['’]re)\b(?:\s+\w+){1,4}\s+(?:an?|the)\s+(?:\w+\s+)?$|\bfor\s+(?:an?|the|this|his|her|their)\s+(?:\w+\s+)?$",
    re.I,
)
"""Those who ask write one themselves: `I am writing a thesis on`, `for my thesis`."""


def take_theses(question: Question, library: Library) -> dict[int, tuple[str, ...]]:
    """The stored venues that are theses of the degrees asked for, by where they are named; none where no thesis is stored."""
    stored = [venue for venue in library.venues.values() if _IS_THESIS.search(venue)]
    match = question.search(_ASKED) if stored else None
    if match is None or _OWN.search(question.text[: match.start()]):
        return _take_patents(question, library)
    degrees = {degree for degree, pattern in _DEGREES if pattern.search(match.group())}
    of_degree = {venue for venue in stored if not degrees or degrees & {_degree_of(venue)}}
    if not of_degree:
        return {}
    question.take(*match.span(), "VENUE")
    return {match.start(): tuple(sorted(of_degree))}


_PATENT = re.compile(r"\bpatents?\b|^(?:[A-Z]{2}[ /-]?\d[\d ,/.-]{4,}(?: ?[A-Z]\d?)?\W*)+$", re.I)
"""A venue that says so, or holds nothing but the numbers of patents: `EP1234567, US7654321`."""
_OFFICE = r"(?:u\.?s\.?|american|european|ep|wo|pct|international|korean|chinese|japanese|german|british|uk|canadian|indian|world)"
_PATENTS_ASKED = re.compile(
    rf"(?:\b(?P<office>{_OFFICE})[\s-]+)?\bpatents(?: (?:applications?|filings?))?\b|(?:\b(?P<one>{_OFFICE})[\s-]+)?\bpatent (?:applications|filings)\b|(?<=\bany )patent\b"
    rf"|(?<!\bthe )(?<=\w )(?:(?P<other>{_OFFICE})[\s-]+)?\bpatent\b(?=\W*$|\W+(?:by|from|in|of|with|on|about|among|and|or|too|as well|rather|instead|has|have|had|did|does|do|was|were|is|are)\b)|(?:\b(?:an?|the|is|are|only) )(?P<alone>pct)s?\b(?=\W*$)",
    re.I,
)
"""`Any US patents?`, `which of them is a patent?`, `is one of those a PCT?`; no patent's number, office or text."""
_OF_A_SORT = re.compile(
    r"\b(?:in|on|of|about|with|through|into|regarding)\s+(?!(?:the|your|our|their|his|her|my|its|all|any|some|which|what|these|those|no|both|two|three|several|many|only|"
    r"other|further|granted|pending|issued|filed|published|provisional|recent|new|old|older|newer|early|earlier|later|latest|first|last|joint|co-?authored|stored|own)\b)[a-z][\w-]+\s+$"
)
"""`Structures in chemical patents`: what papers are about, and no place of theirs."""
_SAME_OFFICE = {"american": "us", "u.s.": "us", "ep": "european", "world": "wo", "international": "wo"}


def _take_patents(question: Question, library: Library) -> dict[int, tuple[str, ...]]:
    """The stored venues that are patents, of the office asked for; none where no patent is stored."""
    stored = [venue for venue in library.venues.values() if _PATENT.search(venue)]
    match = question.search(_PATENTS_ASKED) if stored else None
    before = question.text[: match.start()] if match is not None else ""
    if match is None or _OWN.search(before) or _OF_A_SORT.search(before):
        return {}
    said = match[match.lastgroup].lower() if match.lastgroup else ""
    office = _SAME_OFFICE.get(said, said.replace(".", ""))
    of_office = {one for one in stored if re.search(rf"\b{re.escape(office)}", one.replace(".", ""), re.I)}
    if not of_office:
        return {}
    question.take(*match.span(), "VENUE")
    return {match.start(): tuple(sorted(of_office))}


def _degree_of(venue: str) -> str | None:
    return next((degree for degree, pattern in _DEGREES if pattern.search(venue)), None)
