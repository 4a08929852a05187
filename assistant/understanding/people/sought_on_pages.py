"""Somebody sought by what their page would tell: `which of your folks got money from the X Foundation?`, `there was a councillor of Y. Who was that?`

Told are the words that are left when all that asks, frames and speaks of those who ask is taken away; where they stand is looked up in the
pages of everybody (`assistant.retrieval.person_facts.told_on_pages`).
"""

from __future__ import annotations

import re

from assistant.text.words import FUNCTION_WORDS, content_words
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS, PEOPLE

ON_PAGES = "page"
"""What is asked of people who are told by their pages; the word is that of a query's `fact`."""
LOOSELY = "loosely"
"""As a query's `detail`: a page need not hold all that is told."""

_SORT = rf"(?:{PEOPLE}|folks?|guys?|alum\w*|post-?docs?|candidates?|interns?|pupils?|undergrad\w*|graduates?|man|woman|men|women|fellows?|volunteers?|technicians?|engineers?|developers?|ones?|phds?|lads?|girls?|boys?|persons?|chap|lady)"
_SEEKS = re.compile(
    rf"\b(?:who|whom|whose|any(?:one|body)|some(?:one|body)|every(?:one|body)|names?\s*[?!.]*\s*(?:please|pls)?\s*$|(?:which|any|all|every|one|some|list|the|those|what)(?: (?:one|all|both|two|three|four|five))?(?: of)?(?: (?:the|your|these|those|our))*(?: [\w.’'-]+){{0,2}}? {_SORT}|which of (?:you|them))\b"
    rf"|\b(?:is|are|was|were) there (?:an?|any|some|ever)? ?(?:[\w.’'-]+ ){{0,2}}{_SORT}\b|\b(?:recall|remember|forgot\w*|forget|know|lost|need) (?:the |his |her |their )?(?:sur)?names?\b|\bthere was an?\b"
    rf"|^\W*(?:any )?(?:[\w.’'&-]+ ){{1,4}}(?:{_SORT}|grads?)(?: (?:in|on|at|among|within) (?:the|your|this|here)\b[^?.!,]*)?\W*$",
    re.I,
)
"""The last: a list is asked for by its name alone, `Example College grads in the group?`."""
_OF_PAPERS = re.compile(
    rf"\b(?:which|what|any|list|show(?: me)?|find|read|on|of|how many)(?: (?!who\b|whose\b)[\w-]+){{0,2}} {PAPERS}\b|\b{PAPERS}\b[^?.!]{{0,30}}\?|\b(?:an?|the|your|one|some|more) (?:[\w-]+ )?(?:paper|article|publication|preprint|study|studies|papers|articles|publications)\b|\bco-?author\w*|\bpublish\w*|\bfirst author\b",
    re.I,
)
_WORKS_AT = re.compile(r"\b(?:work|works) (?:for|at|in|as|with|on|now|there|here)\b", re.I)
_PARTS = re.compile(
    r"(?<=[?!;])\s+|(?<=\w\w[.)])\s+|\n+|\s*,\s+(?=(?:he|she|they|who|i['’]?m|i|we|my)\b)|\s+[–—-]+\s+", re.I
)
_OF_ONESELF = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear|so|and|but|as|because|since|he['’]?s|she['’]?s)\b\W*)*(?:i|i['’]?m|i['’]?d|i['’]?ve|we|we['’]?re|we['’]?d|we['’]?ve|my|our|us|me|thanks?|thank you|a (?:mate|friend|colleague) (?:of mine )?)\b",
    re.I,
)
_STILL_TELLS = re.compile(
    r"\b(?:that|this|it|there|such|so) (?:already|too|here|before|as well)\b|\b(?:do|does|did|done|has|have) (?:that|this|it|so)\b|\b(?:from|at) (?:there|here)\b|\b(?:in|on|of|with|from|at) (?:that|this|such an?) (?:very |same )?(?:field|area|topic|subject|line|kind|sort|company|firm|place|country|city|town|school|universit\w+|institute|lab|thing|problem|matter)s?\b",
    re.I,
)
"""A question that points at what was told before."""
_IS_DOING = re.compile(r"^\W*(?:he|she|they)(?:['’]s|['’]re| is| are) \w+ing\b", re.I)
"""Why the name is wanted: `he's retiring and we're making a card`."""
_GLOSS = re.compile(r"\((?P<name>[A-Z][A-Z0-9-]{2,}(?: [A-Z][A-Z0-9-]+)*)\)")
"""A short name in brackets: what stands before it is that name in other words."""
_GROUP = r"(?:lab(?:oratory)?|group|team|circle|crew|page|roster|department|institute|people|collection)"
_OF_GROUP = re.compile(
    rf"\b(?:(?:the|your|our|this|a) )?(?:[A-Z][\w-]+ (?!people\b))?{_GROUP}(?:['’]s)?\b(?! (?:of|for) (?:the )?[A-Z])"
)
_SORT_OF_NAME = re.compile(
    r"\b(?:company|firm|business|start-?up|organi[sz]ation|agency|city|town|village|country|university|college|foundation|charity|brand|employer)(?: (?:called|named|of))? (?=[A-Z])"
)
"""What a name is the name of: pages give the name alone."""
_ABOUT_PURPOSE = re.compile(
    r"[,;]? (?:he|she|they)['’]?s? (?:is |are )?(?:retiring|leaving|visiting|turning|celebrating)\b.*$|[,;] (?:i|we|my|our|as|because|since|so that|so i|so we)\b[^?]*$|\b(?:i (?:believe|think|guess|recall|remember)|if i recall|as far as i know|apparently|supposedly)\b",
    re.I,
)
_WORD = re.compile(r"[^\W_](?:[\w.'’+-]*[\w+])?|[.,;()?!:|]")
_FRAMING = frozenset(
    """name names surname person someone somebody anyone anybody everyone everybody people folks folk student students member members man
    woman grads fellow guy one ones two three list find recall trying forgot remember lost card believe think told tell mate friend colleague turned
    called page pages roster group lab team who whom whose which what where when here there yours your mine met come comes came went go goes
    going get gets got getting have has had having do does did doing done make makes made take takes took want wanted wants need needs
    please thanks card yes no exactly last first also already ever never still now currently today nowadays right
    somewhere something anything thing kind sort type lot bit well just only really actually maybe perhaps used be being was were is are
    all any each every other another know knows say says said look looking seek seeking search ask asks asking would could can should
    may might must will shall let us uni researcher researchers scientist scientists alumni alumnus alumna former circle scholar scholars
    names afterwards scheme schemes programme program project title titles role roles position positions hold holds held holding state stated list listed mention mentioned""".split()
)


_TOPICAL = re.compile(
    r"\b(?:work(?:s|ed|ing)?|research(?:es|ed|ing)?|experts?|expertise|speciali[sz]\w+|interest(?:ed|s)?|focus\w*|publish\w*|investigat\w+|look(?:s|ed|ing)?|busy) (?:on|in|at|about|into|around|upon|with)\b(?! (?:(?:that|this|such an?|the same) (?:field|area|topic|subject|line|thing|matter|problem)|us|me|you|them|our|your)\b)"
    r"|\b(?:stud(?:y|ies|ied|ying)|investigat\w+|examin\w+) (?!(?:at|in|under|abroad|with|for)\b)",
    re.I,
)


_OF_LIFE = re.compile(
    r"\b(?:degrees?|undergraduate (?:degree|studies)|bachelor\w*|alma mater|graduated|studied (?:at|in)|(?:works?|worked|employed) (?:for|at|by)|moved (?:to|on)|went to|grew up|hails?|comes? from|came from|originally|native|born in"
    r"|fellowships?|scholarships?|stipends?|supervised by|advised by|mentored by|trained as|qualified as|background (?:in|as)|past (?:in|as)|used to be|former \w+ (?:at|of|for)|hobb(?:y|ies)|speaks? (?!to\b|of\b|about\b)|plays? (?!an?\b|the role)|married|internship|interned)\b",
    re.I,
)


_OF_ASKERS = re.compile(r"^\W*(?:my|our|i|we)\b(?!.*\?\W*$)", re.I)
"""`My granddaughter plays chess.`: the life of others than who is sought."""


def is_of_life(text: str) -> bool:
    """Whether what is told of somebody is of their life, which no paper tells."""
    told = re.split(r"(?<=[.!?])\s+", text)
    return any(_OF_LIFE.search(one) for one in told if len(told) == 1 or not _OF_ASKERS.match(one))


def is_topical(text: str) -> bool:
    """Whether somebody is sought by what they work on: papers tell that, and pages are searched for it as for any topic."""
    return bool(_TOPICAL.search(text))


def links_wanted(text: str) -> tuple[str, ...]:
    """The addresses that are wanted beside a name."""
    return tuple(
        kind
        for kind in ("github", "orcid", "linkedin", "homepage", "twitter")
        if re.search(rf"\b{kind}\b", text, re.I)
    )


def seeks_somebody(text: str) -> bool:
    """Whether a question wants the name of somebody, and no papers."""
    return bool(_SEEKS.search(text)) and not _OF_PAPERS.search(_WORKS_AT.sub(" ", text))


def told_of_somebody(text: str) -> str:
    """What a question tells of whoever it seeks, without the words that ask; empty where it tells nothing."""
    gloss = _GLOSS.search(text)
    if gloss is not None:
        return gloss["name"]
    parts = [part for part in _PARTS.split(text) if part.strip() and not _IS_DOING.search(part)]
    points = any(_STILL_TELLS.search(part) for part in parts)
    kept = []
    for part in parts:
        about_oneself = _OF_ONESELF.search(part)
        if about_oneself and not points and not _SEEKS.search(part):
            continue
        kept.append(_ABOUT_PURPOSE.sub("", part))
    said = _SORT_OF_NAME.sub(" ", _OF_GROUP.sub(" ", " . ".join(kept)))
    words = list(_WORD.findall(said))
    telling = _telling(words)
    if len(telling) > 1 or (telling and telling[0][:1].isupper()):
        return " ".join(telling)
    return " ".join(_telling(words, frozenset(content_words(said)) - _FRAMING))


def told_of_one(text: str, name: str, page: str) -> str:
    """What a question asks of somebody it names, without the name and what only asks; words that the page has are kept in any case."""
    asks = " . ".join(part for part in _PARTS.split(text) if not _OF_ONESELF_OR_NEED.search(part)) or text
    asks = _THE_ONE.sub(" ", asks.replace(name, " , "))
    theirs = frozenset(content_words(name))
    told = _telling(_WORD.findall(asks), frozenset(content_words(page)), names=False)
    return " ".join(word for word in told if word not in theirs)


_ENDS = frozenset(".?!:|")
_THE_ONE = re.compile(r"^\W*(?:and )?(?:the|that) (?:one|first|second|third|last|other)\b[^:]{0,60}:", re.I)
"""Which of several is meant, said before what is asked: `The one from Oslo: what is ...?`"""
_OF_ONESELF_OR_NEED = re.compile(rf"^\W*needs? |{_OF_ONESELF.pattern}", re.I)
_PRONOUN = re.compile(r"I['’](?:m|ve|d|ll)")
_BREAK = "|"
"""Between names that do not stand together."""
_DEGREES = re.compile(r"(?:ph\.?d|m\.?sc|b\.?sc|m\.?s|b\.?s|b\.?a|m\.?a)s?\.?", re.I)


def _telling(words: list[str], on_page: frozenset[str] = frozenset(), *, names: bool = True) -> list[str]:
    """The words that tell, in order; small words only inside a name."""
    found: list[str] = []
    last = -1
    for place, word in enumerate(words):
        plain = re.sub(r"['’]s?$|[.-]+$", "", word)
        low = plain.lower()
        begins = place == 0 or words[place - 1] in _ENDS
        cased = plain[:1].isupper() or any(letter.isupper() for letter in plain[1:])  # `ecDNA`
        is_name = (
            names
            and (not begins or plain[1:2].isupper())
            and cased
            and not _PRONOUN.fullmatch(plain)
            and not _DEGREES.fullmatch(plain)
        )
        if is_name and (low in FUNCTION_WORDS or low in _FRAMING):  # `New South Wales`, and not `Who`
            is_name = low != "i" and any(
                one[:1].isupper() for one in (words[place - 1], *words[place + 1 : place + 2])
            )
        if is_name or any(one.isdigit() for one in plain):
            joins = all(one in ("of", "the", "for", "and", "&") for one in words[last + 1 : place])
            apart = found and found[-1][:1].isupper() and not joins
            found += [_BREAK, plain] if apart else [plain]
            last = place
        elif low not in on_page and (low in FUNCTION_WORDS or low in _FRAMING or is_chatter(low)):
            continue
        elif content_words(low):
            found.append(low)
    return found
