"""What the sentences of a biography state: position, affiliation, education, advisors, and whether a job is sought.

Each becomes a fact in the page's own sentence, so that it can be quoted.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.records import FactKind
from assistant.text import sentences

_ROLE = (
    r"students?|candidate|researcher|scientist|professor|post-?doc\w*|fellow|engineer|lecturer|director|intern|undergraduate|"
    r"chair|lead|leader|head|manager|founder|developer|analyst|instructor|faculty|dean|master(?:['’]s)?|bachelor(?:['’]s)?|m\.?sc|ph\.?d|"
    r"doctorate|degree|statistician|economist|physician|librarian|member"
)
_SUBJECT = r"(?:\bI(?:['’]m| am)|\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:is|are)|^[A-Z](?:[^.,;:!?]|(?<=\b[A-Z])\.){2,60}? is|\bI (?:currently )?work as|\bI serve as)"
_HELD = re.compile(rf"{_SUBJECT}\s+(?P<role>(?:[^.;!?]|\.(?=\w|\s?D\b|\s?[a-z])){{0,110}}?\b(?i:{_ROLE})\b(?:[^.;!?]|\.(?=\w|\s?D\b)){{0,80}}?)"
                   r"\s*(?:\bat\b|\bfrom\b|@|\bwith\b)\s*(?:the\s+)?(?P<place>[A-Z].*)$")  # fmt: skip
_HELD_IN = re.compile(
    rf"{_SUBJECT}\s+(?P<role>[^.;!?]{{0,110}}?\b(?i:{_ROLE})\b[^.;!?]{{0,60}}?)\s*\b(?:in|of)\b\s*(?:the\s+)?(?P<place>[A-Z].*)$"
)
_JOINED = re.compile(r"\bI (?:recently )?(?:joined|work (?:at|for))\s+(?:the\s+)?(?P<place>[A-Z].*)$")
_FORMER = re.compile(
    r"\b(?:was|were|previously|before|prior to|former(?:ly)?|used to|until|graduated|interned)\b", re.I
)
_NAME_END = re.compile(
    r"\s*(?:[;:!?]|\.(?=\s|$)|,(?=\s+(?:[a-z]|I\b|where|advised|working|under|and\b))|\((?!\w+\))|"
    r"\s(?:advised|supervised|working|where|under|and\s+(?:a|an|the|I|also|my)\b|with|since|from|as|who|which|while|focusing|studying|in|on)\b).*$",
    re.DOTALL,
)
_LETTERED = re.compile(
    r"\b(?:[A-Z][\w&'’.-]*|of|for|and|the|in|at|de|la|du|&|@|,|\([A-Z]\w*\))(?=\s|$|,)|\s|,"
)
_STUDIED = re.compile(
    r"\b(?:obtained|received|got|gained|earned|completed|finished|hold|holds|graduated|awarded|did|studied|majored)\b[^.]{0,120}?"
    r"\b(?:bache?lor\w*|bachelar|b\.?\s?(?:s|a|e|eng|sc|tech)\b|undergraduate|master\w*|m\.?\s?(?:s|a|sc|eng|phil|tech)\b|ph\.?\s?d|doctora\w+|degrees?|"
    r"university|institute|college)",
    re.IGNORECASE,
)
_STUDIES = re.compile(r"\b(?:pursuing|studying for|working (?:on|towards?)|reading for)\s+(?:a|an|my|the|his|her)\b[^.]{0,60}\b(?:master|ph\.?\s?d|"
                      r"bachelor|doctora|degree|m\.?sc|msc)|\b(?:ph\.?\s?d\.?|doctoral|master['’]?s?|graduate|undergraduate)\s+(?:student|candidate)\b",
                      re.IGNORECASE)  # fmt: skip
_PURSUES = re.compile(
    rf"{_SUBJECT} (?:currently |now )?(?:pursuing|studying for|reading for|working towards?) (?:an?|my|his|her|their|the)\b"
)
_ADVISED = re.compile(r"\b(?:co-?)?(?:advised|supervised|mentored) by\b|\bunder the (?:supervision|guidance|direction) of\b|\bmy (?:co-?)?"
                      r"(?:advisors?|supervisors?)(?: is| are|,)\b|\bworking with (?:prof|dr)", re.IGNORECASE)  # fmt: skip
_SEEKING = re.compile(
    r"\b(?:on the (?:\w+ )?job market|(?:seeking|looking for|open to|interested in) (?:[\w/-]+[ ,]+){0,6}?(?:positions?|opportunit\w+|jobs?|roles?|internships?))\b",
    re.IGNORECASE,
)
_OWN_SEARCH = re.compile(r"\b(?:students|interns|applicants|candidates|postdocs|collaborators)\b[^.]{0,40}\b(?:to join|who|are welcome)|\bwe are (?:hiring|looking)",
                         re.IGNORECASE)  # fmt: skip


_INSTITUTION = re.compile(
    r"\b(?:Univ\w*|Institut\w*|College|School|Academy|Laborator\w+|Labs?|Department|Inc|Research|Hospital|Center|Centre|[A-Z]{2,})\b"
)


class Stated(NamedTuple):
    """One fact in a biography's own sentence."""

    kind: FactKind
    text: str


def stated(text: str) -> list[Stated]:
    """The facts a biography's sentences state, in order."""
    found: list[Stated] = []
    for start, end in sentences(text):
        sentence = text[start:end]
        if _PURSUES.search(sentence):
            pass  # what somebody studies for is no position they hold
        elif _affiliation(sentence) is not None:
            found += [Stated(FactKind.POSITION, sentence), Stated(FactKind.AFFILIATION, sentence)]
        elif re.search(
            rf"{_SUBJECT}\s(?!\s*(?:\w+ )?(?:looking|seeking|interested|open|always|hiring|(?:not )?(?:taking|accepting|recruiting)))[^.]{{0,60}}\b(?i:{_ROLE})\b",
            sentence,
        ) and not _FORMER.search(sentence):
            found.append(Stated(FactKind.POSITION, sentence))
        if _STUDIED.search(sentence) or _STUDIES.search(sentence):
            found.append(Stated(FactKind.EDUCATION, sentence))
        if _ADVISED.search(sentence):
            found.append(Stated(FactKind.ADVISOR, sentence))
        if _SEEKING.search(sentence) and not _OWN_SEARCH.search(sentence):
            found.append(Stated(FactKind.JOB_SEEKING, sentence))
    return found


def affiliation(text: str) -> str | None:
    """The institution a biography names as the present one; None where it names none."""
    return next((place for start, end in sentences(text) if (place := _affiliation(text[start:end]))), None)


def _affiliation(sentence: str) -> str | None:
    for pattern in (_HELD, _JOINED, _HELD_IN):
        match = pattern.search(sentence)
        if match is None or _FORMER.search(sentence[: match.start("place")]):
            continue
        place = _NAME_END.sub("", match.group("place")).strip(" ,.;!")
        run: list[str] = []
        for word in place.split():
            if not _LETTERED.fullmatch(word.strip(",.") or ",") and word not in ("@", "|", "-"):
                break
            run.append(word)
        while run and run[-1].strip(",").lower() in (
            "of",
            "for",
            "and",
            "the",
            "in",
            "at",
            "de",
            "la",
            "du",
            "&",
            "@",
        ):
            run.pop()
        place = _institution(" ".join(run).strip(" ,.;"))
        if 2 <= len(place) <= 120 and re.search(r"[A-Z]", place):
            return place
    return None


def _institution(place: str) -> str:
    """`Computer Science, University of X` -> `University of X`: a field of study before the institution is taken off."""
    head, comma, tail = place.partition(", ")
    if comma and not _INSTITUTION.search(head) and _INSTITUTION.search(tail):
        return tail
    return place
