"""A problem told first and asked about afterwards, made one question: `Sensors drop out. Has anyone looked into that?`

What is asked about then stands in the sentences before, and the request only points at it. Read as they stand, the sentences
would lose the one (`that` names no topic) or be taken for chatter.
"""

from __future__ import annotations

import re

from assistant.understanding.chatter import is_chatter
from assistant.understanding.cues import PAPERS
from assistant.understanding.people_sought import people_sought
from assistant.words import content_words

_SENTENCE_END = re.compile(r"(?<=[.?!…])\s+(?=\S)")
_LEAST_TOLD = 4
"""Words of substance that make a problem."""
_MOST_OWN, _LONGEST_REQUEST = 5, 16
"""Words of substance and words in all that a mere request has at most."""
_ASKS = re.compile(
    rf"\?|\b(?:any|anything|something|who|which|what|show|find|list|looking for)\b|\b{PAPERS}\b", re.I
)
_POINTS = re.compile(
    r"\b(?:(?:in|of|from|with) )?(?:that|this|such|those|these)(?: (?:a|an|kinds?|sorts?|types?|direction|area|field|problem|issue|"
    r"matter|topic|subject|question|situation|case|effect|thing|things|stuff)(?: of(?: \w+(?=\W*$))?)?)*(?=\s*(?:[?.!,;]|$|and\b|or\b|here\b|in your\b|before\b|already\b|yet\b|data\b|problems?\b))"
    r"|\b(?:like|against|about|on|with|for|into|of|handles?|address\w*|solv\w+|tackl\w+|study|studies|studied|fix\w*) it(?=\s*(?:[?.!,;]|$|and\b|here\b))"
    r"|\b(?:on|about) (?:why|how)(?=\s*[?.!]*$)",
    re.I,
)
"""What stands for the problem: `looked into that`, `from that kind of data`, `who handles this`, `papers on why?`."""
_NEED = re.compile(
    rf"\b(?:{PAPERS}|research|anything|something)\b(?: (?:here|of yours|in your \w+))? (?:on|about|for)\s+(?P<need>\w+ing\b[^?.!,;]*?)\s+(?:from|with|in|on|of|under|out of|despite|for|given|by)\s+(?:that|this|such|those|these)\b",
    re.I,
)
"""What is to be done with all that was told: `a paper on making predictions from that kind of data`."""
_HELPS = re.compile(
    rf"(?:\b(?:any|some|is there|are there|do you (?:have|know)|which|what|who|got)\b.{{0,30}}?)?\b(?:{PAPERS}|research|anything|something|anyone|anybody|somebody|someone|people|ideas?|methods?|who)\b"
    r"(?: (?:here|of yours|in your \w+|you have|you know))?(?: (?:that|which|who))?,? (?:(?:could|can|might|would|may|will) (?:be (?:of )?)?|is |are |be )?(?:helps?|help (?:us|me)|helpful|of help|relevant|useful|use|interesting|apply|applies|suitable|fits?)"
    r"(?: (?:us|me|here|with (?:that|this|it)|for (?:us|me|that|this)|to (?:us|me)))*(?=\s*[?.!]*$)",
    re.I,
)
"""What asks for help with all that was told: `Any research that could help?`"""
_WISH = re.compile(
    r"^(?P<setting>.+?)(?:,|;|\s[-–—])?\s+(?:(?:and|but|so)\s+)?(?:(?:i|we|they)\s*)?(?:['’]d (?:like|love)|(?:would|do|now|really|also|always|often|only|just)?\s*(?:like|love|want|need|wish|hope|try|have|struggle)|(?:am|are|['’]m|['’]re) (?:trying|hoping|planning|struggling))"
    r"\s+(?:(?:them|it|our \w+|my \w+|the \w+)\s+)?to\s+(?P<need>\S.+)$",
    re.I,
)
_SETTING = re.compile(
    r"^(?:(?:i|we|i['’]m|we['’]re|i am|we are|(?:our|my) (?:\w+ )?\w+)\s+)?(?:(?:operat|runs?|manag|own|have|has|maintain|in charge of|responsible for|work(?:ing)? (?:at|for|in|with|on)|build|develop|mak|sell|produc|us|fly|driv|keep|provid|host|grow|breed|study|collect)\w*)\s+(?=\S)",
    re.I,
)
"""What those who ask do, before what they need."""
_WHO = re.compile(r"\b(?:who|whom|anyone|anybody|someone|somebody|people|researchers?|experts?)\b", re.I)
_NAMED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+|\d")
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|they|them|their)\b", re.I)
_OPENING = re.compile(
    r"^\W*(?:(?:hi|hello|hey|ok|so|well|and|suppose|imagine|assume|say|let's say|i (?:have )?(?:heard|read|wonder(?:ed)?|was wondering|know|noticed|learned)|"
    r"i (?:just |only )?(?:want|need|would like)(?: to)?|i['’]d (?:just )?like(?: to)?|i am|i['’]m|we are|we['’]re|we|it (?:is|seems)|can i|could i|what (?:can|could|should|does) (?:one|you|we|i) do (?:when|if))\b[,:]?\s*(?:that |if |when )?)+",
    re.I,
)


def as_one_question(text: str) -> str:
    """The text as one question about what it tells, where its last sentence only points back; else the text as it is."""
    if (sought := people_sought(text)) is not None:
        return sought
    *told, request = _SENTENCE_END.split(text.strip())
    told = [one for one in told if len(content_words(one)) >= 2]
    points = _HELPS if _HELPS.search(request) else _POINTS
    if (
        not told
        or not _ASKS.search(request)
        or len(request.split()) > _LONGEST_REQUEST
        or not points.search(request)
    ):
        return text
    whole = " ".join(_OPENING.sub("", one).strip(" .?!…") for one in told)
    story = _needed(whole)
    own = [word for word in content_words(points.sub(" ", request)) if not re.fullmatch(PAPERS, word)]
    if (
        len(content_words(whole)) < _LEAST_TOLD
        or len(own) > _MOST_OWN
        or _names_something(" ".join(told), request)
    ):
        return text
    own_need = _NEED.search(request)
    if own_need is not None and not is_chatter(own_need["need"]):
        story = f"{own_need['need']} where {story}"
    return f"{'Who works on' if _WHO.search(request) else 'Which papers are about'} {story}?"


def _needed(story: str) -> str:
    """What somebody needs before where they need it: `operate a motorway network and want to know its jams` is of the jams first."""
    wish = _WISH.match(story)
    if wish is None or (setting := _SETTING.sub("", wish["setting"])) == wish["setting"]:
        return story
    return f"how to {wish['need'].strip()} for {setting.strip(' ,;')}"


_OCCASION = re.compile(
    r"\b(?:workshop|talk|thesis|project|course|seminar|essay|event|panel|lecture|class|review|report|proposal|grant|piece|story|post|column|feature|podcast|chapter|book|blog)s?\b.* (?:on|about)\b",
    re.I,
)
"""What somebody prepares names its topic itself: `For a workshop on parsing we need speakers`."""


def _names_something(told: str, request: str) -> bool:
    """Whether papers, people or years are spoken of: then `this` may be one of them."""
    return bool(
        re.search(rf"\b{PAPERS}\b", told, re.I)
        or _OCCASION.search(told)
        or _NAMED.search(told)
        or _NAMED.search(request)
        or _SOMEBODY.search(request)
    )
