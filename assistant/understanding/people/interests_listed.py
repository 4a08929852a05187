"""Who states an interest on their page: `who lists metabolic modelling among their interests?`, `everybody with energy storage as an interest`.

What pages list is asked, and not what papers show: people who have written on it without listing it are none of those.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.positions import positions_in
from assistant.records import Query, QueryKind
from assistant.understanding.people.membership import SORT_PHRASE
from assistant.understanding.people.rosters import asks_besides

LISTED = "listed interest"
"""What is asked of people by the interests that their pages list; the word is that of a query's `fact`."""

_INTERESTS = r"(?:(?:stated|listed|research|main|own|personal|official|scientific) )*int(?:e?re?|er)sts?"
_THEIR = r"(?:(?:one|some|part|any) of )?(?:their|his|her|the|its|your|an?)?"
_WHO = re.compile(
    r"\b(?:who|whom|whose|which|what|any(?:one|body)|some(?:one|body)|every(?:one|body)|people|members?|students?|names?|list|name|all|how many)\b",
    re.I,
)
_AMONG = re.compile(
    rf"\b(?:lists?|listed|listing|gives?|given|states?|stated|stating|names?|named|has|have|having|had|puts?|mentions?|mentioning|with|shows?|showing|declares?|declared|indicates?|notes?|claims?|writes?|says?) "
    rf"(?P<topic>[^?.!;]{{2,90}}?),? (?:as|among|amongst|in|under|within|for) {_THEIR} ?{_INTERESTS}\b",
    re.I,
)
_WHOSE = re.compile(
    rf"\b(?:whose|with|(?:their|the|his|her|an?)) {_INTERESTS}(?: (?:section|line|list|entry|field))? (?:are|is|includes?|including|covers?|contains?|mentions?|lists?|says?|names?|in|on|range over)\b:? (?P<topic>[^?.!;]{{2,90}})",
    re.I,
)
_ON_PAGE = re.compile(
    r"\b(?:listed|named|given|shown|down|stated|appears?|named) (?:on|in|at) (?:the|your) (?:[\w-]+ )?(?:page|site|website|roster|directory|team page) (?:as (?:being )?interested in|(?:for|with|under)) (?P<topic>[^?.!;]{2,90})"
    r"|\binterested in (?P<also>[^?.!;]{2,90}?),? (?:according to|going by|judging by|as per|by|per|on|as stated on|as (?:the|their|your) \w+ says?) (?:the|their|your) (?:own )?(?:[\w-]+ )?(?:pages?|site|website|roster|profiles?|bios?|listing)\b",
    re.I,
)
_INTO = re.compile(
    r"\b(?:is|are|['’]s|['’]re|who) (?:really |much |also )?(?:into|keen on|passionate about|fond of|curious about) (?P<topic>[^?.!;]{2,90})",
    re.I,
)
"""Said of what people do as of what their page lists."""
_POINTS = frozenset("that this it these those them such one anything something what which".split())
_TOLD_BEFORE = re.compile(
    r"\b(?:about|on|regarding|around|into|interested in) (?P<topic>[^.?!;,]{3,70})[.?!;]", re.I
)
_EDGE = re.compile(
    r"^(?:(?:exactly|precisely|literally|the words?|the term|the topic|the|also|both|either|with|under|having)\b\s*)+|[\s,:\"“”'‘’]+$|^[\s,:\"“”'‘’]+|\s+(?:on|in|at) (?:the|your|their) (?:[\w-]+ )?(?:page|site|website|roster|profile)$",
    re.I,
)


def interest_listed(text: str, library: Library) -> Query | None:
    """The query for whoever lists an interest, of a role where one is asked for; None where nothing like it, or more, is asked."""
    return _read(text, library, (_AMONG, _WHOSE, _ON_PAGE))


def interest_said(text: str, library: Library) -> Query | None:
    """The same of people who are into something, which papers may tell as well."""
    return _read(text, library, (_INTO,))


def _read(text: str, library: Library, patterns: tuple[re.Pattern[str], ...]) -> Query | None:
    if not _WHO.search(text):
        return None
    for pattern in patterns:
        met = _last(pattern, text)
        if met is None:
            continue
        around = re.split(r"(?<=[.!?])\s", text[: met.start()])[-1]
        behind = re.split(r"[.!?]\s", text[met.end() :])[0]
        if asks_besides(f"{around} {behind}", library):
            return None
        topic = _EDGE.sub("", _EDGE.sub("", met["topic"] or met.groupdict().get("also") or "").strip())
        if topic.lower() in _POINTS:
            told = list(_TOLD_BEFORE.finditer(text[: met.start()]))
            topic = told[-1]["topic"].strip() if told else ""
        if topic and not re.search(r"\b(?:who|whose|which|common|same|what)\b", topic, re.I):
            return Query(kind=QueryKind.PEOPLE, fact=LISTED, topic=topic, detail=_role(around))
    return None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The shortest of overlapping matches: `name everyone listed with X as an interest` lists X."""
    found = pattern.search(text)
    while found is not None and (within := pattern.search(text, found.start() + 1)) is not None:
        found = within
    return found


def _role(text: str) -> str:
    """The sort of people who are asked for: `which of the current graduate students`."""
    said = (met.group().strip() for met in SORT_PHRASE.finditer(text))
    role = next((one for one in said if positions_in(one)), "")
    now = re.search(r"\b(?:current|present|now|at the moment)\b", text, re.I)
    return f"current {role}" if role and now and "current" not in role.lower() else role
