"""Somebody sought by what their page would tell: `which of your folks got money from the X Foundation?`, `there was a councillor of Y. Who was that?`

Told are the words that are left when all that asks, frames and speaks of those who ask is taken away; where they stand is looked up in the
pages of everybody (`assistant.retrieval.told_on_pages`).
"""

from __future__ import annotations

import re

from assistant.positions import besides_positions
from assistant.understanding.chatter import is_chatter
from assistant.understanding.cues import PAPERS, PEOPLE
from assistant.words import FUNCTION_WORDS, content_words

ON_PAGES = "page"
"""What is asked of people who are told by their pages; the word is that of a query's `fact`."""

_SORT = rf"(?:{PEOPLE}|folks?|guys?|alum\w*|post-?docs?|candidates?|interns?|pupils?|undergrad\w*|graduates?|man|woman|men|women|fellows?|volunteers?|technicians?|engineers?|developers?|ones?|phds?|lads?|girls?|boys?|persons?|chap|lady)"
_SEEKS = re.compile(
    rf"\b(?:who|whom|whose|any(?:one|body)|some(?:one|body)|every(?:one|body)|names?\s*[?!.]*\s*(?:please|pls)?\s*$|(?:which|any|all|every|one|some|list|the|those|what)(?: (?:one|all|both|two|three|four|five))?(?: of)?(?: (?:the|your|these|those|our))*(?: [\w.’'-]+){{0,2}}? {_SORT}|which of (?:you|them))\b"
    rf"|\b(?:is|are|was|were) there (?:an?|any|some|ever)? ?(?:[\w.’'-]+ ){{0,2}}{_SORT}\b|\b(?:recall|remember|forgot\w*|forget|know|lost|need) (?:the |his |her |their )?(?:sur)?names?\b|\bthere was an?\b",
    re.I,
)
_OF_PAPERS = re.compile(
    rf"\b(?:which|what|any|list|show(?: me)?|find|read|on|of|how many)(?: (?!who\b|whose\b)[\w-]+){{0,2}} {PAPERS}\b|\b{PAPERS}\b[^?.!]{{0,30}}\?|\bco-?author\w*|\bpublish\w*|\bfirst author\b",
    re.I,
)
_PARTS = re.compile(
    r"(?<=[?!;])\s+|(?<=\w\w[.)])\s+|\n+|\s*,\s+(?=(?:he|she|they|who|i['’]?m|i|we|my)\b)|\s+[–—-]+\s+", re.I
)
_OF_ONESELF = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear|so|and|but|as|because|since|he['’]?s|she['’]?s)\b\W*)*(?:i|i['’]?m|i['’]?d|i['’]?ve|we|we['’]?re|we['’]?d|we['’]?ve|my|our|us|me|thanks?|thank you|a (?:mate|friend|colleague) (?:of mine )?)\b",
    re.I,
)
_STILL_TELLS = re.compile(
    rf"\b(?:that|this|it|there|such|so) (?:already|too|here|before|as well)\b|\b(?:do|does|did|done|has|have) (?:that|this|it|so)\b|\b(?:from|at) (?:there|here)\b",
    re.I,
)
"""A question that points at what was told before."""
_WHOM = re.compile(rf"\b(?:who|whom|whose|some(?:one|body)|any(?:one|body)|every(?:one|body)|all your|{_SORT})\b", re.I)
_GROUP = r"(?:lab(?:oratory)?|group|team|circle|crew|page|roster|department|institute|people|collection)"
_OF_GROUP = re.compile(rf"\b(?:(?:the|your|our|this|a) )?(?:[A-Z][\w-]+ )?{_GROUP}(?:['’]s)?\b(?! (?:of|for) (?:the )?[A-Z])")
_ABOUT_PURPOSE = re.compile(
    r"[,;]? (?:he|she|they)['’]?s? (?:is |are )?(?:retiring|leaving|visiting|turning|celebrating)\b.*$|[,;] (?:i|we|my|our|as|because|since|so that|so i|so we)\b[^?]*$|\b(?:i (?:believe|think|guess|recall|remember)|if i recall|as far as i know|apparently|supposedly)\b",
    re.I,
)
_WORD = re.compile(r"[^\W_][\w.'’+-]*[\w+]|[^\W_]")
_FRAMING = frozenset(
    """name names surname person someone somebody anyone anybody everyone everybody people folks folk student students member members man
    woman fellow guy one ones two three list find recall trying forgot remember lost card believe think told tell mate friend colleague turned
    called page pages roster group lab team who whom whose which what where when here there yours your mine met come comes came went go goes
    going get gets got getting have has had having do does did doing done make makes made take takes took want wanted wants need needs
    please thanks card yes no exactly originally_ last first also already ever never still now currently today nowadays right
    somewhere something anything thing kind sort type lot bit well just only really actually maybe perhaps used be being was were is are
    all any each every other another know knows say says said look looking seek seeking search ask asks asking would could can should
    may might must will shall let us uni researcher researchers scientist scientists alumni alumnus alumna former circle scholar scholars
    names hold holds held holding state stated list listed mention mentioned""".split()
)


def seeks_somebody(text: str) -> bool:
    """Whether a question wants the name of somebody, and no papers."""
    return bool(_SEEKS.search(text)) and not _OF_PAPERS.search(text)


def told_of_somebody(text: str) -> str:
    """What a question tells of whoever it seeks, without the words that ask; empty where it tells nothing."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    points = any(_STILL_TELLS.search(part) for part in parts)
    kept = []
    for part in parts:
        about_oneself = _OF_ONESELF.search(part)
        if about_oneself and not points and not _SEEKS.search(part):
            continue
        kept.append(_ABOUT_PURPOSE.sub("", part))
    said = _OF_GROUP.sub(" ", " . ".join(kept))
    words = [one for one in _WORD.findall(said)]
    return " ".join(_telling(words))


def _telling(words: list[str]) -> list[str]:
    """The words that tell, in order; small words only inside a name."""
    found: list[str] = []
    for place, word in enumerate(words):
        plain = re.sub(r"['’]s?$", "", word)
        low = plain.lower()
        inside = found and found[-1][:1].isupper() and words[place + 1 : place + 2] and words[place + 1][:1].isupper()
        if low in ("of", "the", "for", "and", "&") and inside and words[place - 1][:1].isupper():
            found.append(low)
        elif low in FUNCTION_WORDS or low in _FRAMING:
            continue
        elif plain[:1].isupper() and place:
            found.append(plain)
        elif not is_chatter(low) and content_words(low):
            found.append(low if place == 0 else plain)
    return found


def beside_role(told: str) -> str:
    """What is told besides a role."""
    return besides_positions(told)
