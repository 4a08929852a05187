"""What only the text of a paper tells: figures, what a method was tried on, where it ranked."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_MEASURED = r"(?:多少|几)倍|百分之(?:几|多少)|几个(?:百分)?点|[降减升增提快慢省缩达低高大小长短](?:[低少升高小短大长约加到至快慢]|了|过)*(?:多少|几)(?!篇|位|个人|种)|多快|多长时间|多久|多大(?!了)|准确率(?:是|有|达到|为)|(?:哪些|哪个|哪几个|什么|几个|多少个?)(?:公开)?(?:数据集|基准)|(?:几|多少)(?:张|块|个)\s*(?:显卡|GPU|卡)"
MEASURED = re.compile(_MEASURED)
"""A Chinese question for a figure or a name that only a paper's text states."""
FOUND_IN = re.compile(
    r"\b(?:how (?:much|fast|large|big|long|well|accurate|small|low|high)|what (?:percentage|percent|speed-?up|accuracy|score|reduction|improvement|gain|memory|latency|size|fraction|factor|number|result)|by (?:how much|what (?:factor|margin|percentage|fraction|amount))|how many times (?:faster|smaller|larger)|what (?:is|was|are) the (?:speed-?up|accuracy|score|reduction|improvement|gain|memory|latency|size|forgetting|compression))\b|"
    + _MEASURED,
)
TOLD_IN_TEXT = re.compile(
    r"\bwhere\b.{0,60}\b(?:rank(?:s|ed)?|finish(?:es|ed)?|placed?|land(?:s|ed)?|ends? up|came? in|collect\w*|gather\w*|record\w*|measured?|sampl\w+|test(?:s|ed)?|tried|deploy\w*|fails?|failed|grow\w*|lives?|happens?|occurs?|from|used|applied|runs?)\b"
    r"|\bwhen\b.{0,40}\b(?:fails?|breaks?|works?|helps?|happens?|occurs?|collaps\w+|degrad\w+|learn\w*|stops?|starts?|collect\w*|record\w*|measured|used|applied|needed|should)\b"
    r"|\bwho\b.{0,30}\b(?:annotat\w+|label\w*|rated|judged|took part|participat\w+|recorded|collected|gathered|were tested|are affected|benefits?|uses?|suffers?)\b"
)
"""`Where did it rank?`, `when does it fail?`, `who labelled the clips?`: told by the text and not beside the title."""
_TRIAL = r"(?:test(?:ed)?|tri(?:ed|al)|try|evaluat\w+|train(?:ed)?|measured?|validat\w+|benchmark(?:ed)?|demonstrated|experiment(?:ed)?)"
_OF_TRIAL = re.compile(
    rf"^\W*(?:(?:on|with|in|at|against|by|from|data) )*(?:which|what|how many)\b(?! (?:\w+ ){{0,2}}{PAPERS}\b).{{0,60}}\b(?:(?:did|do|does|have|had)(?! (?:you|we|i)\b)(?: (?:they|the authors|the team|it|he|she|PERSON))?\b.{{0,30}}\b(?:{_TRIAL}|use[ds]?|report(?:ed)?|need(?:ed)?|reach(?:ed)?|collect(?:ed)?)\b|(?:was|were)\b.{{0,80}}\b{_TRIAL}\b)"
    rf"|[:,-] (?:which|what) .{{0,40}}\b(?:was|were) (?:it|they) {_TRIAL}\b"
    r"|^\W*(?:which|what|how (?:much|many|far|well|often|large|fast))\b.{0,40}\b(?:do|did|does) (?:they|PERSON)\b.*\b(?:in|for|with|of) (?:the|that|your) (?:[\w-]+ ){1,8}?(?:paper|work|study|article|report)\b"
    rf"|^\W*(?:which|what|how many)\b.{{0,40}}\b(?:was|were|is|are) used in the\b.{{0,30}}\b(?:paper|work|study|article)\b"
)
"""`Which sports did they test field localization on?`: a paper that is only described tells it."""
_ASKS_FIGURE = re.compile(
    r"\b(?:how (?:much|fast|many|large|big|small|tiny|huge|heavy|light|lightweight|compact|slim|quick|quickly|slow|slowly|soon|long|well|low|high|far|accurate)|percent|percentage|speed-?up|factor|scores?|accuracy|reduction|improvement|gain|sizes?|memory|latency|number|place|rank)\b|多少|多快|(?:几|多少)倍|百分之|几个百?分?点|多久|多长时间|多大",
    re.I,
)


_ASKS_MEANS = re.compile(
    r"\b(?:differ\w*|compar\w+|distinct\w*|distinguish\w*|contrast\w*|vary|varies|apart|alike|similar)\b.{0,30}\b(?:how|(?:in )?(?:the|what|which) ways?(?: (?:in which|that))?) (?:they|each|both|it|the two|do|does) \w+"
    r"|\bwhat\b.{0,60}\b(?:do|does|did|done|doing)\b(?: \w+){0,3} (?:to|so that|in order to|for) [a-z]"
    r"|(?:^|[,.:;?!] |\band )(?:and |so )*(?:how|in what way|by (?:what|which) means|through what) (?:do|does|did|is|are|was|were|can|could)\b(?!.*\b(?:compar\w+|perform\w*|fares?|scores?|how much|how many)\b)"
    r"(?=.*\b(?:keep|kept|reduc\w+|sav(?:e|es|ed|ing)|cut|cuts|lower\w*|avoid\w*|achiev\w+|speed\w* up|accelerat\w+|improv\w+|increas\w+|rais\w+|shrink\w*|limit\w*|manag\w+|lighten\w*|compress\w*)\b)",
    re.I,
)


_CONTENT = re.compile(
    r"(?:^|[,:;–—]\s+|\s-\s)\W*(?:(?:and|so|but|or|please|tell me|i wonder|do you know|can you (?:say|tell me|explain)|what do you think)\W+)*"
    r"(?:(?:to|in|on|at|by|with|from|under|against|for|of|through|according to) )?"
    r"(?:(?:what|which)(?! (?:are|is|was|were|do|does|did|can|could|have|has|about|else|other|kinds?|sorts?|types?)\b)|why|how(?! (?:to|about|many|often)\b)|what (?:do|does|did|is|was|are|were) (?=.* (?:when|if|after|by|in order|of|for|with)\b)|when (?:should|do|does|is|are))\s+(?=\S+ \S+)",
)
_SEEKS_WORK = re.compile(
    rf"\b(?:{PAPERS}|research\w*|methods?|approach(?:es)?|techniques?|algorithms?|frameworks?|projects?|topics?|solutions?|literature|things?|people|you|your|i|we|my|our|us|me|one(?! or)|lab|group|team|here|anyone|anybody|someone|somebody|who|whose)\b"
    r"|\b[A-Z]{4,}\b"
)
"""Words by which work or people are sought, or what is exact named."""


def asks_content(masked: str) -> bool:
    """Whether it asks something that papers answer, rather than for papers: `to what length was the aptamer cut?`."""
    return bool(_CONTENT.search(masked)) and not _SEEKS_WORK.search(masked)


_QUESTION = re.compile(
    r"^\W*(?:(?:and|so|but|or|please|tell me|i wonder|do you know)\W+)*(?:(?:up )?(?:to|in|on|at|by|with|from|under|against|for|of|through) )?(?:(?:what|which|where|why|how)\b|(?:is|are|was|were|does|do|did|can|could)\b(?! (?:there|you|we|i|any|anyone|anybody|someone|somebody)\b))"
)
_OF_US = re.compile(
    rf"\b(?:{PAPERS}|who|whose|anyone|anybody|people|you|your|we|our|lab|group|team|here|research|know|known|stored|about|SORT|PERSON|VENUE|YEAR)\b"
)
"""Words by which a question asks for work or people, or for all that is stored."""


def is_question(masked: str) -> bool:
    """Whether it has the form of a question that a sentence of a text may answer: `where are the hotspots of X?`."""
    return bool(_QUESTION.search(masked)) and not _OF_US.search(masked)


def asks_of_trial(masked: str) -> bool:
    """Whether it asks on or with what a method was tried that is described and not named."""
    return bool(_OF_TRIAL.search(masked))


def asks_for_figure(text: str) -> bool:
    """Whether it asks for a number, a size or a rank, and not for what is done about one: `what is done to keep memory low?`."""
    return bool(_ASKS_FIGURE.search(text)) and not asks_for_means(text)


def asks_for_means(text: str) -> bool:
    """Whether it asks what is done to make something less or more: `how does it save memory?`."""
    return bool(_ASKS_MEANS.search(text))
