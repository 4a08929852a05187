"""Whether somebody holds a position or is still there, told outright from the positions that are stated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.positions import FORMER, holds, positions_in
from assistant.records import Fact, FactKind, Researcher
from assistant.writing.markdown import safe
from assistant.writing.page import Page

_THERE = re.compile(
    r"\b(?:in|with|at|of|part of) (?:the|this|your|our|his|her|their|[A-Z]\w+) ?(?:\w+ )?(?:lab|laboratory|group|team)\b"
    r"|\b(?:members?|here|around|there)\b|在读|还在|仍在|成员",
    re.I,
)
_GONE = re.compile(
    r"\b(?:left|leave|leaving|gone|moved on|departed|alum\w*|former\w*|graduated)\b|离开|毕业|校友", re.I
)


def position_outright(page: Page, researcher: Researcher, facts: Sequence[Fact]) -> str | None:
    """The sentence that answers yes or no, where positions are stated and one was asked for; None where nothing can be told."""
    stated = [fact.text for fact in facts if fact.kind is FactKind.POSITION]
    if not page.is_yes_or_no or not stated or page.query.fact != FactKind.POSITION:
        return None
    question = page.question
    left = all(FORMER in positions_in(text) for text in stated)
    wanted = positions_in(question) - {FORMER}
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
        return page.say("no", rest=page.say("has_left", **parts)) if left else page.say("not_left", **parts)
    return None
