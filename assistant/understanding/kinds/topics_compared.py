"""Two topics weighed by how many papers each has: `is there more work on A or on B?`."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.glossary import translate

_WORK = rf"(?:{PAPERS}|work|research|output|effort|studies|projects?|literature|attention|activity|results?|contributions?|focus|interest)"
_ON = r"(?:on|about|into|in|for|to|with|around|regarding|concerning|of|dealing with|devoted to|that (?:deal|deals) with)"
_MORE = r"(?:more|fewer|less|most|the larger (?:number|share)|the bigger (?:number|share))"
_OR = r"(?:,?\s+(?:or|than|vs\.?|versus|compared (?:to|with)|as opposed to)\s+)"
_TOPIC = r"[^,?.!:;]{2,70}?"
_MORE_ON = re.compile(
    rf"\b(?:{_MORE}\s+(?:(?:of|the|your|their|our|stored|here) )*{_WORK}\b|(?:is there|are there|have you|do you have|got) {_MORE})(?: (?:here|stored|published|written|done|in the lab|in this lab|of the lab))*"
    rf"\s+{_ON}\s+(?P<one>{_TOPIC}){_OR}(?:{_ON}\s+)?(?P<other>{_TOPIC})\W*$"
)
_WORKS_MORE = re.compile(
    rf"\b(?:work\w*|publish\w*|writ\w+|wrote|research\w*|done|do|does) {_MORE} {_ON} (?P<one>{_TOPIC}){_OR}(?:{_ON}\s+)?(?P<other>{_TOPIC})\W*$"
)
_COVERED_MORE = re.compile(
    rf"^\W*(?:is|are|was|were|does|do|did|has|have)\s+(?P<one>{_TOPIC}) (?:(?:been )?(?:covered|studied|researched|treated|addressed|discussed|worked on)|get|gets|have|has|with|attract\w*)\b[^,?]{{0,20}}?\b{_MORE}\b[^,?]{{0,25}}? than (?:{_ON}\s+)?(?P<other>{_TOPIC})\W*$"
)
_WHICH = (
    rf"(?:which|what|where)\b[^?]*\b(?:{_MORE}\b[^,?]{{0,20}}\b(?:{_WORK}|studied|researched|popular|common|covered|frequent)|"
    r"(?:studied|researched|covered|published on|worked on) (?:more|most|less|least)\b[^,?]*|(?:bigger|larger|smaller) topic)"
)
_ASKED_BEFORE = re.compile(
    rf"^\W*(?P<one>{_TOPIC}){_OR}(?P<other>{_TOPIC})\s*[,:;?–—-]+\s*(?:(?:on|about|in|of) )?{_WHICH}"
)
_ASKED_AFTER = re.compile(rf"\b{_WHICH}[^,:?]{{0,40}}[,:]\s*(?P<one>{_TOPIC}){_OR}(?P<other>{_TOPIC})\W*$")
_OF_EITHER_CHINESE = r"(?:方向|主题|领域|方面|题目|课题)?(?:上)?的?(?:论文|研究|工作|文章|成果)?(?:的?数量)?(?:更|比较|最|较)?[多少]"
_CHINESE = (
    re.compile(
        rf"^(?:关于|有关|在)?(?P<one>[^,，。?？!！]{{2,30}}?)(?:和|与|跟|还是|、)(?P<other>[^,，。?？!！]{{2,30}}?)[,，、:：\s]*(?:(?:这|相比)?(?:两者|二者|两个|之间)?(?:方向|领域)?(?:里|中|相比)?)?[,，]?(?:哪个|哪一个|哪一?[方类种项]面?|谁){_OF_EITHER_CHINESE}"
    ),
    re.compile(
        r"(?:关于|有关|做|研究)(?P<one>[^,，。?？!！]{2,30}?)的?(?:论文|文章|工作|研究|人)?(?:更)?多[,，]?还是(?:关于|有关|做|研究)?(?P<other>[^,，。?？!！]{2,30}?)的?(?:论文|文章|工作|研究|人)?(?:更)?多"
    ),
    re.compile(
        rf"(?:哪个|哪一个|哪方面|哪类){_OF_EITHER_CHINESE}[,，:：]?\s*(?P<one>[^,，。?？!！]{{2,30}}?)(?:还是|或者?|和|与)(?P<other>[^,，。?？!！]{{2,30}})"
    ),
)
_LEADING = re.compile(r"^(?:(?:is|are|was|were|the|a|an|topics?|either|between)\s+)+")
_ENDING = re.compile(
    r"(?:\s+(?:(?:are|is) there|do you have|have you|here|papers?|research|work|in (?:the|this|your) (?:lab|store|collection)))+$"
)
_LABEL = re.compile(r"\b(?:PERSON|PAPER|VENUE|YEAR|SORT|POSITION|STATUS|TRACK|LIMIT)\b")
OR = " or "
"""Between the topics in the topic of a query that is grouped by them."""


def topics_compared(masked: str) -> tuple[str, str] | None:
    """The two topics that a question weighs against each other by their papers; None where it does not."""
    for pattern in (_MORE_ON, _WORKS_MORE, _COVERED_MORE, _ASKED_BEFORE, _ASKED_AFTER):
        if match := pattern.search(masked):
            one, other = (_ENDING.sub("", _LEADING.sub("", match[side].strip())) for side in ("one", "other"))
            if one and other and not _LABEL.search(f"{one} {other}"):
                return one, other
    return _compared_in_chinese(masked)


def _compared_in_chinese(masked: str) -> tuple[str, str] | None:
    for pattern in _CHINESE:
        match = pattern.search(masked)
        if match is not None and not _LABEL.search(match.group()):
            one, other = (translate(match[side]) for side in ("one", "other"))
            return (one[0], other[0]) if one[0] and other[0] and not (one[1] or other[1]) else None
    return None


def topics_of(topic: str) -> tuple[str, ...]:
    """The topics in the topic of a query that is grouped by them."""
    return tuple(one.strip() for one in topic.split(OR))
