"""Which stated fact of a person a question asks for, from its masked text."""

from __future__ import annotations

import re

from assistant.records import FactKind
from assistant.understanding.facts.life import (
    AFTER_STUDIES,
    AFTERWARDS,
    COMES_FROM,
    FOUNDED,
    FOUNDING,
    FROM,
    HOLDS_SINCE,
    IN_THE_LAB,
    MEMBERSHIP,
    NOW,
    NOW_AND_BEFORE,
    ORIGIN,
    ORIGINATES,
    SEEKS_POST,
    STILL,
    STUDIES_NOW_AND_BEFORE,
    WENT_ON,
    WHERE_NOW,
    asks_openness,
)
from assistant.understanding.facts.written_on import without_topic
from assistant.understanding.language.cues import PAPERS, Cues, cues

_OFFICES = r"(?:professor|student|post-?doc\w*|lecturer|engineer|scientist|researcher|candidate|undergraduate|intern|faculty(?: member)?|p\.?i\.?|head|leader|director|boss|chair|manager|developer|programmer|alumn\w+|technician|assistant)"
_HOLDS_OFFICE = (
    r"^(?!.*\b(?:which|what|where|who|whose|whom|when|since|how|why)\b).*"
    rf"\b(?:(?:is|was) PERSON|PERSON(?: is|'s| was|, who is)) (?:(?:not|n't|still|now|currently|really|actually|already|only|just|the|an?) )*(?:[\w.'’-]+ ){{0,3}}?{_OFFICES}\b(?! of PERSON)"
)
"""`Is A a PhD student?`, `is it true that A is a postdoc?`: the post is asked for, not the degree."""

_PERSON_FACTS: Cues[str] = cues(
    (
        "chinese_name",
        r"\b(?:chinese name|native name|name in (?:chinese|native)|names?\b.{0,40}\b(?:in|the) (?:chinese|native|original)\b|(?:write|spell|written|spelled)\b.{0,20}\bin chinese)\b|中文名",
    ),
    (
        "scholar",
        r"^\W*(?:(?:what|where)(?:'s| is)|give me|show me|send me|(?:i )?(?:need|want)|is there|do you have)\b(?!.*\bhow (?:many|often|much)\b).{0,25}\bscholar (?:page|profile|link|url|account|address)\b",
    ),
    (FactKind.H_INDEX, r"\bh-?\s?index\b|\bhirsch\b|[hH]\s*-?\s*(?:指数|因子|值)"),
    (
        FactKind.CITATIONS,
        r"\bcitations?\b(?! of PAPER)|\btimes cited\b|\bhow (?:often|many times|much)\b.{0,60}\bcited\b|\bcited how (?:often|many times|much)\b|被引|引用(?:次数|量|数|了?多少)",
    ),
    (
        "funding",
        r"\b(?:who|whom|what|which)\b.{0,30}\b(?:funds?|funded|funding|pays? for|paid for|paying for|financ(?:es|ed|ing)|sponsors?|sponsored|sponsoring|bankroll\w*)\b.{0,20}\bPERSON\b|\b(?:who|whom)\b.{0,20}\bPERSON\b.{0,20}\b(?:funded|financed|sponsored|paid) by\b|\bby whom (?:is|was) PERSON\b.{0,20}\b(?:funded|financed|sponsored|paid)\b|\b(?:grants?|funding|fundings|scholarship money|stipends?)\b.{0,25}\b(?:of|does|do|has|have|get|gets|hold|holds|received?|for|pays?)\b.{0,25}\bPERSON\b(?! .{0,30}\b(?:papers?|publications?)\b)|\bPERSON ?'?s? (?:grants?|funding)\b",
    ),
    (
        "school",
        r"\b(?:high|secondary|middle|elementary|primary|grammar|boarding)[ -]?school\b(?! (?:students?|teachers?|children|pupils|data|outreach))|\bkindergarten\b|中学|小学|高中",
    ),
    (
        "hobbies",
        r"\bhobb(?:y|ies)\b|\b(?:free|spare|leisure) time\b|\bfor fun\b|\bpastimes?\b|\boutside (?:of )?(?:work|research|the lab)\b|爱好",
    ),
    (
        "languages",
        r"\blanguages?\b.{0,25}\b(?:speaks?|spoken|fluent|knows?)\b|\b(?:speaks?|fluent in)\b.{0,20}\blanguages?\b|\b(?:does|can) PERSON speak\b|\bmother tongue\b|\bnative language\b",
    ),
    (
        "phone",
        r"\b(?:phone|telephone|fax|mobile|cell)(?: ?numbers?)?\b(?! (?:screens?|apps?|calls?|use|usage|data|buttons?|robots?|devices?|networks?|[a-z]*(?:ion|ing|ity|s))\b)(?<!sickle cell)(?<!stem cell)|\b(?:whatsapp|wechat)\b|电话|手机号?|微信",
    ),
    ("office", r"\boffice(?: hours?| room| number| address)?\b|办公室"),
    (
        "email",
        r"\be-?mails?\b|\bcontact(?: details| information| info| address)?\b(?! with)|\breach\b|邮箱|邮件|联系方式|怎么联系|如何联系",
    ),
    (
        "address",
        r"\b(?:the|an?|PERSON ?'?s|his|her|their|postal|mailing|street|work|office|visiting) (?:\w+ )?address\b|\baddress (?:of|for) PERSON\b",
    ),
    (
        FactKind.NEWS,
        r"\bnews\b|\bannounc(?:es?|ed|ing|ements?)\b|\bwhat(?:'s| is) new\b|\bup to (?:lately|now|these days)\b|近况|动态|新闻|最近在忙",
    ),
    ("links", r"\bonline\W*$|\bon the web\b|\bweb ?pages\b|\bprofiles\b"),
    (
        "homepage",
        r"\bhome ?pages?\b|\bweb ?(?:sites?|page)\b|\b(?:personal|own|academic|professional) (?:site|page)\b|\bpage of (?:his|her|their) own\b|主页|网站",
    ),
    ("github", r"\bgithub\b"),
    ("scholar", r"\bgoogle scholar\b|\bscholar (?:page|profile|link)\b"),
    ("orcid", r"\borcid\b"),
    ("linkedin", r"\blinked-?in\b"),
    (
        "twitter",
        r"\btwitter\b(?= (?:account|handle|profile|page|feed|of PERSON\b)|\W*$)|\b(?:have|has|got|on|an?) twitter\b|\bx (?:account|handle)\b",
    ),
    ("bluesky", r"\bblue ?sky\b(?= (?:account|handle|profile|page|of PERSON\b)|\W*$)"),
    ("mastodon", r"\bmastodon\b"),
    ("researchgate", r"\bresearch ?gate\b"),
    (
        "youtube",
        r"\b(?:has|have|own|owns|runs?|got|PERSON ?'?s?|his|her|their|link to (?:the|an?)|what(?:'s| is) the|which) (?:an? |own |the )?you ?tube (?:channel|account)\b|^\W*you ?tube (?:channel|account)",
    ),
    (
        FactKind.JOB_SEEKING,
        SEEKS_POST
        + r"|\b(?:can|could|would|will|may|might|does) PERSON (?:\w+ )?(?:supervise|advise|mentor|host|guide|admit|recruit|hire|take|accept) (?:on )?(?:me|us|my|our|an?|new|external|master\w*|bachelor\w*)\b"
        + r"|\b(?:admit(?:s|ting)?|accept(?:s|ing)?|recruit(?:s|ing)?|tak(?:es?|ing)(?: on)?|hir(?:es?|ing))\b (?:[\w.]+ ){0,3}(?:students?|interns?|post-?docs?|applicants?|candidates)\b|\bjob market\b|\b(?:position|job|role|work|opportunity)\b.{0,20}\b(?:seek\w*|looking|wants?|search\w*|after|likes?|prefers?|hop(?:es?|ing)|open to|aim\w*)\b|\b(?:looking|searching|seeking|open|available|search)\b.{0,20}\b(?:jobs?|positions?|opportunit\w+|work|employment|collaborat\w+|hire)\b|\bhir(?:e|ing|able)\b|求职|找工作|找教职|招人|(?:招|收)(?:博士|硕士|研究)?生",
    ),
    (
        FactKind.ADVISOR,
        r"(?:(?<![\w-])|(?<=\bco-))(?:advisors?|advisers?|supervis(?:ors?|e|ed|es|ing)(?! (?:\w+ )?(?:learning|training|pre-?training|contrastive|classification|tasks?|works?|methods?|models?|papers?))|mentors?|mentored|advise[sd]?|advising|boss|tutors?|guid(?:es|ed|ing) PERSON|principal investigator|under whom|whose (?:\w+ )?student)\b|\bstud(?:y|ies|ied|ying) under\b|\bwork(?:s|ed|ing)? under\b|\bwho\b.{0,15}\bguid(?:es|ed|ing)\b|导师|师从|谁带的|指导教师",
    ),
    (FOUNDING, FOUNDED),
    (
        "thesis",
        r"(?:\b(?:his|her|their|PERSON ?['’]?s?|whose|which|what)\s(?:[\w.'’-]+\s){0,3}?|\bthe\s(?:[\w.'’-]+\s){0,2}?|^\W*)(?<!\bmy )(?<!\bour )(?:thes[ie]s|dissertations?)\b(?! (?:projects?|students?|committees?|supervis\w+))"
        r"|\bPERSON (?:[\w.'’-]+ ){0,2}?(?:write|wrote|written|do|done|finish\w*|complet\w*|defend\w*|submit\w*) (?:[\w.'’-]+ ){0,3}?(?:thesis|dissertation)\b|\b(?:thes[ie]s|dissertations?) (?:of|by) PERSON\b|学位论文",
    ),
    (
        "grades",
        r"\bgpas?\b|\bgrade(?:[- ]point)?[- ]averages?\b|\baverage grades?\b|\b(?:what|which|how good) (?:were |was |are )?(?:(?:his|her|their|the|final|exam|school) )*(?:grades?|marks)\b|\b(?:his|her|their|PERSON ?'?s?) (?:(?:final|exam|school|university) )*(?:grades|marks)\b",
    ),
    (
        FactKind.SERVICE,
        r"\barea chairs?\b|\b(?:program(?:me)?|organi[sz]ing|steering) committees?\b|\b(?:associate |action |guest |senior )?editor (?:of|for|at)\b|\b(?:workshop|tutorial|program(?:me)?|general|publicity|session) (?:co-?)?chairs?\b|\bon the pc of\b|\bpc members?\b",
    ),
    (FactKind.POSITION, STILL),
    (FactKind.POSITION, _HOLDS_OFFICE),
    (
        FactKind.AWARD,
        r"\b(?:win|wins|competitions?|contests?|hackathons?|awards?|prizes?|honou?rs?|honou?red|scholarships?|fellowships?|medals?|distinctions?|won)\b|获奖|奖项|获得过?什么(?:奖|荣誉)|奖学金|荣誉|得过什么奖|(?:得|拿|获)过?.{0,4}奖|(?:什么|哪些)奖",
    ),
    (AFTERWARDS, AFTER_STUDIES),
    (NOW, WENT_ON),
    (MEMBERSHIP, IN_THE_LAB),
    (NOW, HOLDS_SINCE),
    (ORIGIN, ORIGINATES),
    (FROM, COMES_FROM),
    (FactKind.EDUCATION, STUDIES_NOW_AND_BEFORE),
    (NOW, NOW_AND_BEFORE),
    (
        FactKind.EXPERIENCE,
        r"\bwhat (?:did|was|had|has) PERSON (?:\w+ )?(?:do|doing|done|been doing|working as|employed as)\b.{0,8}\bYEAR\W*$|\bcareer[- ]?wise\b|\bprofessionally\b|\bcareer (?:path|steps?|stations?|history|so far)\b|\b(?:job|work|employment) history\b|\bwhere (?:did|was|has|had) PERSON (?:work|working|employed|worked|been working)\b.{0,15}\bYEAR\b",
    ),
    (
        "past",
        r"\b(?:what|where|who|which (?:compan(?:y|ies)|employers?|firms?|universit(?:y|ies)|labs?|institut\w+|schools?|groups?|places?|jobs?|positions?))\b(?!.{0,40}\b(?:publish\w*|writ\w+|wrote)\b).{0,45}\b(?:before(?! YEAR)|beforehand|previously|formerly|earlier)\b|\bused to (?:be|work|study|do)\b|\b(?:former|past|earlier|previous) (?:life|career|employers?|jobs?|positions?|affiliations?|universit\w+|schools?)\b",
    ),
    (
        "graduation",
        r"\bwhen (?:will|does|is|did|would) PERSON\b.{0,20}\b(?:done|finish\w*|complet\w*|through)\b|\b(?:when|what year|which year|year|date|expect\w*|plan\w*)\b.{0,40}\bgraduat\w+|\bgraduation\b|(?:什么时候|何时|哪一?年).{0,4}毕业|毕业(?:时间|年份)",
    ),
    (
        FactKind.EDUCATION,
        r"\b(?:educat\w+|degrees?|ph\.?d\.?s?|doctorates?|bachelor\w*|master'?s|undergrad(?:uate|uation)?|(?:college|academic|undergraduate) (?:majors?|minors?)|majors?(?= (?:of|did|does|was|were|is|in)\b|\W*$)|majored|alma mater|graduat\w+|stud(?:y|ied|ies|ying)(?= (?:at|in which|before|where|now|currently|\W*$))|which (?:university|school|college) did|(?:which|what|the)(?: (?:degree|study|graduate|phd|master'?s?|academic))? program(?:me)?s?(?= (?:did|was|were|is|has|does)\b|\W*$)|diploma|msc|bsc)\b|\bwhere(?:'s)?\b.{0,30}\bstud(?:y|ied|ies|ying)\b|\bschooling\b|\b(?:academic |educational )?background\b|毕业|学历|学位|本科|硕士|博士|教育(?:背景|经历)|就读|读的?(?:什么|哪个|哪所)|哪(?:所|个)(?:大学|学校)(?:毕业|读)|(?:念|读|上)(?:过|的|了)(?:是)?(?:哪所|哪个|哪里的?|哪儿的?|什么)?(?:大学|学校|本科)|大学.{0,4}哪.{0,4}(?:念|读|上)|在哪.{0,4}(?:念|读|上)的?(?:大学|本科)|母校",
    ),
    (FactKind.TEACHING, r"\b(?:teach\w*|courses?|lectures?)\b|教学|教(?:过|了)?(?:什么|哪些)课|授课|课程"),
    (
        FactKind.SERVICE,
        r"\b(?:review(?:er|s|ed)? for|program committee|area chair|editor(?:ial)?|academic service|reviewer)\b|审稿|学术服务|程序委员|领域主席",
    ),
    (
        FactKind.EXPERIENCE,
        r"\bintern(?:ship|ed|s)?\b|\b(?:work|professional|previous|industry) experience\b|\bprevious(?:ly)? (?:work|employ|position|job)\w*|\bexperience\b|实习|(?:工作|任职)经历|在哪(?:里|些)?(?:公司|单位)?(?:工作|待)过",
    ),
    (NOW, WHERE_NOW),
    (
        FactKind.AFFILIATION,
        r"\baffiliat\w+\b|\binstitut(?:e|ion)\b|\bPERSON\W{0,3}s? (?:current |present |home )?(?:university|school|college|workplace|company)\b|\bwhere (?:does|is|do|are|did)\b.{0,40}\b(?:work|sit(?:ting)?|based|employed|from|located|now|affiliated)\b|\b(?:which|what) (?:university|universities|company|lab|institute|institution|school|department|organi[sz]ation)\b|\b(?:is|are|was|were) PERSON (?:\w+ )?(?:at|in|with|from) (?:an?|any|some|the|which|what) (?:\w+ )?(?:university|college|school|company|institut(?:e|ion)|lab|hospital)\b|\bwork(?:s|ing)? (?:at|for)\b|\bemploye[dr]\b|单位|机构|哪(?:个|所|家)(?:大学|学校|单位|公司|学院|研究所)|在哪(?:里|儿)?(?![里儿]?(?:发|登|刊)|些|个|几|年|一|篇|次)(?:工作|任职|读书|上学|念书|上班)?|所在|隶属",
    ),
    (
        FactKind.POSITION,
        r"\bstatus of PERSON\b|\bPERSON ?['’]?s? (?:current |present )?status\b|\b(?:his|her|their) (?:current |present )?status\b|\bwhat year (?:is|of)\b.{0,30}\b(?:in|phd|ph\.d\.?|studies)\W*$|\b(?:stage|seniority|how (?:far|senior|advanced)|(?:further|farther|furthest) (?:along|on|ahead|advanced)|level of stud(?:y|ies)|(?:more|most|less) (?:senior|junior|advanced))\b|\b(?:is|was) PERSON (?:\w+ )?(?:an?|the) (?:[\w.-]+ ){0,3}?"
        + _OFFICES
        + r"\b|\b(?:position|job title|role|rank|(?<!thesis )(?<!dissertation )title(?! of (?:his |her |their |the |PERSON ?'s )?(?:\w+ )?(?:thesis|dissertation))|occupation|profession)\b|职位|职称|职务|头衔|是(?:教授|博士生|学生|博士后|研究员)吗|是(?:学生|博士生|硕士生|本科生|老师|教授|博士后|研究员)(?:还是|吗|么|呢)|(?:什么|哪种|哪个)(?:职位|职称|身份|年级)|的?(?:职称|职位|身份)(?:是|$)",
    ),
    (
        FactKind.PAPER_COUNT,
        r"^(?=.*\b(?:how many|number|count|total|papers?|works|publications|claim\w*)\b).*\b(?:page|profile|homepage|site|website|index|listing|record)\b.{0,30}\b(?:claim|say|state|count)\w*\b|\b(?:claim|state)[sd]?\b.{0,30}\bpapers\b"
        r"|^(?=.*\b(?:how many|number of|count of|total)\b).*\b(?:page|profile|homepage|website)\b.{0,30}\b(?:list|giv|show|mention|report|nam|quot|tell|put|display|speak)\w*\b|\b(?:how many|number of) (?:papers|works|publications)\b.{0,40}\b(?:according to|on|by|in|per|as per) (?:(?:the|his|her|their|PERSON(?: 's)?) )?(?:own )?(?:page|profile|homepage|website)\b",
    ),
    (
        FactKind.INTEREST,
        rf"\b(?:research )?interests?\b|\b(?:field|area|line)s? of (?:research|study|work|expertise|specialisation|specialization|activity)\b|\bPERSON(?: is|'s| was)? (?:\w+ )?(?:interested in|keen on|passionate about)\b|\bresearch (?:areas?|topics?|fields?|focus|directions?)\b|\bwhat (?:does|do|is|are|did|has)\b.{{0,20}}\b(?:PERSON|he|she|they|each|both|either|the two)\b.{{0,20}}\b(?:work(?:s|ing|ed)? on|research(?:ing)?|study|studying|do|doing|focus(?:ing)? on|interested in)\b\W*$|\bwhat (?:PERSON|he|she|they) (?:works? on|is working on|studies|researches|does|focus\w* on)\W*$|\bfields?\b\W*$|\b(?:what|which) (?:\w+ )?(?:fields?|areas?|disciplines?|domains?|topics?|subjects?)\b.{{0,20}}\bPERSON\b.{{0,20}}\b(?:active|works?|working|research\w*|speciali[sz]\w*|at home)\b|\bwhat (?:it is|is it)(?: \w+)? (?:that )?PERSON\b.{{0,20}}\b(?:work|research|stud|do)\w*(?: research)?(?: on| in)?\W*$|\bspeciali[sz]\w+\b|\btopics\b(?!.{{0,20}}\b{PAPERS})|\bknown for\b|\bsummari[sz]e\b.{{0,30}}\b(?:research|work)\b|\bresearch of PERSON\b|\bPERSON\s*'?s? (?:\w+ )?(?:research|work)\b (?:is |be )?(?:mainly |mostly |primarily )?(?:about|on|focus\w*|concern\w*|deals? with|in)\W*$|\bwhat(?:'s| is) PERSON\s*'?s? (?:\w+ )?(?:research|work)\b|(?<!all of )(?<!all )(?<!list )(?<!show )(?<!show me )(?<!by )(?<!does )(?<!did )(?<!do )(?<!can )(?<!will )\bPERSON\s*'?s? (?:research|work)\W*$|研究(?:方向|兴趣|领域|些?什么|内容|重点|主题)|(?:做|搞|干)些?什么(?:研究|的|方向)?|(?:做|搞)哪(?:方面|个方向|些方向)|什么方向|哪个方向|感兴趣",
    ),
)
_TIMES_CITED = re.compile(r"(?:被引|引用)(?:用|了|过)*(?:多少|几|次数|总数)|总(?:被)?引")
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
        FactKind.INTEREST,
        MEMBERSHIP,
        NOW,
    }
)
_JOINED = re.compile(r"\band\b|[,，、和与及]|以及|还有|各是")
_BEFORE_TOO = re.compile(NOW_AND_BEFORE)
_NOW_TOO = re.compile(
    r"\band (?:where|what|which|whom?)\b.{0,50}\b(?:now(?:adays)?|currently|today|at present|at the moment|these days|presently|ended up|end up|landed|gone to|went afterwards|go afterwards)\b"
)
"""`Where did X take the bachelor's, and where does X study now?`"""
_AS_STUDENT = re.compile(r"\b(?:as an?|during (?:the|his|her|their)|for (?:the|his|her|their)) (?:\w+ )?$")
"""`Awards received as an undergraduate` ask for no degree."""
_FIGURES = frozenset({FactKind.H_INDEX, FactKind.CITATIONS})
"""Asked for side by side even without a word that joins them."""
_TOLD_TOGETHER = frozenset(
    {FactKind.EDUCATION, FactKind.H_INDEX, FactKind.CITATIONS, FactKind.ADVISOR, FactKind.AWARD, FactKind.AFFILIATION, FactKind.POSITION, FactKind.INTEREST, "email", "thesis"}
)  # fmt: skip
"""Facts of a person that a question may ask for in one."""


def person_fact(masked: str) -> str | None:
    """Which stated fact of a person is asked for."""
    masked = without_topic(masked)
    asks_for_papers = re.search(
        r"\b(?:papers?(?! (?:awards?|prizes?)\b)|publications?|articles?|preprints?|manuscripts?|titles|(?:every|each|all|any|which|what) (?:\w+ )?title)\b|\btitles? of PERSON ?'?s? VENUE\b|\bPERSON ?'?s? VENUE(?:'s)? titles?\b|论文|文章|PAPER",
        masked,
    )
    if asks_openness(masked) and not asks_for_papers:
        return FactKind.JOB_SEEKING
    for fact, pattern in _PERSON_FACTS:
        if not pattern.search(masked):
            continue
        online = fact == "links" and re.search(r"\bonline\W*$|\bon the web\b", masked)
        cited = fact == FactKind.CITATIONS and _TIMES_CITED.search(masked)
        if asks_for_papers and fact not in (FactKind.PAPER_COUNT, FactKind.H_INDEX) and not (online or cited):
            continue
        return str(fact)
    return None


def compared_fact(masked: str) -> str | None:
    """The stated fact of several people that a question sets side by side: `compare their PhDs`; None for their papers."""
    fact = person_fact(masked)
    return fact if fact in _SIDE_BY_SIDE else None


def further_person_facts(masked: str, fact: str | None) -> tuple[str, ...]:
    """What else is asked of the same person: `导师和邮箱`, `h-index and citations`; only what other words ask for."""
    if fact == NOW and _BEFORE_TOO.search(masked):
        return ("past",)
    if fact == FactKind.EDUCATION and _NOW_TOO.search(masked):
        return (NOW,)
    if fact not in _TOLD_TOGETHER or not (fact in _FIGURES or _JOINED.search(masked)):
        return ()
    spans = {kind: pattern.search(masked) for kind, pattern in _PERSON_FACTS if kind in _TOLD_TOGETHER}
    first = spans[fact]
    return tuple(
        str(kind)
        for kind, match in spans.items()
        if kind != fact
        and {kind, fact}
        != {FactKind.EDUCATION, FactKind.AFFILIATION}  # "which degree, and at which university?"
        and not (
            kind == FactKind.EDUCATION and match is not None and _AS_STUDENT.search(masked[: match.start()])
        )
        and (kind in _FIGURES or _JOINED.search(masked))
        and match is not None
        and first is not None
        and _apart(masked, first, match, joined=FactKind.EDUCATION in (kind, fact))
    )


def _apart(masked: str, one: re.Match[str], other: re.Match[str], *, joined: bool) -> bool:
    """Whether two things are asked in words of their own; `her PhD supervisor` asks for no PhD, as nothing joins the two."""
    first, last = sorted((one, other), key=lambda match: match.start())
    if last.start() < first.end():
        return False
    return not joined or bool(_JOINED.search(masked[first.end() : last.start()]))
