"""Papers of which only the title is stored: what a title can tell, and what only a text could."""

from __future__ import annotations

import re

from assistant.records import Paper

BEYOND = re.compile(
    r"\bhow\b(?! (?:is|was) (?:it|the \w+) called)|\bwhy\b|\b(?:conclu\w+|find(?:s|ings?)?|found|results?|outcomes?|upshot|in the end|turn(?:s|ed)? out|show(?:s|ed|n)?|prov(?:e|es|ed)|discover\w*|reveal\w*|argu(?:e|es|ed)|recommend\w*|explain|describe|better|worse|best|worst|faster|slower|percent\w*|number of)\b"
    r"|怎么|如何|为什么|为何|结论|结果|多少",
    re.I,
)
"""What a paper does, finds or measures, of which a title only gives the name."""
YES_OR_NO = re.compile(
    r"(?:^|[.!?:,;] |\bor )\W*(?:(?:and|so|but|well) )?(?:is|are|was|were|does|do|did|can|could|has|have|should|will|would)\b",
    re.I,
)
_DEALS = re.compile(
    r"\b(?:deals?|dealt|about|covers?|covered|address\w*|concern\w*|stud(?:y|ies|ied)|treats?|treated|discuss\w*|looks? (?:at|into)|looked|consider\w*|focus\w*|mention\w*|touch\w*|examin\w*|investigat\w*|use[ds]?|on|called|titled)\b",
    re.I,
)
"""Whether a paper deals with something, which its title may say."""


def beyond_title(paper: Paper, question: str) -> bool:
    """Whether only the title of a paper is stored, and a question asks what no title tells."""
    if paper.abstract:
        return False
    doubts = YES_OR_NO.search(question) is not None and not _DEALS.search(question)
    return doubts or BEYOND.search(question) is not None
