"""A later turn that narrows a list in many words, or points at a place in it, put plainly before it is read.

`Can you narrow it down to X?`, `leave out anything that isn't about X`, `I just wanted the papers on X` are `only those
about X`; `the one at the top`, `paper 1` and `the first paper on your list` are `the first one`.
"""

from __future__ import annotations

import re

from assistant.records import QueryKind
from assistant.text import fold
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.cues import PAPERS

_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)
_POLITE = r"\W*(?:(?:and|so|but|ok(?:ay)?|now|then|please|just|hm+|hmm|well|(?:can|could|would|will) (?:you|we|i)|let['’]s|i['’]d like (?:you )?to|i (?:want|need)(?: you)? to|too many)\b[\s,.;:]*)*"
_THOSE = rf"(?:it|that|this|them|these|those|things|(?:the|your|that|this) (?:list|results?|answer|search|selection|{PAPERS})|down)"
_NARROWS = re.compile(
    rf"^{_POLITE}(?:narrow|restrict|limit|confine|reduce|filter|cut|trim|whittle|boil|shrink)(?: {_THOSE})*(?: (?:to|by|for|on|at|with))(?: (?:just|only))? (?P<to>\S.*)$",
    re.I,
)
_KEEPS = re.compile(
    rf"^{_POLITE}(?:pick out|pick|select|keep|single out|filter out|extract|show(?: me)? (?:only|just)|give me (?:only|just)|i (?:only|just|really|actually)+ (?:want(?:ed)?|need(?:ed)?|meant))(?: (?:just|only))? (?:the|those|these)(?: ones| {PAPERS})?(?: that| which)? (?P<how>\S.*)$",
    re.I,
)
_LEAVES_OUT_ELSE = re.compile(
    rf"^{_POLITE}(?:leave out|drop|skip|remove|exclude|omit|ignore|discard|throw out|get rid of|take out|hide|cut) (?:everything|anything|every(?: one|thing)?|all(?: (?:those|the ones|the rest|{PAPERS}|of them))?|those|the ones|ones|whatever|(?:the |all )?{PAPERS})(?: (?:that|which|where))?"
    r" (?P<who>.*?)\s*(?P<is>(?:is|are|was|were|do|does|did|has|have)(?:n['’]?t| not))\s+(?P<how>\S.*)$",
    re.I,
)
"""Leaves out all that is not so: only what is so is wanted."""
_NOT_SO_GOES = re.compile(
    rf"^{_POLITE}(?:everything|anything|all|whatever|what|those|the ones|{PAPERS})(?: (?:that|which)? ?(?:is|are))? ?(?:not|n['’]t) (?P<how>(?:about|on|from|by|with|at|in)\b.*?) (?:can|could|should|may|must|has to|have to|goes|go|is|are)\b.{{0,15}}$",
    re.I,
)
_ONLY_WHAT = re.compile(
    rf"^{_POLITE}(?:(?:show|give|list|tell|see|want|need)\b(?: me)? )?(?:only|just) (?:what(?:ever)?|the (?:work|stuff|things|{PAPERS})(?: that| which)?)"
    r"(?: (?:he|she|they|it)(?: (?:has|have|had))? (?:did|done|wrote|written|published|has|have|made)| (?:is|are|was|were|has|have)(?: (?:done|written|published))?)? (?P<how>(?:about|on|from|by|with|at|in)\b.*)$",
    re.I,
)
_ARE_WANTED = re.compile(
    rf"^{_POLITE}(?:the|those) (?:ones|{PAPERS}) (?P<how>\S.*?) (?:are|is) (?:all |only |just )?(?:what|the ones|those|all)(?: that| which)? (?:i|we)\b.{{0,30}}$",
    re.I,
)
_MOVES_ON = re.compile(
    rf"^{_POLITE}(?:move|go|switch|turn|come|over)(?: on| over)? to (?P<who>[^,;:]{{3,60}})[,;:]\s*(?:and )?who(?: is|['’]s) (?:it|that|he|she|this|they|this person)\W*$",
    re.I,
)
_FROM_LIST = re.compile(
    rf"^{_POLITE}(?:from|of|out of|among|in|within) (?:that|this|the|your) (?:list|selection|results?)\b[\s,]*(?:what(?:['’]s| is| are)|which(?: ones)?(?: are| is)?|what do you have|anything|show me what is) (?P<how>(?:by|about|on|from|at)\b.*)$",
    re.I,
)
_ANEW = re.compile(
    rf"^{_POLITE}(?:repeat|redo|re-?run|run|do|try)(?: (?:the|that|this))?(?: same)? (?:search|query|question|thing|same|that|this|it)(?: again)? (?:with|for|on|using) (?P<for>\S.*)$",
    re.I,
)
_ADDRESSING = re.compile(
    r"\b(?:dealing|deals?|dealt|concerned|to do|having to do|occupied) with\b|\b(?:address(?:es|ing)?|treat(?:s|ing)?|regarding|concerning|related to|relating to|revolving around|centred on|centered on|focus(?:ed|ing|es)? on|tackl(?:e|es|ing)|cover(?:s|ing)?)\b(?= \S)",
    re.I,
)
_ADDRESSED = re.compile(r"^(?:deals? with|concern|address|treat|cover) ", re.I)
_BEGINS = re.compile(r"^(?:about|on|from|by|with|at|in|of|since|before|after|as)\b", re.I)
_ANY_OF_THESE = re.compile(rf"^({_POLITE}(?:do|does|did|which|what|are|is)\b.{{0,25}}\b(?:these|those|them)\b(?: {PAPERS})?)\s+(?P<how>\S.*)$", re.I)  # fmt: skip
_HOW_MANY = re.compile(
    rf"^({_POLITE}how many)(?: (?:of (?:them|these|those)))? (?P<how>(?:are|were|is|deal|deals|concern|address|treat|cover) ?(?:about|on|with)?\s+\S.*)$",
    re.I,
)
_YEAR = re.compile(r"^(?:the year )?(?:19|20)\d\d\W*$")
_PLACED = re.compile(
    rf"\b(?:the )?(?P<ordinal>first|second|third|fourth|fifth|last)(?: (?:one|{PAPERS}|entry|item|result|hit))? (?:on|in|of|from) (?:the|that|this|your) list(?: above)?\b"
    rf"|\b(?:paper|article|publication|entry|item|result|hit)(?: number| no\.?| nr\.?)? ?#?(?P<number>[1-5])\b(?!\d)|(?<!\w)(?:number|no\.|nr\.?|#) ?(?P<alone>[1-5])\b(?= on| in|\W*$|,)"
    r"|\b(?:the )?(?:one|paper|article|entry|item) (?:(?:right |listed |shown )?at|on) (?:the )?(?P<end>top|bottom|end)(?: of (?:it|them|(?:the|that|this|your) list))?\b|\b(?:the )?(?P<very>top|topmost|bottom) (?:one|paper|entry|item|result|hit)\b(?! by| on| about| in)",
    re.I,
)
_FIRST_OF_RANKED = re.compile(
    r"\bthe (first|last) (?:paper|article|publication)\b(?=\W*(?:by|about)?\W*$|['’]s|, | (?:discuss|say|deal|do|tell|cover|find|show|describe|talk)s?\b)",
    re.I,
)
_BY_WHOM = re.compile(r"^\W*who(?:['’]?s| is| was) the (first|last) one by\W*$", re.I)
_OF_ITS_FACTS = re.compile(
    r"\b(?:who|who's|whose|authors?|about|venue|where|abstract|summar\w+|written by|contents?|discuss|say|deal|do|tell|cover|find|show|describe|talk)\b",
    re.I,
)
_PLACES = ("first", "second", "third", "fourth", "fifth")


def narrowing_told(text: str, talk: Conversation) -> str:
    """The turn put plainly, where a list of papers is before the visitor; else as it stands."""
    before = talk.query
    if before is not None and (found := _MOVES_ON.match(text)):
        return f"Who is {found['who']}?"
    if before is None or len(talk.displayed) < 2 or not text.isascii():
        return text
    text = _placed(text, talk)
    if before.kind not in _LISTS:
        return text
    if found := _ANEW.match(text):
        return f"What about {found['for']}"
    if found := _NARROWS.match(text):
        return _only(found["to"], talk)
    if found := _LEAVES_OUT_ELSE.match(text):
        return _only_so(found)
    plainly = (_FROM_LIST, _NOT_SO_GOES, _ONLY_WHAT, _ARE_WANTED, _KEEPS)
    if found := next(filter(None, (one.match(text) for one in plainly)), None):
        how = _ADDRESSING.sub("about", found["how"], count=1)
        return f"Only those {how}" if _BEGINS.match(how) else text
    if (found := _HOW_MANY.match(text)) and re.match(
        r"(?:are|were|is) (?:about|on) ", how := _ADDRESSED.sub("are about ", found["how"])
    ):
        return f"How many of these {how}"
    if found := _ANY_OF_THESE.match(text):
        how = _ADDRESSING.sub("about", found["how"], count=1)
        if how.lower().startswith("about ") and how != found["how"]:
            asks = (
                "Which of these are"
                if re.search(r"\b(?:which|what)\b", found[1], re.I)
                else "Are any of these"
            )
            return f"{asks} {how}"
    return text


def _only(what: str, talk: Conversation) -> str:
    """`Only those` of what a list is narrowed to: a name's, a year's, else on a topic."""
    held = re.sub(rf"^(?:the )?(?:{PAPERS}|ones|those|topic|subject|author|researcher|year|venue|conference|journal)\b(?: of(?= \d))?\s*", "", what, flags=re.I)  # fmt: skip
    how = _ADDRESSING.sub("about", held, count=1)
    if _BEGINS.match(how):
        return f"Only those {how}"
    if _YEAR.match(how):
        return f"Only those from {how}"
    plain = re.sub(rf"(?:['’]s?)?(?: (?:own )?{PAPERS})?\W*$", "", how, flags=re.I)
    if _is_name(plain, talk):
        return f"Only those by {plain}"
    return f"Only those about {how}"


def _is_name(said: str, talk: Conversation) -> bool:
    """Whether somebody stored is called so."""
    return bool(talk.library.directory.called(fold(said)))


def _only_so(found: re.Match[str]) -> str:
    who, how = found["who"].strip(), _ADDRESSING.sub("about", found["how"], count=1)
    if not who:
        return f"Only those {how}"
    return f"Only those by {who}" if re.match(r"(?:part of|on|in(?:volved)?|an author|among|contribut\w+|write|written|co-?author)\b", how, re.I) else f"Only those where {who} is {how}"  # fmt: skip


def _placed(text: str, talk: Conversation) -> str:
    """The turn with a place in the list shown said as `the first one`."""
    if (found := _PLACED.search(text)) is not None:
        number = found["number"] or found["alone"]
        end = (found["end"] or found["very"] or "").lower()
        ordinal = found["ordinal"] or (_PLACES[int(number) - 1] if number else "first" if end.startswith("top") else "last")  # fmt: skip
        return f"{text[: found.start()]}the {ordinal.lower()} one{text[found.end() :]}"
    if talk.is_of_topic and _OF_ITS_FACTS.search(text):
        return _BY_WHOM.sub(r"who wrote the \1 one?", _FIRST_OF_RANKED.sub(r"the \1 one", text))
    return text
