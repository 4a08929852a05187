"""What around and in some words shows that they name a person: titles, prepositions, possessives, ordinary words."""

from __future__ import annotations

import re

from assistant.names.pinyin import COMPOUND
from assistant.text.words import FUNCTION_WORDS

BETWEEN_NAME_WORDS = re.compile(r"[\s\-.‐‑'’·]*")
INNER_CAPITAL = re.compile(r"(?:Mac|Mc|Le|La|De|Di|Da|Du|Van|Von|Fitz|Ó|O)[A-Z][a-z]+")
"""`LeCun`, `McAllester`: a family name, where a given name stands before it."""
REVERSED_GAP = re.compile(r",\s*")
_TITLES = re.compile(r"(?<!\bthe )(?<!\ba )\b(?:Prof(?:essor)?|Dr|Mr|Mrs|Ms|Mx)\b\.?\s*$", re.IGNORECASE)
_CUE_BEFORE = re.compile(
    r"\b(?:by|with|about|does|did|has|have|had|is|was|are|who|whom|author|authors|between|compare|versus|vs|and|or|than|of|"
    r"for|from|to|only|researcher|called|named|profile)\b[\s.:]*(?:prof(?:essor)?|dr|mr|mrs|ms)?[\s.:]*$",
    re.IGNORECASE,
)
_STRONG_CUE_BEFORE = re.compile(
    r"(?:\b(?:by|co-?authors? of|with|author|named|called|about|what about|how about|does|did|has)|^who(?:'s| is| was| are))\s*$",
    re.IGNORECASE,
)
_A_CERTAIN = re.compile(r"\b(?:an?|one|some|the|a certain|a person called|a person named)\s*$", re.I)
_HERE = r"(?:(?:your|the|this) (?:\w+ )?(?:lab|laboratory|group|team|department|institute|staff|people|students|members|authors|researchers)|you|them|here|there)"
_BELONGS_HERE = re.compile(
    rf"^\W*(?:(?:ever|also|still|really|actually|currently|already) )*(?:work\w*|belong\w*|part|one|in|at|from|of|with|on|among(?:st)?|been|was|a (?:member|student|post-?doc|researcher|colleague))\b(?: (?:to|of|with|in|at|for|among|from|on|one))* {_HERE}\b"
    r"|^\W*(?:here\b|(?:who |that )?(?:says|said|claim(?:s|ed)|told me)\b)",
    re.I,
)
"""`Does a Jane Doe work with you?`: behind a name that the question takes for unknown."""
_ASKS_WHO = re.compile(r"^\W*who(?:'s| is| was| are)\s*$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^['’]s?\b")
FAMILY_CHARACTERS = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦"
    "纪倪翟樊殷阮柯毕聂骆鲍涂柴裴刁靳费窦耿葛褚瞿祝付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤安"
)
"""Characters of Chinese family names."""
TITLED_CHINESE = re.compile(
    rf"(?:^|[,，。、\s和与跟]|请问|关于|介绍一下|介绍)([{FAMILY_CHARACTERS}])(?:老师|教授|博士|同学)(?!们)"
)
"""`安老师`: the bearer of a family name."""
UNKNOWN_CHINESE = re.compile(
    rf"(?:^|[,，。、\s和与跟对]|谁是|作者是|一作是|作者为|一作为|由|介绍一下|介绍|关于|以前|之前|以来|之后|看看|[近去前]两?年)((?:{'|'.join(sorted(COMPOUND))}|[{FAMILY_CHARACTERS}])(?:(?![的了和与跟在是有吗呢吧也都])[\u4e00-\u9fff]){{1,2}}?)(?=的|有|发|是谁|是|和|与|写|在|跟|都|做|研究|合|两|二人|俩|之间|参与|撰写|发表|写|联合|主要|现|目前|一|总共|毕业|作为|以|共|独|担|曾|最|近|今|去年|还|也|没|\s*\d|谁|$|[、，,?？]|\s+(?:and|is|has|have|does|did|works?|publish(?:ed)?|wrote|writes?|in|at|on|with)\b)"
)
ABOUT_CHINESE = re.compile(r"(?:关于|有关|涉及)$")
OF_PAPERS_CHINESE = re.compile(r"的?(?:论文|文章|研究|工作|文献)|方面|领域|方向")
SCAFFOLD = frozenset(
    """paper papers publication publications article articles work works author authors researcher researchers people
    person professor prof dr mr mrs ms mx miss sir madam student students lab group team list show find tell first last latest newest oldest top
    count number reading timeline compare comparison versus vs similar related hi hello hey thanks thank yes help ok okay
    published publish publishes wrote write writes written does did work works study studies meant mean sorry same both together
    phone email address google scholar github orcid linkedin twitter homepage website venue venues conference journal year years topic topics interests interest research
    january february march april june july august september october november december monday university institute
    everything anything whatever whichever something nothing stuff things besides except excepting excluding apart aside minus unlike alongside beside barring omitting leaving putting setting ignoring disregarding skipping dropping discounting everyone everybody anyone anybody whoever whatsoever titles items entries output joint""".split()
)


_AT_A_PLACE = re.compile(
    r"(?<!look )(?<!looking )(?<!looked )(?<!aimed )(?<!laughed )\bat\s+(?:the\s+)?(?-i:[A-Z][\w'’-]+\s+){0,2}$",
    re.I,
)
_STUDIES_FROM = re.compile(
    r"\b(?:ph\.?\s?d\.?s?|doctorates?|doctoral|degrees?|diplomas?|master\w*|bachelor\w*|msc|bsc|m\.s\.|b\.s\.|undergrad\w*|graduat\w*|alumn\w+|studied|studies)\b(?:(?!\b(?:papers?|publications?|articles?)\b)[^?.!;]){0,40}\bfrom\s+(?:the\s+)?(?-i:[A-Z][\w'’-]+\s+){0,2}$",
    re.I,
)
_BODY = r"(?:institut\w*|cent(?:er|re)s?|department|dept\.?|school|college|facult(?:y|ies)|society|foundation|academy|association|laborator(?:y|ies)|programmes?|programs?|division|network|council|ministry|agency|museum|hospital|library|initiative|consortium|alliance|union|observatory|bureau|universit\w+)"
_BODY_FOR = re.compile(rf"\b{_BODY} (?:of|for|on|in)\s+(?:the\s+)?(?-i:[A-Z][\w'’-]+\s+){{0,2}}$", re.I)


def is_place(before: str, after: str) -> bool:
    """Whether what stands there is a place of work or study: `teaches at Smith`, `a doctorate from Simon Fraser`, `Institute for X`."""
    if _POSSESSIVE.match(after):
        return False
    return bool(_AT_A_PLACE.search(before) or _STUDIES_FROM.search(before) or _BODY_FOR.search(before))


def is_no_name(word: str) -> bool:
    """Whether a folded word builds sentences or questions, and so is no name by itself."""
    return word in FUNCTION_WORDS or word in SCAFFOLD


def is_titled(before: str) -> bool:
    """Whether what stands before ends in a title: `Prof.`, `Dr`."""
    return bool(_TITLES.search(before))


def is_cued(before: str, after: str) -> bool:
    """Whether what stands around suits a name."""
    certain = _A_CERTAIN.search(before) and _BELONGS_HERE.match(after)
    return is_titled(before) or bool(_CUE_BEFORE.search(before) or _POSSESSIVE.match(after) or certain)


def is_strongly_cued(before: str, after: str) -> bool:
    """Whether what stands around suits little but a name."""
    return is_titled(before) or bool(_STRONG_CUE_BEFORE.search(before)) or bool(_POSSESSIVE.match(after))


def asks_who(before: str) -> bool:
    """Whether a question begins `who is`, and what follows is all of it."""
    return bool(_ASKS_WHO.search(before))
