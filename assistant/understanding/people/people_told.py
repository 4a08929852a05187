"""People told by what they are instead of by name: `the frontend developer`, `the student from Bologna`, `her advisor`.

Who is meant is found as any people are, by what pages state and papers show; where exactly one of them fits, the name takes the
place of the description and the question is read on as if it had been written so. Of several, one the talk was about is meant.
"""

from __future__ import annotations

import re

from assistant.positions import positions_in
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.glossary import translate
from assistant.understanding.people.described_by_place import placed_instead
from assistant.understanding.people.offices import LAB, OFFICE, VERB, WHO_IS, WORD, holders, one_of, present
from assistant.understanding.people.people_related import advisor_named, all_named, people_of_leader

_ANYONE = r"(?:guy|person|man|woman|lady|member|researcher|colleague|chap|girl|boy)"
_THE = r"(?:the|that|your|our)"
_SAID = rf"(?!(?:{VERB}|any|all|some|which|what|who|when|where|how|{PAPERS}|ever|please|then|here)\b)[^\s,;:?!–—]+"
_OF_PLACE = r"(?:(?:who|that)\s+)?(?:(?:is|was|has|had|comes?|came|coming|originally|once|previously|studied|studying|graduated|worked|based|been)\s+)*(?:from|at)\s+(?:the\s+)?"
_ON_TOPIC = r"(?:(?:who|that)\s+)?(?:(?:is|was)\s+)?(?:works?|working|worked|studying|studies|researching|focus(?:es|ing|ed)|interested|specializ\w+|specialis\w+|doing|does)\s+(?:(?:on|in|with|about)\s+)?"
_TOLD = re.compile(
    rf"\b{_THE}\s+(?!(?:best|outstanding|distinguished)\b)(?P<what>(?:{WORD}\s+){{0,3}}(?:{OFFICE}|{_ANYONE}))(?![\w-]){LAB}?"
    rf"(?:\s+(?:{_OF_PLACE}(?P<place>{_SAID}(?:\s+{_SAID}){{0,5}})|{_ON_TOPIC}(?P<topic>{_SAID}(?:\s+{_SAID}){{0,6}})))?",
    re.I,
)
_ABOUT = r"(?:(?:and|so|but|ok|please|now|name|what about|how about|tell (?:me|us)(?: \w+){0,3} about|introduce|describe|show(?: me)?|about|more (?:on|about)|info(?:rmation)? (?:on|about)|a few words (?:on|about)|profile of|bio of)\b[\s,]*)*"
_ALONE_BEFORE = re.compile(rf"^\W*{_ABOUT}$", re.I)
_ALONE_BEHIND = re.compile(
    r"^(?:\s+and (?:his|her|their)\b.*|\s+(?:please|then|to me|too|instead|here))*\W*$", re.I
)
_OF_ONE_BEFORE = re.compile(
    rf"\b(?:has|have|had|does|do|did|is|was|can|which {PAPERS} (?:has|did|does))\s*$|\b(?:{PAPERS}|anything|something|everything|written|published|authored|co-?authored|supervised|work|together)\b(?: [\w-]+){{0,3}} (?:by|of|from|with)\s*$|\b(?:with|by)\s*$"
    r"|\b(?:e-?mail|home ?page|web ?(?:site|page)|address|phone(?: number)?|h-?index|citations?|position|interests?|education|background|office|supervisor|advis[oe]r|affiliation|degrees?|orcid|github|profile|cv|bio|biography|contact(?: \w+)?)\b(?: address| page| number)? (?:of|for)\s*$",
    re.I,
)
"""Before somebody whose papers or facts are asked for: `papers by`, `what has`."""
_OF_ONE_BEHIND = re.compile(
    rf"^['’]s\b|^['’]?\s+(?:(?:also|ever|already|then|recently|since)\s+)*(?:{VERB}|{PAPERS})\b|^\s*,\s*(?:what|which|how|where|when|who|has|does|did|is)\b",
    re.I,
)
_GOES_ON = re.compile(
    r"^['’]s [\w-]+|^ (?:(?:currently|now|actually|really|mainly) )*(?:interested in|working (?:at|for|on)|based|employed|located|affiliated|busy with|at|with|from)\W*$",
    re.I,
)
"""Something of theirs, or of their life, and not who they are: `what is the professor's e-mail?`, `which university is the head at?`."""
_ASIDE_BEFORE = re.compile(
    r"\b(?:leav(?:e|ing)|set(?:ting)?|put(?:ting)?|apart from|aside from|except(?:ing)?(?: for)?|besides|without|not counting|excluding|exclude|other than|ignor(?:e|ing)|disregarding|but for|minus)\s*$",
    re.I,
)
_ASIDE_BEHIND = re.compile(r"^\s*(?:aside|apart|out|[,?.;:!]|$|(?:who|which|what|how)\b)", re.I)
_SELF = re.compile(r"\s+(?:him|her|them)sel(?:f|ves)\b")
_LEADERS = re.compile(r"(?:pi|p\.i\.|principal investigator|head|leader|director|boss|chief)", re.I)
"""Offices of whoever leads a lab, however a page calls it."""
"""Around somebody who is left out: `leaving the head aside, who has most?`."""
_ENDS = re.compile(
    r"^\s*(?:$|[^\w\s]|(?:and|or|with|at|in|on|about|since|before|after|from|any|a|an|ever|together|as|have|here|first|last)\b)",
    re.I,
)
"""Behind a description that no further noun goes on."""
_ASKS_WHETHER = re.compile(r"\b(?:is|are|was|were) there\s*$|\bdo you have\s*$|\bwhether\s*$", re.I)


_DEGREE = re.compile(r"ph\.?d", re.I)
"""Somebody who does one, or the degree."""


_ASKS_NAME = re.compile(
    r"^(?:\s+(?:on|in|from|of|your|the|this|collaborat\w+|partners?|people|team|members?|group|lab|contacts?|page|site|web ?site|list)\b)*\s*(?:[,:;.?–—-]|\band\b)\s*(?:and |so |please )*(?:(?:what(?:['’]s| is| was)|who(?:['’]s| is| was)|tell me|give me|do you (?:know|have)) )?(?:(?:the|his|her|their|that|this|a) )?(?:full |person['’]s )?(?:names?|that|he|she|person|called)(?: again| please)?\W*$",
    re.I,
)
"""Behind somebody told: only the name is asked for."""


def named_instead(text: str, talk: Conversation) -> str:
    """The question with the name of whoever it only describes, where one person fits and something is asked of them."""
    if not talk.library.stated:
        return text
    begin = 0
    while (match := _TOLD.search(text, begin)) is not None:
        name, end = _whole(match, text, talk) or (match.group(), match.end())
        if name != match.group() and _ASKS_NAME.match(text[end:]) and not text[: match.start()].strip():
            return f"Who is {name}?"
        text = f"{text[: match.start()]}{name}{text[end:]}"
        begin = match.start() + len(name)
    text = people_of_leader(_named_in_chinese(text, talk), talk)
    return placed_instead(advisor_named(all_named(text, talk), talk), talk)


def _whole(match: re.Match[str], text: str, talk: Conversation) -> tuple[str, int] | None:
    """The name of whoever a description means, and where the description ends."""
    what, before = match.group("what"), text[: match.start()]
    office = what if positions_in(what) else ""
    if not office and not re.fullmatch(_ANYONE, what, re.I):
        return None
    for kind in ("place", "topic"):
        words = list(re.finditer(r"\S+", match.group(kind) or ""))
        for number in range(len(words), 0, -1):
            start, end = match.start(kind), match.start(kind) + words[number - 1].end()
            said = re.sub(r"['’]s?$|\.$", "", text[start:end])
            end = start + len(said)
            name = one_of(holders(office, said, talk, at_place=kind == "place"), talk)
            if name and not _ASKS_WHETHER.search(before):
                return name, end
        if words:
            return None
    himself = _SELF.match(text, match.end())
    end = himself.end() if himself is not None else match.end()
    behind = text[end:]
    of_one = _OF_ONE_BEHIND.match(behind) or (_OF_ONE_BEFORE.search(before) and _ENDS.match(behind))
    if _DEGREE.fullmatch(what) and not _OF_ONE_BEHIND.match(behind):
        return None  # "where did A do the PhD?"
    alone = _ALONE_BEFORE.match(before) and _ALONE_BEHIND.match(behind)
    aside = _ASIDE_BEFORE.search(before) and _ASIDE_BEHIND.match(behind)
    goes_on = _GOES_ON.match(behind)
    if not office or (WHO_IS.search(before) and not goes_on) or not (of_one or goes_on or alone or aside):
        return None
    name = one_of(present(holders(office, "", talk, at_place=False), talk), talk)
    if not name and aside and _LEADERS.fullmatch(what):
        name = one_of(present(holders("principal investigator", "", talk, at_place=False), talk), talk)
    return (name, end) if name else None


_OFFICE_IN_CHINESE = r"(?:博士后|博士生|硕士生|研究生|本科生|学生|教授|老师|工程师|实习生|负责人)"
_TOLD_IN_CHINESE = re.compile(
    rf"(?:那位|那个|那名|这位)?(?:来自|在|毕业于)?(?P<place>[^，,。？?\s的那这来在]{{2,16}}(?:大学|学院|研究所|研究院|公司|实验室)|[A-Z][\w ]{{1,30}}?)的(?:那位|那个|那名|这位)?(?:(?P<office>{_OFFICE_IN_CHINESE})|同学|成员|人|研究员)(?=发|写|的|有|在|做|研究|还|最近|跟|和|与)"
    rf"|(?:实验室|课题组|团队|组里?|你们)的?(?P<alone>{_OFFICE_IN_CHINESE})(?=的论文|的文章|的最新|发表|发了|写|最近)"
)


def _named_in_chinese(text: str, talk: Conversation) -> str:
    """`新加坡国立大学的那位同学发了什么论文?`: the name of the only one who is there."""
    match = _TOLD_IN_CHINESE.search(text)
    if match is None:
        return text
    office = match.group("office") or match.group("alone") or ""
    place = match.group("place") or ""
    said = (translate(place)[0] or place) if place else ""
    ids = holders(office, said, talk, at_place=bool(place))
    name = one_of(ids if place else present(ids, talk), talk)
    return f"{text[: match.start()]}{name}{text[match.end() :]}" if name else text
