"""Limits of papers said in a roundabout way, put plainly: `signed by five people at most` -> `with at most five authors`.

Numbers of authors, code, years and venues that are left out. Company (`company_put_plainly`) is put plainly with them; bounds of
years are later, as what other rules put plainly is among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from assistant.understanding.constraints.company_put_plainly import company_put_plainly
from assistant.understanding.language.numbers import NUMBER, number
from assistant.understanding.language.rewording import Rewording, reworded

REMEMBERED = 64
"""So many questions are remembered as they were put: each is read several times while it is answered."""
_N = rf"(?P<number>{NUMBER})"
_NAMES = r"(?:authors|names|signatories|signator[sy]|contributors|writers)"
_PEOPLE = rf"(?:{_NAMES}|people|persons|researchers|scientists|hands|individuals)"
_THAT = r"(?:(?<=[\w,;] )(?:that|which|who)|^that)"
_HAVING = rf"(?:with|having|of|lists?|listing|naming|carrying|{_THAT} (?:have|has|had|lists?|names?|carr(?:y|ies)|bears?|counts?)|whose author list (?:has|counts|holds|names))"
_SIGNED = r"(?<!cited )(?<!read )(?<!used )(?<!reviewed )(?<!edited )(?<!supervised )(?<!led )(?<!run )(?<!founded )(?<!funded )(?:\b(?:signed|written|authored|co-?authored|penned|produced|published)\s+)?\bby"
_LIST = r"(?:author lists?|lists? of (?:the )?authors|by-?lines?|lists? of names)"
_OVER = r"(?:more than|over|above|beyond|in excess of)"
_UNDER = r"(?:fewer than|less than|under|below)"
_LEAST = r"(?:at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum)"
_MOST = r"(?:at most|up to|no more than|not more than|a maximum of|maximum|maximally)"
_EXACTLY = r"(?:exactly|precisely|just|only|all of)"
_BOUNDS = (
    ("at least", 1, _OVER, None),
    ("at most", -1, _UNDER, None),
    ("at least", 0, _LEAST, r"(?:or more|and more|at least|at a minimum|at the least|and up|or above)"),
    ("at most", 0, _MOST, r"(?:or fewer|or less|at most|at the most|at a maximum|maximum|tops|and fewer|and no more)"),
    ("exactly", 0, _EXACTLY, r"(?:exactly|precisely|no more,? no (?:less|fewer)|in all|in total|altogether)"),
)  # fmt: skip


def _number_of_authors(found: re.Match[str], bound: str, beside: int) -> str:
    stated = number(found["number"])
    return found.group() if stated is None else f"with {bound} {max(stated + beside, 0)} authors"


def _author_numbers() -> Iterator[Rewording]:
    for bound, beside, before, behind in _BOUNDS:
        wordings = [
            rf"{_SIGNED} {before} {_N} (?:different )?{_PEOPLE}\b(?: (?:or so|in all|in total))?",
            rf"\b{_HAVING} {before} {_N} (?:different )?{_NAMES}\b",
            rf"\b(?:with|having) an? {_LIST} of {before} {_N}(?: {_PEOPLE})?\b",
            rf"\bwhere the {_LIST} (?:has|counts|holds|names|is|lists) {before} {_N} {_PEOPLE}(?: long)?\b",
        ]
        if behind is not None:
            wordings += [
                rf"{_SIGNED} {_N} {_PEOPLE},? {behind}\b",
                rf"{_SIGNED} {_N} {behind} {_PEOPLE}\b",
                rf"\b{_HAVING} {_N} {_NAMES},? {behind}\b",
                rf"\b{_HAVING} {_N} {behind} {_NAMES}\b",
            ]
        plain = partial(_number_of_authors, bound=bound, beside=beside)
        yield from ((re.compile(wording, re.I), plain) for wording in wordings)
    exceeds = r"(?:exceeds|is longer than|goes beyond|runs past|surpasses)"
    for bound, beside, wording in (
        ("at least", 1, rf"\bwhere the {_LIST} {exceeds} {_N}(?: {_PEOPLE})?\b"),
        ("at least", 1, rf"\b(?:with|having) an? {_LIST} longer than {_N}(?: {_PEOPLE})?\b"),
        ("at most", -1, rf"\bwhere the {_LIST} (?:is shorter than|stays below|stays under) {_N}(?: {_PEOPLE})?\b"),
        ("at most", -1, rf"\b(?:with|having) an? {_LIST} shorter than {_N}(?: {_PEOPLE})?\b"),
        ("exactly", 0, rf"\b(?:with|having) an? {_LIST} of {_N}(?: {_PEOPLE})?\b"),
        ("exactly", 0, rf"\b{_THAT} (?:list|name|carry|bear|count)s? {_N} {_NAMES}\b"),
    ):  # fmt: skip
        yield re.compile(wording, re.I), partial(_number_of_authors, bound=bound, beside=beside)


_CODE = r"(?:(?:public|publicly|open|source|available|own|working|official|github) )*(?:code|repositor(?:y|ies)|repos?|github(?: links?)?)(?: (?:links?|repositor(?:y|ies)|repos?|releases?))?"
_SHOWN = r"(?:publicly |openly |freely |made |being |there )*(?:available|public|open|online|released|linked|published|attached|shared|provided|given|stored|listed|included|accessible|known|on github)"
_GIVE = r"(?:give|gives|have|has|had|come with|comes with|provide|provides|offer|offers|share|shares|release|releases|released|ship|ships|ship with|link|links|link to|links to|list|lists|include|includes|carry|carries|come along with|publish|published)"
_CODE_LINK = r"(?:code|github|repository|repo)[- ]links?"
_DROPPED = r"\b(?:leave out|leaving out|drop|dropping|exclude|excluding|minus|except(?: for)?|not counting|skip|remove|discard)(?: (?:all|any|the|of))* (?:those|ones|papers)(?: that are| that come)?"
_CODES = (
    (rf"\b(?:without|lacking|missing|(?:with|having|has|have|had) no)\s+(?:an? |any )?{_CODE_LINK}\b(?: at all)?", "without code"),
    (rf"(?:\b(?:with|having|has|have|had)|\+)\s*(?:an? |any |some )?(?:{_CODE_LINK}|links? to (?:code|repositor(?:y|ies)|github))\b|^\W*{_CODE_LINK}(?=\s*,)", "with code"),
    (rf"\b(?:for which|where|of which|to which)(?: there (?:is|was))? no {_CODE}(?: (?:is|are|was|were|has been|have been) {_SHOWN}| exists?)?\b", "without code"),
    (rf"\b(?:for which|where)(?: the)? {_CODE} (?:is|are|was|were|has|have) (?:not|n['’]t|never|missing)(?: been)?(?: {_SHOWN})?\b", "without code"),
    (rf"\b{_THAT} {_GIVE} (?:no|neither) {_CODE}\b(?: at all)?", "without code"),
    (rf"\b{_THAT} (?:do|does|did)(?: not|n['’]t) (?:have|give|come with|provide|offer|share|release|link|link to|list|include) (?:an? |any |the |their )?{_CODE}\b", "without code"),
    (rf"\b(?:lacking|missing|devoid of|free of|with no) (?:an? |any |the |their )?(?:link to )?{_CODE}\b(?: at all)?", "without code"),
    (rf"\bwithout (?:an? |any |the |their )?(?:link to (?:an? |any |the |their )?)?{_CODE}(?: {_SHOWN})?\b", "without code"),
    (rf"\b(?:for which|where)(?: there is)?(?: an?| the| some| their)? {_CODE} (?:is|are|was|were|has been|have been|exists?) {_SHOWN}\b", "with code"),
    (rf"\bwhose {_CODE} (?:is|are|was|were|has been|have been) {_SHOWN}\b", "with code"),
    (rf"\b{_THAT} {_GIVE} (?:an? |the |their |its |some )?(?:link to )?{_CODE}(?: {_SHOWN})?\b", "with code"),
    (rf"\bwith (?:an? |the |their |its |some )?(?:link to (?:the |their |its |an? )?)?{_CODE}(?: {_SHOWN})\b", "with code"),
    (rf"{_DROPPED} with code\b", "without code"),
    (rf"{_DROPPED} without code\b", "with code"),
    (r"\b(?P<with>with|having) (?:(?:public|publicly available|open|official|source|available) )+code\b", r"\g<with> code"),
    (rf"\bwith (?:an? |the |their |its |some )?link to (?:the |their |its |an? )?{_CODE}\b", "with code"),
)  # fmt: skip
_VENUE = r"(?:venue|conference|journal)"
_VENUES = (
    (rf"\b(?:whose|where the) {_VENUE} (?:is|was) (?=(?-i:[A-Z]))", "at "),
    (rf"\bwith (?P<venue>(?-i:[A-Z])[\w.&-]*(?: [\w.&-]+){{0,4}}?) (?:as|for) (?:the |its |their |an? )?{_VENUE}\b", r"at \g<venue>"),
)  # fmt: skip
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_LEFT_OUT = (
    (r"\b(?:in|over|during|for|of) the (?:(?:two|three|four|five) )?(?:years|period|time) (?=(?:19|20)\d\d (?:to|until|till|through)\b|(?:19|20)\d\d ?[-–—])", "from "),
    (r"\b(?:in|over|during|for|of) the (?:(?:two|three|four|five) )?years (?=(?:19|20)\d\d\b)", "in "),
    (rf"\b(?:in|from|of|for|during) (?:any|every|all|whatever|whichever)(?: other)? years? (?:but|except(?: for)?|other than|apart from|besides|save) {_YEAR}\b", r"except \g<year>"),
    (rf"\boutside (?:of )?(?:the year )?{_YEAR}\b(?! (?:to|and|or|-|–))", r"except \g<year>"),
    (rf"\bstarting (?:in |from |with )?{_YEAR}(?: and|,) (?:ending|stopping|finishing) (?:in |with |at )?(?P<end>(?:19|20)\d\d)\b", r"from \g<year> to \g<end>"),
    (rf"\b(?:no|not) earlier than {_YEAR}(?: and|,| but)? (?:no|not) later than (?P<end>(?:19|20)\d\d)\b", r"from \g<year> to \g<end>"),
    (r"\b(?:any|some|every|no)where(?: else)? (?:but|except(?: for)?|other than|apart from|besides|save) (?:at|in|for) ", "not at "),
)  # fmt: skip
_STATUS = r"(?P<status>published|pre-?prints?|accepted|under review|submitted)"
_OTHERS = (
    (r"^\W*(?:(?:and|but)\W+)?(?:all|everything|anything) but (?=(?-i:[A-Z]))", "except "),
    (r"\bprior to (?=(?:19|20)\d\d\b)", "before "),
    (r"^\W*(?:please )?(?:filter|narrow(?: it)?(?: down)?|restrict|limit)(?: (?:to|by|on))?\s*:\s*", "only "),
    (rf"\b(?:(?:of|with|has|have|having|in|the|whose) )*status(?: is| of| =|:)? ?['\"‘’“”]?{_STATUS}\b['\"‘’“”]?", r"\g<status>"),
    (rf"(?<=\w) and (?:also )?(?:an? |some |their )?(?:{_CODE}) links?\b", " with code"),
    (r"\b(?:code|github|repository|repo)-linked (?P<papers>papers?|articles?|publications?|works?)\b", r"\g<papers> with code"),
    (r"\b(?:leads?|heads?|tops?|is ahead in) the (?:table|ranking|list|field|ranks) of (?=(?:\w+ ){0,2}(?:papers|articles|publications))", "has most "),
    (rf"\b(?:put|post(?:ed)?|upload(?:ed)?|place[sd]?)(?: (?:any|some|his|her|their|the))? {_CODE}(?: (?:online|up|on the web|on the internet|on the net))\b", "publish papers with code"),
    (r"\bas late as (?=(?:19|20)\d\d\b)", "in "),
    (r"(?P<one>\b(?:by|of|from|for) (?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]*){1,3}) and (?P<other>(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]*){1,3}),? (?:added (?:up|together)|combined|taken together|put together|summed up|in sum|all told|lumped together)\b", r"\g<one> or \g<other>"),
    (r"^(?P<lead>\W*(?:(?:hi|hello|hey|please|kindly|and|for \w+[^,]{0,40},)\W+)*)(?:(?:could|can|would|will) you )?(?:please |kindly )?(?:state|indicate|specify|report|supply|enter|provide|fill in|quote)(?: me| us)? (?:the|a) (?:total |exact |overall )?(?:number|count|figure|amount) (?=(?:of|for)\b)", r"\g<lead>What is the number "),
)  # fmt: skip
_PLAINER: tuple[Rewording, ...] = (
    *_author_numbers(),
    *((re.compile(pattern, re.I), plain) for pattern, plain in (*_CODES, *_VENUES, *_LEFT_OUT, *_OTHERS)),
)


@lru_cache(maxsize=REMEMBERED)
def limits_put_plainly(text: str) -> str:
    """The question with its limits in the plainest words there are for them, where it says them otherwise."""
    return company_put_plainly(reworded(text, _PLAINER))
