"""Comparisons, similar papers, timelines and reading lists, told by a question's shape."""

from __future__ import annotations

import re

from assistant.records import FactKind, QueryKind
from assistant.understanding.constraints.company import (
    asks_for_shared,
    asks_who_else,
    is_of_papers,
    on_one_paper,
)
from assistant.understanding.facts.person_facts import compared_fact
from assistant.understanding.kinds.counts_asked import HOW_MANY
from assistant.understanding.language.shape import Shape

_COMPARE = re.compile(
    r"\bcompar(?:e|ed|ing|ison)\b|\bdifferen(?:ce|ces|t|tiate|tiates)\b.{0,30}\b(?:between|from|is|are|do)\b|\bdiffer\b|\b(?:PERSON|PAPER) (?:vs|versus)\.? (?:PERSON|PAPER)\b|\bhave in common\b|\bsimilarit(?:y|ies) between\b|\bcontrast\b|\bsame (?:person|researcher|author|one)\b|\bPERSON (?:and|or) PERSON (?:are |is )?the same\W*$|\bPERSON (?:is )?the same as PERSON\b|\bwho is who\b"
    r"|比较(?!多|少|新|好)|对比(?!学习|损失|度)|区别|异同|有(?:什么|何|哪些)(?:不同|差别|差异)|共同点|共同的?作者|同一个?人|是一个人",
)
SAME = "same person"
"""What a comparison asks where it asks whether two names are one person's."""
_SAME = re.compile(
    r"\bsame (?:person|researcher|author|one)\b|\bPERSON (?:and|or) PERSON (?:are |is )?the same\W*$|\bPERSON (?:is )?the same as PERSON\b|\bwho is who\b|同一个?人|是一个人"
)
_ASKS_TO_COMPARE = re.compile(
    r"^\W*(?:(?:please|kindly|pls|can|could|would|will|you|i|me|us|we|want|need|to|like|help|let's|let|a|the|give|show|tell|do|make|and|so|now|ok)\W+)*(?:compar|contrast|differen|similarit|(?:what|where|how|which|in what)\b.{0,80}\b(?:differ|compare|in common|contrast|similarit))"
    r"|比较(?!多|少|新|好)|对比(?!学习|损失|度)|区别|异同|有(?:什么|何|哪些)(?:不同|差别|差异)|共同点"
)
"""Where nothing stored is named, a comparison is one only if the question begins with it; else it is part of a topic."""
_TIMELINE = re.compile(
    r"\btime-?line\b|\b(?:papers?|publications?|output|work|works|interests?|topics?|focus|research|themes?)(?: of PERSON)? over (?:the years|time)\b|\b(?:PERSON|he|she|they|YEAR) over (?:the years|time)\b|^\W*(?:over the years)\b|\bhow\b.{0,80}\bevol(?:ved?|ves|ving)\b|\b(?:has|have|had|did)\b.{0,60}\bevolved?\b|\bPERSON\b.{0,40}\bevol(?:ved?|ves|ving)\b|\bevolved\b.{0,20}\bover\b|(?<!about )(?<!on )(?<!in )(?<!with )(?<!like )(?<!by )(?<!from )(?<!directed )\bevolution\b(?! strateg| equation| in (?:living |nature|animals?|plants?|biology)| of (?:life|species|living|man|humans?|animals?))|\bchronolog|\bhistory of\b|\byear by year\b|\bdevelop(?:ed|ment) over\b|\bhow has\b.{0,60}\bchanged\b|\b(?:since|until|till|from) when\b.{0,40}\b(?:publish|writ|wrote)\w*|\bhow long (?:has|have|did)\b.{0,40}\bpublish|时间线|时间轴|发展历程|历年|演变|演进|发展脉络|这些年.{0,6}(?:怎么|如何)",
)
_READING_LIST = re.compile(
    r"\breading[- ]?list\b|\bwhat (?:should|could|can|to) (?:i |we )?read\b|\bshould i read\b|\bwhere (?:should|do|can) i start\b|\bwhere to start\b|\bwhere (?:should|does|can|do|could|would) (?:an? )?(?:\w+ )?(?:beginner|newcomer|novice|student|starter|layman|one|you)s? (?:start|begin)\b|\b(?:overview|survey|review|introduction|primer|tutorial|paper|work|article|read|reading|best|good|easiest?) (?:to (?:begin|start)(?: (?:with|from|out with))?|before (?:i|we) (?:dive|get|go|dig|jump|delve|move|plunge|tackle|start|begin|read))\b|\bwhich (?:paper|article|work|one|publication)s? (?:to read )?first\b|\bprimer\b|\bbefore (?:i|we) (?:dive|get|go|dig|jump|delve|move|plunge|tackle|start|begin)\b.*\b(?:overview|survey|introduction|introductory)\b|\b(?:gentle|easy|short|friendly) (?:introduction|primer|overview)\b|\bget(?:ting)? started\b|\bintroduc(?:tion|tory)(?: papers?| reading)? (?:to|on|for)\b(?! PERSON)|\brecommend(?:ed)?\b.{0,20}\b(?:papers?|reading|read)\b|\bsuggest\b.{0,20}\b(?:papers?|reading)\b"
    r"|阅读清单|阅读列表|书单|入门|推荐.{0,8}(?:论文|文章|阅读|文献)|(?:该|先|应该)(?:先)?(?:读|看)(?:哪|什么)|从哪(?:里|篇)?(?:开始|读起|看起)",
)
_SIMILAR = re.compile(
    r"\b(?:similar|close|closest|akin|comparable) (?:\w+ )?(?:papers? )?(?:to|as)\b|\brelated to PAPER\b|\b(?:papers?|work|works|something|anything|more|ones?|methods?|others?) like PAPER\b|\bmore like\b|\bresembl|(?:(?:^|[^\w\s-])\s*|\b(?:any|some|more|other|others|the|its|most|closely|find|show|list|see|give|me|us|and|for|of|have|is|are|papers?) )related (?:papers?|work)\b(?! (?:on|about|in|section|chapter|part|paragraph|for|of (?:my|our|an?))\b)|\bsimilar (?:papers?|works?|ones)\b"
    r"|类似(?:的|于)?|(?<!语义)(?<!文本)(?<!图像)相似(?!度|性)|相近|差不多的|像\s*PAPER",
)


def comparison(masked: str, people: int, papers: int) -> Shape | None:
    """Side by side, similar papers, and lists in another order."""
    if people > 1 and (asks_who_else(masked) or asks_for_shared(masked)) and not is_of_papers(masked):
        return Shape(QueryKind.COAUTHORS)
    begins = _ASKS_TO_COMPARE.match(masked) and not HOW_MANY.search(masked)
    if not papers and on_one_paper(masked):
        return Shape(QueryKind.COUNT if HOW_MANY.search(masked) else QueryKind.PAPERS)
    if _COMPARE.search(masked) and people + papers != 1 and (people or papers or begins):
        fact = compared_fact(masked) if people > 1 else None
        if fact not in (None, FactKind.INTEREST):
            return Shape(QueryKind.FACT, fact=fact)
        return Shape(QueryKind.COMPARE, fact=SAME if people > 1 and _SAME.search(masked) else None)
    if _SIMILAR.search(masked) and (papers or not people):
        return Shape(QueryKind.SIMILAR)
    if _TIMELINE.search(masked):
        return Shape(QueryKind.TIMELINE)
    return Shape(QueryKind.READING_LIST) if _READING_LIST.search(masked) else None
