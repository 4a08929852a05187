"""What kind of thing a question asks for, from its shape: the masked text of `Question.masked`.

Labels (`PERSON`, `PAPER`, `VENUE`, `YEAR`, `SORT`, `POSITION`, `STATUS`, `TRACK`, `LIMIT`) stand for what is understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.records import FactKind, QueryKind

GroupBy = Literal["person", "year", "venue"]


@dataclass(frozen=True)
class Shape:
    """The kind, what a count is grouped by, which fact is asked for, and how sure this is."""

    kind: QueryKind
    group_by: GroupBy | None = None
    fact: str | None = None
    confidence: float = 1.0
    rest: str | None = None
    """The masked text with the words of the pattern taken out, where the topic is in what remains."""


_PAPERS = r"(?:papers?|publications?|articles?|works?|preprints?|manuscripts?|studies)"
_PEOPLE = r"(?:people|persons?|researchers?|authors?|members?|scientists?|scholars?|experts?|professors?|students?|faculty|colleagues|somebody|someone|anyone|anybody)"
_MOST = r"(?:most|fewest|least|more|fewer|highest number|largest number|greatest number)"

_SMALL_TALK = re.compile(
    r"^(?:(?:hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|how are you(?: doing)?(?: today)?|nice to meet you|thanks?(?: you)?(?: (?:so|very) much)?|thx|cheers|"
    r"great|cool|nice|ok(?:ay)?|bye|goodbye|see you|well done|awesome|perfect|there|everyone|again|a lot|colloquy)[\s,.!?]*)+$"
    r"|^(?:你好|您好|嗨|谢谢|多谢|再见|早上好|晚上好|大家好)[啊呀吗,，。!！?？\s]*$",
)
_HELP = re.compile(
    r"\bwhat (?:can|could|do) (?:you|i|this)\b(?: \w+)? (?:do|ask|answer|know|help)\b|\bwhat can you\b|\bhow (?:do|does|can) (?:you|this|i use (?:you|this))\b.{0,20}(?:work|help|use)?\W*$|^(?:help|\?+|/help|menu|start)\W*$"
    r"|^who are you\b|^what are you\b|^what is (?:this|colloquy)\W*$|\bhow many (?:sources|pages)\b|\bwhat(?:'s| is) (?:stored|in (?:the|this|your) (?:store|collection|database|library))\b|\bwhat do you know\W*$"
    r"|\bare you\b|\bwho (?:made|built|created|programmed) you\b|\blanguages?\b.{0,12}\byou\b|\bwhat(?:'s| is) your\b|\bdo you (?:speak|like|feel|think|sleep|use|run|understand)\b"
    r"|你(?:能|会|可以)(?:做|干|回答)(?:什么|哪些)|你是谁|怎么用|帮助$|有什么功能",
)
_COMPARE = re.compile(
    r"\bcompar(?:e|ed|ing|ison)\b|\bdifferen(?:ce|ces|t|tiate|tiates)\b.{0,30}\b(?:between|from|is|are|do)\b|\bdiffer\b|\b(?:PERSON|PAPER) (?:vs|versus)\.? (?:PERSON|PAPER)\b|\bhave in common\b|\bsimilarit(?:y|ies) between\b|\bcontrast\b|\bsame (?:person|researcher|author|one)\b"
    r"|比较|对比|区别|异同|有什么不同|共同点",
)
_TIMELINE = re.compile(
    r"\btime-?line\b|\bover (?:the years|time)\b|\bevol(?:ved?|ution|ving)\b|\bchronolog|\bhistory of\b|\byear by year\b|\bdevelop(?:ed|ment) over\b|\bhow has\b.{0,60}\bchanged\b|时间线|发展历程|历年|演变|发展脉络",
)
_READING_LIST = re.compile(
    r"\breading[- ]?list\b|\bwhat (?:should|could|can|to) (?:i |we )?read\b|\bshould i read\b|\bwhere (?:should|do|can) i start\b|\bwhere to start\b|\bget(?:ting)? started\b|\bintroduc(?:tion|tory)(?: papers?| reading)? (?:to|on|for)\b|\brecommend(?:ed)?\b.{0,20}\b(?:papers?|reading|read)\b|\bsuggest\b.{0,20}\b(?:papers?|reading)\b"
    r"|阅读清单|阅读列表|书单|入门|推荐.{0,6}(?:论文|文章|阅读)",
)
_SIMILAR = re.compile(
    r"\b(?:similar|close|closest|akin|comparable) (?:\w+ )?(?:papers? )?(?:to|as)\b|\brelated to PAPER\b|\b(?:papers?|work|works|something|anything|more|ones?|methods?|others?) like (?:PAPER|this|that|it)\b|\bmore like\b|\bresembl|\brelated (?:papers?|work)\b|\bsimilar (?:papers?|works?|ones)\b"
    r"|类似|相似|相近",
)
_COAUTHORS = re.compile(
    r"\bco-?[ -]?(?:author|write|wrote|written)\w*\b(?! (?:papers?|publications?|works?)\b)|\bcollaborat\w*\b|\b(?:written|wrote|write|writes|worked|works?|working|published|publish|publishes) (?:papers? |together |jointly |most |often )*with\b|\bjoint(?:ly)? (?:papers?|work)\b"
    r"|合作者|共同作者|合著者|合作过|跟谁|和谁|与谁|合作最多",
)
_HOW_MANY = re.compile(
    r"\bhow many\b|\bnumber of\b|\bhow much papers\b|\bcount(?: of| the| all| how)?\b|\btotal (?:papers|publications|number)\b|\bhow often\b|多少|几篇|几个|几位|总数|数量"
)
_VENUES = re.compile(
    r"\b(?:which|what|how many|different|all|list(?: the| of)?)(?: \w+)? (?:venues?|conferences?|journals?)\b|\bwhere (?:has|have|did|does|do|is|are)\b.{0,40}\bpublish|\b(?:venues|conferences|journals)\b.{0,20}\bpublish|哪些(?:会议|期刊|地方)|什么(?:会议|期刊)|发表在哪",
)
_WORKS_ON = re.compile(
    rf"\b(?:does|has|is|can) (?:anyone|anybody|someone|somebody)\b(?! (?:called|named))|\bwho(?:'s| is| are| has| have| had)?(?: \w+)? (?:works?|working|worked|stud(?:y|ies|ied|ying)|research(?:es|ed|ing)?|investigat\w+|knows?|specializ\w+|specialis\w+|focus\w*|does|doing|done|deals?|interested|an expert|experts?|publish\w*|writ\w+|wrote|looked|looks|leads|tackl\w+|address\w*|develop\w*|explor\w*|cares|proposed?|invented|contributed)\b"
    rf"|\b(?:which|what|any|find|list|name|show(?: me)?|recommend|suggest)(?: \w+)? {_PEOPLE}\b|\bexperts? (?:in|on|for|about|at)\b|\bexpertise\b|\b{_PEOPLE} (?:who|that)?\s?(?:work(?:s|ing|ed)?|stud(?:y|ying|ies)|interested|doing|active|with expertise)\b|\bwho(?:m)? (?:should|can|could|do|would) (?:i|we) (?:ask|talk|contact|speak|approach|write|turn|consult)\b|^{_PEOPLE} (?:on|in|for|about|working)\b|^who(?:'s| is| are)? (?:in|into|on)\b"
    r"|谁(?:在)?(?:做|研究|从事|擅长|了解)|哪些(?:人|研究者|研究人员|学者|作者|老师|同学)|有谁|专家",
)
_ALL_PEOPLE = re.compile(
    rf"^(?:who (?:is|are) (?:here|in (?:the|this) (?:lab|group|team|collection|store)|the (?:members|researchers|people)\b.*)|(?:which|what|list|show|name)(?: me)?(?: all)?(?: the)? {_PEOPLE}(?: (?:are|is) (?:stored|here|there|covered|known|included|in (?:the|this) (?:lab|group|collection|store|database)))?|who do you know(?: about)?|how many {_PEOPLE}(?: (?:are|do|have).{{0,30}})?)\W*$",
)
_WHO_IS_AT = re.compile(
    rf"^\W*(?:(?:is|are) there (?:a |an |any)?(?:somebody|someone|anyone|anybody|{_PEOPLE})|who(?:'s| is| are| was| were| has| have| got| did| studied| studies| works| worked| won| received| comes?)?|which {_PEOPLE})\b(?!.*\b{_PAPERS}\b).*\b(?:at|from|in|studied|study|got|won|received|award|scholarship|prize|graduated|intern\w*|advis\w+|supervis\w+)\b"
)
_STANDS_FOR = re.compile(
    r"\b(?:stands?|short) for\b|\bwhat (?:does|do) (?!PERSON)\S+ mean\b|\babbreviat\w+|是什么的缩写"
)
_COUNT_CLAIMED = re.compile(
    rf"^\W*(?:is it true that |so )?(?:does|do|did|has|have)\s+PERSON\s+(?:have|has|had|written|wrote|write|publish(?:ed)?)\s+(?:only |really |about |at least |already )?{_PAPERS}\W*$"
)
"""`Does X have 56 papers?`, the number taken out."""
_FOUND_IN = re.compile(
    r"\b(?:how (?:much|fast|large|big|long|well|accurate|small|low|high)|what (?:percentage|percent|speed-?up|accuracy|score|reduction|improvement|gain|memory|latency|size|fraction|factor|number|result)|by (?:how much|what factor)|how many times (?:faster|smaller|larger)|what (?:is|was|are) the (?:speed-?up|accuracy|score|reduction|improvement|gain|memory|latency|size|forgetting|compression))\b|提升了?多少|加速了?多少|多快|减少了?多少|准确率",
)

_PERSON_FACTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (fact, re.compile(pattern))
    for fact, pattern in (
        (
            "chinese_name",
            r"\b(?:chinese name|native name|name in (?:chinese|native)|(?:write|spell|written|spelled)\b.{0,20}\bin chinese)\b|中文名",
        ),
        (FactKind.H_INDEX, r"\bh-?\s?index\b|h指数|H指数"),
        (
            FactKind.CITATIONS,
            r"\bcitations?\b(?! of PAPER)|\btimes cited\b|\bhow (?:often|many times)\b.{0,20}\bcited\b|被引|引用(?:次数|量|数)",
        ),
        ("phone", r"\b(?:phone|telephone|mobile|cell|fax|whatsapp|wechat)\b|电话|手机|微信"),
        ("office", r"\boffice(?: hours?| room| number| address)?\b|办公室"),
        (
            "email",
            r"\be-?mail\b|\bcontact(?: details| information| info| address)?\b(?! with)|\breach\b|邮箱|邮件|联系方式",
        ),
        ("links", r"\bonline\W*$|\bon the web\b|\bweb ?pages\b|\bprofiles\b"),
        ("homepage", r"\bhome ?page\b|\bweb ?(?:site|page)\b|主页|网站"),
        ("github", r"\bgithub\b"),
        ("scholar", r"\bgoogle scholar\b|\bscholar (?:page|profile|link)\b"),
        ("orcid", r"\borcid\b"),
        ("linkedin", r"\blinked-?in\b"),
        (
            FactKind.JOB_SEEKING,
            r"\bjob market\b|\b(?:looking|searching|seeking|open|available|search)\b.{0,20}\b(?:jobs?|positions?|opportunit\w+|work|employment|collaborat\w+|hire)\b|\bhir(?:e|ing|able)\b|求职|找工作",
        ),
        (
            FactKind.ADVISOR,
            r"\b(?:advisors?|advisers?|supervis(?:ors?|ed|es|ing)|mentors?|advised|advises|advising)\b|导师",
        ),
        (
            FactKind.AWARD,
            r"\b(?:awards?|prizes?|honou?rs?|scholarships?|fellowships?|medals?|distinctions?|won)\b|获奖|奖项|奖学金|荣誉|得过什么奖",
        ),
        (
            "graduation",
            r"\b(?:when|what year|which year|year|date|expect\w*|plan\w*)\b.{0,40}\bgraduat\w+|\bgraduation\b|(?:什么时候|何时|哪年).{0,4}毕业",
        ),
        (
            FactKind.EDUCATION,
            r"\b(?:educat\w+|degrees?|ph\.?d\.?|bachelor\w*|master'?s|undergraduate|alma mater|graduat\w+|stud(?:y|ied|ies|ying)(?= (?:at|in which|before|where|now|currently|\W*$))|which (?:university|school|college) did|diploma|msc|bsc)\b|\bwhere (?:did|does|is) PERSON stud|毕业|学历|学位|本科|硕士|博士|教育背景|就读",
        ),
        (FactKind.TEACHING, r"\b(?:teach\w*|courses?|lectures?)\b|教学|教什么课|课程"),
        (
            FactKind.SERVICE,
            r"\b(?:review(?:er|s|ed)? for|program committee|area chair|editor(?:ial)?|academic service|reviewer)\b|审稿人|学术服务",
        ),
        (FactKind.NEWS, r"\bnews\b|\bwhat(?:'s| is) new\b|\bup to (?:lately|now|these days)\b|动态|新闻"),
        (
            FactKind.EXPERIENCE,
            r"\bintern(?:ship|ed|s)?\b|\b(?:work|professional|previous|industry) experience\b|\bprevious(?:ly)? (?:work|employ|position|job)\w*|\bexperience\b|实习|工作经历",
        ),
        (
            FactKind.AFFILIATION,
            r"\baffiliat\w+\b|\binstitut(?:e|ion)\b|\bwhere (?:does|is|do|are|did)\b.{0,40}\b(?:work|based|employed|from|located|now|affiliated)\b|\b(?:which|what) (?:university|universities|company|lab|institute|institution|school|department|organi[sz]ation)\b|\bwork(?:s|ing)? (?:at|for)\b|\bemploye[dr]\b|单位|机构|哪个(?:大学|学校|单位)|在哪(?:里|儿)?(?:工作|任职|读书)?|所在",
        ),
        (
            FactKind.POSITION,
            r"\b(?:position|job title|role|rank|title|occupation|profession)\b|职位|职称|职务",
        ),
        (
            FactKind.PAPER_COUNT,
            r"\b(?:page|profile|homepage|site|website)\b.{0,30}\b(?:claim|say|state|count)\w*\b|\b(?:claim|state)[sd]?\b.{0,30}\bpapers\b",
        ),
        (
            FactKind.INTEREST,
            rf"\b(?:research )?interests?\b|\bresearch (?:areas?|topics?|fields?|focus|directions?)\b|\bwhat (?:does|do|is|are|did|has)\b.{{0,20}}\b(?:PERSON|he|she|they)\b.{{0,20}}\b(?:work(?:s|ing|ed)? on|research(?:ing)?|study|studying|do|doing|focus(?:ing)? on|interested in)\b\W*$|\bfields?\b\W*$|\bspeciali[sz]\w+\b|\btopics\b(?!.{{0,20}}\b{_PAPERS})|\bknown for\b|\bsummari[sz]e\b.{{0,30}}\b(?:research|work)\b|\bresearch of PERSON\b|\bPERSON\s*'?s? (?:research|work)\W*$|研究(?:方向|兴趣|领域|什么|内容)|做什么(?:研究|的)?|感兴趣",
        ),
    )
)
_PAPER_FACTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (fact, re.compile(pattern))
    for fact, pattern in (
        (
            "authors",
            r"\b(?:who|authors?|written by|wrote|authored|creators?)\b(?!.{0,20}\bcited\b)|作者|谁写|谁提出|谁的",
        ),
        (
            "links",
            r"\b(?:code|github|repo(?:sitory)?|implementation|links?|url|pdf|download|project page|website|arxiv (?:link|id|number)|doi|find it|read it|open[- ]sourced?)\b|代码|链接|下载|开源",
        ),
        ("year", r"\b(?:when|what year|which year|date|how old|year)\b|什么时候|哪一?年|何时|时间"),
        (
            "venue",
            r"\b(?:where|venue|conference|journal|published (?:at|in)|appear(?:s|ed)?|accepted|presented|status|peer[- ]reviewed)\b|哪里|会议|期刊|发表在|录用|状态",
        ),
        ("citations", r"\bcit(?:ed|ations?)\b|引用"),
        ("track", r"\b(?:oral|spotlight|best paper|track|awards?|prizes?)\b"),
        (
            "about",
            r"^(?:can you |could you |please )*(?:tell me (?:more )?about|what(?:'s| is| are| does)|what problem does|explain|describe|summari[sz]e|summary of|abstract of|give (?:me )?(?:a |the )?(?:summary|abstract|overview)|show(?: me)?|how does|what about|more (?:about|on))?\s*(?:the )?(?:main |key |basic |core |central )?(?:abstract|summary|idea|paper|method|model|work|idea|ideas|gist|contributions?|point|problem|approach)?\s*(?:of|in|behind|called|does|is)?\s*(?:the )?(?:paper |method |model )?PAPER\s*(?:about|do|work|propose|paper|method|model|all about|mean|mean by|is about|solve|address|tackle|propose|contribute|to me|in short|briefly|讲了?什么|是什么|说了什么|的?摘要)?\W*$|讲了?什么|是什么|主要内容|摘要",
        ),
    )
)


def shape_of(masked: str) -> Shape:
    """The kind of a question from its masked text; `PAPERS` where nothing else fits."""
    people, papers = masked.count("PERSON"), masked.count("PAPER")
    if _SMALL_TALK.match(masked):
        return Shape(QueryKind.SMALL_TALK)
    if not people and not papers and _HELP.search(masked):
        return Shape(QueryKind.HELP)
    grouped = _grouped(masked, people)
    if grouped is not None:
        return grouped
    if _COMPARE.search(masked) and people + papers != 1:
        return Shape(QueryKind.COMPARE)
    if _SIMILAR.search(masked) and (papers or not people):
        return Shape(QueryKind.SIMILAR)
    if _TIMELINE.search(masked):
        return Shape(QueryKind.TIMELINE)
    if _READING_LIST.search(masked):
        return Shape(QueryKind.READING_LIST)
    if papers and (paper := paper_shape(masked)) is not None:
        return paper
    if (coauthors := _coauthor_shape(masked, people)) is not None:
        return coauthors
    if people and re.search(
        r"\b(?:member|part) of (?:the|this|your|our) (?:lab|group|team)\b|\bwork(?:s|ing)? (?:here|in (?:the|this|your) (?:lab|group|team))\b",
        masked,
    ):
        return Shape(QueryKind.PROFILE)
    if people and (fact := person_fact(masked)) is not None:
        return fact
    if _VENUES.search(masked):
        return Shape(QueryKind.VENUES)
    if not people and not papers and _WHO_IS_AT.match(masked):
        return Shape(QueryKind.PEOPLE)
    if _ALL_PEOPLE.match(masked) or (
        not people and _WORKS_ON.search(masked) and not _asks_for_papers(masked)
    ):
        return Shape(QueryKind.PEOPLE)
    if people and _COUNT_CLAIMED.search(masked):
        return Shape(QueryKind.COUNT)
    if _HOW_MANY.search(masked):
        counted = re.search(
            rf"(?:how many|number of|count)\b.{{0,60}}\b{_PAPERS}\b|\bhow often\b|[篇论]|多少|几", masked
        )
        if counted or people or re.search(r"\b(?:VENUE|YEAR|POSITION|STATUS|TRACK)\b", masked):
            return Shape(QueryKind.COUNT)
        return Shape(QueryKind.FACT, fact="words")
    if not people and (_FOUND_IN.search(masked) or _STANDS_FOR.search(masked)):
        return Shape(QueryKind.FACT, fact="words")
    if people and _is_profile(masked):
        return Shape(QueryKind.PROFILE)
    return Shape(QueryKind.PAPERS, confidence=0.8)


def _asks_for_papers(masked: str) -> bool:
    return bool(re.search(rf"\b(?:which|what|list|show|find)(?: me)?(?: all)?(?: the)? {_PAPERS}\b", masked))


def _grouped(masked: str, people: int) -> Shape | None:
    """Superlatives and comparisons of counts."""
    asks_most = re.search(
        rf"\b{_MOST}\b|\bprolific\b|\bproductive\b|最多|最少|更多|最高产|谁的.{{0,6}}多", masked
    )
    if re.search(r"\b(?:per|by|each|every|for each) (?:year|calendar year)\b|每年|按年", masked):
        return Shape(QueryKind.COUNT, group_by="year")
    if re.search(r"\b(?:per|by|each|for each) (?:venue|conference|journal)\b|按会议", masked):
        return Shape(QueryKind.COUNT, group_by="venue")
    if re.search(r"\b(?:per|by|each|for each) (?:person|author|researcher|member)\b|每个人|每位", masked):
        return Shape(QueryKind.COUNT, group_by="person")
    if not asks_most or re.search(r"\bmost (?:similar|relevant|related|important|recent)\b", masked):
        return None
    if re.search(
        r"\b(?:which|what|in which|in what|the) year\b|\bwhen did\b|\bYEAR or YEAR\b|\bYEAR than (?:in )?YEAR\b|哪一?年",
        masked,
    ):
        return Shape(QueryKind.COUNT, group_by="year")
    if re.search(
        r"\b(?:which|what|the|at which|in which) (?:venue|conference|journal)s?\b|\bwhere (?:does|did|do|has|have)\b|\bVENUE or VENUE\b|\bVENUE than (?:at )?VENUE\b|哪个(?:会议|期刊)",
        masked,
    ):
        return Shape(QueryKind.COUNT, group_by="venue")
    if _COAUTHORS.search(masked) and people:
        return Shape(QueryKind.COAUTHORS)
    if re.search(
        rf"\bwho\b|\b{_PEOPLE}\b|\bPERSON\b|\bprolific\b|\bproductive\b|谁|哪位|哪个人", masked
    ) and not re.search(r"\bmost\b.{0,20}\b(?:cited|citations)\b", masked):
        return Shape(QueryKind.COUNT, group_by="person")
    return None


def _coauthor_shape(masked: str, people: int) -> Shape | None:
    if not _COAUTHORS.search(masked) and not re.search(
        r"\bwork(?:s|ed|ing)? (?:most )?(?:closely )?with\b", masked
    ):
        return None
    asks_who = re.search(
        r"\bwho(?:m)?\b|\b(?:co-?authors?|collaborators?|colleagues|partners)\b|谁|合作者|共同作者|合著者|哪些人",
        masked,
    )
    if people >= 2 and not re.search(
        r"\b(?:common|shared|mutual|joint) (?:co-?authors?|collaborators?)\b", masked
    ):
        return Shape(QueryKind.COUNT if _HOW_MANY.search(masked) else QueryKind.PAPERS)
    if people and asks_who:
        return Shape(QueryKind.COAUTHORS)
    if people and re.search(r"\bcollaborat|合作", masked):
        return Shape(QueryKind.COAUTHORS)
    return None


def person_fact(masked: str) -> Shape | None:
    """Which stated fact of a person is asked for."""
    asks_for_papers = re.search(
        r"\b(?:papers?|publications?|articles?|preprints?|manuscripts?)\b|论文|文章|PAPER", masked
    )
    for fact, pattern in _PERSON_FACTS:
        if not pattern.search(masked):
            continue
        online = fact == "links" and re.search(r"\bonline\W*$|\bon the web\b", masked)
        if asks_for_papers and fact not in (FactKind.PAPER_COUNT, FactKind.H_INDEX) and not online:
            continue
        return Shape(QueryKind.FACT, fact=str(fact))
    return None


def paper_shape(masked: str) -> Shape | None:
    """What is asked of the paper a question names, or None where it asks about its authors' company."""
    if re.search(r"\b(?:co-?authors?|collaborators?) of PERSON\b", masked):
        return None
    for fact, pattern in _PAPER_FACTS:
        if fact == "authors" and _FOUND_IN.search(masked):
            continue
        if pattern.search(masked):
            return Shape(QueryKind.FACT, fact=fact)
    if re.fullmatch(r"\W*PAPER\W*", masked):
        return Shape(QueryKind.FACT, fact="about")
    return Shape(QueryKind.FACT, fact="words")


_PROFILE = re.compile(
    r"^\W*(?:(?:and |so )?(?:who(?:'s| is| was| are)|tell (?:me|us) (?:something |more |everything )?about|what (?:do you know|can you tell me|is known) about|introduce|describe|profile of|"
    r"(?:a |the |short )*(?:bio(?:graphy)?|profile|cv|background)(?: of| for)?|about|info(?:rmation)? (?:about|on)|do you know|is there (?:a|an|any)(?: \w+)?(?: named| called)?|give me (?:a |an )?(?:overview|summary|introduction) of|show(?: me)?|"
    r"介绍(?:一下)?|请介绍|说说|关于|谁是)?\s*)(?:PERSON\s*(?:and|,|和|&)?\s*)+(?:'s)?\s*(?:profile|bio(?:graphy)?|cv|background|page|info|details|是谁|是什么人|的?(?:简介|介绍|资料|情况|信息))?\W*$",
)


def _is_profile(masked: str) -> bool:
    return bool(_PROFILE.match(masked))
