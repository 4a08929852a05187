"""Requests to do something that is no question about people or papers: write a poem, do somebody's homework, tell the weather."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS, Cues, cues, said

_PLEASE = r"^\s*(?:please\s+|can you\s+|could you\s+|would you\s+|i want you to\s+|now\s+|help me\s+)*"
_MAKE = r"(?:write|compose|draft|generate|create|make|code|implement|solve|calculate|compute|translate|summari[sz]e this|book|order|buy|play|sing|draw|paint|send|remind)\b"
_FOR_ME = r"(?:(?:me|us) )?"
_STORED = (
    rf"(?! {_FOR_ME}(?:(?:the|a|an|your|some|all|any|his|her|their) )?"
    r"(?:link|links|url|repo|repository|address|page|pdfs?|papers?|articles?|publications?|abstracts?|code|slides|list|available|for|of|to|on|by)\b)"
)
"""`send me the link`: what is stored is no task."""
_OF_PERSON = (
    rf"(?!(?<!write)(?<!draft)(?<!compose) {_FOR_ME}"
    r"(?:(?:(?:the|your|his|her|their|PERSON ?'?s?) )+(?:(?:short|brief|full|current|official|academic) )?|an? (?:\w+ )?(?=bio|cv|profile))"
    r"(?:bio(?:graphy|s|graphies)?|cv|vita|resum[eé]|profile|details|contact\w*|e-?mails?|home ?page|website|title|interests?|affiliation|h-?index|education|advisor|abstract|papers?|publications?)\b)"
)
"""`send his full CV`: nor is what pages tell of somebody, unless it is to be written."""
_LISTS = r"(?!\s+(?:me\s+)?(?:a\s+|an\s+|the\s+)?(?:reading list|timeline|list|comparison|table of|summary of (?:the )?(?:papers?|work)))"
"""`make a reading list`: nor what is answered with papers."""
_ALONE_OR_JOINED = r"(?!\W*$)(?!-)"
"""`code?`, `code-switching`: the verb alone, or a part of a longer word, asks for nothing to be made."""

_WILL_YOU = (
    r"(?:(?:can|could|would|will|won['’]?t) (?:you|u|someone|somebody|anyone|anybody)"
    r"|(?:need|want|like|ask|looking for) (?:you|u|someone|somebody|anyone|anybody|a person) to"
    r"|(?:^|[.!,;:])\s*(?:(?:please|pls|hi|hello|hey|now|just|kindly)\b[\s,]*)*)"
    r"\s*(?:(?:please|just|quickly|kindly|maybe|also|help(?: me)?(?: to)?)\s+)*"
)
_DO = r"(?:do|finish|complete|write|solve|draft|make|code|proof-?read|correct|rewrite|answer|type|work out|hand in|submit)\s+(?:(?:up|out|me|us|for me)\s+)*"
_HOMEWORK = (
    r"(?:home-?work|home assignments?|assignments?|(?:coding |math |maths )?exercises?|problem (?:sets?|sheets?)|course-?work|essays?|term[- ]papers?|seminar papers?|lab reports?|book reports?"
    r"|exams?|quiz(?:zes)?|thesis|dissertation|(?:cover|motivation) letters?|speech|powerpoint|worksheets?)\b"
)
_THAT_IS_STORED = r"(?! (?:on|about)[^.?!]*\b(?:that|which) you have\b)"

_OF_RESEARCH = (
    rf"(?:\b{PAPERS}\b(?! (?:my|our))|\b(?:works?|worked|working|published?|publishes|publishing|research|researched|researching|results?|literature) (?:on|about|into|with|of)\b"
    r"|\b(?:anything|something|anyone|anybody|someone|somebody|who|lab|group|team) (?:here |there )?(?:\w+ )?(?:on|about|stud\w+|works?|working|research\w*|generat\w+|predict\w*|forecast\w*)\b)"
)
"""Speaks of what was researched: `has anyone here worked on generating poems?`."""

_FOOD = (
    r"(?:food|dish|meal|dinner|lunch|breakfast|cakes?|pancakes?|soups?|pasta|pizza|bread|curry|cookies?|salads?|sauce|stew|pies?|chicken|beef|fish|desserts?|noodles?|dumplings?|risotto|"
    r"lasagn\w+|tiramisu|rice|potato\w*|tomato\w*|apple|chocolate|cocktails?|muffins?|omelett?e|sandwich\w*|burgers?|jam|pudding|cheesecake|goulash|ramen|sushi|tacos?|brownies?|waffles?|vegan|vegetarian)"
)

TASKS: Cues[str] = cues(
    ("Write a song about the sea.", rf"{_PLEASE}{_MAKE}{_STORED}{_OF_PERSON}{_ALONE_OR_JOINED}{_LISTS}"),
    (
        "I need a small python script.",
        r"\b(?:i|we) (?:need|want|would like|am looking for|'m looking for) (?:you to (?:write|make|code) )?(?:an? |some )?"
        r"(?:(?:short|small|simple|quick|python|java|r|matlab|bash|sql|c\+\+|javascript|shell) )*"
        r"(?:script|program|macro|regex|snippet|poem|essay|cover letter)\b(?!.*\b(?:papers?|from (?:the|your) lab)\b)",
    ),
    (
        "Could somebody correct my English?",
        r"\b(?:correct|proof-?read|fix|improve|polish|edit|rewrite|rephrase|check|grade|review|do) (?:my|our|this|the following) (?:\w+ ){0,2}"
        r"(?:english|grammar|text|e-?mail|essay|letter|spelling|cv|resum[eé]|paragraph|sentences?|homework|assignment|draft|writing|manuscript)\b",
    ),
    (
        "Can you review our grant proposal?",
        r"\b(?:summari[sz]e|shorten|read|review|check|grade|improve|proof-?read|translate) (?:my|our) (?:\w+ ){0,2}"
        r"(?:thesis|dissertation|paper|report|document|article|proposal|application|statement|text|notes|book)\b",
    ),
    (
        "Please debug my SQL query.",
        rf"\b(?:fix|debug|correct|repair|mend|optimi[sz]e|refactor) (?:(?:the (?:bug|error|mistake)s? in )?(?:my|our|this|the following)) (?:[\w+#]+ ){{0,2}}?(?:quer(?:y|ies)|code|scripts?|functions?|programs?|snippets?|regex\w*|formulas?|macros?|loops?|statements?|syntax)\b(?! (?:in|of) (?:the|your|this) {PAPERS})"
        r"|\b(?:fix|debug|correct|repair) (?:this|it|the following)(?: (?:for|with) me)?\s*:",
    ),
    (
        "Could you shorten the following paragraph?",
        r"\b(?:summari[sz]e|shorten|translate|rewrite) (?:this|the following) (?:text|paragraph|document|e-?mail|letter|sentence)\b",
    ),
    (
        "What is the square root of 81?",
        r"^\W*(?:(?:what(?:'s| is)|how much is|calculate|compute)\s+)(?:the )?"
        r"(?:\d[\d.,]*\s+(?:times|plus|minus|divided by|over|x|multiplied by)\s+\d|(?:square|cube) root of|\d+\s*(?:%|percent) of \d)",
    ),
    ("What is 12 * 9?", r"^\s*(?:what(?:'s| is)\s+)?\d+\s*[-+*/x×]\s*\d+"),
    (
        "So what's your favourite colour?",  # not `what do you think of the paper?`
        r"^\W*(?:(?:and|so|hi|hello|but)\W+)*(?:what(?:'s| is) your (?:personal |honest )?(?:opinion|view|take|favou?rite)|what do you (?:personally )?think)\b"
        r"(?! (?:(?:of|about|on) )?(?:the |this |that |it\b|PAPER|PERSON))(?!.*\b(?:papers?|PAPER|PERSON|publications?|works? on)\b)",
    ),
    (
        "I am bored, a joke perhaps?",
        r"\b(?:tell me a joke|a joke|horoscope|lottery numbers)\b(?!.{0,40}\bpapers?\b)",
    ),
    (
        "A limerick, perhaps?",
        rf"^(?:(?!{_OF_RESEARCH}).)*\b(?:poem|haiku|limerick|song lyrics"
        rf"|recipe(?= (?:for|of) (?:\S+ ){{0,4}}?{_FOOD}\b)|(?:a|any|good|nice|your|favou?rite|{_FOOD}) recipe(?=\W*$))\b(?!.{{0,40}}\bpapers?\b)",
    ),
    (
        "How is the weather today?",  # but papers that `forecast tomorrow's traffic` and `temperatures, like those of`
        rf"^(?:(?!{_OF_RESEARCH}).)*(?:\b(?:weather|temperatures?|forecast)\b.{{0,20}}\b(?:today|tomorrow|tonight|outside)\b(?!['’]s)|\bweather\b.{{0,20}}\blike\b)",
    ),
    ("And what time is it?", r"\bwhat time is it\b"),
    ("What is the stock price of a chip maker?", r"\bstock price\b"),
    (
        "Who won the match?",
        r"\bwho won\b(?!.{0,40}\b(?:papers?|awards?|prizes?|scholarships?|fellowships?|medals?|grants?|TRACK)\b)",
    ),
    ("What is the capital of Peru?", rf"^(?:(?!{_OF_RESEARCH}).)*\bcapital (?:city )?of\b"),
    ("Who is the president of Peru?", rf"^(?:(?!{_OF_RESEARCH}).)*\bpresident of\b(?!.{{0,40}}\bpapers?\b)"),
    (
        "Won't you do my maths homework?",  # but the essays on it `that you have`
        rf"{_WILL_YOU}{_DO}(?:my|our|an?|the|this|his|her|some)\s+(?:[\w'’-]+\s+){{0,3}}?{_HOMEWORK}{_THAT_IS_STORED}",
    ),
    ("写一首诗", r"写一?(?:首|篇|个|段)(?:诗|作文|小说|文章|代码|程序|故事|笑话)"),
    ("讲个笑话", r"(?:讲|说)个?笑话"),
    ("今天的天气", r"(?:今天|明天).{0,4}天气|天气怎么样"),
    ("现在几点了", r"几点了"),
    ("股价多少", r"股价|彩票"),
    ("有菜谱吗", r"菜谱|怎么做菜"),
    ("帮我订机票", r"订(?:票|机票|酒店)"),
    ("翻译一下", r"翻译(?:成|一下|这)"),
    flags=re.IGNORECASE,
)  # fmt: skip
"""An example of each task, and the wordings that ask for it."""


def asks_other_task(text: str) -> bool:
    """Whether a text asks for something to be done that is no question about people or papers."""
    return said(TASKS, text) is not None
