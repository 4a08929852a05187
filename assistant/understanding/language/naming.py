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
    r"^[\"”'’]?(?:\s*:|\s*[-–—]\s|\s+(?:paper|article|preprint|publication|code|repository|repo)\b|(?:'s)?\s+(?:authors?|venue|year|abstract|published|presented|appear\w*|come out|came out|cited|written|accepted|released|publication)\b|\s+(?:been |get |first )*(?:published|presented|appear|come out|accepted|released|written|cited)\b|\s*(?:这篇|那篇|的?(?:作者|第一作者|一作|代码|链接)|是?(?:谁写|什么时候|哪一?年|在哪)|(?:哪|谁)[^，,。?？]{0,3}[早先新晚]|发表|发在|讲|说的|被引|[和与跟及、]\s*[A-Z][^。?？]{0,60}(?:哪|谁|区别|不同|相比|比较)))",
    re.I,
)

_SEVERAL = re.compile(
    r"\b(?:which|what|any|all|some|list|count|how many|show|find|give|are there|have)\b[^.?!;:]{0,30}\b(?:papers|publications|articles|works|studies|records)\b"
    r"|\b(?:has|have) (?:anyone|anybody|someone|somebody|you)\b|\bwhat (?:do|have) you\b|\bwho (?:works|worked|is working|has worked)\b|\blist the work\b|\bwhich methods here\b"
    r"|\b(?:time-?lines?|chronolog\w+|history|histories|evolution|overviews?|reading[- ]?lists?)\b[^.?!;:]{0,20}\b(?:works?|research)\b|\b(?:works?|research)\b[^.?!;]*\b(?:year by year|over (?:the years|time)|chronologically)\b",
    re.I,
)
"""Asks for papers and not for one: what else it says is rather a topic."""
_LIKENED = re.compile(
    r"\b(?:similar|like|related|close|compar\w+|cit\w+|follow\w*|built|builds?|besides|than|after|before|with|behind|of|by)\b(?: \w+){0,3}\W*$",
    re.I,
)
"""Leads up to the one paper by which others are asked for."""


def asks_for_several(text: str, before: str) -> bool:
    """Whether a question asks for papers on what it says, and not by a paper whose name it gives there."""
    return bool(_SEVERAL.search(text)) and not _LIKENED.search(before)


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
