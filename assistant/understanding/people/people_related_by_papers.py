"""Two people in a question for papers, of whom the second is said of the first one's papers: the papers of both are meant.

`Of A's papers, which had B on board?`, `papers of A in the presence of B`, `where B is on A's author list`: whatever stands between the
names, unless it only sets them side by side (`A and B`, `A's papers, B's papers`) or weighs one against the other.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.people.people import Found

_SIDE_BY_SIDE = re.compile(
    rf"\s*(?:['’]s?)?\s*(?:{PAPERS}\s*)?(?:(?:,|;|/|&|\+|\||-|–|—|:|\band\b|\bor\b|\bnor\b|\bbut\b|\bvs\b\.?|\bversus\b|\bas well as\b|\bthen\b|\bplus\b|\bthan\b|\bto\b|\bfrom\b|\balso\b|\bby\b|\bof\b|\bthose\b|\bthe\b|\bones?\b|\bthat\b|\bwith\b|\bin\b|\bfor\b|\balong\b|\beither\b|\bboth\b|\brather\b|\bme\b|和|与|跟|、|或|还是|，|{PAPERS})\s*)*",
    re.I,
)
_APART = re.compile(
    r"\b(?:each(?! other)|respectively|separately|individually|either|or|versus|vs|compar\w+|than|same person|same|whereas|while|differ\w*|instead|rather|against|leads?|ahead|behind|beats?|outnumber\w*|between them|more|fewer|most|fewest|less|both (?:have|has|write|work))\b|各自?|分别|还是|或|比",
    re.I,
)
"""What weighs people against each other, or takes one by one."""
_NEW_QUESTION = re.compile(
    r"[?!]|\.\s|\b(?:and|or|but|while|whereas)\b[^.?!]*\b(?:what|which|how many|who|whose|does|do|did|has|have|is|are)\b",
    re.I,
)
_OF_PAPERS = re.compile(
    rf"\b(?:{PAPERS}|publish\w*|wr[io]t\w*|wrote|titles?|author lists?|bylines?|outputs?)\b", re.I
)


def related(text: str, one: Found, other: Found) -> bool:
    """Whether the second of two people is said of the papers of the first."""
    gap = text[one.end : other.start]
    if _SIDE_BY_SIDE.fullmatch(gap) or _APART.search(text) or _NEW_QUESTION.search(gap):
        return False
    return bool(_OF_PAPERS.search(text))
