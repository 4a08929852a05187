"""What a message says besides its question: who asks (`Hello, journalist from a magazine.`), what they guess, by how much two differ.

None of it is a topic, and none changes what is asked.
"""

from __future__ import annotations

import re

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


def without_said_besides(text: str) -> str:
    """The question alone."""
    text = _INTRODUCES.sub("", text, count=1)
    text = _GUESSES.sub("", text)
    return _BY_HOW_MUCH.sub("", text) if _WEIGHS.search(text) else text
