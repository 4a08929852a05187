"""Positions that people hold, told from words: in a question (`the current postdocs`) as on a page (`Postdoctoral Researcher (alumni)`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

FORMER, GRADUATE, COLLABORATOR = "former", "graduate", "collaborator"
_SORTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.I))
    for name, pattern in (
        (FORMER, r"\balumn(?:i|us|a|ae)\b|\balums?\b|\bformer(?:ly)?\b|\bpast (?:members?|students?|post-?docs?)\b|\bex-|毕业生|畢業生|校友|往届"),
        ("phd", r"\bph\.?\s?d\.?(?:[- ](?:student|candidate|researcher)s?)?(?!\w)|(?<!post[\s-])\bdoctoral (?:student|candidate|researcher|position|post|degree|program(?:me)?)s?\b|\bgrad(?:uate)?[- ]students?\b|博士(?!后|後)"),
        ("master", r"\bmaster(?:'?s)?[- ](?:student|candidate|graduate)s?\b|\bm\.?(?:sc|a)\.?[- ](?:student|candidate|graduate)s?\b|^(?:M\.?S|M\.?Sc|M\.?Eng|M\.A)\b\.?,|\bm\.?s\.?[- ](?:students?|candidates?|program(?:me)?s?)\b|\bmaster(?:['’]?s)? (?:position|post|program(?:me)?)s?\b|硕士|碩士"),
        (GRADUATE, r"\bgraduates?\b(?![- ](?:students?|schools?|programs?|programmes?|research\w*|assistants?|level|studies|interns?|courses?))"),
        ("undergraduate", r"\bunder-?grad(?:uate)?s?\b|\b(?:bachelor'?s?|b\.?(?:sc|a)\.?)[- ]students?\b|本科生|学士|學士"),
        ("student", r"\bstudents?\b|\bph\.?\s?d\.? candidates?\b|\bunder-?grad(?:uate)?s?\b|学生|學生"),
        ("postdoc", r"\bpost-?\s?doc(?:s|torals?|torates?)?\b|\bpdr[af]s?\b|博士后|博士後"),
        ("professor", r"\bprof(?:essor)?s?\b|\bfaculty\b|教授|老师|老師"),
        ("leader", r"\bprincipal investigators?\b|\bP\.?I\.?s?\b(?![-\w])|\b(?:lab|group|team) (?:leader|head|director|lead)s?\b|\b(?:directors?|chair(?:man|woman|person)?s?|heads?)\b|\bprofessors?\b|\b(?:leads?|heads?|runs?|directs?|founded) (?:the|this|your) (?:lab|group|team|place|outfit|operation)\b|\bboss(?:es)?\b|负责人|主持人|教授"),
        ("programmer", r"\b(?:programmer|developer|software engineer|engineer)s?\b|工程师"),
        ("informatician", r"\bbio-?informatic(?:ian|ist)s?\b"),
        ("statistician", r"\bbio-?statisticians?\b|\bstatisticians?\b"),
        ("coordinator", r"\bco-?ordinators?\b"),
        ("analyst", r"\b(?:data )?analysts?\b"),
        ("technician", r"\btechnicians?\b"),
        ("manager", r"\b(?:lab[ -]?|project |program )?managers?\b|\badministrators?\b"),
        ("administrator", r"\badministrat(?:ors?|ion|ive (?:assistant|associate|coordinator|manager|officer|specialist|staff|support))s?\b|\bsecretar(?:y|ies|iat)\b|\boffice (?:manager|assistant|administrator)s?\b|\badmins?\b|秘书|行政"),
        ("assistant", r"\b(?:research|teaching|lab|laboratory|student) assistants?\b"),
        ("intern", r"\binterns?\b|实习生|實習生"),
        ("lecturer", r"\blecturers?\b"),
        ("scientist", r"\b(?:research |data |staff )?scientists?\b"),
        ("staff", r"\bstaff\b"),
        ("visitor", r"\bvisit(?:ing|ors?)\b|\bguests?\b"),
        (COLLABORATOR, r"\bcollaborat(?:ors?|ing (?:researchers?|scientists?|partners?|groups?|labs?))\b|(?<!managing )(?<!equity )(?<!writing )\bpartners?\b(?! (?:at|with|in|of)\b)|合作者"),
        ("pupil", r"\bpupils?\b|\b(?:high|secondary|grammar)[- ]school(?:ers?|s)?\b|\bschool (?:students?|child(?:ren)?|kids|boys?|girls?)\b|\bschool(?:child(?:ren)?|kids?|boys?|girls?)\b|中学生|高中生"),
    )
)  # fmt: skip


_UNFINISHED = re.compile(r"\bABD\b|\bcandidates?\b|\binterns?\b|\bvisit\w*\b", re.I)
_GUEST = re.compile(r"\bguests?\b", re.I)


def positions_in(text: str) -> frozenset[str]:
    """The sorts of position a text names; `FORMER` is one of them."""
    return frozenset(name for name, pattern in _SORTS if pattern.search(text))


def besides_positions(text: str) -> str:
    """What a text says beside the positions it names: `frontend` of a frontend developer."""
    for _, pattern in _SORTS:
        text = pattern.sub(" ", text)
    return text


_DEGREE_STATED = re.compile(r"[学學碩硕]士|博士")
"""Beside a name in Chinese the degree alone: whoever takes or took it is a student."""
_A_DOCTORATE = re.compile(r"\bph\.?\s?d\b|\bdoctoral\b|博士", re.I)
_GENERAL = re.compile(r"\bgrad(?:uate)?[- ]students?\b", re.I)
_GRADUATES = re.compile(
    r"^\W*graduates?\b(?!\w*[- ](?:schools?|programs?|courses?|studies|coordinators?|advis\w+|administrat\w+|of\b|from\b|in\b))",
    re.I,
)
"""A position that begins with it is a student's: no more need be said below a heading `Students`."""


def exact(stated: Sequence[str], asked: str) -> list[str]:
    """The stated positions, but `graduate student` where a more exact one stands beside it and no graduate students are asked for."""
    if _GENERAL.search(asked) or not any("master" in positions_in(one) for one in stated):
        return list(stated)
    return [one for one in stated if not _GENERAL.search(one)]


def holds(stated: str, asked: str) -> bool:
    """Whether a stated position is of the sort asked for; somebody who left holds none unless it is asked for whom."""
    have, wanted = positions_in(stated), positions_in(asked)
    left = FORMER in have
    if re.search(r"\b(?:current(?:ly)?|present|now|today|still)\b|目前|现在|在读", asked, re.I) and left:
        return False
    if "leader" in wanted and FORMER not in wanted and (left or "visitor" in have or _GUEST.search(stated)):
        return False  # who visits, or left, leads nothing here
    if GRADUATE in wanted and left and not _UNFINISHED.search(stated):
        have |= {GRADUATE}  # of whoever left as a PhD student no page may say more
    if _GENERAL.search(stated) and "master" in have and not _A_DOCTORATE.search(stated):
        have -= {"phd"}  # `Graduate Student, Master's Program`
    if _DEGREE_STATED.search(stated) and not have & {"professor", "postdoc"}:
        have |= {"student"}
    if left and GRADUATE in have:
        have |= {"student"}
    if _GENERAL.search(asked) and (_GRADUATES.search(stated) or "master" in have):
        have |= {"phd", "student"}  # `Graduate` as a heading, `Graduate Research Assistant`
    return wanted <= have
