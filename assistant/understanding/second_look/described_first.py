"""A paper that is described before something is asked of it, in a sentence of its own or in short.

`I heard of a project in which opponents in a game react to the player. Which game was it?`, `lung nodule paper which data sets`.
Which paper is meant is found as any topic is, and of the few that fit, the one whose text answers.
"""

from __future__ import annotations

import datetime as dt
import re

from assistant.records import Query, QueryKind
from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.paper_facts import STORED_APART, further_paper_facts, paper_fact
from assistant.understanding.facts.told_in_text import asks_for_figure
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.query.parse import parse

_WORK = r"(?:project|paper|work|study|report|article|research|method|system|approach|experiment|preprint|publication|thesis|result)"
_TOLD = re.compile(
    rf"^\W*(?:(?:hi|hello|hey|ok|so|well|and)\b\W*(?:there\b\W*)?)*(?:(?:i|we|my \w+|somebody|someone|you)\b[^.?!]{{0,30}}?\b(?:heard|read|saw|seen|remember|recall|found|came across|told(?: me)?|noticed|learned)|you\b[^.?!]{{0,30}}?\b(?:have|had)|there(?:['’]s| is| was))\b\W*(?:(?:of|about|that|once|recently|today|here|an?|the|some|this|one|your|interesting|nice|new)\b\W*)*(?:(?:\w+ ){{0,2}}?{_WORK}\b)?\W*(?:(?:of yours|here|by you|from your (?:lab|group|team))\W*)?(?:in which|in what|on how|of how|about how|about|on|where|which|that|who|with|,)?\s+(?P<what>[^?]{{12,300}}?)[.!:;]+\s+(?P<asks>[^.!]{{6,160}}\?)\W*$",
    re.I,
)
"""`I read about X. Which data did they use?`"""
_SHORT = re.compile(
    rf"^\W*(?:(?:the|that|your)\s+)?(?P<what>(?:(?!(?:which|what|any|some|how|who|is|are|do|does|list|show|papers?|on|about|by)\b)[\w'’²+-]+ ){{2,8}}?)(?:{_WORK})\b[\s,:–-]*(?P<asks>(?:(?:on|in|at|by|with|for) )?(?:which|what|how|who|whose|where|when|why|data ?sets?|benchmarks?|authors?|code|venue|year|links?|github|pdf|hardware|gpus?|results?|accuracy|speed\w*|abstract|summary)\b[^.!]*)$",
    re.I,
)
"""`lung nodule paper which data sets`"""
_SEEKS = re.compile(
    rf"\b(?:{PAPERS}|people|researchers?|anyone|anybody|somebody|someone|who|you|yours|here|others?|similar|related)\b|\b(?:by|from|of) your\b",
    re.I,
)
"""Papers or people are sought, and nothing of the one described."""
_WHO_WORKS = re.compile(
    r"\bwho(?: else)? (?:works?|stud\w+|does|do|is working|are working|is doing|(?:first )?(?:reported|showed|shown|found|discovered|noticed|observed|prove[dn]|demonstrated|came up with) (?:this|that|it))\b"
    r"|\bwho (?:would|could|might|can|may) (?:know|help|explain|advise|tell)\b"
)
_OF_ONE = (QueryKind.FACT, QueryKind.PAPERS, QueryKind.COUNT, QueryKind.VENUES, QueryKind.PEOPLE)
MOST_MEANT = 3
"""So many papers a description may fit."""


def of_described(
    text: str, parsed: Parsed, talk: Conversation, today: dt.date
) -> tuple[Query, Parsed] | None:
    """The question as one of the paper that it describes first; None where it describes none, or too many."""
    query = parsed.query
    match = _TOLD.match(text) or _SHORT.match(text)
    named = [one for one in query.people if not one.text.islower()]  # "I've heard" is nobody called Heard
    if match is None or named or query.paper_ids or query.refusal or query.language != "en":
        return None
    request = parse(match["asks"], talk.library, today)
    masked = request.masked if "PAPER" in request.masked else f"{request.masked.rstrip('?!. ')} PAPER"
    fact = paper_fact(masked)
    of_one = request.query.kind in _OF_ONE and not request.query.people
    seeks = _WHO_WORKS.search(masked) or (
        fact not in (*STORED_APART, "about") and _SEEKS.search(match["asks"])
    )
    if not of_one or seeks:
        return None
    if len(content_words(match["what"])) < 2:
        return None
    found = talk.found(Query(kind=QueryKind.PAPERS, topic=match["what"].strip()))
    meant = found.papers
    if found.tentative or not 0 < len(meant) <= MOST_MEANT:
        return None
    asked = Query(
        kind=QueryKind.FACT,
        fact="figure" if fact == "words" and asks_for_figure(match["asks"]) else fact,
        topic="" if fact in STORED_APART else request.query.topic,
        detail=request.query.topic if fact == "links" else "",
        also=further_paper_facts(masked, fact),
        wording=match["asks"],
    )
    each = [asked.model_copy(update={"paper_ids": (paper.id,)}) for paper in meant]
    return next((one for one in each if not talk.found(one).missing), each[0]), request
