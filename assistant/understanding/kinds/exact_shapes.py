"""What an exact request asks for, told by the words that matter wherever they stand, and not by how the sentence runs.

The unit that is counted (papers or people), words of company (`co-author`, `teamed up with`), of ranking (`number one`, `comes out
on top`) and of counting (`tally`, `figure`, `what number`) decide beside one person, a venue or a year: whatever else the sentence
says, `if I invited every co-author of A, how many guests would that be?` counts co-authors. It is asked where the wordings of
`kinds.py` read no more than a list, a portrait or a fact whose cue these words explain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.records import QueryKind
from assistant.understanding.constraints.company import asks_for_several, asks_with_whom
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.shape import Shape

COMPANY = r"(?:(?:fellow|joint|writing|publishing)[- ](?:authors?|writers?|partners?)|co-?[ -]?(?:authors?|writers?|signator(?:y|ies))(?!hip)|collaborators?|co-?[ -]?authorships?)"
"""Those with whom somebody writes, as a noun."""
_DOES = r"(?:(?:the |this |your |our )?(?:lab|group|team|institute|department)|you|they|he|she|PERSON)\b[^.?!;]{0,15}\b(?:publish(?:ed|es)?|authored|wr[io]te|written|put out|br(?:ing|ought) out|produced?|releas(?:ed|e))"
_UNIT_OF_PAPERS = rf"(?:{PAPERS}|titles|entries|contributions?|pieces|items|things|times|(?:first |last |co-?|sole |single )?authorships?|outputs?|what\b[^.?!;]*\b(?:publish\w*|written|wrote|authored|(?:put|brought) out)|what (?:all )?(?:the lab |they |PERSON )?(?:has |have |had |did )?(?:at )?(?:YEAR|VENUE)|{_DOES})"
COUNTING = r"(?:how (?:many|much|large|big|long|wide|often|frequently)|(?:what|which) (?:is|was|'s) the (?:size|number|count|total|figure)|number|numbers|count|counts|counting|tally|tallies|figures?|headcount|head count|size|totals|total(?! (?!number|count|of|for|in|papers?|pubs?|publications?|articles?|works?|outputs?|co-?authors?|is|was|please)\w)|sum|amount|quantity)"
_COUNTING = re.compile(rf"\b{COUNTING}\b(?! (?:one|1|theory|systems?)\b)|(?<!\w)#")
_PEOPLE_COUNTED = r"(?:(?:different|distinct|other|various|unique|individual|separate) )*(?:people|persons|others|researchers|scientists|names|colleagues|individuals|hands|heads|authors|partners|contributors)"
UNITS = re.compile(
    rf"\b(?:(?P<company>{COMPANY}|{_PEOPLE_COUNTED})|(?P<papers>{_UNIT_OF_PAPERS}))(?:'s?)?(?![\w-])"
)
_UNITS_BEFORE = re.compile(rf"\b(?:(?P<company>{COMPANY})|(?P<papers>{_UNIT_OF_PAPERS}))(?:'s?)?(?![\w-])")
_COMPANY = re.compile(rf"\b{COMPANY}\b")
_WRITES = r"(?:writ\w+|wrote|publish\w*|author(?:ed|s|ing)?|co-?[ -]?(?:author|writ|wrote|publish|sign)\w*|work\w*|team\w* up|pair\w* up|join\w* forces|collaborat\w*|cooperat\w*|pen(?:s|ned)|sign(?:s|ed)?|appear\w*|produc\w+|done|did|made|shar(?:es?|ed|ing))"
_SOMEBODY = r"(?:who(?:m|ever)?|everyone|everybody|anyone|anybody|persons?|people|those|names?|(?<!first )(?<!last )authors?|researchers?|scientists?|colleagues?|individuals?|scholars?)"
_WITH_THEM = re.compile(
    rf"\b{_SOMEBODY}\b(?:(?!\bPERSON\b|[.?!;]).)*\b{_WRITES}\b(?:(?!\bPERSON\b|[.?!;]).)*\b(?:with|alongside|beside)\s+PERSON\b"
    rf"|\b{_SOMEBODY}\b(?:(?![.?!;]).)*\bPERSON\b(?:(?!\babout\b|[.?!;]).)*\b{_WRITES}\b(?: [\w-]+){{0,4}}? (?:with|alongside|beside)\b(?! (?:code|the|an?|more|less|fewer|most)\b)"
)
"""Those who wrote with somebody, the verb and its `with` on either side of the name."""
_ALONGSIDE = re.compile(
    rf"\b(?:{PAPERS}|by-?lines?) (?:\w+ ){{0,2}}with PERSON\b|\b(?:alongside|beside|besides|together with|next to) PERSON\b(?=.*\b(?:who|which|whose|what)\b)|\bwho(?:se|m)?\b.*\b(?:on|in|to)\b.*\b(?:PERSON ?'?s? {PAPERS}|{PAPERS} (?:by|of|from) PERSON)"
)
"""`Who is on most of the papers by A?`"""
_ON_PAPERS_WITH = re.compile(
    rf"\bwho(?:'s|ever)?(?: else)? (?:is|was|are|were|has been|have been|stood|stands?|appears?|appeared)\b(?: \w+){{0,2}} on (?:\w+ ){{0,2}}{PAPERS} with PERSON"
)
"""`Who was on papers with A?`"""
_BEHIND_PAPERS = re.compile(
    rf"\b(?:which|what|whose|the|all|other|further|any|list|name|enumerate)(?: (?:other|further|additional|different|the))* (?:names?|people|persons|authors|individuals|researchers|contributors|colleagues)\b(?:(?!\b(?:most|first|last)\b|[.?!;]).)*\b(?:on|in|behind|to|of) (?:the )?(?:PERSON ?'?s? {PAPERS}|{PAPERS} (?:by|of|from) PERSON)"
)
"""`Which other names appear on papers by A?`"""
_RANKS = re.compile(
    r"\bmost(?:ly)?\b(?! recent)|\btop\b|\b(?:number|no\.?|nr\.?) ?(?:one|1)\b|# ?1\b|\b(?:greatest|highest|largest|biggest|maximum) (?:number|count|amount|share|total|tally)\b|\b(?:comes?|came|ranks?|ranked|stands?|is|who's) (?:in )?(?:the )?(?:first|highest|top)\b(?!.{0,3}POSITION)"
    r"|\bfirst by\b|\bclosest\b|\b(?:oftenest|more often than)\b|\bmore\b.{0,30}\bthan (?:with )?(?:anyone|anybody|everyone|everybody|all|any other)\b|\b(?:chief|principal|main|primary|favou?rite|biggest|leading|strongest|record)\b|\b(?:leads?|heads?|tops) (?:the )?(?:list|ranking|table|field|pack)\b|\b(?:who|that|and) leads?\b(?! (?:the )?(?:lab|group|team|project))|\bleader ?boards?\b|\bat the top\b|\bon top\b|\bahead\b|\bin front\b|\bin the lead\b|\bchampion\b|\bfirst place\b|\bfrequent\w*\b"
)
_BY_COUNT = re.compile(
    rf"\b(?:rank\w*|order\w*|sort\w*|counting|counted|measured|count|going|leader ?board|leads?)\b|\bby (?:the )?(?:number|count|amount|tally|total)\b|\bin terms of (?:the )?(?:number|count|amount|{PAPERS})\b|\b{PAPERS}\b"
)
_PEOPLE = re.compile(
    r"\b(?:who(?:se|m|'s)?|authors?|persons?|people|researchers?|scientists?|members?|names?|somebody|colleagues?|contributors?)\b"
)
_ASIDE_PERSON = re.compile(
    r"\b(?:not counting|apart from|besides|excluding|except|other than|leaving out) (?:the )?(?:person|author|him|her|them)(?:sel\w+)?(?: (?:them|him|her)sel\w+)?\b"
)
_FEWEST = re.compile(r"\b(?:fewest|least|smallest|lowest)\b(?<!at least)")
_MORE = re.compile(
    r"\b(?:more|fewer|most|fewest|less|ahead|behind|leads?|higher|larger|bigger|greater|longer|lower|smaller|outnumber\w*|out-?publish\w*|exceed\w*|beats?|wins?|on top|in front|in the lead|better)\b"
)
_OF_WORK = re.compile(
    rf"\b(?:{PAPERS}|publication|(?:out-?)?publish\w*|output|writ\w+|wrote|authored|bibliograph\w*|oeuvre)\b"
)
_TOGETHER = re.compile(
    r"\b(?:together|jointly|joint|shared?|in common|common|both|with (?:PERSON|whom|each)|collaborat\w*|co-?auth\w*)\b"
)


@dataclass(frozen=True)
class HeldBy:
    """What holds a request together: how many people and papers it names, and whether a venue, a year, a place among authors."""

    people: int
    papers: int
    venue: bool
    year: bool
    place: bool


def exact_shape(masked: str, held_by: HeldBy) -> Shape | None:
    """The shape of a request by what holds it together; None where its words decide nothing."""
    if held_by.papers or re.search(r"[^\x00-\x7f]", masked.replace("’", "'")):
        return None
    bare = _ASIDE_PERSON.sub(" ", masked)
    if held_by.people == 1:
        return _of_one(bare, placed=held_by.place)
    if held_by.people == 2:
        return Shape(QueryKind.COUNT, group_by="person") if _is_contest(bare) else None
    if held_by.people:
        return None
    if held_by.venue != held_by.place and _ranks_people(bare):
        return Shape(QueryKind.COUNT, group_by="person", superlative=True)
    counts = (held_by.venue or held_by.year) and counted_unit(bare) == "papers"
    return Shape(QueryKind.COUNT) if counts else None


def _ranks_people(masked: str) -> bool:
    """Whether people are ranked by their papers: `counting papers at AAAI, who comes out on top?`"""
    ranked = _RANKS.search(masked) and _PEOPLE.search(masked) and _BY_COUNT.search(masked)
    return bool(ranked or _TOP_AUTHOR.search(masked))


def _of_one(masked: str, *, placed: bool) -> Shape | None:
    """Of one person: their company, how many it is, or who of it comes first; else how many papers."""
    unit = counted_unit(masked)
    company = _COMPANY.search(masked) is not None or _JOINT.search(masked) is not None
    together = company or _WITH_THEM.search(masked) is not None or asks_with_whom(masked)
    ranks = _RANKS.search(masked) or _FEWEST.search(masked)
    behind = masked.rfind("POSITION") > masked.find("PERSON") >= 0
    of_theirs = placed and behind and (asks_with_whom(masked) or _WHICH_PARTNER.match(masked) is not None)
    if (not placed or of_theirs) and ranks and (together or _ALONGSIDE.search(masked)):
        return Shape(
            QueryKind.COAUTHORS,
            group_by=None if asks_for_several(masked) and not _ONE.search(masked) else "person",
        )
    if unit == "papers":
        return Shape(QueryKind.COUNT)
    if placed:
        return Shape(QueryKind.COUNT if _HOW_OFTEN.search(masked) else QueryKind.PAPERS)
    if (
        unit == "company"
        or _ON_PAPERS_WITH.search(masked)
        or ((_WITH_THEM.search(masked) or _BEHIND_PAPERS.search(masked)) and not _ASKS_PAPERS.search(masked))
    ):
        return Shape(QueryKind.COAUTHORS)
    return None


_WHICH_PARTNER = re.compile(
    r"^\W*(?:(?:and|so)\b\W*)*(?:which|what|whose) (?:\w+ )?(?:co-?[ -]?author|collaborator|partner|colleague)s?\b"
)
"""`Which co-author is most often on A's papers as first author?`: A is."""
_HOW_OFTEN = re.compile(r"\bhow (?:often|frequently|many times|many cases|many)\b")
_TOP_AUTHOR = re.compile(
    r"\b(?:top|leading|number one|no\.? ?1|most frequent) (?:author|contributor|name|person)\b(?!s)"
)
_JOINT = re.compile(rf"\b(?:joint|shared|common|mutual) {PAPERS}\b")
_ONE = re.compile(r"\bwho (?:comes|is|ranks|stands|has|leads|tops)\b|\bwhich one\b|\b(?:first|number one)\b")
_ASKS_PAPERS = re.compile(
    rf"\b(?:which|what|list|show|how many|all|any|the|number of)(?: \w+){{0,2}} {PAPERS}\b(?! (?:by|of|from) (?:whom|which))"
)


def _is_contest(masked: str) -> bool:
    """Which of two has more papers."""
    return bool(_MORE.search(masked) and _OF_WORK.search(masked)) and not _TOGETHER.search(masked)


def counted_unit(masked: str) -> str | None:
    """What is counted: `papers` or `company`; None where nothing is, or neither is named.

    It is the first unit behind a word of counting within its sentence, else the last one before it.
    """
    if HOW_PRODUCTIVE.search(masked):
        return "papers"
    found: str | None = None
    for counting in _COUNTING.finditer(masked):
        behind = re.split(r"[.?!;]", masked[counting.end() :], maxsplit=1)[0]
        unit = UNITS.search(behind)
        if unit is None and _ALONE.search(f"{masked[: counting.start()]}|{masked[counting.end() :]}"):
            before = [*_UNITS_BEFORE.finditer(masked[: counting.start()])]
            unit = before[-1] if before else None
        if unit is not None and not (unit.lastgroup == "papers" and _OF_EXTENT.match(counting.group())):
            found = unit.lastgroup
            if found == "company":
                return found
    return found


def counts_papers(masked: str) -> bool:
    """Whether papers of a venue or a year are counted, whatever else it says."""
    return bool(re.search(r"\b(?:VENUE|YEAR)\b", masked)) and counted_unit(masked) == "papers"


HOW_PRODUCTIVE = re.compile(
    r"\bhow (?:productive|prolific|busy|active|industrious|diligent|fruitful)\b[^.?!;]*\b(?:PERSON|lab|group|team|you|they|YEAR)\b|\bsize of (?:the |PERSON ?'?s? |his |her |their |its )?(?:\w+ )?(?:publication|paper|article)s? (?:record|list|output|collection)\b|\bhow (?:long|large|big) is (?:the |PERSON ?'?s? )?(?:\w+ )?(?:publication|paper|article)s? (?:record|list|output|collection)\b"
)
_OF_EXTENT = re.compile(r"how (?:large|big|long|wide)|size")
"""How large a paper is, is no count of papers."""
_ALONE = re.compile(
    r"\|[^\w]*(?:please|pls|thanks|only|there|is it|was it|would (?:that|it) be|(?:\w+ ){0,3}(?:is|are|was|were|would|will) (?:\w+ ?){0,4})?\W*$|(?:^|[.?!;:,]\W*)(?:[\w']+ ){0,3}\|"
)
"""A word of counting at the end of a request, or in a part of its own."""
