"""The place in the author list that a question asks for."""

from __future__ import annotations

import re
from typing import get_args

from assistant.records.author_places import FROM_FRONT, AuthorPlace
from assistant.understanding.constraints.contests import asks_winner
from assistant.understanding.constraints.places_loosely import take_place_loosely
from assistant.understanding.language.cues import PAPERS, Cues, cues, take_said
from assistant.understanding.language.numbers import NUMBER
from assistant.understanding.language.question import Question

AUTHOR_LIST = r"(?:author|authors['’]?|authorship)[- ](?:list|line|order|row)s?\b|\b(?:by-?lines?|lists? of (?:the )?authors)\b"
_STANDS = r"(?:comes?|is|was|are|be|being|stands?|goes|sits?|listed|named|placed|put|appears?|signs?|signed)(?: (?:he|she|they|really|always|usually|often|also|ever|even|there|listed|named|placed|put))*"
_POSITION: Cues[AuthorPlace] = cues(
    (
        "single",
        rf"\b(?:as )?(?:(?:(?:with|by|of|having|have|has|that have) )?(?:just |only |exactly )?(?:an? |the )?)(?:single|sole|lone|only|one)[- ]?author(?:ed|s|ship)?\b(?:\s+(?:is|of|by)\b)?|\bsolo[- ]?(?:author(?:ed|s|ship)?|written)?\b(?= (?:{PAPERS}|by|of)\b|\W*$)"
        r"|\b(?:by (?:him|her|them)self|all (?:alone|by (?:him|her|them)self)|without (?:any )?(?:co-?authors?|collaborators?)|with(?:out| no) (?:other|another|any other) authors?|with no co-?authors?|(?:written|wrote|write|published?|authored?) (?:\w+ )?(?:entirely )?alone|(?:another|anything|something|ones?|papers?|articles?|publications?)(?: (?:entirely|all))? alone(?=\W*$)|on (?:his|her|their) own)\b|\b(?:written|wrote|authored|signed|published|papers?|articles?|publications?) by (?:(?:exactly|only|just|precisely) )?(?:one|a single) (?:person|researcher|scientist|individual|name|hand)\b(?: (?:alone|only))?|独立(?:作者|发表|完成|撰写)|(?:唯一|单一)(?:的)?作者(?:的|身份)?|单独(?:作者|发表|署名|写)|独作|一个人写的",
    ),
    (
        "last",
        r"\bsenior\W{1,3}=?\s*last\W{1,3}authors?\b|\blast\W{1,3}=?\s*senior\W{1,3}authors?\b"
        rf"|\b(?:clos(?:es?|ing)|end(?:s|ing)?|(?:at|on|in) the (?:very )?(?:end|tail|bottom|last (?:place|position|spot|slot))(?: of)?|(?:the )?(?:last|final) (?:name|one|person|place|position|spot)? ?(?:in|on|of)) (?:the |an |any |its |their )?(?:{AUTHOR_LIST})"
        rf"|\b{_STANDS} (?:as )?(?:the )?(?:very )?last\b(?! (?:time|year|paper|month|publication|article|work|thing|item|title|piece|few|(?!one\b){NUMBER}\b))(?: (?:one|name|person))?|\b(?:in|at) (?:the )?last (?:place|position)\b|"
        r"\b(?:as )?(?:an? |the )?(?:last|senior|final)[- ]?(?:(?:listed|named|credited)[- ])?author(?:ed|s|ship)?\b(?:\s+(?:is|of|by))?|(?:最后|末位|末尾|尾)(?:一位|一个|名)?作者(?:的|身份)?|末作|资深作者",
    ),
    (
        "first",
        rf"\b(?:leads?|leading|heads?|heading|tops?|opens?|(?:at|on|in) the (?:very )?(?:head|top|front|start|beginning|first (?:place|position|spot|slot))(?: of)?|(?:the )?first (?:name|one|person|place|position|spot)? ?(?:in|on|of)) (?:the |an |any |its |their )?(?:{AUTHOR_LIST})(?: (?:him|her|them)sel(?:f|ves))?"
        rf"|\b{_STANDS} (?:as )?(?:the )?(?:very )?first\b(?![ -]author)(?! on (?!(?:the|any|an?|her|his|their|its|this|that|which|what|it|them|those|these|papers?)\b))(?! (?:paper|one (?:to|about|on|called|published)|to|time|year|publication|article|work|thing|item|title|piece|few|(?!one\b){NUMBER}\b))(?: (?:one|name|person))?|\b(?:in front|ahead) of (?:everybody|everyone|all (?:the )?others?)(?: else)?\b|"
        r"\b(?:as )?(?:an? |the )?(?:first|1st|lead|leading|principal|primary|main)[- ]?(?:(?:listed|named|credited)[- ])?author(?:ed|s|ship)?\b(?:\s+(?:is|of|by))?|\b(?:in|at) (?:the )?first (?:place|position)\b|\b(?:lead|leads|led|leading)\b(?=\W*$)|\b(?:leads?|led|heads?|headed|fronts?|fronted)\b(?= (?:(?:how many|which|what|no|any|the most|most|all|some|several|of|the|these|those|your|his|her|their|stored) )*(?:papers?|publications?|articles?|works)\b)|(?<=\bwho )(?:led|headed|spearheaded)\b(?= (?:it|this(?: one| paper)?|that(?: one| paper)?|the (?:\w+ ){0,4}?(?:one|paper|study|article|work|project))\b)|(?<=\bwho )(?:leads?|led|headed|spearheaded)\b(?= (?:both|them|these|those|all of (?:them|these|those)|the two|either|each)\b)|\bthe (?:lead|leader|leading name)(?= (?:of|on|in|behind) (?:it|both|them|these|those|all|the two|each|either|this|that)\b| on\W*$)|\bfirst(?= (?:on|of|in) (?:which|how many|what)\b)|\b(?:is|was|are|being) (?:the )?first author\b|\bled by\b"
        r"|\bfirst[- ](?:named|listed|credited|mentioned)\b|\b(?:named|listed|credited) first\b|(?<=not )(?:the |as )?(?:very )?first(?: (?:one|name))?(?=\W*$)|(?:第一|首位|首席|领衔)作者(?:的|身份)?|首作|(?<!共同)(?<!第)一作",
    ),
    flags=re.I,
)
_ORDINALS = {
    "second": "2nd|two",
    "third": "3rd|three",
    "fourth": "4th|four",
    "fifth": "5th|five",
    "sixth": "6th|six",
}
_CHINESE_ORDINALS = dict(zip(FROM_FRONT[1:], "二三四五六", strict=True))
_NOT_OF_AUTHORS = (
    r"(?! (?:time|year|paper|month|publication|article|work|thing|item|title|piece|result|half|to)\b)"
)


def _in_order(place: AuthorPlace) -> str:
    """The wordings of a place counted from the front, but for the first: `second author`, `third in the author list`."""
    number, _, word = _ORDINALS[place].partition("|")
    ordinal, chinese = rf"(?:{place}|{number})", _CHINESE_ORDINALS[place]
    return (
        rf"\b(?:as )?(?:an? |the )?{ordinal}[- ]?(?:(?:listed|named|credited)[- ])?author(?:ed|s|ship)?\b(?:\s+(?:is|of|by))?"
        rf"|\b(?:as )?author (?:number |no\.? ?|# ?)(?:{word}|{number[0]})\b"
        rf"|\b(?:(?:at|on|in) )?(?:the )?{ordinal} (?:(?:name|one|person|place|position|spot|slot) )?(?:in|on|of) (?:the |an |any |its |their )?(?:{AUTHOR_LIST})"
        rf"|\b{_STANDS} (?:as )?(?:the )?{ordinal}\b(?: (?:one|name|person))?{_NOT_OF_AUTHORS}(?=\W*$| (?:on|in|among|of|and|but|for|or)\b)"
        rf"|\b(?:in|at) (?:the )?{ordinal} (?:place|position)\b"
        rf"|第{chinese}(?:位|个|名)?作者(?:的|身份)?|(?<!第){chinese}作(?!者|为|品)"
    )


_COUNTED: Cues[AuthorPlace] = cues(
    (
        "middle",
        rf"\b(?:in|at) the middle of (?:the |an |its |their )?(?:{AUTHOR_LIST})(?:,? (?:and )?neither first n?or last)?|\b(?:as )?(?:an? |the )?middle[- ]author(?:ed|s|ship)?\b"
        r"|\b(?:as )?neither (?:the |an? |as )?(?:first|lead)(?:[- ]author)? n?or (?:the |an? |as )?(?:last|senior)(?:[- ]author)?\b|\bnot (?:as )?(?:the |an? )?(?:first|lead)(?:[- ]author)? (?:and|or|n?or)(?: is)?(?: also)?(?: not)? (?:the |an? |as )?(?:last|senior)(?:[- ]author)?\b"
        r"|既(?:不|非)是?(?:第一|首)作者?,?，?(?:也|又)(?:不|非)是?(?:最后|末|通讯)(?:一位)?作者?|中间(?:的)?作者",
    ),
    (
        "penultimate",
        rf"\b(?:as )?(?:an? |the )?(?:penultimate|second[- ](?:to|from)[- ](?:the )?last|next[- ]to[- ]last|last but one)(?:[- ](?:author(?:ed|s|ship)?|(?:name|person|place|position)(?: (?:in|on|of) (?:the )?(?:{AUTHOR_LIST}))?|(?:in|on) (?:the )?(?:{AUTHOR_LIST})))\b(?:\s+(?:is|of|by))?|倒数第二(?:位|个|名)?作者(?:的|身份)?",
    ),
    *((place, _in_order(place)) for place in FROM_FRONT[1:]),
    flags=re.I,
)
"""Read before those at the ends, whose words are in some of these."""
_NAME_IN_PLACE: Cues[AuthorPlace] = cues(
    ("first", r"\bthe (?:very )?(?:first|leading|top) (?:name|one named|person named)\b"),
    ("last", r"\bthe (?:very )?(?:last|final|closing) (?:name|one named|person named)\b"),
    *((place, rf"\bthe {place} (?:name|one named|person named)\b") for place in FROM_FRONT[1:]),
    flags=re.I,
)
_BEHIND_PERSON: Cues[AuthorPlace] = cues(
    ("first", r"\s+(?:as |at |in )?(?:the )?(?:very )?first\b(?=\W*$| (?:on|in|among|of|and|but|for)\b)"),
    ("last", r"\s+(?:as |at |in )?(?:the )?(?:very )?last\b(?=\W*$| (?:on|in|among|of|and|but|for)\b)"),
    *(
        (place, rf"\s+(?:as |at |in )?(?:the )?{place}\b(?=\W*$| (?:on|in|among|of|and|but|for)\b)")
        for place in FROM_FRONT[1:]
    ),
    flags=re.I,
)
_PLACES = re.compile(r"\b(?:list|put|name|place|print|mention|credit|show|rank)(?:s|ed)?\s+$", re.I)
"""`Which papers list X first?`"""


_AND_PLACE = re.compile(
    rf"(?:\b(?:and|&)\s+|,\s*)(?:also\s+)?(?:who(?:['’]s| is| was)?\s+)?(?:the\s+|its\s+)?(?:very\s+)?(?P<place>last|final|first|{'|'.join(FROM_FRONT[1:])})(?:\s+(?:one|name|author))?(?=\W*$|\s+of\b|\s*,)"
    rf"|\b(?P<before>first|last|{'|'.join(FROM_FRONT[1:])})\s+(?:and|&|as well as)\s+(?:who(?:['’]s| is| was)?\s+)?(?=(?:the\s+)?(?:very\s+)?(?:first|last|final|senior|{'|'.join(FROM_FRONT[1:])})[- ](?:listed\s+)?authors?\b)",
    re.I,
)
"""A second place: `its first author, and the last one`, `first and last author`."""


_AS_PLACE = re.compile(
    rf"\s+(?:as|is|being|was|comes|stands|in)\s+(?:the )?(?:very )?(?:first|last|{'|'.join(FROM_FRONT[1:])})\b(?=\s*(?:,|and\b|while\b|but\b|with\b))"
    rf"|\s+as (?:the )?(?:very )?(?:first|last|{'|'.join(FROM_FRONT[1:])})(?=\W*$)",
    re.I,
)
"""Behind a name, beside the place of another: `A as first and B as last author`."""


def place_said(text: str) -> AuthorPlace | None:
    """The place that words which were taken for one say."""
    for table in (_COUNTED, _POSITION, _NAME_IN_PLACE):
        if (place := next((one for one, pattern in table if pattern.search(text)), None)) is not None:
            return place
    return next(
        (one for one in FROM_FRONT if one in text.lower()), "last" if "last" in text.lower() else None
    )


_RANKED_ON = re.compile(
    r"\b(?:which|what|whose)\s+(?:[\w-]+\s+){0,2}?(?:benchmarks?|data ?sets?|leader ?boards?|challenges?|tasks?|competitions?|tests?|rankings?|contests?|tracks?|metrics?)\b[^?.!]*\b(?:come|comes|came|rank(?:s|ed)?|place[sd]?|finish(?:es|ed)?|stand(?:s|ing)?|is|was|lead[s]?|led)\b",
    re.I,
)
"""On which data a method is first, and not who is in a list of authors."""


_RANKED_BY_COUNT = re.compile(
    rf"\b(?:rank|order|sort)(?:ed|s|ing)?\b[^.?!]*\bby (?:the |their )?(?:number|count|amount|{PAPERS})\b(?![^.?!]*\b(?:first|last)[- ]author)|\b(?:comes?|came|is|was|ranks?|stands?|who['’]s) (?:in )?(?:the )?first,? (?:by|in terms of|in|with|when|as to) (?:(?:the|their|most|shared|total|joint|counting) )*(?:number|count|amount|counting|{PAPERS})\b",
    re.I,
)
"""First of those who have most, and of no list of authors."""


_LIST_RUNS = tuple(
    (
        place,
        re.compile(
            rf"(?:{AUTHOR_LIST})(?P<of>[^.?!;]*?)(?P<verb>\b(?:{verbs})\b)(?: with)?(?=\W*$| (?:with|by|on) (?:whom|which|what)\b)|\b(?P<verb2>{verbs})\b (?:with )?(?:the |its )?(?:{AUTHOR_LIST})",
            re.I,
        ),
    )
    for place, verbs in (
        ("first", "begins?|starts?|opens?|led|headed|topped"),
        ("last", "ends?|close[sd]?|finish(?:es)?|concludes?|stops?|terminates?"),
    )
)
"""`With which name does the author list of X begin?`"""


_SIGNED = (
    (
        "first",
        re.compile(
            r"\bsign(?:ed|s)? (?:it |as )?(?:the )?(?:very )?first\b|\bauthor (?:number|no\.?|nr\.?|#) ?(?:one\b|1\b)|\b(?:the )?(?:top|opening|leading) (?:name|author)\b",
            re.I,
        ),
    ),
    (
        "last",
        re.compile(
            r"\bsign(?:ed|s)? (?:it |as )?(?:the )?(?:very )?last\b|\b(?:the )?(?:bottom|closing|concluding) (?:name|author)\b",
            re.I,
        ),
    ),
)


def _take_end_of_list(question: Question) -> AuthorPlace | None:
    """The end of a named paper's author list that a verb says."""
    if not any(label == "PAPER" for *_, label in question.taken):
        return None
    for place, pattern in _SIGNED:
        if question.take_first(pattern, "POSITION") is not None:
            return "first" if place == "first" else "last"
    for place, pattern in _LIST_RUNS:
        for match in pattern.finditer(question.text):
            verb = "verb" if match["verb"] else "verb2"
            if question.free(*match.span(verb)):
                question.take(*match.span(verb), "POSITION")
                return "first" if place == "first" else "last"
    return None


def take_positions(question: Question) -> tuple[AuthorPlace, ...]:
    """The places in the author list that are asked for, in their order; their words are marked `POSITION`."""
    of_contest = asks_winner(question.text, of_paper=True) or _RANKED_ON.search(question.text)
    if _RANKED_BY_COUNT.search(question.text):
        return ()
    if of_contest and "author" not in question.text.lower():
        return ()
    if (end_of_list := _take_end_of_list(question)) is not None:
        return (end_of_list,)
    if any(label == "PAPER" for *_, label in question.taken) and (both := _said_apart(question)):
        return both
    named = [end for _, end, label in question.taken if label == "PERSON"]
    for end in named if len(named) > 1 else ():
        if (match := _AS_PLACE.match(question.text, end)) is not None and question.free(*match.span()):
            question.take(*match.span(), "POSITION")
    before = question.text
    further = next((one for one in _AND_PLACE.finditer(before) if question.free(*one.span())), None)
    leads = further.group("before") if further is not None else None
    if further is not None and leads:
        question.take(*further.span(), "")
    position = take_position(question)
    if position is None or further is None:
        return (position,) if position else ()
    said = (leads or further.group("place")).lower().replace("final", "last")
    other = next(one for one in get_args(AuthorPlace) if one == said)
    if not leads and question.free(*further.span()):
        question.take(*further.span(), "")
    both = (other, position) if leads else (position, other)
    return both if other != position else (position,)


_AT_END = re.compile(
    rf"\b(?:{_STANDS} |the |its )?(?:the )?(?:very )?(?P<place>first|last|senior|lead)(?:[- ]author)?\b(?= (?:of|on|in|for|and|or)\b|\W*$|\s*[,;?&])",
    re.I,
)

_AT_END_IN_CHINESE = re.compile(
    r"(?:第一|首位)作者|(?<!第)一作|(?P<last>(?:最后|末位|末尾)(?:一位|一个|一名)?作者|末作)"
)


def _said_apart(question: Question) -> tuple[AuthorPlace, ...]:
    """Both ends of a paper's author list, each in words of its own: `who is first, and who is last author of it?`."""
    said = [one for one in _AT_END.finditer(question.text) if question.free(*one.span())]
    chinese = [one for one in _AT_END_IN_CHINESE.finditer(question.text) if question.free(*one.span())]
    if len(chinese) == 2 and {bool(one["last"]) for one in chinese} == {True, False}:
        for one in chinese:
            question.take(*one.span(), "POSITION")
        return ("last", "first") if chinese[0]["last"] else ("first", "last")
    places: list[AuthorPlace] = [
        "first" if one["place"].lower() in ("first", "lead") else "last" for one in said
    ]
    if sorted(places) != ["first", "last"] or not re.search(r"\bwho|\bauthor|\bname", question.text, re.I):
        return ()
    for one in said:
        question.take(*one.span(), "POSITION")
    return tuple(places)


_LEADS = re.compile(
    r"\s+(?:(?:has|have|had|himself|herself|also|ever|really|already)\s+)*(?:leads?|led)\b(?!\s+(?:the|an?|this|that|its|his|her|our|your|to|by|up|us|me|any (?:group|team|lab))\b)(?! (?:groups?|teams?|labs?|projects?)\b)",
    re.I,
)
"""`What A led in 2021`, `how many does A lead?`: papers, where nothing else is said to be led."""
_OF_WORKS = re.compile(
    rf"\b(?:{PAPERS}|how many|which|what(?! (?:group|team|lab|project|section|department|institute|company)s?\b)|those|these|ones|list|show)\b",
    re.I,
)
_THAT_ONE = re.compile(
    r"\b(?:(?:that|this|the same) (?:person|author|one|researcher)|he|she|they)(?=\s)", re.I
)


def _take_lead(question: Question) -> bool:
    """Whether papers are asked for that somebody `led`; the verb is taken then."""
    if not _OF_WORKS.search(question.text):
        return False
    named = [end for _, end, label in question.taken if label == "PERSON"]
    named += [match.end() for match in _THAT_ONE.finditer(question.text)]
    for end in named:
        match = _LEADS.match(question.text, end)
        if match is not None and question.free(*match.span()):
            question.take(*match.span(), "POSITION")
            return True
    return False


def take_position(question: Question) -> AuthorPlace | None:
    """The place in the author list that is asked for; its words are marked `POSITION`."""
    for start, end, label in [*question.taken]:
        if label == "PERSON" and _PLACES.search(question.text[:start]):
            for place, pattern in _BEHIND_PERSON:
                if (match := pattern.match(question.text, end)) is not None:
                    question.take(end, match.end(), "POSITION")
                    return place
    loosely = take_place_loosely(question)
    if loosely is None and _take_lead(question):
        return "first"
    # Also beside looser words, where the same is said twice: "that open with A: first in the author list".
    counted = take_said(question, _COUNTED, "POSITION", repeated=True)
    position = take_said(question, _POSITION, "POSITION", repeated=True)
    return loosely or counted or position or take_said(question, _NAME_IN_PLACE, "POSITION")
