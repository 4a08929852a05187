"""Questions about the lab itself: what it works on, where it is, who founded or funds it, its projects, patents and software.

They name no person and no paper, and none of their words is a topic: what it works on is told by all of its papers, the rest by what is
stored of it, or by nothing at all.
"""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.records.figures import THEMES

FOUNDED, PLACE, FUNDS, PROJECTS, PATENTS, SOFTWARE, EQUIPMENT, PARTNERS, AGES = (
    f"lab {one}"
    for one in (
        "founding",
        "place",
        "funding",
        "projects",
        "patents",
        "software",
        "equipment",
        "partners",
        "ages",
    )
)
MATTERS = frozenset({FOUNDED, PLACE, FUNDS, PROJECTS, PATENTS, SOFTWARE, EQUIPMENT, PARTNERS, AGES})
"""What else is asked of a lab; the words are those of a query's `fact`."""

_UNIT = r"(?:lab(?:oratory|oratories)?|(?:research )?group|team|cent(?:re|er)|department|institute|chair|consortium)"
_LAB = rf"(?:(?:the|this|your|our|that) (?:[\w&.-]+ ){{0,3}}?{_UNIT}|you(?: guys| people| folks| all)?|the (?:people|researchers|members) here)"
_OF_LAB = rf"(?: (?:of|in|at|by|from|for|within) {_LAB}| here| you (?:have|work on|study|cover))?"
_NOW = r"(?: (?:mainly|mostly|actually|currently|now|primarily|usually|generally|really|all|exactly|even))*"
_MAIN = r"(?:(?:the|your|its|their|our|this|main|key|major|core|central|primary|general|principal|current|overall|big|broad|different|various|most (?:common|frequent|important|popular)|research|scientific|lab['’]?s|group['’]?s|team['’]?s) )+"
_TOPICS = r"(?:topics?|themes?|areas?|fields?|directions?|interests|focus(?: areas?)?|foci|subjects?|lines? of (?:research|work)|agenda|areas? of (?:research|interest))"
_WORKS = r"(?:work(?:s|ing|ed)? (?:on|with)|do(?:es|ing)?(?: (?:here|research (?:on|in)|for research))?|stud(?:y|ies|ying)|research(?:es|ing)?|focus(?:es|ing)? on|speciali[sz]e(?:s|d)? in|investigat(?:e|es|ing)|explor(?:e|es|ing)|cover(?:s|ing)?|deal(?:s|ing)? with|about|concerned with|interested in|known for|good at|up to)"
_END = r"(?: (?:here|now|today|these days|nowadays|currently|at the moment|mainly|mostly|in general|overall|exactly|as a whole))*\W*$"
_BEGIN = r"^\W*(?:(?:hi|hello|hey|so|and|please|ok|okay|briefly|in short|in general|(?:can|could|would) you(?: please)?|tell me|i(?:['’]d| would) like to know|do you know)\b\W*)*"

_THEMES = re.compile(
    "|".join(
        (
            rf"{_BEGIN}what(?: kind of (?:research|work|science|things))?(?:['’]s| is| are| do| does| did| has| have)? {_LAB}{_NOW}(?: all)? {_WORKS}{_END}",
            rf"{_BEGIN}(?:what|which|on (?:what|which)) (?:research |main |scientific )*(?:{_TOPICS}|problems|questions|kinds? of (?:research|problems|questions))(?: is| are| do| does| did| has| have) {_LAB}{_NOW} (?:{_WORKS}|work){_END}",
            rf"{_BEGIN}(?:what|which) (?:kind of )?(?:research|work|science)(?: is| does| do) (?:{_LAB}{_NOW} (?:do|doing|carry out|conduct|pursue)|(?:being )?(?:done|carried out|conducted|going on)(?: here|{_OF_LAB}))\W*$",
            rf"{_BEGIN}(?:what|which)(?:['’]s| is| are)? {_MAIN}{_TOPICS}{_OF_LAB}{_END}",
            rf"{_BEGIN}(?:list |name |show |give me |describe |explain |summari[sz]e )?{_MAIN}(?<!the )(?<!your )(?:{_TOPICS}){_OF_LAB}{_END}",
            rf"{_BEGIN}(?:summari[sz]e|describe|outline|explain|sum up|introduce|present|(?:give me |show me |i want )?(?:an? |the )?(?:short |brief |quick |general )?(?:overview|summary|outline|description|picture) of|(?:me )?(?:something )?about)(?: me)? (?:{_LAB}(?:['’]s)?(?: (?:main )?(?:research|work|topics|focus))?|(?:the |your |all )?(?:main )?(?:research|work|science|topics)(?: done)?(?: (?:of|in|at|by|from) {_LAB}| here| you do))\W*$",
            rf"{_BEGIN}what (?:is|are) (?:the |your )?(?:main |research |overall )*(?:focus|mission|research|topics?)(?: of| in| at)? {_LAB}\W*$",
            r"(?:实验室|课题组|团队|研究组|你们|组里)[^，。？?]{0,6}?(?:研究|从事|做|关注)(?:的是)?(?:些)?(?:什么|哪些|啥)(?:研究|方向|课题|领域|问题|工作|内容)*(?:呢|的|啊)?\W*$",
            r"^\W*(?:(?:这个|你们|贵|该)?(?:实验室|课题组|团队|研究组|组)?(?:的)?)?(?:主要|核心|重点)的?(?:研究)?(?:方向|领域|主题|课题|内容)(?:是|有|都有|包括)*(?:什么|哪些|啥)*\W*$",
            r"(?:实验室|课题组|团队|研究组|你们)的?(?:主要)?研究(?:方向|领域|主题|课题|内容)(?:是|有|都有|包括)*(?:什么|哪些|啥)?\W*$",
        )
    ),
    re.I,
)

_ON_LIST = r"(?:(?:list|name|show(?: me)?|give me|tell me about|are there|is there|do you have|does \w+ have|what|which|what are|how many|any|all|some|of|the|your|its|current(?:ly)?|running|ongoing|active|open[- ]source|lab['’]?s|group['’]?s|research|funded) )+"
_HOLDS = r"(?:hold|have|own|file|offer|provide|release|develop|maintain|publish|run|make|produce|got|participate in|work on)"
_THINGS = rf"(?:(?:are|is|was|were)(?: there| you)?(?: (?:currently|now|being))?(?: (?:running|ongoing|active|available|offered|released|going on|provided|held|filed|underway|under way|carried out|funded|developed))?|(?:has|have|did|does|do) {_LAB} (?:ever |currently )*(?:{_HOLDS}|{_HOLDS}ed|held|made|filed|developed|released)|(?:of|from|by|at|in|held by|run by|offered by) {_LAB}|here|available|running)"


def _listed(noun: str) -> str:
    """A list of things of the lab's that is asked for, by their noun: `what patents does the lab hold?`."""
    yes = rf"{_BEGIN}(?:do|does|did|has|have) {_LAB} (?:also |ever |currently )*(?:{_HOLDS}(?:ed|d|s)? )?(?:(?:any|some|own|many|its|their|open[- ]source|public) )*{noun}(?: (?:or|and) [\w -]+)?\W*$"
    which = rf"{_BEGIN}{_ON_LIST}{noun}(?:(?:,| or| and) [\w-]+)?(?: {_THINGS})?\W*$"
    return f"{yes}|{which}"


_ASKED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (matter, re.compile(pattern, re.I))
    for matter, pattern in (
        (
            FOUNDED,
            rf"\b(?:who|when|by whom|in (?:which|what) year|what year)\b[^?.!]{{0,20}}?\b(?:found(?:ed)?|establish(?:ed)?|started?|set up|creat(?:ed?)|built|began|begun|opened)\b(?: {_LAB})?(?: (?:founded|established|started|set up|created|begin|opened))?\W*$(?<!\byou\W)"
            rf"|\b(?:who (?:is|are|was|were)|who['’]s) (?:the )?founders?(?: of {_LAB})?\W*$|\bhow old is {_LAB}\W*$|\bhow long (?:has|have) {_LAB} (?:existed|been around|been running)\b|\bhistory of {_LAB}\W*$|\bsince when (?:does|has|is) {_LAB}\b",
        ),
        (
            PLACE,
            rf"{_BEGIN}where(?:['’]s| is| are| can i find) {_LAB}(?: (?:located|based|situated|housed|sitting|at|found))?(?: exactly)?\W*$|\b(?:location|(?:postal |mailing |street )?address) of {_LAB}\W*$|\b(?:the|your) {_UNIT}['’]s (?:location|address)\W*$"
            rf"|{_BEGIN}(?:in|at) (?:which|what) (?:city|country|town|building|university|campus|institution|place|department)(?: is| are) {_LAB}(?: (?:located|based|situated|at|in))?\W*$|{_BEGIN}(?:which|what) (?:city|country|town|building|university|campus|institution|department)(?: is| are| does) {_LAB} (?:located in|based in|at|in|part of|belong to)\W*$"
            r"|^\W*(?:这个|你们|贵)?(?:实验室|课题组|团队)(?:在|位于)(?:哪里|哪儿|什么地方|哪个(?:城市|学校|大学|国家))\W*$",
        ),
        (
            FUNDS,
            rf"\bwho (?:funds|finances|sponsors|supports|pays for|funded|is funding)(?: the (?:research|work)(?: (?:of|in|at))?)? {_LAB}\W*$|\bhow (?:is|are) {_LAB} (?:funded|financed|sponsored|paid for)\b|\bwhere (?:does|do) (?:the|your) (?:{_UNIT}(?:['’]s)? )?(?:funding|money|grants?)(?: of {_LAB})? come from\b"
            rf"|\b(?:what|which) (?:funding|grants?|sponsors?|funders?|funding sources?|sources of funding)(?: (?:does|do|did|has|have) {_LAB}(?: \w+)?| (?:support|fund|finance)s? {_LAB})\W*$|\bwhich (?:companies|agencies|organi[sz]ations|foundations|institutions) (?:fund|finance|sponsor|support)s? {_LAB}\W*$|\b(?:who are (?:the|your) (?:sponsors|funders)|funding (?:sources )?of {_LAB}|what is the (?:funding|budget) of {_LAB})\W*$"
            r"|^\W*(?:谁|哪些(?:机构|公司|基金))(?:资助|赞助)(?:了)?(?:你们|这个|该)?(?:实验室|课题组|团队)?\W*$",
        ),
        (PROJECTS, rf"{_listed('projects')}|^\W*(?:current|running|ongoing|active|research) projects\W*$"),
        (PATENTS, _listed("patents?")),
        (
            SOFTWARE,
            _listed(
                "(?:open[- ]source )?(?:software(?: (?:tools|packages))?|tools|packages|code ?bases?|libraries|source code)"
            ),
        ),
        (
            EQUIPMENT,
            _listed(
                "(?:equipment|instruments|facilities|hardware|gpus?|computing (?:resources|power)|compute|microscopes)"
            ),
        ),
        (
            PARTNERS,
            _listed(
                "(?:industry |industrial |academic |external |company |commercial )*(?:partners|sponsors|collaborators from industry|partner (?:companies|institutions|universities))"
            ),
        ),
        (
            AGES,
            r"^\W*(?:and )?(?:who(?:['’]s| is| are)|which (?:member|researcher|person|one) is|who of you is) the (?:youngest|eldest|oldest)(?: (?:member|person|researcher|one|student|professor|scientist)s?)?(?: (?:of|in|at|here|among)\b[^?.!]{0,25})?\W*$",
        ),
    )
)


_YEARS = re.compile(
    r"\s*\b(?:(?:in|since|during|from|before|after|until|between) )?(?:19|20)\d\d(?:\s*(?:-|–|and|to|until)\s*(?:19|20)\d\d)?\b",
    re.I,
)
_PEOPLE = re.compile(
    r"\b(?:who|whose|whom|each|everyone|everybody|members?|people|researchers?|students?|staff|faculty|their|his|her|(?<=about )(?:the|your|this) team(?=\W*$))\b|谁|每个人|成员",
    re.I,
)


def asks_of_people(text: str) -> bool:
    """Whether the people are asked for with their interests, and not the lab's."""
    return bool(_PEOPLE.search(text))


def asked_of_lab(text: str) -> Query | None:
    """The query for what is asked of the lab itself, in a question that names nobody; None where something else is asked."""
    if _THEMES.search(_YEARS.sub("", text)) and not asks_of_people(text):
        return Query(kind=QueryKind.COUNT, group_by="topic", fact=THEMES)
    for matter, pattern in _ASKED:
        if pattern.search(text):
            return Query(kind=QueryKind.FACT, fact=matter)
    return None
