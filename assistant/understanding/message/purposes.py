"""What an answer is wanted for, said before the question: `To check for conflicts of interest: ...`, `for a funding report I need ...`.

It is no topic, and changes nothing in what is asked; it is left out where what follows asks for something by itself.
"""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.constraints.years_of_reports import of_its_year
from assistant.understanding.language.chatter import is_chatter

_OPENING = r"^(?P<before>\W*(?:(?:hi|hello|hey|dear \w+|greetings|good (?:morning|afternoon|evening|day)|there|all|everyone|please|so|ok|and|just|only|quick(?:ly)?|short|brief|question|this is|a|i ask|asking)\b\W*)*)"
OCCASION = (
    r"(?:slides?|decks?|talks?|presentations?|reports?|yearbook|essay|articles?|piece|thesis|dissertation|papers?|board|memo|newsletter|blog(?: post)?|posts?|poster|meeting|class|lectures?|seminar|course|exam|quiz|homework|assignment|"
    r"interview|reviews?|brief(?:ing)?|summary|notes?|pitch|grant|proposal|application|podcast|handout|column|story|boss|colleagues?|supervisor|students?|editor|"
    r"forms?|guides?|guidebook|leaflet|brochure|flyer|bulletin|checks?|checklist|audit|evaluation|assessment|appraisal|survey|statistics|census|inventory|catalogu?e|shelf|exhibition|display|visit|trip|committee|panel|jury|call|"
    r"website|web ?page|page|press release|files?|records?|archive|library|faculty|department|dean|office|letter|cv|nomination|award|prize|contract|budget|spreadsheet|table|database|overview|dossier|programme|program|planning|ceremony|event|anniversary|festschrift|obituary|introduction|speech)"
)
_FOR = rf"(?:as (?:a )?part of|in preparation (?:of|for)|in view of|ahead of|for the (?:purposes?|sake) of|for) (?:(?:an?|my|our|the|some|this|that|their|his|her|its|your|next \w+['’]s|tomorrow['’]s|today['’]s) )(?:[\w'’-]+ ){{0,3}}?{OCCASION}\b(?! (?:on|about|in|dealing|covering|regarding|with)\b)(?:(?!\b(?:i|we)\b(?: would|['’]d)? (?:need|want|like|require))[^,:;?.!]){{0,24}}?"
_AIM = (
    r"(?:in order )?to (?:be able to )?(?:check|rule out|exclude|verify|double-check|update|prepare|complete|fill|finish|plan|write|draft|compile|settle|decide|avoid|make sure|be sure|be on the safe side|find out|see|assess|judge|report|document|"
    r"introduce|announce|invite|nominate|choose|pick|select|assign|help|satisfy|answer|win|save|show|convince|give|put together|get an? (?:idea|overview|impression)|cite|credit|thank|organi[sz]e|arrange|schedule)\b[^,:;?.!]{0,60}?"
)
_IDIOM = r"(?:just )?(?:(?:an? )?(?:conflicts?[- ]of[- ]interests?|coi|independence)(?: (?:check|question|screening|inquiry|enquiry|matter|query))?|for (?:the )?(?:sake of \w+|completeness|comparison|reference|record|minutes|clarity|context|(?:my|our) (?:own )?(?:information|curiosity|orientation|records?))|out of (?:sheer |pure |mere )?curiosity|by way of (?:comparison|background|introduction))"
_PURPOSE = re.compile(
    rf"{_OPENING}(?:{_FOR}|{_AIM}|{_IDIOM})(?:\s*[,:;]|\s[-–—]+)\s+(?=\S)"
    rf"|{_OPENING.replace('before', 'leading')}{_FOR}\s+(?=(?:i|we)(?:['’]d| would| do| will| must| have to| need| want)|(?:can|could|would|will) you\b|please\b)",
    re.I,
)


def without_purpose(text: str) -> str:
    """The question without what its answer is wanted for, where it asks for something without that as well."""
    found = _PURPOSE.match(text)
    if found is None:
        return text
    rest, opening = text[found.end() :], found["before"] or found["leading"] or ""
    purpose = text[len(opening) : found.end()]
    rest = of_its_year(purpose, rest)
    asks = any(not is_chatter(word) for word in content_words(rest))
    return f"{opening}{rest}" if asks or _names_no_topic(purpose) else text


def _names_no_topic(purpose: str) -> bool:
    """Whether an occasion is told without a word that may be what is asked about: `for the newsletter`, not `for a climate report`."""
    told = [word for word in content_words(purpose) if not is_chatter(word)]
    return all(re.fullmatch(OCCASION, word) for word in told)
