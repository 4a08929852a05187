"""What kind of thing a question asks for, from its shape: the masked text of `Question.masked`.

Labels (`PERSON`, `PAPER`, `VENUE`, `YEAR`, `SORT`, `POSITION`, `STATUS`, `TRACK`, `LIMIT`) stand for what is understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.records import FactKind, QueryKind
from assistant.understanding.closings import CLOSING_FACT, closes
from assistant.understanding.company import (
    asks_for_closest,
    asks_for_several,
    asks_for_shared,
    asks_with_whom,
    is_joint,
    names_company,
)
from assistant.understanding.cues import PAPERS, PEOPLE, Cues, cues, said
from assistant.understanding.facts import (
    FOUND_IN,
    MEASURED,
    asks_of_trial,
    compared_fact,
    paper_fact,
    person_fact,
)
from assistant.understanding.life import asks_openness

GroupBy = Literal["person", "year", "venue"]


@dataclass(frozen=True)
class Shape:
    """The kind, what a count is grouped by, which fact is asked for, and how sure this is."""

    kind: QueryKind
    group_by: GroupBy | None = None
    fact: str | None = None
    confidence: float = 1.0
    superlative: bool = False
    """Whether of a grouped count only the most (or fewest) are asked for."""
    topic: str | None = None
    """The topic, where the wording itself says what it is."""


_MOST = r"(?<!at )(?:most(?! (?!(?:active|frequent|prolific|productive)\b)\w+(?:ive|al|ous|ent|ant|able|ible|ful|ic)\b)|max(?:imum)?|fewest|least|more|fewer|highest number|largest number|greatest number)"
_SMALL_TALK = re.compile(
    r"^(?:(?:hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|how are you(?: doing)?(?: today)?|nice to meet you|thanks?(?: you)?(?: (?:so|very) much)?|thx|cheers|"
    r"great|cool|nice|ok(?:ay)?|bye|goodbye|see you|well done|awesome|perfect|there|everyone|again|a lot|colloquy)[\s,.!?]*)+$"
    r"|^(?:你好|您好|嗨|嗨|哈喽|哈啰|谢谢|多谢|再见|拜拜|早|早上好|早安|下午好|晚上好|晚安|大家好|好的|辛苦了)[啊呀吗,，。!！?？\s]*$",
)
_HELP = re.compile(
    r"\bwhat (?:can|could|do) (?:you|this)\b(?: \w+)? (?:do|ask|answer|know|help)\b|\bwhat (?:can|could|may) i (?:ask|do|find|search|look)(?: (?:you|about|for|here|with (?:you|this|it)|in here))*\W*$|\bwhat can you\b|\bhow (?:do|does|can) (?:you|this|i use (?:you|this))\b.{0,20}(?:work|help|use)?\W*$|^(?:help|\?+|/help|menu|start)\W*$"
    r"|^who are you\b|^what are you\b|^what is (?:this|colloquy)\W*$|\bhow many (?:sources|pages)\b|\bwhat(?:'s| is) (?:stored|in (?:the|this|your) (?:store|collection|database|library))\b|\bwhat do you know\W*$"
    r"|\bare you\b(?! (?:\w+ )?(?:work|do|stud|research|interest|active|look|tackl|investigat|involv|deal)\w*\b)|\bwho (?:made|built|created|programmed) you\b|\blanguages?\b.{0,12}\byou\b|\bwhat(?:'s| is) your\b|\bdo you (?:speak|like|feel|think|sleep|use|run|understand)\b"
    r"|你(?:能|会|可以)(?:做|干|回答|帮我?)(?:些)?(?:什么|啥|哪些)|你是(?:谁|什么|哪)|(?:怎么|如何)(?:使)?用|^\W*帮助\W*$|有(?:什么|哪些)功能|能问(?:你)?(?:些)?什么|(?:收录|存)了(?:些)?什么",
)
_COMPARE = re.compile(
    r"\bcompar(?:e|ed|ing|ison)\b|\bdifferen(?:ce|ces|t|tiate|tiates)\b.{0,30}\b(?:between|from|is|are|do)\b|\bdiffer\b|\b(?:PERSON|PAPER) (?:vs|versus)\.? (?:PERSON|PAPER)\b|\bhave in common\b|\bsimilarit(?:y|ies) between\b|\bcontrast\b|\bsame (?:person|researcher|author|one)\b"
    r"|比较(?!多|少|新|好)|对比(?!学习|损失|度)|区别|异同|有(?:什么|何|哪些)(?:不同|差别|差异)|共同点|共同的?作者|同一个?人|是一个人",
)
SAME = "same person"
"""What a comparison asks where it asks whether two names are one person's."""
_SAME = re.compile(r"\bsame (?:person|researcher|author|one)\b|同一个?人|是一个人")
_ASKS_TO_COMPARE = re.compile(
    r"^\W*(?:(?:please|kindly|pls|can|could|would|will|you|i|me|us|we|want|need|to|like|help|let's|let|a|the|give|show|tell|do|make|and|so|now|ok)\W+)*(?:compar|contrast|differen|similarit|(?:what|where|how|which|in what)\b.{0,80}\b(?:differ|compare|in common|contrast|similarit))"
    r"|比较(?!多|少|新|好)|对比(?!学习|损失|度)|区别|异同|有(?:什么|何|哪些)(?:不同|差别|差异)|共同点"
)
"""Where nothing stored is named, a comparison is one only if the question begins with it; else it is part of a topic."""
_TIMELINE = re.compile(
    r"\btime-?line\b|\b(?:papers?|publications?|output|work|works|interests?|topics?|focus|research|themes?)(?: of PERSON)? over (?:the years|time)\b|\b(?:PERSON|he|she|they|YEAR) over (?:the years|time)\b|^\W*(?:over the years)\b|\bevol(?:ved?|ution(?! strateg| equation)|ving)\b|\bchronolog|\bhistory of\b|\byear by year\b|\bdevelop(?:ed|ment) over\b|\bhow has\b.{0,60}\bchanged\b|\b(?:since|until|till|from) when\b.{0,40}\b(?:publish|writ|wrote)\w*|\bhow long (?:has|have|did)\b.{0,40}\bpublish|时间线|时间轴|发展历程|历年|演变|演进|发展脉络|这些年.{0,6}(?:怎么|如何)",
)
_READING_LIST = re.compile(
    r"\breading[- ]?list\b|\bwhat (?:should|could|can|to) (?:i |we )?read\b|\bshould i read\b|\bwhere (?:should|do|can) i start\b|\bwhere to start\b|\bget(?:ting)? started\b|\bintroduc(?:tion|tory)(?: papers?| reading)? (?:to|on|for)\b|\brecommend(?:ed)?\b.{0,20}\b(?:papers?|reading|read)\b|\bsuggest\b.{0,20}\b(?:papers?|reading)\b"
    r"|阅读清单|阅读列表|书单|入门|推荐.{0,8}(?:论文|文章|阅读|文献)|(?:该|先|应该)(?:先)?(?:读|看)(?:哪|什么)|从哪(?:里|篇)?(?:开始|读起|看起)",
)
_SIMILAR = re.compile(
    r"\b(?:similar|close|closest|akin|comparable) (?:\w+ )?(?:papers? )?(?:to|as)\b|\brelated to PAPER\b|\b(?:papers?|work|works|something|anything|more|ones?|methods?|others?) like (?:PAPER|this|that|it)\b|\bmore like\b|\bresembl|\brelated (?:papers?|work)\b|\bsimilar (?:papers?|works?|ones)\b"
    r"|类似(?:的|于)?|(?<!语义)(?<!文本)(?<!图像)相似(?!度|性)|相近|差不多的|像\s*PAPER",
)
_HOW_MANY = re.compile(
    r"\bhow many\b|\bnumber of\b|\bhow much papers\b|\bhow much (?:did|does|has|have) PERSON (?:publish|written|writ)\w*|\bcount(?: of| the| all| how)?\b|\btotal (?:papers|publications|number)\b|\bhow often\b|多少(?!倍|个?百分|秒|毫秒|时间|显存|参数)|(?<!哪)几篇|几个(?=人|作者|合作|研究者|会议|期刊|单位)|几位|总数|数量"
)
_TOTAL = re.compile(
    r"\b(?:the|a|one|only the|just the|real|exact|actual|correct) (?:\w+ )?(?:number|figure|count|quantity|total)\b|\b(?:quantity|amount|tally|total|sum)(?: number)?(?: of|,|:| for)|\btally\b|\badds? up to\b|\bin total\b|\bsum up\b|\bheadcount\b"
)
"""Words of counting that count papers only beside what is exact."""
_VENUES = re.compile(
    r"\b(?:which|what|how many|different|all|list(?: the| of)?)(?: \w+)? (?:venues?|conferences?|journals?)\b|\bwhere (?:has|have|did|does|do|is|are)\b.{0,40}\b(?:publish\w*|appear\w*|come out|came out|accepted|presented)\b|\b(?:venues|conferences|journals)\b.{0,20}\bpublish|哪(?:些|几个)(?:会议|期刊|刊物|地方|顶会)|什么(?:会议|期刊|地方)|(?:发表|发|登|刊登)在(?:了)?哪|在哪(?:里|儿|些)?(?:发表|发过|发)",
)
_WORKS_ON = re.compile(
    rf"\b(?:does|has|is|can) (?:anyone|anybody|someone|somebody)\b(?! (?:called|named))|\bwho(?:'s| is| are| has| have| had)?(?: \w+)? (?:works?|working|worked|stud(?:y|ies|ied|ying)|research(?:es|ed|ing)?|investigat\w+|knows?|specializ\w+|specialis\w+|focus\w*|does|doing|done|deals?|interested|an expert|experts?|publish\w*|writ\w+|wrote|looked|looks|leads|tackl\w+|address\w*|develop\w*|explor\w*|cares|proposed?|invented|contributed)\b"
    rf"|\b(?:which|what|any|find|list|name|show(?: me)?|recommend|suggest)(?: \w+)? {PEOPLE}\b|\bexperts? (?:in|on|for|about|at)\b|\bexpertise\b|\b{PEOPLE} (?:who|that)?\s?(?:work(?:s|ing|ed)?|stud(?:y|ying|ies)|interested|doing|active|with expertise)\b|\bwho(?:m)?(?: here| there)? (?:should|can|could|do|would|might) (?:i|we) (?:ask|talk|contact|speak|approach|write|turn|consult|interview|meet|e?-?mail|invite|hire|call|reach)\b|\bis there (?:anyone|anybody|someone|somebody|an? (?:person|expert|specialist|researcher|professor|student))\b(?! (?:called|named))|^{PEOPLE} (?:on|in|for|about|working)\b|^who(?:'s| is| are)? (?:in|into|on)\b"
    r"|谁[^，,。？?]{1,25}研究(?=[\u3041-\u30ff]|\W*$)|谁(?:写|发表?|出)(?:过|了)?.{0,4}(?:关于|有关)|谁(?:在|是|会|最)?(?:做|研究|从事|擅长|了解|搞|懂|熟悉|厉害|强)|(?:哪|有哪|都有哪)(?:些|几个|几位|位|个)(?:人|研究者|研究人员|学者|作者|老师|同学|专家|成员|教授)|有谁|谁(?:对|能)|(?<!混合)专家(?!混合|模型)|有没有(?:人|谁|老师|同学)|谁(?:在|是|来自|毕业于)[^，,。？?]{2,20}(?:大学|学院|研究所|研究院|公司|[院所]\W*$)|(?:的|在[^，,]{2,15})(?:学生|老师|成员|人)(?:是谁|有谁|有哪些|都有谁|都是谁)|有人(?:在)?(?:做|研究|搞)|(?:研究|做|搞|从事)[^，,。？?]{1,20}的(?:人|学者|老师|研究者|研究人员|专家)|(?:该|应该)?(?:找|问|请教)(?:谁|哪位)",
)
_ALL_PEOPLE = re.compile(
    r"^\W*(?:请)?(?:列出|列一下|显示|给出|看看)(?:一下)?(?:所有|全部|全体)?的?(?:作者|研究者|研究人员|成员|人员|学者)(?:名单|列表)?\W*$|"
    r"^\W*(?:请问|你们|这个?|本|整个)*(?:实验室|课题组|团队|组里?|这里|库里?|数据库|这儿)?(?:里|中|内)?(?:一共|总共|共|都)?(?:有|收录了?)(?:多少|几)(?:个|位|名)?(?:人|成员|研究者|研究人员|学者|作者|老师)(?:呢|啊|呀)?\W*$|"
    rf"^(?:who (?:is|are) (?:here|in (?:the|this) (?:lab|group|team|collection|store)|the (?:members|researchers|people)\b.*)|(?:which|what|list|show|name)(?: me)?(?: all)?(?: the)? {PEOPLE}(?: (?:are|is) (?:stored|here|there|covered|known|included|in (?:the|this) (?:lab|group|collection|store|database)))?|who do you know(?: about)?|how many (?:different |distinct |unique |individual )?{PEOPLE}(?: (?:are|do|have).{{0,30}})?)\W*$",
)
_THEMES = re.compile(
    r"^\W*(?:(?:what|which|list|name|show(?: me)?|give me|tell me|could you|can you|please|describe|summari[sz]e|so|and|are|is|the|your|this|an?|overview of|summary of|all)\s+)*(?:(?:main|core|key|general|broad|principal|research|current|different)\s+)*(?:topics?|themes?|areas?|fields?|interests?|subjects?|directions?|focus|research(?! \w+ (?:on|about)))(?: (?:areas?|topics?|fields?|interests?|directions?|focus|themes?))?\b"
    r"(?:\s+(?:do|does|did|is|are|of|in|by|at|the|this|your|that|you|lab|group|team|department|here|work|works|working|worked|on|study|studies|studied|cover|covers|covered|research|researches|people|members|researchers|pursue|pursued|pursues|have|has|there|researched|represented|about|focus|focuses|focused|lab's|group's|lab|up|all))*\W*$"
    r"|^\W*what (?:does|do|is|are) (?:the|this|your|you|people in (?:the|this|your)) ?(?:lab|group|team|department|researchers|members|people)?(?: here)? (?:work(?:ing)? on|do(?:ing)?|stud(?:y|ying)|research(?:ing)?|investigat(?:e|ing)|focus(?:ing)? on)\W*$"
    r"|(?:课题组|实验室|你们|这里|团队)(?:主要)?(?:的)?(?:研究(?:方向|领域|什么|内容|哪些)|做什么|做哪些)"
)
"""`What topics does the lab work on?`: the people with what they say they work on."""
_WHOEVER = re.compile(
    rf"^\W*(?:(?:and|so|hi|hello|please|tell me|do you know|can you tell me|i wonder|any idea)\W+)*(?:(?:who|whose|which {PEOPLE}|which alum\w*)\b(?! (?:\w+ )?(?:cites?|cited)\b)|(?:does|did|has|have|is) (?:anyone|anybody|someone|somebody)\b)|[.?!]\s+(?:who|whose|which {PEOPLE})\b(?:(?!\b{PAPERS}\b).)*$",
)
"""Whatever else it asks, it asks for people."""
_WHICH_PAPER = re.compile(
    rf"^\W*(?:(?:and|so|please|tell me|show me|find|in)\s+)*(?:which|what) (?:\w+ )?{PAPERS}\b(?: (?:is it that|was it that|that|here))?\s+(?:(?:first|originally)\s+)?(?:introduc\w+|propos\w+|present\w*|describ\w+|develop\w*|is about|was about|is on|deals? with|covers?|defines?|named?|coin\w*|brought|reports?|contains?|explains?|is the source of|is)\s+(?:up )?(?:the |an? )?PAPER\b(?: (?:method|approach|model|framework|system|technique|idea|algorithm|dataset|data set|benchmark|tool|network|architecture|paper|from|in))*\W*$"
    rf"|^\W*in (?:which|what) (?:\w+ )?{PAPERS} (?:is|was|does|did|do) (?:the )?PAPER\b(?: \w+)? (?:introduced|described|proposed|presented|defined|explained|appear|appears|first)\W*$"
)
"""`Which paper introduced SparseD?`: the paper itself is the answer."""
_POSITION_NAME = r"(?:(?:current|present|former|past|all|the|your|any|active)\s+)*(?:(?:ph\.?d\.?|doctoral|graduate|grad|master'?s?|m\.?sc\.?|undergraduate|visiting|research|senior|junior|staff|associate|assistant|full|software|lab|data|principal|project|group|team|postdoctoral)[- ])*(?:students?|candidates?|post-?docs?|post-?doctorals?(?: (?:researchers?|fellows?|associates?))?|fellows?|professors?|faculty(?: members?)?|under-?grad(?:uate)?s?|interns?|alumni|alumna|alumnus|engineers?|programmers?|developers?|analysts?|technicians?|managers?|lecturers?|investigators?|pis?|directors?|chairs?|heads?|leaders?|staff(?: members?)?|scientists?|phds?|former members?)"
_HOLDERS = re.compile(
    rf"^\W*(?:(?:who(?:'s| is| are| was| were)?|which(?: people| members| of them)?|what|list|name|show(?: me)?|give me|tell me|find|how many|number of|is there|are there|do you have|does the (?:lab|group|team) have|and|so|please|a|an|any|the|your|all|also|everyone who is|people who are|of)\s+)*(?P<position>{_POSITION_NAME})"
    rf"(?:\s+(?:is|are|was|were|do|does|did|you|there|here|in|of|at|the|this|your|our|lab|group|team|department|have|has|had|been|now|currently|stored|listed|right|work|works|working|that|who|with|so far|ever|right now|at the moment|names?))*\W*$"
    rf"|^\W*who (?P<leads>(?:leads?|heads?|runs?|directs?|founded) (?:the|this|your) (?:lab|group|team))\W*$"
)
"""`Who are the current postdocs?`: people by the position their pages state."""
_WHO_IS_AT = re.compile(
    rf"^\W*(?:(?:is|are) there (?:a |an |any)?(?:somebody|someone|anyone|anybody|{PEOPLE})|who(?:'s| is| are| was| were| has| have| got| did| studied| studies| works| worked| won| received| comes?)?|which {PEOPLE})\b(?!.*\b{PAPERS}\b).*\b(?:at|from|in|studied|study|got|won|received|award|scholarship|prize|graduated|intern\w*|advis\w+|supervis\w+)\b"
)
_WHO_PUBLISHED = re.compile(
    rf"^\W*(?:(?:list|name|show(?: me)?|give me|find|and|so)\s+)?(?:(?:all|the|every)\s+)*(?:(?:whose|who(?:se)?(?: else)?|which {PEOPLE}|what {PEOPLE})\b(?: \w+){{0,3}} (?:{PAPERS}|publish\w*|appear\w*|present\w*|wrote|written|got|had|has|been|was|is|were)\b|{PEOPLE}\b(?: (?:who|that|with|having))?)(?: \w+){{0,6}}\s+(?:VENUE|YEAR|TRACK)\b|^\W*who (?:has |have |had |was |is |else )*(?:VENUE|YEAR)\b|^\W*whose {PAPERS}\b.*\b(?:VENUE|YEAR|TRACK)\b"
)
_STANDS_FOR = re.compile(
    r"\b(?:stands?|short) for\b|\bwhat (?:does|do) (?!PERSON)\S+ mean\b|\babbreviat\w+|是什么的(?:缩写|简称)|(?:全称|缩写)(?:是|代表)|代表什么"
)
_COUNT_CLAIMED = re.compile(
    rf"^\W*(?:(?:is it|am i|are you) (?:true|right|correct|sure)(?: that| in \w+ing(?: that)?)? |so |i (?:think|believe|heard|read)(?: that)? )?(?:(?:does|do|did|has|have)\s+)?PERSON\s+(?:(?:only|really|just|already) )*(?:have|has|had|written|wrote|write|publish(?:ed)?|got)\s+(?:(?:only|really|about|at least|already|just|some|exactly|of) )*{PAPERS}\b(?: (?:on|in|at|to) (?:(?:these|this|the|your|his|her|their) )?\w+)?(?: (?:here|stored|altogether|so far))?(?:,[^?]*)?\W*$"
)
"""`Does X have 56 papers?`, the number taken out."""

_PER: Cues[GroupBy] = cues(
    (
        "year",
        r"\b(?:per|by|each|every|for each) (?:year|calendar year)\b|\b(?:which|what|all(?: of)?(?: the)?|list(?: of)?(?: all)? the) years\b(?!.*\b(?:most|fewest|least|more)\b)|每(?:一)?年|按年|逐年|各年|哪几年|哪些年|YEAR[^P]{0,12}YEAR[^P]{0,12}各|^(?!.*PERSON.*PERSON).*YEAR[^P]{0,8}(?:各|分别)(?:有|自|写|发表|发|了)*(?:多少|几)",
    ),
    (
        "venue",
        r"\b(?:per|by|each|for each) (?:venue|conference|journal)\b|按(?:会议|期刊)|VENUE.*VENUE[^P]{0,12}(?:各|分别)|(?:各|每)个?(?:会议|期刊)(?:有|上|的|发)?.{0,6}(?:多少|几)",
    ),
    (
        "person",
        r"\b(?:per|by|each|for each) (?:person|author|researcher|member)\b|\bPERSON\b.*\bPERSON\b.*\b(?:each|respectively|individually|separately)\b|\beach of PERSON\b|\b(?:rank|order|sort|compare)\b.*\bPERSON\b.*\bPERSON\b.*\b(?:by|on|in)\b.*\b(?:number|count|counts|amount|total|output|productivity)\b|每个?人|每(?:位|个|名)(?:作者|研究者|研究人员|成员|学者)|每(?:位|个|名)(?:老师|同学)(?=.{0,4}(?:有|发|写|多少|几|论文))|各(?:自|人)?(?:有|写了?|发了?|发表了?)?(?:多少|几篇)|人均",
    ),
)
_WHICH_MOST: Cues[GroupBy] = cues(
    (
        "year",
        r"\b(?:which|what|in which|in what|the|her|his|their) (?:\w+ )?years?\b|^\W*(?:busiest |best |top |peak |record )?year\b|\b(?:productive|prolific|busiest|busier|active|best|better|strongest|stronger|richer|fruitful|peak|record|top) years?\b|\bwhen did\b|\b(?:more|fewer|less|most)\b[^,]{0,40}\bYEAR or (?:in )?YEAR\b|\bYEAR or (?:in )?YEAR\b|\bYEAR than (?:in )?YEAR\b|哪一?年|年份",
    ),
    (
        "venue",
        r"\b(?:which|what|the|at which|in which|her|his|their|'s|of the) (?:\w+ ){0,2}(?:venue|conference|journal)s?\b|\bwhere (?:does|did|do|has|have)\b|^\W*(?:top |main )?(?:venue|conference|journal)s?\b|\bVENUE\b.{1,40}\b(?:vs\.?|versus|than|against)\b.{1,40}\bVENUE\b|\bVENUE or (?:at |in |to )?VENUE\b|\bVENUE than (?:at )?VENUE\b|哪(?:个|家|些)(?:会议|期刊|刊物)|最(?:多|少)的(?:会议|期刊)|(?:什么|哪)会(?:议)?|最?常(?:去|投|发)的?(?:会议|期刊)",
    ),
)
"""Beside a superlative: of what the most is asked for."""


_WHO_IN_PLACE = re.compile(
    r"^\W*(?:(?:who|list|name|show(?: me)?|give me|find|the|all|which|what|people|authors?|is|are|was|were|has been|have been|as|a|an)\s+)*POSITION(?: s)?\b(?!.*\b(?:papers?|of PAPER|PAPER)\b)(?=.*\b(?:VENUE|YEAR)\b)"
)
"""`Who is first author at X?`, `first authors in 2021`."""
_EACH_VENUE = re.compile(r"\b(?:in common|common to)\b")
FEWEST = re.compile(r"\b(?<!at )(?:fewest|least|fewer|lowest|smallest|min(?:imum)?|less)\b|最少|更少")
"""Beside a superlative: not the most."""


def shape_of(masked: str) -> Shape:
    """The kind of a question from its masked text; `PAPERS` where nothing else fits."""
    people, papers = masked.count("PERSON"), masked.count("PAPER")
    if closes(masked):
        return Shape(QueryKind.SMALL_TALK, fact=CLOSING_FACT)
    if _SMALL_TALK.match(masked):
        return Shape(QueryKind.SMALL_TALK)
    if not people and not papers and (held := _HOLDERS.match(masked)) is not None:
        position = held.group("position") or held.group("leads")
        return Shape(QueryKind.PEOPLE, fact=FactKind.POSITION, topic=position)
    if not people and not papers and _THEMES.match(masked):
        return Shape(QueryKind.PEOPLE, fact=FactKind.INTEREST)
    if not people and not papers and _HELP.search(masked):
        return Shape(QueryKind.HELP)
    grouped = _grouped(masked, people)
    if grouped is not None:
        return grouped
    if people > 1 and asks_for_shared(masked):
        return Shape(QueryKind.COAUTHORS)
    if (
        _COMPARE.search(masked)
        and people + papers != 1
        and (people or papers or (_ASKS_TO_COMPARE.match(masked) and not _HOW_MANY.search(masked)))
    ):
        if people > 1 and (fact := compared_fact(masked)) is not None:
            return Shape(QueryKind.FACT, fact=fact)
        return Shape(QueryKind.COMPARE, fact=SAME if people > 1 and _SAME.search(masked) else None)
    if _SIMILAR.search(masked) and (papers or not people):
        return Shape(QueryKind.SIMILAR)
    if _TIMELINE.search(masked):
        return Shape(QueryKind.TIMELINE)
    if _READING_LIST.search(masked):
        return Shape(QueryKind.READING_LIST)
    if papers == 1 and not people and _WHICH_PAPER.match(masked):
        return Shape(QueryKind.PAPERS, topic="")
    if papers and (fact := paper_fact(masked)) is not None:
        return Shape(QueryKind.FACT, fact=fact)
    if people and asks_openness(masked):
        return Shape(QueryKind.FACT, fact=FactKind.JOB_SEEKING)
    if (coauthors := _coauthor_shape(masked, people)) is not None:
        return coauthors
    if people and re.search(
        r"\b(?:member|part) of (?:the|this|your|our) (?:lab|group|team)\b|\bwork(?:s|ing)? (?:here|in (?:the|this|your) (?:lab|group|team))\b",
        masked,
    ):
        return Shape(QueryKind.PROFILE)
    if people and (fact := person_fact(masked)) is not None:
        return Shape(QueryKind.FACT, fact=fact)
    if _VENUES.search(masked):
        return Shape(QueryKind.VENUES)
    if not people and not papers and _WHO_PUBLISHED.search(masked) and not _HOW_MANY.search(masked):
        return Shape(QueryKind.PEOPLE)
    if not people and not papers and _WHO_IS_AT.match(masked):
        return Shape(QueryKind.PEOPLE)
    if (
        _ALL_PEOPLE.match(masked)
        or _WHO_HAS_PAPERS.match(masked)
        or (not people and _WORKS_ON.search(masked) and not _asks_for_papers(masked))
    ):
        return Shape(QueryKind.PEOPLE)
    if people and _COUNT_CLAIMED.search(masked):
        return Shape(QueryKind.COUNT)
    if _TOTAL.search(masked) and re.search(r"\b(?:PERSON|VENUE|YEAR|POSITION|STATUS|TRACK)\b", masked):
        return Shape(QueryKind.COUNT)
    if not people and MEASURED.search(masked):
        return Shape(QueryKind.FACT, fact="words")
    if not people and asks_of_trial(masked) and not _asks_for_papers(masked):
        return Shape(QueryKind.FACT, fact="words")
    if _HOW_MANY.search(masked):
        counted = re.search(
            rf"(?:how many|number of|count)\b.{{0,60}}\b{PAPERS}\b|\bhow often\b|[篇论]|多少|几", masked
        )
        if counted or people or re.search(r"\b(?:VENUE|YEAR|POSITION|STATUS|TRACK)\b", masked):
            return Shape(QueryKind.COUNT)
        if not _asks_for_papers(masked):
            return Shape(QueryKind.FACT, fact="words")
    if not people and (FOUND_IN.search(masked) or _STANDS_FOR.search(masked)):
        return Shape(QueryKind.FACT, fact="words")
    if people and _is_profile(masked):
        return Shape(QueryKind.PROFILE)
    if not people and not papers and _WHOEVER.search(masked):
        return Shape(QueryKind.PEOPLE, confidence=0.8)
    return Shape(QueryKind.PAPERS, confidence=0.8)


_WHO_HAS_PAPERS = re.compile(
    rf"^\W*(?:(?:is|are) there |do you (?:have|know) |list |name |find |show me )?(?:who|any (?:of the )?{PEOPLE}|(?:which |what |all |the )?{PEOPLE})(?: here| else)?(?: (?:who|that))?(?: (?:has|have|had|with|wrote|written|published|got))+\s+{PAPERS}\W*$"
)
"""`Is there anyone with more than five papers?`, the number taken out."""


_WHICH_OF_YOURS = re.compile(
    rf"^\W*(?:(?:and|so|hi|hello|please)\W+)*(?:who|which (?:of (?:your|the|these|their) )?{PEOPLE})\b(?!.*\bPAPER\b)(?=.*\bPERSON\b)"
)


def asks_for_whoever(masked: str) -> bool:
    """Whether it asks which people have something among what is theirs: the pronoun means nobody spoken of."""
    return bool(_WHICH_OF_YOURS.match(masked))


def _asks_for_papers(masked: str) -> bool:
    return bool(
        re.search(rf"\b(?:which|what|list|show|find)(?: me)?(?: all)?(?: the)? {PAPERS}\b", masked)
        or re.search(
            rf"\b(?:like|want|need|have|know|any|some|give me)\s+(?:any |some |the )?{PAPERS}\b(?:[^.?!]{{0,20}})\W*$",
            masked,
        )
    )


def _grouped(masked: str, people: int) -> Shape | None:
    """Superlatives and comparisons of counts."""
    asks_most = re.search(
        rf"\b{_MOST}\b|\b(?:peak|record|best|strongest|top) year\b|\byear (?:\w+ )?(?:was|is) (?:the )?(?:best|strongest|biggest|richest)\b|\bprolific\b|\bproductive\b|\bbusie(?:st|r)\b|\b(?:more|most) numerous\b|最多(?!能|可|快|降|减|加|节|支|省)|最少(?!需|要|用)|更多|(?:最高|高)产|产量最高|谁的.{{0,6}}多|谁(?:发|写|论文).{{0,4}}多",
        masked,
    )
    unit = said(_PER, masked)
    if unit is not None and not (unit == "year" and _TOTAL.search(masked) and " all years" in masked):
        return Shape(QueryKind.COUNT, group_by=unit)
    usual = re.search(r"\b(?:frequent(?:ed|ly)?|favou?rite|usual|common|main|preferred|popular)\b", masked)
    if usual and (unit := said(_WHICH_MOST, masked)) in ("venue", "year") and not _EACH_VENUE.search(masked):
        return Shape(QueryKind.COUNT, group_by=unit)
    if people == 1 and asks_for_closest(masked):
        return Shape(QueryKind.COAUTHORS, group_by="person")
    if not people and _WHO_IN_PLACE.match(masked):
        return Shape(QueryKind.COUNT, group_by="person")
    if (
        asks_most
        and people <= 1
        and re.search(r"\b(?:more|fewer)\b(?: \w+){0,4} YEAR\W*$", masked)
        and " than " not in masked
    ):
        return Shape(QueryKind.COUNT, group_by="year")  # "more in 2016 or in 2017?"
    if not asks_most or re.search(r"\bmost (?:similar|relevant|related|important|recent)\b", masked):
        return None
    if (unit := said(_WHICH_MOST, masked)) is not None:
        return Shape(QueryKind.COUNT, group_by=unit, superlative=True)
    if people and is_joint(masked) and not _counts_papers_together(masked, people):
        return Shape(QueryKind.COAUTHORS, group_by=None if asks_for_several(masked) else "person")
    if re.search(
        rf"\bwho(?:se|m)?\b|\b{PEOPLE}\b|\bPERSON\b|\bprolific\b|\bproductive\b|谁|哪(?:位|个)(?:人|作者|研究者|研究人员|学者|老师|成员|同学)?|哪些人|作者中",
        masked,
    ) and not re.search(r"\bmost\b.{0,20}\b(?:cited|citations)\b", masked):
        return Shape(QueryKind.COUNT, group_by="person", superlative=people < 2)
    return None


def _counts_papers_together(masked: str, people: int) -> bool:
    """`Did A write more papers with B or with C?` compares papers, not company."""
    return people >= 3 and not asks_with_whom(masked)


_WITH_ONE = re.compile(
    r"^\W*(?:那|其中|里面)?[^，,]{0,4}?(?:和|与|跟|同)\s*PERSON\s*(?:一起|共同|合作|合写|合著)(?!者)"
)
"""`和 X 合作的有几篇`: somebody spoken of before is the other."""


def _coauthor_shape(masked: str, people: int) -> Shape | None:
    if not people:
        return None
    if people == 1 and _WITH_ONE.search(masked):
        return Shape(QueryKind.COUNT if _HOW_MANY.search(masked) else QueryKind.PAPERS)
    if asks_for_shared(masked) or (asks_with_whom(masked) and people == 1):
        return Shape(QueryKind.COAUTHORS)
    closely = re.search(r"\bwork(?:s|ed|ing)? (?:most )?(?:closely )?with\b", masked)
    if not is_joint(masked) and not closely:
        return None
    if people >= 2:
        return Shape(QueryKind.COUNT if _HOW_MANY.search(masked) else QueryKind.PAPERS)
    if names_company(masked) or re.search(r"\bcollaborat|合作", masked):
        return Shape(QueryKind.COAUTHORS)
    return None


_PROFILE = re.compile(
    r"^\W*(?:(?:and |so )?(?:who(?:'s| is| was| are)|tell (?:me|us) (?:something |more |everything )?about|what (?:do you know|can you tell me|is known) about|introduce|describe|profile of|"
    r"(?:a |the |short )*(?:bio(?:graphy)?|profile|cv|background)(?: of| for)?|about|info(?:rmation)? (?:about|on)|do you know|is there (?:a|an|any)(?: \w+)?(?: named| called)?|give me (?:a |an )?(?:overview|summary|introduction) of|show(?: me)?|"
    r"介绍(?:一下)?|请介绍|说说|关于|谁是)?\s*)(?:PERSON\s*(?:and|,|和|&)?\s*)+(?:'s)?\s*(?:profile|bio(?:graphy)?|cv|background|page|info|details|是谁|是什么人|的?(?:简介|介绍|资料|情况|信息))?\W*$",
)


def _is_profile(masked: str) -> bool:
    return bool(_PROFILE.match(masked))
