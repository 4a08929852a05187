"""What stands at the ends of a topic and is none of it: who asks, what is asked for, what goes on like it, little words, signs."""

from __future__ import annotations

import re

_TRIMMED = " .,;:!?\"'“”‘’()[]-–—"
_THE_ONES = re.compile(
    r"^(?:(?:only|just|keep) )?(?:the |those )?ones? (?:on|about|that|which|with|in)\b\s*", re.I
)
"""`only the ones on distillation`"""
_LOOSE_END = re.compile(
    r"(?:\s+(?:(?:(?:and|or) )?(?:so (?:on|forth)|such|the like|suchlike|whatnot|(?:things|stuff|matters|topics) like (?:that|this|those))|etc|pls|plz|please|thx|(?:[-–—:,] )?got|[-–—:,] (?:an? )?(?:list|overview|pointers?|references?|who(?:m|ever)?)|anyway|regardless|nonetheless|nevertheless|all the same|papers|articles|publications|which|among|and|or|of|in|for|to|with|on|from|about|by|at|as|the|an?|our|my|(?:among|of) you))+$",
    re.I,
)
"""What is asked for, behind its topic, what goes on like it, and little words that joined the topic to what was taken."""
_LOOSE_BEGIN = re.compile(
    r"^(?:(?:(?:show|list|give|name|find|tell|present|see|order|sort|arrange)(?: (?:me|us))? (?:the|all|any|your|those)|(?:some|any)(?:one|body)(?= (?:from|at)\b)|(?:something|anything|everything|stuff|bits)(?= (?:about|on|regarding|concerning)\b)|(?:is|are|was|were|does|do|did|has|have)(?= \w)|(?:to )?(?:know|see|find out|learn|understand)(?= (?:which|what|whom?|where|when|why|how|whether)\b)|treats? of|regarding|concern(?:s|ing|ed with)?|re:?|that|(?:our|my)(?= (?!own\b))|(?:told|claimed|said)(?= (?:that|an?|the)\b)|(?:(?:treating|handling|solving|tackling) )?(?:the )?problems? of|(?:get|getting|dive|diving|go|going) into|and|or|of|for|with|on|into|from|about|by|at|as|the|an?)\s+)+(?=\w)",
    re.I,
)
_WHO_DOES = re.compile(
    r"^(?:(?:who|which|any\w+|some\w+) (?:\w+ )??(?:stud(?:y|ies|ied|ying)|research(?:es|ed|ing)?|investigat\w+|tackl\w+|explor\w+)|(?:who |which |any\w+ |some\w+ )?(?:\w+ )??work(?:s|ed|ing)? on|(?:(?:which|what) )?(?:people|persons?|members?|researchers?|students?|(?:any|some)(?:one|body)) (?:have |has |ever |actually |really )*looked (?:at|into)) (?=\w)",
    re.I,
)
"""Whose doing the topic is: it never begins one."""
_OF_THE_LAB = re.compile(
    r"^(?:(?:the |all |any |every )?(?:people|persons?|folks?|members?|researchers?|scientists?|students?|colleagues?|collaborators?|guests?|staff|any(?:one|body)|some(?:one|body)|every(?:one|body)|those|names?)\s+)?(?:who (?:is|are) )?"
    r"(?:connected|linked|affiliated|associated|attached|belonging|tied|close)\s+(?:to|with)\s+(?:the|this|that|your|our)\s+(?:\w+ )?(?:lab(?:oratory)?|group|team|department|institute|circle|page|site)\b(?:\s+(?:who|that|which)\b)?\s*"
    r"|^(?:over |out |up |around )?(?:there|here)\s+(?:\w+s\s+)?(?=\w)|^(?:who|that)\s+(?:does|do|did|has|have|had|is|are)\s+(?!wh)(?=\w)|^(?:tackles|handles|covers|touch(?:es)? (?:up)?on|deals? with)\s+(?=\w)",
    re.I,
)
"""Of whose people it is asked, and where they are: never the beginning of a topic."""


def trimmed(run: str) -> str:
    """A stretch of topic without signs and little words at its ends."""
    bare = _LOOSE_END.sub("", run.strip(_TRIMMED))
    bare = _LOOSE_BEGIN.sub("", _WHO_DOES.sub("", _OF_THE_LAB.sub("", _THE_ONES.sub("", bare)))).strip(
        _TRIMMED
    )
    return f"{bare})" if bare.count("(") > bare.count(")") else bare
