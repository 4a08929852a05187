"""Who paid for a work: nobody of a lab is sought by it, and no page of theirs tells it by the word alone."""

from __future__ import annotations

import re

_WHO_PAID = re.compile(
    r"(?i)\b(?:who|(?:which|what) (?:[\w-]+ )?(?:agency|agencies|foundations?|funders?|grants?|compan(?:y|ies)|organi[sz]ations?|bod(?:y|ies)|institutions?|sponsors?|ministry|council)) (?:has |have |had |also |actually )*(?:pays?|paid|funds|funded|financ(?:es|ed)|sponsors|sponsored|bankroll(?:s|ed))\b(?! (?:by|attention)\b)"
)
"""`Who paid for the glacier drilling?`: no people of the lab are sought."""


def asks_who_paid(text: str) -> bool:
    """Whether it asks who gave the money for something."""
    return bool(_WHO_PAID.search(text))
