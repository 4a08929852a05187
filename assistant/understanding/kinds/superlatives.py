"""Superlatives and comparisons of counts: who or what has most, in which year, at which venue; how many each has."""

from __future__ import annotations

import re

from assistant.records import QueryKind
from assistant.understanding.constraints.company import (
    asks_for_closest,
    asks_for_several,
    asks_with_whom,
    is_joint,
)
from assistant.understanding.language.cues import PAPERS, PEOPLE, Cues, cues, said
from assistant.understanding.language.shape import GroupBy, Shape

TOTAL = re.compile(
    r"\b(?:the|a|one|only the|just the|real|exact|actual|correct) (?:\w+ )?(?:number|figure|count|quantity|total)\b|\b(?:quantity|amount|tally|total|sum)(?: number)?(?: of|,|:| for)|\btally\b|\badds? up to\b|\bin total\b|\bsum up\b|\bheadcount\b"
)
"""Words of counting that count papers only beside what is exact."""
_SIZE = r"(?:long|short|bigg|larg|small|great|thick|high|low)(?:er|est)"
_LIST = r"(?:lists?|records?|outputs?|bibliograph\w+|oeuvres?|catalogu?es?|cvs?|counts?|totals?|tally|collections?)"
_LIST_LENGTH = re.compile(rf"\b{_SIZE}(?: [\w'-]+){{0,3}} {_LIST}\b|\b{_LIST}\b[^.?!]{{0,40}}\b{_SIZE}\b")
_MOST = r"(?:(?<!at )(?<!once )(?<!one )(?<!two )(?<!\bany )(?<!many )(?<!some )(?<!no )(?:most(?! (?!(?:active|frequent|prolific|productive)\b)\w+(?:ive|al|ous|ent|ant|able|ible|ful|ic)\b)|maximum|max(?= (?:number|count|amount|of|papers?|publications?|output)\b)|fewest|least|more|fewer|(?:biggest|highest|largest|greatest|smallest|lowest) (?:number|count|amount|share|total|output))|(?<=many )more(?=\b.*\bthan\b))"

_PER: Cues[GroupBy] = cues(
    (
        "year",
        r"\b(?:per|by|each|every|for each) (?:year|calendar year)\b|\b(?:which|what|(?<!\bin )(?<!\bover )(?<!\bacross )(?<!\bduring )all(?: of)?(?: the)?(?= years (?:in which|when|that|where|with|PERSON|he|she|they)\b)|list(?: of)?(?: all)? the) years\b(?!.*\b(?:most|fewest|least|more)\b)|每(?:一)?年|按年|逐年|各年|哪几年|哪些年|YEAR[^P]{0,12}YEAR[^P]{0,12}各|^(?!.*PERSON.*PERSON).*YEAR[^P]{0,8}(?:各|分别)(?:有|自|写|发表|发|了)*(?:多少|几)",
    ),
    (
        "venue",
        r"\bhow many\b.*\bVENUE\b.{0,20}\b(?:compared (?:to|with)|versus|vs\b\.?|as opposed to|and how many)\b.{0,30}\bVENUE\b|\bcompar\w*\b(?=.*\b(?:numbers?|counts?|how many)\b).*\bVENUE\b.*\bVENUE\b|\b(?:per|by|each|for each) (?:venue|conference|journal)\b|按(?:会议|期刊)|VENUE.*VENUE[^P]{0,12}(?:各|分别)|(?:各|每)个?(?:会议|期刊)(?:有|上|的|发)?.{0,6}(?:多少|几)",
    ),
    (
        "person",
        rf"\b(?:all|every|each|list(?: the| of)?|the) {PEOPLE}\b(?: \w+){{0,4}} (?:with|and|by) (?:the |their )?(?:numbers?|counts?) of (?:their |his |PERSON |stored )?{PAPERS}\b|"
        r"\b(?:per|by|each|every|for each) (?:person|author|researcher|member)s?\b|\bPERSON\b.*\bPERSON\b.*\b(?:each(?! other)|respectively|individually|separately)\b|\beach of PERSON\b|\b(?:rank|order|sort|compare)\b.*\bPERSON\b.*\bPERSON\b.*\b(?:by|on|in)\b.*\b(?:number|count|counts|amount|total|output|productivity)\b|每个?人|每(?:位|个|名)(?:作者|研究者|研究人员|成员|学者)|每(?:位|个|名)(?:老师|同学)(?=.{0,4}(?:有|发|写|多少|几|论文))|各(?:自|人)?(?:有|写了?|发了?|发表了?)?(?:多少|几篇)|人均",
    ),
)

_WHICH_MOST: Cues[GroupBy] = cues(
    (
        "year",
        r"\b(?:which|what|in which|in what|the|her|his|their) (?:\w+ )?years?\b|^\W*(?:busiest |best |top |peak |record )?year\b|\b(?:productive|prolific|busiest|busier|active|best|better|strongest|stronger|richer|fruitful|peak|record|top|biggest|strong|good) years?\b|\byears?\b.{0,20}\b(?:most (?:fruitful|productive|prolific|active|successful|papers)|fruitful|busiest|strongest|richest|productive)\b|\bwhen did\b|\bwhen (?:was|were|is|has|have) .{0,40}\b(?:productive|prolific|active|busiest|busy|fruitful)\b|^(?!.*\b(?:which|what) (?:\w+ )?(?:venue|conference|journal|(?:co-?[ -]?)?author|person|people|researcher|member|scientist|collaborator|paper|article|publication|work)s?\b)(?!.*\bwho(?:m|se)?\b).*\bYEAR or (?:in )?YEAR\b|\bYEAR than (?:in )?YEAR\b|哪一?年|年份",
    ),
    (
        "venue",
        r"\b(?:which|what|the|at which|in which|her|his|their|'s|of the|PERSON(?: ?'s)?) (?:\w+ ){0,2}(?:venue|conference|journal)s?\b|\bwhere (?:does|did|do|has|have)\b|^\W*(?:top |main )?(?:venue|conference|journal)s?\b|\bVENUE\b.{1,40}\b(?:vs\.?|versus|than|against)\b.{1,40}\bVENUE\b|\bVENUE or (?:at |in |to )?VENUE\b|\bVENUE than (?:at )?VENUE\b|哪(?:个|家|些)(?:会议|期刊|刊物)|最(?:多|少)的(?:会议|期刊)|(?:什么|哪)会(?:议)?|最?常(?:去|投|发)的?(?:会议|期刊)",
    ),
)
"""Beside a superlative: of what the most is asked for."""

_WHO_IN_PLACE = re.compile(
    r"^\W*(?:(?:who|list|name|show(?: me)?|give me|find|the|all|which|what|people|authors?|is|are|was|were|has been|have been|as|a|an)\s+)*POSITION(?: s)?\b(?!.*\b(?:papers?|of PAPER|PAPER)\b)(?=.*\b(?:VENUE|YEAR)\b)"
)
"""`Who is first author at X?`, `first authors in 2021`."""

_TOP_PEOPLE = re.compile(
    rf"\b(?:LIMIT|top|leading|most prolific|busiest) {PEOPLE}\b(?: \w+){{0,3}} (?:by|in terms of|with|according to)\b(?=.*\b(?:papers?|publications?|output|articles)\b)"
)
"""`Top five authors by number of papers`."""
_EACH_VENUE = re.compile(r"\b(?:in common|common to)\b")

_COSTS = re.compile(
    r"^\W*(?:what|how much)\b(?!.*\b(?:papers?|publications?|articles?|PERSON|VENUE)\b).{3,100}\b(?:per|each|every) (?:calendar )?year\W*$"
)
"""`What does flood damage cost per year?`: a text tells, and no papers are counted."""

FEWEST = re.compile(
    r"\b(?<!at )(?:fewest|least|fewer|lowest|lower|smallest|smaller|shortest|shorter|min(?:imum)?|less)\b|最少|更少"
)
"""Beside a superlative: not the most."""


COAUTHORS, VENUES = "coauthors", "venues"
"""Beside people: what is counted of each, where it is not their papers; the words are those of a query's `fact`."""
DIFFERENCE = "difference"
"""Beside a count of two: by how many papers they differ; the word is that of a query's `fact`."""
_DIFFERENCE = re.compile(
    rf"\bhow many (?:more|fewer|less)(?: \w+){{0,2}}? {PAPERS}\b(?=.*\b(?:than|compared|over)\b)|\bhow many {PAPERS}\b(?: \w+){{0,4}} (?:more|fewer|less)\b(?=.*\bthan\b)|\bhow many (?:more|fewer|less) (?:did|does|do|has|have|is|are|were)\b(?=.*\bthan\b)"
    rf"|\bby how (?:many|much)\b(?=.*\b(?:ahead|behind|exceed\w*|outnumber\w*|lead\w*|more|fewer|differ\w*|surpass\w*|top|beat)\b)|\bhow (?:far|much) (?:ahead|behind)\b|\bwhat is the (?:difference|gap|lead|distance)\b(?=.*\b(?:number|numbers|counts?|how many|{PAPERS})\b)|\b(?:difference|gap) (?:in|between) (?:the )?(?:number|numbers|counts?) of (?:\w+ )?{PAPERS}\b"
    r"|\b(?:more|most|fewer|fewest|ahead|better)\b.*\band (?:by )?how (?:many|much)(?: more| fewer| less)?\W*$"
    r"|多(?:了|出)?(?:多少|几)篇|少(?:了)?(?:多少|几)篇|[差相]差?(?:多少|几)篇"
)


def asks_difference(masked: str) -> bool:
    """Whether it asks by how many papers two differ: `how many more papers has A than B?`."""
    return bool(_DIFFERENCE.search(masked))


_PARTNERS = r"(?:co-?[ -]?(?:authors?|writers?|workers?)|collaborators?|people|partners)"
_CIRCLE = r"(?:circle|network|number|pool|set|range|list)s?"
_WIDER = r"(?:larg|bigg|wid|broad|great|high|long|small|low|short)(?:er|est)"
_COUNTED_OF_PEOPLE: Cues[str] = cues(
    (
        COAUTHORS,
        rf"\b{_MOST}(?: of)?(?: (?:different|distinct|other|various))* {_PARTNERS}\b"
        rf"|\b{_WIDER}\b.{{0,30}}\b{_CIRCLE} of (?:\w+ )?{_PARTNERS}\b|\b{_CIRCLE} of (?:\w+ )?{_PARTNERS}\b.{{0,40}}\b{_WIDER}\b"
        rf"|\b{_WIDER} (?:co-?author\w*|collaborat\w+) {_CIRCLE}\b|\b(?:co-?author\w*|collaborat\w+) {_CIRCLE}\b.{{0,40}}\b{_WIDER}\b",
    ),
    (
        VENUES,
        rf"\b{_MOST}(?: of)?(?: (?:different|distinct|other|various))* (?:venues?|conferences?|journals?)\b",
    ),
)
_EACH_HAS: Cues[str] = cues(
    (COAUTHORS, rf"\b(?:how many|number of|numbers of|count of)(?: (?:different|distinct|other|various))* {_PARTNERS}\b(?! (?:work|study|studied|are|were|have (?:a|no|any)|joined|left)\b)"),
    (VENUES, r"\b(?:how many|number of|numbers of|count of)(?: (?:different|distinct|various))* (?:venues?|conferences?|journals?)\b"),
)  # fmt: skip
"""`How many co-authors does each member have?`"""
_WHO = re.compile(
    rf"^\W*(?:(?:and|so|please|tell me)\W+)*(?:whose|who|which (?:of (?:the |your |these )?)?{PEOPLE})\b"
)

_EITHER_PERSON = re.compile(
    r"\bPERSON (?:or|vs\.?|versus) PERSON\b|\bPERSON\b.{0,50}\bthan PERSON\b|\b(?:which|who) of PERSON(?: and|,) PERSON\b"
)

_MORE_OF = re.compile(
    r"(?<=\btell me )more\b|(?<=\bknow )more\b|(?<=\blearn )more\b|(?<=\bsay )more\b|(?<=\bread )more\b|(?<=\bhear )more\b"
)
"""`Tell me more about her`: counts nothing."""


_OF_A_THING = re.compile(
    rf"\b(?:with|using|from|at|on|in|by|for|of|into|under|despite|needs?|needing|uses?|used|requir\w+|takes?|taking|consum\w+|makes?|making|gives?|giving|loses?|losing|keeps?|keeping|spends?|spending|cost\w*|to|even|much|far|no|lead\w*|caus\w+|produc\w+)"
    rf" (?:the |much |far |even |many |(?:significantly|considerably|substantially) )*(?:fewer|less|more|fewest|least|most|lowest|highest|smallest|largest)"
    rf" (?!(?:{PAPERS}|{PEOPLE}|co-?authors?|collaborators?|venues?|conferences?|journals?|years?|citations?|output|of|than|in|at|on|with|by|for|from|since|to|and|or|frequent\w*|prolific|productive|active|often|number|count|amount|share|total|names?|recent\w*|cited|single|first|last|joint|other)\b)[a-z][\w-]*"
)
"""What is said of a thing of the topic, `with fewer bits`, `needs less memory`: nothing is counted."""


def counted_of_people(masked: str) -> str | None:
    """What is counted of several people who are named, where it is not their papers: `who has more co-authors, A or B?`."""
    masked = re.sub(r"\bat (?=more\b|fewer\b)", "", masked)
    return said(_COUNTED_OF_PEOPLE, masked) if _WHO.search(masked) or _EITHER_PERSON.search(masked) else None


def asks_list_length(masked: str) -> bool:
    """`Who has the longer publication list?`: a comparison of counts."""
    return bool(_LIST_LENGTH.search(masked))


_OF_LIFE = re.compile(
    r"\b(?:doctora\w+|ph\.?d|degrees?|master['’]?s|bachelor['’]?s|study|studied|studying|teach\w*|taught|jobs?|positions?|employed|intern\w*|post-?doc\w*|"
    r"thesis|fellow\w*|member|joined|left|awards?|prizes?|grants?|lived?|chair\w*|served?)\b"
)
_OF_PUBLISHING = re.compile(rf"\b(?:{PAPERS}|publish\w*|wr[io]te|written|author\w*|output)\b")
"""`In which years did A teach?` is told by a page; in which years papers appeared, by a count."""


def grouped(masked: str, people: int) -> Shape | None:
    """Superlatives and comparisons of counts."""
    masked = _MORE_OF.sub("", masked)
    if not people:
        masked = _OF_A_THING.sub(" ", masked)
    asks_most = asks_list_length(masked) or re.search(
        rf"\b{_MOST}\b|\b(?:peak|record|best|strongest|top) year\b|\byears? (?:\w+ )?(?:was|is|were) (?:the )?(?:most (?:fruitful|successful|active)|best|strongest|biggest|richest|fruitful)\b|\bmost (?:fruitful|successful|active)\b|\bprolific\b|\bproductive\b|\bbusie(?:st|r)\b|\bwho (?:else )?(?:tops|dominates?|leads? the (?:list|ranking|table|field|pack))\b|\b(?:more|most) numerous\b|最多(?!能|可|快|降|减|加|节|支|省)|最少(?!需|要|用)|更多|(?:最高|高)产|产量最高|谁的.{{0,6}}多|谁(?:发|写|论文).{{0,4}}多|哪一?年[^，,。?？]{{0,8}}[多少]",
        masked,
    )
    unit = None if _COSTS.match(masked) else said(_PER, masked)
    if unit == "year" and people == 1 and _OF_LIFE.search(masked) and not _OF_PUBLISHING.search(masked):
        return None
    if unit == "person" and not people and (thing := said(_EACH_HAS, masked)) is not None:
        return Shape(QueryKind.COUNT, group_by=unit, fact=thing)
    if unit is not None:
        return Shape(QueryKind.COUNT, group_by=unit)
    usual = re.search(
        r"\b(?:frequent(?:ed|ly)?|favou?rite|usual|common|main|preferred|popular|top)\b", masked
    )
    if usual and (unit := said(_WHICH_MOST, masked)) in ("venue", "year") and not _EACH_VENUE.search(masked):
        return Shape(QueryKind.COUNT, group_by=unit)
    if not people and _TOP_PEOPLE.search(masked):
        return Shape(QueryKind.COUNT, group_by="person", superlative=True)
    if people == 1 and asks_for_closest(masked):
        return Shape(QueryKind.COAUTHORS, group_by="person")
    if not people and _WHO_IN_PLACE.match(masked):
        return Shape(QueryKind.COUNT, group_by="person")
    if (
        asks_most
        and people <= 1
        and re.search(r"\b(?:more|fewer)\b(?: \w+){0,4} YEAR\W*$", masked)
        and " than " not in masked
    ):
        return Shape(QueryKind.COUNT, group_by="year", superlative=True)  # "more in 2016 or in 2017?"
    if not asks_most or re.search(
        r"\b(?:most|more|less|least) (?:similar|relevant|related|important|recent|senior|junior|experienced|advanced|interesting|interested|famous|famously)\b",
        masked,
    ):
        return None
    if not people and (thing := said(_COUNTED_OF_PEOPLE, masked)) is not None and _WHO.search(masked):
        return Shape(QueryKind.COUNT, group_by="person", superlative=True, fact=thing)
    if (unit := said(_WHICH_MOST, masked)) is not None:
        return Shape(QueryKind.COUNT, group_by=unit, superlative=True)
    of_place = "POSITION" in masked  # "the most frequent first author on A's papers"
    if people and is_joint(masked) and not of_place and not _counts_papers_together(masked, people):
        return Shape(QueryKind.COAUTHORS, group_by=None if asks_for_several(masked) else "person")
    if re.search(
        rf"\bwho(?:se|m)?\b|\bwhich (?:one )?of (?:you|us|(?:the|your|this) (?:lab|group|team))\b|\b{PEOPLE}\b|\bPERSON\b|\bprolific\b|\bproductive\b|谁|哪(?:位|个)(?:人|作者|研究者|研究人员|学者|老师|成员|同学)?|哪些人|作者中",
        masked,
    ) and not re.search(
        r"\b(?:most|more)\b.{0,20}\b(?:cited|citations)\b|\bcited (?:the )?(?:more|most)\b", masked
    ):
        return Shape(QueryKind.COUNT, group_by="person", superlative=people < 2)
    return None


def _counts_papers_together(masked: str, people: int) -> bool:
    """`Did A write more papers with B or with C?` compares papers, not company."""
    return people >= 3 and not asks_with_whom(masked)
