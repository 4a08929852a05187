"""Which fact of a person or of a paper a question asks for, from its masked text."""

from __future__ import annotations

import re

from assistant.records import FactKind
from assistant.understanding.cues import PAPERS, Cues, cues
from assistant.understanding.life import (
    FOUNDED,
    FOUNDING,
    IN_THE_LAB,
    MEMBERSHIP,
    NOW,
    STILL,
    WENT_ON,
    WHERE_NOW,
)
from assistant.understanding.written_on import without_topic

_MEASURED = r"(?:多少|几)倍|百分之(?:几|多少)|几个(?:百分)?点|[降减升增提快慢省缩达低高大小长短](?:[低少升高小短大长约加到至快慢]|了|过)*(?:多少|几)(?!篇|位|个人|种)|多快|多长时间|多久|多大(?!了)|准确率(?:是|有|达到|为)|(?:哪些|哪个|哪几个|什么|几个|多少个?)(?:公开)?(?:数据集|基准)|(?:几|多少)(?:张|块|个)\s*(?:显卡|GPU|卡)"
MEASURED = re.compile(_MEASURED)
"""A Chinese question for a figure or a name that only a paper's text states."""
FOUND_IN = re.compile(
    r"\b(?:how (?:much|fast|large|big|long|well|accurate|small|low|high)|what (?:percentage|percent|speed-?up|accuracy|score|reduction|improvement|gain|memory|latency|size|fraction|factor|number|result)|by (?:how much|what (?:factor|margin|percentage|fraction|amount))|how many times (?:faster|smaller|larger)|what (?:is|was|are) the (?:speed-?up|accuracy|score|reduction|improvement|gain|memory|latency|size|forgetting|compression))\b|"
    + _MEASURED,
)
_PERSON_FACTS: Cues[str] = cues(
    (
        "chinese_name",
        r"\b(?:chinese name|native name|name in (?:chinese|native)|names?\b.{0,40}\b(?:in|the) (?:chinese|native|original)\b|(?:write|spell|written|spelled)\b.{0,20}\bin chinese)\b|中文名",
    ),
    (FactKind.H_INDEX, r"\bh-?\s?index\b|[hH]\s*-?\s*(?:指数|因子|值)"),
    (
        FactKind.CITATIONS,
        r"\bcitations?\b(?! of PAPER)|\btimes cited\b|\bhow (?:often|many times|much)\b.{0,60}\bcited\b|\bcited how (?:often|many times|much)\b|被引|引用(?:次数|量|数|了?多少)",
    ),
    (
        "hobbies",
        r"\bhobb(?:y|ies)\b|\b(?:free|spare|leisure) time\b|\bfor fun\b|\bpastimes?\b|\boutside (?:of )?(?:work|research|the lab)\b|爱好",
    ),
    (
        "languages",
        r"\blanguages?\b.{0,25}\b(?:speaks?|spoken|fluent|knows?)\b|\b(?:speaks?|fluent in)\b.{0,20}\blanguages?\b|\b(?:does|can) PERSON speak\b|\bmother tongue\b|\bnative language\b",
    ),
    ("phone", r"\b(?:phone|telephone|mobile|cell|fax|whatsapp|wechat)\b|电话|手机号?|微信"),
    ("office", r"\boffice(?: hours?| room| number| address)?\b|办公室"),
    (
        "email",
        r"\be-?mail\b|\bcontact(?: details| information| info| address)?\b(?! with)|\breach\b|邮箱|邮件|联系方式|怎么联系|如何联系",
    ),
    ("links", r"\bonline\W*$|\bon the web\b|\bweb ?pages\b|\bprofiles\b"),
    ("homepage", r"\bhome ?page\b|\bweb ?(?:site|page)\b|主页|网站"),
    ("github", r"\bgithub\b"),
    ("scholar", r"\bgoogle scholar\b|\bscholar (?:page|profile|link)\b"),
    ("orcid", r"\borcid\b"),
    ("linkedin", r"\blinked-?in\b"),
    (
        FactKind.JOB_SEEKING,
        r"\bjob market\b|\b(?:position|job|role|work|opportunity)\b.{0,20}\b(?:seek\w*|looking|wants?|search\w*|after|likes?|prefers?|hop(?:es?|ing)|open to|aim\w*)\b|\b(?:looking|searching|seeking|open|available|search)\b.{0,20}\b(?:jobs?|positions?|opportunit\w+|work|employment|collaborat\w+|hire)\b|\bhir(?:e|ing|able)\b|求职|找工作|找教职|招人|(?:招|收)(?:博士|硕士|研究)?生",
    ),
    (
        FactKind.ADVISOR,
        r"(?<![\w-])(?:advisors?|advisers?|supervis(?:ors?|e|ed|es|ing)(?! (?:\w+ )?(?:learning|training|pre-?training|contrastive|classification|tasks?|works?|methods?|models?|papers?))|mentors?|mentored|advise[sd]?|advising|boss|tutors?|guid(?:es|ed|ing) PERSON|principal investigator|under whom|whose (?:\w+ )?student)\b|\bstud(?:y|ies|ied|ying) under\b|\bwork(?:s|ed|ing)? under\b|\bwho\b.{0,15}\bguid(?:es|ed|ing)\b|导师|师从|谁带的|指导教师",
    ),
    (FOUNDING, FOUNDED),
    (FactKind.POSITION, STILL),
    (
        FactKind.AWARD,
        r"\b(?:win|wins|competitions?|contests?|hackathons?|awards?|prizes?|honou?rs?|scholarships?|fellowships?|medals?|distinctions?|won)\b|获奖|奖项|获得过?什么(?:奖|荣誉)|奖学金|荣誉|得过什么奖|(?:得|拿|获)过?.{0,4}奖|(?:什么|哪些)奖",
    ),
    (NOW, WENT_ON),
    (MEMBERSHIP, IN_THE_LAB),
    (
        "past",
        r"\b(?:what|where|who)\b(?!.{0,40}\b(?:publish\w*|writ\w+|wrote)\b).{0,45}\b(?:before(?! YEAR)|beforehand|previously|formerly|earlier)\b|\bused to (?:be|work|study|do)\b|\b(?:former|past|earlier|previous) (?:life|career|employers?|jobs?|positions?|affiliations?|universit\w+|schools?)\b",
    ),
    (
        "graduation",
        r"\bwhen (?:will|does|is|did|would) PERSON\b.{0,20}\b(?:done|finish\w*|complet\w*|through)\b|\b(?:when|what year|which year|year|date|expect\w*|plan\w*)\b.{0,40}\bgraduat\w+|\bgraduation\b|(?:什么时候|何时|哪一?年).{0,4}毕业|毕业(?:时间|年份)",
    ),
    (
        FactKind.EDUCATION,
        r"\b(?:educat\w+|degrees?|ph\.?d\.?s?|doctorates?|bachelor\w*|master'?s|undergraduate|alma mater|graduat\w+|stud(?:y|ied|ies|ying)(?= (?:at|in which|before|where|now|currently|\W*$))|which (?:university|school|college) did|diploma|msc|bsc)\b|\bwhere(?:'s)?\b.{0,30}\bstud(?:y|ied|ies|ying)\b|\bschooling\b|\b(?:academic |educational )?background\b|毕业|学历|学位|本科|硕士|博士|教育(?:背景|经历)|就读|读的?(?:什么|哪个|哪所)|哪(?:所|个)(?:大学|学校)(?:毕业|读)|母校",
    ),
    (FactKind.TEACHING, r"\b(?:teach\w*|courses?|lectures?)\b|教学|教(?:过|了)?(?:什么|哪些)课|授课|课程"),
    (
        FactKind.SERVICE,
        r"\b(?:review(?:er|s|ed)? for|program committee|area chair|editor(?:ial)?|academic service|reviewer)\b|审稿|学术服务|程序委员|领域主席",
    ),
    (
        FactKind.NEWS,
        r"\bnews\b|\bwhat(?:'s| is) new\b|\bup to (?:lately|now|these days)\b|近况|动态|新闻|最近在忙",
    ),
    (
        FactKind.EXPERIENCE,
        r"\bintern(?:ship|ed|s)?\b|\b(?:work|professional|previous|industry) experience\b|\bprevious(?:ly)? (?:work|employ|position|job)\w*|\bexperience\b|实习|(?:工作|任职)经历|在哪(?:里|些)?(?:公司|单位)?(?:工作|待)过",
    ),
    (NOW, WHERE_NOW),
    (
        FactKind.AFFILIATION,
        r"\baffiliat\w+\b|\binstitut(?:e|ion)\b|\bPERSON\W{0,3}s? (?:current |present |home )?(?:university|school|college|workplace|company)\b|\bwhere (?:does|is|do|are|did)\b.{0,40}\b(?:work|based|employed|from|located|now|affiliated)\b|\b(?:which|what) (?:university|universities|company|lab|institute|institution|school|department|organi[sz]ation)\b|\bwork(?:s|ing)? (?:at|for)\b|\bemploye[dr]\b|单位|机构|哪(?:个|所|家)(?:大学|学校|单位|公司|学院|研究所)|在哪(?:里|儿)?(?![里儿]?(?:发|登|刊)|些|个|几|年|一|篇|次)(?:工作|任职|读书|上学|念书|上班)?|所在|隶属",
    ),
    (
        FactKind.POSITION,
        r"\bwhat year (?:is|of)\b.{0,30}\b(?:in|phd|ph\.d\.?|studies)\W*$|\b(?:career stage|seniority)\b|\b(?:is|was) PERSON (?:\w+ )?(?:an?|the) (?:[\w.-]+ ){0,3}?(?:professor|student|post-?doc\w*|lecturer|engineer|scientist|researcher|candidate|undergraduate|intern|faculty)\b|\b(?:position|job title|role|rank|title|occupation|profession)\b|职位|职称|职务|头衔|是(?:教授|博士生|学生|博士后|研究员)吗",
    ),
    (
        FactKind.PAPER_COUNT,
        r"\b(?:page|profile|homepage|site|website|index|listing|record)\b.{0,30}\b(?:claim|say|state|count)\w*\b|\b(?:claim|state)[sd]?\b.{0,30}\bpapers\b",
    ),
    (
        FactKind.INTEREST,
        rf"\b(?:research )?interests?\b|\bPERSON(?: is|'s| was)? (?:\w+ )?(?:interested in|keen on|passionate about)\b|\bresearch (?:areas?|topics?|fields?|focus|directions?)\b|\bwhat (?:does|do|is|are|did|has)\b.{{0,20}}\b(?:PERSON|he|she|they)\b.{{0,20}}\b(?:work(?:s|ing|ed)? on|research(?:ing)?|study|studying|do|doing|focus(?:ing)? on|interested in)\b\W*$|\bfields?\b\W*$|\b(?:what|which) (?:\w+ )?(?:fields?|areas?|disciplines?|domains?|topics?|subjects?)\b.{{0,20}}\bPERSON\b.{{0,20}}\b(?:active|works?|working|research\w*|speciali[sz]\w*|at home)\b|\bwhat (?:it is|is it)(?: \w+)? (?:that )?PERSON\b.{{0,20}}\b(?:work|research|stud|do)\w*(?: research)?(?: on| in)?\W*$|\bspeciali[sz]\w+\b|\btopics\b(?!.{{0,20}}\b{PAPERS})|\bknown for\b|\bsummari[sz]e\b.{{0,30}}\b(?:research|work)\b|\bresearch of PERSON\b|\bPERSON\s*'?s? (?:\w+ )?(?:research|work)\b (?:is |be )?(?:mainly |mostly |primarily )?(?:about|on|focus\w*|concern\w*|deals? with|in)\W*$|\bwhat(?:'s| is) PERSON\s*'?s? (?:\w+ )?(?:research|work)\b|(?<!all of )(?<!all )(?<!list )(?<!show )(?<!show me )(?<!by )\bPERSON\s*'?s? (?:research|work)\W*$|研究(?:方向|兴趣|领域|些?什么|内容|重点|主题)|(?:做|搞|干)些?什么(?:研究|的|方向)?|(?:做|搞)哪(?:方面|个方向|些方向)|什么方向|哪个方向|感兴趣",
    ),
)
_PAPER_FACTS: Cues[str] = cues(
    (
        "authors",
        r"\bPOSITION\b|\bnames? of (?:everybody|everyone|all|each|the (?:people|persons|researchers))\b|\b(?:everybody|everyone) on PAPER\b|\b(?:who|whom|whose|authors?|written by|wrote|authored|creators?)\b(?!.{0,20}\bcited\b)(?!\W+(?:\w+ ){0,2}?(?:paid|pays|fund(?:s|ed)?|financed|sponsor(?:s|ed)?|bankrolled)\b)|\b(?:which|what) (?:of (?:your|the|their) )?(?:people|persons?|researchers?|members?|scientists?|colleagues)\b|\b(?:how many|number of) (?:people|persons|researchers|names|co-?writers?|hands)\b(?! (?:were |was |have |had |are |did )?(?:annotat\w+|label\w*|took|tak\w+|participat\w+|test\w*|rat(?:ed|e)|recruit\w*|enrol\w*|interview\w*|survey\w*|answer\w*|record\w*|use[ds]?|liv\w+|suffer\w*|shown|seen|photographed))|作者|谁是|谁(?:写|提出|发明|做|发)|谁的|是谁|哪(?:些|几个)人写|哪些人",
    ),
    (
        "links",
        r"\b(?:code|github(?! stars| issues| forks)|repo(?:sitory)?|implementation|links?|url|pdf|download|project page|website|arxiv (?:link|id|number)|doi|find it|read it|open[- ]sourced?)\b|代码|链接|下载|开源|网址|在哪(?:里|儿)?(?:能|可以)?(?:看|找|读)到",
    ),
    (
        "year",
        r"\bwhen (?:was|were|is|did|does|has|have|exactly)\b|(?:^|,|\band|\bor)\W*when\b|\bwhen\W*$|\b(?:what year|which year|date|how old|year)\b|什么时候|哪一?年|何时|(?<!训练)(?<!推理)(?<!运行)时间|几几年",
    ),
    (
        "venue",
        r"\b(?:where|venue|conference|journal|published (?:at|in)|appear(?:s|ed)?|accepted|presented|status|peer[- ]reviewed)\b|哪(?:里|儿)(?!能|可以)|会议|期刊|发表在|发在|登在|中在|录用|接收|状态|什么会|(?:发表|见刊|中|录用)了?(?:吗|没有?\W*$)|PAPER (?:已|被|是|还|有没有|录).{0,6}STATUS|STATUS 了?吗",
    ),
    (
        "citations",
        r"\bcited\b|\bcitations\b|\bcitation\b(?! (?!counts?\b|numbers?\b|figures?\b|total|records?\b|of\b|for\b|so\b|does\b|has\b|is\b)[a-z])|引用",
    ),
    (
        "track",
        r"\b(?:oral|spotlight|best paper|track|awards?|prizes?)\b|口头报告|最佳论文|获奖|PAPER (?:是|被|获).{0,8}TRACK",
    ),
    (
        "about",
        r"^(?:(?:yo|hey|hi|hello|so|and|ok|well|hm+|please|can you|could you)\b\W*)*(?:tell me (?:more )?about|what(?:'?s| is| are| does)|(?:is|should be|there should be|do you have|have you) (?:there )?(?:something|anything|a paper) (?:called|named|titled)|what problem does|explain|describe|summari[sz]e|summary of|abstract of|give (?:me )?(?:a |the )?(?:summary|abstract|overview)|show(?: me)?|how does|what about|more (?:about|on))?\s*(?:the )?(?:main |key |basic |core |central )?(?:abstract|summary|idea|paper|method|model|work|idea|ideas|gist|contributions?|point|problem|approach)?\s*(?:of|in|behind|called|does|is)?\s*(?:the )?(?:paper |method |model )?PAPER\s*(?:about|do|work|propose|paper|method|model|all about|mean|mean by|is about|solve|address|tackle|propose|contribute|to me|in short|briefly|讲了?什么|是什么|说了什么|的?摘要)?\W*$|(?:讲|说|做|研究|介绍|解决)了?(?:些|的)?(?:是)?(?:什么|啥)|是什么|是啥|主要内容|摘要|大意|总结|概括|介绍(?:一下|下)?\W*(?:PAPER|$)|什么意思|怎么回事",
    ),
)


_TIMES_CITED = re.compile(r"(?:被引|引用)(?:用|了|过)*(?:多少|几|次数|总数)|总(?:被)?引")


def person_fact(masked: str) -> str | None:
    """Which stated fact of a person is asked for."""
    masked = without_topic(masked)
    asks_for_papers = re.search(
        r"\b(?:papers?|publications?|articles?|preprints?|manuscripts?|titles|(?:every|each|all|any|which|what) (?:\w+ )?title)\b|论文|文章|PAPER",
        masked,
    )
    for fact, pattern in _PERSON_FACTS:
        if not pattern.search(masked):
            continue
        online = fact == "links" and re.search(r"\bonline\W*$|\bon the web\b", masked)
        cited = fact == FactKind.CITATIONS and _TIMES_CITED.search(masked)
        if asks_for_papers and fact not in (FactKind.PAPER_COUNT, FactKind.H_INDEX) and not (online or cited):
            continue
        return str(fact)
    return None


_SIDE_BY_SIDE = frozenset(
    {
        FactKind.EDUCATION,
        FactKind.AFFILIATION,
        FactKind.POSITION,
        FactKind.ADVISOR,
        FactKind.AWARD,
        FactKind.EXPERIENCE,
        FactKind.H_INDEX,
        FactKind.CITATIONS,
        FactKind.TEACHING,
        MEMBERSHIP,
        NOW,
    }
)


def compared_fact(masked: str) -> str | None:
    """The stated fact of several people that a question sets side by side: `compare their PhDs`; None for their papers."""
    fact = person_fact(masked)
    return fact if fact in _SIDE_BY_SIDE else None


_JOINED = re.compile(r"\band\b|[,，、和与及]|以及|还有|各是")


def further_person_facts(masked: str, fact: str | None) -> tuple[str, ...]:
    """What else is asked of the same person: `导师和邮箱`, `h-index and citations`; only what other words ask for."""
    if fact not in _TOLD_TOGETHER or not (fact in _FIGURES or _JOINED.search(masked)):
        return ()
    spans = {kind: pattern.search(masked) for kind, pattern in _PERSON_FACTS if kind in _TOLD_TOGETHER}
    first = spans[fact]
    return tuple(
        str(kind)
        for kind, match in spans.items()
        if kind != fact
        and (kind in _FIGURES or _JOINED.search(masked))
        and match is not None
        and first is not None
        and (match.end() <= first.start() or first.end() <= match.start())
    )


_FIGURES = frozenset({FactKind.H_INDEX, FactKind.CITATIONS})
"""Asked for side by side even without a word that joins them."""
_TOLD_TOGETHER = frozenset(
    {FactKind.H_INDEX, FactKind.CITATIONS, FactKind.ADVISOR, FactKind.AWARD, FactKind.AFFILIATION, FactKind.INTEREST, "email"}
)  # fmt: skip
"""Facts of a person that a question may ask for in one."""
_PLACE_OF_PUBLICATION = re.compile(
    r"\b(?:venue|conference|journal|publish\w*|appear\w*|accepted|presented|status)\b"
)
_APART = ("authors", "links", "year", "venue", "citations", "track")
"""Facts that are stored apart from a paper's text."""


_TRIAL = r"(?:test(?:ed)?|tri(?:ed|al)|try|evaluat\w+|train(?:ed)?|measured?|validat\w+|benchmark(?:ed)?|demonstrated|experiment(?:ed)?)"
_OF_TRIAL = re.compile(
    rf"^\W*(?:(?:on|with|in|at|against|by|from|data) )*(?:which|what|how many)\b(?! (?:\w+ ){{0,2}}{PAPERS}\b).{{0,60}}\b(?:(?:did|do|does|have|had)(?! (?:you|we|i)\b)(?: (?:they|the authors|the team|it|he|she|PERSON))?\b.{{0,30}}\b(?:{_TRIAL}|use[ds]?|report(?:ed)?|need(?:ed)?|reach(?:ed)?|collect(?:ed)?)\b|(?:was|were)\b.{{0,80}}\b{_TRIAL}\b)"
    rf"|[:,-] (?:which|what) .{{0,40}}\b(?:was|were) (?:it|they) {_TRIAL}\b"
    r"|^\W*(?:which|what|how (?:much|many|far|well|often|large|fast))\b.{0,40}\b(?:do|did|does) (?:they|PERSON)\b.*\b(?:in|for|with|of) (?:the|that|your) (?:[\w-]+ ){1,8}?(?:paper|work|study|article|report)\b"
    rf"|^\W*(?:which|what|how many)\b.{{0,40}}\b(?:was|were|is|are) used in the\b.{{0,30}}\b(?:paper|work|study|article)\b"
)
"""`Which sports did they test field localization on?`: a paper that is only described tells it."""


def asks_of_trial(masked: str) -> bool:
    """Whether it asks on or with what a method was tried that is described and not named."""
    return bool(_OF_TRIAL.search(masked))


_DOERS = re.compile(
    r"\b(?:did|do|does|have|has|had|could|can|would|will|should) (?:the |its |their |all |these )*(?:PAPER (?:paper |team )?(?:'s )?)?(?:authors?|creators?|developers?|makers?)(?: (?:of|behind) (?:the )?(?:paper )?PAPER)?(?! (?:of|behind|for|in|on)\b)\b"
    r"|\b(?:PAPER(?: paper)?(?: 's|'s)? (?:authors|creators|developers)|(?:authors|creators|developers) (?:of|behind) (?:the )?(?:paper )?PAPER(?: paper)?) (?!(?:are|is|were|was|come|came|work|works|list|names?|in|on|from|and|or|with|who|please)\b)(?=[a-z])"
)
"""Authors who only do what is asked about: `which batch size did the authors of X use?`"""
_AUTHORS = r"(?:(?:the|all|its|their|main|lead|first|last|senior|corresponding|original|other|co-?|actual|real|full|sole|only|single|joint|listed|equal|two|three|four) ?)*(?:authors?|writers?|co-?authors?|people|persons?|researchers?|scientists?|team|group|lab|creators?|inventors?|developers?|designers?|builders?|makers?|ones?|minds?|brains?|folks|contributors?|names?|members?|architects?|fathers?|mothers?|students?|professors?|POSITION|PERSON)"
_OTHER_THAN_AUTHORS = re.compile(
    rf"\bwho(?:m|'s)? (?:is|are|was|were|'s)? ?(?:the |its |their )?(?!{_AUTHORS}\b)(?:\w+ ){{0,2}}?(?!{_AUTHORS}\b)[a-z]+(?:ers?|ors?|ists?|ants?|ents?|jects?|hairs?|sors?) (?:of|for|on|in|at|to|behind) (?:the )?(?:paper )?PAPER\b"
    r"|\bwho(?:m)?\b(?:(?! and ).){0,20}\b(?:review(?:s|ed)?|referee[ds]?|edit(?:s|ed)?|chair(?:s|ed)?|present(?:s|ed)?|accepted|rejected|reproduced?|replicated?|criti\w+|adopt(?:s|ed)?|license[sd]?|bought|approved?|supervised?|thanked|acknowledged|endorsed?)\b"
    r"|\bPAPER(?: paper)?(?: 's|'s)? (?:reviewers?|referees?|editors?|area chairs?|sponsors?|funders?|annotators?|participants?)\b|\b(?:reviewers?|referees?|editors?|sponsors?|funders?|annotators?)\b.{0,20}\b(?:of|for) PAPER\b"
)
"""People around a paper who are not its authors: reviewers, sponsors, annotators."""
_OF_THE_CODE = re.compile(
    r"\b(?:how many|number of|how much|how often|how large|how big)\b(?!.{0,20}\blinks?\b).{0,60}\b(?:code|github|repo(?:sitory)?|implementation|website|project page|downloads?)\b|\blicen[cs]e\w*\b|\b(?:stars?|forks?|downloads|commits?|pull requests?|lines of code)\b|\b(?:programming|what|which) languages?\b|\b(?:code|repo(?:sitory)?|implementation)\b.{0,15}\b(?:written|coded|implemented) in\b"
)
"""What is asked of the code is no link to it."""


def _stated_apart(masked: str) -> list[str]:
    """The facts of a paper that a question's wording asks for, most telling first."""
    without_doers = _DOERS.sub(" ", masked)
    found = [fact for fact, pattern in _PAPER_FACTS if pattern.search(without_doers)]
    if _OTHER_THAN_AUTHORS.search(masked):
        found = [one for one in found if one != "authors"]
    if _OF_THE_CODE.search(masked):
        found = [one for one in found if one != "links"]
    if "links" in found and not _PLACE_OF_PUBLICATION.search(masked):
        found = [one for one in found if one != "venue"]  # "Where is the code?"
    in_text = FOUND_IN.search(masked) or (
        _TOLD_IN_TEXT.search(masked) and not _PLACE_OF_PUBLICATION.search(masked)
    )
    return [one for one in found if not (in_text and one in ("authors", "year", "venue"))]


_TOLD_IN_TEXT = re.compile(
    r"\bwhere\b.{0,60}\b(?:rank(?:s|ed)?|finish(?:es|ed)?|placed?|land(?:s|ed)?|ends? up|came? in|collect\w*|gather\w*|record\w*|measured?|sampl\w+|test(?:s|ed)?|tried|deploy\w*|fails?|failed|grow\w*|lives?|happens?|occurs?|from|used|applied|runs?)\b"
    r"|\bwhen\b.{0,40}\b(?:fails?|breaks?|works?|helps?|happens?|occurs?|collaps\w+|degrad\w+|learn\w*|stops?|starts?|collect\w*|record\w*|measured|used|applied|needed|should)\b"
    r"|\bwho\b.{0,30}\b(?:annotat\w+|label\w*|rated|judged|took part|participat\w+|recorded|collected|gathered|were tested|are affected|benefits?|uses?|suffers?)\b"
)
"""`Where did it rank?`, `when does it fail?`, `who labelled the clips?`: told by the text and not beside the title."""


def further_facts(masked: str, fact: str | None) -> tuple[str, ...]:
    """What else is asked of the same paper: `Who wrote it, and where did it appear?`."""
    if fact not in _APART:
        return ()
    return tuple(one for one in _stated_apart(masked) if one in _APART and one != fact)


def paper_fact(masked: str) -> str | None:
    """What is asked of the paper a question names, or None where it asks about its authors' company."""
    if re.search(r"\b(?:co-?authors?|collaborators?) of PERSON\b", masked):
        return None
    asked = _stated_apart(masked)
    if asked:
        return asked[0]
    return "about" if re.fullmatch(r"\W*PAPER\W*", masked) else "words"
