"""Status, track, author position, order and number wanted: the small constraints of a question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.records import Status
from assistant.understanding.cues import PAPERS, Cues, cues, take_said
from assistant.understanding.numbers import NUMBER, number
from assistant.understanding.question import Question

Position = Literal["first", "last", "single"]
Sort = Literal["relevance", "newest", "oldest", "citations", "authors"]


@dataclass
class Constraints:
    """What was found; `unapplied` names what was understood and is not something the records can tell."""

    status: Status | None = None
    track: str | None = None
    position: Position | None = None
    sort: Sort | None = None
    limit: int | None = None
    unapplied: tuple[str, ...] = ()
    at_least: int | None = None
    """How many papers somebody must have to be told of, and below it in which words that was said."""
    at_least_said: str = ""
    both_ends: bool = False
    """The first and the last paper are asked for."""


STATUS: Cues[Status] = cues(
    (
        Status.PREPRINT,
        r"\b(?:not|never)(?: yet| been| (?:formally|officially))* (?:published|accepted|appeared)\b(?: (?:yet|anywhere))?(?: (?:at|in|by) (?:an? |any |the )?(?:venue|conference|journal)s?\b)?|(?:尚|还)?(?:未|没有?)(?:正式)?(?:发表|录用|见刊)的?",
    ),
    (
        Status.ACCEPTED,
        r"\baccepted (?:at|by|to|in|for) (?:an? |any |some |the )?(?:conference|venue|journal)s?\b",
    ),
    (
        Status.PREPRINT,
        r"\b(?:pre-?prints?|unpublished|not (?:yet )?published(?: (?:at|in) (?:a |any )?(?:venue|conference|journal))?|on arxiv|arxiv(?: only| papers?)?)\b|预印本|(?:挂|放)在\s*arxiv(?:\s*上)?的?",
    ),
    (
        Status.UNDER_REVIEW,
        r"\b(?:under review|in submission|submitted)\b|在审(?:稿)?的?|审稿中的?|投稿中的?",
    ),
    (
        Status.ACCEPTED,
        r"\baccepted\b(?!\s+(?:at|to|by|in|for)\b)|已(?:经)?(?:被)?(?:录用|接收|接受)的?|被(?:录用|接收|接受)的",
    ),
    flags=re.I,
)
TRACK: Cues[str] = cues(
    (
        "Oral",
        r"\b(?:as (?:an )?)?orals?\b(?: presentations?| papers?| talks?)?|口头(?:报告|宣讲|展示|演讲)(?:\s*[（(]?\s*orals?\s*[)）]?)?",
    ),
    (
        "Spotlight",
        r"\b(?:as (?:a )?)?spotlights?\b(?: presentations?| papers?)?",
    ),
    (
        "Best Paper",
        r"\b(?:with an?|an?|won an?|got an?)?\s*(?:best|outstanding|distinguished)[- ]papers?(?: awards?)?\b|(?<=papers )(?:that |which )?(?:won|received|got|have won|with)(?: an?| any)? (?:awards?|prizes?)\b|最佳论文奖?|优秀论文奖?",
    ),
    (
        "Award",
        r"\b(?:award|prize)[- ]?winning\b|\b(?:won|win|wins|winning|received?|receiving|got|get|with)(?: \w+)? (?:awards?|prizes?)\b(?: for)?|获奖",
    ),
    (
        "Findings",
        r"\bfindings papers?\b|\bin (?:the )?findings\b",
    ),
    (
        "Workshop",
        r"\bworkshop papers?\b|\bat (?:a )?workshops?\b",
    ),
    flags=re.I,
)
_AUTHOR_LIST = r"(?:author|authors['’]?|authorship)[- ](?:list|line|order|row)s?\b|\b(?:by-?lines?|lists? of (?:the )?authors)\b"
_STANDS = r"(?:comes?|is|was|are|be|being|stands?|goes|sits?|listed|named|placed|put|appears?|signs?|signed)(?: (?:he|she|they|really|always|usually|often|also|ever|even|there|listed|named|placed|put))*"
_POSITION: Cues[Position] = cues(
    (
        "single",
        rf"\b(?:as )?(?:(?:(?:with|by|of|having|have|has|that have) )?(?:just |only |exactly )?(?:an? |the )?)(?:single|sole|lone|only|one)[- ]?author(?:ed|s|ship)?\b(?:\s+(?:is|of|by)\b)?|\bsolo[- ]?(?:author(?:ed|s|ship)?|written)?\b(?= (?:{PAPERS}|by|of)\b|\W*$)"
        r"|\b(?:by (?:him|her|them)self|all (?:alone|by (?:him|her|them)self)|without (?:any )?(?:co-?authors?|collaborators?)|with(?:out| no) (?:other|another|any other) authors?|with no co-?authors?|(?:written|wrote|published?|authored) (?:\w+ )?(?:entirely )?alone|on (?:his|her|their) own)\b|独立(?:作者|发表|完成|撰写)|(?:唯一|单一)(?:的)?作者(?:的|身份)?|单独(?:作者|发表|署名|写)|独作|一个人写的",
    ),
    (
        "last",
        r"\bsenior\W{1,3}=?\s*last\W{1,3}authors?\b|\blast\W{1,3}=?\s*senior\W{1,3}authors?\b"
        rf"|\b(?:clos(?:es?|ing)|end(?:s|ing)?|(?:at|on|in) the (?:very )?(?:end|tail|bottom|last (?:place|position|spot|slot))(?: of)?|(?:the )?(?:last|final) (?:name|one|person|place|position|spot)? ?(?:in|on|of)) (?:the |an |any |its |their )?(?:{_AUTHOR_LIST})"
        rf"|\b{_STANDS} (?:as )?(?:the )?(?:very )?last\b(?! (?:year|paper|month|publication|article|work|thing|item|title|piece|few|(?!one\b){NUMBER}\b))(?: (?:one|name|person))?|\b(?:in|at) (?:the )?last (?:place|position)\b|"
        r"\b(?:as )?(?:an? |the )?(?:last|senior|final)[- ]?(?:(?:listed|named|credited)[- ])?author(?:ed|s|ship)?\b(?:\s+(?:is|of|by))?|(?:最后|末位|末尾|尾)(?:一位|一个|名)?作者(?:的|身份)?|末作|资深作者",
    ),
    (
        "first",
        rf"\b(?:leads?|leading|heads?|heading|tops?|opens?|(?:at|on|in) the (?:very )?(?:head|top|front|start|beginning|first (?:place|position|spot|slot))(?: of)?|(?:the )?first (?:name|one|person|place|position|spot)? ?(?:in|on|of)) (?:the |an |any |its |their )?(?:{_AUTHOR_LIST})(?: (?:him|her|them)sel(?:f|ves))?"
        rf"|\b{_STANDS} (?:as )?(?:the )?(?:very )?first\b(?![ -]author)(?! (?:paper|one to|to|time|year|publication|article|work|thing|item|title|piece|few|(?!one\b){NUMBER}\b))(?: (?:one|name|person))?|\b(?:in front|ahead) of (?:everybody|everyone|all (?:the )?others?)(?: else)?\b|"
        r"\b(?:as )?(?:an? |the )?(?:first|1st|lead|leading|principal|primary|main)[- ]?(?:(?:listed|named|credited)[- ])?author(?:ed|s|ship)?\b(?:\s+(?:is|of|by))?|\b(?:in|at) (?:the )?first (?:place|position)\b|\b(?:lead|leads|led|leading)\b(?=\W*$)|\b(?:is|was|are|being) (?:the )?first author\b|\bled by\b"
        r"|\bfirst[- ](?:named|listed|credited|mentioned)\b|\b(?:named|listed|credited) first\b|(?<=not )(?:the |as )?(?:very )?first(?: (?:one|name))?(?=\W*$)|(?:第一|首位|首席|领衔)作者(?:的|身份)?|首作|(?<!共同)(?<!第)一作",
    ),
    flags=re.I,
)
_NAME_IN_PLACE: Cues[Position] = cues(
    ("first", r"\bthe (?:very )?(?:first|leading|top) (?:name|one named|person named)\b"),
    ("last", r"\bthe (?:very )?(?:last|final|closing) (?:name|one named|person named)\b"),
    flags=re.I,
)
_BEHIND_PERSON: Cues[Position] = cues(
    ("first", r"\s+(?:as |at |in )?(?:the )?(?:very )?first\b(?=\W*$| (?:on|in|among|of|and|but|for)\b)"),
    ("last", r"\s+(?:as |at |in )?(?:the )?(?:very )?last\b(?=\W*$| (?:on|in|among|of|and|but|for)\b)"),
    flags=re.I,
)
_PLACES = re.compile(r"\b(?:list|put|name|place|print|mention|credit|show|rank)(?:s|ed)?\s+$", re.I)
"""`Which papers list X first?`"""
_LEAST_CITED = re.compile(
    r"\b(?:least|lowest|fewest|less)[- ](?:\w+ly )?(?:cited|citations?)\b|\bcited (?:the )?least\b|(?:被?引用?(?:次数|量)?)最少",
    re.I,
)
_CORRESPONDING = re.compile(r"\bcorresponding[- ]?author(?:s|ed)?\b|通[讯信]作者", re.I)
_SORT: Cues[Sort] = cues(
    (
        "authors",
        rf"\b(?<=\s)(?:has|have|had|got|with|lists?|names?|by|carries|involv\w+)\s+(?:the )?(?:most|longest|largest|biggest|greatest|highest)(?: number of)? (?:co-?)?(?:authors?(?![’']?s?\W+with\b)|contributors|writers|names|{_AUTHOR_LIST})\b"
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
        r"\b(?:latest|newest|most recent(?:ly(?: published)?)?|recently published|recent|recently|lately)\b|\bnewest first\b|\b(?:ordered |sorted |ranked )?by (?:date|recency)\b|\blast(?= (?:paper|publication|article|work|thing|item|title)s?\b(?! author))|\blast(?= (?:publish(?:ed)?|wrote|write)\b)|(?<=publish )last\b|(?<=published )last\b|最新的?|最近(?:发表|写|发)?的(?:一篇)?|最近发表|最近一篇|新近的?|近期的?",
    ),
    (
        "oldest",
        r"\b(?:earliest|oldest|very first)\b|\bfirst(?= (?:ever )?(?:publish(?:ed)?|wrote|write|appear(?:ed)?|put out|came out|come out)\b)|(?<=published )first\b|(?<=publish )first\b|\bdebut(?:ed)?\b|\b(?:start|begin|began|begun|started)(?= (?:publish|writ|to (?:publish|write))\w*\b)|\boldest first\b|\bfirst(?= (?:ever )?(?:paper|publication|article|work)s?\b)|最早(?:发表)?的?|最老的|最旧的|(?:发表|写)的第一篇|第一篇(?=论文|文章|\W*$)",
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
_LIMIT: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\b(?:top|first|best|any)[- ]({NUMBER})\b(?!\s+(?:years?|authors?))", re.I),
    re.compile(
        rf"\b({NUMBER})\s+(?=(?:latest|newest|most|recent|oldest|earliest|top|best|related|similar|relevant)\b|SORT\b)",
        re.I,
    ),
    re.compile(
        rf"\b(?:give|show|list|name|find|recommend|suggest)\s+(?:me\s+)?({NUMBER})\b\s+(?=\w*\s?(?:papers?|publications?|works?|articles?|people|researchers?|experts?|co-?authors?|examples?))",
        re.I,
    ),
    re.compile(r"(?:前|最新的?|列出|推荐|给我|挑|来)\s*([一二两三四五六七八九十]|\d{1,2})\s*(?:篇|位|个)"),
    re.compile(r"([一二两三四五六七八九十]|\d{1,2})\s*篇(?=最新|最早|相关)"),
)
_OTHER_POSITION = re.compile(
    rf"\b(?:in|at) the middle of (?:the |an |its |their )?(?:{_AUTHOR_LIST})(?:,? (?:and )?neither first n?or last)?|\bneither first n?or last(?: author)?\b|"
    r"\b(?:as )?(?:an? |the )?(?:second|2nd|third|3rd|fourth|4th|fifth|5th|middle|penultimate|co-?first|joint first|shared first|co-?last)[- ]author(?:ed|s|ship)?\b|第[二三四五六]作者|[二三]作|共同一作|共同第一作者|倒数第二作者",
    re.I,
)
_STRETCH = re.compile(
    r"\b(?:this|last|next|past) (?:week|quarter)\b|\bnext month\b|\b(?:first|last|second) half of (?=(?:the )?(?:year|(?:19|20)\d\d))",
    re.I,
)
"""Stretches of time that no date of a paper is compared with; the year beside them is applied."""
_OLDEST = r"(?:first|earliest|oldest)"
_NEWEST = r"(?:last|latest|newest|most recent)"
_TO = r"(?:\s+(?!and\b|to\b)\w+){0,4}?,?\s+(?:and|to|till|until|up to|through to)\s+(?:with\s+)?(?:the\s+|his\s+|her\s+|their\s+|its\s+)?(?:very\s+)?"
_BOTH_ENDS = re.compile(
    rf"\b(?:the )?(?:very )?(?:{_OLDEST}{_TO}{_NEWEST}|{_NEWEST}{_TO}{_OLDEST})\b(?!\s*-?(?:authors?|names?|place|position|years?)\b)",
    re.I,
)
_NOT_COMPUTED = re.compile(
    rf"\b(?:average|mean|median)\s+(?:number|count|amount|citations?|length|age)\b(?: of)?|\b(?:what )?(?:ratio|percentage|percent|per cent|proportion|fraction|share|part) of (?=(?:\w+\W+){{0,4}}{PAPERS}\b)|占比|比例|平均",
    re.I,
)
"""Figures that are not counted here."""
_SORT_OF_VENUE = re.compile(
    r"\b(?:journal|conference)(?= (?:papers?|articles?|publications?|works?|contributions?)\b)|\bin (?:a |any |the )?(?:peer-reviewed )?journals?\b(?! of\b)",
    re.I,
)
"""What sort of thing a venue is, is not stored."""
_AUTHORS_COUNTED = re.compile(
    rf"\b(?:(?:with|by|of|having|that have)\s+)?(?:(?:exactly|more than|fewer than|less than|at least|at most|only|over|under)\s+)?(?:{NUMBER}|multiple)[- ]authors?(?:ed)?\b",
    re.I,
)
"""How many authors a paper has cannot be asked for; it is named as not applied."""
_PAPERS_COUNTED = re.compile(
    rf"\b(?:fewer than|less than|at most|exactly)\s+{NUMBER}\b(?=\s+(?:papers?|publications?|articles?|works?)\b)",
    re.I,
)
_MORE_THAN = re.compile(
    rf"\b(?:(more than|over)|at least)\s+(once|twice|{NUMBER})\b(?:\s+times\b)?(?!\s+(?:authors?|years?|pages?|people|months?|venues?))"
    rf"|\b({NUMBER}) or more\b(?:\s+times\b)?(?!\s+(?:authors?|years?|pages?|people|months?|venues?))|\b(repeatedly|several times|multiple times)\b|(?:超过|多于)\s*([一二两三四五六七八九十]|\d{{1,2}})\s*[次篇]|(不止一次|多次)",
    re.I,
)
"""How many papers somebody must have to be told of: `more than once`, `at least five papers`."""
_CLAIMED_NUMBER = re.compile(
    rf"\b(?:all|the|his|her|their|these|those)\s+(?:of\s+(?:the|his|her|their)\s+)?({NUMBER})\b(?=\s+(?:\w+\s+)?(?:papers?|publications?|works?|articles?|preprints?)\b)",
    re.I,
)
"""`all 60 papers`: a number the question takes for granted; the answer tells the real one."""
_CLAIMED_OF_PERSON = re.compile(
    rf"\b(?:have|has|had|wrote|written|published?)\s+(?:(?:only|really|about|at least|already|just|exactly|some) )*(\d{{1,4}}(?:\s+or\s+\d{{1,4}})?|{NUMBER})(?=\s+(?:papers?|publications?|works?|articles?)\b)",
    re.I,
)
_WHATS_NEW = re.compile(
    r"^\W*(?:(?:what(?:'s|’s| is)|anything|is there anything) new(?: here)?|any news|(?:show me |give me )?the latest|有什么新的?(?:论文|消息)?|最近有什么)\W*$",
    re.I,
)
_SUPERLATIVE = re.compile(
    r"\b(?:latest|newest|most recent(?:ly)?|earliest|oldest|first|last|most|highest|best|top|largest|biggest|greatest|longest|debut|start(?:ed)?|beg[aiu]n)\b|最",
    re.I,
)
_SINGULAR = re.compile(
    r"\b(?:paper|publication|article|work|preprint|title|one|thing|item|piece|entry|contribution|study|record|debut|when|what year|which year)\b(?!s)|(?:最新|最早)的?(?:一篇|那篇|(?:论文|文章)(?:是|叫|发表于|出自|は))|(?:最新|最早)の\s*论文|哪一?篇|那篇|一篇",
    re.I,
)
_PLURAL = re.compile(
    r"\b(?:papers|publications|articles|works|preprints|ones|all|(?<!['’]s )(?<!the )(?<!this )(?<!your )(?<!author )(?<!authors )list|sorted|ordered|ranked)\b|哪些|列出|所有",
    re.I,
)
_ONE_OF = re.compile(
    r"\b(?:the|their|his|her|which)\b(?: \w+ly)? (?:latest|newest|most recent|earliest|oldest|most(?: \w+ly)?[- ]cited|highest[- ]cited)(?: one)?(?= (?:of|among|in|by)\b|\W*$)|\bwhich (?:one )?of\b.{1,60}\b(?:is|was|has|came|appeared)\b|\bmost recently\W*$|哪一?篇",
    re.I,
)
_ITSELF = re.compile(r"\b(?:it|its|that one)\b", re.I)
"""In a question about one superlative paper, `it` is that paper and not one of an earlier answer."""


def _asks_for_one(text: str) -> bool:
    """Whether a superlative is of one paper: `the oldest paper`, `which of them is cited most`."""
    if not _SUPERLATIVE.search(text):
        return False
    return bool(_ONE_OF.search(text) or (_SINGULAR.search(text) and not _PLURAL.search(text)))


def _named(question: Question, *patterns: re.Pattern[str]) -> tuple[str, ...]:
    """The words of what is understood and cannot be applied; they are taken."""
    matches = [question.take_first(pattern, "") for pattern in patterns]
    return tuple(match.group().strip() for match in matches if match is not None)


def _take_position(question: Question) -> Position | None:
    """The place in the author list that is asked for; its words are marked `POSITION`."""
    for start, end, label in [*question.taken]:
        if label == "PERSON" and _PLACES.search(question.text[:start]):
            for place, pattern in _BEHIND_PERSON:
                if (match := pattern.match(question.text, end)) is not None:
                    question.take(end, match.end(), "POSITION")
                    return place
    position = take_said(question, _POSITION, "POSITION", repeated=True)
    return position or take_said(question, _NAME_IN_PLACE, "POSITION")


def _take_least(question: Question, found: Constraints) -> None:
    """The number of papers that those asked for must have at least; its words are taken."""
    match = question.search(_MORE_THAN)
    if match is None:
        return
    over, least, or_more, often, chinese, often_chinese = match.groups()
    stated = (least or or_more or chinese or "").lower()
    value = {"once": 1, "twice": 2}.get(stated) or number(stated) if stated else 1
    if value is None:
        return
    question.take(*match.span(), "")
    found.at_least = value + 1 if over or often or chinese or often_chinese else value
    found.at_least_said = match.group().strip()


def take_constraints(question: Question) -> Constraints:
    """Find them and mark their words (`STATUS`, `TRACK`, `POSITION`, `SORT`, `LIMIT`)."""
    found = Constraints()
    found.unapplied = _named(question, _LEAST_CITED, _CORRESPONDING, _OTHER_POSITION)
    found.position = _take_position(question)
    found.unapplied += _named(
        question, _AUTHORS_COUNTED, _PAPERS_COUNTED, _STRETCH, _NOT_COMPUTED, _SORT_OF_VENUE
    )
    _take_least(question, found)
    found.both_ends = question.take_first(_BOTH_ENDS, "SORT") is not None
    if question.take_first(_WHATS_NEW, "SORT") is not None:
        found.sort, found.limit = "newest", 5
    if (match := question.search(_CLAIMED_NUMBER)) is not None and number(match.group(1)) != 1:
        question.take(*match.span(1), "")
    for order, pattern in _SORTED_LIMIT:
        if found.limit is None and (match := question.search(pattern)) is not None:
            question.take(*match.span(), "SORT")
            found.sort, found.limit = order, number(match.group(1))
    while (match := question.search(_CLAIMED_OF_PERSON)) is not None:
        question.take(*match.span(1), "")
    for pattern in _LIMIT:
        if found.limit is None and (match := question.take_first(pattern, "LIMIT")) is not None:
            found.limit = number(match.group(1))
            break
    sort = take_said(question, _SORT, "SORT", repeated=True)
    found.sort = None if found.both_ends else found.sort or sort
    if found.sort is not None and found.limit is None and _asks_for_one(question.text):
        found.limit = 1
        while (match := question.search(_ITSELF)) is not None:
            question.take(*match.span(), "")
    found.status = take_said(question, STATUS, "STATUS")
    about_papers = re.search(r"\b(?:papers?|publications?|articles?|works?)\b|论文", question.text, re.I)
    tracks = TRACK if about_papers else tuple(cue for cue in TRACK if cue[0] != "Award")
    found.track = take_said(question, tracks, "TRACK")
    return found
