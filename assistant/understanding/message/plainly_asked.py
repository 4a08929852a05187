"""Follow-ups in words that stand for plainer ones: `who signed it?` asks who wrote it, `same author, anything else` for their other papers.

Also what somebody adds behind their question on themselves (`I'm after the full picture`, `might want to hire them`), which asks for nothing.
"""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter

_THIS = r"(?:it|this|that|these|those|them)(?: (?:one|paper|article|work|study))?"
_WHO = r"(?P<who>\bwho(?: (?:else|all|first|also))?(?: (?:has|have|had))?) "
_SIGNED = re.compile(
    rf"{_WHO}(?:co-?signed|signed|penned|(?:put|lent|gave) (?:his|her|their) names? (?:to|under|on)|(?:took|taken) part in|contributed to|had a hand in)(?= (?:off )?{_THIS}\b)",
    re.I,
)
_TOOK_PART = re.compile(
    r"^(?P<who>\W*(?:(?:and|so|but|ok)\b\W*)*who else) (?:took part|contributed|signed|joined in|was involved|is involved|is credited)\W*$",
    re.I,
)
_SAME_AUTHOR = re.compile(
    r"^\W*(?:(?:and|so|but|ok|from|by)\b\W*)*(?:the )?same (?:author|person|researcher|guy|woman|man)\s*(?:[,:;–—-]|\.{2,}|\s)\s*(?P<rest>(?:is there |have you |do you have |got |has |have )?(?:anything|something|any|what|some|more|other|others|another)\b(?: (?:else|other|others|more|further|papers?|works?|here|there))*)\W*$",
    re.I,
)
_TURNS_UP = re.compile(
    r"\b(?P<begin>(?:does|do|did|is|has|can) (?:the |its |that )?(?P<place>first|second|third|fourth|fifth|last|final|middle)) (?P<noun>name|author|person|one|guy)(?: of (?:them|those|these))? (?:also |ever )?(?:turn(?:ed)?|show(?:ed|n)?|pop(?:ped)?|crop(?:ped)?|appear(?:s|ed)?|come|featured?|listed|found|on|stand)(?: up)?(?: on| in| under| among)? (?:any |some )?(?:other|others|another|anything else|something else)(?: (?:papers?|works?|articles?|publications?|ones?|titles?|lists?|studies|study))?\b",
    re.I,
)


_STILL = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\b\W*)*still (?:there|here|around|with (?:you|the (?:lab|group|team))|in the (?:lab|group|team)|at the (?:lab|institute|university)|a member|on board|employed)(?: now| today| these days)?\W*$",
    re.I,
)
_EITHER_OF_THEM = re.compile(r"\b(?:his or her|her or his|his/her|her/his)\b(?! own\b)", re.I)
_WHOLE_LIST = re.compile(
    r"\b(?P<whose>(?:his|her|their)) (?P<all>complete|full|entire|whole) (?:list|output|bibliography|publication record)(?= (?:with|at|from|in|of) (?:you|your|the)\b|\W*$)",
    re.I,
)
_SIBLINGS = re.compile(
    r"\b(?P<out>leav\w+ out|without|exclud\w+|except|not|no|minus|ignor\w+|skip\w*)\b(?P<those>[^?!;]*?),? (?:and|or|nor) (?:(?:all|the|its|their|any|other|rest|of)\s)*(?:siblings?|sister (?:journals?|titles?)|sisters|spin-?offs?|offshoots?|cousins|(?:the )?likes?)\b(?=\W*$)",
    re.I,
)
"""Behind venues that are left out by name: `and the other siblings`."""
SAME_AUTHOR = "Anything else by the same author?"
"""How a bare `same author, more?` is read on."""


def in_plain_words(text: str) -> str:
    """The question in the plainer words."""
    text = _SIBLINGS.sub(r"\g<out>\g<those>", text)
    text = _WHOLE_LIST.sub(r"\g<whose> \g<all> list of papers", _EITHER_OF_THEM.sub("their", text))
    text = _SIGNED.sub(r"\g<who> wrote", text)
    text = _TOOK_PART.sub(r"\g<who> wrote it?", text)
    if _SAME_AUTHOR.match(text):
        return SAME_AUTHOR
    if _STILL.match(text):
        return "Is that person still there?"
    return _TURNS_UP.sub(_has_others, text)


def _has_others(match: re.Match[str]) -> str:
    begin = re.sub(r"^\w+", "does", match["begin"].lower())
    return f"{begin} author have any other papers"


_OPENS = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon|evening|day))?[\s,.!]*(?:(?:an?|the|your|this is the|our)\s+)?(?P<who>[a-z][\w'’/&-]*(?:[ -][a-z&][\w'’/&-]*){0,4}) (?:here|speaking)(?: again)?\s*[.!:;–—-]\s*(?=\S)",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:any|anything|anyone|some|something|who|whose|what|which|when|where|how|why|is|are|was|were|do|does|did|has|have|had|can|could|papers?|publications?|articles?|works?|list|show|give|tell|find|count|all|every|everything|it|this|that|they|he|she|you|your)\b",
    re.I,
)
_BEHIND = re.compile(
    r"(?<=\?)\s+(?P<said>(?:(?:and|but|well|just|honestly|as|because)\b[\s,]*)*(?:(?:i|we)\b(?:['’]\w+)?|(?:might|may|would|could) (?:want|need|like|have)|(?:want|need|would like|['’]d like|trying|hoping|planning|asking|looking)\b)[^?]*)$",
    re.I,
)
"""One or more sentences behind a question that somebody says of themselves."""
_TELLS = re.compile(
    r"\b(?:on|about|in|of|regarding|concerning|especially|particularly|specifically|mainly|mostly|only|not|except|without|from|since|until|before|(?<!m )(?<!am )(?<!are )(?<!re )after|between|by|with|mean|meant|pick|choose|interested|where|that|which|who|study|studies|studying|research\w*|work\w*)\b|\d",
    re.I,
)
"""What narrows the question, or may."""
_LEAST = 1


def without_own_affairs(text: str) -> str:
    """The message without who speaks (`Tech transfer office here.`), and without what they say of themselves behind a question that stands alone."""
    opening = _OPENS.match(text)
    if opening is not None and not _ASKS.search(opening["who"]):
        text = text[opening.end() :]
    behind = _BEHIND.search(text)
    if behind is None or _TELLS.search(behind["said"]) or _capitals(behind["said"]):
        return text
    kept = text[: behind.start()]
    asks = sum(not is_chatter(one) for one in content_words(kept)) >= _LEAST or _ASKS.search(kept)
    return kept if asks else text


def _capitals(said: str) -> bool:
    """Whether it holds a name or a short form."""
    return any(re.fullmatch(r"[A-Z]\w+", one) for one in re.findall(r"(?<![.!?] )(?<=\s)\w+", said))
