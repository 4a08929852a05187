"""Company: whether a question asks with whom somebody writes, in whatever words that is put."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS, PEOPLE

_TOGETHER = (
    r"(?:co-?[ -]?(?:author|writ|wrote|publi|sign|work)\w*|collaborat\w*|cooperat\w*|team(?:s|ed|ing)? up|partner(?:s|ed|ing)?|join(?:s|ed|ing)? forces|"
    r"writ\w+|wrote|publish\w*|work(?:s|ed|ing)?|author(?:s|ed|ing)?|pen(?:s|ned)|sign(?:s|ed)?|appear(?:s|ed)?|done|did|share[sd]?)"
)
_JOINT = re.compile(
    r"\bco-?[ -]?(?:author|write|writer|wrote|written|worker)\w*\b(?! (?:papers?|publications?|works?)\b)|\bcollaborat\w*\b|\b(?:written|wrote|write|writes|worked|works?|working|published|publish|publishes) (?:papers? |together |jointly |most |often )*with\b|\b(?:joint(?:ly)?|common|shared|mutual) (?:papers?|publications?|articles?|work)\b"
    r"|合作者|共同作者|合著者|合作过|跟谁|和谁|与谁|合作最多|合作"
)
_ON_ONE_PAPER = re.compile(
    rf"\bPERSON (?:and|&|with) PERSON\b.*\b(?:same|a single|a common) {PAPERS}\b|\bPERSON\b.*\bsame {PAPERS} (?:as|with) PERSON\b"
    rf"|^(?!\W*(?:in )?what (?:do|does|did|is|are|have|has)\b)(?=.*\b{PAPERS}\b)(?=.*\bPERSON (?:and|&|with) PERSON\b).*\b(?:in common|common to)\b"
    r"|\bboth (?:names|people|of them)\b,? (?:\w+ )?PERSON (?:and|&) PERSON\b"
    rf"|\b{PAPERS} (?:that |which )?(?:has|have|had|lists?|listing|names?|naming|carry|carries|bears?|includes?|including|features?|featuring) (?:both )?PERSON (?:and|as well as|&|plus|along with|together with) PERSON\b"
    rf"|\b{PAPERS} (?:that |which |do )?(?:links?|connects?|ties?|unites?|joins?|binds?|associates?) (?:both )?PERSON (?:and|to|with|&) PERSON\b|(?:^|[,;:(] ?)authors?[:=]? PERSON ?,? ?(?:and |& )?PERSON\b"
    rf"|\bPERSON (?:and|&) PERSON\b.*\b(?:appear|occur|stand|figure|turn up|show up|come up)\w*\b.*\b(?:together|side by side|on (?:a|one|any) {PAPERS})\b"
)
"""`Were A and B ever on the same paper?`, `how many papers do A and B have in common?`: of what both wrote."""
_OTHERS = rf"(?:(?:different|distinct|other|various|unique|individual|separate|further) )*(?:{PEOPLE}|others|names|hands|individuals|co-?[ -]?authors?|co-?writers?|co-?workers?|collaborators?|partners?|colleagues?)"
"""Whoever is counted as company: `distinct co-authors`, `other people`."""
_FRONTED = re.compile(
    rf"\b(?:with|alongside|by) (?:whom|who|which {PEOPLE}|what {PEOPLE}|how many (?:of )?{_OTHERS})\b"
)
_COUNTED = re.compile(
    rf"\b(?:with )?how many (?:of )?{_OTHERS}\b(?! (?:of )?(?:PERSON )?{PAPERS})(?=.*\bPERSON\b)(?=.*\b(?:{_TOGETHER}|has|have|had|appears?|occurs?|stands?|are|is|on|with|among)\b)"
    rf"|\b(?:number|count|total)(?: of| for)? {_OTHERS}\b(?=.*\bPERSON\b)"
    rf"|\bPERSON\b.*\b(?:with|alongside) how many {_OTHERS}?"
)
"""How many people somebody writes with."""
_STRANDED = re.compile(
    rf"\b(?:who(?:m|ever)?|everyone|everybody|anyone|anybody|those|people|which (?:other )?{PEOPLE}|what (?:other )?{PEOPLE}|(?:the|all|other) {PEOPLE}|how many (?:\w+ )?{PEOPLE})\b"
    rf"(?=.*\bPERSON\b)(?:(?!\b{PAPERS}\b).)*\b{_TOGETHER}\b(?:(?!\babout\b).)*\b(?:with|alongside)\W*(?:so far|yet|ever|here|before|(?:the )?most(?: often| frequently)?|(?:in|at|since) (?:YEAR|VENUE)|YEAR|VENUE|\s)*\W*$"
)
_SUBJECT = re.compile(
    rf"\b(?:who|everyone|everybody|anyone|anybody|those|people|which (?:other )?{PEOPLE}|what (?:other )?{PEOPLE}|(?:the|all|other) {PEOPLE}|how many (?:\w+ )?{PEOPLE})\b"
    rf"(?:(?!\bPERSON\b).)*\b(?:{_TOGETHER}|(?:has|have|had) (?:\w+ ){{0,6}}{PAPERS}|shares? \w+(?: \w+)? {PAPERS})\b(?:(?!\bPERSON\b).)*\b(?:with|alongside)\s+(?:both |either |the )?PERSON\b"
)
_NEXT_TO = re.compile(
    rf"\b(?:who(?:se)?|which {PEOPLE}|whose names?)\b.*\b(?:next to|alongside|beside|together with|side by side with|on (?:the )?same papers? (?:as|with))\s+PERSON\b"
)
_ON_PAPERS = re.compile(
    rf"\b(?:who(?:se)?|which {PEOPLE}|whose names?|other {PEOPLE})\b(?:(?!\bPERSON\b).)*\b(?:on|in|to|behind|for)\s+(?:(?:both|all|each|every one)(?: of)?\s+)?PERSON\s*(?:'s|')?\s*(?:\w+ ){{0,2}}{PAPERS}\b"
)
_ASKS_WHO = re.compile(
    r"\bwho(?:m|se)?\b|\b(?:co-?[ -]?authors?|co-?writers?|co-?workers?|collaborators?|colleagues|partners|people|everyone|everybody|names?)\b|谁|合作者|共同作者|合著者|哪些人|哪些学者|几个人|多少人|誰"
)
_SHARED = re.compile(
    r"\b(?:co-?authors?|collaborators?|partners?)(?:ed)? (?:of|with) (?:both )?PERSON(?:'s)? (?:and|as well as|and also) (?:also )?(?:of |with )?PERSON\b|\b(?:co-?authors?|collaborators?) (?:that |who(?:m)? |which )?(?:both )?PERSON and PERSON (?:both )?(?:share|have|had)\b|\b(?:common|shared|mutual|joint|same) (?:co-?authors?|collaborators?|colleagues|partners)\b|(?:co-?authors?|collaborators?)\b.{0,40}\bin common\b|(?:co-?authors?|collaborators?) (?:that |who )?(?:both|they share|are shared)|\b(?:both|share\w*)\b.{0,40}\b(?:co-?authors?|collaborators?)\b|共同的?合作者|都合作过|都和谁"
)
_BOTH_WITH = re.compile(
    r"\bboth PERSON and PERSON\b|\bPERSON and (?:also )?(?:with )?PERSON\b|\bwith PERSON\b.*\bwith PERSON\b|\bPERSON as well as (?:with )?PERSON\b"
)


_PARTNER = r"(?:co-?[ -]?(?:author|writer|worker)|collaborator|(?:writing |research )?partner|colleague)"
_CLOSEST = re.compile(
    rf"\b(?:closest|main|chief|principal|primary|favou?rite|regular|usual|(?:most )?(?:frequent|common|constant|loyal)|number one|no\.? ?1) {_PARTNER}\b(?!s)|\bcollaborat\w* (?:the )?(?:most|mostly|mainly)\b"
)
_SEVERAL = re.compile(rf"\b{_PARTNER}s\b|\bLIMIT\b|\blist\b|\b{PEOPLE}\b(?<=s)")


def asks_for_closest(masked: str) -> bool:
    """Whether it asks for the one with whom somebody has written most, by a word such as `closest collaborator`."""
    return bool(_CLOSEST.search(masked)) and not asks_for_several(masked)


def asks_for_several(masked: str) -> bool:
    """Whether a superlative is of several people: `most frequent co-authors`, `top LIMIT`."""
    return bool(_SEVERAL.search(masked))


_AS_COAUTHOR = re.compile(
    rf"\b(?:which|what|how many|list|show|all|find|give me)\b(?: \w+){{0,2}} {PAPERS}\b(?:(?!\bwho(?:m|se)?\b).)*\bPERSON\b(?: [\w-]+){{0,4}}? (?:(?:as )?an? )?co-?[ -]?author(?:s|ed|ing)?\b(?! (?:of|with|by)\b)"
    rf"|^\W*(?:on |in )?(?:which|what|how many|list|show|all|find|name|give me|the)\b(?: \w+){{0,2}} {PAPERS}\b(?:(?!\bwho(?:m)?\b|\b{PEOPLE}\b(?! lists?\b)).)*\b(?:names of|names|author lists?|authors?|bylines?)\b(?:(?!\bwho(?:m)?\b).)*\bPERSON (?:and|as well as|&) PERSON\b"
    rf"|^\W*{PAPERS}\b(?:(?!\bwho(?:m|se)?\b).)*\bPERSON (?:is|was|as|appears|has|only)\b(?: \w+){{0,2}}? (?:an? )?co-?[ -]?author(?:ed)?\b(?! (?:of|with|by)\b)"
)


def is_of_papers(masked: str) -> bool:
    """Whether papers are asked for on which somebody is a co-author, and not with whom: `on which papers is X a co-author?`"""
    return bool(_AS_COAUTHOR.search(masked))


def is_joint(masked: str) -> bool:
    """Whether it speaks of writing together at all."""
    return bool(_JOINT.search(masked)) or on_one_paper(masked) or asks_with_whom(masked)


def on_one_paper(masked: str) -> bool:
    """Whether it asks for the papers that several people named are all authors of."""
    return masked.count("PERSON") > 1 and bool(_ON_ONE_PAPER.search(masked))


def asks_with_whom(masked: str) -> bool:
    """Whether it asks for those with whom somebody writes: `with whom has X written?`, `who shares papers with X?`."""
    if "PERSON" not in masked:
        return False
    patterns = (_FRONTED, _STRANDED, _SUBJECT, _NEXT_TO, _ON_PAPERS, _COUNTED)
    return any(pattern.search(masked) for pattern in patterns)


def names_company(masked: str) -> bool:
    """Whether it asks for people by a noun or a pronoun: `co-authors`, `who`."""
    return bool(_ASKS_WHO.search(masked))


_NAMES = r"(?:names?|people|persons?|authors?|co-?[ -]?authors?|writers?|contributors?|colleagues?|collaborators?|researchers?|partners?|co-?workers?|hands)"
_ELSE = re.compile(
    rf"\bwho(?:m)?\b|\b(?:everyone|everybody|anyone|anybody|people|somebody|someone) else\b"
    rf"|\b(?:others?|another|further|additional|remaining|rest of the|which|what|whose)\b(?: \w+){{0,2}} {_NAMES}\b"
    rf"|\b(?:list|name|show(?: me)?|give me|find|tell me|the|all)(?: \w+){{0,2}} {_NAMES} (?:of|on|in|to|behind|from)\b"
)
"""Asks for people."""
_OF_BOTH = re.compile(
    rf"\b(?:joint(?:ly)?|common|shared|co-?(?:authored|written)) {PAPERS}\b|\b{PAPERS} co-?[ -]?(?:authored|written|signed) by PERSON (?:and|with|&) PERSON\b|\b{PAPERS}\b.*\b(?:jointly|together(?! with)|in common|shared?|both PERSON and PERSON)\b"
    rf"|\b{PAPERS} (?:of|by|from|that|which)? ?PERSON(?: ?'s?)?(?: (?:has|have|had|wrote|written|published|did|and|signed))* (?:and|with|&|together with) PERSON\b"
    rf"|\bPERSON (?:and|&|with) PERSON\b.*\b(?:jointly|together(?! with))\b|\bwhom?\b.*\bPERSON and PERSON (?:\w+ )?(?:jointly|together(?! with))\b"
)
"""Of the papers that two people have together."""
_WITH_EACH = re.compile(
    rf"\b(?:common|shared|mutual|joint|same) (?:co-?authors?|collaborators?|colleagues|partners)\b|(?:co-?authors?|collaborators?) in common\b|\bPOSITION\b|\b(?:more|most|fewer|fewest)\b|\bshares? (?:\w+ )?{PAPERS} with\b"
)


def asks_who_else(masked: str) -> bool:
    """Whether it asks who further wrote the papers that several people have together: `who else was on the papers of A and B?`."""
    several = masked.count("PERSON") > 1
    return (
        several and bool(_ELSE.search(masked) and _OF_BOTH.search(masked)) and not _WITH_EACH.search(masked)
    )


_ON_PAPERS_OF_ONE = re.compile(
    rf"^\W*(?:(?:and|so|but|ok|please|tell me|i wonder|list|name)\b\W*)*(?:(?:who(?:m)?|which {_NAMES}|what {_NAMES})(?: else)?(?: (?:are|is|were|was|has|have|had|did|does|do))?|(?:together )?with (?:whom|which {_NAMES})(?: (?:has|have|had|did|does|do))?"
    rf"|(?:how many|the number of|count(?: the)?)(?: (?:different|distinct|other|of the|unique|separate))* {_NAMES}(?: (?:does|do|did|has|have|had|are|is|were))?|(?:all )?(?:the )?{_NAMES})\b"
    rf"(?:(?!\b(?:{PAPERS}|PERSON|most|fewest|closest|often|oftenest|least)\b|[.?!;]).)*\bPERSON\b(?:(?!\bPERSON\b|[.?!;]).)*?\b(?:on|in|for|written|wrote|write|published|publish|authored|signed|have|has) (?:any |the |those |all |joint |shared )?{PAPERS}\b"
)
_FREQUENT = re.compile(
    r"\b(?:most|mostly|fewest|least|closest|(?:in)?frequent\w*|often|oftenest|main|chief|principal|top|favou?rite|usual|regular|number one)\b(?! (?:LIMIT|\w+) authors\b)"
)
_PARTNERS = re.compile(
    r"\b(?:co-?[ -]?(?:authors?|writers?|workers?)|collaborators?|partners?|colleagues?)\b|\bwith whom\b|\b(?:work(?:ed|s|ing)?|written|wrote|write|published|publish|collaborated|co-?authored|team(?:ed)? up)\b.*\bwith\b"
)


_POSSESSED = re.compile(
    rf"^\W*(?:(?:and|so|please|list|name|show|me|give|all|of|the)\b\W*)*(?:PERSON ?'?s? {_PARTNER}s|{_PARTNER}s of PERSON) (?:on|in|for|from) (?:(?:the|all|any|joint|his|her|their|those) )*{PAPERS}\b"
)
"""`A's co-authors on papers with B`."""
COMPANY = "company"
"""The fact of a query for company on papers with somebody who counts as company, too."""
_OTHERS_ALONE = re.compile(r"\b(?:else|others?|further|additional|besides?|apart|other than|except)\b")


def counts_everybody(masked: str) -> bool:
    """Whether whoever is told as company counts as such: not where `who else` asks for the others."""
    return masked.count("PERSON") > 1 and _OTHERS_ALONE.search(masked) is None


def company_on_papers(masked: str) -> bool:
    """Whether it asks with whom one person wrote papers that are limited further: `who are A's co-authors on papers with B?`."""
    found = _POSSESSED.match(masked) or (_ON_PAPERS_OF_ONE.search(masked) and _PARTNERS.search(masked))
    return bool(found) and not _FREQUENT.search(masked)


_COUNTS_VENUES = re.compile(
    rf"^\W*(?:(?:and|so|please|tell me)\b\W*)*(?:(?:at |in )?(?:how many|which|what)|the number of|list(?: all)?)(?: (?:different|distinct|the|of the))* (?:venues?|conferences?|journals?)\b(?:(?!\b(?:and how many|most|fewest|more|fewer)\b).)*\bPERSON ?'?s? {PAPERS} (?:STATUS )?with PERSON\b"
)
"""`How many venues do A's papers with B have?`"""


def venues_of_joint(masked: str) -> bool:
    """Whether the venues are asked for, or how many they are, of one person's papers with another."""
    return bool(_COUNTS_VENUES.match(masked))


def asks_for_shared(masked: str) -> bool:
    """Whether it asks for those with whom each of several people has written."""
    return bool(_SHARED.search(masked)) or (asks_with_whom(masked) and bool(_BOTH_WITH.search(masked)))
