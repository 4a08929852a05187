"""The year of the report that a list is made for: `for the 2023 annual report, list A's papers` asks for those of 2023."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.numbers import FULL_YEAR

_REPORT = (
    r"(?:reports?|records?|statistics|review|census|bulletin|survey|inventory|assessment|evaluation|overview)"
)
_LISTING = r"(?:reporting|yearbook|chronicle|accounts?|bibliography|publication list|balance|newsletter|audit|listing|output|summary|archive|figures)"


def _of_a_year(noun: str) -> re.Pattern[str]:
    """What is called so and tells of one year."""
    year = FULL_YEAR.pattern
    return re.compile(
        rf"(?P<year>{year})(?:['’]?s)?\s+(?:[\w-]+\s+){{0,2}}?{noun}\b"
        rf"|\b{noun} (?:of|for|on|about|covering) (?:the )?(?:year )?(?P<of>{year})",
        re.I,
    )


_OF_REPORT, _OF_LISTING = _of_a_year(_REPORT), _of_a_year(_LISTING)
_LISTS = re.compile(rf"\b{PAPERS}\b|\bpublish|\bwrot|\bwrit|\boutput\b", re.I)


def of_its_year(purpose: str, request: str) -> str:
    """A request with the year of the report it is made for; as it is where it names a year itself. What lists no papers is told by reports alone."""
    if FULL_YEAR.search(request):
        return request
    told = _OF_REPORT.search(purpose) or (_LISTS.search(request) and _OF_LISTING.search(purpose))
    if told is None:
        return request
    at = len(request.rstrip(" .?!"))
    return f"{request[:at]} in {told['year'] or told['of']}{request[at:]}"
