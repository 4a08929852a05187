"""Whether a question asks for people: who works on what, who holds a position, who published where, who is here at all."""

from __future__ import annotations

import re

from assistant.records import FactKind, QueryKind
from assistant.understanding.facts.life import SEEKS_POST, asks_openness
from assistant.understanding.language.cues import PAPERS, PEOPLE, Cues, cues, said
from assistant.understanding.language.shape import Shape

_WORKS_ON = re.compile(
    rf"\b(?:does|has|is|can) (?:anyone|anybody|someone|somebody)\b(?! (?:called|named))|\b(?:do|does|has|have|is|are|did) (?:one|any|some) of (?:you|your (?:own )?{PEOPLE})\b|\bwho(?:'s| is| are| has| have| had)?(?: \w+)? (?:works?|working|worked|stud(?:y|ies|ied|ying)|research(?:es|ed|ing)?|investigat\w+|knows?|specializ\w+|specialis\w+|focus\w*|does|doing|done|deals?|interested|an expert|experts?|publish\w*|writ\w+|wrote|looked|looks|leads|tackl\w+|address\w*|develop\w*|explor\w*|cares|proposed?|invented|contributed)\b"
    rf"|(?<!\bfrom )(?<!\bof )(?<!\bthan )(?<!\bby )(?<!\binto )\bwhat {PEOPLE}\b|\b(?:which|what(?! {PEOPLE}\b)|any|find|list|name|show(?: me)?|recommend|suggest)(?: (?!(?:did|do|does|have|has|had|can|could|would|are|were)\b)\w+)? {PEOPLE}\b|\b(?:experts?|specialists?|contact(?: person)?|right person|person to (?:ask|contact|talk to|speak to)) (?:in|on|for|about|at|regarding)\b|\bexpertise\b|\b{PEOPLE} (?:who|that)?\s?(?:work(?:s|ing|ed)?|stud(?:y|ying|ies)|interested|doing|active|with expertise)\b|\bwho(?:m)?(?: here| there)? (?:should|can|could|do|would|might) (?:i|we) (?:ask|talk|contact|speak|approach|write|turn|consult|interview|meet|e?-?mail|invite|hire|call|reach)\b|\bis there (?:anyone|anybody|someone|somebody|an? (?:person|expert|specialist|researcher|professor|student))\b(?! (?:called|named))|^{PEOPLE} (?:on|in|for|about|working)\b|^who(?:'s| is| are)? (?:in|into|on)\b|^\W*(?:any(?:one|body)|some(?:one|body))(?: (?:else|here|there|around|in (?:the|your|this) (?:lab|group|team)))* (?:who |that )?(?:is |are )?(?:work\w*|do(?:es|ing)|stud\w+|research\w*|into|interested|look\w+)\b"
    r"|谁[^，,。？?]{1,25}研究(?=[\u3041-\u30ff]|\W*$)|谁(?:写|发表?|出)(?:过|了)?.{0,4}(?:关于|有关)|谁(?:在|是|会|最|既|同时|都)?(?:做|研究|从事|擅长|了解|搞|懂|熟悉|厉害|强)|(?:哪|有哪|都有哪)(?:些|几个|几位|位|个)(?:人|研究者|研究人员|学者|作者|老师|同学|专家|成员|教授)|有谁|谁(?:对|能)|(?<!混合)专家(?!混合|模型)|有没有(?:人|谁|老师|同学)|谁(?:在|是|来自|毕业于)[^，,。？?]{2,20}(?:大学|学院|研究所|研究院|公司|[院所]\W*$)|(?:的|在[^，,]{2,15})(?:学生|老师|成员|人)(?:是谁|有谁|有哪些|都有谁|都是谁)|来自[^，,。？?]{2,20}?的?(?:是谁|有谁|有哪些|都有谁|人|学生|同学|老师|成员)|有人(?:在)?(?:做|研究|搞)|(?:研究|做|搞|从事)[^，,。？?]{1,20}的(?:人|学者|老师|研究者|研究人员|专家)|(?:该|应该)?(?:找|问|请教|采访|联系|咨询|拜访|邀请)(?:一下)?(?:谁|哪[位些])",
)

_ALL_PEOPLE = re.compile(
    r"^\W*(?:请)?(?:列出|列一下|显示|给出|看看)(?:一下)?(?:所有|全部|全体)?的?(?:作者|研究者|研究人员|成员|人员|学者)(?:名单|列表)?\W*$|"
    r"^\W*(?:请问|你们|这个?|本|整个)*(?:实验室|课题组|团队|组里?|这里|库里?|数据库|这儿)?(?:里|中|内)?(?:一共|总共|共|都)?(?:有|收录了?)(?:多少|几)(?:个|位|名)?(?:人|成员|研究者|研究人员|学者|作者|老师)(?:呢|啊|呀)?\W*$|"
    rf"^\W*(?:(?:please|can you|could you|hi|hello|now|ok)\b[\s,]*)*(?:tell (?:me|us) (?:more )?about|introduce(?: me to)?|present|describe|i(?:'d| would) like to (?:meet|know)) (?:all )?(?:the|your|this) (?:of the )?(?:(?:lab|group|team)(?:['’]s)? )?(?:{PEOPLE}|team)(?: (?:who (?:work|are) )?(?:(?:in|of|at|on) (?:the|your|this) (?:lab|group|team)|here))?(?: to me)?\W*$|"
    rf"^(?:who (?:is|are) (?:here|in (?:the|this) (?:lab|group|team|collection|store)|the (?:members|researchers|people)\b.*)|(?:which|what|list|show|name)(?: me)?(?: all)?(?: the)? {PEOPLE}(?: (?:are|is) (?:stored|here|there|covered|known|included|in (?:the|this) (?:lab|group|collection|store|database)))?|who do you know(?: about)?|how many (?:different |distinct |unique |individual )?{PEOPLE}(?: (?:are|do|have).{{0,30}})?)\W*$",
)

_THEMES = re.compile(
    r"^\W*(?:(?:what|which|list|name|show(?: me)?|give me|tell me|could you|can you|please|describe|summari[sz]e|so|and|are|is|the|your|this|an?|overview of|summary of|all)\s+)*(?:(?:main|core|key|general|broad|principal|research|current|different)\s+)*(?:topics?|themes?|areas?|fields?|interests?|subjects?|directions?|focus|research(?! \w+ (?:on|about)))(?: (?:areas?|topics?|fields?|interests?|directions?|focus|themes?))?\b"
    r"(?:\s+(?:do|does|did|is|are|of|in|by|at|the|this|your|that|you|lab|group|team|department|here|work|works|working|worked|on|study|studies|studied|cover|covers|covered|research|researches|people|members|researchers|pursue|pursued|pursues|have|has|there|researched|represented|about|focus|focuses|focused|lab's|group's|lab|up|all))*\W*$"
    r"|^\W*what (?:does|do|is|are) (?:the|this|your|you|people in (?:the|this|your)) ?(?:lab|group|team|department|researchers|members|people)?(?: here)? (?:work(?:ing)? on|do(?:ing)?|stud(?:y|ying)|research(?:ing)?|investigat(?:e|ing)|focus(?:ing)? on)\W*$"
    r"|(?:课题组|实验室|你们|这里|团队)(?:主要)?(?:的)?(?:研究(?:方向|领域|什么|内容|哪些)|做什么|做哪些)"
)
"""`What topics does the lab work on?`: the people with what they say they work on."""

_WHOEVER = re.compile(
    rf"^\W*(?:(?:and|so|hi|hello|please|tell me|do you know|can you tell me|i wonder|any idea)\W+)*(?:(?:who|whose|which {PEOPLE}|which alum\w*)\b(?! (?:\w+ )?(?:cites?|cited)\b)|(?:does|did|has|have|is) (?:anyone|anybody|someone|somebody)\b)|[.?!]\s+(?:who|whose|which {PEOPLE})\b(?:(?!\b{PAPERS}\b).)*$",
)
"""Whatever else it asks, it asks for people."""

POSITION_NAME = r"(?:(?:current|present|former|past|all|the|your|any|active)\s+)*(?:(?:ph\.?d\.?|doctoral|graduate|grad|master'?s?|m\.?sc\.?|m\.?a\.?|b\.?sc\.?|b\.?a\.?|bachelor'?s?|undergraduate|visiting|research|senior|junior|staff|associate|assistant|full|software|lab|data|principal|project|group|team|postdoctoral|administrative|admin|office|executive|teaching|laboratory|it|technical)[- ])*(?:assistants?|secretar(?:y|ies)|administrators?|admins?|coordinators?|boss(?:es)?|students?|candidates?|post-?docs?|post-?doctorals?(?: (?:researchers?|fellows?|associates?))?|fellows?|professors?|faculty(?: members?)?|under-?grad(?:uate)?s?|interns?|alumni|alumna|alumnus|alums?|engineers?|programmers?|developers?|analysts?|technicians?|managers?|lecturers?|bio-?informatic(?:ian|ist)s?|(?:bio-?)?statisticians?|co-?ordinators?|graduates?(?! (?:stud\w*|school|program\w*|research\w*|assistants?))|investigators?|pis?|directors?|chairs?|heads?|leaders?|staff(?: members?)?|scientists?|phds?|former members?)"

_HOLDERS = re.compile(
    rf"^\W*(?:(?:who(?:'s| is| are| was| were| has| have| does| do)?|which(?: of)?(?: (?:your|the|these|those|our|their|all))*(?: (?:(?:lab|group|team)(?:'s)? )?{PEOPLE})?|which(?: of them)?|(?:in|at|of|from|on) (?:the|your|this|our) (?:lab|group|team|department|institute|staff|list)|(?:(?:is|are|has|does) )?(?:anyone|anybody|someone|somebody|any of (?:the|your|these|them|you))|(?:works?|working|serves?|serving|employed) as|(?:the|your|this|our) (?:lab|group|team|department)'s|here|there|still|currently|now|today|presently|at the moment|doing|pursuing|studying for|working (?:on|towards)|holds?|that|(?:his|her|their|that)(?= ph)|what|list|name|show(?: me)?|give me|tell me|find|how many|number of|is there|are there|do you have|does the (?:lab|group|team) have|among(?:st)?|(?:among(?:st)?|of|from) (?:the|these|those|them|you|your|they|PERSON|PAPER)(?: (?:two|three|four|five|six|people|members|group|lab|team))?|is|are|was|were|and|so|please|a|an|any|the|your|all|also|everyone who is|people who are|of)\s+)*(?P<position>{POSITION_NAME})"
    rf"(?:\s+(?:is|are|was|were|do|does|did|you|there|here|in|of|at|the|this|your|our|lab|group|team|department|have|has|had|been|now|currently|stored|listed|right|work|works|working|that|who|with|so far|ever|right now|at the moment|at present|these days|names?|by name|,? and who(?: are (?:they|these|those|all of them))?|,? and (?:what|which) are (?:they|their names|the names)|not|still|yet|,|and (?:of |in )?(?:what|which) (?:kind|sort|type|level|stage|year|field)s?(?: (?:of (?:them|students?))?)?|(?:(?:that|whom) )?(?:i|we) (?:could|can|might|may|should) (?:talk|speak|write|reach|turn|contact|ask|approach|meet|chat)(?: out)?(?: to| with)?|to (?:talk|speak|contact|ask|meet)(?: to| with)?))*\W*$"
    rf"|^\W*(?:and |so )?(?:who|is there (?:anyone|somebody|someone) who) (?:does|handles|manages|looks after|takes care of|is responsible for|is in charge of) (?:the |your )?(?P<office>administration|admin(?:istrative)?(?: work| tasks| matters| stuff)?|paperwork|secretariat|office)(?: (?:work|in|of|for|the|this|your|lab|group|team|here|there))*\W*$"
    rf"|^\W*(?:(?:hi|hello|and|so|ok|please|tell me)\W+)*(?:who(?:'s| is)?|is anybody|is anyone) (?P<charge>in charge|(?:runs|leads|heads|directs|manages) (?:the |this |your )?(?:show|place|things|operation|outfit)|running (?:the |this |your )?(?:show|lab|group|team|place|things)|leading (?:the |this |your )?(?:lab|group|team))(?: (?:of|in|at|the|this|your|lab|group|team|here|there|things|everything))*\W*$"
    rf"|^\W*who (?P<leads>(?:leads?|heads?|runs?|directs?|founded) (?:the|this|your)) (?:[\w-]+ ){{0,2}}(?P<unit>lab|group|team|laboratory)\W*$"
    r"|^\W*(?:and |so )?who (?P<heads>leads?|heads?|runs?|directs?) (?:it|the place|you|here)\W*$"
    r"|^\W*(?:请问|你们|这个|本|实验室|课题组|团队|组|这里|里|中|内|都|目前|现在|一共|总共|共|有|谁|是|哪些|哪几|几|多少|位|名|个|列出|介绍|一下|所有|全部|的|在读|没有|，)*(?P<chinese>博士后|博士生|硕士生|研究生|本科生|学生|教授|老师|实习生|校友|毕业生|负责人|工程师|秘书)(?:们|都|有|是|谁|哪些|哪几位|多少|几个|几位|吗|呢|在|实验室|里|的|名单|叫|什么|名字)*\W*$"
)
"""`Who are the current postdocs?`: people by the position their pages state."""

_POSITION_SAID = re.compile(rf"\b(?:{POSITION_NAME}|visiting (?:researchers?|scholars?|scientists?))\b", re.I)


def position_said(text: str) -> str:
    """The first position that a question speaks of, as it is written; empty where there is none."""
    match = _POSITION_SAID.search(text)
    return (
        re.sub(r"^(?:(?:the|your|all|any)\s+)+", "", match.group(), flags=re.I) if match is not None else ""
    )


_WHO_IS_AT = re.compile(
    rf"^\W*(?:(?:is|are) there (?:a |an |any)?(?:somebody|someone|anyone|anybody|{PEOPLE})|who(?:'s| is| are| was| were| has| have| got| did| studied| studies| works| worked| won| received| comes?)?|which (?:one )?of you|which (?:of (?:your|the|these|our) )?{PEOPLE}|(?:(?:list|name|show(?: me)?|find|all|the|your|any) )*{PEOPLE} (?=at\b|from\b|(?:who|that) (?:did|got|have|has|hold|holds|earned|finished|completed) (?:their|his|her|an?|the) (?:\w+ )?(?:bachelor|master|ph\.?d|degree|doctorate|undergraduate|b\.?sc?|m\.?sc?)))\b(?!.*\b{PAPERS}\b).*\b(?:at|from|in|studied|study|got|won|received|award|scholarship|prize|medal|(?:hold|holds|have|has|got|on) (?:an?|the) (?:\w+ ){{0,2}}fellowship|graduated|intern\w*|advis\w+|supervis\w+)\b"
)

_WHO_PUBLISHED = re.compile(
    rf"^\W*(?:(?:list|name|show(?: me)?|give me|find|and|so)\s+)?(?:(?:all|the|every)\s+)*(?:(?:whose|who(?:se)?(?: else)?|everyone|everybody|which {PEOPLE}|what {PEOPLE})\b(?: \w+){{0,3}} (?:{PAPERS}|publish\w*|appear\w*|present\w*|wrote|written|got|had|has|been|was|is|were)\b|{PEOPLE}\b(?: (?:who|that|with|having))?)(?: \w+){{0,6}}\s+(?:VENUE|YEAR|TRACK)\b|^\W*who (?:has |have |had |was |is |else )*(?:VENUE|YEAR)\b|\b(?:everyone|everybody) (?:who |that )?(?:with|has|having|had|published|wrote)\b[^?]*\b(?:VENUE|YEAR)\b|^\W*whose {PAPERS}\b.*\b(?:VENUE|YEAR|TRACK)\b"
)

_WHO_HAS_PAPERS = re.compile(
    rf"^\W*(?:(?:is|are) there |do you (?:have|know) |list |name |find |show me )?(?:who|any (?:of the )?{PEOPLE}|(?:which |what |all |the )?{PEOPLE})(?: here| else)?(?: (?:who|that))?(?: (?:has|have|had|with|wrote|written|published|got))+\s+{PAPERS}\W*$"
)
"""`Is there anyone with more than five papers?`, the number taken out."""


_ANYONE = re.compile(
    rf"\b(?:who|any(?:one|body)|some(?:one|body)|(?:any|some|one|which) of (?:the |your |these |those )*(?:{PEOPLE}|you)|(?:which|any|some|what) (?:of your )?{PEOPLE})(?: (?:else|here|there|around|(?:in|at|of|from) (?:the|your|this|our) (?:lab|group|team|department|institute)))*\b"
)
_SOUGHT = re.compile(
    r"\b(?:collaborat\w+|co-?operat\w+|working together|work with \w+|joint (?:work|projects?|research)|internships?|interns?|(?:\w+-time )?jobs?(?! market)|job market|positions?|post-?docs?|(?:ph\.?d\.? )?students?|opportunit\w+|openings?|vacanc\w+|employment|partners?|co-?authors?)\b"
)
_ON_SOMETHING = re.compile(
    r"\b(?:on|about|regarding|in the (?:field|area) of)\b (?!the (?:job )?market|job|your|my|our|this)\w"
)


def seeking(masked: str) -> Shape | None:
    """Whoever looks for a post or is open to working together: `is anyone free for an internship?`."""
    asked = _ANYONE.sub("PERSON", masked, count=1)
    seeks = asked != masked and (re.search(SEEKS_POST, asked) or asks_openness(asked))
    if not seeks or _ON_SOMETHING.search(asked):
        return None
    sought = _SOUGHT.search(asked.replace("PERSON", " "))
    return Shape(
        QueryKind.PEOPLE, fact=FactKind.JOB_SEEKING, topic=sought.group() if sought else "job market"
    )


_AT_PRESENT = re.compile(r"\b(?:currently|right now|at the moment|at present|these days|nowadays|today)\b")
_TELLS_WHEN = re.compile(r"\b(?:current|present|former|past|alum\w*|graduates)\b|[^\x00-\x7f]", re.I)


def of_the_lab(masked: str) -> Shape | None:
    """People by a position, or all of them with what they work on; None where it asks for neither."""
    if (held := _HOLDERS.match(masked)) is not None:
        office = "administration" if held.group("office") else "head of the lab"
        leads = f"{held.group('leads')} {held.group('unit')}" if held.group("leads") else ""
        leads = leads or (held.group("heads") and "head of the lab")
        position = held.group("position") or held.group("chinese") or leads or office
        if _AT_PRESENT.search(masked) and not _TELLS_WHEN.search(position):
            position = f"current {position}"
        return Shape(QueryKind.PEOPLE, fact=FactKind.POSITION, topic=position)
    if (seekers := seeking(masked)) is not None:
        return seekers
    return Shape(QueryKind.PEOPLE, fact=FactKind.INTEREST) if _THEMES.match(masked) else None


def at_a_place(masked: str, *, counts: bool) -> bool:
    """Whether it asks who published somewhere, or who is from somewhere; `counts`: it asks how many."""
    return bool((_WHO_PUBLISHED.search(masked) and not counts) or _WHO_IS_AT.match(masked))


_WHO_WHERE = re.compile(
    r"\b(who(?:m|se)?) (?:in|at|of|among|amongst|from|on|within) (?:you|them|(?:(?:the|your|this|our|all) )+(?:\w+ )?(?:data|database|lab|group|team|department|institute|institution|faculty|list|collection|catalog(?:ue)?|index|files|people|researchers|staff|members))\b"
)
"""`Who in your data works on X?`"""


_IN_COMPOUND = re.compile(r"(?<![\w-])(?:[\w-]+-)?who(?:m|se)?-[\w-]+")
"""`who-beats-whom`: a thing."""


def on_a_topic(masked: str, *, named: bool) -> bool:
    """Whether it asks who works on something, or who is here; `named`: it names people itself."""
    asked = _IN_COMPOUND.sub("", _WHO_WHERE.sub(r"\1", masked))
    works_on = not named and _WORKS_ON.search(asked) and not asks_for_papers(asked)
    return bool(_ALL_PEOPLE.match(masked) or _WHO_HAS_PAPERS.match(masked) or works_on)


def whoever(masked: str) -> bool:
    """Whether it begins as a question for people does, whatever else it says."""
    return bool(_WHOEVER.search(_IN_COMPOUND.sub("", masked)))


_PAPERS_THAT = re.compile(
    rf"\b(?:any|some|your|are there|is there an?) (?:(?!{PEOPLE}\b)\w+ )?{PAPERS}\b(?: (?:here|of yours|in (?:the|your) \w+))? (?:that |which )?(?:deal\w*|cover\w*|address\w*|discuss\w*|describ\w+|treat\w*|stud(?:y|ies|ied)|look\w*|show\w*|propos\w+|concern\w*|investigat\w+|explor\w+|on|about|regarding)\b"
)
"""`Do any papers deal with what a person is doing?`: whoever it speaks of is part of the topic."""


_AND_THEIR_PAPERS = re.compile(
    rf"(?<=\w),?\s+(?:and|plus|or|with)\s+(?:also\s+)?(?:(?:on|in|with|by|through|via|from|for)\s+)?(?:which|what)\s+(?:of (?:his|her|their) )?{PAPERS}\b"
)
"""`Who works on it, and on which papers?`: people are asked for, and their papers listed with them."""
_WHO_DOES = re.compile(
    rf"\b(?:who|whom|which (?:of (?:you|your|the) )?{PEOPLE}|anyone|anybody|someone|somebody)\b"
)


def asks_for_papers(masked: str) -> bool:
    """Whether papers are what it asks for."""
    beside = _AND_THEIR_PAPERS.search(masked)
    if beside is not None and _WHO_DOES.search(masked, 0, beside.start()):
        masked = masked[: beside.start()]
    return bool(
        re.search(rf"\b(?:which|what|list|show|find)(?: me)?(?: all)?(?: the)? (?:{PAPERS}|STATUS)\b", masked)
        or _PAPERS_THAT.search(masked)
        or re.search(
            rf"\b(?:like|want|need|have|know|any|some|give me)\s+(?:any |some |the )?{PAPERS}\b(?:[^.?!]{{0,20}})\W*$",
            masked,
        )
    )


_WHAT_THEY_WROTE = re.compile(
    rf"\bwhat (?:all )?(?:did|do|does|have|has|had) (?:(?:any|some|every)(?:one|body)|(?:(?:the|your|these|those|other) )*(?:\w+ )?{PEOPLE}|(?:the|your|this) (?:lab|group|team))\b[^.?!,;:]{{0,30}}?"
    r"\b(?:publish\w*|writ\w+|wrote|put out|put forward|brought out|report\w*|found|find(?: out)?|discover\w*|learn\w*|propos\w+|said|say|done|do)\b(?: \w+){0,2}? (?:about|on|regarding|concerning|in the (?:field|area) of)\b",
    re.I,
)
"""`What did people publish about X?`: whoever it was, what they wrote is asked for."""


def asks_what_they_wrote(text: str) -> bool:
    """Whether it asks what the people here, or anyone, have written on something."""
    return bool(_WHAT_THEY_WROTE.search(text))


_WHICH_OF_YOURS = re.compile(
    rf"^\W*(?:(?:and|so|hi|hello|please)\W+)*(?:who|which (?:of (?:your|the|these|their) )?{PEOPLE})\b(?!.*\bPAPER\b)(?=.*\bPERSON\b)"
)


def asks_for_whoever(masked: str) -> bool:
    """Whether it asks which people have something among what is theirs: the pronoun means nobody spoken of."""
    return bool(_WHICH_OF_YOURS.match(masked))


_WHOSE_LINK: Cues[str] = cues(
    ("homepage", r"\b(?:home ?pages?|(?:personal |own )?web ?(?:sites?|pages?))\b"),
    ("github", r"\bgithub\b"),
    ("scholar", r"\b(?:google )?scholar\b"),
    ("orcid", r"\borcids?\b"),
    ("linkedin", r"\blinked-?in\b"),
    ("twitter", r"\btwitter\b"),
    ("email", r"\be-?mail(?: address(?:es)?)?\b"),
)
_LINK_ONLY = re.compile(
    rf"^\W*(?:(?:and|so|please|tell me|which|what|who|whose|of|your|the|these|all|any|list|name|show(?: me)?|give me|find|for|how many|{PEOPLE}|whom|is|are|has|have|having|had|does|do|with|an?|listed|known|stored|given|available|here|there|their|own|also|anyone|anybody|someone|somebody|everyone|account|accounts|profile|profiles|page|pages|link|links|id|ids|on|in|lab|group|team|this|address|addresses|you|we|know|personal|public|google|home|home ?pages?|web ?(?:sites?|pages?)|github|scholar|orcids?|linked-?in|twitter|e-?mail)\b\W*)+$"
)
_ASKS_WHOSE = re.compile(
    rf"^\W*(?:(?:and|so|please|tell me)\W+)*(?:who\b|whose\b|for whom\b|which (?:of (?:your|the|these) )?{PEOPLE}|(?:list|name|show(?: me)?|find)(?: \w+)? {PEOPLE}|how many {PEOPLE}|(?:does|has|do) (?:anyone|anybody|someone|somebody))"
)


def whose_link(masked: str) -> str | None:
    """The kind of address whose owners are asked for and nothing else: `who has an ORCID?`, `whose GitHub is listed?`."""
    if not (_ASKS_WHOSE.match(masked) and _LINK_ONLY.match(masked)):
        return None
    return said(_WHOSE_LINK, masked)


_ALL_AUTHORS = re.compile(
    r"^\W*(?:(?:and|so|tell me|do you know)\W+)*how many (?:(?:different|distinct|unique|individual|separate) )+(?:authors|people|researchers|persons|co-?authors)\b(?: (?:are|is|do|did|have|has|wrote|write|appear|there|here|stored|listed|you|the|this|your|in|on|of|all|papers?|collection|database|catalog\w*|lab|group|know|contribute\w*|to))*\W*$"
)


def counts_all_authors(masked: str) -> bool:
    """`How many distinct authors are there?`: everybody on any paper, not only those with a page."""
    return bool(_ALL_AUTHORS.match(masked))


_STUDIED = re.compile(
    r"\b(?:stud(?:y|ied|ying|ies)|graduat(?:e|ed|es)|degrees?|ph\.?d\.?|doctorates?|bachelor\w*|master\w*|m\.?sc\.?|b\.?sc\.?|undergraduate|alma mater|diploma|enrolled|educated)\b"
)


_DEGREE = re.compile(
    r"\b(?:ph\.?d|doctorate|d\.?phil|master|m\.?sc|bachelor|b\.?sc|m\.?d)(?=['’]?s?\b)", re.I
)


def with_degree(topic: str, text: str) -> str:
    """Where somebody studied, with the degree that a question asks for beside it: `PhD Yale`."""
    degree = _DEGREE.search(text)
    return topic if degree is None or not topic or _DEGREE.search(topic) else f"{degree.group()} {topic}"


def tells_of_studies(masked: str) -> bool:
    """Whether people are asked for by where they studied or which degree they took."""
    return bool(_STUDIED.search(masked))


_OF_A_POSITION = re.compile(
    rf"^\W*(?:(?:and|so|hi|hello|please|tell me|do you know)\W+)*(?:which|what|any|has any|have any|does any|do any|is any|is there an?|are there any)(?: (?:one )?of)?(?: (?:your|the|these|those|our))?(?: (?:lab|group|team)(?:['’]s)?)? researchers\b(?!.*\b{PAPERS}\b)"
)
"""`Which of your researchers likes chess?`: people, whatever is told of them."""


def of_a_position(masked: str) -> bool:
    """Whether people are asked for of whom only a position was said, which is put as `researchers`."""
    return bool(_OF_A_POSITION.match(masked))


_WORKS_THERE = re.compile(
    r"\b(?:is|are|was|were|works?|worked|working|employed|based|now|went|today|currently|jobs?|positions?|moved) (?:\w+ )?(?:at|for)\b(?! (?:an?|the intersection|least|most|this|that|your)\b)"
)


def works_there(masked: str) -> bool:
    """Whether a place of work is what people are asked for by."""
    return bool(_WORKS_THERE.search(masked))
