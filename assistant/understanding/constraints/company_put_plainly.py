"""Who else must be an author, or must not be, said in a clause, put plainly: `that B is not on` -> `without B`.

Read as they stand, such clauses name one more person whose papers are asked for.
"""

from __future__ import annotations

import re
from functools import partial

from assistant.understanding.language.rewording import Rewording, reworded

_WORD = r"[A-Z\u00c0-\u024f](?:[\w.-]|[’'](?!s\b))*"
_NAME = rf"{_WORD}(?:[ -](?:(?:de|van|von|der|den|la|le|al|el|bin|da|di|du|del)[ -])*{_WORD}){{0,3}}?"
_WHO = rf"(?P<who>{_NAME})"
_WHICH = r"(?:,?\s*(?:and |but )?)(?:that|which)"
_IN_WHICH = r"(?:,?\s*(?:and |but )?)(?:(?:in|on|for|to|of) which|where)"
_ALSO = r"(?:,? (?:also|too|as well|likewise))"
_AUTHORS = (
    r"(?:the )?(?:co-?)?(?:authors|author list|list of authors|by-?line|author line|contributors|names|list)"
)
_SIGNS = r"(?:co-?sign(?:ed|s)?|co-?author(?:ed|s)?|co-?wrote|(?:has |have |had )?co-?written)"
_SIGN = r"(?:sign|author|write|co-?sign|co-?author|co-?write|work on|take part in|contribute to|participate in|help with|appear on|feature on)"
_END = r"(?![\w’'-])(?! (?:(?:(?:with|and|or) |& )?[A-Z\u00c0-\u024f]))"
_WITH = (
    rf"{_WHICH} also (?:lists?|carr(?:y|ies)|bears?|names?|includes?|features?|has|have|credits?|mentions?|involves?) {_WHO}(?:['’]s name)?(?: as (?:an? )?(?:co-?)?author)?(?:{_ALSO})?{_END}",
    rf"{_WHICH} (?:lists?|carr(?:y|ies)|bears?|has|have|shows?) (?:also )?{_WHO}['’]s name(?: as well| too| also)?{_END}",
    rf"{_IN_WHICH} {_WHO} (?:also )?(?:took part|participated|was involved|is involved|had a (?:part|hand|share)|contributed)(?:{_ALSO})?{_END}",
    rf"{_IN_WHICH} {_WHO} (?:is|was|appears as|figures as|is listed as|is named as) (?:also )?(?:an? |one of the )(?:co-?)?authors?(?:{_ALSO})?{_END}",
    rf"{_IN_WHICH} {_WHO} (?:is|was) (?:also )?(?:on board|among {_AUTHORS})(?:{_ALSO})?{_END}",
    rf"{_WHICH} {_WHO} also (?:signed|authored|wrote|worked on|had a (?:hand|part) in|contributed to|took part in|is on|was on){_END}",
    rf"{_WHICH} {_WHO} (?:signed|authored|wrote|worked on|had a (?:hand|part) in|contributed to|took part in|is on|was on)(?:{_ALSO}){_END}",
    rf"{_WHICH} {_WHO} {_SIGNS}(?:{_ALSO})?{_END}",
    rf"\b(?:(?:all )?alongside|jointly with|in collaboration with|in cooperation with|side by side with|in tandem with) {_WHO}(?![\w’'-])",
    rf"\bwith (?:the |his |her |their )?co-?authors? {_WHO}(?![\w’'-])",
    rf"\bco-?(?:signed|authored|written) by {_WHO}{_END}",
    rf"\bwith {_WHO} (?:on board|as (?:an? |one of the |another |the )?(?:co-?authors?|collaborator)|being (?:an? |one of the )?(?:co-?)?authors?|among {_AUTHORS}|as (?:an? |one of the |another )?authors?|taking part|also taking part)(?:{_ALSO})?{_END}",
)
_LEFT_OUT = r"(?:not counting|leaving out|leaving aside|apart from|aside from|excluding|minus|except(?: for)?|but not|not including|disregarding|ignoring|without|other than|setting aside|omitting|skipping|discounting)"
_THOSE = r"(?:(?:any|all|every|the|of) )*(?:those|ones?|anything|everything|papers?|works?|what|publications?|articles?|stuff|things?)"
_WITHOUT = (
    rf"{_IN_WHICH} {_WHO} (?:has|had|took|takes|played|plays) no (?:part|hand|share|role)(?: in)?{_END}",
    rf"{_IN_WHICH} {_WHO} (?:is|was)(?: not|n['’]t)(?: (?:to be found|found|listed|named|included|present))* (?:among|on|in|from|of) {_AUTHORS}{_END}",
    rf"{_IN_WHICH} {_WHO} (?:(?:is|was) (?:nowhere|absent|missing)|(?:does|did)(?: not|n['’]t) appear)(?: (?:to be found|found|listed|named|included|present))*(?: (?:among|on|in|from|of) {_AUTHORS})?{_END}",
    rf"{_IN_WHICH} {_WHO} (?:is|was) (?:not an?|no) (?:co-?)?author{_END}",
    rf"{_IN_WHICH} {_WHO} (?:did not|didn['’]t|does not|doesn['’]t) (?:take part|participate|contribute|appear|sign|feature)(?: in| on| to)?{_END}",
    rf"{_WHICH} {_WHO} (?:is|was)(?: not|n['’]t) (?:on|part of|involved in|an? (?:co-?)?author (?:of|on)|among {_AUTHORS} of){_END}",
    rf"{_WHICH} {_WHO} (?:did not|didn['’]t|has not|hasn['’]t|never) {_SIGN}(?:ed|d)?{_END}",
    rf"\b{_LEFT_OUT} {_THOSE}(?: (?:shared|written|done|published|co-?authored|signed|made|that (?:are|were)|jointly|together))* (?:with|by|involving|of|that (?:involve|include|list|name)s?) {_WHO}(?![\w’'-])",
    rf"\b(?:but )?not involving {_WHO}(?![\w’'-])",
    rf"{_WHICH} (?:do|does|did)(?: not|n['’]t) (?:list|include|name|involve|feature|mention|carry|credit|have|show) {_WHO}(?:['’]s name)?(?: as (?:an? )?(?:co-?)?author)?{_END}",
    rf"\bwith {_WHO} (?:not |nowhere )(?:among|on|in|listed among|listed on|to be found (?:among|on)) {_AUTHORS}{_END}",
    rf"\b{_WHO} not (?:among|on) {_AUTHORS}{_END}",
    rf"(?:,\s*|\b)(?:but )not (?:together |jointly )?with {_WHO}(?![\w’'-])",
)
_FIRST = r"(?:first|in (?:the )?first (?:place|position)|at the (?:very )?(?:head|top|front|beginning|start)(?: of (?:the )?(?:author list|list of authors|list|by-?line|authors))?|as (?:the )?(?:lead|leading|first) author)"
_LAST = r"(?:last|in (?:the )?last (?:place|position)|at the (?:very )?(?:end|bottom|tail|close)(?: of (?:the )?(?:author list|list of authors|list|by-?line|authors))?|as (?:the )?(?:last|senior|final) author)"
_BEING = r"(?:listed|named|placed|standing|coming|being|appearing|put|signing)"
_STANDS = r"(?:comes|stands|is|was|is listed|is named|is placed|appears|signs|signed|is put)"
_PLACES = tuple(
    (pattern, place)
    for place, at, leads, author in (
        ("first", _FIRST, "heads|leads|tops|opens", "lead|leading|first"),
        ("last", _LAST, "closes|ends|concludes|finishes", "last|senior|final"),
    )
    for pattern in (
        rf"\bwith {_WHO}(?:['’]s name)?(?: {_BEING})? {at}{_END}",
        rf"{_IN_WHICH} {_WHO}(?:['’]s name)? {_STANDS} {at}{_END}",
        rf"{_IN_WHICH} {_WHO} (?:is|was) (?:the )?(?:{author}) author{_END}",
        rf"{_IN_WHICH} {_WHO} (?:{leads}) the (?:author list|list of authors|by-?line|list){_END}",
    )
)
_OF_WHOM = re.compile(
    r"\b(?:paper|article|publication|work|title|anything|everything|something|what|one|wrote|written|publish|author)\w*\b|\b(?:which|what|how many|all|any|only|just|those|these|them|ones)\b",
    re.I,
)
_NOT_AT = tuple(
    (
        re.compile(
            rf"{_IN_WHICH} {_WHO} (?:(?:is|was)(?: not|n['’]t)|does not stand|does not come) (?:the )?(?:(?:{author}) author|{place}){_END}"
        ),
        place,
    )
    for place, author in (("first", "lead|leading|first"), ("last", "last|senior|final"))
)
_RIGHT_BEHIND = re.compile(
    rf"\b(?:and|with) {_WHO} (?:right |directly |immediately |just )(?:behind|after|next)(?: (?:him|her|them))?{_END}"
)
_IS_PLACED = re.compile(
    rf"(\b(?:on|in) (?:how many|which|what)(?: of (?:them|these|those|(?:his|her|their) \w+)| papers)? (?:is|was|are) (?:he|she|they|this person|that person|{_NAME}) (?:the )?(?:first|second|third|last))(?=\W*$)"
)
_WHICH_NOT_AT = re.compile(
    rf"\b[Ww]hich of (?P<them>those|these|them)(?: \w+)? (?:is|was) {_WHO} not (?:the )?(?P<place>first|last)(?: on| in)(?=\W*$)"
)
_LEAVES_OUT = re.compile(
    r"\b(?:leav|drop|skip|omit|exclud|except|remov|ignor|filter|cut|discard|without|no|not|never|minus)\w*\b",
    re.I,
)
_DROPS_PLACE = re.compile(
    r"\b(?:leave out|leaving out|drop|dropping|exclude|excluding|skip|omit|remove|discard|minus)(?: (?:the|all|any|those|his|her|their|of|ones|papers))*(?: (?:as|with (?:him|her|them) as))? (?:the )?(first|last|lead|senior)[- ]author(?:ed|ship)?(?: (?:ones|papers|works))?\b(?! of\b)",
    re.I,
)
_SOMEBODY_ELSE = re.compile(
    r"(?:,?\s*(?:and |but )?)\b(?:where|in which|on which|with|have|has|having) (?:somebody|someone|anybody|another (?:person|author)|others?) (?:else )?(?:(?:is|was|are|comes|stands|as|being|named|listed) )?(?:the )?(first|last|lead|senior)(?:[- ]author)?\b",
    re.I,
)
_DID_SIGN = re.compile(
    rf"\b(?P<many>[Hh]ow many of (?:those|them|these)) (?:did|has|have) {_WHO} (?:co-?author(?:ed)?|co-?signe?d?|sign(?:ed)?|co-?writ(?:e|ten)|writ(?:e|ten)|author(?:ed)?)(?: too| as well| also)?(?=\W*$)"
)
_BEING_AUTHOR = re.compile(r"(?<!without )\bbeing (?:the )?(first|lead|last|senior|final)[- ]author\b", re.I)
_NO_NAME = re.compile(
    r"(?:I|He|She|They|We|You|It|The|This|That|Who|Which|What|And|But|Not|In|On|At|For|With|January|February|March|April|May|June|July|August|September|October|November|December)$"
)


_ELSE = re.compile(r"\b(?:some|any)(?:one|body) else\b|\bothers\b")
"""Says already that it is not them."""
_NAMED = re.compile(rf"\b(?:with|and|by|without) {_NAME}(?![\w’'-])")


def _said(found: re.Match[str], plain: str) -> str:
    named = _NO_NAME.match(found["who"]) is None
    if not named or (plain == "with" and not _OF_WHOM.search(found.string[: found.start()])):
        return found.group()
    return f"{_lead(found)}{plain} {found['who']}"


def _placed(found: re.Match[str], place: str) -> str:
    """`with B as first author`, or only its place where B is whoever was named last."""
    if _NO_NAME.match(found["who"]):
        return found.group()
    named = _named_last(found)
    return (
        f"{_lead(found)}as {place} author"
        if named
        else f"{_lead(found)}with {found['who']} as {place} author"
    )


def _not_placed(found: re.Match[str], place: str) -> str:
    told = _ELSE.search(found.string[: found.start()])
    return f"{_lead(found)}not as {place} author" if _named_last(found) and not told else found.group()


def _named_last(found: re.Match[str]) -> bool:
    """Whether nobody else is named between where they are named before and here."""
    before = found.string[: found.start()]
    at = before.rfind(found["who"])
    return at >= 0 and _NAMED.search(before, at + len(found["who"])) is None


def _lead(found: re.Match[str]) -> str:
    return " " if found.group()[:1] in " ," else ""


_PLAINER: tuple[Rewording, ...] = (
    (_DID_SIGN, r"\g<many> are with \g<who>"),
    (_RIGHT_BEHIND, r"and \g<who> as second author"),
    (_IS_PLACED, r"\1 author"),
    (_WHICH_NOT_AT, r"In which of \g<them> is \g<who> not \g<place> author"),
    (_BEING_AUTHOR, r"as \1 author"),
    *((pattern, partial(_not_placed, place=place)) for pattern, place in _NOT_AT),
    *((re.compile(pattern), partial(_placed, place=place)) for pattern, place in _PLACES),
    *((re.compile(pattern), partial(_said, plain="without")) for pattern in _WITHOUT),
    *((re.compile(pattern), partial(_said, plain="with")) for pattern in _WITH),
)


def company_put_plainly(text: str) -> str:
    """The question with `with B`, `without B` and `with B as first author` for clauses that say so."""
    text = _DROPS_PLACE.sub(r"not as \1 author", text)
    if not _LEAVES_OUT.search(text):  # "leave out those where somebody else is first author"
        text = _SOMEBODY_ELSE.sub(r" not as \1 author", text)
    return reworded(text, _PLAINER)
