"""People asked for by the role their pages give: `how many alumni are listed as programmers?`, `number of postdocs among the alumni`.

Such a question is put as one for people of that position, former ones where it asks for those who left.
"""

from __future__ import annotations

import re

from assistant.positions import FORMER, positions_in
from assistant.understanding.people.people_asked import POSITION_NAME

_GREETS = r"^\W*(?:(?:hi|hello|hey|and|so|please|ok|just|quick question|tell me|can you tell me|could you tell me|do you know|i wonder|i['’]d like to know)\b[\s,:.]*)*"
_COUNTS = r"(?P<count>how many(?: people| persons| members| of)?|what number of|(?:what(?:['’]s| is) )?(?:the )?(?:total )?number of|count(?: up)?(?: all)?)"
_LISTS = r"(?P<list>which(?: of)?|who(?: of| among)?|list|name|show me|what)"
_ASKED = rf"{_GREETS}(?:{_COUNTS}|{_LISTS})"
_OF_LAB = r"(?: (?:of|in|at|from|on) (?:the|your|this|our)(?: \w+)? (?:lab|group|team|page|site|website|list|people page|alumni list|roster))*"
_LEFT = r"(?:alum(?:ni|nae|s)?|former (?:lab |group |team )?(?:members?|people|colleagues)|past (?:lab |group |team )?(?:members?|people)|ex-members?|those who (?:have )?left|people who (?:have )?left)"
_THE = r"(?:(?:the|your|their|its|these|those|all|lab['’]s|group['’]s) )*"
_NAMED = r"(?:listed|described|given|registered|shown|recorded|named|classed|classified|counted|put down|down|marked|introduced|entered|labell?ed|titled|styled|presented|mentioned|employed|hired|working|serving)"
_HELD = rf"(?:(?:who |that )?(?:are|is|were|was|have been|had been|used to be|worked|served|left|appear|stand|figure)(?: {_NAMED})?(?: (?:as|under|among|to be))?|(?:(?:who|that) )?(?:have|has|had|hold|held|bear|carry)(?: the)? (?:title|position|role|job title|job|post|rank|status)(?: of)?|with (?:the )?(?:title|position|role|job title)(?: of)?)"
_SORT = rf"(?:an? |the )?(?P<sort>{POSITION_NAME})"
_AMONG = rf"(?:(?:are|is|were|was|there are|do you have|does the (?:lab|group|team) have|are there|can be found|appear|are listed|figure|you list) )*(?:among(?:st)?|in|of|within|listed as|listed among|listed under) {_THE}(?:list of )?{_THE}{_LEFT}"
_END = rf"{_OF_LAB}\s*(?:there|here|at all|please|exactly|altogether|in total)?\W*$"

_OF_THOSE_WHO_LEFT = (
    re.compile(rf"{_ASKED} {_THE}{_LEFT}{_OF_LAB} {_HELD} {_SORT}{_END}", re.I),
    re.compile(rf"{_ASKED} {_SORT} {_AMONG}{_END}", re.I),
    re.compile(rf"{_ASKED} {_SORT} (?:does the (?:lab|group|team)|do you|does the (?:page|site)) (?:list|name|show|count|have|give) (?:as|among) {_THE}{_LEFT}{_END}", re.I),
    re.compile(rf"{_GREETS}(?:among|of|amongst) {_THE}{_LEFT}{_OF_LAB},? (?:{_COUNTS}|{_LISTS}) (?:(?:are|were) )?(?:{_NAMED} (?:as )?)?{_SORT}(?: (?:are|were) there)?{_END}", re.I),
)  # fmt: skip
_OF_ANYBODY = (
    re.compile(rf"{_GREETS}(?P<count>how many (?:people|persons|members)(?: in the (?:lab|group|team))?) {_HELD} {_SORT}{_END}", re.I),
    re.compile(rf"{_GREETS}(?P<list>who|which (?:people|members)) (?:(?:are|is) {_NAMED} as|(?:have|has|hold|holds)(?: the)? (?:title|position|role|job title)(?: of)?) {_SORT}{_END}", re.I),
    re.compile(rf"{_GREETS}(?P<count>(?:what(?:['’]s| is) )?(?:the )?number of|count(?: up)?) {_THE}(?P<sort>{POSITION_NAME}){_END}", re.I),
)  # fmt: skip
_NOW = re.compile(r"\b(?:now|today|currently|current|became|become|at present|these days)\b", re.I)


def by_role(text: str) -> str:
    """The question for people of a position that a text words otherwise; the text where it asks for nothing of the kind."""
    for patterns, left in ((_OF_THOSE_WHO_LEFT, True), (_OF_ANYBODY, False)):
        for pattern in patterns:
            match = pattern.match(text)
            if match is None or (left and _NOW.search(text)):
                continue
            sort = match["sort"].strip()
            held = positions_in(sort)
            if not held - {FORMER}:
                continue
            former = "former " if left and FORMER not in held else ""
            return (
                f"How many {former}{sort} are there?"
                if match.groupdict().get("count")
                else f"Who are the {former}{sort}?"
            )
    return text
