"""What kind of thing a question asks for, from its shape: the masked text of `Question.masked`.

Labels (`PERSON`, `PAPER`, `VENUE`, `YEAR`, `SORT`, `POSITION`, `STATUS`, `TRACK`, `LIMIT`) stand for what is understood.
"""

from __future__ import annotations

import re

from assistant.records import FactKind, QueryKind
from assistant.understanding.constraints.company import (
    asks_for_shared,
    asks_with_whom,
    is_joint,
    is_of_papers,
    names_company,
    venues_of_joint,
)
from assistant.understanding.facts.asked_of_life import asked_of_life, asks_for_trainees, were_once
from assistant.understanding.facts.life import FROM_THERE, asks_openness
from assistant.understanding.facts.paper_facts import paper_fact
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.facts.told_in_text import FOUND_IN, asks_content, is_question
from assistant.understanding.kinds.comparisons import comparison
from assistant.understanding.kinds.counts_asked import HOW_MANY, counted, counted_by_venue
from assistant.understanding.kinds.portraits import PORTRAIT, is_profile
from assistant.understanding.kinds.several import of_several_papers, of_several_people
from assistant.understanding.kinds.superlatives import grouped
from assistant.understanding.kinds.talk_asked import talk_asked
from assistant.understanding.kinds.topics_compared import OR, topics_compared
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.shape import Shape
from assistant.understanding.people import people_asked

_WITHIN_PAPERS = re.compile(
    rf"\bwhere (?:does|do|did|has|have|is|are)\b.{{1,60}}\b(?:appear|appears|appeared|occur\w*|mentioned|discussed|used|come up|came up|show up|turn up|play a role)\b.{{0,20}}\b(?:in|among|across|throughout) (?:(?:any|all|some|most) of )?(?:what|anything|everything|(?:your|the|these|those|all|their|stored)(?: (?:own|stored|whole))? (?:{PAPERS}|texts?|abstracts?|collection|research))\b(?! (?:of )?(?:conference|journal|proceedings))"
)
"""`Where does X appear in what you have written?`: in which papers, and not at which venues."""
_VENUES = re.compile(
    r"\b(?:which|what|how many|different|all|list(?: the| of)?)(?: \w+)? (?:venues?|conferences?|journals?)\b|\bwhere (?:has|have|did|does|do|is|are)\b.{0,40}\b(?:publish\w*|appear\w*|come out|came out|accepted|presented)\b|\b(?:venues|conferences|journals)\b.{0,20}\bpublish|哪(?:些|几个)(?:会议|期刊|刊物|地方|顶会)|什么(?:会议|期刊|地方)|(?:发表|发|登|刊登)在(?:了)?哪|在哪(?:里|儿|些)?(?:发表|发过|发)",
)
_WHICH_PAPER = re.compile(
    rf"^\W*(?:(?:and|so|please|tell me|show me|find|in)\s+)*(?:which|what) (?:\w+ )?{PAPERS}\b(?: (?:is it that|was it that|that|here))?\s+(?:(?:first|originally)\s+)?(?:introduc\w+|propos\w+|present\w*|describ\w+|develop\w*|is about|was about|is on|deals? with|covers?|defines?|named?|coin\w*|brought|reports?|contains?|explains?|is the source of|is)\s+(?:up )?(?:the |an? )?PAPER\b(?: (?:method|approach|model|framework|system|technique|idea|algorithm|dataset|data set|benchmark|tool|network|architecture|paper|from|in))*\W*$"
    rf"|^\W*in (?:which|what) (?:\w+ )?{PAPERS} (?:is|was|does|did|do) (?:the )?PAPER\b(?: \w+)? (?:introduced|described|proposed|presented|defined|explained|appear|appears|first)\W*$"
)
"""`Which paper introduced SparseD?`: the paper itself is the answer."""
_STANDS_FOR = re.compile(
    r"\b(?:stands?|short) for\b|\bwhat (?:does|do) (?!PERSON)\S+ mean\b|\babbreviat\w+|是什么的(?:缩写|简称)|(?:全称|缩写)(?:是|代表)|代表什么"
)


def shape_of(masked: str) -> Shape:
    """The kind of a question from its masked text; `PAPERS` where nothing else fits."""
    people, papers = masked.count("PERSON"), masked.count("PAPER")
    named = bool(people or papers)
    return (
        talk_asked(masked, named=named)
        or (of_several_papers(masked) if papers > 1 and not people else None)
        or (Shape(QueryKind.VENUES) if venues_of_joint(masked) else None)
        or (of_several_people(masked) if people > 1 and not papers else None)
        or _of_topics(masked, people)
        or (grouped(masked, people) if people or not papers else None)
        or comparison(masked, people, papers)
        or counted_by_venue(masked)
        or _of_named(masked, people, papers)
        or (Shape(QueryKind.VENUES) if _VENUES.search(masked) and not _WITHIN_PAPERS.search(masked) else None)
        or _of_people(masked, people, named=named)
        or counted(masked, people)
        or _last_resort(masked, people, named=named)
    )


def _of_topics(masked: str, people: int) -> Shape | None:
    """Which of two topics has more papers."""
    weighed = topics_compared(masked) if people < 2 else None
    return Shape(QueryKind.COUNT, group_by="topic", topic=OR.join(weighed)) if weighed else None


def _of_named(masked: str, people: int, papers: int) -> Shape | None:
    """What is asked of the papers and people that a question names."""
    if papers == 1 and not people and _WHICH_PAPER.match(masked):
        return Shape(QueryKind.PAPERS, topic="")
    if papers and (fact := paper_fact(masked)) is not None:
        return Shape(QueryKind.FACT, fact=fact)
    of_one = people == 1 and not papers
    if people == 1 and asks_for_trainees(masked):
        return Shape(QueryKind.FACT, fact="students")
    if people == 1 and FROM_THERE.match(masked):
        return Shape(QueryKind.FACT, fact="words")
    if people and asks_openness(masked):
        return Shape(QueryKind.FACT, fact=FactKind.JOB_SEEKING)
    if (coauthors := _coauthor_shape(masked, people)) is not None:
        return coauthors
    if people and _BELONGS.search(masked):
        return Shape(QueryKind.PROFILE)
    fact = person_fact(masked) if people else None
    if of_one and (shape := asked_of_life(masked, counts=fact is None)) is not None:
        return shape
    of_life = of_one and fact in (None, FactKind.EDUCATION, FactKind.BIOGRAPHY)
    if of_life and PORTRAIT.search(masked) and not re.search(rf"\b{PAPERS}\b", masked):
        return Shape(QueryKind.PROFILE)
    return Shape(QueryKind.FACT, fact=fact) if fact is not None else None


def _of_people(masked: str, people: int, *, named: bool) -> Shape | None:
    if not named and (link := people_asked.whose_link(masked)) is not None:
        return Shape(QueryKind.PEOPLE, fact=link, topic="")
    if not named and people_asked.counts_all_authors(masked):
        return Shape(QueryKind.PEOPLE, fact="authors", topic="")
    if not named and (then := were_once(masked)):
        return Shape(QueryKind.PEOPLE, fact=FactKind.POSITION, topic=f"former {then}")
    at_a_place = not named and people_asked.at_a_place(masked, counts=bool(HOW_MANY.search(masked)))
    if at_a_place and people_asked.tells_of_studies(masked):
        return Shape(QueryKind.PEOPLE, fact=FactKind.EDUCATION)
    if at_a_place and people_asked.works_there(masked):
        return Shape(QueryKind.PEOPLE, fact=FactKind.AFFILIATION)
    of_topic = not _ANYTHING_ON.match(masked) and people_asked.on_a_topic(masked, named=bool(people))
    if at_a_place or of_topic:
        return Shape(QueryKind.PEOPLE)
    if named or not people_asked.of_a_position(masked):
        return None
    at_work = people_asked.works_there(masked)
    return Shape(QueryKind.PEOPLE, fact=FactKind.AFFILIATION if at_work else None)


def _last_resort(masked: str, people: int, *, named: bool) -> Shape:
    on_how = _ON_HOW.search(masked) or _IS_THERE.search(masked)
    asks_of_text = (FOUND_IN.search(masked) and not on_how) or _STANDS_FOR.search(masked)
    if not people and asks_of_text:
        return Shape(QueryKind.FACT, fact="words")
    if people and is_profile(masked):
        return Shape(QueryKind.PROFILE)
    if not named and people_asked.whoever(masked):
        return Shape(QueryKind.PEOPLE, confidence=0.8)
    told = not people and asks_content(masked)
    asked = "asked" if not people and is_question(masked) else None
    return Shape(QueryKind.PAPERS, fact="told" if told else asked, confidence=0.8)


_ANYTHING_ON = re.compile(
    rf"^\W*(?:(?:hi|hello|hey|and|so|also|please|is there|are there|do you have|have you(?: got)?|got|any)\b\W*)*(?:anything|something|stuff|{PAPERS}|research)\b(?: \w+)? (?:on|about|regarding|concerning)\b"
    r"(?!.*\b(?:who|whom|whose|which (?:people|person|member|one of you))\b)"
)
"""`Anything on working out what somebody means?`: whoever is spoken of there is nobody asked for."""
_BELONGS = re.compile(
    r"\b(?:member|part) of (?:the|this|your|our) (?:lab|group|team)\b|\bwork(?:s|ing)? (?:here|in (?:the|this|your) (?:lab|group|team))\b"
)
_ON_HOW = re.compile(
    rf"\b(?:{PAPERS}|research|anything|something|have|got|literature)\b(?: \w+){{0,2}} (?:on|about|into) how\b|\b(?:anyone|anybody|someone|somebody)\b(?: \w+)? (?:test|tested|stud\w+|measur\w+|look\w*|examin\w+|investigat\w+|ask\w*)\b.{{0,20}}\bhow\b"
)
"""`What do you have on how well ...`: a topic, however it is worded."""
_IS_THERE = re.compile(r"^\W*(?:is|are) there (?:an?|any|some)\b")
"""`Is there a tool that tells how much ...`: the thing is sought, and no figure."""
_WITH_ONE = re.compile(
    r"^\W*(?:那|其中|里面)?[^，,]{0,4}?(?:和|与|跟|同)\s*PERSON\s*(?:一起|共同|合作|合写|合著)(?!者)"
)
"""`和 X 合作的有几篇`: somebody spoken of before is the other."""


def _coauthor_shape(masked: str, people: int) -> Shape | None:
    if not people or (people == 1 and is_of_papers(masked)):
        return None
    if people == 1 and _WITH_ONE.search(masked):
        return Shape(QueryKind.COUNT if HOW_MANY.search(masked) else QueryKind.PAPERS)
    if asks_for_shared(masked) or (asks_with_whom(masked) and people == 1):
        return Shape(QueryKind.COAUTHORS)
    closely = re.search(r"\bwork(?:s|ed|ing)? (?:most )?(?:closely )?with\b", masked)
    if not is_joint(masked) and not closely:
        return None
    if people >= 2:
        return Shape(QueryKind.COUNT if HOW_MANY.search(masked) else QueryKind.PAPERS)
    if names_company(masked) or re.search(r"\bcollaborat|合作", masked):
        return Shape(QueryKind.COAUTHORS)
    return None
