"""What the name of a list says of whom it holds: `people_phd`, `lab_members/current_postdocs`."""

from __future__ import annotations

import re

from assistant.positions import FORMER, positions_in
from assistant.text import clean, fold
from ingestion.sites.standing import ROLES, singular

# What a list's name has beside the position of whom it lists: `people_phd`, `lab_members/current_postdocs`.
_OF_LISTS = re.compile(
    r"\b(?:people|persons?|members?|team|lab|group|data|list|current|our|the|src|yaml|content)\b"
)
# What lists are called after, beside the words of settings.
_LISTS = {
    "phd student": "PhD Student", "doctoral student": "PhD Student", "graduate student": "Graduate Student",
    "postdoctoral researcher": "Postdoctoral Researcher", "postdoctoral": "Postdoctoral Researcher", "master student": "Master's Student",
    "master": "Master's Student", "undergraduate": "Undergraduate Student", "undergraduate student": "Undergraduate Student",
    "student": "Student", "prof": "Professor", "professor": "Professor", "research scientist": "Research Scientist",
}  # fmt: skip

_LONGEST_POSITION = 4


def role_in(heading: str) -> str:
    """The position of whom a list so named holds (`people_phd`, `phd-students`); empty where its name says none."""
    for part in reversed(re.split(r"[/\\]", heading)):
        words = " ".join(_OF_LISTS.sub(" ", fold(re.sub(r"[-_.]+", " ", part))).split())
        for known in (words, words.removesuffix("s")):
            if found := _LISTS.get(known) or ROLES.get(known):
                return found
        if _is_one_position(part):
            return singular(clean(part))
    return ""


def _is_one_position(heading: str) -> bool:
    """Whether a heading in words names one position (`Administrative Assistants`, `Professor, Director`)."""
    words = heading.split()
    if (
        not words
        or len(words) > _LONGEST_POSITION
        or not heading.strip()[:1].isupper()
        or re.search(r"[&/]|\band\b", heading)
    ):
        return False
    return bool(positions_in(heading)) and FORMER not in positions_in(heading)
