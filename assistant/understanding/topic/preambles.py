"""What somebody says of themselves before they say what they look for: `I'm applying for a PhD and my interest is X`.

Such a beginning holds few words of substance, and words of those who ask; what it leads up to is the topic. Which wordings lead up
to one is data of the language (`asks if`, `my thesis deals with`, `somebody told me that`), and no list of subjects.
"""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter

_TOLD_OF_ONESELF = 3
"""Words of substance up to which a beginning only tells who asks."""
_STUDIES = (
    r"(?:(?:(?:has|have|had|is|are|was|were|do|does|did|can|could|would|might|be|been)(?:n['’]t)? )?(?:ever |also |already |currently |actually |really )?"
    r"(?:address\w*|tackl\w+|study|studies|studied|studying|investigat\w+|explor\w+|research\w*|examin\w+|propos\w+|develop\w*|cover(?:s|ed|ing)?|treat(?:s|ed|ing)?|survey(?:s|ed|ing)?|review(?:s|ed|ing)?|"
    r"do|does|did|done|doing|works? (?:on|in|with)|worked (?:on|in|with)|working (?:on|in|with)|deals? with|dealt with|dealing with|focus\w* on|looks? (?:at|into)|looked (?:at|into)|looking (?:at|into)|"
    r"talk\w* about|speak\w* (?:about|of)|specializ\w+ in|specialis\w+ in|(?:dive|move|get|dig|go|branch|switch|break) into|(?:diving|moving|getting|digging|going) into|digs? into|gets? into|go(?:es)? into|"
    r"(?:knows?|learn(?:s|ing)?|read(?:s|ing)?|hear(?:s|ing)?) about|(?:want|need|like|love|try|trying|hop(?:e|ing)) to (?:understand|learn|grasp|study|explore|read)|advis\w+ (?:me |us )?(?:on|about)))"
)
_ASKED_OF = re.compile(
    r"\b(?:which|what|any|some|that|a|an|the|your|of|one|no)\b(?: \w+){0,2}? (?:papers?|works?|publications?|articles?|studies|research|projects?|group|lab|team|people|person|researchers?|scientists?|experts?|professor)\b(?: (?:here|of yours|in (?:the|your|this) (?:group|lab|team)))?(?: (?:that|which|who))? (?:STUDIES)\s+"
    r"|\b(?:papers?|works?|research|publications?|articles?|studies|something|anything|stuff)\b (?:that|which) (?:STUDIES)\s+"
    r"|\b(?:thesis|dissertation|project|topic|problem|question|essay|report|article|piece|work|study|course|interest|talk)s? (?:is|are|was|will be)? ?(?:about|on|in|concerns?|deals? with)\s+"
    r"|\b(?:my|our) (?:\w+ ){0,3}?(?:interests?|topics?|themes?|focus|fields?|areas?|special\w+|passion|backgrounds?|subjects?|thesis|dissertation|project|problem|question) (?:is|are|was|will be|lies?|centers?|revolves?)(?: (?:in|on|about|around|with|that|to|how|of|called))*\s+"
    r"|\b(?:asks?|asked|asking|wonder\w*|curious|find out|finding out|figure out|(?:tell|told|want|wants|like|love|need) (?:me |us |to )*(?:know|learn|see|hear|tell)?)(?: (?:me|us))?(?: as to)? (?:if|whether|how|about how|why|which|about)\s+"
    r"|\b(?:told|tells|heard|hear|read|learn(?:ed|t)|claims?|claimed|says?|said|believes?|noticed|seen)\b(?: (?:me|us|somewhere|recently|once|lately))* (?:that|about|of)\s+"
    r"|\b(?:reviewing|surveying|summari[sz]ing|collecting|compiling|gathering|studying|teaching|writing|reading|preparing) (?:(?:the|an?|some|our|my|all) )?(?:\w+ )?(?:literature|references|papers?|works?|class|course|overview|survey|review|material|lecture|seminar|talk) (?:on|about|in|of|for)\s+"
    r"|\b(?:anyone|anybody|someone|somebody|everyone|everybody|people|who|you|they|i|we|[ij]['’]m|we['’]re)\b(?: (?:here|else|in (?:the|your|this|our) (?:group|lab|team)))?(?: (?:that|which|who))? (?:STUDIES)\s+".replace(
        "STUDIES", _STUDIES
    ),
    re.I,
)
"""Somebody or something of which it is asked or said that it studies, tells or asks what follows."""
_PERSONAL = re.compile(
    r"\b(?:i|i'm|im|me|my|we|us|our|you|your|dear|hi|hello|hey|assistant|wonder\w*|whether|please|tell|overview|begin|start|anyone|anybody)\b",
    re.I,
)
"""Before it, words of those who ask: what leads up to the question is no topic."""
_IN_OURS = re.compile(r"\s+(?:in|at|for|within|of) (?:my|our) (?:own )?(?:\w+ )?\w+\W*$", re.I)
"""`noisy labels in our company`: where those who ask have the problem."""
_OF_ONESELF = re.compile(
    r"^\W*(?:as an?|as (?:somebody|someone)|being|since|because|although|though|while|given|coming|having|after|i|i['’]m|we|we['’]re|my|our)\b",
    re.I,
)
_OWN_WISH = re.compile(
    r"(?<=\w),?\s+(?:(?:and|but|so)\s+)?(?:i|we)(?:['’]d| would| now| really| also)*\s+(?:like|love|want|need|wish|hope|plan|am|are)\b.*$",
    re.I | re.S,
)
"""`As a journalist, I'd like to understand X`: what somebody says they want, behind what they are."""


def without_preamble(clause: str) -> str:
    """What is asked for, without what somebody says of themselves first: `I'm a student looking for a group that does X`."""
    clause = _IN_OURS.sub("", " ".join(clause.split()))
    for match in _ASKED_OF.finditer(clause):
        behind = clause[match.end() :]
        told = [word for word in content_words(clause[: match.start()]) if not is_chatter(word)]
        if (
            _PERSONAL.search(clause[: match.end()])
            and content_words(behind)
            and len(told) <= _TOLD_OF_ONESELF
        ):
            return behind
    return clause


def wish_of(clause: str) -> str:
    """What somebody says they want, where all before it tells of them; else the clause as it is."""
    wish = _OWN_WISH.search(clause)
    if wish is None or not _OF_ONESELF.match(clause):
        return clause
    return wish.group() if any(not is_chatter(word) for word in content_words(wish.group())) else clause
