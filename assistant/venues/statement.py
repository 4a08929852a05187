"""A venue as it is stated: its one name, with the year, the track and the state that come with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.records import Status
from assistant.text import clean, fold
from assistant.text.words import FUNCTION_WORDS
from assistant.venues.table import has_workshop_acronym, known, server_of
from assistant.venues.wording import TRACKS, generic, year_of


@dataclass(frozen=True)
class Venue:
    """What a stated venue says. `name` is None where it names no venue (`Preprint`, `Under review at X`)."""

    name: str | None
    year: int | None = None
    track: str | None = None
    status: Status = Status.UNKNOWN


_UNDER_REVIEW = re.compile(
    r"(?i)\b(?:under\s+(?:review|submission|revision|peer)|in\s+(?:submission|review|preparation|prep\b)|submitted|"
    r"(?:major|minor)\s+revision|revise\s+and\s+resubmit|manuscript|work in progress|ongoing)\b|审稿中|在审|投稿|"
    r"^(?:conference |journal |paper )?submission\W*(?:(?:19|20)\d\d)?\W*$"
)
_ACCEPTED = re.compile(
    r"(?i)\b(?:to\s+appear|accepted|forthcoming|in\s+press|early\s+access|camera[- ]ready)\b|已录用|录用"
)
_PREPRINT = re.compile(
    r"(?i)\b(?:pre-?\s?prints?|e-?prints?|technical report|tech\.? report|working paper|unpublished)\b|预印本"
)
_WORKSHOP = re.compile(r"(?i)\bworkshops?\b|\bwksh?ps?\b|\S\s*@\s*[A-Z]")


_SPECIAL_ISSUE = re.compile(
    r"(?i)^(?:in )?(?:an? |the )?special (?:issue|section|series|volume) (?:of|in) (?:the )?(?=\S)"
)
_AT = re.compile(
    r"(?i)^(?P<event>[A-Z0-9].{11,}?)\s(?:at|in conjunction with|co-?located with)\s+(?P<host>.+)$"
)
_SHOWN_AT = re.compile(
    r"(?i)\b(?:accepted|published|present(?:ed|ation)|papers?|awards?|prize|oral|posters?|spotlight|appear\w*|talk|best|finalist|nomin\w+|press|proceedings|track)\b"
)


def _event_at(text: str, name: str, track: str | None) -> str | None:
    """What kind of event beside a conference it is, where it is one: `Tutorial on Sand at ICRA`, `IROS, Symposium: Sand`."""
    if track == "Tutorial":
        return track
    if re.search(r"[,;:]\s*symposium\b", text, re.IGNORECASE):
        return "Symposium"
    at = _AT.match(text)
    if at is None or _SHOWN_AT.search(at["event"]) or len(at["event"].split()) < 3:
        return None
    return "Workshop" if known(at["host"]) == name and known(at["event"]) is None else None


@lru_cache(maxsize=16384)
def normalise(stated: str) -> Venue:
    """What a venue as written says; never raises."""
    text = clean(stated).strip(" .,;:")
    if text.startswith(("(", "[")) and text.endswith((")", "]")):
        text = text[1:-1].strip(" .,;:")
    text += ")" * max(0, text.count("(") - text.count(")")) + "]" * max(0, text.count("[") - text.count("]"))
    text = _SPECIAL_ISSUE.sub("", text)
    if not text:
        return Venue(None)
    year = year_of(text)
    track = next((name for name, pattern in TRACKS if pattern.search(text)), None)
    if _UNDER_REVIEW.search(text):
        return Venue(None, year, None, Status.UNDER_REVIEW)
    status = Status.ACCEPTED if _ACCEPTED.search(text) else Status.PUBLISHED
    name = known(text)
    server = server_of(text)
    if name is None and server is not None:
        return Venue(server, year, None, Status.PREPRINT)
    if name is None and _PREPRINT.search(text):
        return Venue(None, year, None, Status.PREPRINT)
    if name is not None and re.search(r"(?i)\b(?:pre-?print)\b", text):
        return Venue(None, year, None, Status.UNDER_REVIEW)  # "ICML 2026 (Preprint)": not there yet
    if name not in ("SemEval", "SLT") and (_WORKSHOP.search(text) or has_workshop_acronym(text)):
        return Venue(f"{name} Workshop" if name else generic(text) or None, year, "Workshop", status)
    if name is not None and (event := _event_at(text, name, track)):
        return Venue(f"{name} {event}", year, event, status)
    if name is not None and track == "Findings":
        return Venue(f"{name} Findings", year, track, status)
    name = name or generic(text) or None
    if name is not None and any(pattern.fullmatch(name) for _, pattern in TRACKS):
        name = None
    if name is not None and all(word in FUNCTION_WORDS for word in fold(name).split()):
        name = None  # "The", of which the rest was taken for something else
    return Venue(name, year, track, status if name else Status.UNKNOWN)
