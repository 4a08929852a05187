"""The front matter of one publication's page as a plain mapping: nested maps laid open, and where its files are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ingestion.document import Site
from ingestion.publications.links import resolve, urlsplit_safe
from ingestion.sites.site_files import below_root
from ingestion.yaml_text import as_text

# Maps that hold more of the publication itself, not of a picture or an event.
_NESTED = frozenset(["bib", "bibtex", "biblio", "bibliography", "citation", "reference", "ref", "publication", "ids", "identifiers",
                     "links", "urls", "link", "paper", "metadata", "meta", "details", "info"])  # fmt: skip
_FILE_NAME = re.compile(r"[\w.()+-]+\.pdf|[\w()+-]*(?:\d|_)[\w()+-]*", re.IGNORECASE)
"""A file's name, or its stem as settings have it (`2014_fern_fog`)."""
_FILE_BASE = re.compile(r"(?:papers?|pdfs?|publications?)[-_]?(?:content|files?)?[-_]?(?:url|path|dir|root|base|folder)", re.I)  # fmt: skip


@dataclass(frozen=True)
class SiteTerms:
    """What the items of a site are read with: its address, who its keys mean, whose it is, where its files are."""

    base: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    owner: str = ""
    files_base: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    """Name of a file that the site holds -> its path, where only one has the name."""

    def file_address(self, stated: str, matter: Mapping[Any, Any]) -> str | None:
        """The address of a stated file or page; None where a bare name cannot be placed, for its folder is the layout's secret."""
        if urlsplit_safe(stated) or "/" in stated:
            return resolve(stated, self.base)
        base = files_base(matter) or self.files_base
        if base and stated:
            return resolve(base.rstrip("/") + "/" + stated, self.base)
        return resolve("/" + self.files[stated], self.base) if self.files.get(stated) else None

    def placed(self, stated: str) -> str:
        """A bare name of a file as its path in the site, with or without `.pdf`; the name itself where the site holds none, empty for what can be neither."""
        if "/" in stated or urlsplit_safe(stated) or not _FILE_NAME.fullmatch(stated):
            return stated
        path = self.files.get(stated) or self.files.get(f"{stated}.pdf")
        base = self.files_base.rstrip("/")
        return f"/{path}" if path else f"{base}/{stated}" if base else ""


def files_base(settings: Mapping[Any, Any]) -> str:
    """Where settings say that papers' files are kept (`paper_content_url: https://…/papers/`); empty where they do not."""
    stated = ((str(name), as_text(value)) for name, value in settings.items())
    return next((value for name, value in stated
                 if _FILE_BASE.fullmatch(name) and (value.endswith("/") or value.startswith("/"))), "")  # fmt: skip


def site_files(site: Site) -> dict[str, str]:
    """Where in a site each file with a name of its own is."""
    found: dict[str, str] = {}
    for document in site.documents:
        if not document.name.endswith((".md", ".markdown", ".yml", ".yaml")):
            found[document.name] = "" if document.name in found else below_root(document)
    return found


def laid_open(matter: Mapping[Any, Any]) -> dict[str, Any]:
    """Front matter with its nested maps (`bib: {journal: …}`) written out; a field outside wins over one inside."""
    found = {str(name).casefold(): None if _is_nothing(value) else value for name, value in matter.items()}
    for name, inner in list(found.items()):
        if name in _NESTED and isinstance(inner, Mapping):
            del found[name]
            for key, value in inner.items():
                if as_text(value) and not _is_nothing(value) and not found.get(str(key).casefold()):
                    found[str(key).casefold()] = value
    return {name.replace("-", "_"): value for name, value in found.items()} | found


def _is_nothing(value: Any) -> bool:
    """Whether a program that made the page wrote down that it knew nothing (`year: None`)."""
    return as_text(value).casefold() in ("none", "null", "nan", "n/a", "undefined")
