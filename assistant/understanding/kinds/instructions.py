"""Whether a message gives the assistant orders (to forget its rules, be somebody else, tell its secrets) instead of asking.

What a paper lets a network do is no order: `networks that act as their own teacher`, `models that ignore instructions`. An order
begins a clause, or is said to `you`.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_SOFTENED = r"(?:(?:please|pls|kindly|now|just|also|then|first|instead|simply|completely|henceforth|ok|okay|so|but|next|finally|additionally|and|always|hey|hi|assistant|system|let's|let us|do)\b[\s,:]*)*"
_TO_YOU = r"(?:you (?:must|should|shall|will|can|may|have to|need to|are (?:going )?to|are supposed to|now)|(?:can|could|would|will|won't|why don't) you|(?:want|need|like|ask|order|tell|command|instruct|allow)\w* you (?:not )?to|you to|your (?:\w+ ){1,3}is (?:now )?to|feel free to|i(?:'d| would) like to see you)\s+"
_BEGINS = (
    rf"(?:(?:^|[\n.!?;:,#>*\"“(\[–—]| - )[\s\W]*{_SOFTENED}(?:{_TO_YOU}{_SOFTENED})?|\b{_TO_YOU}{_SOFTENED})"
)
"""Where an order may begin: a clause, or what somebody wants `you` to do."""
_RULES = r"(?:instructions?|rules?|prompts?|orders|commands|directives|guidelines?|guardrails?|restrictions?|limitations|constraints|filters?|polic(?:y|ies)|safeguards|training|programming|what (?:you|the pages|the sources|they)\b|(?:everything|anything|all) (?:\w+ )?(?:above|before (?:this|that|now|me)|you)|(?:the|all) (?:above|preceding)|who you are)"
_SECRETS = r"(?:(?:system|hidden|secret|initial|original|internal|developer) (?:prompts?|instructions?|messages?|rules?)|prompts?|instructions|api[- ]?keys?|passwords?|credentials|secrets|environment variables?|source of your|text above|words above|everything above|config(?:uration)?)(?=\W*(?:$|[.,;:!?)\"”]|(?:you|that|which|and|or|in|word|verbatim|please|now|above|to me|as|exactly|are|is|from|of yours|again|here|for)\b))"
_TELLS = r"(?:reveal|print|show|repeat|output|dump|tell|give|display|quote|list|copy|write(?: out| down)?|return|expose|leak|share|translate|summari[sz]e|paste|recite|say|disclose|send|encode)"
_ORDERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # forget your rules, whoever says it
        rf"{_BEGINS}(?:ignore|disregard|forget|override|bypass|overrule|erase|abandon|drop|discard|neglect|break|violate|skip|delete|turn off|disable|switch off|step out of|set aside|put aside)\b.{{0,40}}\b{_RULES}",
        r"\b(?:ignor|disregard|forget|overrid|bypass|break|violat|disabl)\w*\b.{0,30}\byour (?:\w+ ){0,3}(?:instructions?|rules?|prompts?|orders|guidelines|guardrails|restrictions|limitations|filters?|polic(?:y|ies)|safeguards|training|programming)\b",
        r"^(?!\W*(?:which|who|whose|what|where|when|how|why|is|are|do|does|did|has|have|any|papers?|works?|research|studies)\b)[^?]*\band (?:\w+ )?(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:all|any|the|previous|prior|earlier|above)\b.{0,30}\b(?:instructions?|rules?|prompts?|orders|guidelines|above)\b",
        # be somebody else
        rf"{_BEGINS}(?:pretend(?:ing)? (?:to|that|you|i|we|it|this|there|for)\b|act (?:as|like)\b|behave (?:as|like)\b|role-?\s?play(?:\W*[:,]| (?:as|that|a|an|with|the|my)\b)|play (?:the (?:role|part) of|a game|along)\b|(?:respond|answer|reply|speak|talk|write)(?: \w+){{0,4}} (?:as (?:if you|an?|the)|like an?) |imagine (?:that )?you(?:'re| are| were| have)?\b|simulate (?:an?|being)\b|become (?:an?|the|my)\b|be my\b)",
        r"\byou(?:'re| are) (?:now|no longer|hereby|from now on)\b|\bfrom (?:now|here) on,? (?:you|i|every|all|any|the|only|always|answer|reply|respond|say|speak|call|\w+ won)\b|^\W*from now on\b|\bact as (?:my|your own|a dan|dan)\b(?=.{0,40}\b(?:you|me|i)\b)",
        rf"\b(?:developer|god|debug|admin|dan|sudo|jailbreak|unrestricted|maintenance) mode\b(?!.{{0,40}}\b{PAPERS}\b)|\bdo anything now\b|{_BEGINS}jailbreak (?:yourself|you|the (?:assistant|chat\w*|bot))\b|\bjailbroken\b.{{0,20}}\byou\b|\byou\b.{{0,20}}\bjailbr\w+",
        # tell what is hidden
        r"\byour (?:(?:own|full|exact|system|hidden|initial|secret|original|internal|whole|entire|current|real|actual|first|underlying|base|complete) ){0,3}(?:prompts?|instructions|api[- ]?keys?|passwords?|credentials|system messages?|secrets|environment variables?)\b",
        rf"{_BEGINS}{_TELLS}\b(?: (?:me|us|out|back|again))?.{{0,30}}\b(?:the|your|all|any|its|full|whole|entire|exact|complete)\b.{{0,20}}\b{_SECRETS}",
        rf"{_BEGINS}(?:what(?:'s| is| are| was| were| does| do| did)|how (?:is|are|does)) (?:in |inside )?(?:the|your|this (?:assistant|bot|chat\w*)'s) (?:(?:full|exact|whole|entire|real|own|current) )?(?:(?:system|hidden|secret|initial|developer) (?:prompts?|instructions?|messages?)|api[- ]?keys?|passwords?|credentials)(?=\W*(?:$|[.,;:!?)]|(?:say|look|read|contain|you|that you|for this|of this|here)\b))",
        r"^\W*(?:(?:the|your|show|print|and|please|me|full|exact)\b\s*)*(?:system|hidden|secret|initial) (?:prompt|instructions)\W*(?:please|now|verbatim)?\W*$",
        r"\bother (?:visitors|users)'? (?:questions?|chats?|history)\b|\b(?:drop|delete|truncate|alter)\s+table\b|\bunion\s+select\b",
        r"(?:忽略|无视|忘记|忘掉|不要理会|绕过).{0,12}(?:指令|指示|规则|限制|设定)|(?:忽略|无视|忘记|忘掉).{0,6}(?:之前|以上|上面|前面|所有|你的).{0,6}提示|(?:输出|显示|告诉|打印|给我|你的|重复|泄露).{0,6}系统提示词?|系统提示词?(?:是什么|内容)|(?:你现在是|请?你?(?:假装|扮演))",
    )
)


def instructs(text: str) -> bool:
    """Whether a message, or any clause of it, orders the assistant about."""
    return any(pattern.search(text) for pattern in _ORDERS)
