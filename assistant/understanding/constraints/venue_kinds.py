"""The kind of venue that papers are held to: `journal articles`, `conference papers`, `in journals or magazines`."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import cues
from assistant.understanding.language.question import Question

_NOUNS = r"(?:papers?|articles?|publications?|works?|contributions?|ones?|pieces?)"
_SERIALS = r"(?:journals?|magazines?)(?:(?: ?/ ?| and | or )(?:journals?|magazines?))?"
_KINDS = cues(
    (
        "Journal",
        rf"\b{_SERIALS}(?=[- ]{_NOUNS}\b)|\b(?:in|by|to) (?:(?:an?|any|the|some|peer[- ]reviewed|refereed|scientific|academic) )*{_SERIALS}\b(?! of\b)(?! (?:called|named|club))|期刊(?=论文|文章)|(?:发表|登)在期刊(?:上)?的?",
    ),
    (
        "Conference",
        rf"(?<!main )(?<!main-)\bconferences?(?=[- ]{_NOUNS}\b)|\b(?:at|in) (?:(?:an?|any|the|some|scientific|academic) )*conferences?\b(?! (?:on|of|called|named|proceedings)\b)|会议(?=论文|文章)",
    ),
    flags=re.I,
)
"""The kind of venue that took a paper, told by the venue's name."""
_OTHER_KIND = re.compile(
    r"[(,]?\s*\b(?:not|no|excluding|without|as opposed to|rather than|instead of|unlike) (?:in |at |those in |those at )?(?:journals?|conferences?|magazines?|workshops?)(?:(?: ?/ ?| and | or |, )(?:journals?|conferences?|magazines?|workshops?))*(?: papers?| ones| articles)?\b\)?|\((?:journals?|conferences?|magazines?|workshops?)(?:(?: ?/ ?| and | or |, )(?:journals?|conferences?|magazines?|workshops?))* (?:excluded|aside|not (?:counted|included))\)",
    re.I,
)
"""Beside one kind of venue, that the others are not meant."""


def take_venue_kind(question: Question) -> str | None:
    """The kind of venue that papers are held to; none where a paper is named, whose venue is stored."""
    if any(label == "PAPER" for *_, label in question.taken):
        return None
    for kind, pattern in _KINDS:
        if (match := question.take_first(pattern, "TRACK")) is not None:
            if not _OTHER_KIND.search(question.text[: match.start()] + "|"):
                question.take_first(_OTHER_KIND, "")
            return kind
    return None
