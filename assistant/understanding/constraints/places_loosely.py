"""Places in a list of authors in looser words, beside one person and no paper: `in the role of first author`, `by A alone`.

`author_positions.py` knows the set phrases; here a word of order counts wherever it stands beside any word of authorship, with the
words around it that only say that it is a place. Beside one person there is nothing else that could be first or last author.
"""

from __future__ import annotations

import re

from assistant.records.author_places import AuthorPlace
from assistant.understanding.language.question import Question

_ORDER: tuple[tuple[AuthorPlace, str], ...] = (
    ("first", r"(?:very )?(?:first|1st|lead(?:ing)?|principal|foremost)"),
    ("last", r"(?:very )?(?:last|final|senior|closing)"),
)
_LIST = r"(?:authors?(?:['’]s?)?(?:[- ](?:list|line|row|order|block)s?)?|authorship(?: list)?|by-?lines?|names|signator(?:y|ies)|writers|list of (?:the )?(?:authors|names)|contributors)"
_SEAT = r"(?:position|place|spot|slot|role|seat|rank|capacity|function|credit)s?"
_LEADS_IN = r"(?:(?:in|from|at|with|under|as|on|occup\w+|hold\w*|held|tak(?:es?|ing|en)|took|fill\w*|having) )?(?:the |an? |his |her |their )?"
_OUT = r"(?:(?:please )?(?:leav\w+|left) (?:out|aside)|exclud\w+|without|except(?: for)?|skip\w*|ignor\w+|drop(?:ping|ped)?|not counting|minus|omit\w*|discard\w*|remov\w+|set(?:ting)? aside)"
_ANOTHER = r"(?:some ?one|some ?body|any ?one|any ?body|another (?:person|author|name|researcher|one)|others?|other (?:people|authors?|names?|persons?))(?: else)?"


def _patterns(order: str) -> re.Pattern[str]:
    author = (
        r"[- ]?(?:(?:listed|named|credited)[- ])?(?:author|writer|signator|signer)(?:ed|s|ship|ships|y|ies)?"
    )
    return re.compile(
        rf"\b{_OUT}\b[^:;.?!]{{0,40}}?\b{_ANOTHER} (?:(?:is|was|are|were|comes?|stands?|appears?|signs?|signed|sits?|has been|acts?|serves?) )?(?:as )?(?:the |an? )?{order}\b(?:{author}\b)?(?: (?:of|among|in|on) (?:the |its )?{_LIST}\b)?"
        rf"|\b{_LEADS_IN}{_SEAT} (?:of|as|for) (?:the |an? )?{order}{author}\b"
        rf"|\b{_LEADS_IN}{order}{author}(?:['’]s)? {_SEAT}\b"
        rf"|\b{_LEADS_IN}{order} (?:name )?(?:of|among|in|on) (?:all )?(?:of )?(?:the |its |their |an? )?{_LIST}\b"
        rf"|\b{order}[- ]authorships?\b"
        rf"|\b(?:as )?(?:the |an? )?{order} (?:signator(?:y|ies)|signer|signature)\b"
        rf"|\b(?:in|at|on|from|into|with|under|occup\w+|hold\w*|took|tak\w+) (?:the |an? )?{order} (?:author )?{_SEAT}\b(?: (?:of|among|in|on) (?:the |its )?{_LIST}\b)?",
        re.I,
    )


_AT_ENDS = tuple((place, _patterns(order)) for place, order in _ORDER)
_TOPS = r"(?:top|head|front|start|beginning|very beginning|opening)"
_ENDS = r"(?:end|very end|bottom|tail|back|close)"
_AT_THE = tuple(
    (
        place,
        re.compile(
            rf"\b(?:at|in|on|to) (?:the )?{where} (?:of|in) (?:the |its |their |an? )?(?:{_LIST}|list)\b",
            re.I,
        ),
    )
    for place, where in (("first", _TOPS), ("last", _ENDS))
)
_SELF = r"(?:him|her|them|one)sel(?:f|ves)"
_COMPANY = r"(?:co-?[ -]?(?:authors?|writers?)|collaborators?|partners|company|(?:any |some )?(?:other|further|additional) (?:people|authors?|names?|persons?|hands|contributors?)|others|anyone else|anybody else|someone else|somebody else)"
_SOLE = re.compile(
    rf"\b(?:all |entirely |completely )?by {_SELF}\b|\bon (?:his|her|their) own\b|\bsingle-?handed(?:ly)?\b|\bsolo\b(?:[- ](?:authored|work|papers?|effort|author)\b)?"
    rf"|\b(?:stands?|is|was|appears?|sits?|signs?|signed|listed|named|figures?|goes|acts?) (?:all |as )?(?:alone|solo|(?:the )?(?:only|sole|single|lone) (?:name|one|person|author|signatory))\b(?: (?:in|on|at|of) (?:the |its |an? )?{_LIST}\b)?"
    rf"|\b(?:alone|unaccompanied) (?:in|on|at) (?:the |its |an? )?{_LIST}\b"
    rf"|\b{_OUT} (?:(?:all|any|everything|anything|whatever|those|the|what|that|ones|papers?|publications?|works?|articles?|is|was|were|are|has|have|had|having|written|with|done) )*(?:with |having )?(?:any |a |other )?{_COMPANY}\b"
    rf"|\b{_OUT} (?:(?:all|any|every|everything|the|of) )*(?:joint|co-?authored|collaborative|shared|common|co-?written|multi-?author(?:ed)?|team) (?:papers?|publications?|works?|articles?|efforts?|ones|stuff|output)\b"
    rf"|\b(?:with |has |have |having |of )?(?:no|zero|nil|not (?:a|one) single|not any|without(?: any| a(?: single)?)?) (?:(?:other|further|additional) )?(?:co-?[ -]?(?:authors?|writers?)|collaborators?|fellow (?:authors?|writers?)|authors? (?:besides|but|beside)|second author)\b(?: at all| whatsoever)?"
    r"|\b(?:one|1)[- ](?:person|author|man|woman|writer)(?=(?:[- ]authored)? (?:papers?|publications?|articles?|works?|preprints?)\b)|\bwith (?:nobody|no one|no-one)(?: (?:else|at|by|on|beside|alongside|next|to|with|his|her|their|them|him|side|sides|board))+\b"
    rf"|\b(?:with )?(?:nobody|no one|no-one) else\b(?: (?:in|on|as|among|is|was|has|being|listed|named|credited|signed|wrote|around|involved|there)\b(?: (?:the |an? |its |it\b)?(?:{_LIST})?)?)?"
    r"|\b(?:the |as )?(?:the )?(?:sole|only|lone|one and only) (?:name|signatory|writer|creator|contributor|person|signature)\b(?: (?:on|in|of|behind) (?:the |its |an? )?(?:author (?:list|line)|by-?line|list(?: of authors)?))?",
    re.I,
)
_ONLY_BEFORE = re.compile(
    r"\b(?:nobody|no one|no-one|none|no (?:other )?(?:name|author|person)s?)(?: else)? (?:but|except(?: for)?|besides|other than|apart from|save)\s+$"
    r"|\b(?:only|just|solely|exclusively|nothing but) the name(?: of)?\s+$"
    r"|\b(?:author (?:list|line)s?|by-?lines?|authors?|authorship|signed|written|authored)\b[^.?!;]{0,20}\b(?:only|just|solely|exclusively|merely)(?: by)?\s+$|\bby (?:only|just|solely|none other than)\s+$",
    re.I,
)
_LED_BY = re.compile(r"\b(?:headed|fronted|spearheaded|first-?authored|lead-?authored) by\s+$", re.I)
"""Papers `headed by A`."""
_JOINED = re.compile(r"\b(?:by|from|of|authors?)\s*[:=]*\s*[\"'“\[(]*$|^\W*(?:just |only )?$", re.I)
_BEHIND = re.compile(
    r"[\"'”\])]*(?:\s*(?:all )?(?:alone|solo|only(?=\W*$|\s*[,;:.?!)]))|\s*,? and (?:nobody|no one|no-one) else|on (?:his|her|their) own)\b(?!\s+(?:with|together|in \d|at|since|the|on)\b)",
    re.I,
)
_ALONE = re.compile(
    r"\b(?:wrote|written|write|writes|published?|publishes|authored|produced|did|done|signed|put out|working|works|created)\b[^.?!;,]{0,30}?\s(?P<alone>(?:all )?alone)\b(?! with\b)",
    re.I,
)


def take_place_loosely(question: Question) -> AuthorPlace | None:
    """The place that such words say; they are marked `POSITION`."""
    labels = [label for *_, label in question.taken]
    if labels.count("PERSON") != 1 or "PAPER" in labels:
        return None
    for place, pattern in (*_AT_ENDS, *_AT_THE):
        if question.take_first(pattern, "POSITION") is not None:
            return "first" if place == "first" else "last"
    if question.take_first(_SOLE, "POSITION") is not None:
        return "single"
    start, end = next((start, end) for start, end, label in question.taken if label == "PERSON")
    if (led := _LED_BY.search(question.text[:start])) is not None and question.free(*led.span()):
        question.take(*led.span(), "POSITION")
        return "first"
    if (only := _ONLY_BEFORE.search(question.text[:start])) is not None and question.free(*only.span()):
        question.take(*only.span(), "POSITION")
        return "single"
    behind = _BEHIND.match(question.text, end)
    if behind is not None and _JOINED.search(question.text[:start]) and question.free(*behind.span()):
        question.take(*behind.span(), "POSITION")
        return "single"
    alone = question.search(_ALONE)
    if alone is not None:
        question.take(*alone.span("alone"), "POSITION")
        return "single"
    return None
