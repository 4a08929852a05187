"""What a question asks of several papers or people that it names: which is newer, what sets them apart, what they share."""

from __future__ import annotations

import re

from assistant.records import FactKind, QueryKind
from assistant.understanding.constraints.years_between import asks_years_between
from assistant.understanding.facts.person_facts import compared_fact
from assistant.understanding.kinds.stated_alike import PUBLISHES, stated_alike
from assistant.understanding.kinds.superlatives import asks_list_length, counted_of_people
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.shape import Shape

_AGE = re.compile(
    r"\b(?:newer|newest|older|oldest|younger|youngest|earlier|earliest|later|latest|more recent|most recent|predat\w+|preced\w+|precursor|successor)\b|\b(?:came|come|comes|appeared?|published|released|written|was|is) (?:out )?(?:first|last|before|after|earlier|later)\b|\bwhich (?:one )?(?:was|came|is)? ?first\b|\bwhen\b|\bSORT\b|[哪谁](?:一?[个篇])?(?:更|比较|最)?(?:新|早|晚|旧|先)|先后|在前"
)
_NUMBER_OF_AUTHORS = re.compile(
    r"\b(?:more|fewer|most|fewest|longer|longest|shorter|how many) (?:co-?)?(?:authors?|names|people|author lists?)\b|\bauthor lists?\b.{0,20}\b(?:longer|shorter)\b"
)
_SHARED_AUTHORS = re.compile(
    r"\b(?:share|shares|sharing|shared|common|same|both|overlap\w*|joint)\b.{0,40}\b(?:authors?|people|researchers?|team|group|writers?)\b|\b(?:authors?|people|researchers?|team|writers?)\b.{0,40}\b(?:share|shares|shared|common|same|both|overlap\w*)\b|\bwho\b.{0,20}\b(?:on|of|behind|to|wrote|worked on|authored)\b.{0,10}\bboth\b|共同的?作者"
)
_APART = re.compile(
    r"\bdifferent(?:ly)?\b|\bdifferences?\b|\bdistinguish\w*|\bseparates?\b|\bsets? (?:them |PAPER )?apart\b|\b(?:relate[sd]?|related|relation\w*|connect\w*|link) (?:to|between|with)\b|\bapart\b|\b(?:confus\w+|mix\w* up)\b|\bsame (?:thing |method |one |idea |approach )?as\b|\b(?:just|only|merely) PAPER\b|\b(?:unlike|as opposed to|in contrast to|rather than)\b|\b(?:improve\w*|build\w*|extend\w*|advance\w*) (?:on|upon|over)\b|\bbetter than\b|\bbeyond\b|\bin common\b|\bcommon (?:to|between|in)\b|\bhow (?:do|does|are|is) PAPER\b.{0,40}\bPAPER\b.{0,20}\b(?:relate\w*|differ\w*|connect\w*)\b"
)
_BETTER_VENUE = re.compile(
    r"\b(?:better|bigger|larger|higher|stronger|top|more|most|less|best)\b[\w -]{0,25}\b(?:venue|conference|journal)s?\b"
)
"""`Which of them appeared at the better known venue?`: where each appeared is stored, how known that is is not."""
_COMMON = re.compile(r"\b(?:in common|alike|similar\w*|shared?)\b")
_DIFFER = re.compile(r"\b(?:differ\w*|apart|unlike)\b")
_MORE = re.compile(
    r"\b(?:which|who|whose|what|where|does|do|is|are|did|has|have|tell|say)\b.{0,80}\b(?:bigger|larger|greater|higher|lower|smaller|faster|slower|stronger|weaker|better|worse|quicker|cheaper|longer|shorter|lighter|heavier|more|less|fewer)\b"
    r"|\bPAPER\b.{0,60}\b(?:more|less|fewer|[a-z]{3,}er)\b.{0,20}\bthan\b.{0,20}\bPAPER\b"
    r"|\bPAPER\b.{0,20}\b(?:or|than|versus|vs)\b.{0,20}\bPAPER\b.{0,60}\b(?:bigger|larger|greater|higher|lower|smaller|faster|slower|stronger|weaker|better|worse|quicker|cheaper|longer|shorter|lighter|heavier|more|less|fewer)\b"
    r"|更(?:快|多|高|大|小|低|省|强|少|准|好)"
)
_EACH = re.compile(
    r"\b(?:each(?! other)|respectively|both|compar\w+|differ\w*|contrast|than|or|more|further|farther|versus|vs)\b"
)
"""Beside several people: something is asked of every one."""
_COMPARED = re.compile(r"\b(?:compar\w+|differ\w*|contrast\w*|alike|in common|overlap\w*)\b")
_ALIKE = re.compile(
    r"\b(?:work\w*|do|does|doing|research\w*|interested|publish\w*|study|interests?|topics?|fields?|areas?|research)\b.{0,25}\b(?:same|similar|alike|related|overlap\w*|close)\b(?: (?:(?:sorts?|kinds?|types?|lines?) of )?(?:things?|topics?|areas?|fields?|problems?|subjects?|stuff|research|questions?|directions?|work|papers?))?\W*$"
)
"""`Do A and B work on the same things?`"""
_WHICH_OF_THEM = re.compile(
    r"^\W*(?:(?:and|so|please|tell me|ok)\b\W*)*(?:which|who|whoever)(?: (?:one|person))? (?:of|among|between|out of) (?:the (?:two|pair|three)[\s,:]*)?PERSON(?:,? (?:and|or|&|,) PERSON)+,? (?:has|have|had|wrote|published|appears?|is on|was on|got|authored|signed|co-?authored)\b"
    r"|^\W*(?:(?:and|so|ok)\b\W*)*PERSON (?:or|vs\.?|versus) PERSON\s*[,:;?-]+ (?:who|which(?: one)?)(?: of (?:them|the two))? (?:has|have|had|wrote|published|got|authored|signed)\b"
)
"""`Which of A and B has a paper at V?`: each is counted."""
_HAS_PAPERS = re.compile(
    rf"^(?!.*\b(?:more|most|fewer|fewest|less|least|together|jointly|both|longer|longest)\b).*\b(?:{PAPERS}|anything|something|VENUE|YEAR|POSITION)\b"
)
_EARLIER = re.compile(
    r"\bwho(?:se)?\b.{0,20}\b(?:older|earlier|oldest|earliest) (?:stored |first )?(?:papers?|publications?|works?)\b|\b(?:publish\w*|started|began|been publishing|been active|active)\b.{0,20}\b(?:earlier|first|longer|sooner|later|before)\b|\b(?:earlier|longer|sooner)\b.{0,20}\b(?:publish\w*|active|career|record)\b"
)
SHARED_VENUES, FIRST_YEAR = "venues", "first year"
"""What a comparison of people is about, where it is about one thing: a query's `fact`."""
_BOTH_AT = re.compile(
    r"^(?=.*\b(?:venues?|conferences?|journals?|where (?:do|does|did|have|has|are|were))\b)(?=.*(?:\bboth\b|\bin common\b|\bshared?\b|\boverlap\w*|\bsame\b|\bcommon\b|\balike\b))(?!.*\b(?:together|jointly|joint|co-?author\w*|with each other|most|how many papers)\b)"
)
"""`Which venues do A and B both publish at?`, unlike where they publish together."""
_PER_YEAR = re.compile(r"\b(?:per|by|each|every) year\b|\byear by year\b|\bover the years\b")
_CITED = re.compile(r"\b(?:cited|citations?)\b|\bh-?\s?index\b|引用")


def asks_both_ways(masked: str) -> bool:
    """Whether it asks what papers have in common and where they differ: one comparison."""
    return bool(_COMMON.search(masked) and _DIFFER.search(masked))


def of_several_papers(masked: str) -> Shape | None:
    """What is asked of two papers or more; None where it is nothing that only several can be asked."""
    if asks_years_between(masked):
        return Shape(QueryKind.FACT, fact="year", topic="")
    if _SHARED_AUTHORS.search(masked):
        return Shape(QueryKind.COMPARE, fact="authors")
    if _NUMBER_OF_AUTHORS.search(masked):
        return Shape(QueryKind.FACT, fact="authors")
    if _BETTER_VENUE.search(masked):
        return Shape(QueryKind.FACT, fact="venue")
    if _APART.search(masked) or asks_both_ways(masked):
        return Shape(QueryKind.COMPARE)
    if _AGE.search(masked):
        return Shape(QueryKind.FACT, fact="year")
    return (
        Shape(QueryKind.FACT, fact="figure") if _MORE.search(masked) and not _CITED.search(masked) else None
    )


def of_several_people(masked: str) -> Shape | None:
    """What is asked of two people or more that counting their papers does not answer."""
    if _CITED.search(masked):
        index = re.search(r"\bh-?\s?index\b", masked)
        return Shape(QueryKind.FACT, fact=FactKind.H_INDEX if index else FactKind.CITATIONS)
    if _BOTH_AT.search(masked) and PUBLISHES.search(masked):
        return Shape(QueryKind.COMPARE, fact=SHARED_VENUES)
    if (counted := counted_of_people(masked)) is not None:
        return Shape(QueryKind.COUNT, group_by="person", topic="", fact=counted)
    if (stated := stated_alike(masked)) is not None:
        return stated
    if asks_list_length(masked):
        return Shape(QueryKind.COUNT, group_by="person", topic="")
    if _ALIKE.search(masked):
        return Shape(QueryKind.COMPARE)
    if _EACH.search(masked) and (fact := compared_fact(masked)) is not None:
        apart = fact == FactKind.INTEREST and _COMPARED.search(masked)
        return Shape(QueryKind.COMPARE) if apart else Shape(QueryKind.FACT, fact=fact)
    if _EARLIER.search(masked):
        return Shape(QueryKind.COMPARE, fact=FIRST_YEAR)
    if _WHICH_OF_THEM.search(masked) and _HAS_PAPERS.search(masked):
        return Shape(QueryKind.COUNT, group_by="person", topic="")
    return Shape(QueryKind.COMPARE) if _PER_YEAR.search(masked) else None
