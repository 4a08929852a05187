"""How a question asks of somebody's life: where they are now, when they were in the lab, what they founded, whether they are open to work together."""

from __future__ import annotations

import re

NOW = "now"
"""Where somebody is today, which for those who left is told by what they did next."""
FOUNDING = "founding"
ORIGIN = "origin"
"""Where somebody was at home before any university."""
FROM = "from"
"""The same, or where that is not told the place stated: researchers say they are from a university, too."""
ORIGINATES = (
    r"\b(?:which|what) (?:country|city|town|continent|part of the world) (?:is|does|did|was) PERSON\b|\bwhere\b.{0,20}\bPERSON\b.{0,20}\boriginally\b|\boriginally from\b"
    r"|\b(?:country|city|place) of origin\b|\b(?:origins?|home ?(?:town|country)|native (?:country|city|town)|nationality) of PERSON\b|\bPERSON ?'?s? (?:origins?|home ?(?:town|country)|nationality)\b|\bPERSON (?:grow|grew) up\b|PERSON.{0,4}(?:是|来自)?哪(?:国|个国家)"
)
COMES_FROM = (
    r"\bwhere (?:is|are|was|does|do|did) PERSON (?:actually )?(?:come |comes |came |hail |hails )?from\W*$"
)
FROM_THERE = re.compile(
    r"^\W*(?:(?:and|so|but|also|then)\W+)*(?:is|are|was|were|does|do|did) PERSON (?:really |actually |also |originally |perhaps |maybe )*(?:come |hail )?from (?!(?:the|this|your|our|here|there|a|an|which|what|where|YEAR|VENUE)\b)[\w'-]+(?: [\w'-]+){0,2}\W*$"
)
"""`Is X from China?`: whether a page says so."""
MEMBERSHIP = "membership"
"""When somebody was a member of the lab, and whether they still are."""
HOLDS_SINCE = r"^\W*(?:(?:and|so|but)\W+)*(?:since|from) (?:when|(?:which|what) year)(?: on(?:wards?)?)? (?:has|have|had|is|was|did|does) PERSON (?:already |now |actually )?(?:been |work(?:ed|ing)? )?(?:at|with|in (?:the|this|that|his|her|their))\b"
"""`Since when has X been at the institute?`"""
_TODAY = (
    r"(?:now|nowadays|these days|today|currently|at (?:present|the moment)|presently|right now|at the minute)"
)
_THE_LAB = r"(?:the|this|your|our|that) (?:[\w.-]+ ){0,3}?(?:lab(?:oratory)?|group|team|department)"
_DOES_ELSE = r"(?:stud(?:y|ies|ying)|intern\w*|research\w*|topics?|work(?:s|ing)? (?:on|with)|interest\w*|publi\w*|about|school|college|advis\w*|supervis\w*)"
WHERE_NOW = (
    r"^\W*(?:(?:and|so|but|hi|hello)\W+)*where(?:['’]s| is) PERSON\W*$|"
    rf"\b(?:where|what|which|who)\b(?!.{{0,60}}\b{_DOES_ELSE}\b).{{0,60}}\b{_TODAY}\b"
    rf"|\b(?:is|are|does|do|has) PERSON\b(?!.{{0,50}}\b{_DOES_ELSE}\b).{{0,40}}\b(?:in (?:industry|academia)|{_TODAY})\b|\b(?:in|into|to|join(?:ed)?|left for) (?:industry|academia)\b"
    rf"|\bwhere (?:has|have|did|does|is) PERSON (?:end(?:ed)? up|go(?:ne)?|went|land(?:ed)?|move(?:d)?|head(?:ed)?|leave|left)\b(?! (?:to |in )?(?:school|college|university))(?!.{{0,20}}\bpubli\w*)(?!.*\bfor (?:an?|the|his|her|their) (?:ph|doct|degree|master|bach|under|stud))"
    r"|\bPERSON\b.{0,20}\bwhat (?:has |had )?(?:happened|came|come|comes|followed|follows|was next|is next)\b(?: next)? after\b|\bwhat (?:has |had )?(?:became|become|happened|happens) (?:of|to|with) PERSON\b|\bwhat (?:did|does|has|is) PERSON (?:do|does|done|doing|become|go on|gone on)\b.{0,20}\b(?:after|afterwards|next|since)\b"
    rf"|\b(?:left|leave|leaves|leaving|went|moved?|gone|quit)\b.{{0,40}}\b(?:for|to) (?:which|what|where)\b|\b(?:which|what|where)\b(?! (?:school|college|universit))(?!.*\bfor (?:an?|the|his|her|their) (?:ph|doct|degree|master|bach|under|stud)).{{0,40}}\bPERSON (?:left|leave|leaves|go|went|moved?|quit|gone)\b(?!.{{0,20}}\b{_DOES_ELSE}\b).{{0,40}}\b(?:for|to|after|from)\b"
    r"|\bcurrent(?:ly)? (?:employ\w+|job|company|workplace|whereabouts)\b|\bwhereabouts\b|(?:现在|目前|如今)在(?:哪|什么)|去(?:了)?哪(?:里|儿|家|个|所)?(?:工作|公司|高就|了)"
)
_EARLIER = r"(?:before(?:hand)?|earlier|previously|formerly|previous|former|past|in the past|prior)"
_TODAY_SAID = rf"(?:{_TODAY}|current|present)"
NOW_AND_BEFORE = rf"\b{_TODAY_SAID}\b.{{0,60}}(?:\band\b|\bor\b|[,;/&]).{{0,40}}\b{_EARLIER}\b(?! YEAR)|\b{_EARLIER}\b.{{0,40}}(?:\band\b|\bor\b|[,;/&]).{{0,60}}\b{_TODAY_SAID}\b"
STUDIES_NOW_AND_BEFORE = rf"(?=.*\b(?:stud(?:y|ies|ied|ying)|universit\w+|school|college|degrees?)\b)(?:{NOW_AND_BEFORE})|\bwhere (?:does|is|has) PERSON stud(?:y|ying|ied)\b.{{0,40}}\band\b.{{0,40}}\b{_EARLIER}\b"
WENT_ON = r"\b(?:where|what) (?:did|has|does|is) (?:(?:PERSON|he|she|they) )?(?:then )?(?:go|goes|gone|do|done|doing|end(?:ed)? up|work|move|moved|been up to|become)\b.{0,20}\b(?:after|since)\b|\bwhat (?:became|has become) of PERSON\b"
"""What came after, whatever it came after: a degree, a stay in the lab."""
AFTERWARDS = "afterwards"
"""Where somebody went when a degree was done."""
AFTER_STUDIES = (
    r"\b(?:where|what|which|who)\b.{0,40}\bPERSON\b.{0,40}\b(?:after(?:wards)?|since|following|upon)\b.{0,25}\b(?:ph\.?d\.?|doctorate|degree|graduat\w+|master\w*|bachelor\w*|stud(?:y|ies)|defen[cs]e|thesis|school|university|college)"
    r"|\bafter (?:(?:the|his|her|their|PERSON 's|PERSON's) )?(?:ph\.?d\.?|doctorate|degree|graduat\w+|master\w*|bachelor\w*|stud(?:y|ies)|defen[cs]e|thesis|school|university|college)\b.{0,20}\b(?:where|what|which)\b.{0,30}\bPERSON\b"
)
IN_THE_LAB = (
    r"\b(?:since when|since (?:what|which) year|from when|how long|for how long)\b.{0,12}\bPERSON (?:already |now )?(?:been )?(?:here|with you|around|on board|a (?:lab |group |team )?member|(?:one|part) of (?:you|your (?:lab|group|team)))\b|"
    r"^\W*(?:did|has|have) PERSON join(?:ed)? (?:\w+ ){0,3}?(?:before|after|earlier than|later than) PERSON\b|"
    r"\bPERSON and PERSON\b.{0,40}\b(?:overlap\w*|at the same time|in the same years?)\b|"
    r"\b(?:when|since when|what year|which year)\b.{0,20}\bPERSON (?:join(?:ed)?|leave|left|arrived?|start(?:ed)?)\W*$|\bwho\b.{0,40}\b(?:lab|group|team|department)\b.{0,20}\b(?:first|earlier|longer|longest|before|later)\b.{0,10}\bPERSON\b.{0,10}\bor\b|"
    rf"\b(?:when|since when|how long|what year|which year|until when|till when|from when)\b.{{0,60}}\b(?:join\w*|leave|left|leaving|with|in|at|part of|member of|arrive\w*|enter\w*|start\w* (?:in|at|with)|come to|came to)\b.{{0,20}}\b{_THE_LAB}\b"
    rf"|\bwho\b.{{0,20}}\b(?:joined|left|came to|entered|started (?:in|at))\b.{{0,60}}\bPERSON\b.{{0,10}}\bor\b.{{0,10}}\bPERSON\b|\b(?:join|joined|left|leave)\b.{{0,40}}\b(?:first|earlier|later|before PERSON|after PERSON)\b"
)
STILL = (
    rf"\b(?:still|no longer|not anymore)\b.{{0,30}}\b{_THE_LAB}\b|\bPERSON (?:has |have |already |ever )*(?:left|gone|moved on|quit)\W*$"
    r"|^\W*(?:did|has|have) PERSON (?:already )?(?:leave|left|quit)\b"
    rf"|\b(?:is|are|does|do) PERSON (?:still|currently|now|no longer) (?:(?:work|works|working|employed|active|around|a member|part|with|in|at|of|be|there|here|one of) ?)+(?:{_THE_LAB}|there|here|around|you|active|yours)?\W*$"
    rf"|\b(?:is|are) PERSON (?:currently |still |now |presently )?(?:an? )?(?:current |active |present )(?:lab |group |team )?members?\b"
)
FOUNDED = r"\b(?:co-?)?(?:found(?:s|ed|ers?|ing)?|start(?:s|ed)?|launch(?:es|ed)?|set(?:s)? up|owns?|runs?)\b.{0,25}\b(?:compan(?:y|ies)|start-?ups?|business(?:es)?|firms?|enterprise)\b|\bentrepreneur\w*|\b(?:compan(?:y|ies)|start-?ups?|business(?:es)?|firms?|enterprise)\b.{0,30}\bPERSON (?:co-?)?(?:found(?:ed)?|start(?:ed)?|launch(?:ed)?|set up)\b"
_POST = r"(?:jobs?|positions?|posts?|roles?|internships?|offers?|employment|full-?time(?: \w+)?|part-?time(?: \w+)?|openings?|employers?|opportunit(?:y|ies)|post-?doc\w*|faculty \w+)"
_POST_ENDS = r"(?=\W*$|\W+(?:at|in|with|now|right|by|as|from|and|or|here|soon|next|for|when|after|to|abroad|elsewhere|this|these|currently|outside|on)\b)"
SEEKS_POST = (
    r"\bon the (?:job )?market\b|\bup for grabs\b|\bPERSON (?:\w+ )?(?:still |already |currently |yet )?(?:free|available|hired|recruited|poached|snapped up)\b(?=\W*$|,| (?:for|to|yet|now|at|or|by|from|soon|next)\b)"
    rf"|\bPERSON\b.{{0,20}}\b(?:want\w*|need\w*|seek\w*|look\w*|interested|open|ready|hunt\w*|search\w*|appl(?:y|ies|ying)|keen|consider\w*|accept\w*|like)\b (?:\w+ ){{0,5}}?{_POST}{_POST_ENDS}|\b(?:offer|hire|recruit|employ) PERSON\b|\bjob ?-?hunt\w*\b|\bPERSON (?:\w+ )?(?:want|look|plan|think|hop|consider)\w* (?:\w+ ){{0,2}}(?:chang(?:e|ing) jobs?|mov(?:e|ing) on|leav(?:e|ing) academia|switch\w* jobs?)"
)
"""Whether somebody wants a job: on the market, free to be hired, interested in an internship."""
_WORK_TOGETHER = r"(?:collaborat\w*|co-?operat\w*|partner\w*|joint (?:work|projects?|research)|work(?:ing)? together|work(?:ing)? with (?:others?|us|me|outside\w*|external|somebody|someone|people|another))"
_OUTSIDE = r"(?:outside(?:rs?)?|external|from (?:other|outside)|other (?:groups?|labs?|universit\w+|institut\w+|compan\w+)|industry|strangers|newcomers)"
_OPENNESS = re.compile(
    rf"\b(?:up for|open|interested in|willing|happy to|keen|available|looking|ready|accept\w*|welcom\w*|seek\w*|want(?:s|ing)?|wish\w*|tak(?:e|es|ing)(?: on)?|consider\w*|like)\b.{{0,40}}\b{_WORK_TOGETHER}\b(?! (?:with|of) PERSON)"
    rf"|\b(?:can|could|may|might|should|how (?:can|could|do)) (?:i|we|one|you|somebody|someone|outsiders|others|(?:my|our|an?|other|another) (?:\w+ )?(?:groups?|labs?|teams?|compan(?:y|ies))) (?:\w+ )?(?:collaborat|co-?operat|partner|team up|work together|work|join forces)\w* with PERSON"
    rf"|\b(?:would|will|does|do|is|can) PERSON (?:like to |want to |wish to |still |also |ever )*(?:co-?operat|collaborat|work together)\w*(?!.*\bPERSON\b)(?=.*\b(?:{_OUTSIDE}|me|us|our|compan\w+|others?|anyone|people)\b|\W*$)"
    r"|\b(?:can|could|may|might|how (?:can|could|do)) (?:i|we|one|you|students?|somebody|someone) (?:do|write|start|pursue|apply for|get) (?:an?|my|our|the) (?:\w+ )?(?:ph\.?d\.?|master\w*|bachelor\w*|thesis|internship|post-?doc\w*|rotation|project|position|job)\b.{0,20}\b(?:with|under|at|by) PERSON"
    r"|\b(?:does|is|will|would) PERSON (?:\w+ )?(?:tak(?:e|ing)|accept(?:ing)?|hir(?:e|ing)|recruit(?:ing)?|looking for|seek(?:ing)?)\b(?: (?:\w+ ){0,3}(?:students?|interns?|post-?docs?|members|people|candidates|applications?))?"
    rf"|\b(?:open|available) (?:to|for)\b.{{0,30}}\b{_OUTSIDE}\b"
    rf"|\b{_WORK_TOGETHER}\b.{{0,30}}\b(?:welcom\w*|possible|wanted|encouraged|sought|invited|desired|an option)\b|\bopen(?:ness)? (?:to|towards|for) {_WORK_TOGETHER}\b"
    r"|\b(?:say|says|state|states|mention|mentions|tell|tells|know|whether|if)\b.{0,40}\b(?:looking for|tak(?:es?|ing)(?: on)?|accept(?:s|ing)?|recruit(?:s|ing)?|hir(?:es?|ing)|seek(?:s|ing)?)\b.{0,30}\b(?:students?|interns?|post-?docs?|members|collaborators?|candidates?|people)\b"
    r"|\b(?:open|vacant|available|free) (?:\w+ )?(?:positions?|places?|spots?|slots?)\b|\b(?:openings?(?! (?:remarks?|talks?|speech(?:es)?|words|ceremon\w+|sessions?|address|lectures?|keynotes?|night|day|hours))|vacanc(?:y|ies))\b"
    r"|\blook(?:s|ing)? for (?:\w+ ){0,3}(?:students?|interns?|post-?docs?|collaborators?|co-?authors?|partners?|people to work with)\b"
)


_WITH_WHOM = re.compile(
    r"^\W*(?:(?:and|so|but)\W+)*who(?:m|se)?\b|\b(?:with|alongside) (?:whom|who|which|what)\b"
)


def asks_openness(masked: str) -> bool:
    """Whether it asks if somebody is open to working with others, and not with whom they have worked."""
    return bool(_OPENNESS.search(masked)) and not _WITH_WHOM.search(masked)
