"""Several kinds of papers at once, wanted or left out: `journals and workshops excluded`, `at conferences or workshops`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.records import Status
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

_NOUN = r"(?:[- ](?:papers?|articles?|publications?|contributions?|works?|ones))?"
_KINDS = (
    ("Journal", r"(?:journals?|magazines?)"),
    ("Conference", r"conferences?"),
    ("Workshop", r"workshops?"),
    ("Oral", r"orals?"),
    ("Spotlight", r"spotlights?"),
    ("Poster", r"posters?"),
    ("Book chapter", r"book chapters?"),
)
_PREPRINT = re.compile(r"pre-?prints?", re.I)
_WORD = rf"(?:{'|'.join(word for _, word in _KINDS)}|{_PREPRINT.pattern})"
_ONE = rf"(?:(?:in|at|the|any|all|no|not|both|either|of) )*{_WORD}{_NOUN}"
_AND = r"(?:\s*[,/]\s*(?:and |or |nor )?|\s+(?:and|or|nor|&|plus)\s+)"
_SEVERAL = re.compile(rf"\b(?P<kinds>{_ONE}(?:{_AND}{_ONE})+)\b(?!['’-])", re.I)
_SINGLE = re.compile(rf"\b(?P<kinds>(?:journals|conferences|workshops|posters){_NOUN})\b(?!['’-])", re.I)
_LEFT_OUT_BEFORE = re.compile(
    r"(?P<cue>[,(–—-]?\s*\b(?:neither|not|no|without|excluding|except(?:ing)?(?: for)?|leav(?:e|ing) (?:out|aside)|(?:but|anything|everything|all) but|other than|instead of|ignor(?:e|ing)|(?:not|without) counting|minus|apart from|aside from|besides|skip(?:ping)?|omit(?:ting)?|disregard(?:ing)?|exclude|outside(?: of)?|\w+n['’]t)(?: (?:in|at|published|appear\w*|count\w*|any|the|those|papers|of|are|were|being|be|have|been|all|by|come|came|from))*\s*)$",
    re.I,
)
_LEFT_OUT_BEHIND = re.compile(
    r"^(?P<cue>\s*(?:are |being |were |is |should be |to be )?(?:excluded|aside|left (?:out|aside)|(?:are |do |does )?(?:not|n['’]t) (?:be )?(?:count(?:ed)?|included|wanted)|omitted|ignored|(?:put|set|taken|leaving) (?:aside|out)|disregarded|don['’]t count|discounted))\b",
    re.I,
)
_WANTED_BEFORE = re.compile(r"\b(?:in|at|only|to|by|of|many|which|what|list|show|as)\s+$|^\W*$", re.I)
_KIND_BEFORE = re.compile(rf"\b{_WORD}{_NOUN}\W*(?:but\W+)?$", re.I)
_OF_PAPERS = re.compile(rf"\b(?:{PAPERS}|publish\w*|publications?|appear\w*|wrote|written)\b", re.I)


@dataclass(frozen=True)
class Kinds:
    """The tracks and states that papers are held to, or that are left out."""

    wanted: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    left_out_statuses: tuple[Status, ...] = ()


def take_kinds(question: Question) -> Kinds:
    """Find kinds named together, or a bare one that is left out, and take their words with those that leave out."""
    if question.is_chinese or not _OF_PAPERS.search(question.text):
        return Kinds()
    if any(label == "PAPER" for *_, label in question.taken):
        return Kinds()
    for pattern in (_SEVERAL, _SINGLE):
        for match in pattern.finditer(question.text):
            if question.free(*match.span("kinds")):
                found = _told(question, match, single=pattern is _SINGLE)
                if found is not None:
                    return found
    return Kinds()


def _told(question: Question, match: re.Match[str], *, single: bool) -> Kinds | None:
    text, (start, end) = question.text, match.span("kinds")
    lead = re.match(r"(?:(?:in|at|the|any|all|no|not|of) )*", match["kinds"])
    start += lead.end() if lead and not single else 0
    tracks = tuple(name for name, word in _KINDS if re.search(rf"\b{word}\b", match["kinds"], re.I))
    statuses = (Status.PREPRINT,) if _PREPRINT.search(match["kinds"]) else ()
    before, behind = _LEFT_OUT_BEFORE.search(text[:start]), _LEFT_OUT_BEHIND.match(text[end:])
    if before is not None or behind is not None:
        cue = before.start("cue") if before is not None and behind is None else start
        if _KIND_BEFORE.search(text[:cue]) or not question.free(cue, start):
            return None  # "journal papers, no conferences": the others are not meant anyway
        last = end + behind.end("cue") if behind is not None else end
        question.take(cue, last, "")
        return Kinds(left_out=tracks, left_out_statuses=statuses)
    if single or statuses or len(tracks) < len(re.split(_AND, match["kinds"])):
        return None
    if not _WANTED_BEFORE.search(text[: match.start("kinds")]) and start == match.start("kinds"):
        return None
    question.take(start, end, "TRACK")
    return Kinds(wanted=tracks)
