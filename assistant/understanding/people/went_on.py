"""What those who left went on to be: `Which former members have gone into a PhD programme afterwards?`, `who continued with a master's elsewhere`."""

from __future__ import annotations

import re

from assistant.positions import FORMER, GRADUATE, positions_in
from assistant.records import Query, QueryKind
from assistant.understanding.people.membership import WENT

_WHO = re.compile(
    r"\b(?:who|whom|which|what|any(?:one|body)?|some(?:one|body)?|list|names?|show|tell|did|has|have|is|are|all|every\w*)\b",
    re.I,
)
_GONE = re.compile(
    r"\b(?:alumn\w+|alums?|former(?:ly)?|past|previous|ex|ex-\w+|used to|left(?! out)|after (?:leaving|they left|your lab)|afterwards?|subsequently|trainees|went on|gone on|moved on|since then|from here|(?:people|members?|students?|persons?|folks|any(?:one|body)|some(?:one|body)|those) (?:from|of|out of) (?:the|your|this|that) (?:\w+ )?(?:lab|group|team|department))\b",
    re.I,
)
_WENT_ON = re.compile(
    r"\b(?:(?:ha(?:s|ve|ving) )?(?:gone|went|go|going|goes|moved?|moving|continued?|continues?|continuing|progressed|proceeded|stayed) (?:on |off |over |up )?(?:in|into|to|onto|for|with)(?: (?:do(?:ing)?|pursue|be(?:come)?|start|take))?"
    r"|(?:ha(?:s|ve|ving) )?(?:started|begun|began|entered|joined|enroll?ed (?:in|for|on)|landed|got into|ended up (?:in|on|doing|as)|turned|became|become)"
    r"|(?:are|is|were|now|currently) (?:now |currently )?(?:do|doing|pursuing|working (?:on|towards?)|on|in|enroll?ed (?:in|for|on))) "
    r"(?:(?:an?|the|their|his|her|other|some|another|further) )*(?P<sort>(?:[\w.'’-]+ ){0,2}?(?:ph\.?\s?d\.?s?|doctorates?|doctoral|d\.?phil|master['’]?s?|m\.?sc|post-?docs?|postdoctoral|professors?|professorships?|faculty|lecturers?|lectureships?)(?![\w]))",
    re.I,
)
_LEFT = r"(?:alumn\w+|alums?|(?:former|past|ex)[ -](?:\w+ )?(?:members?|students?|people|trainees?|post-?docs?|pupils?|interns?))"
_IS_NOW = re.compile(
    rf"\b{_LEFT}\b[^?.!]{{0,30}}?\b(?:do|does|doing|pursu(?:e|es|ing)|(?:are|is|work(?:s|ing)?)(?: (?:now|currently|today))(?: as| doing| on| in)?) (?:(?:an?|the|their) )?(?P<sort>(?:[\w.'’-]+ ){{0,2}}?(?:ph\.?\s?d\.?s?(?: students?)?|doctorates?|master['’]?s?|m\.?sc)(?!\w))"
    rf"|\b{_LEFT}\b[^?.!]{{0,30}}?\b(?:are|is|work(?:s|ing)? as|became|have become|hold)\b (?:(?:now|currently|today|an?|the|themselves) )*(?P<post>(?:[\w.'’-]+ ){{0,2}}?(?:professors?|professorships?|faculty|lecturers?|lectureships?|post-?docs?))(?!\w)",
    re.I,
)
"""What those who left are now, in the present tense."""
_ELSE = re.compile(
    r"\b(?:(?:19|20)\d\d|papers?|publi\w+|articles?|thes[ie]s|supervis\w+|wrote|written)\b", re.I
)
_HERE = re.compile(
    r"^[^.?!,;]{0,25}\b(?:with you|here|in (?:your|the|this) (?:lab|group|team)|under)\b", re.I
)
_PLAIN = (
    (re.compile(r"\b(?:doctorates?|doctoral|d\.?phil)\b", re.I), "phd"),
    (re.compile(r"\b(?:master['’]?s?|m\.?sc)\b", re.I), "master students"),
    (re.compile(r"\bprofessorships?\b", re.I), "professor"),
    (re.compile(r"\blectureships?\b", re.I), "lecturer"),
)


def is_gone(text: str) -> bool:
    """Whether a question says that those sought went on to something, and does not only ask what they are."""
    return bool(_WENT_ON.search(text))


def went_on(text: str) -> Query | None:
    """The query for those who left and are of a sort now; None where a question asks nothing of this kind."""
    met = _WENT_ON.search(text) or _IS_NOW.search(text)
    if met is None or not _GONE.search(text) or not _WHO.search(text) or _ELSE.search(text):
        return None
    if _HERE.match(text[met.end() :]):
        return None
    sort = next(filter(None, met.groupdict().values()), "")
    for pattern, said in _PLAIN:
        sort = pattern.sub(said, sort)
    if not positions_in(sort) - {FORMER, GRADUATE}:
        return None
    return Query(kind=QueryKind.PEOPLE, fact=WENT, topic=f"now {sort.strip()}")
