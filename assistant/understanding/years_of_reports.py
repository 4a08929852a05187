"""The year of the report that a list is made for: `for the 2023 annual report, list A's papers` asks for those of 2023."""

from __future__ import annotations

import re

from assistant.understanding.cues import PAPERS

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REPORT = r"(?:reports?|reporting|records?|yearbook|chronicle|accounts?|statistics|bibliography|publication list|inventory|census|overview|balance|newsletter|audit|listing|output|summary|archive|figures)"
_REPORTS = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d)(?:['’]?s)?\s+(?:[\w-]+\s+){{0,2}}?{_REPORT}\b"
    rf"|\b{_REPORT} (?:of|for|on|about|covering) (?:the )?(?:year )?(?P<of>(?:19|20)\d\d)(?!\d)",
    re.I,
)
"""What tells of one year: a report, records."""
_LISTS = re.compile(rf"\b{PAPERS}\b|\bpublish|\bwrot|\bwrit|\boutput\b", re.I)


def of_its_year(purpose: str, request: str) -> str:
    """A request for papers with the year of what it is made for; as it is where it names a year itself."""
    told = _REPORTS.search(purpose)
    if told is None or _YEAR.search(request) or not _LISTS.search(request):
        return request
    ends = re.search(r"[\s?.!]*$", request)
    at = ends.start() if ends is not None else len(request)
    return f"{request[:at]} in {told['year'] or told['of']}{request[at:]}"
