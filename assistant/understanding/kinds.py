"""What kind of thing a question asks for, from its shape: the masked text of `Question.masked`.

Labels (`PERSON`, `PAPER`, `VENUE`, `YEAR`, `SORT`, `POSITION`, `STATUS`, `TRACK`, `LIMIT`) stand for what is understood.
"""

from __future__ import annotations

import re

from assistant.records import FactKind, QueryKind
from assistant.understanding import people_asked
from assistant.understanding.asked_of_life import asked_of_life, asks_for_trainees, were_once
from assistant.understanding.closings import CLOSING_FACT, closes
from assistant.understanding.company import (
    asks_for_shared,
    asks_who_else,
    asks_with_whom,
    is_joint,
    is_of_papers,
    names_company,
    on_one_paper,
)
from assistant.understanding.cues import PAPERS
from assistant.understanding.life import FROM_THERE, asks_openness
from assistant.understanding.membership import of_members
from assistant.understanding.paper_facts import paper_fact
from assistant.understanding.person_facts import compared_fact, person_fact
from assistant.understanding.several import of_several_papers, of_several_people
from assistant.understanding.shape import Shape
from assistant.understanding.superlatives import TOTAL, grouped
from assistant.understanding.told_in_text import FOUND_IN, MEASURED, asks_content, asks_of_trial, is_question
from assistant.understanding.topics_compared import OR, topics_compared

_SMALL_TALK = re.compile(
    r"^(?:(?:hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|how are you(?: doing)?(?: today)?|nice to meet you|thanks?(?: you)?(?: (?:so|very) much)?|thx|cheers|"
    r"great|cool|nice|ok(?:ay)?|bye|goodbye|see you|well done|awesome|perfect|there|everyone|again|a lot|colloquy)[\s,.!?]*)+$"
    r"|^(?:你好|您好|嗨|嗨|哈喽|哈啰|谢谢|多谢|再见|拜拜|早|早上好|早安|下午好|晚上好|晚安|大家好|好的|辛苦了)[啊呀吗,，。!！?？\s]*$",
)
_HELP = re.compile(
    r"\bwhat (?:can|could|do) (?:you|this)\b(?: \w+)? (?:do|ask|answer|know|help)\b|\bwhat (?:can|could|may) i (?:ask|do|find|search|look)(?: (?:you|about|for|here|papers|people|and|researchers|with (?:you|this|it)|in here))*\W*$|\bwhat can you\b|\bhow (?:do|does|can) (?:you|this|i use (?:you|this))\b.{0,20}(?:work|help|use)?\W*$|^(?:help|\?+|/help|menu|start)\W*$"
    r"|^who are you\b|^what are you\b|^what is (?:this|colloquy)\W*$|\bhow many (?:sources|pages)\b|\bwhat(?:'s| is) (?:stored|in (?:the|this|your) (?:store|collection|database|library))\b|\bwhat do you know\W*$"
    r"|\bare you\b(?! (?:\w+ )?(?:work|do|stud|research|interest|active|look|tackl|investigat|involv|deal)\w*\b)|\bwho (?:made|built|created|programmed|developed|runs|maintains|hosts|operates|is behind) (?:you|this (?:site|web ?site|assistant|(?:chat)?bot|tool|thing|page|app|service|system))\b|\bwhere (?:do|did|have) you (?:get|got|take|taken|have|had|find|found|draw) (?:(?:all|this|that|these|those|it|your|the|such)\b ?)*(?:data|information|info|answers?|knowledge|facts|from)?(?: from)?\W*$|\bhow (?:up[- ]to[- ]date|current|recent|fresh|old|reliable|accurate|trustworthy|complete) (?:is|are) (?:(?:this|that|it|you|these|the|your)\b ?)+(?:data\w*|information|info|answers?|list|lists|index|catalog\w*|site|collection)?\W*$|\bwhen (?:were|was|did|have|has) (?:you|(?:this|the|your) (?:data\w*|site|page|pages|store|index|collection|information|catalog\w*|list))\b.{0,30}\b(?:updated?|read|crawled|collected|refreshed|built|trained)\W*$|\b(?:can|should|may) i (?:really )?(?:trust|rely on|believe|cite) (?:you|your (?:answers?|data|numbers|information)|this (?:site|bot|assistant))\b|\b(?:which|what) (?:\w+ )?(?:models?|llms?|ai|software|technology|algorithms?|engine) (?:powers?|runs?|drives?|is behind|do you (?:use|run)|are you (?:using|based on|running|built on)|is (?:this|the) (?:chat\w*|bot|assistant|site))\b|\b(?:do|are|will|can|does) (?:you|this (?:site|bot|assistant|chat\w*)) (?:\w+ )?(?:stor(?:e|ing)|sav(?:e|ing)|record(?:ing)?|log(?:ging)?|keep(?:ing)?|track(?:ing)?|shar(?:e|ing)|remember(?:ing)?|collect(?:ing)?) (?:my|our|what i|the questions i|any of my) ?\w*|\bis (?:this|my|our|the) (?:chats?|conversations?|data|questions?) (?:\w+ )?(?:stored|saved|recorded|logged|private|confidential|anonymous)\W*$|\bhow do you know(?: (?:this|that|all this))?\W*$|\b(?:what|which) (?:sources|data|pages|databases?) (?:do|did|have) you (?:use|have|used|draw|rely|read|based?)\b|\blanguages?\b.{0,12}\byou\b|\bwhat(?:'s| is) your\b|\bdo you (?:speak|like|feel|think|sleep|use|run|understand)\b"
    r"|你(?:能|会|可以)(?:做|干|回答|帮我?)(?:些)?(?:什么|啥|哪些)|你是(?:谁|什么|哪)|(?:怎么|如何)(?:使)?用|^\W*帮助\W*$|有(?:什么|哪些)功能|能问(?:你)?(?:些)?什么|(?:收录|存)了(?:些)?什么",
)
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
    r"\b(?:similar|close|closest|akin|comparable) (?:\w+ )?(?:papers? )?(?:to|as)\b|\brelated to PAPER\b|\b(?:papers?|work|works|something|anything|more|ones?|methods?|others?) like PAPER\b|\bmore like\b|\bresembl|\brelated (?:papers?|work)\b(?! (?:on|about|in|section|chapter|part|paragraph|for|of (?:my|our|an?))\b)|\bsimilar (?:papers?|works?|ones)\b"
    r"|类似(?:的|于)?|(?<!语义)(?<!文本)(?<!图像)相似(?!度|性)|相近|差不多的|像\s*PAPER",
)
_HOW_MANY = re.compile(
    rf"(?:\b(?:nr|num|no|nos)\b\.?|#) ?(?:of )?(?:PERSON |VENUE |YEAR )*{PAPERS}\b|"
    rf"\b{PAPERS}\b[^?]*,\s*(?:in )?(?:total|all in all|altogether)\W*$|\bhow (?:busy|productive|prolific|active|industrious|diligent)\b[^?]*\b(?:in|by|counted in|measured in) {PAPERS}\W*$|"
    r"\bhow many\b|\bnumber of\b|\bhow much papers\b|\bhow much (?:did|does|has|have) PERSON (?:publish|written|writ)\w*|\bcount(?: of| the| all| how)?\b|\btotal (?:papers|publications|number)\b|\bhow often\b|\bhow long (?:is|was)\b.{0,40}\blists?\b|多少(?!倍|个?百分|秒|毫秒|时间|显存|参数)|(?<!哪)几篇|几个(?=人|作者|合作|研究者|会议|期刊|单位)|几位|总数|数量"
)
_WITHIN_PAPERS = re.compile(
    rf"\bwhere (?:does|do|did|has|have|is|are)\b.{{1,60}}\b(?:appear|appears|appeared|occur\w*|mentioned|discussed|used|come up|came up|show up|turn up|play a role)\b.{{0,20}}\b(?:in|among|across|throughout) (?:(?:any|all|some|most) of )?(?:what|anything|everything|(?:your|the|these|those|all|their|stored)(?: (?:own|stored|whole))? (?:{PAPERS}|texts?|abstracts?|collection|research))\b(?! (?:of )?(?:conference|journal|proceedings))"
)
"""`Where does X appear in what you have written?`: in which papers, and not at which venues."""
_VENUES = re.compile(
    r"\b(?:which|what|how many|different|all|list(?: the| of)?)(?: \w+)? (?:venues?|conferences?|journals?)\b|\bwhere (?:has|have|did|does|do|is|are)\b.{0,40}\b(?:publish\w*|appear\w*|come out|came out|accepted|presented)\b|\b(?:venues|conferences|journals)\b.{0,20}\bpublish|哪(?:些|几个)(?:会议|期刊|刊物|地方|顶会)|什么(?:会议|期刊|地方)|(?:发表|发|登|刊登)在(?:了)?哪|在哪(?:里|儿|些)?(?:发表|发过|发)",
)
_NUMBER_OF_PAPERS = rf"(?:how many|number of|count of|how much)(?: (?:PERSON|VENUE|YEAR|STATUS|TRACK|POSITION|'s|[\w-]+)){{0,3}}? {PAPERS}"
_AT_WHICH = r"(?:(?:at |in |on )?(?:which|what|the) (?:\w+ )?(?:venues?|conferences?|journals?)|where(?:\W*$| (?:did|do|does|have|has|are|were|was) (?:they|those|these|it|he|she|PERSON) (?:been |be |get )?(?:appear|publish|come out|came out|present|accept)\w*))"
_COUNT_AND_PLACE = re.compile(
    rf"\b{_NUMBER_OF_PAPERS}\b(?:(?!\beach\b).)*(?:\band\b|[,;?])(?:(?!\beach\b).)*\b{_AT_WHICH}|\bPERSON ?'?s? {PAPERS} and (?:the |their )?venues?\b(?=.*\bnumber\b)"
)
_WHICH_PAPER = re.compile(
    rf"^\W*(?:(?:and|so|please|tell me|show me|find|in)\s+)*(?:which|what) (?:\w+ )?{PAPERS}\b(?: (?:is it that|was it that|that|here))?\s+(?:(?:first|originally)\s+)?(?:introduc\w+|propos\w+|present\w*|describ\w+|develop\w*|is about|was about|is on|deals? with|covers?|defines?|named?|coin\w*|brought|reports?|contains?|explains?|is the source of|is)\s+(?:up )?(?:the |an? )?PAPER\b(?: (?:method|approach|model|framework|system|technique|idea|algorithm|dataset|data set|benchmark|tool|network|architecture|paper|from|in))*\W*$"
    rf"|^\W*in (?:which|what) (?:\w+ )?{PAPERS} (?:is|was|does|did|do) (?:the )?PAPER\b(?: \w+)? (?:introduced|described|proposed|presented|defined|explained|appear|appears|first)\W*$"
)
"""`Which paper introduced SparseD?`: the paper itself is the answer."""
_STANDS_FOR = re.compile(
    r"\b(?:stands?|short) for\b|\bwhat (?:does|do) (?!PERSON)\S+ mean\b|\babbreviat\w+|是什么的(?:缩写|简称)|(?:全称|缩写)(?:是|代表)|代表什么"
)
_COUNT_CLAIMED = re.compile(
    rf"^\W*(?:(?:is it|am i|are you) (?:true|right|correct|sure)(?: that| in \w+ing(?: that)?)? |so |i (?:think|believe|heard|read)(?: that)? )?(?:(?:does|do|did|has|have)\s+)?PERSON\s+(?:(?:only|really|just|already) )*(?:have|has|had|written|wrote|write|publish(?:ed)?|got)\s+(?:(?:only|really|about|at least|already|just|some|exactly|of) )*{PAPERS}\b(?: (?:on|in|at|to) (?:(?:these|this|the|your|his|her|their) )?\w+)?(?: (?:here|stored|altogether|so far))?(?:,[^?]*)?\W*$"
)
"""`Does X have 56 papers?`, the number taken out."""


def shape_of(masked: str) -> Shape:
    """The kind of a question from its masked text; `PAPERS` where nothing else fits."""
    people, papers = masked.count("PERSON"), masked.count("PAPER")
    named = bool(people or papers)
    return (
        _talk(masked, named=named)
        or (of_several_papers(masked) if papers > 1 and not people else None)
        or (of_several_people(masked) if people > 1 and not papers else None)
        or _of_topics(masked, people)
        or (grouped(masked, people) if people or not papers else None)
        or _comparison(masked, people, papers)
        or _counted_by_venue(masked)
        or _of_named(masked, people, papers)
        or (Shape(QueryKind.VENUES) if _VENUES.search(masked) and not _WITHIN_PAPERS.search(masked) else None)
        or _of_people(masked, people, named=named)
        or _counted(masked, people)
        or _last_resort(masked, people, named=named)
    )


def _of_topics(masked: str, people: int) -> Shape | None:
    """Which of two topics has more papers."""
    weighed = topics_compared(masked) if people < 2 else None
    return Shape(QueryKind.COUNT, group_by="topic", topic=OR.join(weighed)) if weighed else None


def _talk(masked: str, *, named: bool) -> Shape | None:
    """Small talk, help, and what the lab is as a whole."""
    if closes(masked):
        return Shape(QueryKind.SMALL_TALK, fact=CLOSING_FACT)
    if _SMALL_TALK.match(masked):
        return Shape(QueryKind.SMALL_TALK)
    if named:
        return None
    if (of_lab := of_members(masked) or people_asked.of_the_lab(masked)) is not None:
        return of_lab
    return Shape(QueryKind.HELP) if _HELP.search(masked) else None


def _comparison(masked: str, people: int, papers: int) -> Shape | None:
    """Side by side, similar papers, and lists in another order."""
    if people > 1 and (asks_who_else(masked) or asks_for_shared(masked)):
        return Shape(QueryKind.COAUTHORS)
    begins = _ASKS_TO_COMPARE.match(masked) and not _HOW_MANY.search(masked)
    if not papers and on_one_paper(masked):
        return Shape(QueryKind.COUNT if _HOW_MANY.search(masked) else QueryKind.PAPERS)
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


def _of_named(masked: str, people: int, papers: int) -> Shape | None:
    """What is asked of the papers and people that a question names."""
    if papers == 1 and not people and _WHICH_PAPER.match(masked):
        return Shape(QueryKind.PAPERS, topic="")
    if papers and (fact := paper_fact(masked)) is not None:
        return Shape(QueryKind.FACT, fact=fact)
    of_one = people == 1 and not papers
    if people == 1 and asks_for_trainees(masked):
        return Shape(QueryKind.FACT, fact="students")
    if people == 1 and FROM_THERE.match(masked):
        return Shape(QueryKind.FACT, fact="words")
    if people and asks_openness(masked):
        return Shape(QueryKind.FACT, fact=FactKind.JOB_SEEKING)
    if (coauthors := _coauthor_shape(masked, people)) is not None:
        return coauthors
    if people and _BELONGS.search(masked):
        return Shape(QueryKind.PROFILE)
    fact = person_fact(masked) if people else None
    if of_one and (shape := asked_of_life(masked, counts=fact is None)) is not None:
        return shape
    of_life = of_one and fact in (None, FactKind.EDUCATION, FactKind.BIOGRAPHY)
    if of_life and _PORTRAIT.search(masked) and not re.search(rf"\b{PAPERS}\b", masked):
        return Shape(QueryKind.PROFILE)
    return Shape(QueryKind.FACT, fact=fact) if fact is not None else None


def _of_people(masked: str, people: int, *, named: bool) -> Shape | None:
    if not named and (link := people_asked.whose_link(masked)) is not None:
        return Shape(QueryKind.PEOPLE, fact=link, topic="")
    if not named and people_asked.counts_all_authors(masked):
        return Shape(QueryKind.PEOPLE, fact="authors", topic="")
    if not named and (then := were_once(masked)):
        return Shape(QueryKind.PEOPLE, fact=FactKind.POSITION, topic=f"former {then}")
    at_a_place = not named and people_asked.at_a_place(masked, counts=bool(_HOW_MANY.search(masked)))
    if at_a_place and people_asked.tells_of_studies(masked):
        return Shape(QueryKind.PEOPLE, fact=FactKind.EDUCATION)
    if at_a_place and people_asked.works_there(masked):
        return Shape(QueryKind.PEOPLE, fact=FactKind.AFFILIATION)
    if at_a_place or people_asked.on_a_topic(masked, named=bool(people)):
        return Shape(QueryKind.PEOPLE)
    if named or not people_asked.of_a_position(masked):
        return None
    at_work = people_asked.works_there(masked)
    return Shape(QueryKind.PEOPLE, fact=FactKind.AFFILIATION if at_work else None)


def _counted_by_venue(masked: str) -> Shape | None:
    """`How many papers has A, and at which venues?`: both are asked."""
    if not _COUNT_AND_PLACE.search(masked):
        return None
    return Shape(QueryKind.COUNT, fact="venues")


def _counted(masked: str, people: int) -> Shape | None:
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
    if not _HOW_MANY.search(masked):
        return None
    if not people and _ACCORDING.search(masked):
        return Shape(QueryKind.FACT, fact="figure")
    if _COUNTED.search(masked) or people or exact:
        return Shape(QueryKind.COUNT)
    return None if people_asked.asks_for_papers(masked) else Shape(QueryKind.FACT, fact="words")


def _last_resort(masked: str, people: int, *, named: bool) -> Shape:
    on_how = _ON_HOW.search(masked) or _IS_THERE.search(masked)
    asks_of_text = (FOUND_IN.search(masked) and not on_how) or _STANDS_FOR.search(masked)
    if not people and asks_of_text:
        return Shape(QueryKind.FACT, fact="words")
    if people and _is_profile(masked):
        return Shape(QueryKind.PROFILE)
    if not named and people_asked.whoever(masked):
        return Shape(QueryKind.PEOPLE, confidence=0.8)
    told = not people and asks_content(masked)
    asked = "asked" if not people and is_question(masked) else None
    return Shape(QueryKind.PAPERS, fact="told" if told else asked, confidence=0.8)


_BELONGS = re.compile(
    r"\b(?:member|part) of (?:the|this|your|our) (?:lab|group|team)\b|\bwork(?:s|ing)? (?:here|in (?:the|this|your) (?:lab|group|team))\b"
)
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
_ON_HOW = re.compile(
    rf"\b(?:{PAPERS}|research|anything|something|have|got|literature)\b(?: \w+){{0,2}} (?:on|about|into) how\b|\b(?:anyone|anybody|someone|somebody)\b(?: \w+)? (?:test|tested|stud\w+|measur\w+|look\w*|examin\w+|investigat\w+|ask\w*)\b.{{0,20}}\bhow\b"
)
"""`What do you have on how well ...`: a topic, however it is worded."""
_IS_THERE = re.compile(r"^\W*(?:is|are) there (?:an?|any|some)\b")
"""`Is there a tool that tells how much ...`: the thing is sought, and no figure."""
_WITH_ONE = re.compile(
    r"^\W*(?:那|其中|里面)?[^，,]{0,4}?(?:和|与|跟|同)\s*PERSON\s*(?:一起|共同|合作|合写|合著)(?!者)"
)
"""`和 X 合作的有几篇`: somebody spoken of before is the other."""


def _coauthor_shape(masked: str, people: int) -> Shape | None:
    if not people or (people == 1 and is_of_papers(masked)):
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


_OF_LIFE = r"(?:bio|biography|biographical \w+|portrait|cv|curriculum vitae|vita|blurb|profile)"
_LENGTH = r"(?:words?|sentences?|lines?|paragraphs?)"
_PORTRAIT = re.compile(
    rf"\b(?:{_OF_LIFE}|intro|introduction|summary|overview|sketch|background)\b(?: (?!on\b)\w+){{0,2}} (?:of|for|to|on|about) (?:who )?PERSON(?: (?:is|was))?(?! ?'s\b)(?! (?:on|in|at)\b)"
    rf"|\bPERSON ?(?:'s)? (?:\w+ )?(?:{_OF_LIFE})\b(?! (?:pictures?|photos?|links?|page|image|url))"
    rf"|\b{_LENGTH} (?:on|about) (?:\w+\.? )?PERSON\b(?! ?'s\b)|\bintroduce (?:\w+\.? )?PERSON\b(?! ?'s)|\bPERSON\b[^?]*\bwho(?:'s| is| was) (?:that|this|he|she|they|it)\W*$|\bPERSON\b(?: (?:is|does|do))?,? in (?:just )?(?:\w+ ){{1,2}}(?:{_LENGTH}|nutshell)\b|\b(?:sum up|summari[sz]e|outline|sketch) PERSON(?: ?'s (?:career|life|background|profile))?\W*$"
)
"""`Give me A's bio in two lines`, `a short portrait of A`: what somebody wants to know is who that is, at whatever length."""


def _is_profile(masked: str) -> bool:
    return bool(_PROFILE.match(masked))
