"""Plainer words for wordings that others would misread: `2015 itself not included`, `how many have code?`, `who comes after B?`."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.rewording import FULL_NAME, reworded
from assistant.understanding.message.plainer_figures import figures_put_plainly
from assistant.understanding.message.put_right import put_right

_IN_PLACE_OF = re.compile(r"\bin (?:the )?(?:place|stead) of\b", re.I)
"""No place that something took in a contest."""
_TAKES_THE_PLACE = re.compile(r"\b(?:tak(?:es?|ing)|took|taken) (?:the )?(?:place|stead) of\b", re.I)
_OF_ARXIV = re.compile(
    r"\barxiv[\s:-]*(?:id|ids|identifier|number|no|nr|link|url|address|page|abs|code|entry)\b\.?", re.I
)
"""A paper's address there, and no venue."""
_CONTRACTED = re.compile(r"\b(where|when|how|why)['’]?s\b", re.I)
_INVENTORS = re.compile(r"\binventor(?=s?\b)", re.I)
"""The authors of a patent."""
_NEXT_BEHIND = re.compile(
    r"(\bmost (?:papers?|publications?|prolific|productive|active|published)\b[^?.!]{0,20}?|\b(?:most|top|main|closest|biggest)\b[^?.!]{0,50}\b(?:co-?authors?|collaborators?|(?:papers?|works?|publications?|publish\w*|wr(?:o|i)t\w*|worked) (?:together )?with [^?.!,]{3,40}?))\s*,?\s(?:right |just |directly )?(?:after|behind|next to)(?= (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z])"
)
"""`Who has most papers with A after B?`: B, who has more, is left out."""
_HOW = re.compile(r"\b(?:hw|hwo|haw|hoe|hou|hiw|hpw)(?= (?:man?y|mny|mayn|amny|mcuh|much|often)\b)", re.I)
"""A slip in the shortest word that counts, too short for the mending of others."""
_WITH = re.compile(r"\bw/\s*(?=[a-z]{2})", re.I)
_ENTRIES = re.compile(
    r"\b(which|what) (?:of (?:the|your|these|those) )?(?:entries|items|records|titles)( (?:here |of yours |in the list |you have )?(?:that |which )?(?:(?:would|could|can|may|might) )?(?:be (?=about|on)|deals?|dealt|concerns?|treats?|are (?=about|on)|is (?=about|on)|cover|discuss(?:es)?|address(?:es)?|handles?|tackles?|stud(?:y|ies)|look at|focus|investigates?|examines?|explores?|speaks? (?=of|about)|talks? (?=of|about)|touch)\b)",
    re.I,
)
"""What a list holds: papers."""
_SEEKS_A_PLACE = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear|good (?:morning|day|afternoon|evening)|there|all|everyone|team)\b\W*)*(?:i(?: a|['’])?m|we(?: a|['’])?re)\s+(?:\w+ ){0,2}?(?:looking for|seeking|searching for|in search of|applying for|interested in)"
    r"\s+(?:an?|my|some|the)?\s*(?:\w+ ){0,3}?(?:supervis(?:or|ion)|advis[eo]r|mentor|ph\.?d|post-?doc|internship|position|job|place)\b(?:\s+(?!(?:on|in|about|who|that)\b)\w+){0,4}\s*[.!;:,]\s+"
    r"(?=(?:and |so )?(?:does|do|is|are|has|have|which|what|who|can|could|how|where)\b)(?![^.!?]*\b(?:one|it|that|there|them|this)\b)",
    re.I,
)
"""What somebody who asks seeks, told before a question that needs nothing of it."""
_AS_SOMEBODY = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear all)\b\W*)*as (?:an?|the) [^,.?!]{2,50}?,? (?:i(?:['’]d| would) (?:really )?(?:like|love|want|need) to (?:know|hear|learn|see)(?: about)?|i(?:['’]m| am) (?:curious|interested in|wondering)|i wonder|i wondered|i want to know)\b[,:]?\s+(?=\S)",
    re.I,
)
"""Who somebody is that asks: of no one else is it told."""
WANTS_TO_KNOW = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear \w+|good \w+)\b\W*)*(?:i|we|my \w+|our \w+)\b[^.?!]{4,100}?\b(?:and|so|but)\s+(?:(?:i|we|now|just|also|really)\b\s*)*(?:['’]d |would |am |are |is )?(?:(?:just|also|really|very|now) )*"
    r"(?:like|love|wants?|needs?|wish|hop(?:e|ing)|try(?:ing)?|have|has|curious|asked) to (?:know|find out|learn|hear|ask(?: you)?|see|understand|check|work out|figure out)\b\s*[,:]?\s+"
    r"(?=(?:who|whom|whose|which|what|where|when|whether|how many|how much)\b)"
    r"(?![^?]*\b(?:it|its|this|that|such|similar|there|these|those|them|they|their|he|his|him|she|her|same|one|alike|like mine|like ours|so|us|we|my|mine|our|ours)\b)",
    re.I,
)
"""What somebody is about, told before `and would like to know who …`, which needs nothing of it."""
_POLITELY = re.compile(r"(?<=\w)[\s,]+(?:pls|plz|thx)(?=[\s?!.]*$)")
"""Short forms of politeness, at the end."""
_TAG = re.compile(
    r"(?<=\w)[\s)\"”’'.]*[,–—-]\s*(?:(?:is|was|are|were|does|did|do|has|have|had|can|could|will|would)(?:n['’]?t)?(?: not)? (?:it|he|she|they|there|that|this|we|you|i)(?: not)?|(?:is|was)(?:n['’]?t)? that (?:right|correct|so|true)|(?:or )?(?:am i|are we) (?:right|correct|wrong|mistaken)|(?:or )?(?:right|correct|true|no|yes|yeah|huh|eh|innit|not true))\s*[?!.]*\s*$",
    re.I,
)
"""`X was at AAAI, wasn't it?`: asks whether what is said before is so."""
_OR_ELSE = re.compile(
    r"\s*(?:,|:|\s[-–—])\s*(?:(?:is it|was it|maybe|perhaps|e\.?g\.?|say)\s+)?(?:[\w+#.-]+(?: [\w+#.-]+)?,? (?:or )?){1,3}\b(?:something|anything|someone|somebody|somewhere) (?:else|different|other)\W*$",
    re.I,
)
"""`With what was it programmed, CUDA or something else?`: a guess leaves the question open."""
_LEADS_BY = re.compile(
    r"\b(?:by )?how (?:much|many(?: papers| publications)?)\s+(?:does|do|did|is|has)\s+(?P<one>[^?]{2,60}?)\s+(?:lead|exceed|outnumber|surpass|outdo|outpublish|beat|top|ahead of|out-?perform)(?:s|ed)?\s+(?P<other>[^?]{2,60}?)(?:,?\s+(?:in|by|when it comes to|as regards|for) (?:the )?(?:(?:total |stored )?number|count|amount|terms) of (?P<of>papers|publications))\W*$",
    re.I,
)
"""`By how much does A lead B in number of papers?`"""
_LIST_RUNS = re.compile(
    r"\b(?:whose|where the|with an?)\s+(?:author lists?|lists? of authors|authorship|bylines?)\s+(?:(?:that |which )?(?:runs?|goes|go|is|are|extends?|stretch(?:es)?)\s+)?(?:past|beyond|over|above|longer than|more than|exceed(?:s|ing)?|of more than|of over)\s+(?P<number>\w+)(?:\s+(?:names?|authors?|people|entries|persons?))?",
    re.I,
)
"""`Papers whose author list runs past six names`."""
_HOW_MANY_HAVE = re.compile(
    r"^(\W*(?:(?:and|so|but|ok|now)\b\W*)*how many)(?= (?:have|has|had|with|without|lack|come|came|link|offer|share|release|got)\b[^?]*\bcode\b)",
    re.I,
)
"""`How many have code?`, of what was listed."""
_AFTER_SOMEBODY = re.compile(
    r"^\W*(?:(?:and|so|ok)\b\W*)*(?:right |just )?(?:after|behind|next to) (?P<who>[^,?\d]{2,40}),\s*(?=who(?:se)?\b[^?]*\b(?:most|highest|largest|biggest|longest)\b)",
    re.I,
)
"""`After B, who has the most papers?`"""
_COLLABORATORS_PAGE = re.compile(
    r"\b(on|from|of) (your|the|their|its) (?:collaborat(?:ors?|ion)|partners?|associates?)(?:['’]s?)? (page|list|site)\b",
    re.I,
)
"""A page of the site: nobody's co-authors are asked for."""
_ALREADY = re.compile(
    r"(^\W*(?:(?:and|so|but)\b\W*)*(?:has|have|is|are|was|were)\b[^.?!]{2,120}?)\b(?:already|yet|by now|in the meantime)\s+(?=(?:been )?(?:published|accepted|out|printed|in print)\b)",
    re.I,
)
"""`Has IceNet already been published?`"""
_MAIN_PAPERS = re.compile(
    rf"\bmain(?:-| )(?:conference|track|proceedings|program(?:me)?) (?={PAPERS}\b)", re.I
)
"""What a conference took itself, and not one of its workshops."""
_BY_WHAT_IS_STORED = re.compile(
    r"[,\s]*\b(?:(?:according to|going by|judging by|as per|based on) (?:what (?:you (?:have|know)|is (?:stored|recorded|listed))(?: stored| recorded| here)?|(?:your|the|these) (?:own )?(?:stored )?(?:records?|database|data ?base|catalog(?:ue)?|files|archive|knowledge base|entries))|(?:in|from) your (?:own )?(?:stored )?(?:records?|database|catalog(?:ue)?|files|archive|knowledge base))\b(?=\s*(?:[?.!,;]|$))",
    re.I,
)
"""`According to your records`: of what else?"""
_GOES_WITH = re.compile(
    r"\b(?:goes|going|go|comes|come|work|works|working) (?:together|along|hand in hand|jointly) with\b", re.I
)
_HOW_OFTEN = re.compile(
    r"(\b(?:most|mostly|fewest|least|oftenest|closest)\b[^.!]*?)[\s,;?.!–—-]+(?:and,? )?(?:exactly )?(?:how (?:often|many (?:times|papers|joint papers))|on how many(?: papers)?|with how many(?: papers)?)(?: (?:is|was|are|were) (?:it|that|they|there))?\W*$",
    re.I,
)
"""Behind a question for whoever or whatever has most: how many that is stands in its answer."""
_WITH_WHAT = re.compile(
    r"(?<=\w)[\s,;]+and,? (?:with|by|through|in) (?:what|which)(?: (?:paper|title|work|one|article|publication))?\W*$",
    re.I,
)
"""Behind a question for the first or last of papers: its answer shows it."""
_NUMBER_ONE = re.compile(
    r"(?:\b(?:number one|no\.? ?(?:1|one)|nr\.? ?1)|#\s?1)(?= (?:co-?[ -]?(?:author|writer)|collaborator|(?:writing |research )?partner|author|contributor|venue|journal|conference)\b)",
    re.I,
)
_WHOS = re.compile(r"\bwhos(?= got\b)", re.I)
_COMES_TO = re.compile(r"\bwhen it comes to (?=\w)", re.I)
_BUT_NOT = re.compile(
    r"\b(?:up to|until|till?)(?: the year)? (?P<year>(?:19|20)\d\d)(?:\s*[,(]?\s*(?:(?:and|but) )?(?:(?:not including|excluding|exclusive of|without|leaving out)(?: the year)? (?:(?P=year)(?: itself)?|it|that year|itself)|(?:(?:(?P=year)(?: itself)?|that year(?: itself)?|itself|it)[, ]+)(?:is |being )?(?:not (?:included|counted)|excluded|exclusive|left out|aside)|exclusive)\)?)",
    re.I,
)
"""`Up to 2015, 2015 itself not included`."""
_NOT_UP_TO = re.compile(
    r"\b(?:up to|until|till?)\s*,?\s*(?:but|and) (?:not including|excluding|exclusive of)(?: the year)? (?=(?:19|20)\d\d\b)",
    re.I,
)
_LEFT_OVER = re.compile(
    r"\bhow many (?:of (?:them|these|those) |papers )?(?:are |is |would be |will be |do |does |then )?(?:left(?: over)?|remain(?:ing|s)?|still there)\b(?=\W*$)",
    re.I,
)
"""`Without B, how many are left?`"""
_NEXT_TO = re.compile(
    r"\b(?:the )?(people|names|persons|authors|researchers|others) (?:standing |named |listed |printed )?(?:next to|beside|alongside) (?=[A-Z])(?P<who>[^,?.!]{3,40}?) (?P<on>on|of) (?=the|your|this|that)",
)
"""`The people next to A on the paper about X.`"""
_OR_FORMER = re.compile(
    r"\ban? (?:current |present |regular )?member (?:still )?or (?:an? )?(?:ex-?|former |past |old )[ -]?(?:member|one)\b|\b(?:current|present) or (?:an? )?(?:former|past|ex-?) ?member\b",
    re.I,
)
"""Whether somebody is still a member."""
_NAMED_FIRST = re.compile(
    rf"^(?P<lead>\W*(?:(?:and|then|so|ok|now|hi|hello)\b\W*)*)(?P<who>{FULL_NAME}),? (?P<verb>is|was|does|did|has|had|can|could|will|would) (?:he|she|they) (?=\w)"
)
"""`Ada Lovelace, is she a member?`"""
_CO_AUTHOR = re.compile(r"\bco (?=(?:first |last )?auth?or)", re.I)
"""Written apart, a co-author is no topic `co`."""
_PLAINER = (
    (_CO_AUTHOR, "co-"),
    (_NAMED_FIRST, r"\g<lead>\g<verb> \g<who> "),
    (_LEFT_OVER, "how many are there"),
    (_NEXT_TO, r"who are the other \1 besides \g<who> on"),
    (_OR_FORMER, "still a member"),
    (_INVENTORS, "author"),
    (_NUMBER_ONE, "top"),
    (_WHOS, "who has"),
    (_COMES_TO, "as for "),
    (_BUT_NOT, r"before \g<year>"),
    (_NOT_UP_TO, "before "),
    (_GOES_WITH, "combines it with"),
    (_WITH_WHAT, "?"),
    (_HOW_MANY_HAVE, r"\1 of them"),
    (_ALREADY, r"\1"),
    (_AFTER_SOMEBODY, r"Apart from \g<who>, "),
    (_COLLABORATORS_PAGE, r"\1 \2 \3"),
    (_LEADS_BY, r"How many more \g<of> has \g<one> than \g<other>?"),
    (_LIST_RUNS, r"with more than \g<number> authors"),
    (_HOW_OFTEN, r"\1?"),
    (_BY_WHAT_IS_STORED, ""),
    (_MAIN_PAPERS, "non-workshop "),
    (_OR_ELSE, "?"),
    (_TAG, "?"),
    (_POLITELY, ""),
    (_AS_SOMEBODY, ""),
    (WANTS_TO_KNOW, ""),
    (_SEEKS_A_PLACE, ""),
    (_CONTRACTED, r"\1 is"),
    (_HOW, "how"),
    (_NEXT_BEHIND, r"\1 other than"),
    (_IN_PLACE_OF, "instead of"),
    (_TAKES_THE_PLACE, "replaces"),
    (_OF_ARXIV, "link"),
    (_WITH, "with "),
    (_ENTRIES, r"\1 papers\2"),
)
"""Wordings that others would misread, and plainer ones that say the same."""


def put_plainly(text: str) -> str:
    """A question with plainer words for those that would be misread."""
    return figures_put_plainly(put_right(reworded(text, _PLAINER)))
