"""Whether papers are counted, or a figure that a text tells is asked for, told by a question's shape."""

from __future__ import annotations

import re

from assistant.records import QueryKind
from assistant.understanding.facts.told_in_text import MEASURED, asks_of_trial
from assistant.understanding.kinds.superlatives import TOTAL
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.shape import Shape
from assistant.understanding.people import people_asked

HOW_MANY = re.compile(
    rf"(?:\b(?:nr|num|no|nos)\b\.?|#) ?(?:of )?(?:PERSON |VENUE |YEAR )*{PAPERS}\b|"
    rf"\b{PAPERS}\b[^?]*,\s*(?:in )?(?:total|all in all|altogether)\W*$|\bhow (?:busy|productive|prolific|active|industrious|diligent)\b[^?]*\b(?:in|by|counted in|measured in) {PAPERS}\W*$|"
    r"\bhow many\b|(?<!phone )(?<!mobile )(?<!cell )(?<!fax )(?<!office )(?<!room )(?<!contact )(?<!orcid )\bnumber of\b|\bhow much papers\b|\bhow much (?:did|does|has|have) PERSON (?:publish|written|writ)\w*|\bcount(?: of| the| all| how)?\b|\btotal (?:papers|publications|number)\b|\bhow often\b|\bhow long (?:is|was)\b.{0,40}\blists?\b|多少(?!倍|个?百分|秒|毫秒|时间|显存|参数)|(?<!哪)几篇|几个(?=人|作者|合作|研究者|会议|期刊|单位)|几位|总数|数量"
)
_NUMBER_OF_PAPERS = rf"(?:how many|number of|count of|how much)(?: (?:PERSON|VENUE|YEAR|STATUS|TRACK|POSITION|'s|[\w-]+)){{0,3}}? {PAPERS}"
_AT_WHICH = r"(?:(?:at |in |on )?(?:which|what|the) (?:\w+ )?(?:venues?|conferences?|journals?)|where(?:\W*$| (?:did|do|does|have|has|are|were|was) (?:they|those|these|it|he|she|PERSON) (?:been |be |get )?(?:appear|publish|come out|came out|present|accept)\w*))"
_COUNT_AND_PLACE = re.compile(
    rf"\b{_NUMBER_OF_PAPERS}\b(?:(?!\beach\b).)*(?:\band\b|[,;?])(?:(?!\beach\b).)*\b{_AT_WHICH}|\bPERSON ?'?s? {PAPERS} and (?:the |their )?venues?\b(?=.*\bnumber\b)"
)
_COUNT_CLAIMED = re.compile(
    rf"^\W*(?:(?:is it|am i|are you) (?:true|right|correct|sure)(?: that| in \w+ing(?: that)?)? |so |i (?:think|believe|heard|read)(?: that)? )?(?:(?:does|do|did|has|have)\s+)?PERSON\s+(?:(?:only|really|just|already) )*(?:have|has|had|written|wrote|write|publish(?:ed)?|got)\s+(?:(?:only|really|about|at least|already|just|some|exactly|of) )*{PAPERS}\b(?: (?:on|in|at|to) (?:(?:these|this|the|your|his|her|their) )?\w+)?(?: (?:here|stored|altogether|so far))?(?:,[^?]*)?\W*$"
)
"""`Does X have 56 papers?`, the number taken out."""


def counted_by_venue(masked: str) -> Shape | None:
    """`How many papers has A, and at which venues?`: both are asked."""
    if not _COUNT_AND_PLACE.search(masked):
        return None
    return Shape(QueryKind.COUNT, fact="venues")


def counted(masked: str, people: int) -> Shape | None:
    exact = re.search(r"\b(?:PERSON|VENUE|YEAR|POSITION|STATUS|TRACK)\b", masked)
    if people and _COUNT_CLAIMED.search(masked):
        return Shape(QueryKind.COUNT)
    if not people and _COUNTS_THINGS.search(masked):
        return Shape(QueryKind.FACT, fact="figure")
    if TOTAL.search(masked) and exact:
        return Shape(QueryKind.COUNT)
    if not people and MEASURED.search(masked):
        return Shape(QueryKind.FACT, fact="words")
    if not people and asks_of_trial(masked) and not people_asked.asks_for_papers(masked):
        return Shape(QueryKind.FACT, fact="words")
    if not HOW_MANY.search(masked):
        return None
    if not people and _ACCORDING.search(masked):
        return Shape(QueryKind.FACT, fact="figure")
    if _COUNTED.search(masked) or people or exact:
        return Shape(QueryKind.COUNT)
    return None if people_asked.asks_for_papers(masked) else Shape(QueryKind.FACT, fact="words")


_COUNTED = re.compile(
    rf"(?:how many|number of|count)\b.{{0,60}}\b{PAPERS}\b|\bnumber of titles\b|\bhow often\b|[篇论]|多少|几"
)
_COUNTS_THINGS = re.compile(
    r"\bhow many (?:\w+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|kilomet\w+|met(?:re|er)s|miles|grams|kilograms|kg|degrees|per ?cent|percent|tokens?|parameters?|layers|epochs|gpus?|bits|neurons?|cells|genes|patients?|participants?|animals|mice|rats|sharks|fish|samples|specimens|individuals|subjects|volunteers|hospitals|centres|centers|sites|images|videos|clips|frames|sentences|words|questions|species|clusters|classes|categories|annotators?|raters?|observations|measurements|tasks|benchmarks|data ?sets|baselines)\b(?! (?:of|on) (?:papers|publications|articles))"
    r"(?=[^?.!]*\b(?:do|does|did|is|are|was|were|has|have|had|takes?|took|needs?|needed|pass(?:es)?|go|goes|went)\b)(?![^?.!]*\b(?:papers|publications|articles|preprints)\b)"
)
"""`How many days does a wound take to close?`: a text tells, wherever and whenever it appeared."""
_ACCORDING = re.compile(
    rf"\baccording to (?:the|that|this|your|their|one) (?:\w+ )?{PAPERS}\b"
    rf"|\bhow many (?!(?:\w+ )?{PAPERS}\b)(?:[\w-]+ ){{1,8}}(?:in|of|for|by|from) (?:the|that|this|your) (?:[\w/-]+ ){{1,5}}(?:paper|article|study)\b|\bhow many (?:per ?cent|percentage points)\b"
    rf"|\bhow many (?:[\w-]+ ){{1,4}}(?:per|a|each) (?:second|minute|hour)\b|\bhow many {PAPERS} (?:does|did|do|are|were|is) (?:the|this|that|your) (?:[\w,-]+ ){{0,8}}?(?:survey|review|overview|meta-analysis)\b"
)
"""`How many people fall ill, according to the paper?`, `how many cells were seen in the AMD paper?`: its text tells."""
