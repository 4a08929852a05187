"""A problem told first and asked about afterwards, made one question: `Sensors drop out. Has anyone looked into that?`

What is asked about then stands in the sentences before, and the request only points at it. Read as they stand, the sentences
would lose the one (`that` names no topic) or be taken for chatter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.embedding import Embedder
from assistant.records import QueryKind
from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.people.people_asked import asks_what_they_wrote
from assistant.understanding.topic.preambles import without_preamble
from assistant.understanding.topic.telling_words import telling_words

SENTENCE_END = re.compile(r"(?<=[.?!…])\s+(?=\S)")
_LEAST_TOLD = 4
"""Words of substance that make a problem."""
_LEAST_READ, _SHARE_READ = 2, 0.4
"""Words of substance, and their share, that the reading of a story must tell: else all of it is the problem."""
_LEAST_ASKED = 3
"""The same of a question of the world."""
_MOST_OWN, _LONGEST_REQUEST = 5, 16
"""Words of substance and words in all that a mere request has at most."""
_ASKS = re.compile(
    rf"\?|\b(?:any|anything|something|who|which|what|show|find|list|looking for)\b|\b{PAPERS}\b", re.I
)
_POINTS = re.compile(
    r"\b(?:(?:in|of|from|with) )?(?:that|this|such|those|these)(?: (?:a|an|kinds?|sorts?|types?|direction|area|field|problem|issue|"
    r"matter|topic|subject|question|situation|case|event|effect|respect|regard|end|thing|stuff)s?(?: of(?: \w+(?=\W*$))?)?)*(?=\s*(?:[?.!,;]|$|and\b|or\b|here\b|in your\b|before\b|already\b|yet\b|data\b|problems?\b))"
    r"|\b(?:like|against|about|on|with|for|into|of|handles?|address\w*|solv\w+|tackl\w+|study|studies|studied|fix\w*) it(?=\s*(?:[?.!,;]|$|and\b|here\b))"
    r"|\b(?:on|about) (?:why|how)(?=\s*[?.!]*$)|(?<=\w) (?:it|this|that)(?: (?:up|out|off|before|here|too|in print))?(?=\s*[?.!]*$)",
    re.I,
)
"""What stands for the problem: `looked into that`, `from that kind of data`, `who handles this`, `papers on why?`."""
_NEED = re.compile(
    rf"\b(?:{PAPERS}|research|anything|something)\b(?: (?:here|of yours|in your \w+))? (?:on|about|for)\s+(?P<need>\w+ing\b[^?.!,;]*?)\s+(?:from|with|in|on|of|under|out of|despite|for|given|by)\s+(?:that|this|such|those|these)\b",
    re.I,
)
"""What is to be done with all that was told: `a paper on making predictions from that kind of data`."""
_HELPS = re.compile(
    rf"(?:\b(?:any|some|is there|are there|do you (?:have|know)|which|what|who|got)\b.{{0,30}}?)?\b(?:{PAPERS}|research|anything|something|anyone|anybody|somebody|someone|people|ideas?|methods?|who|person|scientist|expert|specialist|colleague)\b"
    r"(?: (?:here|of yours|in your \w+|you have|you know))?(?: (?:that|which|who))?,? (?:(?:could|can|might|would|may|will) (?:be (?:of )?)?|is |are |be )?(?:helps?|help (?:us|me)|helpful|of help|relevant|useful|use|interesting|apply|applies|suitable|fits?)"
    r"(?: (?:us|me|here|with (?:that|this|it)|for (?:us|me|that|this)|to (?:us|me)))*(?=\s*[?.!]*$)"
    r"|\b(?:who|that|which) (?:(?:could|can|might|would|may|will|['’]d) )?(?:knows?|explains?|advises?|tells?|answers?)(?: (?:it|this|that|me|us|about (?:it|this|that|such things)|more|why|how))*(?=\s*[?.!]*$)",
    re.I,
)
"""What asks for help with all that was told: `Any research that could help?`"""
_BARE = re.compile(
    rf"^\W*(?:(?:so|and|well|hence|please|now|is there|are there|do you (?:guys |people |folks )?(?:have|know(?: of)?)|have you(?: got)?|got|would you have|any|some|an?|the|perhaps|maybe|anything|something|paper or|tool or)\b[\s,]*)+"
    rf"(?:{PAPERS}|research|anything|something|tool|method|idea|suggestion|tip|help)?s?(?:,? (?:or (?:a |any )?(?:{PAPERS}|tools?|methods?)|of yours|from (?:you|your \w+)|by (?:you|your \w+)|for (?:me|us)|here|there|in (?:your|the) \w+|i (?:could|can|should|might) (?:read|use|look at|try)|to (?:read|look at|start with)|worth (?:reading|a look)"
    rf"|(?:that|which) (?:could|can|might|would|may) (?:help|be of (?:use|help)|be (?:useful|helpful))(?: (?:me|us))?|to help(?: (?:me|us))?|of (?:use|help|interest)(?: (?:to|for) (?:me|us))?|useful(?: (?:to|for) (?:me|us))?))*\s*\?\s*$",
    re.I,
)
"""A request that tells nothing itself: `Is there a paper of yours?`, `anything for us?`"""
_TWO_NAMES = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+ [A-Z][\w’'-]+")
"""Somebody, or a work: a single name may be of a species, a place, a tongue."""
_WHO = re.compile(
    r"\b(?:who|whom|anyone|anybody|someone|somebody|(?:which|what|any|some) (?:of your )?people|people (?:who|that|working)|(?:one|any) of (?:you|yours|your people|them)|researchers?|experts?)\b",
    re.I,
)
_WANTS_WORK = re.compile(
    rf"^\W*(?:(?:and|so|please|i|i['’]m|we|we['’]re|am|are|looking|searching|for|want|need|would|like|love|get|see|find|read|give|show|list|send|me|us|have|do|you|got|is|there|any|some|all|the|your|of|interested|in|after|to|here|only|just|on|it)\b[\s,]*)*"
    rf"(?:{PAPERS}|research|evidence|anything|something|everything|whatever|all)\b(?: (?:you have|you['’]ve got|there is|here|of yours|on file|please|pls|in (?:the|your) \w+))*"
    r"(?:,? (?:that|which|who)(?: (?:is|are|has|have|had|would|could|can|might|actually|really|ever))*(?: (?:about|on) (?:it|that|this))?"
    r"(?: (?:count|measur|test|look|ask|examin|stud|check|quantif|investigat|answer|deal|address|analys|analyz|explain|find|found|research|explor|go|went)\w*)?(?: (?:it|that|this|into|at|out|with|about|for|on|why|how))*)?(?: please| pls| here)*\W*$",
    re.I,
)
"""No more than that work is wanted on what was asked before: `Looking for studies that counted.`"""
_ASKED_FIRST = re.compile(
    r"^\W*(?:(?:so|ok|hi|hello|hey|and|well)\b\W*)*(?:why|how(?! (?:many|much) (?:papers|work))|who|whose|whom|whether|what|where|when|which|do|does|did|is|are|was|were|can|could|will|would|should)\b[^?]*\?(?:[^?]*\?)?$",
    re.I,
)
_OF_THE_ASKED = re.compile(
    rf"\b(?:you|your|yours|here|{PAPERS}|authors?|this (?:lab|group|team|page|site))\b|^\W*(?:what|who|which) (?:is|are|was|were|do|does|did (?:he|she|they))\b|^\W*(?:who|which \w+|any(?:one|body)|some(?:one|body)) (?:\w+ )?(?:works?|worked|working|researche[sd]|stud(?:y|ies|ied)|published|wrote|publishes) (?:on|about|in)\b",
    re.I,
)
"""A question that those are asked who know what is stored."""
_NAMED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+|\d")
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|they|them|their)\b", re.I)
_OPENING = re.compile(
    r"^\W*(?:(?:hi|hello|hey|ok|so|well|and|suppose|imagine|assume|say|let's say|i (?:have )?(?:heard|read|wonder(?:ed)?|was wondering|know|noticed|learned)|"
    r"i (?:just |only )?(?:want|need|would like)(?: to)?|i['’]d (?:just )?like(?: to)?|i am|i['’]m|we are|we['’]re|we|it (?:is|seems)|can i|could i|what (?:can|could|should|does) (?:one|you|we|i) do (?:when|if))\b[,:]?\s*(?:that |if |when )?)+",
    re.I,
)


@dataclass(frozen=True)
class Story:
    """What somebody tells before a sentence that only points at it, and whether people or papers are asked for."""

    kind: QueryKind
    topic: str

    @property
    def begin(self) -> str:
        """The question up to its topic."""
        return "Who works on " if self.kind is QueryKind.PEOPLE else "Which papers are about "

    @property
    def question(self) -> str:
        """The story as one question."""
        return f"{self.begin}{self.topic}?"


def story_told(text: str, embedder: Embedder) -> Story | None:
    """The story that a text tells, where its last sentence only points back at it; None where it asks by itself."""
    *before, request = SENTENCE_END.split(text.strip())
    before = [one for one in before if len(content_words(one)) >= 2]
    if before and _asks_for_work_on(" ".join(before), request):
        return Story(QueryKind.PAPERS, _OPENING.sub("", " ".join(before)).strip(" .?!…"))
    bare = _BARE.match(request) is not None
    points = _BARE if bare else _HELPS if _HELPS.search(request) else _POINTS
    if (
        not before
        or not _ASKS.search(request)
        or len(request.split()) > _LONGEST_REQUEST
        or not points.search(request)
    ):
        return None
    whole = " ".join(_OPENING.sub("", one).strip(" .?!…") for one in before)
    own = [word for word in content_words(points.sub(" ", request)) if not re.fullmatch(PAPERS, word)]
    if (
        len(content_words(whole)) < _LEAST_TOLD
        or len(own) > _MOST_OWN
        or _names_something(" ".join(before), request, bare=bare)
    ):
        return None
    of_people = _WHO.search(request) and not asks_what_they_wrote(f"{request.rstrip(' ?.!')} about it")
    kind = QueryKind.PEOPLE if of_people else QueryKind.PAPERS
    question = Question(text)
    begin = text.rindex(request)
    for pointer in points.finditer(request):
        question.take(begin + pointer.start(), begin + pointer.end(), "")
    if bare:
        return Story(kind, _all_told(whole, telling_words(question, embedder)))
    return Story(kind, _problem(whole, question, _NEED.search(request), embedder))


_TELLERS = re.compile(
    r"\b(?:(?:i|we)(?:['’](?:d|ve|re|m))?)\b(?: (?:would|have|had|do|are|am|can|cannot|could|must|really|also|often|always|like|love|want|wish|need|keep|grow|hold|own|run|use|got|work with|try|hope|plan|struggle|to)\b)*"
    r"|\b(?:(?:in|at|for|with) )?(?:my|our)\b(?: (?:own )?(?:lab|company|group|team|institute|clinic|hospital|office|firm|shop|home|house|start-?up|agency|university|department)\b)?"
    r"|\b(?:and|but|so) (?:now |also |really )?(?:want|need|have|had|would like|hope|wish|try)\b(?: to)?"
    r"|\b(?:heaps|loads|lots|plenty|tons|piles|bags|hundreds|thousands) of\b",
    re.I,
)
"""Who tells a story, and that they have or want something."""


_SHARE_OF_ALL = 0.6


def _all_told(whole: str, read: str) -> str:
    """What the reading makes of a story where that is most of it and leaves out no name; else all of it but who tells it."""
    told = _without_those_who_tell(whole)
    names = re.findall(r"(?<=[a-z,;] )[A-Z][\w-]+", told)
    most = len(content_words(read)) >= max(_LEAST_READ, _SHARE_OF_ALL * len(content_words(told)))
    return read if most and all(one in read for one in names) else told


def _without_those_who_tell(whole: str) -> str:
    """All that is told but who tells it: nothing else says what is looked for."""
    told = " ".join(_TELLERS.sub(" ", without_preamble(whole)).split()).strip(" ,;")
    return told if len(content_words(told)) >= _LEAST_READ else whole


def told_alone(sentence: str) -> str:
    """What one sentence tells, without how it opens and who tells it."""
    return _without_those_who_tell(_OPENING.sub("", sentence).strip(" .?!…"))


def _asks_for_work_on(asked: str, request: str) -> bool:
    """Whether a question of the world comes first, and then no more is said than that work on it is wanted."""
    about_it = _ASKED_FIRST.match(asked) and _WANTS_WORK.match(request)
    return bool(about_it) and not _OF_THE_ASKED.search(asked) and len(content_words(asked)) >= _LEAST_ASKED


def _problem(whole: str, question: Question, need: re.Match[str] | None, embedder: Embedder) -> str:
    """What of a story tells its problem, without who tells it; all of it where the reading makes out too little."""
    if need is not None and not is_chatter(need["need"]):
        return f"{need['need']} where {whole}"
    read = telling_words(question, embedder)
    enough = len(content_words(read)) >= max(_LEAST_READ, _SHARE_READ * len(content_words(whole)))
    return read if enough else without_preamble(whole)


_OCCASION = re.compile(
    r"\b(?:workshop|talk|thesis|project|course|seminar|essay|event|panel|lecture|class|review|report|proposal|grant|piece|story|post|column|feature|podcast|chapter|book|blog)s?\b.* (?:on|about)\b",
    re.I,
)
"""What somebody prepares names its topic itself: `For a workshop on parsing we need speakers`."""


_OF_A_WORK = re.compile(r"\b(?:who (?:wrote|made|built|invented)|when|which year|what year|authors?)\b", re.I)
"""A fact of one work is asked for, not what is told."""


def _names_something(told: str, request: str, *, bare: bool) -> bool:
    """Whether papers, people or years are spoken of: then `this` may be one of them. A bare request points at nothing."""
    names = _TWO_NAMES if bare else _NAMED
    return bool(
        re.search(rf"\b{PAPERS}\b", told, re.I)
        or _OF_A_WORK.search(request)
        or _OCCASION.search(told)
        or names.search(told)
        or _NAMED.search(request)
        or _SOMEBODY.search(request)
    )
