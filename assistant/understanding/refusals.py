"""What must not or cannot be answered here at all: private data, judgements of people, requests to do something else."""

from __future__ import annotations

import re

from assistant.understanding.cues import PAPERS, PEOPLE, Cues, cues, said
from assistant.understanding.judgements import judges_people

PRIVATE = "private"
JUDGEMENT = "judgement"
OTHER_TASK = "other task"
INSTRUCTION = "instruction"

_TO_WHOEVER_ANSWERS = r"(?:^\W*|[.!?;:,\n]\s*|\b(?:please|now|just|then|let'?s|i want you to|(?:can|could|will|would|must|should|shall|may) you|you(?: (?:must|should|will|shall|can|could|have|need|are(?: going)?))?(?: now)?(?: to)?)\s+)"
"""Before an order; `networks that act as their own teachers` are told nothing."""

_REASONS: Cues[str] = cues(
    (
        INSTRUCTION,
        r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|orders|above|previous|guidelines)\b"
        r"|\b(?:system|hidden|secret|initial) prompts?\b|\b(?:your|the) (?:instructions|prompt|api[- ]?key|password|credentials)\b"
        r"|\bother (?:visitors|users)'? (?:questions?|chats?|history)\b|\b(?:reveal|print|show|repeat|output|dump)\b.{0,30}\b(?:prompt|instructions|api key|secret|environment variables?)\b"
        rf"|{_TO_WHOEVER_ANSWERS}(?:pretend|act as|roleplay|jailbreak)\b|\b(?:you are now|jailbreak(?:en)? (?:yourself|this|the (?:bot|assistant|chat))|jailbreak mode|developer mode)\b|\b(?:drop|delete|truncate|alter)\s+table\b|\bunion\s+select\b"
        r"|忽略.{0,12}(?:指令|指示|提示|规则)|系统提示词?",
    ),
    (
        PRIVATE,
        r"\bhome address\b|\bprivate (?:address|phone|number|life)\b|\bwhere does\b.{0,60}\blive\b|\bwhere (?:they|PERSON|he|she)\b.{0,20}\blives?\b|\bhow old\b|\b(?:date of birth|birthday|birth ?date|born)\b"
        r"|\bsalar(?:y|ies)\b|\bhow much (?:money )?(?:does|do|did)\b.{0,60}\b(?:earn|make|paid)\b|\b(?:does|do|did|is|what)\b.{0,60}\b(?:earns?|paid|wages?|net worth)\b(?!.{0,40}\b(?:papers?|awards?|degree|ph\.?d)\b)|\bincome\b(?!.{0,40}\b(?:papers?|prediction|inequality|tax)\b)|\b(?:religio(?:n|us)|sexual orientation|political (?:views?|party)|ethnicity|gay|lesbian)\b(?!.{0,40}\bpapers?\b)"
        r"|\b(?:is|are|was)\b.{0,60}\b(?:married|single(?!-| (?!or|and|now|at|right|these|currently|again|still|man\b|woman\b)\w)|divorced|pregnant|dating)\b|\b(?:wife|husband|girlfriend|boyfriend|spouse|children|kids|parents)\b(?=.{0,40}\?|$)(?!.{0,60}\bpapers?\b)|\b(?:medical|criminal) (?:record|history|condition)s?\b(?!.{0,40}\bpapers?\b)"
        r"|\b(?:passport|social security|bank account|credit card|id number)\b|\bpassword\b|家庭住址|住在哪|住址|工资|薪水|薪资|收入多少|赚多少|挣多少|结婚|老婆|妻子|丈夫|女朋友|男朋友|孩子|宗教|信仰|政治立场|生日|年龄|多大了|几岁|身份证|密码",
    ),
    (
        JUDGEMENT,
        r"\b(?:least|most|more|less)\s+(?:capable|competent|talented|intelligent|gifted|skilled|clever|reliable|lik(?:e)?able|popular|annoying|lazy|attractive|trustworthy|arrogant|friendly)\b(?!.{0,30}\b(?:models?|methods?|algorithms?|networks?|agents?|systems?)\b)|\b(?:weakest|laziest|dumbest|brightest|cleverest|slowest|stupidest|meanest|rudest)\s+(?:\w+ )?(?:researcher|scientist|student|person|author|member|professor|post-?doc|one|of (?:them|you|the))|\b(?:gossip|rumou?rs?|scandal|affair|fired|plagiari[sz]ed?|fraud|misconduct)\b(?!.{0,40}\b(?:papers?|detection)\b)|人品|是(?:不是)?(?:一)?个?(?:好|坏|差劲?|优秀|称职)的?(?:导师|老师|老板|人|学者|教授)|靠谱吗|水平(?:怎么样|如何|高吗)|脾气|好相处|(?:压榨|坑)学生|谁(?:最|更)(?:聪明|优秀|帅|漂亮|笨)|八卦|绯闻|学术不端",
    ),
    (
        OTHER_TASK,
        r"^\s*(?:please\s+|can you\s+|could you\s+|would you\s+|i want you to\s+|now\s+|help me\s+)*(?:write|compose|draft|generate|create|make|code|implement|solve|calculate|compute|translate|summari[sz]e this|book|order|buy|play|sing|draw|paint|send|remind)\b(?! (?:(?:me|us) )?(?:(?:the|a|an|your|some|all|any|his|her|their) )?(?:link|links|url|repo|repository|address|page|pdfs?|papers?|articles?|publications?|abstracts?|code|slides|list|available|for|of|to|on|by)\b)(?!\W*$)(?!-)(?!\s+(?:me\s+)?(?:a\s+|an\s+|the\s+)?(?:reading list|timeline|list|comparison|table of|summary of (?:the )?(?:papers?|work)))"
        r"|\b(?:tell me a joke|a joke|poem|haiku|limerick|song lyrics|recipe|horoscope|lottery numbers)\b(?!.{0,40}\bpapers?\b)|\b(?:weather|temperature|forecast)\b.{0,20}\b(?:today|tomorrow|outside|like)\b|\bwhat time is it\b|\bstock price\b|\bwho won\b(?!.{0,40}\b(?:papers?|awards?|prizes?|scholarships?|fellowships?|medals?|grants?|TRACK)\b)|\bcapital (?:city )?of\b|\bpresident of\b(?!.{0,40}\bpapers?\b)"
        r"|^\s*(?:what(?:'s| is)\s+)?\d+\s*[-+*/x×]\s*\d+|写一?(?:首|篇|个|段)(?:诗|作文|小说|文章|代码|程序|故事|笑话)|(?:讲|说)个?笑话|(?:今天|明天).{0,4}天气|天气怎么样|几点了|股价|彩票|菜谱|怎么做菜|订(?:票|机票|酒店)|翻译(?:成|一下|这)",
    ),
    flags=re.IGNORECASE,
)


def refusal_of(text: str) -> str | None:
    """Why a question must not be answered: one of the constants above, or None."""
    return said(_REASONS, text)


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
