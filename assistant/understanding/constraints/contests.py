"""Who won a contest, or stood before somebody in it: no author of a paper, and no place in a list of authors."""

from __future__ import annotations

import re

CONTEST = r"(?:challenges?|competitions?|contests?|shared tasks?|leader ?boards?|hackathons?|tournaments?|olympiads?|championships?|races?)"
_RANK = r"(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last|top|runner[- ]up|ahead|before|behind|above|below|better)"
_CAME = r"(?:came|come|comes|finish(?:ed|es)?|plac(?:ed|es)|rank(?:ed|s)?|land(?:ed|s)?|ended up|end up|took|takes|take|got|get|gets|won|wins?|claimed|achieved|received|stood|was|were|did|topped|beat|defeated|outdid)"
_WHO = r"(?:who(?: else| all)?|whom|(?:which|what) (?:other )?(?:team|group|entry|entries|entrant|participant|submission|lab|university|company|institution|person|people|contestant|competitor)s?)"
_WINNER = re.compile(
    rf"\b{_WHO}\b (?:\w+ )?{_CAME}(?: in| at| on| out)?(?: (?:the|any))? ?{_RANK}\b(?!(?: (?:and|or) (?:second|third|last|senior))? ?-?authors?)"
    rf"|\b{_WHO}\b (?:\w+ )?(?:won|wins|topped|beat|defeated|outdid|came out on top)\b"
    rf"|\b(?:who (?:is|was|were|are) (?:the )?)?(?:winners?|winning (?:team|entry|group|submission)|runners?-up)\b(?=[^.?!]*\b{CONTEST}\b)",
    re.I,
)
_IN_CONTEST = re.compile(rf"\b{CONTEST}\b", re.I)
STOOD = re.compile(
    r"\b(?:came|come|finish(?:ed|es)?|plac(?:ed|es)|rank(?:ed|s)?|is|was|were|are|ended up|stood)(?: in| at)?(?: the)? (?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)(?: place)?\b(?! ?-?authors?)",
    re.I,
)
"""Where somebody ended up."""


_TEAM = re.compile(
    r"\b(?:which|what) (?:other )?(?:team|group|entry|entrant|participant|submission|competitor|contestant)s?\b",
    re.I,
)


def asks_winner(text: str, *, of_paper: bool) -> bool:
    """Whether it is asked who won a contest or stood before somebody in it: `Who came first where X was third?`.

    Where no paper is named, people of the place may have won something; only of teams, or of somebody's standing, is a text asked.
    """
    if not (_IN_CONTEST.search(text) and _WINNER.search(text)):
        return False
    return of_paper or bool(_TEAM.search(text)) or bool(STOOD.search(text))
