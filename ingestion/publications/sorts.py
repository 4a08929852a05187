"""What sort of work a publication is, told by fields that sort a list (`type: workshop`), and what that makes of its venue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assistant.records import Status
from assistant.text import clean
from assistant.venues import Venue, lookup, normalise
from ingestion.reading import PaperReading, Sort
from ingestion.yaml_text import as_list, as_text

_FIELDS = ("type", "types", "kind", "bibentry", "entrytype", "entry_type", "category", "categories", "publication_type", "publication_types", "publicationtype", "pub_type",
           "tags", "subteams", "labels", "class", "note", "description")  # fmt: skip
_SORTS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    (Sort.THESIS, re.compile(r"(?:ph\.?\s?d\.?|doctora\w+|master'?s?|m\.?sc\.?|bachelor'?s?|b\.?sc\.?|diploma)?[ -]*(?:thes[ie]s|dissertations?)|(?:phd|masters?)thesis|7", re.I)),
    (Sort.WORKSHOP, re.compile(r"workshops?(?:[ -](?:papers?|proceedings))?|(?:extended|short) abstracts? at (?:a )?workshop", re.I)),
    (Sort.JOURNAL, re.compile(r"journals?(?:[ -](?:articles?|papers?))?|article-journal", re.I)),
    (Sort.CHAPTER, re.compile(r"(?:book[ -]?)?chapters?|inbook|incollection|chapter in (?:a )?book", re.I)),
)  # fmt: skip
_IS_THESIS = re.compile(r"\b(?:thesis|dissertation|habilitation)\b", re.IGNORECASE)
_LEVELS = (("Ph.D. Thesis", re.compile(r"ph\.?\s?d|doctor", re.I)), ("Master's Thesis", re.compile(r"\bm(?:aster|\.?\s?sc)", re.I)), ("Bachelor's Thesis", re.compile(r"\bb(?:achelor|\.?\s?sc)", re.I)))  # fmt: skip


def sort_of(matter: Mapping[Any, Any]) -> tuple[Sort | None, str]:
    """The sort that a field of a list names with nothing else in it, and the words it uses."""
    lowered = {str(name).casefold().replace("-", "_"): value for name, value in matter.items()}
    for name in _FIELDS:
        for item in as_list(lowered.get(name)):
            text = clean(as_text(item)).strip(" .@")
            for sort, pattern in _SORTS:
                if pattern.fullmatch(text) and (text != "7" or name == "publication_types"):
                    return sort, text
    return None, ""


def thesis_venue(venue: str, words: str) -> str:
    """The venue of a thesis of which a list gives the university alone."""
    if _IS_THESIS.search(venue):
        return venue
    level = next((name for name, pattern in _LEVELS if pattern.search(words)), "Thesis")
    return f"{level}, {venue}" if venue else ""


def venue_of(paper: PaperReading) -> Venue:
    """A publication's venue in the table's terms; what a list sorts as a workshop's is not the conference's."""
    venue = normalise(paper.venue or "")
    if paper.sort is Sort.THESIS and venue.name is None:
        return replace(venue, name="Thesis", status=Status.PUBLISHED)
    if paper.sort is not Sort.WORKSHOP or venue.track is not None or venue.status is Status.PREPRINT:
        return venue
    known = venue.name is not None and lookup(venue.name) == venue.name
    return replace(venue, name=f"{venue.name} Workshop" if known else venue.name, track="Workshop")


def is_thesis(paper: PaperReading) -> bool:
    """Whether it is a thesis, by its sort or by what it says of its venue."""
    return (
        paper.sort is Sort.THESIS
        or _IS_THESIS.search(paper.venue or "") is not None
        or re.match(r"(?i)ph\.?d\b", paper.venue or "") is not None
    )
