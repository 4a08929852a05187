"""What a site calls itself, in the settings of whatever makes pages of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.errors import MalformedError
from assistant.text import clean
from ingestion.document import Document, Site
from ingestion.sites.site_files import first
from ingestion.yaml_text import as_text, load_data

_SETTINGS = (
    r"_config\.ya?ml",
    r"(?:hugo|config|zola)\.(?:toml|ya?ml)",
    r"config/_default/(?:hugo|config)\.(?:toml|ya?ml)",
    r"mkdocs\.ya?ml",
    r"config\.md",
    r"_?data/(?:site|settings|config|lab)\.(?:toml|ya?ml|json)",
)
_ASSIGNED = re.compile(r"(?m)^\s*(website_title|title)\s*=\s*\"([^\"\n]+)\"")
_FIELDS = ("title", "website_title", "site_name", "name", "lab_name", "site_title")


def site_title(site: Site) -> str:
    """The title of the first settings that state one; empty where none do."""
    for pattern in _SETTINGS:
        document = first(site, pattern)
        settings = _settings(document) if document is not None else {}
        for field in _FIELDS:
            if title := clean(as_text(settings.get(field))):
                return title
    return ""


def _settings(document: Document) -> Mapping[str, Any]:
    """A file of settings as a mapping; nothing where it is broken, which whoever reads it for themselves will say."""
    if document.name.endswith(
        ".md"
    ):  # Franklin evaluates its block as a program, so that it need not be TOML
        return dict(_ASSIGNED.findall(document.text))
    try:
        value = load_data(document)
    except MalformedError:
        return {}
    return value if isinstance(value, Mapping) else {}
