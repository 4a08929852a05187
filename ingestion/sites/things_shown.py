"""What a site keeps as it keeps its people, and is none: pages of tools, projects and courses in the same tiles, and placeholders."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.text import fold
from ingestion.sites.data_names import is_about_people
from ingestion.sites.standing import role_of
from ingestion.yaml_text import as_list, as_text

_GROUPS = ("user_groups", "groups", "group", "category", "categories")
_THINGS = re.compile(
    r"(?:(?:our|active|current|former|past|lab|research|open source) )?(?:tools?|softwares?|packages?|projects?|areas?|topics?|themes?|datasets?|courses?|teaching|"
    r"classes|resources?|equipment|facilit(?:y|ies)|sponsors?|funding|publications?|events?|news)"
)
_PLACEHOLDERS = ("placeholder", "is_placeholder", "dummy", "is_template", "is_example")
_YES = frozenset(["true", "yes", "1"])


def is_thing(matter: Mapping[Any, Any]) -> bool:
    """Whether a page's groups are those of things (`user_groups: [Tools]`) and neither they nor a position make it somebody's."""
    groups = [fold(as_text(item)) for name in _GROUPS for item in as_list(matter.get(name))]
    if not any(_THINGS.fullmatch(group) for group in groups):
        return False
    if any(is_about_people(group) or "investigator" in group for group in groups):
        return False
    role = fold(role_of(matter))
    return not role or re.search(r"\b(?:area|project|tool|course|topic)s?$", role) is not None


def is_placeholder(matter: Mapping[Any, Any], name: str) -> bool:
    """Whether an item only shows the shape of the data until somebody fills it in, and says so itself or in its name."""
    marked = any(
        fold(as_text(matter.get(key)) or str(matter.get(key) or "")) in _YES for key in _PLACEHOLDERS
    )
    return marked or re.match(r"lorem ipsum\b|placeholder\b", fold(name)) is not None
