"""How a question asks of somebody's life: where they are now, when they were in the lab, what they founded, whether they are open to work together."""

from __future__ import annotations

import re

NOW = "now"
"""Where somebody is today, which for those who left is told by what they did next."""
FOUNDING = "founding"
MEMBERSHIP = "membership"
"""When somebody was a member of the lab, and whether they still are."""
_TODAY = (
    r"(?:now|nowadays|these days|today|currently|at (?:present|the moment)|presently|right now|at the minute)"
)
_THE_LAB = r"(?:the|this|your|our|that) (?:[\w.-]+ ){0,3}?(?:lab(?:oratory)?|group|team|department)"
_DOES_ELSE = r"(?:stud(?:y|ies|ying)|intern\w*|research\w*|topics?|work(?:s|ing)? (?:on|with)|interest\w*|publi\w*|about|school|college|advis\w*|supervis\w*)"
WHERE_NOW = (
    rf"\b(?:where|what|which|who)\b(?!.{{0,60}}\b{_DOES_ELSE}\b).{{0,60}}\b{_TODAY}\b"
    rf"|\b(?:is|are|does|do|has) PERSON\b(?!.{{0,50}}\b{_DOES_ELSE}\b).{{0,40}}\b(?:in (?:industry|academia)|{_TODAY})\b|\b(?:in|into|to|join(?:ed)?|left for) (?:industry|academia)\b"
    rf"|\bwhere (?:has|have|did|does|is) PERSON (?:end(?:ed)? up|go(?:ne)?|went|land(?:ed)?|move(?:d)?|head(?:ed)?|leave|left)\b(?! (?:to |in )?(?:school|college|university))(?!.{{0,20}}\bpubli\w*)(?!.*\bfor (?:an?|the|his|her|their) (?:ph|doct|degree|master|bach|under|stud))"
    r"|\bwhat (?:has |had )?(?:became|become|happened|happens) (?:of|to|with) PERSON\b|\bwhat (?:did|does|has|is) PERSON (?:do|does|done|doing|become|go on|gone on)\b.{0,20}\b(?:after|afterwards|next|since)\b"
    rf"|\b(?:left|leave|leaves|leaving|went|moved?|gone|quit)\b.{{0,40}}\b(?:for|to) (?:which|what|where)\b|\b(?:which|what|where)\b(?! (?:school|college|universit))(?!.*\bfor (?:an?|the|his|her|their) (?:ph|doct|degree|master|bach|under|stud)).{{0,40}}\bPERSON (?:left|leave|leaves|go|went|moved?|quit|gone)\b(?!.{{0,20}}\b{_DOES_ELSE}\b).{{0,40}}\b(?:for|to|after|from)\b"
    r"|\bcurrent(?:ly)? (?:employ\w+|job|company|workplace|whereabouts)\b|\bwhereabouts\b|(?:现在|目前|如今)在(?:哪|什么)|去(?:了)?哪(?:里|儿|家|个|所)?(?:工作|公司|高就|了)"
)
WENT_ON = r"\b(?:where|what) (?:did|has|does|is) PERSON (?:go|goes|gone|do|done|doing|end(?:ed)? up|work|move|moved|been up to|become)\b.{0,20}\b(?:after|since)\b|\bwhat (?:became|has become) of PERSON\b"
"""What came after, whatever it came after: a degree, a stay in the lab."""
IN_THE_LAB = (
    r"\b(?:when|since when|what year|which year)\b.{0,20}\bPERSON (?:join(?:ed)?|leave|left|arrived?|start(?:ed)?)\W*$|\bwho\b.{0,40}\b(?:lab|group|team|department)\b.{0,20}\b(?:first|earlier|longer|longest|before|later)\b.{0,10}\bPERSON\b.{0,10}\bor\b|"
    rf"\b(?:when|since when|how long|what year|which year|until when|till when|from when)\b.{{0,60}}\b(?:join\w*|leave|left|leaving|with|in|at|part of|member of|arrive\w*|enter\w*|start\w* (?:in|at|with)|come to|came to)\b.{{0,20}}\b{_THE_LAB}\b"
    rf"|\bwho\b.{{0,20}}\b(?:joined|left|came to|entered|started (?:in|at))\b.{{0,60}}\bPERSON\b.{{0,10}}\bor\b.{{0,10}}\bPERSON\b|\b(?:join|joined|left|leave)\b.{{0,40}}\b(?:first|earlier|later|before PERSON|after PERSON)\b"
)
STILL = (
    rf"\b(?:still|no longer|not anymore)\b.{{0,30}}\b{_THE_LAB}\b|\bPERSON (?:has |have |already |ever )*(?:left|gone|moved on|quit)\W*$"
    r"|^\W*(?:did|has|have) PERSON (?:already )?(?:leave|left|quit)\b"
)
FOUNDED = r"\b(?:co-?)?(?:found(?:s|ed|ers?|ing)?|start(?:s|ed)?|launch(?:es|ed)?|set(?:s)? up|owns?|runs?)\b.{0,25}\b(?:compan(?:y|ies)|start-?ups?|business(?:es)?|firms?|enterprise)\b|\bentrepreneur\w*|\b(?:compan(?:y|ies)|start-?ups?|business(?:es)?|firms?|enterprise)\b.{0,30}\bPERSON (?:co-?)?(?:found(?:ed)?|start(?:ed)?|launch(?:ed)?|set up)\b"
_OPENNESS = re.compile(
    r"\b(?:up for|open to|interested in|willing to|happy to|keen (?:on|to)|available (?:for|to)|looking (?:for|to)|accept\w*|welcom\w*)\b.{0,40}\b(?:collaborat\w+|cooperat\w+|partner\w*|work(?:ing)? together|work(?:ing)? with (?:others?|us|me|outside\w*|external|somebody|someone|people|another))\b(?! (?:with|of) PERSON)|\b(?:can|could|may|might|should|how (?:can|could|do)) (?:i|we|one|you|somebody|someone|outsiders|others|(?:my|our|an?|other|another) (?:\w+ )?(?:groups?|labs?|teams?|compan(?:y|ies))) (?:\w+ )?(?:collaborat|cooperat|partner|team up|work together|join forces)\w* with PERSON|\bwould PERSON (?:like to |want to |wish to )?(?:collaborat|cooperat|work together)\w*"
)


def asks_openness(masked: str) -> bool:
    """Whether it asks if somebody is open to working with others, and not with whom they have worked."""
    return bool(_OPENNESS.search(masked))
