"""How somebody stands to the lab whose site shows them, and in what role: present, gone, a guest, a collaborator."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from assistant.positions import FORMER, positions_in
from assistant.text import clean, fold
from ingestion.publications.dates import parse_date, parse_year
from ingestion.yaml_text import as_list, as_text


class Standing(StrEnum):
    """What somebody is to a lab; the value is how a position says it."""

    PRESENT = ""
    FORMER = "alumni"
    GUEST = "guest"
    COLLABORATOR = "collaborator"


_WORDS: tuple[tuple[Standing, re.Pattern[str]], ...] = (
    (Standing.FORMER, re.compile(r"\b(?:alum\w*|former(?:ly)?|past|previous\w*|ex|graduated)\b")),
    (Standing.COLLABORATOR, re.compile(r"\b(?:external )?collaborat(?:ors?|ions?)\b|\bpartners?\b|\bfriends\b")),
    (Standing.GUEST, re.compile(r"\bguests?\b|^visitors?$")),
)  # fmt: skip
_GROUP_FIELDS = ("role", "group", "groups", "user_groups", "status", "category", "categories", "type", "class", "section", "team")  # fmt: skip
NOW = (
    "now",
    "nowat",
    "now_at",
    "where_now",
    "now_work",
    "went_to",
    "next_affiliation",
    "next_position",
    "after",
    "placement",
    "initial_placement",
    "first_placement",
    "destination",
    "first_job",
    "next_job",
)
PERIODS = ("period", "year_label", "dates", "years", "duration", "tenure", "visiting", "time", "term")
_GONE = ("alumni", "alumnus", "alum", "former", "past", "inactive", "is_alumni", "is_former", "is_former_member", "former_member",
         "graduated", *NOW)  # fmt: skip
_HERE = ("active", "current", "is_current", "present", "current_member")
ENDS = ("end", "end_date", "enddate", "date_end", "until", "left", "left_date", "leave_date", "date_left", "leaving_date", "departed",
        "end_year", "leave_year", "left_year", "graduation_date")  # fmt: skip
_ROLE_FIELDS = ("job_title", "position", "role", "info", "position_key", "title", "status", "group", "category", "type", "tier", "level", "subtitle", "previously", "description")  # fmt: skip
# Fields that hold something else as often as a position.
_MAY_BE_OTHERWISE = frozenset(
    ["title", "status", "group", "category", "type", "tier", "level", "subtitle", "previously"]
)
_LINES = re.compile(r"<br\s*/?>|\n", re.IGNORECASE)
_LONGEST_ROLE = 14
_PERIOD = re.compile(
    r"((?:\w+\.?,? )?(?:19|20)\d\d)\s*(?:-|–|—|~|～|to|until)\s*((?:\w+\.?,? )?(?:19|20)\d\d)"
)
_HELD_HERE = ("alumni_type", "alumni_role", "former_role", "past_role", "last_role", "previous_role", "role_before")  # fmt: skip
"""Fields that say what somebody who left was here."""
_HELD = ("history", "histories", "roles", "positions", "timeline", "stages")
_POSITION = re.compile(r"\b(?:researchers?|assistants?|associates?|fellows?|coordinators?|trainees?|residents?|affiliates?|investigators?)\b", re.I)  # fmt: skip
_SHORT = {"phd": "PhD", "msc": "MSc", "bsc": "BSc", "ms": "MS", "ma": "MA", "md": "MD", "pi": "PI", "ra": "RA", "postdoc": "Postdoctoral Researcher", "post": "Post"}  # fmt: skip
# Words of settings that stand for a position; others are shown as they are.
ROLES = {
    "principal investigator": "Principal Investigator", "pi": "Principal Investigator", "copi": "Co-Principal Investigator",
    "postdoc": "Postdoctoral Researcher", "postdocs": "Postdoctoral Researcher", "phd": "PhD Student", "phdstudent": "PhD Student",
    "phd rotation": "PhD Rotation Student", "grad": "Graduate Student", "gradstudent": "Graduate Student",
    "undergrad": "Undergraduate Student", "ugrad": "Undergraduate Student", "bsc": "Undergraduate Student",
    "programmer": "Programmer", "masters": "Master's Student", "msc": "Master's Student", "ms": "Master's Student",
    "msstudent": "Master's Student", "mscstudent": "Master's Student", "labmanager": "Lab Manager", "lab manager": "Lab Manager",
    "highschool": "High School Student", "high school": "High School Student", "undergraduate": "Undergraduate Student", "master": "Master's Student",
    "engineer": "Engineer", "faculty": "Faculty", "staff": "Staff", "intern": "Intern", "visitor": "Visitor",
}  # fmt: skip


def standing(matter: Mapping[Any, Any], where: str, read_at: dt.datetime) -> Standing:
    """How a person's own fields tell it, else the folder, file or heading (`where`) that lists them."""
    if any(_says_yes(matter.get(name), read_at) for name in _GONE):
        return Standing.FORMER
    if any(_says_no(matter.get(name)) for name in _HERE):
        return Standing.FORMER
    if any(_is_over(matter.get(name), read_at) for name in ENDS):
        return Standing.FORMER
    stated = [fold(as_text(item)) for name in _GROUP_FIELDS for item in as_list(matter.get(name))]
    # A folder tells it by a word of its own; `_members` beside `alumni` in a path is the narrower of both.
    folders = [fold(re.sub(r"[-_.]+", " ", part)) for part in re.split(r"[/\\]", where)]
    for texts in (stated, folders):
        for found, pattern in _WORDS:
            if any(pattern.search(text) for text in texts):
                return found
    last = [period_of(matter.get(name))[1] for name in PERIODS]
    over = any(_is_over(text, read_at) or _is_over(text[-4:], read_at) for text in last)
    return Standing.FORMER if over else Standing.PRESENT


def period_of(value: Any) -> tuple[str, str]:
    """When somebody came and when they left, where one field tells both: `May 2022 - Sept. 2022`; empty where it tells neither."""
    match = _PERIOD.fullmatch(as_text(value))
    return (match[1], match[2]) if match else ("", "")


def _says_yes(value: Any, read_at: dt.datetime) -> bool:
    """Whether a field such as `graduated` is filled: with a word, or with a year that has come."""
    text = fold(as_text(value))
    if re.fullmatch(r"\d{4}", text):
        return int(text) <= read_at.year
    return value is True or (bool(text) and text not in ("no", "false", "none", "0", "nil", "null", "n a"))


def _says_no(value: Any) -> bool:
    return value is False or fold(as_text(value)) in ("no", "false", "0")


def _is_over(value: Any, read_at: dt.datetime) -> bool:
    """Whether a stated end lies before the day of reading; a bare year does once it is over."""
    stated = as_text(value)
    if (date := parse_date(stated, read_at)) is not None:
        return date < read_at.date()
    year = parse_year(stated, read_at)
    return year is not None and year < read_at.year


_DEGREE = re.compile(
    r"(?:(?:ph ?d|phd|m ?d|md|dr|d phil|m ?sc|b ?sc|m ?s|b ?s|m ?a|b ?a|m ?eng|pharm ?d|habil|and)\s*)+"
)


def role_of(matter: Mapping[Any, Any]) -> str:
    """The position a person's fields name, in words: a title before the keyword a site sorts people by; empty for none."""
    for name in _ROLE_FIELDS:
        stated = _in_short(as_text(matter.get(name)))
        if name in _MAY_BE_OTHERWISE and not (matter.get("name") and is_position(stated)):
            continue  # mostly a page's title, or whether somebody is active; beside a name it may be what somebody is
        if name == "title" and _DEGREE.fullmatch(fold(stated)):
            continue
        words = fold(re.sub(r"[-_]+", " ", stated))
        if not words or len(words.split()) > _LONGEST_ROLE or _is_sentence(stated):
            continue
        slug = re.fullmatch(r"[a-z]+(?:[-_][a-z]+)*", stated) is not None
        if slug or any(pattern.fullmatch(words) for _, pattern in _WORDS):
            rest = " ".join(word for word in words.split() if not any(p.fullmatch(word) for _, p in _WORDS))
            if rest != words and rest not in ROLES and not is_position(rest):
                continue
            words = rest
        return ROLES.get(words) or (_in_words(words) if slug else singular(stated))
    return ""


def _is_sentence(text: str) -> bool:
    """Whether a text ends as sentences do; the stop of a degree (`Graduate Researcher, Ph.D.`) is none."""
    return (
        text.endswith(".")
        and re.search(r"\b(?:[A-Z][a-z]{0,2}\.){2,}$|\b(?:Dr|Prof|Asst|Assoc|Sr|Jr)\.$", text) is None
    )


def _in_short(text: str) -> str:
    """A position; of several lines about somebody that are too many for one, the first."""
    whole = clean(text)
    first, *more = _LINES.split(text)
    return clean(first).strip(" ,") if more and len(whole.split()) > _LONGEST_ROLE else whole


def last_held(matter: Mapping[Any, Any]) -> str:
    """The last position somebody held here, where fields list them in turn: `history: [{role: MSc Student, start: 2019}, …]`."""
    stated = next((text for name in _HELD_HERE if (text := as_text(matter.get(name)))), "")
    if stated and (role := role_of({"role": stated})):
        return role
    stages = [stage for name in _HELD for stage in as_list(matter.get(name)) if isinstance(stage, Mapping)]
    return next((role for stage in reversed(stages) if (role := role_of(stage))), "")


def is_position(text: str) -> bool:
    named = fold(re.sub(r"[-_]+", " ", text)) in ROLES
    return named or bool(positions_in(text) - {FORMER}) or _POSITION.search(text) is not None


def _in_words(slug: str) -> str:
    """A keyword as words: `phd candidate` -> `PhD Candidate`."""
    return " ".join(_SHORT.get(word, word.title()) for word in slug.split())


def singular(group: str) -> str:
    """A group's heading as what one of it is: `Doctoral Researchers` -> `Doctoral Researcher`."""
    match = re.fullmatch(r"((?:[\w.'’-]+ ){0,4}(?:researcher|student|candidate|fellow|scientist|associate|assistant|engineer|intern|visitor|member|professor|postdoc))s", group, re.I)  # fmt: skip
    return match.group(1) if match else group


def position(role: str, how: Standing) -> str:
    """A role as a position is stated: `PhD Student (alumni)`; the standing alone where no role is known."""
    if how is Standing.PRESENT or (how is Standing.FORMER and FORMER in positions_in(role)):
        return role
    return f"{role} ({how})" if role else how.capitalize()
