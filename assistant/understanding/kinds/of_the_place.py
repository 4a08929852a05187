"""What only people of the lab could tell, and no page states: visits, applications, rooms, money, hours, the way there.

Beside a venue: its deadlines, rates and dates; and how the lab stands beside another one.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_LAB = r"(?:lab|group|team|department|institute|laboratory)"
_OF_THE_PLACE = re.compile(
    rf"\bhow (?:do|can|could|should|would|does) (?:i|we|one|somebody|someone|you|an? \w+)\b[^?.!]{{0,20}}\b(?:apply(?=\W*$| (?:to|for|at|with) (?:the |this |your |an? )?(?:{_LAB}|position|post|ph\.?d|post-?doc|internship|program\w*|job|you)\b)|(?:join|get (?:in|into|accepted (?:in|at|to|by)|admitted (?:in|at|to)|hired (?:in|at|by)|to)|become (?:a member|part) of)(?: to| in)? (?:the|this|your|you)(?: {_LAB})?\b|enrol(?:l)?\b)"
    rf"|\b(?:can|could|may|might|would it be possible (?:for me )?to)(?: (?:i|we))? (?:please |perhaps |also )?(?:visit|come (?:by|over|to (?:the|your)|for)|drop (?:by|in)|stop by|tour|park|borrow|use your|join (?:you|(?:the|your) (?:\w+ )?{_LAB}))\b"
    r"|\b(?:is|are) there (?:(?:an?|any|some|still) )*(?:free|spare|empty|vacant) (?:desks?|offices?|rooms?|seats?|places?|spots?|beds?|space)\b"
    rf"|\b(?:whom?|which \w+|what \w+)(?: (?:is|are|was|were|has|have|been))* (?:pays|funds|finances|sponsors|bankrolls|paid|funded|paying|funding|financing|sponsoring)(?: for)? (?:(?:the|this|your|all|of) )+(?:[\w-]+ ){{0,4}}?(?:{_LAB}|research|you|work|workshop|conference|challenge|competition|contest|event|tutorial|summer school)\b|\bwhich (?:grants?|funders?|sponsors?|funding)\b[^?.!]{{0,30}}\b(?:the|your|this) (?:[\w-]+ ){{0,4}}?{_LAB}\b|\b(?:what is|how (?:big|large) is) (?:the|your)(?: \w+)? budget\b|\bbudget of (?:the|your) {_LAB}\b"
    r"|\b(?:deadlines?|closing dates?|last day|due date)\b[^?.!]{0,20}\b(?:to apply|for (?:(?:your|the|an?|phd|ph\.d\.?|doctoral|master\S*|post-?doc\w*|lab|admission\w*) ){0,3}(?:applications?|applying|admissions?|positions?|program(?:me)?s?))\b|\bapplication (?:deadlines?|fees?|documents?|forms?|procedures?|requirements?|materials?)\b"
    r"|\b(?:gre|toefl|ielts)\b(?=[^?.!]{0,30}\b(?:need\w*|requir\w+|scores?|necessary|test|mandatory|compulsory|results?)\b)|\b(?:which|what) (?:documents?|papers|certificates?|transcripts?|grades?|qualifications?|scores?|gpa) (?:must|should|do|shall|need|can|would|will) (?:i|we|one|applicants|candidates)\b"
    r"|\b(?:opening|visiting|lunch|business|office) hours\b"
    rf"|\bwhen (?:is|are|does|do|will) (?:(?:the|your|next|weekly|regular) )+(?:(?:{_LAB}) )?(?:meetings?|seminars?|open day|retreat|bus|shuttle|train|tram|metro|ferry|holidays?|party)\b|\b(?:the|your) next (?:bus|shuttle|train|tram|seminar|(?:{_LAB}) meeting)\b"
    r"|\b(?:where|when|is there|what(?:['’]s| is)) (?:(?:is|the|an?|your|nearest|any) )*(?:wi-?fi(?: password)?|canteen|cafeteria|parking(?: lot| garage| space)?|toilets?|restrooms?|printer|coffee machine|kitchen|bus stop)\b[^?]{0,25}\W*$",
    re.I,
)
_OF_A_VENUE = re.compile(
    r"\b(?:(?:submission |paper |abstract )?deadlines?|acceptance rates?|impact factors?|registration fees?|h5-?index|core rank\w*|rankings?|(?:take|takes|took|taking) place|(?:be|is|was|being) held|hosted|tickets?)\b",
    re.I,
)
_OF_PAPERS = re.compile(rf"\b(?:{PAPERS}|authors?|abstracts?)\b(?<!\bresearch work)", re.I)


_YOU = r"\b(?:you|your|yours|the lab|this lab|this group|the group|this team|your lab)\b"
_WEIGHED = r"\b(?:more|fewer|less|most|better|best|bigger|larger|stronger|higher|greater|ahead|behind|productive|prolific)\b"
_ANOTHER = re.compile(
    rf"^(?=.*{_YOU})(?=.*{_WEIGHED}).*?\b(?:than|or|versus|vs\.?|against|compared (?:to|with))\s+(?P<other>(?:(?:the|that|those|our|my|any|all|most) )*(?:(?:[\w-]+ ){{0,3}}?(?:{_LAB}|people|folks|colleagues|competitors?|groups|labs|teams)s? (?:at|in|of|from) (?:the )?[A-Z][\w-]+|[A-Z][\w-]+(?:['’]s)? (?:{_LAB})|(?:other|another|rival|competing|comparable|neighbou?ring) (?:[\w-]+ )?(?:{_LAB}|universit(?:y|ies)|institution)s?|[A-Z][\w-]+ University|University of [A-Z]\w+))\b"
)
"""The lab beside another one, of which nothing is stored: `who publishes more, you or the group in Konstanz?`."""


def asked_of_the_place(text: str, *, names_venue: bool) -> str:
    """The words that ask what only people of the lab could tell, or the makers of a venue; empty where they ask for something else."""
    if (beside := _ANOTHER.search(text)) is not None:
        return beside["other"]
    match = _OF_THE_PLACE.search(text) or (_OF_A_VENUE.search(text) if names_venue else None)
    return "" if match is None or _OF_PAPERS.search(text) else match.group().strip()
