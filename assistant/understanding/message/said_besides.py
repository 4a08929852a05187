"""What a message says besides its question: who asks (`Hello, journalist from a magazine.`), what they guess, by how much two differ.

None of it is a topic, and none changes what is asked.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_ROLE = (
    r"(?:journalist|reporter|student|undergrad(?:uate)?|post-?doc|researcher|scientist|engineer|developer|programmer|teacher|lecturer|professor|librarian|archivist|editor|reviewer|manager|consultant|analyst|investor|recruiter|blogger|"
    r"podcaster|writer|author|doctor|nurse|physician|clinician|biologist|chemist|physicist|mathematician|statistician|economist|linguist|lawyer|designer|artist|founder|intern|hobbyist|newcomer|visitor|officer|secretary|administrator|"
    r"assistant|colleague|historian|philosopher|sociologist|psychologist|translator|tutor|pupil|retiree|parent|fan)"
)
_INTRODUCES = re.compile(
    rf"^\W*(?:(?:hi|hello|hey|dear all|greetings|good (?:morning|afternoon|evening|day))\b[\s,.!]*(?:there|all|everyone|folks|team)?[\s,.!:–—-]*)?(?:(?:an?|the|your|some|just an?|fellow|young|curious|new|phd|ph\.d\.?|master['’]?s?|bachelor['’]?s?|grad(?:uate)?|science|tech|data|software|ml|ai|machine learning|high school|first-year|second-year|programme|program|press) )*"
    rf"{_ROLE}(?: (?:here|speaking|(?:from|at|with|for|in|of) [^.!?;:]{{2,60}}?))?(?:,? (?:here|speaking))?\s*[.!;:–—]\s+(?=\S)",
    re.I,
)
_GUESSES = re.compile(
    r"(?<=[?])\s+(?:(?:my|our) (?:own |best |first )?(?:guess|bet|hunch|money|impression|expectation|suspicion|colleagues?|friends?|boss|supervisor|professor)\b|(?:i|we)(?:['’]d| would|['’]m| am| was)?(?: (?:just|kind of|sort of|have to|always|personally|really|rather))? (?:guess|bet|say|think|thought|suspect|suppose|assume|imagine|expect|betting|guessing|tend to think|no expert|not (?:an expert|sure))\b)[^?]*$",
    re.I,
)
"""Behind the question: `My guess would be 2022.`"""
_BY_HOW_MUCH = re.compile(
    r",?\s+and (?:by|with) (?:what|which|how (?:much|many|big an?|large an?)|how) ?(?:score|margin|difference|distance|lead|gap|papers?|publications?|points?|result)?\s*(?=\?|\.?$)",
    re.I,
)
_WEIGHS = re.compile(r"\b(?:more|most|fewer|fewest|less|higher|bigger|longer)\b", re.I)


_WEIGHS_PAPERS = re.compile(rf"\b(?:more|fewer) (?:\w+ )?{PAPERS}\b", re.I)
"""By how many papers two differ is worked out."""
_NAMED_GUESSES = re.compile(
    r"(?<=\?)(?:\s+(?:or |and |maybe |perhaps |possibly )*(?:the )?[A-Z\d][\w.'’-]*(?: [A-Z\d][\w.'’-]*)?(?:(?:,| or) [A-Z\d][\w.'’-]*(?: [A-Z\d][\w.'’-]*)?)*\s*\?)+\s*$"
)
"""Behind the question: `Which games were played? Pong? Breakout?`"""
_WHICH = re.compile(r"^\W*(?:(?:on|in|at|with|by|from|to|for|and|so) )?(?:which|what)\b[^?]*\?", re.I)
_INTERROGATIVE = re.compile(r"(?:^|[?\s])(?:Who|Whose|Whom|What|Which|When|Where|Why|How|Any|And)\b")


def without_named_guesses(text: str) -> str:
    """Without the names that somebody offers as answers to what they ask."""
    found = _NAMED_GUESSES.search(text)
    if found is None or not _WHICH.match(text) or _INTERROGATIVE.search(found.group()):
        return text
    return text[: found.start()]


_OR_ANY = re.compile(
    r"(?<=\w{3}),? or (?:for that matter )?any (?:other )?(?:(?:old|similar|such|related|comparable|like|other|ancient|rare|small|big|wild|large|exotic|dead) )?\w+(?: like (?:it|that|this))?(?= *[.?!]*$)"
)
"""`on translating Sanskrit or any old language`: whatever is as good."""


def without_said_besides(text: str) -> str:
    """The question alone."""
    text = _OR_ANY.sub("", text)
    text = without_named_guesses(_INTRODUCES.sub("", text, count=1))
    text = _GUESSES.sub("", text)
    if not _WEIGHS.search(text):
        return text
    return _BY_HOW_MUCH.sub(" and by how many" if _WEIGHS_PAPERS.search(text) else "", text)
