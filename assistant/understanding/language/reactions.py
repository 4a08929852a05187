"""Reactions: what a visitor says of an answer, or of themselves, before or instead of asking: `that wasn't it.`, `bingo!`.

They are told by what they lack: a sentence of pronouns, forms of `be` and words of verdict alone names nothing to look for.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_WORDS = frozenset(
    "that this it its those these they you he she i we me my the a an one ones thing stuff paper person which what who all some any more less than "
    "is was were are be been has have had do does did s t re ve m d ll isn wasn aren weren doesn didn don hasn haven couldn can could would must will not no "
    "yes yeah yep yup nope exactly really quite just only very so too also still then there here now again already indeed precisely actually certainly probably maybe perhaps think guess suppose "
    "right wrong correct perfect great good fine bad nice cool funny odd weird strange sad interesting helpful useful clear close enough well lovely amazing brilliant excellent "
    "lot lots many few much looking look looked searching search searched seeking after for to of in about mean meant need needed want wanted expect expected hoped hoping "
    "mixed mix up confused confusing mistake mistaken mistook took got swapped muddled misspoke typo slip oops whoops apologies apologize pardon sorry bad fault error wait name names people both two them him her from with each other "
    "know knew thought thinking had mind see seen seems seemed sounds looks like ok okay hm hmm oh ah aha ha haha wow bingo pity shame surprise surprising impressive sure".split()
)
_ASKS = re.compile(
    rf"\b(?:which|what|any|anything|is there|are there|who|has any\w*|have you|do you have|did any\w*)\b|\b{PAPERS}\b"
    r"|\b(?:how|where|when|whose|list|name|show|give|tell|find|count|titles?|please|kindly)\b|\?",
    re.I,
)
_WANTS = re.compile(
    r"\b(?:interest(?:s|ed)?|look(?:s|ing)? for|search(?:es|ing)? for|about|work(?:s|ing)? on|topic|subject|field|(?:read|something|anything|learn) (?:up )?on|(?:need|want|like|wish) to (?!(?:know|see|have|get|list|count|check|find)\b)\w+)\b",
    re.I,
)
"""What may bring up a topic in a sentence of its own."""
_ASKING = re.compile(
    r"^\W*(?:(?:and|but|so|ok(?:ay)?|then)\W+)*(?:what(?! an?\b)|who|whom|whose|which|how|when|where|why|is|was|are|were|do|did|does|has|have|can|could|would|will|any|some|only|more)\b",
    re.I,
)
_MISTOOK = r"(?:mixed|confused|mistook|mistaken|took|got|swapped|muddled|misspoke)\b"
_SAYS = re.compile(
    r"\b(?:that|this|it|those|these|they|you|i|we)(?:['’](?:s|re|ve|m|d|ll))\b"
    r"|\b(?:that|this|it|those|these|they|you|i|we)\s+(?:\w+\s+)?(?:is|was|are|were|isn|wasn|aren|weren|had|have|has|do|did|does|didn|don|looks?|seems?|sounds?|thought|think|guess|knew|know|see|expected|hoped|wanted|needed)\b"
    rf"|\b(?:i|we)\s+(?:\w+\s+){{0,2}}?{_MISTOOK}"
    r"|^\W*not (?:that|this|these|those|what|it|quite|really|exactly)\b",
    re.I,
)
"""A verdict has somebody or something it is said of; `the other one, ...` names what is asked about."""
_CRIES = re.compile(
    r"^\W*(?:bingo|wrong(?: one| paper| person)?|exactly|precisely|indeed|correct|right|perfect|great|good|gotcha|hooray|yay|eureka|absolutely|definitely|of course|no luck|not quite|close|nope|yes|yep|yeah|true|agreed|spot on|well done|good job|(?:sorry,? )?(?:it (?:is|was) )?my (?:mistake|bad|fault|error)|o+ps|whoops|apologies)\b\W*$",
    re.I,
)
_LEADS_IN = re.compile(
    r"\W*(?:(?:no|oh|ah|hm+|ok(?:ay)?|sorry|well|and|but|wow|yes|yeah|wait|hang on|o+ps|apologies|actually)\b\W*)+",
    re.I,
)
"""Before a verdict; alone it is left to the openings."""
_DENIES = re.compile(
    rf"\b(?:not|no|nope|wrong|my (?:mistake|bad|fault|error)|(?:i|we)\s+(?:\w+\s+){{0,2}}?{_MISTOOK})\b|n['’]t\b",
    re.I,
)
_HEAD = re.compile(r"[^.!?;:,…–—\n]+(?:[.!;:,…–—\n]+|\s+-+(?=\s))\s*(?=\w|[\"“'(])")
_SENTENCE = re.compile(r"(?<=[.!?;…\n])\s+")


def reaction_before(text: str, start: int = 0) -> int:
    """Where the question begins behind sentences and clauses that only react to what was shown."""
    end = place = start
    while (head := _HEAD.match(text, place)) is not None:
        place = head.end()
        if _reacts(head.group()):
            end = place
        elif not _LEADS_IN.fullmatch(head.group()):
            break
    return end


def denies(text: str) -> bool:
    """Whether a reaction says that what was shown is not what was meant."""
    return bool(_DENIES.search(text))


def only_reacts(text: str) -> bool:
    """Whether a whole line reacts to an answer or tells of the visitor, and asks nothing."""
    sentences = [one for one in _SENTENCE.split(text.strip()) if re.search(r"\w", one)]
    if not sentences or "?" in text or "？" in text:
        return False
    return all(_reacts(one) or _tells_of_me(one) for one in sentences)


def _reacts(sentence: str) -> bool:
    said = re.findall(r"[^\W_]+", sentence.lower())
    if not said or _ASKING.match(sentence) or not set(said) <= _WORDS:
        return False
    return bool(_SAYS.search(sentence) or _CRIES.match(sentence))


def _tells_of_me(sentence: str) -> bool:
    """`I tried that once, it took me ages`: told, with no request in it."""
    clauses = [one for one in re.split(r"[,;:–—]\s*", sentence) if re.search(r"\w", one)]
    told = next(
        (
            one
            for one in clauses
            if not (_reacts(one) or _LEADS_IN.fullmatch(one) or _INTERJECTION.fullmatch(one))
        ),
        "",
    )
    puts_right = _PUTS_RIGHT.search(told)
    return bool(_OF_ME.match(told)) and not puts_right and not _asks(_WORKS_WELL.sub(" ", sentence))


_OF_ME = re.compile(
    r"^\W*(?:(?:hi|hello|hey|ok(?:ay)?|so|well|and|but|actually|oh|yes|yeah|in)\s+)*(?:i|we|my|our|i['’]?(?:ve|m|d)|we['’]?(?:ve|re|d))\b"
    r"(?!(?:['’]\w+)?(?: \w+){0,2} (?:want|need|like to|love to|rather|prefer|wish|hop(?:e|ed|ing)|interested|looking|search\w*|wonder\w*)\b)",
    re.I,
)
_PUTS_RIGHT = re.compile(r"\b(?:i|we) (?:mean|meant|was|were|am|'m)\b", re.I)
_WORKS_WELL = re.compile(
    r"\bworks? (?=(?:\w+ )?(?:well|fine|great|nicely|perfectly|for (?:me|us)|like)\b)", re.I
)
"""A verb; elsewhere `works` are papers."""


_INTERJECTION = re.compile(r"\W*(?:[^\W_]+)\W*", re.I)
"""One word before a comma: `Cool, I did something like that`."""


def _asks(sentence: str) -> bool:
    """Whether a sentence asks for something, or says what somebody wants."""
    return bool(_ASKS.search(sentence) or _WANTS.search(sentence))
