"""Closings: what ends a conversation or only acknowledges an answer, and asks nothing."""

from __future__ import annotations

import re

_THANKS = r"thanks?(?: you)?(?: (?:a lot|so much|very much|again|a million|a bunch|for (?:that|this|(?:the|your|all (?:the|your)) (?:help|answers?|info\w*|time))))*|thx|ty|cheers|much appreciated|i appreciate (?:it|that|this)"
_ENDING = r"(?:that(?:'s|’s| is|'ll be|’ll be| will be| would be)|this is) (?:all|it|enough|everything)(?: (?:for )?(?:now|today|me|the moment|the day|this (?:morning|evening)|i (?:need|needed|want|wanted)(?: to know)?))*|(?:i think )?(?:i(?:'ve|’ve)?|we) (?:have|got|know)(?: got)? (?:all|what|everything)(?: that)? (?:i|we) (?:need|needed|wanted)(?: to know)?|no (?:more|further|other) questions|nothing else|(?:i|we)(?:'m|’m| am|'re|’re| are) (?:done|good|finished|all set)|(?:good)?bye(?:[ -]bye)?|see (?:you|ya)(?: (?:later|soon))?|(?:have a )?(?:nice|good|great|lovely) (?:day|evening|weekend|one|night)|until next time|take care"
_PRAISE = r"(?:that|this|it)(?: really| already)? (?:helps|helped|will help|is (?:very |really |so |quite )?(?:helpful|useful|interesting|good)) (?:me|us|my|our|for)\b(?: [\w'’]+){0,6}|(?:that|this|it) (?:answers|covers|settles|explains) (?:it|that|everything|my questions?|all)|(?:i )?(?:didn't|did not|never) (?:know|expect) that|(?:that|this)(?:'s|’s| is) (?:a )?(?:surprising|impressive|remarkable|surprise|a lot|many|more than i (?:thought|expected))|(?:that|this|it|you|all that)(?:'s|’s| is| was| were|'ve been|’ve been| have been| has been| helps| helped)(?: (?:me|us))?(?: (?:very|really|so|extremely|quite|most|super|exactly|just|a|of|great|big|lot|lots))*(?: (?:help(?:ful)?|useful|kind|clear|great|perfect|good|nice|interesting|amazing|fantastic|what i (?:needed|wanted)|to know))*|(?:very|really|so|most|super|quite) (?:helpful|useful|good|nice|clear|interesting)|good to know|helpful|useful|makes sense|understood|i see|got it|no worries|never ?mind|you(?:'re| are) (?:great|the best|welcome)"
_WORDS = r"ok(?:ay)?|k|great|perfect|nice|cool|good|fine|excellent|brilliant|wonderful|awesome|super|fantastic|lovely|right|well|sure|yes|yeah|yep|no|alright|wow|so|then|and|for now|for today|interesting|hm+|ah+|oh"
_SMILES = r"[:;]-?[)D(PpO]"
_CHINESE = r"谢谢(?:你|您)?|多谢|感谢|再见|拜拜|辛苦了"
CLOSING = re.compile(
    rf"^\W*(?:(?:{_CHINESE})[\s啊呀啦了,，。!！]*)+$|^\W*(?:(?:(?:{_THANKS}|{_ENDING}|{_PRAISE}|{_WORDS})(?!\w)|{_SMILES})[\s,.;:!…–—-]*)+$",
    re.I,
)
"""A whole line of thanks, praise or leave-taking."""
CLOSING_FACT = "closing"
"""What a query for small talk says of itself where it takes leave rather than greets."""
LONGEST = 120
"""Characters; a longer line is no mere closing."""


def closes(line: str) -> bool:
    """Whether a line only thanks, praises or takes leave, at the beginning of a conversation as at its end."""
    return len(line) <= LONGEST and bool(CLOSING.match(line))
