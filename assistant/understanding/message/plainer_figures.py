"""Plainer words for questions of figures: `over which years do A's papers stretch?`, `A, B and C: papers with all of them`."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.rewording import FULL_NAME, Rewording, reworded

_HOW_LONG = re.compile(
    r"(\b(?:longest|shortest|largest|smallest|biggest) (?:author (?:list|line|team)|list of authors|by-?line|team)\b[^.!]*?)[\s,;?.!–—-]+(?:and,? )?how (?:long|large|big|many)(?: (?:is|was) (?:it|that)| (?:names|authors|people)(?: (?:are|does it have|has it))?(?: (?:on|in) it)?)?\W*$",
    re.I,
)
"""Behind a question for the longest author list: its length stands in its answer."""
_HOW_MANY_THEN = re.compile(
    r"(\b(?:year|when)\b[^.!]*?)[\s,;?.!–—-]+and,? (?:(?:on|with) )?how many(?: papers)?(?: (?:did it bring|that (?:same )?year|then|are of it|were there(?: then)?|(?:did|does) (?:it|that year) (?:have|see|bring)|are from (?:it|then)|date from (?:it|then)))\W*$",
    re.I,
)
"""`Which year brought the first paper of A, and how many did it bring?`"""
_AT_SIDE = re.compile(rf"\b(?:at|by) (?P<who>{FULL_NAME})['’]s side\b")
_OWN_PAGES = re.compile(
    r"\bhow many (?:people|persons|researchers|members|scientists|of (?:you|them)) (?:have|has|with) (?:(?:their|his|her|a|an) )?(?:own )?(?:home ?)?pages?(?: of their own)?\b(?:,? (?:in|at|on|of) (?:your|the|this) (?:\w+ )?(?:lab|group|team|site|website|list))?(?:,? (?:(?:the )?members,? i mean|i mean (?:the )?members|as members))?",
    re.I,
)
_STRETCH = re.compile(
    rf"\b(?:over|across|through|in|during) (?:which|what) (?:years|period|span(?: of years)?|time(?: span)?|stretch(?: of years)?) (?P<do>do|does|did|have|has) (?P<what>[^?.!]*?\b(?:{PAPERS}|output)\b[^?.!]*?|{FULL_NAME}(?: and {FULL_NAME})?) (?:stretch|span|extend|range|run|reach|spread|fall|lie|go)(?:ed|s)?(?: over)?\b",
    re.I,
)
_BY_TITLE = re.compile(
    r",? (?:listed |sorted |ordered |named )?by (?:their )?titles?(?=\s*[,.;?!]|\W*$)", re.I
)
_EITHER_CODE = re.compile(
    r"\b(?:with )?code or no(?:t| code)\b|\b(?:whether|no matter if) (?:or not )?(?:there is|with) code(?: or not)?\b",
    re.I,
)
_MOST_USED = re.compile(
    r"\bmost[ -](?:used|visited|chosen|favou?red|attended) (?:real |actual |proper )?(?P<venue>conference|venue|journal)\b",
    re.I,
)
_OF_ALL = re.compile(
    rf"^(?P<lead>[^A-Z]*?(?:[A-Z]\w+ (?:check|question|time)\W+)?)(?P<names>{FULL_NAME}(?:, {FULL_NAME})+(?:,? (?:and|&) {FULL_NAME})?)\s*[.:;?!–—-]+\s*(?P<ask>.*\b{PAPERS}\b) (?:with|by|of|from|that have|having|signed by) (?:all (?:of them|three|four|of these|of those|of the (?:three|four))|(?:the )?(?:three|four|whole (?:trio|group|lot)|entire (?:trio|group))(?: of them)?)(?: together| on (?:it|them|board))?\b"
)
"""`A, B and C: how many papers with all of them?`"""
_LARGER_WITH = re.compile(
    rf"^\W*(?:is|are) (?:the )?(?:number|count) of (?P<one>{FULL_NAME})(?:['’]s)? (?:{PAPERS}) with (?P<two>{FULL_NAME}) (?:larger|higher|greater|bigger|smaller|lower) than (?:the number |those |that |the one )?with (?P<three>{FULL_NAME})[^?]*\?(?:\s*(?:the |both |two |give |me )+(?:numbers?|figures?|counts?)[^?.!]*)?",
    re.I,
)
_RESEARCH_PARTNER = re.compile(
    rf"(?<!life )(?<!romantic )(?<!domestic )(?<!industry )(?<!industrial )(?<!clinical )(?<!project )(?<!funding )(?<!company )\bpartner(?P<s>s?)\b(?! (?:of (?:the|this|your) (?:lab|project|group)|institut\w*|universit\w+|organi[sz]ation\w*|compan\w+))(?=.*\b(?:{PAPERS}|joint|often|collaborat\w+|co-?author\w*|publish\w*|writing|written|wrote)\b)|(?<=\bresearch )partner(?P<p>s?)\b",
    re.I,
)
"""Nobody's private life, where papers are spoken of."""
_LEADS_LIST = re.compile(
    r"\b(?:led|headed|topped|opened)(?= (?:the |an |any )?(?:author lists?|lists? of authors|by-?lines?)\b)",
    re.I,
)
_LAST_SEEN = re.compile(
    rf"\b[Ww]hen (?:was|were) (?P<who>{FULL_NAME}) (?P<end>first|last) (?:seen|spotted|found|active|present|represented)(?: (?:on|in|with) (?:an?|any|one) (?:{PAPERS})(?: (?:of yours|here|of the lab))?)?(?: \((?:the )?year\))?"
)
_YEAR_BROUGHT = re.compile(
    rf"\b(?:[Ii]n )?[Ww]hich year (?:brought|saw|marks?|has|had|gave us|holds) (?:the )?(?P<end>first|last|latest|earliest) (?:{PAPERS}) (?:of|by|from) (?P<who>{FULL_NAME})"
)
_OF_ALL_THERE_ARE = re.compile(
    r"(\b(?:longest|shortest|largest|smallest|biggest|oldest|newest|latest|earliest|first|last|most|fewest|highest|lowest)\b[^.?!,]*?) of (?:them )?all(?=\s*(?:[,?.!;]|$))",
    re.I,
)
_WRITINGS = re.compile(r"(?<!\bon )(?<!\babout )(?<!\bof )\bwritings\b", re.I)
_REPORT = re.compile(
    r"^\W*(?:(?:hi|hello|hey|good \w+)\b\W*)*i(?:['’]?m| am) (?:doing|writing|preparing|making|working on|putting together|filling in|filling out) (?:an?|my|the|our) (?:(?!\b(?:on|about|for|of|regarding)\b)[^,.?!]){2,40}[,.:;–—-]\s*(?:and |so |but )?(?=(?:how many|which|who|whom|what|when|where|list|is|are|does|do|did|has|have|can you|could you|please)\b)(?![^?]*\b(?:it|its|that|this|such|them|these|those|one)\b)",
    re.I,
)
"""What somebody is busy with, which tells nothing of what they ask."""
_OF_ANY = re.compile(
    rf"^(?P<lead>[^A-Z]*?(?:[A-Z]\w+ [^:,A-Z]{{2,40}}[,:]\s*)?)(?P<names>{FULL_NAME}(?:, {FULL_NAME})*,? (?:and|&|or) {FULL_NAME})\s*[.:;?!–—-]+\s*(?P<ask>.*\b{PAPERS}\b) (?:with|by|of|from|have|has|that have|having|signed by) (?:at least one|either|any|one or (?:both|the other))(?: of (?:them|these|those|the (?:two|three|four)))?(?: as (?:an? )?(?:co-?)?authors?| among the authors| on board)?\b"
)
"""`A and B: how many papers have at least one of them as author?`"""
_LEADS_BY = re.compile(
    rf"^\W*(?P<one>{FULL_NAME}) (?:leads?|exceeds?|outnumbers?|beats?|surpasses|is ahead of|outdoes) (?P<other>{FULL_NAME}) by how (?:many|much)(?: (?P<of>{PAPERS}))?(?=\W*$)"
)
_COUNT_BEHIND = re.compile(
    r"^(?P<what>(?!.*\b(?:who|which|what|how)\b)[^?.!:]*\b(?:papers|publications|articles)\b[^?.!:]*?)\s*(?:[:,–—-]\s*|\()(?:count|number(?: only)?|how many|total|quantity)\)?\s*[:?.!]*\s*$",
    re.I,
)
"""`papers with exactly five authors: count`."""
_TITLES_BEHIND = re.compile(
    r"(?<=\w)\s*[:–—-]\s*(?:the )?(?:titles?|list|names)(?: only| please)?\s*[.?!]*\s*$", re.I
)


def _co_author(found: re.Match[str]) -> str:
    return f"co-author{found['s'] or found['p'] or ''}"


def _of_all(found: re.Match[str]) -> str:
    first, *others = re.split(r",? (?:and|&) |, ", found["names"])
    return f"{found['ask']} by {first} together with {' and '.join(others)}"


def _of_any(found: re.Match[str]) -> str:
    return f"{found['ask']} by {' or '.join(re.split(r',? (?:and|&|or) |, ', found['names']))}"


_PLAINER: tuple[Rewording, ...] = (
    (_LEADS_BY, r"How many more papers has \g<one> than \g<other>"),
    (_COUNT_BEHIND, r"how many \g<what>?"),
    (_TITLES_BEHIND, ""),
    (_REPORT, ""),
    (_WRITINGS, "papers"),
    (_OF_ALL_THERE_ARE, r"\1"),
    (_LAST_SEEN, r"When did \g<who> publish \g<end>"),
    (_YEAR_BROUGHT, r"In which year did \g<who> publish \g<end>"),
    (_HOW_LONG, r"\1?"),
    (_HOW_MANY_THEN, r"\1, and how many in that year?"),
    (_AT_SIDE, r"with \g<who>"),
    (_OWN_PAGES, "how many members are there"),
    (_STRETCH, r"in which years \g<do> \g<what> have papers"),
    (_BY_TITLE, ""),
    (_EITHER_CODE, "with or without code"),
    (_MOST_USED, r"most frequent \g<venue>"),
    (_LEADS_LIST, "been first in"),
    (_LARGER_WITH, r"With whom has \g<one> written more papers, \g<two> or \g<three>?"),
    (_RESEARCH_PARTNER, _co_author),
    (_OF_ALL, _of_all),
    (_OF_ANY, _of_any),
)


def figures_put_plainly(text: str) -> str:
    """A question for figures with plainer words for those that would be misread."""
    return reworded(text, _PLAINER)
