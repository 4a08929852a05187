"""Whether a question asks about somebody's private life: home, family, love, faith, health, money, politics, age.

What people study is no part of it: `X's papers on salaries`, `what does X write about marriage?`.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_ONE = r"(?:(?:(?:mr|mrs|ms|dr|prof|professor|sir)\.? )?PERSON|he|she|they|him|her|them|who)"
_THEIRS = r"(?:PERSON ?['’]s?|his|her|their|whose)"
_IS = r"(?:is|are|was|were|isn't|aren't|'s|am)"
_DOES = r"(?:does|do|did|has|have|had|doesn't|don't|hasn't|haven't)"
_AND = r"(?:,? (?:and|or) (?:PERSON|he|she|they))*"
_ADVERB = r"(?: (?:still|already|currently|now|actually|really|ever|also|both|perhaps|maybe|possibly|exactly|by any chance|happily|legally|n't|not|the (?:two|both)|by chance|privately))*"
_OWNED = (
    r"wife|wives|husbands?|spouses?|girlfriends?|boyfriends?|fianc[eé]e?|(?:life |romantic |domestic )?partners?|significant other|better half|lovers?|sweetheart|marriage|marital \w+|wedding|divorce|engagement|"
    r"love life|relationships?(?: status)?|dating life|private \w+|personal (?:life|address|matters|situation|phone|number|finances|e-?mail)|family(?: (?!of\b)\w+)?|kids?|child(?:ren)?|sons?|daughters?|bab(?:y|ies)|parents?(?! (?:in|of) the)|mother|father|mum|mom|dad|siblings?|brothers?|sisters?|"
    r"home(?: address| phone| street)?|house(?! style)(?: number)?|apartment|flat|residence|residential address|street(?: address)?|post(?:al)? ?code|zip ?code|neighbou?rhood|living (?:situation|arrangements?|conditions)|room-?mates?|flat-?mates?|"
    r"religio\w*|faith|church|god|beliefs?|denomination|health(?: \w+)?|illness(?:es)?|diseases?|diagnos[ie]s|disabilit(?:y|ies)|mental \w+|medical \w+|medication|allerg(?:y|ies)|weight|height|"
    r"salar(?:y|ies)|wages?|incomes?|earnings?|pay(?:ment|cheque|check)?|bonus|fortune|wealth|net worth|debts?|bank \w+|mortgage|savings|finances|tax(?:es)?|"
    r"politic\w*(?: \w+)?|vote|voting \w+|party|sexual\w*(?: \w+)?|sex|gender identity|ethnicity|race|skin colou?r|age|birth ?(?:day|date|place)|date of birth|criminal \w+|visa(?: \w+)?|immigration status|residence permit|"
    r"passport(?: \w+)?|social security(?: \w+)?|identity card|id (?:card|number)|credit card|password"
)
_STATES = (
    r"married|wed|single(?!-| (?!or|and|now|at|right|these|currently|again|still|man\b|woman\b)\w)|divorced|separated(?! (?:from )?the)|widowed|pregnant|expecting(?: a (?:baby|child))?|taken(?= or\b|\W*$)|engaged(?! (?:in|with|on|at)\b)|dating|seeing (?:some(?:one|body)|any(?:one|body))|spoken for|in love|(?:a |an )?(?:mother|father|parent|mum|mom|dad)(?! of (?:the|an?|all|its|this))|"
    r"(?:gay|lesbian|straight|bisexual|queer|homosexual|heterosexual|trans(?:gender|sexual)?)|(?:an? )?(?:\w+ )?(?:religious|muslim|christian|catholic|protestant|jewish|jew|hindu|buddhist|atheist|believer|sikh|mormon)|"
    r"ill|sick|healthy|unwell|well these days|depressed|disabled|autistic|dying|alcoholic|addicted|(?:an? )?(?:drug )?addict|diabetic|(?:mentally|chronically|seriously|physically|terminally) \w+|handicapped|"
    r"rich|wealthy|poor|broke|(?:an? )?millionaire|well[- ](?:off|paid)|paid(?: (?:well|badly|poorly|much|enough|a lot|more|less))?(?! (?:attention|to|for|by|from))|(?:politically )?(?:left|right)(?:-| )?(?:wing|leaning)|(?:an? )?(?:liberal|conservative|republican|democrat|communist|socialist|trump \w+|party member)|politically \w+|"
    r"(?:an? )?(?:man|woman|male|female|boy|girl|lady)|vegan|vegetarian|(?:on|under) (?:medication|drugs|an? diet)|in (?:debt|therapy|rehab|jail|prison|love|hospital|an? clinic)"
)
_ENDS = r"(?=\W*$|[,.;:?!]|\W+(?:or|and|now|at|in|yet|these|too|to|with|from|for|again|still|as|right|any|this|since|after|before|by the way|by now)\b)"
_SUBJECT = rf"\b{_ONE}{_AND}{_ADVERB}"
_OF_ONE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # his wife; PERSON's home address
        rf"\b(?:{_THEIRS} (?:[\w-]+ ){{0,2}}?|PERSON )(?:{_OWNED})\b(?! (?:of (?:papers?|methods?|models?|work)|{PAPERS}|models?|methods?|names?|vision|with (?:PERSON|industry)|with other))",
        rf"\b(?:the )?(?:home address|private (?:address|phone|numbers?|e-?mail|life)|marital status|love life|wife|husband|girlfriend|boyfriend|spouse|salary|wages?|income|religion|political (?:views?|party|opinions?|leanings?)|date of birth|birthday|age|children|kids|health|family|passport(?: number)?|home) of {_ONE}\b",
        # a private phone number for them
        rf"\b(?:private|personal|home|secret) (?:(?:tele)?phone|mobile|cell|contact|mail)?\s?(?:numbers?|address(?:es)?|phones?|e-?mails?|mobiles?|contacts?)\b(?: \w+){{0,3}}? (?:for|of|to reach|to call|to contact) {_ONE}\b",
        # is PERSON married; who is divorced
        rf"\b{_IS}{_ADVERB} {_SUBJECT}(?: (?:an?|the))? (?:{_STATES})\b{_ENDS}",
        rf"\b(?:PERSON|he|she|they)(?:['’]s|['’]re| {_IS}){_ADVERB} (?:{_STATES})\b(?=\W*(?:$|[,.;:?!]|(?:or|and|now|at|in|yet|these|too|to|with)\b))",
        rf"\b(?:who|anyone|anybody|everyone|which of (?:them|you|those|these)|which (?:one|member|student|professor|researcher|person)s?)(?: (?:here|there|else|of (?:them|you)|(?:in|of|at) (?:the|this|your) (?:\w+ )?(?:lab|group|team)))?(?: {_IS}|['’]s) (?:{_STATES})\b(?=\W*(?:$|[,.;:?!]|or\b|and\b))",
        rf"\b{_IS} (?:any|some|every)(?:one|body)(?: (?:here|there|of (?:them|you)|(?:in|of|at) (?:the|this|your) (?:\w+ )?(?:lab|group|team)))? (?:{_STATES})\b{_ENDS}",
        r"\b(?:who|which)\b(?: (?:of|in|at|the|this|your|you|them|lab|group|team|members?|people|here)){0,5} (?:earns|makes the most money|is paid)\b",
        rf"\b(?:find|reach|visit|call|meet|see|address|phone)\b.{{0,30}}\b{_ONE}\b.{{0,20}}\bat home\b|\b{_ONE} ?['’]?s? (?:\w+ )?address at home\b",
        rf"\b{_THEIRS} (?:views?|opinions?|stance|position|attitude) (?:on|about|towards?) (?:abortion|guns?|immigra\w+|religion|god|the war|politic\w+|the (?:president|government|election)|trump|brexit|marriage)\b",
        rf"\b(?:what|which) (?:car|house|flat|apartment)\b.{{0,15}}\b{_ONE} (?:drive|own|rent|live|have)\b|\b{_DOES} {_ONE} (?:rent|own) (?:or (?:rent|own) )?(?:an?|the|his|her|their) \w+|\bwhere\b.{{0,15}}\b{_ONE} (?:go|spend)\b.{{0,20}}\b(?:holidays?|vacations?)\b",
        rf"\b{_IS}{_ADVERB} {_SUBJECT} in an? (?:\w+ ){{0,2}}(?:relationship|marriage|partnership|affair)\b",
        r"\b(?:get|got|getting|be|been|ever) (?:married|divorced|engaged(?! (?:in|with))|pregnant)\b",
        r"\b(?:married|engaged) to\b|\bmarry\b(?=\W*$|.{0,20}\?)",
        # has PERSON a family; does she have kids
        rf"\b{_DOES}{_ADVERB} {_SUBJECT}(?: (?:have|has|had|got|raise|keep|own|belong to|live with|suffer from|take|receive|support|vote for|believe in|follow|practi[cs]e|want|plan|expect|ever))*(?: (?:an?|any|the|some|no|his|her|their|many|two|little|young|own))* (?:{_OWNED}|religio\w+|disorder|cancer|depression|anxiety|diabetes|adhd|burn-?out|drugs?|kids|crush|miscarriage|abortion|tattoos?)\b(?! ?['’]s\b)(?! (?:of (?:papers?|methods?|models?|work)|{PAPERS}|models?|methods?|names?))",
        rf"\bhow many (?:kids|children|sons|daughters|siblings|brothers|sisters|wives|husbands)\b.{{0,20}}\b{_ONE}\b",
        rf"\b(?:which|what) (?:\w+ )?(?:{_OWNED})\b(?! of\b).{{0,15}}\b{_ONE}\b(?!.{{0,30}}\b(?:author|stud|work|research|publish|writ|address|consider|use|us|model|predict)\w*\b)",
        # where does PERSON live
        rf"\b(?:PERSON|he|she|they|him|her)\b{_AND}{_ADVERB} (?:lives?|living|lived|resides?|residing|dwell\w*|sleeps?|(?:goes|go) home|(?:pray|worship|vote|drink|smoke)s?|earns?|suffers?(?: from)?)\b(?!-)(?!.{{0,30}}\b(?:cells?|data|imaging|up to)\b)",
        rf"\b(?:is|are|was) (?:PERSON|he|she|they){_ADVERB} (?:living|residing|dwelling|housed|at home)\b",
        rf"\b(?:home address|street address|residential address|phone (?:number )?at home)\b|\b(?:which|what) (?:street|part of (?:the )?(?:town|city)|neighbou?rhood|apartment|suburb)\b.{{0,30}}\b{_ONE}\b",
        # how old, how tall, what does PERSON earn
        rf"\b(?:who|which(?: of)?)\b[^?]{{0,20}}\b(?:is|was) (?:the )?(?:older|younger|taller|shorter|richer|healthier|heavier)\b(?=.*\bPERSON\b)(?! (?:one|paper|of)\b|\W+(?:the )?PAPER\b)|\b{_IS}{_ADVERB} PERSON (?:\w+ )?(?:older|younger|taller|richer|healthier) than\b",
        rf"\bhow (?:old|tall|heavy|rich|wealthy|healthy|religious|sick|ill)\b.{{0,15}}\b{_ONE}\b(?! ?['’]s\b)",
        rf"\b(?:when|where|what (?:year|day|month)|in which (?:year|month))\b.{{0,15}}\b{_ONE}\b(?: \w+)? born\b|\bdate of birth\b|\bbirthday\b",
        rf"\bhow much\b[^?.]{{0,20}} (?:does|do|did|will|would) [^?.]{{2,40}} pay(?:s|ing)?(?: to)? {_ONE}\b",
        rf"\bhow much (?:money )?(?:is|does|do|did)\b.{{0,20}}\b{_ONE}\b.{{0,20}}\b(?:earn|make|paid|get|own|owe|have in|weigh|drink)\b|\bwhat (?:does|do|did) {_ONE} (?:earn|make (?:a|per|every|each)|get paid|weigh|look like(?=\W*$))|\bwhat (?:is|are|was) {_ONE} (?:paid(?! attention)|worth|earning)\b|\b(?:does|do|did) {_ONE}{_ADVERB} (?:earn|get paid|make (?:good|much|a lot of|enough|any) money|weigh)\b|\bnet worth\b",
        # whom does PERSON vote for, believe in, sleep with
        rf"\b(?:who(?:m)?|what|which \w+|does|do|did|has)\b.{{0,15}}\b{_ONE}\b{_ADVERB} (?:voted?(?: for)?|votes? for|believe in(?: god)?|pray to|go(?:es)? to church|sleep with|go(?:es)? out with|marry|date|love|fall for|live with|drink alcohol|take drugs|smoke|support in the election)\W*(?:$|[,;.?!]|and\b|or\b)",
        rf"\b(?:who|whom)\b.{{0,10}}\b{_IS} {_ONE} (?:married|engaged|dating|seeing|living|in love)\b|\b{_IS}{_ADVERB} {_ONE}{_AND}{_ADVERB} (?:a couple|an item|lovers|romantically)\b|\b(?:romantic(?:ally)?|sexual(?:ly)?)\b.{{0,20}}\b(?:involved|together|PERSON)\b",
        rf"\b(?:medical|criminal) (?:record|history|condition)s?\b.{{0,10}}\b(?:of|has|have)\b.{{0,10}}\b{_ONE}|\b{_DOES} {_ONE} (?:\w+ )?(?:criminal|medical|police) (?:record|history|condition)|\b{_ONE} (?:been |ever |gone to )*(?:arrested|convicted|jailed|jail|prison|in rehab)\b",
        r"家庭住址|住在哪|住哪|住址|工资|薪水|薪资|收入多少|赚多少|挣多少|结婚|离婚|恋爱|单身|对象|老婆|妻子|丈夫|女朋友|男朋友|孩子|家人|父母|宗教|信仰|政治立场|生日|年龄|多大了|几岁|身份证|密码|病史|生病|怀孕",
    )
)
_TOPIC_BEFORE = re.compile(
    rf"\b(?:{PAPERS}|publi\w+|research\w*|stud(?:y|ies|ied|ying)|works? on|worked on|working on|wrote|written|writ\w+ (?:about|on)|investigat\w+|interest\w*|expert\w*|predict\w*|model\w*|survey\w*|projects?)\b[^?.!;]*$",
    re.IGNORECASE,
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:husband|wife|partner|(?:grand)?(?:mother|father|parents?|son|daughter|child|children|kids?)|mum|mom|dad|aunt|uncle|niece|nephew|sister|brother|cousin|friend|colleague|neighbou?r|boss|teacher|student|pupil|patient|client|customer)s?\b",
    re.IGNORECASE,
)
"""Whom a message tells of that names nobody stored: `my husband gambles away his wages`."""
_RELATIVE = re.compile(
    r"\bPERSON ?['’]s (?:[\w-]+ ){0,2}?(?:wife|husband|girlfriend|boyfriend|(?:half-|step)?(?:brother|sister)|son|daughter|mother|father|child|children|cousin|uncle|aunt|nephew|niece)s?\b"
)
"""Somebody's family is private in whatever it is asked for: `the research topic of his brother`."""
_OF_ONESELF = re.compile(
    r"\b(?:i|we)(?:['’]m|['’]re| am| are| was| were| got| just| recently| happily)+\s*$", re.IGNORECASE
)
"""Tells of those who ask: `I am married to a statistician who loved the paper`."""
_CHINESE_PAPERS = re.compile(r"论文|文章|研究")


def is_private(masked: str) -> bool:
    """Whether a masked question asks about somebody's private life."""
    if "PERSON" not in masked and _SOMEBODY_ELSE.search(masked):
        return False
    if _RELATIVE.search(masked):
        return True
    for pattern in _OF_ONE:
        for match in pattern.finditer(masked):
            before = masked[: match.start()]
            if not (
                _OF_ONESELF.search(before) or _TOPIC_BEFORE.search(before) or _is_of_papers(masked, match)
            ):
                return True
    return False


def _is_of_papers(masked: str, match: re.Match[str]) -> bool:
    """Whether what is matched is what papers are about: `has X papers on income?`; `his wife` is not."""
    if not masked.isascii() and _CHINESE_PAPERS.search(masked):
        return True
    within = re.search(rf"\b(?:{PAPERS}|study|studies|research|publi\w+)\b", match[0], re.IGNORECASE)
    return within is not None
