"""Small talk, help, and what the lab is as a whole, told by a question's shape."""

from __future__ import annotations

import re

from assistant.records import QueryKind
from assistant.understanding.language.closings import CLOSING_FACT, closes
from assistant.understanding.language.shape import Shape
from assistant.understanding.people import people_asked
from assistant.understanding.people.membership import of_members

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


def talk_asked(masked: str, *, named: bool) -> Shape | None:
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
