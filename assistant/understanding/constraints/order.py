"""The order of a list, and how many of it are wanted: the newest three, the most cited one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.understanding.constraints.amounts import take_claimed_of_person, take_claimed_total, take_limit
from assistant.understanding.constraints.author_lists import take_author_list
from assistant.understanding.constraints.author_positions import AUTHOR_LIST
from assistant.understanding.constraints.list_ends import take_list_end
from assistant.understanding.language.cues import PAPERS, PEOPLE, Cues, cues, take_said
from assistant.understanding.language.numbers import NUMBER, number
from assistant.understanding.language.question import Question

Sort = Literal["relevance", "newest", "oldest", "ends", "citations", "authors"]
_SORT: Cues[Sort] = cues(
    (
        "authors",
        rf"\b(?<=\s)(?:has|have|had|got|with|lists?|names?|by|carries|involv\w+)\s+(?:the )?(?:most|longest|largest|biggest|greatest|highest)(?: number of)? (?:co-?)?(?:authors?(?![’']?s?\W+with\b)|contributors|writers|names|{AUTHOR_LIST})\b"
        r"|\b(?:the )?(?:largest|highest|biggest|greatest|maximum|max) number of (?:co-?)?(?:authors|contributors)\b(?=\W*$| (?:on|of|in|for|any|listed)\b)"
        r"|\b(?:longest|largest|biggest) (?:author(?:s['’]?)? (?:list|line)|list of authors|team of authors|authorship)\b|作者最多的?",
    ),
    (
        "citations",
        r"\b(?:the )?(?:most|highest|best|top|more|very)(?:[- ]\w+ly)?[- ]?cited\b|\b(?:highly|often|frequently|much|heavily|widely)[- ]cited\b|\bcited (?:the )?most(?: often| frequently)?\b"
        r"|\b(?:ordered |ranked |sorted )?by (?:the )?(?:number of )?citations?(?: counts?)?\b|\b(?:the )?(?:most|highest|largest|biggest|greatest)(?: number of)?(?: citations?| impact)(?: counts?| numbers?)?\b|\bmost influential\b"
        r"|(?:被?引用?(?:用)?(?:次数|量|数)?(?:最多|最高)|最常被引用?|(?:高|最高)被引)的?",
    ),
    (
        "newest",
        r"\bfor the (?:very )?last time(?=\W*$)|(?<!\bfor )(?<!\bfor the )\b(?:the )?(?:very )?last time\b(?=.*\b(?:publi\w+|wr[io]t\w*|appear\w*|papers?|co-?author\w*|collaborat\w*|work\w*|together)\b)|\b(?:latest|newest|most recent(?:ly(?: published)?)?|recently published|recent|recently|lately)\b|\bnewest first\b|\b(?:ordered |sorted |ranked )?by (?:date|recency)\b|(?<!\bone )\blast(?= (?:paper|publication|article|work|thing|item|title)s?\b(?! author))|\blast(?= (?:publish(?:ed)?|wrote|write)\b)|(?<=publish )last\b|(?<=published )last\b|(?<=\bout )last\b|(?<=\bwrite )last\b|(?<=\bwrote )last\b|\b(?:came|come|comes) out (?:the )?(?:last|latest|most recently)\b|最新的?|最近(?:发表|写|发)?的(?:一篇)?|最近发表|最近一篇|新近的?|近期的?",
    ),
    (
        "oldest",
        r"\bfor the (?:very )?first time(?=\W*$)|(?<!\bfor )(?<!\bfor the )\b(?:the )?(?:very )?first time\b(?=.*\b(?:publi\w+|wr[io]t\w*|appear\w*|papers?|co-?author\w*|collaborat\w*|work\w*|together)\b)|\b(?:earliest|oldest|very first)\b|\bfirst(?= (?:ever )?(?:publish(?:ed)?|wrote|write|appear(?:ed)?|put out|came out|come out)\b)|(?<=published )first\b|(?<=\bwrite )first\b(?!\W*(?:author|paper|article|one\b))|(?<=\bwrote )first\b(?!\W*(?:author|paper|article|one\b))|(?<=publish )first\b|\bfirst(?= (?:ever )?(?:turn(?:s|ed)? up|show(?:s|ed)? up|come[s]? up|crop(?:s|ped)? up|appears?|publishes|writes|signs?|contributed?|put[s]? (?:his|her|their) name)\b)|\bfirst(?= (?:ever )?(?:thing|item|title|piece|entry|contribution|study|preprint|record)s?\b(?! (?:to|you|i|we|first|in the morning)\b))|\b(?:came|come|comes) out (?:the )?(?:first|earliest)\b|\bdebut(?:ed)?\b|\b(?:start|begin|began|begun|started)(?= (?:publish|writ|to (?:publish|write))\w*\b)|\boldest first\b|\bfirst(?= (?:ever |joint |common |shared |own )?(?:paper|publication|article|work)s?\b)|最早(?:发表)?的?|最老的|最旧的|(?:发表|写)的第一篇|第一篇(?=论文|文章|\W*$)",
    ),
    flags=re.I,
)
_SORTED_LIMIT: Cues[Sort] = cues(
    ("citations", rf"\b(?:top|best)[- ]({NUMBER})(?: (?:most|highest|best))?(?:[- ]\w+ly)?[- ]cited\b"),
    ("citations", rf"\b(?:most|highest|best)[- ]cited ({NUMBER})\b"),
    ("newest", r"(?:最新|最近|新近|近期)(?:发表)?的?\s*([一二两三四五六七八九十几]|\d{1,2})\s*篇"),
    ("oldest", r"最早(?:发表)?的?\s*([一二两三四五六七八九十]|\d{1,2})\s*篇"),
    (
        "newest",
        rf"\b(?:latest|newest|most recent|last) ({NUMBER})\b(?= (?:\w+ )?{PAPERS}\b|\W*$| (?:by|of|from|at)\b)",
    ),
    (
        "oldest",
        rf"\b(?:earliest|oldest|first) ({NUMBER})\b(?= (?:\w+ )?{PAPERS}\b|\W*$| (?:by|of|from|at)\b)",
    ),
    flags=re.I,
)
"""An order and a number in one: `the newest three`, `top five cited`, `his last two papers`."""
_OF_PEOPLE = re.compile(
    rf"\W*(?:(?:and|so|please|tell me)\W+)*(?:who|which (?:of (?:the |your |these )?)?{PEOPLE})\b", re.I
)
_OLDEST = r"(?:first|earliest|oldest)"
_NEWEST = r"(?:last|latest|newest|most recent)"
_WORDS_TO = r"(?:\s+(?!and\b|to\b|authors?\b|names?\b)[\w'’]+){0,6}?,?\s+(?:also\s+)?"
_TO = rf"{_WORDS_TO}(?:to|till|until|up to|through to)\s+(?:with\s+)?(?:the\s+|his\s+|her\s+|their\s+|its\s+)?(?:very\s+)?"
_AND = rf"{_WORDS_TO}(?:and|&|as well as|plus)\s+(?:also\s+)?(?:(?:which|what)(?:\s+is|\s+was)?\s+)?(?:the\s+|his\s+|her\s+|their\s+|its\s+)?(?:very\s+)?"
_NO_PAPERS = r"\b(?!\s*-?(?:authors?|names?|place|position|years?)\b)"
_WAY = re.compile(
    rf"\b(?:the )?(?:very )?(?:{_OLDEST}{_TO}{_NEWEST}|{_NEWEST}{_TO}{_OLDEST}){_NO_PAPERS}"
    rf"|(?<=\bspan of years from )(?:the )?{_OLDEST}\b",
    re.I,
)
_BOTH_ENDS = re.compile(
    rf"\b(?:the )?(?:very )?(?:{_OLDEST}{_AND}{_NEWEST}|{_NEWEST}{_AND}{_OLDEST}){_NO_PAPERS}", re.I
)
_NEWS = 5
"""How many papers are news."""
_WHATS_NEW = re.compile(
    r"^\W*(?:(?:(?:so|and|hi|hello)\W+)*(?:(?:what(?:'s|’s| is| are)|anything|is there anything|what) (?:new|been new|happening|happened|going on|been going on|the news|the latest news)|(?:is there |are there |do you have )?any(?: recent)? news|(?:show me |give me |tell me )?the (?:latest|news|latest news)|news)(?: (?:here|there|lately|recently|these days|(?:in|at|of|from|with|about) (?:the|your|this|our) (?:lab|group|team|department)))*|(?:你们|(?:这个)?实验室|课题组|团队|组里|这里)?(?:最近|近来|近期)?(?:都)?有(?:什么|啥|没有)新的?(?:论文|消息|动态|进展|工作|成果|闻)?(?:吗|呢)?|(?:你们|(?:这个)?实验室|课题组|团队)?(?:最近|近期)(?:有什么|的?(?:动态|新闻|新消息|进展))(?:是什么|有哪些)?)\W*$",
    re.I,
)
_SUPERLATIVE = re.compile(
    r"\b(?:latest|newest|most recent(?:ly)?|earliest|oldest|first|last|most|highest|best|top|largest|biggest|greatest|longest|shortest|fewest|smallest|least|lowest|debut|start(?:ed)?|beg[aiu]n)\b|最",
    re.I,
)
_ARRANGES = re.compile(
    r"\b(?:first|sort(?:ed)?|order(?:ed)?|rank(?:ed)?|arrang\w+|chronolog\w+|by (?:date|recency|year)|all|everything|every|complete|full|start(?:ed)?|beg[aiu]n)\b|排序|顺序|优先|所有|全部",
    re.I,
)
"""A list is only put in order: `all her papers, newest first`."""
_SINGULAR = re.compile(
    r"\b(?:paper|publication|article|work|preprint|title|one|thing|item|piece|entry|contribution|study|record|debut|thesis|dissertation|when|what year|which year)\b(?!s)|(?:最新|最早)的?(?:一篇|那篇|(?:论文|文章)(?:是|叫|发表于|出自|は))|(?:最新|最早)の\s*论文|哪一?篇|那篇|一篇",
    re.I,
)
_PLURAL = re.compile(
    r"\b(?:papers|publications|articles|works|preprints|ones|all|(?<!['’]s )(?<!the )(?<!this )(?<!your )(?<!author )(?<!authors )(?<!est )list|sorted|ordered|ranked)\b|哪些|列出|所有",
    re.I,
)
_ONE_OF = re.compile(
    r"\b(?:the|their|his|her|which)\b(?: \w+ly)? (?:latest|newest|most recent|earliest|oldest|most(?: \w+ly)?[- ]cited|highest[- ]cited)(?: one)?(?= (?:of|among|in|by)\b|\W*$)|\bwhich (?:one )?of\b.{1,60}\b(?:is|was|has|came|appeared)\b|\b(?:most recently|(?:publish(?:ed)?|writ(?:e|ten)|wrote|out) (?:last|latest|first|earliest))(?=\W*$| by\b)|哪一?篇",
    re.I,
)
_ITSELF = re.compile(r"\b(?:it|its|that one)\b", re.I)
"""In a question about one superlative paper, `it` is that paper and not one of an earlier answer."""


@dataclass(frozen=True)
class Order:
    """By what a list is ordered, how many of it are wanted, and whether its first and its last are."""

    sort: Sort | None = None
    limit: int | None = None
    way: bool = False
    """All from the first to the last are wanted."""
    at_end: bool = False
    """Those at the end of the order are wanted, and no number of them is said."""
    fewest: bool = False
    """Beside `authors`: those with the fewest."""


def take_order(question: Question) -> Order:
    """Find the order and the number wanted, and mark their words (`SORT`, `LIMIT`)."""
    sort: Sort | None = None
    limit: int | None = None
    way = question.take_first(_WAY, "SORT") is not None
    if question.take_first(_WHATS_NEW, "SORT") is not None:
        sort, limit = "newest", _NEWS
    take_claimed_total(question)
    for order, pattern in _SORTED_LIMIT:
        if limit is None and (match := question.take_first(pattern, "SORT")) is not None:
            sort, limit = order, number(match.group(1))
    if sort is None and (by := _take_arranged(question)) is not None:
        sort = by
    take_claimed_of_person(question)
    limit = take_limit(question) if limit is None else limit
    # "Who has most co-authors?" counts those of people, and orders no papers.
    of_people = _OF_PEOPLE.match(question.text) is not None
    table = _SORT[1:] if of_people else _SORT
    by_authors = None if of_people or sort else take_author_list(question)
    if by_authors is not None:
        sort = "authors"
    stated = _take_end_at_venue(question) or take_said(question, table, "SORT", repeated=True)
    if not (way or sort or stated or limit) and (end := take_list_end(question)) is not None:
        return Order(end, 1)
    sort = None if way else sort or stated
    if sort is not None and limit is None and _asks_for_one(question.text):
        limit = 1
        while question.take_first(_ITSELF, "") is not None:
            pass
    arranged = arranges(question.text) or _ARRANGES.search(question.text)
    at_end = limit is None and sort in ("newest", "oldest") and not arranged
    return Order(sort, limit, way, at_end, fewest=by_authors == "fewest")


_END = re.compile(r"\b(?:very )?(?P<first>first)\s+$|\b(?:very )?last\s+$", re.I)
_PAPER = re.compile(rf"\s+(?:conference |journal |workshop )?{PAPERS[:-1]}|one)\b", re.I)


def _take_end_at_venue(question: Question) -> Sort | None:
    """`The lab's first ICML paper`: the place stands between the order and what is ordered."""
    for start, end, label in question.taken:
        said = _END.search(question.text[:start]) if label == "VENUE" else None
        if said is not None and _PAPER.match(question.text, end) and question.free(*said.span()):
            question.take(*said.span(), "SORT")
            return "oldest" if said["first"] else "newest"
    return None


_ARRANGING = re.compile(r"\b(?:sort|order|arrang|rank|re-?order)(?:s|e|ed|ing)?\b|排(?:序|列|一下)", re.I)
_BY_TIME = re.compile(
    r"(?:\b(?:sort|order|arrange|rank|re-?order)(?:ed|d)?\s+)?\bby (?:the )?(?:publication |calendar )?(?:years?|dates?|time|age)(?: of publication)?\b(?!\s+and\b)|按(?:照)?(?:发表)?(?:年份|年度|年|时间|日期)(?:的)?(?:先后|顺序|倒序|正序)?(?:来)?排(?:序|列|一下)?",
    re.I,
)
_FROM_OLDEST = re.compile(
    r"\b(?:oldest|earliest) first\b|\bascending\b|\bfrom (?:the )?(?:old\w*|earl\w+)\b|从早到晚|正序|升序",
    re.I,
)


def arranges(text: str) -> bool:
    """Whether a whole list is to be put in order, and not its first or last asked for."""
    return bool(_ARRANGING.search(text))


def _take_arranged(question: Question) -> Sort | None:
    """The order in time that a list is asked in: `sorted by year, all of A's papers`; `papers by year` counts them."""
    if not arranges(question.text) or question.take_first(_BY_TIME, "SORT") is None:
        return None
    return "oldest" if question.take_first(_FROM_OLDEST, "") is not None else "newest"


def take_ends(question: Question) -> bool:
    """Whether the first and the last are both asked for; names may stand between: `A's first paper and her latest`."""
    match = _BOTH_ENDS.search(question.text)
    if match is None or any(
        start < match.end() and match.start() < end and label != "PERSON"
        for start, end, label in question.taken
    ):
        return False
    names = [start for start, end, _ in question.taken if match.start() < end and start < match.end()]
    question.take(match.start(), min([match.end(), *names]), "SORT")
    return True


def _asks_for_one(text: str) -> bool:
    """Whether a superlative is of one paper: `the oldest paper`, `which of them is cited most`."""
    if not _SUPERLATIVE.search(text):
        return False
    return bool(_ONE_OF.search(text) or (_SINGULAR.search(text) and not _PLURAL.search(text)))
