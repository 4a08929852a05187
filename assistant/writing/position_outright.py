"""Whether somebody holds a position, is still there or was at a place, told outright from what is stated of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.positions import COLLABORATOR, FORMER, holds, positions_in
from assistant.records import Fact, FactKind, Researcher
from assistant.text import fold
from assistant.writing.markdown import safe
from assistant.writing.page import Page

_THERE = re.compile(
    r"\b(?:in|with|at|of|part of) (?:the|this|your|our|his|her|their|[A-Z]\w+) ?(?:\w+ )?(?:lab|laboratory|group|team)\b"
    r"|\b(?:members?|here|around|there|with (?:you|us|them))\b|在读|还在|仍在|成员",
    re.I,
)
_GONE = re.compile(
    r"\b(?:left|leave|leaving|gone|moved on|departed|alum\w*|former\w*|graduated)\b|离开|毕业|校友", re.I
)


_EITHER = re.compile(r"\bor\b", re.I)
_WAS_AT = re.compile(
    r"\b(?:stud(?:y|ied|ying)|attend(?:ed)?|work(?:s|ed|ing)?|intern(?:ed)?|enrol(?:l?ed)?|been|go|went)\b",
    re.I,
)
_DOUBT = re.compile(r"\b(?:not|never|no longer|declined|would|will|plan\w*|hope\w*)\b", re.I)


def stay_outright(page: Page, researcher: Researcher, facts: Sequence[Fact]) -> str | None:
    """The same for where somebody studied or worked: yes, where the place stands in what is stated as it was named."""
    place = fold(page.query.detail)
    kinds = (FactKind.EDUCATION, FactKind.EXPERIENCE, FactKind.AFFILIATION)
    if not page.is_yes_or_no or not place or page.query.fact not in kinds:
        return None
    if not _WAS_AT.search(page.question) or _WAS_AT.search(page.query.detail):
        return None
    named = [
        one.text for one in facts if f" {place} " in f" {fold(one.text)} " and not _DOUBT.search(one.text)
    ]
    return page.say("position_so", name=f"**{safe(researcher.name)}**") if named else None


def position_outright(page: Page, researcher: Researcher, facts: Sequence[Fact]) -> str | None:
    """The sentence that answers yes or no, where positions are stated and one was asked for; None where nothing can be told."""
    stated = [fact.text for fact in facts if fact.kind is FactKind.POSITION]
    if not page.is_yes_or_no or not stated or page.query.fact != FactKind.POSITION:
        return None
    question = page.question
    left = all(FORMER in positions_in(text) for text in stated)
    wanted = positions_in(question) - {FORMER}
    if _EITHER.search(question) and any(wanted & positions_in(text) for text in stated):
        return None  # "a student of yours or a collaborator?": what is stated says which
    if "professor" in wanted:
        wanted -= {"leader"}  # of whom that is asked by its own words
    parts = {"name": f"**{safe(researcher.name)}**", "mark": page.mark_of_text(researcher.id, stated[0])}
    if wanted:
        held = [text for text in stated if holds(text, question) or wanted <= positions_in(text)]
        if any(FORMER not in positions_in(text) for text in held):
            return page.say("position_so", **parts)
        return page.say("position_once" if held and left else "no_position_so", **parts)
    if _GONE.search(question):
        return page.say("yes", rest=page.say("has_left", **parts)) if left else page.say("not_left", **parts)
    if _THERE.search(question):
        if any(COLLABORATOR in positions_in(text) for text in stated):
            return page.say("no_position_so", **parts)
        return page.say("no", rest=page.say("has_left", **parts)) if left else page.say("not_left", **parts)
    return None
