"""Whether a page that was found in a folder, and not named itself, is somebody's: folders hold instructions and posts as well."""

from __future__ import annotations

import re

from assistant.records import FactKind
from assistant.text import fold
from ingestion.reading import PersonReading, Reading

_PAGES = ("markdown-homepage", "html-page")
_OF_POSTS = re.compile(r"(?:^|/)_?(?:posts?|blogs?|news|tutorials?|scripts?|drafts?|apps?)/", re.IGNORECASE)
_OF_A_CV = re.compile(r"(?:^|[^a-z])(?:cv|resum[eé]|vita|vitae|curriculum|pub(?:lication)?[-_ ]?list|publications?|publist|papers)(?:[^a-z]|$)", re.IGNORECASE)  # fmt: skip
"""How files are called that tell of somebody; any other PDF beside them is mostly an article, whose references are others' works."""
_SAYS_LITTLE = (FactKind.BIOGRAPHY, FactKind.NEWS, FactKind.OTHER)
"""What any page says of whatever it is about."""
_OF_ONESELF = re.compile(r"\bI(?:['’]m| am|['’]ve| have| was| work| study)\b|\bmy (?:research|work|interests?|name)\b", re.I)  # fmt: skip


def convincing(reading: Reading, where: str) -> Reading:
    """A page's reading without an owner whom nothing but a heading makes one, and without what a post cites; `where` it is in its folder."""
    if reading.source.format == "pdf":
        told = is_called_after_a_cv(where) or (reading.owner and _is_somebody(reading.owner))
        return reading if told else reading.model_copy(update={"owner": None, "papers": ()})
    if reading.source.format not in _PAGES:
        return reading
    if _OF_POSTS.search(where):
        return reading.model_copy(update={"owner": None, "papers": ()})
    sure = reading.owner is None or reading.papers or _is_somebody(reading.owner)
    return reading if sure else reading.model_copy(update={"owner": None})


def is_called_after_a_cv(where: str) -> bool:
    """Whether a file is called as CVs and lists of publications are."""
    return _OF_A_CV.search(where.rpartition("/")[2]) is not None


def _is_somebody(owner: PersonReading) -> bool:
    """Whether a page tells of its owner what is told of people: accounts, an education, that they speak of themselves or are spoken of by name."""
    if owner.identifiers or owner.affiliation or any(fact.kind not in _SAYS_LITTLE for fact in owner.facts):
        return True
    return speaks_of_somebody(owner)


def speaks_of_somebody(owner: PersonReading) -> bool:
    """Whether what a page says of its owner is said in their own words, or of them by name."""
    texts = [fact.text for fact in owner.facts]
    return any(_OF_ONESELF.search(text) or fold(owner.name) in fold(text) for text in texts)
