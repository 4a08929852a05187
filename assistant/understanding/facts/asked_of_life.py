"""What is asked of somebody's life beside what a page usually states: whom they trained, what they like, how many of a thing they have."""

from __future__ import annotations

import re

from assistant.positions import positions_in
from assistant.records import QueryKind
from assistant.understanding.language.cues import PAPERS, PEOPLE
from assistant.understanding.language.shape import Shape

_TRAINED = (
    r"(?:students?|post-?docs?|interns?|trainees?|mentees?|advisees?|assistants?|ph\.?d\.?s|people|members?)"
)
_TRAINS = r"(?:supervis|advis|mentor|train|graduat|tutor)\w*"
_TRAINEES = re.compile(
    rf"\b(?:how many|which|what|whose|list|any|the) (?:[\w.]+ )?{_TRAINED} (?:does|do|did|has|have|had|is|was) PERSON (?:(?:have|has|had|got|currently|now|ever|been) )*(?:have|has|had|got|{_TRAINS})?(?: (?:(?:in|since|before|until|at) )?(?:YEAR|VENUE|the moment|present))?\W*$"
    rf"|\bhow many (?:[\w.]+ )?{_TRAINED} (?:have |has )?(?:graduated|finished|defended|worked|studied) (?:with|under) PERSON\W*$"
    rf"|^\W*(?:(?:who|what|list|name|are|is|were|and|so|the)\W+)*PERSON ?'s? (?:former |current |ph\.?d\.? |doctoral )*(?:students|post-?docs|mentees|trainees|advisees)(?: (?:are|were))?\W*$"
    rf"|\b(?:who(?:m)?|whose ph\.?d|which students|what students) (?:did|does|do|has|have|is) PERSON (?:(?:been|currently|ever) )*{_TRAINS}(?: (?:as (?:an? )?{_TRAINED}|(?:in|since|before|until|at)? ?(?:YEAR|VENUE)|so far|there|here))*\W*$"
    rf"|\b(?:who|which {_TRAINED}|what {_TRAINED}|how many (?:[\w.]+ )?{_TRAINED}|{_TRAINED}|those|everyone|everybody|anyone)(?: (?:(?:who|that) )?(?:is|are|was|were|has been|have been|being|been))*(?: (?:co-)?(?:supervised|advised|mentored)) by PERSON\W*$"
    rf"|\bwho (?:did|does|do|is doing|has done|wrote|is writing) (?:an?|his|her|their) (?:ph\.?d|doctorate|thesis|master\w*) (?:thesis )?(?:with|under) PERSON\W*$|\bwho(?: is|'s|se)? (?:an? |the )?{_TRAINED} (?:of|under|with) PERSON\W*$|\bwho (?:has|have|had|is having) PERSON as (?:an? |their |his |her )?(?:\w+ )?(?:advis[oe]r|supervisor|mentor)\W*$|\bwhose (?:advis[oe]r|supervisor|mentor) is PERSON\W*$"
)
"""Whom somebody trains is no company of theirs."""
_WERE_ONCE = re.compile(
    r"^\W*(?:(?:and|so|which|who|what|how many|list|name|of|the|your|all)\W+)+(?:alumni|former members|past members) (?:were|was|had been|used to be|(?:who|that) (?:were|had been)) (?:(?:an?|once|here as) )*(?P<sort>[a-z. -]{3,40}?)(?: (?:here|there|in the (?:lab|group|team)))?\W*$"
)
"""`Which alumni were undergraduates?`: what they were while they were there."""
_FAVOURITE = re.compile(
    r"\bfavou?rite (?!(?:venues?|conferences?|journals?|co-?authors?|collaborators?|partners?|topics?|places?|years?|subjects?|themes?)\b)\w+"
)
"""What somebody likes best is told by a page, or by nothing."""
_OF_SOURCES = re.compile(
    r"^\W*(?:(?:which|what) (?:sources|pages|websites?|data)\b.{0,30}\b(?:for|on|about|of) PERSON|(?:where|how) (?:do|did) you (?:know|get|have|find|take)\b.{0,30}\b(?:about|on|for|of) PERSON)(?: from)?\W*$"
)
"""`What sources did you use for A?`: what is stored of them, each with its source."""
_OF_RESEARCH = rf"(?:{PAPERS}|{PEOPLE}|surveys|reviews|theses|dissertations|titles|entries|pieces|contributions|items|results|things|ones|times|datasets|benchmarks|methods|models|tools|(?:co-?)?(?:authors|writers|workers)|collaborators|partners|institutions|venues|conferences|journals|places|areas|fields|topics|years|months)"
_COUNTS_IN_LIFE = re.compile(
    r"^\W*(?:(?:and|so|please|tell me|do you know|in|for|at|to|on|over)\W+)*how many (?P<what>(?:(?!(?:of|with|in|at|on|by|from|and|did|does|do|has|have|had|were|was|are|is|first|last|single)\b)[a-z'-]+ ){0,3}?"
    rf"(?!{_OF_RESEARCH}\b)[a-z'-]+(?:s|people|children))(?: (?:a|per|each|every) \w+)? (?:does|do|did|has|have|had|is|was|can|will) PERSON\b(?!.*\b(?:papers?|publications?|articles?|VENUE|STATUS|TRACK|POSITION)\b)"
)
"""`How many patents does A have?`: what a page would count of somebody's life, and no papers."""


_TIE = re.compile(
    r"\bPERSON(?: ?['’]s?)? (?:\w+ )?(?:link|connection|tie|ties|association) (?:to|with) (?:the )?(?P<what>(?!PERSON|PAPER|VENUE|YEAR|papers?\b|lab\b|group\b|team\b|university\b|industry\b)[^.?!,;]+)"
    r"|\b(?:what (?:has|have|had|does|did) PERSON (?:got |have )?to do|how (?:is|was|are) PERSON (?:\w+ )?(?:connected|linked|tied|related)) (?:with|to) (?:the )?(?P<with>(?!PERSON|PAPER|VENUE|YEAR|papers?\b|lab\b|group\b|team\b)[^.?!,;]+)"
)
"""`What is her link to foxes?`: whatever the page or the papers of somebody tell of it."""


def asks_for_trainees(masked: str) -> bool:
    """Whether it asks whom somebody advises."""
    return bool(_TRAINEES.search(masked))


def asked_of_life(masked: str, *, counts: bool) -> Shape | None:
    """What is asked of one person that a page tells, or nothing; what is counted only where no fact is asked for."""
    counted = _COUNTS_IN_LIFE.match(masked) if counts else None
    if counted is not None:
        return Shape(QueryKind.FACT, fact="words", topic=counted.group("what").strip())
    if (tie := _TIE.search(masked)) is not None:
        return Shape(QueryKind.FACT, fact="words", topic=(tie["what"] or tie["with"]).strip())
    if (liked := _FAVOURITE.search(masked)) is not None:
        return Shape(QueryKind.FACT, fact="words", topic=liked.group())
    return Shape(QueryKind.PROFILE) if _OF_SOURCES.match(masked) else None


def were_once(masked: str) -> str:
    """The position that those who left are asked to have held; empty where none is."""
    then = _WERE_ONCE.match(masked)
    return then.group("sort").strip() if then is not None and positions_in(then.group("sort")) else ""
