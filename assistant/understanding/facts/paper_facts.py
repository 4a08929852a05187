"""Which fact of a paper a question asks for, from its masked text."""

from __future__ import annotations

import re

from assistant.understanding.constraints.author_positions import AUTHOR_LIST
from assistant.understanding.facts.availability import asks_availability
from assistant.understanding.facts.told_in_text import FOUND_IN, TOLD_IN_TEXT
from assistant.understanding.language.cues import Cues, cues

_COUNTS_AUTHORS = (
    r"\b(?:how (?:large|big|long|small|numerous|many|much)|(?:what|which) (?:number|size|count|total|tally|figure|sort of number)|size|length|number|count|headcount|tally|total|amount|figure)\b[^.?!;]{0,40}?"
    r"\b(?:(?:teams?|groups?|crowds?|numbers?|lists?|sets?) of (?:the )?(?:\w+ )?(?:co-?[ -]?)?(?:authors|writers|contributors|names|people)|author(?:ing|s['’])? (?:teams?|groups?|collectives?)|authorship|(?:co-?[ -]?)?(?:authors|writers|contributors|signatories))\b"
    r"|\b(?:co-?[ -]?)?author(?:ship|s)?[- ](?:counts?|numbers?|totals?|tally|headcount)\b"
)
"""How many wrote a paper, which no text of it is asked to tell."""
_PAPER_FACTS: Cues[str] = cues(
    (
        "authors",
        rf"{AUTHOR_LIST}|(?:{_COUNTS_AUTHORS})"
        r"|\bPOSITION\b|\bnames? of (?:everybody|everyone|all|each|the (?:people|persons|researchers))\b|\b(?:everybody|everyone|people|persons|researchers|names|somebody) (?:on|behind) (?:the )?(?:paper )?PAPER\b|\b(?:who|whom|whose|authors?|written by|wrote|authored|creators?)\b(?!.{0,20}\bcite[sd]?\b)(?!\W+(?:\w+ ){0,2}?(?:paid|pays|fund(?:s|ed)?|financed|sponsor(?:s|ed)?|bankrolled|(?:provided|gave|gives|put up|supplied) (?:the )?(?:money|funds|funding))\b)|\b(?:which|what) (?:of (?:your|the|their) )?(?:people|persons?|researchers?|members?|scientists?|colleagues)\b|\b(?:how many|number of) (?:people|persons|researchers|names|co-?writers?|hands)\b(?![^?.!]*\b(?:includ\w+|cover(?:s|ed)?|involv\w+|stud(?:y|ied) (?:includ|cover|involv)\w*|sampled?|follow(?:s|ed)?|analy[sz]\w+|examin\w+|consist\w*|compris\w+|enrol\w*|recruit\w*|interview\w*|survey(?:ed)?|need(?:s|ed)?|based on)\b)(?! (?:were |was |have |had |are |did )?(?:annotat\w+|label\w*|took|tak\w+|participat\w+|test\w*|rat(?:ed|e)|recruit\w*|enrol\w*|interview\w*|survey\w*|answer\w*|record\w*|use[ds]?|liv\w+|suffer\w*|shown|seen|photographed))|作者|谁是|谁(?:写|提出|发明|做|发)|谁的|是谁|哪(?:些|几个)人写|哪些人",
    ),
    (
        "year",
        r"\bwhen (?:was|were|is|did|does|has|have|exactly)\b|(?:^|,|\band|\bor)\W*when\b|\bwhen\W*$|\b(?:what year|which year|date|how old (?:is|was|are) (?:the )?(?:paper )?PAPER|(?<!per )(?<!each )(?<!every )(?<!\ba )year|months?)\b|什么时候|哪一?年|何时|(?<!训练)(?<!推理)(?<!运行)时间|几几年",
    ),
    (
        "venue",
        r"^\W*(?:(?:and|so|but)\W+)*(?:is|was|has|did|were|are)\b.{0,20}\bPAPER\b(?: (?:paper|been|already|yet|ever|meanwhile|now|finally|really|actually))*\s+STATUS\b|\b(?:outlet|forum|proceedings(?! papers?)|magazine|periodical|publisher of|place of publication|publication (?:place|venue|outlet|site|channel)|appearing|published (?:by|through|via) (?:which|what)|(?:which|what) (?:meeting|symposium|workshop|event|series)|home of)\b|\b(?:where|venue|conf|conference|journal|published (?:at|in)|appear(?:s|ed)?|accepted|presented|status|peer[- ]reviewed)\b|哪(?:里|儿)(?!能|可以)|会议|期刊|发表在|发在|登在|中在|录用|接收|状态|什么会|(?:发表|见刊|中|录用)了?(?:吗|没有?\W*$)|PAPER (?:已|被|是|还|有没有|录).{0,6}STATUS|STATUS 了?吗",
    ),
    (
        "citations",
        r"\bcited\b|\bwho(?: else)? cites?\b|\b(?:which|what|how many) (?:\w+ )?(?:papers|articles|works|people) cite\b|\bcitations\b|\bcitation\b(?! (?!counts?\b|numbers?\b|figures?\b|total|records?\b|of\b|for\b|so\b|does\b|has\b|is\b)[a-z])|引用",
    ),
    (
        "track",
        r"\b(?:oral|spotlight|best paper|track|awards?|prizes?|w[io]ns?(?= (?:any|some|an?)(?:thing)?\b|\W*$))\b|口头报告|最佳论文|获奖|PAPER (?:是|被|获).{0,8}TRACK",
    ),
    (
        "about",
        r"^(?:(?:yo|hey|hi|hello|so|and|ok|well|hm+|please|can you|could you)\b\W*)*(?:tell me (?:more )?about|what(?:'?s| is| are| does)|(?:is|should be|there should be|do you have|have you) (?:there )?(?:something|anything|a paper) (?:called|named|titled)|what problem does|explain|describe|summari[sz]e|summary of|abstract of|give (?:me )?(?:a |the )?(?:summary|abstract|overview)|show(?: me)?|how does|what about|more (?:about|on))?\s*(?:the )?(?:main |key |basic |core |central )?(?:abstract|summary|idea|paper|method|model|work|idea|ideas|gist|contributions?|point|problem|approach)?\s*(?:of|in|behind|called|does|is)?\s*(?:the )?(?:paper |method |model )?PAPER\s*(?:in (?:\w+ ){0,3}(?:sentences?|words|terms|language|english|paragraph|lines?|bullet points?)|for (?:an? |the )?(?:lay\w*|layperson|beginner|child|dummies|non-?experts?|general (?:audience|public))(?: person| people| audience)?|about|do|work|propose|paper|method|model|all about|mean|mean by|is about|solve|address|tackle|propose|contribute|to me|in short|briefly|讲了?什么|是什么|说了什么|的?摘要)?\W*$|(?:讲|说|做|研究|介绍|解决)了?(?:些|的)?(?:是)?(?:什么|啥)|是什么|是啥|主要内容|摘要|大意|总结|概括|介绍(?:一下|下)?\W*(?:PAPER|$)|什么意思|怎么回事",
    ),
)
_OF_THE_LIST = re.compile(
    rf"{AUTHOR_LIST}|\b(?:number|place|position|rank\w*)\b.{{0,20}}\bauthors?\b|\bauthors?\b.{{0,20}}\b(?:number|place|position|rank\w*)\b|第几"
)
"""Beside a person: where in the list of authors they stand."""
_PLACE_OF_PUBLICATION = re.compile(
    r"\b(?:venue|conf|conference|journal|publish\w*|appear\w*|accepted|presented|status)\b"
)
STANDS_FOR = re.compile(r"\b(?:stands?|short) for\b|\babbreviat\w+|\bacronym\b")
"""Asks what the letters of a paper's name mean, and not what the paper is about."""
BIBTEX = "bibtex"
"""The entry with which a paper is cited, as a query's `fact` says it."""
STORED_APART = ("authors", "links", "year", "venue", "citations", "track", BIBTEX)
"""Facts that are stored apart from a paper's text."""
_DOERS = re.compile(
    r"\b(?:did|do|does|have|has|had|could|can|would|will|should) (?:the |its |their |all |these )*(?:PAPER (?:paper |team )?(?:'s )?)?(?:authors?|creators?|developers?|makers?|inventors?|researchers|team|group)(?: (?:of|behind) (?:[\w'’-]+ ){0,6}?PAPER)?(?! (?:of|behind|for|in|on)\b)\b"
    r"|\b(?:PAPER(?: paper)?(?: 's|'s)? (?:authors|creators|developers)|(?:authors|creators|developers) (?:of|behind) (?:the )?(?:paper )?PAPER(?: paper)?) (?!(?:are|is|were|was|come|came|work|works|list|names?|in|on|from|and|or|with|who|please)\b)(?=[a-z])"
)
"""Authors who only do what is asked about: `which batch size did the authors of X use?`"""
_AUTHORS = r"(?:(?:the|all|its|their|main|lead|first|last|senior|corresponding|original|other|co-?|actual|real|full|sole|only|single|joint|listed|equal|two|three|four) ?)*(?:authors?|writers?|co-?authors?|people|persons?|researchers?|scientists?|team|group|lab|creators?|inventors?|developers?|designers?|builders?|makers?|ones?|minds?|brains?|folks|contributors?|names?|members?|architects?|fathers?|mothers?|students?|professors?|POSITION|PERSON)"
_OTHER_THAN_AUTHORS = re.compile(
    rf"\bwho(?:m|'s)? (?:is|are|was|were|'s)? ?(?:the |its |their )?(?!{_AUTHORS}\b)(?:\w+ ){{0,2}}?(?!{_AUTHORS}\b)[a-z]+(?:ers?|ors?|ists?|ants?|ents?|jects?|hairs?|sors?) (?:of|for|on|in|at|to|behind) (?:the )?(?:paper )?PAPER\b"
    r"|\bwho(?:m)?\b(?:(?! and ).){0,20}\b(?:review(?:s|ed)?|referee[ds]?|edit(?:s|ed)?|chair(?:s|ed)?|present(?:s|ed)?|accepted|rejected|reproduced?|replicated?|criti\w+|adopt(?:s|ed)?|license[sd]?|bought|approved?|supervised?|thanked|acknowledged|endorsed?|supported|backed|funded|funds|financed?|sponsor(?:s|ed)|paid|pays|bankrolled|underwrote)\b"
    r"|\bPAPER(?: paper)?(?: 's|'s)? (?:reviewers?|referees?|editors?|area chairs?|sponsors?|funders?|annotators?|participants?)\b|\b(?:reviewers?|referees?|editors?|sponsors?|funders?|annotators?)\b.{0,20}\b(?:of|for) PAPER\b"
)
"""People around a paper who are not its authors: reviewers, sponsors, annotators."""


def is_of_others(masked: str) -> bool:
    """Whether it asks for people around a paper who are not its authors: `who paid for PAPER?`."""
    return bool(_OTHER_THAN_AUTHORS.search(masked))


_DONE_TO = re.compile(
    r"\bwho\b (?:is|are|was|were) (?!(?:writt|credit|list|nam|involv|mention|includ|acknowledg|need)\w*\b)[a-z]{2,}ed\b(?! (?:as|by)\b)|\bwith whom (?:is|are|was|were|did) (?:the )?PAPER\b"
)
"""`Who was persuaded to do what in X?`, `with whom was X designed?`: its text tells."""
DEEDS = re.compile(
    r"\b(?:who|whom|which (?:of (?:the|them|these|those) )?(?:\w+ )?(?:authors?|person|one)|whose (?:job|task))\b[^.?!]{0,60}?\b(?:ran|run|did|does|done|do|conduct\w*|perform\w*|carried out|had|came up with|conceived|thought up|coded|implemented|programmed|wrote|writes|train(?:ed|s)?|collected|gathered|analy[sz]ed|design(?:ed|s)|handled|supervised|prepared|drew|made|contributed|responsible for|in charge of)\s+"
    r"(?:(?:the|its|their|all|most of|that|these|those|actual|initial|original|whole|main|core|numerical|first)\s+)*(?:experiments?|ideas?|code|coding|implementation|training|data (?:collection|analysis)|figures|plots|analys[ei]s|simulations|proofs?|maths|mathematics|theory|annotations?|labell?ing|evaluation|measurements|field ?work|interviews|statistics|first draft|programming|lab work)\b"
    r"|\bwhose idea\b",
    re.I,
)
"""Who of the authors did which part of the work, which a list of authors does not tell."""
_DURATION = re.compile(r"\b(?:how (?:many|much|often|long)|number of)\b.{0,60}\b(?:years?|months?|days?)\b")
"""`How many hours a year`, `for how many months`: no date of the paper."""
_OF_THE_CODE = re.compile(
    r"\b(?:how many|number of|how much|how often|how large|how big)\b(?!.{0,20}\blinks?\b).{0,60}\b(?:code|github|repo(?:sitory)?|implementation|website|project page|downloads?)\b|\blicen[cs]e\w*\b|\b(?:stars?|forks?|download(?:s|ed)|commits?|pull requests?|lines of code)\b|\b(?:programming|what|which) languages?\b|\b(?:code|repo(?:sitory)?|implementation)\b.{0,15}\b(?:written|coded|implemented) in\b"
)
"""What is asked of the code is no link to it."""


_OF_THE_VENUE = re.compile(
    r"\b(?:acceptance rates?|impact factors?|(?:core |ccf |h5-?|scimago )?(?:rank(?:s|ed|ing)?|tier|quartile|h5-?index|prestig\w+|reputation|competitive\w*|selective\w*)|(?:publication|open access|processing|registration) (?:fees?|charges?|costs?)|submissions?|attende\w+|deadlines?|publisher|page numbers?|volume|issue number|proceedings pages|cit(?:y|ies)|countr(?:y|ies)|hotel|session|room)\b"
)
"""What is asked of a venue is not which it is."""
_NAMES_PLACE = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:proceedings|outlet|forum|periodical|meeting|symposium|workshop)\b"
)
"""In what proceedings something is to be found, and not under which address."""
_DONE_SOMEWHERE = re.compile(
    r"\bwhere (?:was|were|is|are|did|do|does|has|have) (?:(?:the|its|their|all|these|those|they|you|authors|field|lab) )*(?:experiments?|tests?|trials?|samples?|specimens?|data|measurements?|recordings?|interviews?|survey(?:s|ed)?|participants?|patients?|subjects|volunteers|animals|mice|plants|crops?|fieldwork|field work|field trials?|observations?|simulations?|images|pictures|photos|soils?|strains?|recruit\w*|collect\w*|measure|sample|grow|gather\w*|test|run|record|conduct|carry)\b(?! (?:paper|PAPER)\b)",
    re.I,
)
"""Where the work of a paper was done is no place of publication."""
_WHO_GAVE_IT = re.compile(
    r"\bwho(?:m)?\b(?! and )(?:(?!\b(?:and|where|when|which)\b).){0,30}\b(?:present(?:s|ed|ing)?|talk|poster)\b(?!.*\b(?:where|venue|conference|journal)\b)"
)
"""Who presented a paper is neither where it was presented nor known from its authors."""
_HANDLING = re.compile(
    r"\b(?:received|revised|resubmitted|handed in|camera[- ]ready|reviewed|rejected|desk[- ]rejected|turned (?:it |this |that )?down|declined|refused|sent (?:it |this )?back|withdrawn|retracted)\b"
)
"""What happened to a paper before it appeared, or after, has no stored date."""


ALL_AUTHORS = "all authors"
"""What narrows the authors asked for: everybody on the list, and not only whose paper it is."""
_ALL_AUTHORS = re.compile(
    rf"\b(?:authors|{AUTHOR_LIST}|co-?authors?|how many|number of|names|everybody|everyone|all of them|who else)\b|作者(?:列表|名单|有哪些|都有谁|们)|哪些作者|几(?:位|个)作者"
)


MORE_AUTHORS = "more authors"
"""The same of several papers: whose list is longer."""
_MORE_AUTHORS = re.compile(
    rf"\b(?:more|fewer|most|fewest|larger|smaller|bigger)\b(?: \w+){{0,2}} (?:co-?)?(?:authors?|names|people|writers?|teams?)\b|\b(?:longer|longest|shorter|shortest)\b(?: \w+){{0,2}} (?:{AUTHOR_LIST}|lists? of authors)|\b(?:{AUTHOR_LIST}|lists? of authors)\b.{{0,20}}\b(?:longer|shorter)\b|作者(?:更|比较)?[多少]"
)


def authors_asked(masked: str) -> str:
    """`ALL_AUTHORS` where the list of authors is asked for, not whose paper it is; `MORE_AUTHORS` where lists are compared."""
    if _MORE_AUTHORS.search(masked):
        return MORE_AUTHORS
    return ALL_AUTHORS if _ALL_AUTHORS.search(masked) else ""


_TO_CITE = re.compile(
    r"\bbib[ -]?tex\b|\bbib(?:liograph\w+)? (?:entry|item|record)\b|\b(?:citation|reference) (?:entry|format|string|key)\b"
    r"|\bhow (?:(?:do|can|could|should|would|must|shall) (?:i|we|one|you)|(?:is|are)|to) (?:properly |correctly |best |i )?(?:to )?(?:cite\b|(?:the )?(?:paper )?PAPER (?:to be )?cited\b)"
    r"|^\W*(?:(?:please|can|could|you|me|help|i|want|would like|need|to)\W+)*cite (?:the )?(?:paper )?PAPER\W*$|\b(?:give|show|send|get|write|make|need|want)\b[^?.!]{0,20}\b(?:citation|reference) (?:for|of|to) (?:the )?(?:paper )?PAPER"
    r"|引用格式|怎么引用|如何引用",
    re.I,
)


def asks_for_entry(masked: str) -> bool:
    """Whether the entry of a paper is asked for, and not told as what another question is for: `Where was X published? For a bib entry`."""
    asking = [one for one in re.split(r"(?<=[.?!])\s+", masked.strip()) if one.endswith("?")]
    return any(_TO_CITE.search(one) for one in asking or [masked])


def paper_fact(masked: str) -> str | None:
    """What is asked of the paper a question names, or None where it asks about its authors' company."""
    if re.search(r"\b(?:co-?authors?|collaborators?) of PERSON\b", masked):
        return None
    if asks_for_entry(masked):
        return BIBTEX
    if "PERSON" in masked and _OF_THE_LIST.search(masked):
        return "authors"
    asked = _stated_apart(masked)
    if asked and not (asked[0] == "about" and STANDS_FOR.search(masked)):
        return asked[0]
    return "about" if re.fullmatch(r"\W*PAPER\W*", masked) else "words"


def further_paper_facts(masked: str, fact: str | None) -> tuple[str, ...]:
    """What else is asked of the same paper: `Who wrote it, and where did it appear?`."""
    if fact not in STORED_APART:
        return ()
    return tuple(one for one in _stated_apart(masked) if one in STORED_APART and one != fact)


def _stated_apart(masked: str) -> list[str]:
    """The facts of a paper that a question's wording asks for, most telling first."""
    without_doers = _DOERS.sub(" ", masked)
    found = [fact for fact, pattern in _PAPER_FACTS if pattern.search(without_doers)]
    if asks_availability(masked):
        found.insert("authors" in found, "links")
    if _OTHER_THAN_AUTHORS.search(masked) or _DONE_TO.search(masked) or DEEDS.search(masked):
        found = [one for one in found if one != "authors"]
    if _WHO_GAVE_IT.search(masked):
        found = [one for one in found if one != "venue"]
    if _DURATION.search(masked):
        found = [one for one in found if one != "year"]
    if _OF_THE_CODE.search(masked) or DEEDS.search(masked):
        found = [one for one in found if one != "links"]
    if _OF_THE_VENUE.search(masked):
        found = [one for one in found if one not in ("venue", "track")]
    if _DONE_SOMEWHERE.search(masked):
        found = [one for one in found if one not in ("venue", "links")]
    if _HANDLING.search(masked):
        found = [one for one in found if one not in ("year", "venue")]
    if "links" in found and "venue" in found and _NAMES_PLACE.search(masked):
        found = ["venue", *(one for one in found if one not in ("links", "venue"))]
    if "links" in found and not _PLACE_OF_PUBLICATION.search(masked):
        found = [one for one in found if one != "venue"]  # "Where is the code?"
    in_text = FOUND_IN.search(masked) or (
        TOLD_IN_TEXT.search(masked) and not _PLACE_OF_PUBLICATION.search(masked)
    )
    if "authors" in found and re.search(_COUNTS_AUTHORS, without_doers):
        in_text = None
    return [one for one in found if not (in_text and one in ("authors", "year", "venue"))]
