"""What stands around words that may be a paper's name: whether they are asked about as one, or as a topic."""

from __future__ import annotations

import re

Named = list[tuple[int, tuple[str, ...]]]
"""Places in the question, each with the ids of the papers named there."""


_TOPICAL = re.compile(
    r"\b(?:papers?|works?|research|anything|something|publications?|articles?|stud(?:y|ies|ying)|experts?|people|who|read|learn|worked|working|written|wrote|published|done|lab|group|team|department|interested|specialis\w+|specializ\w+|list|stuff)\b[^.?!;]{0,25}\b(?:on|about|regarding|concerning|in|into|around|deal\w* with|for|using|with)\s+(?:the\s+)?$",
    re.I,
)
"""What leads up to a topic rather than to a title."""
_ASKED_BEFORE = re.compile(
    r"(?:\b(?:wrote|written|authored|authors?(?: list| names?)?(?: of| for| on| behind)?|creators? of|behind|cited is|cite|like|similar to|related to|compared? (?:to|with)|versus|vs\.?|between|about|citations? (?:of|for|does)|abstract of|summary of|pdf of|(?:link|address|repository|repo|url|github) (?:to|for|of)|doi of|(?:code|implementation) (?:of|for)|venue of|year of|paper(?: called| titled| named| entitled)?|titled|entitled|called|named|(?:where|when) (?:was|did|is|has)|(?:is|was|did|does|has) the paper))\s+(?:the\s+)?(?:paper\s+|work\s+|article\s+)?[\"“'‘]?$",
    re.I,
)
_ASKED_AFTER = re.compile(
    r"^[\"”'’]?(?:\s*:|\s*[-–—]\s|\s+(?:paper|article|preprint|publication|code|repository|repo)\b|(?:'s)?\s+(?:authors?|venue|year|abstract|published|presented|appear\w*|come out|came out|cited|written|accepted|released|publication)\b|\s+(?:been |get |first )*(?:published|presented|appear|come out|accepted|released|written|cited)\b)",
    re.I,
)


def asked_as_paper(before: str, after: str) -> bool:
    """Whether what stands around words asks about a paper of that name."""
    return bool(_ASKED_BEFORE.search(before)) or bool(_ASKED_AFTER.search(after))


def asked_as_topic(before: str) -> bool:
    """Whether what stands before words leads up to a topic: `papers on`."""
    return bool(_TOPICAL.search(before))


def cuts_word(text: str, start: int, end: int) -> bool:
    """Whether a span begins or ends inside a compound: `RNN` of `Polygon-RNN`; `SAM-based` and `non-SAM` hold SAM."""
    before, after = re.search(r"([^\W_]+)[-+]$", text[:start]), re.match(r"[-+]([^\W_]*)", text[end:])
    if before is not None and (not before.group(1).islower() or len(before.group(1)) > 4):
        return True
    return after is not None and not after.group(1).islower() and not text[end:].startswith("- ")


def goes_on_asking(after: str) -> bool:
    """Whether what stands after words asks about a paper of that name: `... published`."""
    return bool(_ASKED_AFTER.search(after))
