"""What a sentence before the question brings up and the question only points at, put into it; and what it says in passing, left out.

`Do you do earthquakes? I mean, predicting them.` asks for papers on predicting earthquakes; `My son has asthma. What helps children
like him?` is about children with asthma; `You did well in the contest. Which papers prune networks?` is about pruning alone.
"""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS

_GREETS = r"^\W*(?:(?:hi|hello|hey|dear \w+|good (?:morning|afternoon|evening|day)|there|all|everyone|so|ok|well|and)\b\W*)*"
_BROUGHT_UP = re.compile(
    rf"{_GREETS}(?:(?:do|does|did|have|has) (?:you|they|you (?:guys|people|folks)|any(?:one|body)(?: of you)?|your (?:group|lab|team))(?: (?:also|ever|even|by chance))?"
    r"(?: (?:do|have|got|study|studied|cover|covered|done|touch(?: on)?|treat|look(?:ed)? (?:at|into)|deal(?:t)? with|work(?:ed)? (?:on|with)))?(?: (?:any|anything|something|some))?(?: (?:on|about|with|in|like))?"
    r"|(?:is|are) there (?:any|some|anything|something)?(?: (?:on|about|with|in))?|got (?:any|anything|some)?(?: (?:on|about|with))?|any(?:thing|one|body)?(?: (?:on|about|with|in|of))?|(?:what|how) about)"
    r"\s+(?P<matter>[\w][^?.!,;:]{2,60}?)(?: (?:in there|in here|here|there|at all|as well|too|perhaps|by chance|maybe))*\s*\?\s*"
    r"(?:(?:i mean|meaning|that is|i\.e\.|namely|specifically|or rather|rather|well|especially|in particular)\b[,:]?\s+)?"
    r"(?P<doing>\w{2,}ing(?: (?:with|about|of|for))?)\s+(?:it|them|these|those|that)\b(?P<rest>[^?.!]*?)(?:[,\s]+(?:i mean|that is|to be (?:precise|exact|clear)|more precisely|mainly))?[.?!\s]*$",
    re.I,
)
"""`Anything on floods? Forecasting them, I mean.`"""
_MOST_BROUGHT_UP = 5
_HAS = re.compile(
    r"(?:^|(?<=[.!?] ))\W*(?:(?:hi|hello|hey)\b\W*)?(?:my|our) (?:[\w-]+ ){1,3}?(?:has|have|had|suffers? from|lives? with|is living with|got|(?:was|were|has been|is) diagnosed with|(?:is|are) ill with|struggles? with|fights?|battles?)"
    r" (?:been diagnosed with )?(?:an? |the )?(?P<has>[^.?!,;:]{2,50}?)[.!;,]+\s+",
    re.I,
)
_LIKE_THEM = re.compile(
    r"\b(?P<who>\w+) like (?:her|him|them|these|hers|his|my \w+|our \w+|me|us)\b(?! (?:own|(?:to|a|an|the)\b))",
    re.I,
)
"""`patients like her`"""
_PRAISE = re.compile(
    rf"{_GREETS}(?:(?:many |my )?congrat\w*|well done|kudos|bravo|chapeau|hats off|respect|(?:great|nice|good|impressive|amazing|cool|lovely|excellent) (?:work|job|page|site|website|papers?|stuff|list|lab|group|team)|"
    r"i (?:really |very much |truly |quite )?(?:like|love|enjoy|admire|follow|read|liked|loved|enjoyed|saw)d? (?:all )?(?:of )?your [^.?!]*?"
    r"|(?:i (?:hear|heard|see|saw|read|know) (?:that )?)?(?:you|you guys|you people|your (?:group|lab|team|people))(?:['’]ve| have| had| did| do| are| were|['’]re)? [^.?!]*?\b(?:well|great|best|award|prizes?|contests?|competitions?|challenges?|famous|known|impressive|good|excellent|strong|won|win|medal|honou?r(?:s|ed)?|congratulations|success\w*))"
    r"[^.?!]*[.!]+\s+(?=\S)",
    re.I,
)
"""A compliment, before what is asked."""
_YOU_DO = r"(?:you|your (?:group|lab|team|people))(?: (?:already|also|obviously|clearly|seem to|guys|people))? (?:do|does|have|has|did|cover|covers|work(?:s|ed)? (?:on|in|with)|stud(?:y|ies|ied)|publish(?:es|ed)? (?:on|about)|handle|treat|wrote (?:on|about)|know(?:s)? (?:about)?)"
_SO_ALSO = re.compile(
    rf"{_GREETS}{_YOU_DO} [^,;.?!]{{2,60}}[,;.]\s*(?:so|then|and so|hence|and) (?:(?:surely|certainly|probably|perhaps|maybe|presumably|i (?:guess|assume|suppose|hope|take it)|(?:do |have |is there |there must be |there is )?(?:you|something|anything)?(?: must| will| may| might| should)?(?: do| have| cover| also have)?|also|too|anything|something|what about|how about|on|about)\s+)+"
    r"(?P<sought>[^?.!]{3,}?)(?:,? (?:too|as well|also))?\s*[?.!]+",
    re.I,
)
"""`You do lungs, so surely also tumours of the brain?` asks for the latter."""
_AS_COVERED = re.compile(
    r",?\s*\b(?:since|because|given that|seeing (?:that|as|how)|now that|as) (?:i|we) (?:saw|see|noticed?|read|found|heard)(?: here)?(?: that)? [^,;.?!]{3,80}(?=\s*(?:[,.?!;]|$)),?"
    rf"|^\W*(?:since|because|given that|seeing (?:that|as|how)|now that|as|if) {_YOU_DO} [^,;.?!]{{2,60}},\s*(?=\w)",
    re.I,
)
"""Why somebody thinks that there may be something: `since I saw that parsing is covered`."""
_ASKS_BY_ITSELF = re.compile(
    rf"\?|^\W*(?:list|show|find|give|name|i (?:want|need|['’]?m looking)|looking for)\b|\b{PAPERS}\b", re.I
)
_POINTS_BACK = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|him|(?<!is )(?<!are )(?<!was )there|then)\b|\b(?:this|that|such|these|those) (?:prize|award|contest|competition|challenge|work|paper|list|page)|\b(?:this|that|one|ones|these|those)(?=\W*$|\s*[?.!,;])"
    r"|^\W*(?:with|for|at|in|by|on) (?:which|what|whom)\b|^\W*(?:which|what|when|where|who|how)(?: (?:one|year|paper|contest|challenge|award|prize))?\s*\?*$",
    re.I,
)
_LEAST_ASKED = 2


def matter_put_in(text: str) -> str:
    """The question with what sentences before it bring up, and without those that only praise."""
    return _of_those_told(_as_one(_without_reason(_without_praise(text))))


def _without_reason(text: str) -> str:
    """What is sought, without what is covered already and makes one hope for it."""
    if (also := _SO_ALSO.match(text)) is not None and not is_chatter(also["sought"]):
        return f"Do you have papers on {also['sought'].strip(' ,')}?{text[also.end() :]}"
    rest = _AS_COVERED.sub("", text).strip()
    asked = [word for word in content_words(rest) if not is_chatter(word)]
    return rest if rest != text and len(asked) >= _LEAST_ASKED and not _POINTS_BACK.search(rest) else text


def _as_one(text: str) -> str:
    """What is done and to what, told in two sentences, as one question."""
    found = _BROUGHT_UP.match(text)
    if found is None:
        return text
    matter = found["matter"].strip()
    said = content_words(matter)
    told = 0 < len(said) <= _MOST_BROUGHT_UP and not re.fullmatch(PAPERS, matter, re.I)
    if not told or is_chatter(matter):
        return text
    return f"Do you have papers on {found['doing'].lower()} {matter}{found['rest'].rstrip(' ,')}?"


def _of_those_told(text: str) -> str:
    """`patients like her` with what she has, told before."""
    told = _HAS.match(text)
    if told is None or not content_words(told["has"]):
        return text
    rest = text[told.end() :]
    like = _LIKE_THEM.search(rest)
    if like is None:
        return text
    return f"{rest[: like.start()]}{like['who']} with {told['has'].strip()}{rest[like.end() :]}"


def _without_praise(text: str) -> str:
    """What is asked behind a compliment that it does not point back at."""
    rest = text
    while found := _PRAISE.match(rest):
        rest = rest[found.end() :]
    asks = _ASKS_BY_ITSELF.search(rest) and not _POINTS_BACK.search(rest)
    return rest if rest != text and asks and len(content_words(rest)) >= _LEAST_ASKED else text
