"""Exact requests in the plainer words that other rooms read: fields of a database (`author=A AND NOT author=B`), overlaps of lists, words of age.

None of it needs the store; every wording says the same as the one put in its place.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS, PEOPLE
from assistant.understanding.language.rewording import Rewording, reworded

_FIELD = re.compile(
    r"(?<!\w)(?:(?P<joins>and|or|&&|\|\||,|;)\s+)?(?P<turned>not\s+|-|!)?(?P<field>authors?|coauthors?|year|date|venue|journal|conference)\s*(?P<sign>!=|<>|>=|<=|=>|==|=|:(?=\S)|>|<)\s*(?P<value>\"[^\"]+\"|(?=\w))",
    re.I,
)
_SAID_OF_YEARS = {">=": "since", "=>": "since", ">": "after", "<=": "until", "<": "before"}
_UNEQUAL = frozenset({"!=", "<>"})
_YEAR = r"(?:19|20)\d\d"
_AGED = rf"(?! (?:\w+ )?(?:{PEOPLE}|child\w*|patients?|participants?|users?|speakers?|readers?|person|generation)\b)"
_ALL_OTHERS = r"(?:all|any|every(?:thing)?|anything)(?: of)?(?: (?:the|his|her|their))?(?: (?:others?|else|rest))(?: (?:ones|papers?|works?|publications?))?"
_LISTS = rf"(?:(?:publication|author) lists?|lists?|{PAPERS}|outputs?|bibliograph\w+|records?)"

_PLAINER: tuple[Rewording, ...] = tuple(
    (re.compile(pattern, re.I), plain)
    for pattern, plain in (
        (r"\bhow (?:large|big|wide|great) is (?:the )?(?:overlap|intersection)\b(?= (?:between|of|in)\b)", "how many joint papers are there"),
        (r"\b(?:size|extent|magnitude|amount) of (?:the )?(?:overlap|intersection)\b(?= (?:between|of|in)\b)", "number of joint papers"),
        (rf"\b(?:where|in which {PAPERS}) do (?P<lists>(?:the )?{_LISTS} (?:of|by)\b[^?.!]{{4,80}}?) (?:overlap|intersect|meet|coincide|cross)\b", r"which joint papers are in \g<lists>"),
        (r"\b(?:overlap|intersection)(?= (?:of|between|in)\b[^?.!]*\b(?:and|with|&)\b)", "joint papers"),
        (r"\bin the company of\b", "together with"),
        (rf"\b(?:youngest|freshest|most (?:up[- ]to[- ]date|current|new|fresh|late))\b{_AGED}(?=[^?.!]*\b{PAPERS}\b)|(?<=['’]s )(?:youngest|freshest)\b{_AGED}|(?<=\bwhich of )(?:youngest)\b", "newest"),
        (rf"\b(?:most (?:old|ancient|early)|eldest)\b{_AGED}", "oldest"),
        (rf"\b(?:inaugural|maiden)(?= {PAPERS}\b)", "first"),
        (rf"\b(?:precedes?|preceded|predates?|predated|antedates?) {_ALL_OTHERS}", "is the oldest"),
        (rf"\b(?P<verb>published|wrote|put out|came out|appeared|brought out|released) (?:before|ahead of|prior to|earlier than) {_ALL_OTHERS}", r"\g<verb> first"),
        (rf"\b(?P<verb>published|wrote|put out|came out|appeared|brought out|released) (?:after|later than) {_ALL_OTHERS}", r"\g<verb> last"),
        (r"\b(?:appears?|appeared|comes?|came)(?: out)? (?P<end>first|last) of all\b", r"came out \g<end>"),
        (rf"(?P<one>(?<!\d){_YEAR})\s*(?:\.{{2,3}}|…|→|[-=]>)\s*(?P<other>{_YEAR}(?!\d))", r"\g<one>-\g<other>"),
        (rf"(?:>=|≥|=>)\s*(?={_YEAR}\b)", "since "),
        (rf"(?:<=|≤|=<)\s*(?={_YEAR}\b)", "until "),
        (rf"(?<![<>=!-])>\s*(?={_YEAR}\b)", "after "),
        (rf"(?<![<>=!-])<\s*(?={_YEAR}\b)", "before "),
        (rf"\b(?:different|differing|distinct|other|otherwise|apart|aside) (?:from|than|to)\s+(?=(?:the year )?{_YEAR}\b)|(?:!=|≠|<>)\s*(?={_YEAR}\b)", "other than "),
        (rf"(?:(?<=\boutput )|(?<=\bpapers )|(?<=\bpublications )|(?<=\beverything )|(?<=\ball )|(?<=\bworks ))(?:bar|save(?: for)?|less)\s+(?=(?:those (?:of|from|in) |the year )?{_YEAR}\b)", "except "),
        (r"^(?P<begin>\W*)(?:save for|bar)\b(?=[^,:]{3,80}[,:])", r"\g<begin>except for"),
        (r"\bsans\b(?=\s)|\bw/o\b", "without"),
        (r"\b(?:chronologically|temporally|in time) (?:the )?(?:first|earliest)\b|\b(?:first|earliest)(?: one)? (?:chronologically|in (?:order of )?time|by date)\b", "oldest"),
        (r"\b(?:chronologically|temporally|in time) (?:the )?(?:last|latest)\b|\b(?:last|latest)(?: one)? (?:chronologically|in (?:order of )?time|by date)\b", "newest"),
        (r"\b(?P<verb>publish\w*|appear\w*|wr[io]te|come out|came out|put out) (?P<end>first|last) of all\b", r"\g<verb> \g<end>"),
        (r"\bdate of (?:its |the )?(?:first )?(?:appearance|publication|issue|release|print(?:ing)?)\b", "publication year"),
        (r"[,\s]+\(?(?:title|item|paper|entry|work|one|piece|name) (?:by|for|after) (?:title|item|paper|entry|work|one|piece|name)\b\)?(?=\W*$|\s*[,;:])", " listed"),
        (rf"\bin (?:numbers|figures)(?:\s*[:,–—-])\s*(?P<what>[^?.!]*\b{PAPERS}\b)", r"number of \g<what>"),
        (rf"\b(?:total|sum|tally|quantity|amount|figure) (?:of|for) (?:all )?(?:the )?(?P<what>(?:\w+ )?{PAPERS})\b", r"number of \g<what>"),
        (r"\b(?P<what>what|which|anything|something)(?P<rest>[^?.!]*\b(?:publish\w*|appear\w*|put out|come out|released?)) most recently (?=by\b)", r"\g<what>\g<rest> last "),
        (r"(?P<begin>\byears?\b[^?!]*?)\b(?:the )?(?:high(?:est)?|tall(?:est)?) (?:bar|point|column|peak|spike|value)\b", r"\g<begin>most papers"),
        (r"\bwhen did (?P<whose>[^?.!]{3,40}?)['’]s? (?:output|publication (?:rate|output|activity|record)|publishing|productivity) (?:peak|culminate|top out|reach its (?:peak|height|maximum))\b", r"in which year did \g<whose> publish most papers"),
        (rf"\bfinal (?={PAPERS}\b)", "last "),
        (r"\b(?P<end>first|last) thing to (?P<verb>appear|come out|be published|be printed|be released)\b", r"\g<end> paper to \g<verb>"),
        (r"\b(?P<which>which|what) (?:outlets|places of publication)\b", r"\g<which> venues"),
        (rf"\b(?:at|in) (?P<which>which|what) places (?P<rest>[^?.!]*\b(?:{PAPERS}|publish\w*|appear\w*)\b)", r"at \g<which> venues \g<rest>"),
        (r"\b(?:what|which) (?:range|spectrum|set|list|variety|spread|array) of (?P<kind>venues|conferences|journals|outlets)\b", r"which \g<kind>"),
    )
)  # fmt: skip


def as_plain_words(text: str) -> str:
    """The question in those words."""
    return reworded(_without_fields(text), _PLAINER)


def _without_fields(text: str) -> str:
    """`author=A AND year>=2020` as a request in words."""
    fields = [one["field"].lower() for one in _FIELD.finditer(text)]
    signs = {one["sign"] for one in _FIELD.finditer(text)}
    if not fields or (signs == {":"} and len(fields) < 2):
        return text
    seen: list[str] = []

    def worded(match: re.Match[str]) -> str:
        field = match["field"].lower()
        turned = bool(match["turned"]) or match["sign"] in _UNEQUAL
        either = (match["joins"] or "").lower() in ("or", "||")
        value = match["value"].strip('"')
        said = (
            f" {_said(field, match['sign'], turned=turned, either=either, first=field not in seen)} {value}"
        )
        seen.append(field)
        return said

    return re.sub(r"\s+", " ", _FIELD.sub(worded, text)).strip()


def _said(field: str, sign: str, *, turned: bool, either: bool, first: bool) -> str:
    if field in ("year", "date"):
        return "not in" if turned else _SAID_OF_YEARS.get(sign, "in")
    if field.endswith(("author", "authors")):
        if turned:
            return "without"
        return "papers by" if first else "or" if either else "together with"
    return "not at" if turned else "at"
