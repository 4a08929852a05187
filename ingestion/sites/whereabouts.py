"""Where somebody is who is elsewhere, as the fields of lists say it beside or instead of a position: collaborators, and those who left."""

from __future__ import annotations

import re

from ingestion.sites.standing import is_position

_PLACE = re.compile(
    r"\b(?:Univ(?:ersit\w+)?|Inst(?:itut\w*)?|College|Polytech\w*|Academy|Laborator\w+|Labs?|Hospital)\b"
)
_HOUSE = re.compile(r"\b[A-Z]{2,6}(?:-[A-Z]{1,3})?\b(?= [A-Z]| ·|$)|^[A-Z][\w'’-]+ · [\w'’]+")
"""An abbreviated house, or a house and one of its parts: what a list of collaborators puts beside a name."""


def is_place(role: str) -> bool:
    """Whether a role says only where somebody is (`Botany · Univ. of Moss`, `TU Moss`, `MIF · Fern Group`), as lists of collaborators do."""
    return (_PLACE.search(role) or _HOUSE.search(role)) is not None and not is_position(role)


def place_and_post(role: str) -> tuple[str, str]:
    """Where somebody is and what they are there, where a list of collaborators says both: `MIF Moss · Ph.D. student`."""
    parts = [part.strip() for part in re.split(r"\s+·\s+", role) if part.strip()]
    places = [part for part in parts if not is_position(part)]
    return (
        (" · ".join(places), " · ".join(part for part in parts if part not in places))
        if is_place(" · ".join(places))
        else ("", role)
    )


def then_and_now(role: str) -> tuple[str, str]:
    """What somebody was here and where an arrow says they went: `MSc 2019 → Researcher, Moss Works`."""
    then, _, now = (part.strip() for part in re.sub(r"\s*(?:→|⟶|->|=>)\s*", " → ", role).partition(" → "))
    return (then, now) if now else (role, "")


def post_and_house(affiliation: str) -> tuple[str, str]:
    """A post that stands where a house is expected, whole, and its house: `Assistant Professor at Moss Univ.`; empty for a house alone."""
    match = re.fullmatch(r"(.{4,60}?)(?:\s+at\s+|\s*@\s*|,\s+)(.{3,})", affiliation)
    return (
        (affiliation, match[2])
        if match and is_position(match[1]) and not _PLACE.search(match[1])
        else ("", "")
    )
