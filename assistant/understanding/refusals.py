"""What must not or cannot be answered here at all: private data, judgements of people, requests to do something else."""

from __future__ import annotations

import re

from assistant.understanding.cues import PAPERS, PEOPLE, Cues, cues, said
from assistant.understanding.instructions import instructs
from assistant.understanding.judgements import judges_people
from assistant.understanding.private_matters import is_private

PRIVATE = "private"
JUDGEMENT = "judgement"
OTHER_TASK = "other task"
INSTRUCTION = "instruction"

_OWN_TASK = (
    r"(?:(?:can|could|would|will|won['’]?t) (?:you|u|someone|somebody|anyone|anybody)|(?:need|want|like|ask|looking for) (?:you|u|someone|somebody|anyone|anybody|a person) to|(?:^|[.!,;:])\s*(?:(?:please|pls|hi|hello|hey|now|just|kindly)\b[\s,]*)*)\s*(?:(?:please|just|quickly|kindly|maybe|also|help(?: me)?(?: to)?)\s+)*"
    r"(?:do|finish|complete|write|solve|draft|make|code|proof-?read|correct|rewrite|answer|type|work out|hand in|submit)\s+(?:(?:up|out|me|us|for me)\s+)*(?:my|our|an?|the|this|his|her|some)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?:home-?work|home assignments?|assignments?|(?:coding |math |maths )?exercises?|problem (?:sets?|sheets?)|course-?work|essays?|term[- ]papers?|seminar papers?|lab reports?|book reports?|exams?|quiz(?:zes)?|thesis|dissertation|(?:cover|motivation) letters?|speech|powerpoint|worksheets?)\b(?! (?:on|about)[^.?!]*\b(?:that|which) you have\b)"
)
"""`Can you do my homework on X?`: work of those who ask, to be done for them."""
_REASONS: Cues[str] = cues(
    (
        JUDGEMENT,
        r"\b(?:least|most|more|less)\s+(?:capable|competent|talented|intelligent|gifted|skilled|clever|reliable|lik(?:e)?able|popular|annoying|lazy|attractive|trustworthy|arrogant|friendly)\b(?!.{0,30}\b(?:models?|methods?|algorithms?|networks?|agents?|systems?)\b)|\b(?:weakest|laziest|dumbest|brightest|cleverest|slowest|stupidest|meanest|rudest)\s+(?:\w+ )?(?:researcher|scientist|student|person|author|member|professor|post-?doc|one|of (?:them|you|the))|\b(?:gossip|rumou?rs?|scandal|affair|fired|plagiari[sz]ed?|fraud|misconduct)\b(?!.{0,40}\b(?:papers?|detection)\b)|人品|是(?:不是)?(?:一)?个?(?:好|坏|差劲?|优秀|称职)的?(?:导师|老师|老板|人|学者|教授)|靠谱吗|水平(?:怎么样|如何|高吗|更?[高好强差低])|脾气|好相处|(?:压榨|坑)学生|谁(?:最|更)(?:聪明|优秀|帅|漂亮|笨)|八卦|绯闻|学术不端",
    ),
    (
        OTHER_TASK,
        r"^\s*(?:please\s+|can you\s+|could you\s+|would you\s+|i want you to\s+|now\s+|help me\s+)*(?:write|compose|draft|generate|create|make|code|implement|solve|calculate|compute|translate|summari[sz]e this|book|order|buy|play|sing|draw|paint|send|remind)\b(?! (?:(?:me|us) )?(?:(?:the|a|an|your|some|all|any|his|her|their) )?(?:link|links|url|repo|repository|address|page|pdfs?|papers?|articles?|publications?|abstracts?|code|slides|list|available|for|of|to|on|by)\b)(?!(?<!write)(?<!draft)(?<!compose) (?:(?:me|us) )?(?:(?:(?:the|your|his|her|their|PERSON ?'?s?) )+(?:(?:short|brief|full|current|official|academic) )?|an? (?:\w+ )?(?=bio|cv|profile))(?:bio(?:graphy|s|graphies)?|cv|vita|resum[eé]|profile|details|contact\w*|e-?mails?|home ?page|website|title|interests?|affiliation|h-?index|education|advisor|abstract|papers?|publications?)\b)(?!\W*$)(?!-)(?!\s+(?:me\s+)?(?:a\s+|an\s+|the\s+)?(?:reading list|timeline|list|comparison|table of|summary of (?:the )?(?:papers?|work)))"
        r"|\b(?:i|we) (?:need|want|would like|am looking for|'m looking for) (?:you to (?:write|make|code) )?(?:an? |some )?(?:(?:short|small|simple|quick|python|java|r|matlab|bash|sql|c\+\+|javascript|shell) )*(?:script|program|macro|regex|snippet|poem|essay|cover letter)\b(?!.*\b(?:papers?|from (?:the|your) lab)\b)"
        r"|\b(?:correct|proof-?read|fix|improve|polish|edit|rewrite|rephrase|check|grade|review|do) (?:my|our|this|the following) (?:\w+ ){0,2}(?:english|grammar|text|e-?mail|essay|letter|spelling|cv|resum[eé]|paragraph|sentences?|homework|assignment|draft|writing|manuscript)\b"
        r"|\b(?:summari[sz]e|shorten|read|review|check|grade|improve|proof-?read|translate) (?:my|our) (?:\w+ ){0,2}(?:thesis|dissertation|paper|report|document|article|proposal|application|statement|text|notes|book)\b|\b(?:summari[sz]e|shorten|translate|rewrite) (?:this|the following) (?:text|paragraph|document|e-?mail|letter|sentence)\b"
        r"|^\W*(?:(?:what(?:'s| is)|how much is|calculate|compute)\s+)(?:the )?(?:\d[\d.,]*\s+(?:times|plus|minus|divided by|over|x|multiplied by)\s+\d|(?:square|cube) root of|\d+\s*(?:%|percent) of \d)"
        r"|^\W*(?:(?:and|so|hi|hello|but)\W+)*(?:what(?:'s| is) your (?:personal |honest )?(?:opinion|view|take|favou?rite)|what do you (?:personally )?think)\b(?! (?:(?:of|about|on) )?(?:the |this |that |it\b|PAPER|PERSON))(?!.*\b(?:papers?|PAPER|PERSON|publications?|works? on)\b)"
        r"|\b(?:tell me a joke|a joke|poem|haiku|limerick|song lyrics|(?<!winning )(?<!training )(?<!successful )(?<!secret )(?<!learning )recipe|horoscope|lottery numbers)\b(?!.{0,40}\bpapers?\b)|\b(?:weather|temperature|forecast)\b.{0,20}\b(?:today|tomorrow|outside|like)\b|\bwhat time is it\b|\bstock price\b|\bwho won\b(?!.{0,40}\b(?:papers?|awards?|prizes?|scholarships?|fellowships?|medals?|grants?|TRACK)\b)|\bcapital (?:city )?of\b|\bpresident of\b(?!.{0,40}\bpapers?\b)"
        rf"|{_OWN_TASK}"
        r"|^\s*(?:what(?:'s| is)\s+)?\d+\s*[-+*/x×]\s*\d+|写一?(?:首|篇|个|段)(?:诗|作文|小说|文章|代码|程序|故事|笑话)|(?:讲|说)个?笑话|(?:今天|明天).{0,4}天气|天气怎么样|几点了|股价|彩票|菜谱|怎么做菜|订(?:票|机票|酒店)|翻译(?:成|一下|这)",
    ),
    flags=re.IGNORECASE,
)


def refusal_of(text: str) -> str | None:
    """Why a question must not be answered: one of the constants above, or None."""
    if instructs(text):
        return INSTRUCTION
    return PRIVATE if is_private(text) else said(_REASONS, text)


def refused(masked: str, *, names_people: bool) -> str | None:
    """Why a masked question must not be answered; what is said of no person is neither private nor a judgement."""
    if judges_people(masked):
        return JUDGEMENT
    reason = refusal_of(masked)
    about_people = names_people or re.search(
        rf"\b(?:PERSON|he|she|they|his|her|who|everyone|{PEOPLE})\b|谁|他|她", masked
    )
    ranked = reason == JUDGEMENT and re.search(rf"\b{PEOPLE}|\bpost-?docs?\b", masked)
    if reason in (PRIVATE, JUDGEMENT) and not (about_people or ranked):
        return None
    if reason == JUDGEMENT and not names_people and re.search(rf"\b{PAPERS}\b", masked):
        return None
    return reason
