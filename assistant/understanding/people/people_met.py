"""Somebody met, whose name has slipped: `I met a master's student of yours from Singapore, what was the name again?`.

Told is what they are, where they are from or what they work on; asked is who that is. It is read as that question.
"""

from __future__ import annotations

import re

from assistant.understanding.people.offices import OFFICE, PLURAL, WORD

_ANYONE = r"(?:guy|person|man|woman|lady|member|researcher|colleague|chap|girl|boy|scientist|somebody|someone|one of (?:you|your (?:people|members|students|lot)))"
_MET = r"(?:met|meet|spoke (?:to|with)|talked (?:to|with)|chatted (?:to|with)|ran into|bumped into|saw|heard (?:a talk by|of|about|from)|listened to|was introduced to|had (?:a )?(?:coffee|lunch|dinner|chat) with|know|remember|attended a talk (?:by|of)|sat next to|exchanged (?:cards|e-?mails?) with|shared a (?:panel|session|taxi|table) with)"
_YOURS = r"(?:of yours|from your (?:lab|group|team)|in your (?:lab|group|team)|of your (?:lab|group|team)|at your (?:lab|group|institute))"
_TOLD = re.compile(
    rf"\b(?:i|we|my \w+|a \w+ of mine) (?:once |recently |just |have |had |last (?:week|month|year|summer) )*{_MET} (?:an?|one|this|some|the|your|one of your) ?(?:really |very )?(?:(?:nice|friendly|young|clever|bright|kind|funny|helpful|smart|tall) )*"
    rf"(?P<what>(?:{WORD}\s+){{0,2}}?(?:{OFFICE}|{_ANYONE}))(?: (?:called|named) something(?: like that)?)?(?:,)?(?: {_YOURS})?"
    rf"(?P<more>(?:,)? (?:(?:who|that) (?:is|was|works?|worked|came|comes|studies|studied)\b[^.?!,;]*|(?:from|at|working on|doing|of|with)\b[^.?!,;]*?))?"
    rf"(?: {_YOURS})?(?: (?:at|on|during|in) (?:an?|the|some|last|this) (?:\w+ ){{0,2}}(?:conference|workshop|meeting|train|plane|party|dinner|poster session|seminar|retreat|summer school|symposium|event|panel|fair)\b[^.?!,;]*)?(?: (?:once|recently|last (?:week|month|year|summer)|yesterday|a while ago))?\s*[.,;:!?–—-]+\s*"
    r"(?:(?:and|but|so)\s+)?(?:(?:i (?:forgot|forget|can(?:no|['’])t (?:recall|remember)|don['’]t (?:recall|remember)|lost)\b[^.?!]*)[.,;:!?–—-]*\s*)?"
    r"(?:(?:what|who|which)\b[^?]*\b(?:names?|called|(?:was|is|could|might) (?:that|it|she|he|they|this)(?: be| have been)?)\b[^?]*|(?:do you know|can you tell me|could you tell me|remind me|help me)\b[^?]*\b(?:names?|who|called)\b[^?]*|names?(?: please| again)?|who\W*)?\?*\s*$",
    re.I,
)
_ASKS = re.compile(r"\b(?:names?|who|called|whom)\b", re.I)


_WHO = rf"(?:(?:{WORD}\s+){{0,2}}(?:students|post-?docs|candidates|researchers|members|people|alumni|engineers|interns|professors|developers|staff|lot))"
_HEARD = re.compile(
    rf"^\W*(?:some(?:one|body)|a (?:friend|colleague|student)(?: of mine)?|my \w+|they|i (?:was|am)|i|we (?:were)?) ?(?:told (?:me|us|that)|told|mentioned|said|heard|hear|read|claims?|believe|think)(?: to me)?(?: that)? (?:one|someone|somebody) (?:of|among|in|from) (?:your|the) (?P<what>{_WHO}) (?P<does>(?:has|had|is|was|works?|worked|studies|studied|holds?|comes?|came|does|did|once|also|plays?|speaks?)\b[^.?!]*?)\s*[.;,:!?–—-]+\s*(?:(?:and|so|but) )?(?:who|which|whom?|what)\b[^.?!]{{0,40}}\W*$",
    re.I,
)
_LAST = re.compile(
    r"^\W*(?:and |so )?(?P<who>(?:the|that|your) (?!(?:paper|article|author|first|last|second)\b)[^,?.!]{3,80}?),? who (?:is|was|might|could) (?:that|it|this|he|she|they)(?: be)?(?: again| please)?\W*$",
    re.I,
)
_GIVES = re.compile(
    r"^\W*(?:and |so )?(?:which|who)(?: one)?(?: of)?(?: (?:your|the|these))?(?: (?:people|members|researchers|students|authors|lot|ones?|lab|group))*(?: (?:here|there))? (?:gives?|lists?|has|have|names?|states?|shows?) (?P<place>[A-Z][\w .&-]*?|the [A-Z][\w .&-]*?) as (?:an? |the |his |her |their |his or her )?(?:\w+ )?(?:affiliations?|institution|university|employer|workplace|place of work|home institution)\W*$",
    re.I,
)


_WENT_TO = re.compile(
    rf"^\W*(?:(?:and|so)\W+)*(?:did|have|has) (?:any|some)(?: of)?(?: (?:your|the|these|former))* (?P<who>(?:{WORD}\s+){{0,2}}?{PLURAL})(?: (?:ever|already|actually))? (?:go|gone|moved?|end(?:ed)? up|land(?:ed)?|join(?:ed)?|start(?:ed)?|continued?)(?: (?:on|over|work(?:ing)?))?(?: (?:to|at|in|with|for))? (?P<place>(?-i:[A-Z])[\w .&-]*?)(?: (?:after(?:wards)?|later|then)\b[^?.!]*)?\W*$",
    re.I,
)


_IS_THERE = re.compile(
    rf"(?:^|[.!;]\s+)\W*(?:and |so )?(?:is there|do you have|have you(?: got)?|are there) (?:perhaps |maybe |still )?(?:an?|any|some) (?P<what>(?:(?!who\b){WORD}\s+){{0,2}}?{OFFICE})(?: {_YOURS}| (?:there|here)| in the (?:lab|group|team))? "
    r"(?:(?:that|who|whom) )?(?:i|we|one|somebody|someone) (?:can|could|may|might|should|shall) (?:ask|reach|contact|write|call|talk|speak|interview|address|meet|turn|invite|phone|e-?mail|approach|consult)\b(?! [^?.!]*\b(?:about|on|regarding|concerning)\b)[^?.!]*\?\s*$",
    re.I,
)
"""`Is there a lab manager I can ask for?`: whoever holds that office, and what they are needed for is no matter."""


def people_asked_plainly(text: str) -> str | None:
    """The plainer question of one that asks for people in a roundabout way: told first, asked last, or by what they give as affiliation."""
    if (match := _HEARD.match(text)) is not None:
        return f"Which {match.group('what')} {match.group('does')}?"
    if (match := _LAST.match(text)) is not None:
        return f"Who is {match.group('who')}?"
    if (match := _GIVES.match(text)) is not None:
        return f"Who is at {match.group('place')}?"
    if (match := _WENT_TO.match(text)) is not None:
        return f"Which {match.group('who')} are at {match.group('place')}?"
    if (match := _IS_THERE.search(text)) is not None:
        return f"Who is the {match.group('what')}?"
    return somebody_met(text)


def somebody_met(text: str) -> str | None:
    """The question who that is of whom somebody tells that they met them; None where nobody is told of, or no name asked."""
    match = _TOLD.search(text)
    if match is None or not _ASKS.search(text[match.end("what") :]):
        return None
    more = re.sub(rf"\b{_YOURS}\b", "", match.group("more") or "", flags=re.I).strip(" ,")
    if not more and re.fullmatch(_ANYONE, match.group("what"), re.I):
        return None
    return f"Who is the {match.group('what')} {more}?".replace(" ?", "?")
