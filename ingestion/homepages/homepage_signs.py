"""Whether a page that was found in a folder, and not named itself, is somebody's: folders hold instructions and posts as well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.names import compatible
from assistant.records import FactKind
from assistant.text import fold
from ingestion.reading import PaperReading, PersonReading, Reading

_PAGES = ("markdown-homepage", "html-page")
_OF_POSTS = re.compile(r"(?:^|/)_?(?:posts?|blogs?|news|tutorials?|scripts?|drafts?|apps?)/", re.IGNORECASE)
_OF_A_CV = re.compile(r"(?:^|[^a-z])(?:cv|resum[eé]|vita|vitae|curriculum|pub(?:lication)?[-_ ]?list|publications?|publist|papers)(?:[^a-z]|$)", re.IGNORECASE)  # fmt: skip
"""How files are called that tell of somebody; any other PDF beside them is mostly an article, whose references are others' works."""
_SAYS_MUCH = (FactKind.EDUCATION, FactKind.AWARD, FactKind.EXPERIENCE, FactKind.ADVISOR, FactKind.H_INDEX, FactKind.CITATIONS)  # fmt: skip
"""What is told of people; services, courses, positions and the like are told of software and houses too, in the words of a manual."""
_OF_A_PERSON = re.compile(
    r"\b(?:he|she|his|her|him|they hold|ph\.? ?d|professor|students?|researcher|scientist|postdoc\w*|lecturer|fellow|graduated|degree|studies|"
    r"studied|received|born|joined|advised|supervis\w+|candidate|director|engineer|who|\w{2,}(?:ologist|emist|icist|omist|ician))\b|教授|博士|学生|研究员",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"\bI(?:['’]m| am|['’]ve| have| was| work| study)\b|\bmy (?:research|work|interests?|name)\b", re.I)  # fmt: skip


def convincing(reading: Reading, where: str) -> Reading:
    """A page's reading without an owner whom nothing but a heading makes one, and without what a post cites; `where` it is in its folder."""
    if reading.source.format == "pdf":
        told = is_called_after_a_cv(where) or (reading.owner and is_somebody(reading.owner))
        return reading if told else reading.model_copy(update={"owner": None, "papers": ()})
    if reading.source.format not in _PAGES:
        return reading
    if _OF_POSTS.search(where):
        return reading.model_copy(update={"owner": None, "papers": ()})
    if reading.owner is None or is_somebody(reading.owner) or _is_author(reading.owner, reading.papers):
        return reading
    # What a page that is nobody's lists under a heading with the shape of a name is to be read, not written by them.
    return reading.model_copy(update={"owner": None, "papers": ()})


def is_called_after_a_cv(where: str) -> bool:
    """Whether a file is called as CVs and lists of publications are."""
    return _OF_A_CV.search(where.rpartition("/")[2]) is not None


def _is_author(owner: PersonReading, papers: Sequence[PaperReading]) -> bool:
    """Whether the person of whom a page is thought is on one of the papers that it lists, or it lists papers without authors."""
    return any(not paper.authors or any(compatible(name, owner.name) > 0 for name in paper.authors) for paper in papers)  # fmt: skip


def is_somebody(owner: PersonReading) -> bool:
    """Whether a page tells of its owner what is told of people: accounts, an education, that they speak of themselves or are spoken of by name."""
    if owner.identifiers or any(fact.kind in _SAYS_MUCH for fact in owner.facts):
        return " " in owner.name.strip() or not owner.name.isascii()
    return speaks_of_somebody(owner)


def speaks_of_somebody(owner: PersonReading) -> bool:
    """Whether what a page says of its owner is said in their own words, or of them by name as of a person."""
    if " " not in owner.name.strip() and owner.name.isascii():
        return False
    texts = [fact.text for fact in owner.facts]
    named = [text for text in texts if fold(owner.name) in fold(text)]
    return any(_OF_ONESELF.search(text) for text in texts) or any(_OF_A_PERSON.search(text) for text in named)
