"""Where a hand-written site really begins: its first page may only lead on, to a language or to a folder, or be filled from other pages."""

from __future__ import annotations

import re

from ingestion.document import Document, Site
from ingestion.page import parse_html
from ingestion.sites.site_files import below_root, matching

_LED_TO = re.compile(r"""(?:href|url|location)[^"'>]{0,40}["'=]\s*(?:\.?/)?([\w-]+)/(?:(?:index|home)\.html?)?(?=["'#?\s>;])""", re.I)  # fmt: skip
_FILLED_FROM = re.compile(r"""["'`](?:\.{0,2}/)?((?:[\w-]+/){1,3}[\w-]+\.html?)(?=["'`?#])""")
_FEW_WORDS = 40
_SEVERAL = 2
_PREFERRED = ("en", "english", "eng", "en-us", "en-gb")


def home_folder(site: Site) -> str:
    """The folder (`en/`) that a home page without words of its own leads to, English before other languages; empty where the site begins at its root."""
    first = _empty_home(site)
    if first is None:
        return ""
    homes = [
        below_root(document).split("/")[0] for document in matching(site, r"[^/]+/(?:index|home)\.html?")
    ]
    led = [folder for folder in dict.fromkeys(_LED_TO.findall(first.text)) if folder in homes]
    english = [folder for folder in led if folder.casefold() in _PREFERRED]
    return f"{(english or led)[0]}/" if led else ""


def below_home(document: Document, folder: str) -> str:
    """A page's path below the folder in which the site begins; empty for pages elsewhere."""
    path = below_root(document)
    return path.removeprefix(folder) if path.startswith(folder) else ""


def filling_pages(site: Site) -> frozenset[str]:
    """The pages of other folders of which a home page without words of its own is made: in frames, or by a script (`load("contents/about.html")`)."""
    first = _empty_home(site)
    named = frozenset(_FILLED_FROM.findall(first.text)) if first is not None else frozenset()
    return named if len(named) >= _SEVERAL else frozenset()


def _empty_home(site: Site) -> Document | None:
    """The home page, where it says nothing itself."""
    first = next(matching(site, r"(?:index|home)\.html?"), None)
    words = len((parse_html(first.text).root.text_content() or "").split()) if first is not None else 0
    return first if words <= _FEW_WORDS else None
