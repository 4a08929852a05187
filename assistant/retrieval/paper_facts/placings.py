"""Where somebody ended up in a contest, where that is asked in whatever words: `how did the team do in the challenge?`."""

from __future__ import annotations

import re

from assistant.records import Passage
from assistant.retrieval.sentences import body_sentences, is_background

_CONTEST = r"(?:challenges?|competitions?|contests?|shared tasks?|leader ?boards?|hackathons?|tournaments?|olympiads?|cup|championships?|evaluation campaigns?|SemEval\S*|[A-Z]+-?20\d\d)"
_DID = r"(?:do|did|does|done|far(?:e|es|ed)|perform\w*|finish\w*|plac\w+|rank\w*|w[io]n\w*|come|came|end\w* up|succeed\w*|score\w*|get|got|reach\w*|achiev\w+|go|went|results?|outcome|standing|success\w*|prize|medal|podium)"
_ASKS = re.compile(
    rf"\b(?:how|where|what|which|did|has|have|was|were|who)\b.{{0,80}}\b{_DID}\b.{{0,60}}\b{_CONTEST}(?!\w)|\b{_CONTEST}.{{0,40}}\b(?:how|where|what|which)\b.{{0,30}}\b{_DID}\b"
    rf"|\b(?:result|outcome|place|rank|standing|placing)s? (?:of|for|did|does|had)\b.{{0,60}}\b{_CONTEST}",
    re.IGNORECASE,
)
_PLACING = re.compile(
    r"\b\d+(?:st|nd|rd|th)\b(?! (?:century|order|grade|graders?|floor|percentile))|\b(?:first|second|third|fourth|fifth|sixth|top|last)(?:[- ](?:place|rank|prize|position|three|five|ten)|(?= (?:in|at|among|of|out|on)\b))|\bw(?:on|ins|inning)\b|\bwinners?\b|\branks?\b|\branked\b|\brunners?-up\b|\bplaced\b|\b(?:gold|silver|bronze)\b",
    re.IGNORECASE,
)
_MOST = 2


def told_of_placing(question: str, passage: Passage) -> list[str]:
    """The sentences that say where the paper's own work ended up in a contest, where that is asked; else none."""
    if not _ASKS.search(question):
        return []
    own = body_sentences(passage.text, passage.title)
    return [one for one in own if _PLACING.search(one) and not is_background(one)][:_MOST]
