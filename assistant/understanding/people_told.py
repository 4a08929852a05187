"""People told by what they are instead of by name: `the frontend developer`, `the student from Bologna`, `her advisor`.

Who is meant is found as any people are, by what pages state and papers show; where exactly one of them fits, the name takes the
place of the description and the question is read on as if it had been written so. Of several, one the talk was about is meant.
"""

from __future__ import annotations

import re

from assistant.positions import FORMER, positions_in
from assistant.records import FactKind, Query, QueryKind
from assistant.understanding.conversation import Conversation
from assistant.understanding.cues import PAPERS
from assistant.understanding.glossary import translate
from assistant.understanding.people import PeopleFinder
from assistant.understanding.question import Question

_OFFICE = (
    r"(?:students?(?!s)|candidate|post-?doc|post-?doctoral (?:researcher|fellow|associate)|professor|pi|p\.i\.|principal investigator|head|leader|director|boss|chair"
    r"|developer|programmer|engineer|analyst|technician|manager|administrator|secretary|assistant|intern|lecturer|scientist|fellow|alumnus|alumna|under-?grad(?:uate)?|visitor|ph\.?d|trainee)"
)
_ANYONE = r"(?:guy|person|man|woman|lady|member|researcher|colleague|chap|girl|boy)"
_THE = r"(?:the|that|your|our)"
_LAB = r"(?:\s+(?:of|in|at)\s+(?:the|this|your|our|that)\s+(?:\w+\s+)?(?:lab|group|team|department))"
_VERB = r"(?:is|are|was|were|has|have|had|do|does|did|can|publish\w*|wrote|written|writes?|works?|worked|working|stud(?:y|ies|ied|ying)|supervis\w+|author\w*|collaborat\w*)"
_WORD = rf"(?!(?:{_VERB}|of|in|on|at|by|the|that|with|from|and|or|for|to|as|one|first|last|second|third|same|other|which|who|what)\b)[\w.'’-]+"
_SAID = rf"(?!(?:{_VERB}|any|all|some|which|what|who|when|where|how|{PAPERS}|ever|please|then|here)\b)[^\s,;:?!–—]+"
_OF_PLACE = r"(?:(?:who|that)\s+)?(?:(?:is|was|has|had|comes?|came|coming|originally|once|previously|studied|studying|graduated|worked|based|been)\s+)*(?:from|at)\s+(?:the\s+)?"
_ON_TOPIC = r"(?:(?:who|that)\s+)?(?:(?:is|was)\s+)?(?:works?|working|worked|studying|studies|researching|focus(?:es|ing|ed)|interested|specializ\w+|specialis\w+|doing|does)\s+(?:(?:on|in|with|about)\s+)?"
_TOLD = re.compile(
    rf"\b{_THE}\s+(?P<what>(?:{_WORD}\s+){{0,3}}(?:{_OFFICE}|{_ANYONE}))(?![\w-]){_LAB}?"
    rf"(?:\s+(?:{_OF_PLACE}(?P<place>{_SAID}(?:\s+{_SAID}){{0,5}})|{_ON_TOPIC}(?P<topic>{_SAID}(?:\s+{_SAID}){{0,6}})))?",
    re.I,
)
_ADVISOR = re.compile(
    r"\b(?:the|his|her|their|this)\s+(?:\w+\s+)?(?:advis[oe]r|supervisor|mentor)s?(?=['’]s\b|['’]?\s|\W*$)",
    re.I,
)
_PLURAL = r"(?:students|candidates|post-?docs|professors|developers|programmers|engineers|analysts|technicians|managers|assistants|interns|lecturers|scientists|fellows|alumni|under-?grad(?:uate)?s|visitors|ph\.?ds|trainees)"
_ALL_OF_THEM = re.compile(
    rf"\b(?:{PAPERS}|ones|those|these|anything|something|everything)\b(?: (?:written|published|authored|(?:is|are|was|were) there))*(?: (?:on|about|in) [^?.!,;]{{3,60}})?(?: (?:by|of|from))(?: (?:the|your|our))?\s+(?P<by>(?:{_WORD}\s+){{0,2}}{_PLURAL})(?={_LAB}?(?:\s*[^\w\s]|\s*$|\s+(?:on|about|in|at|since|with)\b))"
    rf"|\b{PAPERS}\b[^?.!]{{0,20}}\b(?:did|do|have|has)(?: (?:the|your|our))\s+(?P<did>(?:{_WORD}\s+){{0,2}}{_PLURAL})(?=\s+(?:write|wr(?:i|o)t\w*|publish\w*|author\w*|produce\w*|have|got)\b)",
    re.I,
)
_MOST_NAMED = 20
_ABOUT = r"(?:(?:and|so|but|ok|please|now|what about|how about|tell (?:me|us)(?: \w+){0,3} about|introduce|describe|show(?: me)?|about|more (?:on|about)|info(?:rmation)? (?:on|about)|a few words (?:on|about)|profile of|bio of)\b[\s,]*)*"
_ALONE_BEFORE = re.compile(rf"^\W*{_ABOUT}$", re.I)
_ALONE_BEHIND = re.compile(r"^(?:\s+(?:please|then|to me|too|instead|here))*\W*$", re.I)
_OF_ONE_BEFORE = re.compile(
    rf"\b(?:has|have|had|does|do|did|is|was|can|which {PAPERS} (?:has|did|does))\s*$|\b(?:{PAPERS}|anything|something|everything|written|published|authored|co-?authored|supervised|work|together)\b(?: [\w-]+){{0,3}} (?:by|of|from|with)\s*$|\b(?:with|by)\s*$",
    re.I,
)
"""Before somebody whose papers or facts are asked for: `papers by`, `what has`."""
_OF_ONE_BEHIND = re.compile(
    rf"^['’]s\b|^['’]?\s+(?:(?:also|ever|already|then|recently|since)\s+)*(?:{_VERB}|{PAPERS})\b|^\s*,\s*(?:what|which|how|where|when|who|has|does|did|is)\b",
    re.I,
)
_ENDS = re.compile(
    r"^\s*(?:$|[^\w\s]|(?:and|or|with|at|in|on|about|since|before|after|from|any|a|an|ever|together|as|have|here|first|last)\b)",
    re.I,
)
"""Behind a description that no further noun goes on."""
_ASKS_WHETHER = re.compile(r"\b(?:is|are|was|were) there\s*$|\bdo you have\s*$|\bwhether\s*$", re.I)
_WHO_IS = re.compile(r"\b(?:who|which|what)(?:['’]s| is| was| are)?\s*$", re.I)


def named_instead(text: str, talk: Conversation) -> str:
    """The question with the name of whoever it only describes, where one person fits and something is asked of them."""
    if not talk.library.stated:
        return text
    begin = 0
    while (match := _TOLD.search(text, begin)) is not None:
        name, end = _whole(match, text, talk) or (match.group(), match.end())
        text = f"{text[: match.start()]}{name}{text[end:]}"
        begin = match.start() + len(name)
    return _advisor_named(_several_named(_named_in_chinese(text, talk), talk), talk)


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
            said = text[start:end].rstrip(".'’")
            end = start + len(said)
            name = _one_of(_holders(office, said, talk, at_place=kind == "place"), talk)
            if name and not _ASKS_WHETHER.search(before):
                return name, end
        if words:
            return None
    behind = text[match.end() :]
    of_one = _OF_ONE_BEHIND.match(behind) or (_OF_ONE_BEFORE.search(before) and _ENDS.match(behind))
    alone = _ALONE_BEFORE.match(before) and _ALONE_BEHIND.match(behind)
    if not office or _WHO_IS.search(before) or not (of_one or alone):
        return None
    name = _one_of(_present(_holders(office, "", talk, at_place=False), talk), talk)
    return (name, match.end()) if name else None


def _holders(office: str, said: str, talk: Conversation, *, at_place: bool) -> tuple[str, ...]:
    """The ids of those who hold a position, are of a place or work on a topic."""
    if not said:
        query = Query(kind=QueryKind.PEOPLE, fact=FactKind.POSITION, topic=office)
    else:
        query = Query(kind=QueryKind.PEOPLE, topic=said, detail=office)
    found = talk.found(query)
    of_papers = any(one.paper_ids for one in found.ranked_people)
    if found.tentative or (at_place and of_papers and not found.facts):
        return ()  # a topic of papers, and no place
    return tuple(one.researcher_id for one in found.ranked_people)


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
    ids = _holders(office, said, talk, at_place=bool(place))
    name = _one_of(ids if place else _present(ids, talk), talk)
    return f"{text[: match.start()]}{name}{text[match.end() :]}" if name else text


def _several_named(text: str, talk: Conversation) -> str:
    """`Papers by the postdocs`: the names of them all, where they are not too many to name."""
    match = _ALL_OF_THEM.search(text)
    what = match.group("by") or match.group("did") if match is not None else ""
    if match is None or not positions_in(what):
        return text
    ids = _holders(what, "", talk, at_place=False)
    if not 0 < len(ids) <= _MOST_NAMED:
        return text
    *names, last = map(talk.library.name, ids)
    start, end = match.span("by" if match.group("by") else "did")
    before = re.sub(r"\s*(?:\b(?:the|our|your))?\s*$", "", text[:start], flags=re.I)
    said = f"{', '.join(names)} or {last}" if names else last
    return f"{before} {said}{text[end:]}"


def _present(ids: tuple[str, ...], talk: Conversation) -> tuple[str, ...]:
    """Of several those who have not left, if any."""
    left = {one for one in ids for fact in talk.library.researcher(one).facts if fact.kind is FactKind.POSITION and FORMER in positions_in(fact.text)}  # fmt: skip
    return tuple(one for one in ids if one not in left) or ids


def _one_of(ids: tuple[str, ...], talk: Conversation) -> str:
    """The name of the only one, or of the only one that the talk was about; empty where nobody or several may be meant."""
    spoken = tuple(one for one in ids if one in talk.spoken) if len(ids) > 1 else ids
    return talk.library.name(spoken[0]) if len(spoken) == 1 else ""


def _advisor_named(text: str, talk: Conversation) -> str:
    """`Has the advisor papers here?`: the first of those whom the page of the person spoken of names so."""
    match = _ADVISOR.search(text)
    if match is None or talk.query is None or len(talk.person) != 1 or not talk.person[0].researcher_id:
        return text
    if _WHO_IS.search(text[: match.start()]):
        return text
    researcher_id = talk.person[0].researcher_id
    finder = PeopleFinder(talk.library.directory, talk.library.is_common)
    for fact in talk.library.researcher(researcher_id).facts:
        if fact.kind is FactKind.ADVISOR:
            named = [
                one for one in finder.take(Question(fact.text)) if researcher_id not in one.mention.candidates
            ]
            if named:
                return f"{text[: match.start()]}{named[0].mention.text}{text[match.end() :]}"
    return text
