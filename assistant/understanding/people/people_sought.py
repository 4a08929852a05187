"""People sought in a role: `we need speakers for a workshop on X`, `a reviewer for a paper on X`, `who could supervise a thesis on X?`.

The role, the occasion and who asks are no topic; whoever works on what the occasion is about is asked for. It is read as that question.
"""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter

_ROLE = r"(?:key-?note |guest |invited |plenary |ph\.?d |master['’]?s |thesis |external |potential |possible |suitable |good |co-?)*(?:speakers?|keynotes?|panell?ists?|reviewers?|referees?|examiners?|supervisors?|mentors?|advis[eo]rs?|collaborators?|interviewees?|consultants?|presenters?|lecturers?|moderators?|experts?|specialists?|guests?|discussants?)"
_SOMEBODY = r"(?:some(?:one|body)|any(?:one|body)|a person|people|researchers?|a (?:scientist|researcher|colleague|professor))"
_SEEKS = r"(?:need(?:s|ed|ing)?|look(?:s|ing)?(?: out)? for|seek(?:s|ing)?|search(?:es|ing)?(?: for)?|want(?:s|ed)?|find(?:ing)?|recommend|suggest|propose|nominate|invit(?:e|es|ing)|hir(?:e|ing)|interview(?:ing)?|require)"
_DOES = r"(?:to (?:invite|interview|hire|find|ask|consult|recruit|have) )?"
_TELLS = r"(?:explain|explains|talk about|talks about|speak about|speaks about|tell (?:me|us|them) about|inform (?:me|us) about|advise (?:me|us) on|help (?:me|us) with|knows? (?:something |a lot |much )?about|is familiar with|understands?|introduce (?:me|us) to)"
_SOUGHT = re.compile(
    rf"\b{_SEEKS} {_DOES}(?:(?:an?|some|the|one|two|three|several|more|another|our|my) )*(?:{_ROLE})\b(?!['’]s\b)(?! (?:verification|recognition|identification|systems?|models?|normali\w+)\b)"
    rf"|\b(?:{_SEEKS} to (?:invite|interview|consult|hire|ask|recruit)|interview|invite) {_SOMEBODY}\b"
    rf"|\bwho(?:m)?\b[^.?!]{{0,20}}\b(?:(?:could|can|would|might|should) )(?:\w+ )?(?:referee|review|examine|supervise|moderate|judge|chair|assess|(?:be|act as|serve as|become) (?:an? |our |my |the )?{_ROLE})\b"
    rf"|\b{_SEEKS} (?:{_SOMEBODY}|a (?:person|scientist|researcher|name|contact)) (?:who |that |to )(?:(?:can|could|would|will|might) )?(?:{_TELLS})\b"
    rf"|^\W*{_ROLE} (?:for|on) (?:an? |our |my |the )?(?:workshop|panel|session|seminar|thesis|conference|event|talk|symposium|paper|manuscript)\b",
    re.I,
)
_OCCASION = r"(?:workshop|seminar|panel|session|event|conference|symposium|meeting|course|lecture|talk|class|school|paper|manuscript|submission|thesis|dissertation|proposal|grant|application|project|article|story|special issue|book|chapter|programme|program|series|podcast|feature|review)"
_ABOUT = re.compile(
    rf"\b(?:(?:{_OCCASION}s?|{_ROLE}|{_SOMEBODY}) )?(?:on|about|regarding|concerning|dealing with|that deals? with|covering|around|(?:expertise|experience|knowledge|interest(?:ed)?) (?:in|with|of))\s+(?!(?:it|this|that|these|those|them|the (?:radio|television|topic|subject)|our|my|your|a (?:panel|workshop|podcast|show)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)(?P<topic>[^.?!;,:–—]+)"
    rf"|\b(?:{_TELLS})\s+(?:(?:me|us|them|to (?:me|us|them)) )?(?P<told>[^.?!;,:–—]+)"
    rf"|\b(?:{_ROLE}) (?:in|for)\s+(?!(?:an?|the|our|my|this|that|his|her|some|next|it)\b)(?P<field>[^.?!;,:–—]+)",
    re.I,
)
_ENDS = re.compile(
    r"\s+(?:(?:and|but|so|where|for which|because|as)\s+)?(?:we|i|i['’]m|we['’]re|i['’]d|we['’]d|who(?:m)? (?:could|can|should|would|fits?|among|of|here|do|is)|can you|could you|please|needs?)\b.*$"
    r"|\s+and (?:look|need|want|seek|search|would)\w*\b.*$|\s+(?:for|at|in|from) (?:the|our|my|your|this|a|an)\b(?: [\w'’-]+){0,4}\s*$|\s+[-–—]+.*$|\s+(?:here|there|please|to (?:kids|children|laymen|students|us|me|our \w+)|next (?:week|month|year|spring|summer|autumn|fall|winter))\s*$",
    re.I,
)
_SENTENCES = re.compile(r"(?<=[.?!])\s+(?=\S)")
_POINTS = re.compile(
    r"^\W*(?:(?:so|and|hi|hello|now)\W+)*(?:who|whom|whose|which of you|anyone|anybody|any (?:ideas?|suggestions?|names|candidates)|could|can|please|thanks?|thank you|do you|is there|hi|hello|hey|good \w+|dear)\b",
    re.I,
)
_PUTS_RIGHT = re.compile(r"^\W*no\b|\bnot\b|n['’]t\b|\brather than\b|\binstead\b", re.I)
_MOST_OWN = 2
"""Words of its own that a sentence beside has where it only points at what is sought."""


def people_sought(text: str) -> str | None:
    """The question who works on what an occasion or a role is about, where somebody is sought for it; None where none is."""
    match = _SOUGHT.search(text)
    if match is None or _PUTS_RIGHT.search(text):
        return None
    sentences = _SENTENCES.split(text.strip())
    place = 0
    for sentence in sentences:
        begin = text.find(sentence, place)
        place = begin + len(sentence)
        inside = begin <= match.start() < place
        if not inside and not _only_points(sentence) and ("?" in sentence or not _topic_in(sentence)):
            return None  # something else is told or asked
    told = [topic for one in sentences if (topic := _topic_in(one))]
    return f"Who works on {told[0]}?" if told else None


def _only_points(sentence: str) -> bool:
    own = [word for word in content_words(sentence) if not is_chatter(word)]
    return bool(_POINTS.match(sentence)) and len(own) <= _MOST_OWN


def _topic_in(sentence: str) -> str:
    """What an occasion, or somebody sought, is said to be about."""
    for match in _ABOUT.finditer(sentence):
        said = match.group("topic") or match.group("told") or match.group("field")
        while said != (shorter := _ENDS.sub("", said)):
            said = shorter
        inner = _ABOUT.search(said)  # "for a paper on X"
        said = (inner.group("topic") or inner.group("field") or said) if inner is not None else said
        if content_words(said):
            return said.strip(" -–—")
    return ""
