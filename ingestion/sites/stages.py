"""What a person's fields tell beside their role: when they were in the lab, with what they left, where they are now, who advised them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from assistant.records import FactKind
from assistant.text import clean
from ingestion.sites.standing import ENDS, NOW, PERIODS, period_of
from ingestion.yaml_text import as_list, as_text

_STARTS = ("joined_date", "date_joined", "joined", "join_date", "start", "start_date", "startdate", "date_start", "start_year", "join_year", "joined_year", "since", "started")  # fmt: skip
_TOLD: tuple[tuple[FactKind, str, tuple[str, ...]], ...] = (
    (FactKind.EXPERIENCE, "Now", (*NOW, "current", "current_position", "current_job", "current_employer")),
    (FactKind.EXPERIENCE, "Previously", ("previously", "previous", "previous_position", "before")),
    (FactKind.EXPERIENCE, "", ("positions", "appointments", "employment")),
    (FactKind.EDUCATION, "Graduated", ("graduated", "graduation", "grad_year", "graduation_year", "year_graduated")),
    (FactKind.EDUCATION, "", ("education", "edu")),
    (FactKind.EDUCATION, "Degree", ("degrees", "degree")),
    (FactKind.ADVISOR, "Advisor", ("advisor", "advisors", "adviser", "supervisor", "supervisors", "co_advisor", "co_supervisor", "mentor", "coadvisor", "coadvisors", "co_advisors", "co_supervisors")),
    (FactKind.AWARD, "", ("awards", "honors", "honours", "recognitions")),
    (FactKind.OTHER, "Thesis", ("thesis", "thesis_title", "dissertation")),
)  # fmt: skip
_LINES = re.compile(r"\n|<br\s*/?>|\s·\s", re.IGNORECASE)
_PRESENT = re.compile(r"(?:current(?:ly)?|now|present)(?: position)?: *(?=\S)", re.IGNORECASE)
"""A line among others that tells where somebody is: `Current: Research Scientist, Moss Works`."""
_PARTS = (("degree", "studytype", "name", "title", "award"), ("field", "area", "major", "subject"), ("institution", "school", "university", "organization", "place", "issuer"), ("year", "date", "end_year", "end"))  # fmt: skip
_SINCE = re.compile(r"(?<=[ ,(])((?:19|20)\d\d)\s*[-–—]$")
"""A span without an end: `Professor, Moss University, 2010-`."""
_OPEN = re.compile(r"((?:19|20)\d\d)\s*(?:[-–—~～]|to)\s*(?:present|now|current|today)?", re.IGNORECASE)
_NOW_IN_TEXT = re.compile(r"^\W*now\b(?!\W+(?:that|i|we|you|open|hiring)\b)[^\n]{4,200}", re.IGNORECASE)


def stages(matter: Mapping[Any, Any]) -> Iterator[tuple[FactKind, str]]:
    """What the fields tell, each as a fact with the word that says what it is."""
    for kind, label, names in _TOLD:
        for name in names:
            for item in (line for value in as_list(matter.get(name)) for line in _LINES.split(_told(value))):
                text = clean(_plain(item))
                told_year = label == "Graduated" and re.fullmatch(r"(?:19|20)\d\d", text)
                if (told_year or len(re.findall(r"[^\W\d_]", text)) >= 2) and not re.match(
                    r"https?:|(?:true|false)$", text
                ):
                    if (present := _PRESENT.match(text)) is not None:
                        yield FactKind.EXPERIENCE, f"Now: {text[present.end() :]}"
                        continue
                    text = _SINCE.sub(r"\1 – present", text)
                    told = not label or text.casefold().startswith(label.casefold())
                    yield kind, text if told else f"{label}: {text}"
    start, end = (_date(matter, names) for names in (_STARTS, ENDS))
    start = start or next(
        (match[1] for name in PERIODS if (match := _OPEN.fullmatch(as_text(matter.get(name))))), ""
    )
    if not start and not end:
        start, end = next((both for name in PERIODS if any(both := period_of(matter.get(name)))), ("", ""))
    if start and end and _year(start) <= _year(end):
        yield FactKind.EXPERIENCE, f"Member of the lab from {start} to {end}"
    elif start and not end:
        yield FactKind.EXPERIENCE, f"Joined the lab in {start}"
    elif end:
        yield FactKind.EXPERIENCE, f"Left the lab in {end}"


def _told(value: Any) -> str:
    """What an item tells in a line, its parts in the order in which people say them: `PhD, Botany, Moss University, 2010`."""
    if not isinstance(value, Mapping):
        return as_text(value)
    parts = [next((text for name in names if (text := as_text(value.get(name)))), "") for names in _PARTS]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def tells_of_now(text: str) -> bool:
    """Whether a text that is all a lab says of somebody begins with where they are now: `Now a lecturer at …`."""
    return _NOW_IN_TEXT.match(text.strip()) is not None


def _date(matter: Mapping[Any, Any], names: tuple[str, ...]) -> str:
    stated = next((as_text(matter.get(name)) for name in names if as_text(matter.get(name))), "")
    return (
        stated[:10]
        if re.match(r"(?:19|20)\d\d(?!\d)", stated) or re.search(r"\b(?:19|20)\d\d$", stated[:20])
        else ""
    )


def _year(date: str) -> str:
    return next(iter(re.findall(r"(?:19|20)\d\d", date)), "")


def _plain(text: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
